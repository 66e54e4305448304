//! Organisations and their kinds.

use programme::view::{Edited, FieldValue, Group, Kind, Organisation, OrganisationItem};
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
    let fields = fields.into_iter().map(|it| (it.field, it.value));
    let fields: Vec<(String, String)> = fields.collect();
    rota.act(move |programme| programme.edit("organisation", &organisation, &fields, None))
        .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn groups() -> Answer<Vec<Group>> {
    Ok(programme::groups())
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
