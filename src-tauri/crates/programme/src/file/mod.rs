//! The programme file itself: where it lies, its backups, its passphrase, this laptop.

pub(crate) mod backup;
pub(crate) mod fork;
pub(crate) mod laptop;
pub(crate) mod old_backups;
pub(crate) mod open;
pub(crate) mod passphrase;
pub(crate) mod this_laptop;
