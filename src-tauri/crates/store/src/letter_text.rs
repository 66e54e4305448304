//! The texts of letters that the team wrote itself.

use domain::language::Language;
use domain::letter::LetterKind;
use domain::words::Word;

use crate::error::Result;
use crate::reader::Reader;
use crate::row::{all, word};

/// What stands in it says something other than the bundled text; nothing: that one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterTextRow {
    pub kind: Word<LetterKind>,
    pub language: Word<Language>,
    pub subject: Option<String>,
    pub body: Option<String>,
}

impl Reader<'_> {
    pub fn letter_texts(&self) -> Result<Vec<LetterTextRow>> {
        let sql = "SELECT kind, language, subject, body
             FROM letter_text
             WHERE kind IS NOT NULL AND language IS NOT NULL AND hidden IS NOT 1
             ORDER BY kind, language, id";
        all(self.db, sql, [], |row| {
            Ok(LetterTextRow {
                kind: word(row, 0)?,
                language: word(row, 1)?,
                subject: row.get(2)?,
                body: row.get(3)?,
            })
        })
    }
}
