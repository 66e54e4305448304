//! What an edit, a removal or an undo did.

use super::*;
use domain::ids::{OperationId, RegistrationId, RowId};
use domain::plan::ChangeWarning;
use domain::verb::{LeftReason, Verb};

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
    }

    struct Undone {
        pub operation: OperationId,
        pub verb: Verb,
        pub undone: u32,
        pub left: Vec<Left>,
    }

    /// What an undo or a merge left standing, and why.
    struct Left {
        pub registration: Option<RegistrationId>,
        pub name: Option<String>,
        pub reason: LeftReason,
    }
}
