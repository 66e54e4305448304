//! The lists: meetings, registrations, people, organisations, check-ins, and the numbers of the desk.

use std::cmp::Ordering;
use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::check_in::is_day_doubtful;
use domain::ids::{MeetingId, RouteId};
use domain::kind::Kinds;
use domain::plan::MeetingStatus;
use domain::registration::{Category, Selection, Source, Standing};
use domain::{province, turkish};
use store::{DossierRow, MeetingCounts, MeetingRow, Reader, RegistrationRow};

use crate::base::clock::{day, local, local_text};
use crate::base::error::Result;
use crate::calls::call::call_word;
use crate::door::check_in::arrival;
use crate::door::find;
use crate::known::standing::{are_expected, stand_alike};
use crate::meeting::checklist::Readinesses;
use crate::programme::Programme;
use crate::view;

/// Days from today beyond which no meeting is near: then the laptop's date may be wrong.
const NEAR: i64 = 14;

/// How many stand how at one door.
#[derive(Debug, Clone, Default)]
struct Door {
    expected: u32,
    arrived: u32,
    walk_ins: u32,
    waiting: u32,
    seats_given: bool,
    replies: view::ReplyCounts,
}

impl Programme {
    /// Every meeting in the order of the tour.
    pub fn meetings(&self) -> Result<Vec<view::MeetingItem>> {
        let now = self.clock.now();
        self.read(|reader| {
            let facts = Facts::read(reader, None, now)?;
            let meetings = reader.meetings()?.into_iter();
            Ok(meetings.map(|it| item(it, &facts)).collect())
        })
    }

    pub fn meeting(&self, id: MeetingId) -> Result<view::MeetingItem> {
        let now = self.clock.now();
        self.read(|reader| meeting_item(reader, find::meeting(reader, id)?, now))
    }

    /// The list of a meeting: everybody who is registered for it or came to it, by the Turkish alphabet.
    pub fn registrations(&self, meeting: MeetingId) -> Result<Vec<view::RegistrationItem>> {
        self.read(|reader| {
            find::meeting(reader, meeting)?;
            let mut rows = reader.list_of(meeting)?;
            rows.sort_by(by_name);
            let kinds = reader.kinds()?;
            let items = rows.into_iter().map(|row| registration(row, &kinds));
            Ok(items.collect())
        })
    }

    pub fn people(&self) -> Result<Vec<view::PersonItem>> {
        let mut people = self.read(|reader| Ok(reader.people()?))?;
        people.sort_by(|a, b| {
            let organisation =
                |row: &store::PersonRow| row.organisation_name.clone().unwrap_or_default();
            turkish::compare(&a.name, &b.name)
                .then_with(|| turkish::compare(&organisation(a), &organisation(b)))
                .then_with(|| a.id.cmp(&b.id))
        });
        let items = people.into_iter().map(|row| view::PersonItem {
            person: row.id.to_string(),
            name: row.name,
            organisation: row.organisation_name,
            phone: row.phone,
            email: row.email,
            joined_with: row.joined_with.map(|it| it.to_string()),
        });
        Ok(items.collect())
    }

    /// The check-ins at a meeting that count, the earliest first.
    pub fn check_ins(&self, meeting: MeetingId) -> Result<Vec<view::CheckInItem>> {
        self.read(|reader| {
            let date = find::meeting(reader, meeting)?.date;
            reader
                .check_ins_at(meeting)?
                .into_iter()
                .map(|row| {
                    let meeting_day = row.meeting_day.clone();
                    Ok(view::CheckInItem {
                        meeting_day: meeting_day.or_else(|| doubted(&row.at, date.as_deref())),
                        registration: row.registration.to_string(),
                        person: row.person.map(|it| it.to_string()),
                        name: row.name,
                        at: local_text(&row.at),
                        device: reader.device_name(row.id.device)?.unwrap_or_default(),
                        method: row.method,
                    })
                })
                .collect()
        })
    }

    /// The numbers of the desk, and the last who came.
    pub fn desk(&self, meeting: MeetingId) -> Result<view::Desk> {
        let now = self.clock.now();
        self.read(|reader| {
            let row = find::meeting(reader, meeting)?;
            let date = row.date.clone();
            let facts = Facts::read(reader, Some(&row), now)?;
            let door = facts.doors.get(&meeting).cloned().unwrap_or_default();
            let mut came: Vec<RegistrationRow> = reader
                .list_of(meeting)?
                .into_iter()
                .filter(|row| row.arrived_at.is_some())
                .collect();
            came.sort_by(|a, b| {
                b.arrived_at
                    .cmp(&a.arrived_at)
                    .then_with(|| b.id.cmp(&a.id))
            });
            let latest = came
                .iter()
                .take(12)
                .map(|row| arrival(reader, row))
                .collect::<Result<_>>()?;
            Ok(view::Desk {
                meeting: item(row, &facts),
                arrived: door.arrived,
                expected: door.expected,
                walk_ins: door.walk_ins,
                waiting: door.waiting,
                latest,
                other_day: other_day(date.as_deref(), now),
            })
        })
    }

