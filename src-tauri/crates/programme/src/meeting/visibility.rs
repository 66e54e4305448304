//! What of the standing list was used at a meeting: ticked with the number of copies and the place, city by city.

use domain::body::Value;
use domain::change::Set;
use domain::dossier::use_id;
use domain::ids::{MeetingId, VisibilityItemId};
use domain::noun::{Noun, visibility_use};
use domain::verb::Verb;
use store::{Reader, VisibilityItemRow, VisibilityUseRow};

use crate::base::error::{Error, Result};
use crate::base::input::asked;
use crate::known::{visibility, which};
use crate::programme::{Programme, Reading};
use crate::view;

/// The most copies of anything.
pub(crate) const MOST_COPIES: u32 = 99_999;

impl Reading {
    /// What is ticked for a meeting, and what of the list is not; last what is used there and stands on the list no more.
    pub fn visibility_at(&self, meeting: MeetingId) -> Result<Vec<view::VisibilityLine>> {
        self.read(|reader| {
            which::meeting(reader, meeting)?;
            let uses = reader.visibility_uses(meeting)?;
            let (listed, gone): (Vec<_>, Vec<_>) = reader
                .visibility_items()?
                .into_iter()
                .partition(|it| it.listed);
            let numbered = listed.into_iter().zip((1..).map(Some));
            let gone = gone.into_iter().map(|row| (row, None));
            let lines = numbered.chain(gone).filter_map(|(row, number)| {
                let used = uses.iter().find(|it| it.item == row.id);
                (number.is_some() || used.is_some()).then(|| line(row, number, used))
            });
            Ok(lines.collect())
        })
    }

    /// The item that is meant: its id, its number on the list, or its title.
    pub fn find_visibility(&self, which: &str) -> Result<VisibilityItemId> {
        self.read(|reader| Ok(visibility::find(reader, which)?.id))
    }
}

fn line(
    row: VisibilityItemRow,
    number: Option<u32>,
    used: Option<&VisibilityUseRow>,
) -> view::VisibilityLine {
    view::VisibilityLine {
        item: row.id,
        number,
        kind: row.kind,
        title_tr: row.title_tr,
        title_en: row.title_en,
        usual: row.copies,
        approved_by: row.approved_by,
        approved_on: row.approved_on,
        used: used.is_some(),
        copies: used.and_then(|it| it.copies),
        place: used.and_then(|it| it.place.clone()),
        note: used.and_then(|it| it.note.clone()),
    }
}

impl Programme {
    /// Ticks something for a meeting, or says anew in how many copies and where it was used. Copies that nobody names are
    /// those of the list.
    pub fn tick_visibility(
        &mut self,
        meeting: MeetingId,
        item: VisibilityItemId,
        form: &view::VisibilityForm,
    ) -> Result<view::VisibilityTicked> {
        if form
            .copies
            .is_some_and(|it| !(1..=MOST_COPIES).contains(&it))
        {
            return Err(Error::OutOfBounds {
                field: "copies".into(),
                least: 1,
                most: MOST_COPIES,
            });
        }
        let place = asked(&form.place, visibility_use::PLACE, "place")?;
        let note = asked(&form.note, visibility_use::NOTE, "note")?;
        self.write(Verb::Visibility, |tx| {
            which::meeting(tx, meeting)?;
            let usual = visibility::find(tx, &item.to_string())?.copies;
            let wanted = VisibilityUseRow {
                item,
                copies: form.copies.or(usual),
                place: place.clone(),
                note: note.clone(),
            };
            let before = stands(tx, meeting, item)?;
            let is_new = before.as_ref() != Some(&wanted);
            if is_new {
                let mut set = Set::of(Noun::VisibilityUse, use_id(meeting, item))
                    .with(visibility_use::COPIES, wanted.copies)
                    .with(visibility_use::PLACE, wanted.place)
                    .with(visibility_use::NOTE, wanted.note);
                // Of what is ticked already an undo takes back what was said of it, and not the tick.
                if before.is_none() {
                    set = set
                        .with(visibility_use::HIDDEN, Value::Null)
                        .with(visibility_use::MEETING, meeting)
                        .with(visibility_use::ITEM, item);
                }
                tx.record(set)?;
            }
            Ok(view::VisibilityTicked {
                item,
                used: true,
                operation: is_new.then(|| tx.operation()),
            })
        })
    }

    /// It was not used there.
    pub fn untick_visibility(
        &mut self,
        meeting: MeetingId,
        item: VisibilityItemId,
    ) -> Result<view::VisibilityTicked> {
        self.write(Verb::Visibility, |tx| {
            which::meeting(tx, meeting)?;
            visibility::find(tx, &item.to_string())?;
            let is_used = stands(tx, meeting, item)?.is_some();
            if is_used {
                let row = use_id(meeting, item);
                tx.record(Set::of(Noun::VisibilityUse, row).with(visibility_use::HIDDEN, true))?;
            }
            Ok(view::VisibilityTicked {
                item,
                used: false,
                operation: is_used.then(|| tx.operation()),
            })
        })
    }
}

fn stands(
    reader: &Reader,
    meeting: MeetingId,
    item: VisibilityItemId,
) -> Result<Option<VisibilityUseRow>> {
    let mut uses = reader.visibility_uses(meeting)?.into_iter();
    Ok(uses.find(|it| it.item == item))
}
