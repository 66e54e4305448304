//! One meeting: what stands in lists of meetings, and how far it is made ready.

use super::*;
use domain::attachment::{AttachmentKind, PhotoNotes};
use domain::calendar::{Day, Moment, TimeOfDay};
use domain::checklist::{ChecklistItem, ChecklistState};
use domain::ids::{
    AgendaItemId, AttachmentId, ChecklistItemId, MeetingId, OperationId, StaffMemberId, VenueId,
};
use domain::plan::{Derived, MeetingStatus};
use domain::scan::{PageShows, ScanOutcome};
use domain::words::Word;
use domain::written_out::SheetVariant;

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
        /// How far its dossier is; null while nobody asks for it.
        pub dossier: Option<DossierLight>,
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
        /// Where the signed originals lie, where it is another place than the programme's.
        pub originals: Option<String>,
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
        /// Of a scan: what each page of the file shows, in their order.
        pub pages: Vec<FilePage>,
    }

    /// `sheet` and `sheet_page` are null where no code could be read, and on an empty page.
    struct FilePage {
        pub page: u32,
        pub shows: PageShows,
        pub sheet: Option<String>,
        pub sheet_page: Option<u32>,
    }

    /// A file that was added; `operation` is null where the meeting had it already.
    struct Attached {
        pub attachment: AttachmentItem,
        pub notes: PhotoNotes,
        pub operation: Option<OperationId>,
    }

    /// A file that was given to be filed by its codes: what was read of it, and where it is kept, or would be. `asks` says that
    /// something is left to say, although it may be kept; `operation` is null where nothing was written.
    struct Scan {
        pub file_name: String,
        pub media_type: String,
        pub outcome: ScanOutcome,
        pub asks: bool,
        pub notes: PhotoNotes,
        pub pages: Vec<ScanPage>,
        pub filed: Vec<ScanFiled>,
        pub operation: Option<OperationId>,
    }

    /// A page of such a file. `meeting` and `city` are of the sheet that it shows; `replaced_by` is a sheet that was issued
    /// later in its place, `kept_in` another file that shows the same page.
    struct ScanPage {
        pub page: u32,
        pub shows: PageShows,
        pub sheet: Option<String>,
        pub sheet_page: Option<u32>,
        pub meeting: Option<MeetingId>,
        pub city: Option<String>,
        pub replaced_by: Option<String>,
        pub kept_in: Option<String>,
    }

    /// What somebody reads off a page of a file by themselves: `ABCDE-FGHIJ/2`, the sheet and its page.
    struct SaidPage {
        pub page: u32,
        pub shows: String,
    }

    struct ScanFiled {
        pub meeting: MeetingId,
        pub city: String,
        pub attachment: AttachmentId,
    }

    /// A sheet of a meeting and the scans of its pages. `pages` is 0 where nothing was kept of how many it has; then nothing
    /// can be missing.
    struct SheetScans {
        pub sheet: String,
        pub variant: Option<Word<SheetVariant>>,
        pub issued_at: Moment,
        pub replaced_by: Option<String>,
        pub pages: u32,
        pub scanned: Vec<ScannedPage>,
        pub missing: Vec<u32>,
    }

    /// Where a page of a sheet is seen: in which file, on which of its pages.
    struct ScannedPage {
        pub page: u32,
        pub attachment: AttachmentId,
        pub file_name: String,
        pub file_page: u32,
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
