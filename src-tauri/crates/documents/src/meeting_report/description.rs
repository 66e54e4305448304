//! The report as a text of blocks: the same for the PDF and for word processors.

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Europe::Istanbul;
use domain::written_out::Tier;

use super::{Counted, Deviation, MeetingReport, Occasion, Signatory, day, participation};
use crate::args;
use crate::figures::{self, DateStyle, Digits};
use crate::prose::{Block, Cell, Column, Note, Row, Signer, Table};
use crate::words::{Language, Words};

pub(super) fn blocks(it: &MeetingReport) -> Vec<Block> {
    let words = Words::of(it.language);
    let mut blocks = head(it, words);
    if it.draft {
        blocks.push(Block::Note(draft(it, words)));
    }
    if let Some(text) = typed(&it.texts.summary) {
        blocks.push(Block::Heading(words.text("report-summary")));
        blocks.extend(text);
    }
    blocks.extend(plan(it, words));
    blocks.extend(deviations(it, words));
    blocks.extend(participation::blocks(it, words));
    if let Some(text) = typed(&it.texts.topics) {
        blocks.push(Block::Section(words.text("report-topics")));
        blocks.extend(text);
    }
    blocks.extend(results(it, words));
    if let Some(text) = typed(&it.texts.visibility) {
        blocks.push(Block::Section(words.text("report-visibility")));
        blocks.extend(text);
    }
    blocks.extend(annexes(it, words));
    blocks.push(Block::SignOff(signers(it, words)));
    blocks.extend(closing(it));
    blocks
}

/// `Toplantı Raporu · Tunceli · 14 Nisan 2027`
pub(super) fn title(it: &MeetingReport) -> String {
    let words = Words::of(it.language);
    let mut title = words.text("report-title");
    for part in [it.city.trim().to_owned(), date(it.language, day(it))] {
        if !part.is_empty() {
            title.push_str(" · ");
            title.push_str(&part);
        }
    }
    title
}

/// `R5.2-TR-1-k7qx · fon sağlayıcı · Toplantı Raporu · Tunceli · 14 Nisan 2027`
pub(super) fn foot(it: &MeetingReport) -> String {
    let parts = [number(it), tier(it), title(it)];
    parts.join(" · ")
}

fn number(it: &MeetingReport) -> String {
    match it.number.trim() {
        "" => Words::of(it.language).text("report-without-number"),
        number => number.to_owned(),
    }
}

fn tier(it: &MeetingReport) -> String {
    Words::of(it.language).text(match it.tier {
        Tier::Internal => "report-tier-internal",
        Tier::Donor => "report-tier-donor",
        Tier::Public => "report-tier-public",
    })
}

fn head(it: &MeetingReport, words: &Words) -> Vec<Block> {
    let other = it.language.other();
    let facts = [
        ("report-programme", in_both(it)),
        ("report-contract", it.contract_no.clone()),
        ("report-activity", activity(it)),
        ("report-place", place(it)),
        ("report-beneficiary", it.beneficiary.clone()),
        ("report-number", format!("{} · {}", number(it), tier(it))),
        ("report-period", period(it)),
        ("report-state", state(it, words)),
    ];
    let facts = facts
        .into_iter()
        .filter(|(_, value)| !value.trim().is_empty());
    vec![
        Block::Title(title(it)),
        Block::Lead(lead(it, it.language), Some((other, lead(it, other)))),
        Block::Facts(facts.map(|(id, value)| (words.text(id), value)).collect()),
    ]
}

