//! What makes the funding visible and the documents that are handed out: the standing list, and what of it was used where.

use domain::calendar::Day;
use domain::dossier::VisibilityKind;
use domain::ids::{MeetingId, VisibilityItemId};
use domain::words::Word;
use rusqlite::params;

use crate::error::Result;
use crate::reader::Reader;
use crate::row::{all, some_read, word_or};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisibilityItemRow {
    pub id: VisibilityItemId,
    pub kind: Word<VisibilityKind>,
    pub title_tr: Option<String>,
    pub title_en: Option<String>,
    /// How many there are, or how many are handed out at a meeting, as a rule.
    pub copies: Option<u32>,
    /// Who approved it before it was used, and when: `YYYY-MM-DD`.
    pub approved_by: Option<String>,
    pub approved_on: Option<Day>,
    /// It stands on the list; else it is known only because it was used somewhere.
    pub listed: bool,
    pub position: u32,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisibilityUseRow {
    pub item: VisibilityItemId,
    pub copies: Option<u32>,
    pub place: Option<String>,
    pub note: Option<String>,
}

impl Reader<'_> {
    /// Everything that ever stood on the list, in its order.
    pub fn visibility_items(&self) -> Result<Vec<VisibilityItemRow>> {
        let sql = "SELECT id, kind, title_tr, title_en, copies, approved_by, approved_on, hidden IS NOT 1, coalesce(position, 0)
             FROM visibility_item
             ORDER BY coalesce(position, 0), id";
        all(self.db, sql, [], |row| {
            Ok(VisibilityItemRow {
                id: VisibilityItemId(row.get(0)?),
                kind: word_or(row, 1, VisibilityKind::AT_FIRST)?,
                title_tr: row.get(2)?,
                title_en: row.get(3)?,
                copies: row.get(4)?,
                approved_by: row.get(5)?,
                approved_on: some_read(row, 6)?,
                listed: row.get(7)?,
                position: row.get(8)?,
            })
        })
    }

    pub fn visibility_uses(&self, meeting: MeetingId) -> Result<Vec<VisibilityUseRow>> {
        let sql = "SELECT item, copies, place, note
             FROM visibility_use
             WHERE meeting = ?1 AND item IS NOT NULL AND hidden IS NOT 1
             ORDER BY id";
        all(self.db, sql, params![meeting.0], |row| {
            Ok(VisibilityUseRow {
                item: VisibilityItemId(row.get(0)?),
                copies: row.get(1)?,
                place: row.get(2)?,
                note: row.get(3)?,
            })
        })
    }
}
