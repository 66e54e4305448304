//! The call for participants of each route, and what the programme says of itself.

pub(crate) mod call;
pub(crate) mod indicator;
pub(crate) mod kind;
pub(crate) mod programme_settings;
pub(crate) mod publish;
pub(crate) mod visibility_list;
