//! Applications as they came in sheets, and which rows of sheets are known.

use std::collections::HashMap;

use domain::ids::{ApplicationId, MeetingId, PersonId, RouteId};
use rusqlite::params;
use uuid::Uuid;

use crate::error::Result;
use crate::row::{all, one};
use crate::store::Reader;

/// A row of an earlier sheet: what it became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownRow {
    pub application: ApplicationId,
    pub fingerprint: String,
    pub person: Option<PersonId>,
}

/// An application that waits under "yerleştirilecek": no meeting of it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownApplication {
    pub application: ApplicationId,
    pub name: Option<String>,
    pub organisation_name: Option<String>,
    pub wishes: Option<String>,
}

impl Reader<'_> {
    /// The rows of sheets that are known on a route, by their key; two people may have one, the earlier first.
    pub fn known_rows(&self, route: RouteId) -> Result<HashMap<String, Vec<KnownRow>>> {
        let sql = "SELECT row_key, id, coalesce(fingerprint, ''), person
             FROM application
             WHERE route = ?1 AND row_key IS NOT NULL AND hidden IS NOT 1
             ORDER BY id";
        let rows: Vec<(String, KnownRow)> = all(self.db, sql, params![route.0], |row| {
            let known = KnownRow {
                application: ApplicationId(row.get(1)?),
                fingerprint: row.get(2)?,
                person: row.get::<_, Option<Uuid>>(3)?.map(PersonId),
            };
            Ok((row.get(0)?, known))
        })?;
        let mut known: HashMap<String, Vec<KnownRow>> = HashMap::new();
        for (key, row) in rows {
            known.entry(key).or_default().push(row);
        }
        Ok(known)
    }

    /// The keys of the rows of the last import of the same route, form and sheet. A list that was taken in for one meeting
    /// is compared with the last one for that meeting.
    pub fn last_import_keys(
        &self,
        route: RouteId,
        form: &str,
        sheet: Option<&str>,
        meeting: Option<MeetingId>,
    ) -> Result<Vec<String>> {
        let sql = "SELECT coalesce(row_keys, '')
             FROM import_batch
             WHERE route = ?1 AND form = ?2 AND sheet IS ?3 AND meeting IS ?4 AND hidden IS NOT 1
             ORDER BY id DESC
             LIMIT 1";
        let values = params![route.0, form, sheet, meeting.map(|it| it.0)];
        let keys: Option<String> = one(self.db, sql, values, |row| row.get(0))?;
        Ok(keys
            .unwrap_or_default()
            .split_whitespace()
            .map(str::to_owned)
            .collect())
    }

    /// The applications of a route without a registration.
    pub fn to_place(&self, route: RouteId) -> Result<Vec<KnownApplication>> {
        let sql = "SELECT application.id, person.name, organisation.name, application.wishes
             FROM application
             LEFT JOIN person ON person.id = application.person
             LEFT JOIN organisation ON organisation.id = application.organisation
             WHERE application.route = ?1 AND application.hidden IS NOT 1
                 AND NOT EXISTS (
                     SELECT 1
                     FROM registration
                     WHERE registration.application = application.id AND registration.hidden IS NOT 1
                 )
             ORDER BY application.id";
        all(self.db, sql, params![route.0], |row| {
            Ok(KnownApplication {
                application: ApplicationId(row.get(0)?),
                name: row.get(1)?,
                organisation_name: row.get(2)?,
                wishes: row.get(3)?,
            })
        })
    }
}
