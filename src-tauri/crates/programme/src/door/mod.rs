//! The desk: finding people and letting them in.

pub(crate) mod check_in;
pub(crate) mod find;
pub(crate) mod list;
pub(crate) mod search;
mod walk_in;
