//! The figures of a meeting as they are printed. Counting them is done elsewhere, once for every paper and screen.

use super::Counted;
use crate::args;
use crate::prose::{Bar, BarRow, Bars, Block, Cell, Column, Row, Step, Table};
use crate::words::Words;

/// What is none was never asked; of signatures: is not entered yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Participation {
    pub applied: Option<u32>,
    pub selected: Option<u32>,
    pub waiting: Option<u32>,
    pub not_selected: Option<u32>,
    pub withdrawn: Option<u32>,
    /// Who were asked whether they come, and what they said.
    pub asked: Option<u32>,
    pub coming: Option<u32>,
    pub not_coming: Option<u32>,
    pub expected: Option<u32>,
    pub no_shows: Option<u32>,
    pub walk_ins: Option<u32>,
    pub substitutes: Option<u32>,
    pub arrived: Option<u32>,
    pub signed: Option<u32>,
    pub sexes: Option<Sexes>,
    pub groups: Vec<Group>,
    /// Different ones, of whom [`Participation::organisations_of`] says.
    pub organisations: Option<u32>,
    /// The same with branches counted as one with their headquarters.
    pub by_headquarters: Option<u32>,
    pub organisations_of: People,
    /// Who was at a meeting of this programme for the first time, and who before.
    pub first_time: Option<u32>,
    pub before: Option<u32>,
    /// How many are to sign.
    pub target: Option<u32>,
}

/// Of whom a figure speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum People {
    #[default]
    Arrived,
    Signed,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sexes {
    pub women: u32,
    pub men: u32,
    pub not_stated: u32,
    pub of: People,
}

/// A group of organisations, and who came from them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// In the language of the report.
    pub name: String,
    pub people_arrived: u32,
    pub people_signed: Option<u32>,
    pub organisations: u32,
}

/// The section of the report; nothing while there are no figures.
/// `others` were there and are not counted, by category.
pub(crate) fn blocks(figures: &Participation, others: &[Counted], words: &Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    let steps = steps(figures, words);
    if !steps.is_empty() {
        blocks.push(Block::Steps(steps));
    }
    blocks.extend(target(figures, words).map(Block::Text));
    if let Some(sexes) = figures.sexes {
        blocks.push(Block::Bar(bar(sexes, words)));
    }
    if !figures.groups.is_empty() {
        let signed = figures.groups.iter().all(|it| it.people_signed.is_some());
        let (of, what) = match signed {
            true => (People::Signed, "report-column-signed"),
            false => (People::Arrived, "report-column-arrived"),
        };
        blocks.extend(bars(figures, of, what, words));
        blocks.push(Block::Table(groups(figures, words)));
    }
    let mut beside = vec![beside(figures, words)];
    beside.extend(not_counted(others, words));
    beside.retain(|it| !it.is_empty());
    if !beside.is_empty() {
        blocks.push(Block::Quiet(beside.join("\n")));
    }
    if !blocks.is_empty() {
        blocks.insert(0, Block::Section(words.text("report-participation")));
    }
    blocks
}

/// From those who applied to those who signed.
fn steps(it: &Participation, words: &Words) -> Vec<Step> {
    let step = |id: &str, count: Option<u32>| {
        Some(Step {
            count: Cell::Number(count?),
            name: words.text(id),
        })
    };
    let steps = [
        step("report-step-applied", it.applied),
        step("report-step-selected", it.selected),
        step("report-step-expected", it.expected),
        step("report-step-arrived", it.arrived),
    ];
    let mut steps: Vec<Step> = steps.into_iter().flatten().collect();
    // Before anybody has come there is nothing to sign.
    if it.arrived.is_some() || it.signed.is_some() {
        steps.push(Step {
            count: match it.signed {
                Some(signed) => Cell::Number(signed),
                None => Cell::Word(words.text("report-not-signed-yet")),
            },
            name: words.text("report-step-signed"),
        });
    }
    steps
}

fn target(it: &Participation, words: &Words) -> Option<String> {
    let target = it.target.filter(|it| *it > 0)?;
    Some(match it.signed {
        Some(signed) => {
            let share = f64::from(signed) / f64::from(target);
            let args = args! { "target" => target, "signed" => signed, "share" => share };
            words.text_with("report-target", &args)
        }
        None => words.text_with("report-target-open", &args! { "target" => target }),
    })
}

