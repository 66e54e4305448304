//! Search everywhere.

use programme::Reading;
use programme::view::Found;

use crate::error::Answer;

/// People and organisations of the whole tour.
#[specta::specta]
pub(crate) fn find(reading: &Reading, text: String, limit: u32) -> Answer<Vec<Found>> {
    Ok(reading.find(&text, limit as usize)?)
}
