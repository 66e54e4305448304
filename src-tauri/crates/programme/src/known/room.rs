//! How many chairs of a meeting are taken: where seats have been given by whoever has one and may still come, as whoever
//! gives the next one counts them; before that by everybody who is expected. Who is in sits, however they stood.

use domain::ids::MeetingId;
use domain::province;
use domain::selection as rules;
use store::Reader;

use crate::base::error::Result;
use crate::known::roll::Roll;
use crate::known::{meetings, which};
use crate::view;

/// How many chairs of a meeting are taken.
pub(crate) fn taken(reader: &Reader, meeting: MeetingId) -> Result<u32> {
    match reader.seats_given(meeting)? {
        true => Ok(rules::taken(&Roll::of(reader, meeting)?.applicants)),
        false => meetings::filled(reader, meeting),
    }
}

pub(crate) fn room(reader: &Reader, meeting: MeetingId) -> Result<view::Room> {
    let row = which::meeting(reader, meeting)?;
    let city = row.plate.and_then(province::by_plate);
    Ok(view::Room {
        meeting,
        city: city.map(|it| it.name.to_owned()),
        taken: taken(reader, meeting)?,
        capacity: row.capacity,
        seats_given: reader.seats_given(meeting)?,
    })
}
