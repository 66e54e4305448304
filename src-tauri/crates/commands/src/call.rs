//! Calls for participants: where they stand, and what is published for them.

use programme::view::{Call, Edited, FieldValue, Publication};
use programme::vocabulary::Language;
use programme::{Programme, Reading};

use crate::error::Answer;
use crate::pairs;
use crate::tickets::ToWrite;

#[specta::specta]
pub(crate) fn calls(reading: &Reading) -> Answer<Vec<Call>> {
    Ok(reading.calls()?)
}

#[specta::specta]
pub(crate) fn call(reading: &Reading, route: u32) -> Answer<Call> {
    Ok(reading.call(route)?)
}

#[specta::specta]
pub(crate) fn edit_call(
    programme: &mut Programme,
    route: u32,
    fields: Vec<FieldValue>,
) -> Answer<Edited> {
    Ok(programme.edit("call", &route.to_string(), &pairs(fields), None)?)
}

/// Writes the announcement and the form's template into a folder that was chosen in the dialog.
#[specta::specta]
pub(crate) fn publish_call(
    programme: &mut Programme,
    route: u32,
    folder: ToWrite,
) -> Answer<Publication> {
    Ok(programme.publish_call(route, &folder)?)
}

/// The announcement as text, to be pasted.
#[specta::specta]
pub(crate) fn announcement(reading: &Reading, route: u32, language: Language) -> Answer<String> {
    Ok(reading.announcement(route, language)?)
}
