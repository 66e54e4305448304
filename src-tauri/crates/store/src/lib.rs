//! The programme file: one encrypted SQLite database, its change log and the projections of it. The only crate with SQL.
//!
//! Nothing is written except through [`Tx::record`]. Nothing here decides anything about people.

mod apply;
mod backup;
mod change_log;
mod digest;
mod error;
mod file;
mod key;
mod migrate;
mod row;
mod statements;
mod store;
mod verify;

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
mod kind;
mod letter_text;
mod meeting;
mod operation;
mod organisation;
mod pair;
mod person;
mod programme;
mod registration;
mod reply;
mod review;
mod selection;
mod staff;
mod venue;

pub use agenda::AgendaItemRow;
pub use application::{KnownApplication, KnownRow, SheetRow};
pub use attachment::AttachmentRow;
pub use call::{CallRow, SentRow};
pub use change_log::Taken;
pub use check_in::CheckInRow;
pub use checklist::ChecklistItemRow;
pub use desk_index::{DeskApplication, DeskOrganisation, DeskRow, DeskRows, StoodFor};
pub use deviation::DeviationRow;
pub use document::IssuedRow;
pub use dossier::DossierRow;
pub use error::{Error, Result};
pub use file::write_beside;
pub use key::{KeyCost, RecoveryKey, keys_path};
pub use letter_text::LetterTextRow;
pub use meeting::{MeetingCounts, MeetingRow};
pub use operation::OperationRow;
pub use organisation::{OrganisationApplicationRow, OrganisationRow};
pub use pair::{Decision, PairRow};
pub use person::{ContactRow, PersonRow};
pub use programme::{ProgrammeRow, RouteRow, StopRow, TargetRow};
pub use registration::{CameRow, RegistrationRow};
pub use reply::ReplyRow;
pub use review::{ApplicationRow, CriterionRow, PointsRow};
#[doc(hidden)]
pub use row::questions_asked;
pub use selection::{AppliedRow, RoundRow};
pub use staff::StaffMemberRow;
pub use store::{Reader, Store, Tx, Writing};
pub use venue::VenueRow;
pub use verify::Verified;
