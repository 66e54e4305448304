//! What somebody decides about a matter that laptops have made together. Decided once: it is written by somebody who knows
//! of both sides, so no laptop asks again. It is one operation, and can be taken back like any other.
//!
//! Bringing back is no undoing: what was taken out of sight comes back with all that others have written of it meanwhile.

use domain::attention::{AttentionChoice, AttentionKind};
use domain::body::Value;
use domain::change::Set;
use domain::duplicate::{Decision, DuplicatesOf};
use domain::ids::{OrganisationId, RowId};
use domain::noun::{Column, Noun, application, registration};
use domain::verb::Verb;
use store::{InvitationRow, Tx};
use uuid::Uuid;

use crate::base::error::{Error, Result, invalid};
use crate::intake::duplicate::{decide, join_two};
use crate::intake::split_organisation::split;
use crate::known::organisation_parts::of_several_provinces;
use crate::known::team::team;
use crate::known::together::{self, held};
use crate::known::unasked::joined;
use crate::programme::Programme;
use crate::view;

impl Programme {
    /// Decides the matter that [`Reading::attention`](crate::Reading::attention) calls `id`. `nth` is which of its values
    /// is meant, from 1.
    pub fn resolve(
        &mut self,
        id: RowId,
        choice: AttentionChoice,
        nth: Option<u32>,
    ) -> Result<view::AttentionResolved> {
        if choice == AttentionChoice::Ours {
            // What this laptop knows of its own invitations stands in no log.
            let count = own_up_to_joined(self, id)?;
            return Ok(view::AttentionResolved {
                kind: AttentionKind::JoinedUnasked,
                choice,
                count,
                operation: None,
            });
        }
        self.write(Verb::Resolve, |tx| {
            let (kind, count) = match choice {
                AttentionChoice::Keep => (AttentionKind::TwoValues, keep(tx, id.0, nth)?),
                AttentionChoice::Back => (AttentionKind::ChangedOutOfSight, back(tx, id.0)?),
                AttentionChoice::Leave => (AttentionKind::ChangedOutOfSight, leave(tx, id.0)?),
                AttentionChoice::Join | AttentionChoice::Apart if is_of_provinces(tx, id.0)? => {
                    let count = of_provinces(tx, id.0.into(), choice)?;
                    (AttentionKind::TwoProvinces, count)
                }
                AttentionChoice::Join => (AttentionKind::TakenInTwice, join(tx, id.0)?),
                AttentionChoice::Apart => (AttentionKind::TakenInTwice, apart(tx, id.0)?),
                AttentionChoice::Ours => return Err(gone()),
            };
            Ok(view::AttentionResolved {
                kind,
                choice,
                count,
                operation: (count > 0).then(|| tx.operation()),
            })
        })
    }
}

/// Those that are in by an invitation are ours. Who joins later is another question.
fn own_up_to_joined(programme: &mut Programme, invitation: RowId) -> Result<u32> {
    let found = programme.read(|reader| {
        let mut rows = reader.invitations()?.into_iter();
        let row = rows.find(|it| it.id == invitation.0);
        let team = team(reader)?;
        Ok(row
            .zip(team)
            .map(|(row, team)| (joined(&team, &row).count() as u32, row)))
    })?;
    let (count, row) = found.ok_or_else(|| Error::unknown("attention"))?;
    let closed = InvitationRow {
        closed: 1 + count,
        ..row
    };
    programme.reading.store.keep(|it| it.invitation(&closed))?;
    Ok(count)
}

fn gone() -> Error {
    Error::unknown("attention")
}

fn is_of_provinces(tx: &Tx, id: Uuid) -> Result<bool> {
    let found = of_several_provinces(tx)?;
    Ok(found.iter().any(|it| it.0.0 == id))
}

/// One wherever its people are from, or an organisation of each province.
fn of_provinces(tx: &mut Tx, id: OrganisationId, choice: AttentionChoice) -> Result<u32> {
    let how = view::SplitChoice {
        one: choice == AttentionChoice::Join,
        all: choice == AttentionChoice::Apart,
        ..view::SplitChoice::default()
    };
    let name = tx.organisation(id)?.ok_or_else(gone)?.name;
    let split = split(tx, id, &name, &[], &how)?;
    Ok(split.parts.len() as u32)
}

/// Written anew also where it stands: whoever writes it now knows of the others.
fn keep(tx: &mut Tx, id: Uuid, nth: Option<u32>) -> Result<u32> {
    let matters = together::two_values(tx)?;
    let matter = matters.into_iter().find(|it| it.id == id);
    let rivals = matter.ok_or_else(gone)?.rivals;
    let nth = nth.and_then(|it| it.checked_sub(1)).map(|it| it as usize);
    let chosen = nth.and_then(|it| rivals.values.get(it));
    let chosen = chosen.ok_or_else(|| invalid("value_unknown", "value"))?;
    let set = Set::of(rivals.column.noun, rivals.row);
    tx.record(set.with(rivals.column, chosen.value.clone()))?;
    Ok(1)
}

fn back(tx: &mut Tx, id: Uuid) -> Result<u32> {
    let matters = together::out_of_sight(tx)?;
    let matter = matters
        .into_iter()
        .find(|it| it.id == id)
        .ok_or_else(gone)?;
    for (noun, row) in &matter.rows {
        come_back(tx, *noun, *row)?;
        let leans_on: &[(Column, Noun)] = match noun {
            Noun::Registration => &[
                (registration::APPLICATION, Noun::Application),
                (registration::PERSON, Noun::Person),
                (registration::ORGANISATION, Noun::Organisation),
            ],
            _ => &[
                (application::PERSON, Noun::Person),
                (application::ORGANISATION, Noun::Organisation),
            ],
        };
        for (column, noun) in leans_on {
            if let Some(row) = held(tx, *column, *row)? {
                come_back(tx, *noun, row)?;
            }
        }
    }
    Ok(matter.people.len() as u32)
}

fn come_back(tx: &mut Tx, noun: Noun, row: Uuid) -> Result<()> {
    let hidden = noun.column(0).ok_or_else(gone)?;
    if let Some((Value::Int(_), ..)) = tx.register(hidden, row)? {
        tx.record(Set::of(noun, row).with(hidden, Value::Null))?;
    }
    Ok(())
}

fn leave(tx: &mut Tx, id: Uuid) -> Result<u32> {
    let matters = together::out_of_sight(tx)?;
    let matter = matters
        .into_iter()
        .find(|it| it.id == id)
        .ok_or_else(gone)?;
    for (noun, row) in &matter.rows {
        let hidden = noun.column(0).ok_or_else(gone)?;
        tx.record(Set::of(*noun, *row).with(hidden, true))?;
    }
    Ok(matter.people.len() as u32)
}

fn join(tx: &mut Tx, id: Uuid) -> Result<u32> {
    let matter = together::taken_in_twice(tx)?.filter(|it| it.id == id);
    let matter = matter.ok_or_else(gone)?;
    for (a, b) in &matter.organisations {
        join_two(tx, DuplicatesOf::Organisations, *a, *b)?;
    }
    for (a, b) in &matter.people {
        join_two(tx, DuplicatesOf::People, *a, *b)?;
    }
    Ok(matter.people.len() as u32)
}

fn apart(tx: &mut Tx, id: Uuid) -> Result<u32> {
    let matter = together::taken_in_twice(tx)?.filter(|it| it.id == id);
    let matter = matter.ok_or_else(gone)?;
    for (a, b) in &matter.people {
        let two = (*a, *b);
        decide(tx, DuplicatesOf::People, two, Decision::Different, None)?;
    }
    Ok(matter.people.len() as u32)
}
