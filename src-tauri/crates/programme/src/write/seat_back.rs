//! Whoever gave their seat up and comes after all.

use domain::change::Set;
use domain::ids::RegistrationId;
use domain::noun::{Noun, registration};
use domain::registration::Selection;
use domain::selection::{Reason, reason_text};

/// Whoever comes after all, and whose seat somebody else has: the next one that becomes free is theirs.
pub(crate) fn on_top_of_those_who_wait(id: RegistrationId) -> Set {
    Set::of(Noun::Registration, id)
        .with(registration::SELECTION, Selection::Waiting.word())
        .with(
            registration::SELECTION_REASON,
            reason_text(&[Reason::SeatBack], None),
        )
}
