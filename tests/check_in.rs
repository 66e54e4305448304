//! At the door: who comes in, who is asked about, what an undo takes back, and what survives.

use programme::Door;
use programme::vocabulary::Word;

use crate::support::{World, programme_with, walk_in, world, written};

const PEOPLE: &[(&str, &str)] = &[
    ("Ayşe Işık", "Kırlangıç Kadın Derneği"),
    ("İlker Şahin", "Çınaraltı Gençlik Derneği"),
    ("Hasan Kaya", "Ihlamur Doğa Vakfı"),
    ("Mehmet Yılmaz", "Üç Tepe Kooperatifi"),
    ("Mehmet Yılmaz", "Gökçebel Belediyesi"),
];

#[test]
fn somebody_expected_comes_in_once_and_the_second_time_is_told_so() {
    let mut world = programme_with(PEOPLE);
    let first = world.check_in("isik");
    assert_eq!(first.outcome.word(), "admitted");
    assert_eq!(first.name.as_deref(), Some("Ayşe Işık"));
    assert_eq!(first.nth, Some(1));
    let at = written(&first.at).unwrap();
    assert!(at.starts_with("2026-11-24T09:30"), "{at}");
    let before = world.programme.verify().unwrap().changes;

    world.minutes_later(12);
    let again = world.check_in("isik");
    assert_eq!(
        (again.outcome.word(), &again.at),
        ("already", &first.at),
        "the first time stands"
    );
    assert!(again.device.is_some(), "it says on which laptop");
    assert_eq!(
        world.programme.verify().unwrap().changes,
        before,
        "the second answer writes nothing"
    );
}

#[test]
fn two_people_of_one_name_are_asked_about_and_nobody_comes_in_by_chance() {
    let mut world = programme_with(PEOPLE);
    let answer = world.check_in("mehmet yilmaz");
    assert_eq!((answer.outcome.word(), answer.hits.len()), ("several", 2));
    assert_eq!(world.programme.desk(world.trabzon()).unwrap().arrived, 0);
    let one = world.check_in("mehmet gokcebel");
    assert_eq!(one.organisation.as_deref(), Some("Gökçebel Belediyesi"));
}

#[test]
fn a_namesake_in_another_city_is_asked_about_too() {
    let mut world = programme_with(PEOPLE);
    world.register("ordu", &[("Hasan Kaya", "Ordu Çevre Derneği")]);
    let answer = world.check_in("hasan kaya");
    assert_eq!((answer.outcome.word(), answer.hits.len()), ("several", 2));
    assert_eq!(
        world.check_in("hasan kaya ihlamur").outcome.word(),
        "admitted"
    );
}

#[test]
fn a_stranger_is_unknown() {
    assert_eq!(
        programme_with(PEOPLE)
            .check_in("Rojîn Xezal")
            .outcome
            .word(),
        "unknown"
    );
}

#[test]
fn somebody_of_another_city_is_asked_about_and_then_registered_here_too() {
    let mut world = programme_with(PEOPLE);
    world.register("ordu", &[("Gülşen Deniz", "Ordu Çevre Derneği")]);
    let asked = world.check_in("gulsen");
    assert_eq!(
        (asked.outcome.word(), asked.city.as_deref()),
        ("other_meeting", Some("Ordu"))
    );
    assert_eq!(world.programme.desk(world.trabzon()).unwrap().arrived, 0);

    let trabzon = world.trabzon();
    let door = Door {
        anyway: true,
        ..Door::default()
    };
    let admitted = world
        .programme
        .check_in_who(trabzon, "gulsen", &door)
        .unwrap();
    assert_eq!(admitted.outcome.word(), "admitted");
    let desk = world.programme.desk(trabzon).unwrap();
    assert_eq!((desk.arrived, desk.walk_ins, desk.expected), (1, 0, 5));
    let ordu = world.meeting("ordu");
    assert_eq!(
        world.programme.desk(ordu).unwrap().expected,
        1,
        "she may still come to Ordu"
    );
    assert_eq!(world.check_in("gulsen").outcome.word(), "already");
    world.programme.undo(None).unwrap();
    assert_eq!(world.programme.registrations(trabzon).unwrap().len(), 5);
}

