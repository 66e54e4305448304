//! The file as its owner finds it again: whole, or refused with a reason.

use std::fs;

use crate::support::{Laptop, PASSPHRASE, noon};
use domain::body::Body;
use domain::change::Set;
use domain::fact::{CheckedIn, Fact};
use domain::ids::{DeviceId, MeetingId, OperationId, RegistrationId};
use domain::log_row::{LogRow, START, commitment};
use domain::noun::{Noun, person, registration};
use domain::stamp::{Order, Stamp};
use domain::verb::Verb;
use store::{Error, KeyCost, Store, Writing, keys_path};
use uuid::Uuid;

fn laptop() -> Laptop {
    let mut laptop = Laptop::new(0, 0, Order::default());
    laptop.record([Set::of(Noun::Person, Uuid::from_u128(5))
        .with(person::NAME, "Ayşe Işık")
        .into()]);
    laptop
}

fn check_in() -> Fact {
    Fact::CheckedIn(CheckedIn {
        registration: RegistrationId(Uuid::from_u128(6)),
        meeting: MeetingId(Uuid::from_u128(7)),
        at: noon(),
        method: "search".into(),
        anyway: None,
        paper: None,
        meeting_day: None,
    })
}

/// A row as another laptop with a later Rota would send it.
fn later_row(kind: u16, seq: u64, after: [u8; 32]) -> LogRow {
    let mut row = LogRow {
        device: DeviceId(Uuid::from_u128(77)),
        written_as: DeviceId(Uuid::from_u128(77)),
        seq,
        stamp: Stamp::ZERO
            .after(noon().timestamp_millis() + seq as i64)
            .unwrap(),
        operation: OperationId(Uuid::from_u128(78)),
        operator: None,
        kind,
        subject: Uuid::from_u128(79),
        salt: vec![1; 16],
        body: Body(vec![(900, "sonraki sürüm".into())]).encode(),
        commitment: START,
        hash: START,
    };
    row.commitment = commitment(&row.salt, &row.body);
    row.hash = row.chained(&after);
    row
}

#[test]
fn a_change_of_a_later_version_survives_verifying_and_a_restart() {
    let mut laptop = laptop();
    let before = laptop.store.digest().unwrap();
    let unknown_kind = later_row(65_000, 1, START);
    let unknown_column = later_row(Noun::Person.number(), 2, unknown_kind.hash);
    let taken = laptop
        .store
        .take(&[unknown_kind.clone(), unknown_column])
        .unwrap();
    assert_eq!(taken.new, 2);
    assert!(laptop.store.verify().unwrap().replay_equal);
    let path = laptop.store.path().to_owned();
    laptop.store.close().unwrap();

    let store = Store::open(&path, PASSPHRASE).unwrap();
    let verified = store.verify().unwrap();
    assert!(verified.integrity && verified.replay_equal && verified.encrypted);
    let kept = store
        .read(|reader| reader.log_after(unknown_kind.device, 0))
        .unwrap();
    assert_eq!(kept[0], unknown_kind, "byte for byte");
    assert_ne!(
        verified.digest, before,
        "the row of the known noun is there, without its unknown column"
    );
}

#[test]
fn what_is_said_of_several_rows_in_one_breath_is_found_by_each_of_them_and_is_news_of_each() {
    let mut here = laptop();
    let before = here.read(|reader| reader.position());
    let (person, registration) = (Uuid::from_u128(31), Uuid::from_u128(32));
    let sets = vec![
        Set::of(Noun::Person, person).with(person::NAME, "Ümmügülsüm Işık"),
        Set::of(Noun::Registration, registration).with(registration::PERSON, person),
    ];
    let operation = here.record([sets.clone().into()]);

    let mut there = Laptop::new(1, 0, Order::default());
    there.store.take(&here.log()).unwrap();
    for laptop in [&here, &there] {
        for row in [person, registration] {
            let log = laptop.read(|reader| reader.log_of_subject(row));
            assert_eq!(log.len(), 1, "one line of the log says both");
            assert_eq!(log[0].read().sets(), sets);
        }
        let log = laptop.read(|reader| reader.log_of_operation(operation));
        assert_eq!(log.len(), 2, "what was done, and what it set");
        assert!(laptop.store.verify().unwrap().replay_equal);
    }
    let (topics, _) = here.read(|reader| reader.news(before));
    assert!(topics.contains(Noun::Person.topic()) && topics.contains(Noun::Registration.topic()));
    let subjects = here.read(|reader| reader.subjects_since(before));
    for (noun, row) in [(Noun::Person, person), (Noun::Registration, registration)] {
        assert!(subjects.contains(&(noun.number(), row)));
    }
}

