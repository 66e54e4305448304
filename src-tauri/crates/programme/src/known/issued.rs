//! Papers that were issued, and whether they still say what is true.

use domain::ids::MeetingId;
use store::Reader;

use crate::base::clock::local_text;
use crate::base::error::Result;

/// What [`DocumentIssued`](domain::fact::DocumentIssued) calls the sign-in sheet.
pub(crate) const SIGN_IN_SHEET: &str = "sign_in_sheet";

/// When the list to sign was last printed before the meeting.
pub(crate) fn sheet_issued_at(reader: &Reader, meeting: MeetingId) -> Result<Option<String>> {
    let issued = reader.issued(meeting.0)?;
    let blank = issued
        .iter()
        .rfind(|it| it.kind == SIGN_IN_SHEET && it.variant.as_deref() == Some("blank"));
    Ok(blank.map(|it| local_text(&it.at)))
}

/// Whether a sheet of this meeting was written for the door. What is written after it, with its arrivals, stays true.
pub(crate) fn sheets_outdated(reader: &Reader, meeting: MeetingId) -> Result<bool> {
    let issued = reader.issued(meeting.0)?;
    Ok(issued
        .iter()
        .any(|it| it.kind == SIGN_IN_SHEET && it.variant.as_deref() != Some("final")))
}
