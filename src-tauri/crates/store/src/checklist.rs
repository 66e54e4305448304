//! What is ready for a meeting, as people ticked it.

use domain::checklist::{ChecklistItem, ChecklistState};
use domain::ids::{ChecklistItemId, MeetingId};
use domain::words::Word;
use rusqlite::{Row, params};

use crate::error::Result;
use crate::reader::Reader;
use crate::row::{all, some_word, word_or};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChecklistItemRow {
    pub id: ChecklistItemId,
    pub meeting: MeetingId,
    /// The code of a line that every meeting has; null for one of its own.
    pub item: Option<Word<ChecklistItem>>,
    pub title: Option<String>,
    pub state: Word<ChecklistState>,
    pub note: Option<String>,
    pub position: u32,
}

fn row_to_item(row: &Row) -> rusqlite::Result<ChecklistItemRow> {
    Ok(ChecklistItemRow {
        id: ChecklistItemId(row.get(0)?),
        meeting: MeetingId(row.get(1)?),
        item: some_word(row, 2)?,
        title: row.get(3)?,
        state: word_or(row, 4, ChecklistState::AT_FIRST)?,
        note: row.get(5)?,
        position: row.get(6)?,
    })
}

impl Reader<'_> {
    /// Of one meeting, or of all; only what somebody has touched stands in the file.
    pub fn checklist(&self, meeting: Option<MeetingId>) -> Result<Vec<ChecklistItemRow>> {
        let sql = "SELECT id, meeting, item, title, state, note, coalesce(position, 0)
             FROM checklist_item
             WHERE meeting IS NOT NULL AND (?1 IS NULL OR meeting = ?1) AND hidden IS NOT 1
             ORDER BY meeting, position, id";
        all(self.db, sql, params![meeting.map(|it| it.0)], row_to_item)
    }
}
