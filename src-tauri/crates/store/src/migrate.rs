//! The shape of the file: numbered migrations over `user_version`. A released one is never edited.

use rusqlite::{Connection, TransactionBehavior};

use crate::error::{Error, Result};

pub(crate) const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_first.sql"),
    include_str!("../migrations/0002_tour.sql"),
    include_str!("../migrations/0003_meeting.sql"),
    include_str!("../migrations/0004_intake.sql"),
    include_str!("../migrations/0005_log.sql"),
    include_str!("../migrations/0006_joined.sql"),
    include_str!("../migrations/0007_attendance.sql"),
    include_str!("../migrations/0008_reports.sql"),
    include_str!("../migrations/0009_evidence.sql"),
    include_str!("../migrations/0010_indicators.sql"),
    include_str!("../migrations/0011_sharing.sql"),
    include_str!("../migrations/0012_told.sql"),
    include_str!("../migrations/0013_places.sql"),
    include_str!("../migrations/0014_intake.sql"),
];

/// The newest shape that this program knows.
pub(crate) const VERSION: u32 = MIGRATIONS.len() as u32;

pub(crate) fn version(db: &Connection) -> Result<u32> {
    Ok(db.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Refuses a file of a later version before anything is written to it. True when the file needs a migration.
pub(crate) fn check(db: &Connection) -> Result<bool> {
    let found = version(db)?;
    if found > VERSION {
        return Err(Error::FromNewerVersion {
            found,
            known: VERSION,
        });
    }
    Ok(found < VERSION)
}

/// Brings the file to the newest shape, all of it or nothing.
pub(crate) fn migrate(db: &mut Connection) -> Result<()> {
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found = version(&tx)?;
    for migration in MIGRATIONS.iter().skip(found as usize) {
        tx.execute_batch(migration)?;
    }
    tx.pragma_update(None, "user_version", VERSION)?;
    tx.commit()?;
    Ok(())
}
