//! What laptops that were both right have made of the file together, as far as one question finds it.

use domain::application::HASH;
use domain::ids::{ApplicationId, DeviceId, OrganisationId, PersonId};
use domain::noun::Noun;
use rusqlite::params;
use uuid::Uuid;

use crate::error::Result;
use crate::reader::Reader;
use crate::row::{all, some_id};

/// One row of a sheet that stands here as several applications, taken in by different laptops.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TwiceRow {
    pub route: Uuid,
    pub row_key: String,
    pub application: ApplicationId,
    pub fingerprint: String,
    pub person: PersonId,
    pub organisation: Option<OrganisationId>,
    /// Whose import it is of.
    pub batch: Uuid,
    pub device: DeviceId,
}

impl Reader<'_> {
    /// Applications of one route and one key, those of one key side by side.
    pub fn of_one_key(&self) -> Result<Vec<TwiceRow>> {
        let sql = "SELECT application.route, substr(application.row_key, 1, ?1) AS key, application.id,
                 substr(coalesce(fingerprint, ''), 1, ?1), application.person, application.organisation,
                 import_batch.id, import_batch.row_device
             FROM seen_application AS application
             JOIN import_batch ON import_batch.id = application.batch
             WHERE application.person IS NOT NULL
                 AND (application.route, substr(application.row_key, 1, ?1)) IN (
                     SELECT route, substr(row_key, 1, ?1)
                     FROM application
                     WHERE row_key IS NOT NULL AND route IS NOT NULL
                     GROUP BY 1, 2
                     HAVING count(*) > 1
                 )
             ORDER BY application.route, key, application.id";
        all(self.db, sql, params![HASH as i64], |row| {
            Ok(TwiceRow {
                route: row.get(0)?,
                row_key: row.get(1)?,
                application: ApplicationId(row.get(2)?),
                fingerprint: row.get(3)?,
                person: PersonId(row.get(4)?),
                organisation: some_id(row, 5)?,
                batch: row.get(6)?,
                device: DeviceId(row.get(7)?),
            })
        })
    }

    /// The rows of a noun that somebody took out of sight and that are not in it.
    pub fn out_of_sight(&self, noun: Noun) -> Result<Vec<Uuid>> {
        let table = noun.table();
        let sql = format!("SELECT id FROM {table} WHERE hidden IS 1 ORDER BY id");
        let hidden: Vec<Uuid> = all(self.db, &sql, [], |row| row.get(0))?;
        let mut out = Vec::new();
        for row in hidden {
            if self.is_in_sight(noun, row)? == Some(false) {
                out.push(row);
            }
        }
        Ok(out)
    }
}
