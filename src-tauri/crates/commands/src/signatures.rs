//! What was signed on paper: the sheets row by row, and what is entered of each.

use programme::ids::{MeetingId, RegistrationId};
use programme::view::{CheckIn, MeetingSignatures, SheetCounted, Signed, Signing, WalkInForm};
use programme::{Programme, Reading};

use crate::error::Answer;

#[specta::specta]
pub(crate) fn signatures(reading: &Reading, meeting: MeetingId) -> Answer<MeetingSignatures> {
    Ok(reading.signatures(meeting)?)
}

/// `at` is when they came, as it stands on the sheet, where only that tells of it.
#[specta::specta]
pub(crate) fn sign(
    programme: &mut Programme,
    meeting: MeetingId,
    registration: RegistrationId,
    signing: Signing,
    at: Option<String>,
) -> Answer<Signed> {
    let at = programme.time_typed(meeting, at.as_deref())?;
    Ok(programme.sign(meeting, registration, &signing, at)?)
}

/// How many signatures somebody counted on the paper; null takes that back.
#[specta::specta]
pub(crate) fn count_sheet(
    programme: &mut Programme,
    meeting: MeetingId,
    sheet: String,
    counted: Option<u32>,
) -> Answer<SheetCounted> {
    Ok(programme.count_sheet(meeting, &sheet, counted)?)
}

/// Somebody who wrote themselves into an empty row, `SHEET/ROW`.
#[specta::specta]
pub(crate) fn walk_in_on_sheet(
    programme: &mut Programme,
    meeting: MeetingId,
    form: WalkInForm,
    paper: String,
    at: Option<String>,
) -> Answer<CheckIn> {
    let at = programme.time_typed(meeting, at.as_deref())?;
    Ok(programme.walk_in_on_sheet(meeting, &form, at, &paper)?)
}
