//! The open file, and its transactions.
//!
//! # Reads beside the writer
//!
//! Who writes has one connection; who only looks has others ([`Store::beside`]), which cannot write.
//!
//! - Every look is a transaction of its own, so it sees whatever was committed before it began, and nothing later. None is
//!   held while a person decides, nor while a sheet is read or a paper is drawn: first what the file says, then the rest.
//! - What one of them still reads cannot be brought from the write-ahead log into the file. Where looks follow so closely
//!   upon one another that whoever writes never finds a moment without one, the log would grow for as long as they go on:
//!   so whoever looks brings a long log in first. Beyond that it grows by what is checked in during one look, of which a
//!   backup, which reads for as long as the file is long, is the longest.
//! - Only the one who writes holds the lock. Whoever locks, closes, restores or migrates lets go of all that look first:
//!   the last to close brings the log into the file, and that must be the one who writes.
//! - Where nothing can be written, or there is no room, there is one connection, and everybody uses that.
//! - A further connection does not look at the file's header by itself: systems count locks by process, and closing that
//!   handle would let go of those of every connection.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use domain::ids::DeviceId;
use domain::stamp::Order;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};
use uuid::Uuid;

use crate::door::{Tx, Writing};
use crate::error::{Error, Result};
use crate::file::{self, Lock};
use crate::folder::is_possible;
use crate::key::{self, Key, KeyCost, RecoveryKey};
use crate::laptop::Laptop;
use crate::moves;
use crate::names::{folder_of, real, sibling};
use crate::outgoing::Temporary;
use crate::reader::Reader;
use crate::sweep::sweep_once;
use crate::writer::{self, Here};
use crate::{change_log, copy, counted, migrate};

/// An open programme file.
pub struct Store {
    pub(crate) db: Connection,
    pub(crate) path: PathBuf,
    pub(crate) key: Key,
    /// None while it is being made, under a name that nobody else looks for.
    _lock: Option<Lock>,
    pub(crate) order: Order,
    /// Which laptop writes, and where; nowhere while the file is being made.
    pub(crate) here: Option<Here>,
    /// A write failed on the disk: the next one first opens the file anew, and nothing is retried by itself.
    pub(crate) failed: bool,
    /// It is open for reading alone, on a connection that locks nothing.
    read_only: bool,
    /// It looks while another connection of this process writes; that one has the lock.
    is_beside: bool,
    /// There was no room on the disk when it was opened: nothing can be brought into the file.
    without_room: bool,
}

/// Half of what `file::settle` lets a log keep, in bytes.
const A_LONG_LOG: u64 = 8 * 1024 * 1024;

/// Brings the write-ahead log into the file on a connection of its own, as far as nobody is in the way: nobody who presses
/// Enter meanwhile waits for it.
pub struct Gatherer {
    path: PathBuf,
    key: Key,
}

impl Gatherer {
    pub fn gather(self) -> Result<()> {
        let db = file::open_again(&self.path, &self.key)?;
        let _busy: i64 = db.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| row.get(0))?;
        Ok(())
    }

    /// The same, and the log begins anew: whoever writes waits for the few pages that came in meanwhile, and no longer.
    fn gather_and_cut(self) -> Result<()> {
        let db = file::open_again(&self.path, &self.key)?;
        db.busy_timeout(Duration::from_millis(10))?;
        for how in ["PASSIVE", "TRUNCATE"] {
            let sql = format!("PRAGMA wal_checkpoint({how})");
            let _busy: i64 = db.query_row(&sql, [], |row| row.get(0))?;
        }
        Ok(())
    }
}

impl Store {
    pub fn open(path: &Path, passphrase: &str) -> Result<Store> {
        let path = &in_its_place(path)?;
        Store::open_with_key(path, key::open_with_passphrase(path, passphrase)?)
    }

    pub fn open_with_recovery_key(path: &Path, recovery_key: &RecoveryKey) -> Result<Store> {
        let path = &in_its_place(path)?;
        Store::open_with_key(path, key::open_with_recovery_key(path, recovery_key)?)
    }

    /// Where nothing can be written, the file is opened to be read: what is in it is shown, and every write says why not.
    pub(crate) fn open_with_key(path: &Path, key: Key) -> Result<Store> {
        match Store::open_to_write(path, key.clone()) {
            Err(Error::DiskReadOnly) => Store::open_to_read(path, key),
            Err(Error::DiskFull) => Store::open_without_room(path, key),
            // SQLite does not say why it cannot make its files.
            Err(Error::Disk(_)) if has_no_room(path) => Store::open_without_room(path, key),
            opened => opened,
        }
    }

