//! Which letters the bytes of a list are, and its text piece by piece.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::limits::RefusedFile;
use crate::rows::BETWEEN;
use crate::source::{self, PIECE, Source};

/// Which letters the bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Letters {
    Known(&'static Encoding),
    /// Turkish MS-DOS, which browsers never knew. Only by request: nothing tells it from windows-1254.
    Cp857,
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
    pub(crate) fn guess(source: &mut dyn Source) -> Result<Letters, RefusedFile> {
        let head = source::bytes(source, 0, BARE)?;
        if let Some((encoding, _)) = Encoding::for_bom(&head) {
            return Ok(Letters::Known(encoding));
        }
        if is_bare_utf16(&head) {
            return Ok(Letters::Known(if head[0] == 0 {
                UTF_16BE
            } else {
                UTF_16LE
            }));
        }
        if is_utf8(source)? {
            return Ok(Letters::Known(UTF_8));
        }
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        let mut left = DETECTED_BYTES;
        source::each_piece(source, 0, |piece| {
            let lines = piece.split_inclusive(|byte| *byte == b'\n');
            for line in lines.filter(|line| !line.is_ascii()) {
                let length = line.len().min(left);
                detector.feed(&line[..length], false);
                left -= length;
            }
            left > 0
        })?;
        detector.feed(b"", true);
        let guess = Letters::Known(detector.guess(Some(b"tr"), Utf8Detection::Allow));
        let seen = Seen::of(source)?;
        let oddities = |it: &Letters| seen.read(*it).odd;
        // What Turkish needs decides, where the guess puts signs into words and another reading none.
        let better = CANDIDATES.into_iter().find(|it| {
            let read = seen.read(*it);
            read.odd == 0 && read.turkish >= ENOUGH
        });
        Ok(match oddities(&guess) >= ENOUGH {
            true => better.unwrap_or(guess),
            false => guess,
        })
    }

    /// Whether a plain byte is its plain letter wherever it stands, and never half of another one.
    pub(crate) fn keep_plain_bytes(self) -> bool {
        match self {
            Letters::Known(encoding) => encoding == UTF_8 || encoding.is_single_byte(),
            Letters::Cp857 => true,
        }
    }
}

/// Two oddities are no chance.
const ENOUGH: usize = 2;

const CANDIDATES: [Letters; 2] = [Letters::Known(encoding_rs::WINDOWS_1254), Letters::Cp857];

/// What else a list may be written in whose letters are doubtful.
const OTHERS: [Letters; 6] = [
    Letters::Known(encoding_rs::WINDOWS_1254),
    Letters::Cp857,
    Letters::Known(encoding_rs::WINDOWS_1252),
    Letters::Known(encoding_rs::WINDOWS_1250),
    Letters::Known(encoding_rs::WINDOWS_1251),
    Letters::Known(encoding_rs::MACINTOSH),
];

/// Letters that a list may be written in, and some of its text as it would read then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherLetters {
    pub encoding: String,
    pub sample: String,
}

/// Other letters than these, the likeliest first; none where these are plainly right.
pub(crate) fn others(
    source: &mut dyn Source,
    letters: Letters,
) -> Result<Vec<OtherLetters>, RefusedFile> {
    let is_single = match letters {
        Letters::Known(encoding) => encoding.is_single_byte(),
        Letters::Cp857 => true,
    };
    if !is_single {
        return Ok(Vec::new());
    }
    let seen = Seen::of(source)?;
    let chosen = seen.read(letters);
    let is_usual = letters.name() == "windows-1254" && chosen.odd == 0;
    if is_usual || chosen.sample.is_none() {
        return Ok(Vec::new());
    }
    let mut others: Vec<(Read, Letters)> = OTHERS
        .into_iter()
        .filter(|it| it.name() != letters.name())
        .map(|it| (seen.read(it), it))
        .filter(|(read, _)| read.sample != chosen.sample)
        .collect();
    others.sort_by_key(|(read, _)| (read.odd, std::cmp::Reverse(read.turkish)));
    let mut offered: Vec<OtherLetters> = Vec::new();
    for (read, letters) in others {
        let sample = read.sample.unwrap_or_default();
        if offered.len() < 3 && offered.iter().all(|it| it.sample != sample) {
            offered.push(OtherLetters {
                encoding: letters.name(),
                sample,
            });
        }
    }
    Ok(offered)
}

/// Lines of the head of a list that are not plain.
struct Seen(Vec<Vec<u8>>);

