//! What an invented meeting has besides its people: a venue with somebody to call, two of the team, an agenda, and a
//! checklist as far as one would be by then.

use chrono::{DateTime, Utc};
use domain::agenda::Half;
use domain::calendar::{Day, TimeOfDay};
use domain::change::Set;
use domain::checklist::{ChecklistState, item_id, items};
use domain::ids::VenueId;
use domain::noun::{Noun, checklist_item, meeting, staff_member, venue};
use domain::staff::staff_id;
use store::{MeetingRow, Tx};

use crate::base::clock::{day, new_id};
use crate::base::error::Result;
use crate::meeting::agenda::from_template;

const VENUES: &[&str] = &[
    "Kıyı Kültür Evi",
    "Çınaraltı Gençlik Merkezi",
    "Yeni Mahalle Toplum Merkezi",
    "Üç Tepe Konferans Salonu",
];
const TEAM: &[(&str, &str)] = &[
    ("Işıl Çınar", "kolaylaştırıcı"),
    ("Ümit Karadağ", "raportör"),
    ("Şirin Doğan", "kolaylaştırıcı"),
    ("Oğuz İnce", "raportör"),
];

/// `number` is the meeting's place among those that are prepared, from 0.
pub(crate) fn prepare(
    tx: &mut Tx,
    row: &MeetingRow,
    number: usize,
    now: DateTime<Utc>,
) -> Result<()> {
    if row.venue.is_none() {
        let id = VenueId(new_id(now));
        tx.record(
            Set::of(Noun::Venue, id)
                .with(venue::NAME, VENUES[number % VENUES.len()])
                .with_some(venue::PLATE, row.plate.map(u32::from))
                .with(venue::CAPACITY, 40u32)
                .with(venue::STEP_FREE, number % 3 != 2)
                .with(venue::CONTACT_NAME, TEAM[(number + 1) % TEAM.len()].0)
                .with(venue::CONTACT_PHONE, format!("+90500001{number:04}")),
        )?;
        tx.record(Set::of(Noun::Meeting, row.id).with(meeting::VENUE, id))?;
    }
    for (name, role) in TEAM.iter().skip(number % 2 * 2).take(2) {
        tx.record(
            Set::of(Noun::StaffMember, staff_id(row.id, name))
                .with(staff_member::MEETING, row.id)
                .with(staff_member::NAME, *name)
                .with(staff_member::ROLE, *role),
        )?;
    }
    let starts = row.starts.as_ref().and_then(TimeOfDay::known);
    for line in from_template(row, Half::of(starts)) {
        tx.record(line)?;
    }
    let today = day(now);
    let is_past = row
        .date
        .as_ref()
        .and_then(Day::known)
        .is_some_and(|it| it < today);
    // The day before, the last line is still open, as it always is.
    let done = if is_past {
        items().len()
    } else {
        items().len() - 1
    };
    for item in items().iter().take(done) {
        tx.record(
            Set::of(Noun::ChecklistItem, item_id(row.id, item.code))
                .with(checklist_item::MEETING, row.id)
                .with(checklist_item::ITEM, item.code.word())
                .with(checklist_item::STATE, ChecklistState::Done.word()),
        )?;
    }
    Ok(())
}
