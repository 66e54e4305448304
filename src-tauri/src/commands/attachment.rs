//! Photos and papers of a meeting.

use std::path::Path;

use programme::view::{Attached, Saved};
use tauri::State;

use super::id;
use crate::error::Answer;
use crate::state::Rota;

#[tauri::command]
#[specta::specta]
pub(crate) async fn attach(
    rota: State<'_, Rota>,
    meeting: String,
    path: String,
) -> Answer<Attached> {
    rota.act(move |programme| programme.attach(id("meeting", &meeting)?, Path::new(&path), None))
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
    let path = rota.allowed(&path)?;
    rota.look(move |programme| programme.save_file(id("attachment", &attachment)?, &path))
        .await
}