/// How they read with some letters.
struct Read {
    /// Letters that Turkish has and English does not, beside other letters.
    turkish: usize,
    /// Signs and controls inside words, and letters that no Turkish word has.
    odd: usize,
    /// The first words that are not plain.
    sample: Option<String>,
}

impl Seen {
    fn of(source: &mut dyn Source) -> Result<Seen, RefusedFile> {
        let mut lines: Vec<Vec<u8>> = Vec::new();
        let mut left = DETECTED_BYTES;
        source::each_piece(source, 0, |piece| {
            for line in piece
                .split(|byte| *byte == b'\n')
                .filter(|it| !it.is_ascii())
            {
                let length = line.len().min(left);
                lines.push(line[..length].to_vec());
                left -= length;
            }
            left > 0
        })?;
        Ok(Seen(lines))
    }

    fn read(&self, letters: Letters) -> Read {
        let table = table(letters);
        let mut read = Read {
            turkish: 0,
            odd: 0,
            sample: None,
        };
        for line in &self.0 {
            let mut utf8 = vec![0; line.len() * 3 + 1];
            let length = one_by_one(&table, line, &mut utf8);
            let text = String::from_utf8_lossy(&utf8[..length]);
            for word in text.split(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric()) {
                if word.is_ascii() {
                    continue;
                }
                let turkish = word.chars().filter(|c| TURKISH.contains(*c)).count();
                let is_word = |c: &char| !c.is_alphanumeric() && !QUOTES.contains(*c);
                let within = word.trim_matches(|c: char| QUOTES.contains(c));
                read.turkish += turkish;
                read.odd += within
                    .chars()
                    .filter(|c| is_word(c) || is_foreign(*c))
                    .count();
                if read.sample.is_none() && word.chars().count() > 2 {
                    read.sample = Some(word.chars().take(40).collect());
                }
            }
        }
        read
    }
}

const TURKISH: &str = "çğıöşüÇĞİÖŞÜâîûÂÎÛ";

/// They stand in front of words and behind them.
const QUOTES: &str = "“”‘’«»„…–—•\u{a0}´°·";

/// Letters that are none of Turkish or Kurdish names, nor of those of neighbours who write with its letters.
fn is_foreign(c: char) -> bool {
    c.is_alphabetic() && !c.is_ascii() && !TURKISH.contains(c) && !"êÊéèáàäëïôóúñßåøæŞ".contains(c)
}

/// Looks no further than the first byte that cannot be.
fn is_utf8(source: &mut dyn Source) -> Result<bool, RefusedFile> {
    source::go_to(source, 0)?;
    let mut buffer = vec![0; PIECE];
    // The beginning of a letter that the piece before did not hold to its end.
    let mut before = 0;
    loop {
        let read = source::fill(source, &mut buffer[before..])?;
        let end = before + read;
        let valid = match simdutf8::compat::from_utf8(&buffer[..end]) {
            Ok(_) => end,
            Err(error) if error.error_len().is_some() || read == 0 => return Ok(false),
            Err(error) => error.valid_up_to(),
        };
        if read == 0 {
            return Ok(true);
        }
        buffer.copy_within(valid..end, 0);
        before = end - valid;
    }
}

/// So many bytes show whether there are two for each letter.
const BARE: usize = 512;

/// Every other byte of the start is zero: UTF-16 without a mark.
pub(crate) fn is_bare_utf16(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(BARE)];
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

/// So much text that is not plain tells its letters; all of a long list would take ten times as long as reading it.
const DETECTED_BYTES: usize = 32 << 10;

/// The text of a file from its beginning on.
pub(crate) struct Pieces<'a> {
    source: &'a mut dyn Source,
    decoding: Decoding,
    bytes: Vec<u8>,
    /// What of the bytes is still to be decoded.
    at: usize,
    end: usize,
    is_decoded: bool,
    is_last: bool,
    is_marked: bool,
}

enum Decoding {
    Any(Decoder, String),
    OneByOne(Table, Vec<u8>),
}

pub(crate) struct Piece<'a> {
    pub(crate) text: &'a str,
    /// [`BETWEEN`] stands where a delimiter stood, and nowhere else; no control character does but tabs and line breaks.
    pub(crate) is_marked: bool,
}

