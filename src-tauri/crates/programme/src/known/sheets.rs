//! The sheets that went out to be signed, and whose row is which.

use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::{Day, TimeOfDay};
use domain::ids::{MeetingId, RegistrationId};
use domain::signature::{PrintedRow, Said, read_sheet_id, read_sheet_row};
use domain::written_out::Thing;
use store::{IssuedRow, Reader};

use crate::base::clock::in_istanbul;
use crate::base::error::{Result, invalid};
use crate::known::issued::is;
use crate::known::which;

/// Printed with what is known of the signatures: nobody signs on it.
const FINAL: &str = "final";

/// The sheets of a meeting that somebody can have signed, each once, the oldest first.
pub(crate) fn sheets_of(reader: &Reader, meeting: MeetingId) -> Result<Vec<IssuedRow>> {
    let mut sheets: Vec<IssuedRow> = Vec::new();
    for it in reader.issued(meeting.0)? {
        let is_signed = is(&it, Thing::SignInSheet) && it.variant.as_deref() != Some(FINAL);
        // The same data at the same time is the same sheet, however often it was written.
        let known = sheets.iter_mut().find(|known| known.sheet == it.sheet);
        match known {
            // A workbook knows no pages; of two that say the same, the one that knows more is kept.
            Some(known) if pages(&known.printed) < pages(&it.printed) => *known = it,
            Some(_) => {}
            None if is_signed => sheets.push(it),
            None => {}
        }
    }
    Ok(sheets)
}

/// The latest of the same variant that was issued after the one at `at`. Of a meeting's sheets, each once and the oldest first:
/// a list for the door and one with the arrivals stand in nobody's place but that of their own kind.
pub(crate) fn replaced_by<T>(
    sheets: &[T],
    at: usize,
    variant: impl Fn(&T) -> Option<&str>,
) -> Option<&T> {
    let own = variant(&sheets[at]);
    sheets[at + 1..].iter().rfind(|it| variant(it) == own)
}

/// 0 where the printer decided.
pub(crate) fn pages(printed: &[PrintedRow]) -> u16 {
    printed.iter().map(|it| it.page).max().unwrap_or_default()
}

/// A row of a sheet of this meeting, as somebody types it off the paper: `ABCDE-FGHIJ/14`.
pub(crate) fn row_typed(
    reader: &Reader,
    meeting: MeetingId,
    typed: &str,
) -> Result<(String, PrintedRow)> {
    let (sheet, row) = read_sheet_row(typed).ok_or(invalid("paper_invalid", "paper"))?;
    Ok((sheet.clone(), row_of(reader, meeting, &sheet, row)?))
}

/// A sheet of this meeting, by its id as somebody types it.
pub(crate) fn sheet_typed(reader: &Reader, meeting: MeetingId, typed: &str) -> Result<IssuedRow> {
    let id = read_sheet_id(typed).ok_or(invalid("sheet_invalid", "sheet"))?;
    sheet_of(reader, meeting, &id)
}

fn sheet_of(reader: &Reader, meeting: MeetingId, id: &str) -> Result<IssuedRow> {
    which::meeting(reader, meeting)?;
    let mut sheets = sheets_of(reader, meeting)?;
    match sheets.iter().position(|it| it.sheet == id) {
        Some(at) => Ok(sheets.swap_remove(at)),
        None => Err(invalid("sheet_unknown", "sheet")),
    }
}

/// The row of this number, if there is such a sheet and such a row.
pub(crate) fn row_of(
    reader: &Reader,
    meeting: MeetingId,
    sheet: &str,
    row: u16,
) -> Result<PrintedRow> {
    let sheet = sheet_of(reader, meeting, sheet)?;
    if sheet.printed.is_empty() {
        return Err(invalid("sheet_rows_not_kept", "paper"));
    }
    let found = sheet.printed.iter().find(|it| it.row == row);
    found.copied().ok_or(invalid("sheet_row_unknown", "paper"))
}

/// When somebody came of whom only the sheet tells: as it is written there, else when the meeting was to begin.
pub(crate) fn time_on_sheet(
    reader: &Reader,
    meeting: MeetingId,
    written: Option<DateTime<Utc>>,
) -> Result<DateTime<Utc>> {
    if let Some(written) = written {
        return Ok(written);
    }
    let meeting = which::meeting(reader, meeting)?;
    let day: Option<NaiveDate> = meeting.date.as_ref().and_then(Day::known);
    let begins = meeting.starts.as_ref().and_then(TimeOfDay::known);
    let at = day.zip(begins).map(|(day, begins)| day.and_time(begins));
    at.and_then(in_istanbul).ok_or(invalid("time_needed", "at"))
}

/// Who has signed in this row, as far as somebody entered it.
pub(crate) fn signed_in(
    reader: &Reader,
    meeting: MeetingId,
    sheet: &str,
    row: u16,
) -> Result<Option<RegistrationId>> {
    let here = Said::OnSheet {
        sheet: sheet.to_owned(),
        row,
    };
    let mut entered = reader.signatures_at(meeting)?.into_iter();
    Ok(entered.find(|it| it.said == here).map(|it| it.registration))
}
