//! Calls for participants: where they stand, and what is published for them.

use programme::view::{Call, Edited, FieldValue, Publication};
use programme::words::Language;
use tauri::State;

use super::{known, pairs};
use crate::error::Answer;
use crate::state::Rota;

#[tauri::command]
#[specta::specta]
pub(crate) async fn calls(rota: State<'_, Rota>) -> Answer<Vec<Call>> {
    rota.look(|programme| programme.calls()).await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn call(rota: State<'_, Rota>, route: u32) -> Answer<Call> {
    rota.look(move |programme| programme.call(route)).await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn edit_call(
    rota: State<'_, Rota>,
    route: u32,
    fields: Vec<FieldValue>,
) -> Answer<Edited> {
    rota.act(move |programme| programme.edit("call", &route.to_string(), &pairs(fields), None))
        .await
}

/// Writes the announcement and the form's template into a folder that was chosen in the dialog.
#[tauri::command]
#[specta::specta]
pub(crate) async fn publish_call(
    rota: State<'_, Rota>,
    route: u32,
    folder: String,
) -> Answer<Publication> {
    let folder = rota.may_write(&folder)?;
    rota.look(move |programme| programme.publish_call(route, &folder))
        .await
}

/// The announcement as text, to be pasted.
#[tauri::command]
#[specta::specta]
pub(crate) async fn announcement(
    rota: State<'_, Rota>,
    route: u32,
    language: String,
) -> Answer<String> {
    rota.look(move |programme| {
        let language = known("language", Language::from_code(&language))?;
        programme.announcement(route, language)
    })
    .await
}
