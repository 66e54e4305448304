//! Backups: a copy of the file and its key slots, made by SQLite itself, opened and looked through before it counts.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use chrono_tz::Europe::Istanbul;
use rusqlite::Connection;

use crate::copy::vacuum_into;
use crate::error::{Error, Result};
use crate::file;
use crate::folder::make_folder_of_backups;
use crate::names::{keys_path, named_like};
use crate::outgoing::{Temporary, place_pair};
use crate::store::Store;
use crate::verify::is_whole;

impl Store {
    /// Writes `NAME_<time>.rota` and its slots into `folder` and opens the copy to look through it. The copy is encrypted
    /// with the same key.
    pub fn backup(&self, folder: &Path, now: DateTime<Utc>) -> Result<PathBuf> {
        make_folder_of_backups(folder)?;
        let made = (|| {
            let copy = Temporary::within(folder)?;
            let least = changes(&self.db)?;
            vacuum_into(&self.db, copy.path())?;
            look_through(copy.path(), self, least)?;
            copy.sync()?;
            let keys = Temporary::holding(folder, &fs::read(keys_path(&self.path))?)?;
            let name = self.path.file_name().unwrap_or_default();
            let free = folder.join(name);
            place_pair(copy, keys, |again| numbered(&free, "", now, again))
        })();
        let target = made.map_err(|error| error.writing(folder))?;
        // The copy is there, whether or not the file it was made of can still be written to.
        let _ = self.note_backup(now);
        Ok(target)
    }
}

/// The copy opens with the key, is whole, and holds at least as many changes as the original did before.
fn look_through(copy: &Path, store: &Store, least: i64) -> Result<()> {
    let db = file::open(copy, &store.key)?;
    if !is_whole(&db, true)? || changes(&db)? < least {
        return Err(Error::FileDamaged(copy.to_owned()));
    }
    Ok(())
}

fn changes(db: &Connection) -> Result<i64> {
    Ok(db.query_row("SELECT count(*) FROM change_log", [], |row| row.get(0))?)
}

/// `NAME_<word><time>.rota` in the same folder, the time as the clocks in Turkey show it; from the second on with a number
/// behind it.
pub(crate) fn numbered(path: &Path, word: &str, now: DateTime<Utc>, again: u32) -> PathBuf {
    let time = now.with_timezone(&Istanbul).format("%Y-%m-%dT%H-%M-%S");
    match again {
        1 => named_like(path, &format!("_{word}{time}.rota")),
        _ => named_like(path, &format!("_{word}{time}_{again}.rota")),
    }
}

#[cfg(test)]
mod tests {
    use domain::change::Set;
    use domain::ids::{DeviceId, OperationId};
    use domain::noun::{Noun, person};
    use domain::verb::Verb;
    use uuid::Uuid;

    use super::*;
    use crate::door::Writing;
    use crate::key::KeyCost;

    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_501_800, 0).unwrap()
    }

    fn store(path: &Path) -> Store {
        let writing = Writing {
            operation: OperationId(Uuid::from_u128(1)),
            operator: None,
            verb: Verb::New,
            now: now(),
        };
        let (cost, device) = (KeyCost::cheap(), DeviceId(Uuid::from_u128(1)));
        let made: Result<_> = Store::create(path, "parola", cost, device, &writing, |tx| {
            tx.record(Set::of(Noun::Person, Uuid::from_u128(1)).with(person::NAME, "Ali"))
        });
        made.unwrap().0
    }

    #[test]
    fn a_copy_that_has_lost_a_row_is_no_backup() {
        let folder = tempfile::tempdir().unwrap();
        let store = store(&folder.path().join("tur.rota"));
        let copy = store.backup(&folder.path().join("yedek"), now()).unwrap();
        assert!(
            copy.ends_with("tur_2026-11-24T09-30-00.rota"),
            "as the clocks in Turkey show it: {copy:?}"
        );
        let all = changes(&store.db).unwrap();
        assert!(look_through(&copy, &store, all).is_ok());
        let db = file::open(&copy, &store.key).unwrap();
        let last = "DELETE FROM change_log WHERE position = (SELECT max(position) FROM change_log)";
        assert_eq!(db.execute(last, []).unwrap(), 1);
        drop(db);
        let looked = look_through(&copy, &store, all);
        assert!(matches!(looked, Err(Error::FileDamaged(_))), "{looked:?}");
    }

    /// Nothing takes an old one away: whoever wants to keep few deletes by hand.
    #[test]
    fn every_backup_is_kept_and_the_folders_of_twenty_are_remembered() {
        let folder = tempfile::tempdir().unwrap();
        let store = store(&folder.path().join("tur.rota"));
        let place = folder.path().join("yedek");
        let made: Vec<PathBuf> = (0..12)
            .map(|_| store.backup(&place, now()).unwrap())
            .collect();
        assert!(made.iter().all(|it| it.exists() && keys_path(it).exists()));
        let found = fs::read_dir(&place).unwrap().count();
        assert_eq!(found, 24, "each under a name of its own");
        let chosen = |nth: usize| PathBuf::from(format!("/bellek/{nth}"));
        for nth in 0..23 {
            store.note_backup_folder(&chosen(nth)).unwrap();
        }
        store.note_backup_folder(&chosen(5)).unwrap();
        let mut expected = vec![chosen(5)];
        expected.extend((3..23).rev().filter(|it| *it != 5).map(chosen));
        assert_eq!(expected.len(), 20);
        assert_eq!(store.backup_folders().unwrap(), expected, "the last first");
    }
}
