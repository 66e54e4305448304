//! Registrations, with the names that belong to them and the arrival that counts.

use domain::ids::{ApplicationId, DeviceId, MeetingId, OrganisationId, PersonId, RegistrationId};
use rusqlite::{Row, params};
use uuid::Uuid;

use crate::error::Result;
use crate::pair::JOINED_WITH;
use crate::row::{all, one};
use crate::store::Reader;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistrationRow {
    pub id: RegistrationId,
    pub meeting: Option<MeetingId>,
    pub person: Option<PersonId>,
    pub organisation: Option<OrganisationId>,
    pub application: Option<ApplicationId>,
    pub name: Option<String>,
    /// `K E belirtmedi sorulmadi`
    pub sex: Option<String>,
    pub organisation_name: Option<String>,
    pub kind: Option<String>,
    /// Where the organisation is.
    pub plate: Option<u8>,
    pub role: Option<String>,
    pub category: String,
    pub source: String,
    pub code: String,
    pub note: Option<String>,
    pub selection: String,
    pub reply: String,
    pub withdrawn: Option<String>,
    /// `no_reply`, or what somebody said.
    pub withdrawn_reason: Option<String>,
    /// The earliest arrival that counts, in UTC.
    pub arrived_at: Option<String>,
    /// The laptop of that arrival.
    pub arrived_on: Option<DeviceId>,
}

/// A registration with an arrival: as much as is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CameRow {
    pub registration: RegistrationId,
    pub meeting: Option<MeetingId>,
    pub person: Option<PersonId>,
    pub organisation: Option<OrganisationId>,
    pub kind: Option<String>,
    pub category: String,
}

/// What is read of a registration, wherever it is seen: the names are of who stands for those it names.
const COLUMNS: &str = "registration.id, registration.meeting, registration.of_person, registration.of_organisation,
        registration.application, person.name, organisation.name, organisation.kind, organisation.plate,
        registration.role, coalesce(registration.category, 'participant'),
        coalesce(registration.source, 'import'), coalesce(registration.code, ''), registration.note,
        coalesce(registration.selection, 'undecided'), coalesce(registration.reply, 'not_asked'),
        registration.withdrawn, first.at, first.device, person.sex,
        registration.withdrawn_reason";

const BESIDE: &str = "LEFT JOIN person ON person.id = registration.of_person
     LEFT JOIN organisation ON organisation.id = registration.of_organisation
     LEFT JOIN arrival AS first ON first.registration = registration.id
         AND NOT EXISTS (
             SELECT 1
             FROM arrival AS earlier
             WHERE earlier.registration = first.registration
                 AND (earlier.at, earlier.device, earlier.seq) < (first.at, first.device, first.seq)
         )";

/// What stands on lists, where `holds`.
fn listed(holds: &str) -> String {
    format!("SELECT {COLUMNS} FROM listed_registration AS registration {BESIDE} WHERE {holds}")
}

/// In their order.
fn of_joined(column: &str) -> String {
    format!("{column} IN ({JOINED_WITH}) ORDER BY registration.id")
}

/// Also those for which another of the same person stands.
fn seen(holds: &str) -> String {
    format!("SELECT {COLUMNS} FROM seen_registration AS registration {BESIDE} WHERE {holds}")
}

fn row_to_registration(row: &Row) -> rusqlite::Result<RegistrationRow> {
    Ok(RegistrationRow {
        id: RegistrationId(row.get(0)?),
        meeting: row.get::<_, Option<Uuid>>(1)?.map(MeetingId),
        person: row.get::<_, Option<Uuid>>(2)?.map(PersonId),
        organisation: row.get::<_, Option<Uuid>>(3)?.map(OrganisationId),
        application: row.get::<_, Option<Uuid>>(4)?.map(ApplicationId),
        name: row.get(5)?,
        sex: row.get(19)?,
        organisation_name: row.get(6)?,
        kind: row.get(7)?,
        plate: row.get(8)?,
        role: row.get(9)?,
        category: row.get(10)?,
        source: row.get(11)?,
        code: row.get(12)?,
        note: row.get(13)?,
        selection: row.get(14)?,
        reply: row.get(15)?,
        withdrawn: row.get(16)?,
        withdrawn_reason: row.get(20)?,
        arrived_at: row.get(17)?,
        arrived_on: row.get::<_, Option<Uuid>>(18)?.map(DeviceId),
    })
}

