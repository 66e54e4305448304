//! A programme file is opened.

use std::path::Path;

use store::KeyCost;

use crate::base::clock::Clock;
use crate::base::error::Result;
use crate::file::this_laptop::ThisLaptop;
use crate::programme::Programme;

impl Programme {
    pub fn open(path: &Path, passphrase: &str, cost: KeyCost, clock: Clock) -> Result<Programme> {
        ThisLaptop::default().open(path, passphrase, cost, clock)
    }

    /// Opens the file with the recovery key; the next step is a new passphrase.
    pub fn open_with_recovery_key(
        path: &Path,
        text: &str,
        cost: KeyCost,
        clock: Clock,
    ) -> Result<Programme> {
        ThisLaptop::default().open_with_recovery_key(path, text, cost, clock)
    }
}

/// How this laptop is called until somebody gives it a name: after the machine, else plainly.
pub(crate) fn machine_name() -> String {
    let named = std::fs::read_to_string("/etc/hostname")
        .ok()
        .or_else(|| std::env::var("COMPUTERNAME").ok())
        .or_else(|| std::env::var("HOSTNAME").ok());
    named
        .map(|name| domain::turkish::tidy(&name))
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| "Laptop".into())
}
