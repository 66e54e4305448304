//! Who looks beside who writes: the write-ahead log stays within its bound, and every look sees what was written before.

use std::fs;
use std::io::Cursor;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use programme::ids::RegistrationId;
use programme::{Door, SheetFile};

use crate::support::{options, programme_with, world};

/// Half of this is where whoever looks brings the log in; the rest is what is checked in during one look.
const BOUND: u64 = 17 * 1024 * 1024;
/// Without anybody who brings the log in, so many check-ins are half as long again.
const CHECK_INS: usize = 1000;

fn a_long_list(rows: usize) -> String {
    let rows = (0..rows).map(|n| format!("Ayşe Işık{n};{n}. Gün Derneği\n"));
    format!("Ad Soyad;Kurum\n{}", rows.collect::<String>())
}

#[test]
fn the_log_stays_within_its_bound_while_sheets_are_looked_at_one_after_another() {
    let mut world = world();
    let trabzon = world.trabzon();
    world
        .import_text(&a_long_list(CHECK_INS), Some("trabzon"))
        .unwrap();
    let expected = world.programme.registrations(trabzon).unwrap();
    let ids = expected.iter().map(|it| it.registration);
    let ids: Vec<RegistrationId> = ids.collect();
    world.programme.gatherer().unwrap().gather().unwrap();
    let log = world.path("tur.rota-wal");
    let beside = world.programme.beside().unwrap().unwrap();
    let (is_over, sheet) = (AtomicBool::new(false), a_long_list(300));
    let (is_over, sheet) = (&is_over, &sheet);
    let (looks, longest, beside) = thread::scope(|threads| {
        let looks = threads.spawn(move || {
            let mut looks = 0;
            while !is_over.load(Ordering::Relaxed) {
                let file = SheetFile::new("liste.csv", Cursor::new(sheet));
                let preview = beside.preview_import(&file, &options(Some(trabzon)));
                assert_eq!(preview.unwrap().rows, 300);
                looks += 1;
            }
            (looks, beside)
        });
        let mut longest = 0;
        for id in &ids {
            let answer = world.programme.check_in(trabzon, *id, &Door::default());
            assert_eq!(answer.unwrap().outcome.word(), "admitted");
            longest = longest.max(fs::metadata(&log).unwrap().len());
        }
        is_over.store(true, Ordering::Relaxed);
        let (looks, beside) = looks.join().unwrap();
        (looks, longest, beside)
    });
    assert!(looks > 10, "{looks} sheets were looked at");
    assert!(longest > BOUND / 4, "{longest}: the log was never long");
    assert!(longest < BOUND, "{longest}");
    let desk = beside.desk(trabzon).unwrap();
    assert_eq!(desk.arrived, CHECK_INS as u32);
}

#[test]
fn who_looks_beside_sees_each_check_in_at_once() {
    let mut world = programme_with(&[("Ayşe Işık", "A Derneği"), ("Ali Can", "B Derneği")]);
    let beside = world.programme.beside().unwrap().unwrap();
    beside.fill_desk().unwrap();
    let trabzon = world.trabzon();
    let state = |text: &str| {
        let found = beside.search(trabzon, text, 5).unwrap();
        found.hits[0].state
    };
    assert_eq!(state("ayşe").word(), "expected");
    world.check_in("ayşe");
    assert_eq!(state("ayşe").word(), "arrived");
    assert_eq!(state("ali").word(), "expected");
}
