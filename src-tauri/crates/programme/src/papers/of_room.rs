//! What every paper for the room of a meeting says: read here once, for badges, certificates and the pack.

use std::path::Path;

use chrono::{DateTime, Utc};
use documents::meeting::Meeting;
use domain::calendar::{Day, TimeOfDay};
use domain::ids::MeetingId;
use domain::language::{Bilingual, Language};
use domain::picture::PictureOf;
use domain::plan::MeetingStatus;
use domain::province;
use store::{MeetingRow, Reader};

use crate::base::error::{Result, invalid};
use crate::known::which;
use crate::papers::picture;
use crate::papers::sign_in_sheet::titles;

/// How long before or after its hours it is: as it was planned, or as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hours {
    Planned,
    AsItWas,
}

pub(crate) fn of_room(
    reader: &Reader,
    id: MeetingId,
    language: Language,
    hours: Hours,
    issued_at: DateTime<Utc>,
) -> Result<Meeting> {
    let meeting = which::meeting(reader, id)?;
    let programme = reader.programme()?;
    let city = meeting.plate.and_then(province::by_plate);
    let clock = |it: &Option<TimeOfDay>| it.as_ref()?.known();
    let (planned, actual) = (
        (clock(&meeting.starts), clock(&meeting.ends)),
        (clock(&meeting.actual_starts), clock(&meeting.actual_ends)),
    );
    // A beginning that was and an end that was planned say nothing of how long it took.
    let (start, end) = match (hours, actual) {
        (Hours::AsItWas, (Some(_), Some(_))) => actual,
        _ => planned,
    };
    Ok(Meeting {
        id: id.to_string(),
        language,
        programme: titles(&programme),
        controller: programme.controller_name.clone().unwrap_or_default(),
        contact: programme.controller_contact.clone().unwrap_or_default(),
        funding_statement: Bilingual::of_set(
            programme.funding_tr.clone(),
            programme.funding_en.clone(),
        ),
        emblem: picture::bytes(reader, &programme, PictureOf::Emblem)?,
        logo: picture::bytes(reader, &programme, PictureOf::Logo)?,
        route: meeting.route_number,
        stop: meeting.position,
        city: city.map_or(String::new(), |it| it.name.to_owned()),
        venue: meeting.venue_name.clone().unwrap_or_default(),
        address: meeting.venue_address.clone().unwrap_or_default(),
        date: meeting.date.as_ref().and_then(Day::known),
        start,
        end,
        issued_at,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

/// Nothing is printed for a meeting that was called off.
pub(crate) fn is_on(meeting: &MeetingRow) -> Result<()> {
    match meeting.status.is(MeetingStatus::Cancelled) {
        true => Err(invalid("paper_meeting_cancelled", "meeting")),
        false => Ok(()),
    }
}

/// There is no workbook of these in which a long name would stand whole.
pub(crate) fn told(warnings: Vec<String>) -> Vec<String> {
    let here = |it: String| match it.as_str() {
        "shortened" => "shortened_here".to_owned(),
        _ => it,
    };
    warnings.into_iter().map(here).collect()
}

pub(crate) fn pdf_only(path: &Path) -> Result<()> {
    let ending = path.extension().and_then(|it| it.to_str());
    match ending.is_some_and(|it| it.eq_ignore_ascii_case("pdf")) {
        true => Ok(()),
        false => Err(invalid("pdf_only", "out")),
    }
}
