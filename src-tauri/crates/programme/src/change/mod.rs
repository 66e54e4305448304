//! Correcting what is there, taking it back, taking it away.

pub(crate) mod edit;
pub(crate) mod remove;
pub(crate) mod taken_back;
pub(crate) mod undo;
