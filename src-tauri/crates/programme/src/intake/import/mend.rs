//! Cells that a person puts right while looking at a sheet: typed in their place for this import, remembered with the
//! application, and put in place again when next week's sheet still has the same mistake.

use std::collections::HashMap;

use documents::spreadsheet::Sheet;
use domain::application::Mended;
use domain::bound::{self, is_too_long};
use domain::column_map::ColumnMap;
use domain::field::Field;
use domain::name_case;
use domain::turkish::tidy;
use store::KnownRow;

use super::form::mendable;
use crate::base::error::{Error, Result, invalid};
use crate::view;

/// What may be typed into a cell, in letters: it may be an answer. A field that is kept as such has its own bound.
const CELL: usize = 2000;

/// Column and text of the mended cells, by their rows.
pub(super) type Mends = HashMap<u32, Vec<(usize, String)>>;

/// What was typed, each for its cell; `column` is the one of a heading, where its cells may be mended.
pub(super) fn read<'a>(
    sheet: &Sheet,
    map: &ColumnMap,
    mended: impl IntoIterator<Item = &'a view::Mend>,
    column: impl Fn(&str) -> Option<usize>,
) -> Result<Mends> {
    let mut mends = Mends::new();
    for mend in mended {
        let row = sheet.beside.number(mend.sheet.as_deref(), mend.row);
        if sheet.rows.numbered(row).is_none() {
            return Err(invalid("mend_row_unknown", "row"));
        }
        let at = column(&mend.heading).ok_or(Error::Invalid {
            code: "mend_column_unknown",
            field: mend.heading.clone(),
        })?;
        let most = match is_name(map, at) {
            true => bound::NAME,
            false => CELL,
        };
        if is_too_long(&mend.text, most) {
            return Err(invalid("mend_too_long", "text"));
        }
        let of_row = mends.entry(row).or_default();
        of_row.retain(|(column, _)| *column != at);
        of_row.push((at, mend.text.clone()));
    }
    Ok(mends)
}

/// What was put in place of the cells of this row the last time, where they still say the same.
pub(super) fn again(known: &[KnownRow], map: &ColumnMap, cells: &[&str]) -> Vec<(usize, String)> {
    let fits = |mended: &Mended| {
        let at = mendable(map, &mended.heading)?;
        let cell = tidy(cells.get(at).copied().unwrap_or_default());
        (cell == mended.typed).then(|| (at, mended.text.clone()))
    };
    let of_rows = known.iter().map(of);
    let fitting = of_rows.map(|mended| mended.iter().filter_map(fits).collect::<Vec<_>>());
    fitting
        .into_iter()
        .find(|it| !it.is_empty())
        .unwrap_or_default()
}

/// The cells that were mended in a row that is known.
pub(super) fn of(known: &KnownRow) -> Vec<Mended> {
    let json = known.mended.as_deref();
    let mut mended: Vec<Mended> = json
        .and_then(|json| serde_json::from_str(json).ok())
        .unwrap_or_default();
    mended.sort_by(|a, b| a.heading.cmp(&b.heading));
    mended
}

/// Whether a row was mended otherwise than it is now.
pub(super) fn differs(known: Option<&KnownRow>, now: &[Mended]) -> bool {
    let mut now = now.to_vec();
    now.sort_by(|a, b| a.heading.cmp(&b.heading));
    known.map(of).unwrap_or_default() != now
}

/// Names that would be written with other capitals: column, as it stands, as proposed.
pub(super) fn proposals<'a>(
    map: &ColumnMap,
    cell: impl Fn(usize) -> &'a str,
) -> Vec<(usize, String, String)> {
    let names = (0..map.columns.len()).filter(|at| is_name(map, *at));
    let proposed = names.filter_map(|at| {
        let text = tidy(cell(at));
        let proposed = name_case::proposed(&text)?;
        Some((at, text, proposed))
    });
    proposed.collect()
}

fn is_name(map: &ColumnMap, at: usize) -> bool {
    [Field::Name, Field::Given, Field::Family]
        .into_iter()
        .any(|field| map.column_of(field) == Some(at))
}
