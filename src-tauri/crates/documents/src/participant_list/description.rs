//! The list as a text of blocks: the same for the PDF and for word processors.

use super::{Ink, Named, Other, Participant, ParticipantList};
use crate::args;
use crate::figures::{self, DateStyle};
use crate::identity::in_two;
use crate::prose::{Block, Cell, Column, Row, Table};
use crate::words::{Language, Words};

pub(super) fn blocks(it: &ParticipantList) -> Vec<Block> {
    let words = Words::of(it.language);
    let facts = facts(it).into_iter();
    let facts = facts.filter(|(_, value)| !value.trim().is_empty());
    let mut blocks = vec![
        Block::Title(title(it)),
        Block::Facts(facts.map(|(id, value)| (words.text(id), value)).collect()),
        Block::Section(words.text("participant-list-participants")),
    ];
    match it.participants.is_empty() {
        true => blocks.push(Block::Text(words.text("participant-list-nobody"))),
        false => blocks.push(Block::Table(participants(it, words))),
    }
    blocks.push(Block::Quiet(counted(it, words)));
    if !it.others.is_empty() {
        blocks.push(Block::Section(words.text("participant-list-others")));
        blocks.push(Block::Table(others(it, words)));
        blocks.push(Block::Quiet(words.text("participant-list-others-note")));
    }
    blocks.push(Block::Quiet(words.text("participant-list-tier-note")));
    blocks.extend(closing(it));
    blocks
}

/// `Katılımcı Listesi · Tunceli · 14 Nisan 2027`
pub(super) fn title(it: &ParticipantList) -> String {
    let title = Words::of(it.language).text("participant-list-title");
    joined(&[title, it.city.trim().to_owned(), day(it)], " · ")
}

/// `R5.2-TR-1-K7QX · fon sağlayıcı · Katılımcı Listesi · Tunceli · 14 Nisan 2027`
pub(super) fn foot(it: &ParticipantList) -> String {
    let tier = Words::of(it.language).text("report-tier-donor");
    joined(&[it.number.trim().to_owned(), tier, title(it)], " · ")
}

