//! Everything about one meeting but its people: its hours, its venue, who works there, what is planned, what is ready.

use domain::attachment::AttachmentKind;
use domain::ids::MeetingId;
use domain::staff::same_member;
use domain::{province, turkish};
use store::{AttachmentRow, MeetingRow, Reader, StaffMemberRow, VenueRow};

use crate::base::clock::{day, local_text};
use crate::base::error::Result;
use crate::door::{find, list};
use crate::known::holiday::date_warnings;
use crate::meeting::{agenda, checklist};
use crate::programme::Programme;
use crate::view;

impl Programme {
    pub fn meeting_detail(&self, id: MeetingId) -> Result<view::MeetingDetail> {
        let now = self.clock.now();
        self.read(|reader| {
            let row = find::meeting(reader, id)?;
            let venue = match row.venue {
                Some(venue) => reader.venue(venue)?.map(venue_detail),
                None => None,
            };
            let previous = agenda::previous(reader, &row)?;
            Ok(view::MeetingDetail {
                meeting: list::meeting_item(reader, row.clone(), now)?,
                language: row.language.clone(),
                interpretation: row.interpretation.clone(),
                actual_start: row.actual_starts.clone(),
                actual_end: row.actual_ends.clone(),
                meals_ordered: row.meals_ordered,
                meals_invoiced: row.meals_invoiced,
                room_reference: row.room_reference.clone(),
                venue,
                staff: staff(reader, &row)?,
                agenda: agenda::items(reader, id)?,
                checklist: checklist::lines(reader, &row)?,
                files: reader
                    .attachments_of(id)?
                    .into_iter()
                    .map(attachment_item)
                    .collect(),
                warned: date_warnings(reader, id, day(now))?,
                previous: previous.map(|it| city_of(&it)),
                sheet_issued_at: sheet_issued_at(reader, id)?,
            })
        })
    }
}

/// When the list to sign was last printed before the meeting.
pub(crate) fn sheet_issued_at(reader: &Reader, meeting: MeetingId) -> Result<Option<String>> {
    let issued = reader.issued(meeting.0)?;
    let blank = issued
        .iter()
        .rfind(|it| it.kind == "sign_in_sheet" && it.variant.as_deref() == Some("blank"));
    Ok(blank.map(|it| local_text(&it.at)))
}

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
        member: row.id.to_string(),
        name: row.name,
        role: row.role,
        phone: row.phone,
    });
    Ok(items.collect())
}

/// Whether somebody of the team is written at two meetings of this meeting's day.
pub(crate) fn is_staff_elsewhere(reader: &Reader, meeting: MeetingId) -> Result<bool> {
    let items = staff(reader, &find::meeting(reader, meeting)?)?;
    Ok(items.iter().any(|it| !it.elsewhere.is_empty()))
}

/// Who works at the other meetings of the same day, and where.
fn staff_of_day(reader: &Reader, meeting: &MeetingRow) -> Result<Vec<(StaffMemberRow, String)>> {
    let mut found = Vec::new();
    if meeting.date.is_none() || meeting.status == "cancelled" {
        return Ok(found);
    }
    for other in reader.meetings()? {
        let is_other = other.id != meeting.id && other.status != "cancelled";
        if is_other && other.date == meeting.date {
            let city = city_of(&other);
            let staff = reader.staff(Some(other.id))?;
            found.extend(staff.into_iter().map(|it| (it, city.clone())));
        }
    }
    Ok(found)
}

pub(crate) fn city_of(meeting: &MeetingRow) -> String {
    let city = meeting.plate.and_then(province::by_plate);
    city.map_or("–", |it| it.name).to_owned()
}

fn venue_detail(row: VenueRow) -> view::VenueDetail {
    let province = row.plate.and_then(province::by_plate);
    view::VenueDetail {
        venue: row.id.to_string(),
        name: row.name,
        address: row.address,
        province: province.map(|it| it.name.to_owned()),
        district: row.district,
        rooms: row.rooms,
        capacity: row.capacity,
        step_free: row.step_free,
        accessible_toilet: row.accessible_toilet,
        induction_loop: row.induction_loop,
        contact_name: row.contact_name,
        contact_phone: row.contact_phone,
        contact_email: row.contact_email,
        note: row.note,
    }
}

pub(crate) fn attachment_item(row: AttachmentRow) -> view::AttachmentItem {
    let kind = AttachmentKind::from_word(&row.kind).unwrap_or(AttachmentKind::Paper);
    view::AttachmentItem {
        attachment: row.id.to_string(),
        kind: kind.word().to_owned(),
        // It may come from a laptop that kept names which not every system can write.
        file_name: domain::file_name::possible(&row.file_name),
        media_type: row.media_type,
        size: row.size,
        title: row.title,
        at: row.at.as_deref().map(local_text),
    }
}
