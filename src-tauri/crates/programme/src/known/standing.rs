//! How somebody on the list of a meeting stands at its door, and whether anybody waits for them there. Words of a later
//! version stand as if nothing had been decided.

use domain::registration::{self, Selection, Source, Standing};
use store::{MeetingCounts, RegistrationRow};

/// How somebody stands at the door.
pub(crate) fn standing_of(row: &RegistrationRow, seats_given: bool) -> Standing {
    registration::standing(
        Selection::from_word(&row.selection).unwrap_or(Selection::Undecided),
        row.withdrawn.is_some(),
        source(&row.source),
        seats_given,
    )
}

/// Whether the meeting on whose list they stand expects them, in already or not. Who is there by their arrival alone is
/// registered at another one.
pub(crate) fn is_expected(row: &RegistrationRow, seats_given: bool) -> bool {
    !row.by_arrival && registration::is_expected(standing_of(row, seats_given), source(&row.source))
}

/// The same of many who stand alike.
pub(crate) fn stand_alike(it: &MeetingCounts, seats_given: bool) -> Standing {
    registration::standing(
        Selection::from_word(&it.selection).unwrap_or(Selection::Undecided),
        it.withdrawn,
        source(&it.source),
        seats_given,
    )
}

pub(crate) fn are_expected(it: &MeetingCounts, seats_given: bool) -> bool {
    !it.by_arrival && registration::is_expected(stand_alike(it, seats_given), source(&it.source))
}

fn source(word: &str) -> Source {
    Source::from_word(word).unwrap_or(Source::Import)
}
