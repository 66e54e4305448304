//! A backup in the place of a programme. What was there is moved aside, never deleted; cut off anywhere, it is finished when
//! the file is opened next.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use domain::ids::DeviceId;

use crate::backup::numbered;
use crate::copy::vacuum_into;
use crate::error::{Error, Result};
use crate::file::{self, Lock};
use crate::folder::{is_possible, make_folder};
use crate::key::{self, Key};
use crate::migrate;
use crate::moves::{self, Plan, Purpose};
use crate::names::{JOURNALS, folder_of, keys_path, real, sibling};
use crate::outgoing::{Temporary, sync_folder};
use crate::store::{Store, set_device};
use crate::sweep::sweep_once;
use crate::verify::is_whole;

impl Store {
    /// Puts the backup `from` in the place of `to` and opens it under the new id `device`: two laptops that go on from one
    /// backup must not write the same log. What was there before is moved aside, never deleted; its new place is returned.
    pub fn restore(
        from: &Path,
        to: &Path,
        passphrase: &str,
        device: DeviceId,
        replace: bool,
        now: DateTime<Utc>,
    ) -> Result<(Store, Option<PathBuf>)> {
        sweep_once();
        let to = &real(to);
        let restoring = Restoring::prepare(from, to, passphrase, device, replace, now)?;
        let Restoring { key, aside, .. } = restoring.carry_out(to)?;
        Ok((Store::open_with_key(to, key)?, aside))
    }
}

/// Everything that can fail is done; what is left is renaming.
struct Restoring {
    plan: Plan,
    /// What is put in place: the slots and the file.
    made: Vec<Temporary>,
    key: Key,
    aside: Option<PathBuf>,
    lock: Option<Lock>,
}

impl Restoring {
    fn prepare(
        from: &Path,
        to: &Path,
        passphrase: &str,
        device: DeviceId,
        replace: bool,
        now: DateTime<Utc>,
    ) -> Result<Restoring> {
        is_possible(to)?;
        let from = &real(from);
        moves::finish(from)?;
        if !from.exists() {
            return Err(Error::FileMissing(from.to_owned()));
        }
        if moves::is_there(to) && !replace {
            moves::finish(to)?;
        }
        if !replace && (to.exists() || keys_path(to).exists()) {
            return Err(Error::FileExists(to.to_owned()));
        }
        let key = key::open_with_passphrase(from, passphrase)?;
        let folder = folder_of(to);
        make_folder(folder)?;
        let lock = Lock::take(to)?;
        moves::finish_alone(to)?;
        let copy = Temporary::within(folder)?;
        let source = file::open(from, &key)?;
        migrate::check(&source)?;
        let is_together = file::bring_together(&source)?;
        if !is_whole(&source, is_together).map_err(|error| error.at(from))? {
            return Err(Error::FileDamaged(from.to_owned()));
        }
        vacuum_into(&source, copy.path())?;
        drop(source);
        let db = file::open(copy.path(), &key)?;
        set_device(&db, device)?;
        db.close().map_err(|(_, error)| Error::from(error))?;
        copy.sync()?;
        let keys = Temporary::holding(folder, &fs::read(keys_path(from))?)?;

        let mut plan = Plan::new(Purpose::Restore);
        // A write-ahead log that has lost its file would be played into the new one.
        let is_taken = everything().any(|ending| sibling(to, ending).exists());
        let aside = is_taken.then(|| free_name(to, now));
        if let Some(aside) = &aside {
            bring_together(to, &key);
            // The file goes first: cut off in the middle, it is missed, and never opened without its write-ahead log.
            for ending in everything() {
                let from = sibling(to, ending);
                if from.exists() {
                    plan.add(&from, &sibling(aside, ending))?;
                }
            }
        }
        plan.add(keys.path(), &keys_path(to))?;
        plan.add(copy.path(), to)?;
        sync_folder(to)?;
        Ok(Restoring {
            plan,
            made: vec![keys, copy],
            key,
            aside,
            lock: Some(lock),
        })
    }

