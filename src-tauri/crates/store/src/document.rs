//! What was issued: which paper or file left the programme, when, and its hash.

use rusqlite::{Row, params};
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
    /// Of a report, which is kept.
    pub report: Option<ReportRow>,
}

/// What was kept of a report that was issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportRow {
    pub number: String,
    pub tier: String,
    pub figures: String,
    pub position: String,
    pub kept: String,
}

const SELECT: &str = "SELECT about, kind, variant, language, sheet, sha256, row_count, at, number, tier, figures, position, kept
     FROM document_issued";

fn row_to_issued(row: &Row) -> rusqlite::Result<IssuedRow> {
    let number: Option<String> = row.get(8)?;
    let report = match number {
        Some(number) => Some(ReportRow {
            number,
            tier: row.get(9)?,
            figures: row.get(10)?,
            position: row.get(11)?,
            kept: row.get(12)?,
        }),
        None => None,
    };
    Ok(IssuedRow {
        about: row.get(0)?,
        kind: row.get(1)?,
        variant: row.get(2)?,
        language: row.get(3)?,
        sheet: row.get(4)?,
        sha256: row.get(5)?,
        rows: row.get(6)?,
        at: row.get(7)?,
        report,
    })
}

impl Reader<'_> {
    /// Everything issued about a meeting, a route or the programme, the oldest first.
    pub fn issued(&self, about: Uuid) -> Result<Vec<IssuedRow>> {
        let sql = format!("{SELECT} WHERE about = ?1 ORDER BY at, device, seq");
        all(self.db, &sql, params![about], row_to_issued)
    }
}
