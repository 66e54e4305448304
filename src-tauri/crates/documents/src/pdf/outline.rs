//! The outline beside the pages: the headings, those of a section within it.

use lopdf::{Document, Object, ObjectId, dictionary};

use super::tags::{Heading, Tree};
use super::utf16;
use crate::page::{A4_LONG, MM};
use crate::{Error, Result};

pub(super) fn write(file: &mut Document, tree: &Tree) -> Result<()> {
    let pages: Vec<ObjectId> = file.page_iter().collect();
    let headings: Vec<Heading> = tree.headings().collect();
    if headings.is_empty() {
        return Ok(());
    }
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = headings.iter().map(|_| file.new_object_id()).collect();
    // Whom each belongs to: the last one before it that is of a higher level. The title stands beside its sections.
    let level = |at: usize| headings[at].level.max(2);
    let parents: Vec<Option<usize>> = (0..headings.len())
        .map(|at| (0..at).rev().find(|it| level(*it) < level(at)))
        .collect();
    let of = |whom: Option<usize>| {
        (0..headings.len())
            .filter(|at| parents[*at] == whom)
            .collect::<Vec<usize>>()
    };
    for (at, heading) in headings.iter().enumerate() {
        let siblings = of(parents[at]);
        let own = siblings.iter().position(|it| *it == at).unwrap_or_default();
        let page = pages
            .get(heading.page)
            .copied()
            .map_or(Object::Null, Object::from);
        let y = (A4_LONG - heading.y + 2.0) * MM;
        let mut entry = dictionary! {
            "Title" => utf16(heading.text),
            "Parent" => parents[at].map_or(root, |it| ids[it]),
            "Dest" => vec![page, "XYZ".into(), Object::Null, y.round().into(), Object::Null],
        };
        if own > 0 {
            entry.set("Prev", ids[siblings[own - 1]]);
        }
        if let Some(next) = siblings.get(own + 1) {
            entry.set("Next", ids[*next]);
        }
        let children = of(Some(at));
        if let (Some(first), Some(last)) = (children.first(), children.last()) {
            entry.set("First", ids[*first]);
            entry.set("Last", ids[*last]);
            entry.set("Count", children.len() as i64);
        }
        file.set_object(ids[at], entry);
    }
    let top = of(None);
    let (Some(first), Some(last)) = (top.first(), top.last()) else {
        return Ok(());
    };
    file.set_object(
        root,
        dictionary! {
            "Type" => "Outlines",
            "First" => ids[*first],
            "Last" => ids[*last],
            // All of them are open.
            "Count" => headings.len() as i64,
        },
    );
    let catalog = file.catalog_mut().map_err(Error::Pdf)?;
    catalog.set("Outlines", root);
    catalog.set("PageMode", "UseOutlines");
    Ok(())
}
