//! What the selection of a meeting goes by besides the registration itself.

use domain::calendar::Kept;
use domain::ids::{ImportBatchId, MeetingId, RegistrationId};
use rusqlite::{Row, params};
use uuid::Uuid;

use crate::error::Result;
use crate::reader::Reader;
use crate::row::{all, one, read, some_read};

/// When somebody applied, and why their selection stands as it does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AppliedRow {
    pub sent_at: Option<Kept>,
    pub sheet_row: Option<u32>,
    pub batch: Option<ImportBatchId>,
    pub selection_reason: Option<String>,
}

/// What a selection said when it was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundRow {
    pub id: Uuid,
    pub number: u32,
    /// In UTC.
    pub at: Kept,
    /// The rules and the places, as `programme` wrote them.
    pub rules: String,
    pub places: String,
}

const ROUND: &str =
    "SELECT id, coalesce(number, 0), coalesce(at, ''), coalesce(rules, ''), coalesce(places, '')
     FROM selection_round";

fn row_to_round(row: &Row) -> rusqlite::Result<RoundRow> {
    Ok(RoundRow {
        id: row.get(0)?,
        number: row.get(1)?,
        at: read(row, 2)?,
        rules: row.get(3)?,
        places: row.get(4)?,
    })
}

impl Reader<'_> {
    /// The rounds of a meeting that have not been taken back, the earliest first.
    pub fn selection_rounds(&self, meeting: MeetingId) -> Result<Vec<RoundRow>> {
        let sql = format!("{ROUND} WHERE meeting = ?1 AND hidden IS NOT 1 ORDER BY at, id");
        all(self.db, &sql, params![meeting.0], row_to_round)
    }

    /// Also one that was taken back: minutes may have been printed of it.
    pub fn selection_round(&self, id: Uuid) -> Result<Option<RoundRow>> {
        one(
            self.db,
            &format!("{ROUND} WHERE id = ?1"),
            params![id],
            row_to_round,
        )
    }

    /// Of every registration of a meeting.
    pub fn applied(&self, meeting: MeetingId) -> Result<Vec<(RegistrationId, AppliedRow)>> {
        let sql =
            "SELECT registration.id, application.sent_at, application.sheet_row, application.batch,
                 registration.selection_reason
             FROM registration
             LEFT JOIN seen_application AS application ON application.id = registration.application
             WHERE registration.meeting = ?1";
        all(self.db, sql, params![meeting.0], |row| {
            Ok((
                RegistrationId(row.get::<_, Uuid>(0)?),
                AppliedRow {
                    sent_at: some_read(row, 1)?,
                    sheet_row: row.get(2)?,
                    batch: row.get::<_, Option<Uuid>>(3)?.map(ImportBatchId),
                    selection_reason: row.get(4)?,
                },
            ))
        })
    }
}
