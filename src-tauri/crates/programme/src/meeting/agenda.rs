//! The agenda of a meeting: filled from the half-day or from another city, then changed line by line.

use chrono::{DateTime, NaiveTime, Utc};
use domain::agenda::{Half, moved, overlaps, template};
use domain::body::Value;
use domain::calendar::TimeOfDay;
use domain::change::Set;
use domain::ids::{AgendaItemId, MeetingId, of_its_nature};
use domain::noun::{Column, Noun, agenda_item};
use domain::plan::MeetingStatus;
use domain::verb::Verb;
use store::{AgendaItemRow, MeetingRow, Reader, Tx};
use uuid::Uuid;

use crate::base::clock::new_id;
use crate::base::error::{Error, Result, invalid};
use crate::known::which;
use crate::known::which::city_of;
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::meant::Meant;

impl Programme {
    /// Fills the agenda in the place of what is there. `from` is `template` (the half-day by the meeting's hour), `morning`,
    /// `afternoon`, `previous` (the city before it on the route) or another meeting; the hours follow the meeting's own. An
    /// agenda of which it is already written how it went is left alone.
    pub fn fill_agenda(&mut self, id: MeetingId, from: &str) -> Result<view::Filled> {
        self.write(Verb::Agenda, |tx| {
            let meeting = which::meeting(tx, id)?;
            let before = tx.agenda(Some(id))?;
            let has_begun =
                |it: &AgendaItemRow| it.actual_starts.is_some() || it.actual_minutes.is_some();
            if before.iter().any(has_begun) {
                return Err(invalid("agenda_begun", "agenda"));
            }
            let (lines, from) = match from.trim() {
                "template" => (
                    from_template(&meeting, Half::of(clock(&meeting.starts))),
                    None,
                ),
                word => match Half::from_word(word) {
                    Some(half) => (from_template(&meeting, half), None),
                    None => {
                        let source = source(tx, &meeting, word)?;
                        let lines = from_meeting(tx, &meeting, &source)?;
                        (lines, Some(city_of(&source)))
                    }
                },
            };
            for old in before {
                if !lines.iter().any(|it| it.row == old.id.0) {
                    tx.record(Set::of(Noun::AgendaItem, old.id).with(agenda_item::HIDDEN, true))?;
                }
            }
            let items = lines.len() as u32;
            for line in lines {
                tx.record(line)?;
            }
            Ok(view::Filled {
                items,
                from,
                operation: tx.operation(),
            })
        })
    }
}

impl Reading {
    pub fn agenda(&self, meeting: MeetingId) -> Result<Vec<view::AgendaItem>> {
        self.read(|reader| {
            which::meeting(reader, meeting)?;
            items(reader, meeting)
        })
    }
}

/// By the clock.
pub(crate) fn items(reader: &Reader, meeting: MeetingId) -> Result<Vec<view::AgendaItem>> {
    let rows = reader.agenda(Some(meeting))?;
    let starts: Vec<Option<NaiveTime>> = rows.iter().map(|it| clock(&it.starts)).collect();
    let numbered = rows.into_iter().zip(1u32..);
    let items = numbered.map(|(row, number)| {
        let next = starts.get(number as usize).copied().flatten();
        let begins = clock(&row.starts);
        view::AgendaItem {
            item: row.id,
            number,
            overlaps: match (begins, row.minutes, next) {
                (Some(begins), Some(minutes), Some(next)) => overlaps(begins, minutes, next),
                _ => false,
            },
            start: row.starts,
            minutes: row.minutes,
            title_tr: row.title_tr,
            title_en: row.title_en,
            responsible: row.responsible,
            actual_start: row.actual_starts,
            actual_minutes: row.actual_minutes,
        }
    });
    Ok(items.collect())
}

/// The nearest stop before this one on its route that has an agenda.
pub(crate) fn previous(reader: &Reader, meeting: &MeetingRow) -> Result<Option<MeetingRow>> {
    let is_before = |it: &MeetingRow| {
        it.id != meeting.id
            && it.route.is_some()
            && it.route == meeting.route
            && it.position < meeting.position
            && !it.status.is(MeetingStatus::Cancelled)
    };
    for other in reader.meetings()?.into_iter().rev() {
        if is_before(&other) && !reader.agenda(Some(other.id))?.is_empty() {
            return Ok(Some(other));
        }
    }
    Ok(None)
}

