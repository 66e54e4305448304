//! One hash over everything that comes from changes, so that two laptops can tell whether they know the same.
//!
//! It covers the value and the stamp of every written register and every fact; not the settings of this laptop, not what
//! it cannot read yet, and not the order in which anything arrived.

use std::collections::HashMap;

use domain::noun::Noun;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};
use uuid::Uuid;

use crate::apply::FACTS;
use crate::error::Result;

/// 64 hexadecimal digits.
pub(crate) fn digest(db: &Connection) -> Result<String> {
    let mut hasher = blake3::Hasher::new();
    for noun in Noun::ALL {
        digest_noun(db, *noun, &mut hasher)?;
    }
    for (table, order) in FACTS {
        hasher.update(table.as_bytes());
        let mut statement = db.prepare(&format!("SELECT * FROM {table} ORDER BY {order}"))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for at in 0..columns {
                update(&mut hasher, row.get_ref(at)?);
            }
        }
    }
    Ok(hasher.finalize().to_hex().to_string())
}

fn digest_noun(db: &Connection, noun: Noun, hasher: &mut blake3::Hasher) -> Result<()> {
    hasher.update(noun.table().as_bytes());
    let registers = registers(db, noun)?;
    let columns: Vec<&str> = noun.columns().iter().map(|column| column.name).collect();
    let sql = format!(
        "SELECT id, row_stamp, row_device, {} FROM {} ORDER BY id",
        columns.join(", "),
        noun.table()
    );
    let mut statement = db.prepare(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        digest_row(row, noun, &registers, hasher)?;
    }
    Ok(())
}

type Registers = HashMap<(Uuid, u16), (i64, Uuid)>;

fn digest_row(
    row: &Row,
    noun: Noun,
    registers: &Registers,
    hasher: &mut blake3::Hasher,
) -> Result<()> {
    let id: Uuid = row.get(0)?;
    let row_at: (i64, Uuid) = (row.get(1)?, row.get(2)?);
    hasher.update(id.as_bytes());
    for (at, column) in noun.columns().iter().enumerate() {
        let value = row.get_ref(at + 3)?;
        let noted = registers.get(&(id, column.number)).copied();
        let Some((stamp, device)) = noted.or((value != ValueRef::Null).then_some(row_at)) else {
            continue;
        };
        hasher.update(&column.number.to_le_bytes());
        hasher.update(&stamp.to_le_bytes());
        hasher.update(device.as_bytes());
        update(hasher, value);
    }
    Ok(())
}

fn registers(db: &Connection, noun: Noun) -> Result<Registers> {
    let mut statement =
        db.prepare("SELECT subject, number, stamp, device FROM register WHERE noun = ?1")?;
    let rows = statement.query_map([noun.number()], |row| {
        Ok(((row.get(0)?, row.get(1)?), (row.get(2)?, row.get(3)?)))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn update(hasher: &mut blake3::Hasher, value: ValueRef) {
    let (tag, content): (u8, &[u8]) = match &value {
        ValueRef::Null => (0, &[]),
        ValueRef::Integer(int) => (1, &int.to_le_bytes()),
        ValueRef::Real(real) => (4, &real.to_le_bytes()),
        ValueRef::Text(text) => (2, text),
        ValueRef::Blob(bytes) => (3, bytes),
    };
    hasher.update(&[tag]);
    hasher.update(&(content.len() as u64).to_le_bytes());
    hasher.update(content);
}
