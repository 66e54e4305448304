//! What is asked on evaluation forms: questions of the programme's own, or those that are offered.

use chrono::{DateTime, Utc};
use domain::body::Value;
use domain::change::Set;
use domain::evaluation::{MOST_QUESTIONS, offered};
use domain::noun::{Column, Noun, evaluation_question};
use domain::verb::Verb;
use store::{Reader, Tx};
use uuid::Uuid;

use crate::base::clock::new_id;
use crate::base::error::{Error, Result, invalid};
use crate::base::register::comes_to_hold;
use crate::known::heard::evaluation::questions;
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::meant::Meant;

impl Reading {
    pub fn questions(&self) -> Result<view::Questions> {
        self.read(|reader| {
            let asked = items(reader)?;
            let offered = match asked.is_empty() {
                true => offers(),
                false => Vec::new(),
            };
            Ok(view::Questions {
                questions: asked,
                offered,
            })
        })
    }
}

impl Programme {
    /// Takes over the questions that are offered; where the programme has questions already, nothing happens.
    pub fn take_offered_questions(&mut self) -> Result<view::QuestionsTaken> {
        self.write(Verb::Evaluation, |tx| {
            if !questions(tx)?.is_empty() {
                return Ok(view::QuestionsTaken {
                    questions: 0,
                    operation: None,
                });
            }
            let offered = offered();
            for (it, position) in offered.iter().zip(1u32..) {
                tx.record(
                    Set::of(Noun::EvaluationQuestion, it.question)
                        .with(evaluation_question::HIDDEN, Value::Null)
                        .with(evaluation_question::TEXT_TR, it.tr)
                        .with(evaluation_question::TEXT_EN, it.en)
                        .with(evaluation_question::POSITION, position),
                )?;
            }
            Ok(view::QuestionsTaken {
                questions: offered.len() as u32,
                operation: Some(tx.operation()),
            })
        })
    }
}

fn items(reader: &Reader) -> Result<Vec<view::QuestionItem>> {
    let rows = questions(reader)?.into_iter().zip(1u32..);
    let items = rows.map(|(it, number)| view::QuestionItem {
        question: it.id,
        number,
        text_tr: it.text_tr,
        text_en: it.text_en,
    });
    Ok(items.collect())
}

fn offers() -> Vec<view::QuestionItem> {
    let offered = offered().into_iter().zip(1u32..);
    let offered = offered.map(|(it, number)| view::QuestionItem {
        question: it.question,
        number,
        text_tr: Some(it.tr.to_owned()),
        text_en: Some(it.en.to_owned()),
    });
    offered.collect()
}

/// By its place on the form, by its id, or `new`.
pub(crate) fn meant(reader: &Reader, which: &str, now: DateTime<Utc>) -> Result<Meant> {
    let unknown = || Error::unknown("question");
    let rows = questions(reader)?;
    let which = which.trim();
    if which == "new" {
        if rows.len() >= MOST_QUESTIONS {
            return Err(invalid("questions_too_many", "question"));
        }
        let last = rows.iter().map(|it| it.position).max().unwrap_or_default();
        let birth = Set::of(Noun::EvaluationQuestion, new_id(now));
        return Ok(Meant::born(
            birth.with(evaluation_question::POSITION, last + 1),
        ));
    }
    if let Ok(id) = which.parse::<Uuid>() {
        let found = rows.iter().find(|it| it.id.0 == id);
        return found.map(|it| Meant::there(it.id.0)).ok_or_else(unknown);
    }
    let number: usize = which.parse().map_err(|_| unknown())?;
    let row = number.checked_sub(1).and_then(|at| rows.get(at));
    row.map(|it| Meant::there(it.id.0)).ok_or_else(unknown)
}

/// A question asks something in one language at least.
pub(crate) fn check(tx: &Tx, row: Uuid, set: &[(Column, Value)]) -> Result<()> {
    for column in [evaluation_question::TEXT_TR, evaluation_question::TEXT_EN] {
        if comes_to_hold(tx, row, column, set)? != Value::Null {
            return Ok(());
        }
    }
    Err(invalid("question_empty", "tr"))
}
