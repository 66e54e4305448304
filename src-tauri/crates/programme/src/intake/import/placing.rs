//! What becomes of a row's place on the list of its meeting.

use domain::ids::{MeetingId, RegistrationId};
use domain::noun::registration;
use domain::registration::Selection;
use store::{KnownRow, Reader, RegistrationRow};

use super::matching::GoodRow;
use crate::base::error::Result;
use crate::known::history::is_by_hand;

/// What becomes of a row's place on the list of its meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Placing {
    /// It stays as it is: nowhere yet, there already, or where a person has put it.
    Stay,
    Register(MeetingId),
    Move(RegistrationId, MeetingId),
}

/// Where the row goes, and whether somebody stays although the row now names another meeting: who has come, about whom
/// was decided, or whom a hand has placed. A list for one meeting (`given`) adds to the lists somebody is on.
pub(super) fn placing(
    reader: &Reader,
    row: &GoodRow,
    known: Option<&KnownRow>,
    given: bool,
) -> Result<(Placing, bool)> {
    let Some(meeting) = row.meeting else {
        return Ok((Placing::Stay, false));
    };
    let Some(known) = known else {
        return Ok((Placing::Register(meeting), false));
    };
    let Some(person) = known.person else {
        return Ok((Placing::Stay, false));
    };
    let mut theirs = reader.registrations_of_person(person)?;
    theirs.retain(|it| !it.by_arrival);
    if theirs.iter().any(|it| it.meeting == Some(meeting)) {
        return Ok((Placing::Stay, false));
    }
    theirs.retain(|it| it.application == Some(known.application));
    if theirs.is_empty() || given {
        return Ok((Placing::Register(meeting), false));
    }
    match theirs.as_slice() {
        [one] if is_movable(reader, one)? => Ok((Placing::Move(one.id, meeting), false)),
        _ => Ok((Placing::Stay, true)),
    }
}

/// Nobody has come by it, decided on it or placed it by hand.
fn is_movable(reader: &Reader, row: &RegistrationRow) -> Result<bool> {
    Ok(row.arrived_at.is_none()
        && row.withdrawn.is_none()
        && row.selection.is(Selection::Undecided)
        && !is_by_hand(reader, registration::MEETING, row.id.0)?)
}
