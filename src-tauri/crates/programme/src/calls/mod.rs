//! The call for participants of each route, and what the programme says of itself.

pub(crate) mod call;
pub(crate) mod kind;
pub(crate) mod programme_settings;
pub(crate) mod publish;
