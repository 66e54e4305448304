//! What is said of a sheet by kind, before anything of it is taken in: so many are new, so many wait for a person, so many
//! hidden rows are left out. Of a form that was taken in before, what none of its sheets held is said first.

use std::collections::HashSet;

use crate::application::{RowFault, RowState};
use crate::words::words;

words! {
    /// In the order in which they are said. `New` to `Same` are what becomes of a row, and each row is one of these; the others
    /// are said of rows that are counted there, and `Vanished` of rows that the sheet no longer has.
    ImportKind {
        New "new",
        Changed "changed",
        /// It holds words that only a person can read.
        ForPerson "for_person",
        /// Left out: nobody sees it in the sheet without asking for it.
        Hidden "hidden",
        /// Left out: it is struck out.
        Struck "struck",
        /// Left out: its answers were never sent.
        Unsent "unsent",
        /// It cannot be taken in.
        Refused "refused",
        Same "same",
        Withdrawn "withdrawn",
        /// Something about it is to be looked at.
        Doubtful "doubtful",
        ToPlace "to_place",
        /// It looks like somebody else.
        Suspects "suspects",
        /// It was here before and was taken back.
        Back "back",
        Vanished "vanished",
    }
}

impl From<RowState> for ImportKind {
    fn from(state: RowState) -> ImportKind {
        match state {
            RowState::New => ImportKind::New,
            RowState::Changed => ImportKind::Changed,
            RowState::Same => ImportKind::Same,
            RowState::Refused => ImportKind::Refused,
        }
    }
}

impl ImportKind {
    /// Every sheet holds these, and that one does says nothing.
    fn is_plain(self) -> bool {
        matches!(
            self,
            ImportKind::New | ImportKind::Changed | ImportKind::Same
        )
    }
}

/// What the sheets of a form held that were taken in before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HeldBefore {
    sheets: u32,
    words: HashSet<String>,
}

impl HeldBefore {
    /// From what is kept of each: the words of its kinds and faults.
    pub fn of<'a>(kept: impl IntoIterator<Item = &'a str>) -> HeldBefore {
        let mut before = HeldBefore::default();
        for words in kept {
            before.sheets += 1;
            let words = words.split_whitespace().map(str::to_owned);
            before.words.extend(words);
        }
        before
    }

    /// So many of them are known.
    pub fn sheets(&self) -> u32 {
        self.sheets
    }

    /// Whether this is the first sheet of the form that holds it. The first sheet of all has nothing to compare it with.
    pub fn is_new(&self, kind: ImportKind) -> bool {
        self.sheets > 0 && !kind.is_plain() && !self.words.contains(kind.word())
    }

    pub fn is_new_fault(&self, fault: RowFault) -> bool {
        self.sheets > 0 && !self.words.contains(fault.as_str())
    }
}

/// As what a sheet held is kept.
pub fn kept(kinds: &[ImportKind], faults: &[RowFault]) -> String {
    let kinds = kinds.iter().filter(|it| !it.is_plain());
    let mut words: Vec<&str> = kinds.map(|it| it.word()).collect();
    words.extend(faults.iter().map(RowFault::as_str));
    words.sort_unstable();
    words.dedup();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::application::{Problem, SheetProblem};

    const LATE: RowFault = RowFault::OfItsPlace(SheetProblem::Late);

    #[test]
    fn what_no_sheet_of_a_form_held_is_new_in_it_and_in_the_first_of_all_nothing_is() {
        let first = HeldBefore::of([]);
        assert!(!first.is_new(ImportKind::Hidden) && !first.is_new_fault(LATE));
        let words = kept(
            &[ImportKind::New, ImportKind::Hidden, ImportKind::Doubtful],
            &[LATE],
        );
        assert_eq!(words, "doubtful hidden late");
        let before = HeldBefore::of(["", words.as_str()]);
        assert_eq!(before.sheets(), 2);
        for (kind, is_new) in [
            (ImportKind::New, false),
            (ImportKind::Same, false),
            (ImportKind::Hidden, false),
            (ImportKind::Struck, true),
            (ImportKind::Vanished, true),
        ] {
            assert_eq!(before.is_new(kind), is_new, "{kind:?}");
        }
        assert!(!before.is_new_fault(LATE));
        assert!(before.is_new_fault(RowFault::OfItself(Problem::PhoneUnclear)));
    }

    #[test]
    fn no_word_is_a_kind_and_a_fault() {
        let problems = Problem::ALL.iter().map(|it| it.word());
        let faults: Vec<&str> = problems
            .chain(SheetProblem::ALL.iter().map(|it| it.word()))
            .collect();
        for kind in ImportKind::ALL {
            assert!(!faults.contains(&kind.word()), "{kind:?}");
        }
    }
}
