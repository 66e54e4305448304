//! This laptop and its programme file: settings, opening and locking, the passphrase, backups.

use programme::view::{Backup, Created, Laptop, Settings};
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
        let programme =
            ThisLaptop::here().open_with_recovery_key(&file, &recovery_key, cost, clock)?;
        programme.set_passphrase(&passphrase)?;
        Ok((programme, ()))
    })
    .await?;
    Ok(this_laptop(&rota, settings()))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn change_passphrase(rota: State<'_, Rota>, passphrase: String) -> Answer<Laptop> {
    rota.act(move |programme| programme.set_passphrase(&passphrase))
        .await?;
    Ok(this_laptop(&rota, settings()))
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
