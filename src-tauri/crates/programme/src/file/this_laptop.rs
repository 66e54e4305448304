//! The laptop that a programme is opened on. A face says which one it is: then what is written here never goes on with the
//! log of another laptop, however the file came here, and an old file that was put back by hand is noticed.

use std::path::{Path, PathBuf};

use store::{KeyCost, Laptop, RecoveryKey, Store};

use crate::base::clock::Clock;
use crate::base::error::Result;
use crate::file::open::machine_name;
use crate::programme::{Programme, data_folder};
use crate::view;

/// Where this laptop keeps what is its own. The default is a laptop that keeps nothing: for tests, which are all on it.
#[derive(Debug, Clone, Default)]
pub struct ThisLaptop {
    folder: Option<PathBuf>,
}

impl ThisLaptop {
    /// The laptop that we run on, and who sits at it.
    pub fn here() -> ThisLaptop {
        ThisLaptop::in_folder(data_folder().join("laptop"))
    }

    /// A laptop whose id and notes lie in this folder.
    pub fn in_folder(folder: PathBuf) -> ThisLaptop {
        ThisLaptop {
            folder: Some(folder),
        }
    }

    /// Opens the programme. Nothing is written before something is done.
    pub fn open(
        &self,
        path: &Path,
        passphrase: &str,
        cost: KeyCost,
        clock: Clock,
    ) -> Result<Programme> {
        Programme::with(self.puts(Store::open(path, passphrase)?), cost, clock)
    }

    /// Opens the file with the recovery key; the next step is a new passphrase.
    pub fn open_with_recovery_key(
        &self,
        path: &Path,
        text: &str,
        cost: KeyCost,
        clock: Clock,
    ) -> Result<Programme> {
        let recovery_key = RecoveryKey::parse(text)?;
        let store = Store::open_with_recovery_key(path, &recovery_key)?;
        Programme::with(self.puts(store), cost, clock)
    }

    /// See [`Programme::restore`].
    pub fn restore(
        &self,
        from: &Path,
        to: &Path,
        passphrase: &str,
        replace: bool,
        cost: KeyCost,
        clock: Clock,
    ) -> Result<(Programme, view::Backup)> {
        Programme::restore_on(self, from, to, passphrase, replace, cost, clock)
    }

    /// The file, open on this laptop.
    pub(crate) fn puts(&self, store: Store) -> Store {
        let name = machine_name();
        store.on(&match &self.folder {
            Some(folder) => Laptop::in_folder(folder, &name),
            None => Laptop::without_notes(&name),
        })
    }
}
