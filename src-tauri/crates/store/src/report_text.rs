//! What somebody wrote for a report, section by section.

use domain::report::{ReportSection, TextsOf};
use domain::words::Word;
use rusqlite::params;
use uuid::Uuid;

use crate::error::Result;
use crate::reader::Reader;
use crate::row::{all, word};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportTextRow {
    pub section: Word<ReportSection>,
    pub tr: Option<String>,
    pub en: Option<String>,
}

impl Reader<'_> {
    pub fn report_texts(&self, of: TextsOf) -> Result<Vec<ReportTextRow>> {
        let sql = "SELECT section, text_tr, text_en
             FROM report_text
             WHERE meeting IS ?1 AND route IS ?2 AND days IS ?3 AND section IS NOT NULL AND hidden IS NOT 1
             ORDER BY section, id";
        let (meeting, route): (Option<Uuid>, Option<Uuid>) = match of {
            TextsOf::Meeting(id) => (Some(id.0), None),
            TextsOf::Route(id) => (None, Some(id.0)),
            TextsOf::Days(..) | TextsOf::Programme => (None, None),
        };
        all(self.db, sql, params![meeting, route, of.days()], |row| {
            Ok(ReportTextRow {
                section: word(row, 0)?,
                tr: row.get(1)?,
                en: row.get(2)?,
            })
        })
    }
}
