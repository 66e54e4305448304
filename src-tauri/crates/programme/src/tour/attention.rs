//! *Bakılacaklar*: what laptops that were both right have made of the file together, and what a person should look at.
//!
//! Nothing of it is stored: it follows from the log, so it is the same on every laptop that knows the same, and it is gone
//! when its reason is. Only that a file is older than the laptop's own notes, and who
//! joined by an invitation of it unasked, are matters of one laptop. A further kind of it is a function here and a word in `domain::attention`.

use chrono::{DateTime, Utc};
use domain::attention::{AttentionChoice, AttentionKind, SpokenOf};
use domain::calendar::Moment;
use domain::ids::{MeetingId, OrganisationId, PersonId};
use domain::log_row::LogRow;
use domain::noun::Noun;
use domain::province;
use store::{MeetingRow, Reader};
use uuid::Uuid;

use crate::base::clock::{local, local_kept};
use crate::base::error::Result;
use crate::known::read_apart::read_apart;
use crate::known::unasked::joined_unasked;
use crate::known::{issued_figures, organisation_parts, read_otherwise, together, which};
use crate::programme::Reading;
use crate::view;

impl Reading {
    /// The newest first.
    pub fn attention(&self) -> Result<Vec<view::AttentionItem>> {
        let mut items = self.own_notes()?;
        let now = self.clock.now();
        items.extend(self.read(|reader| attention(reader, now))?);
        Ok(items)
    }

    /// What this laptop knows besides, from its own notes.
    pub(crate) fn own_notes(&self) -> Result<Vec<view::AttentionItem>> {
        let mut items = self.older_file()?;
        items.extend(self.read(joined_unasked)?);
        items.extend(self.read(read_apart)?);
        Ok(items)
    }

    fn older_file(&self) -> Result<Vec<view::AttentionItem>> {
        let missing = self.store.left_behind()?;
        let item = (missing > 0).then(|| view::AttentionItem {
            name: Some(missing.to_string()),
            ..view::AttentionItem::of(AttentionKind::OlderFile)
        });
        Ok(item.into_iter().collect())
    }
}

pub(crate) fn attention(reader: &Reader, now: DateTime<Utc>) -> Result<Vec<view::AttentionItem>> {
    let mut items = hidden_in_use(reader)?;
    items.extend(written_twice(reader)?);
    items.extend(read_otherwise(reader)?);
    items.extend(issued_differs(reader, now)?);
    items.extend(two_values(reader)?);
    items.extend(changed_out_of_sight(reader)?);
    items.extend(taken_in_twice(reader)?);
    items.extend(two_provinces(reader)?);
    // What happened at one moment stays in its order.
    items.sort_by(|a, b| b.at.cmp(&a.at));
    Ok(items)
}

/// Fields into which laptops that did not know of each other wrote different values.
fn two_values(reader: &Reader) -> Result<Vec<view::AttentionItem>> {
    let mut items = Vec::new();
    for it in together::two_values(reader)? {
        let (name, meeting) = it.about(reader)?;
        let values = it.values(reader)?;
        items.push(view::AttentionItem {
            id: Some(it.id.into()),
            name,
            meeting,
            at: values.iter().filter_map(|it| it.at.clone()).max(),
            field: Some(it.field),
            count: values.len() as u32,
            values,
            choices: vec![AttentionChoice::Keep],
            ..view::AttentionItem::of(AttentionKind::TwoValues)
        });
    }
    Ok(items)
}

/// What one laptop took out of sight and another went on with.
fn changed_out_of_sight(reader: &Reader) -> Result<Vec<view::AttentionItem>> {
    let mut items = Vec::new();
    for it in together::out_of_sight(reader)? {
        items.push(view::AttentionItem {
            id: Some(it.id.into()),
            name: it.name,
            device: reader.device_name(it.device)?,
            at: it.at,
            count: it.people.len() as u32,
            back: Some(it.back),
            choices: vec![AttentionChoice::Back, AttentionChoice::Leave],
            ..view::AttentionItem::of(AttentionKind::ChangedOutOfSight)
        });
    }
    Ok(items)
}

/// Sheets that were taken in twice, before two laptops made one of them.
fn taken_in_twice(reader: &Reader) -> Result<Vec<view::AttentionItem>> {
    let Some(it) = together::taken_in_twice(reader)? else {
        return Ok(Vec::new());
    };
    let mut names = Vec::new();
    for device in &it.devices {
        names.extend(reader.device_name(*device)?);
    }
    Ok(vec![view::AttentionItem {
        id: Some(it.id.into()),
        device: Some(names.join(", ")),
        count: it.people.len() as u32,
        choices: vec![AttentionChoice::Join, AttentionChoice::Apart],
        ..view::AttentionItem::of(AttentionKind::TakenInTwice)
    }])
}

/// Organisations that may be several.
fn two_provinces(reader: &Reader) -> Result<Vec<view::AttentionItem>> {
    let found = organisation_parts::of_several_provinces(reader)?.into_iter();
    let items = found.map(|(id, name, provinces)| view::AttentionItem {
        id: Some(id.0.into()),
        name: Some(name),
        count: provinces,
        choices: vec![AttentionChoice::Join, AttentionChoice::Apart],
        ..view::AttentionItem::of(AttentionKind::TwoProvinces)
    });
    Ok(items.collect())
}

