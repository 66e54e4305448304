//! Who is asked anew after a change of plan: whoever had replied, but not who gave up a seat that somebody else has by now.

use domain::body::Value;
use domain::change::Set;
use domain::ids::{MeetingId, RegistrationId};
use domain::noun::{Noun, registration};
use domain::plan::touches;
use domain::registration::{Reply, Selection};
use domain::selection::{self as rules, Applicant};
use domain::words::Word;
use store::{RegistrationRow, Tx};

use crate::base::error::Result;
use crate::known::roll::Roll;

/// Whoever said that they come, or do not, is asked anew; how many the change touches, whatever they had said.
pub(crate) fn ask_again(tx: &mut Tx, meeting: MeetingId) -> Result<u32> {
    let mut touched = 0;
    let mut given_up = GivenUp::of(tx, meeting)?;
    for row in tx.registrations_of(meeting)? {
        if !is_touched(&row) || !given_up.asks(&row) {
            continue;
        }
        touched += 1;
        let asked = with_reply_asked(Set::of(Noun::Registration, RegistrationId(row.id.0)), &row);
        if !asked.columns.is_empty() {
            tx.record(asked)?;
        }
    }
    Ok(touched)
}

/// The seats that a change of plan can offer anew to those who gave theirs up.
pub(super) struct GivenUp {
    /// `None` before seats have been given.
    free: Option<u32>,
}

impl GivenUp {
    pub(super) fn of(tx: &Tx, meeting: MeetingId) -> Result<GivenUp> {
        let roll = Roll::of(tx, meeting)?;
        let is_given = |it: &Applicant| it.selection == Selection::Selected;
        let given = roll.applicants.iter().any(is_given);
        Ok(GivenUp {
            free: given.then(|| rules::free(&roll.applicants, &roll.rules)),
        })
    }

    /// Whether somebody is asked anew: not who gave up a seat that somebody else has by now.
    pub(super) fn asks(&mut self, row: &RegistrationRow) -> bool {
        let gave_up = row.selection.is(Selection::Selected)
            && row.reply.is(Reply::NotComing)
            && row.arrived_at.is_none();
        match &mut self.free {
            Some(0) if gave_up => false,
            Some(free) if gave_up => {
                *free -= 1;
                true
            }
            _ => true,
        }
    }
}

pub(super) fn with_reply_asked(set: Set, row: &RegistrationRow) -> Set {
    match &row.reply {
        Word::Known(Reply::Coming | Reply::NotComing) => set
            .with(registration::REPLY, Reply::Asked.word())
            .with(registration::REPLY_CHANNEL, Value::Null),
        Word::Known(Reply::NotAsked | Reply::Asked) | Word::Later(_) => set,
    }
}

pub(super) fn is_touched(row: &RegistrationRow) -> bool {
    touches(
        &row.selection,
        row.withdrawn.is_some(),
        row.arrived_at.is_some(),
    )
}
