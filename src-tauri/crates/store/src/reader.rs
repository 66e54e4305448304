//! What can be read. Every noun asks its own questions of it, in its own file.

use rusqlite::Connection;
use uuid::Uuid;

/// What can be read: everything at one position of the log.
pub struct Reader<'a> {
    pub(crate) db: &'a Connection,
    pub(crate) spot: Option<Spot>,
}

impl<'a> Reader<'a> {
    /// For questions that are the same on every laptop.
    pub(crate) fn of(db: &'a Connection) -> Reader<'a> {
        Reader { db, spot: None }
    }
}

/// The laptop and where on it the file lies, as the file knows them: whose questions these are.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spot {
    pub(crate) laptop: Uuid,
    pub(crate) place: Uuid,
}
