//! The blocks of a text as the body of a document: paragraphs in named styles, and tables.

use std::fmt::Write as _;

use crate::font::{Face, Weight};
use crate::prose::{Bar, Block, Cell, Column, Note, Row, RowLook, Step, Table};
use crate::words::Language;

/// Between the margins, in twentieths of a point.
const WIDTH: u32 = 9_638;
/// What stands in tables, in points.
pub(super) const CELL: f32 = 9.5;
/// White paper at both sides of it, in twentieths of a point.
const ASIDE: f32 = 2.0 * 108.0 + 20.0;

pub(super) fn body(blocks: &[Block], language: Language) -> String {
    let mut body = String::new();
    for block in blocks {
        match block {
            Block::Title(text) => paragraph(&mut body, "Title", text),
            Block::Lead(text, second) => {
                paragraph(&mut body, "Subtitle", text);
                if let Some((language, text)) = second {
                    paragraph_in(&mut body, "Second", Some(*language), text);
                }
            }
            Block::Heading(text) => paragraph(&mut body, "Heading1", text),
            Block::Section(text) => paragraph(&mut body, "Section", text),
            Block::Subheading(text) => paragraph(&mut body, "Heading2", text),
            Block::Label(text) => paragraph(&mut body, "Heading3", text),
            Block::Text(text) => lines(&mut body, "Normal", text),
            Block::Quiet(text) => lines(&mut body, "Quiet", text),
            Block::Centred(text) => lines(&mut body, "Addressee", text),
            Block::Right(text) => lines(&mut body, "Signature", text),
            Block::Items(items) => {
                for item in items {
                    paragraph(&mut body, "ListBullet", item);
                }
            }
            Block::Table(it) => table(&mut body, it, language),
            Block::SignOff(signers) => {
                table(&mut body, &Table::to_sign(signers, language), language)
            }
            Block::Facts(it) => facts(&mut body, it),
            Block::Steps(it) | Block::Numbers(it) => steps(&mut body, it, language),
            Block::Bar(it) => bar(&mut body, it, language),
            Block::Note(it) => note(&mut body, it),
            // The table beside it says the same.
            Block::Bars(_) | Block::Stacks(_) | Block::Map(_) => {}
        }
    }
    body
}

fn lines(body: &mut String, style: &str, text: &str) {
    for line in text.lines().filter(|it| !it.trim().is_empty()) {
        paragraph(body, style, line);
    }
}

pub(super) fn paragraph(body: &mut String, style: &str, text: &str) {
    paragraph_in(body, style, None, text);
}

/// A paragraph in a language that is not the document's.
pub(super) fn paragraph_in(body: &mut String, style: &str, language: Option<Language>, text: &str) {
    let language = language.map_or(String::new(), |it| {
        format!("<w:rPr><w:lang w:val=\"{}\"/></w:rPr>", it.tag())
    });
    let _ = write!(
        body,
        "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r>{language}<w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
        escaped(text.trim())
    );
}

/// As wide as the page, its first row repeated on the next.
fn table(body: &mut String, table: &Table, language: Language) {
    if table.columns.is_empty() {
        return;
    }
    // Whose computer lacks the typeface gets one that is up to an eighth wider.
    let word = |word: &str, _| 20.0 * 1.13 * Face::of(Weight::Bold).width(word, CELL) + ASIDE;
    let widths = table.widths(WIDTH as f32, language, word);
    let widths: Vec<u32> = widths.iter().map(|it| it.floor() as u32).collect();
    open_table(
        body,
        &widths,
        &["top", "left", "bottom", "right", "insideH", "insideV"],
    );
    let right: Vec<bool> = (0..widths.len())
        .map(|it| table.is_of_figures(it))
        .collect();
    body.push_str("<w:tr><w:trPr><w:tblHeader/></w:trPr>");
    for (column, width) in widths.iter().enumerate() {
        let style = match right[column] {
            true => "TableHeadFigure",
            false => "TableHead",
        };
        let heading = &table.columns[column].heading;
        cell(body, *width, |body| paragraph(body, style, heading));
    }
    body.push_str("</w:tr>");
    for row in &table.rows {
        open_row(body, row);
        for (column, width) in widths.iter().enumerate() {
            let said = row
                .cells
                .get(column)
                .map_or(String::new(), |it| it.said(language));
            let style = style_of(table, row, column);
            cell(body, *width, |body| {
                // A text of several lines is several paragraphs; a cell has one at least.
                match said.trim().contains('\n') {
                    true => lines(body, style, &said),
                    false => paragraph(body, style, &said),
                }
            });
        }
        body.push_str("</w:tr>");
    }
    close_table(body);
}

