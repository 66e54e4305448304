//! Rows of a sheet: only cells with text, all of them in one piece of memory.

use std::ops::Range;
use std::sync::Arc;

use domain::application::{Problem, RowProblem};
use domain::column_map::{ColumnMap, Use};

use crate::limits::{self, RefusedFile};

mod reader;
mod repeated;
mod strings;

use reader::is_blank;
pub(crate) use reader::{RowsReader, without_upper_controls};
pub(crate) use strings::Strings;

/// The rows of a sheet in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rows {
    /// The texts of all rows. Of each the texts of its cells from the first column on, [`BETWEEN`] between two of them;
    /// nothing behind the last with any.
    text: String,
    /// Texts that cells share, of a workbook or because they come again in a list: see [`SHARED`].
    shared: Arc<Strings>,
    lines: Vec<Line>,
    /// Few cells have any. In the order of their rows.
    marks: Vec<(u32, u16, CellMark)>,
    /// The numbers of rows that nobody sees without asking for them, in their order.
    hidden: Vec<u32>,
    /// Cells whose letters are struck out, as far as there is text in them.
    struck: Vec<(u32, u32)>,
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

/// A row as it is laid out anew: its number, the place of the row that it is, and which of its columns go where, in the order in
/// which they stand there.
pub(crate) struct LaidOut<'a> {
    pub(crate) number: u32,
    pub(crate) from: usize,
    pub(crate) columns: &'a [(usize, usize)],
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

/// A reference takes up to five bytes.
const WORTH_SHARING: usize = 5;

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

    /// The shared texts in which these places of [`Rows::shared_text`] are.
    pub(crate) fn shared_around(
        &self,
        places: impl Iterator<Item = usize>,
    ) -> impl Iterator<Item = &str> {
        places.filter_map(|place| self.shared.around(place))
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

    /// Of the rows that are here those that a spreadsheet does not show.
    pub(crate) fn hidden(&self) -> Vec<u32> {
        let here = |number: &&u32| self.place_of(**number).is_some();
        self.hidden.iter().filter(here).copied().collect()
    }

    /// Of the rows that are here those of which every text is struck out.
    pub(crate) fn struck(&self) -> Vec<u32> {
        let mut struck = Vec::new();
        for cells in self.struck.chunk_by(|a, b| a.0 == b.0) {
            let Some(row) = self.numbered(cells[0].0) else {
                continue;
            };
            let is_struck = |(at, _): (usize, &str)| cells.iter().any(|it| it.1 as usize == at);
            if row.filled().all(is_struck) {
                struck.push(row.number);
            }
        }
        struck
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

    /// Puts a text into this column of every row for which there is one; no row has anything there or behind it.
    pub(crate) fn add_column<'a>(
        &mut self,
        column: usize,
        text_of: impl Fn(u32) -> Option<&'a str>,
    ) {
        let old = std::mem::take(&mut self.text);
        for line in &mut self.lines {
            let row = &old[line.start as usize..line.end as usize];
            line.start = self.text.len() as u32;
            self.text.push_str(row);
            if let Some(text) = text_of(line.number) {
                let has = memchr::memchr_iter(BETWEEN, row.as_bytes()).count();
                for _ in has..column {
                    self.text.push(char::from(BETWEEN));
                }
                self.text.push_str(text);
            }
            line.end = self.text.len() as u32;
        }
    }

    /// Puts other text in place of some cells' text; true where there was any. All texts together stay under the limit,
    /// which was kept with every shared text counted in each of its cells.
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

    /// The rows laid out anew: each as one that is here, with some of its cells, each where it is meant to stand. Numbers ascend.
    /// No more rows and text than a sheet may have, for one row may come more than once.
    pub(crate) fn laid_out(&self, lines: &[LaidOut<'_>]) -> Result<Rows, RefusedFile> {
        if lines.len() > limits::ROWS as usize {
            return Err(RefusedFile::TooManyRows);
        }
        let mut new = Rows {
            shared: Arc::clone(&self.shared),
            ..Rows::default()
        };
        let (mut cells, mut bytes) = (0, 0);
        for line in lines {
            let Some(old) = self.lines.get(line.from) else {
                continue;
            };
            let row = &self.text[old.start as usize..old.end as usize];
            let row: Vec<&str> = kept(row).collect();
            let (start, mut next) = (new.text.len() as u32, 0);
            for (from, to) in line.columns {
                let text = row.get(*from).copied().unwrap_or_default();
                if text.is_empty() {
                    continue;
                }
                cells += 1;
                bytes += meant(text, &self.shared).len();
                push(&mut new.text, &mut next, *to, text);
            }
            if cells > limits::CELLS as usize {
                return Err(RefusedFile::TooManyCells);
            }
            if bytes > limits::TEXT_BYTES {
                return Err(RefusedFile::TooMuchText);
            }
            let to_of = |column: u32| {
                let mut columns = line.columns.iter();
                columns.find(|it| it.0 as u32 == column).map(|it| it.1)
            };
            for (_, column, mark) in self.row(old).marks {
                if let Some(to) = to_of(u32::from(*column)) {
                    new.marks.push((line.number, to as u16, *mark));
                }
            }
            let of_row = self.struck.partition_point(|it| it.0 < old.number);
            let of_row = self.struck[of_row..].iter();
            for (_, column) in of_row.take_while(|it| it.0 == old.number) {
                if let Some(to) = to_of(*column) {
                    new.struck.push((line.number, to as u32));
                }
            }
            if self.hidden.binary_search(&old.number).is_ok() {
                new.hidden.push(line.number);
            }
            if next >= new.widest.0 {
                new.widest = (next, new.lines.len());
            }
            new.lines.push(Line {
                number: line.number,
                start,
                end: new.text.len() as u32,
            });
        }
        Ok(new)
    }

    /// The first rows, without marks.
    pub(crate) fn top(&self, most: usize) -> Rows {
        let lines: Vec<Line> = self.lines.iter().take(most).copied().collect();
        let end = lines.last().map_or(0, |it| it.end as usize);
        Rows {
            text: self.text[..end].to_owned(),
            shared: Arc::clone(&self.shared),
            lines,
            ..Rows::default()
        }
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

fn push_shared(row: &mut String, next: &mut usize, column: usize, place: usize) {
    push(row, next, column, "");
    push_reference(row, place);
}

fn push_reference(row: &mut String, mut place: usize) {
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
