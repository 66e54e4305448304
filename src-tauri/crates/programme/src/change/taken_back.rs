//! What of an operation is taken back: its rows are hidden where nothing leans on them, its registers go back to what stood
//! before, its check-ins are undone and its undoings of check-ins made good. What stays, and why, is said.

use domain::verb::{LeftReason, Verb};
use std::collections::HashSet;

use domain::body::Value;
use domain::change::Set;
use domain::fact::{CheckedIn, Fact};
use domain::ids::{FactId, MeetingId, OperationId, PersonId, RegistrationId};
use domain::leaning::leans_on;
use domain::log_row::LogRow;
use domain::noun::{
    Column, Noun, application, call, criterion, evaluation_count, letter_text, meeting,
    organisation_group, organisation_kind, pair, points, recommendations_apart, registration, stop,
    theme,
};
use domain::registration::{Reply, Selection};
use domain::selection::{self, Applicant};
use store::{OperationRow, Reader, Tx};
use uuid::Uuid;

use crate::base::error::{Error, Result};
use crate::known::history::{is_of_its_nature, written};
use crate::known::roll::Roll;
use crate::view;

pub(super) struct Undo {
    pub(super) operation: OperationId,
    pub(super) counts: Counts,
    pub(super) left: Vec<view::Left>,
}

#[derive(Default)]
pub(super) struct Counts {
    pub(super) check_ins: u32,
    pub(super) applications: u32,
    pub(super) registers: u32,
    pub(super) rows: u32,
    pub(super) registrations: u32,
}

/// The nouns in the order in which they let go of each other.
const ORDER: &[Noun] = &[
    Noun::Pair,
    Noun::Points,
    Noun::SelectionRound,
    Noun::Registration,
    Noun::Application,
    Noun::Person,
    Noun::Organisation,
    Noun::ImportBatch,
    Noun::Deviation,
    Noun::AgendaItem,
    Noun::ChecklistItem,
    Noun::StaffMember,
    Noun::Attachment,
    Noun::Meeting,
    Noun::Venue,
    Noun::Stop,
    Noun::Route,
    Noun::Target,
    Noun::Call,
    Noun::OrganisationKind,
    Noun::OrganisationGroup,
    Noun::Theme,
    Noun::Criterion,
    Noun::LetterText,
    Noun::Wording,
    Noun::LetterMark,
    Noun::PhoneCall,
    Noun::Device,
    Noun::Programme,
];

/// What such a row is of: it stays, so that what somebody else has said of it is still found.
const OF: &[Column] = &[
    call::ROUTE,
    organisation_kind::CODE,
    organisation_group::CODE,
    theme::CODE,
    criterion::ROUTE,
    criterion::POSITION,
    points::APPLICATION,
    points::CRITERION,
    points::READER,
    letter_text::KIND,
    letter_text::LANGUAGE,
    pair::OF,
    pair::A,
    pair::B,
    evaluation_count::MEETING,
    recommendations_apart::A,
    recommendations_apart::B,
];

impl Undo {
    pub(super) fn facts(&mut self, tx: &mut Tx, rows: &[LogRow]) -> Result<()> {
        for row in rows {
            let Some(fact) = row.read().fact() else {
                continue;
            };
            match fact {
                Fact::CheckedIn(it) => {
                    let id = FactId {
                        device: row.device,
                        seq: row.seq,
                    };
                    let still = tx
                        .check_ins_of(it.registration)?
                        .iter()
                        .any(|check_in| check_in.id == id);
                    if still {
                        let registration = it.registration;
                        tx.record(Fact::CheckInUndone {
                            registration,
                            check_ins: vec![id],
                            reason: None,
                        })?;
                        self.counts.check_ins += 1;
                    }
                }
                Fact::CheckInUndone { .. } => {
                    let check_ins = tx.undone_by(row)?;
                    self.check_in_again(tx, &check_ins)?;
                }
                // What was told, issued and written out stays so.
                Fact::NoticeShown { .. }
                | Fact::DocumentIssued(_)
                | Fact::LetterWritten(_)
                | Fact::WrittenOut(_)
                | Fact::OperationDone { .. }
                | Fact::OperationUndone { .. } => {}
            }
        }
        Ok(())
    }

