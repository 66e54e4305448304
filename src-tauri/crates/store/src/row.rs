//! Small words shared by the questions to the file.

use rusqlite::{Connection, Params, Row};

use crate::error::Result;

/// Every row of a question, by its mapper.
pub(crate) fn all<T>(
    db: &Connection,
    sql: &str,
    params: impl Params,
    mapper: impl FnMut(&Row) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
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
    Ok(db
        .prepare_cached(sql)?
        .query_row(params, mapper)
        .optional()?)
}
