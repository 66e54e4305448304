//! Who can be looked for at a desk, with the few columns that a search needs and no others.
//!
//! Everybody is read by walking once through each table, and put together here: asked row by row for the names that belong
//! to it, a file of 100,000 people takes a second.

use std::collections::{HashMap, HashSet};

use domain::calendar::Kept;
use domain::ids::{ApplicationId, MeetingId, OrganisationId, PersonId, RegistrationId, RouteId};
use domain::registration::{Category, Selection, Source};
use domain::words::Word;
use rusqlite::{Row, params};
use uuid::Uuid;

use crate::error::Result;
use crate::pair::JOINED_WITH;
use crate::reader::Reader;
use crate::row::{all, one, read, some_id, some_read, word_or};

/// Somebody on a list. Whoever came to a meeting that their registration is not of stands a second time, at that one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskRow {
    pub registration: RegistrationId,
    pub meeting: Option<MeetingId>,
    /// Not registered at this meeting: an arrival names it.
    pub by_arrival: bool,
    pub person: Option<PersonId>,
    pub organisation: Option<OrganisationId>,
    pub name: Option<String>,
    pub phone: Option<String>,
    pub code: String,
    pub selection: Word<Selection>,
    pub withdrawn: bool,
    pub source: Word<Source>,
    pub category: Word<Category>,
    /// The earliest arrival at this meeting that counts, in UTC.
    pub arrived_at: Option<Kept>,
}

/// Somebody who applied on a route and is on the list of no meeting yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskApplication {
    pub application: ApplicationId,
    pub route: RouteId,
    /// Who stands for those that the application names.
    pub person: Option<PersonId>,
    pub organisation: Option<OrganisationId>,
    pub name: Option<String>,
    pub phone: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskOrganisation {
    pub id: OrganisationId,
    pub name: Option<String>,
    pub kind: Option<String>,
}

/// A record for which another one stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoodFor {
    pub kept: Uuid,
    pub name: Option<String>,
    pub phone: Option<String>,
}

/// Everybody who can be looked for.
#[derive(Debug, Default)]
pub struct DeskRows {
    pub rows: Vec<DeskRow>,
    pub waiting: Vec<DeskApplication>,
    pub organisations: Vec<DeskOrganisation>,
}

const REGISTRATION: &str = "SELECT registration.id, registration.meeting, registration.of_person,
        registration.of_organisation, coalesce(registration.code, ''), registration.selection,
        registration.withdrawn IS NOT NULL, registration.source, registration.by_arrival,
        registration.category";

/// The same with those that it names: to ask for each of thousands who stands for them takes as long as reading them.
const EVERY_REGISTRATION: &str =
    "SELECT id, meeting, person, organisation, coalesce(code, ''), selection,
        withdrawn IS NOT NULL, source, by_arrival, category
     FROM seen_registration";

fn row_to_registration(row: &Row) -> rusqlite::Result<DeskRow> {
    Ok(DeskRow {
        registration: RegistrationId(row.get(0)?),
        meeting: some_id(row, 1)?,
        by_arrival: row.get(8)?,
        person: some_id(row, 2)?,
        organisation: some_id(row, 3)?,
        code: row.get(4)?,
        selection: word_or(row, 5, Selection::AT_FIRST)?,
        withdrawn: row.get(6)?,
        source: word_or(row, 7, Source::AT_FIRST)?,
        category: word_or(row, 9, Category::AT_FIRST)?,
        name: None,
        phone: None,
        arrived_at: None,
    })
}

/// With the name and the telephone that belong to it.
fn named(holds: &str) -> String {
    format!(
        "{REGISTRATION}, person.name, person.phone
         FROM listed_registration AS registration
         LEFT JOIN person ON person.id = registration.of_person
         WHERE {holds}"
    )
}

fn row_to_named(row: &Row) -> rusqlite::Result<DeskRow> {
    Ok(DeskRow {
        name: row.get(10)?,
        phone: row.get(11)?,
        ..row_to_registration(row)?
    })
}

