//! What the readers of letters were told, and of which letters it was said that they were never sent.

use domain::calendar::{Day, Kept, TimeOfDay};
use domain::ids::{MeetingId, OperationId, PersonId, RegistrationId};
use domain::letter::LetterKind;
use domain::stamp::Stamp;
use domain::words::Word;
use domain::written_out::Thing;
use rusqlite::{Row, params};
use uuid::Uuid;

use crate::error::Result;
use crate::log_row::stamp_of;
use crate::reader::Reader;
use crate::row::{all, one, read, some_id, some_read, some_word, word};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterWrittenRow {
    pub letter: Uuid,
    pub registration: RegistrationId,
    pub meeting: MeetingId,
    pub kind: Word<LetterKind>,
    pub language: String,
    /// In UTC.
    pub at: Kept,
    pub person: Option<PersonId>,
    /// `YYYY-MM-DD`
    pub date: Option<Day>,
    /// `HH:MM`
    pub starts: Option<TimeOfDay>,
    pub ends: Option<TimeOfDay>,
    pub place: Option<String>,
    pub uid: Option<String>,
    pub sequence: Option<u32>,
    /// `UID:SEQUENCE` with blanks between.
    pub taken_out: Option<String>,
    /// The operation by which it was written.
    pub operation: OperationId,
    pub stamp: Stamp,
    pub not_sent: bool,
}

/// Letters that were written out before what each told was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterRunRow {
    pub kind: Option<Word<LetterKind>>,
    /// How many they were.
    pub rows: u32,
    /// In UTC.
    pub at: Kept,
    pub stamp: Stamp,
    pub operation: OperationId,
}

/// Without its order.
const SELECT: &str = "SELECT letter_written.letter, letter_written.registration, letter_written.meeting, letter_written.kind,
        letter_written.language, letter_written.at, letter_written.person, letter_written.date, letter_written.starts,
        letter_written.ends, letter_written.place, letter_written.uid, letter_written.sequence, letter_written.taken_out,
        change_log.operation, change_log.stamp,
        EXISTS (
            SELECT 1 FROM letter_mark
            WHERE letter_mark.id = letter_written.letter AND letter_mark.not_sent = 1 AND letter_mark.hidden IS NOT 1
        )
     FROM letter_written
     JOIN change_log ON change_log.device = letter_written.device AND change_log.seq = letter_written.seq";

fn row_to_letter(row: &Row) -> rusqlite::Result<LetterWrittenRow> {
    Ok(LetterWrittenRow {
        letter: row.get(0)?,
        registration: RegistrationId(row.get(1)?),
        meeting: MeetingId(row.get(2)?),
        kind: word(row, 3)?,
        language: row.get(4)?,
        at: read(row, 5)?,
        person: some_id(row, 6)?,
        date: some_read(row, 7)?,
        starts: some_read(row, 8)?,
        ends: some_read(row, 9)?,
        place: row.get(10)?,
        uid: row.get(11)?,
        sequence: row.get(12)?,
        taken_out: row.get(13)?,
        operation: OperationId(row.get(14)?),
        stamp: stamp_of(row.get(15)?),
        not_sent: row.get(16)?,
    })
}

impl Reader<'_> {
    /// Every letter that was written to a registration, in the order in which they were written; also those that were never
    /// sent.
    pub fn letters_to(&self, registration: RegistrationId) -> Result<Vec<LetterWrittenRow>> {
        let sql = format!(
            "{SELECT} WHERE letter_written.registration = ?1 ORDER BY change_log.stamp, change_log.device"
        );
        all(self.db, &sql, params![registration.0], row_to_letter)
    }

    /// Whether there are letters of which nothing more is kept than that they were issued.
    pub fn has_letter_runs(&self) -> Result<bool> {
        let sql = "SELECT EXISTS (
                SELECT 1 FROM document_issued
                WHERE kind = ?1
                    AND NOT EXISTS (SELECT 1 FROM letter_written WHERE letter_written.run = document_issued.sheet)
            )";
        let found = one(self.db, sql, params![Thing::Letters.word()], |row| {
            row.get(0)
        })?;
        Ok(found.unwrap_or(false))
    }

    /// The runs of letters of a meeting of which nothing more is kept than that they were issued, the oldest first.
    pub fn letter_runs(&self, meeting: MeetingId) -> Result<Vec<LetterRunRow>> {
        let sql = "SELECT document_issued.variant, document_issued.row_count, document_issued.at, change_log.stamp,
                change_log.operation
             FROM document_issued
             JOIN change_log ON change_log.device = document_issued.device AND change_log.seq = document_issued.seq
             WHERE document_issued.about = ?1 AND document_issued.kind = ?2
                 AND NOT EXISTS (SELECT 1 FROM letter_written WHERE letter_written.run = document_issued.sheet)
             ORDER BY change_log.stamp, change_log.device";
        let params = params![meeting.0, Thing::Letters.word()];
        all(self.db, sql, params, |row| {
            Ok(LetterRunRow {
                kind: some_word(row, 0)?,
                rows: row.get(1)?,
                at: read(row, 2)?,
                stamp: stamp_of(row.get(3)?),
                operation: OperationId(row.get(4)?),
            })
        })
    }
}
