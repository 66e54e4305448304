//! Who gets the seats of a meeting: by the rules of its call, by hand, and from the waiting list. The rules themselves are
//! in `domain`; here they are given what the file knows, and what they say is written down.

use chrono::{DateTime, Utc};
use domain::change::Set;
use domain::ids::{MeetingId, RegistrationId};
use domain::noun::{Noun, registration};
use domain::registration::Selection;
use domain::selection::{self as rules, Applicant, Ineligible, Places, Reason, Rules, reason_text};
use domain::verb::Verb;
use store::Tx;

use crate::base::error::{Result, invalid};
use crate::base::input::read_reason;
use crate::known::roll::Roll;
use crate::known::verdict;
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::rounds::note_round;

/// The selections that a person may set by hand.
const BY_HAND: &[Selection] = &[
    Selection::Selected,
    Selection::Waiting,
    Selection::NotSelected,
    Selection::Undecided,
    Selection::Eligible,
    Selection::Incomplete,
    Selection::NotEligible,
];

/// Those of them that a reader gives by one key, and need not explain; that somebody is not eligible has a reason of a list.
const VERDICTS: &[Selection] = &[
    Selection::Undecided,
    Selection::Eligible,
    Selection::Incomplete,
    Selection::NotEligible,
];

/// How seats are given: to everybody, or only those that are free to those who wait.
type Give = fn(&[Applicant], &Rules) -> Places;

impl Reading {
    /// What [`Programme::select`] would do.
    pub fn preview_selection(&self, meeting: MeetingId) -> Result<view::Selection> {
        self.preview_places(meeting, rules::select)
    }

    /// What [`Programme::promote`] would do.
    pub fn preview_promotion(&self, meeting: MeetingId) -> Result<view::Selection> {
        self.preview_places(meeting, rules::promote)
    }

    fn preview_places(&self, meeting: MeetingId, give: Give) -> Result<view::Selection> {
        self.read(|reader| {
            let roll = Roll::for_seats(reader, meeting)?;
            roll.is_open()?;
            let places = give(&roll.applicants, &roll.rules);
            Ok(roll.shown(&places))
        })
    }
}

impl Programme {
    /// Gives the seats of a meeting by the rules of its call. Where nothing changed since, nothing is written.
    pub fn select(&mut self, meeting: MeetingId) -> Result<view::Selection> {
        let now = self.clock.now();
        self.write(Verb::Select, |tx| give(tx, meeting, rules::select, now))
    }

    /// Gives the seats that are free to those on the waiting list, by the same rules.
    pub fn promote(&mut self, meeting: MeetingId) -> Result<view::Selection> {
        let now = self.clock.now();
        self.write(Verb::Promote, |tx| give(tx, meeting, rules::promote, now))
    }

    /// Decides on one registration by hand. The rules leave it as it is from then on.
    pub fn decide(
        &mut self,
        meeting: MeetingId,
        id: RegistrationId,
        selection: &str,
        reason: Option<&str>,
    ) -> Result<view::Decided> {
        let selection = Selection::from_word(selection)
            .filter(|it| BY_HAND.contains(it))
            .ok_or(invalid("selection_unknown", "selection"))?;
        let reason = read_reason(reason)?;
        if selection == Selection::NotEligible {
            let said = reason
                .as_deref()
                .ok_or(invalid("ineligible_reason_needed", "reason"))?;
            Ineligible::read(said).ok_or(invalid("ineligible_reason_unknown", "reason"))?;
        }
        if reason.is_none() && !VERDICTS.contains(&selection) {
            return Err(invalid("decision_reason_needed", "reason"));
        }
        self.write(Verb::Select, |tx| {
            let roll = Roll::of(tx, meeting)?;
            roll.is_open()?;
            let row = roll.row(id)?;
            let applicant = roll.applicant(id)?;
            roll.may_decide(applicant, selection)?;
            let text = reason_text(&[Reason::ByHand], reason.as_deref());
            let mut written = roll.write(tx, id, selection, text)?;
            // The same verdict on other answers is another verdict.
            if !written && verdict::asks_again(tx, row)? {
                tx.record(
                    Set::of(Noun::Registration, id).with(registration::SELECTION, selection.word()),
                )?;
                written = true;
            }
            Ok(view::Decided {
                registration: id,
                name: row.name.clone(),
                selection,
                reason,
                operation: written.then(|| tx.operation()),
            })
        })
    }
}

pub(crate) fn give(
    tx: &mut Tx,
    meeting: MeetingId,
    give: Give,
    now: DateTime<Utc>,
) -> Result<view::Selection> {
    let roll = Roll::for_seats(tx, meeting)?;
    roll.is_open()?;
    let places = give(&roll.applicants, &roll.rules);
    let mut shown = roll.shown(&places);
    let mut written = false;
    for (list, selection) in [
        (&places.selected, Selection::Selected),
        (&places.waiting, Selection::Waiting),
    ] {
        for place in list {
            let before = roll.applicant(place.registration)?;
            // What was said by hand keeps its sentence.
            if before.selection == selection && place.reasons == before.reasons {
                continue;
            }
            let text = reason_text(&place.reasons, None);
            written |= roll.write(tx, place.registration, selection, text)?;
        }
    }
    if written {
        note_round(tx, meeting, now)?;
    }
    shown.operation = written.then(|| tx.operation());
    Ok(shown)
}

impl Roll {
    /// Writes a decision, unless it stands already.
    fn write(
        &self,
        tx: &mut Tx,
        id: RegistrationId,
        selection: Selection,
        reason: String,
    ) -> Result<bool> {
        let said = self.applied.get(&id);
        let said = said.and_then(|it| it.selection_reason.as_deref());
        let mut set = Set::of(Noun::Registration, id);
        if !self.row(id)?.selection.is(selection) {
            set = set.with(registration::SELECTION, selection.word());
        }
        if said != Some(reason.as_str()) {
            set = set.with(registration::SELECTION_REASON, reason);
        }
        let is_new = !set.columns.is_empty();
        if is_new {
            tx.record(set)?;
        }
        Ok(is_new)
    }
}
