//! Lets a change take effect in the projections. It must not matter whether a change arrives twice, late or in another
//! order: every column is a register that keeps the latest `(stamp, device)`, every fact a line of its own.
//!
//! A row remembers the stamp under which it was first set; a register that was set under another has a line in
//! `register`. A column that holds nothing and has no such line was never written: so a row of twelve columns costs one
//! stamp, and a column that a later version adds is born unwritten.

use domain::body::Value;
use domain::change::{Change, Set};
use domain::fact::{Fact, time_text};
use domain::ids::{DeviceId, FactId};
use domain::log_row::LogRow;
use domain::noun::{Column, Noun};
use domain::signature::write_printed;
use domain::stamp::{Order, Stamp};
use rusqlite::{Connection, OptionalExtension, params};

use crate::error::Result;
use crate::knowledge;
use crate::pair;
use crate::rival;
use crate::row::some_text;
use crate::sql_value::Sql;
use crate::statements::Statements;

pub(crate) fn apply(
    statements: &mut Statements,
    order: Order,
    row: &LogRow,
    change: &Change,
) -> Result<()> {
    let at = (row.stamp, row.device);
    match change {
        Change::Set(set) => apply_set(statements, order, at, set),
        Change::Sets(sets) => sets
            .iter()
            .try_for_each(|set| apply_set(statements, order, at, set)),
        Change::Fact(fact) => apply_fact(
            statements.db,
            FactId {
                device: row.device,
                seq: row.seq,
            },
            row.stamp,
            fact,
        ),
    }
}

