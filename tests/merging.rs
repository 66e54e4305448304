//! What becomes of the work of laptops that were both right, carried between them by a stick: each row of the rules of
//! merging, with two or three of them.

use std::fs;

use programme::ids::{PersonId, RegistrationId};
use programme::view::{AttentionItem, JoinChoice};
use programme::vocabulary::{AttentionChoice, RemoteLies};
use programme::{Clock, Door, KeyCost};

use crate::support::team::{PEOPLE, Team, laptop, team};
use crate::support::{MORNING, PASSPHRASE, walk_in};

fn two() -> Team {
    let mut team = team();
    team.join("Kapı");
    team.share(0);
    team
}

/// Until nothing is new for anybody.
fn share_all(team: &mut Team) {
    let all = team.others.len() + 1;
    for who in (0..all).chain(0..all) {
        team.share(who);
    }
    team.agree();
    let of = |who: usize| team.look(who).attention().unwrap();
    for who in 1..all {
        assert_eq!(of(0), of(who), "the same to look at everywhere");
    }
}

fn undo_check_in(team: &mut Team, who: usize, name: &str) -> &'static str {
    let trabzon = team.trabzon();
    let done = team.at(who).undo_check_in_who(trabzon, name, None);
    done.unwrap().outcome.word()
}

fn matters(team: &Team) -> Vec<AttentionItem> {
    team.look(0).attention().unwrap()
}

#[test]
fn who_is_checked_in_at_both_desks_came_once_and_the_second_desk_hears_of_the_first() {
    let mut team = two();
    team.check_in(0, "Ayşe Işık");
    team.check_in(1, "Ayşe Işık");
    let first = team.look(0).check_ins(team.trabzon()).unwrap()[0]
        .at
        .clone();
    share_all(&mut team);
    for who in 0..2 {
        assert_eq!(team.arrived(who), 1);
        let items = team.look(who).registrations(team.trabzon()).unwrap();
        let ayse = items.iter().find(|it| it.arrived_at.is_some()).unwrap();
        assert_eq!(ayse.arrived_at, Some(first.clone()), "the earlier one");
        let trabzon = team.trabzon();
        let again = team.at(who).check_in_who(trabzon, "isik", &Door::default());
        assert_eq!(again.unwrap().outcome.word(), "already");
    }
}

#[test]
fn an_undo_takes_back_what_it_has_seen_and_not_who_stands_at_the_other_desk() {
    let mut team = two();
    team.check_in(0, "Ayşe Işık");
    team.check_in(1, "Ayşe Işık");
    assert_eq!(undo_check_in(&mut team, 0, "isik"), "undone");
    share_all(&mut team);
    assert_eq!((team.arrived(0), team.arrived(1)), (1, 1), "still present");
    assert_eq!(undo_check_in(&mut team, 0, "isik"), "undone");
    share_all(&mut team);
    assert_eq!((team.arrived(0), team.arrived(1)), (0, 0));
    // The undo of an undo is a new check-in.
    team.at(0).undo(None).unwrap();
    share_all(&mut team);
    assert_eq!((team.arrived(0), team.arrived(1)), (1, 1));
}

#[test]
fn a_walk_in_who_was_entered_twice_is_joined_by_somebody_and_parted_again() {
    let mut team = two();
    let trabzon = team.trabzon();
    let form = walk_in("Zeynep Kara", "Ev Kooperatifi");
    for who in 0..2 {
        team.at(who).walk_in(trabzon, &form, None).unwrap();
    }
    share_all(&mut team);
    assert_eq!(team.arrived(0), 2, "nobody is joined by a likeness");
    assert_eq!(
        team.look(0).organisations().unwrap().len(),
        4,
        "one is one by its name"
    );
    let found = team.look(1).duplicates("people").unwrap().pairs;
    assert_eq!(found.len(), 1);
    let (a, b) = (PersonId(found[0].a.0), PersonId(found[0].b.0));
    team.at(1).join(a, b, &JoinChoice::default()).unwrap();
    share_all(&mut team);
    assert_eq!((team.arrived(0), team.arrived(1)), (1, 1));
    team.at(0).separate(a, b).unwrap();
    share_all(&mut team);
    assert_eq!((team.arrived(0), team.arrived(1)), (2, 2));
}

