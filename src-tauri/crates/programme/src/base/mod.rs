//! What every room stands on: errors, the clock, what a new programme begins with.

pub(crate) mod clock;
pub(crate) mod error;
pub(crate) mod fields;
pub(crate) mod hash;
pub(crate) mod input;
pub(crate) mod no_core_dump;
pub(crate) mod register;
pub(crate) mod start;
pub(crate) mod watch;
pub(crate) mod which;
