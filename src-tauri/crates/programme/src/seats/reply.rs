//! The weeks before a meeting: who was asked, whether they come, who has given their seat back, and who is next.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::body::Value;
use domain::calendar::Day;
use domain::change::Set;
use domain::fact::time_text;
use domain::ids::{MeetingId, RegistrationId};
use domain::noun::{Noun, registration};
use domain::phone_call::CallOutcome;
use domain::registration::{
    Answered, Channel, Reply, Selection, Standing, TakenOffBy, WithdrawnBy, takes_seat,
};
use domain::selection::{self as rules, Applicant};
use domain::stamp::Stamp;
use domain::verb::Verb;
use domain::words::Word;
use store::{Reader, RegistrationRow, Tx};

use crate::base::clock::{day, local_kept};
use crate::base::error::{Result, invalid, not_here};
use crate::base::input::read_reason;
use crate::known::issued_figures::IssuedFigures;
use crate::known::roll::{Roll, registered};
use crate::known::standing;
use crate::known::standing::standing_of;
use crate::programme::{Programme, Reading};
use crate::seats::phone_call;
use crate::seats::selection::give;
use crate::view;
use crate::write::seat_back::on_top_of_those_who_wait;

impl Reading {
    /// Who has a seat and what they said to it, and who would follow.
    pub fn replies(&self, meeting: MeetingId) -> Result<view::Replies> {
        let now = self.clock.now();
        self.read(|reader| {
            let roll = Roll::for_seats(reader, meeting)?;
            let said: HashMap<_, _> = reader.replies(meeting)?.into_iter().collect();
            let overdue = is_overdue(&roll, now);
            let next = |places| -> Vec<view::SelectionItem> {
                let shown = roll.shown(&places);
                let is_new = |it: &view::SelectionItem| shown.changed.contains(&it.registration);
                shown
                    .selected
                    .iter()
                    .filter(|it| is_new(it))
                    .cloned()
                    .collect()
            };
            let next_now = next(rules::promote(&roll.applicants, &roll.rules));
            let released = released(reader, &roll, now)?;
            let next_if_released = match released.is_empty() {
                true => Vec::new(),
                false => next(rules::promote(&without(&roll, &released), &roll.rules)),
            };
            let kinds = reader.kinds()?;
            let mut rows: Vec<&RegistrationRow> = roll
                .rows
                .values()
                .filter(|it| it.selection.is(Selection::Selected))
                .collect();
            rows.sort_by(|a, b| standing::by_name(a, b));
            let mut counts = view::ReplyCounts::default();
            for row in &rows {
                counts.add(row.withdrawn.is_some(), &row.reply, 1);
            }
            let calls = reader.phone_calls(meeting)?;
            let today = day(now);
            let item = |row: &RegistrationRow| {
                let theirs = calls.iter().filter(|it| it.registration == row.id);
                let theirs: Vec<_> = theirs.collect();
                // Once they have answered nobody waits for the call.
                let is_open = !row.reply.is_one_of(&[Reply::Coming, Reply::NotComing]);
                let last = theirs.last().filter(|_| is_open && row.withdrawn.is_none());
                let call_back = last.and_then(|it| it.call_back.clone());
                let reply = said.get(&row.id).cloned().unwrap_or_default();
                let replaced = reply.replaces.and_then(|it| roll.rows.get(&it));
                view::ReplyItem {
                    phone: reply.phone,
                    email: reply.email,
                    channel: reply.channel,
                    at: reply.at.as_ref().map(local_kept),
                    note: reply.note,
                    replaces: replaced.and_then(|it| it.name.clone()),
                    calls: theirs.iter().map(|it| phone_call::item(it)).collect(),
                    call_due: call_back
                        .as_ref()
                        .and_then(Day::known)
                        .is_some_and(|it| it <= today),
                    call_back,
                    registration: standing::registration(row.clone(), &kinds),
                }
            };
            Ok(view::Replies {
                reply_by: roll.meeting.reply_by.clone(),
                overdue,
                counts,
                items: rows.into_iter().map(item).collect(),
                next: next_now,
                next_if_released,
            })
        })
    }
}

