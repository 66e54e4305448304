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
mod dossier;
mod duplicate;
mod evidence;
mod exchange;
mod figures;
mod file;
mod heard;
mod import;
mod indicator;
mod intake;
mod meeting;
mod papers;
mod people;
mod seats;
mod tour;

pub use calls::*;
pub use change::*;
pub use door::*;
pub use dossier::*;
pub use duplicate::*;
pub use evidence::*;
pub use exchange::*;
pub use figures::*;
pub use file::*;
pub use heard::*;
pub use import::*;
pub use indicator::*;
pub use intake::*;
pub use meeting::*;
pub use papers::*;
pub use people::*;
pub use seats::*;
pub use tour::*;
