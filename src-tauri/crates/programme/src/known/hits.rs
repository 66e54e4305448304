//! People found, as the desk shows them.

use domain::check_in::HitState;
use std::collections::HashMap;

use domain::ids::{MeetingId, PersonId};
use domain::province;
use domain::turkish::fold;
use store::{Reader, RegistrationRow};

use crate::base::clock::local_kept;
use crate::base::error::Result;
use crate::known::desk_index::{Rank, phone_end};
use crate::known::standing::standing_of;
use crate::view;

/// Somebody found, and as what.
pub(crate) struct RankedHit {
    pub(crate) hit: view::Hit,
    pub(crate) rank: Rank,
}

/// Registrations as hits, read from the file.
pub(crate) fn hits_of(
    reader: &Reader,
    meeting: MeetingId,
    rows: &[RegistrationRow],
) -> Result<Vec<view::Hit>> {
    let hits: Result<Vec<view::Hit>> = rows
        .iter()
        .map(|row| {
            let (seats_given, plate) = match row.meeting {
                Some(id) => (
                    reader.seats_given(id)?,
                    reader.meeting(id)?.and_then(|it| it.plate),
                ),
                None => (false, None),
            };
            Ok(hit(meeting, row, seats_given, plate))
        })
        .collect();
    let mut hits = hits?;
    tell_apart(reader, &mut hits)?;
    Ok(hits)
}

pub(crate) fn hit(
    meeting: MeetingId,
    row: &RegistrationRow,
    seats_given: bool,
    plate: Option<u8>,
) -> view::Hit {
    let state = match (&row.arrived_at, standing_of(row, seats_given)) {
        (Some(_), _) => HitState::Arrived,
        (None, standing) => standing.into(),
    };
    view::Hit {
        registration: row.id,
        person: row.person,
        name: row.name.clone().unwrap_or_default(),
        organisation: row.organisation_name.clone(),
        kind: row.kind.clone(),
        state,
        meeting: row.meeting,
        city: plate
            .and_then(province::by_plate)
            .map(|it| it.name.to_owned()),
        here: row.meeting == Some(meeting),
        arrived_at: row.arrived_at.as_ref().map(local_kept),
        apart: None,
    }
}

/// Says of those who look the same by what they can be told apart.
pub(crate) fn tell_apart(reader: &Reader, hits: &mut [view::Hit]) -> Result<()> {
    let mut alike: HashMap<(String, String), Vec<usize>> = HashMap::new();
    for (at, hit) in hits.iter().enumerate() {
        let organisation = hit.organisation.as_deref().unwrap_or_default();
        let key = (fold(&hit.name), fold(organisation));
        alike.entry(key).or_default().push(at);
    }
    for same in alike.into_values() {
        let first = hits[same[0]].person;
        // One person at several meetings is told apart by the city.
        if same.len() < 2 || same.iter().all(|at| hits[*at].person == first) {
            continue;
        }
        for at in same {
            let hit = &mut hits[at];
            let role = reader
                .registration(hit.registration)?
                .and_then(|it| it.role);
            hit.apart = Some(apart(reader, role, hit.person)?);
        }
    }
    Ok(())
}

pub(crate) fn apart(
    reader: &Reader,
    role: Option<String>,
    person: Option<PersonId>,
) -> Result<view::Apart> {
    let phone = person.map(|it| reader.person(it)).transpose()?.flatten();
    let phone = phone.and_then(|it| it.phone);
    Ok(view::Apart {
        role,
        phone_end: phone.as_deref().and_then(phone_end),
    })
}
