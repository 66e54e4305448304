//! Random days on three laptops that change the plan, place, let in and take back at few meetings, so that they collide,
//! and now and then hear of each other: whoever came is on the list, in the numbers and on the sheet of the meeting to
//! which they came, on every laptop alike.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use programme::ids::{ApplicationId, MeetingId, OperationId, PersonId, RegistrationId};
use programme::view::{JoinChoice, MeetingItem, RegistrationItem};
use programme::{Door, KeyCost, Programme, SheetFile, Variant, When};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};

use crate::support::laptops::{Laptops, laptops};
use crate::support::{PASSPHRASE, World, options, walk_in};

#[derive(Debug, Clone)]
enum Deed {
    /// A sheet with some of the same people, for a meeting or with a wish that nobody can read.
    Import(u8, Option<usize>),
    Place(usize, usize),
    CheckIn(usize, usize, bool),
    UndoCheckIn(usize, usize),
    WalkIn(usize),
    Split(usize),
    Merge(usize, usize),
    Move(usize, u8),
    Shift(i8),
    Postpone(usize),
    Cancel(usize),
    Reopen(usize),
    AddStop,
    RemoveStop(usize),
    Join(usize, usize),
    Separate(usize, usize),
    Select(usize),
    Reply(usize, bool),
    Undo,
    /// Some operation of before on this laptop.
    UndoOlder(usize),
    /// A backup is taken, or the last one put in the place of the file.
    Backup,
    Restore,
    /// Somebody comes, all is handed on, and an older copy of the file is put in its place by hand before the next one
    /// comes: then two have written as one.
    Twice(usize),
    /// Two laptops hear of each other.
    Exchange(usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    let at = || 0..4usize;
    let who = || 0..9usize;
    prop_oneof![
        3 => (1..8u8, proptest::option::of(at())).prop_map(|(who, to)| Deed::Import(who, to)),
        3 => (who(), at()).prop_map(|(who, to)| Deed::Place(who, to)),
        6 => (at(), who(), any::<bool>()).prop_map(|(to, who, anyway)| Deed::CheckIn(to, who, anyway)),
        2 => (at(), who()).prop_map(|(to, who)| Deed::UndoCheckIn(to, who)),
        2 => at().prop_map(Deed::WalkIn),
        2 => at().prop_map(Deed::Split),
        3 => (at(), at()).prop_map(|(from, into)| Deed::Merge(from, into)),
        1 => (at(), 1..28u8).prop_map(|(it, day)| Deed::Move(it, day)),
        1 => (-3..4i8).prop_map(Deed::Shift),
        1 => at().prop_map(Deed::Postpone),
        1 => at().prop_map(Deed::Cancel),
        1 => at().prop_map(Deed::Reopen),
        1 => Just(Deed::AddStop),
        2 => at().prop_map(Deed::RemoveStop),
        1 => (who(), who()).prop_map(|(a, b)| Deed::Join(a, b)),
        1 => (who(), who()).prop_map(|(a, b)| Deed::Separate(a, b)),
        1 => at().prop_map(Deed::Select),
        1 => (who(), any::<bool>()).prop_map(|(who, comes)| Deed::Reply(who, comes)),
        5 => Just(Deed::Undo),
        2 => any::<usize>().prop_map(Deed::UndoOlder),
        1 => Just(Deed::Backup),
        1 => Just(Deed::Restore),
        2 => at().prop_map(Deed::Twice),
        5 => (0..2usize).prop_map(Deed::Exchange),
    ]
}

const REASON: Option<&str> = Some("kar");
const NAMES: [&str; 3] = ["Ayşe Işık", "Mehmet Yılmaz", "Hasan Kaya"];
const BODIES: [&str; 3] = [
    "Kırlangıç Derneği",
    "Kırlangıç Derneği",
    "Gökçebel Belediyesi",
];
const CITIES: [&str; 3] = ["Trabzon", "Ordu", "Rize"];

fn sheet(who: u8) -> String {
    let mut sheet = String::from("Zaman damgası;Ad Soyad;Kurum;Hangi buluşma\n");
    for at in (0..3).filter(|at| who & (1 << at) != 0) {
        let (name, body) = (NAMES[at], BODIES[at]);
        sheet.push_str(&format!("12.11.2026 14:0{at};{name};{body};Fark etmez\n"));
    }
    sheet
}

/// The meetings at which everything happens: those of three cities, however many there are by now.
fn meetings(programme: &Programme) -> Vec<MeetingItem> {
    let mut items = programme.meetings().unwrap();
    let is_one = |it: &MeetingItem| it.city.as_deref().is_some_and(|it| CITIES.contains(&it));
    items.retain(is_one);
    items
}

fn registrations(programme: &Programme) -> Vec<RegistrationItem> {
    let of = |it: &MeetingItem| programme.registrations(it.meeting).unwrap();
    meetings(programme).iter().flat_map(of).collect()
}

struct Day {
    laptops: Laptops,
    /// The operations of each laptop that may be taken back.
    operations: Vec<Vec<OperationId>>,
    backups: Vec<Option<String>>,
}

impl Day {
    fn begin(world: &mut World) {
        world.import_text(&sheet(7), None).unwrap();
        let people = [("Zeynep Bal", "Umut Vakfı"), ("Ali Can", "Umut Vakfı")];
        world.register("trabzon", &people);
    }

