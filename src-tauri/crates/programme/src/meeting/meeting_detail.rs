//! Everything about one meeting but its people: its hours, its venue, who works there, what is planned, what is ready.

use domain::ids::MeetingId;
use domain::province;
use store::VenueRow;

use crate::base::clock::day;
use crate::base::error::Result;
use crate::known::holiday::date_warnings;
use crate::known::issued::sheet_issued_at;
use crate::known::staffing::staff;
use crate::known::which::city_of;
use crate::known::{meetings, which};
use crate::meeting::attachment::attachment_item;
use crate::meeting::{agenda, checklist};
use crate::programme::Reading;
use crate::view;

impl Reading {
    pub fn meeting_detail(&self, id: MeetingId) -> Result<view::MeetingDetail> {
        let now = self.clock.now();
        self.read(|reader| {
            let row = which::meeting(reader, id)?;
            let venue = match row.venue {
                Some(venue) => reader.venue(venue)?.map(venue_detail),
                None => None,
            };
            let previous = agenda::previous(reader, &row)?;
            Ok(view::MeetingDetail {
                meeting: meetings::meeting_item(reader, row.clone(), now)?,
                language: row.language.clone(),
                interpretation: row.interpretation.clone(),
                actual_start: row.actual_starts.clone(),
                actual_end: row.actual_ends.clone(),
                meals_ordered: row.meals_ordered,
                meals_invoiced: row.meals_invoiced,
                room_reference: row.room_reference.clone(),
                activity_code: row.activity_code.clone(),
                activity_title_tr: row.activity_title_tr.clone(),
                activity_title_en: row.activity_title_en.clone(),
                originals: row.originals.clone(),
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

fn venue_detail(row: VenueRow) -> view::VenueDetail {
    let province = row.plate.and_then(province::by_plate);
    view::VenueDetail {
        venue: row.id,
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
