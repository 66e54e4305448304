//! Rows of a sheet while it is read and afterwards: only cells with text, all of them in one piece of memory, and counted
//! against the limits as they come in.

use std::ops::Range;
use std::sync::Arc;

use domain::application::{Problem, RowProblem};
use domain::column_map::{ColumnMap, Use};
use domain::turkish::fold;

use crate::limits::{self, RefusedFile};
use crate::xlsx::Strings;

/// The rows of a sheet in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rows {
    /// The texts of all rows. Of each the texts of its cells from the first column on, [`BETWEEN`] between two of them;
    /// nothing behind the last with any.
    text: String,
    /// Texts that cells of a workbook share: see [`SHARED`].
    shared: Arc<Strings>,
    lines: Vec<Line>,
    /// Few cells have any. In the order of their rows.
    marks: Vec<(u32, u16, CellMark)>,
    /// The most columns that a row has, and the place of the last that has so many, as they were read.
    widest: (usize, usize),
}

/// Where the text of a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Line {
    number: u32,
    // The limits of text and cells are far below 4 GB.
    start: u32,
    end: u32,
}

/// One row, with its number as a spreadsheet shows it.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    pub number: u32,
    text: &'a str,
    shared: &'a Strings,
    marks: &'a [(u32, u16, CellMark)],
}

/// Stands in no cell: control characters are replaced while they are read.
pub(crate) const BETWEEN: u8 = 0x1f;

/// Stands in no cell either: in front of the number of a shared text, which takes less room than the text.
const SHARED: u8 = 0x1e;

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

