//! Turkish text that some program once opened with the wrong letters: `Þanlýurfa`, `ÅžanlÄ±urfa`.
//!
//! Recognised over a whole sheet and never by one cell: `Ýlker` alone may be a slip, and `Þórður` is somebody's name.
//! Repaired only where a person asks for it, and only in cells that can have come about in no other way.
//!
//! | once | read as | looks like | recognised when |
//! |---|---|---|---|
//! | windows-1254 | windows-1252 | `Þanlýurfa` | no letter in the sheet is outside windows-1252 (a heading row typed anew excepted), and two words of two cells are Turkish words once repaired |
//! | UTF-8 | windows-1252 or -1254 | `ÅžanlÄ±urfa` | two cells are whole UTF-8 once their letters are bytes again, which right text never is |
//!
//! Where that shows the same signs once repaired, it went wrong twice, and both are repaired or neither.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::LazyLock;

use domain::column_map::known_headings;
use domain::turkish::{lower, tidy};

use crate::limits;
use crate::rows::{Row, Rows};

/// How the letters of a sheet went wrong: once, or what had gone wrong once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Garbled {
    last: Way,
    before: Option<Way>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// One byte a letter, read as Western letters: six letters are others.
    Western,
    /// Several bytes a letter, each read as a letter of its own.
    Bytes,
}

/// A text as it stands in the sheet, and as it would read repaired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// Counted from 0.
    pub column: usize,
    pub before: String,
    pub after: String,
}

impl Garbled {
    pub(crate) fn recognise(rows: &Rows) -> Option<Garbled> {
        let last = Way::of(rows)?;
        // What it is once repaired shows on its first rows.
        let mut top = rows.top(TWICE_ROWS);
        top.rewrite(|text| last.repaired(text));
        let before = match last {
            Way::Bytes => Way::of(&top),
            // Nothing but the six letters were others.
            Way::Western => None,
        };
        Some(Garbled { last, before })
    }

    /// The text repaired; `None` where it is to stay as it is.
    pub(crate) fn repaired(self, text: &str) -> Option<String> {
        let once = self.last.repaired(text)?;
        let twice = self.before.and_then(|it| it.repaired(&once));
        Some(twice.unwrap_or(once))
    }

    /// Some texts before and after, no two alike, in the order of the sheet.
    pub(crate) fn samples(self, rows: &Rows) -> Vec<Repair> {
        let mut samples: Vec<Repair> = Vec::new();
        for (column, text) in rows.iter().flat_map(Row::filled) {
            if samples.len() == SAMPLES {
                break;
            }
            if text.len() > SAMPLE_BYTES || samples.iter().any(|it| it.before == text) {
                continue;
            }
            let Some(after) = self.repaired(text) else {
                continue;
            };
            let (before, after) = (tidy(text), tidy(&after));
            samples.push(Repair {
                column,
                before,
                after,
            });
        }
        samples
    }
}

impl Way {
    fn of(rows: &Rows) -> Option<Way> {
        if is_bytes(rows) {
            Some(Way::Bytes)
        } else if is_western(rows) {
            Some(Way::Western)
        } else {
            None
        }
    }

    fn repaired(self, text: &str) -> Option<String> {
        match self {
            Way::Western => from_western(text),
            Way::Bytes => from_bytes(text),
        }
    }
}

/// So many rows show what went wrong before.
const TWICE_ROWS: usize = 300;

/// More than anybody looks at: some may stand in columns that nobody may see.
const SAMPLES: usize = 40;
const SAMPLE_BYTES: usize = 120;

/// The text as it was meant, for recognising a heading.
pub(crate) fn meant(garbled: Option<Garbled>, text: &str) -> Cow<'_, str> {
    let repaired = garbled.and_then(|it| it.repaired(text));
    repaired.map_or(Cow::Borrowed(text), Cow::Owned)
}

fn is_bytes(rows: &Rows) -> bool {
    let mut found: Option<&str> = None;
    // One text may be shared by many rows.
    let mut shared = rows.shared_around(may_be_bytes(rows.shared_text()));
    let is_shared = shared.any(is_misread);
    let suspects: Box<dyn Iterator<Item = Row<'_>>> = match is_shared {
        true => Box::new(rows.iter()),
        false => Box::new(rows.around(may_be_bytes(rows.text()))),
    };
    for (_, text) in suspects.flat_map(Row::filled) {
        if !is_misread(text) {
            continue;
        }
        match found {
            Some(first) if first != text => return true,
            Some(_) => {}
            None => found = Some(text),
        }
    }
    false
}

fn is_misread(text: &str) -> bool {
    let is_turkish = |text: String| text.chars().any(|c| !c.is_ascii() && c.is_alphabetic());
    may_be_bytes(text).next().is_some() && from_bytes(text).is_some_and(is_turkish)
}

/// A quick look, at which places it may be: `Ä±`, `ÅŸ`, `Ã§` are a letter from Â to ô with another that is not plain right
/// behind it.
fn may_be_bytes(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let next = |at: usize| bytes.get(at).copied().unwrap_or_default();
    let is_lead = move |at: &usize| (0x82..=0xb4).contains(&next(at + 1)) && next(at + 2) >= 0xc2;
    memchr::memchr_iter(0xc3, bytes).filter(is_lead)
}

