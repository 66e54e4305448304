//! Tables of a text: what stands in a cell, and how it is said in either language.

use crate::figures::{self, Digits};
use crate::words::{Language, Words};

/// A table whose head stands again on every page.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Table {
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Row>,
    /// The first cell of a row heads it.
    pub(crate) row_heads: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Column {
    pub(crate) heading: String,
    /// Its share of the width, beside the others.
    pub(crate) weight: u32,
    /// Figures, and words in their place, stand at its right.
    pub(crate) figures: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    pub(crate) cells: Vec<Cell>,
    pub(crate) look: RowLook,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RowLook {
    Plain,
    /// The sum of those above.
    Total,
    /// With room to write in by hand.
    Roomy,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    Text(String),
    /// What differs from what one would expect.
    Strong(String),
    Number(u32),
    /// In place of a figure that nobody has entered yet.
    Word(String),
}

impl Cell {
    pub(crate) fn said(&self, language: Language) -> String {
        match self {
            Cell::Text(it) | Cell::Strong(it) | Cell::Word(it) => it.clone(),
            Cell::Number(it) => figures::number(language, f64::from(*it), Digits::AtMost(0)),
        }
    }
}

impl Column {
    pub(crate) fn of_texts(heading: String, weight: u32) -> Column {
        Column {
            heading,
            weight,
            figures: false,
        }
    }

    pub(crate) fn of_figures(heading: String, weight: u32) -> Column {
        Column {
            heading,
            weight,
            figures: true,
        }
    }
}

impl Row {
    pub(crate) fn new(cells: Vec<Cell>) -> Row {
        Row {
            cells,
            look: RowLook::Plain,
        }
    }

    pub(crate) fn total(cells: Vec<Cell>) -> Row {
        Row {
            cells,
            look: RowLook::Total,
        }
    }
}

impl Table {
    pub(crate) fn new(columns: Vec<Column>) -> Table {
        Table {
            columns,
            ..Table::default()
        }
    }

    /// Texts in columns of one width; the first row is the heading.
    pub(crate) fn of_texts(rows: Vec<Vec<String>>) -> Table {
        let count = rows.iter().map(Vec::len).max().unwrap_or_default();
        let mut rows = rows.into_iter();
        let mut head = rows.next().unwrap_or_default();
        head.resize(count, String::new());
        let mut table = Table::new(head.into_iter().map(|it| Column::of_texts(it, 1)).collect());
        table.rows = rows
            .map(|row| Row::new(row.into_iter().map(Cell::Text).collect()))
            .collect();
        table
    }

    /// How wide each column is, together `whole`: by weight, but where there is room none so narrow that a word of it is
    /// broken. `word` says how wide a word is, of a heading or of a cell, with the white paper around it.
    pub(crate) fn widths(
        &self,
        whole: f32,
        language: Language,
        word: impl Fn(&str, bool) -> f32,
    ) -> Vec<f32> {
        // A word without end must not push the others off the page.
        let most = whole / 4.0;
        let widest = |text: &str, is_heading: bool| {
            text.split_whitespace()
                .map(|it| word(it, is_heading))
                .fold(0.0, f32::max)
        };
        let mut floors: Vec<f32> = (self.columns.iter())
            .map(|it| widest(&it.heading, true).min(most))
            .collect();
        for (at, cell) in self.rows.iter().flat_map(|it| it.cells.iter().enumerate()) {
            if let Some(floor) = floors.get_mut(at) {
                *floor = floor.max(widest(&cell.said(language), false).min(most));
            }
        }
        let all: f32 = floors.iter().sum();
        if all >= whole {
            let most = level(&floors, whole);
            return floors.iter().map(|it| it.min(most)).collect();
        }
        let mut fixed = vec![None; floors.len()];
        // Who would get too little gets what is needed, and the others part what is left; that may be too little for one more.
        loop {
            let taken: f32 = fixed.iter().flatten().sum();
            let columns = || self.columns.iter().zip(&fixed);
            let open = columns().filter(|(_, it)| it.is_none());
            let weights: u32 = open.map(|(it, _)| it.weight).sum();
            let share = (whole - taken) / weights.max(1) as f32;
            let widths: Vec<f32> = columns()
                .map(|(it, fixed)| fixed.unwrap_or(it.weight as f32 * share))
                .collect();
            let short =
                (0..widths.len()).find(|at| fixed[*at].is_none() && widths[*at] < floors[*at]);
            match short {
                Some(at) => fixed[at] = Some(floors[at]),
                None => return widths,
            }
        }
    }

    /// Whether figures stand in this column.
    pub(crate) fn is_of_figures(&self, column: usize) -> bool {
        self.columns.get(column).is_some_and(|it| it.figures)
    }

    /// A column for everybody who answers for a paper, with room for a day and a signature.
    pub(crate) fn to_sign(signers: &[Signer], language: Language) -> Table {
        let words = Words::of(language);
        let mut columns = vec![Column::of_texts(String::new(), 3)];
        columns.extend(
            signers
                .iter()
                .map(|it| Column::of_texts(it.role.clone(), 5)),
        );
        let row = |id: &str, look, value: fn(&Signer) -> &String| {
            let mut cells = vec![Cell::Text(words.text(id))];
            cells.extend(signers.iter().map(|it| Cell::Text(value(it).clone())));
            Row { cells, look }
        };
        const NOTHING: &String = &String::new();
        Table {
            rows: vec![
                row("report-signer-name", RowLook::Plain, |it| &it.name),
                row("report-signer-position", RowLook::Plain, |it| &it.position),
                row("report-signer-date", RowLook::Plain, |it| &it.date),
                row("report-signer-signature", RowLook::Roomy, |_| NOTHING),
            ],
            row_heads: true,
            ..Table::new(columns)
        }
    }
}

/// How wide the widest may be where there is no room for all words: only the longest of them are broken then.
fn level(floors: &[f32], whole: f32) -> f32 {
    let mut sorted = floors.to_vec();
    sorted.sort_by(f32::total_cmp);
    let mut left = whole;
    for (at, floor) in sorted.iter().enumerate() {
        let share = left / (sorted.len() - at) as f32;
        if *floor >= share {
            return share;
        }
        left -= floor;
    }
    whole
}

/// Somebody who answers for a paper. What is not known is left to be written by hand.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Signer {
    /// As what: who prepared it, who checked it.
    pub(crate) role: String,
    pub(crate) name: String,
    pub(crate) position: String,
    pub(crate) date: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A letter is one wide.
    fn widths(table: &Table, whole: f32) -> Vec<f32> {
        table.widths(whole, Language::Tr, |it, _| it.chars().count() as f32)
    }

    #[test]
    fn a_heading_is_not_broken_while_another_column_has_room() {
        let columns = [("Öneri", 14), ("Öncelik", 1), ("Destek", 1)];
        let columns = columns.map(|(heading, weight)| Column::of_texts(heading.to_owned(), weight));
        assert_eq!(
            widths(&Table::new(columns.to_vec()), 40.0),
            [27.0, 7.0, 6.0]
        );
    }

    #[test]
    fn a_word_without_end_leaves_the_others_their_room() {
        let mut table = Table::of_texts(vec![vec!["Ad".to_owned(), "Kurum".to_owned()]]);
        table.rows = vec![Row::new(vec![
            Cell::Text("a".repeat(500)),
            Cell::Text("b".repeat(500)),
        ])];
        assert_eq!(widths(&table, 100.0), [50.0, 50.0]);
    }

    #[test]
    fn where_there_is_no_room_for_all_only_the_longest_words_are_broken() {
        let long = "a".repeat(30);
        let words = [&long, "iki", &long, &long, &long];
        let columns = words.map(|it| Column::of_texts(it.to_owned(), 1));
        let widths = widths(&Table::new(columns.to_vec()), 30.0);
        assert_eq!(widths[1], 3.0);
        assert!(
            (widths.iter().sum::<f32>() - 30.0).abs() < 0.01,
            "{widths:?}"
        );
    }

    proptest! {
        #[test]
        fn a_table_is_always_as_wide_as_the_page(
            columns in proptest::collection::vec(("[a-zşğ]{0,30}", 1_u32..20), 1..14),
            cells in proptest::collection::vec("[a-zşğ ]{0,40}", 0..14),
        ) {
            let columns = columns.into_iter().map(|(heading, weight)| Column::of_texts(heading, weight));
            let mut table = Table::new(columns.collect());
            table.rows = vec![Row::new(cells.into_iter().map(Cell::Text).collect())];
            let widths = widths(&table, 100.0);
            prop_assert!((widths.iter().sum::<f32>() - 100.0).abs() < 0.01, "{widths:?}");
            prop_assert!(widths.iter().all(|it| *it >= 0.0));
        }
    }
}
