//! What was issued: which paper or file left the programme, when, and its hash.

use rusqlite::params;
use uuid::Uuid;

use crate::error::Result;
use crate::reader::Reader;
use crate::row::all;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuedRow {
    pub about: Uuid,
    pub kind: String,
    pub variant: Option<String>,
    pub language: String,
    pub sheet: String,
    pub sha256: String,
    pub rows: u32,
    pub at: String,
}

impl Reader<'_> {
    /// Everything issued about a meeting, a route or the programme, the oldest first.
    pub fn issued(&self, about: Uuid) -> Result<Vec<IssuedRow>> {
        let sql = "SELECT about, kind, variant, language, sheet, sha256, row_count, at
             FROM document_issued
             WHERE about = ?1
             ORDER BY at, device, seq";
        all(self.db, sql, params![about], |row| {
            Ok(IssuedRow {
                about: row.get(0)?,
                kind: row.get(1)?,
                variant: row.get(2)?,
                language: row.get(3)?,
                sheet: row.get(4)?,
                sha256: row.get(5)?,
                rows: row.get(6)?,
                at: row.get(7)?,
            })
        })
    }
}
