//! Files and folders that a person chooses; null when they changed their mind.

use std::path::PathBuf;

use tauri::{AppHandle, State};

use crate::dialog;
use crate::error::{Answer, ErrorView};
use crate::state::{Rota, blocking};

#[tauri::command]
#[specta::specta]
pub(crate) async fn choose_sheet(app: AppHandle) -> Answer<Option<String>> {
    blocking(move || Ok(dialog::sheet(&app).map(text))).await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn choose_file(app: AppHandle) -> Answer<Option<String>> {
    blocking(move || Ok(dialog::file(&app).map(text))).await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn choose_target(
    app: AppHandle,
    rota: State<'_, Rota>,
    file_name: String,
) -> Answer<Option<String>> {
    let chosen = blocking(move || Ok(dialog::target(&app, &file_name))).await?;
    Ok(chosen.inspect(|path| rota.allow(path.clone())).map(text))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn choose_folder(app: AppHandle, rota: State<'_, Rota>) -> Answer<Option<String>> {
    let chosen = blocking(move || Ok(dialog::folder(&app))).await?;
    Ok(chosen.inspect(|path| rota.allow(path.clone())).map(text))
}

/// Shows a file that was just written in the system's own viewer.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_file(rota: State<'_, Rota>, path: String) -> Answer<()> {
    let path = rota.allowed(&path)?;
    blocking(move || dialog::open(&path).map_err(|why| ErrorView::internal(why.to_string()))).await
}

fn text(path: PathBuf) -> String {
    path.display().to_string()
}
