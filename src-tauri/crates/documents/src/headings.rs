//! Where the headings of a sheet stand: in the row near the top with most headings that Rota knows, and often in two rows,
//! a group over its questions ("İletişim" over "Telefon" and "E-posta").
//!
//! Two rows are taken for headings only where the sheet shows it: by merged cells, or by a known heading that stands in
//! the upper row over an empty cell. A title is one text over everything and never a group.

use domain::column_map::{known_headings, meant_by};
use domain::turkish::{fold, tidy};

use crate::garbled::{Garbled, meant};
use crate::limits;
use crate::rows::{Row, Rows};
use crate::xlsx::Region;

pub(crate) struct Headings {
    /// Positions of the first and the last heading row; the same where there is one.
    pub(crate) first: usize,
    pub(crate) last: usize,
}

impl Headings {
    /// `None` where there are no rows.
    pub(crate) fn find(
        rows: &Rows,
        regions: &[Region],
        garbled: Option<Garbled>,
    ) -> Option<Headings> {
        let best = best_row(rows, garbled)?;
        let pairs = [(best.checked_sub(1), best), (Some(best), best + 1)];
        let pair = pairs.into_iter().find_map(|(first, last)| {
            let pair = Pair::new(rows, first?, last, regions)?;
            let is_group = match last == best {
                true => pair.has_group_above(garbled),
                false => pair.has_questions_below(garbled),
            };
            is_group.then_some((first?, last))
        });
        let (first, last) = pair.unwrap_or((best, best));
        Some(Headings { first, last })
    }

    /// The headings as they stand there, and as they are meant where letters are garbled; then what each is about.
    pub(crate) fn texts(
        &self,
        rows: &Rows,
        regions: &[Region],
        width: usize,
        garbled: Option<Garbled>,
    ) -> Texts {
        let below = rows
            .get(self.last)
            .map_or(vec![""; width], |it| it.texts(width));
        let above = match Pair::new(rows, self.first, self.last, regions) {
            Some(pair) => pair.groups(width),
            None => vec![""; width],
        };
        let mut texts = Texts::default();
        for (above, below) in above.iter().zip(&below) {
            let right = |text: &str| tidy(&meant(garbled, text));
            texts.as_found.push(joined(&tidy(above), &tidy(below)));
            texts.as_repaired.push(joined(&right(above), &right(below)));
            texts.meant.push(meant_by(&right(above), &right(below)));
        }
        texts
    }

    /// The folded texts of each heading row: a row that holds them again is no data.
    pub(crate) fn folded(&self, rows: &Rows, width: usize) -> Vec<Vec<String>> {
        let rows = rows.range(self.first..self.last + 1);
        rows.map(|row| row.texts(width).into_iter().map(fold).collect())
            .collect()
    }
}

#[derive(Default)]
pub(crate) struct Texts {
    pub(crate) as_found: Vec<String>,
    pub(crate) as_repaired: Vec<String>,
    pub(crate) meant: Vec<String>,
}

pub(crate) fn known(row: Row<'_>, garbled: Option<Garbled>) -> usize {
    let texts: Vec<_> = row.filled().map(|(_, text)| meant(garbled, text)).collect();
    known_headings(texts.iter().map(AsRef::as_ref))
}

/// The row near the top with most headings that Rota knows; the first of equals, and the first row where none is known.
fn best_row(rows: &Rows, garbled: Option<Garbled>) -> Option<usize> {
    let top = rows.iter().take(limits::HEADER_SEARCH_ROWS);
    let best = top
        .map(|row| known(row, garbled))
        .enumerate()
        .max_by_key(|(at, known)| (*known, std::cmp::Reverse(*at)));
    best.map(|(at, _)| at)
}

fn joined(group: &str, heading: &str) -> String {
    match (group, heading) {
        ("", one) | (one, "") => one.to_owned(),
        (group, heading) if fold(group) == fold(heading) => heading.to_owned(),
        (group, heading) => format!("{group} / {heading}"),
    }
}

/// Two rows, one right below the other.
struct Pair<'a> {
    above: Row<'a>,
    below: Row<'a>,
    /// First and last column of the groups: cells of the upper row merged to the side.
    wide: Vec<(usize, usize)>,
    /// Columns whose heading is merged over both rows.
    tall: Vec<usize>,
}

impl<'a> Pair<'a> {
    fn new(rows: &'a Rows, first: usize, last: usize, regions: &[Region]) -> Option<Pair<'a>> {
        let (above, below) = (rows.get(first)?, rows.get(last)?);
        if below.number != above.number + 1 {
            return None;
        }
        let mut pair = Pair {
            above,
            below,
            wide: Vec::new(),
            tall: Vec::new(),
        };
        for (from, to) in regions.iter().filter(|it| it.0.0 + 1 == above.number) {
            let column = from.1 as usize;
            if above.cell(column).is_empty() {
                continue;
            }
            if to.0 == from.0 && to.1 > from.1 && pair.wide.len() < limits::COLUMNS as usize {
                pair.wide.push((column, to.1.min(limits::COLUMNS) as usize));
            } else if to.0 == from.0 + 1 && pair.tall.len() < limits::COLUMNS as usize {
                pair.tall.push(column);
            }
        }
        Some(pair)
    }

    /// The lower row is the better heading row: is the upper one more than a title?
    fn has_group_above(&self, garbled: Option<Garbled>) -> bool {
        let is_complement = |(at, text): (usize, &str)| {
            let text = meant(garbled, text);
            self.below.cell(at).is_empty() && known_headings([&*text].into_iter()) > 0
        };
        // A title over everything, or one with a date beside it.
        let from = self.below.filled().map(|(at, _)| at).next().unwrap_or(0);
        let is_title = |it: &(usize, usize)| it.0 <= from && it.1 + 1 >= self.below.width();
        let is_dated = |text: &str| text.chars().filter(char::is_ascii_digit).count() >= 4;
        if self.wide.iter().any(is_title) || self.above.filled().any(|(_, text)| is_dated(text)) {
            return false;
        }
        self.above.count() >= 2
            && (!self.wide.is_empty()
                || !self.tall.is_empty()
                || self.above.filled().any(is_complement))
    }

    /// The upper row is the better heading row: does the lower one go on below its groups, and nowhere else?
    fn has_questions_below(&self, garbled: Option<Garbled>) -> bool {
        let is_grouped = |at: usize| self.wide.iter().any(|it| (it.0..=it.1).contains(&at));
        let known = known(self.below, garbled);
        self.below.filled().all(|(at, _)| is_grouped(at))
            && (known >= 2 || (known == 1 && !self.tall.is_empty()))
    }

    /// The text of the upper row over each column.
    fn groups(&self, width: usize) -> Vec<&'a str> {
        let mut groups = self.above.texts(width);
        for (from, to) in &self.wide {
            let text = self.above.cell(*from);
            for column in groups.iter_mut().take(to + 1).skip(*from) {
                if column.is_empty() {
                    *column = text;
                }
            }
        }
        groups
    }
}
