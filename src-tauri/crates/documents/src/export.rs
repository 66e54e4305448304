//! A list written out as a table, for whoever goes on counting and filtering in a program of their own: a workbook
//! ([`xlsx`]) with a first sheet that says what the columns mean, or a text ([`csv`]) that Excel opens as it is.
//!
//! Cells keep what they are: days are days, numbers are numbers, and what somebody typed is a text, whatever it begins with.

mod csv;
mod spread;

use std::ops::Range;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use crate::identity::Identity;
use crate::words::Language;
use crate::{Rendered, Result};

/// A list with everything that is said of it, in the language of the table.
#[derive(Debug, Clone, Default)]
pub struct ExportedTable {
    pub language: Language,
    /// What the file says of itself, and the head of the first sheet.
    pub title: String,
    /// For whom it is; at the head of every printed page.
    pub tier: String,
    /// Who answers for it.
    pub author: String,
    /// What stands above the columns on the first sheet: what is said, and what of it.
    pub about: Vec<(String, String)>,
    /// What follows the first sheet; of a text only the first of them is written.
    pub sheets: Vec<Sheet>,
    pub issued_at: DateTime<Utc>,
    /// Of the program.
    pub version: String,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    pub tab: String,
    pub columns: Vec<Column>,
    /// A cell for each column.
    pub rows: Vec<Vec<Cell>>,
    /// Drawn beside the rows by whichever program opens the workbook.
    pub charts: Vec<Chart>,
}

/// Bars of some of the rows of its sheet, drawn from the cells: who changes a cell sees the bar move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    pub title: String,
    /// Which of the rows, counted from the first below the headings.
    pub rows: Range<usize>,
    /// The column that says what a bar is of.
    pub names: u16,
    /// A bar for each of these columns, named by its heading.
    pub values: Vec<u16>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub heading: String,
    pub meaning: String,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Not known, or does not apply.
    Nothing,
    Text(String),
    Number(u32),
    Decimal(f64),
    /// What a program calculates from other cells, and what it comes to.
    Formula(String, u32),
    Day(NaiveDate),
    /// By the clock in Turkey.
    Moment(NaiveDateTime),
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Cell {
        match text.into() {
            text if text.is_empty() => Cell::Nothing,
            text => Cell::Text(text),
        }
    }

    pub fn some_text(text: Option<impl Into<String>>) -> Cell {
        text.map_or(Cell::Nothing, Cell::text)
    }

    pub fn number(number: Option<u32>) -> Cell {
        number.map_or(Cell::Nothing, Cell::Number)
    }
}

/// What parts the cells of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Delimiter {
    /// Excel's own, where numbers have a comma.
    #[default]
    Semicolon,
    Comma,
    Tab,
}

impl Delimiter {
    /// As people write it.
    pub fn typed(text: &str) -> Option<Delimiter> {
        match text {
            ";" => Some(Delimiter::Semicolon),
            "," => Some(Delimiter::Comma),
            "tab" | "\t" | "\\t" => Some(Delimiter::Tab),
            _ => None,
        }
    }

    fn letter(self) -> char {
        match self {
            Delimiter::Semicolon => ';',
            Delimiter::Comma => ',',
            Delimiter::Tab => '\t',
        }
    }
}

pub fn xlsx(table: &ExportedTable) -> Result<Vec<u8>> {
    spread::render(table)
}

/// The same as a paper that is issued, with a code of its own; `rows` are the people on it.
pub fn issued(table: &ExportedTable, rows: u32) -> Result<Rendered> {
    let mut identity = Identity::of("workbook");
    identity.say_all([table.language.word(), &table.title, &table.version]);
    identity.say(&table.issued_at.to_rfc3339());
    identity.say(&format!("{:?} {:?}", table.about, table.sheets));
    Ok(Rendered {
        bytes: xlsx(table)?,
        pages: 0,
        rows,
        warnings: Vec::new(),
        sheet: identity.id(),
        printed: Vec::new(),
    })
}

pub fn csv(table: &ExportedTable, delimiter: Delimiter) -> Vec<u8> {
    csv::render(table, delimiter.letter())
}

/// A telephone number as it is dialled, `0532 100 00 03`: no program takes that for a number, and none drops its zero.
pub fn telephone(phone: &str) -> Cell {
    Cell::text(crate::call_list::dialled(phone))
}
