//! Application sheets: what one holds, and taking it in.

use std::path::Path;

use programme::view::{Import, ImportOptions};
use programme::{SheetFile, read_sheet_file};
use tauri::State;

use crate::error::Answer;
use crate::state::Rota;

#[tauri::command]
#[specta::specta]
pub(crate) async fn preview_import(
    rota: State<'_, Rota>,
    path: String,
    options: ImportOptions,
) -> Answer<Import> {
    rota.look(move |programme| {
        let (name, bytes) = read_sheet_file(Path::new(&path))?;
        programme.preview_import(
            &SheetFile {
                name: &name,
                bytes: &bytes,
            },
            &options,
        )
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
    rota.act(move |programme| {
        let (name, bytes) = read_sheet_file(Path::new(&path))?;
        programme.import(
            &SheetFile {
                name: &name,
                bytes: &bytes,
            },
            &options,
        )
    })
    .await
}
