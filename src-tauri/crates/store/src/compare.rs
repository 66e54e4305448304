//! Whether a file holds what its log says, and nothing else: every table, compared row by row with one that was built from
//! the log alone, and the shape of every table, index and view. Whatever a later shape adds is compared without being
//! named here; what cannot follow from the log is, with its reason.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::error::Result;

/// What is not said by the log.
const EXCEPT: &[(&str, &str)] = &[
    (
        "change_log",
        "it is the log; its chains are walked by themselves",
    ),
    (
        "blob",
        "bytes of files stand beside the log; each is compared with its hash",
    ),
    ("meta", "settings of this laptop"),
    (
        "writer",
        "who writes here on which laptop is nobody else's matter",
    ),
    ("share_team", SHARED),
    ("share_key", SHARED),
    ("share_secret", SHARED),
    ("share_certificate", SHARED),
    ("share_head", SHARED),
    ("share_receipt", SHARED),
    ("share_place", SHARED),
    ("share_object", SHARED),
    ("share_reached", SHARED),
    ("share_invitation", SHARED),
    ("share_word", SHARED),
    ("share_kept_back", SHARED),
    (
        "fork",
        "says of what the ids of branches are made; the walk through the chains holds it against them, and \
         `fork::is_one_without_rows` sees what they do not come by",
    ),
];

const SHARED: &str = "keys, and what others signed, stand beside the log";

/// The names of what differs, in their order.
pub(crate) fn differences(file: &Connection, replayed: &Connection) -> Result<Vec<String>> {
    let (here, there) = (shape(file)?, shape(replayed)?);
    let mut differ: BTreeSet<String> = BTreeSet::new();
    for name in here.keys().chain(there.keys()) {
        if here.get(name) != there.get(name) {
            differ.insert(name.clone());
        }
    }
    for (name, kind) in there.iter().map(|(name, (kind, _))| (name, kind)) {
        let is_excepted = EXCEPT.iter().any(|(table, _)| table == name);
        if kind != "table" || is_excepted || differ.contains(name) {
            continue;
        }
        let sql = in_order(replayed, name)?;
        if !answers_alike(file, replayed, &sql)? {
            differ.insert(name.clone());
        }
    }
    Ok(differ.into_iter().collect())
}

/// By name: what it is, and what it was made by. SQLite writes names anew when a table is renamed, so quotes and blanks do
/// not count.
type Shape = BTreeMap<String, (String, String)>;

fn shape(db: &Connection) -> Result<Shape> {
    let mut statement = db.prepare(
        "SELECT name, type, coalesce(sql, '')
         FROM sqlite_schema
         WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!'",
    )?;
    let rows = statement.query_map([], |row| {
        let sql: String = row.get(2)?;
        let sql = sql.chars().filter(|it| !it.is_whitespace() && *it != '"');
        Ok((row.get(0)?, (row.get(1)?, sql.collect())))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// All rows by their key, which a table always has in this order anyhow.
fn in_order(db: &Connection, table: &str) -> Result<String> {
    let mut statement =
        db.prepare("SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk")?;
    let names = statement.query_map([table], |row| row.get(0))?;
    let mut keys: Vec<String> = names.collect::<rusqlite::Result<_>>()?;
    if keys.is_empty() {
        keys.push("rowid".into());
    }
    let keys: Vec<String> = keys.iter().map(|it| format!("\"{it}\"")).collect();
    let keys = keys.join(", ");
    Ok(format!("SELECT * FROM \"{table}\" ORDER BY {keys}"))
}

fn answers_alike(a: &Connection, b: &Connection, sql: &str) -> Result<bool> {
    let (mut a, mut b) = (a.prepare(sql)?, b.prepare(sql)?);
    let columns = b.column_count();
    if a.column_count() != columns {
        return Ok(false);
    }
    let (mut a, mut b) = (a.query([])?, b.query([])?);
    loop {
        let (row, other) = match (a.next()?, b.next()?) {
            (None, None) => return Ok(true),
            (Some(row), Some(other)) => (row, other),
            _ => return Ok(false),
        };
        for at in 0..columns {
            if row.get::<_, Value>(at)? != other.get::<_, Value>(at)? {
                return Ok(false);
            }
        }
    }
}
