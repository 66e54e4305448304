//! Organisations, one register for all routes.

use domain::ids::OrganisationId;
use rusqlite::{Row, params};

use crate::error::Result;
use crate::row::{all, one};
use crate::store::Reader;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationRow {
    pub id: OrganisationId,
    pub name: String,
    pub kind: Option<String>,
    pub plate: Option<u8>,
    /// Codes of the areas it works in, parted by spaces.
    pub themes: Option<String>,
    /// How many people are registered or have applied for it.
    pub people: u32,
}

const SELECT: &str = "SELECT organisation.id, coalesce(organisation.name, ''), organisation.kind, organisation.plate,
        organisation.themes,
        (SELECT count(*)
         FROM (
             SELECT person FROM registration WHERE organisation = organisation.id AND hidden IS NOT 1
             UNION
             SELECT person FROM application WHERE organisation = organisation.id AND hidden IS NOT 1
         ))
     FROM organisation
     WHERE (organisation.hidden IS NOT 1
         OR EXISTS (
             SELECT 1
             FROM registration JOIN arrival ON arrival.registration = registration.id
             WHERE registration.organisation = organisation.id
         ))";

fn row_to_organisation(row: &Row) -> rusqlite::Result<OrganisationRow> {
    Ok(OrganisationRow {
        id: OrganisationId(row.get(0)?),
        name: row.get(1)?,
        kind: row.get(2)?,
        plate: row.get(3)?,
        themes: row.get(4)?,
        people: row.get(5)?,
    })
}

impl Reader<'_> {
    pub fn organisations(&self) -> Result<Vec<OrganisationRow>> {
        all(self.db, SELECT, [], row_to_organisation)
    }

    pub fn organisation(&self, id: OrganisationId) -> Result<Option<OrganisationRow>> {
        one(
            self.db,
            &format!("{SELECT} AND organisation.id = ?1"),
            params![id.0],
            row_to_organisation,
        )
    }

    /// Every organisation's id and name, for finding one by its folded name.
    pub fn organisation_names(&self) -> Result<Vec<(OrganisationId, String)>> {
        let sql =
            "SELECT id, coalesce(name, '') FROM organisation WHERE hidden IS NOT 1 ORDER BY id";
        all(self.db, sql, [], |row| {
            Ok((OrganisationId(row.get(0)?), row.get(1)?))
        })
    }
}
