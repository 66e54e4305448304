//! What several cities said or used, told once.

use super::{Joint, TourReport, UsedOver};
use crate::args;
use crate::prose::{Block, Cell, Column, Row, Table};
use crate::words::Words;

/// By theme, and in a theme those of the most cities first.
pub(super) fn recommendations(it: &TourReport, words: &Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut themes: Vec<&str> = Vec::new();
    for joint in &it.recommendations {
        let theme = joint.recommendation.theme.as_str();
        if !themes.contains(&theme) {
            themes.push(theme);
        }
    }
    // Those without a theme come last.
    themes.sort_by_key(|it| it.is_empty());
    for theme in themes {
        let of_theme = it.recommendations.iter();
        let of_theme = of_theme.filter(|it| it.recommendation.theme == theme);
        let all: Vec<&Joint> = of_theme.collect();
        blocks.push(Block::Subheading(match theme {
            "" => words.text("tour-report-without-theme"),
            theme => theme.to_owned(),
        }));
        blocks.push(Block::Table(table(&all, it.is_public(), words)));
    }
    if it.masked > 0 {
        let count = args! { "count" => it.masked };
        blocks.push(Block::Quiet(words.text_with("report-masked", &count)));
    }
    if !blocks.is_empty() {
        blocks.insert(0, Block::Section(words.text("tour-report-recommendations")));
    }
    blocks
}

fn table(all: &[&Joint], public: bool, words: &Words) -> Table {
    let has_votes = !public && all.iter().any(|it| it.recommendation.votes.is_some());
    let has_addressee = all.iter().any(|it| !it.recommendation.addressee.is_empty());
    let columns = [
        Some(Column::of_texts(words.text("report-column-number"), 3)),
        Some(Column::of_texts(
            words.text("report-column-recommendation"),
            14,
        )),
        has_addressee.then(|| Column::of_texts(words.text("report-column-addressee"), 6)),
        has_votes.then(|| Column::of_figures(words.text("report-column-support"), 3)),
        Some(Column::of_texts(words.text("tour-report-column-cities"), 7)),
    ];
    let mut table = Table::new(columns.into_iter().flatten().collect());
    table.row_heads = true;
    let or_nothing = |text: &str| match text.trim() {
        "" => Cell::Word("–".to_owned()),
        text => Cell::Text(text.to_owned()),
    };
    let row = |joint: &&Joint| {
        let it = &joint.recommendation;
        let votes = it
            .votes
            .map(|(votes, voting)| format!("{votes} / {voting}"));
        let cells = [
            Some(Cell::Text(it.number.clone())),
            Some(Cell::Text(it.text.clone())),
            has_addressee.then(|| or_nothing(&it.addressee)),
            has_votes.then(|| or_nothing(&votes.unwrap_or_default())),
            Some(Cell::Text(cities(&joint.cities))),
        ];
        Row::new(cells.into_iter().flatten().collect())
    };
    table.rows = all.iter().map(row).collect();
    table
}

/// `3: Tunceli, Elazığ, Muş`; one city is its name.
fn cities(all: &[String]) -> String {
    match all {
        [] => String::new(),
        [one] => one.clone(),
        all => format!("{}: {}", all.len(), all.join(", ")),
    }
}

pub(super) fn visibility(it: &TourReport, words: &Words) -> Vec<Block> {
    if it.visibility.is_empty() {
        return Vec::new();
    }
    let approved = !it.is_public();
    let columns = [
        Some(Column::of_texts(words.text("report-visibility-item"), 7)),
        Some(Column::of_figures(
            words.text("report-visibility-copies"),
            2,
        )),
        approved.then(|| Column::of_figures(words.text("tour-report-column-approved"), 3)),
        Some(Column::of_texts(words.text("tour-report-column-cities"), 9)),
    ];
    let mut table = Table::new(columns.into_iter().flatten().collect());
    table.row_heads = true;
    let row = |it: &UsedOver| {
        let language = words.language();
        let title = match it.title.in_language(language).trim() {
            "" => it.title.in_language(language.other()).trim(),
            title => title,
        };
        let copies = match it.copies {
            Some(copies) => Cell::Number(copies),
            None => Cell::Word(words.text("figure-not-entered")),
        };
        let of = format!("{} / {}", it.approved, it.cities.len());
        let cells = [
            Some(Cell::Text(title.to_owned())),
            Some(copies),
            approved.then_some(Cell::Text(of)),
            Some(Cell::Text(cities(&it.cities))),
        ];
        Row::new(cells.into_iter().flatten().collect())
    };
    table.rows = it.visibility.iter().map(row).collect();
    vec![
        Block::Section(words.text("report-visibility")),
        Block::Table(table),
    ]
}
