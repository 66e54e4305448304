//! Changes of plan: a route shifted, a meeting moved, postponed, called off, split, merged. Each carries its reason into a
//! deviation, which the donor's report asks for first, and asks anew whoever had already answered.
//!
//! | what | with the people |
//! |---|---|
//! | shift, move, postpone, cancel, reopen | registrations and seats stay; replies go back to *asked* |
//! | close, reopen what is closed | nothing: no plan changes, so it is no deviation either |
//! | split | nobody moves: a second meeting stands at the same stop |
//! | merge | registrations go along with their seats; whoever has been checked in stays where that was |

use chrono::{Days, NaiveDate};
use domain::body::Value;
use domain::change::Set;
use domain::ids::MeetingId;
use domain::noun::{Noun, meeting};
use domain::plan::{ChangeWarning, PlanColumn};
use domain::plan::{MeetingStatus, PlanKind};
use domain::verb::Verb;
use store::MeetingRow;

use crate::base::clock::{day, new_id};
use crate::base::error::{Result, invalid, out_of_bounds};
use crate::base::input::{read_clock, read_date, read_reason};
use crate::known::{room, which};
use crate::programme::Programme;
use crate::tour::plan_change::{PlanChange, To, about, put_off, to_status};
use crate::view;

/// A day and hours as they are typed; hours that are left out stay as they are.
#[derive(Debug, Clone, Default)]
pub struct When {
    pub date: String,
    pub start: Option<String>,
    pub end: Option<String>,
}

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
                if !meeting.status.is(MeetingStatus::Planned) || change.is_held(meeting.id)? {
                    continue;
                }
                let date = shifted(date, days).ok_or(invalid("date_invalid", "date"))?;
                change.set_meeting(
                    &meeting,
                    vec![(meeting::DATE, PlanColumn::Date, text(date))],
                    true,
                )?;
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

    /// Says that a meeting is over. Nobody is asked anew, and the donor is told of nothing: the plan was kept. One whose day
    /// is still ahead, or that has none, and to which nobody has come, is not: `meeting_ahead`.
    pub fn close_meeting(
        &mut self,
        id: MeetingId,
        reason: Option<&str>,
    ) -> Result<view::PlanChange> {
        let today = day(self.clock.now());
        self.change_plan(PlanKind::Close, reason, |change| {
            let meeting = change.allowed(id)?;
            let is_ahead = match &meeting.date {
                Some(date) => date.known().is_some_and(|it| it > today),
                None => true,
            };
            if is_ahead && meeting.status.is(MeetingStatus::Planned) && !change.is_held(id)? {
                return Err(invalid("meeting_ahead", "meeting"));
            }
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
                (meeting::MERGED_INTO, PlanColumn::MergedInto, Value::Null),
            ];
            if meeting.status.is(MeetingStatus::Postponed) {
                // The day that was taken away may still be written.
                wanted.push((meeting::DATE, PlanColumn::Date, Value::Null));
            }
            if !meeting.status.known().is_some_and(MeetingStatus::is_over) {
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
                PlanColumn::Date,
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
                change.warn(ChangeWarning::SelectionDiffers);
            }
            let touched = change.move_registrations(from.id, into.id)?;
            let end = match change.is_held(from.id)? {
                true => MeetingStatus::Closed,
                false => MeetingStatus::Cancelled,
            };
            let wanted = vec![
                to_status(end),
                (meeting::MERGED_INTO, PlanColumn::MergedInto, into.id.into()),
            ];
            let (planned, done) = change.record(Noun::Meeting, from.id.0, about(&from), wanted)?;
            if room::taken(change.tx, into.id)? > into.capacity {
                change.warn(ChangeWarning::OverCapacity);
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
        self.write(Verb::Tour, |tx| {
            tx.because(reason.clone());
            let mut change = PlanChange::new(tx, kind, reason, rehearsing, now);
            work(&mut change)?;
            change.look_at_days()?;
            change.look_at_sheets()?;
            if !change.done.changed.is_empty() && !rehearsing {
                change.done.operation = Some(change.tx.operation());
            }
            Ok(change.done)
        })
    }
}

fn day_of(meeting: &MeetingRow) -> Option<NaiveDate> {
    meeting.date.as_ref()?.known()
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
    use domain::noun::{Column, person, registration};
    use store::{KeyCost, Tx};

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
        programme.write(Verb::Import, record).unwrap();
    }

    fn replies(programme: &Programme, meeting: MeetingId) -> Vec<String> {
        let items = programme.registrations(meeting).unwrap();
        items
            .into_iter()
            .map(|it| it.reply.as_str().to_owned())
            .collect()
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
            programme.write(Verb::Edit, record).unwrap();
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
        let day = |text: &str| Some(text.into());
        assert_eq!(
            stands(&programme, trabzon),
            (day("2027-03-15"), MeetingStatus::Planned.into())
        );
        assert_eq!(
            stands(&programme, ordu),
            (None, MeetingStatus::Postponed.into())
        );
        assert_eq!(
            programme.verify().unwrap().digest,
            digest,
            "nothing is rewritten by looking at it"
        );

        let shifted = programme.shift_route(1, 1, Some("kar")).unwrap();
        assert_eq!(shifted.changed.len(), 1);
        assert_eq!(
            stands(&programme, trabzon),
            (day("2027-03-16"), MeetingStatus::Planned.into())
        );
        let same_day = ("date".to_owned(), "2027-03-16".to_owned());
        programme
            .edit("meeting", "ordu", &[same_day], Some("köprü".into()))
            .unwrap();
        assert_eq!(
            stands(&programme, ordu),
            (day("2027-03-16"), MeetingStatus::Planned.into()),
            "also where the day that is named anew was the one written all along"
        );
        programme.undo(None).unwrap();
        programme.reopen(ordu, Some("belli olacak")).unwrap();
        assert_eq!(
            stands(&programme, ordu),
            (None, MeetingStatus::Planned.into())
        );
    }
}
