//! What a sheet would do, said by kind: counted while its rows are settled, told when all of them are.

use std::collections::{HashMap, HashSet};

use domain::application::{RowFault, Severity};
use domain::import_kind::{self, HeldBefore, ImportKind};

use super::NAMED;
use crate::view;

/// A row, and of several sheets the one that it stands on.
type Place = (Option<String>, u32);

#[derive(Default)]
pub(super) struct ByKind {
    of: Vec<view::ImportOfKind>,
    /// Why a row is not taken in.
    left: HashMap<Place, ImportKind>,
}

impl ByKind {
    /// What becomes of a row: every row is counted here once.
    pub(super) fn becomes(&mut self, kind: ImportKind, sheet: Option<&str>, row: u32) {
        self.count(kind, row);
        let is_left = matches!(
            kind,
            ImportKind::ForPerson
                | ImportKind::Hidden
                | ImportKind::Struck
                | ImportKind::Unsent
                | ImportKind::Refused
        );
        if is_left {
            self.left.insert((sheet.map(str::to_owned), row), kind);
        }
    }

    /// What else is to be said of a row.
    pub(super) fn count(&mut self, kind: ImportKind, row: u32) {
        let it = self.of_kind(kind);
        it.rows += 1;
        if it.row_numbers.len() < NAMED {
            it.row_numbers.push(row);
        }
    }

    fn of_kind(&mut self, kind: ImportKind) -> &mut view::ImportOfKind {
        let at = self.of.iter().position(|it| it.kind == kind);
        let at = at.unwrap_or_else(|| {
            self.of.push(view::ImportOfKind {
                kind,
                rows: 0,
                row_numbers: Vec::new(),
                faults: Vec::new(),
                first_time: false,
            });
            self.of.len() - 1
        });
        &mut self.of[at]
    }

    /// Puts it into the answer: first what no sheet of the form held before.
    pub(super) fn tell(mut self, answer: &mut view::Import, before: &HeldBefore) {
        self.faults(answer, before);
        for suspect in &answer.suspects {
            self.count(ImportKind::Suspects, suspect.row);
        }
        for (kind, rows) in [
            (ImportKind::Vanished, answer.vanished),
            (ImportKind::Back, answer.back.people),
        ] {
            if rows > 0 {
                self.of_kind(kind).rows = rows;
            }
        }
        for it in &mut self.of {
            let of_fault = it.faults.iter().any(|fault| fault.first_time);
            it.first_time = of_fault || before.is_new(it.kind);
            it.row_numbers.sort_unstable();
        }
        let order = |kind: ImportKind| ImportKind::ALL.iter().position(|it| *it == kind);
        self.of.sort_by_key(|it| (!it.first_time, order(it.kind)));
        answer.kinds = self.of;
        answer.sheets_before = before.sheets();
    }

    /// The problems of rows, each counted once a row: of those that are left out what leaves them out, of the others what is
    /// doubtful.
    fn faults(&mut self, answer: &view::Import, before: &HeldBefore) {
        let mut seen: HashSet<(RowFault, Option<&str>, u32)> = HashSet::new();
        let mut doubtful: HashSet<(Option<&str>, u32)> = HashSet::new();
        for problem in &answer.problems {
            let sheet = problem.sheet.as_deref();
            let left = self.left.get(&(problem.sheet.clone(), problem.row));
            let kind = match left {
                Some(_) if problem.severity != Severity::Error => continue,
                Some(kind) => *kind,
                None => {
                    if doubtful.insert((sheet, problem.row)) {
                        self.count(ImportKind::Doubtful, problem.row);
                    }
                    ImportKind::Doubtful
                }
            };
            if !seen.insert((problem.code, sheet, problem.row)) {
                continue;
            }
            let faults = &mut self.of_kind(kind).faults;
            match faults.iter_mut().find(|it| it.code == problem.code) {
                Some(fault) => fault.rows += 1,
                None => faults.push(view::ImportFaultOfKind {
                    code: problem.code,
                    rows: 1,
                    first_time: before.is_new_fault(problem.code),
                }),
            }
        }
    }
}

/// As what the sheet held is kept with its import.
pub(super) fn kept(answer: &view::Import) -> String {
    let kinds: Vec<ImportKind> = answer.kinds.iter().map(|it| it.kind).collect();
    let faults = answer.kinds.iter().flat_map(|it| &it.faults);
    let faults: Vec<RowFault> = faults.map(|it| it.code).collect();
    import_kind::kept(&kinds, &faults)
}
