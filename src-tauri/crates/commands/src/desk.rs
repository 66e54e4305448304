//! What the check-in desk shows: the numbers, the people, whoever a text finds.

use programme::Reading;
use programme::view::{Desk, Hit, Hits, RegistrationItem};

use crate::error::Answer;
use crate::id;

#[specta::specta]
pub(crate) fn desk(reading: &Reading, meeting: String) -> Answer<Desk> {
    Ok(reading.desk(id("meeting", &meeting)?)?)
}

#[specta::specta]
pub(crate) fn roster(reading: &Reading, meeting: String) -> Answer<Vec<Hit>> {
    Ok(reading.roster(id("meeting", &meeting)?)?)
}

#[specta::specta]
pub(crate) fn registrations(reading: &Reading, meeting: String) -> Answer<Vec<RegistrationItem>> {
    Ok(reading.registrations(id("meeting", &meeting)?)?)
}

#[specta::specta]
pub(crate) fn search(reading: &Reading, meeting: String, text: String, limit: u32) -> Answer<Hits> {
    Ok(reading.search(id("meeting", &meeting)?, &text, limit as usize)?)
}

#[specta::specta]
pub(crate) fn organisation_of(
    reading: &Reading,
    meeting: String,
    registration: String,
) -> Answer<Vec<Hit>> {
    Ok(reading.organisation_of(id("meeting", &meeting)?, id("registration", &registration)?)?)
}
