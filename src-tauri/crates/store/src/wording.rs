//! What a person has said of answers that nobody else understands.

use domain::ids::WordingId;
use domain::said::{Meaning, Question};
use domain::words::Word;

use crate::error::Result;
use crate::reader::Reader;
use crate::row::{all, word};

#[derive(Debug, Clone, PartialEq)]
pub struct WordingRow {
    pub id: WordingId,
    pub question: Word<Question>,
    /// Of the column, as the sheet had it; empty where the question is asked in the same way everywhere.
    pub heading: String,
    /// As the first cell had them.
    pub words: String,
    pub meaning: Word<Meaning>,
}

impl Reader<'_> {
    /// In the order in which they were said.
    pub fn wordings(&self) -> Result<Vec<WordingRow>> {
        let sql = "SELECT id, coalesce(question, ''), coalesce(heading, ''), coalesce(words, ''), coalesce(meaning, '')
             FROM wording
             WHERE hidden IS NOT 1
             ORDER BY at, id";
        all(self.db, sql, [], |row| {
            Ok(WordingRow {
                id: WordingId(row.get(0)?),
                question: word(row, 1)?,
                heading: row.get(2)?,
                words: row.get(3)?,
                meaning: word(row, 4)?,
            })
        })
    }
}
