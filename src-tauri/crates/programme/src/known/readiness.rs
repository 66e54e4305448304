//! What is ready for a meeting, line by line.

use std::collections::HashMap;

use domain::checklist::{ChecklistState, item_id, items, readiness};
use domain::ids::MeetingId;
use domain::words::Word;
use store::{ChecklistItemRow, Reader};

use crate::base::error::Result;
use crate::view;

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
        let readiness = readiness(lines.iter().filter_map(|it| it.state.known()));
        let open = lines
            .into_iter()
            .find(|it| it.state.is(ChecklistState::Open));
        let (open_tr, open_en) = open.map(|it| (it.title_tr, it.title_en)).unzip();
        view::Readiness {
            done: readiness.done,
            total: readiness.total,
            open_tr,
            open_en,
        }
    }
}

pub(crate) fn arranged(meeting: MeetingId, rows: &[ChecklistItemRow]) -> Vec<view::ChecklistLine> {
    let of_every_meeting = items().iter().map(|item| {
        let row = rows.iter().find(|it| it.item == Some(item.code.into()));
        view::ChecklistLine {
            line: item_id(meeting, item.code),
            item: Some(item.code),
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
        .filter(|row| row.item.as_ref().and_then(Word::known).is_none());
    let own = own.map(|row| {
        let code = row.item.as_ref().map(|it| it.as_str().to_owned());
        let title = row.title.clone().or(code).unwrap_or_default();
        view::ChecklistLine {
            line: row.id,
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

pub(crate) fn state_of(row: Option<&ChecklistItemRow>) -> Word<ChecklistState> {
    row.map_or(ChecklistState::AT_FIRST.into(), |it| it.state.clone())
}
