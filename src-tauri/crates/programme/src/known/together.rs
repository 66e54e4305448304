//! What laptops that did not know of each other have made of the file together: values that stand against each other, rows
//! that one took away and another went on with, sheets that were taken in twice. It follows from the log alone, and every
//! laptop that knows the same says the same of it.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use domain::attention::RivalField;
use domain::body::Value;
use domain::duplicate::Decision;
use domain::ids::{
    DeviceId, MeetingId, OperationId, OrganisationId, PersonId, RegistrationId, of_its_nature_in,
};
use domain::log_row::LogRow;
use domain::noun::{Column, Noun, application, registration, venue};
use domain::organisation::fold_organisation;
use domain::province;
use store::{Reader, Rivals, TwiceRow};
use uuid::Uuid;

use crate::base::clock::{local, local_kept};
use crate::base::error::Result;
use crate::base::register::shown;
use crate::known::came_back::what_stands;
use crate::known::which;
use crate::view;

/// An id of a matter, the same on every laptop.
fn matter(reader: &Reader, of: &[u8], row: Uuid, number: u16) -> Result<Uuid> {
    let parts: [&[u8]; 3] = [of, row.as_bytes(), &number.to_le_bytes()];
    let programme = reader.programme()?.id;
    Ok(of_its_nature_in(programme, Noun::Programme, &parts))
}

/// One field with several values.
pub(crate) struct TwoValues {
    pub(crate) id: Uuid,
    pub(crate) field: RivalField,
    pub(crate) rivals: Rivals,
}

pub(crate) fn two_values(reader: &Reader) -> Result<Vec<TwoValues>> {
    let mut found = Vec::new();
    for rivals in reader.rivals()? {
        let Some(field) = RivalField::of(rivals.column) else {
            continue;
        };
        let number = rivals.column.number;
        let of = rivals.column.noun.table().as_bytes();
        found.push(TwoValues {
            id: matter(reader, of, rivals.row, number)?,
            field,
            rivals,
        });
    }
    Ok(found)
}

impl TwoValues {
    /// In their order; the last stands.
    pub(crate) fn values(&self, reader: &Reader) -> Result<Vec<view::AttentionValue>> {
        let stands = reader.register(self.rivals.column, self.rivals.row)?;
        let stands = stands.map_or(Value::Null, |(value, ..)| value);
        let mut values = Vec::new();
        for it in &self.rivals.values {
            let at = i64::try_from(it.at.millis()).ok();
            let at = at.and_then(chrono::DateTime::from_timestamp_millis);
            values.push(view::AttentionValue {
                value: called(reader, self.rivals.column, &it.value)?,
                device: reader.device_name(it.device)?,
                at: at.map(local),
                stands: it.value == stands,
            });
        }
        Ok(values)
    }

    /// Whom or what it is about, as people call it, and the meeting at which one looks at it.
    pub(crate) fn about(&self, reader: &Reader) -> Result<(Option<String>, Option<MeetingId>)> {
        let row = self.rivals.row;
        Ok(match self.rivals.column.noun {
            Noun::Person => {
                let theirs = reader.registrations_of_person(PersonId(row))?;
                let name = match reader.register(domain::noun::person::NAME, row)? {
                    Some((value, ..)) => shown(&value),
                    None => None,
                };
                (name, theirs.iter().find_map(|it| it.meeting))
            }
            Noun::Registration => {
                let it = reader.registration(RegistrationId(row))?;
                let meeting = it.as_ref().and_then(|it| it.meeting);
                (it.and_then(|it| it.name), meeting)
            }
            Noun::Organisation => {
                let it = reader.organisation(OrganisationId(row))?;
                (it.map(|it| it.name), None)
            }
            Noun::Meeting => match reader.meeting(MeetingId(row))? {
                Some(it) => (Some(which::label(&it)), Some(it.id)),
                None => (None, None),
            },
            Noun::Venue => {
                let meetings = reader.meetings()?;
                let it = meetings
                    .iter()
                    .find(|it| it.venue.is_some_and(|it| it.0 == row));
                (it.map(which::label), it.map(|it| it.id))
            }
            _ => (None, None),
        })
    }
}

