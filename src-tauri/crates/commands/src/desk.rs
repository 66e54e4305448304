//! What the check-in desk shows: the numbers, the people, whoever a text finds.

use programme::Reading;
use programme::ids::{MeetingId, RegistrationId};
use programme::view::{Desk, Hit, Hits, RegistrationItem};

use crate::error::Answer;

#[specta::specta]
pub(crate) fn desk(reading: &Reading, meeting: MeetingId) -> Answer<Desk> {
    Ok(reading.desk(meeting)?)
}

#[specta::specta]
pub(crate) fn roster(reading: &Reading, meeting: MeetingId) -> Answer<Vec<Hit>> {
    Ok(reading.roster(meeting)?)
}

#[specta::specta]
pub(crate) fn registrations(
    reading: &Reading,
    meeting: MeetingId,
) -> Answer<Vec<RegistrationItem>> {
    Ok(reading.registrations(meeting)?)
}

#[specta::specta]
pub(crate) fn search(
    reading: &Reading,
    meeting: MeetingId,
    text: String,
    limit: u32,
) -> Answer<Hits> {
    Ok(reading.search(meeting, &text, limit as usize)?)
}

#[specta::specta]
pub(crate) fn organisation_of(
    reading: &Reading,
    meeting: MeetingId,
    registration: RegistrationId,
) -> Answer<Vec<Hit>> {
    Ok(reading.organisation_of(meeting, registration)?)
}
