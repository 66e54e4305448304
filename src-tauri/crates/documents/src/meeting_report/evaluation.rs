//! What people ticked on evaluation forms: how many answered, how they answered, and a mean where enough did.

use crate::args;
use crate::figures::{self, Digits};
use crate::prose::{Block, Cell, Column, Row, StackRow, Stacks, Table};
use crate::words::Words;

/// The forms of a meeting.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Evaluation {
    /// On paper; `None` while nobody has counted them.
    pub counted: Option<u32>,
    pub entered: u32,
    pub questions: Vec<Question>,
    /// Forms on which something was written besides.
    pub comments: u32,
    /// What was written, in an order that tells nothing; empty where it is not printed.
    pub written: Vec<String>,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Question {
    /// In the language of the report.
    pub text: String,
    pub n: u32,
    /// How many gave each score, from 1 to 5.
    pub scores: [u32; 5],
    /// `None` where too few answered.
    pub mean: Option<f64>,
}

/// `signed` is how many could have filled in a form.
pub(crate) fn blocks(evaluation: &Evaluation, signed: Option<u32>, words: &Words) -> Vec<Block> {
    if evaluation.entered == 0 && evaluation.counted.is_none() {
        return Vec::new();
    }
    let mut blocks = vec![
        Block::Section(words.text("report-evaluation")),
        Block::Text(head(evaluation, signed, words)),
    ];
    if evaluation.questions.is_empty() || evaluation.entered == 0 {
        return blocks;
    }
    if evaluation.questions.iter().any(|it| it.n > 0) {
        blocks.push(Block::Stacks(stacks(evaluation, words)));
    }
    blocks.push(Block::Table(table(evaluation, words)));
    let is_few = |it: &Question| it.n > 0 && it.mean.is_none();
    let beside = [
        Some(words.text("report-evaluation-scale")),
        evaluation
            .questions
            .iter()
            .any(is_few)
            .then(|| words.text("report-evaluation-few")),
        (evaluation.comments > 0).then(|| {
            let count = args! { "count" => evaluation.comments };
            words.text_with("report-evaluation-comments", &count)
        }),
    ];
    let beside: Vec<String> = beside.into_iter().flatten().collect();
    blocks.push(Block::Quiet(beside.join(" ")));
    if !evaluation.written.is_empty() {
        blocks.push(Block::Label(words.text("report-evaluation-written")));
        blocks.push(Block::Items(evaluation.written.clone()));
    }
    blocks
}

/// How many forms were counted and entered, and how many of those who signed that are.
fn head(evaluation: &Evaluation, signed: Option<u32>, words: &Words) -> String {
    let entered = args! { "entered" => evaluation.entered };
    let text = match evaluation.counted {
        Some(counted) => words.text_with(
            "report-evaluation-counted",
            &entered.with("counted", counted),
        ),
        None => words.text_with("report-evaluation-entered", &entered),
    };
    let signed = signed.filter(|it| *it > 0);
    let share = signed.map(|signed| f64::from(evaluation.entered) / f64::from(signed));
    match share.filter(|it| *it <= 1.0) {
        Some(share) => {
            let share = words.text_with("report-evaluation-share", &args! { "share" => share });
            format!("{text} {share}")
        }
        None => text,
    }
}

/// How the scores of each question are spread.
fn stacks(it: &Evaluation, words: &Words) -> Stacks {
    let said = |count: u32| Cell::Number(count).said(words.language());
    let row = |it: &Question| {
        let answered = words.text_with("chart-answered", &args! { "count" => it.n });
        let scores = it.scores.iter().zip(1..);
        let scores: Vec<String> = scores
            .map(|(count, score)| format!("{score}: {}", said(*count)))
            .collect();
        StackRow {
            name: it.text.clone(),
            counts: it.scores,
            alternative: format!("{answered}, {}", scores.join(", ")),
            said: answered,
        }
    };
    let [lowest, highest] = ["chart-score-lowest", "chart-score-highest"].map(|id| words.text(id));
    Stacks {
        parts: [lowest, "2".into(), "3".into(), "4".into(), highest],
        rows: it.questions.iter().map(row).collect(),
        alternative: words.text("chart-scores-alternative"),
    }
}

fn table(it: &Evaluation, words: &Words) -> Table {
    let mut columns = vec![
        Column::of_texts(words.text("report-column-question"), 14),
        Column::of_figures(words.text("report-column-n"), 2),
    ];
    columns.extend((1..=5).map(|score| Column::of_figures(score.to_string(), 2)));
    columns.push(Column::of_figures(words.text("report-column-mean"), 3));
    let mut table = Table::new(columns);
    table.row_heads = true;
    let row = |it: &Question| {
        let mean = it
            .mean
            .map(|mean| figures::number(words.language(), mean, Digits::Exactly(1)));
        let mut cells = vec![Cell::Text(it.text.clone()), Cell::Number(it.n)];
        cells.extend(it.scores.map(Cell::Number));
        cells.push(mean.map_or_else(|| Cell::Word("–".to_owned()), Cell::Text));
        Row::new(cells)
    };
    table.rows = it.questions.iter().map(row).collect();
    table
}
