//! What papers say of the programme, and its own kinds, groups and themes.

use programme::view::{Edited, FieldValue, ProgrammeSettings};
use tauri::State;

use super::{known, pairs};
use crate::error::Answer;
use crate::state::Rota;

#[tauri::command]
#[specta::specta]
pub(crate) async fn programme_settings(rota: State<'_, Rota>) -> Answer<ProgrammeSettings> {
    rota.look(|programme| programme.programme_settings()).await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn edit_programme(
    rota: State<'_, Rota>,
    fields: Vec<FieldValue>,
) -> Answer<Edited> {
    rota.act(move |programme| programme.edit("programme", "", &pairs(fields), None))
        .await
}

/// `what` is `kind group theme`.
#[tauri::command]
#[specta::specta]
pub(crate) async fn edit_word(
    rota: State<'_, Rota>,
    what: String,
    code: String,
    fields: Vec<FieldValue>,
) -> Answer<Edited> {
    rota.act(move |programme| {
        let words = ["kind", "group", "theme"];
        let what = known("what", words.into_iter().find(|it| *it == what))?;
        programme.edit(what, &code, &pairs(fields), None)
    })
    .await
}
