//! What the team does, one method of [`Programme`] for each thing. The only crate that the faces use.
//!
//! A face opens a [`Programme`], calls its verbs and shows the [`view`]s they answer with; it decides nothing. Verbs write
//! through one door, each as one operation in one transaction, and screens hear of it only by [`Programme::news`].

mod agenda;
mod attachment;
mod backup;
mod call;
mod check_in;
mod checklist;
mod clock;
mod demo;
mod demo_meeting;
mod deviation;
mod duplicate;
mod edit;
mod edit_field;
mod error;
mod find;
mod find_everywhere;
mod hash;
mod holiday;
mod import;
mod kind;
mod laptop;
mod list;
mod meeting_detail;
mod organisation;
mod overview;
mod place;
mod plan;
mod plan_stop;
mod programme;
mod programme_settings;
mod publish;
mod remove;
mod reply;
mod review;
mod routes;
mod search;
mod seat;
mod selection;
mod sign_in_sheet;
mod staff;
mod tour;
mod undo;
pub mod view;

pub use check_in::Door;
pub use clock::{Clock, read_time};
pub use documents::sign_in_sheet::Variant;
pub use documents::{args, words};
pub use domain::ids;
pub use edit_field::{EDITABLE, fields};
pub use error::{Error, Result};
pub use find::Who;
pub use import::{SheetFile, Watch, read_sheet_file};
pub use laptop::{save_settings, settings};
pub use plan::When;
pub use programme::{Programme, Start, data_folder, default_file};
pub use remove::REMOVABLE;
pub use routes::provinces;
pub use sign_in_sheet::SheetOptions;
pub use store::{KeyCost, keys_path};
pub use tour::Tour;