    /// An undo of an undo is a new check-in that says what the old one said.
    fn check_in_again(&mut self, tx: &mut Tx, check_ins: &[FactId]) -> Result<()> {
        let mut again = false;
        for id in check_ins {
            let Some(row) = tx.log_row(*id)? else {
                continue;
            };
            if let Some(Fact::CheckedIn(it)) = row.read().fact()
                && !is_in(tx, &it)?
            {
                tx.record(Fact::CheckedIn(it))?;
                again = true;
            }
        }
        self.counts.check_ins += u32::from(again);
        Ok(())
    }

    pub(super) fn sets(&mut self, tx: &mut Tx, rows: &[LogRow]) -> Result<()> {
        let mut sets: Vec<Set> = rows.iter().flat_map(|row| row.read().sets()).collect();
        // Who lost a seat by it gives that back before others come back to theirs.
        let comes_back = |set: &Set| {
            let sets = |column: Column| set.columns.iter().any(|(it, _)| *it == column);
            let gives_back = sets(registration::WITHDRAWN) || sets(registration::REPLY);
            set.noun == Noun::Registration && gives_back && !sets(registration::MEETING)
        };
        sets.sort_by_key(|set| {
            let place = ORDER.iter().position(|noun| *noun == set.noun);
            (place, comes_back(set))
        });
        let mut born: HashSet<Uuid> = HashSet::new();
        for set in sets {
            if born.contains(&set.row) {
                continue;
            }
            // What there is one of by its nature another laptop may have made as well: it only loses what was said here.
            if !is_of_its_nature(set.noun) && self.was_born_here(tx, &set)? {
                // The same row of the same sheet, taken in on another laptop: there it was not taken back.
                if self.is_made_elsewhere(tx, &set)? {
                    self.leave_elsewhere(tx, &set)?;
                    self.put_back(tx, &set)?;
                    continue;
                }
                born.insert(set.row);
                self.hide(tx, &set)?;
            } else {
                self.put_back(tx, &set)?;
            }
        }
        Ok(())
    }

    /// Whether the row was first set by the operation that is undone, or else by one that was undone before: what two laptops
    /// have made of one row of a sheet goes with the second of the two.
    fn was_born_here(&self, tx: &Tx, set: &Set) -> Result<bool> {
        let log = tx.log_of_subject(set.row)?;
        let sets_it = |row: &&LogRow| {
            let mut sets = row.read().sets().into_iter();
            sets.any(|it| (it.noun, it.row) == (set.noun, set.row))
        };
        let Some(first) = log.iter().find(sets_it) else {
            return Ok(false);
        };
        if first.operation == self.operation {
            return Ok(true);
        }
        let is_of_sheets = matches!(
            set.noun,
            Noun::Application | Noun::Person | Noun::Organisation | Noun::Registration
        );
        if !is_of_sheets {
            return Ok(false);
        }
        let makes = |it: &OperationRow| it.verb.is(Verb::Import) || it.verb.is(Verb::Place);
        let reader: &Reader = tx;
        let first = reader.operation(first.operation)?;
        let this = reader.operation(self.operation)?;
        Ok(first.is_some_and(|it| it.undone && makes(&it)) && this.is_some_and(|it| makes(&it)))
    }

    /// Whether another operation that still counts has made the row, too. What makes one says of whom or of what it is, and
    /// nothing else says that.
    fn is_made_elsewhere(&self, tx: &Tx, set: &Set) -> Result<bool> {
        let of = match set.noun {
            Noun::Application => application::PERSON,
            Noun::Registration => registration::APPLICATION,
            _ => return Ok(false),
        };
        let made = written(tx, of, set.row)?;
        Ok(made
            .iter()
            .any(|(operation, _)| operation.id != self.operation && !operation.undone))
    }

    fn leave_elsewhere(&mut self, tx: &Tx, set: &Set) -> Result<()> {
        if set.noun != Noun::Application {
            return Ok(());
        }
        let person = match tx.register(application::PERSON, set.row)? {
            Some((Value::Id(id), ..)) => tx.person(PersonId(id))?,
            _ => None,
        };
        self.left.push(view::Left {
            registration: None,
            name: person.map(|it| it.name),
            reason: LeftReason::TakenInElsewhere,
        });
        Ok(())
    }

