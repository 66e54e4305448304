//! Small words shared by the questions to the file.

use std::cell::Cell;

use rusqlite::{Connection, Params, Row};

use crate::error::Result;

thread_local! {
    static ASKED: Cell<u32> = const { Cell::new(0) };
}

/// How many questions this thread has put to a file, for measuring that a screen asks no more of a larger one.
#[doc(hidden)]
pub fn questions_asked() -> u32 {
    ASKED.get()
}

/// Every row of a question, by its mapper.
pub(crate) fn all<T>(
    db: &Connection,
    sql: &str,
    params: impl Params,
    mapper: impl FnMut(&Row) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    ASKED.set(ASKED.get().wrapping_add(1));
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map(params, mapper)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The only row of a question, if there is one.
pub(crate) fn one<T>(
    db: &Connection,
    sql: &str,
    params: impl Params,
    mapper: impl FnMut(&Row) -> rusqlite::Result<T>,
) -> Result<Option<T>> {
    use rusqlite::OptionalExtension;
    ASKED.set(ASKED.get().wrapping_add(1));
    Ok(db
        .prepare_cached(sql)?
        .query_row(params, mapper)
        .optional()?)
}
