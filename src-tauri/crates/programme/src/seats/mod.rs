//! Who gets a seat, who comes, and who stands in.

pub(crate) mod add;
pub(crate) mod look_into;
pub(crate) mod move_to;
pub(crate) mod reply;
pub(crate) mod seat;
pub(crate) mod selection;