fn row_to_organisation(row: &Row) -> rusqlite::Result<DeskOrganisation> {
    Ok(DeskOrganisation {
        id: OrganisationId(row.get(0)?),
        name: row.get(1)?,
        kind: row.get(2)?,
    })
}

const APPLICATION: &str = "SELECT application.id, application.route,
        coalesce((SELECT kept FROM joined WHERE joined.id = application.person), application.person) AS person,
        coalesce((SELECT kept FROM joined WHERE joined.id = application.organisation), application.organisation)
     FROM seen_application AS application
     WHERE application.route IS NOT NULL";

fn row_to_application(row: &Row) -> rusqlite::Result<DeskApplication> {
    Ok(DeskApplication {
        application: ApplicationId(row.get(0)?),
        route: RouteId(row.get(1)?),
        person: some_id(row, 2)?,
        organisation: some_id(row, 3)?,
        name: None,
        phone: None,
    })
}

const SEVERAL: &str = "SELECT id FROM registration WHERE person = ?1 LIMIT 2";
const ARRIVALS: &str = "SELECT meeting, at FROM arrival WHERE registration = ?1";

/// When each first came to each meeting.
type Arrivals = HashMap<(RegistrationId, MeetingId), Kept>;
/// A name and a telephone.
type Contact = (Option<String>, Option<String>);
type People = HashMap<Uuid, Contact>;
/// Who is named where: the person, and the number of a row.
type Named = (Uuid, usize);