#[test]
fn who_came_is_in_the_list_whatever_was_taken_out_of_it_elsewhere() {
    let mut team = two();
    let trabzon = team.trabzon();
    let ayse = team.office.registration(trabzon, "Ayşe Işık");
    let named = |id: RegistrationId| format!("{trabzon}/{id}");
    team.at(0).remove("registration", &named(ayse)).unwrap();
    team.check_in(1, "Ayşe Işık");
    share_all(&mut team);
    assert_eq!((team.arrived(0), team.arrived(1)), (1, 1));
    // Who was corrected there and removed here is out of sight, and it is said.
    let ilker = team.office.registration(trabzon, "İlker Şahin");
    team.at(0).remove("registration", &named(ilker)).unwrap();
    let pairs = [("role".to_owned(), "Başkan".to_owned())];
    team.at(1)
        .edit("registration", &named(ilker), &pairs, None)
        .unwrap();
    share_all(&mut team);
    let matter = matters(&team);
    let matter = matter
        .iter()
        .find(|it| it.kind.word() == "changed_out_of_sight");
    let matter = matter.unwrap();
    assert_eq!(matter.name.as_deref(), Some("İlker Şahin"));
    assert!(matter.device.is_some() && matter.at.is_some());
    let back = matter.back.clone().unwrap();
    assert_eq!((back.people, back.registrations), (1, 1));
    let id = matter.id.unwrap();
    team.at(1).resolve(id, AttentionChoice::Back, None).unwrap();
    share_all(&mut team);
    let there = team.look(0).registrations(trabzon).unwrap();
    let ilker = there.iter().find(|it| it.registration == ilker).unwrap();
    assert_eq!(
        ilker.role.as_deref(),
        Some("Başkan"),
        "with what was written of him"
    );
}

#[test]
fn more_than_the_seats_are_let_in_and_nobody_is_taken_out_again() {
    let mut team = two();
    let trabzon = team.trabzon();
    let pairs = [("capacity".to_owned(), "2".to_owned())];
    let why = Some("salon küçük".to_owned());
    team.at(0)
        .edit("meeting", &trabzon.to_string(), &pairs, why)
        .unwrap();
    share_all(&mut team);
    team.at(0).select(trabzon).unwrap();
    team.check_in(0, "Ayşe Işık");
    for name in ["Zeynep Kara", "Baran Ekin"] {
        let form = walk_in(name, "Ev Kooperatifi");
        team.at(1).walk_in(trabzon, &form, None).unwrap();
    }
    share_all(&mut team);
    for who in 0..2 {
        assert_eq!(team.arrived(who), 3);
        let meetings = team.look(who).meetings().unwrap();
        let it = meetings.iter().find(|it| it.meeting == trabzon).unwrap();
        assert_eq!(
            (it.arrived, it.capacity),
            (3, 2),
            "the door counts and does not refuse"
        );
    }
}

#[test]
fn a_clock_that_is_a_day_ahead_never_stops_who_corrects_it_later() {
    for days in [-1i64, 1, 400] {
        let mut team = two();
        let file = team.look(1).path().to_owned();
        team.others.pop().unwrap().close().unwrap();
        let wrong = MORNING + days * 86_400_000;
        let clock = Clock::from(move || chrono::DateTime::from_timestamp_millis(wrong).unwrap());
        let folder = team.path("");
        let opened = laptop(&folder, "Kapı").open(&file, PASSPHRASE, KeyCost::cheap(), clock);
        team.others.push(opened.unwrap());
        let ayse = person(&team, "Ayşe Işık");
        phone(&mut team, 1, ayse, "0500 000 00 01");
        share_all(&mut team);
        phone(&mut team, 0, ayse, "0500 000 00 02");
        share_all(&mut team);
        for who in 0..2 {
            let number = number(&team, who, ayse);
            assert_eq!(number.as_deref(), Some("+905000000002"), "{days}");
        }
        assert_eq!(matters(&team), [], "who knew of it has corrected it");
    }
}

fn person(team: &Team, name: &str) -> PersonId {
    let people = team.look(0).people().unwrap();
    let it = people.iter().find(|it| it.name == name);
    it.unwrap().person
}

/// As it is shown where two records stand side by side.
fn number(team: &Team, who: usize, person: PersonId) -> Option<String> {
    let other = self::person(team, "Çiğdem Ağaoğlu");
    let fields = team.look(who).compared(person, other).unwrap().fields;
    fields.into_iter().find(|it| it.field == "phone")?.a
}

fn phone(team: &mut Team, who: usize, person: PersonId, number: &str) {
    let pairs = [("phone".to_owned(), number.to_owned())];
    let done = team
        .at(who)
        .edit("person", &person.to_string(), &pairs, None);
    done.unwrap();
}

