//! What papers say of the programme, and its own kinds, groups and themes.

use programme::view::{Edited, FieldValue, ProgrammeSettings};
use programme::{Programme, Reading};

use crate::error::Answer;
use crate::{known, pairs};

#[specta::specta]
pub(crate) fn programme_settings(reading: &Reading) -> Answer<ProgrammeSettings> {
    Ok(reading.programme_settings()?)
}

#[specta::specta]
pub(crate) fn edit_programme(programme: &mut Programme, fields: Vec<FieldValue>) -> Answer<Edited> {
    Ok(programme.edit("programme", "", &pairs(fields), None)?)
}

/// `what` is `kind group theme`.
#[specta::specta]
pub(crate) fn edit_word(
    programme: &mut Programme,
    what: String,
    code: String,
    fields: Vec<FieldValue>,
) -> Answer<Edited> {
    let words = ["kind", "group", "theme"];
    let what = known("what", words.into_iter().find(|it| *it == what))?;
    Ok(programme.edit(what, &code, &pairs(fields), None)?)
}
