//! What an edit, a removal or an undo did.

use super::*;
use domain::calendar::Moment;
use domain::history::HistoryField;
use domain::ids::{OperationId, PersonId, RegistrationId, RowId};
use domain::plan::ChangeWarning;
use domain::verb::{LeftReason, NoUndo, Verb};
use domain::words::Word;

views! {
    /// One register that an edit moved.
    struct Changed {
        pub column: String,
        pub before: Option<String>,
        pub after: Option<String>,
    }

    /// What an edit moved, or would move. `touched`, `warnings`, `warned` and `needs_reason` as in [`PlanChange`]; no
    /// operation where all stood so already.
    #[derive(Default)]
    struct Edited {
        pub changed: Vec<Changed>,
        pub touched: u32,
        pub warnings: Vec<ChangeWarning>,
        pub warned: Vec<DateWarning>,
        /// Reports that went out with other figures than there are with this change.
        pub issued: Vec<IssuedMoved>,
        /// Null where nothing moved.
        pub operation: Option<OperationId>,
        pub needs_reason: bool,
        /// Why, as it is kept with the operation.
        pub reason: Option<String>,
    }

    /// A field and what was typed into it.
    struct FieldValue {
        pub field: String,
        pub value: String,
    }

    struct Removed {
        pub removed: RowId,
        pub operation: OperationId,
        /// Of a registration: what they applied with waits for a meeting again.
        pub to_place: bool,
        /// Reports that went out with another figure.
        pub issued: Vec<IssuedMoved>,
    }

    /// What was taken back: `at` it was done, to whom, as in [`Operation`].
    struct Undone {
        pub operation: OperationId,
        pub verb: Verb,
        pub undone: u32,
        /// All that it had written has been written over since: there was nothing to take back.
        pub nothing: bool,
        pub left: Vec<Left>,
        pub at: Moment,
        pub names: Vec<String>,
        pub about: u32,
    }

    /// Something that was done: when, on which laptop, why, and to whom. `names` are the first of `about` people; where it was
    /// about nobody, the organisations or the meetings.
    struct Operation {
        pub operation: OperationId,
        pub verb: Word<Verb>,
        pub at: Moment,
        pub device: String,
        /// This laptop did it.
        pub here: bool,
        pub reason: Option<String>,
        pub names: Vec<String>,
        pub about: u32,
        pub undone: bool,
        /// Null where it can be taken back.
        pub no_undo: Option<NoUndo>,
    }

    /// What became of somebody, in the order of time.
    struct History {
        pub person: Option<PersonId>,
        pub name: String,
        pub entries: Vec<HistoryEntry>,
    }

    struct HistoryEntry {
        pub operation: Operation,
        pub changes: Vec<HistoryChange>,
    }

    /// A field of theirs before and after; of what happened, what is known of it. `city` is that of the registration.
    struct HistoryChange {
        pub field: HistoryField,
        pub before: Option<String>,
        pub after: Option<String>,
        pub city: Option<String>,
    }

    /// What an undo or a merge left standing, and why.
    struct Left {
        pub registration: Option<RegistrationId>,
        pub name: Option<String>,
        pub reason: LeftReason,
    }
}
