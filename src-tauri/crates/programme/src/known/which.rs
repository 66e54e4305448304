//! Which meeting, which route is meant: ids, places and names as people type them.

use domain::body::Value;
use domain::calendar::Day;
use domain::ids::{MeetingId, OrganisationId};
use domain::plan::MeetingStatus;
use domain::province;
use store::{MeetingRow, Reader, RouteRow};

use crate::base::error::{Error, Result};
use crate::base::input::{As, read_date};
use crate::base::register::shown;

pub(crate) fn find_meeting(reader: &Reader, text: &str) -> Result<MeetingRow> {
    let text = text.trim();
    let meetings = reader.meetings()?;
    if let Ok(id) = text.parse() {
        let found = meetings
            .into_iter()
            .find(|meeting| meeting.id == MeetingId(id));
        return found.ok_or(Error::unknown("meeting"));
    }
    // Two meetings of one stop are told apart by their day: `1.2 2027-03-14`, as a list of candidates writes them.
    let (place, date) = match text.rsplit_once(' ') {
        Some((place, day)) if read_date(day).is_some() => (place, read_date(day)),
        _ => (text, None),
    };
    let at_stop = place
        .split(' ')
        .next()
        .and_then(|number| number.split_once('.'))
        .and_then(|(route, stop)| Some((route.parse().ok()?, stop.parse().ok()?)));
    let is_there = |meeting: &MeetingRow| match at_stop {
        Some((route, stop)) => {
            meeting.route_number == Some(route) && meeting.position == Some(stop)
        }
        None => {
            meeting.plate.is_some()
                && meeting.plate == province::recognise(place).map(|it| it.plate)
        }
    };
    let on_day = |meeting: &MeetingRow| {
        date.is_none_or(|date| meeting.date.as_ref().and_then(Day::known) == Some(date))
    };
    let mut meant: Vec<MeetingRow> = meetings
        .into_iter()
        .filter(|meeting| is_there(meeting) && on_day(meeting))
        .collect();
    if meant.len() > 1 {
        meant.retain(|meeting| !meeting.status.is(MeetingStatus::Cancelled));
    }
    match meant.len() {
        1 => Ok(meant.remove(0)),
        _ => Err(Error::Unknown {
            what: "meeting",
            candidates: meant.iter().map(label).collect(),
        }),
    }
}

/// A meeting in a list of candidates: `1.2 Ordu 2027-03-14`.
pub(crate) fn label(meeting: &MeetingRow) -> String {
    let number = match (meeting.route_number, meeting.position) {
        (Some(route), Some(stop)) => format!("{route}.{stop} "),
        _ => String::new(),
    };
    let city = meeting
        .plate
        .and_then(province::by_plate)
        .map_or("", |it| it.name);
    let date = meeting.date.as_ref().map_or(String::new(), Day::to_string);
    format!("{number}{city} {date}").trim().to_owned()
}

pub(crate) fn find_route(reader: &Reader, number: u32) -> Result<RouteRow> {
    let found = reader
        .routes()?
        .into_iter()
        .find(|route| route.number == number);
    found.ok_or(Error::unknown("route"))
}

/// The meeting with this id, or the word for not having it.
pub(crate) fn meeting(reader: &Reader, id: MeetingId) -> Result<MeetingRow> {
    reader.meeting(id)?.ok_or(Error::unknown("meeting"))
}

/// As people call it: another organisation by its name.
pub(crate) fn shown_of(reader: &Reader, how: As, value: &Value) -> Result<Option<String>> {
    if let (As::Organisation, Value::Id(id)) = (how, value) {
        let row = reader.organisation(OrganisationId(*id))?;
        return Ok(row.map(|it| it.name));
    }
    Ok(shown(value))
}

pub(crate) fn city_of(meeting: &MeetingRow) -> String {
    city(meeting).unwrap_or_else(|| "–".to_owned())
}

pub(crate) fn city(meeting: &MeetingRow) -> Option<String> {
    let city = meeting.plate.and_then(province::by_plate);
    city.map(|it| it.name.to_owned())
}
