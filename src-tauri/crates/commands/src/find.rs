//! Search everywhere.

use programme::Programme;
use programme::view::Found;

use crate::error::Answer;

/// People and organisations of the whole tour.
#[specta::specta]
pub(crate) fn find(programme: &Programme, text: String, limit: u32) -> Answer<Vec<Found>> {
    Ok(programme.find(&text, limit as usize)?)
}
