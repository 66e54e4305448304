//! What was spoken of, by theme: how many notes of each kind, and what the team wrote. No note itself stands on the paper.

use super::MeetingReport;
use crate::cover::typed;
use crate::prose::{Block, Cell, Column, Row, Table};
use crate::words::Words;
use domain::note::NoteKind;

/// A theme that somebody spoke of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Topic {
    /// In the language of the report.
    pub theme: String,
    pub notes: u32,
    /// By their kinds, in the order of [`NoteKind::ALL`].
    pub kinds: [u32; NoteKind::ALL.len()],
}

pub(super) fn blocks(it: &MeetingReport, words: &Words) -> Vec<Block> {
    let mut blocks = typed(&it.texts.topics).unwrap_or_default();
    if !it.topics.is_empty() {
        blocks.push(Block::Table(table(&it.topics, words)));
    }
    if !blocks.is_empty() {
        blocks.insert(0, Block::Section(words.text("report-topics")));
    }
    blocks
}

pub(crate) fn table(topics: &[Topic], words: &Words) -> Table {
    let mut columns = vec![
        Column::of_texts(words.text("report-column-theme"), 15),
        Column::of_figures(words.text("report-column-notes"), 4),
    ];
    let kinds = NoteKind::ALL.iter();
    columns.extend(kinds.map(|it| {
        let name = words.text(&format!("report-notes-{}", it.word()));
        // The longest of their names keeps in one line.
        let weight = if *it == NoteKind::Suggestion { 8 } else { 6 };
        Column::of_figures(name, weight)
    }));
    let mut table = Table::new(columns);
    table.row_heads = true;
    let row = |topic: &Topic| {
        let mut cells = vec![Cell::Text(topic.theme.clone()), Cell::Number(topic.notes)];
        cells.extend(topic.kinds.map(Cell::Number));
        cells
    };
    table.rows = topics.iter().map(|it| Row::new(row(it))).collect();
    if topics.len() > 1 {
        let mut all = Topic {
            theme: words.text("report-total"),
            ..Topic::default()
        };
        for topic in topics {
            all.notes += topic.notes;
            for (sum, count) in all.kinds.iter_mut().zip(topic.kinds) {
                *sum += count;
            }
        }
        table.rows.push(Row::total(row(&all)));
    }
    table
}