impl Reader<'_> {
    pub fn desk_rows(&self) -> Result<DeskRows> {
        let mut arrivals = self.arrivals_at_the_desk()?;
        let mut rows = all(self.db, EVERY_REGISTRATION, [], row_to_registration)?;
        let standing = self.standing()?;
        for row in &mut rows {
            if !standing.is_empty() {
                let stands = |id: Uuid| standing.get(&id).copied().unwrap_or(id);
                row.person = row.person.map(|it| PersonId(stands(it.0)));
                row.organisation = row.organisation.map(|it| OrganisationId(stands(it.0)));
            }
            let came = row.meeting.map(|it| (row.registration, it));
            row.arrived_at = came.and_then(|it| arrivals.remove(&it));
        }
        let sql = format!("{APPLICATION} AND {UNPLACED}");
        let mut waiting = all(self.db, &sql, [], row_to_application)?;
        let people = rows.iter().map(|it| it.person);
        let people = people.chain(waiting.iter().map(|it| it.person));
        let mut named: Vec<Named> = (0..)
            .zip(people)
            .filter_map(|(at, person)| Some((person?.0, at)))
            .collect();
        named.sort_unstable();
        self.name_each(&named, &mut rows, &mut waiting)?;
        self.leave_out_doubles(&named, &mut rows)?;
        let sql = "SELECT id, name, kind FROM organisation";
        Ok(DeskRows {
            rows,
            waiting,
            organisations: all(self.db, sql, [], row_to_organisation)?,
        })
    }

    /// People stand in the file in the order of their ids, and those who are named in the same: a step through both.
    fn name_each(
        &self,
        named: &[Named],
        rows: &mut [DeskRow],
        waiting: &mut [DeskApplication],
    ) -> Result<()> {
        let sql = "SELECT id, name, phone FROM person ORDER BY id";
        let mut statement = self.db.prepare_cached(sql)?;
        let mut people = statement.query([])?;
        let mut named = named.iter().peekable();
        while let Some(person) = people.next()? {
            let id: Uuid = person.get(0)?;
            while named.next_if(|(it, _)| *it < id).is_some() {}
            while let Some((_, at)) = named.next_if(|(it, _)| *it == id) {
                let (name, phone) = (person.get(1)?, person.get(2)?);
                match at.checked_sub(rows.len()) {
                    None => (rows[*at].name, rows[*at].phone) = (name, phone),
                    Some(at) => (waiting[at].name, waiting[at].phone) = (name, phone),
                }
            }
        }
        Ok(())
    }

    /// Whether there are several registrations, on a list or not, of somebody who is joined with nobody.
    pub fn has_several_registrations(&self, person: PersonId) -> Result<bool> {
        let ids: Vec<Uuid> = all(self.db, SEVERAL, params![person.0], |row| row.get(0))?;
        Ok(ids.len() > 1)
    }

    /// When somebody came, and to which meetings.
    pub fn desk_arrivals(&self, id: RegistrationId) -> Result<Vec<(MeetingId, Kept)>> {
        all(self.db, ARRIVALS, params![id.0], |row| {
            Ok((MeetingId(row.get(0)?), read(row, 1)?))
        })
    }

    /// Whoever is to be placed on a route.
    pub fn desk_applications(&self) -> Result<Vec<DeskApplication>> {
        let sql = format!(
            "SELECT person.id, person.name, person.phone
             FROM ({APPLICATION} AND {UNPLACED}) AS waiting
             JOIN person ON person.id = waiting.person"
        );
        let people = all(self.db, &sql, [], row_to_person)?;
        self.waiting_at_the_desk(&people.into_iter().collect())
    }

    /// An application, while it waits for a meeting.
    pub fn desk_application(&self, id: ApplicationId) -> Result<Option<DeskApplication>> {
        let sql = format!("{APPLICATION} AND application.id = ?1 AND {UNPLACED_ONE}");
        let found = one(self.db, &sql, params![id.0], row_to_application)?;
        let Some(mut found) = found else {
            return Ok(None);
        };
        if let Some(person) = found.person {
            let sql = "SELECT id, name, phone FROM person WHERE id = ?1";
            if let Some((_, it)) = one(self.db, sql, params![person.0], row_to_person)? {
                (found.name, found.phone) = it;
            }
        }
        Ok(Some(found))
    }

    /// Where a registration stands now; nowhere, where it is out of sight or another one stands for it.
    pub fn desk_rows_of(&self, id: RegistrationId) -> Result<Vec<DeskRow>> {
        self.named_where("registration.id = ?1", id.0)
    }

    /// Of a person and of everybody who is joined with them.
    pub fn desk_rows_of_person(&self, id: PersonId) -> Result<Vec<DeskRow>> {
        self.named_where(&format!("registration.person IN ({JOINED_WITH})"), id.0)
    }

    pub fn desk_rows_of_organisation(&self, id: OrganisationId) -> Result<Vec<DeskRow>> {
        self.named_where(
            &format!("registration.organisation IN ({JOINED_WITH})"),
            id.0,
        )
    }

    pub fn desk_organisation(&self, id: OrganisationId) -> Result<Option<DeskOrganisation>> {
        let sql = "SELECT id, name, kind FROM organisation WHERE id = ?1";
        one(self.db, sql, params![id.0], row_to_organisation)
    }

    /// The records for which another one stands, in their order.
    pub fn stood_for(&self) -> Result<Vec<StoodFor>> {
        let sql = "SELECT joined.kept, coalesce(person.name, organisation.name), person.phone
             FROM joined
             LEFT JOIN person ON person.id = joined.id
             LEFT JOIN organisation ON organisation.id = joined.id
             WHERE joined.id <> joined.kept
             ORDER BY joined.id";
        all(self.db, sql, [], |row| {
            Ok(StoodFor {
                kept: row.get(0)?,
                name: row.get(1)?,
                phone: row.get(2)?,
            })
        })
    }

    fn named_where(&self, holds: &str, id: Uuid) -> Result<Vec<DeskRow>> {
        let mut rows = all(self.db, &named(holds), params![id], row_to_named)?;
        for row in &mut rows {
            let sql = "SELECT min(at) FROM arrival WHERE registration = ?1 AND meeting = ?2";
            let place = params![row.registration.0, row.meeting.map(|it| it.0)];
            row.arrived_at = one(self.db, sql, place, |row| some_read(row, 0))?.flatten();
        }
        Ok(rows)
    }

    /// Only those are asked about, whether another registration stands for theirs, of whom one meeting has several:
    /// everybody else is listed wherever they are seen, and to ask for each of them takes longer than all the rest.
    fn leave_out_doubles(&self, named: &[Named], rows: &mut Vec<DeskRow>) -> Result<()> {
        let mut over: HashSet<usize> = HashSet::new();
        for of_person in named.chunk_by(|a, b| a.0 == b.0).filter(|it| it.len() > 1) {
            let theirs = || of_person.iter().filter(|(_, at)| *at < rows.len());
            for (_, at) in theirs() {
                let (id, meeting) = (rows[*at].registration, rows[*at].meeting);
                let alike = theirs().filter(|(_, it)| rows[*it].meeting == meeting);
                if meeting.is_none() || alike.count() < 2 {
                    continue;
                }
                let listed = self.desk_rows_of(id)?;
                if listed.iter().all(|it| it.meeting != meeting) {
                    over.insert(*at);
                }
            }
        }
        if !over.is_empty() {
            let mut at = 0..;
            rows.retain(|_| at.next().is_some_and(|at| !over.contains(&at)));
        }
        Ok(())
    }

    fn arrivals_at_the_desk(&self) -> Result<Arrivals> {
        let sql =
            "SELECT registration, meeting, min(at) FROM arrival GROUP BY registration, meeting";
        let found: Vec<(Uuid, Uuid, Kept)> = all(self.db, sql, [], |row| {
            Ok((row.get(0)?, row.get(1)?, read(row, 2)?))
        })?;
        let places = found.into_iter().map(|(registration, meeting, at)| {
            ((RegistrationId(registration), MeetingId(meeting)), at)
        });
        Ok(places.collect())
    }

    fn waiting_at_the_desk(&self, people: &People) -> Result<Vec<DeskApplication>> {
        let sql = format!("{APPLICATION} AND {UNPLACED}");
        let mut waiting = all(self.db, &sql, [], row_to_application)?;
        for it in &mut waiting {
            if let Some((name, phone)) = it.person.and_then(|it| people.get(&it.0)) {
                (it.name, it.phone) = (name.clone(), phone.clone());
            }
        }
        Ok(waiting)
    }
}

