//! Who works at a meeting, and where else on the same day.

use domain::ids::MeetingId;
use domain::plan::MeetingStatus;
use domain::staff::same_member;
use domain::turkish;
use store::{MeetingRow, Reader, StaffMemberRow};

use crate::base::error::Result;
use crate::known::which;
use crate::known::which::city_of;
use crate::view;

/// By the Turkish alphabet, each with the cities where the same name works on the same day.
pub(crate) fn staff(reader: &Reader, meeting: &MeetingRow) -> Result<Vec<view::StaffItem>> {
    let mut rows = reader.staff(Some(meeting.id))?;
    rows.sort_by(|a, b| turkish::compare(&a.name, &b.name).then_with(|| a.id.cmp(&b.id)));
    let elsewhere = staff_of_day(reader, meeting)?;
    let items = rows.into_iter().map(|row| view::StaffItem {
        elsewhere: elsewhere
            .iter()
            .filter(|(other, _)| same_member(&other.name, &row.name))
            .map(|(_, city)| city.clone())
            .collect(),
        member: row.id,
        name: row.name,
        role: row.role,
        phone: row.phone,
    });
    Ok(items.collect())
}

/// Whether somebody of the team is written at two meetings of this meeting's day.
pub(crate) fn is_staff_elsewhere(reader: &Reader, meeting: MeetingId) -> Result<bool> {
    let items = staff(reader, &which::meeting(reader, meeting)?)?;
    Ok(items.iter().any(|it| !it.elsewhere.is_empty()))
}

/// Who works at the other meetings of the same day, and where.
pub(crate) fn staff_of_day(
    reader: &Reader,
    meeting: &MeetingRow,
) -> Result<Vec<(StaffMemberRow, String)>> {
    let mut found = Vec::new();
    if meeting.date.is_none() || meeting.status.is(MeetingStatus::Cancelled) {
        return Ok(found);
    }
    for other in reader.meetings()? {
        let is_other = other.id != meeting.id && !other.status.is(MeetingStatus::Cancelled);
        if is_other && other.date == meeting.date {
            let city = city_of(&other);
            let staff = reader.staff(Some(other.id))?;
            found.extend(staff.into_iter().map(|it| (it, city.clone())));
        }
    }
    Ok(found)
}
