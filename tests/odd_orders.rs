//! Whatever the team does, in whatever order, with undos in between and from two processes: the file stays whole, every
//! arrival that stands is counted once, and nobody is lost or doubled.

use std::io::Cursor;

use programme::ids::{OperationId, RegistrationId};
use programme::{Door, KeyCost, Programme};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};

use crate::support::{PASSPHRASE, World, walk_in, world};

#[derive(Debug, Clone)]
enum Deed {
    /// A sheet of a few of the same people, with one of a few numbers, for a meeting or with a wish.
    Import(u8, u8, Option<usize>),
    CheckIn(usize, usize, bool),
    UndoCheckIn(usize, usize),
    Group(usize, usize),
    WalkIn(usize),
    Phone(usize, u8),
    Select(usize),
    /// The nth of three decisions on somebody by hand.
    Decide(usize, usize, usize),
    Withdraw(usize, usize),
    Promote(usize),
    UndoNewest,
    /// Some operation of before, by its place.
    Undo(usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    let place = || 0..2usize;
    prop_oneof![
        3 => (1..8u8, 0..3u8, proptest::option::of(place()))
            .prop_map(|(who, phone, given)| Deed::Import(who, phone, given)),
        5 => (place(), 0..9usize, any::<bool>()).prop_map(|(at, who, anyway)| Deed::CheckIn(at, who, anyway)),
        3 => (place(), 0..9usize).prop_map(|(at, who)| Deed::UndoCheckIn(at, who)),
        1 => (place(), 0..9usize).prop_map(|(at, who)| Deed::Group(at, who)),
        1 => place().prop_map(Deed::WalkIn),
        1 => (0..9usize, 0..3u8).prop_map(|(who, phone)| Deed::Phone(who, phone)),
        2 => place().prop_map(Deed::Select),
        1 => (place(), 0..9usize, 0..3usize).prop_map(|(at, who, how)| Deed::Decide(at, who, how)),
        1 => (place(), 0..9usize).prop_map(|(at, who)| Deed::Withdraw(at, who)),
        1 => place().prop_map(Deed::Promote),
        3 => Just(Deed::UndoNewest),
        3 => any::<usize>().prop_map(Deed::Undo),
    ]
}

const NAMES: [&str; 3] = ["Ayşe Işık", "Mehmet Yılmaz", "Mehmet Yılmaz"];
const BODIES: [&str; 3] = [
    "Kırlangıç Derneği",
    "Kırlangıç Derneği",
    "Gökçebel Belediyesi",
];
const PLACES: [&str; 2] = ["trabzon", "ordu"];

fn sheet(who: u8, phone: u8) -> String {
    let mut sheet = String::from("Zaman damgası;Ad Soyad;Kurum;Hangi buluşma;Telefon\n");
    for at in (0..3).filter(|at| who & (1 << at) != 0) {
        let (name, body, city) = (NAMES[at], BODIES[at], PLACES[usize::from(phone) % 2]);
        sheet.push_str(&format!(
            "12.11.2026;{name};{body};{city};0500 000 {phone}{at} 00\n"
        ));
    }
    sheet
}

/// Every registration that anybody could point at, in one order.
fn everybody(programme: &Programme) -> Vec<programme::ids::RegistrationId> {
    let of = |place: &&str| {
        let meeting = programme.find_meeting(place).unwrap();
        programme.registrations(meeting).unwrap()
    };
    let all = PLACES.iter().flat_map(of);
    all.map(|it| it.registration).collect()
}

fn act(programme: &mut Programme, deed: &Deed, operations: &mut Vec<OperationId>) {
    let meetings = PLACES.map(|place| programme.find_meeting(place).unwrap());
    let meeting = |at: usize| meetings[at];
    let all = everybody(programme);
    let pick = |who: usize| (!all.is_empty()).then(|| all[who % all.len()]);
    let operation = match *deed {
        Deed::Import(who, phone, given) => {
            let text = sheet(who, phone);
            let file = programme::SheetFile::new("liste.csv", Cursor::new(text));
            let options = crate::support::options(given.map(meeting));
            let done = programme.import(&file, &options).unwrap();
            assert_eq!(
                done.rows,
                done.new + done.same + done.changed + done.refused
            );
            assert!(done.imported <= done.new + done.changed && done.to_place == 0);
            let again = programme.preview_import(&file, &options).unwrap();
            assert_eq!((again.same, again.rows), (done.rows, done.rows), "twice");
            done.operation
        }
        Deed::CheckIn(at, who, anyway) => pick(who).and_then(|id| {
            let at = meeting(at);
            let door = Door {
                anyway,
                ..Door::default()
            };
            let answer = programme.check_in(at, id, &door).unwrap();
            if answer.outcome.word() == "admitted" {
                let again = programme.check_in(at, id, &door).unwrap();
                assert_eq!(again.outcome.word(), "already", "the same person once more");
            }
            answer.operation
        }),
        Deed::UndoCheckIn(at, who) => pick(who).and_then(|id| {
            let answer = programme.undo_check_in(meeting(at), id, None).unwrap();
            answer.operation
        }),
        Deed::Group(at, who) => pick(who).and_then(|id| {
            let group = programme.check_in_organisation(meeting(at), id).unwrap();
            group.operation
        }),
        Deed::WalkIn(at) => {
            let form = walk_in("Rojîn Ateş", "Gök Derneği");
            let answer = programme.walk_in(meeting(at), &form, None).unwrap();
            answer.operation
        }
        Deed::Phone(who, phone) => {
            let people = programme.people().unwrap();
            if let Some(person) = people.get(who % people.len().max(1)) {
                let pair = ("phone".to_owned(), format!("+90500000999{phone}"));
                let id = person.person.to_string();
                programme.edit("person", &id, &[pair], None).unwrap();
            }
            None
        }
        Deed::Select(at) => {
            let places = programme.select(meeting(at)).unwrap();
            let again = programme.select(meeting(at)).unwrap();
            assert_eq!(again.operation, None, "the rules say the same again");
            assert_eq!(again.selected, places.selected);
            places.operation
        }
        Deed::Decide(at, who, how) => pick(who).and_then(|id| {
            let selection = ["selected", "waiting", "not_selected"][how];
            let decided = programme.decide(meeting(at), id, selection, Some("kurul"));
            decided.ok().and_then(|it| it.operation)
        }),
        Deed::Withdraw(at, who) => pick(who).and_then(|id| {
            let withdrawn = programme.withdraw(meeting(at), id, "person", "hasta");
            withdrawn.ok().map(|it| it.operation)
        }),
        Deed::Promote(at) => {
            let before = programme.preview_promotion(meeting(at)).unwrap();
            let places = programme.promote(meeting(at)).unwrap();
            assert_eq!(before.changed, places.changed);
            places.operation
        }
        Deed::UndoNewest => {
            let _ = programme.undo(None);
            None
        }
        Deed::Undo(at) => {
            if !operations.is_empty() {
                let operation = operations.remove(at % operations.len());
                let _ = programme.undo(Some(operation));
            }
            None
        }
    };
    operations.extend(operation);
}

fn is_sane(world: &World) -> Result<(), TestCaseError> {
    let programme = &world.programme;
    for place in PLACES {
        let meeting = programme.find_meeting(place).unwrap();
        let items = programme.registrations(meeting).unwrap();
        let mut arrived: Vec<_> = items.iter().filter(|it| it.arrived_at.is_some()).collect();
        let desk = programme.desk(meeting).unwrap();
        prop_assert_eq!(desk.arrived as usize, arrived.len());
        let mut by_check_ins: Vec<RegistrationId> = programme
            .check_ins(meeting)
            .unwrap()
            .into_iter()
            .map(|it| it.registration)
            .collect();
        by_check_ins.sort();
        by_check_ins.dedup();
        let mut in_sight: Vec<_> = arrived.iter().map(|it| it.registration).collect();
        in_sight.sort_unstable();
        prop_assert_eq!(&by_check_ins, &in_sight, "who came here is here");
        prop_assert_eq!(
            by_check_ins.len(),
            arrived.len(),
            "every check-in is of somebody in sight"
        );
        let n_people = arrived.len();
        arrived.sort_by_key(|a| a.person);
        arrived.dedup_by(|a, b| a.person == b.person);
        prop_assert_eq!(arrived.len(), n_people, "nobody is in twice");
        let roster = programme.roster(meeting).unwrap();
        prop_assert_eq!(
            roster.len(),
            items.len(),
            "the search shows what the list shows"
        );
    }
    Ok(())
}

#[test]
fn nobody_is_lost_or_doubled_whatever_is_done_and_undone() {
    let story = proptest::collection::vec((any::<bool>(), deed()), 1..25);
    let config = Config {
        cases: 96,
        max_shrink_iters: 200,
        failure_persistence: None,
        ..Config::default()
    };
    let done = TestRunner::new(config).run(&story, |story| {
        let mut world = world();
        let path = world.path("tur.rota");
        let cost = KeyCost::cheap();
        let mut twin = Programme::open(&path, PASSPHRASE, cost, world.clock()).unwrap();
        for place in PLACES {
            let few = [("capacity", "2"), ("reserve", "1")];
            let few = few.map(|(key, value)| (key.to_owned(), value.to_owned()));
            let edited = world.programme.edit("meeting", place, &few, None);
            edited.unwrap();
        }
        let mut operations = Vec::new();
        for (other, deed) in &story {
            let programme = if *other {
                &mut twin
            } else {
                &mut world.programme
            };
            act(programme, deed, &mut operations);
            is_sane(&world)?;
        }
        let verified = world.programme.verify().unwrap();
        prop_assert!(verified.integrity && verified.replay_equal);
        Ok(())
    });
    done.unwrap();
}
