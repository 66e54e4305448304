//! People.

use domain::ids::{MeetingId, PersonId};
use rusqlite::{Row, params};

use crate::error::Result;
use crate::reader::Reader;
use crate::row::{all, one, some_id};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    pub id: PersonId,
    pub name: String,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// Of the person's newest registration or application.
    pub organisation_name: Option<String>,
    /// Who stands for this record since it was joined.
    pub joined_with: Option<PersonId>,
}

/// How somebody is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactRow {
    pub person: PersonId,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub access_need: Option<String>,
    pub meal_need: Option<String>,
}

const SELECT: &str = "SELECT person.id, coalesce(person.name, ''), person.phone, person.email,
        coalesce(
            (SELECT organisation.name
             FROM registration
             LEFT JOIN joined ON joined.id = registration.organisation
             JOIN organisation ON organisation.id = coalesce(joined.kept, registration.organisation)
             WHERE registration.person = person.id
                 AND (registration.hidden IS NOT 1
                     OR EXISTS (SELECT 1 FROM arrival WHERE arrival.registration = registration.id))
             ORDER BY registration.id DESC LIMIT 1),
            (SELECT organisation.name
             FROM seen_application AS application
             LEFT JOIN joined ON joined.id = application.organisation
             JOIN organisation ON organisation.id = coalesce(joined.kept, application.organisation)
             WHERE application.person = person.id
             ORDER BY application.id DESC LIMIT 1)
        ),
        (SELECT kept FROM joined WHERE joined.id = person.id AND joined.kept <> person.id)
     FROM seen_person AS person";

fn row_to_person(row: &Row) -> rusqlite::Result<PersonRow> {
    Ok(PersonRow {
        id: PersonId(row.get(0)?),
        name: row.get(1)?,
        phone: row.get(2)?,
        email: row.get(3)?,
        organisation_name: row.get(4)?,
        joined_with: some_id(row, 5)?,
    })
}

impl Reader<'_> {
    /// Every record; one for which another stands says so.
    pub fn people(&self) -> Result<Vec<PersonRow>> {
        all(self.db, SELECT, [], row_to_person)
    }

    /// Those who are on the list of a meeting.
    pub fn people_at(&self, meeting: MeetingId) -> Result<Vec<PersonRow>> {
        let sql = format!(
            "{SELECT} WHERE person.id IN (SELECT of_person FROM listed_registration WHERE meeting = ?1)"
        );
        all(self.db, &sql, params![meeting.0], row_to_person)
    }

    pub fn person(&self, id: PersonId) -> Result<Option<PersonRow>> {
        one(
            self.db,
            &format!("{SELECT} WHERE person.id = ?1"),
            params![id.0],
            row_to_person,
        )
    }

    /// Telephone, e-mail and needs of everybody who is on the list of a meeting.
    pub fn contacts_of(&self, meeting: MeetingId) -> Result<Vec<ContactRow>> {
        let sql = "SELECT DISTINCT person.id, person.phone, person.email, person.access_need, person.meal_need
             FROM listed_registration AS registration
             JOIN person ON person.id = registration.of_person
             WHERE registration.meeting = ?1";
        all(self.db, sql, params![meeting.0], |row| {
            Ok(ContactRow {
                person: PersonId(row.get(0)?),
                phone: row.get(1)?,
                email: row.get(2)?,
                access_need: row.get(3)?,
                meal_need: row.get(4)?,
            })
        })
    }
}