    /// Takes a row out of sight, unless something leans on it.
    fn hide(&mut self, tx: &mut Tx, set: &Set) -> Result<()> {
        let row = set.row;
        let leans = match set.noun {
            Noun::Registration => !tx.check_ins_of(RegistrationId(row))?.is_empty(),
            // Who stands for somebody cannot go.
            Noun::Person | Noun::Organisation if tx.stands_for_others(row)? => true,
            Noun::Meeting if tx.is_held(MeetingId(row))? => true,
            Noun::Device | Noun::Programme => true,
            Noun::Application
            | Noun::Person
            | Noun::Organisation
            | Noun::ImportBatch
            | Noun::Venue
            | Noun::Stop
            | Noun::Meeting
            | Noun::Route
            | Noun::Criterion
            // On these nothing leans.
            | Noun::Deviation
            | Noun::Target
            | Noun::Call
            | Noun::AgendaItem
            | Noun::ChecklistItem
            | Noun::StaffMember
            | Noun::Attachment
            | Noun::OrganisationKind
            | Noun::OrganisationGroup
            | Noun::Theme
            | Noun::Pair
            | Noun::LetterText
            | Noun::Points
            | Noun::SelectionRound
            | Noun::ReportText
            | Noun::Signature
            | Noun::SheetCount
            | Noun::Note
            | Noun::Recommendation
            | Noun::JointRecommendation
            | Noun::EvaluationQuestion
            | Noun::EvaluationSitting
            | Noun::EvaluationCount
            | Noun::RecommendationsApart
            | Noun::DossierMark
            | Noun::Indicator
            | Noun::Wording
            | Noun::LetterMark
            | Noun::PhoneCall
            | Noun::VisibilityItem
            | Noun::VisibilityUse => is_leaned_on(tx, row, leans_on(set.noun))?,
        };
        if leans {
            match set.noun {
                Noun::Person | Noun::Organisation if tx.stands_for_others(row)? => {
                    self.leave(tx, None, LeftReason::Joined)?;
                }
                Noun::Registration => self.leave(tx, Some(row), LeftReason::CheckedIn)?,
                Noun::Application => self.leave_placed(tx, row)?,
                // A second meeting to which people have been registered since.
                Noun::Meeting => self.leave(tx, None, LeftReason::InUse)?,
                _ => {}
            }
            return Ok(());
        }
        let hidden = set.noun.column(0).ok_or(Error::NothingToUndo)?;
        tx.record(Set::of(set.noun, row).with(hidden, true))?;
        self.counts.rows += 1;
        self.counts.applications += u32::from(set.noun == Noun::Application);
        Ok(())
    }

    fn leave(&mut self, tx: &Tx, registration: Option<Uuid>, reason: LeftReason) -> Result<()> {
        let row = registration.map(|id| tx.registration(RegistrationId(id)));
        let row = row.transpose()?.flatten();
        self.left.push(view::Left {
            registration: registration.map(RegistrationId),
            name: row.and_then(|it| it.name),
            reason,
        });
        Ok(())
    }

    /// An application that another operation has given a place since: what of it is not named yet.
    fn leave_placed(&mut self, tx: &Tx, application: Uuid) -> Result<()> {
        for id in tx.leaning(registration::APPLICATION, application)? {
            let is_named = |it: &view::Left| it.registration == Some(RegistrationId(id));
            if !self.left.iter().any(is_named) {
                self.leave(tx, Some(id), LeftReason::Placed)?;
            }
        }
        Ok(())
    }