/// What one laptop took out of sight and another leans on.
fn hidden_in_use(reader: &Reader) -> Result<Vec<view::AttentionItem>> {
    let mut items = Vec::new();
    for what in SpokenOf::ALL {
        let (what, noun) = (*what, what.noun());
        for row in reader.hidden_in_sight(noun)? {
            let (device, at) = who_hid(reader, noun, row)?;
            let (name, meeting) = called(reader, noun, row)?;
            items.push(view::AttentionItem {
                what: Some(what),
                id: Some(row.into()),
                name,
                meeting,
                device,
                at,
                ..view::AttentionItem::of(AttentionKind::HiddenInUse)
            });
        }
    }
    Ok(items)
}

/// What more than one laptop wrote as one. All of it counts; somebody should know that there are copies.
fn written_twice(reader: &Reader) -> Result<Vec<view::AttentionItem>> {
    let forks = reader.forks()?.into_iter().map(|fork| {
        let since = fork.branches.iter().filter_map(|it| it.at).min();
        view::AttentionItem {
            id: Some(fork.device.into()),
            device: fork.name,
            at: since.map(local),
            ..view::AttentionItem::of(AttentionKind::WrittenTwice)
        }
    });
    Ok(forks.collect())
}

/// Whose answer in a sheet was taken for a yes or a no that it is not.
fn read_otherwise(reader: &Reader) -> Result<Vec<view::AttentionItem>> {
    let rows = read_otherwise::read_otherwise(reader)?.into_iter();
    let items = rows.map(|it| view::AttentionItem {
        id: Some(it.id.into()),
        name: it.name,
        meeting: it.meeting,
        ..view::AttentionItem::of(AttentionKind::ReadOtherwise)
    });
    Ok(items.collect())
}

/// Reports that went out and print figures that are others now, whatever it was that moved them: a door, a sheet, an undo, or
/// another laptop.
fn issued_differs(reader: &Reader, now: DateTime<Utc>) -> Result<Vec<view::AttentionItem>> {
    let reports = issued_figures::differ(reader, now)?.into_iter();
    let items = reports.map(|(number, meeting)| view::AttentionItem {
        name: Some(number),
        meeting,
        ..view::AttentionItem::of(AttentionKind::IssuedDiffers)
    });
    Ok(items.collect())
}

/// The laptop that took a row out of sight, and when by its clock.
fn who_hid(reader: &Reader, noun: Noun, row: Uuid) -> Result<(Option<String>, Option<Moment>)> {
    let hides = |it: &LogRow| {
        let mut sets = it.read().sets().into_iter();
        sets.any(|set| {
            let hidden = set.columns.iter().any(|(column, _)| column.number == 0);
            (set.noun, set.row) == (noun, row) && hidden
        })
    };
    let log = reader.log_of_subject(row)?;
    let Some(last) = log.iter().rev().find(|it| hides(it)) else {
        return Ok((None, None));
    };
    let at = reader
        .operation(last.operation)?
        .map(|it| local_kept(&it.at));
    Ok((reader.device_name(last.device)?, at))
}

/// How people call it, and the meeting at which one looks at it.
fn called(reader: &Reader, noun: Noun, row: Uuid) -> Result<(Option<String>, Option<MeetingId>)> {
    let meetings = reader.meetings()?;
    let of = |is_its: &dyn Fn(&MeetingRow) -> bool| meetings.iter().find(|it| is_its(it));
    let city = |plate: Option<u8>| {
        plate
            .and_then(province::by_plate)
            .map(|it| it.name.to_owned())
    };
    Ok(match noun {
        Noun::Meeting => match of(&|it| it.id.0 == row) {
            Some(it) => (Some(which::label(it)), Some(it.id)),
            None => (None, None),
        },
        Noun::Stop => {
            let stops = reader.stops()?;
            let stop = stops.iter().find(|it| it.id.0 == row);
            let meeting = of(&|it| it.stop.is_some_and(|it| it.0 == row));
            (stop.and_then(|it| city(it.plate)), meeting.map(|it| it.id))
        }
        Noun::Route => {
            let routes = reader.routes()?;
            let route = routes.into_iter().find(|it| it.id.0 == row);
            (
                route.map(|it| it.name.unwrap_or_else(|| it.number.to_string())),
                None,
            )
        }
        Noun::Venue => {
            let meeting = of(&|it| it.venue.is_some_and(|it| it.0 == row));
            let name = meeting.and_then(|it| it.venue_name.clone().or(city(it.plate)));
            (name, meeting.map(|it| it.id))
        }
        Noun::Person => {
            let person = PersonId(row);
            let theirs = reader.registrations_of_person(person)?;
            let name = reader.person(person)?.map(|it| it.name);
            (name, theirs.iter().find_map(|it| it.meeting))
        }
        Noun::Organisation => {
            let id = OrganisationId(row);
            (reader.organisation(id)?.map(|it| it.name), None)
        }
        _ => (None, None),
    })
}
