//! The report as a text of blocks: the same for the PDF and for word processors.

use chrono::NaiveTime;

use super::{
    CalledOff, Counted, Deviation, MeetingReport, Occasion, People, Used, day, evaluation,
    participation, recommendations, reconciliation, topics,
};
use crate::args;
use crate::cover::{date, joined, typed};
use crate::figures::{self, Digits};
use crate::prose::{Block, Cell, Column, Row, Table};
use crate::words::{Language, Words};

pub(super) fn blocks(it: &MeetingReport) -> Vec<Block> {
    let words = Words::of(it.cover.language);
    let mut blocks = head(it, words);
    blocks.extend(it.cover.amendment());
    blocks.extend(it.cover.draft_note());
    if let Some(text) = typed(&it.texts.summary) {
        blocks.push(Block::Heading(words.text("report-summary")));
        blocks.extend(text);
    }
    blocks.extend(plan(it, words));
    blocks.extend(deviations(it, words));
    blocks.extend(participation::blocks(&it.participation, &it.others, words));
    blocks.extend(reconciliation::blocks(it, words));
    blocks.extend(topics::blocks(it, words));
    blocks.extend(recommendations::blocks(it, words));
    blocks.extend(evaluation::blocks(
        &it.evaluation,
        it.participation.signed,
        words,
    ));
    blocks.extend(visibility(it, words));
    blocks.extend(annexes(it, words));
    blocks.extend(it.cover.end());
    blocks
}

/// `Toplantı Raporu · Tunceli · 14 Nisan 2027`
pub(super) fn title(it: &MeetingReport) -> String {
    let words = Words::of(it.cover.language);
    let mut title = words.text("report-title");
    for part in [it.city.trim().to_owned(), date(it.cover.language, day(it))] {
        if !part.is_empty() {
            title.push_str(" · ");
            title.push_str(&part);
        }
    }
    title
}

fn head(it: &MeetingReport, words: &Words) -> Vec<Block> {
    let other = it.cover.language.other();
    let own = [
        ("report-activity", activity(it)),
        ("report-place", place(it)),
    ];
    vec![
        Block::Title(title(it)),
        Block::Lead(lead(it, it.cover.language), Some((other, lead(it, other)))),
        Block::Facts(
            it.cover
                .facts(own.map(|(id, value)| (words.text(id), value))),
        ),
    ]
}

/// As funders want an activity named: what, where, with how many, how long, when.
pub(crate) fn lead(it: &MeetingReport, language: Language) -> String {
    let words = Words::of(language);
    let city = match it.city.trim() {
        "" => words.text("report-city-open"),
        city => city.to_owned(),
    };
    let date = match day(it) {
        None => words.text("report-date-open"),
        day => date(language, day),
    };
    let args = args! { "city" => city, "date" => date, "length" => length(it) };
    // A number of those who signed is said where it is whole.
    let known = &it.participation;
    let signed = known
        .signed
        .filter(|_| known.organisations_of == People::Signed);
    match (it.called_off, signed) {
        (Some(CalledOff::Cancelled), _) => words.text_with("report-lead-cancelled", &args),
        (Some(CalledOff::Postponed), _) => words.text_with("report-lead-postponed", &args),
        (None, Some(signed)) => words.text_with("report-lead-signed", &args.with("signed", signed)),
        (None, None) => words.text_with("report-lead", &args),
    }
}

/// By its hours: up to five are half a day.
fn length(it: &MeetingReport) -> &'static str {
    let occasion = it.actual.as_ref().unwrap_or(&it.planned);
    let hours = |it: &Occasion| Some((it.end? - it.start?).num_minutes());
    match hours(occasion).or_else(|| hours(&it.planned)) {
        Some(1..=300) => "half",
        Some(301..) => "full",
        _ => "open",
    }
}

pub(crate) fn activity(it: &MeetingReport) -> String {
    let title = it.activity_title.in_language(it.cover.language).trim();
    joined([it.activity_code.trim(), title], " ")
}

/// `5.2 · Tunceli (62)`
pub(crate) fn place(it: &MeetingReport) -> String {
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
    joined([stop.as_str(), &city], " · ")
}

