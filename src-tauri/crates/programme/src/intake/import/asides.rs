//! Rows that a sheet only half shows: hidden by hand or by a filter, or struck out. What is done with them a person says once
//! for a form; it is remembered, shown with the readings, and taken back there.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use documents::spreadsheet::{Row, Sheet};
use domain::application::{AsideKind, RowsAside, SheetProblem};
use domain::change::Set;
use domain::column_map::{ColumnMap, FormKind};
use domain::fact::time_text;
use domain::field::Field;
use domain::import_kind::ImportKind;
use domain::noun::{Noun, wording};
use domain::said::{Meaning, Question};
use domain::turkish::fold;
use store::{Reader, Tx};

use super::NAMED;
use super::form::Columns;
use crate::base::clock::new_id;
use crate::base::error::{Result, invalid};
use crate::view;

/// What a person has said of such rows, now or of an earlier sheet of the form.
pub(super) struct Asides {
    form_key: String,
    said: Vec<Said>,
}

struct Said {
    kind: AsideKind,
    said: Option<RowsAside>,
    /// Of an earlier sheet.
    remembered: bool,
    rows: Vec<u32>,
}

impl Asides {
    pub(super) fn of(
        reader: &Reader,
        sheet: &Sheet,
        columns: &Columns,
        options: &view::ImportOptions,
    ) -> Result<Asides> {
        let form_key = columns.form_key.as_str();
        let mut all = Vec::new();
        for (kind, now) in [
            (AsideKind::Hidden, &options.hidden),
            (AsideKind::Struck, &options.struck),
            (AsideKind::Unsent, &options.unsent),
        ] {
            let unknown = || invalid("rows_aside_unknown", kind.word());
            let now = now.as_ref().map(|it| it.known().ok_or_else(unknown));
            let now = now.transpose()?;
            let before = match now.is_none() && options.as_last_time {
                true => remembered(reader, form_key, kind)?,
                false => None,
            };
            all.push(Said {
                kind,
                said: now.or(before),
                remembered: before.is_some(),
                rows: match kind {
                    AsideKind::Hidden => sheet.hidden.clone(),
                    AsideKind::Struck => sheet.struck.clone(),
                    AsideKind::Unsent => unsent(sheet, &columns.map),
                },
            });
        }
        Ok(Asides {
            form_key: form_key.to_owned(),
            said: all,
        })
    }

    /// The rows of a sheet that are left out: a person has said so, or has not said anything yet.
    pub(super) fn left_out(&self) -> HashMap<u32, AsideKind> {
        let mut left = HashMap::new();
        let left_out = |it: &&Said| it.said != Some(RowsAside::In);
        for it in self.said.iter().rev().filter(left_out) {
            left.extend(it.rows.iter().map(|row| (*row, it.kind)));
        }
        left
    }

    /// Whether nobody has said yet what is done with such rows.
    pub(super) fn is_open(&self, kind: AsideKind) -> bool {
        self.said
            .iter()
            .any(|it| it.kind == kind && it.said.is_none())
    }

    /// What is said of such rows before any of them is read.
    pub(super) fn head(&self, answer: &mut view::Import) {
        for it in &self.said {
            match it.said {
                None if answer.asides.iter().any(|asked| asked.kind == it.kind) => {}
                None => answer.asides.push(view::ImportAside {
                    kind: it.kind,
                    rows: 0,
                    of: 0,
                    row_numbers: Vec::new(),
                    answers: RowsAside::ALL.to_vec(),
                }),
                Some(said) if !it.rows.is_empty() => {
                    answer.asides_said.push(view::ImportAsideSaid {
                        kind: it.kind,
                        said,
                        remembered: it.remembered,
                        rows: it.rows.len() as u32,
                        row_numbers: it.rows.iter().take(NAMED).copied().collect(),
                    });
                }
                Some(_) => {}
            }
        }
    }

