//! What the screen of an import shows besides its counts: the rows behind them.

use super::*;

views! {
    /// Text that a person typed in the place of a cell, for this import.
    struct Mend {
        /// Of several sheets that are read together, the one of the row; null where there is one.
        pub sheet: Option<String>,
        pub row: u32,
        pub heading: String,
        pub text: String,
    }

    /// A row behind a count. `state` is `new same changed refused`.
    struct ImportRow {
        /// Of several sheets that are taken in together, the one that the row stands on.
        pub sheet: Option<String>,
        pub row: u32,
        pub state: String,
        pub name: Option<String>,
        pub organisation: Option<String>,
        /// It waits for a person to say which meeting.
        pub to_place: bool,
    }

    /// A known row that says something else now.
    struct ImportChange {
        pub row: u32,
        pub name: String,
        pub fields: Vec<ChangedCell>,
    }

    /// A cell before and after. `kept`: somebody has corrected by hand what became of it, and that stays.
    struct ChangedCell {
        pub heading: String,
        pub before: Option<String>,
        pub after: Option<String>,
        pub kept: bool,
    }

    /// A row of the last sheet that this one no longer has: who it is, and where it stood.
    struct GoneRow {
        pub row: Option<u32>,
        pub file: Option<String>,
        pub name: Option<String>,
        pub organisation: Option<String>,
    }

    /// A name in capitals or in small letters, and how it would be written.
    struct NameProposal {
        pub row: u32,
        pub heading: String,
        pub before: String,
        pub after: String,
    }

    /// What a sheet says of somebody who is registered: a word of selection or of reply, before and after. `matched_by` is
    /// `code phone name_and_organisation`.
    struct ImportDecision {
        pub row: u32,
        pub sheet: Option<String>,
        pub registration: String,
        pub name: Option<String>,
        pub organisation: Option<String>,
        pub before: String,
        pub after: String,
        /// When a form was answered, where it says so.
        pub at: Option<String>,
        pub matched_by: String,
    }

    /// The sheet written back with its faults marked.
    struct FaultsFile {
        pub file: String,
        pub rows: u32,
        pub faulty: u32,
    }

    /// An application of a call that no meeting is known for, with the meetings it wishes for, the first wish first.
    struct ToPlaceItem {
        pub application: String,
        pub person: Option<String>,
        pub name: Option<String>,
        pub organisation: Option<String>,
        pub wishes: Vec<Wished>,
        /// As typed.
        pub said: Vec<String>,
        pub sent_at: Option<String>,
        pub late: bool,
        pub row: Option<u32>,
    }

    struct Wished {
        pub meeting: String,
        pub city: Option<String>,
        pub date: Option<String>,
    }

    struct Placed {
        pub application: String,
        pub registration: String,
        pub name: Option<String>,
        pub meeting: String,
        pub city: Option<String>,
        pub operation: String,
    }

    struct ImportProgress {
        pub done: u32,
        pub total: u32,
    }

    struct ForgottenColumns {
        pub forgotten: u32,
        pub operation: Option<String>,
    }
}
