//! Taking back what was done.

use programme::Programme;
use programme::view::Undone;

use crate::error::Answer;
use crate::id;

/// Without an operation: this laptop's newest that can be.
#[specta::specta]
pub(crate) fn undo(programme: &mut Programme, operation: Option<String>) -> Answer<Undone> {
    Ok(programme.undo(operation.map(|it| id("operation", &it)).transpose()?)?)
}
