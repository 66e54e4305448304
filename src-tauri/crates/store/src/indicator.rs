//! The indicators of the logical framework.

use domain::calendar::Day;
use domain::ids::{IndicatorId, QuestionId};
use domain::indicator::{IndicatorSource, number};
use domain::words::Word;
use rusqlite::Row;

use crate::error::Result;
use crate::reader::Reader;
use crate::row::{all, some_read, word_or};

#[derive(Debug, Clone, PartialEq)]
pub struct IndicatorRow {
    pub id: IndicatorId,
    pub code: String,
    pub wording_tr: Option<String>,
    pub wording_en: Option<String>,
    pub unit: Option<String>,
    pub baseline: Option<f64>,
    /// `YYYY-MM-DD`, as every day here.
    pub baseline_day: Option<Day>,
    pub target: Option<f64>,
    pub target_day: Option<Day>,
    pub source: Word<IndicatorSource>,
    pub question: Option<QuestionId>,
    /// Typed by hand, and of which day that is.
    pub value: Option<f64>,
    pub value_day: Option<Day>,
    pub verification: Option<String>,
    pub position: u32,
}

impl Reader<'_> {
    /// In their order.
    pub fn indicators(&self) -> Result<Vec<IndicatorRow>> {
        let sql = "SELECT id, coalesce(code, ''), wording_tr, wording_en, unit, baseline, baseline_day, target, target_day,
                 source, question, value, value_day, verification, coalesce(position, 0)
             FROM indicator
             WHERE hidden IS NOT 1
             ORDER BY coalesce(position, 0), id";
        all(self.db, sql, [], |row| {
            Ok(IndicatorRow {
                id: IndicatorId(row.get(0)?),
                code: row.get(1)?,
                wording_tr: row.get(2)?,
                wording_en: row.get(3)?,
                unit: row.get(4)?,
                baseline: number_in(row, 5)?,
                baseline_day: some_read(row, 6)?,
                target: number_in(row, 7)?,
                target_day: some_read(row, 8)?,
                source: word_or(row, 9, IndicatorSource::AT_FIRST)?,
                question: row.get::<_, Option<_>>(10)?.map(QuestionId),
                value: number_in(row, 11)?,
                value_day: some_read(row, 12)?,
                verification: row.get(13)?,
                position: row.get(14)?,
            })
        })
    }
}

fn number_in(row: &Row, at: usize) -> rusqlite::Result<Option<f64>> {
    let kept: Option<String> = row.get(at)?;
    Ok(kept.as_deref().and_then(number))
}