    /// Keeps what was said now. Says whether that is news.
    pub(super) fn remember(
        &self,
        tx: &mut Tx,
        of_file: &str,
        sheet: &view::Import,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let mut is_news = false;
        for it in &self.said {
            let is_asked = sheet.asides_said.iter().any(|said| said.kind == it.kind);
            let Some(said) = it.said.filter(|_| is_asked && !it.remembered) else {
                continue;
            };
            let meaning = match said {
                RowsAside::In => Meaning::In,
                RowsAside::Out => Meaning::Out,
            };
            let question = question(it.kind);
            let same =
                |row: &store::WordingRow| row.question.is(question) && row.heading == self.form_key;
            let known = tx.wordings()?.into_iter().rfind(same);
            let set = match &known {
                Some(row) if row.meaning.is(meaning) => continue,
                Some(row) => Set::of(Noun::Wording, row.id),
                None => Set::of(Noun::Wording, new_id(now))
                    .with(wording::QUESTION, question.word())
                    .with(wording::HEADING, self.form_key.clone()),
            };
            tx.record(
                set.with(wording::WORDS, of_file.to_owned())
                    .with(wording::MEANING, meaning.word())
                    .with(wording::AT, time_text(now)),
            )?;
            is_news = true;
        }
        Ok(is_news)
    }
}

fn remembered(reader: &Reader, form_key: &str, kind: AsideKind) -> Result<Option<RowsAside>> {
    let same = |row: &store::WordingRow| row.question.is(question(kind)) && row.heading == form_key;
    let said = reader.wordings()?.into_iter().rfind(same);
    Ok(said.and_then(|it| match it.meaning.known()? {
        Meaning::In => Some(RowsAside::In),
        Meaning::Out => Some(RowsAside::Out),
        _ => None,
    }))
}

fn question(kind: AsideKind) -> Question {
    match kind {
        AsideKind::Hidden => Question::HiddenRows,
        AsideKind::Struck => Question::StruckRows,
        AsideKind::Unsent => Question::UnsentRows,
    }
}

/// Answers that somebody began and never sent, where the form keeps them beside those that were: LimeSurvey without their moment,
/// others with a word.
fn unsent(sheet: &Sheet, map: &ColumnMap) -> Vec<u32> {
    let said = map.unsent();
    if !said.is_empty() {
        let is_said = |row: &Row<'_>| {
            let mut said = said.iter();
            said.any(|(at, words)| words.contains(&fold(row.cell(*at)).as_str()))
        };
        return sheet
            .rows
            .iter()
            .filter(is_said)
            .map(|row| row.number)
            .collect();
    }
    let at = map.column_of(Field::SentAt);
    let Some(at) = at.filter(|_| map.form == FormKind::LimeSurvey) else {
        return Vec::new();
    };
    let is_empty = |row: &Row<'_>| row.cell(at).trim().is_empty();
    let rows = sheet.rows.iter().filter(is_empty);
    let unsent: Vec<u32> = rows.map(|row| row.number).collect();
    match unsent.len() < sheet.rows.len() {
        true => unsent,
        // The form keeps no times.
        false => Vec::new(),
    }
}

/// What is said of a row that is left out, and where it counts.
pub(super) fn of_row(kind: AsideKind) -> (SheetProblem, ImportKind) {
    match kind {
        AsideKind::Hidden => (SheetProblem::HiddenRow, ImportKind::Hidden),
        AsideKind::Struck => (SheetProblem::StruckRow, ImportKind::Struck),
        AsideKind::Unsent => (SheetProblem::UnsentRow, ImportKind::Unsent),
    }
}

/// Counts a row behind its question, where there still is one.
pub(super) fn ask(answer: &mut view::Import, kind: AsideKind, row: u32) {
    let asked = answer.asides.iter_mut().find(|it| it.kind == kind);
    if let Some(aside) = asked {
        aside.rows += 1;
        if aside.row_numbers.len() < NAMED {
            aside.row_numbers.push(row);
        }
    }
}

/// Questions about nothing are none.
pub(super) fn end(answer: &mut view::Import) {
    let all = answer.rows;
    answer.asides.retain(|it| it.rows > 0);
    for aside in &mut answer.asides {
        aside.of = all;
    }
}
