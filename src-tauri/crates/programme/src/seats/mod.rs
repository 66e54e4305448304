//! Who gets a seat, who comes, and who stands in.

pub(crate) mod add;
pub(crate) mod institutions;
pub(crate) mod look_into;
pub(crate) mod move_to;
pub(crate) mod phone_call;
pub(crate) mod reply;
pub(crate) mod seat;
pub(crate) mod selection;
