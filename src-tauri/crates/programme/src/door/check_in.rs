//! At the door: somebody comes in, or it was a mistake.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::body::Value;
use domain::calendar::{Day, Kept};
use domain::change::Set;
use domain::check_in::{AtTheDoor, CheckInMethod, Outcome, answer};
use domain::fact::Fact;
use domain::ids::{ApplicationId, FactId, MeetingId, RegistrationId};
use domain::noun::{Noun, registration};
use domain::plan::MeetingStatus;
use domain::province;
use domain::registration::{Source, code};
use domain::selection::read_reason as read_reason_of;
use domain::signature::Said;
use domain::verb::Verb;
use store::{MeetingRow, Reader, RegistrationRow, Tx};

use crate::base::clock::{in_istanbul, local_kept, new_id, random, read_time};
use crate::base::error::{Error, Result, invalid};
use crate::base::input::{read_clock, read_reason};
use crate::door::find::Who;
use crate::known::desk_index::DeskIndex;
use crate::known::hits::{apart, hits_of};
use crate::known::sheets::{row_typed, time_on_sheet};
use crate::known::standing::{arrival, by_name, is_expected, registration_of, standing_of};
use crate::known::which;
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::arrive::{Arriving, record_arrival};
use crate::write::enrol::{put_on_list, waiting_with_id};
use crate::write::sign::{record_signature, row_to_sign};

/// How a check-in is made, besides by whom and where.
#[derive(Debug, Clone, Default)]
pub struct Door {
    /// When, if not now: entered from paper afterwards.
    pub at: Option<DateTime<Utc>>,
    /// The row of a sheet that they signed in, `SHEET/ROW`: with it the signature is entered. Where nobody says when they
    /// came, it is when the meeting began.
    pub paper: Option<String>,
    /// The question has been seen and answered with yes.
    pub anyway: bool,
    /// How they were found; from a row of a sheet, where `paper` says so.
    pub method: Option<CheckInMethod>,
}

impl Reading {
    /// Everybody of the same organisation who is expected at `meeting` and not in yet, by the Turkish alphabet.
    pub fn organisation_of(
        &self,
        meeting: MeetingId,
        id: RegistrationId,
    ) -> Result<Vec<view::Hit>> {
        self.read(|reader| {
            let rows = expected_of_organisation(reader, meeting, id)?;
            hits_of(reader, meeting, &rows)
        })
    }

    /// When somebody came to `meeting`, as it is typed: with its day, or a clock alone, as on the sheet that was signed there,
    /// which is that of the meeting's day. `None` for what is no time.
    pub fn time_at(&self, meeting: MeetingId, typed: &str) -> Result<Option<DateTime<Utc>>> {
        if let Some(at) = read_time(typed) {
            return Ok(Some(at));
        }
        let Some(clock) = read_clock(typed.trim()) else {
            return Ok(None);
        };
        let meeting = self.read(|reader| which::meeting(reader, meeting))?;
        let day: Option<NaiveDate> = meeting.date.as_ref().and_then(Day::known);
        let day = day.ok_or(invalid("clock_without_day", "at"))?;
        Ok(in_istanbul(day.and_time(clock)))
    }

    /// The same where somebody may have typed nothing; what is no time is refused.
    pub fn time_typed(
        &self,
        meeting: MeetingId,
        typed: Option<&str>,
    ) -> Result<Option<DateTime<Utc>>> {
        let Some(typed) = typed.map(str::trim).filter(|it| !it.is_empty()) else {
            return Ok(None);
        };
        let at = self.time_at(meeting, typed)?;
        Ok(Some(at.ok_or(invalid("moment_invalid", "at"))?))
    }