/// What was planned beside what was done; what differs is heavier.
fn plan(it: &MeetingReport, words: &Words) -> Vec<Block> {
    let row = |it: Compared| {
        let actual = match (it.actual.is_empty(), it.differs) {
            (true, _) => Cell::Word(words.text("figure-not-entered")),
            (false, true) => Cell::Strong(it.actual),
            (false, false) => Cell::Text(it.actual),
        };
        Row::new(vec![
            Cell::Text(words.text(it.what)),
            Cell::Text(it.planned),
            actual,
        ])
    };
    let rows: Vec<Row> = compared(it, words).into_iter().map(row).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let mut table = Table::new(vec![
        Column::of_texts(String::new(), 3),
        Column::of_texts(words.text("report-planned"), 7),
        Column::of_texts(words.text("report-actual"), 7),
    ]);
    table.rows = rows;
    table.row_heads = true;
    vec![
        Block::Section(words.text("report-plan")),
        Block::Table(table),
    ]
}

/// One thing as it was planned and as it was.
struct Compared {
    /// The name of its text.
    what: &'static str,
    planned: String,
    actual: String,
    /// Where both are known.
    differs: bool,
}

fn compared(it: &MeetingReport, words: &Words) -> Vec<Compared> {
    let nothing = Occasion::default();
    let (planned, actual) = (&it.planned, it.actual.as_ref().unwrap_or(&nothing));
    let row = |what, of: &dyn Fn(&Occasion) -> String| Compared {
        what,
        planned: of(planned),
        actual: of(actual),
        differs: of(planned) != of(actual) && !of(planned).is_empty(),
    };
    let meals = |count: Option<u32>, id: &str| match count {
        Some(count) => words.text_with(id, &args! { "count" => count }),
        None => String::new(),
    };
    let spoken = |it: &Occasion| joined([it.language.trim(), it.interpretation.trim()], " · ");
    let mut rows = vec![
        row("report-when", &|side| when(side, it.cover.language)),
        row("report-venue", &|it| {
            joined([it.venue.trim(), it.address.trim()], ", ")
        }),
        row("report-team", &|it| counted(&it.team)),
        Compared {
            // Who says more of it afterwards has not done otherwise.
            differs: !spoken(actual).starts_with(&spoken(planned)),
            ..row("report-spoken", &spoken)
        },
        Compared {
            what: "report-meals",
            planned: meals(planned.meals, "report-meals-ordered"),
            actual: meals(actual.meals, "report-meals-invoiced"),
            differs: planned.meals.is_some() && planned.meals != actual.meals,
        },
    ];
    rows.retain(|it| !it.planned.is_empty() || !it.actual.is_empty());
    rows
}

/// `12 Nisan 2027, 09:30–13:20`
fn when(it: &Occasion, language: Language) -> String {
    let hours = match (it.start, it.end) {
        (Some(start), Some(end)) => format!("{}–{}", start.format("%H:%M"), end.format("%H:%M")),
        (Some(start), None) => start.format("%H:%M").to_string(),
        (None, _) => String::new(),
    };
    joined([date(language, it.date).as_str(), &hours], ", ")
}

/// `2 kolaylaştırıcı, 1 raportör`
fn counted(team: &[Counted]) -> String {
    let team = team.iter().filter(|it| it.count > 0);
    let team: Vec<String> = team.map(|it| format!("{} {}", it.count, it.name)).collect();
    team.join(", ")
}

/// Whether it was on another day, in another place, or half an hour earlier or later than planned: what a funder calls a
/// modification. Ten minutes, or a meal more, are none.
fn is_modified(it: &MeetingReport) -> bool {
    const HALF_AN_HOUR: i64 = 30;
    let Some(actual) = &it.actual else {
        return false;
    };
    let planned = &it.planned;
    let moved = |planned: Option<NaiveTime>, actual: Option<NaiveTime>| {
        let apart = planned
            .zip(actual)
            .map(|(planned, actual)| (actual - planned).num_minutes());
        apart.is_some_and(|it| it.abs() >= HALF_AN_HOUR)
    };
    planned.date != actual.date
        || planned.venue != actual.venue
        || moved(planned.start, actual.start)
        || moved(planned.end, actual.end)
}

