//! Whether the file is whole, and whether its projections are what its log says.

use domain::ids::AttachmentId;
use domain::stamp::Order;
use rusqlite::Connection;

use crate::attachment::damaged;
use crate::change_log;
use crate::compare::differences;
use crate::digest::digest;
use crate::error::Result;
use crate::file::bring_together;
use crate::fork;
use crate::key::{self, Slots};
use crate::migrate;
use crate::store::Store;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Every page is readable and authentic, every device's chain is unbroken.
    pub integrity: bool,
    pub changes: u32,
    /// Replaying the log into a fresh file gives the same tables in the same shape.
    pub replay_equal: bool,
    /// What differs, by its name in the file.
    pub differs: Vec<String>,
    pub digest: String,
    /// The file on the disk does not begin as a plain SQLite file does.
    pub encrypted: bool,
    pub slots: Slots,
    /// The files of meetings whose bytes are missing or altered.
    pub damaged: Vec<AttachmentId>,
}

impl Store {
    pub fn verify(&self) -> Result<Verified> {
        // A page that was torn while the write-ahead log was brought in is whole in that log: first it is brought in again.
        let is_together = bring_together(&self.db)?;
        let tx = self.db.unchecked_transaction()?;
        let chains = change_log::check_chains(&tx)?;
        let digest = digest(&tx)?;
        let mut differs = differences(&tx, &replayed(&tx)?)?;
        if fork::is_one_without_rows(&tx)? {
            differs.push("fork".into());
            differs.sort();
        }
        let damaged = damaged(&tx)?;
        let rows: u32 = tx.query_row("SELECT count(*) FROM change_log", [], |row| row.get(0))?;
        tx.finish()?;
        let integrity = is_whole(&self.db, is_together)? && chains.is_some();
        Ok(Verified {
            integrity,
            changes: chains.unwrap_or(rows),
            replay_equal: differs.is_empty(),
            differs,
            digest,
            encrypted: self.is_encrypted()?,
            slots: key::authenticity(&self.path, &self.key),
            damaged,
        })
    }

    pub fn digest(&self) -> Result<String> {
        digest(&self.db)
    }

    fn is_encrypted(&self) -> Result<bool> {
        use std::io::Read;
        let mut header = [0; 16];
        std::fs::File::open(&self.path)?.read_exact(&mut header)?;
        Ok(header != *b"SQLite format 3\0")
    }
}

/// A fresh database that has seen the same log. In memory: nothing of it touches the disk.
fn replayed(db: &Connection) -> Result<Connection> {
    crate::file::wake_cipher();
    let mut fresh = Connection::open_in_memory()?;
    migrate::migrate(&mut fresh)?;
    let tx = fresh.transaction()?;
    change_log::replay_all(db, &tx, Order::default())?;
    tx.commit()?;
    Ok(fresh)
}

/// The pages as SQLCipher authenticates them, and the b-trees in them. The first looks at the file alone, and answers with
/// nothing where it finds no fault; the second also sees what lies in the write-ahead log, so where that could not be
/// brought in, it decides: it reads every page that is in use, and no page is read that is not authentic.
pub(crate) fn is_whole(db: &Connection, is_together: bool) -> Result<bool> {
    let fails = || -> Result<bool> { Ok(db.prepare("PRAGMA cipher_integrity_check")?.exists([])?) };
    // Another process may have been bringing in a page at that moment: asked twice.
    let forged = is_together && fails()? && bring_together(db)? && fails()?;
    let answer: String = db.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    Ok(!forged && answer == "ok")
}

#[cfg(test)]
mod tests {
    use domain::verb::Verb;
    use std::fs;
    use std::path::Path;

    use chrono::DateTime;
    use domain::change::{Change, Set};
    use domain::fact::{CheckedIn, Fact};
    use domain::ids::{DeviceId, MeetingId, OperationId, RegistrationId};
    use domain::noun::{Noun, pair, person};
    use serde_json::{Value, json};
    use uuid::Uuid;

    use super::*;
    use crate::key::KeyCost;
    use crate::names::{keys_path, sibling};
    use crate::{Error, Writing};

    const PASSPHRASE: &str = "parola";

    fn writing(number: u128) -> Writing {
        Writing {
            operation: OperationId(Uuid::from_u128(number)),
            operator: None,
            verb: Verb::Edit,
            now: DateTime::from_timestamp(1_795_501_800, 0).unwrap(),
        }
    }

    fn named(number: u128, name: &str) -> Set {
        Set::of(Noun::Person, Uuid::from_u128(number)).with(person::NAME, name)
    }

