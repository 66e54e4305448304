//! The programme itself, its routes, stops and targets.

use domain::calendar::Day;
use domain::ids::{RouteId, StopId, TargetId};
use domain::target::{Metric, Scope};
use domain::words::Word;
use rusqlite::{Row, params};
use uuid::Uuid;

use crate::error::Result;
use crate::reader::Reader;
use crate::row::{all, one, some_id, some_read, some_word, word_or};

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProgrammeRow {
    pub id: Uuid,
    pub title_tr: Option<String>,
    pub title_en: Option<String>,
    pub contract_no: Option<String>,
    pub controller_name: Option<String>,
    pub controller_contact: Option<String>,
    pub question_email: Option<String>,
    pub funding_tr: Option<String>,
    pub funding_en: Option<String>,
    pub disclaimer_tr: Option<String>,
    pub disclaimer_en: Option<String>,
    pub starts: Option<Day>,
    pub ends: Option<Day>,
    pub notice_version: Option<String>,
    pub demo: bool,
    /// Who signs letters, and the number under which they go out.
    pub signatory_name: Option<String>,
    pub signatory_title: Option<String>,
    pub letter_reference: Option<String>,
    /// Of the contract's Annex I.
    pub activity_code: Option<String>,
    pub activity_title_tr: Option<String>,
    pub activity_title_en: Option<String>,
    /// Of the report to the donor: `YYYY-MM-DD`.
    pub period_starts: Option<Day>,
    pub period_ends: Option<Day>,
    /// Whom the donor asks about a report.
    pub contact_person: Option<String>,
    /// The hashes of the pictures of the band.
    pub emblem: Option<String>,
    pub logo: Option<String>,
    /// Where the signed originals lie.
    pub originals: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RouteRow {
    pub id: RouteId,
    pub number: u32,
    pub name: Option<String>,
}

/// A place in a route's order; on no route and without a plate while it is to be decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StopRow {
    pub id: StopId,
    pub route: Option<RouteId>,
    pub route_number: Option<u32>,
    /// From 1.
    pub position: Option<u32>,
    pub plate: Option<u8>,
    pub note: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetRow {
    pub id: TargetId,
    pub scope: Word<Scope>,
    pub of: Option<Uuid>,
    /// Of no list where a part of it has not arrived yet.
    pub metric: Word<Metric>,
    pub unit: Option<String>,
    pub value: u32,
    pub source: Option<String>,
    pub note: Option<String>,
}

impl Reader<'_> {
    pub fn programme(&self) -> Result<ProgrammeRow> {
        let sql = "SELECT id, title_tr, title_en, contract_no, controller_name, controller_contact, question_email,
                funding_tr, funding_en, disclaimer_tr, disclaimer_en, starts, ends, notice_version, demo IS 1,
                signatory_name, signatory_title, letter_reference, activity_code, activity_title_tr, activity_title_en,
                period_starts, period_ends, contact_person, emblem, logo, originals
             FROM programme
             ORDER BY id
             LIMIT 1";
        let row = one(self.db, sql, [], |row: &Row| {
            Ok(ProgrammeRow {
                id: row.get(0)?,
                title_tr: row.get(1)?,
                title_en: row.get(2)?,
                contract_no: row.get(3)?,
                controller_name: row.get(4)?,
                controller_contact: row.get(5)?,
                question_email: row.get(6)?,
                funding_tr: row.get(7)?,
                funding_en: row.get(8)?,
                disclaimer_tr: row.get(9)?,
                disclaimer_en: row.get(10)?,
                starts: some_read(row, 11)?,
                ends: some_read(row, 12)?,
                notice_version: row.get(13)?,
                demo: row.get(14)?,
                signatory_name: row.get(15)?,
                signatory_title: row.get(16)?,
                letter_reference: row.get(17)?,
                activity_code: row.get(18)?,
                activity_title_tr: row.get(19)?,
                activity_title_en: row.get(20)?,
                period_starts: some_read(row, 21)?,
                period_ends: some_read(row, 22)?,
                contact_person: row.get(23)?,
                emblem: row.get(24)?,
                logo: row.get(25)?,
                originals: row.get(26)?,
            })
        })?;
        Ok(row.unwrap_or_default())
    }

    /// By number.
    pub fn routes(&self) -> Result<Vec<RouteRow>> {
        let sql = "SELECT id, coalesce(number, 0), name
             FROM seen_route
             ORDER BY number, id";
        all(self.db, sql, [], |row| {
            Ok(RouteRow {
                id: RouteId(row.get(0)?),
                number: row.get(1)?,
                name: row.get(2)?,
            })
        })
    }

    /// In the order of the tour; those on no route last.
    pub fn stops(&self) -> Result<Vec<StopRow>> {
        let sql = "SELECT stop.id, route.id, route.number, stop.position, stop.plate, stop.note
             FROM seen_stop AS stop
             LEFT JOIN seen_route AS route ON route.id = stop.route
             ORDER BY route.number IS NULL, route.number, stop.position, stop.id";
        all(self.db, sql, [], |row| {
            Ok(StopRow {
                id: StopId(row.get(0)?),
                route: some_id(row, 1)?,
                route_number: row.get(2)?,
                position: row.get(3)?,
                plate: row.get(4)?,
                note: row.get(5)?,
            })
        })
    }

    pub fn targets(&self) -> Result<Vec<TargetRow>> {
        let sql = "SELECT id, scope, of_row, metric, unit, coalesce(value, 0), source, note
             FROM target
             WHERE hidden IS NOT 1
             ORDER BY id";
        all(self.db, sql, [], |row| {
            Ok(TargetRow {
                id: TargetId(row.get(0)?),
                scope: word_or(row, 1, Scope::AT_FIRST)?,
                of: row.get(2)?,
                metric: some_word(row, 3)?.unwrap_or_else(|| Word::read("")),
                unit: row.get(4)?,
                value: row.get(5)?,
                source: row.get(6)?,
                note: row.get(7)?,
            })
        })
    }

    /// The name of a laptop, or null while nobody named it. A branch is called as the laptop that was copied.
    pub fn device_name(&self, device: domain::ids::DeviceId) -> Result<Option<String>> {
        let sql = "SELECT name FROM device
             WHERE id = coalesce((SELECT fork.device FROM fork WHERE fork.branch = ?1), ?1)";
        Ok(one(self.db, sql, params![device.0], |row| row.get(0))?.flatten())
    }
}
