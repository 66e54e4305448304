//! The pictures that papers carry: files of the team, never drawn here.

use crate::words::words;

words! {
    /// The emblem stands beside the funding statement, and nothing is higher; the logo is the team's own.
    PictureOf { Emblem "emblem", Logo "logo" }
}

/// 8 MB: more is a photo and no logo.
pub const MOST_BYTES: usize = 8 * 1024 * 1024;
