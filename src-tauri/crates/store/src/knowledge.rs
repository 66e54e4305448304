//! What every laptop had heard of the others, by what its operations say; see `domain::knowledge`.

use std::collections::BTreeMap;

use domain::ids::DeviceId;
use domain::knowledge::Heard;
use domain::stamp::Stamp;
use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::error::Result;
use crate::fork;
use crate::log_row::stamp_of;
use crate::row::{all, one};

/// Who wrote, and when.
pub(crate) type At = (Stamp, DeviceId);

/// An operation says what was heard.
pub(crate) fn note(db: &Connection, at: At, heard: &[Heard]) -> Result<()> {
    let mut statement = db.prepare_cached(
        "INSERT OR REPLACE INTO knowledge (device, of_device, stamp, upto) VALUES (?1, ?2, ?3, ?4)",
    )?;
    let (stamp, device) = at;
    let itself = Heard {
        device,
        upto: stamp,
    };
    for it in heard.iter().chain([&itself]) {
        let (stamp, upto) = (stamp.bits() as i64, it.upto.bits() as i64);
        statement.execute(params![device.0, it.device.0, stamp, upto])?;
    }
    Ok(())
}

/// How far `device` knew `of` when it wrote something under this stamp.
fn upto(db: &Connection, device: DeviceId, of: DeviceId, stamp: Stamp) -> Result<Option<Stamp>> {
    let sql = "SELECT upto FROM knowledge WHERE device = ?1 AND of_device = ?2 AND stamp <= ?3
         ORDER BY stamp DESC
         LIMIT 1";
    let params = params![device.0, of.0, stamp.bits() as i64];
    one(db, sql, params, |row| Ok(stamp_of(row.get(0)?)))
}

/// Whether `device` had said what it knew when it wrote under this stamp.
pub(crate) fn is_said(db: &Connection, at: At) -> Result<bool> {
    Ok(upto(db, at.1, at.1, at.0)?.is_some())
}

/// What `device` knows of others and has not said yet; `None` where there is nothing new to say. The first time it says so
/// in any case.
pub(crate) fn unsaid(db: &Connection, device: DeviceId) -> Result<Option<Vec<Heard>>> {
    // Whoever works alone is asked one question.
    let sql = "SELECT NOT EXISTS (SELECT 1 FROM knowledge WHERE device = ?1)
             OR EXISTS (
                 SELECT 1
                 FROM held
                 WHERE device <> ?1
                     AND stamp > coalesce(
                         (
                             SELECT upto
                             FROM knowledge
                             WHERE knowledge.device = ?1 AND of_device = held.device
                             ORDER BY knowledge.stamp DESC
                             LIMIT 1
                         ),
                         -1
                     )
             )";
    if one(db, sql, [device.0], |row| row.get(0))? == Some(false) {
        return Ok(None);
    }
    let held: Vec<(Uuid, i64)> = all(
        db,
        "SELECT device, stamp FROM held WHERE device <> ?1 ORDER BY device",
        [device.0],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let now = Stamp::LAST;
    let mut known: BTreeMap<DeviceId, Stamp> = BTreeMap::new();
    let mut learn = |of: DeviceId, upto: Stamp| {
        let known = known.entry(of).or_default();
        *known = upto.max(*known);
    };
    for (of, stamp) in &held {
        learn(DeviceId(*of), stamp_of(*stamp));
        let theirs =
            "SELECT of_device, max(upto) FROM knowledge WHERE device = ?1 GROUP BY of_device";
        let theirs: Vec<(Uuid, i64)> = all(db, theirs, [of], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for (of, upto) in theirs {
            learn(DeviceId(of), stamp_of(upto));
        }
    }
    let mut unsaid = Vec::new();
    for (of, known) in known {
        let said = upto(db, device, of, now)?;
        if of != device && said.is_none_or(|it| it < known) {
            unsaid.push(Heard {
                device: of,
                upto: known,
            });
        }
    }
    Ok(Some(unsaid))
}

/// Whether whoever wrote `later` knew of `earlier`. Rows that were written before a laptop began to say what it knows are
/// taken as known to it: then the later stamp decides, as it always did.
pub(crate) fn knew(db: &Connection, later: At, earlier: At) -> Result<bool> {
    let (written, writes) = (earlier.1, later.1);
    if written == writes {
        return Ok(earlier.0 <= later.0);
    }
    let (trunk, theirs) = (
        fork::written_as(db, writes)?,
        fork::written_as(db, written)?,
    );
    // A branch goes off from what was written before under the same id.
    if trunk == written && earlier.0 <= later.0 {
        return Ok(true);
    }
    for device in [writes, trunk] {
        for of in [written, theirs] {
            if upto(db, device, of, later.0)?.is_some_and(|upto| earlier.0 <= upto) {
                return Ok(true);
            }
        }
    }
    Ok(earlier.0 <= silent_until(db, writes)?)
}

/// When a laptop began to say what it knows, where it had written before.
fn silent_until(db: &Connection, device: DeviceId) -> Result<Stamp> {
    let sql = "SELECT min(stamp) FROM knowledge WHERE device = ?1 AND of_device = ?1";
    let first: Option<Option<i64>> = one(db, sql, [device.0], |row| row.get(0))?;
    let Some(first) = first.flatten() else {
        return Ok(Stamp::LAST);
    };
    let sql = "SELECT EXISTS (SELECT 1 FROM change_log WHERE device = ?1 AND stamp < ?2)";
    let spoke_before = one(db, sql, params![device.0, first], |row| row.get(0))?;
    Ok(match spoke_before {
        Some(true) => stamp_of(first),
        Some(false) | None => Stamp::ZERO,
    })
}
