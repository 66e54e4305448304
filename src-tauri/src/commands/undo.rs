//! Taking back what was done.

use programme::view::Undone;
use tauri::State;

use super::id;
use crate::error::Answer;
use crate::state::Rota;

/// Without an operation: this laptop's newest that can be.
#[tauri::command]
#[specta::specta]
pub(crate) async fn undo(rota: State<'_, Rota>, operation: Option<String>) -> Answer<Undone> {
    rota.act(move |programme| programme.undo(operation.map(|it| id("operation", &it)).transpose()?))
        .await
}
