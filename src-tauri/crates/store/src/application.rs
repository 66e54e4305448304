//! Applications as they came in sheets, and which rows of sheets are known.

use std::collections::HashMap;

use domain::application::HASH;
use domain::calendar::Kept;
use domain::ids::{ApplicationId, ImportBatchId, MeetingId, OrganisationId, PersonId, RouteId};
use rusqlite::{Row, params};

use crate::desk_index::UNPLACED_ONE;
use crate::error::Result;
use crate::reader::Reader;
use crate::row::{all, one, some_id, some_read};

/// A row of an earlier sheet: what it became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownRow {
    pub application: ApplicationId,
    pub fingerprint: String,
    /// With which sheet it came as it is known.
    pub batch: Option<ImportBatchId>,
    pub person: Option<PersonId>,
    /// What a person had put in the place of its cells, as JSON.
    pub mended: Option<String>,
    /// By which questions its sheet is known.
    pub form_key: Option<String>,
    /// Where it stood in its sheet.
    pub sheet_row: Option<u32>,
    /// Who it became, as they are known now.
    pub name: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
}

/// A row of an earlier sheet, as a person would look for it: who it is, and where it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    pub application: ApplicationId,
    pub row_key: String,
    pub name: Option<String>,
    pub organisation_name: Option<String>,
    pub sheet_row: Option<u32>,
    pub file_name: Option<String>,
}

/// An application that waits under "yerleştirilecek": no meeting of it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownApplication {
    pub application: ApplicationId,
    pub name: Option<String>,
    pub organisation_name: Option<String>,
    pub person: Option<PersonId>,
    pub organisation: Option<OrganisationId>,
    pub wishes: Option<String>,
    pub sent_at: Option<Kept>,
    pub late: bool,
    pub sheet_row: Option<u32>,
}

impl Reader<'_> {
    /// The rows of sheets that are known on a route, by their key; two people may have one, the earlier first.
    pub fn known_rows(&self, route: RouteId) -> Result<HashMap<String, Vec<KnownRow>>> {
        // Earlier versions kept more of both.
        let sql = "SELECT substr(row_key, 1, ?2), application.id, substr(coalesce(fingerprint, ''), 1, ?2), person,
                 mended, form_key, name, phone, email, sheet_row, application.batch
             FROM seen_application AS application
             LEFT JOIN import_batch ON import_batch.id = application.batch
             LEFT JOIN person ON person.id = application.person
             WHERE application.route = ?1 AND row_key IS NOT NULL
             ORDER BY application.row_stamp, application.id";
        let rows: Vec<(String, KnownRow)> =
            all(self.db, sql, params![route.0, HASH as i64], |row| {
                let known = KnownRow {
                    application: ApplicationId(row.get(1)?),
                    fingerprint: row.get(2)?,
                    person: some_id(row, 3)?,
                    mended: row.get(4)?,
                    form_key: row.get(5)?,
                    name: row.get(6)?,
                    phone: row.get(7)?,
                    email: row.get(8)?,
                    sheet_row: row.get(9)?,
                    batch: some_id(row, 10)?,
                };
                Ok((row.get(0)?, known))
            })?;
        let mut known: HashMap<String, Vec<KnownRow>> = HashMap::new();
        for (key, row) in rows {
            known.entry(key).or_default().push(row);
        }
        Ok(known)
    }

    /// Every row of a sheet that is known on a route, with who it is.
    pub fn sheet_rows(&self, route: RouteId) -> Result<Vec<SheetRow>> {
        let sql = "SELECT application.id, application.row_key, person.name, organisation.name, application.sheet_row,
                 import_batch.file_name
             FROM seen_application AS application
             LEFT JOIN person ON person.id = application.person
             LEFT JOIN organisation ON organisation.id = application.organisation
             LEFT JOIN import_batch ON import_batch.id = application.batch
             WHERE application.route = ?1 AND application.row_key IS NOT NULL
             ORDER BY application.id";
        all(self.db, sql, params![route.0], |row| {
            Ok(SheetRow {
                application: ApplicationId(row.get(0)?),
                row_key: row.get(1)?,
                name: row.get(2)?,
                organisation_name: row.get(3)?,
                sheet_row: row.get(4)?,
                file_name: row.get(5)?,
            })
        })
    }

    /// What a person chose for the columns of this form when a sheet of it was last taken in, as JSON. It stands although
    /// the import may have been taken back since: the choice was not what was wrong.
    pub fn form_choices(&self, form_key: &str) -> Result<Option<(ImportBatchId, String)>> {
        let sql = "SELECT id, choices
             FROM import_batch
             WHERE form_key = ?1 AND choices IS NOT NULL
             ORDER BY id DESC
             LIMIT 1";
        one(self.db, sql, [form_key], |row| {
            Ok((ImportBatchId(row.get(0)?), row.get(1)?))
        })
    }

    /// What the sheets of this form held when they were taken in, also those that were taken back since: somebody has seen it.
    /// Earlier versions did not keep it.
    pub fn held_in_form(&self, form_key: &str) -> Result<Vec<String>> {
        let sql = "SELECT held
             FROM import_batch
             WHERE form_key = ?1 AND held IS NOT NULL";
        all(self.db, sql, [form_key], |row| row.get(0))
    }

    /// The keys of the rows of the last import of the same route, form and sheet. A list that was taken in for one meeting
    /// is compared with the last one for that meeting.
    pub fn last_import_keys(
        &self,
        route: RouteId,
        (form, form_key): (&str, &str),
        sheet: Option<&str>,
        meeting: Option<MeetingId>,
    ) -> Result<Vec<String>> {
        let sql = "SELECT coalesce(row_keys, '')
             FROM seen_import_batch
             WHERE route = ?1 AND (form = ?2 OR form_key = ?5) AND sheet IS ?3 AND meeting IS ?4
             ORDER BY id DESC
             LIMIT 1";
        let values = params![route.0, form, sheet, meeting.map(|it| it.0), form_key];
        let keys: Option<String> = one(self.db, sql, values, |row| row.get(0))?;
        Ok(keys
            .unwrap_or_default()
            .split_whitespace()
            .map(str::to_owned)
            .collect())
    }

    /// The applications of a route without a registration by which somebody is registered or came, under the names of who stands for those they name.
    pub fn to_place(&self, route: RouteId) -> Result<Vec<KnownApplication>> {
        let sql = format!(
            "{KNOWN} WHERE application.route = ?1
                 AND application.id NOT IN (
                     SELECT application
                     FROM registration
                     WHERE application IS NOT NULL
                         AND (hidden IS NOT 1
                             OR EXISTS (SELECT 1 FROM arrival WHERE arrival.registration = registration.id))
                 )
             ORDER BY application.sent_at IS NULL, application.sent_at, application.sheet_row, application.id"
        );
        all(self.db, &sql, params![route.0], row_to_known)
    }

    /// One of them, by its id: nobody else is looked at.
    pub fn one_to_place(
        &self,
        route: RouteId,
        id: ApplicationId,
    ) -> Result<Option<KnownApplication>> {
        let ids = params![route.0, id.0];
        one(self.db, &one_to_place("id"), ids, row_to_known)
    }

    /// One of them, by who applied.
    pub fn person_to_place(
        &self,
        route: RouteId,
        person: PersonId,
    ) -> Result<Option<KnownApplication>> {
        let ids = params![route.0, person.0];
        one(self.db, &one_to_place("person"), ids, row_to_known)
    }
}

