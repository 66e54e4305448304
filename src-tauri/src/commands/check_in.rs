//! At the door: letting in, taking back, registering who came unannounced.

use programme::Door;
use programme::view::{CheckIn, GroupCheckIn, WalkInForm};
use tauri::State;

use super::id;
use crate::error::Answer;
use crate::state::Rota;

#[tauri::command]
#[specta::specta]
pub(crate) async fn check_in(
    rota: State<'_, Rota>,
    meeting: String,
    registration: String,
    anyway: bool,
) -> Answer<CheckIn> {
    let door = Door {
        anyway,
        method: Some("search"),
        ..Door::default()
    };
    rota.act(move |programme| {
        programme.check_in(
            id("meeting", &meeting)?,
            id("registration", &registration)?,
            &door,
        )
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn check_in_by_code(
    rota: State<'_, Rota>,
    meeting: String,
    code: String,
) -> Answer<CheckIn> {
    let door = Door {
        method: Some("scanner"),
        ..Door::default()
    };
    rota.act(move |programme| programme.check_in_who(id("meeting", &meeting)?, &code, &door))
        .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn check_in_organisation(
    rota: State<'_, Rota>,
    meeting: String,
    registration: String,
) -> Answer<GroupCheckIn> {
    rota.act(move |programme| {
        programme
            .check_in_organisation(id("meeting", &meeting)?, id("registration", &registration)?)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn undo_check_in(
    rota: State<'_, Rota>,
    meeting: String,
    registration: String,
    reason: Option<String>,
) -> Answer<CheckIn> {
    rota.act(move |programme| {
        programme.undo_check_in(
            id("meeting", &meeting)?,
            id("registration", &registration)?,
            reason,
        )
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn walk_in(
    rota: State<'_, Rota>,
    meeting: String,
    form: WalkInForm,
) -> Answer<CheckIn> {
    rota.act(move |programme| programme.walk_in(id("meeting", &meeting)?, &form, None))
        .await
}