#[test]
fn what_one_operation_wrote_ends_where_the_next_begins() {
    let mut laptop = laptop();
    let named = |number: u128| Set::of(Noun::Person, Uuid::from_u128(number));
    let first = laptop.record([1, 2, 3].map(|it| named(it).with(person::NAME, "Ayşe").into()));
    let second = laptop.record([named(4).with(person::NAME, "Işıl").into()]);
    let written = |operation| laptop.read(|reader| reader.log_of_operation(operation));
    assert_eq!((written(first).len(), written(second).len()), (4, 2));
    let unheard = OperationId(Uuid::from_u128(999));
    assert_eq!(written(unheard), []);
}

#[test]
fn a_forged_row_is_not_taken_and_harms_nothing() {
    let mut laptop = laptop();
    let honest = later_row(4, 1, START);
    let forged = LogRow {
        body: b"x".to_vec(),
        ..honest.clone()
    };
    let gapped = later_row(4, 3, START);
    let taken = laptop.store.take(&[forged, gapped]).unwrap();
    assert_eq!((taken.new, taken.not_taken), (0, 2));
    assert_eq!(
        laptop
            .store
            .take(std::slice::from_ref(&honest))
            .unwrap()
            .new,
        1,
        "the honest one comes in later"
    );
    assert_eq!(laptop.store.take(&[honest]).unwrap().known, 1);
}

#[test]
fn an_undo_counts_for_the_check_ins_it_names_and_no_others() {
    let mut here = Laptop::new(0, 0, Order::default());
    let mut there = Laptop::new(1, 0, Order::default());
    here.record([check_in().into()]);
    there.record([check_in().into()]);
    let registration = RegistrationId(Uuid::from_u128(6));
    let seen = here.read(|reader| reader.check_ins_of(registration));
    let check_ins = seen.iter().map(|it| it.id).collect();
    here.record([Fact::CheckInUndone {
        registration,
        check_ins,
        reason: None,
    }
    .into()]);
    let log = there.log();
    here.store.take(&log).unwrap();
    let left = here.read(|reader| reader.check_ins_of(registration));
    assert_eq!(
        left.len(),
        1,
        "the one who stands at the other desk has not vanished"
    );
    assert_eq!(left[0].id.device, there.device);
}

#[test]
fn two_processes_write_one_log_without_a_gap() {
    let mut first = laptop();
    let mut second = Store::open(first.store.path(), PASSPHRASE).unwrap();
    for number in 0..10u128 {
        first.record([check_in().into()]);
        let operation = OperationId(Uuid::from_u128(5000 + number));
        let writing = Writing {
            operation,
            operator: None,
            verb: Verb::CheckIn,
            now: noon(),
        };
        second
            .write(&writing, |tx| tx.record(check_in()))
            .unwrap_or_else(|error: Error| panic!("{error}"));
    }
    let verified = second.verify().unwrap();
    assert!(verified.integrity && verified.replay_equal);
    assert_eq!(
        first.log().len(),
        second
            .read(|reader| reader.log_after(first.device, 0))
            .unwrap()
            .len()
    );
}

