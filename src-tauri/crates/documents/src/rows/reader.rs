//! Rows while they come in: what is blank or stands in place of a value, control characters, and the limits.

use std::borrow::Cow;
use std::sync::Arc;

use domain::turkish::fold;

use super::repeated::Repeated;
use super::strings::Strings;
use super::{
    BETWEEN, CellMark, Line, Rows, WORTH_SHARING, kept, push, push_reference, push_shared,
};
use crate::limits::{self, RefusedFile};

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
    /// Of a list saved as text, which shares nothing itself.
    repeated: Option<Repeated>,
    /// Where the cells of a line end.
    ends: Vec<usize>,
    cells_of_line: u32,
    /// Control characters were left out somewhere.
    pub(crate) control_characters: bool,
    /// Some stand there still: what a code page has no letter for. They may be half of a letter.
    pub(crate) upper_controls: bool,
}

impl RowsReader {
    pub(crate) fn of_list() -> RowsReader {
        RowsReader {
            repeated: Some(Repeated::new()),
            ..RowsReader::default()
        }
    }

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
        self.ends.clear();
        self.cells_of_line = memchr::memchr_iter(BETWEEN, bytes).count() as u32 + 1;
        let ends = memchr::memchr_iter(BETWEEN, bytes).chain([bytes.len()]);
        for cell_end in ends {
            self.ends.push(cell_end);
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
            && self.rows.text.len() + end <= limits::KEPT_BYTES
            && memchr::memchr(UPPER_CONTROL, bytes).is_none();
        if !is_plain {
            return self.cells(number, line);
        }
        self.finish_row();
        self.number = number;
        if cells > 0 {
            self.total_cells += cells;
            self.total_text += end - last;
            self.keep_line(&line[..end]);
            self.next = last + 1;
        }
        Ok(())
    }

    /// How many cells the line had that was read last, empty ones too.
    pub(crate) fn cells_of_line(&self) -> u32 {
        self.cells_of_line
    }

    /// The line as it stands, but for texts that come again and again.
    fn keep_line(&mut self, line: &str) {
        let row = &mut self.rows.text;
        let (mut start, mut copied) = (0, 0);
        let ends = self.ends.iter().take_while(|it| **it <= line.len());
        for (column, end) in ends.enumerate() {
            let repeated = self.repeated.as_mut();
            let place = repeated.and_then(|it| it.place_of(column, &line[start..*end]));
            if let Some(place) = place {
                row.push_str(&line[copied..start]);
                push_reference(row, place);
                copied = *end;
            }
            start = end + 1;
        }
        row.push_str(&line[copied..]);
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
        if self.rows.text.len() + usize::from(column) > limits::KEPT_BYTES {
            return Err(RefusedFile::TooManyCells);
        }
        let (mut text, mut place) = (Cow::Borrowed(text), place);
        if may_hold_control(&text) {
            self.upper_controls |= text.contains(is_upper_control);
            if text.contains(is_stray_control) {
                self.control_characters = true;
                text = Cow::Owned(text.replace(is_stray_control, " "));
                place = None;
            }
        }
        let (row, next, column) = (&mut self.rows.text, &mut self.next, column.into());
        let repeated = self.repeated.as_mut();
        let again = || repeated.and_then(|it| it.place_of(column, &text));
        match place.filter(|_| text.len() > WORTH_SHARING).or_else(again) {
            Some(place) => push_shared(row, next, column, place),
            None => push(row, next, column, &text),
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

    pub(crate) fn hidden_row(&mut self, number: u32) {
        if number <= limits::ROWS {
            self.rows.hidden.push(number);
        }
    }

    /// Of the row that is being read, where the cell has text.
    pub(crate) fn struck_cell(&mut self, row: u32, column: u32) {
        if row == self.number && self.next == column as usize + 1 {
            self.rows.struck.push((row, column));
        }
    }

    pub(crate) fn finish(mut self) -> RowsReader {
        self.finish_row();
        self.rows.hidden.sort_unstable();
        if let Some(repeated) = self.repeated.take() {
            self.rows.shared = Arc::new(repeated.texts);
        }
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

pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace()
            || c.is_control()
            || matches!(
                c,
                '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
            )
    })
}

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
                        ..RowsReader::of_list()
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