    /// How many had come by then, what they need, by what they are told apart, and whether the meeting was called off; looked
    /// at after the answer is on the disk: where it cannot be read, nothing is less true.
    pub(super) fn with_its_number(&self, meeting: MeetingId, answered: Answered) -> view::CheckIn {
        let Answered { mut answer, row } = answered;
        let Some(row) = row else {
            return answer;
        };
        let came = row.arrived_at.as_ref();
        answer.nth = came.and_then(|at| self.came_by(meeting, at).ok());
        let looked = self.read(|reader| {
            let beside = reader.beside_the_answer(meeting, &row)?;
            let status = beside.status.as_ref();
            answer.cancelled = status.is_some_and(|it| it.is(MeetingStatus::Cancelled));
            (answer.access_need, answer.meal_need) = (beside.access_need, beside.meal_need);
            if answer.outcome == Outcome::WaitingList {
                let said = reader.register(registration::SELECTION_REASON, row.id.0)?;
                let said = said.and_then(|(value, ..)| match value {
                    Value::Text(text) => Some(text),
                    _ => None,
                });
                answer.waits_for = said
                    .map(|it| read_reason_of(Some(&it)).0)
                    .unwrap_or_default();
            }
            if beside.has_namesake {
                answer.apart = Some(apart(reader, row.role, row.person)?);
            }
            Ok(())
        });
        // Whoever was let in is in, whatever else could be read.
        drop(looked);
        answer
    }

    /// Counted by the desk, where it is ready and nobody looks into it: it has to hear of them anyway, and then who types
    /// next does not wait for that. Else the file is asked.
    fn came_by(&self, meeting: MeetingId, at: &Kept) -> Result<u32> {
        match self.with_free_desk(|desk| desk.came_by(meeting, at))? {
            Some(nth) => Ok(nth),
            None => self.read(|reader| Ok(reader.came_by(meeting, &at.to_string())?)),
        }
    }
}

/// An answer, and how they stood when it was given: who looks at more afterwards need not ask for that again.
pub(super) struct Answered {
    pub(super) answer: view::CheckIn,
    row: Option<RegistrationRow>,
}

impl From<view::CheckIn> for Answered {
    fn from(answer: view::CheckIn) -> Answered {
        Answered { answer, row: None }
    }
}

impl Programme {
    /// Checks somebody in, or says why not. The answer comes after the disk has it.
    pub fn check_in(
        &mut self,
        meeting: MeetingId,
        id: RegistrationId,
        door: &Door,
    ) -> Result<view::CheckIn> {
        let now = self.clock.now();
        let registered = self.write(Verb::CheckIn, |tx| {
            let at = which::meeting(tx, meeting)?;
            let row = tx.registration_at(meeting, id)?;
            row.map(|row| let_in(tx, &at, row, door, now)).transpose()
        })?;
        let answered = match registered {
            Some(answered) => answered,
            None => self.check_in_applicant(meeting, id, door, now)?,
        };
        Ok(self.with_its_number(meeting, answered))
    }

    /// The same for the registration that somebody would get who applied and is on no list yet.
    fn check_in_applicant(
        &mut self,
        meeting: MeetingId,
        id: RegistrationId,
        door: &Door,
        now: DateTime<Utc>,
    ) -> Result<Answered> {
        // The desk knows whose it would be: the file would have to be asked of everybody who waits.
        let Some(application) = self.with_desk(|desk| desk.waiting_as(id))? else {
            return Ok(nobody(Outcome::Unknown).into());
        };
        self.write(Verb::CheckIn, |tx| {
            let at = which::meeting(tx, meeting)?;
            // Another process may have placed them since.
            let row = match tx.registration_at(meeting, id)? {
                Some(row) => row,
                None => match placed_at_the_door(tx, &at, application, door)? {
                    Ok(row) => row,
                    Err(answer) => return Ok(answer.into()),
                },
            };
            let_in(tx, &at, row, door, now)
        })
    }