#[test]
fn a_code_is_as_good_as_a_name() {
    let mut world = programme_with(PEOPLE);
    let trabzon = world.trabzon();
    let code = world.programme.registrations(trabzon).unwrap()[0]
        .code
        .clone();
    assert_eq!(code.len(), 16);
    let answer = world
        .programme
        .check_in_who(trabzon, &code, &Door::default())
        .unwrap();
    assert_eq!(answer.outcome.word(), "admitted");
}

#[test]
fn an_undo_takes_back_the_newest_and_then_the_one_before() {
    let mut world = programme_with(PEOPLE);
    world.check_in("isik");
    world.check_in("ilker");
    assert_eq!(world.programme.undo(None).unwrap().undone, 1);
    let trabzon = world.trabzon();
    let names = |world: &crate::support::World| -> Vec<String> {
        let latest = world.programme.desk(trabzon).unwrap().latest;
        latest.into_iter().map(|it| it.name).collect()
    };
    assert_eq!(names(&world), ["Ayşe Işık"]);
    world.programme.undo(None).unwrap();
    assert_eq!(names(&world), [] as [&str; 0]);
    assert_eq!(
        world.check_in("isik").outcome.word(),
        "admitted",
        "an undo of an undo is a new check-in"
    );
}

#[test]
fn an_undone_undoing_is_the_old_arrival_again() {
    let mut world = programme_with(PEOPLE);
    let first = world.check_in("isik");
    let trabzon = world.trabzon();
    world.minutes_later(5);
    let undone = world
        .programme
        .undo_check_in_who(trabzon, "isik", Some("yanlış kişi".into()))
        .unwrap();
    assert_eq!(undone.outcome.word(), "undone");
    assert_eq!(
        world
            .programme
            .undo_check_in_who(trabzon, "isik", None)
            .unwrap()
            .outcome
            .word(),
        "not_in"
    );
    world.programme.undo(None).unwrap();
    assert_eq!(world.check_in("isik").at, first.at);
}

#[test]
fn a_walk_in_is_registered_checked_in_and_informed_but_has_consented_to_nothing() {
    let mut world = programme_with(PEOPLE);
    let trabzon = world.trabzon();
    let mut form = walk_in("Şêrîn Çelik", "KIRLANGIÇ KADIN DERNEĞİ");
    form.notice = None;
    let asked = world.programme.walk_in(trabzon, &form, None).unwrap();
    assert_eq!(asked.outcome.word(), "needs_notice");
    assert_eq!(
        world.programme.people().unwrap().len(),
        5,
        "without the notice nothing is kept"
    );

    form.notice = Some(Word::read("read_aloud"));
    let admitted = world.programme.walk_in(trabzon, &form, None).unwrap();
    assert_eq!(
        (admitted.outcome.word(), admitted.nth),
        ("admitted", Some(1))
    );
    assert_eq!(
        admitted.organisation.as_deref(),
        Some("Kırlangıç Kadın Derneği"),
        "the one that is known"
    );
    let desk = world.programme.desk(trabzon).unwrap();
    assert_eq!((desk.arrived, desk.walk_ins, desk.expected), (1, 1, 5));
    world.programme.undo(None).unwrap();
    assert_eq!(world.programme.people().unwrap().len(), 5);
    assert_eq!(world.programme.organisations().unwrap().len(), 5);
}

#[test]
fn press_is_let_in_and_not_counted_as_a_participant() {
    let mut world = programme_with(PEOPLE);
    let trabzon = world.trabzon();
    let form = programme::view::WalkInForm {
        category: Some(Word::read("press")),
        ..walk_in("Deniz Ateş", "Karadeniz Postası Gazetesi")
    };
    assert_eq!(
        world
            .programme
            .walk_in(trabzon, &form, None)
            .unwrap()
            .outcome
            .word(),
        "admitted"
    );
    assert_eq!(world.programme.desk(trabzon).unwrap().arrived, 0);
}

