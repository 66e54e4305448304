//! One sheet taken in on two laptops that had not heard of each other: whoever applied is there once, whatever happened to
//! them on either of the two.

use std::collections::BTreeSet;
use std::io::Cursor;

use domain::body::Value;
use domain::change::Set;
use domain::ids::OperationId;
use domain::noun::Noun;
use domain::verb::Verb;
use programme::ids::{MeetingId, RegistrationId};
use programme::view::{Import, RegistrationItem};
use programme::vocabulary::{AttentionChoice, AttentionKind};
use programme::{KeyCost, Programme, SheetFile};
use store::{Store, Writing};
use uuid::Uuid;

use crate::support::team::{Team, empty_team, laptop};
use crate::support::{PASSPHRASE, options};

const HEAD: &str =
    "Zaman damgası;Adınız Soyadınız;Kurum;İl;Cep telefonu;Hangi buluşmaya katılmak istiyorsunuz?\n";
const ROWS: [&str; 4] = [
    "12.11.2026 14:03:11;Ayşe Işık;Kırlangıç Derneği;Trabzon;0500 000 00 01;1. Güzergâh – Trabzon\n",
    "12.11.2026 14:05:20;İlker Şahin;Kırlangıç Derneği;Trabzon;0500 000 00 02;1. Güzergâh – Trabzon\n",
    "12.11.2026 14:09:01;Çiğdem Ağaoğlu;Su Vakfı;Ordu;0500 000 00 03;Fark etmez\n",
    "13.11.2026 09:00:00;Hasan Kaya;Yol Kooperatifi;Trabzon;0500 000 00 04;1. Güzergâh – Trabzon\n",
];

fn sheet(rows: usize) -> String {
    HEAD.to_owned() + &ROWS[..rows].concat()
}

fn take_in(programme: &mut Programme, text: &str) -> Import {
    let file = SheetFile::new("basvurular.csv", Cursor::new(text.to_owned()));
    programme.import(&file, &options(None)).unwrap()
}

fn preview(programme: &Programme, text: &str) -> Import {
    let file = SheetFile::new("basvurular.csv", Cursor::new(text.to_owned()));
    programme.preview_import(&file, &options(None)).unwrap()
}

/// The office and a door that know nothing of applicants yet.
fn two() -> Team {
    let mut team = empty_team();
    team.join("Kapı");
    team.share(0);
    team
}

/// Until nothing is new for anybody.
fn share_all(team: &mut Team) {
    for who in [0, 1, 0, 1] {
        team.share(who);
    }
    team.agree();
    let attention = |at: usize| team.look(at).attention().unwrap();
    assert_eq!(attention(0), attention(1), "the same to look at everywhere");
}

fn at(team: &Team, who: usize, meeting: MeetingId) -> Vec<RegistrationItem> {
    team.look(who).registrations(meeting).unwrap()
}

fn names(items: &[RegistrationItem]) -> Vec<String> {
    items.iter().filter_map(|it| it.name.clone()).collect()
}

fn kinds(team: &Team) -> Vec<&'static str> {
    let items = team.look(0).attention().unwrap();
    items.iter().map(|it| it.kind.word()).collect()
}

fn of(team: &Team, kind: AttentionKind) -> programme::view::AttentionItem {
    let mut items = team.look(0).attention().unwrap();
    items.retain(|it| it.kind == kind);
    assert_eq!(items.len(), 1, "{items:?}");
    items.remove(0)
}

fn registration(team: &Team, who: usize, name: &str) -> RegistrationId {
    let items = at(team, who, team.trabzon());
    let found = items.iter().find(|it| it.name.as_deref() == Some(name));
    found.unwrap().registration
}

#[test]
fn of_one_sheet_with_later_rows_on_one_of_them_there_is_everything_once() {
    let mut team = two();
    assert_eq!(take_in(team.at(0), &sheet(3)).new, 3);
    assert_eq!(take_in(team.at(1), &sheet(4)).new, 4);
    let before: Vec<String> = codes(&team, 0);
    let there = codes(&team, 1);
    assert!(before.iter().all(|it| there.contains(it)), "printed alike");
    share_all(&mut team);
    for who in 0..2 {
        let programme = team.look(who);
        let trabzon = at(&team, who, team.trabzon());
        assert_eq!(names(&trabzon), ["Ayşe Işık", "Hasan Kaya", "İlker Şahin"]);
        assert_eq!(programme.people().unwrap().len(), 4);
        assert_eq!(programme.organisations().unwrap().len(), 3);
        assert_eq!(programme.to_place(1).unwrap().len(), 1, "Çiğdem waits once");
        let again = preview(programme, &sheet(4));
        assert_eq!((again.new, again.same), (0, 4), "and the sheet is known");
        let codes: BTreeSet<String> = codes(&team, who).into_iter().collect();
        assert_eq!(codes.len(), 3);
        assert!(
            before.iter().all(|it| codes.contains(it)),
            "what was printed holds"
        );
    }
    assert_eq!(kinds(&team), [""; 0]);
}

