//! What a check-in waits for: the pages that its commit writes, and how much is asked of the file before it. Counted, never
//! timed: a page more is a page more on every disk.

use std::fs;
use std::path::PathBuf;

use programme::Door;
use programme::ids::{MeetingId, RegistrationId};
use store::{Counted, counted, questions_asked};

use crate::support::{World, world};

/// A page and what stands before it in the write-ahead log.
const FRAME: u64 = 4096 + 24;

const PEOPLE: usize = 260;

fn a_full_room() -> (World, MeetingId, Vec<RegistrationId>) {
    a_room_of(PEOPLE)
}

fn a_room_of(number: usize) -> (World, MeetingId, Vec<RegistrationId>) {
    let mut world = world();
    let names: Vec<(String, String)> = (0..number)
        .map(|n| (format!("Ayşe Işık{n}"), format!("{n}. Gün Derneği")))
        .collect();
    let people: Vec<(&str, &str)> = names
        .iter()
        .map(|(name, organisation)| (name.as_str(), organisation.as_str()))
        .collect();
    world.register("trabzon", &people);
    let meeting = world.trabzon();
    let expected = world.programme.registrations(meeting).unwrap();
    let ids = expected.iter().map(|it| it.registration);
    let ids: Vec<RegistrationId> = ids.collect();
    assert_eq!(ids.len(), number);
    (world, meeting, ids)
}

fn length(path: &str, world: &World) -> u64 {
    let path: PathBuf = world.path(path);
    fs::metadata(path).map_or(0, |it| it.len())
}

#[test]
fn a_check_in_writes_few_pages_and_none_of_them_into_the_file_while_somebody_waits() {
    let (mut world, meeting, ids) = a_full_room();
    // What was imported goes into the file first, and the log begins anew.
    world.programme.gatherer().unwrap().gather().unwrap();
    world.check_in("isik0");
    let file = fs::read(world.path("tur.rota")).unwrap();
    let mut pages = Vec::new();
    for id in ids {
        let before = length("tur.rota-wal", &world);
        let answer = world.programme.check_in(meeting, id, &Door::default());
        if answer.unwrap().outcome.word() == "admitted" {
            pages.push((length("tur.rota-wal", &world) - before) / FRAME);
        }
    }
    assert_eq!(pages.len(), PEOPLE - 1);
    // The first ones overwrite what is left of a log that has begun anew, and do not make it longer.
    pages.retain(|it| *it > 0);
    assert!(pages.len() > 150, "most of them were counted: {pages:?}");
    pages.sort_unstable();
    let mean = pages.iter().sum::<u64>() as f64 / pages.len() as f64;
    assert!(pages[pages.len() / 2] <= 5, "{pages:?}");
    assert!(mean <= 7.0, "{mean}: {pages:?}");
    assert_eq!(
        fs::read(world.path("tur.rota")).unwrap(),
        file,
        "the file itself waits for a quiet moment"
    );
    world.programme.gatherer().unwrap().gather().unwrap();
    assert_ne!(
        fs::read(world.path("tur.rota")).unwrap(),
        file,
        "and gets it then"
    );
}

#[test]
fn a_check_in_asks_no_more_of_the_file_when_the_room_is_full() {
    let (mut world, meeting, ids) = a_full_room();
    let mut asked = Vec::new();
    for id in ids {
        let before = questions_asked();
        let answer = world.programme.check_in(meeting, id, &Door::default());
        assert_eq!(answer.unwrap().outcome.word(), "admitted");
        asked.push(questions_asked() - before);
    }
    assert_eq!(asked.first(), asked.last(), "{asked:?}");
    // One of them asks what this laptop has heard of others since it last said so.
    assert!(asked[0] <= 13, "{asked:?}");
}

/// What is asked of SQLite from the beginning of the transaction to its commit, for one more.
fn asked_inside(world: &mut World, meeting: MeetingId, id: RegistrationId, door: &Door) -> Counted {
    let before = counted();
    let answer = world.programme.check_in(meeting, id, door);
    assert_eq!(answer.unwrap().outcome.word(), "admitted");
    let now = counted();
    Counted {
        statements: now.statements - before.statements,
        steps: now.steps - before.steps,
    }
}

#[test]
fn a_check_in_runs_as_many_statements_for_the_four_hundredth_as_for_the_twentieth() {
    let (mut world, meeting, ids) = a_room_of(400);
    world.programme.count_for_tests().unwrap();
    let door = Door::default();
    let asked: Vec<Counted> = ids
        .into_iter()
        .map(|id| asked_inside(&mut world, meeting, id, &door))
        .collect();
    let (early, late) = (asked[19], asked[399]);
    assert_eq!(early.statements, late.statements, "{asked:?}");
    // A step more or less is a place in a page; one for each who is in would be hundreds.
    let grows = late.steps - early.steps;
    assert!(grows < 20, "as many rows are looked at, too: {asked:?}");
    let most = asked.iter().map(|it| it.statements).max();
    assert!(most.unwrap() <= 24, "{asked:?}");
    assert!(early.statements > 4 && early.steps > 100, "it counts");
}

/// Who applied and has no place yet, let in among so many who wait like them.
fn let_in_among(number: usize) -> Counted {
    let mut world = world();
    let mut sheet = String::from(
        "Zaman damgası;Adınız Soyadınız;Kurum;Hangi buluşmaya katılmak istiyorsunuz?\n",
    );
    for n in 0..number {
        sheet.push_str(&format!(
            "12.11.2026 14:03;Ayşe Işık{n};{n}. Gün Derneği;Fark etmez\n"
        ));
    }
    world.import_text(&sheet, None).unwrap();
    let trabzon = world.trabzon();
    let hits = world.programme.search(trabzon, "isik7", 1).unwrap().hits;
    assert_eq!(hits[0].state.word(), "to_place");
    let door = Door {
        anyway: true,
        ..Door::default()
    };
    world.programme.count_for_tests().unwrap();
    let id = hits[0].registration;
    asked_inside(&mut world, trabzon, id, &door)
}

#[test]
fn who_is_let_in_by_their_application_is_not_looked_for_among_all_who_wait() {
    let (few, many) = (let_in_among(20), let_in_among(400));
    assert_eq!(few.statements, many.statements);
    assert!(many.steps - few.steps < 60, "{few:?}, {many:?}");
    assert!(many.statements <= 60, "{many:?}");
}

/// What is typed for the next in the row waits for this: who came stands otherwise, and nobody else.
#[test]
fn the_first_key_after_a_check_in_asks_little_of_the_file() {
    let (mut world, meeting, ids) = a_full_room();
    world.programme.search(meeting, "ay", 20).unwrap();
    for id in &ids[..3] {
        let answer = world.programme.check_in(meeting, *id, &Door::default());
        assert_eq!(answer.unwrap().outcome.word(), "admitted");
        let before = questions_asked();
        let found = world.programme.search(meeting, "ay", PEOPLE).unwrap();
        let asked = questions_asked() - before;
        let came = found.hits.iter().find(|it| it.registration == *id);
        assert_eq!(came.map(|it| it.state.word()), Some("arrived"));
        assert!(asked <= 2, "{asked}");
    }
}
