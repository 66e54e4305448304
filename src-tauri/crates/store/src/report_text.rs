//! What somebody wrote for the report of a meeting, section by section.

use domain::ids::MeetingId;
use domain::report::ReportSection;
use domain::words::Word;
use rusqlite::params;

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
    pub fn report_texts(&self, meeting: MeetingId) -> Result<Vec<ReportTextRow>> {
        let sql = "SELECT section, text_tr, text_en
             FROM report_text
             WHERE meeting = ?1 AND section IS NOT NULL AND hidden IS NOT 1
             ORDER BY section, id";
        all(self.db, sql, params![meeting.0], |row| {
            Ok(ReportTextRow {
                section: word(row, 0)?,
                tr: row.get(1)?,
                en: row.get(2)?,
            })
        })
    }
}
