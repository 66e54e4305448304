//! Somebody goes over to the list of another meeting. Their reply, their needs and their code go with them; an arrival stays
//! where it was. A seat is theirs there only where one is free.

use domain::calendar::Day;
use domain::change::Set;
use domain::ids::{MeetingId, RegistrationId};
use domain::noun::{Noun, registration};
use domain::registration::{MoveOutcome, Selection, Standing, takes_seat};
use domain::selection::{self as rules, Newcomer, Reason, reason_text};
use domain::verb::Verb;
use store::{Reader, RegistrationRow};

use crate::base::clock::day;
use crate::base::error::{Result, invalid};
use crate::base::input::read_reason;
use crate::known::issued_figures::IssuedFigures;
use crate::known::on_papers;
use crate::known::roll::{Roll, registered};
use crate::known::room::room;
use crate::known::standing::standing_of;
use crate::programme::Programme;
use crate::view;
use domain::plan::ChangeWarning;

impl Programme {
    /// Moves all of them, as one operation, or nobody.
    pub fn move_to(
        &mut self,
        meeting: MeetingId,
        ids: &[RegistrationId],
        to: MeetingId,
        how: &view::MoveForm,
    ) -> Result<view::Moved> {
        let reason = read_reason(how.reason.as_deref())?;
        let now = self.clock.now();
        self.write(Verb::Move, |tx| {
            let figures = IssuedFigures::read(tx, now)?;
            let there = Roll::of(tx, to)?;
            if meeting == to {
                return Err(invalid("move_to_the_same", "to"));
            }
            there.is_open()?;
            let mut answer = view::Moved {
                outcome: MoveOutcome::Moved,
                moved: Vec::new(),
                asked: Vec::new(),
                from: room(tx, meeting)?,
                to: room(tx, to)?,
                warnings: Vec::new(),
                issued: Vec::new(),
                operation: None,
            };
            let held = there.meeting.date.as_ref().and_then(Day::known);
            let is_over = held.is_some_and(|it| it < day(now));
            let here_given = answer.from.seats_given;
            let mut free = there
                .rules
                .capacity
                .saturating_sub(rules::taken(&there.applicants));
            let mut planned: Vec<(RegistrationRow, bool, Option<Selection>)> = Vec::new();
            for id in ids {
                let row = registered(tx, meeting, *id)?;
                if row.withdrawn.is_some() {
                    return Err(invalid("move_withdrawn", "who"));
                }
                if is_on_list(tx, to, &row)? {
                    answer.outcome = MoveOutcome::Already;
                    answer.asked.push(one(&row, false, None));
                    continue;
                }
                let was_expected = standing_of(&row, here_given) == Standing::Expected;
                // A speaker is expected and sits on no seat of the list: there is none that could be lost.
                let had_seat = was_expected && takes_seat(&row.category);
                let stands = match (was_expected, answer.to.seats_given) {
                    // Who had none has none there; what was decided of them goes with them.
                    (false, _) => None,
                    (true, false) if row.selection.is(Selection::Selected) => {
                        Some(Selection::Undecided)
                    }
                    (true, false) => None,
                    (true, true) => {
                        let newcomer = Newcomer {
                            seats_given: true,
                            takes_seat: takes_seat(&row.category),
                            companions: row.companions,
                            waits: how.waits,
                        };
                        let Some(selection) = rules::newcomer(newcomer, free) else {
                            answer.outcome = MoveOutcome::NoSeatFree;
                            answer.asked.push(one(&row, had_seat, None));
                            continue;
                        };
                        if selection != Selection::Waiting {
                            let own = u32::from(newcomer.takes_seat);
                            free = free.saturating_sub(own + row.companions);
                        }
                        Some(selection)
                    }
                };
                planned.push((row, had_seat && here_given, stands));
            }
            if answer.asked.is_empty() && is_over && !how.anyway {
                answer.outcome = MoveOutcome::Over;
                answer.asked = planned
                    .iter()
                    .map(|(row, had_seat, _)| one(row, *had_seat, None))
                    .collect();
            }
            if !answer.asked.is_empty() {
                return Ok(answer);
            }
            let rows: Vec<RegistrationRow> = planned.iter().map(|it| it.0.clone()).collect();
            answer.warnings = on_papers::warnings(tx, &rows)?;
            if let Some(came) = answer
                .warnings
                .iter_mut()
                .find(|it| **it == ChangeWarning::CheckedIn)
            {
                *came = ChangeWarning::ArrivalStays;
            }
            tx.because(reason.clone());
            for (row, had_seat, selection) in planned {
                let mut set = Set::of(Noun::Registration, row.id).with(registration::MEETING, to);
                if let Some(selection) = selection.filter(|it| !row.selection.is(*it)) {
                    let said = reason_text(&[Reason::ByHand], reason.as_deref());
                    let said = Some(said).filter(|_| selection != Selection::Undecided);
                    set = set
                        .with(registration::SELECTION, selection.word())
                        .with(registration::SELECTION_REASON, said);
                }
                tx.record(set)?;
                answer.moved.push(one(&row, had_seat, selection));
            }
            answer.from = room(tx, meeting)?;
            answer.to = room(tx, to)?;
            answer.issued = figures.moved(tx, now)?;
            if !answer.issued.is_empty() {
                answer.warnings.push(ChangeWarning::IssuedFigures);
            }
            answer.operation = (!answer.moved.is_empty()).then(|| tx.operation());
            Ok(answer)
        })
    }
}

/// Whether the same person stands on the list of that meeting already.
fn is_on_list(reader: &Reader, meeting: MeetingId, row: &RegistrationRow) -> Result<bool> {
    let Some(person) = row.person else {
        return Ok(false);
    };
    let theirs = reader.registrations_of_person(person)?;
    // Who came there by this very registration is only told the truth by the move.
    Ok(theirs
        .iter()
        .any(|it| it.meeting == Some(meeting) && it.id != row.id))
}

fn one(row: &RegistrationRow, had_seat: bool, selection: Option<Selection>) -> view::MovedOne {
    view::MovedOne {
        registration: row.id,
        name: row.name.clone(),
        had_seat,
        selection: selection.map_or(row.selection.clone(), Into::into),
    }
}
