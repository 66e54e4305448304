//! What screens and the command line are shown: plain data, shaped for them, read at one position of the log.
//!
//! Ids are UUID text, times RFC 3339 with the offset of Istanbul, absent is null and never left out, keys are snake_case.
//! No integer is wider than 32 bits, so that both faces read the same number.

use serde::{Deserialize, Serialize};

#[cfg(feature = "bindings")]
use specta::Type;

macro_rules! views {
    ($($(#[$meta:meta])* $kind:ident $name:ident $body:tt)*) => {$(
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "bindings", derive(Type))]
        $(#[$meta])*
        pub $kind $name $body
    )*};
}

mod duplicate;
mod import;
mod letter;
mod review;

pub use duplicate::*;
pub use import::*;
pub use letter::*;
pub use review::*;

views! {
    /// The programme at a glance: plan against actual.
    struct Overview {
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

    /// What somebody should look at. `kind` is `hidden_in_use`: `what` (`meeting stop route venue person organisation`) was
    /// taken out of sight by the laptop `device` at `at`, and stays because people are registered for it or came. `meeting`
    /// is where to look at it. `written_twice`: the file of the laptop `device` was copied, and both have written as that
    /// laptop since `at`. `older_file`: `name` changes that this laptop has written are not in the file.
    struct AttentionItem {
        pub kind: String,
        pub what: Option<String>,
        pub id: Option<String>,
        pub name: Option<String>,
        pub meeting: Option<String>,
        pub device: Option<String>,
        pub at: Option<String>,
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
        pub route: String,
        pub number: u32,
        pub name: Option<String>,
        pub stops: u32,
        pub meetings: u32,
        pub meetings_done: u32,
        /// When the call of the route opens and closes, where that is known.
        pub call_opens: Option<String>,
        pub call_closes: Option<String>,
    }

    /// A place in a route's order. `plate` and `city` are null while it is to be decided; `route` while it is on none.
    struct StopItem {
        pub stop: String,
        pub route: Option<u32>,
        pub order: Option<u32>,
        pub plate: Option<u32>,
        pub city: Option<String>,
    }

    /// `status` is `reached`, `not_reached` or `not_measurable`; `source` is the announcement's own sentence. `possible` is
    /// the most that it can still come to; where that is not enough, `would_do` at each meeting ahead would be.
    struct TargetItem {
        pub target: String,
        /// `programme route meeting`
        pub scope: String,
        pub metric: String,
        pub unit: Option<String>,
        pub value: u32,
        pub actual: u32,
        pub status: String,
        pub possible: Option<u32>,
        pub would_do: Option<u32>,
        pub source: Option<String>,
        pub note: Option<String>,
    }

    /// What was announced and what the list gives: 30 and 29.
    struct Discrepancy {
        pub metric: String,
        pub announced: u32,
        pub listed: u32,
        pub source: Option<String>,
    }

    struct MeetingItem {
        pub meeting: String,
        pub route: Option<u32>,
        pub stop: Option<u32>,
        pub plate: Option<u32>,
        pub city: Option<String>,
        /// `YYYY-MM-DD`
        pub date: Option<String>,
        /// `HH:MM`
        pub start: Option<String>,
        pub end: Option<String>,
        pub status: String,
        pub capacity: u32,
        pub reserve: u32,
        pub expected: u32,
        pub arrived: u32,
        pub venue: Option<String>,
        pub venue_address: Option<String>,
        /// Null while no seat has been given.
        pub replies: Option<ReplyCounts>,
        /// The last day for a reply, `YYYY-MM-DD`.
        pub reply_by: Option<String>,
        pub readiness: Readiness,
        /// What follows from the facts and is stored nowhere: `call_open call_closed selected ready today held`.
        pub derived: Vec<String>,
        /// What the dossier of a meeting that is over still lacks, of what is kept here: `agenda attendance_list photos`.
        pub dossier_missing: Vec<String>,
    }

    /// How far the checklist of a meeting is; what is not needed does not count. `open` is the first line that is open.
    struct Readiness {
        pub done: u32,
        pub total: u32,
        pub open_tr: Option<String>,
        pub open_en: Option<String>,
    }

    /// Everything about one meeting but its people.
    struct MeetingDetail {
        pub meeting: MeetingItem,
        pub language: Option<String>,
        pub interpretation: Option<String>,
        pub actual_start: Option<String>,
        pub actual_end: Option<String>,
        pub meals_ordered: Option<u32>,
        pub meals_invoiced: Option<u32>,
        pub room_reference: Option<String>,
        pub venue: Option<VenueDetail>,
        pub staff: Vec<StaffItem>,
        pub agenda: Vec<AgendaItem>,
        pub checklist: Vec<ChecklistLine>,
        pub files: Vec<AttachmentItem>,
        pub warned: Vec<DateWarning>,
        /// The city before this one on the route whose agenda can be copied.
        pub previous: Option<String>,
        /// When the list to sign was last printed before the meeting.
        pub sheet_issued_at: Option<String>,
    }

    /// What is null is not known.
    struct VenueDetail {
        pub venue: String,
        pub name: Option<String>,
        pub address: Option<String>,
        pub province: Option<String>,
        pub district: Option<String>,
        pub rooms: Option<String>,
        pub capacity: Option<u32>,
        pub step_free: Option<bool>,
        pub accessible_toilet: Option<bool>,
        pub induction_loop: Option<bool>,
        pub contact_name: Option<String>,
        pub contact_phone: Option<String>,
        pub contact_email: Option<String>,
        pub note: Option<String>,
    }

    /// `elsewhere` names the other cities where the same name works on the same day.
    struct StaffItem {
        pub member: String,
        pub name: String,
        pub role: Option<String>,
        pub phone: Option<String>,
        pub elsewhere: Vec<String>,
    }

    /// `number` is its place by the clock, from 1; `overlaps` says that it is still going on when the next begins.
    struct AgendaItem {
        pub item: String,
        pub number: u32,
        pub start: Option<String>,
        pub minutes: Option<u32>,
        pub title_tr: Option<String>,
        pub title_en: Option<String>,
        pub responsible: Option<String>,
        pub actual_start: Option<String>,
        pub actual_minutes: Option<u32>,
        pub overlaps: bool,
    }

    /// A line of the checklist. `item` is `venue visibility pack equipment catering access`, null for a line of the meeting's
    /// own; `state` is `open done not_needed`; `suggested` says that the facts speak for done while it is open.
    struct ChecklistLine {
        pub line: String,
        pub item: Option<String>,
        pub title_tr: String,
        pub title_en: String,
        pub state: String,
        pub note: Option<String>,
        pub suggested: bool,
    }

    /// A file of a meeting. `kind` is `photo paper`.
    struct AttachmentItem {
        pub attachment: String,
        pub kind: String,
        pub file_name: String,
        pub media_type: String,
        pub size: u32,
        pub title: Option<String>,
        pub at: Option<String>,
    }

    /// A file that was added; `operation` is null where the meeting had it already.
    struct Attached {
        pub attachment: AttachmentItem,
        pub operation: Option<String>,
    }

    /// A file that was written out.
    struct Saved {
        pub file: String,
        pub size: u32,
    }

    /// An agenda that was filled; `from` is the city that it was copied from.
    struct Filled {
        pub items: u32,
        pub from: Option<String>,
        pub operation: String,
    }

    struct Removed {
        pub removed: String,
        pub operation: String,
    }

    struct RegistrationItem {
        pub registration: String,
        pub person: Option<String>,
        pub name: Option<String>,
        pub organisation: Option<String>,
        pub kind: Option<String>,
        pub group: Option<String>,
        pub role: Option<String>,
        pub category: String,
        /// `undecided eligible incomplete not_eligible selected waiting not_selected`
        pub selection: String,
        /// `not_asked asked coming not_coming`
        pub reply: String,
        /// null, or `by_person by_team replaced`
        pub withdrawn: Option<String>,
        /// `no_reply` where the seat of somebody silent was given on, else what was said
        pub withdrawn_reason: Option<String>,
        pub code: String,
        pub arrived_at: Option<String>,
        /// `import invited by_hand walk_in other_meeting`
        pub source: String,
        /// They are on the list of this meeting because they came, and for nothing else: the registration is at another
        /// meeting by now, or was taken back.
        pub by_arrival: bool,
    }

    /// Who has a seat at a meeting, who waits for one and who is not in the running. `changed` are the registrations that
    /// stood elsewhere before; `operation` is null when nothing was written.
    struct Selection {
        pub capacity: u32,
        pub reserve: u32,
        pub selected: Vec<SelectionItem>,
        pub waiting: Vec<SelectionItem>,
        pub not_selected: Vec<SelectionItem>,
        pub rules: SelectionRules,
        pub changed: Vec<String>,
        pub operation: Option<String>,
    }

    /// By what the seats are given. `seats` are those for applicants; `priorities` are `points first_time same_province`,
    /// the weightiest first.
    struct SelectionRules {
        pub seats: u32,
        pub per_organisation: u32,
        pub quotas: Vec<Quota>,
        pub balance: Vec<BalanceGoal>,
        pub priorities: Vec<String>,
    }

    /// A share of the seats that is meant for a sex (`K E`), and how many seats it makes.
    struct BalanceGoal {
        pub sex: String,
        pub percent: u32,
        pub seats: u32,
    }

    /// `rank` counts from 1, null for who is not in the running. `reasons` are `order priority quota balance
    /// second_seat invited by_hand substitute arrived` of a seat, `full per_organisation priority quota balance by_hand` of the
    /// waiting list, `not_eligible incomplete withdrawn
    /// not_coming by_hand` of neither; `said` is the sentence of who decided by hand.
    struct SelectionItem {
        pub registration: String,
        pub name: Option<String>,
        pub organisation: Option<String>,
        pub kind: Option<String>,
        pub group: Option<String>,
        /// `K E belirtmedi sorulmadi`
        pub sex: Option<String>,
        /// In hundredths of a point.
        pub points: Option<u32>,
        pub first_time: bool,
        pub same_province: bool,
        pub reply: String,
        pub rank: Option<u32>,
        pub reasons: Vec<String>,
        pub said: Option<String>,
    }

    /// A decision by hand; `operation` is null when it stood already.
    struct Decided {
        pub registration: String,
        pub name: Option<String>,
        pub selection: String,
        pub reason: Option<String>,
        pub operation: Option<String>,
    }

    /// How somebody stands after a reply or a withdrawal.
    struct Replied {
        pub registration: String,
        pub name: Option<String>,
        /// `not_asked asked coming not_coming`
        pub reply: String,
        /// null, or `by_person by_team replaced_by`
        pub withdrawn: Option<String>,
        pub operation: String,
    }

    struct PersonItem {
        pub person: String,
        pub name: String,
        pub organisation: Option<String>,
        pub phone: Option<String>,
        pub email: Option<String>,
        pub joined_with: Option<String>,
    }

    /// `sensitive` as somebody said by hand, else as its kind is; `registered` and `arrived` are of all routes.
    struct OrganisationItem {
        pub organisation: String,
        pub name: String,
        pub short_name: Option<String>,
        pub kind: Option<String>,
        pub group: Option<String>,
        pub plate: Option<u32>,
        pub province: Option<String>,
        pub district: Option<String>,
        pub branch_of: Option<String>,
        /// The name of what it is a branch of.
        pub headquarters: Option<String>,
        pub sensitive: bool,
        pub themes: Vec<String>,
        pub web: Option<String>,
        pub people: u32,
        pub registered: u32,
        pub arrived: u32,
    }

    /// An organisation with all that is known of it: its branches, who was registered where in order of time, who applied.
    struct Organisation {
        pub organisation: OrganisationItem,
        pub branches: Vec<OrganisationItem>,
        pub participations: Vec<Participation>,
        pub applications: Vec<OrganisationApplication>,
    }

    /// Somebody of an organisation at a meeting; `meeting` is null while they are to be placed.
    struct Participation {
        pub registration: RegistrationItem,
        pub meeting: Option<String>,
        pub route: Option<u32>,
        pub stop: Option<u32>,
        pub city: Option<String>,
        pub date: Option<String>,
        pub status: Option<String>,
    }

    struct OrganisationApplication {
        pub application: String,
        pub route: Option<u32>,
        pub name: Option<String>,
        pub sent_at: Option<String>,
        pub late: bool,
        /// The sheet and the row that it came in.
        pub file: Option<String>,
        pub row: Option<u32>,
        /// Whether it has become a registration for a meeting.
        pub registered: bool,
    }

    /// What a search everywhere found. `kind` is `person` (`id` a registration, `detail` the organisation) or `organisation`
    /// (`detail` the code of its kind); `meeting` is where to look at them, null while they have none.
    struct Found {
        pub kind: String,
        pub id: String,
        pub name: String,
        pub detail: String,
        pub meeting: Option<String>,
    }

    /// A kind of organisation; `group` is the code of the group it counts in. `own`: the programme says something of it.
    struct Kind {
        pub code: String,
        pub name_tr: String,
        pub name_en: String,
        pub group: String,
        pub civil_society: bool,
        pub sensitive: bool,
        pub own: bool,
    }

    struct Group {
        pub code: String,
        pub name_tr: String,
        pub name_en: String,
        pub own: bool,
    }

    /// A theme; `of` is `organisation` (an area of work) or `note` (of a meeting's notes and recommendations).
    struct Theme {
        pub of: String,
        pub code: String,
        pub name_tr: String,
        pub name_en: String,
        pub own: bool,
    }

    /// What papers say of the programme. `funding_preset` is `eu_2022 cfcu custom`; `missing` are the keys of the fields
    /// that a publication still needs.
    struct ProgrammeSettings {
        pub title_tr: Option<String>,
        pub title_en: Option<String>,
        pub contract_no: Option<String>,
        pub controller_name: Option<String>,
        pub controller_contact: Option<String>,
        pub question_email: Option<String>,
        pub funding_preset: String,
        pub funding_tr: Option<String>,
        pub funding_en: Option<String>,
        pub disclaimer_tr: Option<String>,
        pub disclaimer_en: Option<String>,
        /// Who signs letters, and the number under which they go out.
        pub signatory_name: Option<String>,
        pub signatory_title: Option<String>,
        pub letter_reference: Option<String>,
        /// `YYYY-MM-DD`
        pub starts: Option<String>,
        pub ends: Option<String>,
        pub presets: Vec<FundingPreset>,
        pub missing: Vec<String>,
    }

    struct FundingPreset {
        pub code: String,
        pub tr: String,
        pub en: String,
    }

    /// The call of a route. `state` is `not_set not_open_yet open closed`; `days` are those to the opening, to the close, or
    /// since the close. `missing` are the keys of what a publication still needs, of the programme and of the call.
    struct Call {
        pub route: u32,
        pub state: String,
        pub opens: Option<String>,
        pub closes: Option<String>,
        pub days: Option<u32>,
        pub text_tr: Option<String>,
        pub text_en: Option<String>,
        pub criteria_tr: Option<String>,
        pub criteria_en: Option<String>,
        pub per_organisation: u32,
        pub quotas: Vec<Quota>,
        /// `accept mark refuse`
        pub balance: Option<String>,
        pub priorities: Option<String>,
        /// Who decides, one a line; they sign the minutes.
        pub committee: Option<String>,
        pub late_rule: String,
        /// `google limesurvey kobo other`
        pub form: Option<String>,
        /// Applications that came, and how many of them were sent after the close.
        pub received: u32,
        pub late: u32,
        pub missing: Vec<String>,
        /// Keys of texts that stand in the other language only: `text_tr text_en criteria_tr criteria_en`.
        pub missing_texts: Vec<String>,
    }

    /// Seats of a meeting that are meant for a group.
    struct Quota {
        pub group: String,
        pub seats: u32,
    }

    /// What was written to publish a call.
    struct Publication {
        pub route: u32,
        pub files: Vec<String>,
    }

    struct CheckInItem {
        pub registration: String,
        pub person: Option<String>,
        pub name: Option<String>,
        pub at: String,
        pub device: String,
        pub method: String,
        /// The meeting's day, where `at` is on another: the laptop's clock was wrong, or it was entered later.
        pub meeting_day: Option<String>,
    }

    /// What this laptop's clock says and when the meeting is, `YYYY-MM-DD`; only said where they differ.
    struct OtherDay {
        pub clock: String,
        pub meeting: String,
    }

    /// The numbers of the desk, and who came last. `waiting` is the length of the waiting list.
    struct Desk {
        pub meeting: MeetingItem,
        pub arrived: u32,
        /// Expected and not in yet.
        pub expected: u32,
        pub walk_ins: u32,
        pub waiting: u32,
        pub latest: Vec<Arrival>,
        pub other_day: Option<OtherDay>,
    }

    struct Arrival {
        pub registration: String,
        pub name: String,
        pub organisation: Option<String>,
        pub at: String,
        pub device: String,
        pub here: bool,
        pub walk_in: bool,
    }

    /// Which meeting the desk opens: `meeting` when exactly one is today, else the candidates to ask about, the nearest
    /// first and those without a date last.
    /// `far` when today is more than two weeks from every dated meeting: the laptop's date may be wrong.
    struct Today {
        /// `YYYY-MM-DD`
        pub date: String,
        pub meeting: Option<String>,
        pub candidates: Vec<MeetingItem>,
        pub far: bool,
        /// When this laptop last wrote a backup.
        pub last_backup: Option<String>,
    }

    struct Hits {
        pub hits: Vec<Hit>,
        /// How many there are in all: of this meeting, of those who applied on its route and have no place yet, and of
        /// other meetings.
        pub here: u32,
        pub to_place: u32,
        pub elsewhere: u32,
        /// The registration of whom Enter lets in: somebody expected here, found by name without a slip, and as nobody
        /// else here is.
        pub preselected: Option<String>,
    }

    /// A person found. `state` is `expected arrived waiting_list not_selected undecided withdrawn to_place`;
    /// `here` says that the registration is of the meeting that was searched. Who is still to be placed has no
    /// registration: it is the one that a check-in or a placing will make of their application.
    struct Hit {
        pub registration: String,
        pub person: Option<String>,
        pub name: String,
        pub organisation: Option<String>,
        pub kind: Option<String>,
        pub state: String,
        pub meeting: String,
        pub city: Option<String>,
        pub here: bool,
        pub arrived_at: Option<String>,
    }

    /// The answer at the door. `outcome` is `admitted already other_meeting waiting_list not_selected undecided
    /// withdrawn several unknown`, for a walk-in also `needs_notice`, for an undo `undone` or `not_in`. `to_place` says
    /// of an undecided one that they applied and are on the list of no meeting yet.
    struct CheckIn {
        pub outcome: String,
        pub to_place: bool,
        pub registration: Option<String>,
        pub name: Option<String>,
        pub organisation: Option<String>,
        pub kind: Option<String>,
        pub group: Option<String>,
        pub role: Option<String>,
        pub note: Option<String>,
        /// When (of this check-in, or of the earlier one) and on which laptop.
        pub at: Option<String>,
        pub device: Option<String>,
        /// The nth to arrive, from 1.
        pub nth: Option<u32>,
        /// For `other_meeting`: where the person is registered.
        pub city: Option<String>,
        pub date: Option<String>,
        pub operation: Option<String>,
        pub hits: Vec<Hit>,
        pub other_day: Option<OtherDay>,
    }

    /// What the walk-in form asks. `notice` is the channel by which the privacy notice was given:
    /// `shown read_aloud printed`; without it nothing is saved.
    struct WalkInForm {
        pub name: String,
        pub organisation: String,
        pub kind: Option<String>,
        pub role: Option<String>,
        pub category: Option<String>,
        pub phone: Option<String>,
        pub email: Option<String>,
        /// `K E belirtmedi`, null for not asked.
        pub sex: Option<String>,
        pub notice: Option<String>,
    }

    /// What a verb answers when all of an organisation was let in at once.
    struct GroupCheckIn {
        pub admitted: Vec<Arrival>,
        pub operation: Option<String>,
    }

    struct Undone {
        pub operation: String,
        /// What was done in it: `edit import check-in walk-in undo-check-in tour agenda attach remove`, …
        pub verb: String,
        pub undone: u32,
        pub left: Vec<Left>,
    }

    /// What an undo left standing, and why: `checked_in in_use placed`.
    struct Left {
        pub registration: Option<String>,
        pub name: Option<String>,
        pub reason: String,
    }

    /// How a sheet is to be read; everything null is guessed.
    #[derive(Default)]
    struct ImportOptions {
        pub route: u32,
        pub meeting: Option<String>,
        pub sheet: Option<String>,
        pub header_row: Option<u32>,
        pub encoding: Option<String>,
        pub delimiter: Option<String>,
        /// Letters that are garbled all over the sheet are to be repaired.
        pub repair: bool,
        pub map: Vec<ColumnChoice>,
        /// What was chosen by hand for the columns of this form the last time is chosen again.
        pub as_last_time: bool,
        pub mended: Vec<Mend>,
        /// Every name in capitals or small letters is written as proposed.
        pub proposed_names: bool,
        /// `applications` when nothing is said, `selected` or `replies`.
        pub taken_as: Option<String>,
        /// `day_first` or `month_first`, for dates that could be read both ways.
        pub dates: Option<String>,
    }

    /// `field` null keeps the column as an answer of the application; `drop` discards it.
    struct ColumnChoice {
        pub heading: String,
        pub field: Option<String>,
        /// Of the column with the times of sending: `day_first` or `month_first`, where that was chosen by hand, too.
        pub dates: Option<String>,
    }

    /// How the dates of a column are read that could be read both ways, and whether a person has said so.
    struct ImportDates {
        pub heading: String,
        pub order: String,
        pub chosen: bool,
    }

    /// What a sheet holds and what became of it; a preview has `imported` 0 and no operation.
    struct Import {
        pub format: String,
        pub form: String,
        pub encoding: Option<String>,
        pub delimiter: Option<String>,
        pub sheet: Option<String>,
        /// All sheets of the workbook that are in sight.
        pub sheets: Vec<String>,
        /// Those that are not.
        pub hidden_sheets: Vec<String>,
        pub header_rows: Vec<u32>,
        pub columns: Vec<ImportColumn>,
        pub rows: u32,
        pub new: u32,
        pub same: u32,
        pub changed: u32,
        pub refused: u32,
        pub vanished: u32,
        pub to_place: u32,
        pub suspects: Vec<Suspect>,
        pub problems: Vec<ImportProblem>,
        /// What is to be known of the sheet as a whole, as codes.
        pub warnings: Vec<String>,
        /// Where letters are garbled: up to three texts, never of a dropped column.
        pub repairs: Vec<Repair>,
        pub repaired_text: bool,
        /// What was chosen by hand for this form the last time, and is chosen again.
        pub remembered: Vec<ColumnChoice>,
        /// Null where no date could be read both ways.
        pub dates: Option<ImportDates>,
        /// The first rows behind every count.
        pub list: Vec<ImportRow>,
        pub changes: Vec<ImportChange>,
        pub gone: Vec<GoneRow>,
        pub proposals: Vec<NameProposal>,
        /// What a list of the team or a form of replies changes.
        pub decisions: Vec<ImportDecision>,
        pub imported: u32,
        pub operation: Option<String>,
    }

    /// A text as it stands in the sheet, and as it would read repaired.
    struct Repair {
        pub before: String,
        pub after: String,
    }

    struct ImportColumn {
        pub heading: String,
        pub field: Option<String>,
        pub dropped: bool,
        pub reason: Option<String>,
        /// Up to three values, never of a dropped column.
        pub samples: Vec<String>,
    }

    /// `with` is a person's id, or `row N` for another row of the sheet.
    struct Suspect {
        pub row: u32,
        pub with: String,
        pub score: f64,
        pub reasons: Vec<String>,
    }

    /// `severity` is `error` (the row is refused) or `warning`.
    struct ImportProblem {
        /// Of several sheets that are read together, the one of the row; null where there is one.
        pub sheet: Option<String>,
        pub row: u32,
        pub column: Option<String>,
        pub code: String,
        pub severity: String,
        /// What stands in the cell, where it is about one.
        pub text: Option<String>,
    }

    /// A file that was written.
    struct Sheet {
        pub file: String,
        pub rows: u32,
        pub pages: u32,
        pub sheet: String,
        pub sha256: String,
        pub warnings: Vec<String>,
    }

    struct Created {
        pub file: String,
        pub routes: u32,
        pub stops: u32,
        pub cities_listed: u32,
        pub stops_to_be_decided: u32,
        pub meetings: u32,
        pub targets: Vec<CreatedTarget>,
        pub discrepancies: Vec<Discrepancy>,
        /// Shown once; it is stored nowhere.
        pub recovery_key: String,
    }

    struct CreatedTarget {
        pub metric: String,
        pub value: u32,
        pub source: Option<String>,
    }

    struct Demo {
        pub people: u32,
        pub organisations: u32,
        pub registrations: u32,
        pub check_ins: u32,
    }

    struct Verified {
        pub integrity: bool,
        pub changes: u32,
        pub replay_equal: bool,
        pub digest: String,
        pub encrypted: bool,
        /// Files of meetings whose bytes are missing or altered.
        pub damaged_files: Vec<String>,
        /// What differs from the log's replay, by its name in the file.
        pub differs: Vec<String>,
        /// `authentic not_authenticated damaged`
        pub slots: String,
    }

    struct Backup {
        pub file: String,
        pub verified: bool,
    }

    /// A laptop that was copied with everything that tells laptops apart: two wrote under one id.
    struct Fork {
        pub device: String,
        /// How the laptop was called that was copied; empty while nobody named it.
        pub laptop: String,
        pub branches: Vec<ForkBranch>,
    }

    /// What one of them wrote from there on.
    struct ForkBranch {
        pub id: String,
        /// The place of its first change in the log of the device.
        pub first: u32,
        pub changes: u32,
        pub check_ins: u32,
        pub at: Option<String>,
        /// This laptop wrote it.
        pub here: bool,
    }

    /// What a new passphrase is worth.
    struct PassphraseWeight {
        pub enough: bool,
    }

    /// Backups after a change of passphrase, as paths: those that were given the new one just now, and those that still open
    /// with the old one, in the backup folder and elsewhere; and folders with backups that are not there now.
    struct OldBackups {
        pub rewrapped: Vec<String>,
        pub here: Vec<String>,
        pub elsewhere: Vec<String>,
        pub away: Vec<String>,
    }

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
        pub warnings: Vec<String>,
        pub warned: Vec<DateWarning>,
        /// Null where nothing moved.
        pub operation: Option<String>,
        pub needs_reason: bool,
        /// Why, as it is kept with the operation.
        pub reason: Option<String>,
    }

    /// A field and what was typed into it.
    struct FieldValue {
        pub field: String,
        pub value: String,
    }

    /// What is worth a look about the day of a meeting: `holiday eve ramadan_evening friday_noon same_day past
    /// calendar_missing`; a day that has a name says it.
    struct DateWarning {
        pub meeting: String,
        pub date: String,
        pub code: String,
        pub name_tr: Option<String>,
        pub name_en: Option<String>,
    }

    /// One thing that a change of plan moved: of a meeting, or of a stop. A route is said by its number.
    struct PlanChanged {
        pub meeting: Option<String>,
        pub stop: Option<String>,
        /// `date start end status merged_into route position plate`
        pub column: String,
        pub before: Option<String>,
        pub after: Option<String>,
    }

    /// A change of plan, as a screen asks for it. Days are `YYYY-MM-DD` or as people type them, hours that are null stay.
    #[serde(tag = "step", rename_all = "snake_case")]
    enum PlanStep {
        Shift { route: u32, days: i32 },
        Move { meeting: String, date: String, start: Option<String>, end: Option<String> },
        Postpone { meeting: String },
        Cancel { meeting: String },
        Reopen { meeting: String },
        Close { meeting: String },
        Split { meeting: String, date: String },
        Merge { meeting: String, into: String },
        MoveStop { stop: String, route: u32, position: u32 },
        Decide { stop: String, city: String },
        AddStop { route: u32, city: String, position: Option<u32> },
        RemoveStop { stop: String },
    }

    /// What a change of plan did, or would do. `needs_reason` says that it changes a plan that had been set. `touched` counts the registrations that have to be told; `warnings` are codes of what is
    /// worth a look, those of days once more in `warned`; `left` says whose registration a merge did not move: `checked_in already_there`.
    #[derive(Default)]
    struct PlanChange {
        pub changed: Vec<PlanChanged>,
        pub touched: u32,
        pub warnings: Vec<String>,
        pub warned: Vec<DateWarning>,
        pub left: Vec<Left>,
        pub operation: Option<String>,
        pub needs_reason: bool,
    }

    /// The tour as it is planned: route by route, and the stops that are on none.
    struct Routes {
        pub routes: Vec<RoutePlan>,
        pub loose: Vec<StopPlan>,
    }

    /// Seats, expected and arrived are sums over its meetings; those that were called off count in none of the numbers.
    struct RoutePlan {
        pub route: String,
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
        pub stop: String,
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

    /// One thing that a deviation says: where another meeting is meant, by its city.
    struct DeviationChange {
        /// `date start end status venue merged_into route position plate meetings stops`; a plate is said by its city.
        pub column: String,
        pub planned: Option<String>,
        pub done: Option<String>,
    }

    /// What was planned, what was done instead, and why. `planned` and `done` are `column=value` pairs; `changes` has them
    /// apart.
    struct Deviation {
        pub deviation: String,
        /// `edit shift move postpone cancel reopen move_stop split merge add_stop remove_stop`
        pub kind: String,
        pub meeting: Option<String>,
        pub route: Option<u32>,
        pub stop: Option<u32>,
        pub city: Option<String>,
        pub planned: String,
        pub done: String,
        pub changes: Vec<DeviationChange>,
        pub reason: String,
        /// null where it was not counted yet.
        pub touched: Option<u32>,
        pub at: Option<String>,
    }

    /// What of this laptop the window needs before any programme is open.
    struct Laptop {
        pub version: String,
        pub file: String,
        pub exists: bool,
        pub open: bool,
        /// The file can be looked at, and nothing can be written where it lies.
        pub read_only: bool,
        pub settings: Settings,
    }

    /// Settings of this laptop, outside the programme file; no personal data.
    /// `language` is `tr en`; `theme` `system light dark high_contrast`; `text_size` 100 125 150 200 (percent);
    /// `role` `facilitator coordinator`; `desk_list` `hidden shown`.
    struct Settings {
        pub language: String,
        pub theme: String,
        pub text_size: u32,
        pub role: String,
        pub desk_list: String,
        /// Who reads applications on this laptop; empty while nobody has said so.
        #[serde(default)]
        pub reader: String,
    }
}