fn is_western(rows: &Rows) -> bool {
    let mut words = HashSet::new();
    let mut cells = HashSet::new();
    for (at, row) in rows.iter().enumerate() {
        if row.filled().any(|(_, text)| has_other_letters(text)) {
            // Headings are typed anew more often than answers are.
            let texts = row.filled().map(|(_, text)| text);
            if at < limits::HEADER_SEARCH_ROWS && known_headings(texts) >= 2 {
                continue;
            }
            return false;
        }
        for (_, text) in row.filled() {
            if words.len() >= ENOUGH && cells.len() >= ENOUGH {
                break;
            }
            let before = words.len();
            words.extend(turkish_words(text));
            if words.len() > before {
                cells.insert(text);
            }
        }
    }
    words.len() >= ENOUGH && cells.len() >= ENOUGH
}

/// Two words in two cells: one of each may be chance.
const ENOUGH: usize = 2;

/// The words of a text that are known Turkish words, but only once repaired.
fn turkish_words(text: &str) -> Vec<String> {
    if text.is_ascii() || from_western(text).is_none() {
        return Vec::new();
    }
    text.split(|c: char| !c.is_alphabetic())
        .filter(|word| word.contains(is_exchanged))
        .filter_map(|word| Some(lower(&from_western(word)?)))
        .filter(|word| PROVINCES.contains(word) || STEMS.iter().any(|stem| word.starts_with(stem)))
        .collect()
}

/// The words in the names of the provinces, in lower case.
static PROVINCES: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let names = domain::province::all().iter().map(|it| lower(it.name));
    names.collect()
});

/// Beginnings of words that no list of Turkish people and organisations is without, and of common names.
const STEMS: [&str; 56] = [
    "adınız",
    "araştırma",
    "ayşe",
    "bağımsız",
    "barış",
    "başkan",
    "başvuru",
    "birliğ",
    "buluşma",
    "çağdaş",
    "çalışma",
    "çiğdem",
    "dayanışma",
    "derneğ",
    "doğan",
    "eğitim",
    "erdoğan",
    "fatoş",
    "gençliğ",
    "girişim",
    "güneş",
    "ibrahim",
    "ihtiyaç",
    "iletişim",
    "ilknur",
    "ismail",
    "kadın",
    "kalkınma",
    "katılım",
    "kaymakamlığ",
    "kılıç",
    "kırsal",
    "konseyi",
    "kuruluş",
    "müdürlüğ",
    "oğuz",
    "öğrenci",
    "öğretmen",
    "sağlık",
    "soyadı",
    "şahin",
    "şeyma",
    "şube",
    "şükrü",
    "tanıtım",
    "toplantı",
    "tuğba",
    "uğur",
    "vakfı",
    "yardımlaşma",
    "yaşam",
    "yıldırım",
    "yıldız",
    "yılmaz",
    "yiğit",
    "ışık",
];

fn from_western(text: &str) -> Option<String> {
    let was_never = |c: char| is_foreign(c) || is_other_letter(c);
    if !text.contains(is_exchanged) || text.contains(was_never) {
        return None;
    }
    let letters = text.chars();
    Some(letters.map(|c| exchanged(c).unwrap_or(c)).collect())
}

/// The letter of windows-1254 at the place of one of windows-1252.
fn exchanged(c: char) -> Option<char> {
    Some(match c {
        'Ð' => 'Ğ',
        'Ý' => 'İ',
        'Þ' => 'Ş',
        'ð' => 'ğ',
        'ý' => 'ı',
        'þ' => 'ş',
        _ => return None,
    })
}

fn is_exchanged(c: char) -> bool {
    exchanged(c).is_some()
}

/// Letters that Icelandic, Faroese, Czech and Turkmen names have beside Þ, ð and ý, and Turkish and Kurdish ones never.
fn is_foreign(c: char) -> bool {
    matches!(
        c,
        'Á' | 'É'
            | 'Í'
            | 'Ó'
            | 'Ú'
            | 'Æ'
            | 'Ø'
            | 'Å'
            | 'Ä'
            | 'Ñ'
            | 'Ž'
            | 'Š'
            | 'á'
            | 'é'
            | 'í'
            | 'ó'
            | 'ú'
            | 'æ'
            | 'ø'
            | 'å'
            | 'ä'
            | 'ñ'
            | 'ž'
            | 'š'
    )
}

fn has_other_letters(text: &str) -> bool {
    !text.is_ascii() && text.contains(is_other_letter)
}

/// A letter, or a mark on one, that windows-1252 does not have.
fn is_other_letter(c: char) -> bool {
    let is_mark = ('\u{300}'..='\u{36f}').contains(&c);
    (c.is_alphabetic() || is_mark) && byte(c).is_none()
}

fn from_bytes(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let bytes: Vec<u8> = text.chars().map(byte).collect::<Option<_>>()?;
    let repaired = String::from_utf8(bytes).ok()?;
    let is_odd = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    (!repaired.contains(is_odd)).then_some(repaired)
}

/// The byte that was read as this letter. Programs leave a control character where their code page has no letter.
fn byte(c: char) -> Option<u8> {
    u8::try_from(u32::from(c)).ok().or_else(|| {
        let at = UPPER.iter().position(|letter| *letter == c)?;
        Some(0x80 + at as u8)
    })
}

/// The letters of windows-1252 from 0x80 to 0x9F; a zero where it has none.
const UPPER: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘',
    '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];