    /// For the time before the first person stands at the desk: checks somebody in and takes nothing of it, so that what
    /// has to be got ready once is ready.
    pub fn rehearse_check_in(&mut self) -> Result<()> {
        let Some((meeting, id)) = self.with_desk(DeskIndex::somebody_expected)? else {
            return Ok(());
        };
        let now = self.clock.now();
        // Nothing but this one verb: it is taken back as a whole.
        self.rehearsing = true;
        let answered = self.write(Verb::CheckIn, |tx| {
            let at = which::meeting(tx, meeting)?;
            let row = tx.registration_at(meeting, id)?;
            row.map(|row| let_in(tx, &at, row, &Door::default(), now))
                .transpose()
        })?;
        answered.map(|it| self.with_its_number(meeting, it));
        Ok(())
    }

    /// As [`Programme::check_in`], for whoever `text` means.
    pub fn check_in_who(
        &mut self,
        meeting: MeetingId,
        text: &str,
        door: &Door,
    ) -> Result<view::CheckIn> {
        match self.find_at_door(meeting, text)? {
            Who::Registration(id) => self.check_in(meeting, id, door),
            Who::Several(hits) => Ok(view::CheckIn {
                hits,
                ..nobody(Outcome::Several)
            }),
            Who::Unknown => Ok(nobody(Outcome::Unknown)),
        }
    }

    /// Checks in everybody of the same organisation at once: one operation, one undo.
    pub fn check_in_organisation(
        &mut self,
        meeting: MeetingId,
        id: RegistrationId,
    ) -> Result<view::GroupCheckIn> {
        let now = self.clock.now();
        self.write(Verb::CheckIn, |tx| {
            let at = which::meeting(tx, meeting)?;
            let mut admitted = Vec::new();
            for row in expected_of_organisation(tx, meeting, id)? {
                record_arrival(tx, &at, &row, Arriving::default(), now)?;
                let row = tx.registration_at(meeting, row.id)?.unwrap_or(row);
                admitted.push(arrival(tx, &row)?);
            }
            let operation = (!admitted.is_empty()).then(|| tx.operation());
            Ok(view::GroupCheckIn {
                admitted,
                operation,
            })
        })
    }

    /// Takes back every check-in of somebody at `meeting` that this laptop knows of, by whichever of their registrations.
    /// One made elsewhere meanwhile stays, and so does an arrival at another meeting.
    pub fn undo_check_in(
        &mut self,
        meeting: MeetingId,
        id: RegistrationId,
        reason: Option<String>,
    ) -> Result<view::CheckIn> {
        let reason = read_reason(reason.as_deref())?;
        self.write(Verb::UndoCheckIn, |tx| {
            which::meeting(tx, meeting)?;
            let Some(row) = tx.registration_at(meeting, id)? else {
                return Ok(nobody(Outcome::Unknown));
            };
            let row = their_registration_here(tx, meeting, row)?;
            let mut check_ins = match row.person {
                Some(person) => tx.check_ins_at_of(meeting, person)?,
                None => tx.check_ins_of(row.id)?,
            };
            check_ins.retain(|it| it.meeting == meeting);
            let mut answer = answered(tx, Outcome::Admitted, meeting, &row)?.answer;
            if check_ins.is_empty() {
                answer.outcome = Outcome::NotIn;
                answer.operation = None;
                return Ok(answer);
            }
            tx.because(reason.clone());
            let mut by_registration: BTreeMap<RegistrationId, Vec<FactId>> = BTreeMap::new();
            for it in check_ins {
                let theirs = by_registration.entry(it.registration).or_default();
                theirs.push(it.id);
            }
            for (registration, check_ins) in by_registration {
                tx.record(Fact::CheckInUndone {
                    registration,
                    check_ins,
                    reason: reason.clone(),
                })?;
            }
            answer.outcome = Outcome::Undone;
            Ok(answer)
        })
    }

    pub fn undo_check_in_who(
        &mut self,
        meeting: MeetingId,
        text: &str,
        reason: Option<String>,
    ) -> Result<view::CheckIn> {
        match self.find_who(meeting, text)? {
            Who::Registration(id) => self.undo_check_in(meeting, id, reason),
            Who::Several(hits) => Ok(view::CheckIn {
                hits,
                ..nobody(Outcome::Several)
            }),
            Who::Unknown => Ok(nobody(Outcome::Unknown)),
        }
    }
}

