//! Check-ins as they were made, each a fact of its own.

use domain::ids::{DeviceId, FactId, MeetingId, PersonId, RegistrationId};
use rusqlite::{Row, params};

use crate::error::Result;
use crate::pair::JOINED_WITH;
use crate::row::all;
use crate::store::Reader;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckInRow {
    pub id: FactId,
    pub registration: RegistrationId,
    pub meeting: MeetingId,
    pub name: Option<String>,
    pub at: String,
    pub method: String,
    pub anyway: Option<String>,
}

const SELECT: &str = "SELECT arrival.device, arrival.seq, arrival.registration, arrival.meeting, person.name, arrival.at,
        arrival.method, arrival.anyway
     FROM arrival
     LEFT JOIN seen_registration AS registration ON registration.id = arrival.registration
     LEFT JOIN person ON person.id = registration.of_person";

fn row_to_check_in(row: &Row) -> rusqlite::Result<CheckInRow> {
    Ok(CheckInRow {
        id: FactId {
            device: DeviceId(row.get(0)?),
            seq: row.get::<_, i64>(1)? as u64,
        },
        registration: RegistrationId(row.get(2)?),
        meeting: MeetingId(row.get(3)?),
        name: row.get(4)?,
        at: row.get(5)?,
        method: row.get(6)?,
        anyway: row.get(7)?,
    })
}

impl Reader<'_> {
    /// The check-ins of a registration that count, the earliest first.
    pub fn check_ins_of(&self, registration: RegistrationId) -> Result<Vec<CheckInRow>> {
        let sql = format!(
            "{SELECT} WHERE arrival.registration = ?1 ORDER BY arrival.at, arrival.device, arrival.seq"
        );
        all(self.db, &sql, params![registration.0], row_to_check_in)
    }

    /// The check-ins at a meeting that count, the earliest first; somebody who came at two desks stands twice.
    pub fn check_ins_at(&self, meeting: MeetingId) -> Result<Vec<CheckInRow>> {
        let sql = format!(
            "{SELECT} WHERE arrival.meeting = ?1 ORDER BY arrival.at, arrival.device, arrival.seq"
        );
        all(self.db, &sql, params![meeting.0], row_to_check_in)
    }

    /// Whether a privacy notice is on record for a person.
    pub fn has_seen_notice(&self, person: PersonId) -> Result<bool> {
        let sql =
            format!("SELECT EXISTS (SELECT 1 FROM notice_shown WHERE person IN ({JOINED_WITH}))");
        Ok(self
            .db
            .prepare_cached(&sql)?
            .query_row(params![person.0], |row| row.get(0))?)
    }
}
