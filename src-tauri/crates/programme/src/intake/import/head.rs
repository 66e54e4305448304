//! What can be said of a sheet before a row of it is read, and how much of a cell may be shown.

use documents::spreadsheet::{Sheet, Skipped};
use domain::column_map::{ColumnMap, Use};
use domain::field::{ColumnField, SheetField};

use super::form::Columns;
use super::{CITY_AS_WISH, DATES_DOUBTFUL};
use crate::view;

/// Everything that can be said before a row is read.
pub(super) fn head(sheet: &Sheet, columns: &Columns) -> view::Import {
    let map = &columns.map;
    let named = |hidden: bool| {
        let sheets = sheet.sheets.iter().filter(move |it| it.hidden == hidden);
        sheets.map(|it| it.name.clone()).collect()
    };
    view::Import {
        format: sheet.format.word().to_owned(),
        form: map.form,
        encoding: sheet.encoding.clone(),
        delimiter: sheet.delimiter.map(|it| it.to_string()),
        sheet: sheet.sheet.clone(),
        sheets: named(false),
        hidden_sheets: named(true),
        header_rows: sheet.header_rows.clone(),
        columns: map
            .columns
            .iter()
            .enumerate()
            .map(|(at, _)| column(sheet, map, at))
            .collect(),
        rows: 0,
        new: 0,
        same: 0,
        changed: 0,
        refused: 0,
        vanished: 0,
        to_place: 0,
        suspects: Vec::new(),
        problems: Vec::new(),
        warnings: sheet
            .warnings
            .iter()
            .map(|it| it.code())
            .chain(columns.dates_doubtful.then_some(DATES_DOUBTFUL))
            .chain(columns.city_as_wish.then_some(CITY_AS_WISH))
            .map(str::to_owned)
            .collect(),
        repairs: repairs(sheet, map),
        repaired_text: sheet.repaired,
        remembered: columns.remembered.clone(),
        dates: columns.dates.clone(),
        list: Vec::new(),
        changes: Vec::new(),
        gone: Vec::new(),
        proposals: Vec::new(),
        spellings: Vec::new(),
        decisions: Vec::new(),
        questions: Vec::new(),
        back: view::ComesBack::default(),
        asides: Vec::new(),
        shape: shape(sheet),
        withdrawn: 0,
        withdrawals: Vec::new(),
        imported: 0,
        operation: None,
    }
}

fn shape(sheet: &Sheet) -> view::ImportShape {
    let of_heading = sheet.skipped.iter();
    let of_heading = of_heading.filter(|(_, why)| *why == Skipped::OfHeading);
    view::ImportShape {
        heading_rows: sheet.header_rows.clone(),
        rows_of_heading: of_heading.map(|(row, _)| *row).collect(),
        sections: sheet
            .sections
            .iter()
            .map(|(row, city)| view::ImportSection {
                row: *row,
                city: city.clone(),
            })
            .collect(),
        status_column: None,
    }
}

/// Some garbled texts of the columns that are read, without national numbers.
fn repairs(sheet: &Sheet, map: &ColumnMap) -> Vec<view::Repair> {
    let is_read = |at: usize| {
        let column = map.columns.get(at);
        column.is_none_or(|it| !matches!(it.used, Use::Dropped(_)))
    };
    let masked = |text: &str| domain::national_id::masked(text).unwrap_or(text.to_owned());
    let seen = sheet.repairs.iter().filter(|it| is_read(it.column));
    seen.take(3)
        .map(|it| view::Repair {
            before: masked(&it.before),
            after: masked(&it.after),
        })
        .collect()
}

fn column(sheet: &Sheet, map: &ColumnMap, at: usize) -> view::ImportColumn {
    let it = &map.columns[at];
    let (field, reason) = match it.used {
        Use::Field(field) => (Some(ColumnField::Field(field)), None),
        Use::Answer => (None, None),
        Use::Choice => (Some(ColumnField::Sheet(SheetField::Choice)), None),
        Use::Dropped(reason) => (None, Some(reason)),
    };
    let mut samples: Vec<String> = Vec::new();
    if reason.is_none() {
        for row in sheet.rows.iter().take(200) {
            let cell = row.cell(at).trim();
            if !cell.is_empty() && samples.len() < 3 && !samples.iter().any(|it| it == cell) {
                samples.push(domain::national_id::masked(cell).unwrap_or(cell.to_owned()));
            }
        }
    }
    view::ImportColumn {
        heading: it.heading.clone(),
        field,
        dropped: reason.is_some(),
        reason,
        samples,
    }
}

/// A cell as it may be shown.
pub(super) fn shown(text: &str) -> String {
    let text = domain::turkish::tidy(text);
    domain::national_id::masked(&text).unwrap_or(text)
}
