//! The text without its looks, to be pasted: a heading stands by itself, an item begins with a dash, a row of a table is one
//! line.

use super::{Block, Row, Table};
use crate::words::Language;

pub(crate) fn plain_text(blocks: &[Block], language: Language) -> String {
    let mut text = String::new();
    let mut sections = 0;
    let mut line = |it: &str| {
        text.push_str(it.trim());
        text.push('\n');
    };
    for block in blocks {
        match block {
            Block::Title(it)
            | Block::Heading(it)
            | Block::Subheading(it)
            | Block::Label(it)
            | Block::Text(it)
            | Block::Quiet(it)
            | Block::Centred(it)
            | Block::Right(it) => line(it),
            Block::Section(it) => {
                sections += 1;
                line(&format!("{sections} {it}"));
            }
            Block::Lead(it, second) => {
                line(it);
                if let Some((_, second)) = second {
                    line(second);
                }
            }
            Block::Items(items) => items
                .iter()
                .for_each(|it| line(&format!("- {}", it.trim()))),
            Block::Table(table) => rows(table, language).for_each(|it| line(&it)),
            Block::SignOff(signers) => {
                rows(&Table::to_sign(signers, language), language).for_each(|it| line(&it));
            }
            Block::Facts(facts) => facts
                .iter()
                .for_each(|(name, value)| line(&format!("{name}: {value}"))),
            Block::Steps(steps) | Block::Numbers(steps) => {
                let between = match block {
                    Block::Steps(_) => " → ",
                    _ => " · ",
                };
                let steps = steps
                    .iter()
                    .map(|it| format!("{}: {}", it.name, it.count.said(language)));
                line(&steps.collect::<Vec<_>>().join(between));
            }
            Block::Bar(bar) => {
                let parts = bar
                    .parts
                    .iter()
                    .map(|(name, count)| format!("{name}: {count}"));
                line(&format!(
                    "{} ({})",
                    parts.collect::<Vec<_>>().join(", "),
                    bar.whole
                ));
            }
            // The table beside it says the same.
            Block::Bars(_) | Block::Stacks(_) | Block::Map(_) => continue,
            Block::Note(note) => {
                line(&note.text);
                note.items.iter().for_each(|it| line(&format!("- {it}")));
            }
        }
        // A heading stands on what it heads.
        if !matches!(
            block,
            Block::Heading(_) | Block::Section(_) | Block::Subheading(_) | Block::Label(_)
        ) {
            line("");
        }
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

fn rows(table: &Table, language: Language) -> impl Iterator<Item = String> {
    let said = move |row: &Row| {
        let cells = row
            .cells
            .iter()
            .map(|it| it.said(language).trim().to_owned());
        let cells: Vec<String> = cells.filter(|it| !it.is_empty()).collect();
        format!("- {}", cells.join(", "))
    };
    table.rows.iter().map(said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_reads_without_its_looks() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let blocks = [
            Block::Title("Çağrı".into()),
            Block::Heading("Toplantılar".into()),
            Block::Table(Table::of_texts(vec![
                row(["İl", "Tarih", "Mekân"]),
                row(["Trabzon", "14 Mart", ""]),
                row(["Ordu", "16 Mart", "Kıyı Evi"]),
            ])),
            Block::Text("Bir.\nİki.".into()),
            Block::Items(vec!["a".into(), "b".into()]),
        ];
        assert_eq!(
            plain_text(&blocks, Language::Tr),
            "Çağrı\n\nToplantılar\n- Trabzon, 14 Mart\n- Ordu, 16 Mart, Kıyı Evi\n\nBir.\nİki.\n\n- a\n- b\n"
        );
    }
}
