//! Registers that laptops wrote without knowing of each other. The later stamp stands, and what it stands before is not
//! lost: it is named, until somebody who knows of both says which.

use domain::attention::RivalField;
use domain::body::Value;
use domain::change::Set;
use domain::ids::DeviceId;
use domain::noun::{Column, Noun};
use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::error::Result;
use crate::knowledge::{self, At};
use crate::log_row::stamp_of;
use crate::reader::Reader;
use crate::row::{all, one};
use crate::sql_value::{self, Sql};

/// What one laptop wrote into a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RivalRow {
    pub value: Value,
    pub device: DeviceId,
    pub at: domain::stamp::Stamp,
}

/// A register with what laptops wrote into it without knowing of each other; what stands is the last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rivals {
    pub column: Column,
    pub row: Uuid,
    pub values: Vec<RivalRow>,
}

/// A register is written that `stands` has written last. In whatever order changes come, in the end the latest of each
/// laptop is here, where there is more than one.
pub(crate) fn note(
    db: &Connection,
    at: At,
    set: &Set,
    column: Column,
    value: &Value,
    stands: Option<At>,
) -> Result<()> {
    if RivalField::of(column).is_none() {
        return Ok(());
    }
    let key = params![set.noun.number(), set.row, column.number];
    let sql = "SELECT 1 FROM rival WHERE noun = ?1 AND subject = ?2 AND number = ?3 LIMIT 1";
    let are_there = one(db, sql, key, |_| Ok(()))?.is_some();
    let other = stands.filter(|it| it.1 != at.1);
    if !are_there && other.is_none() {
        return Ok(());
    }
    if let Some(other) = other.filter(|_| !are_there)
        && knowledge::is_said(db, other)?
    {
        let sql = format!(
            "INSERT INTO rival (noun, subject, number, device, stamp, value)
             SELECT ?1, id, ?3, ?4, ?5, {} FROM {} WHERE id = ?2",
            column.name,
            set.noun.table()
        );
        db.prepare_cached(&sql)?.execute(params![
            set.noun.number(),
            set.row,
            column.number,
            other.1.0,
            other.0.bits() as i64
        ])?;
    }
    if !knowledge::is_said(db, at)? {
        return Ok(());
    }
    db.prepare_cached(
        "INSERT INTO rival (noun, subject, number, device, stamp, value) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (noun, subject, number, device) DO UPDATE SET stamp = excluded.stamp, value = excluded.value
         WHERE excluded.stamp > stamp",
    )?
    .execute(params![
        set.noun.number(),
        set.row,
        column.number,
        at.1.0,
        at.0.bits() as i64,
        Sql(value)
    ])?;
    Ok(())
}

impl Reader<'_> {
    /// The registers of rows in sight for which laptops that did not know of each other gave different values.
    pub fn rivals(&self) -> Result<Vec<Rivals>> {
        let sql = "SELECT noun, subject, number
             FROM rival
             GROUP BY noun, subject, number
             HAVING count(DISTINCT value) + max(value IS NULL) > 1";
        let registers: Vec<(u16, Uuid, u16)> = all(self.db, sql, [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
        let mut found = Vec::new();
        for (noun, row, number) in registers {
            let noun = Noun::from_number(noun);
            let Some(column) = noun.and_then(|it| it.column(number)) else {
                continue;
            };
            if self.is_in_sight(column.noun, row)? != Some(true) {
                continue;
            }
            let values = self.unknown_to_each_other(column, row)?;
            if values.iter().any(|it| it.value != values[0].value) {
                found.push(Rivals {
                    column,
                    row,
                    values,
                });
            }
        }
        Ok(found)
    }

    /// In their order; what somebody wrote who knew of it, a value counts no more.
    fn unknown_to_each_other(&self, column: Column, row: Uuid) -> Result<Vec<RivalRow>> {
        let sql = "SELECT device, stamp, value
             FROM rival
             WHERE noun = ?1 AND subject = ?2 AND number = ?3
             ORDER BY stamp, device";
        let params = params![column.noun.number(), row, column.number];
        let written: Vec<RivalRow> = all(self.db, sql, params, |row| {
            Ok(RivalRow {
                device: DeviceId(row.get(0)?),
                at: stamp_of(row.get(1)?),
                value: sql_value::read(row.get_ref(2)?),
            })
        })?;
        let mut values = Vec::new();
        for it in &written {
            let mut is_known = false;
            for other in written.iter().filter(|other| other.device != it.device) {
                is_known |= knowledge::knew(self.db, (other.at, other.device), (it.at, it.device))?;
            }
            if !is_known {
                values.push(it.clone());
            }
        }
        Ok(values)
    }

    /// Whether a laptop that wrote under the first knew of what was written under the second.
    pub fn knew(&self, later: At, earlier: At) -> Result<bool> {
        knowledge::knew(self.db, later, earlier)
    }
}