    /// Two people who are joined, one of them in.
    fn store(folder: &Path) -> Store {
        let device = DeviceId(Uuid::from_u128(1));
        let path = folder.join("tur.rota");
        let (store, _, ()) = Store::create(
            &path,
            PASSPHRASE,
            KeyCost::cheap(),
            device,
            &writing(0),
            |tx| {
                tx.record(Change::Sets(vec![
                    named(1, "Ayşe Işık"),
                    named(2, "Ayse Isik"),
                ]))?;
                tx.record(
                    Set::of(Noun::Pair, Uuid::from_u128(3))
                        .with(pair::OF, "people")
                        .with(pair::A, Uuid::from_u128(1))
                        .with(pair::B, Uuid::from_u128(2))
                        .with(pair::DECISION, "joined")
                        .with(pair::KEPT, Uuid::from_u128(1)),
                )?;
                tx.record(Fact::CheckedIn(CheckedIn {
                    registration: RegistrationId(Uuid::from_u128(4)),
                    meeting: MeetingId(Uuid::from_u128(5)),
                    at: writing(0).now,
                    method: "name".into(),
                    anyway: None,
                    paper: None,
                    meeting_day: None,
                }))?;
                Ok::<_, Error>(())
            },
        )
        .unwrap();
        store
    }

    /// G9: what was changed, what is said to differ, and whether the chains still end where they are held.
    const HARMED: &[(&str, &str, bool)] = &[
        (
            "DELETE FROM change_log WHERE position = (SELECT max(position) FROM change_log)",
            "check_in",
            true,
        ),
        ("DELETE FROM joined", "joined", true),
        ("UPDATE joined SET kept = id", "joined", true),
        ("DELETE FROM change_log_also", "change_log_also", true),
        (
            "DROP VIEW arrival; CREATE VIEW arrival AS SELECT * FROM check_in WHERE 0",
            "arrival",
            true,
        ),
        (
            "DROP INDEX check_in_registration",
            "check_in_registration",
            true,
        ),
        ("CREATE TABLE more (x)", "more", true),
        ("ALTER TABLE person ADD COLUMN more TEXT", "person", true),
        ("UPDATE person SET name = 'Ali'", "person", true),
        ("DELETE FROM check_in", "check_in", true),
        ("UPDATE operation SET verb = 'import'", "operation", true),
        (
            "INSERT INTO register SELECT 1, id, 1, 1, row_device FROM person",
            "register",
            true,
        ),
        (
            "INSERT INTO pending SELECT device, seq FROM change_log LIMIT 1",
            "pending",
            true,
        ),
        (
            "INSERT INTO fork (branch, device, first_seq, after, noticed)
             SELECT randomblob(16), device, 2, hash, 0 FROM change_log WHERE seq = 1",
            "fork",
            true,
        ),
    ];

    #[test]
    fn whatever_does_not_follow_from_the_log_is_noticed() {
        for (sql, name, integrity) in HARMED {
            let folder = tempfile::tempdir().unwrap();
            let store = store(folder.path());
            let whole = store.verify().unwrap();
            assert!(whole.integrity && whole.replay_equal, "{sql}: {whole:?}");
            store.db.execute_batch(sql).unwrap();
            let verified = store.verify().unwrap();
            assert_eq!(
                (verified.differs, verified.replay_equal, verified.integrity),
                (vec![(*name).to_owned()], false, *integrity),
                "{sql}"
            );
        }
    }

    /// As after an upgrade: what waited is read, and nothing else is touched.
    #[test]
    fn what_waited_for_this_version_is_read_by_itself() {
        let folder = tempfile::tempdir().unwrap();
        let store = store(folder.path());
        let path = store.path().to_owned();
        let count = |store: &Store, sql: &str| -> u32 {
            store.db.query_row(sql, [], |row| row.get(0)).unwrap()
        };
        let came = "SELECT count(*) FROM check_in";
        let all = count(&store, came);
        assert!(all > 0);
        store
            .db
            .execute_batch(
                "INSERT INTO pending SELECT device, seq FROM check_in;
                 DELETE FROM check_in;
                 UPDATE person SET name = 'as it stood'",
            )
            .unwrap();
        store.close().unwrap();
        let store = Store::open(&path, PASSPHRASE).unwrap();
        assert_eq!(count(&store, came), all);
        assert_eq!(count(&store, "SELECT count(*) FROM pending"), 0);
        let untouched = "SELECT count(*) FROM person WHERE name = 'as it stood'";
        assert!(count(&store, untouched) > 0, "the log was built anew");
        assert_eq!(store.verify().unwrap().differs, ["person"]);
    }

    /// A log of years would stand in memory once more.
    #[test]
    fn what_is_replayed_is_all_that_follows_from_the_log_and_not_the_log() {
        let folder = tempfile::tempdir().unwrap();
        let store = store(folder.path());
        let fresh = replayed(&store.db).unwrap();
        let count = |db: &Connection, table: &str| -> u32 {
            let sql = format!("SELECT count(*) FROM {table}");
            db.query_row(&sql, [], |row| row.get(0)).unwrap()
        };
        for table in ["change_log_also", "person", "joined", "check_in"] {
            assert_eq!(count(&fresh, table), count(&store.db, table), "{table}");
            assert!(count(&fresh, table) > 0, "{table}");
        }
        assert!(count(&store.db, "change_log") > 0);
        assert_eq!(count(&fresh, "change_log"), 0);
    }

