//! What papers say of the programme, and its own kinds, groups and themes.

use programme::view::{Edited, FieldValue, ProgrammeSettings};
use programme::vocabulary::OwnWords;
use programme::{Programme, Reading};

use crate::error::Answer;
use crate::pairs;

#[specta::specta]
pub(crate) fn programme_settings(reading: &Reading) -> Answer<ProgrammeSettings> {
    Ok(reading.programme_settings()?)
}

#[specta::specta]
pub(crate) fn edit_programme(programme: &mut Programme, fields: Vec<FieldValue>) -> Answer<Edited> {
    Ok(programme.edit("programme", "", &pairs(fields), None)?)
}

#[specta::specta]
pub(crate) fn edit_word(
    programme: &mut Programme,
    what: OwnWords,
    code: String,
    fields: Vec<FieldValue>,
) -> Answer<Edited> {
    Ok(programme.edit(what.word(), &code, &pairs(fields), None)?)
}
