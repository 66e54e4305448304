//! Organisations, their kinds and groups, and themes.

use programme::view::{Edited, FieldValue, Group, Kind, Organisation, OrganisationItem, Theme};
use tauri::State;

use super::pairs;
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

/// The whole register.
#[tauri::command]
#[specta::specta]
pub(crate) async fn all_organisations(rota: State<'_, Rota>) -> Answer<Vec<OrganisationItem>> {
    rota.look(|programme| programme.organisations()).await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn organisation(
    rota: State<'_, Rota>,
    organisation: String,
) -> Answer<Organisation> {
    rota.look(move |programme| programme.organisation(&organisation))
        .await
}

/// An empty value empties its field.
#[tauri::command]
#[specta::specta]
pub(crate) async fn edit_organisation(
    rota: State<'_, Rota>,
    organisation: String,
    fields: Vec<FieldValue>,
) -> Answer<Edited> {
    rota.act(move |programme| programme.edit("organisation", &organisation, &pairs(fields), None))
        .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn kinds(rota: State<'_, Rota>) -> Answer<Vec<Kind>> {
    rota.look(|programme| programme.kinds()).await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn groups(rota: State<'_, Rota>) -> Answer<Vec<Group>> {
    rota.look(|programme| programme.groups()).await
}

/// Areas of work of organisations, then themes of notes.
#[tauri::command]
#[specta::specta]
pub(crate) async fn themes(rota: State<'_, Rota>) -> Answer<Vec<Theme>> {
    rota.look(|programme| programme.themes()).await
}

/// The kind that an organisation's name speaks of, if it does.
#[tauri::command]
#[specta::specta]
pub(crate) async fn guess_kind(
    rota: State<'_, Rota>,
    organisation: String,
) -> Answer<Option<String>> {
    rota.look(move |programme| programme.guess_kind(&organisation))
        .await
}
