//! What is said of the dossiers of meetings, and when their sheets were issued.

use domain::dossier::DossierItem;
use domain::ids::MeetingId;
use domain::stamp::Stamp;
use domain::words::Word;
use domain::written_out::Thing;
use rusqlite::params;

use crate::error::Result;
use crate::log_row::stamp_of;
use crate::reader::Reader;
use crate::row::{all, word};

/// What a dossier does without, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DossierMarkRow {
    pub item: Word<DossierItem>,
    pub reason: String,
}

impl Reader<'_> {
    pub fn dossier_marks(&self, meeting: MeetingId) -> Result<Vec<DossierMarkRow>> {
        let sql = "SELECT item, reason
             FROM dossier_mark
             WHERE meeting = ?1 AND item IS NOT NULL AND reason IS NOT NULL AND hidden IS NOT 1
             ORDER BY id";
        all(self.db, sql, params![meeting.0], |row| {
            Ok(DossierMarkRow {
                item: word(row, 0)?,
                reason: row.get(1)?,
            })
        })
    }

    /// The sheets to sign of a meeting, each with its place among everything that was written; the oldest first.
    pub fn sheets_issued(&self, meeting: MeetingId) -> Result<Vec<(String, Stamp)>> {
        let sql = "SELECT document_issued.sheet, change_log.stamp
             FROM document_issued
             JOIN change_log ON change_log.device = document_issued.device AND change_log.seq = document_issued.seq
             WHERE document_issued.about = ?1 AND document_issued.kind = ?2
             ORDER BY change_log.stamp, change_log.device";
        let kind = Thing::SignInSheet.word();
        all(self.db, sql, params![meeting.0, kind], |row| {
            Ok((row.get(0)?, stamp_of(row.get(1)?)))
        })
    }
}
