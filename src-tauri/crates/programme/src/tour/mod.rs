//! The tour as it is planned: routes, stops, changes of plan and what they deviate from.

pub(crate) mod ask_again;
pub(crate) mod attention;
pub(crate) mod deviation;
pub(crate) mod edit_plan;
pub(crate) mod overview;
pub(crate) mod plan;
pub(crate) mod plan_change;
pub(crate) mod plan_stop;
pub(crate) mod routes;
