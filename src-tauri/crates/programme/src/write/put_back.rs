//! What some operations moved is given back what stood before them.

use std::collections::HashSet;

use domain::body::Value;
use domain::change::Set;
use domain::ids::OperationId;
use domain::noun::{Column, Noun};
use store::{OperationRow, Tx};
use uuid::Uuid;

use crate::base::error::Result;
use crate::known::history::written;

/// Gives the registers of `nouns` that `operations` moved what stood before any of them, where a value of theirs still
/// stands. Says what it put back.
pub(crate) fn put_back_from(
    tx: &mut Tx,
    operations: &[OperationId],
    nouns: &[Noun],
) -> Result<Vec<(Column, Value, Value)>> {
    let mut moved: Vec<(Noun, Uuid, Column)> = Vec::new();
    for operation in operations {
        let log = tx.log_of_operation(*operation)?;
        let sets = log.iter().flat_map(|row| row.read().sets());
        for set in sets.filter(|set| nouns.contains(&set.noun)) {
            let columns = set.columns.iter().map(|(it, _)| (set.noun, set.row, *it));
            moved.extend(columns);
        }
    }
    let mut back = Vec::new();
    let mut seen: HashSet<(Uuid, u16)> = HashSet::new();
    moved.retain(|(_, row, column)| seen.insert((*row, column.number)));
    for (noun, row, column) in moved {
        let Some((stands, ..)) = tx.register(column, row)? else {
            continue;
        };
        let mut written = written(tx, column, row)?;
        let is_theirs = |it: &(OperationRow, Value)| operations.contains(&it.0.id);
        if !written
            .last()
            .is_some_and(|it| is_theirs(it) && it.1 == stands)
        {
            continue;
        }
        written.retain(|it| !is_theirs(it));
        let before = written.pop().map_or(Value::Null, |(_, value)| value);
        if before != stands {
            tx.record(Set::of(noun, row).with(column, before.clone()))?;
            back.push((column, stands, before));
        }
    }
    Ok(back)
}
