//! Copies of a programme after a change of its passphrase. The file's key stays, so a copy made before holds it under slots
//! that open with the old passphrase: they are found, and given the slots of the file itself. The copy is not touched.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::OptionalExtension;

use crate::error::{Error, Result};
use crate::file;
use crate::key;
use crate::names::{keys_path, real};
use crate::outgoing::replace;
use crate::store::Store;

/// How many folders are remembered; the one used longest ago makes room.
const FOLDERS: usize = 20;

impl Store {
    /// An error unless the passphrase opens this file now.
    pub fn opens_with(&self, passphrase: &str) -> Result<()> {
        key::proves(&self.path, &self.key, passphrase)
    }

    /// The copies of this programme in `folder` whose slots are not those of the file, in the order of their names. What
    /// cannot be read, or belongs to another programme, is none of them.
    pub fn copies_under_other_slots(&self, folder: &Path) -> Result<Vec<PathBuf>> {
        let slots = fs::read(keys_path(&self.path))?;
        let mut copies: Vec<PathBuf> = match fs::read_dir(folder) {
            Ok(entries) => entries.flatten().map(|it| it.path()).collect(),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error.into()),
        };
        copies.retain(|copy| {
            *copy != self.path
                && fs::read(keys_path(copy)).is_ok_and(|it| it != slots)
                && self.is_copy(copy)
        });
        copies.sort();
        Ok(copies)
    }

    /// Lets the passphrase of the file open `copy`, and no other.
    pub fn rewrap(&self, copy: &Path) -> Result<()> {
        if !self.is_copy(copy) {
            return Err(Error::FileDamaged(copy.to_owned()));
        }
        replace(&real(&keys_path(copy)), &fs::read(keys_path(&self.path))?)
    }

    /// Whether the file's own key opens it.
    fn is_copy(&self, copy: &Path) -> bool {
        file::open_read_only(copy, &self.key).is_ok()
    }

    /// Remembers a folder that a backup was written into. It is this laptop's own matter and stays out of the log.
    pub fn note_backup_folder(&self, folder: &Path) -> Result<()> {
        let mut folders = self.backup_folders()?;
        folders.retain(|it| it != folder);
        folders.insert(0, folder.to_owned());
        folders.truncate(FOLDERS);
        let text = serde_json::to_string(&folders).map_err(|error| Error::Disk(error.into()))?;
        self.note("backup_folders", &text)
    }

    /// The folders that backups were written into, the last one first.
    pub fn backup_folders(&self) -> Result<Vec<PathBuf>> {
        let sql = "SELECT value FROM meta WHERE key = 'backup_folders'";
        let text: Option<String> = self.db.query_row(sql, [], |row| row.get(0)).optional()?;
        Ok(text
            .and_then(|it| serde_json::from_str(&it).ok())
            .unwrap_or_default())
    }
}
