//! What the file says, put together for whoever asks: reads only, no verb, no write.

pub(crate) mod call_window;
pub(crate) mod desk_index;
pub(crate) mod deviation;
pub(crate) mod dossier;
pub(crate) mod doubles;
pub(crate) mod figures;
pub(crate) mod heard;
pub(crate) mod history;
pub(crate) mod hits;
pub(crate) mod holiday;
pub(crate) mod indicators;
#[cfg(test)]
pub(crate) mod invented;
pub(crate) mod issued;
pub(crate) mod issued_figures;
pub(crate) mod likeness;
pub(crate) mod lists;
pub(crate) mod lookalikes;
pub(crate) mod meetings;
pub(crate) mod on_papers;
pub(crate) mod operations;
pub(crate) mod other_day;
pub(crate) mod read_otherwise;
pub(crate) mod readiness;
pub(crate) mod roll;
pub(crate) mod room;
pub(crate) mod scanned;
pub(crate) mod sheets;
pub(crate) mod since;
pub(crate) mod staffing;
pub(crate) mod standing;
pub(crate) mod targets;
pub(crate) mod typed;
pub(crate) mod visibility;
pub(crate) mod which;
pub(crate) mod wordings;
