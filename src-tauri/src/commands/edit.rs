//! Corrections: fields of one thing, and lines taken out.

use programme::view::{Edited, Removed};
use tauri::State;

use crate::error::Answer;
use crate::state::Rota;

/// `pairs` are fields with the values that they shall have; an empty text empties the field. `what` and `which` name the
/// thing as the command line does.
#[tauri::command]
#[specta::specta]
pub(crate) async fn edit(
    rota: State<'_, Rota>,
    what: String,
    which: String,
    pairs: Vec<(String, String)>,
    reason: Option<String>,
) -> Answer<Edited> {
    rota.act(move |programme| programme.edit(&what, &which, &pairs, reason))
        .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn remove(rota: State<'_, Rota>, what: String, which: String) -> Answer<Removed> {
    rota.act(move |programme| programme.remove(&what, &which))
        .await
}
