//! The readiness checklist of a meeting. Facts suggest, a person ticks.

use std::collections::HashMap;

use domain::body::Value;
use domain::change::Set;
use domain::checklist::{ChecklistState, item, item_id, items, own_id, readiness};
use domain::ids::MeetingId;
use domain::noun::{Noun, checklist_item};
use domain::turkish;
use store::{ChecklistItemRow, MeetingRow, Reader};
use uuid::Uuid;

use crate::base::error::{Error, Result};
use crate::change::edit::Meant;
use crate::change::edit_field::name_of;
use crate::door::find;
use crate::meeting::meeting_detail::sheet_issued_at;
use crate::programme::Programme;
use crate::view;

impl Programme {
    pub fn checklist(&self, meeting: MeetingId) -> Result<Vec<view::ChecklistLine>> {
        self.read(|reader| lines(reader, &find::meeting(reader, meeting)?))
    }
}

/// The lines that every meeting has, then its own.
pub(crate) fn lines(reader: &Reader, meeting: &MeetingRow) -> Result<Vec<view::ChecklistLine>> {
    let rows = reader.checklist(Some(meeting.id))?;
    let mut lines = arranged(meeting.id, &rows);
    let suggested = [
        ("venue", meeting.venue_name.is_some()),
        ("pack", sheet_issued_at(reader, meeting.id)?.is_some()),
        ("catering", meeting.meals_ordered.is_some()),
    ];
    for line in &mut lines {
        let speaks_for_it =
            |(code, fact): &(&str, bool)| *fact && line.item.as_deref() == Some(code);
        line.suggested =
            line.state == ChecklistState::Open.word() && suggested.iter().any(speaks_for_it);
    }
    Ok(lines)
}

/// How far each meeting is.
pub(crate) struct Readinesses(HashMap<MeetingId, Vec<ChecklistItemRow>>);

impl Readinesses {
    /// Of one meeting, or of all.
    pub(crate) fn read(reader: &Reader, meeting: Option<MeetingId>) -> Result<Readinesses> {
        let mut rows: HashMap<MeetingId, Vec<ChecklistItemRow>> = HashMap::new();
        for row in reader.checklist(meeting)? {
            rows.entry(row.meeting).or_default().push(row);
        }
        Ok(Readinesses(rows))
    }

    pub(crate) fn of(&self, meeting: MeetingId) -> view::Readiness {
        let lines = arranged(meeting, self.0.get(&meeting).map_or(&[], Vec::as_slice));
        let state = |it: &view::ChecklistLine| ChecklistState::from_word(&it.state);
        let readiness = readiness(lines.iter().filter_map(state));
        let open = lines
            .into_iter()
            .find(|it| state(it) == Some(ChecklistState::Open));
        let (open_tr, open_en) = open.map(|it| (it.title_tr, it.title_en)).unzip();
        view::Readiness {
            done: readiness.done,
            total: readiness.total,
            open_tr,
            open_en,
        }
    }
}

fn arranged(meeting: MeetingId, rows: &[ChecklistItemRow]) -> Vec<view::ChecklistLine> {
    let of_every_meeting = items().iter().map(|item| {
        let row = rows.iter().find(|it| it.item.as_deref() == Some(item.code));
        view::ChecklistLine {
            line: item_id(meeting, item.code).to_string(),
            item: Some(item.code.to_owned()),
            title_tr: item.tr.to_owned(),
            title_en: item.en.to_owned(),
            state: state_of(row),
            note: row.and_then(|it| it.note.clone()),
            suggested: false,
        }
    });
    // A line of a later version has a code that is not known here; its title is all that can be said of it.
    let own = rows
        .iter()
        .filter(|row| row.item.as_deref().and_then(item).is_none());
    let own = own.map(|row| {
        let title = row.title.clone().or(row.item.clone()).unwrap_or_default();
        view::ChecklistLine {
            line: row.id.to_string(),
            item: None,
            title_tr: title.clone(),
            title_en: title,
            state: state_of(Some(row)),
            note: row.note.clone(),
            suggested: false,
        }
    });
    of_every_meeting.chain(own).collect()
}

