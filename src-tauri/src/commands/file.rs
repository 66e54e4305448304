//! Files and folders that a person chooses; null when they changed their mind.

use std::path::PathBuf;

use tauri::{AppHandle, State};

use crate::dialog;
use crate::error::{Answer, ErrorView};
use crate::places::Purpose;
use crate::state::{Rota, blocking};

#[tauri::command]
#[specta::specta]
pub(crate) async fn choose_sheet(app: AppHandle, rota: State<'_, Rota>) -> Answer<Option<String>> {
    let chosen = blocking(move || Ok(dialog::sheet(&app))).await?;
    Ok(allowed(&rota, chosen, Purpose::Read))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn choose_file(app: AppHandle, rota: State<'_, Rota>) -> Answer<Option<String>> {
    let chosen = blocking(move || Ok(dialog::file(&app))).await?;
    Ok(allowed(&rota, chosen, Purpose::Read))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn choose_target(
    app: AppHandle,
    rota: State<'_, Rota>,
    file_name: String,
) -> Answer<Option<String>> {
    let chosen = blocking(move || Ok(dialog::target(&app, &file_name))).await?;
    Ok(allowed(&rota, chosen, Purpose::Write))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn choose_folder(app: AppHandle, rota: State<'_, Rota>) -> Answer<Option<String>> {
    let chosen = blocking(move || Ok(dialog::folder(&app))).await?;
    Ok(allowed(&rota, chosen, Purpose::Write))
}

/// Shows a file that was just written in the system's own viewer.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_file(rota: State<'_, Rota>, path: String) -> Answer<()> {
    let path = rota.may_open(&path)?;
    blocking(move || dialog::open(&path).map_err(|why| ErrorView::internal(why.to_string()))).await
}

/// What a person chose may be used for what they were asked for, and for nothing else.
fn allowed(rota: &Rota, chosen: Option<PathBuf>, purpose: Purpose) -> Option<String> {
    let path = chosen?;
    rota.places().allow(&path, purpose);
    Some(path.display().to_string())
}
