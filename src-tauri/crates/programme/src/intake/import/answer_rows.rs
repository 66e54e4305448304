//! What becomes of the rows of a sheet that speaks of people who are registered: counted, shown behind their count, and said.

use documents::spreadsheet::{Sheet, row_shown};
use domain::application::{AsideKind, RowFault, RowState, SaidOf, Severity, SheetProblem};
use domain::field::Field;
use domain::import_kind::{HeldBefore, ImportKind};

use super::answer_sheet::{Cells, Line, ReadAs, Said, Wrong};
use super::by_kind::ByKind;
use super::head::shown;
use super::{MOST_SHOWN, asides, asked};
use crate::base::clock::local;
use crate::view;

/// Of several sheets or tables the one that a row stands in, and its number as a spreadsheet shows it.
type At<'a> = (Option<&'a str>, u32);

pub(super) struct AnswerRows {
    pub(super) answer: view::Import,
    by_kind: ByKind,
}

impl AnswerRows {
    pub(super) fn of(answer: view::Import) -> AnswerRows {
        AnswerRows {
            answer,
            by_kind: ByKind::default(),
        }
    }

    /// All rows are settled. What sheets of such a form held before is not kept: they leave no import behind.
    pub(super) fn told(mut self, sheets: &[Sheet]) -> view::Import {
        asides::end(&mut self.answer);
        self.answer.problems.sort_by_key(|it| it.row);
        self.answer.list.sort_by_key(|it| it.row);
        self.by_kind.tell(&mut self.answer, &HeldBefore::default());
        // Where all rows stand on one sheet nobody is told its name.
        if let [one] = sheets {
            let only = |it: &mut Option<String>| {
                if *it == one.sheet {
                    *it = None;
                }
            };
            let problems = self.answer.problems.iter_mut().map(|it| &mut it.sheet);
            problems.for_each(only);
            let list = self.answer.list.iter_mut().map(|it| &mut it.sheet);
            list.for_each(only);
            let withdrawals = self.answer.withdrawals.iter_mut();
            withdrawals.map(|it| &mut it.sheet).for_each(only);
        }
        for numbers in (self.answer.asides_said.iter_mut()).map(|it| &mut it.row_numbers) {
            numbers.iter_mut().for_each(|it| *it = row_shown(*it));
        }
        self.answer
    }

    /// A row that finds nobody, or says nothing that can be read.
    pub(super) fn refuse(&mut self, at: At<'_>, reading: &ReadAs, row: &Cells, wrong: Wrong) {
        let (sheet, number) = at;
        let Wrong {
            problem,
            at: column,
            unclear,
        } = wrong;
        let mut kind = ImportKind::Refused;
        if let Some(words) = &unclear {
            let question = reading.kind.question();
            asked::ask(&mut self.answer.questions, question, "", words, number);
            kind = ImportKind::ForPerson;
        }
        let heading = column.map(|at| reading.columns.map.columns[at].heading.clone());
        let text = column.map(|at| shown(row.cell(at)));
        self.problem(sheet, number, heading, problem, text);
        self.leave(kind, at, reading, row);
    }

    /// A row that the sheet only half shows.
    pub(super) fn leave_out(
        &mut self,
        at: At<'_>,
        reading: &ReadAs,
        row: &Cells,
        aside: AsideKind,
    ) {
        let (problem, kind) = asides::of_row(aside);
        if reading.asides_said.is_open(aside) {
            asides::ask(&mut self.answer, aside, at.1);
        }
        self.problem(at.0, at.1, None, problem, None);
        self.leave(kind, at, reading, row);
    }

    fn leave(&mut self, kind: ImportKind, (sheet, number): At<'_>, reading: &ReadAs, row: &Cells) {
        self.answer.refused += 1;
        self.by_kind.becomes(kind, sheet, number);
        let some = |text: String| (!text.is_empty()).then_some(text);
        self.show(
            (sheet.map(str::to_owned), number),
            RowState::Refused,
            some(reading.name(row)),
            some(reading.text(row, Field::Organisation)),
        );
    }

    /// Counts a row that has found its registration, and shows what becomes of it: written, or as it stands already.
    pub(super) fn settle(&mut self, line: &Line, is_written: Result<bool, SheetProblem>) {
        let row = &line.registration;
        let (name, organisation) = (row.name.clone(), row.organisation_name.clone());
        let sheet = line.sheet.as_deref();
        let state = match is_written {
            Ok(true) => {
                self.answer.changed += 1;
                RowState::Changed
            }
            Ok(false) => {
                self.answer.same += 1;
                RowState::Same
            }
            Err(problem) => {
                self.answer.refused += 1;
                self.problem(sheet, line.row, None, problem, None);
                RowState::Refused
            }
        };
        self.by_kind.becomes(state.into(), sheet, line.row);
        self.show((line.sheet.clone(), line.row), state, name, organisation);
        if state == RowState::Changed {
            self.decided(line);
        }
    }

    fn decided(&mut self, line: &Line) {
        let row = &line.registration;
        let (before, after) = match line.said {
            Said::Selection(after) => (
                SaidOf::Selection(row.selection.clone()),
                SaidOf::Selection(after.into()),
            ),
            Said::Reply(after) => (
                SaidOf::Reply(row.reply.clone()),
                SaidOf::Reply(after.into()),
            ),
            Said::Withdrawn => {
                self.answer.withdrawn += 1;
                self.by_kind.count(ImportKind::Withdrawn, line.row);
                if self.answer.withdrawals.len() < MOST_SHOWN {
                    self.answer.withdrawals.push(view::ImportWithdrawal {
                        sheet: line.sheet.clone(),
                        row: line.row,
                        name: row.name.clone().unwrap_or_default(),
                        word: line.word.clone().unwrap_or_default(),
                    });
                }
                return;
            }
        };
        self.answer.decisions.push(view::ImportDecision {
            row: line.row,
            sheet: line.sheet.clone(),
            registration: row.id,
            name: row.name.clone(),
            organisation: row.organisation_name.clone(),
            before,
            after,
            place: line.place,
            at: line.at.map(local),
            matched_by: line.matched_by,
        });
    }

    pub(super) fn warn(&mut self, line: &Line, problem: SheetProblem) {
        self.answer.problems.push(view::ImportProblem {
            sheet: line.sheet.clone(),
            row: line.row,
            column: None,
            code: RowFault::OfItsPlace(problem),
            severity: Severity::Warning,
            text: None,
        });
    }

    fn problem(
        &mut self,
        sheet: Option<&str>,
        row: u32,
        column: Option<String>,
        problem: SheetProblem,
        text: Option<String>,
    ) {
        self.answer.problems.push(view::ImportProblem {
            sheet: sheet.map(str::to_owned),
            row,
            column,
            code: RowFault::OfItsPlace(problem),
            severity: Severity::Error,
            text,
        });
    }

    fn show(
        &mut self,
        (sheet, row): (Option<String>, u32),
        state: RowState,
        name: Option<String>,
        organisation: Option<String>,
    ) {
        let of_state = self.answer.list.iter().filter(|it| it.state == state);
        if of_state.count() < MOST_SHOWN {
            self.answer.list.push(view::ImportRow {
                sheet,
                row,
                state,
                name,
                organisation,
                to_place: false,
            });
        }
    }
}
