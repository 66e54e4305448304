//! The plan of the tour: routes and their stops, changes of plan, and what became of the plan.

use programme::view::{Deviation, PlanChange, PlanStep, ProvinceItem, Routes};
use tauri::State;

use crate::error::Answer;
use crate::state::Rota;

#[tauri::command]
#[specta::specta]
pub(crate) async fn routes(rota: State<'_, Rota>) -> Answer<Routes> {
    rota.look(|programme| programme.routes()).await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn change_plan(
    rota: State<'_, Rota>,
    step: PlanStep,
    reason: Option<String>,
) -> Answer<PlanChange> {
    rota.act(move |programme| programme.change_plan_by(&step, reason.as_deref()))
        .await
}

/// What the change would do; nothing is written.
#[tauri::command]
#[specta::specta]
pub(crate) async fn preview_plan(rota: State<'_, Rota>, step: PlanStep) -> Answer<PlanChange> {
    rota.act(move |programme| programme.preview_plan(&step))
        .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn deviations(rota: State<'_, Rota>) -> Answer<Vec<Deviation>> {
    rota.look(|programme| programme.deviations()).await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn provinces() -> Answer<Vec<ProvinceItem>> {
    Ok(programme::provinces())
}