#[test]
fn a_whole_organisation_comes_in_at_once_with_one_undo() {
    let mut world = programme_with(&[
        ("Ayşe Işık", "Kırlangıç Derneği"),
        ("Berfin Gök", "Kırlangıç Der."),
        ("Hasan Kaya", "Ihlamur Vakfı"),
    ]);
    let trabzon = world.trabzon();
    let ayse = world.registration(trabzon, "Ayşe Işık");
    assert_eq!(
        world
            .programme
            .organisation_of(trabzon, ayse)
            .unwrap()
            .len(),
        2
    );
    let group = world
        .programme
        .check_in_organisation(trabzon, ayse)
        .unwrap();
    assert_eq!(group.admitted.len(), 2);
    assert_eq!(world.programme.desk(trabzon).unwrap().arrived, 2);
    assert_eq!(world.programme.undo(None).unwrap().undone, 2);
}

#[test]
fn what_was_shown_green_is_there_after_the_plug_is_pulled() {
    let mut world = programme_with(PEOPLE);
    assert_eq!(world.check_in("isik").outcome.word(), "admitted");
    // Another process opens the files as they lie on the disk, while this one still holds them and never closes.
    let copy = world.path("kopya.rota");
    for ending in ["", ".keys", "-wal"] {
        let name = |base: &str| world.path(&format!("{base}.rota{ending}"));
        std::fs::copy(name("tur"), name("kopya")).unwrap();
    }
    let cost = programme::KeyCost::cheap();
    let found =
        programme::Programme::open(&copy, crate::support::PASSPHRASE, cost, world.clock()).unwrap();
    assert_eq!(found.desk(world.trabzon()).unwrap().arrived, 1);
}

#[test]
fn news_names_what_changed_whoever_wrote_it() {
    let mut world = programme_with(PEOPLE);
    world.programme.news().unwrap();
    assert_eq!(world.programme.news().unwrap(), [] as [&str; 0]);
    let cost = programme::KeyCost::cheap();
    let mut twin = programme::Programme::open(
        &world.path("tur.rota"),
        crate::support::PASSPHRASE,
        cost,
        world.clock(),
    )
    .unwrap();
    let trabzon = world.trabzon();
    world.programme.search(trabzon, "isik", 5).unwrap();
    twin.check_in_who(trabzon, "isik", &Door::default())
        .unwrap();
    assert_eq!(world.programme.news().unwrap(), ["check_ins"]);
    let hit = world
        .programme
        .search(trabzon, "isik", 5)
        .unwrap()
        .hits
        .remove(0);
    assert_eq!(
        hit.state.word(),
        "arrived",
        "the search has heard of it too"
    );
}

#[test]
fn an_empty_meeting_has_an_empty_desk() {
    let world = world();
    let desk = world.programme.desk(world.trabzon()).unwrap();
    assert_eq!((desk.arrived, desk.expected, desk.latest.len()), (0, 0, 0));
}

/// Somebody of Ordu, let in at Trabzon too, and placed there by a later sheet: two registrations, one person.
#[test]
fn somebody_who_is_in_by_one_registration_is_not_let_in_again_by_another() {
    let mut world = programme_with(PEOPLE);
    world.register("ordu", &[("Gülşen Deniz", "Ordu Çevre Derneği")]);
    let (trabzon, ordu) = (world.trabzon(), world.meeting("ordu"));
    let hers = world.registration(ordu, "Gülşen Deniz");
    let door = Door {
        anyway: true,
        ..Door::default()
    };
    world.programme.check_in(trabzon, hers, &door).unwrap();
    // The other way round: she is checked in here, and her own registration is asked for at the other desk.
    let again = world.programme.check_in(trabzon, hers, &door).unwrap();
    assert_eq!(again.outcome.word(), "already");
    assert_eq!(world.programme.check_ins(trabzon).unwrap().len(), 1);
}

#[test]
fn undoing_here_does_not_take_back_an_arrival_elsewhere() {
    let mut world = programme_with(PEOPLE);
    world.register("ordu", &[("Gülşen Deniz", "Ordu Çevre Derneği")]);
    let (trabzon, ordu) = (world.trabzon(), world.meeting("ordu"));
    let hers = world.registration(ordu, "Gülşen Deniz");
    world
        .programme
        .check_in(ordu, hers, &Door::default())
        .unwrap();
    for answer in [
        world.programme.undo_check_in(trabzon, hers, None).unwrap(),
        world
            .programme
            .undo_check_in_who(trabzon, "gulsen", None)
            .unwrap(),
    ] {
        assert_eq!(answer.outcome.word(), "not_in");
    }
    assert_eq!(world.programme.desk(ordu).unwrap().arrived, 1);
}