    /// Which meeting the desk opens by itself, or which it asks about.
    pub fn today(&self) -> Result<view::Today> {
        let today = day(self.clock.now());
        let days_until = |item: &view::MeetingItem| -> Option<i64> {
            let date: NaiveDate = item.date.as_deref()?.parse().ok()?;
            Some((date - today).num_days())
        };
        let mut candidates = self.meetings()?;
        candidates.retain(|item| item.status != "cancelled");
        let of_today: Vec<String> = candidates
            .iter()
            .filter(|item| days_until(item) == Some(0))
            .map(|item| item.meeting.clone())
            .collect();
        let meeting = match of_today.as_slice() {
            [one] => Some(one.clone()),
            _ => None,
        };
        let mut distances = candidates.iter().filter_map(days_until).peekable();
        let far = distances.peek().is_some() && distances.all(|days| days.abs() > NEAR);
        // The nearest first; those without a date last, in the order of the tour.
        candidates.sort_by_key(|item| {
            days_until(item).map_or((i64::MAX, false), |days| (days.abs(), days < 0))
        });
        Ok(view::Today {
            date: today.to_string(),
            meeting,
            candidates,
            far,
            last_backup: self.store.last_backup()?.map(local),
        })
    }
}

/// Where the laptop's clock is on another day than the meeting; of one without a day nothing is said.
pub(crate) fn other_day(date: Option<&str>, now: DateTime<Utc>) -> Option<view::OtherDay> {
    let meeting: NaiveDate = date?.parse().ok()?;
    let clock = day(now);
    is_day_doubtful(clock, Some(meeting)).then(|| view::OtherDay {
        clock: clock.to_string(),
        meeting: meeting.to_string(),
    })
}

/// The meeting's day, where somebody is written down as having come on another; "–" where it has none.
fn doubted(at: &str, date: Option<&str>) -> Option<String> {
    let came = day(DateTime::parse_from_rfc3339(at).ok()?.to_utc());
    let meeting = date.and_then(|it| it.parse().ok());
    let said = date.unwrap_or("–").to_owned();
    is_day_doubtful(came, meeting).then_some(said)
}

/// What stands around meetings and decides how they are shown.
pub(crate) struct Facts {
    doors: HashMap<MeetingId, Door>,
    readinesses: Readinesses,
    calls: HashMap<RouteId, Option<&'static str>>,
    dossiers: HashMap<MeetingId, DossierRow>,
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
        Ok(Facts {
            doors: doors(&reader.meeting_counts(id)?),
            readinesses: Readinesses::read(reader, id)?,
            calls,
            dossiers: reader
                .dossiers(id)?
                .into_iter()
                .map(|it| (it.meeting, it))
                .collect(),
            today: day(now),
        })
    }

    /// What the donor will ask for and nobody has put there yet; on the day itself there is no hurry.
    fn dossier_missing(&self, row: &MeetingRow, door: &Door) -> Vec<String> {
        let is_over = row
            .date
            .as_ref()
            .is_some_and(|it| *it < self.today.to_string());
        let Some(dossier) = self
            .dossiers
            .get(&row.id)
            .filter(|_| is_over && door.arrived > 0)
        else {
            return Vec::new();
        };
        let words = [
            (!dossier.agenda).then_some("agenda"),
            (!dossier.attendance_list).then_some("attendance_list"),
            (!dossier.photos).then_some("photos"),
        ];
        words.into_iter().flatten().map(str::to_owned).collect()
    }

    /// What follows for a meeting and is stored nowhere.
    fn derived(&self, row: &MeetingRow, door: &Door, readiness: &view::Readiness) -> Vec<String> {
        let call = row
            .route
            .and_then(|it| self.calls.get(&it).copied().flatten());
        let is_today = row.date.as_deref() == Some(&self.today.to_string())
            && MeetingStatus::from_word(&row.status).is_none_or(MeetingStatus::is_open);
        let words = [
            call,
            door.seats_given.then_some("selected"),
            (readiness.done == readiness.total).then_some("ready"),
            is_today.then_some("today"),
            (door.arrived > 0).then_some("held"),
        ];
        words.into_iter().flatten().map(str::to_owned).collect()
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
        dossier_missing: facts.dossier_missing(&row, &door),
        readiness,
        meeting: row.id.to_string(),
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
fn doors(counts: &[MeetingCounts]) -> HashMap<MeetingId, Door> {
    let selected =
        |it: &&MeetingCounts| it.selection == Selection::Selected.word() && !it.by_arrival;
    let seats_given: Vec<MeetingId> = counts
        .iter()
        .filter(selected)
        .map(|it| it.meeting)
        .collect();
    let mut doors: HashMap<MeetingId, Door> = HashMap::new();
    for it in counts
        .iter()
        .filter(|it| it.category == Category::Participant.word())
    {
        let seats_given = seats_given.contains(&it.meeting);
        let door = doors.entry(it.meeting).or_default();
        door.seats_given = seats_given;
        if selected(&it) {
            door.replies.add(it.withdrawn, &it.reply, it.count);
        }
        if it.arrived {
            door.arrived += it.count;
            door.walk_ins += match it.source == Source::WalkIn.word() {
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

/// How many seats of a meeting are taken: those who are expected and those who are in.
pub(crate) fn filled(reader: &Reader, meeting: MeetingId) -> Result<u32> {
    let doors = doors(&reader.meeting_counts(Some(meeting))?);
    let door = doors.get(&meeting).cloned().unwrap_or_default();
    Ok(door.expected + door.arrived)
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
        registration: row.id.to_string(),
        person: row.person.map(|it| it.to_string()),
        name: row.name,
        organisation: row.organisation_name,
        group: kinds.group_of(row.kind.as_deref()),
        kind: row.kind,
        role: row.role,
        category: row.category,
        selection: row.selection,
        reply: row.reply,
        withdrawn: row.withdrawn,
        withdrawn_reason: row.withdrawn_reason,
        code: row.code,
        arrived_at: row.arrived_at.as_deref().map(local_text),
        source: row.source,
        by_arrival: row.by_arrival,
    }
}
