//! Whether the file is whole, and whether its projections are what its log says.

use domain::ids::AttachmentId;
use domain::stamp::Order;
use rusqlite::Connection;

use crate::attachment::damaged;
use crate::change_log;
use crate::digest::digest;
use crate::error::Result;
use crate::migrate;
use crate::store::Store;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Every page is readable and authentic, and every device's chain is unbroken.
    pub integrity: bool,
    pub changes: u32,
    /// Replaying the log into a fresh file gives the same projections.
    pub replay_equal: bool,
    pub digest: String,
    /// The file on the disk does not begin as a plain SQLite file does.
    pub encrypted: bool,
    /// The files of meetings whose bytes are missing or altered.
    pub damaged: Vec<AttachmentId>,
}

impl Store {
    pub fn verify(&self) -> Result<Verified> {
        let tx = self.db.unchecked_transaction()?;
        let chains = change_log::check_chains(&tx)?;
        let digest = digest(&tx)?;
        let replayed = replayed_digest(&tx)?;
        let damaged = damaged(&tx)?;
        let rows: u32 = tx.query_row("SELECT count(*) FROM change_log", [], |row| row.get(0))?;
        tx.finish()?;
        let integrity = is_whole(&self.db, true)? && chains.is_some();
        Ok(Verified {
            integrity,
            changes: chains.unwrap_or(rows),
            replay_equal: replayed == digest,
            digest,
            encrypted: self.is_encrypted()?,
            damaged,
        })
    }

    pub fn digest(&self) -> Result<String> {
        digest(&self.db)
    }

    fn is_encrypted(&self) -> Result<bool> {
        use std::io::Read;
        let mut header = [0; 16];
        std::fs::File::open(&self.path)?.read_exact(&mut header)?;
        Ok(header != *b"SQLite format 3\0")
    }
}

/// The digest of a fresh database that sees the log for the first time. In memory: nothing of it touches the disk.
fn replayed_digest(db: &Connection) -> Result<String> {
    crate::file::wake_cipher();
    let mut fresh = Connection::open_in_memory()?;
    migrate::migrate(&mut fresh)?;
    let tx = fresh.transaction()?;
    change_log::replay(db, &tx, Order::default())?;
    tx.commit()?;
    digest(&fresh)
}

/// The pages as SQLCipher authenticates them, and the b-trees in them. The first looks at the file alone, and answers with
/// nothing where it finds no fault; the second also sees what lies in the write-ahead log, so where that could not be
/// brought in, it decides: it reads every page that is in use, and no page is read that is not authentic.
pub(crate) fn is_whole(db: &Connection, is_together: bool) -> Result<bool> {
    let forged = is_together && db.prepare("PRAGMA cipher_integrity_check")?.exists([])?;
    let answer: String = db.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    Ok(!forged && answer == "ok")
}
