//! Lists saved as text: which encoding, which delimiter, and the cells. Read piece by piece, so that a file of a million
//! columns or with a quotation mark that nobody closes costs no more than the limits allow.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{CoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::limits::{self, RefusedFile};
use crate::rows::RowsReader;

/// Which letters the bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Letters {
    Known(&'static Encoding),
    /// Turkish MS-DOS, which browsers never knew. Only by request: nothing tells it from windows-1254.
    Cp857,
}

pub(crate) struct TextRows {
    pub(crate) rows: RowsReader,
    pub(crate) letters: Letters,
    pub(crate) delimiter: char,
    /// Row in which a quotation mark was opened and not properly closed.
    pub(crate) unclosed_quote: Option<u32>,
}

impl Letters {
    pub(crate) fn name(self) -> String {
        match self {
            Letters::Known(encoding) => encoding.name().to_ascii_lowercase(),
            Letters::Cp857 => "cp857".to_owned(),
        }
    }

    /// By the names people and programs give them.
    pub(crate) fn named(name: &str) -> Option<Letters> {
        match name.trim().to_ascii_lowercase().as_str() {
            "cp857" | "cp-857" | "ibm857" | "ibm-857" | "857" => Some(Letters::Cp857),
            "1254" | "cp1254" | "latin-5" => {
                Encoding::for_label(b"windows-1254").map(Letters::Known)
            }
            "utf16" | "utf16le" => Some(Letters::Known(UTF_16LE)),
            "utf16be" => Some(Letters::Known(UTF_16BE)),
            "utf8" => Some(Letters::Known(UTF_8)),
            name => Encoding::for_label(name.as_bytes()).map(Letters::Known),
        }
    }

    /// A mark at the front, else strictly UTF-8 (Turkish in one byte a letter is never valid UTF-8 by chance), else as
    /// Turkish text is most likely written.
    fn guess(bytes: &[u8]) -> Letters {
        if let Some((encoding, _)) = Encoding::for_bom(bytes) {
            return Letters::Known(encoding);
        }
        if is_bare_utf16(bytes) {
            return Letters::Known(if bytes[0] == 0 { UTF_16BE } else { UTF_16LE });
        }
        if std::str::from_utf8(bytes).is_ok() {
            return Letters::Known(UTF_8);
        }
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        let mut left = DETECTED_BYTES;
        for line in bytes
            .split_inclusive(|byte| *byte == b'\n')
            .filter(|line| !line.is_ascii())
        {
            let length = line.len().min(left);
            detector.feed(&line[..length], false);
            left -= length;
            if left == 0 {
                break;
            }
        }
        detector.feed(b"", true);
        Letters::Known(detector.guess(Some(b"tr"), Utf8Detection::Allow))
    }
}

/// Every other byte of the start is zero: UTF-16 without a mark.
pub(crate) fn is_bare_utf16(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(512)];
    let zeros = |from: usize| {
        head.iter()
            .skip(from)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
            * 10
    };
    let half = head.len() / 2 * 7;
    head.len() >= 8 && (zeros(0) > half) != (zeros(1) > half)
}

pub(crate) fn read(
    bytes: &[u8],
    letters: Option<Letters>,
    delimiter: Option<char>,
) -> Result<TextRows, RefusedFile> {
    let letters = letters.unwrap_or_else(|| Letters::guess(bytes));
    let mut head = String::new();
    decode(bytes, letters, &mut |piece| {
        head.push_str(piece);
        Ok(head.len() < HEAD_BYTES)
    })?;
    let (hinted, hint_length) = hint(&head);
    let delimiter = delimiter
        .or(hinted)
        .unwrap_or_else(|| sniff_delimiter(&head));
    let delimiter_byte = u8::try_from(delimiter).ok().filter(u8::is_ascii);
    let delimiter_byte = delimiter_byte.ok_or(RefusedFile::Unknown)?;
    let mut fields = Fields::new(delimiter_byte);
    let mut skip = hint_length;
    decode(bytes, letters, &mut |piece| {
        let skipped = skip.min(piece.len());
        skip -= skipped;
        fields.feed(&piece[skipped..])?;
        Ok(true)
    })?;
    // The hint stood in row 1.
    fields.finish().map(|(rows, unclosed_quote)| TextRows {
        rows,
        letters,
        delimiter,
        unclosed_quote,
    })
}

const HEAD_BYTES: usize = 64 << 10;
/// So much text that is not plain tells its letters; all of a long list would take ten times as long as reading it.
const DETECTED_BYTES: usize = 32 << 10;

