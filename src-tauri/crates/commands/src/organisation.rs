//! Organisations, their kinds and groups, and themes.

use programme::Programme;
use programme::view::{Edited, FieldValue, Group, Kind, Organisation, OrganisationItem, Theme};

use crate::error::Answer;
use crate::pairs;

#[specta::specta]
pub(crate) fn organisations(
    programme: &Programme,
    text: String,
    limit: u32,
) -> Answer<Vec<OrganisationItem>> {
    Ok(programme.find_organisations(&text, limit as usize)?)
}

/// The whole register.
#[specta::specta]
pub(crate) fn all_organisations(programme: &Programme) -> Answer<Vec<OrganisationItem>> {
    Ok(programme.organisations()?)
}

#[specta::specta]
pub(crate) fn organisation(programme: &Programme, organisation: String) -> Answer<Organisation> {
    Ok(programme.organisation(&organisation)?)
}

/// An empty value empties its field.
#[specta::specta]
pub(crate) fn edit_organisation(
    programme: &mut Programme,
    organisation: String,
    fields: Vec<FieldValue>,
) -> Answer<Edited> {
    Ok(programme.edit("organisation", &organisation, &pairs(fields), None)?)
}

#[specta::specta]
pub(crate) fn kinds(programme: &Programme) -> Answer<Vec<Kind>> {
    Ok(programme.kinds()?)
}

#[specta::specta]
pub(crate) fn groups(programme: &Programme) -> Answer<Vec<Group>> {
    Ok(programme.groups()?)
}

/// Areas of work of organisations, then themes of notes.
#[specta::specta]
pub(crate) fn themes(programme: &Programme) -> Answer<Vec<Theme>> {
    Ok(programme.themes()?)
}

/// The kind that an organisation's name speaks of, if it does.
#[specta::specta]
pub(crate) fn guess_kind(programme: &Programme, organisation: String) -> Answer<Option<String>> {
    Ok(programme.guess_kind(&organisation)?)
}
