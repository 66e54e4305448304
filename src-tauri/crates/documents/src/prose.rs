//! A text of headings, paragraphs, lists and small tables, before it is a file: the same for a plain text that is pasted
//! somewhere and for a document.

/// One piece of such a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    Title(String),
    Heading(String),
    /// One or more paragraphs, parted by line ends.
    Text(String),
    /// Beside the matter: the funding statement, a disclaimer.
    Quiet(String),
    /// In the middle, and heavier: to whom an official letter goes.
    Centred(String),
    /// At the right: a day, who signs.
    Right(String),
    Items(Vec<String>),
    /// The first row is its heading.
    Table(Vec<Vec<String>>),
}

/// As plain text, to be pasted: a heading stands by itself, an item begins with a dash, a row of a table is one line.
pub(crate) fn plain_text(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        match block {
            Block::Title(it)
            | Block::Heading(it)
            | Block::Text(it)
            | Block::Quiet(it)
            | Block::Centred(it)
            | Block::Right(it) => {
                text.push_str(it.trim());
                text.push('\n');
            }
            Block::Items(items) => {
                for item in items {
                    text.push_str(&format!("- {}\n", item.trim()));
                }
            }
            Block::Table(rows) => {
                for row in rows.iter().skip(1) {
                    let cells: Vec<&str> = row.iter().map(|it| it.trim()).collect();
                    let cells: Vec<&str> = cells.into_iter().filter(|it| !it.is_empty()).collect();
                    text.push_str(&format!("- {}\n", cells.join(", ")));
                }
            }
        }
        // A heading stands on what it heads.
        if !matches!(block, Block::Heading(_)) {
            text.push('\n');
        }
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
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
            Block::Table(vec![
                row(["İl", "Tarih", "Mekân"]),
                row(["Trabzon", "14 Mart", ""]),
                row(["Ordu", "16 Mart", "Kıyı Evi"]),
            ]),
            Block::Text("Bir.\nİki.".into()),
            Block::Items(vec!["a".into(), "b".into()]),
        ];
        assert_eq!(
            plain_text(&blocks),
            "Çağrı\n\nToplantılar\n- Trabzon, 14 Mart\n- Ordu, 16 Mart, Kıyı Evi\n\nBir.\nİki.\n\n- a\n- b\n"
        );
    }
}
