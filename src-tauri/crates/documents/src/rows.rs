//! Rows of a sheet while it is read and afterwards: only cells with text, packed, and counted against the limits as they
//! come in.

use domain::application::{Problem, RowProblem};
use domain::column_map::{ColumnMap, Use};
use domain::turkish::fold;

use crate::limits::{self, RefusedFile};

/// One row, with its number as a spreadsheet shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub number: u32,
    /// The texts of its cells from the first column on, [`BETWEEN`] between two of them; nothing behind the last with any.
    text: Box<str>,
    marks: Box<[(u16, CellMark)]>,
}

/// Stands in no cell: control characters are replaced while they are read.
const BETWEEN: char = '\u{1f}';

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
        self.text.split(BETWEEN).nth(column).unwrap_or_default()
    }

    /// The first `columns` cells.
    pub fn texts(&self, columns: usize) -> Vec<&str> {
        let mut texts: Vec<&str> = self.text.split(BETWEEN).take(columns).collect();
        texts.resize(columns, "");
        texts
    }

    /// Cells with text, with their columns.
    pub fn filled(&self) -> impl Iterator<Item = (usize, &str)> {
        let texts = self.text.split(BETWEEN).enumerate();
        texts.filter(|(_, text)| !text.is_empty())
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
        match self.text.is_empty() {
            true => 0,
            false => memchr::memchr_iter(BETWEEN as u8, self.text.as_bytes()).count() + 1,
        }
    }

    pub(crate) fn count(&self) -> usize {
        self.filled().count()
    }

    /// Puts other text in place of some cells' text. None of them grows.
    pub(crate) fn rewrite(&mut self, change: impl Fn(&str) -> Option<String>) {
        if self.text.is_ascii() {
            return;
        }
        let mut texts = Texts::default();
        for (column, old) in self.filled() {
            match change(old) {
                Some(new) if is_blank(&new) => {}
                // What bytes are once their letters are right again may be a control character, too.
                Some(new) => texts.push(column, &new.replace(BETWEEN, " ")),
                None => texts.push(column, old),
            }
        }
        self.text = texts.text.into();
    }

    /// Puts texts into cells that have none.
    pub(crate) fn fill(&mut self, added: &[(u16, &str)]) {
        let added = added
            .iter()
            .map(|(column, text)| (usize::from(*column), *text));
        let mut cells: Vec<(usize, &str)> = self.filled().chain(added).collect();
        // Stable: what stood there stays in front of what is added.
        cells.sort_by_key(|(column, _)| *column);
        cells.dedup_by_key(|(column, _)| *column);
        let mut texts = Texts::default();
        for (column, text) in cells {
            texts.push(column, text);
        }
        self.text = texts.text.into();
    }

    /// The texts of all its cells, one behind the other.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn text_bytes(&self) -> usize {
        self.text.len()
    }

    pub(crate) fn mark(&mut self, column: u16, mark: CellMark) {
        let mut marks = std::mem::take(&mut self.marks).into_vec();
        marks.push((column, mark));
        self.marks = marks.into();
    }
}

/// The texts of a row while they come in, in the order of their columns.
#[derive(Default)]
struct Texts {
    text: String,
    /// The next column, counted from 0.
    next: usize,
}

impl Texts {
    /// Opens the cell of this column, which is none that was before.
    fn open(&mut self, column: usize) {
        let between = column + usize::from(self.next > 0) - self.next;
        self.text.extend(std::iter::repeat_n(BETWEEN, between));
        self.next = column + 1;
    }

    fn push(&mut self, column: usize, text: &str) {
        self.open(column);
        self.text.push_str(text);
    }

    fn clear(&mut self) {
        self.text.clear();
        self.next = 0;
    }
}

/// Takes the cells of a sheet in order and refuses one too many.
#[derive(Default)]
pub(crate) struct RowsReader {
    pub(crate) rows: Vec<Row>,
    number: u32,
    texts: Texts,
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
        if text.starts_with('#') && is_error(text) {
            return self.mark(column, CellMark::Error);
        }
        let column = self.place(column)?;
        if usize::from(column) < self.texts.next {
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
        if !may_hold_control(text) {
            self.texts.push(column.into(), text);
            return Ok(());
        }
        self.upper_controls |= text.contains(is_upper_control);
        if text.contains(is_stray_control) {
            self.control_characters = true;
            self.texts
                .push(column.into(), &text.replace(is_stray_control, " "));
        } else {
            self.texts.push(column.into(), text);
        }
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
        if self.texts.next > 0 || !self.marks.is_empty() {
            self.rows.push(Row {
                number: self.number,
                text: self.texts.text.as_str().into(),
                marks: self.marks.as_slice().into(),
            });
        }
        self.texts.clear();
        self.marks.clear();
    }
}

/// What a spreadsheet shows in place of a value, once it is text: in a list, or pasted. `####` stood in too narrow a column.
fn is_error(text: &str) -> bool {
    let text = text.trim();
    let is_narrow = text.len() >= 3 && text.bytes().all(|byte| byte == b'#');
    is_narrow || (text.len() <= 20 && ERRORS.contains(&fold(text).as_str()) && !text.contains(' '))
}

/// In Turkish, then in English; folded.
const ERRORS: [&str; 22] = [
    "yok",
    "sayi",
    "deger",
    "bol 0",
    "sayi 0",
    "basv",
    "ad",
    "bos",
    "tasma",
    "hesapla",
    "veri aliniyor",
    "n a",
    "num",
    "value",
    "div 0",
    "ref",
    "name",
    "null",
    "spill",
    "calc",
    "getting data",
    "blocked",
];

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

/// A quick look: few texts hold such a byte, and those are looked at letter by letter.
fn may_hold_control(text: &str) -> bool {
    let suspect = |byte: &u8| *byte < 0x20 || *byte == 0x7f || *byte == 0xc2;
    text.as_bytes().iter().any(suspect)
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
    fn what_a_spreadsheet_says_in_place_of_a_value_is_none() {
        for text in [
            "#YOK", "#SAYI!", "#DEĞER!", "#BÖL/0!", "#SAYI/0!", "#BAŞV!", "#AD?", "#BOŞ!",
            "#TAŞMA!", "#N/A", "#NUM!", "#VALUE!", "#DIV/0!", "#REF!", "#NAME?", "#NULL!",
            "########",
        ] {
            let rows = read(&[(1, 0, "Ayşe"), (1, 1, text)]).unwrap();
            assert_eq!(rows[0].cell(1), "", "{text}");
            assert_eq!(rows[0].marks(), [(1, CellMark::Error)], "{text}");
        }
        for text in ["#", "#1", "# yok", "#umut", "yok", "#YokOlmaz", "##"] {
            let rows = read(&[(1, 0, text)]).unwrap();
            assert_eq!(
                (rows[0].cell(0), rows[0].marks()),
                (text, &[][..]),
                "{text}"
            );
        }
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
