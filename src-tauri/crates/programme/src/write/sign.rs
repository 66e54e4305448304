//! What is entered of a signature, with what has to be true of the row it stands in.

use domain::body::Value;
use domain::change::Set;
use domain::ids::{MeetingId, RegistrationId};
use domain::noun::{Noun, registration, signature};
use domain::signature::{PrintedRow, Said, signature_id};
use store::{Reader, RegistrationRow, Tx};

use crate::base::error::{Result, invalid};
use crate::known::sheets::{row_typed, signed_in};

/// Nothing said takes back what was entered before. Ink that was entered once is evidence: another place, or a reason why there
/// is none, does not take its place in silence (`signature_stands`); it is taken back first.
pub(crate) fn record_signature(
    tx: &mut Tx,
    meeting: MeetingId,
    registration: RegistrationId,
    said: Option<&Said>,
) -> Result<()> {
    if let (Some(said), Some(stands)) = (said, entered(tx, meeting, registration)?)
        && stands.is_signed()
        && stands != *said
    {
        return Err(invalid("signature_stands", "paper"));
    }
    let said = said.map_or(Value::Null, |it| Value::Text(it.text()));
    tx.record(
        Set::of(Noun::Signature, signature_id(meeting, registration))
            .with(signature::MEETING, meeting)
            .with(signature::REGISTRATION, registration)
            .with(signature::SAID, said),
    )?;
    Ok(())
}

fn entered(
    reader: &Reader,
    meeting: MeetingId,
    registration: RegistrationId,
) -> Result<Option<Said>> {
    let stands = reader.register(signature::SAID, signature_id(meeting, registration))?;
    Ok(match stands {
        Some((Value::Text(text), ..)) => Some(Said::read(&text)),
        _ => None,
    })
}

/// The row of a sheet that somebody signed in, `SHEET/ROW` as typed: it has to be theirs, or left empty for whoever came,
/// and nobody else may have signed in it.
pub(crate) fn row_to_sign(
    reader: &Reader,
    meeting: MeetingId,
    who: &RegistrationRow,
    typed: &str,
) -> Result<Said> {
    let (sheet, row) = row_typed(reader, meeting, typed)?;
    if let Some(of) = row.registration
        && !stands_for(reader, who, of)?
    {
        return Err(invalid("sheet_row_of_another", "paper"));
    }
    is_free(reader, meeting, &sheet, row, who.id)?;
    Ok(Said::OnSheet {
        sheet,
        row: row.row,
    })
}

/// The same for somebody who is not registered yet: only an empty row can be theirs.
pub(crate) fn empty_row_to_sign(reader: &Reader, meeting: MeetingId, typed: &str) -> Result<Said> {
    let (sheet, row) = row_typed(reader, meeting, typed)?;
    if row.registration.is_some() {
        return Err(invalid("sheet_row_of_another", "paper"));
    }
    if signed_in(reader, meeting, &sheet, row.row)?.is_some() {
        return Err(invalid("sheet_row_taken", "paper"));
    }
    Ok(Said::OnSheet {
        sheet,
        row: row.row,
    })
}

fn is_free(
    reader: &Reader,
    meeting: MeetingId,
    sheet: &str,
    row: PrintedRow,
    who: RegistrationId,
) -> Result<()> {
    match signed_in(reader, meeting, sheet, row.row)? {
        Some(other) if other != who => Err(invalid("sheet_row_taken", "paper")),
        _ => Ok(()),
    }
}

/// Whether somebody may sign where `of` is printed: it is them, by this registration or another one, or they come on that
/// seat.
fn stands_for(reader: &Reader, who: &RegistrationRow, of: RegistrationId) -> Result<bool> {
    let seat_of = reader.register(registration::REPLACES, who.id.0)?;
    let on_their_seat = matches!(seat_of, Some((Value::Id(id), ..)) if id == of.0);
    if who.id == of || on_their_seat {
        return Ok(true);
    }
    let person = reader.registration(of)?.and_then(|it| it.person);
    Ok(person.is_some() && person == who.person)
}