pub(crate) fn bar(it: Sexes, words: &Words) -> Bar {
    let all = it.women + it.men + it.not_stated;
    let whole = match it.of {
        People::Signed => "report-whole-signed",
        People::Arrived => "report-whole-arrived",
    };
    let numbers = args! {
        "count" => all, "women" => it.women, "men" => it.men, "other" => it.not_stated,
    };
    Bar {
        parts: vec![
            (words.text("figure-women"), it.women),
            (words.text("figure-men"), it.men),
            (words.text("figure-not-stated"), it.not_stated),
        ],
        whole: words.text_with(whole, &numbers),
        alternative: words.text_with("report-sexes-alternative", &numbers),
    }
}

/// A bar for each group; nothing where fewer than two have anybody. `what` is how the table heads that column.
pub(crate) fn bars(it: &Participation, of: People, what: &str, words: &Words) -> Option<Block> {
    let count = |it: &Group| match of {
        People::Arrived => it.people_arrived,
        People::Signed => it.people_signed.unwrap_or_default(),
    };
    let most = it.groups.iter().map(count).max()?;
    if it.groups.iter().filter(|it| count(it) > 0).count() < 2 {
        return None;
    }
    let row = |group: &Group| BarRow {
        name: group.name.clone(),
        share: Some(f64::from(count(group)) / f64::from(most)),
        said: Cell::Number(count(group)).said(words.language()),
    };
    let what = words.text(what);
    Some(Block::Bars(Bars {
        line: None,
        rows: it.groups.iter().map(row).collect(),
        alternative: words.text_with("chart-bars-alternative", &args! { "what" => &what }),
        what,
    }))
}

fn groups(it: &Participation, words: &Words) -> Table {
    let organisations = match it.organisations_of {
        People::Arrived => "report-column-organisations-arrived",
        People::Signed => "report-column-organisations-signed",
    };
    let mut table = Table::new(vec![
        Column::of_texts(words.text("report-column-group"), 6),
        Column::of_figures(words.text("report-column-arrived"), 3),
        Column::of_figures(words.text("report-column-signed"), 3),
        Column::of_figures(words.text(organisations), 4),
    ]);
    table.row_heads = true;
    let or_word = |count: Option<u32>| match count {
        Some(count) => Cell::Number(count),
        None => Cell::Word(words.text("figure-not-entered")),
    };
    // Before anybody has come a 0 would be read as what came of it.
    let came = it.arrived.is_some() || it.signed.is_some();
    table.rows = it
        .groups
        .iter()
        .map(|group| {
            Row::new(vec![
                Cell::Text(group.name.clone()),
                or_word(came.then_some(group.people_arrived)),
                or_word(group.people_signed),
                or_word(came.then_some(group.organisations)),
            ])
        })
        .collect();
    let sum = |of: fn(&Group) -> u32| it.groups.iter().map(of).sum::<u32>();
    // A column is summed where all of it is there.
    let signed: Option<u32> = it.groups.iter().map(|it| it.people_signed).sum();
    table.rows.push(Row::total(vec![
        Cell::Text(words.text("report-total")),
        or_word(came.then(|| it.arrived.unwrap_or_else(|| sum(|it| it.people_arrived)))),
        or_word(it.signed.or(signed)),
        // One may belong to two groups: the whole is counted by itself.
        or_word(came.then(|| {
            it.organisations
                .unwrap_or_else(|| sum(|it| it.organisations))
        })),
    ]));
    table
}

/// What stands in small print under the table.
fn beside(it: &Participation, words: &Words) -> String {
    let figures = [
        ("report-figure-waiting", it.waiting),
        ("report-figure-not-selected", it.not_selected),
        ("report-figure-withdrawn", it.withdrawn),
        ("report-figure-asked", it.asked),
        ("report-figure-coming", it.coming),
        ("report-figure-not-coming", it.not_coming),
        ("report-figure-no-shows", it.no_shows),
        ("report-figure-walk-ins", it.walk_ins),
        ("report-figure-substitutes", it.substitutes),
        ("report-figure-first-time", it.first_time),
        ("report-figure-before", it.before),
        ("report-figure-headquarters", it.by_headquarters),
    ];
    let figures = figures.into_iter().filter_map(|(id, count)| {
        let count = args! { "count" => count? };
        Some(words.text_with(id, &count))
    });
    figures.collect::<Vec<_>>().join(" · ")
}

fn not_counted(others: &[Counted], words: &Words) -> Option<String> {
    let others = others.iter().filter(|it| it.count > 0);
    let list: Vec<String> = others
        .map(|it| format!("{} {}", it.name, it.count))
        .collect();
    let args = args! { "list" => list.join(", ") };
    (!list.is_empty()).then(|| words.text_with("report-others", &args))
}
