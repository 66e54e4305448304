//! Meetings as lists show them: what stands around each of them and what follows from it.

use domain::calendar::Day;
use domain::dossier::is_due;
use domain::plan::Derived;
use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::{MeetingId, RouteId};
use domain::plan::MeetingStatus;
use domain::province;
use domain::registration::{Category, Selection, Source, Standing};
use store::{MeetingCounts, MeetingRow, Reader};

use crate::base::clock::day;
use crate::base::error::Result;
use crate::known::call_window::call_word;
use crate::known::dossier;
use crate::known::readiness::Readinesses;
use crate::known::standing::{are_expected, stand_alike};
use crate::view;

/// How many stand how at one door.
#[derive(Debug, Clone, Default)]
pub(crate) struct Door {
    pub(crate) expected: u32,
    pub(crate) arrived: u32,
    pub(crate) walk_ins: u32,
    pub(crate) waiting: u32,
    /// Of those who are expected or in, of whatever category.
    pub(crate) companions: u32,
    pub(crate) seats_given: bool,
    pub(crate) replies: view::ReplyCounts,
}

/// What stands around meetings and decides how they are shown.
pub(crate) struct Facts {
    pub(crate) doors: HashMap<MeetingId, Door>,
    readinesses: Readinesses,
    calls: HashMap<RouteId, Option<Derived>>,
    /// Of the meetings whose dossier is asked for.
    dossiers: HashMap<MeetingId, view::DossierLight>,
    today: NaiveDate,
}

impl Facts {
    /// Of one meeting, or of all.
    pub(crate) fn read(
        reader: &Reader,
        meeting: Option<&MeetingRow>,
        now: DateTime<Utc>,
    ) -> Result<Facts> {
        let id = meeting.map(|it| it.id);
        let routes: Vec<RouteId> = match meeting {
            Some(meeting) => meeting.route.into_iter().collect(),
            None => reader.routes()?.into_iter().map(|it| it.id).collect(),
        };
        let mut calls = HashMap::new();
        for route in routes {
            let call = reader.call(route)?.unwrap_or_default();
            calls.insert(route, call_word(&call, now));
        }
        let (doors, today) = (doors(&reader.meeting_counts(id)?), day(now));
        let all = match meeting {
            Some(meeting) => vec![meeting.clone()],
            None => reader.meetings()?,
        };
        let mut dossiers = HashMap::new();
        for row in all {
            let arrived = doors.get(&row.id).map_or(0, |it| it.arrived);
            let day = row.date.as_ref().and_then(Day::known);
            if is_due(&row.status, day, arrived, today) {
                dossiers.insert(row.id, dossier::light(reader, &row)?);
            }
        }
        Ok(Facts {
            doors,
            readinesses: Readinesses::read(reader, id)?,
            calls,
            dossiers,
            today,
        })
    }

    /// What follows for a meeting and is stored nowhere.
    fn derived(&self, row: &MeetingRow, door: &Door, readiness: &view::Readiness) -> Vec<Derived> {
        let call = row
            .route
            .and_then(|it| self.calls.get(&it).copied().flatten());
        let is_today = row.date.as_ref().and_then(Day::known) == Some(self.today)
            && row.status.known().is_none_or(MeetingStatus::is_open);
        let words = [
            call,
            door.seats_given.then_some(Derived::Selected),
            (readiness.done == readiness.total).then_some(Derived::Ready),
            is_today.then_some(Derived::Today),
            (door.arrived > 0).then_some(Derived::Held),
        ];
        words.into_iter().flatten().collect()
    }
}

pub(crate) fn meeting_item(
    reader: &Reader,
    row: MeetingRow,
    now: DateTime<Utc>,
) -> Result<view::MeetingItem> {
    let facts = Facts::read(reader, Some(&row), now)?;
    Ok(item(row, &facts))
}

pub(crate) fn item(row: MeetingRow, facts: &Facts) -> view::MeetingItem {
    let door = facts.doors.get(&row.id).cloned().unwrap_or_default();
    let readiness = facts.readinesses.of(row.id);
    view::MeetingItem {
        derived: facts.derived(&row, &door, &readiness),
        dossier: facts.dossiers.get(&row.id).cloned(),
        readiness,
        meeting: row.id,
        route: row.route_number,
        stop: row.position,
        plate: row.plate.map(u32::from),
        city: row
            .plate
            .and_then(province::by_plate)
            .map(|it| it.name.to_owned()),
        date: row.date,
        start: row.starts,
        end: row.ends,
        status: row.status,
        capacity: row.capacity,
        reserve: row.reserve,
        expected: door.expected,
        arrived: door.arrived,
        venue: row.venue_name,
        venue_address: row.venue_address,
        replies: door.seats_given.then_some(door.replies),
        reply_by: row.reply_by,
    }
}

/// How many are expected and not in yet, are in, came unannounced and wait, at each meeting. Only participants count.
pub(crate) fn doors(counts: &[MeetingCounts]) -> HashMap<MeetingId, Door> {
    let selected = |it: &MeetingCounts| it.selection.is(Selection::Selected) && !it.by_arrival;
    let mut doors: HashMap<MeetingId, Door> = HashMap::new();
    for it in counts {
        let seats_given = it.seats_given;
        let door = doors.entry(it.meeting).or_default();
        door.seats_given = seats_given;
        if it.arrived || are_expected(it, seats_given) {
            door.companions += it.companions;
        }
        if !it.category.is(Category::Participant) {
            continue;
        }
        if selected(it) {
            door.replies.add(it.withdrawn, &it.reply, it.count);
        }
        if it.arrived {
            door.arrived += it.count;
            door.walk_ins += match it.source.is(Source::WalkIn) {
                true => it.count,
                false => 0,
            };
        } else if are_expected(it, seats_given) {
            door.expected += it.count;
        }
        if !it.by_arrival && stand_alike(it, seats_given) == Standing::WaitingList {
            door.waiting += it.count;
        }
    }
    doors
}

/// How many chairs of a meeting are taken where no seats have been given: by those who are expected, those who are in, and who comes with them.
pub(crate) fn filled(reader: &Reader, meeting: MeetingId) -> Result<u32> {
    let doors = doors(&reader.meeting_counts(Some(meeting))?);
    let door = doors.get(&meeting).cloned().unwrap_or_default();
    Ok(door.expected + door.arrived + door.companions)
}

/// Whether the plan of the stop has been set: a day was named, or somebody is registered or came.
pub(crate) fn is_planned(reader: &Reader, meeting: &MeetingRow) -> Result<bool> {
    Ok(meeting.date.is_some() || !reader.list_of(meeting.id)?.is_empty())
}
