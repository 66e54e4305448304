//! What is known of signatures, and how many were counted on paper.

use domain::ids::{MeetingId, RegistrationId};
use domain::signature::Said;
use rusqlite::{Row, params};

use crate::error::Result;
use crate::reader::Reader;
use crate::row::all;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureRow {
    pub meeting: MeetingId,
    pub registration: RegistrationId,
    pub said: Said,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetCountRow {
    pub sheet: String,
    pub signed: u32,
}

const SELECT: &str = "SELECT meeting, registration, said
     FROM signature
     WHERE said IS NOT NULL AND meeting IS NOT NULL AND registration IS NOT NULL AND hidden IS NOT 1";

fn row_to_signature(row: &Row) -> rusqlite::Result<SignatureRow> {
    let said: String = row.get(2)?;
    Ok(SignatureRow {
        meeting: MeetingId(row.get(0)?),
        registration: RegistrationId(row.get(1)?),
        said: Said::read(&said),
    })
}

impl Reader<'_> {
    /// Of every meeting.
    pub fn signatures(&self) -> Result<Vec<SignatureRow>> {
        all(
            self.db,
            &format!("{SELECT} ORDER BY id"),
            [],
            row_to_signature,
        )
    }

    pub fn signatures_at(&self, meeting: MeetingId) -> Result<Vec<SignatureRow>> {
        let sql = format!("{SELECT} AND meeting = ?1 ORDER BY id");
        all(self.db, &sql, params![meeting.0], row_to_signature)
    }

    /// How many signatures somebody counted on each sheet of a meeting.
    pub fn sheet_counts(&self, meeting: MeetingId) -> Result<Vec<SheetCountRow>> {
        let sql = "SELECT sheet, signed
             FROM sheet_count
             WHERE meeting = ?1 AND sheet IS NOT NULL AND signed IS NOT NULL AND hidden IS NOT 1
             ORDER BY sheet";
        all(self.db, sql, params![meeting.0], |row| {
            Ok(SheetCountRow {
                sheet: row.get(0)?,
                signed: row.get(1)?,
            })
        })
    }
}