    /// Every exception is of something that is there, so that one that is not needed any more goes.
    #[test]
    fn what_belongs_to_this_laptop_alone_is_no_difference() {
        let folder = tempfile::tempdir().unwrap();
        let store = store(folder.path());
        store
            .backup(&folder.path().join("yedek"), writing(0).now)
            .unwrap();
        assert!(store.last_backup().unwrap().is_some());
        assert!(store.verify().unwrap().replay_equal);
    }

    /// Changes the slots as they stand on the disk.
    fn change_slots(path: &Path, change: impl FnOnce(&mut Vec<Value>)) {
        let text = fs::read_to_string(keys_path(path)).unwrap();
        let mut file: Value = serde_json::from_str(&text).unwrap();
        change(file["slots"].as_array_mut().unwrap());
        fs::write(keys_path(path), file.to_string()).unwrap();
    }

    #[test]
    fn a_damaged_slot_is_noticed_before_it_is_needed() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = store(folder.path());
        let path = store.path().to_owned();
        assert_eq!(store.verify().unwrap().slots, Slots::Authentic);
        let good = fs::read(keys_path(&path)).unwrap();
        let changes: [fn(&mut Vec<Value>); 4] = [
            |slots| slots[1]["wrapped"] = json!("00".repeat(48)),
            |slots| slots[1]["rounds"] = json!(2),
            |slots| drop(slots.pop()),
            |slots| slots[0]["kind"] = json!("recovery"),
        ];
        for (number, change) in changes.into_iter().enumerate() {
            fs::write(keys_path(&path), &good).unwrap();
            change_slots(&path, change);
            assert_eq!(store.verify().unwrap().slots, Slots::Damaged, "{number}");
            store
                .change_passphrase("yeni parola", KeyCost::cheap())
                .unwrap();
            assert_eq!(
                store.verify().unwrap().slots,
                Slots::Damaged,
                "{number}: a new passphrase does not hide it"
            );
        }
        fs::remove_file(keys_path(&path)).unwrap();
        assert_eq!(store.verify().unwrap().slots, Slots::Damaged);
    }

    #[test]
    fn slots_of_the_first_programs_are_authentic_from_the_next_passphrase_on() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = store(folder.path());
        let path = store.path().to_owned();
        change_slots(&path, |slots| {
            for slot in slots {
                slot.as_object_mut().unwrap().remove("mac").unwrap();
            }
        });
        assert_eq!(store.verify().unwrap().slots, Slots::NotAuthenticated);
        store
            .change_passphrase("yeni parola", KeyCost::cheap())
            .unwrap();
        assert_eq!(store.verify().unwrap().slots, Slots::Authentic);
    }

    /// The pages of which the write-ahead log holds a newer state, and their size.
    fn logged_pages(log: &Path) -> (Vec<usize>, usize) {
        let bytes = fs::read(log).unwrap();
        let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
        let size = number(8);
        let frames = (32..bytes.len()).step_by(24 + size);
        (frames.map(number).collect(), size)
    }

    /// G8: the power goes while a page is brought in. In the write-ahead log everything is whole.
    #[test]
    fn a_page_torn_while_it_was_brought_in_is_no_damage() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = store(folder.path());
        store.checkpoint().unwrap();
        store
            .write(&writing(1), |tx| tx.record(named(6, "Ali Gök")))
            .unwrap_or_else(|error: Error| panic!("{error}"));
        let path = store.path().to_owned();
        let (logged, size) = logged_pages(&sibling(&path, "-wal"));
        let pages = fs::metadata(&path).unwrap().len() as usize / size;
        let torn_at = |page: usize, is_read: bool| {
            let folder = tempfile::tempdir().unwrap();
            let copy = folder.path().join("tur.rota");
            for ending in ["", "-wal", ".keys"] {
                fs::copy(sibling(&path, ending), sibling(&copy, ending)).unwrap();
            }
            let mut bytes = fs::read(&copy).unwrap();
            bytes[(page - 1) * size + size / 2..page * size].fill(7);
            fs::write(&copy, bytes).unwrap();
            let opened = Store::open(&copy, PASSPHRASE).unwrap();
            let reader = Store::open(&copy, PASSPHRASE).unwrap();
            if is_read {
                // Somebody reads an older state: the log cannot be brought in whole.
                reader
                    .db
                    .execute_batch("BEGIN; SELECT * FROM person")
                    .unwrap();
                let mut opened = opened;
                opened
                    .write(&writing(2), |tx| tx.record(named(7, "Can Su")))
                    .unwrap_or_else(|error: Error| panic!("{error}"));
                return opened.verify();
            }
            opened.verify()
        };
        let torn = *logged.iter().find(|it| **it > 1).unwrap();
        for is_read in [false, true] {
            let verified = torn_at(torn, is_read).unwrap();
            assert!(verified.integrity && verified.replay_equal, "{verified:?}");
        }
        let not_logged = (2..=pages).find(|it| !logged.contains(it)).unwrap();
        let control = torn_at(not_logged, false);
        assert!(
            control.is_err() || !control.unwrap().integrity,
            "the control"
        );
    }
}