fn apply_set(
    statements: &mut Statements,
    order: Order,
    at: (Stamp, DeviceId),
    set: &Set,
) -> Result<()> {
    let db = statements.db;
    // Most rows are new: then there is nothing to compare with.
    if insert_row(statements, at, set)? {
        return follow(db, set);
    }
    let table = set.noun.table();
    let (bits, device): (i64, uuid::Uuid) = db
        .prepare_cached(&format!(
            "SELECT row_stamp, row_device FROM {table} WHERE id = ?1"
        ))?
        .query_row([set.row], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let row_at = (
        Stamp::from_bits(bits as u64).unwrap_or_default(),
        DeviceId(device),
    );
    for (column, value) in &set.columns {
        let written = written_at(db, set, *column, row_at)?;
        rival::note(db, at, set, *column, value, written)?;
        if written.is_none_or(|written| order.later(at, written)) {
            set_column(db, at, row_at, set, *column, value)?;
        }
    }
    follow(db, set)
}

/// What follows from a row and is kept beside it.
fn follow(db: &Connection, set: &Set) -> Result<()> {
    if set.noun == Noun::Pair {
        pair::follow(db, set.row)?;
    }
    Ok(())
}

/// A new row, in one statement; false when there is one with this id.
fn insert_row(statements: &mut Statements, at: (Stamp, DeviceId), set: &Set) -> Result<bool> {
    let db = statements.db;
    let statement = statements.row(set.noun)?;
    statement.raw_bind_parameter(1, set.row.as_bytes().as_slice())?;
    statement.raw_bind_parameter(2, at.0.bits() as i64)?;
    statement.raw_bind_parameter(3, at.1.0.as_bytes().as_slice())?;
    let columns = set.noun.columns();
    // Backwards: of two values for one column the first stays.
    for (column, value) in set.columns.iter().rev() {
        debug_assert_eq!(column.noun, set.noun, "a column of this noun");
        let place = columns.iter().position(|it| it.number == column.number);
        let place =
            place.ok_or_else(|| rusqlite::Error::InvalidColumnName(column.name.to_owned()))?;
        statement.raw_bind_parameter(4 + place, Sql(value))?;
    }
    if statement.raw_execute()? == 0 {
        return Ok(false);
    }
    for (column, value) in &set.columns {
        if *value == Value::Null {
            note_register(db, at, set, *column)?;
        }
    }
    Ok(true)
}

/// When this column was last written; `None` when it never was.
fn written_at(
    db: &Connection,
    set: &Set,
    column: Column,
    row_at: (Stamp, DeviceId),
) -> Result<Option<(Stamp, DeviceId)>> {
    let noted: Option<(i64, uuid::Uuid)> = db
        .prepare_cached(
            "SELECT stamp, device FROM register WHERE noun = ?1 AND subject = ?2 AND number = ?3",
        )?
        .query_row(params![set.noun.number(), set.row, column.number], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    if let Some((bits, device)) = noted {
        return Ok(Some((
            Stamp::from_bits(bits as u64).unwrap_or_default(),
            DeviceId(device),
        )));
    }
    let sql = format!(
        "SELECT {} IS NULL FROM {} WHERE id = ?1",
        column.name,
        set.noun.table()
    );
    let unwritten: bool = db
        .prepare_cached(&sql)?
        .query_row([set.row], |row| row.get(0))?;
    Ok((!unwritten).then_some(row_at))
}

fn set_column(
    db: &Connection,
    at: (Stamp, DeviceId),
    row_at: (Stamp, DeviceId),
    set: &Set,
    column: Column,
    value: &Value,
) -> Result<()> {
    let sql = format!(
        "UPDATE {} SET {} = ?2 WHERE id = ?1",
        set.noun.table(),
        column.name
    );
    db.prepare_cached(&sql)?
        .execute(params![set.row, Sql(value)])?;
    if at != row_at || *value == Value::Null {
        note_register(db, at, set, column)?;
    }
    Ok(())
}

fn note_register(db: &Connection, at: (Stamp, DeviceId), set: &Set, column: Column) -> Result<()> {
    let mut statement = db.prepare_cached(
        "INSERT OR REPLACE INTO register (noun, subject, number, stamp, device)
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    statement.execute(params![
        set.noun.number(),
        set.row,
        column.number,
        at.0.bits() as i64,
        at.1.0
    ])?;
    Ok(())
}

fn apply_fact(db: &Connection, id: FactId, stamp: Stamp, fact: &Fact) -> Result<()> {
    let (device, seq) = (id.device.0, id.seq as i64);
    match fact {
        Fact::OperationDone {
            operation,
            verb,
            at,
            // The log keeps it: nobody looks an operation up by its reason.
            reason: _,
            heard,
        } => {
            if let Some(heard) = heard {
                knowledge::note(db, (stamp, id.device), heard)?;
            }
            db.prepare_cached(
                "INSERT OR IGNORE INTO operation (device, seq, operation, verb, at)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![
                device,
                seq,
                operation.0,
                verb.as_str(),
                time_text(*at)
            ])?;
        }
        Fact::OperationUndone { operation } => {
            db.prepare_cached(
                "INSERT OR IGNORE INTO operation_undone (device, seq, operation)
                 VALUES (?1, ?2, ?3)",
            )?
            .execute(params![device, seq, operation.0])?;
        }
        Fact::CheckedIn(it) => {
            db.prepare_cached(
                "INSERT OR IGNORE INTO check_in (device, seq, registration, meeting, at, method, anyway, paper, meeting_day)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![
                device,
                seq,
                it.registration.0,
                it.meeting.0,
                time_text(it.at),
                it.method,
                it.anyway,
                it.paper,
                some_text(&it.meeting_day)
            ])?;
        }
        Fact::CheckInUndone {
            registration,
            check_ins,
            reason,
        } => {
            let mut statement = db.prepare_cached(
                "INSERT OR IGNORE INTO check_in_undone
                     (device, seq, check_in_device, check_in_seq, registration, reason)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?;
            for undone in check_ins {
                let (of, at) = (undone.device.0, undone.seq as i64);
                statement.execute(params![device, seq, of, at, registration.0, reason])?;
            }
        }
        Fact::NoticeShown {
            person,
            version,
            channel,
            at,
        } => {
            db.prepare_cached(
                "INSERT OR IGNORE INTO notice_shown (device, seq, person, version, channel, at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                device,
                seq,
                person.0,
                version,
                channel,
                time_text(*at)
            ])?;
        }
        Fact::DocumentIssued(it) => {
            let report = it.report.as_ref();
            db.prepare_cached(
                "INSERT OR IGNORE INTO document_issued
                     (device, seq, about, kind, variant, language, sheet, sha256, row_count, at,
                      number, tier, figures, position, kept, printed)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
            )?
            .execute(params![
                device,
                seq,
                it.about,
                it.kind,
                it.variant,
                it.language,
                it.sheet,
                it.sha256,
                it.rows,
                time_text(it.at),
                report.map(|it| &it.number),
                report.map(|it| &it.tier),
                report.map(|it| &it.figures),
                report.map(|it| &it.position),
                report.map(|it| &it.kept),
                (!it.printed.is_empty()).then(|| write_printed(&it.printed)),
            ])?;
        }
        Fact::LetterWritten(it) => {
            db.prepare_cached(
                "INSERT OR IGNORE INTO letter_written
                     (device, seq, registration, letter, meeting, kind, language, at, person,
                      date, starts, ends, place, uid, sequence, taken_out, run)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
            )?
            .execute(params![
                device,
                seq,
                it.registration.0,
                it.letter,
                it.meeting.0,
                it.kind,
                it.language,
                time_text(it.at),
                it.person.map(|it| it.0),
                some_text(&it.date),
                some_text(&it.starts),
                some_text(&it.ends),
                it.place,
                it.uid,
                it.sequence,
                it.taken_out,
                it.run,
            ])?;
        }
        // The log keeps it: there is no table of what was written out.
        Fact::WrittenOut(_) => {}
    }
    Ok(())
}

/// The tables of facts, each with the columns that make its order.
pub(crate) const FACTS: &[(&str, &str)] = &[
    ("operation", "device, seq"),
    ("operation_undone", "device, seq"),
    ("check_in", "device, seq"),
    (
        "check_in_undone",
        "device, seq, check_in_device, check_in_seq",
    ),
    ("notice_shown", "device, seq"),
    ("document_issued", "device, seq"),
    ("letter_written", "device, seq"),
];

/// Empties every projection.
pub(crate) fn clear(db: &Connection) -> Result<()> {
    for noun in Noun::ALL {
        db.execute(&format!("DELETE FROM {}", noun.table()), [])?;
    }
    for (table, _) in FACTS {
        db.execute(&format!("DELETE FROM {table}"), [])?;
    }
    db.execute("DELETE FROM joined", [])?;
    db.execute("DELETE FROM register", [])?;
    db.execute("DELETE FROM knowledge", [])?;
    db.execute("DELETE FROM rival", [])?;
    db.execute("DELETE FROM pending", [])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names in `domain` are the names in the file.
    #[test]
    fn every_noun_has_its_table_and_every_column_its_place() {
        let db = Connection::open_in_memory().unwrap();
        for migration in crate::migrate::MIGRATIONS {
            db.execute_batch(migration).unwrap();
        }
        for noun in Noun::ALL {
            let columns: Vec<(String, String)> = db
                .prepare("SELECT name, type FROM pragma_table_info(?1)")
                .unwrap()
                .query_map([noun.table()], |row| Ok((row.get(0)?, row.get(1)?)))
                .unwrap()
                .collect::<rusqlite::Result<_>>()
                .unwrap();
            let mut expected = vec!["id", "row_stamp", "row_device"];
            expected.extend(noun.columns().iter().map(|column| column.name));
            let names: Vec<&str> = columns.iter().map(|(name, _)| name.as_str()).collect();
            assert_eq!(names, expected, "{noun:?}");
        }
    }
}
