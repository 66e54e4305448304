//! The one list of what a page may call. A command is a function over [`Programme`](::programme::Programme), or over
//! [`Reading`](::programme::Reading) where it only reads: one expression where that can be; if it needs an `if`, the `if`
//! belongs in `programme`. From the list come the dispatcher [`Engine::call`], the table [`LIST`] and the TypeScript side.
//! Knows no window: the shell and the bridge of the page's tests serve the same.

mod argument;
mod attachment;
mod beside;
mod call;
mod check_in;
mod desk;
mod dossier;
mod duplicate;
mod edit;
mod engine;
mod error;
mod export;
mod find;
mod heard;
mod here;
mod import;
mod indicator;
mod laptop;
mod letters;
mod list;
mod meeting;
mod organisation;
mod people;
mod plan;
mod programme;
mod report;
mod review;
mod room;
mod scan;
mod selection;
mod sharing;
mod sign_in_sheet;
mod signatures;
mod tickets;
mod undo;

use ::programme::view::FieldValue;

pub use engine::Engine;
pub use error::{Answer, ErrorView};
pub use here::Here;
pub use list::{Argument, Command, Does, LIST, Signatures};
pub use tickets::{Chosen, Purpose, Tickets};

/// A word that the programme knows, or a refusal that names the field.
fn known<T>(field: &str, word: Option<T>) -> ::programme::Result<T> {
    word.ok_or_else(|| ::programme::Error::ValueUnknown {
        field: field.to_owned(),
        known: Vec::new(),
    })
}

/// Fields as an edit takes them.
fn pairs(fields: Vec<FieldValue>) -> Vec<(String, String)> {
    let pairs = fields.into_iter().map(|it| (it.field, it.value));
    pairs.collect()
}
