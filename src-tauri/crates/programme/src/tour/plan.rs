//! Changes of plan: a route shifted, a meeting moved, postponed, called off, split, merged. Each carries its reason into a
//! deviation, which the donor's report asks for first, and asks anew whoever had already answered.
//!
//! | what | with the people |
//! |---|---|
//! | shift, move, postpone, cancel, reopen | registrations and seats stay; replies go back to *asked* |
//! | close, reopen what is closed | nothing: no plan changes, so it is no deviation either |
//! | split | nobody moves: a second meeting stands at the same stop |
//! | merge | registrations go along with their seats; whoever has been checked in stays where that was |

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::body::Value;
use domain::change::Set;
use domain::fact::time_text;
use domain::ids::{MeetingId, RegistrationId, RouteId, StopId, VenueId};
use domain::noun::{Column, Noun, deviation, meeting, registration};
use domain::plan::{MeetingStatus, PlanKind, refusal, touches};
use domain::registration::{Reply, Selection};
use domain::selection::{self as rules, Applicant};
use store::{MeetingRow, RegistrationRow, Tx};

use crate::base::clock::{day, new_id};
use crate::base::error::{Result, invalid, out_of_bounds};
use crate::base::input::{read_clock, read_date, read_reason};
use crate::base::register::shown;
use crate::known::holiday::{codes, date_warnings};
use crate::known::issued::sheets_outdated;
use crate::known::meetings::status_of;
use crate::known::roll::Roll;
use crate::known::staffing::is_staff_elsewhere;
use crate::known::{meetings, which};
use crate::programme::Programme;
use crate::view;