/// The registration by which the person of `row` is in at this meeting, else their registration here, if there is one.
/// Somebody has two where two desks have let them in from another meeting: then they are in by either.
fn their_registration_here(
    reader: &Reader,
    meeting: MeetingId,
    row: RegistrationRow,
) -> Result<RegistrationRow> {
    let is_here = row.meeting == Some(meeting);
    let Some(person) = row.person.filter(|_| !is_here || row.arrived_at.is_none()) else {
        return Ok(row);
    };
    // Nearly everybody has one registration: the list is not asked for their others.
    if !reader.is_registered_beside(person, row.id)? {
        return Ok(row);
    }
    let mut here = reader.registrations_of_person(person)?;
    here.retain(|it| it.meeting == Some(meeting));
    let arrived = here.iter().position(|it| it.arrived_at.is_some());
    // Of joined people only one registration stands on the list: whichever is asked for, that one is meant.
    let itself = here.iter().position(|it| it.id == row.id);
    match arrived.or(itself) {
        Some(at) => Ok(here.swap_remove(at)),
        None => Ok(here.into_iter().next().unwrap_or(row)),
    }
}

/// Those of the organisation of `id` who are expected at the meeting and not in yet, by the Turkish alphabet.
fn expected_of_organisation(
    reader: &Reader,
    meeting: MeetingId,
    id: RegistrationId,
) -> Result<Vec<RegistrationRow>> {
    let Some(organisation) = reader.registration(id)?.and_then(|row| row.organisation) else {
        return Ok(Vec::new());
    };
    let seats_given = reader.seats_given(meeting)?;
    let mut rows = reader.registrations_of(meeting)?;
    rows.retain(|row| {
        row.organisation == Some(organisation)
            && row.arrived_at.is_none()
            && is_expected(row, seats_given)
    });
    rows.sort_by(by_name);
    Ok(rows)
}

/// Somebody who is registered, here or elsewhere, is let in, or it is said why not.
fn let_in(
    tx: &mut Tx,
    at: &MeetingRow,
    row: RegistrationRow,
    door: &Door,
    now: DateTime<Utc>,
) -> Result<Answered> {
    let meeting = at.id;
    // A row that is nowhere is said first: whatever the answer is, it was mistyped.
    if let Some(typed) = &door.paper {
        row_typed(tx, meeting, typed)?;
    }
    let row = their_registration_here(tx, meeting, row)?;
    let somebody = at_the_door(tx, meeting, &row)?;
    let outcome = answer(somebody, door.anyway);
    if outcome != Outcome::Admitted {
        return answered(tx, outcome, meeting, &row);
    }
    let overruled = answer(somebody, false);
    let row = if somebody.here {
        row
    } else {
        register_here(tx, meeting, &row, now)?
    };
    let anyway = (overruled != Outcome::Admitted).then(|| overruled.word().to_owned());
    let signed = door
        .paper
        .as_deref()
        .map(|typed| row_to_sign(tx, meeting, &row, typed))
        .transpose()?;
    let arriving = Arriving {
        at: match &signed {
            Some(_) => Some(time_on_sheet(tx, meeting, door.at)?),
            None => door.at,
        },
        paper: signed.as_ref().and_then(Said::place),
        method: door.method,
        anyway,
    };
    let other_day = record_arrival(tx, at, &row, arriving, now)?;
    if signed.is_some() {
        record_signature(tx, meeting, row.id, signed.as_ref())?;
    }
    let mut answered = answered(tx, Outcome::Admitted, meeting, &row)?;
    answered.answer.other_day = other_day;
    Ok(answered)
}