    /// Writes the plan down, makes its moves, and lets go of the place.
    fn carry_out(mut self, to: &Path) -> Result<Restoring> {
        self.write_down(to)?;
        // Once more before it is called a failure: the next opening would bring it to its end.
        let done = self.plan.carry_out(to);
        done.or_else(|_| moves::finish_alone(to))?;
        take_away_leftovers(to);
        self.lock = None;
        Ok(self)
    }

    /// From here on the plan decides what becomes of the files that were made for it.
    fn write_down(&mut self, to: &Path) -> Result<()> {
        self.plan.write(to)?;
        self.made.drain(..).for_each(Temporary::leave);
        Ok(())
    }
}

/// All that belongs to a file.
fn everything() -> impl Iterator<Item = &'static str> {
    [""].into_iter().chain(JOURNALS).chain([".keys"])
}

/// Brings the write-ahead log into the file that makes room, so that there is nothing that it could be parted from. A file
/// that is damaged or has another key keeps its log beside it: the plan names both.
fn bring_together(to: &Path, key: &Key) {
    if let Ok(db) = file::open(to, key) {
        let _ = file::bring_together(&db);
    }
}

fn free_name(to: &Path, now: DateTime<Utc>) -> PathBuf {
    let is_free = |name: &PathBuf| everything().all(|it| !sibling(name, it).exists());
    (1..)
        .map(|again| numbered(to, "until_", now, again))
        .find(is_free)
        .expect("there is always another number")
}

/// What restores of earlier programs left when they were cut off.
fn take_away_leftovers(to: &Path) {
    for ending in everything() {
        let _ = fs::remove_file(sibling(&sibling(to, ".restored"), ending));
    }
}

#[cfg(test)]
mod tests {
    use domain::change::Set;
    use domain::ids::{OperationId, PersonId};
    use domain::noun::{Noun, person};
    use domain::verb::Verb;
    use rusqlite::config::DbConfig;
    use uuid::Uuid;

    use super::*;
    use crate::door::Writing;
    use crate::key::KeyCost;
    use crate::laptop::Laptop;
    use crate::names::MOVES;