#[test]
fn one_field_that_two_laptops_changed_at_once_is_named_decided_once_and_taken_back() {
    let mut team = two();
    let ayse = person(&team, "Ayşe Işık");
    phone(&mut team, 0, ayse, "0500 000 00 01");
    phone(&mut team, 1, ayse, "0500 000 00 02");
    // What is written alike is no matter.
    let ilker = person(&team, "İlker Şahin");
    phone(&mut team, 0, ilker, "0500 000 00 03");
    phone(&mut team, 1, ilker, "0500 000 00 03");
    team.check_in(1, "Ayşe Işık");
    share_all(&mut team);
    assert_eq!(
        (team.arrived(0), team.arrived(1)),
        (1, 1),
        "never in the door's way"
    );
    let found = matters(&team);
    assert_eq!(found.len(), 1, "{found:?}");
    let matter = &found[0];
    assert_eq!(matter.kind.word(), "two_values");
    assert_eq!(matter.name.as_deref(), Some("Ayşe Işık"));
    assert_eq!(matter.field.unwrap().word(), "phone");
    assert_eq!(matter.meeting, Some(team.trabzon()));
    let values: Vec<_> = matter.values.iter().map(|it| it.value.as_deref()).collect();
    assert_eq!(values, [Some("+905000000001"), Some("+905000000002")]);
    assert_eq!(matter.values[1].device.as_deref(), Some("Kapı"));
    assert!(
        matter
            .values
            .iter()
            .all(|it| it.at.is_some() && it.device.is_some())
    );
    let stands: Vec<bool> = matter.values.iter().map(|it| it.stands).collect();
    assert_eq!(stands, [false, true]);
    let id = matter.id.unwrap();
    let wrong = team.at(0).resolve(id, AttentionChoice::Keep, Some(3));
    assert_eq!(wrong.unwrap_err().code(), "value_unknown");
    team.at(0)
        .resolve(id, AttentionChoice::Keep, Some(1))
        .unwrap();
    share_all(&mut team);
    let number = |team: &Team| number(team, 1, ayse);
    assert_eq!(number(&team).as_deref(), Some("+905000000001"));
    assert_eq!(matters(&team), []);
    team.at(0).undo(None).unwrap();
    share_all(&mut team);
    assert_eq!(
        number(&team).as_deref(),
        Some("+905000000002"),
        "taken back"
    );
    assert_eq!(matters(&team), [], "and not asked again");
}

#[test]
fn two_who_decide_the_same_matter_at_once_differently_are_asked_again() {
    let mut team = two();
    let ayse = person(&team, "Ayşe Işık");
    phone(&mut team, 0, ayse, "0500 000 00 01");
    phone(&mut team, 1, ayse, "0500 000 00 02");
    share_all(&mut team);
    let id = matters(&team)[0].id.unwrap();
    team.at(0)
        .resolve(id, AttentionChoice::Keep, Some(1))
        .unwrap();
    team.at(1)
        .resolve(id, AttentionChoice::Keep, Some(2))
        .unwrap();
    share_all(&mut team);
    assert_eq!(matters(&team).len(), 1);
    team.at(1)
        .resolve(id, AttentionChoice::Keep, Some(2))
        .unwrap();
    share_all(&mut team);
    assert_eq!(matters(&team), []);
}

/// What somebody heard of by way of another was known to them.
#[test]
fn who_heard_by_way_of_another_has_corrected_and_not_contradicted() {
    let mut team = two();
    team.join("Yol");
    share_all(&mut team);
    let ayse = person(&team, "Ayşe Işık");
    phone(&mut team, 1, ayse, "0500 000 00 01");
    for who in [1, 0] {
        team.share(who);
    }
    phone(&mut team, 0, ayse, "0500 000 00 02");
    for who in [0, 2] {
        team.share(who);
    }
    phone(&mut team, 2, ayse, "0500 000 00 03");
    share_all(&mut team);
    assert_eq!(matters(&team), []);
    let number = number(&team, 1, ayse);
    assert_eq!(number.as_deref(), Some("+905000000003"));
}

#[test]
fn laptops_of_one_name_are_not_made_and_those_that_are_copied_are_two_rows_and_named() {
    let mut team = two();
    let taken = programme::offer(
        team.at(0),
        "KAPI",
        programme::vocabulary::Role::Facilitator,
        "Bellek",
    );
    assert_eq!(taken.unwrap_err().code(), "laptop_name_taken");
    let file = team.look(1).path().to_owned();
    let copied = team.path("kopya.rota");
    team.others.pop().unwrap().close().unwrap();
    for ending in ["", ".keys"] {
        let name = |it: &std::path::Path| format!("{}{ending}", it.display());
        fs::copy(name(&file), name(&copied)).unwrap();
    }
    for (name, file) in [("Kapı", &file), ("Kopya", &copied)] {
        let folder = team.path("");
        let clock = team.office.clock();
        let opened = laptop(&folder, name).open(file, PASSPHRASE, KeyCost::cheap(), clock);
        team.others.push(opened.unwrap());
    }
    team.check_in(1, "Ayşe Işık");
    team.check_in(2, "İlker Şahin");
    share_all(&mut team);
    for who in 0..3 {
        let laptops = team.look(who).sharing().unwrap().laptops;
        assert_eq!(laptops.len(), 3, "{who}: {laptops:?}");
        let alike = laptops.iter().filter(|it| it.same_name).count();
        assert_eq!(alike, 2, "{who}: {laptops:?}");
        assert_eq!(laptops.iter().filter(|it| it.here).count(), 1);
    }
    let refused = team.at(2).name_laptop("Kapı 2").map(|_| ());
    refused.unwrap();
    let taken = team.at(2).name_laptop("bu ad ").map(|_| ());
    taken.unwrap();
    team.at(2).name_laptop("Kapı 2").unwrap();
    share_all(&mut team);
    let laptops = team.look(0).sharing().unwrap().laptops;
    assert!(laptops.iter().all(|it| !it.same_name), "{laptops:?}");
    let taken = team.at(1).name_laptop("kapı 2").unwrap_err();
    assert_eq!(taken.code(), "laptop_name_taken");
}

