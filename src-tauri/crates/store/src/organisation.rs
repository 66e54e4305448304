//! Organisations, one register for all routes.

use domain::calendar::Kept;
use domain::ids::{ApplicationId, OrganisationId, RegistrationId};
use rusqlite::{Row, params};

use crate::error::Result;
use crate::pair::JOINED_WITH;
use crate::reader::Reader;
use crate::registration::CAME;
use crate::row::{all, one, some_id, some_read};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationRow {
    pub id: OrganisationId,
    pub name: String,
    pub short_name: Option<String>,
    pub kind: Option<String>,
    pub plate: Option<u8>,
    pub district: Option<String>,
    pub branch_of: Option<OrganisationId>,
    /// As somebody said by hand; null where nobody did.
    pub sensitive: Option<bool>,
    /// Codes, parted by blanks.
    pub themes: Option<String>,
    pub web: Option<String>,
    /// Where official letters to it go.
    pub address: Option<String>,
    pub email: Option<String>,
    /// It is one, wherever its people are from.
    pub everywhere: bool,
    /// How many people are registered or have applied for it.
    pub people: u32,
    /// On how many lists they stand.
    pub registrations: u32,
    /// How often somebody of it came.
    pub arrived: u32,
}

/// What somebody applied with for an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationApplicationRow {
    pub application: ApplicationId,
    pub route: Option<u32>,
    pub name: Option<String>,
    /// In UTC.
    pub sent_at: Option<Kept>,
    pub late: bool,
    pub file_name: Option<String>,
    pub sheet_row: Option<u32>,
    pub registered: bool,
}

/// What tells which organisation a name means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationPlace {
    pub id: OrganisationId,
    pub name: String,
    pub plate: Option<u8>,
    /// Somebody has said that it is one, wherever its people are from.
    pub everywhere: bool,
}

/// A row of a sheet with what it says, as it is kept, and the columns of its import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedRow {
    pub application: ApplicationId,
    pub organisation: OrganisationId,
    pub as_typed: Option<String>,
    pub mended: Option<String>,
    pub columns: Option<String>,
}

/// No record for which another stands.
const STANDS: &str = "NOT EXISTS (SELECT 1 FROM joined WHERE joined.id = organisation.id AND joined.kept <> organisation.id)";

/// Those of which organisations are read: the one of ?1 with all records for which it stands, or all.
fn of(records: Records, column: &str) -> String {
    match records {
        Records::OfOne => format!("{column} IN ({JOINED_WITH})"),
        Records::All => format!("{column} IS NOT NULL"),
    }
}

#[derive(Clone, Copy)]
enum Records {
    OfOne,
    All,
}

/// What is counted is counted once for all that are read, and not for each anew. The bound that is none lets SQLite first
/// find the rows and then count them: counting over a view of two halves it would walk through all.
fn select(records: Records) -> String {
    let registered = of(records, "registration.organisation");
    let applied = of(records, "application.organisation");
    let holds = match records {
        Records::OfOne => "organisation.id = ?1",
        Records::All => "TRUE",
    };
    format!(
        "WITH
        lists (id, registrations, arrived) AS (
            SELECT id, count(*), sum(came)
            FROM (
                SELECT registration.of_organisation AS id, {CAME} AS came
                FROM listed_registration AS registration
                WHERE {registered}
                LIMIT -1
            )
            GROUP BY id
        ),
        people (id, people) AS (
            SELECT id, count(*)
            FROM (
                SELECT registration.of_organisation AS id, registration.of_person
                FROM listed_registration AS registration
                WHERE {registered}
                UNION
                SELECT coalesce(theirs.kept, application.organisation), coalesce(joined.kept, application.person)
                FROM seen_application AS application
                LEFT JOIN joined ON joined.id = application.person
                LEFT JOIN joined AS theirs ON theirs.id = application.organisation
                WHERE {applied}
            )
            GROUP BY id
        )
     SELECT organisation.id, coalesce(organisation.name, ''), organisation.short_name,
        organisation.kind, organisation.plate, organisation.district,
        nullif(coalesce(head.kept, organisation.branch_of), organisation.id),
        organisation.sensitive, organisation.themes, organisation.web, organisation.address, organisation.email, organisation.everywhere IS 1,
        coalesce(people.people, 0), coalesce(lists.registrations, 0), coalesce(lists.arrived, 0)
     FROM seen_organisation AS organisation
     LEFT JOIN joined AS head ON head.id = organisation.branch_of
     LEFT JOIN people ON people.id = organisation.id
     LEFT JOIN lists ON lists.id = organisation.id
     WHERE {STANDS} AND {holds}"
    )
}

