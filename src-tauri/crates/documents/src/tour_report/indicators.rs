//! The indicators of the logical framework as one table.

use super::{Indicator, Measure, TourReport};
use crate::args;
use crate::figures::{self, DateStyle, Digits};
use crate::meeting_report::Sexes;
use crate::prose::{Block, Cell, Column, Row, Table};
use crate::words::Words;

pub(super) fn blocks(it: &TourReport, words: &Words) -> Vec<Block> {
    if it.indicators.is_empty() || it.is_public() {
        return Vec::new();
    }
    let by_sex = it.indicators.iter().any(|it| it.sexes.is_some());
    let column = |id: &str, weight| Some(Column::of_texts(words.text(id), weight));
    let columns = [
        column("tour-report-indicator-code", 3),
        column("tour-report-indicator", 8),
        column("tour-report-indicator-baseline", 4),
        column("tour-report-indicator-target", 4),
        column("tour-report-indicator-value", 4),
        column("tour-report-indicator-by-sex", 4).filter(|_| by_sex),
        column("tour-report-indicator-verification", 6),
    ];
    let mut table = Table::new(columns.into_iter().flatten().collect());
    table.row_heads = true;
    let row = |it: &Indicator| {
        let or_dash = |text: &str| match text.trim() {
            "" => Cell::Word("–".to_owned()),
            text => Cell::Text(text.to_owned()),
        };
        let measured = |of: Option<Measure>| of.map(|it| Cell::Text(measure(it, words)));
        let value = measured(it.value);
        let cells = [
            Some(Cell::Strong(it.code.clone())),
            Some(Cell::Text(wording(it, words))),
            Some(measured(it.baseline).unwrap_or_else(|| or_dash(""))),
            Some(measured(it.target).unwrap_or_else(|| or_dash(""))),
            Some(value.unwrap_or_else(|| Cell::Word(words.text("figure-not-entered")))),
            by_sex.then(|| or_dash(&it.sexes.map(|it| sexes(it, words)).unwrap_or_default())),
            Some(or_dash(&it.verification)),
        ];
        Row::new(cells.into_iter().flatten().collect())
    };
    table.rows = it.indicators.iter().map(row).collect();
    vec![
        Block::Section(words.text("tour-report-indicators")),
        Block::Table(table),
    ]
}

/// `Çağrıya katılan kuruluş sayısı (kuruluş)`
fn wording(it: &Indicator, words: &Words) -> String {
    let language = words.language();
    let wording = match it.wording.in_language(language).trim() {
        "" => it.wording.in_language(language.other()).trim(),
        wording => wording,
    };
    match it.unit.trim() {
        "" => wording.to_owned(),
        unit => format!("{wording} ({unit})"),
    }
}

/// `412 (30.06.2027)`
fn measure(it: Measure, words: &Words) -> String {
    let language = words.language();
    let number = figures::number(language, it.number, Digits::AtMost(2));
    let day = it.day.map(|day| day.to_string()).unwrap_or_default();
    match figures::date(language, &day, DateStyle::Short) {
        Some(day) => format!("{number} ({day})"),
        None => number,
    }
}

fn sexes(it: Sexes, words: &Words) -> String {
    let args = args! { "women" => it.women, "men" => it.men, "not_stated" => it.not_stated };
    words.text_with("tour-report-indicator-sexes", &args)
}