fn facts(it: &ParticipantList) -> [(&'static str, String); 8] {
    let language = it.language;
    let first = it.programme.in_language(language).trim().to_owned();
    let second = it.programme.in_language(language.other()).trim().to_owned();
    let second = if second == first {
        String::new()
    } else {
        second
    };
    let activity = it.activity_title.in_language(language).trim().to_owned();
    let stop = match (it.route, it.stop) {
        (Some(route), Some(stop)) => format!("{route}.{stop}"),
        (Some(route), None) => route.to_string(),
        (None, _) => String::new(),
    };
    let city = match (it.city.trim(), it.plate) {
        ("", _) => String::new(),
        (city, Some(plate)) => format!("{city} ({plate:02})"),
        (city, None) => city.to_owned(),
    };
    let tier = Words::of(language).text("report-tier-donor");
    let venue = [it.venue.trim().to_owned(), it.address.trim().to_owned()];
    [
        ("report-programme", joined(&[first, second], " / ")),
        ("report-contract", it.contract_no.clone()),
        (
            "report-activity",
            joined(&[it.activity_code.trim().to_owned(), activity], " "),
        ),
        ("report-place", joined(&[stop, city], " · ")),
        ("report-beneficiary", it.beneficiary.clone()),
        (
            "report-number",
            joined(&[it.number.trim().to_owned(), tier], " · "),
        ),
        ("report-when", when(it)),
        ("report-venue", joined(&venue, ", ")),
    ]
}

/// `14 Nisan 2027, 09:30–13:20`
fn when(it: &ParticipantList) -> String {
    let hours = match (it.start, it.end) {
        (Some(start), Some(end)) => format!("{}–{}", start.format("%H:%M"), end.format("%H:%M")),
        (Some(start), None) => start.format("%H:%M").to_string(),
        (None, _) => String::new(),
    };
    joined(&[day(it), hours], ", ")
}

pub(super) fn day(it: &ParticipantList) -> String {
    let day = it.date.map(|it| it.to_string()).unwrap_or_default();
    figures::date(it.language, &day, DateStyle::Day).unwrap_or_default()
}

/// The names of the columns, and their shares of the width.
pub(super) const COLUMNS: [(&str, u32); 4] = [
    ("participant-list-column-name", 10),
    ("participant-list-column-position", 6),
    ("participant-list-column-organisation", 10),
    ("participant-list-column-place", 6),
];

/// Where each signature is: what somebody needs who goes from a name to the ink.
pub(super) const SIGNATURE: &str = "participant-list-column-signature";

/// Whether anything is entered of signatures: before that the list has no column of them.
pub(super) fn has_signatures(it: &ParticipantList) -> bool {
    let on_slip = |it: &Participant| matches!(it, Participant::OnSlip(_));
    let signed = |it: &Participant| matches!(it, Participant::Named(it) if it.ink.is_some());
    it.participants.iter().any(on_slip) || it.participants.iter().any(signed)
}

fn participants(it: &ParticipantList, words: &Words) -> Table {
    let mut columns = columns(words);
    let signed = has_signatures(it);
    if signed {
        columns.push(Column::of_texts(words.text(SIGNATURE), 10));
    }
    let mut table = Table::new(columns);
    let rows = it.participants.iter().zip(1..);
    let cells = |it: &Participant| {
        let mut cells = cells(it, words).to_vec();
        cells.extend(signed.then(|| signature(it, words)));
        cells
    };
    table.rows = rows.map(|(it, number)| row(number, &cells(it))).collect();
    table
}

fn others(it: &ParticipantList, words: &Words) -> Table {
    let mut columns = columns(words);
    columns.push(Column::of_texts(
        words.text("participant-list-column-category"),
        5,
    ));
    let mut table = Table::new(columns);
    let rows = it.others.iter().zip(1..);
    table.rows = rows
        .map(|(it, number)| row(number, &other_cells(it, words)))
        .collect();
    table
}

fn columns(words: &Words) -> Vec<Column> {
    let number = Column::of_figures(words.text("participant-list-column-number"), 2);
    let texts = COLUMNS.map(|(id, weight)| Column::of_texts(words.text(id), weight));
    std::iter::once(number).chain(texts).collect()
}

fn row(number: u32, cells: &[String]) -> Row {
    let cells = cells.iter().map(|it| Cell::Text(it.clone()));
    Row::new(std::iter::once(Cell::Number(number)).chain(cells).collect())
}

/// Name, position, organisation, place.
pub(super) fn cells(it: &Participant, words: &Words) -> [String; 4] {
    match it {
        Participant::Named(it) => named(it, words),
        Participant::OnSlip(number) => {
            let slip = words.text_with("sign-in-sheet-slip", &args! { "number" => *number });
            [slip, String::new(), String::new(), String::new()]
        }
    }
}

/// `ABCDE-FGHIJ · 1/14`, or the slip.
pub(super) fn signature(it: &Participant, words: &Words) -> String {
    match it {
        Participant::Named(it) => it.ink.as_ref().map_or(String::new(), |it| ink(it, words)),
        Participant::OnSlip(number) => ink(&Ink::Slip(*number), words),
    }
}

fn ink(it: &Ink, words: &Words) -> String {
    match it {
        Ink::OnSheet { sheet, page, row } => {
            let place = args! { "sheet" => in_two(sheet), "page" => *page, "row" => *row };
            words.text_with("participant-list-signed", &place)
        }
        Ink::Slip(number) => {
            words.text_with("sign-in-sheet-on-slip", &args! { "number" => *number })
        }
        Ink::Missing => words.text("participant-list-unsigned"),
        Ink::NotEntered => words.text("figure-not-entered"),
        Ink::Later => words.text("word-later"),
    }
}

/// The same, and what they are.
pub(super) fn other_cells(it: &Other, words: &Words) -> [String; 5] {
    let [name, position, organisation, place] = named(&it.who, words);
    [name, position, organisation, place, it.category.clone()]
}

fn named(it: &Named, words: &Words) -> [String; 4] {
    let name = match it.name.trim() {
        "" => words.text("participant-list-unnamed"),
        name => name.to_owned(),
    };
    [
        name,
        it.position.clone(),
        it.organisation.clone(),
        it.place.clone(),
    ]
}

/// How many they are, and how many of them a slip stands for.
pub(super) fn counted(it: &ParticipantList, words: &Words) -> String {
    let is_slip = |it: &&Participant| matches!(it, Participant::OnSlip(_));
    let slips = it.participants.iter().filter(is_slip).count();
    let args = args! { "count" => it.participants.len(), "slips" => slips };
    match slips {
        0 => words.text_with("participant-list-counted", &args),
        _ => words.text_with("participant-list-counted-slips", &args),
    }
}

/// Who funds it, once more where the text ends, and for whom it does not speak.
fn closing(it: &ParticipantList) -> Option<Block> {
    let lines = [&it.funding_statement, &it.disclaimer];
    let lines = lines.map(|text| text.in_language(it.language).trim().to_owned());
    let closing = joined(&lines, " ");
    (!closing.is_empty()).then_some(Block::Quiet(closing))
}

/// Those that are not empty.
fn joined(parts: &[String], between: &str) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|it| !it.is_empty())
        .collect();
    parts.join(between)
}

/// In which language the list is named in a workbook.
pub(super) fn head(it: &ParticipantList) -> Vec<String> {
    let words = Words::of(it.language);
    let of = |language: Language| it.funding_statement.in_language(language).trim().to_owned();
    let facts = facts(it).into_iter();
    let facts = facts.filter(|(_, value)| !value.trim().is_empty());
    let mut lines: Vec<String> = facts
        .map(|(id, value)| format!("{}: {value}", words.text(id)))
        .collect();
    lines.push(of(it.language));
    lines.push(counted(it, words));
    lines.push(words.text("participant-list-tier-note"));
    lines.retain(|it| !it.is_empty());
    lines
}
