//! What the check-in desk shows: the numbers, the people, whoever a text finds.

use programme::view::{Desk, Hit, Hits, RegistrationItem};
use tauri::State;

use super::id;
use crate::error::Answer;
use crate::state::Rota;

#[tauri::command]
#[specta::specta]
pub(crate) async fn desk(rota: State<'_, Rota>, meeting: String) -> Answer<Desk> {
    rota.look(move |programme| programme.desk(id("meeting", &meeting)?))
        .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn roster(rota: State<'_, Rota>, meeting: String) -> Answer<Vec<Hit>> {
    rota.look(move |programme| programme.roster(id("meeting", &meeting)?))
        .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn registrations(
    rota: State<'_, Rota>,
    meeting: String,
) -> Answer<Vec<RegistrationItem>> {
    rota.look(move |programme| programme.registrations(id("meeting", &meeting)?))
        .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn search(
    rota: State<'_, Rota>,
    meeting: String,
    text: String,
    limit: u32,
) -> Answer<Hits> {
    rota.look(move |programme| programme.search(id("meeting", &meeting)?, &text, limit as usize))
        .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn organisation_of(
    rota: State<'_, Rota>,
    meeting: String,
    registration: String,
) -> Answer<Vec<Hit>> {
    rota.look(move |programme| {
        programme.organisation_of(id("meeting", &meeting)?, id("registration", &registration)?)
    })
    .await
}
