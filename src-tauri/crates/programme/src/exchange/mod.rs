//! Sharing with the other laptops of the team, through shared places. What lies in a place and why it can be believed stands
//! in `sync`.

pub(crate) mod agreeing;
pub(crate) mod leaving;
pub(crate) mod lost;
pub(crate) mod packing;
pub(crate) mod pair;
pub(crate) mod receipt;
pub(crate) mod remote;
pub(crate) mod revoke;
pub(crate) mod standing;
pub(crate) mod strip;
pub(crate) mod team;
pub(crate) mod there;
pub(crate) mod turns;
pub(crate) mod unasked;
pub(crate) mod visit;
pub(crate) mod way;
