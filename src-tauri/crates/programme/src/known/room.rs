//! How many chairs of a meeting are taken.

use domain::ids::MeetingId;
use domain::province;
use store::Reader;

use crate::base::error::Result;
use crate::known::{meetings, which};
use crate::view;

pub(crate) fn room(reader: &Reader, meeting: MeetingId) -> Result<view::Room> {
    let row = which::meeting(reader, meeting)?;
    let city = row.plate.and_then(province::by_plate);
    Ok(view::Room {
        meeting,
        city: city.map(|it| it.name.to_owned()),
        taken: meetings::filled(reader, meeting)?,
        capacity: row.capacity,
        seats_given: reader.seats_given(meeting)?,
    })
}
