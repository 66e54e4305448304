//! A copy of the file by SQLite itself, for a backup or before something that cannot be taken back.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use crate::error::{Error, Result};
use crate::folder::for_sqlite;
use crate::migrate;
use crate::names::{folder_of, keys_path, sibling};
use crate::outgoing::{Temporary, place_pair};

/// A copy beside the file before something that cannot be taken back, under a name that says before what.
pub(crate) fn before(db: &Connection, path: &Path, what: &str) -> Result<()> {
    let version = migrate::version(db)?;
    let folder = folder_of(path);
    let copy = Temporary::within(folder)?;
    vacuum_into(db, copy.path())?;
    copy.sync()?;
    let keys = Temporary::holding(folder, &fs::read(keys_path(path))?)?;
    place_pair(copy, keys, |again| match again {
        1 => sibling(path, &format!(".before-{what}-{version}")),
        _ => sibling(path, &format!(".before-{what}-{version}_{again}")),
    })?;
    Ok(())
}

/// Into an empty file.
pub(crate) fn vacuum_into(db: &Connection, path: &Path) -> Result<()> {
    let in_full = for_sqlite(path);
    let text = in_full.to_str().ok_or(Error::PathWrong)?;
    db.execute("VACUUM INTO ?1", [text])?;
    Ok(())
}
