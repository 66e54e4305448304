//! This laptop and its programme file: settings, opening and locking, the passphrase, backups.

use programme::view::{Backup, Created, Laptop, OldBackups, PassphraseWeight, Settings};
use programme::words::Language;
use programme::{
    Clock, KeyCost, Start, ThisLaptop, Tour, default_file, is_there, save_settings, settings,
};
use tauri::State;

use super::known;
use crate::error::Answer;
use crate::state::{Rota, blocking};

#[tauri::command]
#[specta::specta]
pub(crate) async fn laptop(rota: State<'_, Rota>) -> Answer<Laptop> {
    Ok(this_laptop(&rota, settings()))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn set_settings(rota: State<'_, Rota>, settings: Settings) -> Answer<Laptop> {
    let saved = blocking(move || Ok(save_settings(&settings)?)).await?;
    Ok(this_laptop(&rota, saved))
}

/// `start` is `tour` (the team's own), `demo` (the same with invented people) or `empty`.
#[tauri::command]
#[specta::specta]
pub(crate) async fn create_programme(
    rota: State<'_, Rota>,
    passphrase: String,
    start: String,
) -> Answer<Created> {
    rota.enter(move || {
        let start = match start.as_str() {
            "tour" => Some(Start::Tour(Box::new(Tour::bundled()))),
            "demo" => Some(Start::Demo),
            "empty" => Some(Start::Empty),
            _ => None,
        };
        let start = known("start", start)?;
        ThisLaptop::here().create(
            &default_file(),
            &passphrase,
            &start,
            KeyCost::full(),
            Clock::system(),
        )
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn unlock(rota: State<'_, Rota>, passphrase: String) -> Answer<Laptop> {
    rota.enter(move || {
        let (cost, clock) = (KeyCost::full(), Clock::system());
        Ok((
            ThisLaptop::here().open(&default_file(), &passphrase, cost, clock)?,
            (),
        ))
    })
    .await?;
    Ok(this_laptop(&rota, settings()))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn lock(rota: State<'_, Rota>) -> Answer<Laptop> {
    rota.leave().await?;
    Ok(this_laptop(&rota, settings()))
}

/// Opens the file with the recovery key and sets a new passphrase.
#[tauri::command]
#[specta::specta]
pub(crate) async fn reset_passphrase(
    rota: State<'_, Rota>,
    recovery_key: String,
    passphrase: String,
) -> Answer<Laptop> {
    rota.enter(move || {
        let (file, cost, clock) = (default_file(), KeyCost::full(), Clock::system());
        let mut programme =
            ThisLaptop::here().open_with_recovery_key(&file, &recovery_key, cost, clock)?;
        programme.set_passphrase(&passphrase)?;
        Ok((programme, ()))
    })
    .await?;
    Ok(this_laptop(&rota, settings()))
}

/// Asks for the passphrase in use first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn change_passphrase(
    rota: State<'_, Rota>,
    old: String,
    passphrase: String,
) -> Answer<Laptop> {
    rota.act(move |programme| programme.change_passphrase(&old, &passphrase))
        .await?;
    Ok(this_laptop(&rota, settings()))
}

/// Whether a new passphrase would be taken.
#[tauri::command]
#[specta::specta]
pub(crate) async fn weigh_passphrase(passphrase: String) -> Answer<PassphraseWeight> {
    blocking(move || Ok(programme::weigh_passphrase(&passphrase))).await
}

/// A passphrase to take, in the language of this laptop.
#[tauri::command]
#[specta::specta]
pub(crate) async fn offer_passphrase() -> Answer<String> {
    blocking(|| {
        let language = known("language", Language::from_code(&settings().language))?;
        Ok(programme::offer_passphrase(language)?)
    })
    .await
}

/// The backups that still open with a passphrase from before.
#[tauri::command]
#[specta::specta]
pub(crate) async fn old_backups(rota: State<'_, Rota>) -> Answer<OldBackups> {
    rota.look(|programme| programme.old_backups()).await
}

/// Gives those in the backup folder the passphrase that the file has now.
#[tauri::command]
#[specta::specta]
pub(crate) async fn rewrap_backups(rota: State<'_, Rota>) -> Answer<OldBackups> {
    rota.look(|programme| programme.rewrap_backups()).await
}

/// Without a folder: beside the file. A folder is one that was chosen in the dialog.
#[tauri::command]
#[specta::specta]
pub(crate) async fn backup(rota: State<'_, Rota>, folder: Option<String>) -> Answer<Backup> {
    let folder = folder.map(|it| rota.may_write(&it)).transpose()?;
    rota.look(move |programme| programme.backup(folder.as_deref()))
        .await
}

fn this_laptop(rota: &Rota, settings: Settings) -> Laptop {
    let file = default_file();
    Laptop {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        exists: is_there(&file),
        file: file.display().to_string(),
        open: rota.is_open(),
        read_only: rota.is_read_only(),
        settings,
    }
}