/// An application, under the names of who stands for those it names.
const KNOWN: &str = "SELECT application.id, person.name, organisation.name, application.person, application.organisation,
         application.wishes, application.sent_at, application.late IS 1, application.sheet_row
     FROM seen_application AS application
     LEFT JOIN person ON person.id = coalesce(
         (SELECT kept FROM joined WHERE joined.id = application.person), application.person)
     LEFT JOIN organisation ON organisation.id = coalesce(
         (SELECT kept FROM joined WHERE joined.id = application.organisation), application.organisation)";

/// In the order of all, the first of those with this in a column.
fn one_to_place(column: &str) -> String {
    format!(
        "{KNOWN} WHERE application.{column} = ?2 AND application.route = ?1 AND {UNPLACED_ONE}
         ORDER BY application.sent_at IS NULL, application.sent_at, application.sheet_row, application.id
         LIMIT 1"
    )
}

fn row_to_known(row: &Row) -> rusqlite::Result<KnownApplication> {
    Ok(KnownApplication {
        application: ApplicationId(row.get(0)?),
        name: row.get(1)?,
        organisation_name: row.get(2)?,
        person: some_id(row, 3)?,
        organisation: some_id(row, 4)?,
        wishes: row.get(5)?,
        sent_at: some_read(row, 6)?,
        late: row.get(7)?,
        sheet_row: row.get(8)?,
    })
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    /// Whoever is let in at the door is not looked for among all who wait.
    #[test]
    fn one_who_waits_is_found_by_an_index() {
        let db = Connection::open_in_memory().unwrap();
        for migration in crate::migrate::MIGRATIONS {
            db.execute_batch(migration).unwrap();
        }
        for column in ["id", "person"] {
            let sql = format!("EXPLAIN QUERY PLAN {}", one_to_place(column));
            let mut plan = db.prepare(&sql).unwrap();
            let steps =
                plan.query_map(params![[0u8; 16], [0u8; 16]], |row| row.get::<_, String>(3));
            let steps: Vec<String> = steps.unwrap().collect::<rusqlite::Result<_>>().unwrap();
            assert!(!steps.iter().any(|it| it.starts_with("SCAN")), "{steps:#?}");
        }
    }
}
