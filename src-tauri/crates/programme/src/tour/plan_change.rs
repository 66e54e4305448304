//! A change of plan on its way into the file: it writes what moves, asks anew whoever had answered, looks at the days and
//! papers that it touches, and notes the deviation with its reason.

use domain::calendar::TimeOfDay;
use domain::plan::{ChangeWarning, PlanColumn};
use domain::verb::LeftReason;
use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::body::Value;
use domain::change::Set;
use domain::fact::time_text;
use domain::ids::{MeetingId, RouteId, StopId, VenueId};
use domain::noun::{Column, Noun, deviation, meeting, registration};
use domain::plan::{MeetingStatus, PlanKind, refusal};
use store::{MeetingRow, Tx};

use crate::base::clock::{day, new_id};
use crate::base::error::{Result, invalid};
use crate::base::register::shown;
use crate::known::holiday::{codes, date_warnings};
use crate::known::issued::sheets_outdated;
use crate::known::staffing::is_staff_elsewhere;
use crate::known::which;
use crate::tour::ask_again::{GivenUp, ask_again, is_touched, with_reply_asked};
use crate::view;

/// A day and hours as they were read: `None` leaves one as it is, nothing inside takes it away.
#[derive(Debug, Clone, Default)]
pub(crate) struct To {
    pub(crate) date: Option<Value>,
    pub(crate) starts: Option<Value>,
    pub(crate) ends: Option<Value>,
}

/// A change of plan on its way into the file.
pub(crate) struct PlanChange<'t, 'tx> {
    pub(crate) tx: &'t mut Tx<'tx>,
    pub(crate) done: view::PlanChange,
    kind: PlanKind,
    reason: Option<String>,
    rehearsing: bool,
    pub(crate) now: DateTime<Utc>,
}

/// What a deviation is about.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct About {
    pub(crate) meeting: Option<MeetingId>,
    pub(crate) route: Option<RouteId>,
    pub(crate) stop: Option<StopId>,
}

/// A column of a row with the value it shall have, as answers call it.
pub(super) type Wanted = (Column, PlanColumn, Value);

impl<'t, 'tx> PlanChange<'t, 'tx> {
    pub(crate) fn new(
        tx: &'t mut Tx<'tx>,
        kind: PlanKind,
        reason: Option<String>,
        rehearsing: bool,
        now: DateTime<Utc>,
    ) -> PlanChange<'t, 'tx> {
        PlanChange {
            tx,
            done: view::PlanChange::default(),
            kind,
            reason,
            rehearsing,
            now,
        }
    }

    /// Another day, other hours, or none: whoever types them, and wherever. A day taken away is a postponing.
    pub(crate) fn set_when(&mut self, id: MeetingId, to: To) -> Result<()> {
        let meeting = which::meeting(self.tx, id)?;
        // A first day changes no plan: it can be written also when people have been there.
        let is_held = self.is_held(id)?;
        self.refuse(&meeting, is_held && meeting.date.is_some())?;
        let hour = |typed: &Option<Value>, before: &Option<TimeOfDay>| match typed {
            None => before.clone(),
            Some(typed) => shown(typed).map(TimeOfDay::from),
        };
        if let (Some(starts), Some(ends)) = (
            hour(&to.starts, &meeting.starts),
            hour(&to.ends, &meeting.ends),
        ) && ends <= starts
        {
            return Err(invalid("end_before_start", "end"));
        }
        let was_postponed = meeting.status.is(MeetingStatus::Postponed);
        let is_named = to.date.as_ref().is_some_and(|it| *it != Value::Null);
        let was_planned = meeting.date.is_some() || (was_postponed && is_named);
        let mut wanted: Vec<Wanted> = Vec::new();
        match to.date {
            Some(Value::Null) if meeting.date.is_some() => {
                self.kind = PlanKind::Postpone;
                wanted.extend(put_off());
            }
            Some(Value::Null) | None => {}
            Some(date) => {
                wanted.push((meeting::DATE, PlanColumn::Date, date));
                if was_postponed {
                    wanted.push(to_status(MeetingStatus::Planned));
                }
            }
        }
        wanted.extend(to.starts.map(|it| (meeting::STARTS, PlanColumn::Start, it)));
        wanted.extend(to.ends.map(|it| (meeting::ENDS, PlanColumn::End, it)));
        self.set_meeting(&meeting, wanted, was_planned)
    }