    /// On a full disk. The first write tries whether there is room by then.
    fn open_without_room(path: &Path, key: Key) -> Result<Store> {
        let lock = match Lock::share(path) {
            Ok(lock) => Some(lock),
            // Not even an empty file can be made: then nobody else makes one either.
            Err(Error::DiskFull) => None,
            Err(error) => return Err(error),
        };
        let db = match file::open_alone(path, &key) {
            Ok(db) => db,
            // Not even an empty log can be made beside it. Where none is needed, the file can be read by itself.
            Err(Error::Disk(_) | Error::DiskFull) => {
                let mut store = Store::open_to_read(path, key)?;
                store.without_room = true;
                store.failed = true;
                return Ok(store);
            }
            Err(error) => return Err(error),
        };
        // An older shape would have to be written anew first.
        if migrate::check(&db).map_err(|error| error.at(path))? {
            return Err(Error::DiskFull);
        }
        let mut store = Store::with(db, path, key, lock);
        store.without_room = true;
        store.failed = true;
        Ok(store)
    }

    fn open_to_read(path: &Path, key: Key) -> Result<Store> {
        let db = file::open_read_only(path, &key)?;
        // An older shape would have to be written anew first.
        if migrate::check(&db).map_err(|error| error.at(path))? {
            return Err(Error::DiskReadOnly);
        }
        let mut store = Store::with(db, path, key, None);
        store.read_only = true;
        Ok(store)
    }

    fn open_to_write(path: &Path, key: Key) -> Result<Store> {
        let mut lock = Lock::share(path)?;
        let mut db = file::open(path, &key)?;
        if migrate::check(&db).map_err(|error| error.at(path))? {
            drop(lock);
            let alone = Lock::take(path)?;
            copy::before(&db, path, "migration")?;
            migrate::migrate(&mut db)?;
            drop(alone);
            lock = Lock::share(path)?;
        }
        file::settle(&db).map_err(|error| error.at(path))?;
        file::keep_private(path);
        let mut store = Store::with(db, path, key, Some(lock));
        store.read_pending_again()?;
        Ok(store)
    }

    pub(crate) fn with(db: Connection, path: &Path, key: Key, lock: Option<Lock>) -> Store {
        Store {
            db,
            _lock: lock,
            path: path.to_owned(),
            key,
            order: Order::default(),
            here: Some(Here::new(Laptop::default(), path)),
            failed: false,
            read_only: false,
            is_beside: false,
            without_room: false,
        }
    }

    /// A connection that reads beside this one; none where the file can have only one. It is let go of before this one.
    pub fn beside(&self) -> Result<Option<Store>> {
        if self.read_only || self.without_room || self.is_beside {
            return Ok(None);
        }
        let db = file::open_beside(&self.path, &self.key)?;
        let mut store = Store::with(db, &self.path, self.key.clone(), None);
        store.here = self.here.as_ref().map(Here::again);
        store.is_beside = true;
        Ok(Some(store))
    }

    /// Notes what stays out of the log. Who only looks does it on a connection of the moment.
    pub(crate) fn note(&self, key: &str, value: &str) -> Result<()> {
        let sql = "INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)";
        if self.is_beside {
            let db = file::open_again(&self.path, &self.key)?;
            file::settle(&db)?;
            db.execute(sql, params![key, value])?;
            return Ok(());
        }
        self.db.execute(sql, params![key, value])?;
        Ok(())
    }

    /// The laptop on which the file is open.
    pub fn on(mut self, laptop: &Laptop) -> Store {
        self.here = Some(Here::new(laptop.clone(), &self.path));
        self
    }

    /// Says at once who writes in a file that was just made, so that no copy of it can say the same.
    pub fn settle_in(&mut self, now: DateTime<Utc>) -> Result<()> {
        let tx = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        writer::writer(&tx, self.here.as_ref(), now)?;
        tx.commit()?;
        Ok(())
    }

    /// Whether this laptop can note outside the file how far it has written.
    pub fn keeps_notes(&self) -> bool {
        self.here.as_ref().is_some_and(Here::keeps_notes)
    }

    /// How many changes this laptop has written that are not in the file: an older one was put in its place by hand.
    pub fn left_behind(&self) -> Result<u64> {
        self.here.as_ref().map_or(Ok(0), |it| it.missing(&self.db))
    }

    /// For the tests of laptops that were copied with everything that tells them apart.
    #[doc(hidden)]
    pub fn in_place_for_tests(mut self, place: Uuid) -> Store {
        if let Some(here) = &mut self.here {
            here.set_place(place);
        }
        self
    }

    /// Whether nothing can be written where the file lies. On a full disk something can, once somebody makes room.
    pub fn is_read_only(&self) -> bool {
        self.read_only && !self.without_room
    }

