//! What was said in the room: the notes of meetings. (How this program notes what it is writing stands in `note`.)

use domain::calendar::Day;
use domain::ids::{MeetingId, NoteId};
use domain::note::NoteKind;
use domain::words::Word;
use rusqlite::{Row, params};

use crate::error::Result;
use crate::reader::Reader;
use crate::row::{all, some_read, word};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteRow {
    pub id: NoteId,
    pub meeting: MeetingId,
    /// A code; see `domain::theme`.
    pub theme: String,
    pub group_table: Option<String>,
    pub kind: Word<NoteKind>,
    pub text: String,
    pub who: Option<String>,
    /// `YYYY-MM-DD`
    pub until: Option<Day>,
}

fn row_to_note(row: &Row) -> rusqlite::Result<NoteRow> {
    Ok(NoteRow {
        id: NoteId(row.get(0)?),
        meeting: MeetingId(row.get(1)?),
        theme: row.get(2)?,
        group_table: row.get(3)?,
        kind: word(row, 4)?,
        text: row.get(5)?,
        who: row.get(6)?,
        until: some_read(row, 7)?,
    })
}

impl Reader<'_> {
    /// Of one meeting, or of all; in the order in which they were written.
    pub fn notes(&self, meeting: Option<MeetingId>) -> Result<Vec<NoteRow>> {
        let sql = "SELECT id, meeting, theme, group_table, kind, text, who, until
             FROM note
             WHERE meeting IS NOT NULL AND theme IS NOT NULL AND kind IS NOT NULL AND text IS NOT NULL
                AND (?1 IS NULL OR meeting = ?1) AND hidden IS NOT 1
             ORDER BY id";
        all(self.db, sql, params![meeting.map(|it| it.0)], row_to_note)
    }
}
