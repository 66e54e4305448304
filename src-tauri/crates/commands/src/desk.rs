//! What the check-in desk shows: the numbers, the people, whoever a text finds.

use programme::Programme;
use programme::view::{Desk, Hit, Hits, RegistrationItem};

use crate::error::Answer;
use crate::id;

#[specta::specta]
pub(crate) fn desk(programme: &Programme, meeting: String) -> Answer<Desk> {
    Ok(programme.desk(id("meeting", &meeting)?)?)
}

#[specta::specta]
pub(crate) fn roster(programme: &Programme, meeting: String) -> Answer<Vec<Hit>> {
    Ok(programme.roster(id("meeting", &meeting)?)?)
}

#[specta::specta]
pub(crate) fn registrations(
    programme: &Programme,
    meeting: String,
) -> Answer<Vec<RegistrationItem>> {
    Ok(programme.registrations(id("meeting", &meeting)?)?)
}

#[specta::specta]
pub(crate) fn search(
    programme: &Programme,
    meeting: String,
    text: String,
    limit: u32,
) -> Answer<Hits> {
    Ok(programme.search(id("meeting", &meeting)?, &text, limit as usize)?)
}

#[specta::specta]
pub(crate) fn organisation_of(
    programme: &Programme,
    meeting: String,
    registration: String,
) -> Answer<Vec<Hit>> {
    Ok(programme.organisation_of(id("meeting", &meeting)?, id("registration", &registration)?)?)
}
