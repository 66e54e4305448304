//! Sheets in: applications, answers, the organisations and people behind them, who goes to which meeting.

pub(crate) mod duplicate;
pub(crate) mod import;
pub(crate) mod organisation;
pub(crate) mod place;
pub(crate) mod review;
pub(crate) mod split_organisation;
pub(crate) mod wording;