    /// Every day and hour that was written is looked at, as all of them stand in the end.
    pub(super) fn look_at_days(&mut self) -> Result<()> {
        let of_day = |it: &view::PlanChanged| {
            matches!(
                it.column,
                PlanColumn::Date | PlanColumn::Start | PlanColumn::End
            )
        };
        let moved = self.done.changed.iter().filter(|it| of_day(it));
        let mut meetings: Vec<MeetingId> = moved.filter_map(|it| it.meeting).collect();
        meetings.dedup();
        for id in meetings {
            let warned = date_warnings(self.tx, id, day(self.now))?;
            self.done.warned.extend(warned);
            if is_staff_elsewhere(self.tx, id)? {
                self.warn(ChangeWarning::StaffElsewhere);
            }
        }
        self.done.warnings.dedup();
        self.done.warnings.extend(codes(&self.done.warned));
        Ok(())
    }

    /// A sheet that was printed before the change still says what was planned then.
    pub(super) fn look_at_sheets(&mut self) -> Result<()> {
        let ids = self.done.changed.iter();
        let ids: BTreeSet<MeetingId> = ids.filter_map(|it| it.meeting).collect();
        for id in ids {
            if sheets_outdated(self.tx, id)? {
                self.warn(ChangeWarning::SheetsOutdated);
                break;
            }
        }
        Ok(())
    }

    /// The meeting, when its state allows this change.
    pub(super) fn allowed(&self, id: MeetingId) -> Result<MeetingRow> {
        let meeting = which::meeting(self.tx, id)?;
        self.refuse(&meeting, self.is_held(id)?)?;
        Ok(meeting)
    }

    fn refuse(&self, meeting: &MeetingRow, held: bool) -> Result<()> {
        match refusal(self.kind, &meeting.status, held) {
            Some(code) => Err(invalid(code, "meeting")),
            None => Ok(()),
        }
    }

    pub(super) fn is_held(&self, id: MeetingId) -> Result<bool> {
        Ok(self.tx.is_held(id)?)
    }

    /// Writes what moves, asks anew whoever had answered, and notes the deviation.
    pub(super) fn set_meeting(
        &mut self,
        meeting: &MeetingRow,
        wanted: Vec<Wanted>,
        was_planned: bool,
    ) -> Result<()> {
        let said = self.done.changed.len();
        let (planned, done) = self.record(Noun::Meeting, meeting.id.0, about(meeting), wanted)?;
        if self.done.changed.len() == said {
            return Ok(());
        }
        // Where somebody has been there, nobody is still to be told.
        let touched = match self.is_held(meeting.id)? && self.kind == PlanKind::Move {
            true => 0,
            false => ask_again(self.tx, meeting.id)?,
        };
        self.done.touched += touched;
        self.deviate(about(meeting), planned, done, touched, was_planned)
    }

    /// Writes the columns that differ; says them, and gives them as a deviation words them.
    pub(crate) fn record(
        &mut self,
        noun: Noun,
        row: uuid::Uuid,
        about: About,
        wanted: Vec<Wanted>,
    ) -> Result<(String, String)> {
        let mut set = Set::of(noun, row);
        let (mut planned, mut done) = (Vec::new(), Vec::new());
        for (column, name, value) in wanted {
            let stands = self.tx.register(column, row)?;
            let before = stands.map_or(Value::Null, |(value, ..)| value);
            if before == value {
                continue;
            }
            let (was, is) = (shown(&before), shown(&value));
            let word = name.word();
            planned.push(format!("{word}={}", was.as_deref().unwrap_or("")));
            done.push(format!("{word}={}", is.as_deref().unwrap_or("")));
            self.say(about.meeting, about.stop, name, was, is);
            set = set.with(column, value);
        }
        if !set.columns.is_empty() {
            self.tx.record(set)?;
        }
        Ok((planned.join(" "), done.join(" ")))
    }

