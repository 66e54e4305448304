//! Who of the team works at which meeting.

use domain::ids::{MeetingId, StaffMemberId};
use rusqlite::{Row, params};

use crate::error::Result;
use crate::reader::Reader;
use crate::row::all;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffMemberRow {
    pub id: StaffMemberId,
    pub meeting: MeetingId,
    pub name: String,
    pub role: Option<String>,
    pub phone: Option<String>,
}

fn row_to_member(row: &Row) -> rusqlite::Result<StaffMemberRow> {
    Ok(StaffMemberRow {
        id: StaffMemberId(row.get(0)?),
        meeting: MeetingId(row.get(1)?),
        name: row.get(2)?,
        role: row.get(3)?,
        phone: row.get(4)?,
    })
}

impl Reader<'_> {
    /// Of one meeting, or of all.
    pub fn staff(&self, meeting: Option<MeetingId>) -> Result<Vec<StaffMemberRow>> {
        let sql = "SELECT id, meeting, coalesce(name, ''), role, phone
             FROM staff_member
             WHERE meeting IS NOT NULL AND (?1 IS NULL OR meeting = ?1) AND hidden IS NOT 1
             ORDER BY meeting, id";
        all(self.db, sql, params![meeting.map(|it| it.0)], row_to_member)
    }
}
