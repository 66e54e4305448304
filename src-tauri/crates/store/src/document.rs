//! What was issued: which paper or file left the programme, when, and its hash.

use domain::calendar::Kept;
use domain::signature::{PrintedRow, read_printed};
use rusqlite::{Row, params};
use uuid::Uuid;

use crate::error::Result;
use crate::reader::Reader;
use crate::row::{all, read};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuedRow {
    pub about: Uuid,
    pub kind: String,
    pub variant: Option<String>,
    pub language: String,
    pub sheet: String,
    pub sha256: String,
    pub rows: u32,
    pub at: Kept,
    /// Of a report, which is kept.
    pub report: Option<ReportRow>,
    /// Of a sheet to be signed. Empty where it was issued before this was kept.
    pub printed: Vec<PrintedRow>,
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

const SELECT: &str = "SELECT about, kind, variant, language, sheet, sha256, row_count, at, number, tier, figures, position, kept, printed
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
    let printed: Option<Vec<u8>> = row.get(13)?;
    Ok(IssuedRow {
        about: row.get(0)?,
        kind: row.get(1)?,
        variant: row.get(2)?,
        language: row.get(3)?,
        sheet: row.get(4)?,
        sha256: row.get(5)?,
        rows: row.get(6)?,
        at: read(row, 7)?,
        report,
        printed: read_printed(&printed.unwrap_or_default()),
    })
}

impl Reader<'_> {
    /// Everything issued about a meeting, a route or the programme, the oldest first.
    pub fn issued(&self, about: Uuid) -> Result<Vec<IssuedRow>> {
        let sql = format!("{SELECT} WHERE about = ?1 ORDER BY at, device, seq");
        all(self.db, &sql, params![about], row_to_issued)
    }

    /// Everything that was ever issued, the oldest first.
    pub fn all_issued(&self) -> Result<Vec<IssuedRow>> {
        let sql = format!("{SELECT} ORDER BY at, device, seq");
        all(self.db, &sql, params![], row_to_issued)
    }

    /// The papers that bear this id, the oldest first: one, or the forms in which it was issued.
    pub fn issued_as(&self, sheet: &str) -> Result<Vec<IssuedRow>> {
        let sql = format!("{SELECT} WHERE sheet = ?1 ORDER BY at, device, seq");
        all(self.db, &sql, params![sheet], row_to_issued)
    }
}
