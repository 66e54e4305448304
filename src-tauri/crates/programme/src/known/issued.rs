//! Papers that were issued, and whether they still say what is true.

use domain::calendar::Moment;
use domain::ids::MeetingId;
use domain::written_out::Thing;
use store::{IssuedRow, Reader};

use crate::base::clock::local_text;
use crate::base::error::Result;

/// When the list to sign was last printed before the meeting.
pub(crate) fn sheet_issued_at(reader: &Reader, meeting: MeetingId) -> Result<Option<Moment>> {
    let issued = reader.issued(meeting.0)?;
    let blank = issued
        .iter()
        .rfind(|it| is(it, Thing::SignInSheet) && it.variant.as_deref() == Some("blank"));
    Ok(blank.map(|it| local_text(&it.at)))
}

/// Whether it is a paper of this kind that was issued.
pub(crate) fn is(issued: &IssuedRow, thing: Thing) -> bool {
    issued.kind == thing.word()
}

/// Whether a sheet of this meeting was written for the door. What is written after it, with its arrivals, stays true.
pub(crate) fn sheets_outdated(reader: &Reader, meeting: MeetingId) -> Result<bool> {
    let issued = reader.issued(meeting.0)?;
    Ok(issued
        .iter()
        .any(|it| is(it, Thing::SignInSheet) && it.variant.as_deref() != Some("final")))
}
