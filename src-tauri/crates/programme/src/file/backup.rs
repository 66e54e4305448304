//! Backups, restoring, and proving that the file is whole.

use std::path::Path;

use domain::change::Set;
use domain::ids::DeviceId;
use domain::noun::{Noun, device};
use domain::verb::Verb;
use store::{KeyCost, Store};

use crate::base::clock::{Clock, new_id};
use crate::base::error::Result;
use crate::file::open::machine_name;
use crate::file::this_laptop::ThisLaptop;
use crate::programme::{Programme, Reading};
use crate::view;

impl Reading {
    /// Writes a backup of the file and its keys into `folder`, by default `yedekler` beside the file, and opens it to see.
    pub fn backup(&self, folder: Option<&Path>) -> Result<view::Backup> {
        let chosen = folder;
        let folder = chosen.map_or_else(|| self.backup_folder(), Path::to_path_buf);
        let file = self.store.backup(&folder, self.clock.now())?;
        if chosen.is_some() {
            // Where it lies is asked for after a change of passphrase; the backup is there either way.
            let _ = self
                .store
                .note_backup_folder(&folder.canonicalize().unwrap_or(folder));
        }
        Ok(view::Backup {
            file: file.display().to_string(),
            verified: true,
        })
    }

    /// Whether every page and every chain is whole, and whether the log replayed gives what the file shows.
    pub fn verify(&self) -> Result<view::Verified> {
        let verified = self.store.verify()?;
        Ok(view::Verified {
            integrity: verified.integrity,
            changes: verified.changes,
            replay_equal: verified.replay_equal,
            digest: verified.digest,
            encrypted: verified.encrypted,
            damaged_files: verified.damaged.iter().map(|it| it.to_string()).collect(),
            differs: verified.differs,
            slots: verified.slots,
        })
    }
}

impl Programme {
    /// Puts a backup in the place of `to` and opens it. It goes on as a device of its own, because the laptop that the
    /// backup came from may still be at work.
    pub fn restore(
        from: &Path,
        to: &Path,
        passphrase: &str,
        replace: bool,
        cost: KeyCost,
        clock: Clock,
    ) -> Result<(Programme, view::Backup)> {
        let laptop = ThisLaptop::default();
        Programme::restore_on(&laptop, from, to, passphrase, replace, cost, clock)
    }

    pub(crate) fn restore_on(
        laptop: &ThisLaptop,
        from: &Path,
        to: &Path,
        passphrase: &str,
        replace: bool,
        cost: KeyCost,
        clock: Clock,
    ) -> Result<(Programme, view::Backup)> {
        let now = clock.now();
        let device_id = DeviceId(new_id(now));
        let (store, _) = Store::restore(from, to, passphrase, device_id, replace, now)?;
        let mut programme = Programme::with(laptop.puts(store), cost, clock)?;
        programme.write(Verb::Restore, |tx| {
            Ok(tx.record(Set::of(Noun::Device, device_id).with(device::NAME, machine_name()))?)
        })?;
        let file = programme.path().display().to_string();
        Ok((
            programme,
            view::Backup {
                file,
                verified: true,
            },
        ))
    }
}
