//! The tour and its meetings: plan against actual, which one is today, and changes of plan.

use programme::view::{Changed, MeetingItem, Overview, Today};
use tauri::State;

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

/// What is null stays as it is; an empty text empties the field.
#[tauri::command]
#[specta::specta]
pub(crate) async fn edit_meeting(
    rota: State<'_, Rota>,
    meeting: String,
    date: Option<String>,
    start: Option<String>,
    end: Option<String>,
    capacity: Option<u32>,
    reason: Option<String>,
) -> Answer<Vec<Changed>> {
    let fields = [
        ("date", date),
        ("start", start),
        ("end", end),
        ("capacity", capacity.map(|it| it.to_string())),
    ];
    let pairs: Vec<(String, String)> = fields
        .into_iter()
        .filter_map(|(key, value)| Some((key.to_owned(), value?)))
        .collect();
    rota.act(move |programme| Ok(programme.edit("meeting", &meeting, &pairs, reason)?.changed))
        .await
}
