//! The readiness checklist of a meeting. Facts suggest, a person ticks.

use domain::body::Value;
use domain::change::Set;
use domain::checklist::{ChecklistItem, ChecklistState, item_id, items, own_id};
use domain::ids::MeetingId;
use domain::noun::{Noun, checklist_item};
use domain::turkish;
use store::{ChecklistItemRow, MeetingRow, Reader};
use uuid::Uuid;

use crate::base::error::{Error, Result};
use crate::base::input::name_of;
use crate::known::issued::sheet_issued_at;
use crate::known::readiness::arranged;
use crate::known::which;
use crate::programme::Reading;
use crate::view;
use crate::write::meant::Meant;

impl Reading {
    pub fn checklist(&self, meeting: MeetingId) -> Result<Vec<view::ChecklistLine>> {
        self.read(|reader| lines(reader, &which::meeting(reader, meeting)?))
    }
}

/// The lines that every meeting has, then its own.
pub(crate) fn lines(reader: &Reader, meeting: &MeetingRow) -> Result<Vec<view::ChecklistLine>> {
    let rows = reader.checklist(Some(meeting.id))?;
    let mut lines = arranged(meeting.id, &rows);
    let suggested = [
        (ChecklistItem::Venue, meeting.venue_name.is_some()),
        (
            ChecklistItem::Pack,
            sheet_issued_at(reader, meeting.id)?.is_some(),
        ),
        (ChecklistItem::Catering, meeting.meals_ordered.is_some()),
    ];
    for line in &mut lines {
        let speaks_for_it =
            |(item, fact): &(ChecklistItem, bool)| *fact && line.item == Some(*item);
        line.suggested = line.state.is(ChecklistState::Open) && suggested.iter().any(speaks_for_it);
    }
    Ok(lines)
}

/// A line as `M/CODE`, as `M/TITLE` (made where it is not there yet), or by its id.
pub(crate) fn meant(reader: &Reader, which: &str) -> Result<Meant> {
    if let Ok(id) = which.trim().parse::<Uuid>() {
        return by_id(reader, id);
    }
    let (meeting, title) = which.split_once('/').ok_or(unknown())?;
    let meeting = which::find_meeting(reader, meeting)?.id;
    let title = title.trim();
    let rows = reader.checklist(Some(meeting))?;
    let code = items().iter().find(|it| {
        let names = [it.code.word(), it.tr, it.en];
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
    Ok(ids.any(|id| id.0 == row))
}

fn by_id(reader: &Reader, id: Uuid) -> Result<Meant> {
    for meeting in reader.meetings()? {
        let item = items()
            .iter()
            .find(|it| item_id(meeting.id, it.code).0 == id);
        if let Some(item) = item {
            let rows = reader.checklist(Some(meeting.id))?;
            return Ok(of_every_meeting(meeting.id, item.code, &rows));
        }
    }
    let own = reader.checklist(None)?.into_iter().find(|it| it.id.0 == id);
    own.map(|it| Meant::there(it.id.0)).ok_or(unknown())
}

/// A line that every meeting has is written with its first tick.
fn of_every_meeting(meeting: MeetingId, item: ChecklistItem, rows: &[ChecklistItemRow]) -> Meant {
    let id = item_id(meeting, item);
    if rows.iter().any(|it| it.id == id) {
        return Meant::there(id.0);
    }
    Meant::born(
        Set::of(Noun::ChecklistItem, id)
            .with(checklist_item::HIDDEN, Value::Null)
            .with(checklist_item::MEETING, meeting)
            .with(checklist_item::ITEM, item.word())
            .with(checklist_item::STATE, ChecklistState::Open.word())
            .with(checklist_item::NOTE, Value::Null),
    )
}

fn unknown() -> Error {
    Error::unknown("line")
}
