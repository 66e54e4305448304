//! Corrections: fields of one thing, and lines taken out.

use programme::view::{Edited, FieldValue, Removed};
use tauri::State;

use super::pairs;
use crate::error::Answer;
use crate::state::Rota;

/// An empty text empties its field. `what` and `which` name the thing as the command line does.
#[tauri::command]
#[specta::specta]
pub(crate) async fn edit(
    rota: State<'_, Rota>,
    what: String,
    which: String,
    fields: Vec<FieldValue>,
    reason: Option<String>,
) -> Answer<Edited> {
    rota.act(move |programme| programme.edit(&what, &which, &pairs(fields), reason))
        .await
}

/// What the edit would do; nothing is written.
#[tauri::command]
#[specta::specta]
pub(crate) async fn preview_edit(
    rota: State<'_, Rota>,
    what: String,
    which: String,
    fields: Vec<FieldValue>,
) -> Answer<Edited> {
    rota.act(move |programme| programme.preview_edit(&what, &which, &pairs(fields)))
        .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn remove(rota: State<'_, Rota>, what: String, which: String) -> Answer<Removed> {
    rota.act(move |programme| programme.remove(&what, &which))
        .await
}