impl Reader<'_> {
    /// Also one for which another of the same person stands on the list.
    pub fn registration(&self, id: RegistrationId) -> Result<Option<RegistrationRow>> {
        let sql = seen("registration.id = ?1");
        one(self.db, &sql, params![id.0], row_to_registration)
    }

    /// As [`Reader::registration`]: whoever has the code of either has both.
    pub fn registration_with_code(&self, code: &str) -> Result<Option<RegistrationRow>> {
        let sql = seen("registration.code = ?1 ORDER BY registration.id LIMIT 1");
        one(self.db, &sql, [code], row_to_registration)
    }

    /// One as it stands on its list; `None` where another of the same person stands for it.
    pub fn listed_registration(&self, id: RegistrationId) -> Result<Option<RegistrationRow>> {
        let sql = listed("registration.id = ?1");
        one(self.db, &sql, params![id.0], row_to_registration)
    }

    /// In no order that a person would know; `domain::turkish` sorts.
    pub fn registrations_of(&self, meeting: MeetingId) -> Result<Vec<RegistrationRow>> {
        let sql = listed("registration.meeting = ?1");
        all(self.db, &sql, params![meeting.0], row_to_registration)
    }

    /// Of a person and of everybody who is joined with them.
    pub fn registrations_of_person(&self, person: PersonId) -> Result<Vec<RegistrationRow>> {
        let sql = listed(&of_joined("registration.person"));
        all(self.db, &sql, params![person.0], row_to_registration)
    }

    pub fn registrations_of_organisation(
        &self,
        organisation: OrganisationId,
    ) -> Result<Vec<RegistrationRow>> {
        let sql = listed(&of_joined("registration.organisation"));
        all(self.db, &sql, params![organisation.0], row_to_registration)
    }

    /// Every registration, on a list or not, of this person and of everybody who is joined with them.
    pub fn registrations_beside(&self, person: PersonId) -> Result<Vec<RegistrationId>> {
        let sql = format!("SELECT id FROM registration WHERE person IN ({JOINED_WITH})");
        all(self.db, &sql, params![person.0], |row| {
            Ok(RegistrationId(row.get(0)?))
        })
    }

    /// Everybody who came, once for each registration.
    pub fn came(&self) -> Result<Vec<CameRow>> {
        let sql = "SELECT registration.id, registration.meeting, registration.of_person, registration.of_organisation,
                organisation.kind, coalesce(registration.category, 'participant')
             FROM listed_registration AS registration
             LEFT JOIN organisation ON organisation.id = registration.of_organisation
             WHERE EXISTS (SELECT 1 FROM arrival WHERE arrival.registration = registration.id)";
        all(self.db, sql, [], |row| {
            Ok(CameRow {
                registration: RegistrationId(row.get(0)?),
                meeting: row.get::<_, Option<Uuid>>(1)?.map(MeetingId),
                person: row.get::<_, Option<Uuid>>(2)?.map(PersonId),
                organisation: row.get::<_, Option<Uuid>>(3)?.map(OrganisationId),
                kind: row.get(4)?,
                category: row.get(5)?,
            })
        })
    }

    pub fn registrations(&self) -> Result<Vec<RegistrationRow>> {
        all(self.db, &listed("TRUE"), [], row_to_registration)
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    /// In a file of thousands these are asked once for each row of a sheet.
    #[test]
    fn who_is_looked_for_is_not_looked_for_among_all() {
        let db = Connection::open_in_memory().unwrap();
        for migration in crate::migrate::MIGRATIONS {
            db.execute_batch(migration).unwrap();
        }
        for column in ["person", "organisation"] {
            let sql = listed(&of_joined(&format!("registration.{column}")));
            let mut plan = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let steps = plan.query_map(params![[0u8; 16]], |row| row.get::<_, String>(3));
            let steps: Vec<String> = steps.unwrap().collect::<rusqlite::Result<_>>().unwrap();
            let index = format!("registration_{column}");
            assert!(steps.iter().any(|it| it.contains(&index)), "{steps:#?}");
            let walks = |it: &&String| it.starts_with("SCAN") && !it.contains("CONSTANT ROW");
            // Of those who are joined there are few.
            let mut walks = steps.iter().filter(walks);
            assert!(walks.all(|it| it.starts_with("SCAN one ")), "{steps:#?}");
        }
    }
}
