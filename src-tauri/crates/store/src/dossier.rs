//! What lies in the file for the dossiers of meetings.

use domain::ids::MeetingId;
use rusqlite::params;

use crate::error::Result;
use crate::reader::Reader;
use crate::row::all;

/// What there is for one meeting's dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DossierRow {
    pub meeting: MeetingId,
    pub agenda: bool,
    /// A list that says who came was written.
    pub attendance_list: bool,
    pub photos: bool,
}

impl Reader<'_> {
    /// Of one meeting, or of all.
    pub fn dossiers(&self, meeting: Option<MeetingId>) -> Result<Vec<DossierRow>> {
        let sql = "SELECT id,
                EXISTS (SELECT 1 FROM agenda_item WHERE meeting = meeting.id AND hidden IS NOT 1),
                EXISTS (SELECT 1 FROM document_issued
                        WHERE about = meeting.id AND kind = 'sign_in_sheet' AND variant IN ('arrived', 'final')),
                EXISTS (SELECT 1 FROM attachment
                        WHERE meeting = meeting.id AND kind = 'photo' AND hidden IS NOT 1)
             FROM seen_meeting AS meeting
             WHERE ?1 IS NULL OR id = ?1";
        all(self.db, sql, params![meeting.map(|it| it.0)], |row| {
            Ok(DossierRow {
                meeting: MeetingId(row.get(0)?),
                agenda: row.get(1)?,
                attendance_list: row.get(2)?,
                photos: row.get(3)?,
            })
        })
    }
}
