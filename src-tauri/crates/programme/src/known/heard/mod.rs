//! What the room said, as it is read for screens and papers.

pub(crate) mod evaluation;
pub(crate) mod notes;
pub(crate) mod recommendations;