#[test]
fn a_writer_that_waits_too_long_says_so() {
    let first = laptop();
    let mut second = Store::open(first.store.path(), PASSPHRASE).unwrap();
    let mut blocked = Store::open(first.store.path(), PASSPHRASE).unwrap();
    let writing = Writing {
        operation: OperationId(Uuid::from_u128(1)),
        operator: None,
        verb: Verb::CheckIn,
        now: noon(),
    };
    let answer = second.write(&writing, |tx| {
        tx.record(check_in())?;
        // While the first writer is at it, the second waits five seconds and gives up.
        Ok::<_, Error>(blocked.write(&writing, |tx| tx.record(check_in())).err())
    });
    assert!(matches!(answer.unwrap(), Some(Error::FileBusy)));
    assert!(
        blocked.write(&writing, |tx| tx.record(check_in())).is_ok(),
        "and it can go on afterwards"
    );
}

#[test]
fn a_work_that_fails_leaves_nothing() {
    let mut laptop = laptop();
    let before = laptop.store.verify().unwrap();
    let writing = Writing {
        operation: OperationId(Uuid::from_u128(1)),
        operator: None,
        verb: Verb::CheckIn,
        now: noon(),
    };
    let failed: Result<(), Error> = laptop.store.write(&writing, |tx| {
        tx.record(check_in())?;
        Err(Error::DiskFull)
    });
    assert!(failed.is_err());
    assert_eq!(laptop.store.verify().unwrap(), before);
}

#[test]
fn every_file_that_is_not_ours_gets_its_own_refusal() {
    let folder = tempfile::tempdir().unwrap();
    let laptop = laptop();
    let good = laptop.store.path().to_owned();
    laptop.store.close().unwrap();
    let copy = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        fs::copy(keys_path(&good), keys_path(&path)).unwrap();
        path
    };
    let whole = fs::read(&good).unwrap();
    let refusal = |path: &std::path::Path| Store::open(path, PASSPHRASE).err().unwrap();

    assert!(matches!(
        refusal(&folder.path().join("yok.rota")),
        Error::FileMissing(_)
    ));
    assert!(matches!(
        refusal(&copy("duz.rota", b"SQLite format 3\0 and so on")),
        Error::FileNotEncrypted(_)
    ));
    assert!(matches!(
        refusal(&copy("bos.rota", b"")),
        Error::FileDamaged(_)
    ));
    assert!(matches!(
        refusal(&copy("yarim.rota", &whole[..whole.len() / 2 + 100])),
        Error::FileDamaged(_)
    ));
    assert!(matches!(
        refusal(&copy("baska.rota", &[7; 8192])),
        Error::FileDamaged(_)
    ));
    assert!(matches!(
        Store::open(&good, "yanlış").err().unwrap(),
        Error::PassphraseWrong
    ));

    let keyless = copy("anahtarsiz.rota", &whole);
    fs::remove_file(keys_path(&keyless)).unwrap();
    assert!(matches!(refusal(&keyless), Error::KeysMissing(_)));
    fs::write(keys_path(&keyless), "{").unwrap();
    assert!(matches!(refusal(&keyless), Error::KeysDamaged(_)));
    assert!(
        Store::open(&copy("iyi.rota", &whole), PASSPHRASE).is_ok(),
        "the control"
    );
}

