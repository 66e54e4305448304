//! The lists: meetings, registrations, people, organisations, check-ins, and the numbers of the desk.

use domain::ids::MeetingId;
use domain::plan::MeetingStatus;
use store::RegistrationRow;

use crate::base::clock::{day, local};
use crate::base::error::Result;
use crate::known::meetings::{Facts, item, meeting_item};
use crate::known::other_day::other_day;
use crate::known::standing::{arrival, registration};
use crate::known::{lists, which};
use crate::programme::Reading;
use crate::view;

/// Days from today beyond which no meeting is near: then the laptop's date may be wrong.
const NEAR: i64 = 14;

impl Reading {
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
        self.read(|reader| meeting_item(reader, which::meeting(reader, id)?, now))
    }

    /// The list of a meeting: everybody who is registered for it or came to it, by the Turkish alphabet.
    pub fn registrations(&self, meeting: MeetingId) -> Result<Vec<view::RegistrationItem>> {
        self.read(|reader| {
            which::meeting(reader, meeting)?;
            let rows = lists::registrations(reader, meeting)?;
            let kinds = reader.kinds()?;
            let items = rows.into_iter().map(|row| registration(row, &kinds));
            Ok(items.collect())
        })
    }

    pub fn people(&self) -> Result<Vec<view::PersonItem>> {
        let mut people = self.read(|reader| Ok(reader.people()?))?;
        people.sort_by(lists::by_name_of_person);
        let items = people.into_iter().map(|row| view::PersonItem {
            person: row.id,
            name: row.name,
            organisation: row.organisation_name,
            phone: row.phone,
            email: row.email,
            joined_with: row.joined_with,
        });
        Ok(items.collect())
    }

    /// The check-ins at a meeting that count, the earliest first.
    pub fn check_ins(&self, meeting: MeetingId) -> Result<Vec<view::CheckInItem>> {
        self.read(|reader| lists::check_ins(reader, &which::meeting(reader, meeting)?))
    }

    /// The numbers of the desk, and the last who came.
    pub fn desk(&self, meeting: MeetingId) -> Result<view::Desk> {
        let now = self.clock.now();
        self.read(|reader| {
            let row = which::meeting(reader, meeting)?;
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
                other_day: other_day(date.as_ref(), now),
            })
        })
    }

    /// Which meeting the desk opens by itself, or which it asks about.
    pub fn today(&self) -> Result<view::Today> {
        let today = day(self.clock.now());
        let days_until = |item: &view::MeetingItem| -> Option<i64> {
            let date = item.date.as_ref()?.known()?;
            Some((date - today).num_days())
        };
        let mut candidates = self.meetings()?;
        candidates.retain(|item| !item.status.is(MeetingStatus::Cancelled));
        let of_today: Vec<MeetingId> = candidates
            .iter()
            .filter(|item| days_until(item) == Some(0))
            .map(|item| item.meeting)
            .collect();
        let meeting = match of_today.as_slice() {
            [one] => Some(*one),
            _ => None,
        };
        let mut distances = candidates.iter().filter_map(days_until).peekable();
        let far = distances.peek().is_some() && distances.all(|days| days.abs() > NEAR);
        // The nearest first; those without a date last, in the order of the tour.
        candidates.sort_by_key(|item| {
            days_until(item).map_or((i64::MAX, false), |days| (days.abs(), days < 0))
        });
        Ok(view::Today {
            date: today.into(),
            meeting,
            candidates,
            far,
            last_backup: self.store.last_backup()?.map(local),
        })
    }
}
