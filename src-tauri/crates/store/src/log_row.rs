//! The rows of the log as they lie in the file: each by its place, and how far the log of a device goes.

use domain::ids::{DeviceId, FactId, OperationId};
use domain::log_row::{Hash, LogRow, START};
use domain::stamp::Stamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::error::Result;
use crate::row::one;

pub(crate) const COLUMNS: &str =
    "device, seq, stamp, operation, operator, kind, subject, salt, commitment, hash, body,
     coalesce((SELECT fork.device FROM fork WHERE fork.branch = change_log.device), change_log.device)";

pub(crate) fn row_to_log_row(row: &Row) -> rusqlite::Result<LogRow> {
    let bits: i64 = row.get(2)?;
    let stamp =
        Stamp::from_bits(bits as u64).ok_or(rusqlite::Error::IntegralValueOutOfRange(2, bits))?;
    Ok(LogRow {
        device: DeviceId(row.get(0)?),
        seq: row.get::<_, i64>(1)? as u64,
        stamp,
        operation: OperationId(row.get(3)?),
        operator: row.get(4)?,
        kind: row.get(5)?,
        subject: row.get(6)?,
        salt: row.get(7)?,
        commitment: row.get(8)?,
        hash: row.get(9)?,
        body: row.get(10)?,
        written_as: DeviceId(row.get(11)?),
    })
}

/// One row, by its place in its device's log.
pub(crate) fn row_at(db: &Connection, id: FactId) -> Result<Option<LogRow>> {
    let sql = format!("SELECT {COLUMNS} FROM change_log WHERE device = ?1 AND seq = ?2");
    one(
        db,
        &sql,
        params![id.device.0, id.seq as i64],
        row_to_log_row,
    )
}

pub(crate) fn hash_at(db: &Connection, device: DeviceId, seq: u64) -> Result<Option<Hash>> {
    let sql = "SELECT hash FROM change_log WHERE device = ?1 AND seq = ?2";
    let mut statement = db.prepare_cached(sql)?;
    let hash = statement.query_row(params![device.0, seq as i64], |row| row.get(0));
    Ok(hash.optional()?)
}

pub(crate) fn head_at(
    db: &Connection,
    device: DeviceId,
    seq: u64,
) -> Result<Option<(Hash, Stamp)>> {
    let sql = "SELECT hash, stamp FROM change_log WHERE device = ?1 AND seq = ?2";
    let mut statement = db.prepare_cached(sql)?;
    let head = statement.query_row(params![device.0, seq as i64], |row| {
        Ok((row.get(0)?, stamp_of(row.get(1)?)))
    });
    Ok(head.optional()?)
}

/// How far this device's log is held, and the hash of its last row.
pub(crate) fn held(db: &Connection, device: DeviceId) -> Result<(u64, Hash)> {
    let (seq, hash, _) = end(db, device)?;
    Ok((seq, hash))
}

pub(crate) fn end(db: &Connection, device: DeviceId) -> Result<(u64, Hash, Stamp)> {
    let mut statement = db.prepare_cached(
        "SELECT seq, hash, stamp FROM change_log WHERE device = ?1 ORDER BY seq DESC LIMIT 1",
    )?;
    let end = statement.query_row([device.0], |row| {
        let seq: i64 = row.get(0)?;
        Ok((seq as u64, row.get(1)?, stamp_of(row.get(2)?)))
    });
    Ok(end.optional()?.unwrap_or((0, START, Stamp::default())))
}

/// A stamp as it was let in.
pub(crate) fn stamp_of(bits: i64) -> Stamp {
    Stamp::from_bits(bits as u64).unwrap_or_default()
}

pub(crate) fn is_forked(db: &Connection, device: DeviceId) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM fork WHERE device = ?1)";
    Ok(db
        .prepare_cached(sql)?
        .query_row([device.0], |row| row.get(0))?)
}