fn codes(team: &Team, who: usize) -> Vec<String> {
    let items = at(team, who, team.trabzon());
    items.into_iter().map(|it| it.code).collect()
}

/// Two of one moment and one name are told apart by their organisation, on every laptop alike.
#[test]
fn namesakes_of_one_moment_stay_two() {
    let mut team = two();
    let namesake = ROWS[0].replace("Kırlangıç Derneği", "Deniz Vakfı");
    let text = sheet(2) + &namesake;
    for who in 0..2 {
        assert_eq!(take_in(team.at(who), &text).new, 3);
    }
    share_all(&mut team);
    for who in 0..2 {
        let there = names(&at(&team, who, team.trabzon()));
        assert_eq!(there, ["Ayşe Işık", "Ayşe Işık", "İlker Şahin"]);
    }
}

/// Every form counts its answers from 1.
#[test]
fn the_first_answers_of_two_forms_are_two_people() {
    let mut team = two();
    let first = "ID;Ad Soyad;Kurum\n1;Ayşe Işık;Gök Derneği\n";
    let second = "ID;Ad Soyad;Kurum;Telefon\n1;Hasan Kaya;Su Vakfı;0500 000 00 09\n";
    for (who, text) in [(0, first), (1, second)] {
        let file = SheetFile::new("form.csv", Cursor::new(text.to_owned()));
        let trabzon = team.trabzon();
        team.at(who).import(&file, &options(Some(trabzon))).unwrap();
    }
    share_all(&mut team);
    assert_eq!(
        names(&at(&team, 0, team.trabzon())),
        ["Ayşe Işık", "Hasan Kaya"]
    );
}

#[test]
fn selected_replied_and_lettered_there_stays_so_where_the_sheet_is_taken_in_here() {
    let mut team = two();
    take_in(team.at(1), &sheet(4));
    let trabzon = team.trabzon();
    team.at(1).select(trabzon).unwrap();
    let ayse = registration(&team, 1, "Ayşe Işık");
    team.at(1)
        .reply(trabzon, ayse, "coming", "phone", None)
        .unwrap();
    // The other takes it in later, and its clock says so.
    take_in(team.at(0), &sheet(4));
    share_all(&mut team);
    for who in 0..2 {
        let items = at(&team, who, trabzon);
        assert_eq!(items.len(), 3);
        assert!(
            items.iter().all(|it| it.selection.as_str() == "selected"),
            "{items:?}"
        );
        let ayse = items.iter().find(|it| it.registration == ayse).unwrap();
        assert_eq!(ayse.reply.as_str(), "coming");
    }
}

#[test]
fn an_import_that_is_undone_here_stays_where_another_laptop_took_the_sheet_in() {
    for heard in [true, false] {
        let mut team = two();
        take_in(team.at(0), &sheet(3));
        take_in(team.at(1), &sheet(4));
        if heard {
            share_all(&mut team);
        }
        let undone = team.at(0).undo(None).unwrap();
        let reasons: Vec<&str> = undone.left.iter().map(|it| it.reason.word()).collect();
        let trabzon = team.trabzon();
        if heard {
            assert_eq!(reasons, ["taken_in_elsewhere"; 3]);
            share_all(&mut team);
            assert_eq!(at(&team, 0, trabzon).len(), 3);
            assert_eq!(kinds(&team), [""; 0]);
            // With the second of the two it goes.
            team.at(1).undo(None).unwrap();
            share_all(&mut team);
            assert_eq!(at(&team, 0, trabzon), []);
            assert_eq!(team.look(1).people().unwrap(), []);
            continue;
        }
        assert_eq!(reasons, [""; 0]);
        share_all(&mut team);
        assert_eq!(
            at(&team, 1, trabzon).len(),
            1,
            "it is out of sight everywhere"
        );
        let item = of(&team, AttentionKind::ChangedOutOfSight);
        assert_eq!(item.count, 3, "{item:?}");
        let back = item.back.clone().unwrap();
        assert_eq!((back.people, back.registrations, back.seats), (3, 2, 0));
        let id = item.id.unwrap();
        let done = team.at(1).resolve(id, AttentionChoice::Back, None).unwrap();
        assert_eq!(done.count, 3);
        share_all(&mut team);
        assert_eq!(at(&team, 0, trabzon).len(), 3);
        assert_eq!(kinds(&team), [""; 0], "decided once");
        team.at(1).undo(None).unwrap();
        share_all(&mut team);
        assert_eq!(at(&team, 0, trabzon).len(), 1, "and taken back");
    }
}

