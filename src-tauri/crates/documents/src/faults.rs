//! A sheet as it was read, with its faulty cells marked and the reasons beside them. It can be mended and read again: the
//! columns that are added are known and left out.

use chrono::{DateTime, Utc};
use rust_xlsxwriter::{Color, Format, FormatAlign, Workbook};

use crate::words::{Language, Words};
use crate::workbook::{self, About, cell, heading, plain, ruled, wrapped};
use crate::{Result, args};

pub struct FaultSheet {
    pub language: Language,
    pub title: String,
    pub program: String,
    pub at: DateTime<Utc>,
    pub headings: Vec<String>,
    pub rows: Vec<FaultRow>,
}

pub struct FaultRow {
    /// As the sheet numbers it.
    pub number: u32,
    pub cells: Vec<String>,
    pub faults: Vec<Fault>,
}

pub struct Fault {
    /// `None` when it is about the whole row.
    pub column: Option<usize>,
    /// The row was refused for it.
    pub is_error: bool,
    pub text: String,
}

const BAD: Color = Color::RGB(0xFDE4E4);
const DOUBTFUL: Color = Color::RGB(0xFFF0CF);

pub fn workbook(sheet: &FaultSheet) -> Result<Vec<u8>> {
    let words = Words::of(sheet.language);
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    page.set_name(words.text("faults-sheet"))?;
    page.set_freeze_panes(1, 0)?;
    let head = heading();
    let plain = ruled(plain());
    let marked = |color: Color| wrapped(plain.clone().set_background_color(color));
    let (bad, doubtful) = (marked(BAD), marked(DOUBTFUL));
    let last = sheet.headings.len() as u16;
    for (at, text) in (0..).zip(&sheet.headings) {
        page.write_string_with_format(0, at, cell(text), &head)?;
        page.set_column_width(at, 24)?;
    }
    page.write_string_with_format(0, last, words.text("faults-row"), &head)?;
    page.set_column_width(last, 8)?;
    page.write_string_with_format(0, last + 1, words.text("faults-reasons"), &head)?;
    page.set_column_width(last + 1, 70)?;
    for (at, row) in (1..).zip(&sheet.rows) {
        for (column, text) in row.cells.iter().enumerate() {
            let format = of(row, column).map_or(&plain, |is_error| match is_error {
                true => &bad,
                false => &doubtful,
            });
            page.write_string_with_format(at, column as u16, cell(text), format)?;
        }
        let number = plain.clone().set_align(FormatAlign::Right);
        page.write_number_with_format(at, last, row.number, &number)?;
        let reasons = row.faults.iter().map(|it| {
            let heading = it.column.and_then(|at| sheet.headings.get(at));
            let id = match it.is_error {
                true => "faults-error",
                false => "faults-warning",
            };
            let column = heading.map_or("–", String::as_str);
            words.text_with(id, &args! { "column" => column, "reason" => &it.text })
        });
        let reasons: Vec<String> = reasons.collect();
        if !reasons.is_empty() {
            let is_refused = row.faults.iter().any(|it| it.is_error);
            let format: &Format = if is_refused { &bad } else { &doubtful };
            page.write_string_with_format(at, last + 1, cell(&reasons.join("\n")), format)?;
        }
    }
    page.autofilter(0, 0, sheet.rows.len() as u32, last + 1)?;
    workbook::bytes(
        book,
        &About {
            title: &sheet.title,
            author: "",
            program: &sheet.program,
            issued_at: sheet.at,
        },
    )
}

/// Whether this cell of the row is faulty, and whether the row was refused for it.
fn of(row: &FaultRow, column: usize) -> Option<bool> {
    let mut faults = row.faults.iter().filter(|it| it.column == Some(column));
    let first = faults.next()?;
    Some(first.is_error || faults.any(|it| it.is_error))
}
