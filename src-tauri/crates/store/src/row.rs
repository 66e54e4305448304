//! Small words shared by the questions to the file.

use std::cell::Cell;

use domain::words::{Vocabulary, Word};
use rusqlite::{Connection, Params, Row};
use uuid::Uuid;

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

/// An id, where one stands.
pub(crate) fn some_id<T: From<Uuid>>(row: &Row, at: usize) -> rusqlite::Result<Option<T>> {
    Ok(row.get::<_, Option<Uuid>>(at)?.map(T::from))
}

/// A word of a closed list, or a later version's; without one where nothing stands.
pub(crate) fn some_word<T: Vocabulary>(row: &Row, at: usize) -> rusqlite::Result<Option<Word<T>>> {
    let text = row.get_ref(at)?.as_str_or_null()?;
    Ok(text.map(Word::read))
}

/// The same where one always stands.
pub(crate) fn word<T: Vocabulary>(row: &Row, at: usize) -> rusqlite::Result<Word<T>> {
    Ok(Word::read(row.get_ref(at)?.as_str()?))
}

/// The same where nobody may have said anything yet, and `first` is meant then.
pub(crate) fn word_or<T: Vocabulary>(row: &Row, at: usize, first: T) -> rusqlite::Result<Word<T>> {
    Ok(some_word(row, at)?.unwrap_or(Word::Known(first)))
}

/// A day, a time of day or a moment, or what stands in the place of one; nothing where nothing stands.
pub(crate) fn some_read<T: for<'a> From<&'a str>>(
    row: &Row,
    at: usize,
) -> rusqlite::Result<Option<T>> {
    Ok(row.get_ref(at)?.as_str_or_null()?.map(T::from))
}

/// The same on its way back.
pub(crate) fn some_text(it: &Option<impl ToString>) -> Option<String> {
    it.as_ref().map(ToString::to_string)
}

/// As [`some_read`], where one always stands.
pub(crate) fn read<T: for<'a> From<&'a str>>(row: &Row, at: usize) -> rusqlite::Result<T> {
    Ok(row.get_ref(at)?.as_str()?.into())
}
