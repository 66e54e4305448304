//! The plan and how far it is: routes, stops, targets, a change of plan and what it did.

use super::*;
use domain::attention::{AttentionChoice, AttentionKind, RivalField, SpokenOf};
use domain::calendar::{Day, Moment};
use domain::holiday;
use domain::ids::{DeviationId, MeetingId, OperationId, RouteId, RowId, StopId, TargetId};
use domain::letter::LetterKind;
use domain::plan::{ChangeWarning, PlanColumn, PlanKind};
use domain::target::{Metric, Scope, Status};
use domain::words::Word;

views! {
    /// The programme at a glance: plan against actual.
    struct Overview {
        /// Its people are invented, and none of them are anybody.
        pub demo: bool,
        pub title_tr: String,
        pub title_en: String,
        pub routes: Vec<RouteItem>,
        pub stops: Vec<StopItem>,
        pub targets: Vec<TargetItem>,
        /// The organisations that came, their branches taken together.
        pub by_headquarters: u32,
        pub by_group: Vec<GroupCount>,
        pub discrepancies: Vec<Discrepancy>,
        /// What laptops that were both right have made of the file together.
        pub attention: Vec<AttentionItem>,
    }

    /// What is to be done at the meetings, in the order of the tour, and on the routes.
    struct Work {
        pub meetings: Vec<MeetingWork>,
        pub to_place: Vec<RouteToPlace>,
    }

    /// Applications of a route that wait for a meeting.
    struct RouteToPlace {
        pub route: u32,
        pub count: u32,
    }

    /// What waits at one meeting. Counted are participants who were on its list before the day and have not left it.
    struct MeetingWork {
        pub meeting: MeetingId,
        pub applied: u32,
        /// Of them: whose application nobody has decided yet.
        pub unread: u32,
        pub selected: u32,
        /// Of the selected.
        pub coming: u32,
        pub silent: u32,
        /// Of the silent, as the last day for a reply has passed.
        pub overdue: u32,
        /// Who is to be called again by today.
        pub calls_due: u32,
        /// What most wait for comes first.
        pub letters: Vec<LettersWait>,
        /// When the list to sign was last printed before the meeting.
        pub sheet_issued_at: Option<Moment>,
    }

    /// How many wait for a letter, and since when the first of them has.
    struct LettersWait {
        pub kind: LetterKind,
        pub count: u32,
        pub since: Option<Moment>,
        /// It cannot be written without a day.
        pub day_missing: bool,
    }

    /// What somebody should look at. Of what is hidden and in use: `what` was taken out of sight by the laptop `device`
    /// at `at`, and stays because people are registered for it or came; `meeting` is where to look at it. Of what was written
    /// twice: the file of the laptop `device` was copied, and both have written as that laptop since `at`. Of an older file:
    /// `name` changes that this laptop has written are not in it. Of
    /// what is read otherwise: `name` answered in the application `id` what was taken for a yes or a no. Of two values: of
    /// `name` (a person, an organisation, a meeting's city) the `field`; the last of `values` stands. Of what was changed out
    /// of sight: `device` took `count` people out of sight, and `back` says what comes back with them. Of a sheet taken in
    /// twice: `count` people stand there twice. Of laptops that joined unasked: by the invitation `id` for
    /// `name`, `device` are in, `count` of them. Of what is read apart: the laptop
    /// `device` said so at `at`. `id` is by what it is
    /// decided, where there are `choices`; all laptops call it the same.
    struct AttentionItem {
        pub kind: AttentionKind,
        pub what: Option<SpokenOf>,
        pub id: Option<RowId>,
        pub name: Option<String>,
        pub meeting: Option<MeetingId>,
        pub device: Option<String>,
        pub at: Option<Moment>,
        pub field: Option<RivalField>,
        pub values: Vec<AttentionValue>,
        pub count: u32,
        pub back: Option<ComesBack>,
        pub choices: Vec<AttentionChoice>,
    }

    /// What one laptop wrote into a field; null where it emptied it.
    struct AttentionValue {
        pub value: Option<String>,
        pub device: Option<String>,
        pub at: Option<Moment>,
        /// Whether it is what stands now.
        pub stands: bool,
    }

    /// What was decided, and by which operation; none where it stood so already.
    struct AttentionResolved {
        pub kind: AttentionKind,
        pub choice: AttentionChoice,
        /// How many people or fields it was about.
        pub count: u32,
        pub operation: Option<OperationId>,
    }

    /// How many organisations of a group came; `group` is null for those whose kind is not known.
    struct GroupCount {
        pub group: Option<String>,
        pub name_tr: Option<String>,
        pub name_en: Option<String>,
        pub organisations: u32,
    }

    /// Meetings that are called off do not count, unless somebody came.
    struct RouteItem {
        pub route: RouteId,
        pub number: u32,
        pub name: Option<String>,
        pub stops: u32,
        pub meetings: u32,
        pub meetings_done: u32,
        /// When the call of the route opens and closes, where that is known.
        pub call_opens: Option<Moment>,
        pub call_closes: Option<Moment>,
    }

    /// A place in a route's order. `plate` and `city` are null while it is to be decided; `route` while it is on none.
    struct StopItem {
        pub stop: StopId,
        pub route: Option<u32>,
        pub order: Option<u32>,
        pub plate: Option<u32>,
        pub city: Option<String>,
    }

    /// `source` is the announcement's own sentence. `possible` is
    /// the most that it can still come to; where that is not enough, `would_do` at each meeting ahead would be.
    struct TargetItem {
        pub target: TargetId,
        pub scope: Word<Scope>,
        pub metric: Word<Metric>,
        pub unit: Option<String>,
        pub value: u32,
        pub actual: u32,
        pub status: Status,
        pub possible: Option<u32>,
        pub would_do: Option<u32>,
        pub source: Option<String>,
        pub note: Option<String>,
    }

    /// What was announced and what the list gives: 30 and 29.
    struct Discrepancy {
        pub metric: Word<Metric>,
        pub announced: u32,
        pub listed: u32,
        pub source: Option<String>,
    }

    /// The tour as it is planned: route by route, and the stops that are on none.
    struct Routes {
        pub routes: Vec<RoutePlan>,
        pub loose: Vec<StopPlan>,
    }

    /// Seats, expected and arrived are sums over its meetings; those that were called off count in none of the numbers.
    struct RoutePlan {
        pub route: RouteId,
        pub number: u32,
        pub name: Option<String>,
        pub stops: Vec<StopPlan>,
        pub meetings: u32,
        pub meetings_done: u32,
        pub capacity: u32,
        pub expected: u32,
        pub arrived: u32,
    }

    /// A stop with its meetings, the earliest first. `plate` and `city` are null while it is to be decided.
    struct StopPlan {
        pub stop: StopId,
        pub route: Option<u32>,
        pub order: Option<u32>,
        pub plate: Option<u32>,
        pub city: Option<String>,
        pub note: Option<String>,
        pub meetings: Vec<MeetingItem>,
    }

    /// A province, with what people write instead of its name.
    struct ProvinceItem {
        pub plate: u32,
        pub name: String,
        pub aliases: Vec<String>,
    }

    /// A change of plan, as a screen asks for it. Days are `YYYY-MM-DD` or as people type them, hours that are null stay.
    #[serde(tag = "step", rename_all = "snake_case")]
    enum PlanStep {
        Shift { route: u32, days: i32 },
        Move { meeting: MeetingId, date: String, start: Option<String>, end: Option<String> },
        Postpone { meeting: MeetingId },
        Cancel { meeting: MeetingId },
        Reopen { meeting: MeetingId },
        Close { meeting: MeetingId },
        Split { meeting: MeetingId, date: String },
        Merge { meeting: MeetingId, into: MeetingId },
        MoveStop { stop: StopId, route: u32, position: u32 },
        Decide { stop: StopId, city: String },
        AddStop { route: u32, city: String, position: Option<u32> },
        RemoveStop { stop: StopId },
    }

    /// What a change of plan did, or would do. `needs_reason` says that it changes a plan that had been set. `touched` counts the registrations that have to be told; `warnings` are codes of what is
    /// worth a look, those of days once more in `warned`; `left` says whose registration a merge did not move.
    #[derive(Default)]
    struct PlanChange {
        pub changed: Vec<PlanChanged>,
        pub touched: u32,
        pub warnings: Vec<ChangeWarning>,
        pub warned: Vec<DateWarning>,
        pub left: Vec<Left>,
        pub operation: Option<OperationId>,
        pub needs_reason: bool,
    }

    /// One thing that a change of plan moved: of a meeting, or of a stop. A route is said by its number.
    struct PlanChanged {
        pub meeting: Option<MeetingId>,
        pub stop: Option<StopId>,
        pub column: PlanColumn,
        pub before: Option<String>,
        pub after: Option<String>,
    }

    /// What is worth a look about the day of a meeting; a day that has a name says it.
    struct DateWarning {
        pub meeting: MeetingId,
        pub date: Day,
        pub code: holiday::DateWarning,
        pub name_tr: Option<String>,
        pub name_en: Option<String>,
    }

    /// What was planned, what was done instead, and why. `planned` and `done` are `column=value` pairs; `changes` has them
    /// apart.
    struct Deviation {
        pub deviation: DeviationId,
        pub kind: Word<PlanKind>,
        pub meeting: Option<MeetingId>,
        pub route: Option<u32>,
        pub stop: Option<u32>,
        pub city: Option<String>,
        pub planned: String,
        pub done: String,
        pub changes: Vec<DeviationChange>,
        pub reason: String,
        /// null where it was not counted yet.
        pub touched: Option<u32>,
        pub at: Option<Moment>,
    }

    /// One thing that a deviation says: where another meeting is meant, by its city.
    struct DeviationChange {
        /// A plate is said by its city.
        pub column: PlanColumn,
        pub planned: Option<String>,
        pub done: Option<String>,
    }
}

impl AttentionItem {
    /// A matter of which nothing is said yet.
    pub(crate) fn of(kind: AttentionKind) -> AttentionItem {
        AttentionItem {
            kind,
            what: None,
            id: None,
            name: None,
            meeting: None,
            device: None,
            at: None,
            field: None,
            values: Vec::new(),
            count: 0,
            back: None,
            choices: Vec::new(),
        }
    }
}
