//! Lists saved as text: which encoding, which delimiter, and the cells. Read piece by piece, so that a file of a million
//! columns or with a quotation mark that nobody closes costs no more than the limits allow.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use csv_core::ReadFieldResult;
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
        detector.feed(bytes, true);
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
    let delimiter_byte = u8::try_from(delimiter).map_err(|_| RefusedFile::Unknown)?;
    let mut fields = Fields::new(delimiter_byte);
    let mut skip = hint_length;
    decode(bytes, letters, &mut |piece| {
        let skipped = skip.min(piece.len());
        skip -= skipped;
        fields.feed(&piece.as_bytes()[skipped..])?;
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
    core: csv_core::Reader,
    rows: RowsReader,
    field: Vec<u8>,
    buffer: Vec<u8>,
    row: u32,
    column: u32,
    at_row_start: bool,
    after_return: bool,
    quote: Quote,
    unclosed_quote: Option<u32>,
}

/// What is known of the quotation marks of the cell that is being read.
#[derive(Default)]
struct Quote {
    begun: bool,
    opened: bool,
    /// The last two bytes of the cell as it stands in the file, its delimiter included.
    last: [u8; 2],
    marks: usize,
}

impl Fields {
    fn new(delimiter: u8) -> Fields {
        Fields {
            core: csv_core::ReaderBuilder::new().delimiter(delimiter).build(),
            rows: RowsReader::default(),
            field: Vec::new(),
            buffer: vec![0; 16 << 10],
            row: 1,
            column: 0,
            at_row_start: true,
            after_return: false,
            quote: Quote::default(),
            unclosed_quote: None,
        }
    }

    fn feed(&mut self, mut input: &[u8]) -> Result<(), RefusedFile> {
        loop {
            if self.at_row_start {
                input = self.skip_empty_lines(input);
            }
            if input.is_empty() {
                return Ok(());
            }
            self.at_row_start = false;
            let (result, read, written) = self.core.read_field(input, &mut self.buffer);
            self.quote.see(&input[..read]);
            self.after_return = read > 0 && input[read - 1] == b'\r';
            input = &input[read..];
            self.field.extend_from_slice(&self.buffer[..written]);
            // Four bytes are the longest letter.
            if self.field.len() > limits::CELL_CHARS * 4 {
                return Err(RefusedFile::CellTooLong);
            }
            match result {
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                ReadFieldResult::Field { record_end } => self.finish_field(record_end)?,
                ReadFieldResult::End => return Ok(()),
            }
        }
    }

    fn finish(mut self) -> Result<(RowsReader, Option<u32>), RefusedFile> {
        if !self.at_row_start {
            loop {
                let (result, _, written) = self.core.read_field(&[], &mut self.buffer);
                self.field.extend_from_slice(&self.buffer[..written]);
                match result {
                    ReadFieldResult::Field { record_end } => {
                        // No delimiter ends the last cell.
                        self.quote.see(b"\n");
                        self.finish_field(record_end)?;
                    }
                    ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                    ReadFieldResult::End => break,
                }
            }
        }
        Ok((self.rows.finish(), self.unclosed_quote))
    }

    fn skip_empty_lines<'a>(&mut self, mut input: &'a [u8]) -> &'a [u8] {
        while let Some((first, rest)) = input.split_first() {
            match first {
                b'\n' if self.after_return => self.after_return = false,
                b'\n' => self.row += 1,
                b'\r' => {
                    self.row += 1;
                    self.after_return = true;
                }
                _ => break,
            }
            input = rest;
        }
        input
    }

    fn finish_field(&mut self, row_end: bool) -> Result<(), RefusedFile> {
        self.rows.row(self.row)?;
        let text = String::from_utf8_lossy(&self.field);
        self.rows.cell(self.column, &text)?;
        if self.quote.is_odd() {
            self.unclosed_quote.get_or_insert(self.row);
        }
        self.quote = Quote::default();
        self.field.clear();
        self.column += 1;
        if row_end {
            self.row += 1;
            self.column = 0;
            self.at_row_start = true;
        }
        Ok(())
    }
}

impl Quote {
    fn see(&mut self, bytes: &[u8]) {
        let Some(last) = bytes.last() else { return };
        if !self.begun {
            self.begun = true;
            self.opened = bytes[0] == b'"';
        }
        if self.opened {
            self.marks += memchr::memchr_iter(b'"', bytes).count();
        }
        self.last = [
            if bytes.len() > 1 {
                bytes[bytes.len() - 2]
            } else {
                self.last[1]
            },
            *last,
        ];
    }

    /// Opened, and not closed right before the delimiter: more than was meant may stand in this cell.
    fn is_odd(&self) -> bool {
        self.opened && (self.marks % 2 == 1 || self.last[0] != b'"')
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
