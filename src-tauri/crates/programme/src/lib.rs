//! What the team does, one method of [`Programme`] for each thing. The only crate that the faces use.
//!
//! A face opens a [`Programme`], calls its verbs and shows the [`view`]s they answer with; it decides nothing. Verbs write
//! through one door, each as one operation in one transaction, and screens hear of it only by [`Programme::news`].
//!
//! # The rooms
//!
//! An arrow between rooms runs downwards only; `tests/rooms.rs` reads the paths in the files and fails on any other.
//!
//! - `exchange` shares with the other laptops of the team, through shared places, and may know every room.
//! - `whole` makes a programme, and searches everything in it: what takes every stage.
//! - `demo` invents people to try things with.
//! - `change` corrects what is there, takes it back and takes it away, and may know every room below.
//! - The verbs of one stage each, which do not know each other: `tour` (the plan), `meeting` (one meeting made ready),
//!   `calls` (the call for participants), `intake` (sheets in, people and organisations told apart), `seats` (selection and
//!   replies), `door` (the desk), `heard` (notes, recommendations, evaluation forms), `papers` (what is printed), `file` (the
//!   file, its backups, its passphrase).
//! - `write` has the steps that more than one verb takes inside its transaction, and the one road by which files for people
//!   leave.
//! - `programme` is the open programme: how verbs read and write, and the news. Verbs that only read are those of a
//!   [`Reading`], which can also stand beside the programme.
//! - `bindings` is the programme as commands are told of it: an argument that a page does not give.
//! - `known` puts together what the file says: it only reads.
//! - `base` is what everything stands on: errors, the clock, what can be edited, field by field, and how what was typed is
//!   read.
//! - [`view`] has what the faces are answered.
//!
//! # Five walks
//!
//! Each goes through these files in this order, and never back up.
//!
//! - **A check-in.** `door/check_in.rs` (the verb, inside one transaction) asks `known/which.rs` for the meeting and the file
//!   for the registration, lets `domain::check_in` answer, and records the arrival with `Tx::record` (`store`, `door.rs`: the
//!   log, then what is derived from it). After the commit the news tells `known/desk_index.rs`, which mends one line.
//! - **An imported row.** `intake/import.rs` (the verbs) opens the sheet (`documents`, `rows`), `form.rs` says which column is
//!   which, `plan.rs` walks the rows: `matching.rs` (whose row is it), `placing.rs` (which meeting), `suspects.rs` (who looks
//!   alike). A preview ends here. `write.rs` records what the plan says, by the steps of `write/enrol.rs`.
//! - **A sheet.** `papers/sign_in_sheet.rs` reads the list (`known/standing.rs`: who is expected), then nobody waits:
//!   `write/issue.rs` lets `documents` draw it in its frame, `write/written_out.rs` puts the file out and notes it.
//! - **A change of plan.** `tour/routes.rs` tries it out or does it; `tour/plan.rs` has the verb; `tour/plan_change.rs` asks
//!   `domain::plan` whether it makes sense, moves what moves, asks for the reason and writes the deviation;
//!   `tour/ask_again.rs` asks anew whoever had answered.
//! - **A correction.** `change/edit.rs` (the verb) asks `base/fields.rs` which field is meant and how it is read, `base/input.rs`
//!   reads what was typed, `Tx::record` writes it; an undo takes it back by itself.
//!
//! # What is deliberately not here
//!
//! - **Traits over `store` and `documents`.** There is one of each; a trait would be a second place to read.
//! - **Objects for actions, and a registry of them.** A verb is a method, and the page of [`Programme`] is the list.
//! - **A bus of events.** The log is one already, and knows nothing of what was rolled back.
//! - **Types of their own for screens and for `rota`.** A [`view`] is made for both, and goes out as it is.

mod base;
#[cfg(feature = "bindings")]
mod bindings;
mod calls;
mod change;
mod demo;
mod door;
mod exchange;
mod file;
mod heard;
mod intake;
mod known;
mod meeting;
mod papers;
mod programme;
mod seats;
mod tour;
pub mod view;
mod whole;
mod write;

