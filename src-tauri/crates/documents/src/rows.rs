//! Rows of a sheet while it is read and afterwards: only cells with text, packed, and counted against the limits as they
//! come in.

use domain::application::{Problem, RowProblem};
use domain::column_map::{ColumnMap, Use};

use crate::limits::{self, RefusedFile};

/// One row, with its number as a spreadsheet shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub number: u32,
    text: Box<str>,
    /// Column and end of its text, in order of columns.
    cells: Box<[(u16, u32)]>,
    marks: Box<[(u16, CellMark)]>,
}

/// What a cell's text does not show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellMark {
    /// `#N/A`, `#YOK` and their like; the text is empty.
    Error,
    /// A formula whose result was never saved; the text is empty.
    FormulaWithoutValue,
    /// Part of a merged region: the text stands in its first cell only, or was filled down from there.
    Merged,
}

impl Row {
    /// The text of a cell as a person sees it; "" where there is none. `column` counts from 0.
    pub fn cell(&self, column: usize) -> &str {
        let Ok(column) = u16::try_from(column) else {
            return "";
        };
        match self
            .cells
            .binary_search_by_key(&column, |(column, _)| *column)
        {
            Ok(at) => self.text_at(at),
            Err(_) => "",
        }
    }

    /// The first `columns` cells.
    pub fn texts(&self, columns: usize) -> Vec<&str> {
        let mut texts = vec![""; columns];
        for (column, text) in self.filled() {
            if let Some(cell) = texts.get_mut(column) {
                *cell = text;
            }
        }
        texts
    }

    /// Cells with text, with their columns.
    pub fn filled(&self) -> impl Iterator<Item = (usize, &str)> {
        (0..self.cells.len()).map(|at| (usize::from(self.cells[at].0), self.text_at(at)))
    }

    pub fn marks(&self) -> &[(u16, CellMark)] {
        &self.marks
    }

    /// What the marks say of the columns that are read.
    pub fn problems(&self, map: &ColumnMap) -> Vec<RowProblem> {
        let read = self.marks.iter().filter_map(|(at, mark)| {
            let column = map
                .columns
                .get(usize::from(*at))
                .filter(|column| !matches!(column.used, Use::Dropped(_)))?;
            let problem = match mark {
                CellMark::Error => Problem::CellError,
                CellMark::FormulaWithoutValue => Problem::FormulaWithoutValue,
                CellMark::Merged => Problem::MergedCell,
            };
            Some(RowProblem {
                column: Some(column.heading.clone()),
                problem,
            })
        });
        read.collect()
    }

    pub(crate) fn width(&self) -> usize {
        self.cells
            .last()
            .map_or(0, |(column, _)| usize::from(*column) + 1)
    }

    pub(crate) fn count(&self) -> usize {
        self.cells.len()
    }

    /// Puts other text in place of some cells' text. None of them grows.
    pub(crate) fn rewrite(&mut self, change: impl Fn(&str) -> Option<String>) {
        if self.text.is_ascii() {
            return;
        }
        let mut text = String::with_capacity(self.text.len());
        let mut cells = Vec::with_capacity(self.cells.len());
        for (column, old) in self.filled() {
            match change(old) {
                Some(new) if is_blank(&new) => continue,
                Some(new) => text.push_str(&new),
                None => text.push_str(old),
            }
            cells.push((column as u16, text.len() as u32));
        }
        self.text = text.into();
        self.cells = cells.into();
    }

    /// Puts texts into cells that have none.
    pub(crate) fn fill(&mut self, added: &[(u16, &str)]) {
        let mut cells: Vec<(u16, &str)> = self
            .filled()
            .map(|(column, text)| (column as u16, text))
            .chain(added.iter().copied())
            .collect();
        // Stable: what stood there stays in front of what is added.
        cells.sort_by_key(|(column, _)| *column);
        cells.dedup_by_key(|(column, _)| *column);
        let mut text = String::new();
        let mut ends = Vec::with_capacity(cells.len());
        for (column, cell) in cells {
            text.push_str(cell);
            ends.push((column, text.len() as u32));
        }
        self.text = text.into();
        self.cells = ends.into();
    }

    pub(crate) fn text_bytes(&self) -> usize {
        self.text.len()
    }

    pub(crate) fn mark(&mut self, column: u16, mark: CellMark) {
        let mut marks = std::mem::take(&mut self.marks).into_vec();
        marks.push((column, mark));
        self.marks = marks.into();
    }

    fn text_at(&self, at: usize) -> &str {
        let start = at.checked_sub(1).map_or(0, |before| self.cells[before].1);
        &self.text[start as usize..self.cells[at].1 as usize]
    }
}

/// Takes the cells of a sheet in order and refuses one too many.
#[derive(Default)]
pub(crate) struct RowsReader {
    pub(crate) rows: Vec<Row>,
    number: u32,
    text: String,
    cells: Vec<(u16, u32)>,
    marks: Vec<(u16, CellMark)>,
    total_cells: u32,
    total_text: usize,
    /// Control characters were left out somewhere.
    pub(crate) control_characters: bool,
    /// Some stand there still: what a code page has no letter for. They may be half of a letter.
    pub(crate) upper_controls: bool,
}

