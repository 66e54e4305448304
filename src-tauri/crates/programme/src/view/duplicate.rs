//! Two records that look alike, what people decided about them, and what a join took over.

use super::*;
use domain::calendar::Day;
use domain::check_in::HitState;
use domain::duplicate::{Decision, DuplicatesOf, Reason};
use domain::ids::{MeetingId, OperationId, OrganisationId, PairId, RowId};

views! {
    /// What is taken out of an organisation: rows of these provinces, rows that name it so, or all but those of its own
    /// province. `one` says that it is one, wherever its people are from.
    #[derive(Default)]
    struct SplitChoice {
        pub provinces: Vec<String>,
        pub spellings: Vec<String>,
        pub all: bool,
        pub one: bool,
    }

    /// The rows that stood at an organisation, by how they name it and where they are from.
    struct OrganisationSplit {
        pub organisation: OrganisationId,
        pub name: String,
        pub parts: Vec<OrganisationPart>,
        pub operation: Option<OperationId>,
    }

    struct OrganisationPart {
        pub name: String,
        pub province: Option<String>,
        pub applications: u32,
        /// Those without an application.
        pub registrations: u32,
        /// The organisation that they were taken out to.
        pub made: Option<OrganisationId>,
    }

    /// The pairs that nobody has decided on, the likeliest first and those that were put
    /// off last; and the joins that stand.
    struct Duplicates {
        pub of: DuplicatesOf,
        pub pairs: Vec<Pair>,
        pub joined: Vec<JoinedPair>,
    }

    /// `score` from 0 to 1.
    struct Pair {
        pub pair: PairId,
        pub a: RowId,
        pub b: RowId,
        pub a_name: String,
        pub b_name: String,
        pub score: f64,
        pub reasons: Vec<Reason>,
        /// Somebody has looked at it and put it off.
        pub later: bool,
    }

    struct JoinedPair {
        pub pair: PairId,
        pub a: RowId,
        pub b: RowId,
        pub a_name: String,
        pub b_name: String,
        /// Whose record is shown.
        pub kept: RowId,
    }

    /// Two records side by side.
    struct Compared {
        pub pair: PairId,
        pub a: RowId,
        pub b: RowId,
        pub fields: Vec<ComparedField>,
        pub a_record: Record,
        pub b_record: Record,
    }

    /// `field` as in `edit`. A value as the file has it; `a_text` and `b_text` as it is shown.
    struct ComparedField {
        pub field: String,
        pub a: Option<String>,
        pub b: Option<String>,
        pub differs: bool,
    }

    /// What else tells who it is. Times of Istanbul.
    struct Record {
        pub organisation: Option<String>,
        pub meetings: Vec<RecordMeeting>,
        /// How many applications name it.
        pub applications: u32,
        pub people: u32,
    }

    struct RecordMeeting {
        pub meeting: MeetingId,
        pub city: Option<String>,
        pub date: Option<Day>,
        pub state: HitState,
    }

    /// How two are joined: whose record is shown from then on, and which fields it takes from the other one. A field that
    /// it does not have is taken in any case.
    #[derive(Default)]
    struct JoinChoice {
        pub keep: Option<RowId>,
        pub take: Vec<String>,
    }

    /// `operation` is null where it stood so already.
    struct PairDecided {
        pub pair: PairId,
        pub a: RowId,
        pub b: RowId,
        pub decision: Decision,
        pub kept: Option<RowId>,
        /// The fields that moved.
        pub changed: Vec<Changed>,
        pub operation: Option<OperationId>,
    }

    /// Somebody registered for a meeting who looks like the one at the door.
    struct Lookalike {
        pub hit: Hit,
        pub score: f64,
        pub reasons: Vec<Reason>,
    }
}
