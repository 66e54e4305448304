//! A row of somebody who is joined with others and for whom another record stands.
//!
//! The row is of the record that was given up, and that one follows it, so that it is right again if the join is taken
//! back. The record that stands follows too where it says nothing, or what this row has said until now. What it says
//! otherwise was decided on when the two were seen side by side, or corrected since: that stays.

use domain::body::Value;
use domain::change::Set;
use domain::ids::{PersonId, RegistrationId};
use domain::noun::{Column, Noun};
use store::{Reader, RegistrationRow, Tx};
use uuid::Uuid;

use crate::base::error::Result;
use crate::known::history::is_corrected;
use crate::known::likeness::is_empty;

/// What a row of a sheet has moved in a record.
pub(super) struct Moved {
    pub(super) column: Column,
    pub(super) before: Value,
    pub(super) after: Value,
}

pub(super) fn hand_on(tx: &mut Tx, person: PersonId, moved: &[Moved]) -> Result<()> {
    let stands = tx.standing_for(person.0)?;
    if stands == person.0 {
        return Ok(());
    }
    follow(tx, Noun::Person, stands, moved)
}

/// The same for the registration that stands on the list of a meeting in the place of this one.
pub(super) fn hand_on_to_registration(
    tx: &mut Tx,
    id: RegistrationId,
    moved: &[Moved],
) -> Result<()> {
    if moved.is_empty() || tx.listed_registration(id)?.is_some() {
        return Ok(());
    }
    let Some(row) = tx.registration(id)? else {
        return Ok(());
    };
    let Some(person) = row.person else {
        return Ok(());
    };
    let theirs = tx.registrations_of_person(person)?;
    let is_listed = |it: &&RegistrationRow| it.meeting == row.meeting && !it.by_arrival;
    match theirs.iter().find(is_listed) {
        Some(listed) => follow(tx, Noun::Registration, listed.id.0, moved),
        None => Ok(()),
    }
}

fn follow(tx: &mut Tx, noun: Noun, row: Uuid, moved: &[Moved]) -> Result<()> {
    let mut set = Set::of(noun, row);
    for it in moved {
        if !is_empty(it.column, &it.after) && follows(tx, it.column, row, &it.before)? {
            set = set.with(it.column, it.after.clone());
        }
    }
    if !set.columns.is_empty() {
        tx.record(set)?;
    }
    Ok(())
}

/// Whether a record that stands for another goes with it, where that one said `before` until now.
pub(super) fn follows(reader: &Reader, column: Column, row: Uuid, before: &Value) -> Result<bool> {
    let holds = reader.register(column, row)?;
    let holds = holds.map_or(Value::Null, |(value, ..)| value);
    let is_free = is_empty(column, &holds) || holds == *before;
    Ok(is_free && !is_corrected(reader, column, row)?)
}
