//! What came of a meeting: recommendations by their support, needs that were named, promises that were made.

use chrono::NaiveDate;

use super::{Counted, MeetingReport};
use crate::args;
use crate::cover::{date, joined, typed};
use crate::prose::{Block, Cell, Column, Row, Table};
use crate::words::Words;

/// What came of a meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The most supported first.
    pub recommendations: Vec<Recommendation>,
    /// Needs that were named, and how often; the most frequent first.
    pub needs: Vec<Counted>,
    /// What is due first.
    pub promises: Vec<Promise>,
    /// In how many places something was left out because it would name somebody.
    pub masked: u32,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recommendation {
    /// `R5.2-Ö1`
    pub number: String,
    /// In the language of the report, or in the other one where it is not written in this.
    pub text: String,
    pub theme: String,
    pub addressee: String,
    /// How many were for it, of how many who voted; `None` where nobody counted.
    pub votes: Option<(u32, u32)>,
    pub priority: Option<u32>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Promise {
    pub text: String,
    /// A role or an organisation.
    pub who: String,
    pub until: Option<NaiveDate>,
}

pub(super) fn blocks(it: &MeetingReport, words: &Words) -> Vec<Block> {
    let outcome = &it.outcome;
    let mut blocks = typed(&it.texts.results).unwrap_or_default();
    if !outcome.recommendations.is_empty() {
        blocks.push(Block::Table(table(&outcome.recommendations, words)));
        blocks.extend(voting(&outcome.recommendations, words).map(Block::Quiet));
    }
    let needs = needs(it, words);
    let mut title = "report-results";
    if !needs.is_empty() {
        // Needs alone are a section of their own.
        match blocks.is_empty() && outcome.promises.is_empty() {
            true => title = "report-needs",
            false => blocks.push(Block::Subheading(words.text("report-needs"))),
        }
        blocks.extend(needs);
    }
    if !outcome.promises.is_empty() {
        blocks.push(Block::Subheading(words.text("report-promises")));
        let promises = outcome.promises.iter().map(|it| promise(it, words));
        blocks.push(Block::Items(promises.collect()));
    }
    if outcome.masked > 0 {
        let count = args! { "count" => outcome.masked };
        blocks.push(Block::Quiet(words.text_with("report-masked", &count)));
    }
    if !blocks.is_empty() {
        blocks.insert(0, Block::Section(words.text(title)));
    }
    blocks
}

/// Columns in which nothing stands are left out.
fn table(all: &[Recommendation], words: &Words) -> Table {
    let has_theme = all.iter().any(|it| !it.theme.is_empty());
    let has_addressee = all.iter().any(|it| !it.addressee.is_empty());
    let has_votes = all.iter().any(|it| it.votes.is_some());
    let has_priority = all.iter().any(|it| it.priority.is_some());
    let text = |id: &str, weight| Some(Column::of_texts(words.text(id), weight));
    let figure = |id: &str, weight| Some(Column::of_figures(words.text(id), weight));
    let columns = [
        text("report-column-number", 6),
        text("report-column-recommendation", 14),
        text("report-column-theme", 8).filter(|_| has_theme),
        text("report-column-addressee", 6).filter(|_| has_addressee),
        figure("report-column-support", 4).filter(|_| has_votes),
        figure("report-column-priority", 4).filter(|_| has_priority),
    ];
    let row = |it: &Recommendation| {
        let votes = it
            .votes
            .map(|(votes, voting)| format!("{votes} / {voting}"));
        let nothing = || Cell::Word("–".to_owned());
        let or_nothing = |text: &String| match text.is_empty() {
            true => nothing(),
            false => Cell::Text(text.clone()),
        };
        let cells = [
            Some(Cell::Text(it.number.clone())),
            Some(Cell::Text(it.text.clone())),
            has_theme.then(|| or_nothing(&it.theme)),
            has_addressee.then(|| or_nothing(&it.addressee)),
            has_votes.then(|| votes.map_or_else(nothing, Cell::Text)),
            has_priority.then(|| it.priority.map_or_else(nothing, Cell::Number)),
        ];
        Row::new(cells.into_iter().flatten().collect())
    };
    let mut table = Table::new(columns.into_iter().flatten().collect());
    table.row_heads = true;
    table.rows = all.iter().map(row).collect();
    table
}

/// How many voted, where it is the same number for all.
fn voting(all: &[Recommendation], words: &Words) -> Option<String> {
    let mut voting = all.iter().filter_map(|it| Some(it.votes?.1));
    let first = voting.next()?;
    let args = args! { "count" => first };
    voting
        .all(|it| it == first)
        .then(|| words.text_with("report-voting", &args))
}

fn needs(it: &MeetingReport, words: &Words) -> Vec<Block> {
    let mut blocks = typed(&it.texts.needs).unwrap_or_default();
    let counted = it.outcome.needs.iter();
    let counted: Vec<String> = counted
        .map(|it| match it.count {
            1 => it.name.clone(),
            count => words.text_with(
                "report-need",
                &args! { "name" => &it.name, "count" => count },
            ),
        })
        .collect();
    if !counted.is_empty() {
        blocks.push(Block::Items(counted));
    }
    blocks
}

/// `Not dökümü gönderilecek · raportör · 30 Nisan 2027`
fn promise(it: &Promise, words: &Words) -> String {
    let until = date(words.language(), it.until);
    joined([it.text.trim(), it.who.trim(), &until], " · ")
}
