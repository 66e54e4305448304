//! The tour and its meetings: plan against actual, which one is today, and everything about one.

use programme::view::{Filled, MeetingDetail, MeetingItem, Overview, Today};
use tauri::State;

use super::id;
use crate::error::Answer;
use crate::state::Rota;

#[tauri::command]
#[specta::specta]
pub(crate) async fn overview(rota: State<'_, Rota>) -> Answer<Overview> {
    rota.look(|programme| programme.overview()).await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn meetings(rota: State<'_, Rota>) -> Answer<Vec<MeetingItem>> {
    rota.look(|programme| programme.meetings()).await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn today(rota: State<'_, Rota>) -> Answer<Today> {
    rota.look(|programme| programme.today()).await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn meeting_detail(
    rota: State<'_, Rota>,
    meeting: String,
) -> Answer<MeetingDetail> {
    rota.look(move |programme| programme.meeting_detail(id("meeting", &meeting)?))
        .await
}

/// `from` is `template morning afternoon previous` or another meeting.
#[tauri::command]
#[specta::specta]
pub(crate) async fn fill_agenda(
    rota: State<'_, Rota>,
    meeting: String,
    from: String,
) -> Answer<Filled> {
    rota.act(move |programme| programme.fill_agenda(id("meeting", &meeting)?, &from))
        .await
}
