//! The standing list of the programme: what makes the funding visible, and the documents that are handed out, each with its
//! approval. An item is its number, its title, or `new`.

use chrono::{DateTime, Utc};
use domain::body::Value;
use domain::change::Set;
use domain::dossier::VisibilityKind;
use domain::noun::{Column, Noun, visibility_item};
use store::{Reader, Tx};
use uuid::Uuid;

use crate::base::clock::new_id;
use crate::base::error::{Result, invalid};
use crate::base::register::comes_to_hold;
use crate::known::visibility;
use crate::programme::Reading;
use crate::view;
use crate::write::meant::Meant;

impl Reading {
    /// The standing list, in its order.
    pub fn visibility(&self) -> Result<Vec<view::VisibilityItem>> {
        let rows = self.read(visibility::listed)?.into_iter().zip(1..);
        let items = rows.map(|(row, number)| view::VisibilityItem {
            item: row.id,
            number,
            kind: row.kind,
            title_tr: row.title_tr,
            title_en: row.title_en,
            copies: row.copies,
            approved_by: row.approved_by,
            approved_on: row.approved_on,
        });
        Ok(items.collect())
    }
}

pub(crate) fn meant(reader: &Reader, which: &str, now: DateTime<Utc>) -> Result<Meant> {
    if which.trim() != "new" {
        return Ok(Meant::there(visibility::find(reader, which)?.id.0));
    }
    let last = visibility::listed(reader)?;
    let last = last.iter().map(|it| it.position).max().unwrap_or(0);
    let birth = Set::of(Noun::VisibilityItem, new_id(now))
        .with(visibility_item::KIND, VisibilityKind::AT_FIRST.word())
        .with(visibility_item::POSITION, last + 1);
    Ok(Meant::born(birth))
}

/// What is called nothing in either language cannot be told from the others.
pub(crate) fn check(tx: &Tx, row: Uuid, set: &[(Column, Value)]) -> Result<()> {
    for column in [visibility_item::TITLE_TR, visibility_item::TITLE_EN] {
        if comes_to_hold(tx, row, column, set)? != Value::Null {
            return Ok(());
        }
    }
    Err(invalid("name_empty", "title_tr"))
}
