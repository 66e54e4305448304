//! Lists saved as text: which delimiter, and the cells. Read piece by piece, so that a file of a million
//! columns or with a quotation mark that nobody closes costs no more than the limits allow.
//!
//! # Why our own and not csv
//!
//! csv holds a record until it ends: one line of a million columns, 9.9 MB, took 82 MB, and behind a quotation mark that
//! nobody closes the rest of the file is one cell, without a word. csv-core, below it, holds nothing, but copies every cell
//! from one buffer into another; here a text is divided where it stands. With that, 100,000 rows of nine columns in
//! windows-1254 went from 1.2 s to 0.1 s. In the tests csv-core stays, as another pair of eyes.

use crate::encoding::{Letters, Pieces};
use crate::limits::{self, RefusedFile};
use crate::rows::{BETWEEN, RowsReader};
use crate::source::Source;

pub(crate) struct TextRows {
    pub(crate) rows: RowsReader,
    pub(crate) letters: Letters,
    pub(crate) delimiter: char,
    /// Row in which a quotation mark was opened and not properly closed.
    pub(crate) unclosed_quote: Option<u32>,
    pub(crate) lengths: Lengths,
}

pub(crate) fn read(
    source: &mut dyn Source,
    letters: Option<Letters>,
    delimiter: Option<char>,
) -> Result<TextRows, RefusedFile> {
    let letters = match letters {
        Some(letters) => letters,
        None => Letters::guess(source)?,
    };
    let mut head = String::new();
    let mut pieces = Pieces::new(source, letters)?;
    while head.len() < HEAD_BYTES
        && let Some(piece) = pieces.next(None)?
    {
        head.push_str(piece.text);
    }
    let (hinted, hint_length) = hint(&head);
    let delimiter = delimiter
        .or(hinted)
        .unwrap_or_else(|| sniff_delimiter(&head));
    drop(head);
    let delimiter_byte = u8::try_from(delimiter).ok().filter(u8::is_ascii);
    let delimiter_byte = delimiter_byte.ok_or(RefusedFile::Unknown)?;
    let is_own = !delimiter_byte.is_ascii_control() && delimiter_byte != b'"';
    let marked =
        (letters.keep_plain_bytes() && (is_own || delimiter == '\t')).then_some(delimiter_byte);
    let mut fields = Fields::new(delimiter_byte);
    let mut skip = hint_length;
    let mut pieces = Pieces::new(source, letters)?;
    while let Some(piece) = pieces.next(marked)? {
        let skipped = skip.min(piece.text.len());
        skip -= skipped;
        fields.is_marked = piece.is_marked;
        fields.feed(&piece.text[skipped..])?;
    }
    // The hint stood in row 1.
    let lengths = std::mem::take(&mut fields.lengths);
    fields.finish().map(|(rows, unclosed_quote)| TextRows {
        rows,
        letters,
        delimiter,
        unclosed_quote,
        lengths,
    })
}

const HEAD_BYTES: usize = 64 << 10;

/// How many cells the rows have, empty ones too: from which row on how many, until the next that has others.
#[derive(Default)]
pub(crate) struct Lengths(Vec<(u32, u32)>);

impl Lengths {
    fn note(&mut self, row: u32, cells: u32) {
        if self.0.last().is_none_or(|it| it.1 != cells) {
            self.0.push((row, cells));
        }
    }

    pub(crate) fn of(&self, row: u32) -> u32 {
        let before = self.0.partition_point(|it| it.0 <= row);
        before.checked_sub(1).map_or(0, |at| self.0[at].1)
    }
}

/// `sep=;` in the first line: Excel's own way to say it.
fn hint(head: &str) -> (Option<char>, usize) {
    let line = head.split_inclusive('\n').next().unwrap_or_default();
    let bare = line.trim_end().trim_matches('"');
    let mut rest = bare.strip_prefix("sep=").unwrap_or_default().chars();
    match (rest.next(), rest.next()) {
        (Some(delimiter), None) if delimiter.is_ascii() => (Some(delimiter), line.trim_end().len()),
        (None, _) if bare == "sep=" && line.starts_with("sep=\t") => {
            (Some('\t'), line.trim_end_matches(['\r', '\n']).len())
        }
        _ => (None, 0),
    }
}

/// The delimiter that divides most of the first lines into equally many cells, quoted text left out; of two alike the
/// one with more cells. The heading row may be below a title, and headings and answers hold commas of their own.
fn sniff_delimiter(head: &str) -> char {
    let lines = delimiters_by_line(head);
    let mut best = ((0, 0), ',');
    for (at, delimiter) in DELIMITERS.into_iter().enumerate() {
        let counts = || lines.iter().map(|line| line[at]).filter(|count| *count > 0);
        let usual = counts()
            .map(|count| (counts().filter(|other| *other == count).count(), count))
            .max();
        if let Some(usual) = usual
            && usual > best.0
        {
            best = (usual, delimiter);
        }
    }
    best.1
}

