//! Taking back what was done.

use programme::Programme;
use programme::ids::OperationId;
use programme::view::Undone;

use crate::error::Answer;

/// Without an operation: this laptop's newest that can be.
#[specta::specta]
pub(crate) fn undo(programme: &mut Programme, operation: Option<OperationId>) -> Answer<Undone> {
    Ok(programme.undo(operation)?)
}
