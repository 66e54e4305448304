//! Statements that stay prepared for as long as something is written: an import runs the same few some hundred thousand
//! times, and looking each up by its text took as long as a fifth of running it.

use domain::noun::Noun;
use rusqlite::{CachedStatement, Connection};

use crate::error::Result;

pub(crate) struct Statements<'a> {
    pub(crate) db: &'a Connection,
    log: Option<CachedStatement<'a>>,
    also: Option<CachedStatement<'a>>,
    /// By noun.
    rows: Vec<Option<CachedStatement<'a>>>,
}

impl<'a> Statements<'a> {
    pub(crate) fn of(db: &'a Connection) -> Statements<'a> {
        Statements {
            db,
            log: None,
            also: None,
            rows: Noun::ALL.iter().map(|_| None).collect(),
        }
    }

    /// A row of the log.
    pub(crate) fn log(&mut self) -> Result<&mut CachedStatement<'a>> {
        prepared(self.db, &mut self.log, || {
            "INSERT INTO change_log
                 (device, seq, stamp, operation, operator, kind, subject, salt, commitment, hash, body)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
                .to_owned()
        })
    }

    /// Another row that a row of the log speaks of: subject, position.
    pub(crate) fn also(&mut self) -> Result<&mut CachedStatement<'a>> {
        prepared(self.db, &mut self.also, || {
            "INSERT OR IGNORE INTO change_log_also (subject, position) VALUES (?1, ?2)".to_owned()
        })
    }

    /// A new row of a noun, where there is none with its id: id, stamp, device, and every column in its order. What is not
    /// bound is nothing.
    pub(crate) fn row(&mut self, noun: Noun) -> Result<&mut CachedStatement<'a>> {
        let statement = prepared(self.db, &mut self.rows[noun as usize], || {
            let names: Vec<&str> = noun.columns().iter().map(|it| it.name).collect();
            format!(
                "INSERT INTO {} (id, row_stamp, row_device, {}) VALUES (?, ?, ?{})
                 ON CONFLICT (id) DO NOTHING",
                noun.table(),
                names.join(", "),
                ", ?".repeat(names.len())
            )
        })?;
        statement.clear_bindings();
        Ok(statement)
    }
}

fn prepared<'a, 's>(
    db: &'a Connection,
    slot: &'s mut Option<CachedStatement<'a>>,
    sql: impl FnOnce() -> String,
) -> Result<&'s mut CachedStatement<'a>> {
    if slot.is_none() {
        *slot = Some(db.prepare_cached(&sql())?);
    }
    Ok(slot.as_mut().expect("it was put there"))
}
