//! Records that look alike, and what somebody decides about two of them.

use programme::view::{Compared, Duplicates, JoinChoice, Lookalike, PairDecided, WalkInForm};
use tauri::State;

use super::id;
use crate::error::Answer;
use crate::state::Rota;

/// `of` is `people organisations`.
#[tauri::command]
#[specta::specta]
pub(crate) async fn duplicates(rota: State<'_, Rota>, of: String) -> Answer<Duplicates> {
    rota.look(move |programme| programme.duplicates(&of)).await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn compared(rota: State<'_, Rota>, a: String, b: String) -> Answer<Compared> {
    rota.look(move |programme| programme.compared(&a, &b)).await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn join(
    rota: State<'_, Rota>,
    a: String,
    b: String,
    choice: JoinChoice,
) -> Answer<PairDecided> {
    rota.act(move |programme| programme.join(&a, &b, &choice))
        .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn separate(rota: State<'_, Rota>, a: String, b: String) -> Answer<PairDecided> {
    rota.act(move |programme| programme.separate(&a, &b)).await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn put_off(rota: State<'_, Rota>, a: String, b: String) -> Answer<PairDecided> {
    rota.act(move |programme| programme.put_off(&a, &b)).await
}

/// Who on the list of a meeting looks like somebody at its door.
#[tauri::command]
#[specta::specta]
pub(crate) async fn lookalikes(
    rota: State<'_, Rota>,
    meeting: String,
    form: WalkInForm,
) -> Answer<Vec<Lookalike>> {
    rota.look(move |programme| programme.lookalikes(id("meeting", &meeting)?, &form))
        .await
}
