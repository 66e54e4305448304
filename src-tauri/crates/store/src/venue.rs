//! Where a meeting is, in full.

use domain::ids::VenueId;
use rusqlite::params;

use crate::error::Result;
use crate::reader::Reader;
use crate::row::one;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VenueRow {
    pub id: VenueId,
    pub name: Option<String>,
    pub address: Option<String>,
    pub plate: Option<u8>,
    pub district: Option<String>,
    pub rooms: Option<String>,
    pub capacity: Option<u32>,
    /// These three are null while nobody knows.
    pub step_free: Option<bool>,
    pub accessible_toilet: Option<bool>,
    pub induction_loop: Option<bool>,
    pub contact_name: Option<String>,
    pub contact_phone: Option<String>,
    pub contact_email: Option<String>,
    pub note: Option<String>,
}

impl Reader<'_> {
    pub fn venue(&self, id: VenueId) -> Result<Option<VenueRow>> {
        let sql = "SELECT id, name, address, plate, district, rooms, capacity, step_free, accessible_toilet,
                induction_loop, contact_name, contact_phone, contact_email, note
             FROM seen_venue
             WHERE id = ?1";
        one(self.db, sql, params![id.0], |row| {
            Ok(VenueRow {
                id: VenueId(row.get(0)?),
                name: row.get(1)?,
                address: row.get(2)?,
                plate: row.get(3)?,
                district: row.get(4)?,
                rooms: row.get(5)?,
                capacity: row.get(6)?,
                step_free: row.get(7)?,
                accessible_toilet: row.get(8)?,
                induction_loop: row.get(9)?,
                contact_name: row.get(10)?,
                contact_phone: row.get(11)?,
                contact_email: row.get(12)?,
                note: row.get(13)?,
            })
        })
    }
}