#[test]
fn a_file_of_a_later_version_is_refused_untouched() {
    let laptop = laptop();
    let path = laptop.store.path().to_owned();
    laptop.store.set_version_for_tests(99).unwrap();
    laptop.store.close().unwrap();
    let before = fs::read(&path).unwrap();
    let refused = Store::open(&path, PASSPHRASE).err().unwrap();
    assert!(matches!(refused, Error::FromNewerVersion { found: 99, .. }));
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn nothing_in_the_file_or_beside_it_can_be_read_without_the_key() {
    let laptop = laptop();
    let needle = "Ayşe Işık".as_bytes();
    let mut looked_at = 0;
    let backup = laptop
        .store
        .backup(&laptop.folder().join("yedek"), noon())
        .unwrap();
    for folder in [laptop.folder(), backup.parent().unwrap()] {
        for entry in fs::read_dir(folder)
            .unwrap()
            .map(Result::unwrap)
            .filter(|it| it.path().is_file())
        {
            let bytes = fs::read(entry.path()).unwrap();
            assert!(
                !bytes.windows(needle.len()).any(|it| it == needle),
                "{:?}",
                entry.path()
            );
            looked_at += usize::from(bytes.len() > 4096);
        }
    }
    assert!(
        looked_at >= 2,
        "the write-ahead log and the backup were among them"
    );
}

#[test]
fn the_recovery_key_opens_the_file_and_a_new_passphrase_locks_out_the_old_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tur.rota");
    let writing = Writing {
        operation: OperationId(Uuid::from_u128(1)),
        operator: None,
        verb: Verb::New,
        now: noon(),
    };
    let device = DeviceId(Uuid::from_u128(1));
    let (store, recovery_key, ()) = Store::create(
        &path,
        "eski parola",
        KeyCost::cheap(),
        device,
        &writing,
        |_| Ok::<_, Error>(()),
    )
    .unwrap();
    store.close().unwrap();

    let mut store = Store::open_with_recovery_key(&path, &recovery_key).unwrap();
    store
        .change_passphrase("yeni parola", KeyCost::cheap())
        .unwrap();
    assert!(matches!(
        Store::open(&path, "eski parola"),
        Err(Error::PassphraseWrong)
    ));
    assert!(Store::open(&path, "yeni parola").is_ok());
    assert!(
        Store::open_with_recovery_key(&path, &recovery_key).is_ok(),
        "the recovery key stays good"
    );
}

#[test]
fn a_restored_programme_goes_on_as_another_laptop() {
    let mut laptop = laptop();
    let backup = laptop
        .store
        .backup(&laptop.folder().join("yedek"), noon())
        .unwrap();
    laptop.record([check_in().into()]);
    let to = laptop.folder().join("geri.rota");
    let device = DeviceId(Uuid::from_u128(500));
    let (mut restored, aside) =
        Store::restore(&backup, &to, PASSPHRASE, device, false, noon()).unwrap();
    assert_eq!(aside, None);
    let name = restored
        .read(|reader| reader.person(domain::ids::PersonId(Uuid::from_u128(5))))
        .unwrap();
    assert_eq!(name.unwrap().name, "Ayşe Işık");
    assert_eq!(
        restored.read(|reader| reader.this_device()).unwrap(),
        device
    );

    let writing = Writing {
        operation: OperationId(Uuid::from_u128(2)),
        operator: None,
        verb: Verb::CheckIn,
        now: noon(),
    };
    restored
        .write(&writing, |tx| tx.record(check_in()))
        .unwrap_or_else(|error: Error| panic!("{error}"));
    let missed = laptop.log();
    assert_eq!(
        restored.take(&missed).unwrap().not_taken,
        0,
        "what the backup lacked comes back without a fork"
    );
    assert!(restored.verify().unwrap().replay_equal);

    let refused = Store::restore(&backup, &to, PASSPHRASE, device, false, noon());
    assert!(matches!(refused, Err(Error::FileExists(_))));
    restored.close().unwrap();
    let (_, aside) = Store::restore(&backup, &to, PASSPHRASE, device, true, noon()).unwrap();
    assert!(
        Store::open(&aside.unwrap(), PASSPHRASE).is_ok(),
        "what was replaced is still there"
    );
}

#[test]
fn a_file_that_is_just_being_closed_is_waited_for() {
    let laptop = laptop();
    let path = laptop.store.path().to_owned();
    let backup = laptop
        .store
        .backup(&laptop.folder().join("yedek"), noon())
        .unwrap();
    // A program that is being started holds every lock of its parent until it runs: so a lock outlives its holder.
    let held = std::fs::File::options()
        .write(true)
        .open(path.with_extension("rota.lock"))
        .unwrap();
    held.try_lock_shared().unwrap();
    laptop.store.close().unwrap();
    let letting_go = std::thread::spawn(move || {
        std::thread::sleep(std::time::Duration::from_millis(100));
        drop(held);
    });
    let device = DeviceId(Uuid::from_u128(501));
    Store::restore(&backup, &path, PASSPHRASE, device, true, noon()).unwrap();
    letting_go.join().unwrap();
}

