//! Tables of a text: what stands in a cell, and how it is said in either language.

use crate::figures::{self, Digits};
use crate::words::{Language, Words};

/// A table whose head stands again on every page.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Table {
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Row>,
    /// The first cell of a row heads it.
    pub(crate) row_heads: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Column {
    pub(crate) heading: String,
    /// Its share of the width, beside the others.
    pub(crate) weight: u32,
    /// Figures, and words in their place, stand at its right.
    pub(crate) figures: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    pub(crate) cells: Vec<Cell>,
    pub(crate) look: RowLook,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RowLook {
    Plain,
    /// The sum of those above.
    Total,
    /// With room to write in by hand.
    Roomy,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    Text(String),
    /// What differs from what one would expect.
    Strong(String),
    Number(u32),
    /// In place of a figure that nobody has entered yet.
    Word(String),
}

impl Cell {
    pub(crate) fn said(&self, language: Language) -> String {
        match self {
            Cell::Text(it) | Cell::Strong(it) | Cell::Word(it) => it.clone(),
            Cell::Number(it) => figures::number(language, f64::from(*it), Digits::AtMost(0)),
        }
    }
}

impl Column {
    pub(crate) fn of_texts(heading: String, weight: u32) -> Column {
        Column {
            heading,
            weight,
            figures: false,
        }
    }

    pub(crate) fn of_figures(heading: String, weight: u32) -> Column {
        Column {
            heading,
            weight,
            figures: true,
        }
    }
}

impl Row {
    pub(crate) fn new(cells: Vec<Cell>) -> Row {
        Row {
            cells,
            look: RowLook::Plain,
        }
    }

    pub(crate) fn total(cells: Vec<Cell>) -> Row {
        Row {
            cells,
            look: RowLook::Total,
        }
    }
}

impl Table {
    pub(crate) fn new(columns: Vec<Column>) -> Table {
        Table {
            columns,
            ..Table::default()
        }
    }

    /// Texts in columns of one width; the first row is the heading.
    pub(crate) fn of_texts(rows: Vec<Vec<String>>) -> Table {
        let count = rows.iter().map(Vec::len).max().unwrap_or_default();
        let mut rows = rows.into_iter();
        let mut head = rows.next().unwrap_or_default();
        head.resize(count, String::new());
        let mut table = Table::new(head.into_iter().map(|it| Column::of_texts(it, 1)).collect());
        table.rows = rows
            .map(|row| Row::new(row.into_iter().map(Cell::Text).collect()))
            .collect();
        table
    }

    /// Whether figures stand in this column.
    pub(crate) fn is_of_figures(&self, column: usize) -> bool {
        self.columns.get(column).is_some_and(|it| it.figures)
    }

    /// A column for everybody who answers for a paper, with room for a day and a signature.
    pub(crate) fn to_sign(signers: &[Signer], language: Language) -> Table {
        let words = Words::of(language);
        let mut columns = vec![Column::of_texts(String::new(), 3)];
        columns.extend(
            signers
                .iter()
                .map(|it| Column::of_texts(it.role.clone(), 5)),
        );
        let row = |id: &str, look, value: fn(&Signer) -> &String| {
            let mut cells = vec![Cell::Text(words.text(id))];
            cells.extend(signers.iter().map(|it| Cell::Text(value(it).clone())));
            Row { cells, look }
        };
        const NOTHING: &String = &String::new();
        Table {
            rows: vec![
                row("report-signer-name", RowLook::Plain, |it| &it.name),
                row("report-signer-position", RowLook::Plain, |it| &it.position),
                row("report-signer-date", RowLook::Plain, |it| &it.date),
                row("report-signer-signature", RowLook::Roomy, |_| NOTHING),
            ],
            row_heads: true,
            ..Table::new(columns)
        }
    }
}

/// Somebody who answers for a paper. What is not known is left to be written by hand.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Signer {
    /// As what: who prepared it, who checked it.
    pub(crate) role: String,
    pub(crate) name: String,
    pub(crate) position: String,
    pub(crate) date: String,
}