/// Of an application, that no registration in sight came of it.
const UNPLACED: &str = "application.id NOT IN (
         SELECT application
         FROM seen_registration
         WHERE application IS NOT NULL
     )";

/// The same of one, with the person of it. Whoever is registered by it is its person: by them it is found among thousands.
pub(crate) const UNPLACED_ONE: &str = "NOT EXISTS (
         SELECT 1
         FROM registration
         WHERE registration.person IS application.person
             AND registration.application = application.id
             AND (
                 registration.hidden IS NOT 1
                 OR EXISTS (SELECT 1 FROM arrival WHERE arrival.registration = registration.id)
             )
     )";

fn row_to_person(row: &Row) -> rusqlite::Result<(Uuid, Contact)> {
    Ok((row.get(0)?, (row.get(1)?, row.get(2)?)))
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    /// After a check-in the row of one person is read anew, and nobody else's.
    #[test]
    fn who_is_read_anew_is_not_looked_for_among_all() {
        let db = Connection::open_in_memory().unwrap();
        for migration in crate::migrate::MIGRATIONS {
            db.execute_batch(migration).unwrap();
        }
        let joined = |column: &str| format!("registration.{column} IN ({JOINED_WITH})");
        for sql in [
            SEVERAL.to_owned(),
            ARRIVALS.to_owned(),
            named("registration.id = ?1"),
            named(&joined("person")),
            named(&joined("organisation")),
        ] {
            let mut plan = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let steps = plan.query_map(params![[0u8; 16]], |row| row.get::<_, String>(3));
            let steps: Vec<String> = steps.unwrap().collect::<rusqlite::Result<_>>().unwrap();
            let walks = |it: &&String| it.starts_with("SCAN") && !it.contains("CONSTANT ROW");
            // Of those who are joined there are few.
            let mut walks = steps.iter().filter(walks);
            assert!(walks.all(|it| it.starts_with("SCAN one ")), "{steps:#?}");
        }
    }
}
