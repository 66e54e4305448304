//! How somebody on the list of a meeting stands at its door, and whether anybody waits for them there. Words of a later
//! version stand as if nothing had been decided.

use std::cmp::Ordering;

use domain::ids::{self, ApplicationId, RegistrationId};
use domain::kind::Kinds;
use domain::noun::Noun;
use domain::registration::{self, Source, Standing};
use domain::turkish;
use store::{MeetingCounts, Reader, RegistrationRow};

use crate::base::clock::local_kept;
use crate::base::error::Result;
use crate::view;

/// How somebody stands at the door.
pub(crate) fn standing_of(row: &RegistrationRow, seats_given: bool) -> Standing {
    registration::standing(
        &row.selection,
        row.withdrawn.is_some(),
        &row.source,
        &row.category,
        seats_given,
    )
}

/// Whether the meeting on whose list they stand expects them, in already or not. Who is there by their arrival alone is
/// registered at another one.
pub(crate) fn is_expected(row: &RegistrationRow, seats_given: bool) -> bool {
    !row.by_arrival && registration::is_expected(standing_of(row, seats_given), &row.source)
}

/// The same of many who stand alike.
pub(crate) fn stand_alike(it: &MeetingCounts, seats_given: bool) -> Standing {
    registration::standing(
        &it.selection,
        it.withdrawn,
        &it.source,
        &it.category,
        seats_given,
    )
}

pub(crate) fn are_expected(it: &MeetingCounts, seats_given: bool) -> bool {
    !it.by_arrival && registration::is_expected(stand_alike(it, seats_given), &it.source)
}

/// By the Turkish alphabet: name, then organisation; who came first to the list where both are the same.
pub(crate) fn by_name(a: &RegistrationRow, b: &RegistrationRow) -> Ordering {
    let text = |text: &Option<String>, other: &Option<String>| {
        turkish::compare(
            text.as_deref().unwrap_or_default(),
            other.as_deref().unwrap_or_default(),
        )
    };
    text(&a.name, &b.name)
        .then_with(|| text(&a.organisation_name, &b.organisation_name))
        .then_with(|| a.id.cmp(&b.id))
}

pub(crate) fn registration(row: RegistrationRow, kinds: &Kinds) -> view::RegistrationItem {
    view::RegistrationItem {
        registration: row.id,
        person: row.person,
        name: row.name,
        organisation: row.organisation_name,
        organisation_id: row.organisation,
        group: kinds.group_of(row.kind.as_deref()),
        kind: row.kind,
        role: row.role,
        category: row.category,
        selection: row.selection,
        reply: row.reply,
        withdrawn: row.withdrawn,
        withdrawn_reason: row.withdrawn_reason,
        code: row.code,
        arrived_at: row.arrived_at.as_ref().map(local_kept),
        source: row.source,
        by_arrival: row.by_arrival,
    }
}

/// Somebody who came, for the list of the latest.
pub(crate) fn arrival(reader: &Reader, row: &RegistrationRow) -> Result<view::Arrival> {
    let device = row.arrived_on;
    let name = device
        .map(|device| reader.device_name(device))
        .transpose()?
        .flatten();
    Ok(view::Arrival {
        registration: row.id,
        name: row.name.clone().unwrap_or_default(),
        organisation: row.organisation_name.clone(),
        at: row
            .arrived_at
            .as_ref()
            .map_or_else(|| "".into(), local_kept),
        device: name.unwrap_or_default(),
        here: device.map(|it| reader.is_ours(it)).transpose()? == Some(true),
        walk_in: row.source.is(Source::WalkIn),
    })
}

/// The registration that an application becomes. Two laptops that place the same one make one of it.
pub(crate) fn registration_of(application: ApplicationId) -> RegistrationId {
    RegistrationId(ids::of_its_nature(
        Noun::Registration,
        application.0.as_bytes(),
    ))
}
