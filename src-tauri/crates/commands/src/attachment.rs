//! Photos and papers of a meeting.

use programme::Programme;
use programme::view::{Attached, Saved};

use crate::error::Answer;
use crate::id;
use crate::tickets::{ToRead, ToWrite};

/// Reads a file that was chosen in the dialog, or dropped.
#[specta::specta]
pub(crate) fn attach(programme: &mut Programme, meeting: String, file: ToRead) -> Answer<Attached> {
    Ok(programme.attach(id("meeting", &meeting)?, &file, None)?)
}

/// Writes to a place that was chosen in the dialog.
#[specta::specta]
pub(crate) fn save_attachment(
    programme: &mut Programme,
    attachment: String,
    target: ToWrite,
) -> Answer<Saved> {
    Ok(programme.save_file(id("attachment", &attachment)?, &target)?)
}