/// Somebody who applied on the route of the meeting and whom nobody has placed yet is undecided, not unknown; let in all
/// the same, they are put on its list first. `Err` is the answer where nobody is let in.
fn placed_at_the_door(
    tx: &mut Tx,
    meeting: &MeetingRow,
    application: ApplicationId,
    door: &Door,
) -> Result<std::result::Result<RegistrationRow, view::CheckIn>> {
    let Some(waiting) = waiting_with_id(tx, meeting, application.0)? else {
        return Ok(Err(nobody(Outcome::Unknown)));
    };
    if !door.anyway {
        return Ok(Err(view::CheckIn {
            to_place: true,
            registration: Some(registration_of(waiting.application)),
            name: waiting.name,
            organisation: waiting.organisation_name,
            ..nobody(Outcome::Undecided)
        }));
    }
    let id = put_on_list(tx, &waiting, meeting.id)?;
    let row = tx.registration(id)?.ok_or(Error::unknown("registration"))?;
    Ok(Ok(row))
}

fn at_the_door(reader: &Reader, meeting: MeetingId, row: &RegistrationRow) -> Result<AtTheDoor> {
    Ok(AtTheDoor {
        here: row.meeting == Some(meeting),
        standing: standing_of(row, reader.seats_given(meeting)?),
        arrived: row.arrived_at.is_some(),
    })
}

/// Somebody of another meeting is let in here: their own registration stays, they get one here besides.
pub(crate) fn register_here(
    tx: &mut Tx,
    meeting: MeetingId,
    row: &RegistrationRow,
    now: DateTime<Utc>,
) -> Result<RegistrationRow> {
    let id = RegistrationId(new_id(now));
    tx.record(
        Set::of(Noun::Registration, id)
            .with(registration::MEETING, meeting)
            .with_some(registration::PERSON, row.person)
            .with_some(registration::ORGANISATION, row.organisation)
            .with_some(registration::ROLE, row.role.clone())
            .with(registration::CATEGORY, &row.category)
            .with(registration::SOURCE, Source::OtherMeeting.word())
            .with(registration::CODE, code(random())),
    )?;
    tx.registration(id)?.ok_or(Error::unknown("registration"))
}

/// The answer as it stands in the file now.
pub(super) fn answered(
    tx: &Tx,
    outcome: Outcome,
    meeting: MeetingId,
    row: &RegistrationRow,
) -> Result<Answered> {
    let now = tx.registration_at(meeting, row.id)?;
    let row = now.unwrap_or_else(|| row.clone());
    let elsewhere = match row.meeting {
        Some(id) if id != meeting => tx.meeting(id)?,
        _ => None,
    };
    let device = row
        .arrived_on
        .map(|device| tx.device_name(device))
        .transpose()?
        .flatten();
    let city = elsewhere
        .as_ref()
        .and_then(|it| province::by_plate(it.plate?));
    let answer = view::CheckIn {
        outcome,
        to_place: false,
        registration: Some(row.id),
        name: row.name.clone(),
        organisation: row.organisation_name.clone(),
        kind: row.kind.clone(),
        group: tx.group_of(row.kind.as_deref())?,
        role: row.role.clone(),
        note: row.note.clone(),
        at: row.arrived_at.as_ref().map(local_kept),
        device,
        nth: None,
        city: city.map(|it| it.name.to_owned()),
        date: elsewhere.and_then(|it| it.date),
        operation: (outcome == Outcome::Admitted).then(|| tx.operation()),
        hits: Vec::new(),
        other_day: None,
        cancelled: false,
        apart: None,
        access_need: None,
        meal_need: None,
        waits_for: Vec::new(),
    };
    let row = Some(row);
    Ok(Answered { answer, row })
}

/// An answer about nobody in particular.
pub(crate) fn nobody(outcome: Outcome) -> view::CheckIn {
    view::CheckIn {
        outcome,
        to_place: false,
        registration: None,
        name: None,
        organisation: None,
        kind: None,
        group: None,
        role: None,
        note: None,
        at: None,
        device: None,
        nth: None,
        city: None,
        date: None,
        operation: None,
        hits: Vec::new(),
        other_day: None,
        cancelled: false,
        apart: None,
        access_need: None,
        meal_need: None,
        waits_for: Vec::new(),
    }
}