/// A word of a later version is taken for open.
fn state_of(row: Option<&ChecklistItemRow>) -> String {
    let state = row.and_then(|it| ChecklistState::from_word(&it.state));
    state.unwrap_or(ChecklistState::Open).word().to_owned()
}

/// A line as `M/CODE`, as `M/TITLE` (made where it is not there yet), or by its id.
pub(crate) fn meant(reader: &Reader, which: &str) -> Result<Meant> {
    if let Ok(id) = which.trim().parse::<Uuid>() {
        return by_id(reader, id);
    }
    let (meeting, title) = which.split_once('/').ok_or(unknown())?;
    let meeting = find::find_meeting(reader, meeting)?.id;
    let title = title.trim();
    let rows = reader.checklist(Some(meeting))?;
    let code = items().iter().find(|it| {
        let names = [it.code, it.tr, it.en];
        names
            .iter()
            .any(|name| turkish::fold(name) == turkish::fold(title))
    });
    if let Some(item) = code {
        return Ok(of_every_meeting(meeting, item.code, &rows));
    }
    let is_it = |it: &&ChecklistItemRow| {
        let own = it.title.as_deref().unwrap_or_default();
        turkish::fold(own) == turkish::fold(title)
    };
    if let Some(row) = rows.iter().find(is_it) {
        return Ok(Meant::there(row.id.0));
    }
    let title = name_of(title, checklist_item::TITLE, "title")?;
    let last = rows.iter().map(|it| it.position).max().unwrap_or(0);
    let birth = Set::of(Noun::ChecklistItem, own_id(meeting, &title))
        .with(checklist_item::HIDDEN, Value::Null)
        .with(checklist_item::MEETING, meeting)
        .with(checklist_item::TITLE, title.as_str())
        .with(checklist_item::STATE, ChecklistState::Open.word())
        .with(checklist_item::NOTE, Value::Null)
        .with(checklist_item::POSITION, last + 1);
    Ok(Meant::born(birth).saying("title", title))
}

/// Whether the line is one that every meeting has: it has no title of its own and stays.
pub(crate) fn is_of_every_meeting(reader: &Reader, row: Uuid) -> Result<bool> {
    let lines = reader.meetings()?.into_iter();
    let mut ids =
        lines.flat_map(|meeting| items().iter().map(move |it| item_id(meeting.id, it.code)));
    Ok(ids.any(|id| id == row))
}

fn by_id(reader: &Reader, id: Uuid) -> Result<Meant> {
    for meeting in reader.meetings()? {
        let item = items().iter().find(|it| item_id(meeting.id, it.code) == id);
        if let Some(item) = item {
            let rows = reader.checklist(Some(meeting.id))?;
            return Ok(of_every_meeting(meeting.id, item.code, &rows));
        }
    }
    let own = reader.checklist(None)?.into_iter().find(|it| it.id.0 == id);
    own.map(|it| Meant::there(it.id.0)).ok_or(unknown())
}

/// A line that every meeting has is written with its first tick.
fn of_every_meeting(meeting: MeetingId, code: &str, rows: &[ChecklistItemRow]) -> Meant {
    let id = item_id(meeting, code);
    if rows.iter().any(|it| it.id.0 == id) {
        return Meant::there(id);
    }
    Meant::born(
        Set::of(Noun::ChecklistItem, id)
            .with(checklist_item::HIDDEN, Value::Null)
            .with(checklist_item::MEETING, meeting)
            .with(checklist_item::ITEM, code)
            .with(checklist_item::STATE, ChecklistState::Open.word())
            .with(checklist_item::NOTE, Value::Null),
    )
}

fn unknown() -> Error {
    Error::Unknown {
        what: "line",
        candidates: vec![],
    }
}
