//! The standing list of what makes the funding visible and of the documents that are handed out: which of it is meant.

use domain::ids::VisibilityItemId;
use domain::turkish;
use store::{Reader, VisibilityItemRow};

use crate::base::error::{Error, Result};

/// In the order of the list.
pub(crate) fn listed(reader: &Reader) -> Result<Vec<VisibilityItemRow>> {
    let mut rows = reader.visibility_items()?;
    rows.retain(|it| it.listed);
    Ok(rows)
}

/// By its id, its number on the list, or its title in either language.
pub(crate) fn find(reader: &Reader, which: &str) -> Result<VisibilityItemRow> {
    let which = which.trim();
    let id: Option<VisibilityItemId> = which.parse().ok();
    if let Some(id) = id {
        let all = reader.visibility_items()?.into_iter();
        return one(all.filter(|it| it.id == id).collect());
    }
    let all = listed(reader)?;
    let number = which.parse::<usize>().ok();
    if let Some(at) = number.and_then(|it| it.checked_sub(1)) {
        return one(all.into_iter().skip(at).take(1).collect());
    }
    let wanted = turkish::fold(which);
    let is_called = |title: &Option<String>| {
        let title = turkish::fold(title.as_deref().unwrap_or_default());
        !title.is_empty() && title == wanted
    };
    let called = all
        .into_iter()
        .filter(|it| is_called(&it.title_tr) || is_called(&it.title_en));
    one(called.collect())
}

fn one(mut found: Vec<VisibilityItemRow>) -> Result<VisibilityItemRow> {
    match found.len() {
        1 => Ok(found.remove(0)),
        0 => Err(Error::unknown("visibility_item")),
        _ => Err(Error::Unknown {
            what: "visibility_item",
            candidates: found.iter().map(|it| it.id.to_string()).collect(),
        }),
    }
}
