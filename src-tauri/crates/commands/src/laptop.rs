//! This laptop and its programme file: settings, opening and locking, the passphrase, backups.

use programme::view::{Backup, Created, Laptop, OldBackups, PassphraseWeight, Settings};
use programme::vocabulary::StartWith;
use programme::{Programme, Reading, Start, Tour, save_settings_in};

use crate::engine::Engine;
use crate::error::Answer;
use crate::here::OfThisLaptop;
use crate::tickets::ToWrite;

#[specta::specta]
pub(crate) fn laptop(engine: &Engine) -> Answer<Laptop> {
    Ok(engine.laptop())
}

#[specta::specta]
pub(crate) fn set_settings(engine: &Engine, settings: Settings) -> Answer<Laptop> {
    save_settings_in(&engine.here().settings, &settings)?;
    Ok(engine.laptop())
}

#[specta::specta]
pub(crate) fn create_programme(
    engine: &Engine,
    passphrase: String,
    start: StartWith,
) -> Answer<Created> {
    let start = match start {
        StartWith::Tour => Start::Tour(Box::new(Tour::bundled())),
        StartWith::Demo => Start::DemoOfLife,
        StartWith::Empty => Start::Empty,
    };
    let here = engine.here();
    let (programme, created) =
        here.laptop
            .create(&here.file, &passphrase, &start, here.cost, (here.clock)())?;
    engine.enter(programme)?;
    Ok(created)
}

#[specta::specta]
pub(crate) fn unlock(engine: &Engine, passphrase: String) -> Answer<Laptop> {
    let here = engine.here();
    let clock = (here.clock)();
    engine.enter(
        here.laptop
            .open(&here.file, &passphrase, here.cost, clock)?,
    )?;
    Ok(engine.laptop())
}

/// Nothing of the programme stays in memory, everything is in its file.
#[specta::specta]
pub(crate) fn lock(engine: &Engine) -> Answer<Laptop> {
    engine.close()?;
    Ok(engine.laptop())
}

/// Opens the file with the recovery key and sets a new passphrase.
#[specta::specta]
pub(crate) fn reset_passphrase(
    engine: &Engine,
    recovery_key: String,
    passphrase: String,
) -> Answer<Laptop> {
    let here = engine.here();
    let (cost, clock) = (here.cost, (here.clock)());
    let mut programme =
        here.laptop
            .open_with_recovery_key(&here.file, &recovery_key, cost, clock)?;
    programme.set_passphrase(&passphrase)?;
    engine.enter(programme)?;
    Ok(engine.laptop())
}

/// Asks for the passphrase in use first.
#[specta::specta]
pub(crate) fn change_passphrase(
    programme: &mut Programme,
    here: OfThisLaptop,
    old: String,
    passphrase: String,
) -> Answer<Laptop> {
    programme.change_passphrase(&old, &passphrase)?;
    Ok(here.with(Some(programme)))
}

/// Whether a new passphrase would be taken.
#[specta::specta]
pub(crate) fn weigh_passphrase(_engine: &Engine, passphrase: String) -> Answer<PassphraseWeight> {
    Ok(programme::weigh_passphrase(&passphrase))
}

/// A passphrase to take, in the language of this laptop.
#[specta::specta]
pub(crate) fn offer_passphrase(engine: &Engine) -> Answer<String> {
    Ok(programme::offer_passphrase(engine.here().language())?)
}

/// The backups that still open with a passphrase from before.
#[specta::specta]
pub(crate) fn old_backups(reading: &Reading) -> Answer<OldBackups> {
    Ok(reading.old_backups()?)
}

/// Gives those in the backup folder the passphrase that the file has now.
#[specta::specta]
pub(crate) fn rewrap_backups(reading: &Reading) -> Answer<OldBackups> {
    Ok(reading.rewrap_backups()?)
}

/// Without a folder: beside the file.
#[specta::specta]
pub(crate) fn backup(reading: &Reading, folder: Option<ToWrite>) -> Answer<Backup> {
    Ok(reading.backup(folder.as_deref())?)
}
