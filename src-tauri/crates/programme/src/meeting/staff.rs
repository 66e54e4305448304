//! Who of the team works at a meeting.

use chrono::{DateTime, Utc};
use domain::body::Value;
use domain::change::Set;
use domain::ids::MeetingId;
use domain::noun::{Noun, staff_member};
use domain::staff::{same_member, staff_id};
use store::Reader;
use uuid::Uuid;

use crate::base::clock::new_id;
use crate::base::error::{Error, Result};
use crate::base::input::name_of;
use crate::known::{staffing, which};
use crate::programme::Reading;
use crate::view;
use crate::write::meant::Meant;

impl Reading {
    pub fn staff(&self, meeting: MeetingId) -> Result<Vec<view::StaffItem>> {
        self.read(|reader| staffing::staff(reader, &which::meeting(reader, meeting)?))
    }
}

/// A member by id, or as `M/NAME`: made where the meeting has none of that name yet.
pub(crate) fn meant(reader: &Reader, which: &str, now: DateTime<Utc>) -> Result<Meant> {
    if let Ok(id) = which.trim().parse::<Uuid>() {
        let found = reader.staff(None)?.into_iter().find(|it| it.id.0 == id);
        return found.map(|it| Meant::there(it.id.0)).ok_or(unknown());
    }
    let (meeting, name) = which.split_once('/').ok_or(unknown())?;
    let meeting = which::find_meeting(reader, meeting)?.id;
    let rows = reader.staff(Some(meeting))?;
    if let Some(row) = rows.iter().find(|it| same_member(&it.name, name)) {
        return Ok(Meant::there(row.id.0));
    }
    let name = name_of(name, staff_member::NAME, "name")?;
    // Somebody who has been given another name since keeps the id of the old one.
    let id = staff_id(meeting, &name);
    let is_taken = rows.iter().any(|it| it.id.0 == id);
    let id = if is_taken { new_id(now) } else { id };
    let birth = Set::of(Noun::StaffMember, id)
        .with(staff_member::HIDDEN, Value::Null)
        .with(staff_member::MEETING, meeting)
        .with(staff_member::NAME, name.as_str())
        .with(staff_member::ROLE, Value::Null)
        .with(staff_member::PHONE, Value::Null);
    Ok(Meant::born(birth).saying("name", name))
}

/// The meeting of a member that is there or is just being made.
pub(crate) fn meeting_of(reader: &Reader, row: Uuid) -> Result<Option<MeetingId>> {
    let found = reader.staff(None)?.into_iter().find(|it| it.id.0 == row);
    Ok(found.map(|it| it.meeting))
}

fn unknown() -> Error {
    Error::unknown("member")
}
