//! Search everywhere.

use programme::view::Found;
use tauri::State;

use crate::error::Answer;
use crate::state::Rota;

/// People and organisations of the whole tour.
#[tauri::command]
#[specta::specta]
pub(crate) async fn find(rota: State<'_, Rota>, text: String, limit: u32) -> Answer<Vec<Found>> {
    rota.look(move |programme| programme.find(&text, limit as usize))
        .await
}
