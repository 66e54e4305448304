//! What a sheet holds that only a person can read: asked once for all rows of the same words, answered by one word, and
//! remembered. A row that holds such words is not written before.

use chrono::{DateTime, Utc};
use documents::spreadsheet::Sheet;
use domain::application::CONSENTS;
use domain::change::Set;
use domain::column_map::ColumnMap;
use domain::fact::time_text;
use domain::field::Field;
use domain::noun::{Noun, wording};
use domain::said::{Meaning, Question, Readings, Said, read, same_words};
use domain::turkish::fold;
use store::Tx;

use super::NAMED;
use super::head::shown;
use crate::base::clock::new_id;
use crate::base::error::{Error, Result, invalid};
use crate::view;

/// A column that answers a question.
pub(super) struct Asking<'a> {
    pub(super) question: Question,
    pub(super) heading: &'a str,
    pub(super) at: usize,
}

/// The columns of an application sheet that do.
pub(super) fn asking(map: &ColumnMap) -> Vec<Asking<'_>> {
    let consents = CONSENTS.map(|(field, purpose)| (field, purpose.into()));
    let questions = [(Field::Notice, Question::Notice)]
        .into_iter()
        .chain(consents);
    let found = questions.filter_map(|(field, question)| {
        let at = map.column_of(field)?;
        let heading = map.columns[at].heading.as_str();
        Some(Asking {
            question,
            heading,
            at,
        })
    });
    found.collect()
}

/// What a person says now of words of this sheet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Given {
    question: Question,
    heading: String,
    words: String,
    meaning: Meaning,
}

/// Holds what was said against the sheets: it must be asked there, of one question, and be an answer to it.
pub(super) fn given(
    sheets: &[(&Sheet, Vec<Asking>)],
    options: &view::ImportOptions,
) -> Result<Vec<Given>> {
    let mut all = Vec::new();
    for said in &options.readings {
        let meaning = said
            .meaning
            .known()
            .ok_or_else(|| invalid("reading_meaning_unknown", "read"))?;
        let mut found = Vec::new();
        for (heading, words) in taken_apart(said) {
            found = asked_by(sheets, options, heading, words);
            if !found.is_empty() {
                break;
            }
        }
        let [(question, heading, words)] = &found[..] else {
            return Err(match found.is_empty() {
                true => invalid("reading_not_asked", "read"),
                false => invalid("reading_of_several_questions", "read"),
            });
        };
        if !question.answers().contains(&meaning) {
            return Err(Error::ValueUnknown {
                field: "read".to_owned(),
                known: question.answers().iter().map(|it| it.word()).collect(),
            });
        }
        all.push(Given {
            question: *question,
            heading: heading.clone(),
            words: words.clone(),
            meaning,
        });
    }
    Ok(all)
}

/// `WORDS`, or `HEADING=WORDS`: words may hold the sign themselves.
fn taken_apart(said: &view::ReadWords) -> Vec<(Option<&str>, &str)> {
    let mut ways = vec![(said.heading.as_deref(), said.words.as_str())];
    if said.heading.is_none() {
        let signs = said.words.match_indices('=');
        ways.extend(signs.map(|(at, _)| (Some(&said.words[..at]), &said.words[at + 1..])));
    }
    ways
}

/// The questions of which these words are an answer that only a person can read, with the words as typed.
fn asked_by(
    sheets: &[(&Sheet, Vec<Asking>)],
    options: &view::ImportOptions,
    heading: Option<&str>,
    words: &str,
) -> Vec<(Question, String, String)> {
    let words = same_words(&shown(words));
    let mut found: Vec<(Question, String, String)> = Vec::new();
    for (sheet, columns) in sheets {
        for it in columns {
            if heading.is_some_and(|heading| fold(heading) != fold(it.heading)) {
                continue;
            }
            let of_sheet = sheet.rows.iter().map(|row| shown(row.cell(it.at)));
            let mended = options
                .mended
                .iter()
                .filter(|mend| mend.heading == it.heading);
            let mut cells = of_sheet.chain(mended.map(|mend| shown(&mend.text)));
            let is_it = |cell: &String| {
                same_words(cell) == words && read(it.question, cell) == Said::Unknown
            };
            let Some(cell) = cells.find(is_it) else {
                continue;
            };
            let heading = match it.question.is_of_its_heading() {
                true => it.heading.to_owned(),
                false => String::new(),
            };
            if !found
                .iter()
                .any(|(question, of, _)| (*question, of) == (it.question, &heading))
            {
                found.push((it.question, heading, cell));
            }
        }
    }
    found
}

pub(super) fn add(readings: &mut Readings, given: &[Given]) {
    for it in given {
        readings.add(it.question, &it.heading, &it.words, it.meaning);
    }
}

/// Remembers what was said. Says whether that is news.
pub(super) fn remember(tx: &mut Tx, given: &[Given], now: DateTime<Utc>) -> Result<bool> {
    let mut is_news = false;
    for it in given {
        let same = |row: &store::WordingRow| {
            row.question.is(it.question)
                && fold(&row.heading) == fold(&it.heading)
                && same_words(&row.words) == same_words(&it.words)
        };
        let known = tx.wordings()?.into_iter().rfind(same);
        let set = match &known {
            Some(row) if row.meaning.is(it.meaning) => continue,
            Some(row) => Set::of(Noun::Wording, row.id),
            None => Set::of(Noun::Wording, new_id(now))
                .with(wording::QUESTION, it.question.word())
                .with(wording::HEADING, it.heading.clone())
                .with(wording::WORDS, it.words.clone()),
        };
        tx.record(
            set.with(wording::MEANING, it.meaning.word())
                .with(wording::AT, time_text(now)),
        )?;
        is_news = true;
    }
    Ok(is_news)
}

/// Asks what these words say, once for all rows that hold them.
pub(super) fn ask(
    questions: &mut Vec<view::ImportQuestion>,
    question: Question,
    heading: &str,
    text: &str,
    row: u32,
) {
    let heading = question.is_of_its_heading().then(|| heading.to_owned());
    let text = shown(text);
    let words = same_words(&text);
    let same = |it: &&mut view::ImportQuestion| {
        it.question == question && it.heading == heading && same_words(&it.words) == words
    };
    match questions.iter_mut().find(same) {
        Some(asked) => {
            asked.rows += 1;
            if asked.row_numbers.len() < NAMED {
                asked.row_numbers.push(row);
            }
        }
        None => questions.push(view::ImportQuestion {
            question,
            heading,
            words: text,
            rows: 1,
            row_numbers: vec![row],
            answers: question.answers().to_vec(),
        }),
    }
}
