//! The indicators of the logical framework.

use programme::view::{Edited, FieldValue, Indicator};
use programme::{Programme, Reading};

use crate::error::Answer;
use crate::pairs;

/// With their values as of now.
#[specta::specta]
pub(crate) fn indicators(reading: &Reading) -> Answer<Vec<Indicator>> {
    Ok(reading.indicators(None)?)
}

/// `which` is an indicator's id, or `new`; an empty field is emptied.
#[specta::specta]
pub(crate) fn edit_indicator(
    programme: &mut Programme,
    which: String,
    fields: Vec<FieldValue>,
) -> Answer<Edited> {
    Ok(programme.edit("indicator", &which, &pairs(fields), None)?)
}