/// An item by its id, as `M/N` by its place, or `M/new`.
pub(crate) fn meant(reader: &Reader, which: &str, now: DateTime<Utc>) -> Result<Meant> {
    if let Ok(id) = which.trim().parse::<Uuid>() {
        let mut all = reader.agenda(None)?.into_iter();
        let found = all.find(|it| it.id.0 == id);
        return found.map(|it| Meant::there(it.id.0)).ok_or(unknown());
    }
    let (meeting, place) = which.split_once('/').ok_or(unknown())?;
    let meeting = which::find_meeting(reader, meeting)?;
    let rows = reader.agenda(Some(meeting.id))?;
    if place.trim() == "new" {
        let last = rows.iter().map(|it| it.position).max().unwrap_or(0);
        let birth = Set::of(Noun::AgendaItem, new_id(now))
            .with(agenda_item::MEETING, meeting.id)
            .with(agenda_item::POSITION, last + 1);
        return Ok(Meant::born(birth));
    }
    let number: usize = place.trim().parse().map_err(|_| unknown())?;
    let row = number.checked_sub(1).and_then(|at| rows.get(at));
    row.map(|it| Meant::there(it.id.0)).ok_or(unknown())
}

/// An item that is called nothing in either language cannot be read out.
pub(crate) fn check(tx: &Tx, row: Uuid, set: &[(Column, Value)]) -> Result<()> {
    for column in [agenda_item::TITLE_TR, agenda_item::TITLE_EN] {
        let value = match set.iter().find(|(it, _)| *it == column) {
            Some((_, value)) => value.clone(),
            None => tx.register(column, row)?.map_or(Value::Null, |it| it.0),
        };
        if value != Value::Null {
            return Ok(());
        }
    }
    Err(invalid("name_empty", "title_tr"))
}

fn source(reader: &Reader, meeting: &MeetingRow, from: &str) -> Result<MeetingRow> {
    let found = match from {
        "previous" => previous(reader, meeting)?,
        other => {
            let other = which::find_meeting(reader, other)?;
            let has_agenda = !reader.agenda(Some(other.id))?.is_empty();
            Some(other).filter(|it| has_agenda && it.id != meeting.id)
        }
    };
    found.ok_or(invalid("agenda_source_empty", "from"))
}

pub(crate) fn from_template(meeting: &MeetingRow, half: Half) -> Vec<Set> {
    let first = template(half).next().map(|it| it.starts);
    let lines = template(half).zip(1u32..).map(|(it, position)| {
        let starts = shifted(it.starts, first, clock(&meeting.starts));
        let id = of_its_nature(
            Noun::AgendaItem,
            format!("{}/{}/{position}", meeting.id, half.word()),
        );
        line(meeting.id, AgendaItemId(id), position)
            .with(agenda_item::STARTS, text(starts))
            .with(agenda_item::MINUTES, it.minutes)
            .with(agenda_item::TITLE_TR, it.tr)
            .with(agenda_item::TITLE_EN, it.en)
            .with(agenda_item::RESPONSIBLE, Value::Null)
    });
    lines.collect()
}

fn from_meeting(reader: &Reader, meeting: &MeetingRow, from: &MeetingRow) -> Result<Vec<Set>> {
    let (was, is) = (clock(&from.starts), clock(&meeting.starts));
    let rows = reader.agenda(Some(from.id))?.into_iter().zip(1u32..);
    let lines = rows.map(|(it, position)| {
        let starts = clock(&it.starts).map(|starts| text(shifted(starts, was, is)));
        let id = of_its_nature(Noun::AgendaItem, format!("{}/{}", meeting.id, it.id));
        line(meeting.id, AgendaItemId(id), position)
            .with(agenda_item::STARTS, starts)
            .with(agenda_item::MINUTES, it.minutes)
            .with(agenda_item::TITLE_TR, it.title_tr)
            .with(agenda_item::TITLE_EN, it.title_en)
            .with(agenda_item::RESPONSIBLE, it.responsible)
    });
    Ok(lines.collect())
}

/// The same line may have stood there before and been taken out.
fn line(meeting: MeetingId, id: AgendaItemId, position: u32) -> Set {
    Set::of(Noun::AgendaItem, id)
        .with(agenda_item::HIDDEN, Value::Null)
        .with(agenda_item::MEETING, meeting)
        .with(agenda_item::POSITION, position)
}

fn shifted(starts: NaiveTime, was: Option<NaiveTime>, is: Option<NaiveTime>) -> NaiveTime {
    match (was, is) {
        (Some(was), Some(is)) => moved(starts, was, is),
        _ => starts,
    }
}

fn clock(at: &Option<TimeOfDay>) -> Option<NaiveTime> {
    at.as_ref()?.known()
}

fn text(at: NaiveTime) -> String {
    at.format("%H:%M").to_string()
}

fn unknown() -> Error {
    Error::unknown("line")
}
