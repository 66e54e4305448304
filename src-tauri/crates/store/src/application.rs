//! Applications as they came in sheets, and which rows of sheets are known.

use std::collections::HashMap;

use domain::ids::{ApplicationId, ImportBatchId, OrganisationId, PersonId, RouteId};
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
    pub organisation: Option<OrganisationId>,
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
    /// The rows of sheets that are known on a route, by their key.
    pub fn known_rows(&self, route: RouteId) -> Result<HashMap<String, KnownRow>> {
        let sql = "SELECT row_key, id, coalesce(fingerprint, ''), person, organisation
             FROM application
             WHERE route = ?1 AND row_key IS NOT NULL AND hidden IS NOT 1
             ORDER BY id DESC";
        let rows = all(self.db, sql, params![route.0], |row| {
            let known = KnownRow {
                application: ApplicationId(row.get(1)?),
                fingerprint: row.get(2)?,
                person: row.get::<_, Option<Uuid>>(3)?.map(PersonId),
                organisation: row.get::<_, Option<Uuid>>(4)?.map(OrganisationId),
            };
            Ok((row.get(0)?, known))
        })?;
        Ok(rows.into_iter().collect())
    }

    /// The keys of the rows of the last import of the same route, form and sheet.
    pub fn last_import_keys(
        &self,
        route: RouteId,
        form: &str,
        sheet: Option<&str>,
    ) -> Result<Vec<String>> {
        let sql = "SELECT coalesce(row_keys, '')
             FROM import_batch
             WHERE route = ?1 AND form = ?2 AND sheet IS ?3 AND hidden IS NOT 1
             ORDER BY id DESC
             LIMIT 1";
        let keys: Option<String> = one(self.db, sql, params![route.0, form, sheet], |row| {
            row.get(0)
        })?;
        Ok(keys
            .unwrap_or_default()
            .split_whitespace()
            .map(str::to_owned)
            .collect())
    }

    /// Whether a file with this hash was imported and still stands.
    pub fn batch_of_file(&self, route: RouteId, hash: &str) -> Result<Option<ImportBatchId>> {
        let sql =
            "SELECT id FROM import_batch WHERE route = ?1 AND file_hash = ?2 AND hidden IS NOT 1";
        one(self.db, sql, params![route.0, hash], |row| {
            Ok(ImportBatchId(row.get(0)?))
        })
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
