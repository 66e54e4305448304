//! Organisations and their kinds.

use programme::view::{Kind, OrganisationItem};
use tauri::State;

use crate::error::Answer;
use crate::state::Rota;

#[tauri::command]
#[specta::specta]
pub(crate) async fn organisations(
    rota: State<'_, Rota>,
    text: String,
    limit: u32,
) -> Answer<Vec<OrganisationItem>> {
    rota.look(move |programme| programme.find_organisations(&text, limit as usize))
        .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn kinds() -> Answer<Vec<Kind>> {
    Ok(programme::kinds())
}

/// The kind that an organisation's name speaks of, if it does.
#[tauri::command]
#[specta::specta]
pub(crate) async fn guess_kind(organisation: String) -> Answer<Option<String>> {
    Ok(programme::guess_kind(&organisation).map(|it| it.to_owned()))
}