    /// For tests that count what is asked of SQLite: see [`crate::counted`].
    #[doc(hidden)]
    pub fn count_for_tests(&mut self) -> Result<()> {
        counted::count(&mut self.db)
    }

    /// For the test that shows what the device in the order is for.
    #[doc(hidden)]
    pub fn ordered_by(mut self, order: Order) -> Store {
        self.order = order;
        self
    }

    /// For tests of what stands otherwise than the log says.
    #[doc(hidden)]
    pub fn spoil_for_tests(&self) -> Result<()> {
        Ok(self
            .db
            .execute_batch("UPDATE person SET name = name || '?'")?)
    }

    /// For the test of files that a later version wrote.
    #[doc(hidden)]
    pub fn set_version_for_tests(&self, version: u32) -> Result<()> {
        Ok(self.db.pragma_update(None, "user_version", version)?)
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Gives the file a new passphrase; the old one opens it no more.
    pub fn change_passphrase(&mut self, passphrase: &str, cost: KeyCost) -> Result<()> {
        self.reopen_after_failure()?;
        // Whoever else wants to do the same waits as every writer does.
        let alone = Transaction::new_unchecked(&self.db, TransactionBehavior::Immediate)?;
        key::change_passphrase(&self.path, &self.key, passphrase, cost)?;
        Ok(alone.finish()?)
    }

    /// Everything that `work` reads is of one moment.
    pub fn read<T, E: From<Error>>(
        &self,
        work: impl FnOnce(&Reader) -> Result<T, E>,
    ) -> Result<T, E> {
        if self.is_beside && self.log_is_long() {
            // Where it cannot be done now, the next look tries again.
            let _ = self.gathers().gather_and_cut();
        }
        let tx = self.db.unchecked_transaction().map_err(Error::from)?;
        let spot = self.here.as_ref().map(|it| it.spot);
        let result = work(&Reader { db: &tx, spot })?;
        tx.finish().map_err(Error::from)?;
        Ok(result)
    }

    /// Everything that `work` records is on the disk when this returns, or none of it is.
    pub fn write<T, E: From<Error>>(
        &mut self,
        writing: &Writing,
        work: impl FnOnce(&mut Tx) -> Result<T, E>,
    ) -> Result<T, E> {
        self.reopen_after_failure()?;
        let order = self.order;
        let begun = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate);
        let tx = begun.map_err(|error| note_failure(&mut self.failed, error.into()))?;
        let (result, recorded, kept, (device, seq, hash)) = {
            let mut door = Tx::begin(&tx, writing, order, self.here.as_ref())?;
            let result = match work(&mut door) {
                Ok(result) => result,
                Err(error) => {
                    self.failed |= door.failed;
                    return Err(error);
                }
            };
            let end = (door.device, door.seq, door.hash);
            (result, door.recorded, door.kept, end)
        };
        let ended = match recorded || kept {
            true => tx.commit(),
            false => tx.finish(),
        };
        ended.map_err(|error| note_failure(&mut self.failed, error.into()))?;
        if let Some(here) = self.here.as_ref().filter(|_| recorded) {
            here.note(device, seq, &hash);
        }
        Ok(result)
    }