    fn act(&mut self, who: usize, deed: &Deed) {
        let laptop = self.laptops.at(who);
        let there = meetings(laptop);
        let meeting = |at: usize| -> MeetingId { there[at % there.len()].meeting };
        let everybody = registrations(laptop);
        let pick = |at: usize| everybody.get(at % everybody.len().max(1));
        let id = |it: &RegistrationItem| it.registration;
        let operation = match *deed {
            Deed::Import(who, to) => {
                let file = SheetFile::new("liste.csv", Cursor::new(sheet(who)));
                let done = laptop.import(&file, &options(to.map(meeting)));
                done.ok().and_then(|it| it.operation)
            }
            Deed::Place(nth, to) => {
                let waiting = laptop.to_place(1).unwrap();
                let one = waiting.get(nth % waiting.len().max(1));
                let one: Option<ApplicationId> = one.map(|it| it.application);
                one.and_then(|it| Some(laptop.place(it, meeting(to)).ok()?.operation))
            }
            Deed::CheckIn(to, nth, anyway) => pick(nth).and_then(|it| {
                let door = Door {
                    anyway,
                    ..Door::default()
                };
                let answer = laptop.check_in(meeting(to), id(it), &door).unwrap();
                answer.operation
            }),
            Deed::UndoCheckIn(to, nth) => pick(nth).and_then(|it| {
                let answer = laptop.undo_check_in(meeting(to), id(it), None).unwrap();
                answer.operation
            }),
            Deed::WalkIn(to) => {
                let form = walk_in("Rojîn Ateş", "Gök Derneği");
                let answer = laptop.walk_in(meeting(to), &form, None).unwrap();
                answer.operation
            }
            Deed::Split(it) => plan(laptop.split_meeting(meeting(it), "2027-03-20", REASON)),
            Deed::Merge(from, into) => {
                plan(laptop.merge_meetings(meeting(from), meeting(into), REASON))
            }
            Deed::Move(it, day) => {
                let when = When {
                    date: format!("2027-03-{day:02}"),
                    ..When::default()
                };
                plan(laptop.move_meeting(meeting(it), &when, REASON))
            }
            Deed::Shift(days) => plan(laptop.shift_route(1, days.into(), REASON)),
            Deed::Postpone(it) => plan(laptop.postpone(meeting(it), REASON)),
            Deed::Cancel(it) => plan(laptop.cancel(meeting(it), REASON)),
            Deed::Reopen(it) => plan(laptop.reopen(meeting(it), REASON)),
            Deed::AddStop => plan(laptop.add_stop(1, "Rize", None, REASON)),
            Deed::RemoveStop(city) => plan(laptop.remove_stop(CITIES[city % 3], REASON)),
            Deed::Join(a, b) => people(laptop, a, b).and_then(|(a, b)| {
                let done = laptop.join(a, b, &JoinChoice::default());
                done.ok().and_then(|it| it.operation)
            }),
            Deed::Separate(a, b) => people(laptop, a, b)
                .and_then(|(a, b)| laptop.separate(a, b).ok().and_then(|it| it.operation)),
            Deed::Select(at) => laptop.select(meeting(at)).ok().and_then(|it| it.operation),
            Deed::Reply(nth, comes) => pick(nth).and_then(|it| {
                let reply = if comes { "coming" } else { "not_coming" };
                let at = there.iter().find(|of| {
                    let of = of.meeting;
                    let items = laptop.registrations(of).unwrap();
                    items
                        .iter()
                        .any(|other| other.registration == it.registration)
                });
                let of = at?.meeting;
                let done = laptop.reply(of, id(it), reply, "phone", None);
                done.ok().map(|it| it.operation)
            }),
            Deed::Undo => {
                let _ = laptop.undo(None);
                None
            }
            Deed::UndoOlder(nth) => {
                let known = &mut self.operations[who];
                if !known.is_empty() {
                    let operation = known.remove(nth % known.len());
                    let _ = laptop.undo(Some(operation));
                }
                None
            }
            Deed::Backup => {
                let folder = self.laptops.path(&format!("yedek{who}"));
                let backup = self.laptops.at(who).backup(Some(&folder)).unwrap();
                self.backups[who] = Some(backup.file);
                None
            }
            Deed::Restore => {
                if let Some(backup) = self.backups[who].clone() {
                    let to = self.laptops.path(&format!("{}.rota", uuid()));
                    let clock = self.laptops.clock();
                    let from = PathBuf::from(backup);
                    let cost = KeyCost::cheap();
                    let restored =
                        Programme::restore(&from, &to, PASSPHRASE, false, cost, clock).unwrap();
                    *self.laptops.at(who) = restored.0;
                    self.operations[who].clear();
                }
                None
            }
            Deed::Twice(to) => {
                let to = meeting(to);
                let form = |name| walk_in(name, "Gök Derneği");
                let kept = self.laptops.path(&format!("{}.rota", uuid()));
                let laptop = self.laptops.at(who);
                laptop.gatherer().unwrap().gather().unwrap();
                copy(laptop.path(), &kept);
                laptop.walk_in(to, &form("Selin Uçar"), None).unwrap();
                self.laptops.hear((who + 1) % 3, who);
                let clock = || self.laptops.clock();
                let open = |path: &Path, clock| {
                    Programme::open(path, PASSPHRASE, KeyCost::cheap(), clock).unwrap()
                };
                let path = self.laptops.look(who).path().to_owned();
                let (meanwhile, clock) = (open(&kept, clock()), clock());
                let before = std::mem::replace(self.laptops.at(who), meanwhile);
                before.close().unwrap();
                copy(&kept, &path);
                let mut again = open(&path, clock);
                again.walk_in(to, &form("Baran Ekin"), None).unwrap();
                *self.laptops.at(who) = again;
                self.operations[who].clear();
                None
            }
            Deed::Exchange(_) => None,
        };
        self.operations[who].extend(operation);
    }
}

/// As somebody does it by hand.
fn copy(from: &Path, to: &Path) {
    for ending in ["", ".keys"] {
        let name = |path: &Path| PathBuf::from(format!("{}{ending}", path.display()));
        fs::copy(name(from), name(to)).unwrap();
    }
}

fn uuid() -> String {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("geri{}", NEXT.fetch_add(1, Ordering::Relaxed))
}

fn plan(done: programme::Result<programme::view::PlanChange>) -> Option<OperationId> {
    done.ok().and_then(|it| it.operation)
}

fn people(programme: &Programme, a: usize, b: usize) -> Option<(PersonId, PersonId)> {
    let people = programme.people().unwrap();
    let nth = |at: usize| people.get(at % people.len().max(1));
    let (a, b) = (nth(a)?, nth(b)?);
    (a.person != b.person).then_some((a.person, b.person))
}

/// What must hold on every laptop after every exchange.
fn is_sane(laptops: &mut Laptops, number: usize) -> Result<(), TestCaseError> {
    let items = laptops.look(number).meetings().unwrap();
    for item in &items {
        let meeting = item.meeting;
        let programme = laptops.at(number);
        let listed = programme.registrations(meeting).unwrap();
        let came = programme.check_ins(meeting).unwrap();
        let roster = programme.roster(meeting).unwrap();
        prop_assert_eq!(roster.len(), listed.len(), "the search shows the list");
        let of_roster: BTreeSet<RegistrationId> = roster
            .iter()
            .filter(|it| it.state.word() == "arrived")
            .map(|it| it.registration)
            .collect();
        let arrived: Vec<&RegistrationItem> =
            listed.iter().filter(|it| it.arrived_at.is_some()).collect();
        let of_list: BTreeSet<RegistrationId> = arrived.iter().map(|it| it.registration).collect();
        prop_assert_eq!(&of_roster, &of_list, "who is in for the search");
        let people: BTreeSet<Option<PersonId>> = came.iter().map(|it| it.person).collect();
        let in_list: BTreeSet<Option<PersonId>> = arrived.iter().map(|it| it.person).collect();
        prop_assert_eq!(&people, &in_list, "who came here is in here");
        prop_assert_eq!(in_list.len(), arrived.len(), "everybody once");
        prop_assert_eq!(item.arrived as usize, arrived.len());
        let desk = programme.desk(meeting).unwrap();
        prop_assert_eq!((desk.arrived, desk.expected), (item.arrived, item.expected));
        for it in &arrived {
            let id = it.registration;
            let again = programme.check_in(meeting, id, &Door::default()).unwrap();
            prop_assert_eq!(again.outcome.word(), "already", "the door's own answer");
        }
        if !came.is_empty() {
            let n_arrived = arrived.len();
            let rows = laptops.rows(number, meeting, Variant::Arrived);
            prop_assert_eq!(rows, n_arrived, "the sheet of who came");
        }
    }
    let programme = laptops.look(number);
    let overview = programme.overview().unwrap();
    let all: u32 = items.iter().map(|it| it.arrived).sum();
    let mut targets = overview.targets.iter();
    let participations = targets
        .find(|it| it.metric.as_str() == "participations")
        .unwrap();
    prop_assert_eq!(all, participations.actual, "the sums of the meetings");
    let held = items.iter().filter(|it| it.arrived > 0).count() as u32;
    let done: u32 = overview.routes.iter().map(|it| it.meetings_done).sum();
    prop_assert_eq!(held, done, "a meeting to which somebody came is in sight");
    for it in programme.organisations().unwrap() {
        let page = programme.organisation(it.organisation).unwrap();
        let came = page
            .participations
            .iter()
            .filter(|it| it.registration.arrived_at.is_some());
        prop_assert_eq!(came.count() as u32, it.arrived, "{}", it.name);
    }
    Ok(())
}

/// Whether two wrote as one in it.
fn whatever_happens(story: &[(usize, Deed)]) -> Result<bool, TestCaseError> {
    let number = 3;
    let mut day = Day {
        laptops: laptops(number, Day::begin),
        operations: vec![Vec::new(); number],
        backups: vec![None; number],
    };
    let end = [Deed::Exchange(0), Deed::Exchange(1)];
    let end = end.into_iter().map(|it| (0, it));
    let end: Vec<(usize, Deed)> = end.clone().chain(end).collect();
    for (who, deed) in story.iter().chain(&end) {
        let Deed::Exchange(other) = *deed else {
            day.act(*who, deed);
            continue;
        };
        let other = (who + 1 + other) % number;
        // A branch of a branch may come before what it follows: it is taken when it comes again.
        for _ in 0..3 {
            day.laptops.hear(*who, other);
            day.laptops.hear(other, *who);
        }
        let (here, there) = (day.laptops.look(*who), day.laptops.look(other));
        prop_assert_eq!(
            here.verify().unwrap().digest,
            there.verify().unwrap().digest
        );
        prop_assert_eq!(here.attention().unwrap(), there.attention().unwrap());
        is_sane(&mut day.laptops, *who)?;
        is_sane(&mut day.laptops, other)?;
    }
    for laptop in day.laptops.each() {
        let verified = laptop.verify().unwrap();
        prop_assert!(verified.integrity && verified.replay_equal);
    }
    Ok(!day.laptops.look(0).forks().unwrap().is_empty())
}

#[test]
fn whoever_came_is_where_they_came_on_every_laptop() {
    let story = proptest::collection::vec((0..3usize, deed()), 1..30);
    let config = Config {
        cases: 24,
        max_shrink_iters: 150,
        failure_persistence: None,
        ..Config::default()
    };
    let forked = Cell::new(0);
    let done = TestRunner::new(config).run(&story, |story| {
        let has_forked = whatever_happens(&story)?;
        forked.set(forked.get() + u32::from(has_forked));
        Ok(())
    });
    done.unwrap();
    assert!(forked.get() > 0, "in some of them two wrote as one");
}