const DELIMITERS: [char; 4] = [';', '\t', ',', '|'];

/// How often each delimiter stands in each of the first lines that have any.
fn delimiters_by_line(head: &str) -> Vec<[usize; 4]> {
    let mut lines = Vec::new();
    let mut counts = [0; 4];
    let mut quoted = false;
    for c in head.chars().chain(['\n']) {
        match c {
            '"' => quoted = !quoted,
            '\n' | '\r' if !quoted && counts != [0; 4] => {
                lines.push(counts);
                counts = [0; 4];
                if lines.len() == limits::HEADER_SEARCH_ROWS {
                    break;
                }
            }
            c if !quoted => {
                if let Some(at) = DELIMITERS.iter().position(|delimiter| *delimiter == c) {
                    counts[at] += 1;
                }
            }
            _ => {}
        }
    }
    lines
}

/// Cells of the text, row by row as a spreadsheet would number them: an empty line is a row, a line break in quotes none.
struct Fields {
    delimiter: u8,
    /// In the piece that is fed, [`BETWEEN`] stands in its place.
    is_marked: bool,
    rows: RowsReader,
    /// What is known of the cell that is being read and did not end in the piece before.
    field: String,
    row: u32,
    column: u32,
    state: State,
    after_return: bool,
    lengths: Lengths,
    unclosed_quote: Option<u32>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nothing of the cell has been read.
    Start,
    Plain,
    Quoted,
    /// A quotation mark inside quotes: the end of them, or half of a doubled one.
    Mark,
    /// Behind closed quotes: more than was meant may stand in this cell.
    Behind,
}

impl Fields {
    fn new(delimiter: u8) -> Fields {
        Fields {
            delimiter,
            is_marked: false,
            rows: RowsReader::of_list(),
            field: String::new(),
            row: 1,
            column: 0,
            state: State::Start,
            after_return: false,
            lengths: Lengths::default(),
            unclosed_quote: None,
        }
    }

    fn feed(&mut self, mut input: &str) -> Result<(), RefusedFile> {
        while let Some(first) = input.as_bytes().first() {
            if std::mem::take(&mut self.after_return) && *first == b'\n' {
                input = &input[1..];
                continue;
            }
            if self.is_marked && self.state == State::Start && self.column == 0 {
                let rest = self.lines(input)?;
                if rest.len() < input.len() {
                    input = rest;
                    continue;
                }
            }
            input = match self.state {
                State::Start if *first == b'"' => match self.whole_quoted(input)? {
                    Some(rest) => rest,
                    None => {
                        self.state = State::Quoted;
                        &input[1..]
                    }
                },
                State::Start | State::Plain | State::Behind => self.plain(input)?,
                State::Quoted => self.quoted(input)?,
                State::Mark if *first == b'"' => {
                    self.field.push('"');
                    self.state = State::Quoted;
                    &input[1..]
                }
                State::Mark => {
                    let ends = *first == self.divider() || matches!(first, b'\n' | b'\r');
                    if !ends {
                        self.unclosed_quote.get_or_insert(self.row);
                    }
                    self.state = State::Behind;
                    input
                }
            };
        }
        Ok(())
    }

