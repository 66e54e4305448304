//! What becomes of the columns that a tool writes of itself: they are what it says they are, before anything is guessed; and what
//! it knows of an account counts only where the form itself has not asked.

use super::exporter::{self, Exporter};
use super::{Column, ColumnMap, FormKind, Use, bears, cells};
use crate::field::{DropReason, Field};
use crate::national_id;
use crate::turkish::fold;

/// A column of an account, by its place, and what it would hold.
type OfAccount = (usize, Field);

/// Gives the fields that the tool itself names.
pub(super) fn give_own(
    exporter: &Exporter,
    columns: &mut [Column],
    names: &[String],
    samples: &[Vec<&str>],
) {
    let mut fields: Vec<Field> = Vec::new();
    for (_, field) in exporter.fields {
        if !fields.contains(field) {
            fields.push(*field);
        }
    }
    for field in fields {
        let may_be = |at: &usize| {
            let cells = cells(samples, *at);
            // A question may have the name of one of the tool's own columns, and ask for something else.
            bears(field, &cells) && !cells.iter().any(|cell| national_id::is(cell))
        };
        let of_name = |name: &'static str| (0..names.len()).filter(move |at| names[*at] == name);
        let named = exporter.fields.iter().filter(|it| it.1 == field);
        let candidates: Vec<usize> = named.flat_map(|it| of_name(it.0)).filter(may_be).collect();
        let is_filled = |at: &&usize| !cells(samples, **at).is_empty();
        let at = candidates.iter().find(is_filled).or(candidates.first());
        if let Some(at) = at {
            columns[*at].used = Use::Field(field);
        }
    }
}

/// The columns of an account: of two with one name the tool's own is the first.
pub(super) fn account(exporter: &Exporter, names: &[String]) -> Vec<OfAccount> {
    let place = |name: &str| names.iter().position(|it| it == name);
    let columns = exporter.account.iter();
    columns
        .filter_map(|(name, field)| Some((place(name)?, *field)))
        .collect()
}

/// Gives the fields that the form has not asked for; a name is asked for in one column or in two.
pub(super) fn give_account(account: &[OfAccount], columns: &mut [Column], samples: &[Vec<&str>]) {
    let asked: Vec<Field> = columns.iter().filter_map(Column::field).collect();
    let is_of_name = |field: &Field| matches!(field, Field::Name | Field::Given | Field::Family);
    let is_named = asked.iter().any(is_of_name);
    for (at, field) in account {
        let cells = cells(samples, *at);
        if !cells.is_empty() && cells.iter().all(|cell| exporter::is_nobody(cell)) {
            columns[*at].used = Use::Dropped(DropReason::Technical);
            continue;
        }
        let is_asked = match is_of_name(field) {
            true => is_named,
            false => asked.contains(field),
        };
        let is_given = columns.iter().any(|it| it.used == Use::Field(*field));
        if columns[*at].used == Use::Answer && !is_asked && !is_given {
            columns[*at].used = Use::Field(*field);
        }
    }
}

impl ColumnMap {
    /// The columns by which the tool says that answers were begun and never sent, each with the words that say so, folded.
    pub fn unsent(&self) -> Vec<(usize, &'static [&'static str])> {
        let Some(exporter) = Exporter::of_form(self.form) else {
            return Vec::new();
        };
        let columns = self.columns.iter().enumerate();
        columns
            .map(|(at, it)| (at, exporter.unsent_below(&it.folded)))
            .filter(|(_, words)| !words.is_empty())
            .collect()
    }

    /// Whether the cell only says that the tool does not know: that nobody was signed in, or that whoever bought the ticket has
    /// not said yet for whom.
    pub(crate) fn says_nobody(&self, at: usize, cell: &str) -> bool {
        let is_of_account = |exporter: &Exporter| exporter.is_of_account(&self.columns[at].folded);
        match self.form {
            FormKind::MicrosoftForms => {
                Exporter::of_form(self.form).is_some_and(is_of_account) && exporter::is_nobody(cell)
            }
            FormKind::Eventbrite => fold(cell) == "info requested",
            FormKind::GoogleForms
            | FormKind::LimeSurvey
            | FormKind::Kobo
            | FormKind::List
            | FormKind::Jotform
            | FormKind::SurveyMonkey
            | FormKind::Qualtrics
            | FormKind::Typeform
            | FormKind::Pretix
            | FormKind::Indico
            | FormKind::CiviCrm
            | FormKind::AlfIo
            | FormKind::Odk => false,
        }
    }
}
