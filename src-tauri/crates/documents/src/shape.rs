//! What below the headings is no data: rows that belong to the headings (types, ids, examples, "zorunlu"), and rows that name
//! the city of those below them ("TRABZON İLİ").

use domain::column_map::{ColumnMap, FormKind, asks_for, form_of};
use domain::field::Field;
use domain::province::{self, Province};
use domain::turkish::{fold, tidy};

use crate::rows::{Row, Rows};

/// So many rows below the headings can belong to them.
const OF_HEADING: usize = 3;

/// How many of the rows from `first` on belong to the headings above them.
pub(crate) fn rows_of_heading(rows: &Rows, first: usize) -> usize {
    let below = rows.range(first..rows.len().min(first + OF_HEADING));
    below.take_while(|row| belongs(*row)).count()
}

fn belongs(row: Row<'_>) -> bool {
    let texts: Vec<&str> = row.filled().map(|(_, text)| text.trim()).collect();
    if texts.iter().any(|text| text.starts_with("{\"ImportId\"")) {
        return true;
    }
    let folded: Vec<String> = texts.iter().map(|text| fold(text)).collect();
    // SurveyMonkey: what kind of answer stands in a column, or which choice.
    if folded.iter().any(|it| RESPONSES.contains(&it.as_str())) {
        return true;
    }
    let is_said = |it: &&String| TYPES.contains(&it.as_str()) || is_example(it);
    let said = folded.iter().filter(is_said).count();
    // One such word alone may be an answer.
    said >= 2 && (said == folded.len() || folded.iter().any(|it| is_example(it)))
}

fn is_example(folded: &str) -> bool {
    let mut words = folded.split(' ');
    let first = words.next().unwrap_or_default();
    matches!(first, "orn" | "ornek" | "ornegin" | "example") || folded.starts_with("e g ")
}

const RESPONSES: [&str; 5] = [
    "open ended response",
    "response",
    "acik uclu yanit",
    "acik uclu cevap",
    "other please specify",
];

/// What stands below a heading about it, folded.
const TYPES: [&str; 26] = [
    "zorunlu",
    "zorunlu alan",
    "istege bagli",
    "opsiyonel",
    "required",
    "optional",
    "metin",
    "kisa metin",
    "uzun metin",
    "kisa yanit",
    "uzun yanit",
    "sayi",
    "tarih",
    "saat",
    "e posta",
    "coktan secmeli",
    "onay kutusu",
    "acilir liste",
    "text",
    "string",
    "number",
    "integer",
    "date",
    "short text",
    "long text",
    "multiple choice",
];

/// The province of the rows below, where the row names one and nothing else but that it does.
pub(crate) fn section(row: Row<'_>) -> Option<&'static Province> {
    if !row.is_lone() {
        return None;
    }
    let (_, text) = row.filled().next()?;
    let [province] = province::mentioned(text)[..] else {
        return None;
    };
    let folded = fold(text);
    let named: Vec<String> = [province.name]
        .into_iter()
        .chain(province::aliases(province))
        .map(fold)
        .collect();
    let mut rest = folded.split(' ').filter(|word| {
        !named
            .iter()
            .any(|it| it.split(' ').any(|part| part == *word))
            && !ABOUT_SECTIONS.contains(word)
            && !word.bytes().all(|byte| byte.is_ascii_digit())
    });
    // A name alone may be somebody's.
    let says_so = folded.split(' ').any(|word| ABOUT_SECTIONS.contains(&word));
    let is_heading = text
        .chars()
        .filter(|c| c.is_alphabetic())
        .all(char::is_uppercase);
    (rest.next().is_none() && (says_so || is_heading)).then_some(province)
}

const ABOUT_SECTIONS: [&str; 16] = [
    "il",
    "ili",
    "ilimiz",
    "toplantisi",
    "toplanti",
    "bulusmasi",
    "listesi",
    "liste",
    "katilimcilari",
    "katilimcilar",
    "katilimci",
    "basvurulari",
    "basvurular",
    "rota",
    "durak",
    "province",
];

/// The headings under which the city of a section is kept: where somebody is, and which meeting it is, as far as no column
/// of the sheet says so itself.
pub(crate) fn section_headings(headings: &[String]) -> Vec<&'static str> {
    let map = ColumnMap::guess(headings, &[]);
    let mut added = Vec::new();
    if !map.has(Field::Province) {
        added.push("İl");
    }
    if !map.has(Field::Meeting) {
        added.push("Toplantı");
    }
    added
}

/// A part of a question, as a row below the headings names it: its column, what stands over it, and its own name.
pub(crate) struct PartOfQuestion {
    pub(crate) column: usize,
    pub(crate) question: String,
    pub(crate) name: String,
    /// What it is about, for recognising it.
    pub(crate) meant: String,
}

/// SurveyMonkey names in its second row which part of an address, or which choice, a column holds; the question stands over the
/// first of them only.
pub(crate) fn parts_of_questions(headings: &[String], row: Row<'_>) -> Vec<PartOfQuestion> {
    if form_of(headings) != FormKind::SurveyMonkey {
        return Vec::new();
    }
    let mut question = "";
    let mut parts: Vec<PartOfQuestion> = Vec::new();
    for (column, heading) in headings.iter().enumerate() {
        if !heading.is_empty() {
            question = heading;
        }
        let name = tidy(row.cell(column));
        if name.is_empty() || WHOLE.contains(&fold(&name).as_str()) {
            continue;
        }
        parts.push(PartOfQuestion {
            column,
            meant: String::new(),
            question: question.to_owned(),
            name,
        });
    }
    // Where a name is one of them, it is somebody's address. What else has several columns has choices, and none of them is asked.
    let is_name = |part: &PartOfQuestion| asks_for(&part.name) == Some(Field::Name);
    let addresses: Vec<String> = parts
        .iter()
        .filter(|it| is_name(it))
        .map(|it| it.question.clone())
        .collect();
    for part in &mut parts {
        part.meant = match addresses.contains(&part.question) {
            true => part.name.clone(),
            false => format!("{} [{}]", part.question, part.name),
        };
    }
    parts
}

/// Of these a question has one column, and the heading says all.
const WHOLE: [&str; 4] = [
    "open ended response",
    "response",
    "acik uclu yanit",
    "acik uclu cevap",
];

/// The zones that a row below the headings names, each with its column: `{"ImportId":"recordedDate","timeZone":"Europe/Istanbul"}`.
pub(crate) fn zones(row: Row<'_>) -> Vec<(usize, String)> {
    const NAMES: &str = "\"timeZone\":\"";
    let named = row.filled().filter_map(|(column, text)| {
        let rest = text.split_once(NAMES)?.1;
        Some((column, rest.split_once('"')?.0.to_owned()))
    });
    named.collect()
}
