//! What screens and the command line are shown: plain data, shaped for them, read at one position of the log.
//!
//! Ids are types here and UUID text on the wire, times RFC 3339 with the offset of Istanbul, absent is null and never left out, keys are snake_case.
//! No integer is wider than 32 bits, so that both faces read the same number.

use serde::{Deserialize, Serialize};

#[cfg(feature = "bindings")]
use specta::Type;

macro_rules! views {
    ($($(#[$meta:meta])* $kind:ident $name:ident $body:tt)*) => {$(
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "bindings", derive(Type))]
        $(#[$meta])*
        pub $kind $name $body
    )*};
}

mod calls;
mod change;
mod door;
mod duplicate;
mod figures;
mod file;
mod import;
mod intake;
mod meeting;
mod papers;
mod seats;
mod tour;

pub use calls::*;
pub use change::*;
pub use door::*;
pub use duplicate::*;
pub use figures::*;
pub use file::*;
pub use import::*;
pub use intake::*;
pub use meeting::*;
pub use papers::*;
pub use seats::*;
pub use tour::*;