impl Programme {
    /// Writes down what somebody answered, by which way and when; `no_answer` is that they were asked and said nothing.
    pub fn reply(
        &mut self,
        meeting: MeetingId,
        id: RegistrationId,
        reply: &str,
        channel: &str,
        at: Option<DateTime<Utc>>,
    ) -> Result<view::Replied> {
        let answered = Answered::from_word(reply).ok_or(invalid("reply_unknown", "reply"))?;
        let reply = Reply::from(answered);
        let channel = Channel::from_word(channel).ok_or(invalid("channel_unknown", "channel"))?;
        let at = at.unwrap_or(self.clock.now());
        self.write(Verb::Reply, |tx| {
            let row = registered(tx, meeting, id)?;
            if row.withdrawn.is_some() {
                return Err(invalid("reply_withdrawn", "reply"));
            }
            if reply == Reply::NotComing && row.arrived_at.is_some() {
                return Err(invalid("reply_arrived", "reply"));
            }
            let has_seat = standing_of(&row, tx.seats_given(meeting)?) == Standing::Expected;
            if reply != Reply::NotComing && !has_seat {
                return Err(invalid("reply_no_seat", "reply"));
            }
            let seat_went_on = Roll::of(tx, meeting)?.seat_went_on(id, reply);
            let set = match seat_went_on {
                true => on_top_of_those_who_wait(id),
                false => Set::of(Noun::Registration, id),
            };
            let set = set
                .with(registration::REPLY, reply.word())
                .with(registration::REPLY_CHANNEL, channel.word())
                .with(registration::REPLY_AT, time_text(at));
            tx.record(set)?;
            // Asked by telephone without an answer is a call.
            if answered == Answered::NoAnswer && channel == Channel::Phone {
                let nothing = (None, None, None);
                phone_call::record(tx, id, CallOutcome::NoAnswer, at, nothing)?;
            }
            replied(tx, id)
        })
    }

    /// Gives the seats of those who are silent though the last day for a reply is over to those who wait: no more of them
    /// than there are people waiting, the last by the rules first. They are off the list, with that reason.
    pub fn release_silent(&mut self, meeting: MeetingId) -> Result<view::Selection> {
        let now = self.clock.now();
        self.write(Verb::Promote, |tx| {
            let roll = Roll::for_seats(tx, meeting)?;
            roll.is_open()?;
            if !is_overdue(&roll, now) {
                return Err(invalid("reply_time_not_over", "reply_by"));
            }
            for id in released(tx, &roll, now)? {
                tx.record(
                    Set::of(Noun::Registration, id)
                        .with(registration::WITHDRAWN, WithdrawnBy::Team.word())
                        .with(registration::WITHDRAWN_REASON, NO_REPLY),
                )?;
            }
            give(tx, meeting, rules::promote, now)
        })
    }

    /// Takes somebody off the list of a meeting: they gave their seat back, or the team took it.
    pub fn withdraw(
        &mut self,
        meeting: MeetingId,
        id: RegistrationId,
        by: &str,
        reason: &str,
    ) -> Result<view::Withdrawn> {
        self.withdraw_all(meeting, &[id], by, reason)
    }

    /// The same of several, as one operation.
    pub fn withdraw_all(
        &mut self,
        meeting: MeetingId,
        ids: &[RegistrationId],
        by: &str,
        reason: &str,
    ) -> Result<view::Withdrawn> {
        let by = TakenOffBy::from_word(by).ok_or(invalid("withdrawn_by_unknown", "by"))?;
        let by = WithdrawnBy::from(by);
        let reason =
            read_reason(Some(reason))?.ok_or(invalid("withdraw_reason_needed", "reason"))?;
        let now = self.clock.now();
        self.write(Verb::Withdraw, |tx| {
            tx.because(Some(reason.clone()));
            let figures = IssuedFigures::read(tx, now)?;
            let seats_given = tx.seats_given(meeting)?;
            let mut gone = Vec::new();
            let mut seats_free = 0;
            for id in ids {
                let row = registered(tx, meeting, *id)?;
                if row.withdrawn.is_some() {
                    return Err(invalid("withdrawn_already", "by"));
                }
                if row.arrived_at.is_some() {
                    return Err(invalid("withdraw_arrived", "by"));
                }
                // Who had given it back before leaves none behind.
                let had_seat = seats_given
                    && takes_seat(&row.category)
                    && standing_of(&row, seats_given) == Standing::Expected
                    && !row.reply.is(Reply::NotComing);
                seats_free += u32::from(had_seat);
                let set = Set::of(Noun::Registration, *id)
                    .with(registration::WITHDRAWN, by.word())
                    .with(registration::WITHDRAWN_REASON, reason.clone());
                tx.record(set)?;
                gone.push(row);
            }
            let roll = Roll::of(tx, meeting)?;
            let next = rules::promote(&roll.applicants, &roll.rules);
            let is_next = |it: &&rules::Place| {
                let row = roll.rows.get(&it.registration);
                row.is_some_and(|row| row.selection.is(Selection::Waiting))
            };
            let first = gone.first().ok_or(not_here())?;
            Ok(view::Withdrawn {
                registration: first.id,
                name: first.name.clone(),
                reply: first.reply.clone(),
                withdrawn: Some(by.into()),
                registrations: gone.iter().map(|it| it.id).collect(),
                names: gone.iter().filter_map(|it| it.name.clone()).collect(),
                seats_free,
                next: next.selected.iter().filter(is_next).count() as u32,
                issued: figures.moved(tx, now)?,
                operation: tx.operation(),
            })
        })
    }
}