    const PASSPHRASE: &str = "parola";

    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_501_800, 0).unwrap()
    }

    fn writing(number: u128) -> Writing {
        Writing {
            operation: OperationId(Uuid::from_u128(number)),
            operator: None,
            verb: Verb::Edit,
            now: now(),
        }
    }

    fn write(store: &mut Store, number: u128) {
        let written: Result<()> = store.write(&writing(number), |tx| {
            tx.record(
                Set::of(Noun::Person, Uuid::from_u128(number)).with(person::NAME, "Ayşe Işık"),
            )
        });
        written.unwrap();
    }

    fn has(path: &Path, number: u128) -> bool {
        let store = Store::open(path, PASSPHRASE).unwrap();
        assert!(store.verify().unwrap().integrity);
        let found: Result<_> =
            store.read(|reader| reader.person(PersonId(Uuid::from_u128(number))));
        found.unwrap().is_some()
    }

    fn create(path: &Path) -> Result<Store> {
        let device = DeviceId(Uuid::from_u128(1));
        let cost = KeyCost::cheap();
        let made: Result<_> = Store::create(path, PASSPHRASE, cost, device, &writing(1), |tx| {
            tx.record(Set::of(Noun::Person, Uuid::from_u128(1)).with(person::NAME, "Ali"))
        });
        Ok(made?.0)
    }

    /// A programme whose last acknowledged change, 2, stands in its write-ahead log alone, and a backup without it: of the
    /// same programme or of another one.
    fn programme_and_backup(folder: &Path, of_another: bool) -> (PathBuf, PathBuf) {
        let path = folder.join("tur.rota");
        let mut store = create(&path).unwrap();
        let backup = match of_another {
            false => store.backup(&folder.join("yedek"), now()).unwrap(),
            true => {
                let other = create(&folder.join("baska.rota")).unwrap();
                other.backup(&folder.join("yedek"), now()).unwrap()
            }
        };
        write(&mut store, 2);
        let config = DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE;
        store.db.set_db_config(config, true).unwrap();
        drop(store);
        assert!(fs::metadata(sibling(&path, "-wal")).unwrap().len() > 0);
        (path, backup)
    }

    fn prepare(path: &Path, backup: &Path) -> Restoring {
        let device = DeviceId(Uuid::from_u128(9));
        Restoring::prepare(backup, path, PASSPHRASE, device, true, now()).unwrap()
    }

    /// As a killed process leaves it: its temporaries lie there, its locks are gone.
    fn killed(mut restoring: Restoring) {
        restoring.made.drain(..).for_each(Temporary::leave);
    }

    /// G4: cut after every step. What opens is the backup, whole; what was there is aside, with all that was acknowledged.
    #[test]
    fn a_restore_that_is_cut_off_is_finished_at_the_next_opening() {
        for of_another in [false, true] {
            for cut in 0.. {
                let folder = tempfile::tempdir().unwrap();
                let (path, backup) = programme_and_backup(folder.path(), of_another);
                let mut restoring = prepare(&path, &backup);
                if cut > restoring.plan.len() {
                    break;
                }
                restoring.write_down(&path).unwrap();
                restoring.plan.cut_after(&path, cut);
                let aside = restoring.aside.clone().unwrap();
                killed(restoring);
                assert!(
                    moves::is_there(&path),
                    "{cut}: nobody takes it for a new laptop"
                );
                // Whoever makes a new one there is told that one is there.
                assert!(matches!(create(&path), Err(Error::FileExists(_))), "{cut}");
                assert!(!has(&path, 2) && has(&path, 1), "{cut}: the backup");
                assert!(
                    has(&aside, 2),
                    "{cut}: what was acknowledged is in the file aside"
                );
                let left = fs::read_dir(folder.path()).unwrap();
                let left: Vec<_> = left.map(|it| it.unwrap().file_name()).collect();
                let is_left = |it: &std::ffi::OsString| {
                    let name = it.to_string_lossy();
                    name.starts_with(".rota-") || name.ends_with(MOVES)
                };
                assert!(!left.iter().any(is_left), "{cut}: {left:?}");
            }
        }
    }

    /// The first who writes after it says how their laptop is called, as after one that was not cut off.
    #[test]
    fn a_restore_that_was_finished_later_has_the_name_of_its_laptop() {
        let folder = tempfile::tempdir().unwrap();
        let (path, backup) = programme_and_backup(folder.path(), false);
        let mut restoring = prepare(&path, &backup);
        restoring.write_down(&path).unwrap();
        restoring.plan.cut_after(&path, 1);
        killed(restoring);
        let opened = Store::open(&path, PASSPHRASE).unwrap();
        let mut store = opened.on(&Laptop::without_notes("Kapı"));
        write(&mut store, 3);
        let named: Result<_> = store.read(|reader| reader.device_name(reader.this_device()?));
        assert_eq!(named.unwrap().as_deref(), Some("Kapı"));
    }

    /// What was there is found by its name: of which programme, and until when.
    #[test]
    fn what_was_there_is_called_by_the_time_until_which_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let (path, backup) = programme_and_backup(folder.path(), false);
        let device = DeviceId(Uuid::from_u128(9));
        let restore = || {
            let restored = Store::restore(&backup, &path, PASSPHRASE, device, true, now());
            restored.unwrap().1.unwrap()
        };
        let names = [
            "tur_until_2026-11-24T09-30-00.rota",
            "tur_until_2026-11-24T09-30-00_2.rota",
            "tur_until_2026-11-24T09-30-00_3.rota",
        ];
        for name in names {
            let aside = restore();
            assert_eq!(aside, folder.path().join(name));
            assert!(keys_path(&aside).exists(), "{name}: with its keys");
        }
        assert!(has(&folder.path().join(names[0]), 2), "all that was there");
    }

    #[test]
    fn a_restore_that_is_cut_off_before_its_plan_has_changed_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let (path, backup) = programme_and_backup(folder.path(), false);
        killed(prepare(&path, &backup));
        assert!(has(&path, 2));
    }

    #[test]
    fn where_what_was_to_be_put_there_is_gone_what_was_there_comes_back() {
        for cut in 0.. {
            let folder = tempfile::tempdir().unwrap();
            let (path, backup) = programme_and_backup(folder.path(), false);
            let mut restoring = prepare(&path, &backup);
            if cut == restoring.plan.len() {
                break;
            }
            let copy = restoring.made[1].path().to_owned();
            restoring.write_down(&path).unwrap();
            restoring.plan.cut_after(&path, cut);
            killed(restoring);
            fs::remove_file(copy).unwrap();
            assert!(has(&path, 2), "{cut}");
        }
    }

    #[test]
    fn a_file_that_was_put_there_since_is_not_taken_for_the_other() {
        let folder = tempfile::tempdir().unwrap();
        let (path, backup) = programme_and_backup(folder.path(), false);
        let mut restoring = prepare(&path, &backup);
        restoring.write_down(&path).unwrap();
        let moves = restoring.plan.len();
        restoring.plan.cut_after(&path, moves - 2);
        killed(restoring);
        fs::write(&path, "put there by hand").unwrap();
        assert!(matches!(
            Store::open(&path, PASSPHRASE),
            Err(Error::Remains(_))
        ));
        assert_eq!(fs::read(&path).unwrap(), b"put there by hand");
        fs::remove_file(&path).unwrap();
        assert!(has(&path, 1), "and it goes on when that is gone");
    }

    /// A write-ahead log that has lost its file is not played into the one that is put there.
    #[test]
    fn a_log_without_its_file_is_moved_aside_and_not_played_in() {
        let folder = tempfile::tempdir().unwrap();
        let (path, backup) = programme_and_backup(folder.path(), true);
        fs::remove_file(&path).unwrap();
        fs::remove_file(keys_path(&path)).unwrap();
        assert!(
            matches!(create(&path), Err(Error::Remains(_))),
            "and no new one is made beside it"
        );
        let device = DeviceId(Uuid::from_u128(9));
        let (store, aside) =
            Store::restore(&backup, &path, PASSPHRASE, device, false, now()).unwrap();
        assert!(store.verify().unwrap().integrity);
        assert!(sibling(&aside.unwrap(), "-wal").exists());
    }

    #[test]
    fn a_creation_that_is_cut_off_can_be_made_again_or_is_there() {
        for cut in 0..=2 {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("tur.rota");
            let other = folder.path().join("gecici.rota");
            create(&other).unwrap().close().unwrap();
            let mut plan = Plan::new(Purpose::New);
            plan.add(&keys_path(&other), &keys_path(&path)).unwrap();
            plan.add(&other, &path).unwrap();
            plan.write(&path).unwrap();
            plan.cut_after(&path, cut);
            if cut == 2 {
                assert!(has(&path, 1), "{cut}");
            } else if cut == 1 {
                let opened = Store::open(&path, PASSPHRASE);
                assert!(matches!(opened, Err(Error::FileMissing(_))), "{cut}");
                assert!(!keys_path(&path).exists() && !other.exists());
            }
            let again = create(&path);
            assert_eq!(again.is_err(), cut == 2, "{cut}");
        }
    }

    #[test]
    fn no_new_programme_is_made_beside_one_that_was_moved_aside() {
        let folder = tempfile::tempdir().unwrap();
        let (path, backup) = programme_and_backup(folder.path(), false);
        let device = DeviceId(Uuid::from_u128(9));
        let (_, aside) = Store::restore(&backup, &path, PASSPHRASE, device, true, now()).unwrap();
        // As an earlier program left it, cut off between its renames.
        fs::remove_file(&path).unwrap();
        fs::remove_file(keys_path(&path)).unwrap();
        match create(&path) {
            Err(Error::Remains(remains)) => assert_eq!(remains, [aside.unwrap()]),
            other => panic!("{:?}", other.err()),
        }
    }
}
