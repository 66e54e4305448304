//! The shared places of a team.

use crate::words::words;

words! {
    /// Where a shared place lies, as whoever chose it knows: only sealed files go there, and the law asks all the same.
    RemoteLies {
        /// On a stick, or on a machine of ours.
        WithUs "with_us",
        InTurkey "in_turkey",
        Abroad "abroad",
        NotSure "not_sure",
    }
}
