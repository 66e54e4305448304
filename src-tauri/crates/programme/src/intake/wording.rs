//! The answers that a person has read for us, to be looked at.

use crate::base::error::Result;
use crate::programme::Reading;
use crate::view;

impl Reading {
    /// In the order in which they were said; each can be taken out.
    pub fn readings(&self) -> Result<Vec<view::WordsRead>> {
        self.read(|reader| {
            let rows = reader.wordings()?.into_iter();
            let items = rows.map(|it| view::WordsRead {
                reading: it.id,
                question: it.question,
                heading: (!it.heading.is_empty()).then_some(it.heading),
                words: it.words,
                meaning: it.meaning,
            });
            Ok(items.collect())
        })
    }
}
