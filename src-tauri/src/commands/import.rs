//! Application sheets: what one holds, taking it in, and who of it still waits for a meeting.

use std::path::Path;

use programme::view::{
    FaultsFile, ForgottenColumns, Import, ImportOptions, ImportProgress, Placed, ToPlaceItem,
};
use programme::words::Language;
use programme::{SheetFile, settings};
use tauri::State;

use super::{id, known};
use crate::error::Answer;
use crate::state::Rota;

#[tauri::command]
#[specta::specta]
pub(crate) async fn preview_import(
    rota: State<'_, Rota>,
    path: String,
    options: ImportOptions,
) -> Answer<Import> {
    let path = rota.may_read(&path)?;
    let watch = rota.watch();
    rota.look(move |programme| {
        with_sheet(&path, |file| {
            programme.preview_import_watched(file, &options, &watch)
        })
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn import(
    rota: State<'_, Rota>,
    path: String,
    options: ImportOptions,
) -> Answer<Import> {
    let path = rota.may_read(&path)?;
    let watch = rota.watch();
    rota.act(move |programme| {
        with_sheet(&path, |file| {
            programme.import_watched(file, &options, &watch)
        })
    })
    .await
}

/// How far the sheet is that is being read or taken in.
#[tauri::command]
#[specta::specta]
pub(crate) fn import_progress(rota: State<'_, Rota>) -> ImportProgress {
    rota.watched().progress()
}

/// Leaves the sheet that is being read or taken in; nothing of it is written.
#[tauri::command]
#[specta::specta]
pub(crate) fn stop_import(rota: State<'_, Rota>) {
    rota.watched().stop();
}

/// Forgets what was chosen by hand for the columns of the form that this sheet came from.
#[tauri::command]
#[specta::specta]
pub(crate) async fn forget_columns(
    rota: State<'_, Rota>,
    path: String,
    options: ImportOptions,
) -> Answer<ForgottenColumns> {
    let path = rota.may_read(&path)?;
    rota.act(move |programme| with_sheet(&path, |file| programme.forget_columns(file, &options)))
        .await
}

/// Writes the sheet back with its faults marked, to a place that was chosen in the dialog.
#[tauri::command]
#[specta::specta]
pub(crate) async fn write_faults(
    rota: State<'_, Rota>,
    path: String,
    options: ImportOptions,
    target: String,
) -> Answer<FaultsFile> {
    let path = rota.may_read(&path)?;
    let target = rota.may_write(&target)?;
    rota.look(move |programme| {
        let language = known("language", Language::from_code(&settings().language))?;
        with_sheet(&path, |file| {
            programme.write_faults(file, &options, language, &target)
        })
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn to_place(rota: State<'_, Rota>, route: u32) -> Answer<Vec<ToPlaceItem>> {
    rota.look(move |programme| programme.to_place(route)).await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn place(
    rota: State<'_, Rota>,
    application: String,
    meeting: String,
) -> Answer<Placed> {
    rota.act(move |programme| {
        programme.place(id("application", &application)?, id("meeting", &meeting)?)
    })
    .await
}

fn with_sheet<T>(
    path: &Path,
    work: impl FnOnce(&SheetFile) -> programme::Result<T>,
) -> programme::Result<T> {
    work(&SheetFile::open(path)?)
}
