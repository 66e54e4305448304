//! Backups that still open with a passphrase from before: found as far as they are known, and given the new one where that
//! can be done. What lies on a stick that is not there, or in a folder that nobody named here, opens with the old one for
//! as long as it exists; the face says so.

use std::path::{Path, PathBuf};

use crate::base::error::Result;
use crate::programme::Reading;
use crate::view;

impl Reading {
    /// Where backups go when nobody names a folder: `yedekler` beside the file.
    pub(crate) fn backup_folder(&self) -> PathBuf {
        self.folder().join("yedekler")
    }

    fn folder(&self) -> PathBuf {
        let folder = self.path().parent().filter(|it| *it != Path::new(""));
        folder.map_or_else(|| PathBuf::from("."), Path::to_path_buf)
    }

    /// What still opens with a passphrase from before; nothing is written.
    pub fn old_backups(&self) -> Result<view::OldBackups> {
        self.look_for_old(Vec::new())
    }

    /// Gives the backups in the backup folder the passphrase that the file has now. The others are named: copies that were
    /// put aside, and backups in folders that somebody chose.
    pub fn rewrap_backups(&self) -> Result<view::OldBackups> {
        let mut rewrapped = Vec::new();
        for copy in self.store.copies_under_other_slots(&self.backup_folder())? {
            // What could not be given it is named among those that still open with the old one.
            if self.store.rewrap(&copy).is_ok() {
                rewrapped.push(copy.display().to_string());
            }
        }
        self.look_for_old(rewrapped)
    }

    fn look_for_old(&self, rewrapped: Vec<String>) -> Result<view::OldBackups> {
        let own = self.backup_folder();
        let mut here = Vec::new();
        let mut elsewhere = Vec::new();
        let mut away = Vec::new();
        for copy in self.store.copies_under_other_slots(&own)? {
            here.push(copy.display().to_string());
        }
        let mut folders = vec![self.folder()];
        for folder in self.store.backup_folders()? {
            if folder != own && !folders.contains(&folder) {
                folders.push(folder);
            }
        }
        for folder in folders {
            if !folder.is_dir() {
                away.push(folder.display().to_string());
                continue;
            }
            // A folder that cannot be read is as good as one that is not there.
            match self.store.copies_under_other_slots(&folder) {
                Ok(copies) => elsewhere.extend(copies.iter().map(|it| it.display().to_string())),
                Err(_) => away.push(folder.display().to_string()),
            }
        }
        Ok(view::OldBackups {
            rewrapped,
            here,
            elsewhere,
            away,
        })
    }
}
