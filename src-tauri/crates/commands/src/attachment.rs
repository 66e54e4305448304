//! Photos and papers of a meeting.

use programme::Programme;
use programme::ids::{AttachmentId, MeetingId};
use programme::view::{Attached, Saved};

use crate::error::Answer;
use crate::tickets::{ToRead, ToWrite};

/// Reads a file that was chosen in the dialog, or dropped.
#[specta::specta]
pub(crate) fn attach(
    programme: &mut Programme,
    meeting: MeetingId,
    file: ToRead,
) -> Answer<Attached> {
    Ok(programme.attach(meeting, &file, None)?)
}

/// Writes to a place that was chosen in the dialog.
#[specta::specta]
pub(crate) fn save_attachment(
    programme: &mut Programme,
    attachment: AttachmentId,
    target: ToWrite,
) -> Answer<Saved> {
    Ok(programme.save_file(attachment, &target)?)
}