    /// Gives the registers that the operation moved what stood there before, where its own value still stands.
    fn put_back(&mut self, tx: &mut Tx, set: &Set) -> Result<()> {
        let mut back = Set::of(set.noun, set.row);
        let sets = |column: Column| set.columns.iter().any(|(it, _)| *it == column);
        // Whoever has been checked in since stays where and who they were, with all that was said of them; and their seat
        // is not given back to the one in whose place they came. An arrival at another meeting stays there in any case.
        let gave_seat = sets(registration::WITHDRAWN) && has_come_instead(tx, set.row)?;
        let has_come = || -> Result<bool> {
            let id = RegistrationId(set.row);
            let stands = held(tx, registration::MEETING, id)?;
            let check_ins = tx.check_ins_of(id)?;
            let mut counts = check_ins
                .iter()
                .filter(|it| sets(registration::PERSON) || Some(it.meeting.0) == stands);
            Ok(counts.next().is_some())
        };
        if (sets(registration::WITHDRAWN) || sets(registration::REPLY)) && seat_went_on(tx, set)? {
            self.leave(tx, Some(set.row), LeftReason::SeatGone)?;
            return Ok(());
        }
        let moves_somebody = sets(registration::MEETING) || sets(registration::PERSON);
        if gave_seat || moves_somebody && has_come()? {
            self.leave(tx, Some(set.row), LeftReason::CheckedIn)?;
            return Ok(());
        }
        // A meeting that stays needs its city.
        if sets(stop::PLATE) && is_leaned_on(tx, set.row, &[meeting::STOP])? {
            return Ok(());
        }
        for (column, value) in &set.columns {
            if OF.contains(column) {
                continue;
            }
            let stands = tx.register(*column, set.row)?.map(|(value, ..)| value);
            let mut written = written(tx, *column, set.row)?;
            let last = written.last().map(|(operation, _)| operation.id);
            if last != Some(self.operation) || stands.as_ref() != Some(value) {
                continue;
            }
            written.retain(|(operation, _)| operation.id != self.operation);
            let before = match column.number {
                // Taken out or brought back: the opposite of a sight is not what was written before, because an undo that
                // hid the row is none of that.
                0 if *value == Value::Null => true.into(),
                0 => Value::Null,
                _ => written.pop().map_or(Value::Null, |(_, value)| value),
            };
            back = back.with(*column, before);
        }
        if back.columns.is_empty() {
            return Ok(());
        }
        self.counts.registers += back.columns.len() as u32;
        self.counts.registrations += u32::from(set.noun == Noun::Registration);
        self.counts.applications += u32::from(set.noun == Noun::Application);
        tx.record(back).map_err(Into::into)
    }
}

/// Whether they would get a seat back that has somebody else by now.
fn seat_went_on(tx: &Tx, set: &Set) -> Result<bool> {
    let Some(row) = tx.registration(RegistrationId(set.row))? else {
        return Ok(false);
    };
    let gave_up = row.withdrawn.is_some() || row.reply.is(Reply::NotComing);
    let Some(meeting) = row.meeting.filter(|_| gave_up && row.arrived_at.is_none()) else {
        return Ok(false);
    };
    let said =
        |value: &Value| matches!(value, Value::Text(word) if *word == Reply::NotComing.word());
    let gives_up = |(column, value): &(Column, Value)| match *column {
        registration::WITHDRAWN => *value != Value::Null,
        registration::REPLY => said(value),
        _ => false,
    };
    let roll = Roll::of(tx, meeting)?;
    let takes_seat = row.selection.is(Selection::Selected)
        && roll.applicant(row.id).is_ok_and(Applicant::applies);
    Ok(takes_seat
        && set.columns.iter().any(gives_up)
        && selection::taken(&roll.applicants) >= roll.rules.capacity)
}

/// Whether somebody came on the seat that this registration gave.
fn has_come_instead(reader: &Reader, row: Uuid) -> Result<bool> {
    for id in reader.leaning(registration::REPLACES, row)? {
        if !reader.check_ins_of(RegistrationId(id))?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether who came then is in at that meeting now: by this registration, or by another of theirs.
fn is_in(reader: &Reader, came: &CheckedIn) -> Result<bool> {
    let by_this = reader.check_ins_of(came.registration)?;
    if by_this.iter().any(|it| it.meeting == came.meeting) {
        return Ok(true);
    }
    let Some(person) = held(reader, registration::PERSON, came.registration)? else {
        return Ok(false);
    };
    let theirs = reader.registrations_of_person(PersonId(person))?;
    Ok(theirs
        .iter()
        .any(|it| it.meeting == Some(came.meeting) && it.arrived_at.is_some()))
}

/// The id in a column of a registration, in sight or not.
fn held(reader: &Reader, column: Column, id: RegistrationId) -> Result<Option<Uuid>> {
    Ok(match reader.register(column, id.0)? {
        Some((Value::Id(id), ..)) => Some(id),
        _ => None,
    })
}

fn is_leaned_on(tx: &Tx, row: Uuid, columns: &[Column]) -> Result<bool> {
    for column in columns {
        if !tx.leaning(*column, row)?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}