    /// Whole lines, as long as there is no quotation mark in them.
    fn lines<'a>(&mut self, mut input: &'a str) -> Result<&'a str, RefusedFile> {
        while let Some(end) = memchr::memchr3(b'"', b'\n', b'\r', input.as_bytes()) {
            let ending = input.as_bytes()[end];
            if ending == b'"' {
                break;
            }
            self.rows.line(self.row, &input[..end])?;
            self.lengths.note(self.row, self.rows.cells_of_line());
            self.row += 1;
            input = &input[end + 1..];
            if ending == b'\r' {
                match input.strip_prefix('\n') {
                    Some(rest) => input = rest,
                    None => self.after_return = input.is_empty(),
                }
            }
        }
        Ok(input)
    }

    fn divider(&self) -> u8 {
        match self.is_marked {
            true => BETWEEN,
            false => self.delimiter,
        }
    }

    /// Up to the delimiter or the end of the line; a cell that stands in the piece as a whole is not copied.
    fn plain<'a>(&mut self, input: &'a str) -> Result<&'a str, RefusedFile> {
        let Some(end) = memchr::memchr3(self.divider(), b'\n', b'\r', input.as_bytes()) else {
            if self.state == State::Start {
                self.state = State::Plain;
            }
            self.keep(input)?;
            return Ok("");
        };
        let ending = input.as_bytes()[end];
        if self.field.is_empty() {
            self.rows.row(self.row)?;
            self.rows.cell(self.column, &input[..end])?;
        } else {
            self.keep(&input[..end])?;
            self.put_down()?;
        }
        self.end_cell(ending);
        Ok(&input[end + 1..])
    }

    /// A cell in quotes that stands in the piece as a whole and holds no mark is not copied either.
    fn whole_quoted<'a>(&mut self, input: &'a str) -> Result<Option<&'a str>, RefusedFile> {
        let text = &input[1..];
        let end = memchr::memchr(b'"', text.as_bytes()).unwrap_or(text.len());
        let Some(ending) = text.as_bytes().get(end + 1).copied() else {
            return Ok(None);
        };
        let is_end = ending == self.divider() || matches!(ending, b'\n' | b'\r');
        let cell = &text[..end];
        if !is_end || (self.is_marked && memchr::memchr(BETWEEN, cell.as_bytes()).is_some()) {
            return Ok(None);
        }
        self.rows.row(self.row)?;
        self.rows.cell(self.column, cell)?;
        self.end_cell(ending);
        Ok(Some(&text[end + 2..]))
    }

    fn end_cell(&mut self, ending: u8) {
        self.state = State::Start;
        self.column += 1;
        if ending != self.divider() {
            self.lengths.note(self.row, self.column);
            self.after_return = ending == b'\r';
            self.row += 1;
            self.column = 0;
        }
    }

    fn quoted<'a>(&mut self, input: &'a str) -> Result<&'a str, RefusedFile> {
        let Some(end) = memchr::memchr(b'"', input.as_bytes()) else {
            self.keep_quoted(input)?;
            return Ok("");
        };
        self.keep_quoted(&input[..end])?;
        self.state = State::Mark;
        Ok(&input[end + 1..])
    }

    /// In quotes a delimiter divides nothing.
    fn keep_quoted(&mut self, text: &str) -> Result<(), RefusedFile> {
        if !self.is_marked {
            return self.keep(text);
        }
        for (at, text) in text.split(char::from(BETWEEN)).enumerate() {
            if at > 0 {
                self.field.push(self.delimiter.into());
            }
            self.keep(text)?;
        }
        Ok(())
    }

    fn keep(&mut self, text: &str) -> Result<(), RefusedFile> {
        self.field.push_str(text);
        // Four bytes are the longest letter.
        match self.field.len() > limits::CELL_CHARS * 4 {
            true => Err(RefusedFile::CellTooLong),
            false => Ok(()),
        }
    }

    fn put_down(&mut self) -> Result<(), RefusedFile> {
        self.rows.row(self.row)?;
        self.rows.cell(self.column, &self.field)?;
        self.field.clear();
        Ok(())
    }

    fn finish(mut self) -> Result<(RowsReader, Option<u32>), RefusedFile> {
        if self.state == State::Quoted {
            self.unclosed_quote.get_or_insert(self.row);
        }
        if !self.field.is_empty() {
            self.put_down()?;
        }
        Ok((self.rows.finish(), self.unclosed_quote))
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use csv_core::ReadFieldResult;
    use proptest::prelude::*;

    use super::*;
    use crate::encoding::mark;
    use crate::source::PIECE;

    /// The cells with text of every row that has any, by another reader.
    fn by_another(text: &str) -> Vec<Vec<(usize, String)>> {
        let mut reader = csv_core::ReaderBuilder::new().delimiter(b';').build();
        let (mut input, mut cell) = (text.as_bytes(), Vec::new());
        let (mut rows, mut row, mut column) = (Vec::new(), Vec::new(), 0);
        let mut buffer = [0; 64];
        loop {
            let (result, read, written) = reader.read_field(input, &mut buffer);
            input = &input[read..];
            cell.extend_from_slice(&buffer[..written]);
            match result {
                ReadFieldResult::Field { record_end } => {
                    let text = String::from_utf8(std::mem::take(&mut cell)).unwrap();
                    if !text.trim().is_empty() {
                        row.push((column, text));
                    }
                    column += 1;
                    if record_end {
                        rows.push(std::mem::take(&mut row));
                        column = 0;
                    }
                }
                ReadFieldResult::End => break,
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            }
        }
        rows.retain(|row| !row.is_empty());
        rows
    }

    proptest! {
        #[test]
        fn cells_are_divided_as_another_reader_divides_them(
            text in proptest::collection::vec(
                prop_oneof![Just("a"), Just("ş b"), Just(";"), Just("\""), Just("\n"), Just("\r\n"), Just("\r"), Just("")],
                0..40,
            ),
            cut in 1..9usize,
        ) {
            let text = text.concat();
            let mut fields = Fields::new(b';');
            // Piece by piece, so that every cell is cut somewhere.
            let letters: Vec<char> = text.chars().collect();
            for piece in letters.chunks(cut) {
                fields.feed(&piece.iter().collect::<String>()).unwrap();
            }
            let (rows, _) = fields.finish().unwrap();
            let own: Vec<Vec<(usize, String)>> = rows.rows.iter()
                .map(|row| row.filled().map(|(at, text)| (at, text.to_owned())).collect())
                .collect();
            prop_assert_eq!(own, by_another(&text));
        }

        #[test]
        fn a_piece_with_marked_delimiters_says_the_same(
            words in proptest::collection::vec(proptest::sample::select(WORDS), 0..200),
            cut in 1..60usize,
            is_marked in proptest::collection::vec(any::<bool>(), 1..5),
        ) {
            let text = words.concat();
            let letters: Vec<char> = text.chars().collect();
            let [mut plain, mut marked] = [Fields::new(b';'), Fields::new(b';')];
            for (piece, is_marked) in letters.chunks(cut).zip(is_marked.iter().cycle()) {
                let mut piece: String = piece.iter().collect();
                plain.feed(&piece).unwrap();
                let mut bytes = piece.clone().into_bytes();
                marked.is_marked = *is_marked && mark(&mut bytes, b';');
                if marked.is_marked {
                    piece = String::from_utf8(bytes).unwrap();
                }
                marked.feed(&piece).unwrap();
            }
            let said = |(rows, unclosed_quote): (RowsReader, Option<u32>)| {
                (rows.rows, rows.control_characters, rows.upper_controls, unclosed_quote)
            };
            prop_assert_eq!(said(marked.finish().unwrap()), said(plain.finish().unwrap()));
        }
    }

    /// Everything that means something in a list, or might be taken for it.
    const WORDS: &[&str] = &[
        "a",
        "ş b",
        ";",
        ";",
        ";",
        ";;",
        "\"",
        "\"",
        "\n",
        "\n",
        "\r\n",
        "\r\n",
        "\r\n",
        "\r",
        " ",
        "\t",
        "#YOK",
        "#",
        "\u{a0}",
        "\u{85}",
        "a\u{85}",
        "\u{feff}",
        "«",
        "ß",
        ";a;b\n",
        "Ayşe;Ordu\r\n",
        "Ali;\"Gök; \";\r\n",
        "Can;\"x\"\n",
        "\u{1f}",
    ];

    #[test]
    fn a_file_is_read_alike_wherever_its_pieces_end() {
        let line = "Ayşe Işık;\"Umut; \"\"Gök\"\" Derneği\";Şanlıurfa\r\n";
        for (name, bytes) in [
            ("utf-8", line.as_bytes().to_vec()),
            (
                "windows-1254",
                encoding_rs::WINDOWS_1254.encode(line).0.into_owned(),
            ),
        ] {
            // A line at every place of the border between two pieces.
            let all = bytes.repeat(3 * PIECE / bytes.len());
            for before in (0..bytes.len()).step_by(5) {
                let list = [
                    " ".repeat(before).into_bytes(),
                    b"\r\n".to_vec(),
                    all.clone(),
                ]
                .concat();
                let text = read(&mut Cursor::new(list), None, None).unwrap();
                assert_eq!(text.letters.name(), name);
                assert_eq!(
                    text.rows.rows.len(),
                    3 * PIECE / bytes.len(),
                    "{name} {before}"
                );
                for row in text.rows.rows.iter() {
                    let cells = ["Ayşe Işık", "Umut; \"Gök\" Derneği", "Şanlıurfa"];
                    assert_eq!(row.texts(3), cells, "{name} {before} {}", row.number);
                }
            }
        }
    }

    #[test]
    fn rows_are_numbered_by_lines_and_quotes_hide_line_breaks() {
        let mut list = Cursor::new("Ad;İl\r\n\r\n\"iki\nsatır\";\"a\"\"b\"\rson");
        let text = read(&mut list, None, Some(';')).unwrap();
        let rows: Vec<_> = text
            .rows
            .rows
            .iter()
            .map(|row| (row.number, row.texts(2)))
            .collect();
        assert_eq!(
            rows,
            [
                (1, vec!["Ad", "İl"]),
                (3, vec!["iki\nsatır", "a\"b"]),
                (4, vec!["son", ""])
            ]
        );
        assert_eq!(
            read(&mut Cursor::new("a;b"), None, Some('\u{a7}')).err(),
            Some(RefusedFile::Unknown),
            "one plain byte divides cells"
        );
    }
}
