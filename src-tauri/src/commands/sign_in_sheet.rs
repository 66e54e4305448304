//! The sign-in sheet on paper and as a workbook.

use programme::view::Sheet;
use programme::words::Language;
use programme::{SheetOptions, Variant, settings};
use tauri::State;

use super::{id, known};
use crate::error::Answer;
use crate::state::Rota;

/// Writes to a place that was chosen in the dialog.
#[tauri::command]
#[specta::specta]
pub(crate) async fn sign_in_sheet(
    rota: State<'_, Rota>,
    meeting: String,
    path: String,
    variant: String,
    language: String,
) -> Answer<Sheet> {
    let path = rota.may_write(&path)?;
    let target = path.clone();
    let written = rota
        .act(move |programme| {
            let options = SheetOptions {
                variant: known("variant", Variant::from_code(&variant))?,
                language: known("language", Language::from_code(&language))?,
                issued_at: None,
            };
            programme.sign_in_sheet(id("meeting", &meeting)?, &target, &options)
        })
        .await?;
    rota.written(&path);
    Ok(written)
}

/// What the file would be called, in the language of this laptop; `ending` is `pdf` or `xlsx`.
#[tauri::command]
#[specta::specta]
pub(crate) async fn sheet_file_name(
    rota: State<'_, Rota>,
    meeting: String,
    ending: String,
) -> Answer<String> {
    rota.look(move |programme| {
        let language = known("language", Language::from_code(&settings().language))?;
        programme.sheet_file_name(id("meeting", &meeting)?, language, &ending)
    })
    .await
}
