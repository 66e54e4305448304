//! Backups: a copy of the file and its key slots, made by SQLite itself, opened and looked through before it counts.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use domain::ids::DeviceId;
use rusqlite::Connection;

use crate::error::{Error, Result};
use crate::file::{self, Lock, sibling, write_beside};
use crate::key::{self, keys_path};
use crate::migrate;
use crate::store::{Store, set_device};
use crate::verify::is_whole;

impl Store {
    /// Writes `NAME_<time>.rota` and its slots into `folder` and opens the copy to look through it. The copy is encrypted
    /// with the same key.
    pub fn backup(&self, folder: &Path, now: DateTime<Utc>) -> Result<PathBuf> {
        fs::create_dir_all(folder)?;
        let target = free_name(folder, &self.path, "", now);
        let part = sibling(&target, ".part");
        let made = (|| {
            vacuum_into(&self.db, &part)?;
            look_through(&part, self)?;
            write_beside(&keys_path(&target), &fs::read(keys_path(&self.path))?)?;
            file::sync(&part)?;
            fs::rename(&part, &target)?;
            file::sync_folder(&target);
            Ok(())
        })();
        if let Err(error) = made {
            file::remove_leftovers(&part);
            let _ = fs::remove_file(keys_path(&target));
            return Err(error);
        }
        // The copy is there, whether or not the file it was made of can still be written to.
        let _ = self.note_backup(now);

        Ok(target)
    }

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
        if !from.exists() {
            return Err(Error::FileMissing(from.to_owned()));
        }
        let there = to.exists() || keys_path(to).exists();
        if there && !replace {
            return Err(Error::FileExists(to.to_owned()));
        }
        let key = key::open_with_passphrase(from, passphrase)?;
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder)?;
        }
        let lock = Lock::take(to)?;
        let slots = fs::read(keys_path(from))?;
        let part = sibling(to, ".restored");
        let made = (|| {
            let source = file::open(from, &key)?;
            migrate::check(&source)?;
            if !is_whole(&source).map_err(|error| error.at(from))? {
                return Err(Error::FileDamaged(from.to_owned()));
            }
            file::remove_leftovers(&part);
            vacuum_into(&source, &part)?;
            let copy = file::open(&part, &key)?;
            set_device(&copy, device)?;
            copy.close().map_err(|(_, error)| Error::from(error))?;
            file::sync(&part)?;
            Ok(())
        })();
        if let Err(error) = made {
            file::remove_leftovers(&part);
            return Err(error);
        }
        let aside = there.then(|| move_aside(to, now)).transpose()?;
        write_beside(&keys_path(to), &slots)?;
        fs::rename(&part, to)?;
        file::sync_folder(to);
        drop(lock);
        Ok((Store::open_with_key(to, key)?, aside))
    }
}

/// A copy beside the file before something that cannot be taken back, under a name that says before what.
pub(crate) fn before(db: &Connection, path: &Path, what: &str) -> Result<()> {
    let version = migrate::version(db)?;
    let copy = sibling(path, &format!(".before-{what}-{version}"));
    let _ = fs::remove_file(&copy);
    vacuum_into(db, &copy)?;
    write_beside(&keys_path(&copy), &fs::read(keys_path(path))?)
}

fn vacuum_into(db: &Connection, path: &Path) -> Result<()> {
    let _ = fs::remove_file(path);
    let text = path
        .to_str()
        .ok_or_else(|| Error::FileMissing(path.to_owned()))?;
    db.execute("VACUUM INTO ?1", [text])?;
    Ok(())
}

/// The copy opens with the key, is whole, and holds as many changes as the original did.
fn look_through(copy: &Path, store: &Store) -> Result<()> {
    let db = file::open(copy, &store.key)?;
    let count = |db: &Connection| -> Result<i64> {
        Ok(db.query_row("SELECT count(*) FROM change_log", [], |row| row.get(0))?)
    };
    if !is_whole(&db)? || count(&db)? > count(&store.db)? {
        return Err(Error::FileDamaged(copy.to_owned()));
    }
    Ok(())
}

/// Moves a programme out of the way: `NAME_until_<time>.rota` with everything that belongs to it. The file goes first:
/// cut off in the middle, it is missed, and never opened without what still lies in its write-ahead log.
fn move_aside(path: &Path, now: DateTime<Utc>) -> Result<PathBuf> {
    let folder = path.parent().unwrap_or(Path::new(""));
    let aside = free_name(folder, path, "until_", now);
    for ending in ["", "-wal", "-shm", ".keys"] {
        let from = sibling(path, ending);
        if from.exists() {
            fs::rename(from, sibling(&aside, ending))?;
        }
    }
    Ok(aside)
}

/// `NAME_<time>.rota` in a folder, with a number behind it where that is taken.
fn free_name(folder: &Path, path: &Path, word: &str, now: DateTime<Utc>) -> PathBuf {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let time = now.format("%Y-%m-%dT%H-%M-%S");
    let mut free = folder.join(format!("{name}_{word}{time}.rota"));
    let mut again = 2;
    while free.exists() || keys_path(&free).exists() {
        free = folder.join(format!("{name}_{word}{time}_{again}.rota"));
        again += 1;
    }
    free
}
