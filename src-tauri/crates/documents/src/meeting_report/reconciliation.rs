//! How the signatures on paper agree with what is entered, sheet by sheet, and where the originals lie.

use super::{Counted, MeetingReport};
use crate::args;
use crate::identity::in_two;
use crate::prose::{Block, Cell, Column, Row, Table};
use crate::words::Words;

/// Everything known of the signatures of one meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reconciliation {
    pub sheets: Vec<SheetReconciled>,
    /// The letters of those that a newer one has replaced, and on which nothing was entered or counted.
    pub replaced: Vec<String>,
    /// Who came and stands in no row, by what is known of their signature, in the language of the report.
    pub beside: Vec<Counted>,
    /// Where the signed originals lie; empty while nobody has said.
    pub originals: String,
}

/// One sheet that went out to be signed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetReconciled {
    /// Its ten letters.
    pub sheet: String,
    /// 0 where the printer decided.
    pub pages: u32,
    pub superseded: bool,
    pub printed: u32,
    pub empty: u32,
    pub counted: Option<u32>,
    /// None while nothing of the meeting is entered.
    pub entered: Option<u32>,
    pub slips: u32,
    /// Who came and did not sign, by the reason in the language of the report.
    pub missing: Vec<Counted>,
    pub not_come: u32,
    /// Who came and of whom nothing is entered.
    pub open: u32,
    /// Counted on paper less entered.
    pub difference: Option<i32>,
    /// The files in which its pages came back, and which pages of it each shows.
    pub scans: Vec<SheetScan>,
    /// Pages of which no scan is kept.
    pub unscanned: Vec<u32>,
}

/// A file among the annexes that shows pages of a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetScan {
    pub file: String,
    pub pages: Vec<u32>,
}

/// Nothing where no sheet went out.
pub(super) fn blocks(it: &MeetingReport, words: &Words) -> Vec<Block> {
    let known = &it.reconciliation;
    if known.sheets.is_empty() {
        return Vec::new();
    }
    let mut table = Table::new(vec![
        Column::of_texts(words.text("report-column-sheet"), 5),
        Column::of_figures(words.text("report-column-printed"), 3),
        Column::of_figures(words.text("report-column-counted"), 3),
        Column::of_figures(words.text("report-column-entered"), 3),
        Column::of_figures(words.text("report-column-slips"), 2),
        Column::of_texts(words.text("report-column-unsigned"), 5),
        Column::of_figures(words.text("report-column-difference"), 2),
    ]);
    table.row_heads = true;
    table.rows = known.sheets.iter().map(|it| row(it, words)).collect();
    let originals = match known.originals.trim() {
        "" => words.text("report-originals-open"),
        place => words.text_with("report-originals", &args! { "place" => place }),
    };
    let beside = known.beside.iter().filter(|it| it.count > 0);
    let beside: Vec<String> = beside
        .map(|it| format!("{} {}", it.count, it.name))
        .collect();
    let beside = (!beside.is_empty())
        .then(|| words.text_with("report-beside", &args! { "list" => beside.join(" · ") }));
    let replaced: Vec<String> = known.replaced.iter().map(|it| in_two(it)).collect();
    let replaced = (!replaced.is_empty())
        .then(|| words.text_with("report-replaced", &args! { "list" => replaced.join(" · ") }));
    let scanned = known.sheets.iter().filter_map(|it| scans(it, words));
    let below: Vec<String> = beside
        .into_iter()
        .chain(replaced)
        .chain(scanned)
        .chain([originals])
        .collect();
    vec![
        Block::Section(words.text("report-reconciliation")),
        Block::Table(table),
        Block::Quiet(below.join("\n")),
    ]
}

fn row(it: &SheetReconciled, words: &Words) -> Row {
    let or_word =
        |cell: Option<Cell>| cell.unwrap_or_else(|| Cell::Word(words.text("figure-not-entered")));
    let sheet = args! {
        "sheet" => in_two(&it.sheet),
        "pages" => it.pages,
        "superseded" => if it.superseded { "yes" } else { "no" },
    };
    let rows = args! { "printed" => it.printed, "empty" => it.empty };
    Row::new(vec![
        Cell::Text(words.text_with("report-sheet", &sheet)),
        Cell::Text(words.text_with("report-sheet-rows", &rows)),
        or_word(it.counted.map(Cell::Number)),
        or_word(it.entered.map(Cell::Number)),
        Cell::Number(it.slips),
        Cell::Text(unsigned(it, words)),
        or_word(it.difference.map(|it| Cell::Text(it.to_string()))),
    ])
}

/// `ABCDE-FGHIJ taraması: imza-listesi.pdf (s. 1, 2) · taranmamış sayfa: 3`; nothing of a sheet whose pages nobody knows.
fn scans(it: &SheetReconciled, words: &Words) -> Option<String> {
    let numbers = |pages: &[u32]| {
        let pages: Vec<String> = pages.iter().map(u32::to_string).collect();
        pages.join(", ")
    };
    let files = it.scans.iter().map(|it| {
        let args = args! { "file" => &it.file, "pages" => numbers(&it.pages) };
        words.text_with("report-scan-file", &args)
    });
    let lacks = (!it.unscanned.is_empty()).then(|| {
        let args = args! { "pages" => numbers(&it.unscanned) };
        words.text_with("report-scan-lacks", &args)
    });
    let all: Vec<String> = files.chain(lacks).collect();
    let args = args! { "sheet" => in_two(&it.sheet), "scans" => all.join(" · ") };
    (!all.is_empty()).then(|| words.text_with("report-scans", &args))
}

/// `1 erken ayrıldı · 3 gelmedi`
fn unsigned(it: &SheetReconciled, words: &Words) -> String {
    let counted = |name: String, count: u32| (count > 0).then(|| format!("{count} {name}"));
    let missing = it
        .missing
        .iter()
        .map(|it| counted(it.name.clone(), it.count));
    let rest = [
        counted(words.text("report-sheet-not-come"), it.not_come),
        counted(words.text("report-sheet-open"), it.open),
    ];
    let all: Vec<String> = missing.chain(rest).flatten().collect();
    match all.is_empty() {
        true => "–".to_owned(),
        false => all.join(" · "),
    }
}