#[test]
fn a_file_that_is_open_is_neither_replaced_nor_moved_away() {
    let mut laptop = laptop();
    let path = laptop.store.path().to_owned();
    let backup = laptop
        .store
        .backup(&laptop.folder().join("yedek"), noon())
        .unwrap();
    let device = DeviceId(Uuid::from_u128(500));
    let refused = Store::restore(&backup, &path, PASSPHRASE, device, true, noon());
    assert!(matches!(refused, Err(Error::FileLocked)));
    laptop.record([check_in().into()]);
    laptop.store.close().unwrap();
    let store = Store::open(&path, PASSPHRASE).unwrap();
    let registration = RegistrationId(Uuid::from_u128(6));
    let seen = store.read(|reader| reader.check_ins_of(registration));
    assert_eq!(
        seen.unwrap_or_else(|error: Error| panic!("{error}")).len(),
        1
    );
    drop(store);
    assert!(Store::restore(&backup, &path, PASSPHRASE, device, true, noon()).is_ok());
}

#[test]
fn restoring_twice_in_a_second_keeps_all_that_was_there() {
    let laptop = laptop();
    let path = laptop.store.path().to_owned();
    let backup = laptop
        .store
        .backup(&laptop.folder().join("yedek"), noon())
        .unwrap();
    laptop.store.close().unwrap();
    let restore = |from: &std::path::Path| {
        let device = DeviceId(Uuid::from_u128(500));
        let (store, aside) = Store::restore(from, &path, PASSPHRASE, device, true, noon()).unwrap();
        store.close().unwrap();
        aside.unwrap()
    };
    let aside = [restore(&backup), restore(&backup), restore(&path)];
    for (at, file) in aside.iter().enumerate() {
        assert!(!aside[..at].contains(file), "nothing is overwritten");
        assert!(Store::open(file, PASSPHRASE).is_ok(), "{file:?}");
    }
    assert!(Store::open(&path, PASSPHRASE).is_ok(), "also from itself");
}

#[test]
fn what_an_interrupted_restore_left_does_no_harm() {
    let laptop = laptop();
    let folder = laptop.folder().to_owned();
    let backup = laptop.store.backup(&folder.join("yedek"), noon()).unwrap();
    let to = folder.join("geri.rota");
    for ending in [
        ".restored",
        ".restored-journal",
        ".restored-wal",
        ".keys.part",
    ] {
        fs::write(folder.join(format!("geri.rota{ending}")), "yarım").unwrap();
    }
    let device = DeviceId(Uuid::from_u128(500));
    let (store, _) = Store::restore(&backup, &to, PASSPHRASE, device, false, noon()).unwrap();
    assert!(store.verify().unwrap().integrity);
    let left = |ending: &str| folder.join(format!("geri.rota{ending}")).exists();
    assert!(!left(".restored") && !left(".restored-journal") && !left(".restored-wal"));
}

/// The plug is pulled between the two renames that end a creation: nobody has seen the recovery key yet.
#[test]
fn a_creation_cut_off_at_its_end_can_be_made_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Türkçe adlı, boşluklu tur.rota");
    let create = || {
        let writing = Writing {
            operation: OperationId(Uuid::from_u128(1)),
            operator: None,
            verb: Verb::New,
            now: noon(),
        };
        let device = DeviceId(Uuid::from_u128(1));
        let cost = KeyCost::cheap();
        let made = Store::create(&path, PASSPHRASE, cost, device, &writing, |_| {
            Ok::<_, Error>(())
        });
        made.map(|(store, ..)| store.close().unwrap())
    };
    create().unwrap();
    assert!(matches!(create(), Err(Error::FileExists(_))));
    let mut part = path.clone().into_os_string();
    part.push(".new");
    fs::rename(&path, &part).unwrap();
    create().unwrap();
    assert!(Store::open(&path, PASSPHRASE).is_ok());

    // Slots that stand alone are those of a file that somebody has taken elsewhere.
    fs::rename(&path, folder.path().join("baska yerde.rota")).unwrap();
    assert!(matches!(create(), Err(Error::FileExists(_))));
}

