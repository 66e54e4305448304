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

#[cfg(test)]
mod tests {
    use domain::noun::Column;

    use super::*;
    use crate::known::invented;

    fn row(selection: &str, reply: &str) -> RegistrationRow {
        RegistrationRow {
            selection: Word::read(selection),
            reply: Word::read(reply),
            ..invented::registration(1, "Ayşe Işık")
        }
    }

    #[test]
    fn a_seat_that_was_given_up_is_offered_anew_while_one_is_free() {
        let gave_up = row("selected", "not_coming");
        let mut given_up = GivenUp { free: Some(2) };
        assert!(given_up.asks(&gave_up));
        assert!(given_up.asks(&row("selected", "coming")));
        assert!(given_up.asks(&row("waiting", "not_coming")));
        assert!(
            given_up.asks(&gave_up),
            "whoever gave no seat up has taken none of the two"
        );
        assert!(!given_up.asks(&gave_up), "somebody else has it by now");
        assert!(
            given_up.asks(&row("selected", "coming")),
            "whoever has a seat is asked with none free"
        );
    }

    #[test]
    fn before_seats_are_given_and_after_an_arrival_nobody_has_given_one_up() {
        let gave_up = row("selected", "not_coming");
        let mut before = GivenUp { free: None };
        assert!((0..3).all(|_| before.asks(&gave_up)));
        let came = RegistrationRow {
            arrived_at: Some("2027-03-15T06:30:00Z".into()),
            ..gave_up
        };
        assert!(GivenUp { free: Some(0) }.asks(&came));
    }

    #[test]
    fn a_reply_becomes_a_question_and_a_question_stays_one() {
        let asked = vec![
            (registration::REPLY, Value::from("asked")),
            (registration::REPLY_CHANNEL, Value::Null),
        ];
        for (reply, columns) in [
            ("coming", asked.clone()),
            ("not_coming", asked),
            ("asked", Vec::new()),
            ("not_asked", Vec::new()),
            ("perhaps", Vec::new()),
        ] {
            let row = row("selected", reply);
            let set = with_reply_asked(Set::of(Noun::Registration, row.id), &row);
            let written: Vec<(Column, Value)> = set.columns.into_iter().collect();
            assert_eq!(written, columns, "{reply}");
        }
    }

    #[test]
    fn whoever_is_off_the_list_or_has_come_need_not_be_told() {
        let came = Some("2027-03-15T06:30:00.000Z".into());
        let by_person = Some(Word::read("by_person"));
        for (selection, withdrawn, arrived_at, touched) in [
            ("selected", None, None, true),
            ("waiting", None, None, true),
            ("undecided", None, None, true),
            ("a word of a later version", None, None, true),
            ("not_selected", None, None, false),
            ("not_eligible", None, None, false),
            ("selected", by_person, None, false),
            ("selected", None, came, false),
        ] {
            let row = RegistrationRow {
                withdrawn,
                arrived_at,
                ..row(selection, "coming")
            };
            assert_eq!(is_touched(&row), touched, "{row:?}");
        }
    }
}