    /// What `work` would record, said beforehand: nothing of it stays.
    pub fn rehearse<T, E: From<Error>>(
        &mut self,
        writing: &Writing,
        work: impl FnOnce(&mut Tx) -> Result<T, E>,
    ) -> Result<T, E> {
        self.reopen_after_failure()?;
        let begun = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate);
        let tx = begun.map_err(|error| note_failure(&mut self.failed, error.into()))?;
        let (result, failed) = {
            let mut door = Tx::begin(&tx, writing, self.order, self.here.as_ref())?;
            let result = work(&mut door);
            (result, door.failed)
        };
        let ended = tx.rollback();
        self.failed |= failed;
        ended.map_err(|error| note_failure(&mut self.failed, error.into()))?;
        result
    }

    pub(crate) fn reopen_after_failure(&mut self) -> Result<()> {
        if self.is_read_only() || self.is_beside {
            return Err(Error::DiskReadOnly);
        }
        if self.failed {
            if self.without_room {
                return self.try_for_room();
            }
            let db = file::open_again(&self.path, &self.key)?;
            file::settle(&db)?;
            self.db = db;
            if let Some(here) = &self.here {
                here.look_again();
            }
            self.failed = false;
        }
        Ok(())
    }

    /// Opens the file as if there were room; where there is none yet, it goes on as before.
    fn try_for_room(&mut self) -> Result<()> {
        // Who has the file alone lets go of it first. So does who only reads it: closed later, that connection would take
        // the locks of the new one along, as systems count locks by process.
        self.db = Connection::open_in_memory()?;
        match Store::open_to_write(&self.path, self.key.clone()) {
            Ok(opened) => {
                // The laptop stays the one that was said.
                let (here, order) = (self.here.take(), self.order);
                *self = opened.ordered_by(order);
                self.here = here;
                Ok(())
            }
            Err(error) => {
                self.db = match self.read_only {
                    true => file::open_read_only(&self.path, &self.key)?,
                    false => file::open_alone(&self.path, &self.key)?,
                };
                // SQLite does not say why it cannot make its files.
                Err(match error {
                    Error::Disk(_) if has_no_room(&self.path) => Error::DiskFull,
                    error => error,
                })
            }
        }
    }

    /// Reads again what an earlier version could not, and nothing else: a queue may be waiting for the file to open.
    fn read_pending_again(&mut self) -> Result<()> {
        if !change_log::pending_is_readable(&self.db)? {
            return Ok(());
        }
        let tx = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        change_log::read_pending(&tx, self.order)?;
        tx.commit()?;
        Ok(())
    }

    /// Builds all projections anew from the log.
    pub fn rebuild_from_log(&mut self) -> Result<()> {
        let tx = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        change_log::rebuild(&tx, self.order)?;
        tx.commit()?;
        Ok(())
    }

    /// What all of it came to when it was last built anew in vain, and when that was.
    pub fn rebuilt_as(&self) -> Result<Option<(String, DateTime<Utc>)>> {
        let sql = "SELECT value FROM meta WHERE key = 'rebuilt_as'";
        let noted: Option<String> = self.db.query_row(sql, [], |row| row.get(0)).optional()?;
        Ok(noted.and_then(|it| {
            let (digest, at) = it.split_once(' ')?;
            let at = DateTime::parse_from_rfc3339(at).ok()?;
            Some((digest.to_owned(), at.to_utc()))
        }))
    }

    pub fn note_rebuilt_as(&self, digest: &str, at: DateTime<Utc>) -> Result<()> {
        self.note("rebuilt_as", &format!("{digest} {}", at.to_rfc3339()))
    }

    /// Brings the write-ahead log into the file, so that what lies on the disk is one file and its keys.
    pub fn close(self) -> Result<()> {
        self.checkpoint()?;
        self.db.close().map_err(|(_, error)| error.into())
    }

    /// For a quiet moment: who brings what the write-ahead log has gathered into the file, beside whoever goes on writing.
    pub fn gatherer(&self) -> Option<Gatherer> {
        let is_needed = !self.read_only && !self.without_room && !self.is_beside;
        is_needed.then(|| self.gathers())
    }

    fn gathers(&self) -> Gatherer {
        Gatherer {
            path: self.path.clone(),
            key: self.key.clone(),
        }
    }

    fn log_is_long(&self) -> bool {
        fs::metadata(sibling(&self.path, "-wal")).is_ok_and(|it| it.len() > A_LONG_LOG)
    }

    pub fn checkpoint(&self) -> Result<()> {
        if self.read_only || self.without_room || self.is_beside {
            return Ok(());
        }
        // Another process may be reading: then it is the last one to leave who does this.
        let _busy: i64 = self
            .db
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        Ok(())
    }
}

impl Store {
    /// When this laptop last wrote a backup; it is nobody else's matter and stays out of the log.
    pub fn last_backup(&self) -> Result<Option<DateTime<Utc>>> {
        let sql = "SELECT value FROM meta WHERE key = 'last_backup'";
        let at: Option<String> = self.db.query_row(sql, [], |row| row.get(0)).optional()?;
        Ok(at.and_then(|it| Some(DateTime::parse_from_rfc3339(&it).ok()?.to_utc())))
    }

    pub(crate) fn note_backup(&self, at: DateTime<Utc>) -> Result<()> {
        self.note("last_backup", &at.to_rfc3339())
    }
}

/// The next who writes in the file does so under this id, and nobody any more as before.
pub(crate) fn set_device(db: &Connection, device: DeviceId) -> Result<()> {
    writer::set_of_nobody(db, device)
}

/// After a failed write the connection is not trusted any more.
pub(crate) fn note_failure(failed: &mut bool, error: Error) -> Error {
    if !matches!(error, Error::FileBusy) {
        *failed = true;
    }
    error
}

/// Whether not even an empty file can be made beside it.
fn has_no_room(path: &Path) -> bool {
    matches!(Temporary::within(folder_of(path)), Err(Error::DiskFull))
}

