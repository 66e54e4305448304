//! Charts of a text. Each stands beside a table that says the same, so that a word processor and a plain text do without.

use std::ops::Range;

/// A bar for each of some things, one below the other.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Bars {
    /// What the bars count: `Kişi: imzalayan`.
    pub(crate) what: String,
    /// What the upright line stands for; `None` where the longest bar is the measure.
    pub(crate) line: Option<String>,
    pub(crate) rows: Vec<BarRow>,
    /// What it is, for whoever does not see it; its rows follow.
    pub(crate) alternative: String,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct BarRow {
    pub(crate) name: String,
    /// Of the line, else of the longest bar; `None` where there is nothing to measure by.
    pub(crate) share: Option<f64>,
    /// The number, as the table has it.
    pub(crate) said: String,
}

/// For each of some things a bar of the same parts, each as long as the others.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Stacks {
    /// What the parts are called, from light to dark.
    pub(crate) parts: [String; 5],
    pub(crate) rows: Vec<StackRow>,
    pub(crate) alternative: String,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct StackRow {
    pub(crate) name: String,
    pub(crate) counts: [u32; 5],
    /// Of how many: `n = 15`.
    pub(crate) said: String,
    /// The numbers of its parts in words.
    pub(crate) alternative: String,
}

/// The provinces of the country, and those of them that the text is about.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Map {
    pub(crate) places: Vec<Place>,
    /// What the looks mean, in the order of [`Look::ALL`]; empty where none looks so.
    pub(crate) legend: [String; 2],
    /// What the numbers mean; empty where there are none.
    pub(crate) numbers: String,
    pub(crate) alternative: String,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Place {
    pub(crate) plate: u8,
    pub(crate) look: Look,
    /// What stands on it; maybe nothing.
    pub(crate) number: String,
}

/// How a province is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// Dark.
    Reached,
    /// Light, with a dark outline.
    Planned,
}

impl Look {
    pub(crate) const ALL: [Look; 2] = [Look::Reached, Look::Planned];
}

impl Bars {
    /// What some of its rows show, for whoever does not see them.
    pub(crate) fn read_out(&self, rows: Range<usize>) -> String {
        let row = |it: &BarRow| format!("{}: {}", it.name.trim(), it.said);
        read_out(&self.alternative, self.rows[rows].iter().map(row))
    }
}

impl Stacks {
    /// What some of its rows show, for whoever does not see them.
    pub(crate) fn read_out(&self, rows: Range<usize>) -> String {
        let row = |it: &StackRow| format!("{}: {}", it.name.trim(), it.alternative);
        read_out(&self.alternative, self.rows[rows].iter().map(row))
    }
}

fn read_out(head: &str, rows: impl Iterator<Item = String>) -> String {
    format!("{head} {}.", rows.collect::<Vec<_>>().join("; "))
}