pub use base::clock::{Clock, read_time};
pub use base::error::{Error, Result};
pub use base::fields::{EDITABLE, fields};
pub use base::no_core_dump::leave_no_core_dump;
pub use base::start::Tour;
pub use base::which::Which;
pub use change::remove::REMOVABLE;
pub use documents::drawn;
pub use documents::export::Delimiter;
pub use documents::sign_in_sheet::Variant;
pub use documents::{args, words};
pub use domain::{calendar, ids};
pub use door::check_in::Door;
pub use door::find::Who;
pub use exchange::pair::{close_invitation, join_in_place, offer};
pub use exchange::receipt::{about_sharing, said_of_sharing};
pub use exchange::remote::{add_remote, change_remote_password};
pub use exchange::turns::{Queue, Turns};
pub use exchange::visit::{
    exchange, exchange_at, exchange_by_for_tests, exchange_within_reach, share_before_closing,
};
pub use exchange::way::Way;
pub use file::laptop::{save_settings_in, settings, settings_in};
pub use file::passphrase::{offer as offer_passphrase, weigh as weigh_passphrase};
pub use file::this_laptop::ThisLaptop;
pub use heard::evaluation::read_evaluation_form;
pub use intake::import::{CITY_AS_WISH, DATES_DOUBTFUL, LETTERS_LOST, SheetFile, Watch};
pub use known::figures::FiguresOf;
pub use meeting::scan::{ScanAsked, ScanRead};
pub use papers::badges::AboutBadges;
pub use papers::certificates::AboutCertificates;
pub use papers::check_document::DocumentRead;
pub use papers::export::{ExportOptions, ExportPut, ExportRead};
pub use papers::letter::{LetterOptions, LettersPut};
pub use papers::pack::{PackOptions, PackPut};
pub use papers::package::PackagePut;
pub use papers::participant_list::AboutList;
pub use papers::report::{AboutReport, ReportOptions};
pub use papers::report_text::report_section;
pub use papers::selection_minutes::ineligible;
pub use papers::sign_in_sheet::SheetOptions;
pub use programme::{Programme, Reading, Start, data_folder, default_file};
pub use store::{KeyCost, is_open_elsewhere, is_there, keys_path};
pub use sync::{Entry, Folder, Place, is_address};
pub use tour::plan::When;
pub use tour::routes::provinces;
pub use write::issue::{PaperPut, PaperRead};

/// The closed lists of words in what screens and the command line are shown.
pub mod vocabulary {
    pub use domain::answer::Sex;
    pub use domain::application::{MatchedBy, RowState, SaidOf, Severity, TakenAs};
    pub use domain::attachment::PhotoNotes;
    pub use domain::attention::{AttentionChoice, AttentionKind, RivalField, SpokenOf};
    pub use domain::call::{CallForm, CallState, CallText, LateRule};
    pub use domain::check_in::{CheckInMethod, FoundKind, HitState, NoticeGiven, Outcome};
    pub use domain::dossier::{
        DossierItem, DossierQuestion, DossierReason, DossierState, VisibilityKind,
    };
    pub use domain::duplicate::{Decision, DuplicatesOf};
    pub use domain::history::HistoryField;
    pub use domain::holiday::DateWarning;
    pub use domain::indicator::{IndicatorSource, IndicatorStatus};
    pub use domain::language::Language;
    pub use domain::letter::{LetterFact, LetterKind};
    pub use domain::note::NoteKind;
    pub use domain::phone_call::CallOutcome;
    pub use domain::picture::PictureOf;
    pub use domain::plan::{ChangeWarning, Derived, MeetingStatus, PlanColumn, PlanKind};
    pub use domain::pointed_out::PointedKind;
    pub use domain::registration::{
        AddOutcome, Answered, Category, Channel, InvitedListProblem, MoveOutcome, NoticeOfAdded,
        Selection, TakenOffBy,
    };
    pub use domain::remote::RemoteLies;
    pub use domain::report::{PaperCheck, ReportSection};
    pub use domain::said::{Meaning, Question};
    pub use domain::scan::{PageShows, ScanOutcome};
    pub use domain::sent_at::Order;
    pub use domain::settings::{DeskList, Role, StartWith, Theme};
    pub use domain::signature::{MissingReason, NoCertificate, SignatureState, in_two};
    pub use domain::slots::Slots;
    pub use domain::target::{Metric, Scope, Status};
    pub use domain::theme::{OwnWords, ThemeOf};
    pub use domain::verb::{LeftReason, NoUndo};
    pub use domain::words::*;
    pub use domain::written_out::{
        ExportEnding, ExportedList, PackLeftOut, PackPaper, PaperEnding, ParticipantsEnding,
        ReportEnding, SheetVariant, Thing, Tier,
    };
}
