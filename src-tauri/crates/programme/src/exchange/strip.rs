//! What the foot of every screen says of sharing, and what the first screen of the day asks. Being without a network, or
//! without the stick, is no fault: how much has arrived nowhere is only counted.

use chrono::{NaiveTime, TimeDelta};
use domain::calendar::TimeOfDay;
use domain::plan::MeetingStatus;
use domain::remote::RemoteKind;
use store::{MeetingRow, PlaceRow, Reader};

use crate::base::clock::{in_istanbul, instant};
use crate::base::error::Result;
use crate::exchange::standing::Sight;
use crate::exchange::team::team;
use crate::exchange::way::Way;
use crate::known::missing_here::missing_here;
use crate::known::which;
use crate::programme::Reading;
use crate::view;

/// How long a server, or a stick that is in, is left alone: with something to leave there, and to look what others have left.
const OFTEN: TimeDelta = TimeDelta::minutes(5);
const SELDOM: TimeDelta = TimeDelta::minutes(20);
/// A folder that others write into meanwhile, such as one on the network between two laptops at a door: a look is one listing.
const BESIDE: TimeDelta = TimeDelta::minutes(1);

impl Reading {
    pub fn share_standing(&self) -> Result<view::ShareStanding> {
        let now = self.clock.now();
        self.read(|reader| {
            let missing = missing_here(reader)?;
            let Some(team) = team(reader)? else {
                return Ok(view::ShareStanding {
                    set_up: false,
                    arrived_nowhere: 0,
                    since: None,
                    here_only: 0,
                    within_reach: Vec::new(),
                    due: Vec::new(),
                    since_city: None,
                    missing,
                });
            };
            let sight = Sight::of(reader, Some(&team))?;
            let changes = sight.changes(reader, &sight.others())?;
            let since_city = match changes.here_only {
                0 => None,
                changes => since_city(reader, now, changes)?,
            };
            let mut places = reader.share_places()?;
            places.retain(is_within_reach);
            let name = |it: &PlaceRow| it.name.clone();
            let is_due = |it: &&PlaceRow| is_due(it, now, changes.here_only);
            Ok(view::ShareStanding {
                set_up: true,
                arrived_nowhere: changes.on_its_way + changes.here_only,
                since: changes.since,
                here_only: changes.here_only,
                within_reach: places.iter().map(name).collect(),
                due: places.iter().filter(is_due).map(name).collect(),
                since_city,
                missing,
            })
        })
    }

    /// Of those with these names, or of all where none is named.
    pub(crate) fn places_within_reach(&self, names: &[String]) -> Result<Vec<PlaceRow>> {
        let mut places = self.read(|reader| Ok(reader.share_places()?))?;
        places.retain(|it| names.is_empty() || names.contains(&it.name));
        places.retain(is_within_reach);
        Ok(places)
    }

    /// What cannot be read here of what others wrote.
    pub fn missing_here(&self) -> Result<Vec<view::MissingHere>> {
        self.read(missing_here)
    }
}

/// What a server says is only known by asking it: it counts as within reach, unless it waits for a person.
fn is_within_reach(place: &PlaceRow) -> bool {
    match Way::of(place).as_folder() {
        Some(folder) => folder.is_dir(),
        None => !waits_for_somebody(place),
    }
}

/// Asked again and again with a password that is wrong, a server shuts everybody out who has that user's name.
fn waits_for_somebody(place: &PlaceRow) -> bool {
    const WAIT: [&str; 6] = [
        "remote_clock",
        "remote_password",
        "remote_forbidden",
        "remote_folder_missing",
        "remote_no_webdav",
        "remote_certificate",
    ];
    let problem = place.problem.as_deref();
    problem.is_some_and(|it| WAIT.contains(&it))
}

/// Whether a place that can be reached should be visited again by now: sooner where something waits to be left there. On a
/// stick nobody else writes while it is in.
fn is_due(place: &PlaceRow, now: chrono::DateTime<chrono::Utc>, here_only: u32) -> bool {
    let wait = match Way::of(place).kind() {
        RemoteKind::Folder | RemoteKind::Network => BESIDE,
        RemoteKind::Stick if here_only == 0 => return false,
        RemoteKind::WebDav | RemoteKind::S3 if here_only == 0 => SELDOM,
        RemoteKind::Stick | RemoteKind::WebDav | RemoteKind::S3 => OFTEN,
    };
    let shared = place.shared_at.as_ref().and_then(instant);
    shared.is_none_or(|it| it > now || now - it >= wait)
}

/// The last meeting that is over, where nothing was shared since it ended.
fn since_city(
    reader: &Reader,
    now: chrono::DateTime<chrono::Utc>,
    changes: u32,
) -> Result<Option<view::SinceCity>> {
    let shared = reader.share_places()?.into_iter();
    let shared = shared.filter_map(|it| instant(it.shared_at.as_ref()?));
    let shared: Option<chrono::DateTime<chrono::Utc>> = shared.max();
    let meetings = reader.meetings()?.into_iter();
    let over = meetings.filter_map(|it| {
        let is_off = it.status.is(MeetingStatus::Cancelled);
        let end = end_of(&it).filter(|end| *end < now && !is_off)?;
        Some((end, it))
    });
    let last = over.max_by_key(|(end, it)| (*end, it.id));
    let open = last.filter(|(end, _)| shared.is_none_or(|shared| shared < *end));
    Ok(open.map(|(_, it)| view::SinceCity {
        meeting: it.id,
        city: which::label(&it),
        changes,
    }))
}

/// Where nobody said when it ends, at the end of its day.
fn end_of(meeting: &MeetingRow) -> Option<chrono::DateTime<chrono::Utc>> {
    let date: chrono::NaiveDate = meeting.date.as_ref()?.known()?;
    let ends = meeting.actual_ends.as_ref().or(meeting.ends.as_ref());
    let ends = ends.and_then(TimeOfDay::known);
    let ends = ends.or(NaiveTime::from_hms_opt(23, 59, 0))?;
    in_istanbul(date.and_time(ends))
}
