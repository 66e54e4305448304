//! Corrections: fields of one thing, and lines taken out.

use programme::Programme;
use programme::view::{Edited, FieldValue, Removed};

use crate::error::Answer;
use crate::pairs;

/// An empty text empties its field. `what` and `which` name the thing as the command line does.
#[specta::specta]
pub(crate) fn edit(
    programme: &mut Programme,
    what: String,
    which: String,
    fields: Vec<FieldValue>,
    reason: Option<String>,
) -> Answer<Edited> {
    Ok(programme.edit(&what, &which, &pairs(fields), reason)?)
}

/// What the edit would do; nothing is written.
#[specta::specta]
pub(crate) fn preview_edit(
    programme: &mut Programme,
    what: String,
    which: String,
    fields: Vec<FieldValue>,
) -> Answer<Edited> {
    Ok(programme.preview_edit(&what, &which, &pairs(fields))?)
}

#[specta::specta]
pub(crate) fn remove(programme: &mut Programme, what: String, which: String) -> Answer<Removed> {
    Ok(programme.remove(&what, &which)?)
}
