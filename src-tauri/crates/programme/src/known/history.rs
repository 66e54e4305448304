//! The history of a register: what was written to it and still counts.

use domain::body::Value;
use domain::change::Set;
use domain::ids::OperationId;
use domain::noun::{Column, Noun};
use domain::verb::Verb;
use store::{OperationRow, Reader};
use uuid::Uuid;

use crate::base::error::Result;

pub(crate) fn is_of_its_nature(noun: Noun) -> bool {
    matches!(
        noun,
        Noun::Call
            | Noun::OrganisationKind
            | Noun::OrganisationGroup
            | Noun::Theme
            | Noun::Criterion
            | Noun::Points
            | Noun::LetterText
            | Noun::Pair
    )
}

/// What was written to a register, in its order, as far as it still counts: not the undos themselves, and not what they
/// took back; so undos in any order lead to the same. A row's first values always count, because an undo that had to
/// leave the row in sight has left them too; not those of what there is one of by its nature, which an undo empties.
pub(crate) fn written(
    reader: &Reader,
    column: Column,
    row: Uuid,
) -> Result<Vec<(OperationRow, Value)>> {
    let log = reader.log_of_subject(row)?;
    let sets = log.iter().flat_map(|it| {
        let of_row = move |set: &Set| (set.noun, set.row) == (column.noun, row);
        let sets = it.read().sets().into_iter().filter(of_row);
        sets.map(|set| (it.operation, set))
    });
    let mut sets = sets.peekable();
    let born = sets.peek().map(|(operation, _)| *operation);
    let mut written = Vec::new();
    for (operation, set) in sets {
        let Some((_, value)) = set.columns.into_iter().find(|(it, _)| *it == column) else {
            continue;
        };
        let Some(operation) = reader.operation(operation)? else {
            continue;
        };
        let stays = born == Some(operation.id) && !is_of_its_nature(column.noun);
        if !operation.verb.is(Verb::Undo) && (!operation.undone || stays) {
            written.push((operation, value));
        }
    }
    Ok(written)
}

/// Whether a person has set this register: what stands there came from no sheet.
pub(crate) fn is_by_hand(reader: &Reader, column: Column, row: Uuid) -> Result<bool> {
    let last = written(reader, column, row)?.pop();
    Ok(last.is_some_and(|(operation, _)| !operation.verb.is(Verb::Import)))
}

/// As [`is_by_hand`], but for what a join has taken over from another record: that came from a sheet as well.
pub(crate) fn is_corrected(reader: &Reader, column: Column, row: Uuid) -> Result<bool> {
    let last = written(reader, column, row)?.pop();
    Ok(last.is_some_and(|(operation, _)| {
        !operation.verb.is(Verb::Import) && !operation.verb.is(Verb::Join)
    }))
}

/// What stood in a register before the rows of another record spoke for it in sheets: since the join those imports wrote
/// the same to both. `None` where something else stands since, or nothing of theirs.
pub(crate) fn before_handed_on(
    reader: &Reader,
    column: Column,
    kept: Uuid,
    other: Uuid,
    joins: &[OperationId],
) -> Result<Option<Value>> {
    let Some(joined) = joins.iter().min() else {
        return Ok(None);
    };
    let of_other = written(reader, column, other)?;
    let is_theirs = |it: &(OperationRow, Value)| {
        joins.contains(&it.0.id)
            || (it.0.verb.is(Verb::Import)
                && it.0.id > *joined
                && of_other
                    .iter()
                    .any(|theirs| theirs.0.id == it.0.id && theirs.1 == it.1))
    };
    let mut written = written(reader, column, kept)?;
    let stands = reader.register(column, kept)?.map(|(value, ..)| value);
    let last = written.last();
    if !last.is_some_and(|it| is_theirs(it) && Some(&it.1) == stands.as_ref()) {
        return Ok(None);
    }
    written.retain(|it| !is_theirs(it));
    Ok(Some(written.pop().map_or(Value::Null, |(_, value)| value)))
}