/// Hands the text on in pieces until `take` has enough.
fn decode(
    bytes: &[u8],
    letters: Letters,
    take: &mut dyn FnMut(&str) -> Result<bool, RefusedFile>,
) -> Result<(), RefusedFile> {
    let encoding = match letters {
        Letters::Cp857 => {
            for piece in bytes.chunks(HEAD_BYTES) {
                let text: String = piece.iter().map(|byte| cp857(*byte)).collect();
                if !take(&text)? {
                    return Ok(());
                }
            }
            return Ok(());
        }
        Letters::Known(encoding) => encoding,
    };
    let mut decoder = encoding.new_decoder_with_bom_removal();
    let mut text = String::with_capacity(HEAD_BYTES);
    let mut rest = bytes;
    loop {
        text.clear();
        let (result, read, _) = decoder.decode_to_string(rest, &mut text, true);
        rest = &rest[read..];
        if !text.is_empty() && !take(&text)? {
            return Ok(());
        }
        if result == CoderResult::InputEmpty {
            return Ok(());
        }
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
    rows: RowsReader,
    /// What is known of the cell that is being read and did not end in the piece before.
    field: String,
    row: u32,
    column: u32,
    state: State,
    after_return: bool,
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
            rows: RowsReader::default(),
            field: String::new(),
            row: 1,
            column: 0,
            state: State::Start,
            after_return: false,
            unclosed_quote: None,
        }
    }

    fn feed(&mut self, mut input: &str) -> Result<(), RefusedFile> {
        while let Some(first) = input.as_bytes().first() {
            if std::mem::take(&mut self.after_return) && *first == b'\n' {
                input = &input[1..];
                continue;
            }
            input = match self.state {
                State::Start if *first == b'"' => {
                    self.state = State::Quoted;
                    &input[1..]
                }
                State::Start | State::Plain | State::Behind => self.plain(input)?,
                State::Quoted => self.quoted(input)?,
                State::Mark if *first == b'"' => {
                    self.field.push('"');
                    self.state = State::Quoted;
                    &input[1..]
                }
                State::Mark => {
                    let ends = *first == self.delimiter || matches!(first, b'\n' | b'\r');
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

    /// Up to the delimiter or the end of the line; a cell that stands in the piece as a whole is not copied.
    fn plain<'a>(&mut self, input: &'a str) -> Result<&'a str, RefusedFile> {
        let Some(end) = memchr::memchr3(self.delimiter, b'\n', b'\r', input.as_bytes()) else {
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
        self.state = State::Start;
        self.column += 1;
        if ending != self.delimiter {
            self.after_return = ending == b'\r';
            self.row += 1;
            self.column = 0;
        }
        Ok(&input[end + 1..])
    }

    fn quoted<'a>(&mut self, input: &'a str) -> Result<&'a str, RefusedFile> {
        let Some(end) = memchr::memchr(b'"', input.as_bytes()) else {
            self.keep(input)?;
            return Ok("");
        };
        self.keep(&input[..end])?;
        self.state = State::Mark;
        Ok(&input[end + 1..])
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

fn cp857(byte: u8) -> char {
    match byte {
        ..0x80 => char::from(byte),
        0x80.. => CP857
            .chars()
            .nth(usize::from(byte - 0x80))
            .unwrap_or(char::REPLACEMENT_CHARACTER),
    }
}

/// The upper half of code page 857.
const CP857: &str = "ÇüéâäàåçêëèïîıÄÅÉæÆôöòûùİÖÜø£ØŞşáíóúñÑĞğ¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ºªÊËÈ\u{fffd}ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµ\u{fffd}×ÚÛÙìÿ¯´\u{ad}±\u{fffd}¾¶§÷¸°¨·¹³²■\u{a0}";

#[cfg(test)]
mod tests {
    use csv_core::ReadFieldResult;
    use proptest::prelude::*;

    use super::*;

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
    }

    #[test]
    fn rows_are_numbered_by_lines_and_quotes_hide_line_breaks() {
        let text = read(
            "Ad;İl\r\n\r\n\"iki\nsatır\";\"a\"\"b\"\rson".as_bytes(),
            None,
            Some(';'),
        )
        .unwrap();
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
            read(b"a;b", None, Some('\u{a7}')).err(),
            Some(RefusedFile::Unknown),
            "one plain byte divides cells"
        );
    }
}