    pub(crate) fn say(
        &mut self,
        meeting: Option<MeetingId>,
        stop: Option<StopId>,
        column: PlanColumn,
        before: Option<String>,
        after: Option<String>,
    ) {
        self.done.changed.push(view::PlanChanged {
            meeting,
            stop,
            column,
            before,
            after,
        });
    }

    pub(crate) fn warn(&mut self, of: ChangeWarning) {
        self.done.warnings.push(of);
    }

    /// What was planned, what was done, and why. A plan that had been set does not change without a reason.
    pub(crate) fn deviate(
        &mut self,
        about: About,
        planned: String,
        done: String,
        touched: u32,
        was_planned: bool,
    ) -> Result<()> {
        self.done.needs_reason |= was_planned;
        let reason = match (&self.reason, was_planned) {
            (Some(reason), _) => reason.clone(),
            (None, false) => return Ok(()),
            // Whoever only asks what it would do has not said why yet.
            (None, true) if self.rehearsing => return Ok(()),
            (None, true) => return Err(invalid("reason_needed", "reason")),
        };
        self.tx.record(
            Set::of(Noun::Deviation, new_id(self.now))
                .with_some(deviation::MEETING, about.meeting)
                .with_some(deviation::ROUTE, about.route)
                .with(deviation::PLANNED, planned)
                .with(deviation::DONE, done)
                .with(deviation::REASON, reason)
                .with(deviation::AT, time_text(self.now))
                .with(deviation::KIND, self.kind.word())
                .with_some(deviation::STOP, about.stop)
                .with(deviation::TOUCHED, touched),
        )?;
        Ok(())
    }

    /// A venue of its own with the same facts: what is changed of one does not change the other behind its back.
    pub(super) fn copy_venue(&mut self, of: VenueId) -> Result<Option<VenueId>> {
        let copy = VenueId(new_id(self.now));
        let mut set = Set::of(Noun::Venue, copy);
        for column in Noun::Venue.columns() {
            let stands = self.tx.register(*column, of.0)?;
            set = set.with_some(
                *column,
                stands.map(|it| it.0).filter(|it| *it != Value::Null),
            );
        }
        if set.columns.is_empty() {
            return Ok(None);
        }
        self.tx.record(set)?;
        Ok(Some(copy))
    }

    /// How many of those who go along have to be told.
    pub(super) fn move_registrations(&mut self, from: MeetingId, into: MeetingId) -> Result<u32> {
        let there = self.tx.registrations_of(into)?;
        let mut given_up = GivenUp::of(self.tx, from)?;
        let mut touched = 0;
        for row in self.tx.registrations_of(from)? {
            let stays = if row.arrived_at.is_some() {
                Some(LeftReason::CheckedIn)
            } else if row.person.is_some() && there.iter().any(|it| it.person == row.person) {
                Some(LeftReason::AlreadyThere)
            } else {
                None
            };
            if let Some(reason) = stays {
                self.done.left.push(view::Left {
                    registration: Some(row.id),
                    name: row.name,
                    reason,
                });
                continue;
            }
            let moved = Set::of(Noun::Registration, row.id).with(registration::MEETING, into);
            let is_asked = given_up.asks(&row);
            let asked = match is_asked {
                true => with_reply_asked(moved, &row),
                false => moved,
            };
            self.tx.record(asked)?;
            touched += u32::from(is_asked && is_touched(&row));
        }
        Ok(touched)
    }
}

pub(crate) fn about(meeting: &MeetingRow) -> About {
    About {
        meeting: Some(meeting.id),
        route: meeting.route,
        stop: meeting.stop,
    }
}

pub(super) fn put_off() -> Vec<Wanted> {
    vec![
        (meeting::DATE, PlanColumn::Date, Value::Null),
        to_status(MeetingStatus::Postponed),
    ]
}

pub(super) fn to_status(status: MeetingStatus) -> Wanted {
    (meeting::STATUS, PlanColumn::Status, status.word().into())
}