/// A restored laptop is the same laptop, under another id.
#[test]
fn a_restored_laptop_stays_one_row() {
    let mut team = two();
    let backup = team.look(1).backup(None).unwrap().file;
    team.check_in(1, "Ayşe Işık");
    share_all(&mut team);
    let to = team.path("geri.rota");
    let (folder, cost, clock) = (team.path(""), KeyCost::cheap(), team.office.clock());
    let from = std::path::PathBuf::from(backup);
    team.others.pop().unwrap().close().unwrap();
    let restored = laptop(&folder, "Kapı").restore(&from, &to, PASSPHRASE, false, cost, clock);
    team.others.push(restored.unwrap().0);
    share_all(&mut team);
    team.check_in(1, "İlker Şahin");
    share_all(&mut team);
    assert_eq!(
        (team.arrived(0), team.arrived(1)),
        (2, 2),
        "fetched back, and on"
    );
    for who in 0..2 {
        let laptops = team.look(who).sharing().unwrap().laptops;
        assert_eq!(laptops.len(), 2, "{who}: {laptops:?}");
    }
}

#[test]
fn an_empty_folder_in_the_place_of_the_stick_is_filled_and_said() {
    let mut team = two();
    team.share(0);
    fs::rename(team.stick(), team.path("out")).unwrap();
    fs::create_dir(team.stick()).unwrap();
    let shared = team.share(0);
    assert!(shared.places[0].emptied, "{shared:?}");
    assert!(shared.sent.segments > 0, "and it is filled again");
    assert!(!team.share(0).places[0].emptied, "it is said once");
    let second = team.path("ikinci");
    fs::create_dir(&second).unwrap();
    let with_us = Some(RemoteLies::WithUs);
    team.at(0).add_remote("İkinci", &second, with_us).unwrap();
    let shared = team.share(0);
    assert!(
        shared.places.iter().all(|it| !it.emptied),
        "a new one is empty at first"
    );
    assert_eq!(PEOPLE.len(), 3);
}

#[test]
fn who_is_placed_anew_keeps_what_another_laptop_decided_meanwhile() {
    const SHEET: &str = "Zaman damgası;Ad Soyad;Kurum;Hangi buluşma\n\
        12.11.2026 14:03:11;Hasan Kaya;Umut Vakfı;Fark etmez\n";
    for hears_before in [false, true] {
        let mut team = two();
        let file = programme::SheetFile::new("liste.csv", std::io::Cursor::new(SHEET));
        let options = crate::support::options(None);
        team.at(0).import(&file, &options).unwrap();
        let hasan = team.look(0).find_to_place(1, "hasan").unwrap()[0].application;
        let trabzon = team.trabzon();
        let placed = team.at(0).place(hasan, trabzon).unwrap();
        let own = |team: &Team, who: usize| {
            let items = team.look(who).registrations(trabzon).unwrap();
            let it = items
                .into_iter()
                .find(|it| it.registration == placed.registration);
            it.map(|it| it.selection.as_str().to_owned())
        };
        if hears_before {
            // Decided and placed by one laptop, and all of it taken back: it begins anew.
            let reason = Some("kurul");
            let who = placed.registration;
            team.at(0).decide(trabzon, who, "selected", reason).unwrap();
            team.at(0).undo(None).unwrap();
            team.at(0).undo(None).unwrap();
            team.at(0).place(hasan, trabzon).unwrap();
            assert_eq!(own(&team, 0).as_deref(), Some("undecided"));
            continue;
        }
        share_all(&mut team);
        team.at(1)
            .decide(trabzon, placed.registration, "selected", Some("kurul"))
            .unwrap();
        team.at(0).undo(None).unwrap();
        share_all(&mut team);
        assert_eq!(own(&team, 0), None, "it is out of sight");
        team.at(0).place(hasan, trabzon).unwrap();
        share_all(&mut team);
        for who in 0..2 {
            assert_eq!(own(&team, who).as_deref(), Some("selected"));
        }
    }
}
