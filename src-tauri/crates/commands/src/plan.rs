//! The plan of the tour: routes and their stops, changes of plan, and what became of the plan.

use programme::view::{Deviation, PlanChange, PlanStep, ProvinceItem, Routes};
use programme::{Programme, Reading};

use crate::engine::Engine;
use crate::error::Answer;

#[specta::specta]
pub(crate) fn routes(reading: &Reading) -> Answer<Routes> {
    Ok(reading.routes()?)
}

#[specta::specta]
pub(crate) fn change_plan(
    programme: &mut Programme,
    step: PlanStep,
    reason: Option<String>,
) -> Answer<PlanChange> {
    Ok(programme.change_plan_by(&step, reason.as_deref())?)
}

/// What the change would do; nothing is written.
#[specta::specta]
pub(crate) fn preview_plan(programme: &mut Programme, step: PlanStep) -> Answer<PlanChange> {
    Ok(programme.preview_plan(&step)?)
}

#[specta::specta]
pub(crate) fn deviations(reading: &Reading) -> Answer<Vec<Deviation>> {
    Ok(reading.deviations()?)
}

#[specta::specta]
pub(crate) fn provinces(_engine: &Engine) -> Answer<Vec<ProvinceItem>> {
    Ok(programme::provinces())
}