impl Rows {
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = Row<'_>> {
        self.lines.iter().map(|line| self.row(line))
    }

    /// The rows at these places, counted from 0.
    pub(crate) fn range(&self, places: Range<usize>) -> impl Iterator<Item = Row<'_>> {
        let lines = self.lines.get(places).unwrap_or_default();
        lines.iter().map(|line| self.row(line))
    }

    /// The row at this place.
    pub fn get(&self, at: usize) -> Option<Row<'_>> {
        self.lines.get(at).map(|line| self.row(line))
    }

    /// The row that a spreadsheet shows under this number.
    pub fn numbered(&self, number: u32) -> Option<Row<'_>> {
        self.get(self.place_of(number)?)
    }

    pub(crate) fn place_of(&self, number: u32) -> Option<usize> {
        let place = self.lines.binary_search_by_key(&number, |it| it.number);
        place.ok()
    }

    /// How many rows stand above this number.
    pub(crate) fn above(&self, number: u32) -> usize {
        self.lines.partition_point(|line| line.number < number)
    }

    /// The most columns that a row has from this place on, as long as no text has been changed.
    pub(crate) fn width(&self, from: usize) -> usize {
        match self.widest.1 >= from {
            true => self.widest.0,
            false => self
                .range(from..self.len())
                .map(Row::width)
                .max()
                .unwrap_or(0),
        }
    }

    /// All texts one behind the other, of cells and of rows, but for those that are shared.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn shared_text(&self) -> &str {
        self.shared.all()
    }

    /// The rows in whose texts these places of [`Rows::text`] are, which come in order; as they were read.
    pub(crate) fn around(
        &self,
        places: impl Iterator<Item = usize>,
    ) -> impl Iterator<Item = Row<'_>> {
        let mut behind = 0;
        places.filter_map(move |place| {
            if place < behind {
                return None;
            }
            let at = self.lines.partition_point(|it| it.end as usize <= place);
            let line = self.lines.get(at)?;
            behind = line.end as usize;
            Some(self.row(line))
        })
    }

    fn row(&self, line: &Line) -> Row<'_> {
        let marks = match self.marks.is_empty() {
            true => &[][..],
            false => {
                let from = self.marks.partition_point(|it| it.0 < line.number);
                let marks = &self.marks[from..];
                &marks[..marks.partition_point(|it| it.0 == line.number)]
            }
        };
        Row {
            number: line.number,
            text: &self.text[line.start as usize..line.end as usize],
            shared: &self.shared,
            marks,
        }
    }

    /// Leaves the other rows out.
    pub(crate) fn retain(&mut self, mut is_kept: impl FnMut(usize, Row<'_>) -> bool) {
        let mut lines = std::mem::take(&mut self.lines);
        let mut at = 0;
        lines.retain(|line| {
            at += 1;
            is_kept(at - 1, self.row(line))
        });
        self.lines = lines;
        let mut marks = std::mem::take(&mut self.marks);
        marks.retain(|it| self.place_of(it.0).is_some());
        self.marks = marks;
    }

    /// Puts other text in place of some cells' text; true where there was any. None of them grows.
    pub(crate) fn rewrite(&mut self, change: impl Fn(&str) -> Option<String>) -> bool {
        let mut is_changed = false;
        let old = std::mem::take(&mut self.text);
        for line in &mut self.lines {
            let row = &old[line.start as usize..line.end as usize];
            line.start = self.text.len() as u32;
            if row.is_ascii() && memchr::memchr(SHARED, row.as_bytes()).is_none() {
                self.text.push_str(row);
            } else {
                let mut next = 0;
                for (column, kept) in kept(row).enumerate().filter(|(_, it)| !it.is_empty()) {
                    let Some(new) = change(meant(kept, &self.shared)) else {
                        push(&mut self.text, &mut next, column, kept);
                        continue;
                    };
                    is_changed = true;
                    if !is_blank(&new) {
                        // What bytes are once their letters are right again may be a control character, too.
                        let new = new.replace([BETWEEN, SHARED].map(char::from), " ");
                        push(&mut self.text, &mut next, column, &new);
                    }
                }
            }
            line.end = self.text.len() as u32;
        }
        is_changed
    }

    /// Puts texts of other rows into cells that have none: column, and the place of the other row.
    pub(crate) fn fill(&mut self, at: usize, added: &[(u16, usize)]) {
        let texts = added.iter().map(|(column, from)| {
            let column = usize::from(*column);
            (column, self.row(&self.lines[*from]).cell(column))
        });
        let texts = texts.filter(|(_, text)| !text.is_empty());
        let mut cells: Vec<(usize, &str)> = self.row(&self.lines[at]).filled().collect();
        cells.extend(texts);
        // Stable: what stood there stays in front of what is added.
        cells.sort_by_key(|(column, _)| *column);
        cells.dedup_by_key(|(column, _)| *column);
        let (mut whole, mut next) = (String::new(), 0);
        for (column, text) in cells {
            push(&mut whole, &mut next, column, text);
        }
        let line = &mut self.lines[at];
        line.start = self.text.len() as u32;
        self.text.push_str(&whole);
        line.end = self.text.len() as u32;
    }

    /// Marks cells: number of the row, column. In any order.
    pub(crate) fn mark(&mut self, cells: impl Iterator<Item = (u32, u16)>, mark: CellMark) {
        self.marks
            .extend(cells.map(|(number, column)| (number, column, mark)));
        self.marks.sort_by_key(|it| it.0);
    }

    pub(crate) fn marked(&self, mark: CellMark) -> usize {
        self.marks.iter().filter(|it| it.2 == mark).count()
    }
}

