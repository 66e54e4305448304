//! The cells of a row as they were typed, in one piece of memory: an import holds those of every row at once.

use serde::ser::{Serialize, Serializer};

/// Texts by column; `None` for an empty one. Nothing stands behind the last with any. As JSON it is a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AsTyped(String);

/// Stands in no tidied text.
const BETWEEN: char = '\u{1f}';

impl AsTyped {
    /// Of texts that are tidied.
    pub fn of<'a>(cells: impl Iterator<Item = &'a str> + Clone) -> AsTyped {
        let mut all = String::with_capacity(cells.clone().map(|cell| cell.len() + 1).sum());
        let mut end = 0;
        for (at, cell) in cells.enumerate() {
            if at > 0 {
                all.push(BETWEEN);
            }
            all.push_str(cell);
            if !cell.is_empty() {
                end = all.len();
            }
        }
        all.truncate(end);
        AsTyped(all)
    }

    pub fn iter(&self) -> impl Iterator<Item = Option<&str>> {
        // Of no text at all there is no first one either.
        let cells = (!self.0.is_empty()).then(|| self.0.split(BETWEEN));
        let cells = cells.into_iter().flatten();
        cells.map(|cell| Some(cell).filter(|it| !it.is_empty()))
    }
}

impl Serialize for AsTyped {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_cells_is_the_same_list_again() {
        for (cells, kept) in [
            (vec![], vec![]),
            (vec!["", ""], vec![]),
            (vec!["Işık"], vec![Some("Işık")]),
            (
                vec!["", "Ordu", "", "a", ""],
                vec![None, Some("Ordu"), None, Some("a")],
            ),
        ] {
            let typed = AsTyped::of(cells.iter().copied());
            assert_eq!(typed.iter().collect::<Vec<_>>(), kept, "{cells:?}");
            let json = serde_json::to_string(&typed).unwrap();
            assert_eq!(json, serde_json::to_string(&kept).unwrap());
        }
    }
}
