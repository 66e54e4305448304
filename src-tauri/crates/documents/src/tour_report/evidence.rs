//! What proves it: the signatures of all meetings on one page, what the dossiers still lack, and where the originals lie.

use super::{Activity, TourReport};
use crate::meeting_report::description::place;
use crate::prose::{Block, Cell, Column, Row, Table};
use crate::words::Words;

pub(super) fn blocks(it: &TourReport, words: &Words) -> Vec<Block> {
    let mut blocks = reconciliation(it, words);
    blocks.extend(dossiers(it, words));
    blocks.extend(originals(it, words));
    blocks
}

/// Of the meetings at which somebody was.
fn held(it: &TourReport) -> impl Iterator<Item = &Activity> {
    let came = |it: &&Activity| it.report.participation.arrived.is_some_and(|it| it > 0);
    it.meetings.iter().filter(came)
}

fn reconciliation(it: &TourReport, words: &Words) -> Vec<Block> {
    let rows: Vec<Row> = held(it).map(|it| row(it, words)).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let mut table = Table::new(vec![
        Column::of_texts(words.text("tour-report-column-meeting"), 6),
        Column::of_figures(words.text("figure-arrived"), 2),
        Column::of_figures(words.text("figure-signed"), 2),
        Column::of_figures(words.text("report-column-slips"), 2),
        Column::of_figures(words.text("tour-report-column-with-reason"), 3),
        Column::of_figures(words.text("tour-report-column-open"), 3),
        Column::of_figures(words.text("report-column-counted"), 3),
        Column::of_figures(words.text("report-column-difference"), 2),
    ]);
    table.row_heads = true;
    table.rows = rows;
    vec![
        Block::Section(words.text("report-reconciliation")),
        Block::Table(table),
        Block::Quiet(words.text("tour-report-reconciliation-note")),
    ]
}

fn row(it: &Activity, words: &Words) -> Row {
    let known = &it.report.reconciliation;
    let or_word =
        |cell: Option<Cell>| cell.unwrap_or_else(|| Cell::Word(words.text("figure-not-entered")));
    let (arrived, signed) = (
        it.report.participation.arrived,
        it.report.participation.signed,
    );
    let sheets = known.sheets.iter();
    let slips: u32 = sheets.clone().map(|it| it.slips).sum();
    let missing: u32 = sheets
        .clone()
        .flat_map(|it| &it.missing)
        .map(|it| it.count)
        .sum();
    let open: u32 = sheets.clone().map(|it| it.open).sum();
    // A sum over sheets of which one is not counted is none.
    let counted: Option<u32> = match known.sheets.is_empty() {
        true => None,
        false => sheets
            .clone()
            .filter(|it| !it.superseded)
            .map(|it| it.counted)
            .sum(),
    };
    let difference: Option<i32> = match counted {
        Some(_) => sheets
            .filter(|it| !it.superseded)
            .map(|it| it.difference)
            .sum(),
        None => None,
    };
    let entered = signed.is_some();
    let count = |count: u32| or_word(entered.then_some(Cell::Number(count)));
    Row::new(vec![
        Cell::Text(place(&it.report)),
        or_word(arrived.map(Cell::Number)),
        or_word(signed.map(Cell::Number)),
        count(slips),
        count(missing),
        count(open),
        or_word(counted.map(Cell::Number)),
        or_word(difference.map(|it| Cell::Text(it.to_string()))),
    ])
}

fn dossiers(it: &TourReport, words: &Words) -> Vec<Block> {
    let due = it
        .meetings
        .iter()
        .filter_map(|it| Some((it, it.lacks.as_ref()?)));
    let rows: Vec<Row> = due
        .map(|(it, lacks)| {
            let lacks = match lacks.is_empty() {
                true => Cell::Text(words.text("tour-report-dossier-whole")),
                false => Cell::Text(lacks.join(", ")),
            };
            Row::new(vec![Cell::Text(place(&it.report)), lacks])
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let mut table = Table::new(vec![
        Column::of_texts(words.text("tour-report-column-meeting"), 4),
        Column::of_texts(words.text("tour-report-column-lacks"), 11),
    ]);
    table.row_heads = true;
    table.rows = rows;
    vec![
        Block::Section(words.text("tour-report-dossiers")),
        Block::Table(table),
    ]
}

/// By the place, which several of them share.
fn originals(it: &TourReport, words: &Words) -> Vec<Block> {
    let mut places: Vec<(&str, Vec<String>)> = Vec::new();
    for meeting in held(it) {
        let at = meeting.report.reconciliation.originals.trim();
        let city = place(&meeting.report);
        match places.iter_mut().find(|it| it.0 == at) {
            Some(known) => known.1.push(city),
            None => places.push((at, vec![city])),
        }
    }
    let items = places.into_iter().map(|(at, cities)| {
        let at = match at {
            "" => words.text("tour-report-originals-open"),
            at => at.to_owned(),
        };
        format!("{at}: {}", cities.join(", "))
    });
    let items: Vec<String> = items.collect();
    match items.is_empty() {
        true => Vec::new(),
        false => vec![
            Block::Section(words.text("tour-report-records")),
            Block::Items(items),
        ],
    }
}
