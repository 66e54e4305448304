//! Whether a verdict still stands for the answers that it was given on. Who somebody is and how they are reached is no
//! answer, and what a question is called neither.

use domain::body::Value;
use domain::field::Field;
use domain::ids::ApplicationId;
use domain::noun::{application, import_batch, registration};
use domain::registration::Selection;
use domain::turkish::tidy;
use domain::words::Word;
use store::{Reader, RegistrationRow};
use uuid::Uuid;

use super::history::written;
use super::typed::{ListedColumn, listed};
use crate::base::error::Result;

/// Changed, they ask for no other verdict.
const NO_ANSWERS: &[Field] = &[
    Field::Name,
    Field::Given,
    Field::Family,
    Field::Phone,
    Field::Email,
    Field::SentAt,
    Field::ResponseId,
];

/// Whether the answers of an application are others since a reader gave a verdict on it.
pub(crate) fn asks_again(reader: &Reader, row: &RegistrationRow) -> Result<bool> {
    let Some(application) = row.application else {
        return Ok(false);
    };
    let is_verdict = match &row.selection {
        Word::Known(Selection::Eligible | Selection::Incomplete | Selection::NotEligible) => true,
        Word::Known(
            Selection::Undecided
            | Selection::Selected
            | Selection::Waiting
            | Selection::NotSelected,
        )
        | Word::Later(_) => false,
    };
    if !is_verdict || !has_changed(reader, application)? {
        return Ok(false);
    }
    let given = written(reader, registration::SELECTION, row.id.0)?;
    let reason = written(reader, registration::SELECTION_REASON, row.id.0)?;
    let given = given.into_iter().chain(reason).map(|(it, _)| it.id).max();
    let Some(given) = given else {
        return Ok(false);
    };
    let mut before = (None, None);
    for (operation, value) in written(reader, application::AS_TYPED, application.0)? {
        if let Value::Text(text) = value
            && operation.id < given
        {
            before.0 = Some(text);
        }
    }
    for (operation, value) in written(reader, application::BATCH, application.0)? {
        if let Value::Id(batch) = value
            && operation.id < given
        {
            before.1 = Some(batch);
        }
    }
    // What earlier versions kept otherwise is not compared.
    let (Some(typed), Some(batch)) = before else {
        return Ok(false);
    };
    let Some((Value::Text(now), ..)) = reader.register(application::AS_TYPED, application.0)?
    else {
        return Ok(false);
    };
    let Some((Value::Id(now_by), ..)) = reader.register(application::BATCH, application.0)? else {
        return Ok(false);
    };
    Ok(answers(reader, &typed, batch)? != answers(reader, &now, now_by)?)
}

/// The cheap question first: most rows are as they came. Whose they are was written with them, and not since.
fn has_changed(reader: &Reader, application: ApplicationId) -> Result<bool> {
    let stamp = |column| -> Result<u64> {
        let register = reader.register(column, application.0)?;
        Ok(register.map_or(0, |(_, stamp, _)| stamp))
    };
    Ok(stamp(application::AS_TYPED)? > stamp(application::PERSON)?)
}

/// What was answered: fields by their name, questions in their order and by no name at all.
fn answers(reader: &Reader, typed: &str, batch: Uuid) -> Result<Vec<(String, String)>> {
    let columns = match reader.register(import_batch::COLUMNS, batch)? {
        Some((Value::Text(columns), ..)) => columns,
        _ => String::new(),
    };
    let columns: Vec<ListedColumn> = listed(&columns);
    let texts: Vec<Option<String>> = listed(typed);
    let kept = columns.into_iter().filter(|(_, _, dropped)| !dropped);
    let mut answers = Vec::new();
    for ((_, field, _), text) in kept.zip(texts) {
        let known = field.as_deref().and_then(Field::from_word);
        let text = tidy(text.as_deref().unwrap_or_default());
        if text.is_empty() || known.is_some_and(|it| NO_ANSWERS.contains(&it)) {
            continue;
        }
        answers.push((field.unwrap_or_default(), text));
    }
    answers.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(answers)
}
