//! What a registration stands on already that a correction cannot change any more: an arrival, a signature, a paper that
//! went out.

use domain::calendar::Kept;
use domain::plan::ChangeWarning;
use domain::registration::takes_seat;
use domain::written_out::Thing;
use store::{Reader, RegistrationRow};

use crate::base::clock::instant;
use crate::base::error::Result;
use crate::known::issued::is;
use crate::known::sheets::sheets_of;

/// Somebody entered what they signed, or why they did not.
pub(crate) fn is_signed(reader: &Reader, row: &RegistrationRow) -> Result<bool> {
    let Some(meeting) = row.meeting else {
        return Ok(false);
    };
    let entered = reader.signatures_at(meeting)?;
    Ok(entered.iter().any(|it| it.registration == row.id))
}

/// A sheet to be signed has a row of theirs. One that was issued before its rows were kept may have.
pub(crate) fn is_printed(reader: &Reader, row: &RegistrationRow) -> Result<bool> {
    let Some(meeting) = row.meeting else {
        return Ok(false);
    };
    // Whoever takes no seat stands in a block of its own, of which no rows are kept: on what went out since they are known.
    let since = row.id.0.get_timestamp().map(|it| it.to_unix().0);
    let after = |at: &Kept| {
        let at = instant(at).and_then(|it| u64::try_from(it.timestamp()).ok());
        since.zip(at).is_none_or(|(since, at)| at >= since)
    };
    let on_sheet = sheets_of(reader, meeting)?.iter().any(|it| {
        let mut printed = it.printed.iter();
        let may_stand = it.printed.is_empty() || !takes_seat(&row.category);
        may_stand && after(&it.at) || printed.any(|it| it.registration == Some(row.id))
    });
    // Of a final list no rows are kept: it names whoever came.
    let on_final = reader
        .issued(meeting.0)?
        .iter()
        .any(|it| is(it, Thing::SignInSheet) && it.variant.as_deref() == Some("final"));
    Ok(on_sheet || on_final && row.arrived_at.is_some())
}

/// What is said of a correction of those who are in, have signed or stand on a paper: it is made all the same.
pub(crate) fn warnings(reader: &Reader, rows: &[RegistrationRow]) -> Result<Vec<ChangeWarning>> {
    let mut warnings = Vec::new();
    if rows.iter().any(|it| it.arrived_at.is_some()) {
        warnings.push(ChangeWarning::CheckedIn);
    }
    for row in rows {
        if is_signed(reader, row)? && !warnings.contains(&ChangeWarning::Signed) {
            warnings.push(ChangeWarning::Signed);
        }
    }
    for row in rows {
        if is_printed(reader, row)? && !warnings.contains(&ChangeWarning::OnPaper) {
            warnings.push(ChangeWarning::OnPaper);
        }
    }
    Ok(warnings)
}
