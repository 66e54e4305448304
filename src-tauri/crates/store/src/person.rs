//! People.

use domain::ids::{MeetingId, PersonId};
use rusqlite::{Row, params};

use crate::error::Result;
use crate::row::{all, one};
use crate::store::Reader;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    pub id: PersonId,
    pub name: String,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// Of the person's newest registration or application.
    pub organisation_name: Option<String>,
}

/// How somebody is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactRow {
    pub person: PersonId,
    pub phone: Option<String>,
    pub email: Option<String>,
}

const SELECT: &str = "SELECT person.id, coalesce(person.name, ''), person.phone, person.email,
        coalesce(
            (SELECT organisation.name
             FROM registration JOIN organisation ON organisation.id = registration.organisation
             WHERE registration.person = person.id AND registration.hidden IS NOT 1
             ORDER BY registration.id DESC LIMIT 1),
            (SELECT organisation.name
             FROM application JOIN organisation ON organisation.id = application.organisation
             WHERE application.person = person.id AND application.hidden IS NOT 1
             ORDER BY application.id DESC LIMIT 1)
        )
     FROM person
     WHERE (person.hidden IS NOT 1
         OR EXISTS (
             SELECT 1
             FROM registration JOIN arrival ON arrival.registration = registration.id
             WHERE registration.person = person.id
         ))";

fn row_to_person(row: &Row) -> rusqlite::Result<PersonRow> {
    Ok(PersonRow {
        id: PersonId(row.get(0)?),
        name: row.get(1)?,
        phone: row.get(2)?,
        email: row.get(3)?,
        organisation_name: row.get(4)?,
    })
}

impl Reader<'_> {
    pub fn people(&self) -> Result<Vec<PersonRow>> {
        all(self.db, SELECT, [], row_to_person)
    }

    pub fn person(&self, id: PersonId) -> Result<Option<PersonRow>> {
        one(
            self.db,
            &format!("{SELECT} AND person.id = ?1"),
            params![id.0],
            row_to_person,
        )
    }

    /// Telephone and e-mail of everybody who is registered for a meeting.
    pub fn contacts_of(&self, meeting: MeetingId) -> Result<Vec<ContactRow>> {
        let sql = "SELECT DISTINCT person.id, person.phone, person.email
             FROM registration
             JOIN person ON person.id = registration.person
             WHERE registration.meeting = ?1";
        all(self.db, sql, params![meeting.0], |row| {
            Ok(ContactRow {
                person: PersonId(row.get(0)?),
                phone: row.get(1)?,
                email: row.get(2)?,
            })
        })
    }
}
