//! What is asked on evaluation forms, and the forms that were entered, sitting by sitting.

use domain::evaluation::Sitting;
use domain::ids::{MeetingId, QuestionId, SittingId};
use rusqlite::params;

use crate::error::Result;
use crate::reader::Reader;
use crate::row::{all, one};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionRow {
    pub id: QuestionId,
    pub text_tr: Option<String>,
    pub text_en: Option<String>,
    pub position: u32,
    /// It is asked no more; forms may have been answered before.
    pub hidden: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SittingRow {
    pub id: SittingId,
    pub sitting: Sitting,
}

impl Reader<'_> {
    /// In the order of the form, those that are asked no more too.
    pub fn evaluation_questions(&self) -> Result<Vec<QuestionRow>> {
        let sql = "SELECT id, text_tr, text_en, coalesce(position, 0), hidden IS 1
             FROM evaluation_question
             WHERE text_tr IS NOT NULL OR text_en IS NOT NULL
             ORDER BY coalesce(position, 0), id";
        all(self.db, sql, [], |row| {
            Ok(QuestionRow {
                id: QuestionId(row.get(0)?),
                text_tr: row.get(1)?,
                text_en: row.get(2)?,
                position: row.get(3)?,
                hidden: row.get(4)?,
            })
        })
    }

    pub fn evaluation_sittings(&self, meeting: MeetingId) -> Result<Vec<SittingRow>> {
        let sql = "SELECT id, forms
             FROM evaluation_sitting
             WHERE meeting = ?1 AND forms IS NOT NULL AND hidden IS NOT 1
             ORDER BY id";
        all(self.db, sql, params![meeting.0], |row| {
            let forms: String = row.get(1)?;
            Ok(SittingRow {
                id: SittingId(row.get(0)?),
                sitting: Sitting::read(&forms),
            })
        })
    }

    /// How many forms somebody counted on paper; `None` while nobody has.
    pub fn evaluation_count(&self, meeting: MeetingId) -> Result<Option<u32>> {
        let sql = "SELECT forms
             FROM evaluation_count
             WHERE meeting = ?1 AND hidden IS NOT 1";
        let count = one(self.db, sql, params![meeting.0], |row| row.get(0))?;
        Ok(count.flatten())
    }
}
