//! Answers that were taken in as a yes or a no and would be read otherwise now: earlier versions took a word for a sentence.
//! They stay as they are; a person looks at them.

use std::collections::HashMap;

use domain::answer::Answer;
use domain::application::{CONSENTS, Mended, Purpose};
use domain::field::Field;
use domain::said::{Meaning, Question, Said};
use domain::words::Word;
use store::{AnsweredRow, Reader};

use super::typed::{ListedColumn, listed};
use super::wordings;
use crate::base::error::Result;

/// Question, heading and cell, and what was made of it.
type Asked = (Question, String, String);

pub(crate) fn read_otherwise(reader: &Reader) -> Result<Vec<AnsweredRow>> {
    let readings = wordings::readings(reader)?;
    // The same few words stand in thousands of rows.
    let mut read: HashMap<Asked, Said> = HashMap::new();
    let mut found = Vec::new();
    for row in reader.answered()? {
        let differs = answers(&row).into_iter().any(|(asked, kept)| {
            let said = *read
                .entry(asked)
                .or_insert_with_key(|(question, heading, text)| {
                    readings.read(*question, heading, text)
                });
            let now = match said {
                Said::This(Meaning::Yes) => Answer::Yes,
                Said::This(Meaning::No) => Answer::No,
                Said::This(_) | Said::Unknown | Said::Nothing => Answer::Unknown,
            };
            now != kept
        });
        if differs {
            found.push(row);
        }
    }
    Ok(found)
}

/// What was taken as a yes or a no, beside the cell that said so.
fn answers(row: &AnsweredRow) -> Vec<(Asked, Answer)> {
    let mut kept: Vec<(Field, Question, Answer)> = Vec::new();
    if let Some(Word::Known(answer @ (Answer::Yes | Answer::No))) = row.notice {
        kept.push((Field::Notice, Question::Notice, answer));
    }
    let consents: Vec<(String, String)> = listed(row.consents.as_deref().unwrap_or_default());
    for (purpose, answer) in consents {
        let purpose = Purpose::from_word(&purpose);
        let answer = Answer::from_word(&answer).filter(|it| *it != Answer::Unknown);
        let column = CONSENTS.into_iter().find(|(_, it)| Some(*it) == purpose);
        if let (Some((field, purpose)), Some(answer)) = (column, answer) {
            kept.push((field, purpose.into(), answer));
        }
    }
    if kept.is_empty() {
        return Vec::new();
    }
    // Files of the first versions kept a text with its heading, and not by its column: they are not read anew.
    let texts: Vec<Option<String>> = listed(row.as_typed.as_deref().unwrap_or_default());
    let columns: Vec<ListedColumn> = listed(row.columns.as_deref().unwrap_or_default());
    let mended: Vec<Mended> = listed(row.mended.as_deref().unwrap_or_default());
    let columns = columns.into_iter().filter(|(_, _, dropped)| !dropped);
    let mut answers = Vec::new();
    for ((heading, of, _), text) in columns.zip(texts) {
        let Some(field) = of.as_deref().and_then(Field::from_word) else {
            continue;
        };
        let Some((_, question, answer)) = kept.iter().find(|it| it.0 == field) else {
            continue;
        };
        let mend = mended.iter().find(|it| it.heading == heading);
        let text = mend.map(|it| it.text.clone()).or(text);
        answers.push(((*question, heading, text.unwrap_or_default()), *answer));
    }
    answers
}
