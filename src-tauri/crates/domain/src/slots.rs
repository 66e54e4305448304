//! The slots that hold the key of a programme file, as far as the key itself can tell.

use crate::words::words;

words! {
    /// Whether they are those that were written.
    Slots {
        Authentic "authentic",
        /// Written by a program that did not authenticate them yet.
        NotAuthenticated "not_authenticated",
        /// One is missing or altered, or the file is: a secret that was given out may not open the programme.
        Damaged "damaged",
    }
}