fn replied(tx: &Tx, id: RegistrationId) -> Result<view::Replied> {
    let row = tx.registration(id)?.ok_or(not_here())?;
    Ok(view::Replied {
        registration: id,
        name: row.name,
        selection: row.selection,
        reply: row.reply,
        withdrawn: row.withdrawn,
        operation: tx.operation(),
    })
}

/// Why a seat was given on; texts say it in words.
const NO_REPLY: &str = "no_reply";

fn is_overdue(roll: &Roll, now: DateTime<Utc>) -> bool {
    let last = roll.meeting.reply_by.as_ref().and_then(Day::known);
    last.is_some_and(|last| day(now) > last)
}

/// Whose seats are given on because they are silent: as many as wait, the last by the rules first.
fn released(reader: &Reader, roll: &Roll, now: DateTime<Utc>) -> Result<Vec<RegistrationId>> {
    if !is_overdue(roll, now) {
        return Ok(Vec::new());
    }
    let is_silent = |it: &Applicant| {
        it.applies()
            && it.selection == Selection::Selected
            && !it.withdrawn
            && !it.arrived
            && it.reply.is_one_of(&[Reply::NotAsked, Reply::Asked])
    };
    let places = rules::promote(&roll.applicants, &roll.rules);
    let mut released = Vec::new();
    for place in places.selected.iter().rev() {
        if released.len() < places.waiting.len()
            && is_silent(roll.applicant(place.registration)?)
            && had_until_the_last_day(reader, roll, place.registration)?
        {
            released.push(place.registration);
        }
    }
    Ok(released)
}

/// Whether somebody could answer until the last day: not who got the seat later, by the silence of somebody else, nor who
/// was asked later, by a letter or because the plan had changed. A call that was noted counts whenever it was.
fn had_until_the_last_day(reader: &Reader, roll: &Roll, id: RegistrationId) -> Result<bool> {
    let last = roll.meeting.reply_by.as_ref().and_then(Day::known);
    let is_later = |column| -> Result<bool> {
        let written = reader.register(column, id.0)?;
        let written = written.and_then(|(_, stamp, _)| Stamp::from_bits(stamp));
        let written = written.and_then(|it| DateTime::from_timestamp_millis(it.millis() as i64));
        Ok(written.zip(last).is_some_and(|(at, last)| day(at) > last))
    };
    let channel = reader.register(registration::REPLY_CHANNEL, id.0)?;
    let is_noted = matches!(channel, Some((Value::Text(_), ..)));
    Ok(!is_later(registration::SELECTION)? && (is_noted || !is_later(registration::REPLY)?))
}

/// As if those had given their seat back.
fn without(roll: &Roll, released: &[RegistrationId]) -> Vec<Applicant> {
    let mut applicants = roll.applicants.clone();
    for it in &mut applicants {
        it.withdrawn |= released.contains(&it.registration);
    }
    applicants
}

impl view::ReplyCounts {
    /// Counts people who were given a seat: whether they are off the list, and what they said.
    pub(crate) fn add(&mut self, withdrawn: bool, reply: &Word<Reply>, count: u32) {
        match reply {
            _ if withdrawn => self.not_coming += count,
            Word::Known(Reply::NotComing) => self.not_coming += count,
            Word::Known(Reply::Coming) => self.coming += count,
            // What a later version noted as a reply is none that could be counted as a yes or a no.
            Word::Known(Reply::NotAsked | Reply::Asked) | Word::Later(_) => self.silent += count,
        }
        self.selected = self.coming + self.silent;
    }
}