fn deviations(it: &MeetingReport, words: &Words) -> Vec<Block> {
    let section = Block::Section(words.text("report-deviations"));
    if it.deviations.is_empty() {
        return match (it.actual.is_some(), is_modified(it)) {
            // Nobody has said yet how it was.
            (false, _) => Vec::new(),
            (true, false) => vec![section, Block::Text(words.text("report-deviations-none"))],
            (true, true) => vec![section, Block::Text(words.text("report-deviations-open"))],
        };
    }
    let mut table = Table::new(vec![
        Column::of_texts(words.text("report-planned"), 4),
        Column::of_texts(words.text("report-actual"), 4),
        Column::of_texts(words.text("report-reason"), 7),
    ]);
    let row = |it: &Deviation| {
        let reason = match it.reason.trim() {
            "" => Cell::Word(words.text("figure-not-entered")),
            reason => Cell::Text(reason.to_owned()),
        };
        let (planned, done) = (it.planned.clone(), it.done.clone());
        Row::new(vec![Cell::Text(planned), Cell::Text(done), reason])
    };
    table.rows = it.deviations.iter().map(row).collect();
    vec![section, Block::Table(table)]
}

/// What was used, then what somebody wrote of it.
fn visibility(it: &MeetingReport, words: &Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !it.visibility.is_empty() {
        let mut table = Table::new(vec![
            Column::of_texts(words.text("report-visibility-item"), 6),
            Column::of_figures(words.text("report-visibility-copies"), 3),
            Column::of_texts(words.text("report-visibility-approved"), 5),
            Column::of_texts(words.text("report-visibility-place"), 5),
            Column::of_texts(words.text("report-visibility-proof"), 4),
        ]);
        table.row_heads = true;
        table.rows = it
            .visibility
            .iter()
            .map(|item| used(item, it.cover.language, words))
            .collect();
        blocks.push(Block::Table(table));
    }
    match &it.derogation {
        Some(why) => {
            let why = args! { "reason" => why.trim() };
            blocks.push(Block::Text(words.text_with("report-derogation", &why)));
        }
        None if !blocks.is_empty() => {
            blocks.push(Block::Quiet(words.text("report-derogation-none")));
        }
        None => {}
    }
    blocks.extend(typed(&it.texts.visibility).unwrap_or_default());
    if !blocks.is_empty() {
        blocks.insert(0, Block::Section(words.text("report-visibility")));
    }
    blocks
}

/// What nobody entered of it is said so; the other language stands where this one has no title, and is listed as missing.
fn used(it: &Used, language: Language, words: &Words) -> Row {
    let title = match it.title.in_language(language).trim() {
        "" => it.title.in_language(language.other()).trim(),
        title => title,
    };
    let or_word = |text: &str| match text.trim() {
        "" => Cell::Word(words.text("figure-not-entered")),
        text => Cell::Text(text.to_owned()),
    };
    let approved = [it.approved_by.trim(), &date(language, it.approved_on)];
    Row::new(vec![
        Cell::Text(title.to_owned()),
        match it.copies {
            Some(copies) => Cell::Number(copies),
            None => Cell::Word(words.text("figure-not-entered")),
        },
        or_word(&joined(approved, ", ")),
        or_word(&it.place),
        Cell::Text(it.note.trim().to_owned()),
    ])
}

fn annexes(it: &MeetingReport, words: &Words) -> Vec<Block> {
    let text = typed(&it.texts.data_protection);
    let mut blocks = Vec::new();
    if let Some(text) = text {
        blocks.push(Block::Section(words.text("report-data-protection")));
        blocks.extend(text);
    }
    if it.annexes.is_empty() {
        return blocks;
    }
    blocks.push(Block::Section(words.text("report-annexes")));
    let mut table = Table::new(vec![
        Column::of_figures(words.text("report-annex-number"), 2),
        Column::of_texts(words.text("report-annex-file"), 14),
        Column::of_figures(words.text("report-annex-size"), 4),
        Column::of_texts(words.text("report-annex-hash"), 4),
    ]);
    let row = |(at, annex): (usize, &super::Annex)| {
        Row::new(vec![
            Cell::Number(at as u32 + 1),
            Cell::Text(annex.file.clone()),
            Cell::Word(size(it.cover.language, annex.size)),
            match annex.hash.is_empty() {
                true => Cell::Word(words.text("report-annex-elsewhere")),
                false => Cell::Text(annex.hash.chars().take(8).collect()),
            },
        ])
    };
    table.rows = it.annexes.iter().enumerate().map(row).collect();
    blocks.push(Block::Table(table));
    blocks.push(Block::Quiet(words.text("report-annex-note")));
    blocks
}

/// `340 kB`, `1,2 MB`
fn size(language: Language, bytes: u64) -> String {
    let number = |of: f64, digits| figures::number(language, bytes as f64 / of, digits);
    match bytes {
        0..1_000_000 => format!("{} kB", number(1e3, Digits::AtMost(0))),
        _ => format!("{} MB", number(1e6, Digits::AtMost(1))),
    }
}
