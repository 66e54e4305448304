//! Texts that come again and again in a column of a list: an organisation, its kind, a city, a meeting. Each is kept once,
//! as a workbook keeps it.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;

use super::WORTH_SHARING;
use super::strings::Strings;

pub(super) struct Repeated {
    pub(super) texts: Strings,
    /// The last text with each hash: its place among the texts, counted from 1.
    recent: Vec<u32>,
    hash: FixedState,
    columns: Vec<Column>,
}

#[derive(Clone, Default)]
struct Column {
    tried: u32,
    found: u32,
    /// In this column few texts come again.
    given_up: bool,
}

/// Enough for the organisations of a province; a list of more than these takes a little more room.
const RECENT: usize = 4096;

/// After so many texts it is seen whether to go on: a quarter of them must have been there.
const TRIAL: u32 = 1024;

impl Repeated {
    pub(super) fn new() -> Repeated {
        Repeated {
            texts: Strings::default(),
            recent: vec![0; RECENT],
            hash: FixedState::default(),
            columns: Vec::new(),
        }
    }

    /// Where the text is kept; `None` where it is to stand in its cell.
    pub(super) fn place_of(&mut self, column: usize, text: &str) -> Option<usize> {
        if text.len() <= WORTH_SHARING {
            return None;
        }
        if column >= self.columns.len() {
            self.columns.resize(column + 1, Column::default());
        }
        let column = &mut self.columns[column];
        if column.given_up {
            return None;
        }
        let recent = &mut self.recent[self.hash.hash_one(text) as usize % RECENT];
        let known = recent.checked_sub(1).map(|place| place as usize);
        let known = known.filter(|place| self.texts.get(*place) == Some(text));
        column.tried += 1;
        column.found += u32::from(known.is_some());
        if column.tried == TRIAL {
            column.given_up = column.found < TRIAL / 4;
            (column.tried, column.found) = (0, 0);
        }
        if known.is_some() {
            return known;
        }
        let place = self.texts.add(text)?;
        *recent = u32::try_from(place + 1).ok()?;
        Some(place)
    }
}

#[cfg(test)]
mod tests {
    use super::super::BETWEEN;
    use super::super::RowsReader;

    /// Row by row: a name that nobody else has, an organisation of ten, an answer, a city of two.
    fn cells(row: u32) -> [String; 4] {
        let city = ["Gümüşhane", "Kastamonu"][row as usize % 2];
        [
            format!("Ayşe Işık {row}"),
            format!("Umut Derneği {}", row % 10),
            if row.is_multiple_of(3) {
                String::new()
            } else {
                format!("Tanışmak için {row}")
            },
            city.to_owned(),
        ]
    }

    #[test]
    fn what_comes_again_is_kept_once_and_read_everywhere() {
        let rows = 20_000;
        let (mut lines, mut one_by_one) = (RowsReader::of_list(), RowsReader::of_list());
        for row in 1..=rows {
            let cells = cells(row);
            lines
                .line(row, &cells.join(&char::from(BETWEEN).to_string()))
                .unwrap();
            one_by_one.row(row).unwrap();
            for (column, cell) in (0..).zip(&cells) {
                one_by_one.cell(column, cell).unwrap();
            }
        }
        let lines = lines.finish().rows;
        for row in lines.iter() {
            assert_eq!(row.texts(4), cells(row.number));
        }
        assert_eq!(lines, one_by_one.finish().rows);
        let own = lines.text().len() + lines.shared_text().len();
        let whole: usize = (1..=rows).map(|row| cells(row).concat().len()).sum();
        assert!(own * 4 < whole * 3, "{own} bytes of {whole}");
        let shared = lines.shared_text().matches("Umut Derneği 7").count();
        assert!(
            shared < 10,
            "kept once, but where another one took its place: {shared}"
        );
        let names = lines.shared_text().matches("Ayşe").count();
        assert_eq!(
            names,
            super::TRIAL as usize,
            "and what nobody shares was given up"
        );
    }

    #[test]
    fn more_texts_than_are_remembered_are_all_there() {
        let many = 3 * super::RECENT as u32;
        let mut reader = RowsReader::of_list();
        // Each text four times running, so that the column is not given up.
        for row in 0..4 * many {
            reader.row(row + 1).unwrap();
            reader.cell(0, &format!("Dernek {}", row / 4)).unwrap();
        }
        let rows = reader.finish().rows;
        for (row, at) in rows.iter().zip(0..) {
            assert_eq!(row.cell(0), format!("Dernek {}", at / 4));
        }
    }
}
