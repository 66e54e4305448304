//! Who among those at a meeting is likely the same person as somebody else, as long as nobody has said that they are two.

use std::collections::HashMap;

use domain::duplicate::{AS_ONE, Folding, alike};
use domain::ids::RegistrationId;
use store::Reader;
use uuid::Uuid;

use super::likeness::{Decided, likely};
use super::roll::Roll;
use crate::base::error::Result;

/// Marks those of the meeting, and whoever has a seat elsewhere.
pub(crate) fn mark(reader: &Reader, roll: &mut Roll) -> Result<()> {
    let pairs = open_pairs(reader)?;
    if pairs.is_empty() {
        return Ok(());
    }
    let elsewhere = reader.people_with_seats_elsewhere(roll.meeting.id)?;
    let rows = roll.rows.values();
    let here: HashMap<Uuid, RegistrationId> = rows
        .filter_map(|row| Some((row.person?.0, row.id)))
        .collect();
    let mut same: HashMap<RegistrationId, RegistrationId> = HashMap::new();
    let mut seated: Vec<RegistrationId> = Vec::new();
    for (a, b) in pairs {
        match (here.get(&a), here.get(&b)) {
            (Some(a), Some(b)) => {
                let (a, b) = (first_of(&same, *a), first_of(&same, *b));
                same.insert(a.max(b), a.min(b));
            }
            (Some(one), None) if elsewhere.contains(&b.into()) => seated.push(*one),
            (None, Some(one)) if elsewhere.contains(&a.into()) => seated.push(*one),
            _ => {}
        }
    }
    let seated: Vec<RegistrationId> = seated.iter().map(|it| first_of(&same, *it)).collect();
    let marked: Vec<RegistrationId> = same.keys().chain(same.values()).copied().collect();
    for it in &mut roll.applicants {
        let first = first_of(&same, it.registration);
        it.seat_elsewhere = seated.contains(&first);
        it.same_as = marked.contains(&it.registration).then_some(first);
    }
    Ok(())
}

/// Who stands for all who are one with somebody.
fn first_of(same: &HashMap<RegistrationId, RegistrationId>, id: RegistrationId) -> RegistrationId {
    let mut id = id;
    while let Some(first) = same.get(&id).filter(|first| **first != id) {
        id = *first;
    }
    id
}

/// Two people who are likely one, and of whom nobody has said otherwise.
fn open_pairs(reader: &Reader) -> Result<Vec<(Uuid, Uuid)>> {
    let decided = Decided::read(reader)?;
    let mut folding = Folding::default();
    let people = reader.people()?;
    let people = people.iter().filter(|it| it.joined_with.is_none());
    let crowd: Vec<_> = people
        .map(|it| (it.id.0, likely(&mut folding, it)))
        .collect();
    let pairs = alike(&crowd).into_iter();
    let likely_one = pairs.take_while(|it| it.likeness.score >= AS_ONE);
    let open = likely_one.filter(|it| !decided.are_different(it.a, it.b));
    Ok(open.map(|it| (it.a, it.b)).collect())
}
