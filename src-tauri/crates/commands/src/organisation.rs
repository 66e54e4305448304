//! Organisations, their kinds and groups, and themes.

use programme::ids::OrganisationId;
use programme::view::{Edited, FieldValue, Group, Kind, Organisation, OrganisationItem, Theme};
use programme::{Programme, Reading};

use crate::error::Answer;
use crate::pairs;

#[specta::specta]
pub(crate) fn organisations(
    reading: &Reading,
    text: String,
    limit: u32,
) -> Answer<Vec<OrganisationItem>> {
    Ok(reading.find_organisations(&text, limit as usize)?)
}

/// The whole register.
#[specta::specta]
pub(crate) fn all_organisations(reading: &Reading) -> Answer<Vec<OrganisationItem>> {
    Ok(reading.organisations()?)
}

#[specta::specta]
pub(crate) fn organisation(
    reading: &Reading,
    organisation: OrganisationId,
) -> Answer<Organisation> {
    Ok(reading.organisation(organisation)?)
}

/// An empty value empties its field.
#[specta::specta]
pub(crate) fn edit_organisation(
    programme: &mut Programme,
    organisation: OrganisationId,
    fields: Vec<FieldValue>,
) -> Answer<Edited> {
    Ok(programme.edit(
        "organisation",
        &organisation.to_string(),
        &pairs(fields),
        None,
    )?)
}

#[specta::specta]
pub(crate) fn kinds(reading: &Reading) -> Answer<Vec<Kind>> {
    Ok(reading.kinds()?)
}

#[specta::specta]
pub(crate) fn groups(reading: &Reading) -> Answer<Vec<Group>> {
    Ok(reading.groups()?)
}

/// Areas of work of organisations, then themes of notes.
#[specta::specta]
pub(crate) fn themes(reading: &Reading) -> Answer<Vec<Theme>> {
    Ok(reading.themes()?)
}

/// The kind that an organisation's name speaks of, if it does.
#[specta::specta]
pub(crate) fn guess_kind(reading: &Reading, organisation: String) -> Answer<Option<String>> {
    Ok(reading.guess_kind(&organisation)?)
}