/// Where the file really lies, after whatever was cut off there is brought to its end.
fn in_its_place(path: &Path) -> Result<PathBuf> {
    is_possible(path)?;
    sweep_once();
    let path = real(path);
    moves::finish(&path)?;
    if !path.exists() {
        return Err(Error::FileMissing(path));
    }
    if path.is_dir() {
        return Err(Error::PathWrong);
    }
    Ok(path)
}

#[cfg(test)]
mod tests {
    use domain::change::Set;
    use domain::ids::OperationId;
    use domain::noun::{Noun, person};
    use domain::verb::Verb;

    use super::*;

    fn writing(number: u128) -> Writing {
        let now = DateTime::from_timestamp(1_795_501_800, 0).unwrap();
        Writing {
            operation: OperationId(Uuid::from_u128(number)),
            operator: None,
            verb: Verb::Edit,
            now,
        }
    }

    fn named(store: &mut Store, number: u128, name: &str) -> Result<()> {
        store.write(&writing(number), |tx| {
            tx.record(Set::of(Noun::Person, Uuid::from_u128(number)).with(person::NAME, name))
        })
    }

    fn made(path: &Path) -> Store {
        let (cost, device) = (KeyCost::cheap(), DeviceId(Uuid::from_u128(1)));
        let made = Store::create(path, "parola", cost, device, &writing(0), |_| {
            Ok::<_, Error>(())
        });
        made.unwrap().0
    }

    #[test]
    fn who_looks_beside_cannot_write_and_a_backup_of_theirs_is_noted_all_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = made(&folder.path().join("tur.rota"));
        let mut beside = store.beside().unwrap().unwrap();
        let refused = named(&mut beside, 1, "Ayşe Işık");
        assert!(matches!(refused, Err(Error::DiskReadOnly)), "{refused:?}");
        named(&mut store, 1, "Ayşe Işık").unwrap();
        let at = writing(2).now;
        beside.backup(&folder.path().join("yedek"), at).unwrap();
        assert_eq!(store.last_backup().unwrap(), Some(at));
        assert_eq!(beside.last_backup().unwrap(), Some(at));
        named(&mut store, 3, "İlker Şahin").unwrap();
        assert!(beside.beside().unwrap().is_none(), "there is one writer");
    }

    #[test]
    fn the_log_stays_short_where_looks_leave_whoever_writes_no_moment_alone() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = made(&folder.path().join("tur.rota"));
        let beside = store.beside().unwrap().unwrap();
        let name = "Ayşe Işık ".repeat(400);
        let mut longest = 0;
        for look in 0..30 {
            let written: Result<()> = beside.read(|reader| {
                reader.this_device()?;
                for person in 0..50 {
                    named(&mut store, 1 + look * 50 + person, &name)?;
                }
                Ok(())
            });
            written.unwrap();
            longest = longest.max(fs::metadata(sibling(&store.path, "-wal")).unwrap().len());
        }
        assert!(longest > A_LONG_LOG, "{longest}: the log was never long");
        assert!(longest < 2 * A_LONG_LOG, "{longest}");
    }

    #[test]
    fn a_file_that_can_only_be_read_has_one_connection() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tur.rota");
        let store = made(&path);
        let key = store.key.clone();
        store.close().unwrap();
        let read = Store::open_to_read(&path, key).unwrap();
        assert!(read.beside().unwrap().is_none());
    }

    #[test]
    fn a_full_disk_is_said_nothing_is_half_written_and_the_next_try_can_succeed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tur.rota");
        let device = DeviceId(Uuid::from_u128(1));
        let (mut store, _, ()) = Store::create(
            &path,
            "parola",
            KeyCost::cheap(),
            device,
            &writing(0),
            |_| Ok::<_, Error>(()),
        )
        .unwrap();
        named(&mut store, 1, "Ayşe Işık").unwrap();
        let before = store.verify().unwrap();
        // The file may not grow any more: what a full disk says, without filling one.
        let pages: i64 = store
            .db
            .query_row("PRAGMA page_count", [], |row| row.get(0))
            .unwrap();
        let _: i64 = store
            .db
            .query_row(&format!("PRAGMA max_page_count = {pages}"), [], |row| {
                row.get(0)
            })
            .unwrap();

        let long = "Uzun ".repeat(20_000);
        assert!(matches!(named(&mut store, 2, &long), Err(Error::DiskFull)));
        assert_eq!(
            store.verify().unwrap(),
            before,
            "what was there is there, and no more"
        );

        // Enter once more, after somebody has made room: a connection opened anew knows no bound.
        named(&mut store, 3, &long).unwrap();
        assert!(store.verify().unwrap().replay_equal);
    }
}