fn row_to_organisation(row: &Row) -> rusqlite::Result<OrganisationRow> {
    Ok(OrganisationRow {
        id: OrganisationId(row.get(0)?),
        name: row.get(1)?,
        short_name: row.get(2)?,
        kind: row.get(3)?,
        plate: row.get(4)?,
        district: row.get(5)?,
        branch_of: some_id(row, 6)?,
        sensitive: row.get(7)?,
        themes: row.get(8)?,
        web: row.get(9)?,
        address: row.get(10)?,
        email: row.get(11)?,
        everywhere: row.get(12)?,
        people: row.get(13)?,
        registrations: row.get(14)?,
        arrived: row.get(15)?,
    })
}

impl Reader<'_> {
    pub fn organisations(&self) -> Result<Vec<OrganisationRow>> {
        all(self.db, &select(Records::All), [], row_to_organisation)
    }

    pub fn organisation(&self, id: OrganisationId) -> Result<Option<OrganisationRow>> {
        let sql = select(Records::OfOne);
        one(self.db, &sql, params![id.0], row_to_organisation)
    }

    /// As much of every organisation as it is searched by: id, name, short name.
    pub fn organisation_search_names(
        &self,
    ) -> Result<Vec<(OrganisationId, String, Option<String>)>> {
        let sql = format!(
            "SELECT id, coalesce(name, ''), short_name FROM seen_organisation AS organisation WHERE {STANDS}"
        );
        all(self.db, &sql, [], |row| {
            Ok((OrganisationId(row.get(0)?), row.get(1)?, row.get(2)?))
        })
    }

    /// Every record's id and name, also of those for which another stands: for finding one by its folded name.
    pub fn organisation_names(&self) -> Result<Vec<(OrganisationId, String)>> {
        let sql = "SELECT id, coalesce(name, '') FROM seen_organisation ORDER BY id";
        all(self.db, sql, [], |row| {
            Ok((OrganisationId(row.get(0)?), row.get(1)?))
        })
    }

    /// Every record's id, name and province, also of those for which another stands: for telling which one a name means.
    pub fn organisation_places(&self) -> Result<Vec<OrganisationPlace>> {
        let sql = "SELECT id, coalesce(name, ''), plate, everywhere IS 1 FROM seen_organisation ORDER BY id";
        all(self.db, sql, [], |row| {
            Ok(OrganisationPlace {
                id: OrganisationId(row.get(0)?),
                name: row.get(1)?,
                plate: row.get(2)?,
                everywhere: row.get(3)?,
            })
        })
    }

    /// The rows of sheets that stand at one organisation, or at any that more than one row names.
    pub fn rows_that_name(&self, organisation: Option<OrganisationId>) -> Result<Vec<NamedRow>> {
        let sql = "SELECT application.id, application.organisation, application.as_typed, application.mended,
                 import_batch.columns
             FROM seen_application AS application
             LEFT JOIN import_batch ON import_batch.id = application.batch
             WHERE application.organisation IS NOT NULL
                 AND (application.organisation = ?1
                     OR (?1 IS NULL AND application.organisation IN (
                         SELECT organisation
                         FROM seen_application
                         GROUP BY organisation
                         HAVING count(*) > 1
                     )))
             ORDER BY application.id";
        all(self.db, sql, params![organisation.map(|it| it.0)], |row| {
            Ok(NamedRow {
                application: ApplicationId(row.get(0)?),
                organisation: OrganisationId(row.get(1)?),
                as_typed: row.get(2)?,
                mended: row.get(3)?,
                columns: row.get(4)?,
            })
        })
    }

    /// Registrations that no sheet has made, of one organisation or of all, with the province of their meeting.
    pub fn registrations_without_application(
        &self,
        organisation: Option<OrganisationId>,
    ) -> Result<Vec<(RegistrationId, OrganisationId, Option<u8>)>> {
        let sql = "SELECT registration.id, registration.organisation, stop.plate
             FROM registration
             LEFT JOIN meeting ON meeting.id = registration.meeting
             LEFT JOIN stop ON stop.id = meeting.stop
             WHERE registration.application IS NULL AND registration.organisation IS NOT NULL
                 AND (?1 IS NULL OR registration.organisation = ?1)
                 AND (registration.hidden IS NOT 1
                     OR EXISTS (SELECT 1 FROM arrival WHERE arrival.registration = registration.id))
             ORDER BY registration.id";
        all(self.db, sql, params![organisation.map(|it| it.0)], |row| {
            Ok((
                RegistrationId(row.get(0)?),
                OrganisationId(row.get(1)?),
                row.get(2)?,
            ))
        })
    }

    /// In which district every organisation is, as far as that is known.
    pub fn districts(&self) -> Result<Vec<(OrganisationId, String)>> {
        let sql =
            "SELECT id, district FROM seen_organisation WHERE district IS NOT NULL ORDER BY id";
        all(self.db, sql, [], |row| {
            Ok((OrganisationId(row.get(0)?), row.get(1)?))
        })
    }

    /// Every branch and the organisation that it is said to belong to, if that is there.
    pub fn branches(&self) -> Result<Vec<(OrganisationId, OrganisationId)>> {
        let sql = "SELECT branch.id, head.id
             FROM organisation AS branch
             LEFT JOIN joined ON joined.id = branch.branch_of
             JOIN organisation AS head ON head.id = coalesce(joined.kept, branch.branch_of)
             WHERE head.id <> branch.id
             ORDER BY branch.id";
        all(self.db, sql, [], |row| {
            Ok((OrganisationId(row.get(0)?), OrganisationId(row.get(1)?)))
        })
    }

    /// Who applied for an organisation, route by route.
    pub fn applications_of_organisation(
        &self,
        organisation: OrganisationId,
    ) -> Result<Vec<OrganisationApplicationRow>> {
        let sql = "SELECT application.id, route.number, person.name, application.sent_at,
                application.late IS 1, import_batch.file_name, application.sheet_row,
                EXISTS (
                    SELECT 1
                    FROM registration
                    WHERE registration.application = application.id AND registration.meeting IS NOT NULL
                        AND (registration.hidden IS NOT 1
                            OR EXISTS (SELECT 1 FROM arrival WHERE arrival.registration = registration.id))
                )
             FROM seen_application AS application
             LEFT JOIN route ON route.id = application.route
             LEFT JOIN person ON person.id = application.person
             LEFT JOIN import_batch ON import_batch.id = application.batch
             WHERE application.organisation IN (
                     SELECT id
                     FROM joined
                     WHERE kept = (SELECT kept FROM joined WHERE id = ?1)
                     UNION ALL
                     SELECT ?1
                 )
             ORDER BY route.number, application.sent_at, application.id";
        all(self.db, sql, params![organisation.0], |row| {
            Ok(OrganisationApplicationRow {
                application: ApplicationId(row.get(0)?),
                route: row.get(1)?,
                name: row.get(2)?,
                sent_at: some_read(row, 3)?,
                late: row.get(4)?,
                file_name: row.get(5)?,
                sheet_row: row.get(6)?,
                registered: row.get(7)?,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    /// Of a list of organisations each is read by itself.
    #[test]
    fn one_is_not_counted_among_all() {
        let db = Connection::open_in_memory().unwrap();
        for migration in crate::migrate::MIGRATIONS {
            db.execute_batch(migration).unwrap();
        }
        let sql = format!("EXPLAIN QUERY PLAN {}", select(Records::OfOne));
        let mut plan = db.prepare(&sql).unwrap();
        let steps = plan.query_map(params![[0u8; 16]], |row| row.get::<_, String>(3));
        let steps: Vec<String> = steps.unwrap().collect::<rusqlite::Result<_>>().unwrap();
        for table in ["registration", "check_in", "application", "person"] {
            let walks = format!("SCAN {table}");
            let walks = |it: &&String| **it == walks || it.starts_with(&format!("{walks} "));
            assert_eq!(steps.iter().find(walks), None, "{steps:#?}");
        }
    }
}
