//! A record as it is shown beside another one: its fields, and what stands around it.

use domain::calendar::Day;
use domain::check_in::HitState;
use std::collections::{BTreeMap, HashSet};

use domain::body::Value;
use domain::ids::{OrganisationId, PersonId};
use domain::noun::{Column, application};
use domain::province;
use store::Reader;
use uuid::Uuid;

use crate::base::error::Result;
use crate::base::input::As;
use crate::known::standing::{by_name, standing_of};
use crate::known::which::shown_of;
use crate::view;
use domain::duplicate::DuplicatesOf as Of;

/// What stands around a record. Of a joined one, what stands around all of them.
pub(super) fn record(reader: &Reader, of: Of, id: Uuid) -> Result<view::Record> {
    let (mut rows, noun_column) = match of {
        Of::People => (
            reader.registrations_of_person(PersonId(id))?,
            application::PERSON,
        ),
        Of::Organisations => (
            reader.registrations_of_organisation(OrganisationId(id))?,
            application::ORGANISATION,
        ),
    };
    rows.sort_by(by_name);
    let organisation = match of {
        Of::People => reader
            .person(PersonId(id))?
            .and_then(|it| it.organisation_name),
        Of::Organisations => None,
    };
    let people: HashSet<PersonId> = rows.iter().filter_map(|row| row.person).collect();
    let mut meetings: BTreeMap<(Option<Day>, Uuid), view::RecordMeeting> = BTreeMap::new();
    for row in &rows {
        let Some(meeting) = row
            .meeting
            .map(|it| reader.meeting(it))
            .transpose()?
            .flatten()
        else {
            continue;
        };
        let standing = standing_of(row, reader.seats_given(meeting.id)?);
        let state = match &row.arrived_at {
            Some(_) => HitState::Arrived,
            None => standing.into(),
        };
        let city = meeting.plate.and_then(province::by_plate);
        meetings
            .entry((meeting.date.clone(), meeting.id.0))
            .or_insert_with(|| view::RecordMeeting {
                meeting: meeting.id,
                city: city.map(|it| it.name.to_owned()),
                date: meeting.date.clone(),
                state,
            });
    }
    Ok(view::Record {
        organisation,
        meetings: meetings.into_values().collect(),
        applications: reader.leaning(noun_column, id)?.len() as u32,
        people: people.len() as u32,
    })
}

pub(super) fn field_text(
    reader: &Reader,
    field: &str,
    column: Column,
    id: Uuid,
) -> Result<Option<String>> {
    match reader.register(column, id)? {
        Some((value, ..)) => text_of(reader, field, &value),
        None => Ok(None),
    }
}

pub(super) fn text_of(reader: &Reader, field: &str, value: &Value) -> Result<Option<String>> {
    match (field, value) {
        ("province", Value::Int(plate)) => {
            let plate = u8::try_from(*plate).ok();
            let province = plate.and_then(province::by_plate);
            Ok(province.map(|it| it.name.to_owned()))
        }
        ("branch_of", value) => shown_of(reader, As::Organisation, value),
        (_, value) => shown_of(reader, As::Text, value),
    }
}