fn open_row(body: &mut String, row: &Row) {
    body.push_str("<w:tr>");
    if row.look == RowLook::Roomy {
        // 14 mm, for a signature by hand.
        body.push_str("<w:trPr><w:trHeight w:val=\"794\" w:hRule=\"atLeast\"/></w:trPr>");
    }
}

fn style_of(table: &Table, row: &Row, column: usize) -> &'static str {
    let is_word = matches!(row.cells.get(column), Some(Cell::Word(_)));
    let is_strong = row.look == RowLook::Total && !is_word
        || table.row_heads && column == 0
        || matches!(row.cells.get(column), Some(Cell::Strong(_)));
    match (is_strong, table.is_of_figures(column)) {
        (true, true) => "TableHeadFigure",
        (true, false) => "TableHead",
        (false, true) => "TableFigure",
        (false, false) => "TableCell",
    }
}

/// Two facts in a row, without rules between what something is called and what it is.
fn facts(body: &mut String, facts: &[(String, String)]) {
    let widths = [1_600, 3_219, 1_600, 3_219];
    open_table(body, &widths, &["top", "bottom", "insideH"]);
    let nothing = (String::new(), String::new());
    for pair in facts.chunks(2) {
        body.push_str("<w:tr>");
        let second = pair.get(1).unwrap_or(&nothing);
        for (at, (name, value)) in [&pair[0], second].into_iter().enumerate() {
            cell(body, widths[2 * at], |body| {
                paragraph(body, "FactName", name)
            });
            cell(body, widths[2 * at + 1], |body| {
                paragraph(body, "TableCell", value)
            });
        }
        body.push_str("</w:tr>");
    }
    close_table(body);
}

fn steps(body: &mut String, steps: &[Step], language: Language) {
    if steps.is_empty() {
        return;
    }
    let widths = vec![WIDTH / steps.len() as u32; steps.len()];
    open_table(body, &widths, &[]);
    body.push_str("<w:tr>");
    for (step, width) in steps.iter().zip(&widths) {
        let style = match step.count {
            Cell::Text(_) | Cell::Word(_) => "StepWord",
            Cell::Strong(_) | Cell::Number(_) => "StepNumber",
        };
        cell(body, *width, |body| {
            paragraph(body, style, &step.count.said(language));
            paragraph(body, "StepName", &step.name);
        });
    }
    body.push_str("</w:tr>");
    close_table(body);
}

/// Its parts as a table: a word processor has no place for a drawing that a donor's form would take along.
fn bar(body: &mut String, bar: &Bar, language: Language) {
    let columns = bar.parts.iter();
    let columns = columns.map(|(name, _)| Column::of_figures(name.clone(), 1));
    let mut it = Table::new(columns.collect());
    it.rows = vec![Row::new(
        bar.parts
            .iter()
            .map(|(_, count)| Cell::Number(*count))
            .collect(),
    )];
    table(body, &it, language);
    paragraph(body, "Quiet", &bar.whole);
}

fn note(body: &mut String, note: &Note) {
    lines(body, "NoteHead", &note.text);
    if !note.items.is_empty() {
        paragraph(body, "Note", &note.items.join("; "));
    }
}

fn open_table(body: &mut String, widths: &[u32], edges: &[&str]) {
    let edge = |side: &&str| {
        format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"9EA6B3\"/>")
    };
    body.push_str("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/>");
    if !edges.is_empty() {
        let edges: String = edges.iter().map(edge).collect();
        let _ = write!(body, "<w:tblBorders>{edges}</w:tblBorders>");
    }
    body.push_str("</w:tblPr><w:tblGrid>");
    for width in widths {
        let _ = write!(body, "<w:gridCol w:w=\"{width}\"/>");
    }
    body.push_str("</w:tblGrid>");
}

fn cell(body: &mut String, width: u32, content: impl FnOnce(&mut String)) {
    let _ = write!(
        body,
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"
    );
    content(body);
    body.push_str("</w:tc>");
}

fn close_table(body: &mut String) {
    // Between two tables, and between a table and the end, stands a paragraph.
    body.push_str("</w:tbl><w:p/>");
}

/// What may not stand in XML at all is left out.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' => escaped.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::{Bars, Map, Stacks, plain_text};

    #[test]
    fn a_chart_is_the_table_beside_it_and_not_told_twice() {
        let table = Block::Text("Kamu kurumu 3".into());
        let chart = [
            Block::Bars(Bars::default()),
            Block::Stacks(Stacks::default()),
            Block::Map(Map::default()),
            table.clone(),
        ];
        let table = [table];
        assert_eq!(body(&chart, Language::Tr), body(&table, Language::Tr));
        assert_eq!(
            plain_text(&chart, Language::Tr),
            plain_text(&table, Language::Tr)
        );
    }
}
