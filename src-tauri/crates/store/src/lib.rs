//! The programme file: one encrypted SQLite database, its change log and the projections of it. The only crate with SQL.
//!
//! Nothing is written except through [`Tx::record`]. Nothing here decides anything about people.
//!
//! What is in sight stands in views of the migrations (`seen_…`, `listed_registration`); one that names its columns, as
//! `seen_registration` does, is made anew in the migration that adds a column which is read through it.
//!
//! A wall and not a folder, because storage and features that can reach each other grow into each other. The questions are
//! SQL, a function for each, in the file of its noun: no mapper of objects and no builder of queries, which would be a second
//! language for the same. Everything waits for the disk; SQLite is near and quick, and whoever must not wait asks on a
//! thread of its own. A file in a temporary folder is all that tests need in its place.

mod apply;
mod backup;
mod change_log;
mod compare;
mod copy;
mod counted;
mod create;
mod data_folder;
mod digest;
mod door;
mod error;
mod exchange;
mod file;
mod folder;
mod fork;
mod key;
mod knowledge;
mod laptop;
mod log_row;
mod migrate;
mod moves;
mod names;
mod note;
mod outgoing;
mod place;
mod reader;
mod restore;
mod rewrap;
mod row;
mod sql_value;
mod statements;
mod store;
mod sweep;
mod verify;
mod writer;

mod agenda;
mod application;
mod attachment;
mod call;
mod check_in;
mod checklist;
mod desk_index;
mod deviation;
mod document;
mod dossier;
mod evaluation;
mod indicator;
mod kind;
mod letter_text;
mod letter_written;
mod meeting;
mod meeting_note;
mod operation;
mod organisation;
mod pair;
mod person;
mod phone_call;
mod programme;
mod recommendation;
mod registration;
mod reply;
mod report_text;
mod review;
mod rival;
mod selection;
mod signature;
mod staff;
mod together;
mod venue;
mod visibility;
mod wording;

pub use agenda::AgendaItemRow;
pub use application::{KnownApplication, KnownRow, SheetRow};
pub use attachment::{AttachmentRow, hash_of};
pub use call::{CallRow, SentRow};
pub use change_log::Taken;
pub use check_in::CheckInRow;
pub use checklist::ChecklistItemRow;
#[doc(hidden)]
pub use counted::{Counted, counted};
pub use data_folder::data_folder;
pub use desk_index::{DeskApplication, DeskOrganisation, DeskRow, DeskRows, StoodFor};
pub use deviation::DeviationRow;
pub use document::{IssuedRow, ReportRow};
pub use door::{Tx, Writing};
pub use dossier::DossierMarkRow;
pub use error::{Error, Result, is_open_elsewhere};
pub use evaluation::{QuestionRow, SittingRow};
pub use exchange::{
    AccountRow, Amount, End, HeadRow, InvitationRow, Keeper, KeptBackRow, ObjectRow, PieceRow,
    PlaceRow, ReceiptRow, Secret, TeamRow,
};
pub use folder::make_folder;
pub use fork::{BranchRow, ForkRow};
pub use indicator::IndicatorRow;
pub use key::{KeyCost, RecoveryKey, Slots};
pub use laptop::Laptop;
pub use letter_text::LetterTextRow;
pub use letter_written::{LetterRunRow, LetterWrittenRow};
pub use meeting::{MeetingCounts, MeetingRow};
pub use meeting_note::NoteRow;
pub use moves::is_there;
pub use names::keys_path;
pub use note::{Noted, going_out};
pub use operation::OperationRow;
pub use organisation::{NamedRow, OrganisationApplicationRow, OrganisationPlace, OrganisationRow};
pub use outgoing::write_beside;
pub use pair::{Decision, PairRow};
pub use person::{ContactRow, PersonRow};
pub use phone_call::PhoneCallRow;
pub use place::place_of;
pub use programme::{ProgrammeRow, RouteRow, StopRow, TargetRow};
pub use reader::Reader;
pub use recommendation::RecommendationRow;
pub use registration::{CameRow, RegistrationRow};
pub use reply::ReplyRow;
pub use report_text::ReportTextRow;
pub use review::{AnsweredRow, ApplicationRow, ConsentFormRow, CriterionRow, PointsRow};
pub use rival::{RivalRow, Rivals};
#[doc(hidden)]
pub use row::questions_asked;
pub use selection::{AppliedRow, RoundRow};
pub use signature::{SheetCountRow, SignatureRow};
pub use staff::StaffMemberRow;
pub use store::{Gatherer, Store};
pub use together::TwiceRow;
pub use venue::VenueRow;
pub use verify::Verified;
pub use visibility::{VisibilityItemRow, VisibilityUseRow};
pub use wording::WordingRow;
