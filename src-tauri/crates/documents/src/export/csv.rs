//! The table as a text: UTF-8 with its mark in front, lines that end as Excel's do, and nothing that a program would take for
//! a formula.

use domain::guarded::guarded;

use super::{Cell, ExportedTable};

/// By this a program knows that it is UTF-8; without it Excel garbles every Turkish letter.
const MARK: &str = "\u{feff}";

pub(super) fn render(table: &ExportedTable, delimiter: char) -> Vec<u8> {
    let mut text = MARK.to_owned();
    let Some(sheet) = table.sheets.first() else {
        return text.into_bytes();
    };
    let headings = sheet
        .columns
        .iter()
        .map(|it| guarded(&it.heading).into_owned());
    line(&mut text, headings, delimiter);
    for row in &sheet.rows {
        line(&mut text, row.iter().map(written), delimiter);
    }
    text.into_bytes()
}

fn line(text: &mut String, cells: impl Iterator<Item = String>, delimiter: char) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push(delimiter);
        }
        text.push_str(&quoted(&cell, delimiter));
    }
    text.push_str("\r\n");
}

/// Days and times so that they mean the same in every country.
fn written(cell: &Cell) -> String {
    match cell {
        Cell::Nothing => String::new(),
        Cell::Text(text) => guarded(text).into_owned(),
        Cell::Number(number) | Cell::Formula(_, number) => number.to_string(),
        Cell::Decimal(number) => number.to_string(),
        Cell::Day(day) => day.format("%Y-%m-%d").to_string(),
        Cell::Moment(at) => at.format("%Y-%m-%d %H:%M").to_string(),
    }
}

fn quoted(cell: &str, delimiter: char) -> String {
    let parts = |c: char| c == delimiter || matches!(c, '"' | '\r' | '\n' | ';' | ',' | '\t');
    let is_plain = !cell.contains(parts) && cell.trim() == cell;
    match is_plain {
        true => cell.to_owned(),
        false => format!("\"{}\"", cell.replace('"', "\"\"")),
    }
}
