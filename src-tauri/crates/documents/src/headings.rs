//! Where the headings of a sheet stand: in the row near the top with most headings that Rota knows, and often in two rows,
//! a group over its questions ("İletişim" over "Telefon" and "E-posta"), or in three, groups over groups.
//!
//! Several rows are taken for headings only where the sheet shows it: by merged cells, or by a known heading that stands in
//! the upper row over an empty cell. A title is one text over everything and never a group.

use domain::column_map::{ask_for_people, known_headings, may_stand_below, meant_by};
use domain::turkish::{fold, tidy};

use crate::garbled::{Garbled, meant};
use crate::limits;
use crate::rows::{Row, Rows};
use crate::xlsx::Region;

pub(crate) struct Headings {
    /// Positions of the first and the last heading row; the same where there is one.
    pub(crate) first: usize,
    pub(crate) last: usize,
    /// The headings stand in the last two rows, and this is the first of three: it only says what groups are about.
    pub(crate) is_over: bool,
}

impl Headings {
    pub(crate) fn in_row(at: usize) -> Headings {
        Headings {
            first: at,
            last: at,
            is_over: false,
        }
    }

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
        let Some((first, last)) = pair else {
            return Some(Headings::in_row(best));
        };
        let over = first.checked_sub(1);
        let over = over.filter(|over| {
            let pair = Pair::new(rows, *over, first, regions);
            pair.is_some_and(|it| it.wide.len() >= 2 && it.has_group_above(garbled))
        });
        let below = Pair::new(rows, last, last + 1, regions);
        let goes_on = last == best && below.is_some_and(|it| it.has_questions_below(garbled));
        Some(Headings {
            first: over.unwrap_or(first),
            last: last + usize::from(over.is_none() && goes_on),
            is_over: over.is_some(),
        })
    }

    /// The headings as they stand there, and as they are meant where letters are garbled; then what each is about.
    pub(crate) fn texts(
        &self,
        rows: &Rows,
        regions: &[Region],
        width: usize,
        garbled: Option<Garbled>,
    ) -> Texts {
        let own = rows
            .get(self.last)
            .map_or(vec![""; width], |it| it.texts(width));
        let groups = |of: Option<usize>| {
            let pair = of.and_then(|at| Pair::new(rows, at, at + 1, regions));
            pair.map_or(vec![""; width], |it| it.groups(width))
        };
        let middle = groups(self.last.checked_sub(1).filter(|it| *it >= self.first));
        let top = groups(Some(self.first).filter(|it| it + 2 == self.last));
        let right = |text: &str| tidy(&meant(garbled, text));
        let mut texts = Texts::default();
        for ((top, middle), own) in top.iter().zip(&middle).zip(&own) {
            // What is only said over groups stays out of the heading: it was no part of it before it was read at all.
            let is_said = !middle.is_empty() || !own.is_empty();
            let shown = if self.is_over && is_said { "" } else { top };
            let joined_of =
                |of: &dyn Fn(&str) -> String| joined(&joined(&of(shown), &of(middle)), &of(own));
            texts.as_found.push(joined_of(&|it| tidy(it)));
            texts.as_repaired.push(joined_of(&right));
            texts
                .meant
                .push(meant_below(&right(top), &right(middle), &right(own)));
            texts.own.push(right(own));
            let group = if middle.is_empty() { top } else { middle };
            texts.groups.push(right(group));
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
    /// Of each the text of the lowest row, and what stands over it; with repaired letters.
    pub(crate) own: Vec<String>,
    pub(crate) groups: Vec<String>,
}

/// Whether a sheet that begins with these rows is one of people, and how many known headings its best row has.
pub(crate) fn promise(rows: &Rows, garbled: Option<Garbled>) -> (bool, usize) {
    let Some(row) = best_row(rows, garbled).and_then(|at| rows.get(at)) else {
        return (false, 0);
    };
    let texts: Vec<_> = row.filled().map(|(_, text)| meant(garbled, text)).collect();
    let asks = ask_for_people(texts.iter().map(AsRef::as_ref));
    (asks, known(row, garbled))
}

pub(crate) fn known(row: Row<'_>, garbled: Option<Garbled>) -> usize {
    let texts: Vec<_> = row.filled().map(|(_, text)| meant(garbled, text)).collect();
    known_headings(texts.iter().map(AsRef::as_ref))
}

/// The row near the top with most headings that Rota knows; the first of equals, and the first row where none is known. Of
/// several, what stands below them may speak against the best: a row of people may name every question.
fn best_row(rows: &Rows, garbled: Option<Garbled>) -> Option<usize> {
    let top = rows.iter().take(limits::HEADER_SEARCH_ROWS);
    let counts: Vec<usize> = top.map(|row| known(row, garbled)).collect();
    let first_of = |counts: &[usize]| {
        let counted = counts.iter().enumerate();
        let best = counted.max_by_key(|(at, known)| (**known, std::cmp::Reverse(*at)));
        best.map(|(at, _)| at)
    };
    let best = first_of(&counts)?;
    if counts.iter().filter(|known| **known >= 2).count() < 2 {
        return Some(best);
    }
    let borne: Vec<usize> = (0..counts.len())
        .map(|at| {
            if counts[at] < 2 {
                0
            } else {
                borne(rows, at, garbled)
            }
        })
        .collect();
    // What most of a row is not answered by what stands below it is no row of questions.
    let other = first_of(&borne)?;
    let is_contradicted = borne[best] * 2 < counts[best] && borne[other] >= 2;
    Some(if is_contradicted { other } else { best })
}

/// How many of the known headings of a row have answers below them that can be theirs.
fn borne(rows: &Rows, at: usize, garbled: Option<Garbled>) -> usize {
    let Some(row) = rows.get(at).filter(|_| at + 1 < rows.len()) else {
        return 0;
    };
    let below: Vec<Row<'_>> = rows.range(at + 1..rows.len().min(at + 1 + BELOW)).collect();
    let is_borne = |(column, text): &(usize, &str)| {
        let text = meant(garbled, text);
        let cells: Vec<&str> = below
            .iter()
            .map(|row| row.cell(*column))
            .filter(|cell| !cell.is_empty())
            .collect();
        known_headings([&*text].into_iter()) > 0 && may_stand_below(&text, &cells)
    };
    row.filled().filter(is_borne).count()
}

/// So many rows below a heading show what is answered.
const BELOW: usize = 20;

/// What a heading is about below a group, which may be one of a larger group.
fn meant_below(top: &str, group: &str, heading: &str) -> String {
    let near = meant_by(group, heading);
    let is_known = |text: &str| known_headings([text].into_iter()) > 0;
    if top.is_empty() || is_known(&near) {
        return near;
    }
    let far = match (group, heading) {
        ("", one) | (one, "") => meant_by(top, one),
        (_, heading) => meant_by(top, heading),
    };
    if is_known(&far) { far } else { near }
}

pub(crate) fn joined(group: &str, heading: &str) -> String {
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
            } else if (from.0 + 1..=from.0 + 2).contains(&to.0)
                && pair.tall.len() < limits::COLUMNS as usize
            {
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