/// A day and hours as they are typed; hours that are left out stay as they are.
#[derive(Debug, Clone, Default)]
pub struct When {
    pub date: String,
    pub start: Option<String>,
    pub end: Option<String>,
}

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
type Wanted = (Column, &'static str, Value);

impl Programme {
    /// Moves every meeting of a route that is still ahead and has a date, by so many days.
    pub fn shift_route(
        &mut self,
        number: u32,
        days: i32,
        reason: Option<&str>,
    ) -> Result<view::PlanChange> {
        if days == 0 || days.abs() > 366 {
            return Err(out_of_bounds("days", 1, 366));
        }
        self.change_plan(PlanKind::Shift, reason, |change| {
            let route = which::find_route(change.tx, number)?;
            for meeting in change.tx.meetings()? {
                let Some(date) = day_of(&meeting).filter(|_| meeting.route == Some(route.id))
                else {
                    continue;
                };
                if status_of(&meeting) != MeetingStatus::Planned || change.is_held(meeting.id)? {
                    continue;
                }
                let date = shifted(date, days).ok_or(invalid("date_invalid", "date"))?;
                change.set_meeting(&meeting, vec![(meeting::DATE, "date", text(date))], true)?;
            }
            Ok(())
        })
    }

    /// Gives a meeting another day, or its first. One that had been postponed is planned again.
    pub fn move_meeting(
        &mut self,
        id: MeetingId,
        to: &When,
        reason: Option<&str>,
    ) -> Result<view::PlanChange> {
        let date = read_date(&to.date).ok_or(invalid("date_invalid", "date"))?;
        let hour = |typed: &Option<String>, field: &str| match typed {
            None => Ok(None),
            Some(typed) => read_clock(typed)
                .map(|it| Some(it.format("%H:%M").to_string()))
                .ok_or(invalid("time_invalid", field)),
        };
        let (start, end) = (hour(&to.start, "start")?, hour(&to.end, "end")?);
        let to = To {
            date: Some(text(date)),
            starts: start.map(Value::from),
            ends: end.map(Value::from),
        };
        self.change_plan(PlanKind::Move, reason, |change| change.set_when(id, to))
    }

    /// Takes a meeting's day away until there is another.
    pub fn postpone(&mut self, id: MeetingId, reason: Option<&str>) -> Result<view::PlanChange> {
        self.change_plan(PlanKind::Postpone, reason, |change| {
            let meeting = change.allowed(id)?;
            change.set_meeting(&meeting, put_off(), true)
        })
    }

    /// Calls a meeting off. Its day stays written, so that one can see when it would have been.
    pub fn cancel(&mut self, id: MeetingId, reason: Option<&str>) -> Result<view::PlanChange> {
        self.change_plan(PlanKind::Cancel, reason, |change| {
            let meeting = change.allowed(id)?;
            change.set_meeting(&meeting, vec![to_status(MeetingStatus::Cancelled)], true)
        })
    }

    /// Says that a meeting is over. Nobody is asked anew, and the donor is told of nothing: the plan was kept.
    pub fn close_meeting(
        &mut self,
        id: MeetingId,
        reason: Option<&str>,
    ) -> Result<view::PlanChange> {
        self.change_plan(PlanKind::Close, reason, |change| {
            let meeting = change.allowed(id)?;
            let wanted = vec![to_status(MeetingStatus::Closed)];
            change.record(Noun::Meeting, id.0, about(&meeting), wanted)?;
            Ok(())
        })
    }

    /// Plans a meeting again that was called off or postponed, or opens one that was closed. What was closed too early was
    /// planned all the while: only where its people had gone to another meeting does that change the plan.
    pub fn reopen(&mut self, id: MeetingId, reason: Option<&str>) -> Result<view::PlanChange> {
        self.change_plan(PlanKind::Reopen, reason, |change| {
            let meeting = change.allowed(id)?;
            let mut wanted = vec![
                to_status(MeetingStatus::Planned),
                (meeting::MERGED_INTO, "merged_into", Value::Null),
            ];
            if status_of(&meeting) == MeetingStatus::Postponed {
                // The day that was taken away may still be written.
                wanted.push((meeting::DATE, "date", Value::Null));
            }
            if !status_of(&meeting).is_over() {
                return change.set_meeting(&meeting, wanted, true);
            }
            let (planned, done) = change.record(Noun::Meeting, id.0, about(&meeting), wanted)?;
            match planned.contains("merged_into=") {
                true => change.deviate(about(&meeting), planned, done, 0, true),
                false => Ok(()),
            }
        })
    }

    /// A second meeting at the same stop, on another day, with the same hours, venue and seats. Nobody is moved to it.
    pub fn split_meeting(
        &mut self,
        id: MeetingId,
        date: &str,
        reason: Option<&str>,
    ) -> Result<view::PlanChange> {
        let date = read_date(date).ok_or(invalid("date_invalid", "date"))?;
        self.change_plan(PlanKind::Split, reason, |change| {
            let first = change.allowed(id)?;
            let second = MeetingId(new_id(change.now));
            let venue = match first.venue {
                Some(venue) => change.copy_venue(venue)?,
                None => None,
            };
            change.tx.record(
                Set::of(Noun::Meeting, second)
                    .with_some(meeting::STOP, first.stop)
                    .with(meeting::DATE, date.to_string())
                    .with_some(meeting::STARTS, first.starts.clone())
                    .with_some(meeting::ENDS, first.ends.clone())
                    .with_some(meeting::LANGUAGE, first.language.clone())
                    .with_some(meeting::INTERPRETATION, first.interpretation.clone())
                    .with_some(meeting::VENUE, venue)
                    .with(meeting::CAPACITY, first.capacity)
                    .with(meeting::RESERVE, first.reserve)
                    .with(meeting::STATUS, MeetingStatus::Planned.word()),
            )?;
            change.say(
                Some(second),
                first.stop,
                "date",
                None,
                Some(date.to_string()),
            );
            let (planned, done) = ("meetings=1", format!("meetings=2 date={date}"));
            change.deviate(about(&first), planned.into(), done, 0, true)
        })
    }

    /// Everybody who is registered for one meeting goes to another. Whoever has been checked in stays where that was: then
    /// the meeting is closed, else called off.
    pub fn merge_meetings(
        &mut self,
        id: MeetingId,
        into: MeetingId,
        reason: Option<&str>,
    ) -> Result<view::PlanChange> {
        if id == into {
            return Err(invalid("merge_into_itself", "into"));
        }
        self.change_plan(PlanKind::Merge, reason, |change| {
            let from = change.allowed(id)?;
            let into = change.allowed(into)?;
            if change.tx.seats_given(from.id)? != change.tx.seats_given(into.id)? {
                change.warn("selection_differs");
            }
            let touched = change.move_registrations(from.id, into.id)?;
            let end = match change.is_held(from.id)? {
                true => MeetingStatus::Closed,
                false => MeetingStatus::Cancelled,
            };
            let wanted = vec![
                to_status(end),
                (meeting::MERGED_INTO, "merged_into", into.id.into()),
            ];
            let (planned, done) = change.record(Noun::Meeting, from.id.0, about(&from), wanted)?;
            if meetings::filled(change.tx, into.id)? > into.capacity {
                change.warn("over_capacity");
            }
            change.done.touched += touched;
            change.deviate(about(&from), planned, done, touched, true)
        })
    }

    /// One change of plan, one operation. An answer in which nothing changed has written nothing.
    pub(crate) fn change_plan(
        &mut self,
        kind: PlanKind,
        reason: Option<&str>,
        work: impl FnOnce(&mut PlanChange) -> Result<()>,
    ) -> Result<view::PlanChange> {
        let reason = read_reason(reason)?;
        let now = self.clock.now();
        let rehearsing = self.rehearsing;
        self.write("tour", |tx| {
            tx.because(reason.clone());
            let mut change = PlanChange::new(tx, kind, reason, rehearsing, now);
            work(&mut change)?;
            change.look_at_days()?;
            change.look_at_sheets()?;
            if !change.done.changed.is_empty() && !rehearsing {
                change.done.operation = Some(change.tx.operation().to_string());
            }
            Ok(change.done)
        })
    }
}

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
        let hour = |typed: &Option<Value>, before: &Option<String>| match typed {
            None => before.clone(),
            Some(typed) => shown(typed),
        };
        if let (Some(starts), Some(ends)) = (
            hour(&to.starts, &meeting.starts),
            hour(&to.ends, &meeting.ends),
        ) && ends <= starts
        {
            return Err(invalid("end_before_start", "end"));
        }
        let was_postponed = status_of(&meeting) == MeetingStatus::Postponed;
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
                wanted.push((meeting::DATE, "date", date));
                if was_postponed {
                    wanted.push(to_status(MeetingStatus::Planned));
                }
            }
        }
        wanted.extend(to.starts.map(|it| (meeting::STARTS, "start", it)));
        wanted.extend(to.ends.map(|it| (meeting::ENDS, "end", it)));
        self.set_meeting(&meeting, wanted, was_planned)
    }

    /// Every day and hour that was written is looked at, as all of them stand in the end.
    fn look_at_days(&mut self) -> Result<()> {
        let of_day = |it: &view::PlanChanged| matches!(&*it.column, "date" | "start" | "end");
        let moved = self.done.changed.iter().filter(|it| of_day(it));
        let mut meetings: Vec<MeetingId> = moved
            .filter_map(|it| it.meeting.as_ref()?.parse().ok())
            .collect();
        meetings.dedup();
        for id in meetings {
            let warned = date_warnings(self.tx, id, day(self.now))?;
            self.done.warned.extend(warned);
            if is_staff_elsewhere(self.tx, id)? {
                self.warn("staff_elsewhere");
            }
        }
        self.done.warnings.dedup();
        self.done.warnings.extend(codes(&self.done.warned));
        Ok(())
    }

    /// A sheet that was printed before the change still says what was planned then.
    fn look_at_sheets(&mut self) -> Result<()> {
        let ids = self.done.changed.iter();
        let ids: BTreeSet<MeetingId> = ids
            .filter_map(|it| it.meeting.as_ref()?.parse().ok())
            .collect();
        for id in ids {
            if sheets_outdated(self.tx, id)? {
                self.warn("sheets_outdated");
                break;
            }
        }
        Ok(())
    }

    /// The meeting, when its state allows this change.
    fn allowed(&self, id: MeetingId) -> Result<MeetingRow> {
        let meeting = which::meeting(self.tx, id)?;
        self.refuse(&meeting, self.is_held(id)?)?;
        Ok(meeting)
    }

    fn refuse(&self, meeting: &MeetingRow, held: bool) -> Result<()> {
        match refusal(self.kind, status_of(meeting), held) {
            Some(code) => Err(invalid(code, "meeting")),
            None => Ok(()),
        }
    }

    fn is_held(&self, id: MeetingId) -> Result<bool> {
        Ok(self.tx.is_held(id)?)
    }

    /// Writes what moves, asks anew whoever had answered, and notes the deviation.
    fn set_meeting(
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
            planned.push(format!("{name}={}", was.as_deref().unwrap_or("")));
            done.push(format!("{name}={}", is.as_deref().unwrap_or("")));
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
        column: &str,
        before: Option<String>,
        after: Option<String>,
    ) {
        self.done.changed.push(view::PlanChanged {
            meeting: meeting.map(|it| it.to_string()),
            stop: stop.map(|it| it.to_string()),
            column: column.to_owned(),
            before,
            after,
        });
    }

    pub(crate) fn warn(&mut self, code: &str) {
        self.done.warnings.push(code.to_owned());
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
    fn copy_venue(&mut self, of: VenueId) -> Result<Option<VenueId>> {
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
    fn move_registrations(&mut self, from: MeetingId, into: MeetingId) -> Result<u32> {
        let there = self.tx.registrations_of(into)?;
        let mut given_up = GivenUp::of(self.tx, from)?;
        let mut touched = 0;
        for row in self.tx.registrations_of(from)? {
            let stays = if row.arrived_at.is_some() {
                Some("checked_in")
            } else if row.person.is_some() && there.iter().any(|it| it.person == row.person) {
                Some("already_there")
            } else {
                None
            };
            if let Some(reason) = stays {
                self.done.left.push(view::Left {
                    registration: Some(row.id.to_string()),
                    name: row.name,
                    reason: reason.into(),
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
struct GivenUp {
    /// `None` before seats have been given.
    free: Option<u32>,
}

impl GivenUp {
    fn of(tx: &Tx, meeting: MeetingId) -> Result<GivenUp> {
        let roll = Roll::of(tx, meeting)?;
        let is_given = |it: &Applicant| it.selection == Selection::Selected;
        let given = roll.applicants.iter().any(is_given);
        Ok(GivenUp {
            free: given.then(|| rules::free(&roll.applicants, &roll.rules)),
        })
    }

    /// Whether somebody is asked anew: not who gave up a seat that somebody else has by now.
    fn asks(&mut self, row: &RegistrationRow) -> bool {
        let gave_up = row.selection == Selection::Selected.word()
            && row.reply == Reply::NotComing.word()
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

fn with_reply_asked(set: Set, row: &RegistrationRow) -> Set {
    match Reply::from_word(&row.reply) {
        Some(Reply::Coming | Reply::NotComing) => set
            .with(registration::REPLY, Reply::Asked.word())
            .with(registration::REPLY_CHANNEL, Value::Null),
        Some(Reply::NotAsked | Reply::Asked) | None => set,
    }
}

fn is_touched(row: &RegistrationRow) -> bool {
    let selection = Selection::from_word(&row.selection).unwrap_or(Selection::Undecided);
    touches(selection, row.withdrawn.is_some(), row.arrived_at.is_some())
}

pub(crate) fn about(meeting: &MeetingRow) -> About {
    About {
        meeting: Some(meeting.id),
        route: meeting.route,
        stop: meeting.stop,
    }
}

fn put_off() -> Vec<Wanted> {
    vec![
        (meeting::DATE, "date", Value::Null),
        to_status(MeetingStatus::Postponed),
    ]
}

fn to_status(status: MeetingStatus) -> Wanted {
    (meeting::STATUS, "status", status.word().into())
}

fn day_of(meeting: &MeetingRow) -> Option<NaiveDate> {
    meeting.date.as_deref()?.parse().ok()
}

fn shifted(date: NaiveDate, days: i32) -> Option<NaiveDate> {
    let by = Days::new(u64::from(days.unsigned_abs()));
    let date = if days > 0 {
        date.checked_add_days(by)
    } else {
        date.checked_sub_days(by)
    };
    date.and_then(|it| read_date(&it.to_string()))
}

fn text(date: NaiveDate) -> Value {
    date.to_string().into()
}

#[cfg(test)]
mod tests {
    use domain::ids::PersonId;
    use domain::noun::person;
    use store::KeyCost;

    use super::*;
    use crate::base::clock::Clock;
    use crate::base::start::Tour;
    use crate::programme::Start;

    /// Four people at Trabzon, each with another reply; the last has withdrawn.
    fn with_replies(programme: &mut Programme, meeting: MeetingId) {
        let replies = [
            ("Ayşe Işık", "coming", None),
            ("İlker Şahin", "not_coming", None),
            ("Hasan Kaya", "not_asked", None),
            ("Ali Can", "coming", Some("by_person")),
        ];
        let now = programme.clock.now();
        let record = |tx: &mut Tx| -> Result<()> {
            for (name, reply, withdrawn) in replies {
                let theirs = PersonId(new_id(now));
                tx.record(Set::of(Noun::Person, theirs).with(person::NAME, name))?;
                tx.record(
                    Set::of(Noun::Registration, new_id(now))
                        .with(registration::MEETING, meeting)
                        .with(registration::PERSON, theirs)
                        .with(registration::REPLY, reply)
                        .with(registration::REPLY_CHANNEL, "phone")
                        .with_some(registration::WITHDRAWN, withdrawn),
                )?;
            }
            Ok(())
        };
        programme.write("import", record).unwrap();
    }

    fn replies(programme: &Programme, meeting: MeetingId) -> Vec<String> {
        let items = programme.registrations(meeting).unwrap();
        items.into_iter().map(|it| it.reply).collect()
    }

    #[test]
    fn whoever_had_replied_is_asked_again_and_an_undo_gives_the_reply_back() {
        let folder = tempfile::tempdir().unwrap();
        let start = Start::Tour(Box::new(Tour::bundled()));
        let (mut programme, _) = Programme::create(
            &folder.path().join("tur.rota"),
            "dört kelimelik gizli parola",
            &start,
            KeyCost::cheap(),
            Clock::system(),
        )
        .unwrap();
        let trabzon = programme.find_meeting("trabzon").unwrap();
        let ordu = programme.find_meeting("ordu").unwrap();
        let date = When {
            date: "2027-03-15".into(),
            ..When::default()
        };
        programme.move_meeting(trabzon, &date, None).unwrap();
        with_replies(&mut programme, trabzon);
        // Ali Can, Ayşe Işık, Hasan Kaya, İlker Şahin.
        let before = ["coming", "coming", "not_asked", "not_coming"];
        let asked = ["coming", "asked", "not_asked", "asked"];

        let reason = Some("kar");
        let edit = [("date".to_owned(), "2027-03-20".to_owned())];
        for change in [
            |it: &mut Programme, id| it.postpone(id, Some("kar")).map(|it| it.touched),
            |it: &mut Programme, id| it.cancel(id, Some("kar")).map(|it| it.touched),
            |it: &mut Programme, _| it.shift_route(1, 7, Some("kar")).map(|it| it.touched),
        ] {
            assert_eq!(
                change(&mut programme, trabzon).unwrap(),
                3,
                "one has withdrawn"
            );
            assert_eq!(replies(&programme, trabzon), asked);
            programme.undo(None).unwrap();
            assert_eq!(replies(&programme, trabzon), before);
        }
        let edited = programme
            .edit("meeting", "trabzon", &edit, reason.map(str::to_owned))
            .unwrap();
        assert_eq!(
            (edited.touched, replies(&programme, trabzon)),
            (3, asked.map(str::to_owned).to_vec())
        );
        programme.undo(None).unwrap();

        let merged = programme.merge_meetings(trabzon, ordu, reason).unwrap();
        assert_eq!(merged.touched, 3);
        assert_eq!(
            replies(&programme, ordu)
                .iter()
                .filter(|it| *it == "asked")
                .count(),
            3
        );
        programme.undo(None).unwrap();
        assert_eq!(replies(&programme, trabzon), before);
    }

    /// As an earlier version could leave it, and as two laptops can that had not heard of each other.
    #[test]
    fn a_postponed_meeting_with_a_day_reads_as_what_was_said_last() {
        let folder = tempfile::tempdir().unwrap();
        let start = Start::Tour(Box::new(Tour::bundled()));
        let (mut programme, _) = Programme::create(
            &folder.path().join("tur.rota"),
            "dört kelimelik gizli parola",
            &start,
            KeyCost::cheap(),
            Clock::system(),
        )
        .unwrap();
        let (trabzon, ordu) = (
            programme.find_meeting("trabzon").unwrap(),
            programme.find_meeting("ordu").unwrap(),
        );
        let mut set = |id: MeetingId, column: Column, value: &str| {
            let set = Set::of(Noun::Meeting, id).with(column, value);
            let record = |tx: &mut Tx| -> Result<()> { Ok(tx.record(set).map(|_| ())?) };
            programme.write("edit", record).unwrap();
        };
        set(trabzon, meeting::STATUS, "postponed");
        set(trabzon, meeting::DATE, "2027-03-15");
        set(ordu, meeting::DATE, "2027-03-16");
        set(ordu, meeting::STATUS, "postponed");
        let digest = programme.verify().unwrap().digest;
        let stands = |programme: &Programme, id| {
            let item = programme.meeting(id).unwrap();
            (item.date, item.status)
        };
        let day = |text: &str| Some(text.to_owned());
        assert_eq!(
            stands(&programme, trabzon),
            (day("2027-03-15"), "planned".into())
        );
        assert_eq!(stands(&programme, ordu), (None, "postponed".into()));
        assert_eq!(
            programme.verify().unwrap().digest,
            digest,
            "nothing is rewritten by looking at it"
        );

        let shifted = programme.shift_route(1, 1, Some("kar")).unwrap();
        assert_eq!(shifted.changed.len(), 1);
        assert_eq!(
            stands(&programme, trabzon),
            (day("2027-03-16"), "planned".into())
        );
        let same_day = ("date".to_owned(), "2027-03-16".to_owned());
        programme
            .edit("meeting", "ordu", &[same_day], Some("köprü".into()))
            .unwrap();
        assert_eq!(
            stands(&programme, ordu),
            (day("2027-03-16"), "planned".into()),
            "also where the day that is named anew was the one written all along"
        );
        programme.undo(None).unwrap();
        programme.reopen(ordu, Some("belli olacak")).unwrap();
        assert_eq!(stands(&programme, ordu), (None, "planned".into()));
    }
}