impl Pieces<'_> {
    pub(crate) fn new(
        source: &mut dyn Source,
        letters: Letters,
    ) -> Result<Pieces<'_>, RefusedFile> {
        source::go_to(source, 0)?;
        Ok(Pieces {
            source,
            decoding: match letters {
                Letters::Known(encoding) if !encoding.is_single_byte() => Decoding::Any(
                    encoding.new_decoder_with_bom_removal(),
                    String::with_capacity(2 * PIECE),
                ),
                letters => Decoding::OneByOne(table(letters), vec![0; 3 * PIECE + 1]),
            },
            bytes: vec![0; PIECE],
            at: 0,
            end: 0,
            is_decoded: true,
            is_last: false,
            is_marked: false,
        })
    }

    /// The next piece, with this delimiter marked where that can be done.
    pub(crate) fn next(&mut self, marked: Option<u8>) -> Result<Option<Piece<'_>>, RefusedFile> {
        let mut length = 0;
        while length == 0 {
            if self.is_decoded {
                if self.is_last {
                    return Ok(None);
                }
                self.fill(marked)?;
            }
            let bytes = &self.bytes[self.at..self.end];
            length = match &mut self.decoding {
                Decoding::Any(decoder, text) => {
                    text.clear();
                    let (result, read, _) = decoder.decode_to_string(bytes, text, self.is_last);
                    self.at += read;
                    self.is_decoded = result == CoderResult::InputEmpty;
                    text.len()
                }
                Decoding::OneByOne(table, utf8) => {
                    self.is_decoded = true;
                    one_by_one(table, bytes, utf8)
                }
            };
        }
        let text = match &self.decoding {
            Decoding::Any(_, text) => text,
            Decoding::OneByOne(_, utf8) => {
                simdutf8::basic::from_utf8(&utf8[..length]).expect("the table holds letters only")
            }
        };
        Ok(Some(Piece {
            text,
            is_marked: self.is_marked,
        }))
    }

    fn fill(&mut self, marked: Option<u8>) -> Result<(), RefusedFile> {
        self.at = 0;
        self.end = source::fill(self.source, &mut self.bytes)?;
        self.is_last = self.end < self.bytes.len();
        let bytes = &mut self.bytes[..self.end];
        self.is_marked = marked.is_some_and(|delimiter| mark(bytes, delimiter));
        Ok(())
    }
}

/// For every byte its letter in UTF-8, of up to three bytes, and behind these how many they are.
type Table = Box<[[u8; 4]; 256]>;

fn table(letters: Letters) -> Table {
    let letter = |byte: u8| match letters {
        Letters::Known(encoding) => {
            let (text, _) = encoding.decode_without_bom_handling(std::slice::from_ref(&byte));
            text.chars().next()
        }
        Letters::Cp857 if byte < 0x80 => Some(char::from(byte)),
        Letters::Cp857 => CP857.chars().nth(usize::from(byte - 0x80)),
    };
    let mut table = Box::new([[0; 4]; 256]);
    for (byte, utf8) in (0..=u8::MAX).zip(table.iter_mut()) {
        // One of four bytes would have no room, and no such encoding has any.
        let letter = letter(byte).filter(|it| it.len_utf8() < utf8.len());
        let letter = letter.unwrap_or(char::REPLACEMENT_CHARACTER);
        utf8[3] = letter.encode_utf8(&mut utf8[..3]).len() as u8;
    }
    table
}

/// Twice as fast as a decoder for any encoding, which looks for stretches of plain letters: Turkish has few.
fn one_by_one(table: &Table, bytes: &[u8], utf8: &mut [u8]) -> usize {
    let mut at = 0;
    for byte in bytes {
        let letter = table[usize::from(*byte)];
        utf8[at..at + 4].copy_from_slice(&letter);
        at += usize::from(letter[3]);
    }
    at
}

/// Puts [`BETWEEN`] in place of the delimiter, unless a control character stands there that might be taken for it. Looks
/// at every byte in the same way, which takes no time.
pub(crate) fn mark(bytes: &mut [u8], delimiter: u8) -> bool {
    let is_odd = |byte: u8| (byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r')) || byte == 0x7f;
    if bytes
        .iter()
        .fold(false, |found, byte| found | is_odd(*byte))
    {
        return false;
    }
    for byte in bytes {
        *byte = if *byte == delimiter { BETWEEN } else { *byte };
    }
    true
}

/// The upper half of code page 857.
const CP857: &str = "ÇüéâäàåçêëèïîıÄÅÉæÆôöòûùİÖÜø£ØŞşáíóúñÑĞğ¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ºªÊËÈ\u{fffd}ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµ\u{fffd}×ÚÛÙìÿ¯´\u{ad}±\u{fffd}¾¶§÷¸°¨·¹³²■\u{a0}";
