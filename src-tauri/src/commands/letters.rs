//! Letters, the call list and the minutes of a selection.

use programme::LetterOptions;
use programme::view::{
    Edited, FieldValue, LetterPreview, LetterTextItem, Letters, LettersWritten, Minutes, Sheet,
};
use programme::words::Language;
use tauri::State;

use super::{id, known, pairs};
use crate::error::Answer;
use crate::state::Rota;

#[tauri::command]
#[specta::specta]
pub(crate) async fn letters(rota: State<'_, Rota>, meeting: String) -> Answer<Letters> {
    rota.look(move |programme| programme.letters(id("meeting", &meeting)?))
        .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn letter_preview(
    rota: State<'_, Rota>,
    meeting: String,
    kind: String,
    language: String,
) -> Answer<LetterPreview> {
    rota.look(move |programme| {
        let language = known("language", Language::from_code(&language))?;
        programme.letter_preview(id("meeting", &meeting)?, &kind, language)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn letter_texts(rota: State<'_, Rota>) -> Answer<Vec<LetterTextItem>> {
    rota.look(|programme| programme.letter_texts()).await
}

/// `fields` are `subject` and `body`; an empty one goes back to the bundled text.
#[tauri::command]
#[specta::specta]
pub(crate) async fn edit_letter_text(
    rota: State<'_, Rota>,
    kind: String,
    language: String,
    fields: Vec<FieldValue>,
) -> Answer<Edited> {
    rota.act(move |programme| {
        let which = format!("{kind}/{language}");
        programme.edit("letter", &which, &pairs(fields), None)
    })
    .await
}

/// Writes into a folder that was chosen in the dialog; to those of `only`, or to all where it is empty.
#[tauri::command]
#[specta::specta]
pub(crate) async fn write_letters(
    rota: State<'_, Rota>,
    meeting: String,
    kind: String,
    language: String,
    folder: String,
    only: Vec<String>,
) -> Answer<LettersWritten> {
    let folder = rota.may_write(&folder)?;
    rota.act(move |programme| {
        let options = LetterOptions {
            kind,
            language: known("language", Language::from_code(&language))?,
            only: only
                .iter()
                .map(|it| id("registration", it))
                .collect::<Result<_, _>>()?,
            issued_at: None,
        };
        programme.write_letters(id("meeting", &meeting)?, &folder, &options)
    })
    .await
}

/// Writes to a place that was chosen in the dialog.
#[tauri::command]
#[specta::specta]
pub(crate) async fn call_list(
    rota: State<'_, Rota>,
    meeting: String,
    path: String,
    language: String,
) -> Answer<Sheet> {
    let path = rota.may_write(&path)?;
    let target = path.clone();
    let written = rota
        .act(move |programme| {
            let language = known("language", Language::from_code(&language))?;
            programme.call_list(id("meeting", &meeting)?, &target, language, None)
        })
        .await?;
    rota.written(&path);
    Ok(written)
}

/// `ending` is `pdf` or `xlsx`.
#[tauri::command]
#[specta::specta]
pub(crate) async fn call_list_file_name(
    rota: State<'_, Rota>,
    meeting: String,
    language: String,
    ending: String,
) -> Answer<String> {
    rota.look(move |programme| {
        let language = known("language", Language::from_code(&language))?;
        programme.call_list_file_name(id("meeting", &meeting)?, language, &ending)
    })
    .await
}

/// The minutes as they stand, or the addendum to those that are out, to a place that was chosen in the dialog.
#[tauri::command]
#[specta::specta]
pub(crate) async fn selection_minutes(
    rota: State<'_, Rota>,
    meeting: String,
    path: String,
    language: String,
) -> Answer<Minutes> {
    let path = rota.may_write(&path)?;
    let target = path.clone();
    let written = rota
        .act(move |programme| {
            let language = known("language", Language::from_code(&language))?;
            programme.selection_minutes(id("meeting", &meeting)?, &target, language, None)
        })
        .await?;
    rota.written(&path);
    Ok(written)
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn minutes_file_name(
    rota: State<'_, Rota>,
    meeting: String,
    language: String,
) -> Answer<String> {
    rota.look(move |programme| {
        let language = known("language", Language::from_code(&language))?;
        programme.minutes_file_name(id("meeting", &meeting)?, language)
    })
    .await
}
