//! What the selection of a meeting goes by besides the registration itself.

use domain::ids::{MeetingId, RegistrationId};
use rusqlite::params;
use uuid::Uuid;

use crate::error::Result;
use crate::row::all;
use crate::store::Reader;

/// When somebody applied, and why their selection stands as it does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AppliedRow {
    pub sent_at: Option<String>,
    pub sheet_row: Option<u32>,
    pub selection_reason: Option<String>,
}

impl Reader<'_> {
    /// Of every registration of a meeting.
    pub fn applied(&self, meeting: MeetingId) -> Result<Vec<(RegistrationId, AppliedRow)>> {
        let sql = "SELECT registration.id, application.sent_at, application.sheet_row, registration.selection_reason
             FROM registration
             LEFT JOIN application ON application.id = registration.application AND application.hidden IS NOT 1
             WHERE registration.meeting = ?1";
        all(self.db, sql, params![meeting.0], |row| {
            Ok((
                RegistrationId(row.get::<_, Uuid>(0)?),
                AppliedRow {
                    sent_at: row.get(1)?,
                    sheet_row: row.get(2)?,
                    selection_reason: row.get(3)?,
                },
            ))
        })
    }
}