impl<'a> Row<'a> {
    /// The text of a cell as a person sees it; "" where there is none. `column` counts from 0.
    pub fn cell(self, column: usize) -> &'a str {
        let kept = kept(self.text).nth(column).unwrap_or_default();
        meant(kept, self.shared)
    }

    /// The first `columns` cells.
    pub fn texts(self, columns: usize) -> Vec<&'a str> {
        let mut texts = Vec::with_capacity(columns);
        texts.extend(self.cells().take(columns));
        texts.resize(columns, "");
        texts
    }

    /// Cells with text, with their columns.
    pub fn filled(self) -> impl Iterator<Item = (usize, &'a str)> {
        let texts = self.cells().enumerate();
        texts.filter(|(_, text)| !text.is_empty())
    }

    fn cells(self) -> impl Iterator<Item = &'a str> {
        kept(self.text).map(move |it| meant(it, self.shared))
    }

    pub fn marks(self) -> Vec<(u16, CellMark)> {
        let marks = self.marks.iter();
        marks.map(|(_, column, mark)| (*column, *mark)).collect()
    }

    /// What the marks say of the columns that are read.
    pub fn problems(self, map: &ColumnMap) -> Vec<RowProblem> {
        let read = self.marks.iter().filter_map(|(_, at, mark)| {
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

    pub(crate) fn width(self) -> usize {
        match self.text.is_empty() {
            true => 0,
            false => memchr::memchr_iter(BETWEEN, self.text.as_bytes()).count() + 1,
        }
    }

    pub(crate) fn count(self) -> usize {
        self.filled().count()
    }

    /// Text stands in one cell and no other.
    pub(crate) fn is_lone(self) -> bool {
        // Behind the last text nothing stands.
        let text = self.text.trim_start_matches(char::from(BETWEEN));
        !text.is_empty() && memchr::memchr(BETWEEN, text.as_bytes()).is_none()
    }

    pub(crate) fn text_bytes(self) -> usize {
        self.filled().map(|(_, text)| text.len()).sum()
    }
}

/// The cells of a row as they are kept.
fn kept(row: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(row);
    std::iter::from_fn(move || {
        let row = rest?;
        let between = memchr::memchr(BETWEEN, row.as_bytes());
        rest = between.map(|at| &row[at + 1..]);
        Some(between.map_or(row, |at| &row[..at]))
    })
}

fn meant<'a>(kept: &'a str, shared: &'a Strings) -> &'a str {
    match kept.as_bytes() {
        [SHARED, digits @ ..] => {
            let place = digits.iter().rev();
            let place = place.fold(0, |place, digit| place << 6 | usize::from(digit - DIGIT));
            shared.get(place).unwrap_or_default()
        }
        _ => kept,
    }
}

/// Digits of six bits from this letter on, the lowest first, are plain letters and short.
const DIGIT: u8 = b'0';

fn push_shared(row: &mut String, next: &mut usize, column: usize, mut place: usize) {
    push(row, next, column, "");
    row.push(char::from(SHARED));
    while place > 0 {
        row.push(char::from(DIGIT + (place & 0x3f) as u8));
        place >>= 6;
    }
}

/// Puts a cell behind those of its row that were before; `next` is the next column.
fn push(row: &mut String, next: &mut usize, column: usize, text: &str) {
    let between = column + usize::from(*next > 0) - *next;
    row.extend(std::iter::repeat_n(char::from(BETWEEN), between));
    row.push_str(text);
    *next = column + 1;
}

/// Takes the cells of a sheet in order and refuses one too many.
#[derive(Default)]
pub(crate) struct RowsReader {
    pub(crate) rows: Rows,
    number: u32,
    /// Where the row begins that is being read, and how many marks there were before.
    start: usize,
    marks: usize,
    /// The next column of that row.
    next: usize,
    total_cells: u32,
    total_text: usize,
    /// Control characters were left out somewhere.
    pub(crate) control_characters: bool,
    /// Some stand there still: what a code page has no letter for. They may be half of a letter.
    pub(crate) upper_controls: bool,
}

impl RowsReader {
    pub(crate) fn sharing(strings: &Arc<Strings>) -> RowsReader {
        RowsReader {
            rows: Rows {
                shared: Arc::clone(strings),
                ..Rows::default()
            },
            ..RowsReader::default()
        }
    }

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

    /// A row whose cells stand one behind the other with [`BETWEEN`] between two of them, and no other control character
    /// but tabs. Most are kept as they stand there.
    pub(crate) fn line(&mut self, number: u32, line: &str) -> Result<(), RefusedFile> {
        let (mut start, mut column) = (0, 0);
        // Cells with text; the last of them, and its end.
        let (mut cells, mut last, mut end) = (0, 0, 0);
        let bytes = line.as_bytes();
        let ends = memchr::memchr_iter(BETWEEN, bytes).chain([bytes.len()]);
        for cell_end in ends {
            if cell_end > start {
                if may_mean_nothing(bytes[start]) {
                    return self.cells(number, line);
                }
                (cells, last, end) = (cells + 1, column, cell_end);
            }
            start = cell_end + 1;
            column += 1;
        }
        let is_plain = end <= limits::CELL_CHARS
            && last < limits::COLUMNS as usize
            && number > self.number
            && number <= limits::ROWS
            && self.total_cells + cells <= limits::CELLS
            && self.total_text + end <= limits::TEXT_BYTES
            && memchr::memchr(UPPER_CONTROL, bytes).is_none();
        if !is_plain {
            return self.cells(number, line);
        }
        self.finish_row();
        self.number = number;
        if cells > 0 {
            self.total_cells += cells;
            self.total_text += end - last;
            self.rows.text.push_str(&line[..end]);
            self.next = last + 1;
        }
        Ok(())
    }

    fn cells(&mut self, number: u32, line: &str) -> Result<(), RefusedFile> {
        self.row(number)?;
        for (column, text) in (0..).zip(kept(line)) {
            self.cell(column, text)?;
        }
        Ok(())
    }

    /// A cell of the row, columns counted from 0 and in order; blank text leaves nothing.
    pub(crate) fn cell(&mut self, column: u32, text: &str) -> Result<(), RefusedFile> {
        self.put(column, text, None)
    }

    /// The same for the text at this place among the shared ones.
    pub(crate) fn shared(
        &mut self,
        column: u32,
        text: &str,
        place: usize,
    ) -> Result<(), RefusedFile> {
        self.put(column, text, Some(place))
    }

    fn put(&mut self, column: u32, text: &str, place: Option<usize>) -> Result<(), RefusedFile> {
        if is_blank(text) {
            return Ok(());
        }
        if text.starts_with('#') && is_error(text) {
            return self.mark(column, CellMark::Error);
        }
        let column = self.place(column)?;
        if usize::from(column) < self.next {
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
        let (row, next, column) = (&mut self.rows.text, &mut self.next, column.into());
        if !may_hold_control(text) {
            match place {
                Some(place) if text.len() > WORTH_SHARING => {
                    push_shared(row, next, column, place);
                }
                _ => push(row, next, column, text),
            }
            return Ok(());
        }
        self.upper_controls |= text.contains(is_upper_control);
        if text.contains(is_stray_control) {
            self.control_characters = true;
            push(row, next, column, &text.replace(is_stray_control, " "));
        } else {
            push(row, next, column, text);
        }
        Ok(())
    }

    pub(crate) fn mark(&mut self, column: u32, mark: CellMark) -> Result<(), RefusedFile> {
        let column = self.place(column)?;
        self.total_cells += 1;
        if self.total_cells > limits::CELLS {
            return Err(RefusedFile::TooManyCells);
        }
        self.rows.marks.push((self.number, column, mark));
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
        if self.next >= self.rows.widest.0 {
            self.rows.widest = (self.next, self.rows.lines.len());
        }
        if self.next > 0 || self.rows.marks.len() > self.marks {
            self.rows.lines.push(Line {
                number: self.number,
                start: self.start as u32,
                end: self.rows.text.len() as u32,
            });
        }
        self.start = self.rows.text.len();
        self.marks = self.rows.marks.len();
        self.next = 0;
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

/// A reference takes up to five bytes.
const WORTH_SHARING: usize = 5;

/// A text that begins with another byte than these is neither blank nor an error.
fn may_mean_nothing(first: u8) -> bool {
    first <= b' ' || matches!(first, b'#' | 0x7f | UPPER_CONTROL | 0xe1..)
}

/// The first byte of the control characters beyond the plain ones, and of some blanks and signs.
const UPPER_CONTROL: u8 = 0xc2;

/// A quick look: few texts hold such a byte, and those are looked at letter by letter.
fn may_hold_control(text: &str) -> bool {
    let suspect = |byte: &u8| *byte < 0x20 || *byte == 0x7f || *byte == UPPER_CONTROL;
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

    fn read(cells: &[(u32, u32, &str)]) -> Result<Rows, RefusedFile> {
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
        assert_eq!(rows.numbered(1).unwrap().texts(4), ["Ad", "", "İl", ""]);
        let row = rows.numbered(4).unwrap();
        assert_eq!((row.cell(0), row.cell(1), row.cell(900)), ("", "Işık", ""));
    }

    #[test]
    fn what_a_spreadsheet_says_in_place_of_a_value_is_none() {
        for text in [
            "#YOK", "#SAYI!", "#DEĞER!", "#BÖL/0!", "#SAYI/0!", "#BAŞV!", "#AD?", "#BOŞ!",
            "#TAŞMA!", "#N/A", "#NUM!", "#VALUE!", "#DIV/0!", "#REF!", "#NAME?", "#NULL!",
            "########",
        ] {
            let rows = read(&[(1, 0, "Ayşe"), (1, 1, text)]).unwrap();
            let row = rows.get(0).unwrap();
            assert_eq!(row.cell(1), "", "{text}");
            assert_eq!(row.marks(), [(1, CellMark::Error)], "{text}");
        }
        for text in ["#", "#1", "# yok", "#umut", "yok", "#YokOlmaz", "##"] {
            let rows = read(&[(1, 0, text)]).unwrap();
            let row = rows.get(0).unwrap();
            assert_eq!((row.cell(0), row.marks()), (text, vec![]), "{text}");
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

    #[test]
    fn a_line_counts_as_its_cells_do() {
        let between = char::from(BETWEEN).to_string();
        let wide = between.repeat(limits::COLUMNS as usize);
        let long = "ş".repeat(limits::CELL_CHARS);
        for (name, line, number) in [
            ("cells", "Ayşe|Işık||Umut||".replace('|', &between), 3),
            ("none", String::new(), 3),
            ("empty cells", between.repeat(3), 3),
            (
                "blanks and errors",
                " |a|#YOK|\u{a0}|b ".replace('|', &between),
                3,
            ),
            ("last column", format!("{}a", &wide[1..]), 3),
            ("one column too many", format!("{wide}a"), 3),
            ("blank column too many", wide.clone(), 3),
            ("long", format!("{long}{between}a"), 3),
            ("too long", format!("a{between}{long}ş"), 3),
            ("last row", "a".into(), limits::ROWS),
            ("one row too many", "a".into(), limits::ROWS + 1),
            ("empty row too many", String::new(), limits::ROWS + 1),
            ("backwards", "a".into(), 1),
        ] {
            for (cells, text) in [(0, 0), (limits::CELLS - 1, 0), (0, limits::TEXT_BYTES - 9)] {
                let read = |of_line: bool| {
                    let mut reader = RowsReader {
                        total_cells: cells,
                        total_text: text,
                        ..RowsReader::default()
                    };
                    reader.row(2)?;
                    reader.cell(0, "x")?;
                    match of_line {
                        true => reader.line(number, &line)?,
                        false => reader.cells(number, &line)?,
                    }
                    let reader = reader.finish();
                    Ok((reader.rows, reader.total_cells, reader.total_text))
                };
                let (line, cells): (Result<_, RefusedFile>, _) = (read(true), read(false));
                assert_eq!(line, cells, "{name}");
            }
        }
    }
}
