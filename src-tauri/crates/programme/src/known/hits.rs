//! People found, as the desk shows them.

use domain::check_in::HitState;
use domain::ids::MeetingId;
use domain::province;
use store::{Reader, RegistrationRow};

use crate::base::clock::local_text;
use crate::base::error::Result;
use crate::known::desk_index::Rank;
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
    rows.iter()
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
        .collect()
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
        arrived_at: row.arrived_at.as_deref().map(local_text),
    }
}
