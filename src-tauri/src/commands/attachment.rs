//! Photos and papers of a meeting.

use programme::view::{Attached, Saved};
use tauri::State;

use super::id;
use crate::error::Answer;
use crate::state::Rota;

/// Reads a file that was chosen in the dialog, or dropped.
#[tauri::command]
#[specta::specta]
pub(crate) async fn attach(
    rota: State<'_, Rota>,
    meeting: String,
    path: String,
) -> Answer<Attached> {
    let path = rota.may_read(&path)?;
    rota.act(move |programme| programme.attach(id("meeting", &meeting)?, &path, None))
        .await
}

/// Writes to a place that was chosen in the dialog.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_attachment(
    rota: State<'_, Rota>,
    attachment: String,
    path: String,
) -> Answer<Saved> {
    let path = rota.may_write(&path)?;
    rota.look(move |programme| programme.save_file(id("attachment", &attachment)?, &path))
        .await
}
