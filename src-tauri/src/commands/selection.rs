//! Who gets a seat at a meeting, who waits for one, and what they say to it.

use programme::view::{Decided, Invited, Named, PersonForm, Replied, Replies, Selection};
use tauri::State;

use super::id;
use crate::error::Answer;
use crate::state::Rota;

#[tauri::command]
#[specta::specta]
pub(crate) async fn preview_selection(rota: State<'_, Rota>, meeting: String) -> Answer<Selection> {
    rota.look(move |programme| programme.preview_selection(id("meeting", &meeting)?))
        .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn select(rota: State<'_, Rota>, meeting: String) -> Answer<Selection> {
    rota.act(move |programme| programme.select(id("meeting", &meeting)?))
        .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn promote(rota: State<'_, Rota>, meeting: String) -> Answer<Selection> {
    rota.act(move |programme| programme.promote(id("meeting", &meeting)?))
        .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn release_silent(rota: State<'_, Rota>, meeting: String) -> Answer<Selection> {
    rota.act(move |programme| programme.release_silent(id("meeting", &meeting)?))
        .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn decide(
    rota: State<'_, Rota>,
    meeting: String,
    registration: String,
    selection: String,
    reason: Option<String>,
) -> Answer<Decided> {
    rota.act(move |programme| {
        programme.decide(
            id("meeting", &meeting)?,
            id("registration", &registration)?,
            &selection,
            reason.as_deref(),
        )
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn replies(rota: State<'_, Rota>, meeting: String) -> Answer<Replies> {
    rota.look(move |programme| programme.replies(id("meeting", &meeting)?))
        .await
}

/// `reply` is `coming not_coming no_answer`.
#[tauri::command]
#[specta::specta]
pub(crate) async fn reply(
    rota: State<'_, Rota>,
    meeting: String,
    registration: String,
    reply: String,
    channel: String,
) -> Answer<Replied> {
    rota.act(move |programme| {
        programme.reply(
            id("meeting", &meeting)?,
            id("registration", &registration)?,
            &reply,
            &channel,
            None,
        )
    })
    .await
}

/// `by` is `person team`.
#[tauri::command]
#[specta::specta]
pub(crate) async fn withdraw(
    rota: State<'_, Rota>,
    meeting: String,
    registration: String,
    by: String,
    reason: String,
) -> Answer<Replied> {
    rota.act(move |programme| {
        programme.withdraw(
            id("meeting", &meeting)?,
            id("registration", &registration)?,
            &by,
            &reason,
        )
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn invite(
    rota: State<'_, Rota>,
    meeting: String,
    organisation: String,
    seats: u32,
) -> Answer<Invited> {
    rota.act(move |programme| {
        programme.invite(id("meeting", &meeting)?, &organisation, None, seats)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn name_representative(
    rota: State<'_, Rota>,
    meeting: String,
    registration: String,
    person: PersonForm,
) -> Answer<Named> {
    rota.act(move |programme| {
        programme.name_representative(
            id("meeting", &meeting)?,
            id("registration", &registration)?,
            &person,
        )
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn substitute(
    rota: State<'_, Rota>,
    meeting: String,
    registration: String,
    person: PersonForm,
    channel: Option<String>,
) -> Answer<Named> {
    rota.act(move |programme| {
        programme.substitute(
            id("meeting", &meeting)?,
            id("registration", &registration)?,
            &person,
            channel.as_deref(),
        )
    })
    .await
}