fn called(reader: &Reader, column: Column, value: &Value) -> Result<Option<String>> {
    Ok(match (column, value) {
        (registration::MEETING, Value::Id(id)) => {
            reader.meeting(MeetingId(*id))?.map(|it| which::label(&it))
        }
        (registration::ORGANISATION, Value::Id(id)) => {
            let id = OrganisationId(reader.standing_for(*id)?);
            reader.organisation(id)?.map(|it| it.name)
        }
        (domain::noun::organisation::PLATE | venue::PLATE, Value::Int(plate)) => {
            let plate = u8::try_from(*plate).ok();
            plate
                .and_then(province::by_plate)
                .map(|it| it.name.to_owned())
        }
        _ => shown(value),
    })
}

/// What one laptop took out of sight and another, who did not know of it, has written of.
pub(crate) struct OutOfSight {
    pub(crate) id: Uuid,
    pub(crate) rows: Vec<(Noun, Uuid)>,
    pub(crate) people: BTreeSet<Uuid>,
    pub(crate) name: Option<String>,
    pub(crate) device: DeviceId,
    pub(crate) at: Option<domain::calendar::Moment>,
    pub(crate) back: view::ComesBack,
}

pub(crate) fn out_of_sight(reader: &Reader) -> Result<Vec<OutOfSight>> {
    let mut found: BTreeMap<OperationId, OutOfSight> = BTreeMap::new();
    for noun in [Noun::Application, Noun::Registration] {
        for row in reader.out_of_sight(noun)? {
            let log = reader.log_of_subject(row)?;
            let Some(hid) = log.iter().rev().find(|it| hides(it, noun, row)) else {
                continue;
            };
            let mut is_meant = false;
            for it in log.iter().filter(|it| writes(it, noun, row)) {
                let (hid, it) = ((hid.stamp, hid.device), (it.stamp, it.device));
                is_meant |= it.1 != hid.1 && !reader.knew(hid, it)?;
            }
            if !is_meant {
                continue;
            }
            let person = match noun {
                Noun::Application => held(reader, application::PERSON, row)?,
                _ => held(reader, registration::PERSON, row)?,
            };
            let group = match found.entry(hid.operation) {
                Entry::Occupied(there) => there.into_mut(),
                Entry::Vacant(new) => {
                    let at = reader.operation(hid.operation)?;
                    new.insert(OutOfSight {
                        id: matter(reader, b"out of sight", hid.operation.0, 0)?,
                        rows: Vec::new(),
                        people: BTreeSet::new(),
                        name: None,
                        device: hid.device,
                        at: at.map(|it| local_kept(&it.at)),
                        back: view::ComesBack::default(),
                    })
                }
            };
            group.rows.push((noun, row));
            if let Some(person) = person
                && group.people.insert(person)
                && group.name.is_none()
            {
                let name = reader.register(domain::noun::person::NAME, person)?;
                group.name = name.and_then(|(value, ..)| shown(&value));
            }
            if noun == Noun::Registration {
                group.back.add(&what_stands(reader, RegistrationId(row))?);
            }
            group.back.people = group.people.len() as u32;
        }
    }
    Ok(found.into_values().collect())
}

fn hides(line: &LogRow, noun: Noun, row: Uuid) -> bool {
    let mut sets = line.read().sets().into_iter();
    sets.any(|set| {
        let hidden =
            |(column, value): &(Column, Value)| column.number == 0 && *value != Value::Null;
        (set.noun, set.row) == (noun, row) && set.columns.iter().any(hidden)
    })
}

/// Says something of it besides whether it is in sight.
fn writes(line: &LogRow, noun: Noun, row: Uuid) -> bool {
    let mut sets = line.read().sets().into_iter();
    sets.any(|set| {
        let says = set.columns.iter().any(|(column, _)| column.number != 0);
        (set.noun, set.row) == (noun, row) && says
    })
}

