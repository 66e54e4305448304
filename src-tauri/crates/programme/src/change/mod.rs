//! Correcting what is there, taking it back, taking it away.

pub(crate) mod edit;
mod edit_registration;
pub(crate) mod history;
pub(crate) mod remove;
mod remove_registration;
pub(crate) mod resolve;
pub(crate) mod taken_back;
pub(crate) mod undo;
