//! Why a figure is another one than an issued report says: what was done since, in the log's own words.

use std::collections::{HashMap, HashSet};

use domain::body::Value;
use domain::calendar::Kept;
use domain::fact::Fact;
use domain::ids::{DeviceId, OperationId};
use domain::log_row::LogRow;
use domain::noun::Noun;
use domain::verb::Verb;
use store::Reader;
use uuid::Uuid;

use crate::base::clock::local_kept;
use crate::base::error::Result;
use crate::known::figures::{FiguresOf, Lists};
use crate::view;

/// Each kind of work that bears on figures of these meetings and was done after the log stood so far, the latest first. What was
/// done and taken back since is nothing.
pub(crate) fn done_since(
    reader: &Reader,
    position: &str,
    of: FiguresOf,
    lists: &Lists,
) -> Result<Vec<view::DoneSince>> {
    let concerns = concerns(reader, of, lists)?;
    let mut operations: Vec<OperationId> = Vec::new();
    let mut taken_back: Vec<(OperationId, OperationId)> = Vec::new();
    let known = held(position);
    for (device, _) in reader.vector()? {
        let from = known.get(&device).copied().unwrap_or(0);
        for row in reader.log_after(device, from)? {
            let operation = row.operation;
            match row.read().fact() {
                Some(Fact::OperationUndone { operation: undone }) => {
                    let rows = reader.log_of_operation(undone)?;
                    if rows.iter().any(|it| concerns.touched_by(it)) {
                        taken_back.push((operation, undone));
                    }
                }
                _ if concerns.touched_by(&row) && !operations.contains(&operation) => {
                    operations.push(operation);
                }
                _ => {}
            }
        }
    }
    let before = taken_back
        .iter()
        .filter(|(_, undone)| !operations.contains(undone));
    let undos: Vec<OperationId> = before.map(|(undo, _)| *undo).collect();
    let is_undone = |id: &OperationId| taken_back.iter().any(|(_, undone)| undone == id);
    operations.retain(|it| !is_undone(it));
    let mut done: Vec<(Vec<Kept>, view::DoneSince)> = Vec::new();
    for id in operations.into_iter().chain(undos) {
        let Some(it) = reader.operation(id)? else {
            continue;
        };
        if it.verb.known().is_some_and(Verb::issues_a_paper) {
            continue;
        }
        match done.iter_mut().find(|(_, known)| known.verb == it.verb) {
            Some((times, known)) => {
                known.times += 1;
                times.push(it.at);
            }
            None => done.push((
                vec![it.at.clone()],
                view::DoneSince {
                    verb: it.verb,
                    times: 1,
                    last: local_kept(&it.at),
                },
            )),
        }
    }
    for (times, known) in &mut done {
        times.sort();
        if let Some(last) = times.last() {
            known.last = local_kept(last);
        }
    }
    done.sort_by(|a, b| b.0.last().cmp(&a.0.last()));
    Ok(done.into_iter().map(|it| it.1).collect())
}

/// How far each laptop's log was held, as it was kept with the report: `device:seq device:seq`.
fn held(position: &str) -> HashMap<DeviceId, u64> {
    let each = position.split(' ').filter_map(|it| {
        let (device, seq) = it.split_once(':')?;
        Some((device.parse().ok()?, seq.parse().ok()?))
    });
    each.collect()
}

/// The rows that figures of some meetings are counted from; `None` where they are of all.
struct Concerns(Option<HashSet<Uuid>>);

fn concerns(reader: &Reader, of: FiguresOf, lists: &Lists) -> Result<Concerns> {
    if of == FiguresOf::Programme {
        return Ok(Concerns(None));
    }
    let mut rows = HashSet::new();
    for meeting in lists.meetings.iter().filter(|it| of.has(it)) {
        rows.insert(meeting.id.0);
        for it in reader.list_of(meeting.id)? {
            rows.insert(it.id.0);
            rows.extend(it.person.map(|it| it.0));
            rows.extend(it.organisation.map(|it| it.0));
        }
    }
    Ok(Concerns(Some(rows)))
}

impl Concerns {
    fn touched_by(&self, row: &LogRow) -> bool {
        let has = |id: &Uuid| self.0.as_ref().is_none_or(|rows| rows.contains(id));
        match row.read().fact() {
            Some(Fact::CheckedIn(it)) => return has(&it.meeting.0),
            Some(Fact::CheckInUndone { registration, .. }) => return has(&registration.0),
            Some(_) => return false,
            None => {}
        }
        let counted = row.read().sets().into_iter();
        let mut counted = counted.filter(|it| is_counted(it.noun));
        counted.any(|set| {
            let names = |(_, value): &(_, Value)| matches!(value, Value::Id(id) if has(id));
            has(&set.row) || set.columns.iter().any(names)
        })
    }
}

/// What is counted, or counted by.
fn is_counted(noun: Noun) -> bool {
    matches!(
        noun,
        Noun::Registration
            | Noun::Person
            | Noun::Organisation
            | Noun::Meeting
            | Noun::Stop
            | Noun::Signature
            | Noun::OrganisationKind
            | Noun::OrganisationGroup
    )
}
