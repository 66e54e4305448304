//! The answers that a person has read for us, to be looked at.

use domain::said::Question;
use domain::words::Word;

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
                // A form is known by a hash, and to a person by the file that was looked at.
                heading: (!it.heading.is_empty() && !is_of_form(&it.question))
                    .then_some(it.heading),
                question: it.question,
                words: it.words,
                meaning: it.meaning,
            });
            Ok(items.collect())
        })
    }
}

fn is_of_form(question: &Word<Question>) -> bool {
    question.known().is_some_and(Question::is_of_form)
}
