//! The agenda of a meeting: what is planned for when, and what came of it.

use domain::calendar::TimeOfDay;
use domain::ids::{AgendaItemId, MeetingId};
use rusqlite::{Row, params};

use crate::error::Result;
use crate::reader::Reader;
use crate::row::{all, some_read};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaItemRow {
    pub id: AgendaItemId,
    pub meeting: MeetingId,
    pub position: u32,
    /// `HH:MM`
    pub starts: Option<TimeOfDay>,
    pub minutes: Option<u32>,
    pub title_tr: Option<String>,
    pub title_en: Option<String>,
    pub responsible: Option<String>,
    pub actual_starts: Option<TimeOfDay>,
    pub actual_minutes: Option<u32>,
}

fn row_to_item(row: &Row) -> rusqlite::Result<AgendaItemRow> {
    Ok(AgendaItemRow {
        id: AgendaItemId(row.get(0)?),
        meeting: MeetingId(row.get(1)?),
        position: row.get(2)?,
        starts: some_read(row, 3)?,
        minutes: row.get(4)?,
        title_tr: row.get(5)?,
        title_en: row.get(6)?,
        responsible: row.get(7)?,
        actual_starts: some_read(row, 8)?,
        actual_minutes: row.get(9)?,
    })
}

impl Reader<'_> {
    /// Of one meeting, or of all; by the clock, what has no hour yet stands last.
    pub fn agenda(&self, meeting: Option<MeetingId>) -> Result<Vec<AgendaItemRow>> {
        let sql = "SELECT id, meeting, coalesce(position, 0), starts, minutes, title_tr, title_en, responsible,
                actual_starts, actual_minutes
             FROM agenda_item
             WHERE meeting IS NOT NULL AND (?1 IS NULL OR meeting = ?1) AND hidden IS NOT 1
             ORDER BY meeting, starts IS NULL, starts, position, id";
        all(self.db, sql, params![meeting.map(|it| it.0)], row_to_item)
    }
}
