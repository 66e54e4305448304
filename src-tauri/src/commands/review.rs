//! Reading applications: verdicts, points, and the criteria for them.

use programme::view::{Edited, FieldValue, PointsGiven, PointsOf, Review, ReviewSheet};
use tauri::State;

use super::{id, pairs};
use crate::error::Answer;
use crate::state::Rota;

#[tauri::command]
#[specta::specta]
pub(crate) async fn review(rota: State<'_, Rota>, meeting: String) -> Answer<Review> {
    rota.look(move |programme| programme.review(id("meeting", &meeting)?))
        .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn review_sheet(
    rota: State<'_, Rota>,
    meeting: String,
    registration: String,
) -> Answer<ReviewSheet> {
    rota.look(move |programme| {
        programme.review_sheet(id("meeting", &meeting)?, id("registration", &registration)?)
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn give_points(
    rota: State<'_, Rota>,
    meeting: String,
    registration: String,
    reader: String,
    points: Vec<PointsOf>,
) -> Answer<PointsGiven> {
    rota.act(move |programme| {
        let given: Vec<_> = points
            .into_iter()
            .map(|it| (it.number, it.points))
            .collect();
        programme.give_points(
            id("meeting", &meeting)?,
            id("registration", &registration)?,
            &reader,
            &given,
        )
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn edit_criterion(
    rota: State<'_, Rota>,
    route: u32,
    number: u32,
    fields: Vec<FieldValue>,
) -> Answer<Edited> {
    rota.act(move |programme| {
        programme.edit(
            "criterion",
            &format!("{route}/{number}"),
            &pairs(fields),
            None,
        )
    })
    .await
}
