//! What is to be done, meeting by meeting: the numbers that the first screen and the line of work of a meeting show.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::{Day, Moment};
use domain::ids::MeetingId;
use domain::plan::MeetingStatus;
use domain::registration::{Category, Reply, Selection, is_from_the_door};
use store::{MeetingRow, PhoneCallRow, Reader, RegistrationRow};

use crate::base::clock::day;
use crate::base::error::Result;
use crate::known::issued::sheet_issued_at;
use crate::programme::Reading;
use crate::view;

impl Reading {
    /// Every meeting with what waits at it, in the order of the tour, and the routes on which applications wait for a meeting.
    pub fn work(&self) -> Result<view::Work> {
        let now = self.clock.now();
        let mut due: HashMap<MeetingId, Vec<view::LetterDue>> = HashMap::new();
        for it in self.letters_due(None)?.items {
            due.entry(it.meeting).or_default().push(it);
        }
        self.read(|reader| {
            let mut to_place = Vec::new();
            for route in reader.routes()? {
                let count = reader.to_place(route.id)?.len() as u32;
                if count > 0 {
                    to_place.push(view::RouteToPlace {
                        route: route.number,
                        count,
                    });
                }
            }
            let meetings = reader.meetings()?.into_iter().map(|row| {
                let due = due.remove(&row.id).unwrap_or_default();
                at(reader, &row, &due, now)
            });
            Ok(view::Work {
                to_place,
                meetings: meetings.collect::<Result<_>>()?,
            })
        })
    }
}

fn at(
    reader: &Reader,
    row: &MeetingRow,
    due: &[view::LetterDue],
    now: DateTime<Utc>,
) -> Result<view::MeetingWork> {
    let today = day(now);
    let held: Option<NaiveDate> = row.date.as_ref().and_then(Day::known);
    let is_open = row.status.known().is_none_or(MeetingStatus::is_open);
    // What is over is not called about any more.
    let is_ahead = is_open && held.is_none_or(|it| it >= today);
    let all = reader.registrations_of(row.id)?;
    let applied: Vec<&RegistrationRow> = all
        .iter()
        .filter(|it| it.category.is(Category::Participant) && !is_from_the_door(&it.source))
        .filter(|it| it.withdrawn.is_none())
        .collect();
    let count =
        |is: &dyn Fn(&RegistrationRow) -> bool| applied.iter().filter(|it| is(it)).count() as u32;
    let has_seat = |it: &RegistrationRow| it.selection.is(Selection::Selected);
    let has_answered =
        |it: &RegistrationRow| it.reply.is_one_of(&[Reply::Coming, Reply::NotComing]);
    let overdue = row
        .reply_by
        .as_ref()
        .and_then(Day::known)
        .is_some_and(|it| today > it);
    let silent = count(&|it| has_seat(it) && !has_answered(it));
    Ok(view::MeetingWork {
        meeting: row.id,
        applied: applied.len() as u32,
        unread: count(&|it| it.selection.is(Selection::Undecided)),
        selected: count(&has_seat),
        coming: count(&|it| has_seat(it) && it.reply.is(Reply::Coming)),
        silent,
        overdue: if overdue && is_ahead { silent } else { 0 },
        calls_due: match is_ahead {
            true => calls_due(reader, row.id, &applied, today)?,
            false => 0,
        },
        letters: letters(due),
        sheet_issued_at: sheet_issued_at(reader, row.id)?,
    })
}

/// How many wait for which letter, the kind that most wait for first, and since when the first of them has.
fn letters(due: &[view::LetterDue]) -> Vec<view::LettersWait> {
    let mut waits: Vec<view::LettersWait> = Vec::new();
    for it in due {
        match waits.iter_mut().find(|wait| wait.kind == it.kind) {
            Some(wait) => {
                wait.count += 1;
                wait.since = earlier(wait.since.take(), it.since.clone());
                wait.day_missing |= it.day_missing;
            }
            None => waits.push(view::LettersWait {
                kind: it.kind,
                count: 1,
                since: it.since.clone(),
                day_missing: it.day_missing,
            }),
        }
    }
    waits.sort_by_key(|it| std::cmp::Reverse(it.count));
    waits
}

fn earlier(a: Option<Moment>, b: Option<Moment>) -> Option<Moment> {
    match (a, b) {
        (Some(a), Some(b)) => match (a.known(), b.known()) {
            (Some(first), Some(other)) if other < first => Some(b),
            _ => Some(a),
        },
        (one, other) => one.or(other),
    }
}

/// Who wants to be called again by now, and has not answered since.
fn calls_due(
    reader: &Reader,
    meeting: MeetingId,
    rows: &[&RegistrationRow],
    today: NaiveDate,
) -> Result<u32> {
    let calls = reader.phone_calls(meeting)?;
    let is_due = |row: &&&RegistrationRow| {
        let last: Option<&PhoneCallRow> = calls.iter().rfind(|it| it.registration == row.id);
        let back = last.and_then(|it| it.call_back.as_ref()?.known());
        let is_open = !row.reply.is_one_of(&[Reply::Coming, Reply::NotComing]);
        is_open && back.is_some_and(|it| it <= today)
    };
    Ok(rows.iter().filter(is_due).count() as u32)
}