#[test]
fn each_of_two_meetings_keeps_its_arrival_whichever_is_undone() {
    let mut world = programme_with(PEOPLE);
    world.register("ordu", &[("Gülşen Deniz", "Ordu Çevre Derneği")]);
    let (trabzon, ordu) = (world.trabzon(), world.meeting("ordu"));
    let hers = world.registration(ordu, "Gülşen Deniz");
    let door = Door {
        anyway: true,
        ..Door::default()
    };
    let at_ordu = world.programme.check_in(ordu, hers, &door).unwrap();
    let at_trabzon = world.programme.check_in(trabzon, hers, &door).unwrap();
    let arrived = |world: &World| {
        let of = |meeting| world.programme.desk(meeting).unwrap().arrived;
        (of(ordu), of(trabzon))
    };
    assert_eq!(arrived(&world), (1, 1));
    let operation = at_ordu.operation.unwrap();
    world.programme.undo(Some(operation)).unwrap();
    assert_eq!(arrived(&world), (0, 1));
    let operation = at_trabzon.operation.unwrap();
    world.programme.undo(Some(operation)).unwrap();
    assert_eq!(arrived(&world), (0, 0));
    assert_eq!(
        world
            .programme
            .undo(Some(operation))
            .err()
            .map(|it| it.code()),
        Some("nothing_to_undo"),
        "an operation is taken back once"
    );
}

#[test]
fn an_arrival_outranks_the_undo_of_the_sheet_it_came_from() {
    let mut world = programme_with(PEOPLE);
    let sheet = world.register("trabzon", &[("Gülşen Deniz", "Ordu Çevre Derneği")]);
    let trabzon = world.trabzon();
    world.check_in("gulsen");
    let mistaken = world
        .programme
        .undo_check_in_who(trabzon, "gulsen", Some("yanlış kişi".into()))
        .unwrap();
    let sheet = sheet.operation.unwrap();
    assert!(world.programme.undo(Some(sheet)).unwrap().left.is_empty());
    // It was no mistake after all: she is here, and the sheet is gone.
    let mistaken = mistaken.operation.unwrap();
    assert_eq!(world.programme.undo(Some(mistaken)).unwrap().undone, 1);
    let desk = world.programme.desk(trabzon).unwrap();
    assert_eq!((desk.arrived, desk.latest.len()), (1, 1));
    assert_eq!(world.check_in("gulsen").outcome.word(), "already");
    assert!(
        world
            .programme
            .people()
            .unwrap()
            .iter()
            .any(|it| it.name == "Gülşen Deniz")
    );
}

#[test]
fn a_group_partly_undone_goes_back_the_rest_of_the_way() {
    let mut world = programme_with(&[
        ("Ayşe Işık", "Kırlangıç Derneği"),
        ("Berfin Gök", "Kırlangıç Der."),
    ]);
    let trabzon = world.trabzon();
    let ayse = world.registration(trabzon, "Ayşe Işık");
    let group = world
        .programme
        .check_in_organisation(trabzon, ayse)
        .unwrap();
    world.programme.undo_check_in(trabzon, ayse, None).unwrap();
    let group = group.operation.unwrap();
    assert_eq!(world.programme.undo(Some(group)).unwrap().undone, 1);
    assert_eq!(world.programme.desk(trabzon).unwrap().arrived, 0);
    assert_eq!(world.programme.undo(None).unwrap().undone, 1, "the undoing");
    let latest = world.programme.desk(trabzon).unwrap().latest;
    assert_eq!(latest.len(), 1);
    assert_eq!(latest[0].name, "Ayşe Işık");
}

#[test]
fn a_time_that_no_calendar_of_ours_holds_is_not_read() {
    for text in [
        "9999-12-31T23:59:00-12:00",
        "0000-01-01T00:00:00+14:00",
        "1999-12-31T10:00",
        "2100-01-02T10:00",
        "yarın",
    ] {
        assert_eq!(programme::read_time(text), None, "{text}");
    }
    assert!(programme::read_time("2026-11-24T09:35").is_some());
}