/// As funders want an activity named: what, where, with how many, how long, when.
fn lead(it: &MeetingReport, language: Language) -> String {
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
    match it.participation.signed {
        Some(signed) => words.text_with("report-lead-signed", &args.with("signed", signed)),
        None => words.text_with("report-lead", &args),
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

fn in_both(it: &MeetingReport) -> String {
    let first = it.programme.in_language(it.language).trim();
    let second = it.programme.in_language(it.language.other()).trim();
    joined([first, if second == first { "" } else { second }], " / ")
}

fn activity(it: &MeetingReport) -> String {
    let title = it.activity_title.in_language(it.language).trim();
    joined([it.activity_code.trim(), title], " ")
}

/// `5.2 · Tunceli (62)`
fn place(it: &MeetingReport) -> String {
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

fn period(it: &MeetingReport) -> String {
    let of = |day| date(it.language, Some(day));
    it.period.map_or(String::new(), |(from, to)| {
        format!("{} – {}", of(from), of(to))
    })
}

fn state(it: &MeetingReport, words: &Words) -> String {
    let at = it.issued_at.with_timezone(&Istanbul).date_naive();
    let args = args! { "date" => date(it.language, Some(at)) };
    match (it.draft, it.number.trim().is_empty()) {
        (true, _) => words.text_with("report-state-draft", &args),
        (false, true) => words.text("report-state-open"),
        (false, false) => words.text_with("report-state-issued", &args),
    }
}

fn draft(it: &MeetingReport, words: &Words) -> Note {
    let text = match it.missing.is_empty() {
        true => "report-draft-note",
        false => "report-draft-missing",
    };
    let missing = it.missing.iter();
    let missing =
        missing.map(|it| words.text(&format!("report-missing-{}", it.code().replace('_', "-"))));
    Note {
        text: words.text(text),
        items: missing.collect(),
    }
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
        row("report-when", &|side| when(side, it.language)),
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

fn results(it: &MeetingReport, words: &Words) -> Vec<Block> {
    let (results, needs) = (typed(&it.texts.results), typed(&it.texts.needs));
    let mut blocks = Vec::new();
    match (results, needs) {
        (None, None) => {}
        (Some(results), needs) => {
            blocks.push(Block::Section(words.text("report-results")));
            blocks.extend(results);
            if let Some(needs) = needs {
                blocks.push(Block::Subheading(words.text("report-needs")));
                blocks.extend(needs);
            }
        }
        (None, Some(needs)) => {
            blocks.push(Block::Section(words.text("report-needs")));
            blocks.extend(needs);
        }
    }
    blocks
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
            Cell::Word(size(it.language, annex.size)),
            Cell::Text(annex.hash.chars().take(8).collect()),
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

fn signers(it: &MeetingReport, words: &Words) -> Vec<Signer> {
    let signer = |id: &str, by: &Signatory| Signer {
        role: words.text(id),
        name: by.name.clone(),
        position: by.position.clone(),
        date: date(it.language, by.date),
    };
    vec![
        signer("report-prepared", &it.prepared),
        signer("report-checked", &it.checked),
        signer("report-contact", &it.contact),
    ]
}

/// Who funds it, once more where the text ends, and for whom it does not speak.
fn closing(it: &MeetingReport) -> Option<Block> {
    let lines =
        [&it.funding_statement, &it.disclaimer].map(|text| text.in_language(it.language).trim());
    let closing = joined(lines, " ");
    (!closing.is_empty()).then_some(Block::Quiet(closing))
}

/// What somebody typed, as paragraphs and lists; nothing where nothing was.
fn typed(text: &str) -> Option<Vec<Block>> {
    let mut blocks: Vec<Block> = Vec::new();
    for line in text.lines().map(str::trim).filter(|it| !it.is_empty()) {
        let item = ["- ", "– ", "• ", "* "]
            .iter()
            .find_map(|it| line.strip_prefix(it));
        match (item, blocks.last_mut()) {
            (Some(item), Some(Block::Items(items))) => items.push(item.trim().to_owned()),
            (Some(item), _) => blocks.push(Block::Items(vec![item.trim().to_owned()])),
            (None, _) => blocks.push(Block::Text(line.to_owned())),
        }
    }
    (!blocks.is_empty()).then_some(blocks)
}

/// `14 Nisan 2027`; nothing where there is no day.
fn date(language: Language, day: Option<NaiveDate>) -> String {
    let day = day.map(|it| it.to_string()).unwrap_or_default();
    figures::date(language, &day, DateStyle::Day).unwrap_or_default()
}

/// Those that are not empty.
fn joined<const N: usize>(parts: [&str; N], between: &str) -> String {
    let parts: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    parts.join(between)
}
