//! What can be said of a sheet before a row of it is read, and how much of a cell may be shown.

use documents::spreadsheet::{Beside, Sheet, Skipped, row_shown};
use domain::column_map::{ColumnMap, Use, column_letter};
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
        encodings: sheet
            .encodings
            .iter()
            .map(|it| view::OtherEncoding {
                encoding: it.encoding.clone(),
                sample: shown(&it.sample),
            })
            .collect(),
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
        asides_said: Vec::new(),
        kinds: Vec::new(),
        sheets_before: 0,
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
        tables: sheet
            .tables
            .iter()
            .map(|it| view::ImportTable {
                header_row: it.header_row,
                first_column: column_letter(it.columns.0),
                last_column: column_letter(it.columns.1),
                title: it.title.as_deref().map(shown),
            })
            .collect(),
    }
}

/// Says of every row where a spreadsheet shows it: those of tables beside the first have numbers of their own.
pub(super) fn at_their_places(beside: &Beside, answer: &mut view::Import) {
    if beside.is_empty() {
        return;
    }
    let put = |sheet: &mut Option<String>, row: &mut u32| {
        let (table, number) = beside.place(*row);
        if let Some(table) = table {
            *sheet = Some(table.to_owned());
        }
        *row = number;
    };
    for it in &mut answer.problems {
        put(&mut it.sheet, &mut it.row);
    }
    for it in &mut answer.list {
        put(&mut it.sheet, &mut it.row);
    }
    for it in &mut answer.changes {
        put(&mut it.sheet, &mut it.row);
    }
    for it in &mut answer.proposals {
        put(&mut it.sheet, &mut it.row);
    }
    for it in &mut answer.spellings {
        put(&mut it.sheet, &mut it.row);
    }
    for it in &mut answer.withdrawals {
        put(&mut it.sheet, &mut it.row);
    }
    for suspect in &mut answer.suspects {
        put(&mut suspect.sheet, &mut suspect.row);
        let other = suspect.with.strip_prefix("row ");
        if let Some(Ok(other)) = other.map(str::parse) {
            suspect.with = format!("row {}", row_shown(other));
        }
    }
    let questions = answer.questions.iter_mut().map(|it| &mut it.row_numbers);
    let asides = answer.asides.iter_mut().map(|it| &mut it.row_numbers);
    let said = answer.asides_said.iter_mut().map(|it| &mut it.row_numbers);
    let kinds = answer.kinds.iter_mut().map(|it| &mut it.row_numbers);
    for numbers in questions.chain(asides).chain(said).chain(kinds) {
        numbers.iter_mut().for_each(|it| *it = row_shown(*it));
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