/// The id in a column, in sight or not.
pub(crate) fn held(reader: &Reader, column: Column, row: Uuid) -> Result<Option<Uuid>> {
    Ok(match reader.register(column, row)? {
        Some((Value::Id(id), ..)) => Some(id),
        _ => None,
    })
}

/// Everybody who stands twice because their sheet was taken in on two laptops.
pub(crate) struct TakenInTwice {
    pub(crate) id: Uuid,
    pub(crate) people: Vec<(Uuid, Uuid)>,
    pub(crate) organisations: Vec<(Uuid, Uuid)>,
    pub(crate) devices: BTreeSet<DeviceId>,
}

/// Laptops of this version make the same ids of one row; what stands twice is of earlier ones, or of one of each. Whoever
/// has the same key in one sheet is somebody else there, and is left alone.
pub(crate) fn taken_in_twice(reader: &Reader) -> Result<Option<TakenInTwice>> {
    let rows = reader.of_one_key()?;
    if rows.is_empty() {
        return Ok(None);
    }
    let mut different = BTreeSet::new();
    for pair in reader.pairs()? {
        if pair.decision == Some(Decision::Different.into()) {
            different.insert((pair.a.min(pair.b), pair.a.max(pair.b)));
        }
    }
    let mut found = TakenInTwice {
        id: matter(reader, b"taken in twice", Uuid::nil(), 0)?,
        people: Vec::new(),
        organisations: Vec::new(),
        devices: BTreeSet::new(),
    };
    let mut organisations = BTreeSet::new();
    for of_key in rows.chunk_by(|a, b| (a.route, &a.row_key) == (b.route, &b.row_key)) {
        for (one, other) in pairs(of_key) {
            let two = |a: Uuid, b: Uuid| -> Result<Option<(Uuid, Uuid)>> {
                let are_one = reader.standing_for(a)? == reader.standing_for(b)?;
                let two = (a.min(b), a.max(b));
                Ok((!are_one && !different.contains(&two)).then_some(two))
            };
            let Some(people) = two(one.person.0, other.person.0)? else {
                continue;
            };
            found.people.push(people);
            found.devices.extend([one.device, other.device]);
            if let (Some(a), Some(b)) = (one.organisation, other.organisation)
                && let Some(both) = two(a.0, b.0)?
                && have_one_name(reader, a, b)?
            {
                organisations.insert(both);
            }
        }
    }
    found.organisations.extend(organisations);
    Ok((!found.people.is_empty()).then_some(found))
}

/// The rows of one key that are one row: of imports of different laptops, saying the same; or else the only one of each.
fn pairs(rows: &[TwiceRow]) -> Vec<(&TwiceRow, &TwiceRow)> {
    let of_batch = |batch: Uuid| rows.iter().filter(|it| it.batch == batch).count();
    let mut pairs = Vec::new();
    let mut taken = BTreeSet::new();
    for (at, one) in rows.iter().enumerate() {
        for other in &rows[at + 1..] {
            let apart = one.batch != other.batch && one.device != other.device;
            let same = one.fingerprint == other.fingerprint
                || (of_batch(one.batch) == 1 && of_batch(other.batch) == 1);
            // Of several who say the same, each is one of the other import.
            let is_free = !taken.contains(&(one.application, other.batch))
                && !taken.contains(&(other.application, one.batch));
            if apart && same && is_free {
                taken.insert((one.application, other.batch));
                taken.insert((other.application, one.batch));
                pairs.push((one, other));
            }
        }
    }
    pairs
}

fn have_one_name(reader: &Reader, a: OrganisationId, b: OrganisationId) -> Result<bool> {
    let name = |id: OrganisationId| -> Result<Option<String>> {
        Ok(reader
            .organisation(id)?
            .map(|it| fold_organisation(&it.name)))
    };
    let (a, b) = (name(a)?, name(b)?);
    Ok(a.is_some() && a == b)
}
