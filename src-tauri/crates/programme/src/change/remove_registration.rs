//! A registration that was a mistake goes out of sight, and with it whoever was known by nothing else. Who came, signed or
//! stands on a paper is no mistake any more: they are taken off the list, and stay where they were named.

use domain::change::Set;
use domain::ids::{MeetingId, RegistrationId};
use domain::leaning::leans_on;
use domain::noun::{Noun, person, registration};
use store::Tx;
use uuid::Uuid;

use crate::base::error::{Result, invalid, not_here};
use crate::known::on_papers::{is_printed, is_signed};
use crate::known::roll::registered;
use crate::view;

pub(super) fn remove(
    tx: &mut Tx,
    meeting: MeetingId,
    ids: &[RegistrationId],
) -> Result<view::Removed> {
    let mut to_place = false;
    for id in ids {
        let row = registered(tx, meeting, *id)?;
        if !tx.check_ins_of(*id)?.is_empty() {
            return Err(invalid("remove_arrived", "who"));
        }
        if is_signed(tx, &row)? {
            return Err(invalid("remove_signed", "who"));
        }
        if is_printed(tx, &row)? {
            return Err(invalid("remove_printed", "who"));
        }
        // They would never hear that it was a mistake.
        if tx.letters_to(*id)?.iter().any(|it| !it.not_sent) {
            return Err(invalid("remove_written_to", "who"));
        }
        tx.record(Set::of(Noun::Registration, *id).with(registration::HIDDEN, true))?;
        to_place |= row.application.is_some();
        if let Some(person) = row.person
            && !is_needed(tx, person.0)?
        {
            tx.record(Set::of(Noun::Person, person).with(person::HIDDEN, true))?;
        }
    }
    Ok(view::Removed {
        removed: ids.first().ok_or(not_here())?.0.into(),
        operation: tx.operation(),
        to_place,
        issued: Vec::new(),
    })
}

/// Whether somebody is still known by anything else.
fn is_needed(tx: &Tx, person: Uuid) -> Result<bool> {
    if tx.stands_for_others(person)? {
        return Ok(true);
    }
    for column in leans_on(Noun::Person) {
        if !tx.leaning(*column, person)?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}
