//! What a join takes over from the other record, and which joins have made two records one.

use super::meant::fields_of;
use std::collections::{HashMap, VecDeque};

use domain::body::Value;
use domain::change::Set;
use domain::ids::OperationId;
use domain::noun::{Column, organisation, pair};
use store::{Decision, PairRow, Reader, Tx};
use uuid::Uuid;

use super::record::text_of;
use crate::base::error::{Error, Result};
use crate::known::history::before_handed_on;
use crate::known::likeness::is_empty;
use crate::view;
use domain::duplicate::DuplicatesOf as Of;

/// What the kept record does not have, and what was chosen, it takes from the other one.
pub(super) fn take_over(
    tx: &mut Tx,
    of: Of,
    kept: Uuid,
    other: Uuid,
    take: &[String],
) -> Result<Vec<view::Changed>> {
    for field in take {
        if !fields_of(of).iter().any(|it| it.0 == field) {
            return Err(Error::FieldUnknown {
                field: field.clone(),
                known: fields_of(of).iter().map(|it| it.0).collect(),
            });
        }
    }
    let mut set = Set::of(of.noun(), kept);
    let mut changed = Vec::new();
    for (field, column) in fields_of(of) {
        let value = |id| -> Result<Value> {
            let held = tx.register(*column, id)?;
            Ok(held.map_or(Value::Null, |(value, ..)| value))
        };
        let (mine, theirs) = (value(kept)?, value(other)?);
        let is_wanted = is_empty(*column, &mine) || take.iter().any(|it| it == field);
        // Nobody is a branch of themselves.
        let is_itself = *column == organisation::BRANCH_OF && theirs == Value::from(kept);
        if !is_wanted || is_empty(*column, &theirs) || theirs == mine || is_itself {
            continue;
        }
        changed.extend(moved(tx, of, *column, &mine, &theirs)?);
        set = set.with(*column, theirs);
    }
    if !set.columns.is_empty() {
        tx.record(set)?;
    }
    Ok(changed)
}

/// What sheets have said since of the record that was given up, and the other took over, is that one's own again.
pub(super) fn put_back_handed_on(
    tx: &mut Tx,
    of: Of,
    join: &PairRow,
    operations: &[OperationId],
) -> Result<Vec<view::Changed>> {
    let Some(kept) = join.kept else {
        return Ok(Vec::new());
    };
    let other = if kept == join.a { join.b } else { join.a };
    let mut set = Set::of(of.noun(), kept);
    let mut changed = Vec::new();
    for (_, column) in fields_of(of) {
        let Some(before) = before_handed_on(tx, *column, kept, other, operations)? else {
            continue;
        };
        let stands = tx.register(*column, kept)?;
        let stands = stands.map_or(Value::Null, |(value, ..)| value);
        changed.extend(moved(tx, of, *column, &stands, &before)?);
        set = set.with(*column, before);
    }
    if !set.columns.is_empty() {
        tx.record(set)?;
    }
    Ok(changed)
}

pub(super) fn moved(
    reader: &Reader,
    of: Of,
    column: Column,
    before: &Value,
    after: &Value,
) -> Result<Option<view::Changed>> {
    let Some((field, _)) = fields_of(of).iter().find(|it| it.1 == column) else {
        return Ok(None);
    };
    Ok(Some(view::Changed {
        column: (*field).to_owned(),
        before: text_of(reader, field, before)?,
        after: text_of(reader, field, after)?,
    }))
}

/// Of the joins that make the two one, the last that was made on the shortest way between them.
pub(super) fn last_join_between(reader: &Reader, a: Uuid, b: Uuid) -> Result<Option<PairRow>> {
    let mut joins = reader.pairs()?;
    joins.retain(|it| it.decision == Some(Decision::Joined.into()) && it.a != it.b);
    let Some(way) = way_between(&joins, a, b) else {
        return Ok(None);
    };
    let mut last = None::<(u64, usize)>;
    for number in way {
        let stamp = reader.register(pair::DECISION, joins[number].id)?;
        last = last.max(stamp.map(|(_, stamp, _)| (stamp, number)));
    }
    Ok(last.map(|(_, number)| joins[number].clone()))
}

/// The places of the joins on the shortest way from one to the other, from its end; `None` where there is no way.
fn way_between(joins: &[PairRow], a: Uuid, b: Uuid) -> Option<Vec<usize>> {
    let mut came_by: HashMap<Uuid, usize> = HashMap::new();
    let mut next = VecDeque::from([a]);
    while let Some(at) = next.pop_front() {
        for (number, join) in joins.iter().enumerate() {
            let to = match at {
                it if it == join.a => join.b,
                it if it == join.b => join.a,
                _ => continue,
            };
            if to != a && !came_by.contains_key(&to) {
                came_by.insert(to, number);
                next.push_back(to);
            }
        }
    }
    let (mut at, mut way) = (b, Vec::new());
    while at != a {
        let number = *came_by.get(&at)?;
        way.push(number);
        let join = &joins[number];
        at = if at == join.a { join.b } else { join.a };
    }
    Some(way)
}

/// The operations that have joined a pair: each may have taken fields over.
pub(super) fn joins_of_pair(reader: &Reader, pair: Uuid) -> Result<Vec<OperationId>> {
    let joined = Value::from(Decision::Joined.word());
    let log = reader.log_of_subject(pair)?.into_iter();
    let joins = log.filter(|row| {
        let mut sets = row.read().sets().into_iter();
        sets.any(|set| set.columns.contains(&(pair::DECISION, joined.clone())))
    });
    Ok(joins.map(|row| row.operation).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u128) -> Uuid {
        Uuid::from_u128(number)
    }

    fn joins(pairs: &[(u128, u128)]) -> Vec<PairRow> {
        let join = |(a, b): &(u128, u128)| PairRow {
            id: id(a * 1_000 + b),
            of: Some(Of::People.into()),
            a: id(*a),
            b: id(*b),
            decision: Some(Decision::Joined.into()),
            kept: None,
        };
        pairs.iter().map(join).collect()
    }

    #[test]
    fn the_shortest_way_between_two_is_found_from_either_end() {
        let joins = joins(&[(1, 2), (3, 2), (3, 4), (1, 4), (4, 5)]);
        let way = |a, b| way_between(&joins, id(a), id(b));
        assert_eq!(way(1, 2), Some(vec![0]));
        assert_eq!(way(2, 1), Some(vec![0]));
        assert_eq!(way(1, 5), Some(vec![4, 3]));
        assert_eq!(way(5, 1), Some(vec![3, 4]));
        assert_eq!(way(2, 5).map(|it| it.len()), Some(3));
    }

    #[test]
    fn where_nothing_joins_them_there_is_no_way() {
        let joins = joins(&[(1, 2), (3, 4)]);
        assert_eq!(way_between(&joins, id(1), id(3)), None);
        assert_eq!(way_between(&joins, id(7), id(8)), None);
        assert_eq!(way_between(&[], id(1), id(2)), None);
    }
}