#[test]
fn who_was_selected_there_and_undone_here_comes_back_with_the_seat_that_is_said() {
    for by_sheet in [true, false] {
        let mut team = two();
        take_in(team.at(0), &sheet(4));
        share_all(&mut team);
        let trabzon = team.trabzon();
        team.at(1).select(trabzon).unwrap();
        let ayse = registration(&team, 1, "Ayşe Işık");
        team.at(1)
            .reply(trabzon, ayse, "coming", "phone", None)
            .unwrap();
        let code = team.look(1).registrations(trabzon).unwrap()[0].code.clone();
        team.at(0).undo(None).unwrap();
        share_all(&mut team);
        assert_eq!(at(&team, 1, trabzon), []);
        let item = of(&team, AttentionKind::ChangedOutOfSight);
        let back = item.back.clone().unwrap();
        assert_eq!((back.people, back.registrations), (3, 3));
        assert_eq!((back.seats, back.replies), (3, 1));
        if by_sheet {
            let preview = preview(team.look(0), &sheet(4));
            assert_eq!((preview.new, preview.back.people), (4, 4), "Çiğdem, too");
            assert_eq!((preview.back.seats, preview.back.replies), (3, 1));
            take_in(team.at(0), &sheet(4));
        } else {
            let id = item.id.unwrap();
            team.at(0).resolve(id, AttentionChoice::Back, None).unwrap();
        }
        share_all(&mut team);
        let items = at(&team, 1, trabzon);
        assert_eq!(items.len(), 3);
        assert!(items.iter().all(|it| it.selection.as_str() == "selected"));
        assert_eq!(items[0].code, code, "the badge that was printed holds");
        assert_eq!(kinds(&team), [""; 0]);
    }
}

#[test]
fn what_is_left_out_of_sight_is_not_asked_again() {
    let mut team = two();
    take_in(team.at(0), &sheet(4));
    share_all(&mut team);
    let trabzon = team.trabzon();
    team.at(1).select(trabzon).unwrap();
    team.at(0).undo(None).unwrap();
    share_all(&mut team);
    let id = of(&team, AttentionKind::ChangedOutOfSight).id.unwrap();
    team.at(1)
        .resolve(id, AttentionChoice::Leave, None)
        .unwrap();
    let again = team.at(1).resolve(id, AttentionChoice::Leave, None);
    assert_eq!(again.unwrap_err().code(), "attention_unknown");
    share_all(&mut team);
    assert_eq!(kinds(&team), [""; 0]);
    assert_eq!(at(&team, 0, trabzon), []);
}

/// Placed, split and merged on both at once: whoever applied stands on one list, everywhere the same.
#[test]
fn placed_split_and_merged_on_both_nobody_is_lost_or_doubled() {
    let mut team = two();
    for who in 0..2 {
        take_in(team.at(who), &sheet(4));
    }
    let (trabzon, reason) = (team.trabzon(), Some("salon"));
    let ordu = team.look(0).find_meeting("ordu").unwrap();
    let cigdem = team.look(0).to_place(1).unwrap()[0].application;
    assert_eq!(team.look(1).to_place(1).unwrap()[0].application, cigdem);
    team.at(0).place(cigdem, trabzon).unwrap();
    team.at(1).place(cigdem, ordu).unwrap();
    let codes: Vec<String> = (0..2)
        .map(|who| {
            let of = if who == 0 { trabzon } else { ordu };
            let items = at(&team, who, of);
            let it = items
                .iter()
                .find(|it| it.name.as_deref() == Some("Çiğdem Ağaoğlu"));
            it.unwrap().code.clone()
        })
        .collect();
    assert_eq!(codes[0], codes[1], "one printed code");
    share_all(&mut team);
    let lists = |team: &Team| {
        let mut all = Vec::new();
        for meeting in team.look(1).meetings().unwrap() {
            all.extend(names(&team.look(1).registrations(meeting.meeting).unwrap()));
        }
        all.sort();
        all
    };
    let everybody = ["Ayşe Işık", "Hasan Kaya", "Çiğdem Ağaoğlu", "İlker Şahin"];
    assert_eq!(lists(&team), everybody);
    // Two meetings for one are named, and one word decides.
    let item = of(&team, AttentionKind::TwoValues);
    assert_eq!(item.name.as_deref(), Some("Çiğdem Ağaoğlu"));
    assert_eq!(item.field.unwrap().word(), "meeting");
    assert_eq!(item.values.len(), 2);
    assert_eq!(item.values[1].device.as_deref(), Some("Kapı"));
    assert!(item.values[1].stands && !item.values[0].stands);
    let first = item.values[0].value.clone().unwrap();
    assert!(first.contains("Trabzon"), "{first}");
    let id = item.id.unwrap();
    team.at(0)
        .resolve(id, AttentionChoice::Keep, Some(1))
        .unwrap();
    share_all(&mut team);
    assert_eq!(at(&team, 1, trabzon).len(), 4);
    assert_eq!(kinds(&team), [""; 0]);
    // Split here, merged there.
    team.at(0)
        .split_meeting(trabzon, "2027-03-20", reason)
        .unwrap();
    team.at(1).merge_meetings(trabzon, ordu, reason).unwrap();
    share_all(&mut team);
    assert_eq!(lists(&team), everybody);
    team.at(0).undo(None).unwrap();
    share_all(&mut team);
    assert_eq!(lists(&team), everybody);
}

