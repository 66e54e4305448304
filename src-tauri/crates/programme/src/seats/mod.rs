//! Who gets a seat, who comes, and who stands in.

pub(crate) mod reply;
pub(crate) mod seat;
pub(crate) mod selection;