impl RowsReader {
    /// The cells that follow stand in this row, counted from 1. Rows come in order.
    pub(crate) fn row(&mut self, number: u32) -> Result<(), RefusedFile> {
        if number == self.number {
            return Ok(());
        }
        if number < self.number {
            return Err(RefusedFile::Damaged);
        }
        self.finish_row();
        self.number = number;
        Ok(())
    }

    /// A cell of the row, columns counted from 0 and in order; blank text leaves nothing.
    pub(crate) fn cell(&mut self, column: u32, text: &str) -> Result<(), RefusedFile> {
        if is_blank(text) {
            return Ok(());
        }
        let column = self.place(column)?;
        if self.cells.last().is_some_and(|(last, _)| *last >= column) {
            return Err(RefusedFile::Damaged);
        }
        if text.len() > limits::CELL_CHARS && text.chars().count() > limits::CELL_CHARS {
            return Err(RefusedFile::CellTooLong);
        }
        self.total_cells += 1;
        self.total_text += text.len();
        if self.total_cells > limits::CELLS {
            return Err(RefusedFile::TooManyCells);
        }
        if self.total_text > limits::TEXT_BYTES {
            return Err(RefusedFile::TooMuchText);
        }
        self.upper_controls |= text.contains(is_upper_control);
        if text.contains(is_stray_control) {
            self.control_characters = true;
            self.text.extend(
                text.chars()
                    .map(|c| if is_stray_control(c) { ' ' } else { c }),
            );
        } else {
            self.text.push_str(text);
        }
        // Fits: all text is under the limit of 64 MB.
        self.cells.push((column, self.text.len() as u32));
        Ok(())
    }

    pub(crate) fn mark(&mut self, column: u32, mark: CellMark) -> Result<(), RefusedFile> {
        let column = self.place(column)?;
        self.total_cells += 1;
        if self.total_cells > limits::CELLS {
            return Err(RefusedFile::TooManyCells);
        }
        self.marks.push((column, mark));
        Ok(())
    }

    pub(crate) fn finish(mut self) -> RowsReader {
        self.finish_row();
        self
    }

    fn place(&self, column: u32) -> Result<u16, RefusedFile> {
        if self.number > limits::ROWS {
            return Err(RefusedFile::TooManyRows);
        }
        u16::try_from(column)
            .ok()
            .filter(|_| column < limits::COLUMNS)
            .ok_or(RefusedFile::TooManyColumns)
    }

    fn finish_row(&mut self) {
        if !self.cells.is_empty() || !self.marks.is_empty() {
            self.rows.push(Row {
                number: self.number,
                text: self.text.as_str().into(),
                cells: self.cells.as_slice().into(),
                marks: self.marks.as_slice().into(),
            });
        }
        self.text.clear();
        self.cells.clear();
        self.marks.clear();
    }
}

fn is_blank(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace()
            || c.is_control()
            || matches!(
                c,
                '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
            )
    })
}

fn is_stray_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t') && !is_upper_control(c)
}

fn is_upper_control(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{9f}')
}

/// The text with spaces for the control characters that were kept while half of a letter might be among them.
pub(crate) fn without_upper_controls(text: &str) -> Option<String> {
    text.contains(is_upper_control)
        .then(|| text.replace(is_upper_control, " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cells: &[(u32, u32, &str)]) -> Result<Vec<Row>, RefusedFile> {
        let mut reader = RowsReader::default();
        for (row, column, text) in cells {
            reader.row(*row)?;
            reader.cell(*column, text)?;
        }
        Ok(reader.finish().rows)
    }

    #[test]
    fn cells_are_found_where_they_were_put() {
        let rows = read(&[
            (1, 0, "Ad"),
            (1, 2, "İl"),
            (4, 1, "Işık"),
            (5, 0, "\u{a0}\u{200b}"),
        ])
        .unwrap();
        assert_eq!(rows.len(), 2, "a row of blanks is no row");
        assert_eq!(rows[0].texts(4), ["Ad", "", "İl", ""]);
        assert_eq!(
            (
                rows[1].number,
                rows[1].cell(0),
                rows[1].cell(1),
                rows[1].cell(900)
            ),
            (4, "", "Işık", "")
        );
    }

    #[test]
    fn one_too_many_is_refused() {
        for (name, cells, refused) in [
            ("last column", vec![(1, limits::COLUMNS - 1, "a")], None),
            (
                "column",
                vec![(1, limits::COLUMNS, "a")],
                Some(RefusedFile::TooManyColumns),
            ),
            ("last row", vec![(limits::ROWS, 0, "a")], None),
            (
                "row",
                vec![(limits::ROWS + 1, 0, "a")],
                Some(RefusedFile::TooManyRows),
            ),
            ("blank beyond", vec![(1_048_576, 16_383, " ")], None),
            (
                "backwards",
                vec![(2, 0, "a"), (1, 0, "a")],
                Some(RefusedFile::Damaged),
            ),
            (
                "same cell",
                vec![(2, 0, "a"), (2, 0, "a")],
                Some(RefusedFile::Damaged),
            ),
        ] {
            assert_eq!(read(&cells).err(), refused, "{name}");
        }
        let long = "ş".repeat(limits::CELL_CHARS);
        assert!(read(&[(1, 0, &long)]).is_ok());
        assert_eq!(
            read(&[(1, 0, &format!("{long}ş"))]).err(),
            Some(RefusedFile::CellTooLong)
        );
    }
}