/// Writes on the door what the office has taken in, under ids of its own: as earlier versions did with the same sheet.
fn take_in_as_before(team: &mut Team) {
    let of_sheets = [
        Noun::Organisation,
        Noun::ImportBatch,
        Noun::Application,
        Noun::Person,
        Noun::Registration,
    ];
    let log = team.look(0).log_for_tests().unwrap();
    let sets = log.iter().flat_map(|it| it.read().sets());
    let sets: Vec<Set> = sets.filter(|it| of_sheets.contains(&it.noun)).collect();
    let made: BTreeSet<Uuid> = sets.iter().map(|it| it.row).collect();
    let other = |id: Uuid| match made.contains(&id) {
        true => Uuid::from_u128(id.as_u128() ^ 0xffff),
        false => id,
    };
    let door = team.others.pop().unwrap();
    let file = door.path().to_owned();
    door.close().unwrap();
    let mut store = Store::open(&file, PASSPHRASE).unwrap();
    let writing = Writing {
        operation: OperationId(Uuid::from_u128(7001)),
        operator: None,
        verb: Verb::Import,
        now: "2026-11-24T06:30:00Z".parse().unwrap(),
    };
    store
        .write::<_, store::Error>(&writing, |tx| {
            for set in sets {
                let mut here = Set::of(set.noun, other(set.row));
                for (column, value) in set.columns {
                    let value = match value {
                        Value::Id(id) => Value::Id(other(id)),
                        value => value,
                    };
                    here.columns.push((column, value));
                }
                tx.record(here)?;
            }
            Ok(())
        })
        .unwrap();
    store.close().unwrap();
    let folder = team.path("");
    let cost = KeyCost::cheap();
    let door = laptop(&folder, "Kapı").open(&file, PASSPHRASE, cost, team.office.clock());
    team.others.push(door.unwrap());
}

#[test]
fn a_sheet_that_was_taken_in_twice_before_is_joined_by_one_key_and_taken_apart_again() {
    let mut team = two();
    take_in(team.at(0), &sheet(4));
    take_in_as_before(&mut team);
    let trabzon = team.trabzon();
    team.check_in(0, "Ayşe Işık");
    share_all(&mut team);
    assert_eq!(
        at(&team, 0, trabzon).len(),
        6,
        "everybody stands there twice"
    );
    assert_eq!(kinds(&team), ["taken_in_twice"]);
    let item = of(&team, AttentionKind::TakenInTwice);
    assert_eq!(item.count, 4);
    assert!(item.device.is_some(), "{item:?}");
    let id = item.id.unwrap();
    let done = team.at(1).resolve(id, AttentionChoice::Join, None).unwrap();
    assert_eq!(done.count, 4);
    share_all(&mut team);
    for who in 0..2 {
        let there = at(&team, who, trabzon);
        assert_eq!(names(&there), ["Ayşe Işık", "Hasan Kaya", "İlker Şahin"]);
        assert_eq!(team.arrived(who), 1);
        let organisations = team.look(who).organisations().unwrap();
        assert_eq!(organisations.len(), 3);
        let again = preview(team.look(who), &sheet(4));
        assert_eq!((again.new, again.same), (0, 4));
    }
    assert_eq!(kinds(&team), [""; 0], "decided once");
    team.at(1).undo(None).unwrap();
    share_all(&mut team);
    assert_eq!(at(&team, 0, trabzon).len(), 6, "and taken back");
    assert_eq!(team.arrived(0), 1);
    let id = of(&team, AttentionKind::TakenInTwice).id.unwrap();
    team.at(0)
        .resolve(id, AttentionChoice::Apart, None)
        .unwrap();
    share_all(&mut team);
    assert_eq!(kinds(&team), [""; 0]);
    assert_eq!(at(&team, 1, trabzon).len(), 6);
}
