//! One meeting: what stands in lists of meetings, and how far it is made ready.

use super::*;
use domain::attachment::AttachmentKind;
use domain::calendar::{Day, Moment, TimeOfDay};
use domain::checklist::{ChecklistItem, ChecklistState};
use domain::ids::{
    AgendaItemId, AttachmentId, ChecklistItemId, MeetingId, OperationId, StaffMemberId, VenueId,
};
use domain::plan::{Derived, DossierPart, MeetingStatus};
use domain::words::Word;

views! {
    struct MeetingItem {
        pub meeting: MeetingId,
        pub route: Option<u32>,
        pub stop: Option<u32>,
        pub plate: Option<u32>,
        pub city: Option<String>,
        pub date: Option<Day>,
        pub start: Option<TimeOfDay>,
        pub end: Option<TimeOfDay>,
        pub status: Word<MeetingStatus>,
        pub capacity: u32,
        pub reserve: u32,
        pub expected: u32,
        pub arrived: u32,
        pub venue: Option<String>,
        pub venue_address: Option<String>,
        /// Null while no seat has been given.
        pub replies: Option<ReplyCounts>,
        /// The last day for a reply.
        pub reply_by: Option<Day>,
        pub readiness: Readiness,
        /// What follows from the facts and is stored nowhere.
        pub derived: Vec<Derived>,
        /// What the dossier of a meeting that is over still lacks, of what is kept here.
        pub dossier_missing: Vec<DossierPart>,
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
        pub actual_start: Option<TimeOfDay>,
        pub actual_end: Option<TimeOfDay>,
        pub meals_ordered: Option<u32>,
        pub meals_invoiced: Option<u32>,
        pub room_reference: Option<String>,
        /// Of the contract, where the meeting has others than the programme.
        pub activity_code: Option<String>,
        pub activity_title_tr: Option<String>,
        pub activity_title_en: Option<String>,
        pub venue: Option<VenueDetail>,
        pub staff: Vec<StaffItem>,
        pub agenda: Vec<AgendaItem>,
        pub checklist: Vec<ChecklistLine>,
        pub files: Vec<AttachmentItem>,
        pub warned: Vec<DateWarning>,
        /// The city before this one on the route whose agenda can be copied.
        pub previous: Option<String>,
        /// When the list to sign was last printed before the meeting.
        pub sheet_issued_at: Option<Moment>,
    }

    /// What is null is not known.
    struct VenueDetail {
        pub venue: VenueId,
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
        pub member: StaffMemberId,
        pub name: String,
        pub role: Option<String>,
        pub phone: Option<String>,
        pub elsewhere: Vec<String>,
    }

    /// `number` is its place by the clock, from 1; `overlaps` says that it is still going on when the next begins.
    struct AgendaItem {
        pub item: AgendaItemId,
        pub number: u32,
        pub start: Option<TimeOfDay>,
        pub minutes: Option<u32>,
        pub title_tr: Option<String>,
        pub title_en: Option<String>,
        pub responsible: Option<String>,
        pub actual_start: Option<TimeOfDay>,
        pub actual_minutes: Option<u32>,
        pub overlaps: bool,
    }

    /// A line of the checklist. `item` is the code of a line that every meeting has, null for one of the meeting's own; `suggested` says that the facts speak for done while it is open.
    struct ChecklistLine {
        pub line: ChecklistItemId,
        pub item: Option<ChecklistItem>,
        pub title_tr: String,
        pub title_en: String,
        pub state: Word<ChecklistState>,
        pub note: Option<String>,
        pub suggested: bool,
    }

    /// A file of a meeting.
    struct AttachmentItem {
        pub attachment: AttachmentId,
        pub kind: Word<AttachmentKind>,
        pub file_name: String,
        pub media_type: String,
        pub size: u32,
        pub title: Option<String>,
        pub at: Option<Moment>,
    }

    /// A file that was added; `operation` is null where the meeting had it already.
    struct Attached {
        pub attachment: AttachmentItem,
        pub operation: Option<OperationId>,
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
        pub operation: OperationId,
    }
}