#[test]
fn slots_that_ask_for_too_much_are_refused_at_once() {
    let laptop = laptop();
    let path = laptop.store.path().to_owned();
    laptop.store.close().unwrap();
    let text = fs::read_to_string(keys_path(&path)).unwrap();
    let slots = keys_path(&path);
    for bad in [
        text.replace("\"memory_kib\": 8", "\"memory_kib\": 1048576"),
        text.replace("\"rounds\": 1", "\"rounds\": 1000"),
        text.replace(
            "\"version\"",
            &format!("{}\"version\"", " ".repeat(100_000)),
        ),
    ] {
        assert_ne!(bad, text);
        fs::write(&slots, bad).unwrap();
        match Store::open(&path, PASSPHRASE).err() {
            Some(Error::KeysDamaged(file)) => assert_eq!(file, slots),
            other => panic!("{other:?}"),
        }
    }
    fs::write(&slots, &text).unwrap();
    for _ in 0..20 {
        let wrong = Store::open(&path, "yanlış");
        assert!(matches!(wrong, Err(Error::PassphraseWrong)));
    }
    assert!(
        Store::open(&path, PASSPHRASE).is_ok(),
        "nobody is locked out"
    );
}

/// Whatever comes from another laptop: the first of two values of one column counts, in every order of arrival.
#[test]
fn a_column_that_is_set_twice_in_one_change_reads_alike_everywhere() {
    let twice = |seq, after| {
        let mut row = later_row(Noun::Person.number(), seq, after);
        row.body = Body(vec![(1, "Ayşe".into()), (1, "Işıl".into())]).encode();
        row.commitment = commitment(&row.salt, &row.body);
        row.hash = row.chained(&after);
        row
    };
    let first = twice(1, START);
    let mut earlier = Laptop::new(3, -1, Order::default());
    earlier.record([Set::of(Noun::Person, first.subject)
        .with(person::EMAIL, "a@example.org")
        .into()]);
    let log = earlier.log();
    let digest = |pieces: [&[LogRow]; 2]| {
        let mut laptop = Laptop::new(0, 0, Order::default());
        for piece in pieces {
            laptop.store.take(piece).unwrap();
        }
        let name = laptop.read(|reader| reader.person(domain::ids::PersonId(first.subject)));
        name.unwrap().name
    };
    let alone = std::slice::from_ref(&first);
    assert_eq!(digest([alone, &log]), digest([&log, alone]));
}

#[test]
fn a_passphrase_is_the_same_on_every_keyboard() {
    let laptop = laptop();
    let path = laptop.store.path().to_owned();
    laptop.store.close().unwrap();
    let apart = PASSPHRASE.replace('ö', "o\u{308}");
    assert_ne!(apart, PASSPHRASE);
    assert!(Store::open(&path, &apart).is_ok(), "marks apart");
}

#[test]
fn what_could_not_go_to_other_laptops_is_refused_where_it_is_written() {
    let mut laptop = laptop();
    let before = laptop.store.verify().unwrap();
    let long = "x".repeat(domain::bound::CHANGE_BYTES);
    let writing = Writing {
        operation: OperationId(Uuid::from_u128(900)),
        operator: None,
        verb: Verb::Edit,
        now: noon(),
    };
    let refused = laptop.store.write(&writing, |tx| {
        let person = Uuid::from_u128(901);
        tx.record(Set::of(Noun::Person, person).with(person::NAME, long.as_str()))
    });
    assert!(matches!(refused, Err(Error::ChangeTooLarge)), "{refused:?}");
    assert_eq!(laptop.store.verify().unwrap(), before);
}
