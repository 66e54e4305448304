//! What the file says, put together for whoever asks: reads only, no verb, no write.

pub(crate) mod call_window;
pub(crate) mod desk_index;
pub(crate) mod deviation;
pub(crate) mod figures;
pub(crate) mod history;
pub(crate) mod hits;
pub(crate) mod holiday;
#[cfg(test)]
pub(crate) mod invented;
pub(crate) mod issued;
pub(crate) mod likeness;
pub(crate) mod meetings;
pub(crate) mod other_day;
pub(crate) mod readiness;
pub(crate) mod roll;
pub(crate) mod staffing;
pub(crate) mod standing;
pub(crate) mod typed;
pub(crate) mod which;
