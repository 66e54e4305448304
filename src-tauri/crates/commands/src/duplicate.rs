//! Records that look alike, and what somebody decides about two of them.

use programme::ids::{MeetingId, RowId};
use programme::view::{Compared, Duplicates, JoinChoice, Lookalike, PairDecided, WalkInForm};
use programme::vocabulary::DuplicatesOf;
use programme::{Programme, Reading};

use crate::error::Answer;

#[specta::specta]
pub(crate) fn duplicates(reading: &Reading, of: DuplicatesOf) -> Answer<Duplicates> {
    Ok(reading.duplicates(of.word())?)
}

#[specta::specta]
pub(crate) fn compared(reading: &Reading, a: RowId, b: RowId) -> Answer<Compared> {
    Ok(reading.compared(a, b)?)
}

#[specta::specta]
pub(crate) fn join(
    programme: &mut Programme,
    a: RowId,
    b: RowId,
    choice: JoinChoice,
) -> Answer<PairDecided> {
    Ok(programme.join(a, b, &choice)?)
}

#[specta::specta]
pub(crate) fn separate(programme: &mut Programme, a: RowId, b: RowId) -> Answer<PairDecided> {
    Ok(programme.separate(a, b)?)
}

#[specta::specta]
pub(crate) fn put_off(programme: &mut Programme, a: RowId, b: RowId) -> Answer<PairDecided> {
    Ok(programme.put_off(a, b)?)
}

/// Who on the list of a meeting looks like somebody at its door.
#[specta::specta]
pub(crate) fn lookalikes(
    reading: &Reading,
    meeting: MeetingId,
    form: WalkInForm,
) -> Answer<Vec<Lookalike>> {
    Ok(reading.lookalikes(meeting, &form)?)
}
