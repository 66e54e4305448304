//! Several tables on one sheet: beside one another, one below the other with headings of its own, and the same questions asked
//! twice or more in one row ("1. katılımcı, 2. katılımcı"). All of them become one table under the headings of the first: each
//! row of each of them is a row, with what stands in its own columns and in those that belong to none.
//!
//! A row keeps the number that a spreadsheet shows. Of tables beside the first the number is told from that of the first by
//! [`PART`]: what a person is shown is the number without it, and the name of the table.

use std::collections::HashMap;
use std::ops::Range;

use domain::column_map::{asks_for, column_letter, known_headings};
use domain::field::Field;
use domain::said::{self, Meaning, Question};
use domain::turkish::{fold, tidy};

use crate::limits::{self, RefusedFile};
use crate::rows::{LaidOut, Row};
use crate::spreadsheet::{Sheet, Skipped};

/// The rows of the second table beside the first are numbered from here on, those of the third from twice as far. No sheet has
/// as many rows.
pub(crate) const PART: u32 = 1_000_000;

/// A table besides the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The row of its headings.
    pub header_row: u32,
    /// Its first and its last column, counted from 0.
    pub columns: (usize, usize),
    /// What stands over it: "YEDEK".
    pub title: Option<String>,
}

/// What of a sheet tells its tables, from before its headings were joined and its titles left out.
#[derive(Default)]
pub(crate) struct Frame {
    /// The text of the lowest heading row, and what stands over it as a group; tidied.
    pub(crate) own: Vec<String>,
    pub(crate) groups: Vec<String>,
    /// The row right above the headings.
    pub(crate) above: Vec<(usize, String)>,
    /// Rows that were left out because they only say what the rows below are: "YEDEK LİSTE".
    pub(crate) notes: Vec<(u32, String)>,
}

/// Columns that ask one person's questions.
#[derive(Clone, Default)]
struct Block {
    columns: Vec<usize>,
    title: Option<String>,
}

/// Tables beside one another: where their rows are, their headings, the blocks of columns.
struct Part {
    header_row: u32,
    rows: Range<usize>,
    headings: Vec<String>,
    blocks: Vec<Block>,
}

/// Makes one table of all. Where there is only one, nothing is touched.
pub(crate) fn settle(sheet: &mut Sheet, frame: &Frame) -> Result<(), RefusedFile> {
    sheet.lists = frame.notes.clone();
    let mut first = blocks(&frame.own, &frame.groups, &frame.above);
    let below = headings_below(sheet);
    let is_used = |block: &Block| {
        let mut rows = sheet.rows.iter();
        rows.any(|row| block.columns.iter().any(|at| !row.cell(*at).is_empty()))
    };
    if !first.iter().skip(1).any(is_used) {
        first.clear();
    }
    if first.is_empty() && below.is_empty() {
        return Ok(());
    }
    let parts = parts(sheet, frame, first, &below);
    Layout::of(sheet, frame, &parts).apply(sheet, &parts)
}

/// Places of rows that are the headings of another table below.
fn headings_below(sheet: &Sheet) -> Vec<usize> {
    let rows = &sheet.rows;
    let left_out = |number: u32| {
        let at = sheet.skipped.binary_search_by_key(&number, |it| it.0);
        at.is_ok_and(|at| sheet.skipped[at].1 != Skipped::Note)
    };
    // "YEDEK LİSTE" is the title of what follows; a heading said again or a total is none.
    let stands_apart = |before: Row<'_>, row: Row<'_>| match before.number + 1 == row.number {
        true => before.is_lone(),
        false => !left_out(row.number - 1),
    };
    let pairs = rows.iter().zip(rows.range(1..rows.len())).enumerate();
    let apart = pairs.filter(|(_, (before, row))| stands_apart(*before, *row));
    let is_heading = |row: Row<'_>| {
        let texts: Vec<&str> = row.filled().map(|(_, text)| text).collect();
        let known = known_headings(texts.iter().copied());
        let is_name = |text: &&str| matches!(asks_for(text), Some(Field::Name | Field::Given));
        match texts.iter().any(is_name) {
            true => known >= 2 && known * 3 >= texts.len() * 2,
            false => texts.len() >= 3 && known == texts.len(),
        }
    };
    let apart = apart.take(limits::TABLES);
    let headings = apart.filter(|(_, (_, row))| is_heading(*row));
    headings.map(|(at, _)| at + 1).collect()
}

fn parts(sheet: &Sheet, frame: &Frame, first: Vec<Block>, below: &[usize]) -> Vec<Part> {
    let mut parts = vec![Part {
        header_row: sheet.header_rows.last().copied().unwrap_or_default(),
        rows: 0..sheet.rows.len(),
        headings: Vec::new(),
        blocks: first,
    }];
    for at in below {
        let Some(row) = sheet.rows.get(*at) else {
            continue;
        };
        let title_row = title_row(sheet, *at);
        let above: Vec<(usize, String)> = title_row
            .iter()
            .flat_map(|it| it.filled())
            .map(|(column, text)| (column, tidy(text)))
            .collect();
        let headings = row.texts(frame.own.len()).into_iter().map(tidy);
        let headings: Vec<String> = headings.collect();
        let mut blocks = blocks(&headings, &[], &above);
        if blocks.is_empty() {
            let near = |it: &&(u32, String)| (it.0 + 1..=it.0 + 2).contains(&row.number);
            let note = frame.notes.iter().rfind(near);
            let columns = 0..headings.len();
            blocks.push(Block {
                columns: columns.filter(|at| !headings[*at].is_empty()).collect(),
                title: above
                    .first()
                    .map(|it| &it.1)
                    .or(note.map(|it| &it.1))
                    .cloned(),
            });
        }
        if let Some(before) = parts.last_mut() {
            before.rows.end = at - usize::from(title_row.is_some());
        }
        parts.push(Part {
            header_row: row.number,
            rows: at + 1..sheet.rows.len(),
            headings,
            blocks,
        });
    }
    parts
}

/// The lone text right above the headings of a table below.
fn title_row(sheet: &Sheet, headings: usize) -> Option<Row<'_>> {
    let above = sheet.rows.get(headings.checked_sub(1)?)?;
    let number = sheet.rows.get(headings)?.number;
    (above.is_lone() && above.number + 1 == number).then_some(above)
}

/// The blocks of a heading row in which a name is asked for more than once; none where it is asked once.
fn blocks(own: &[String], groups: &[String], above: &[(usize, String)]) -> Vec<Block> {
    let asked: Vec<String> = (0..own.len())
        .map(|at| question(&own[at], group_of(groups, at)))
        .collect();
    let mut of_question: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, it) in asked.iter().enumerate().filter(|(_, it)| !it.is_empty()) {
        of_question.entry(it).or_default().push(at);
    }
    let is_name = |at: usize| {
        let field = asks_for(&own[at]).or_else(|| asks_for(&asked[at]));
        matches!(field, Some(Field::Name | Field::Given))
    };
    let mut named = (0..asked.len()).filter(|at| is_name(*at));
    let Some(names) = named.find_map(|at| {
        let columns = of_question.get(asked[at].as_str())?;
        let is_again = columns.len() > 1 && columns.iter().all(|at| is_name(*at));
        is_again.then_some(columns)
    }) else {
        return Vec::new();
    };
    let mut blocks = apart(own, names).unwrap_or_else(|| asked_again(&of_question, names));
    for block in &mut blocks {
        block.title = title(block, groups, above);
    }
    blocks
}

fn group_of(groups: &[String], at: usize) -> &str {
    groups.get(at).map_or("", String::as_str)
}

/// The question of a column, without what tells it from the same question about another person; "" where none is asked.
fn question(own: &str, group: &str) -> String {
    if own.is_empty() {
        return String::new();
    }
    let own = without_number(&fold(own));
    match group.is_empty() || is_list(group) {
        true => own,
        false => format!("{} {own}", without_number(&fold(group))),
    }
}

/// "1 katilimci adi soyadi", "ad soyad 2", "ad soyad2" without the number.
fn without_number(folded: &str) -> String {
    let is_number =
        |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit());
    let words: Vec<&str> = folded.split(' ').collect();
    match &words[..] {
        [first, rest @ ..] if !rest.is_empty() && is_number(first) => rest.join(" "),
        [rest @ .., last] if !rest.is_empty() && is_number(last) => rest.join(" "),
        [rest @ .., last] => {
            let word = last.trim_end_matches(|c: char| c.is_ascii_digit());
            let is_glued = word.len() > 1 && is_number(&last[word.len()..]);
            let last = if is_glued { word } else { last };
            [rest, &[last]].concat().join(" ")
        }
        [] => String::new(),
    }
}

/// Whether a text names a list of results: it is a title of what it stands over, and no group of questions.
fn is_list(text: &str) -> bool {
    let meaning = said::read(Question::Selection, text).meaning();
    let results = [Meaning::Selected, Meaning::Waiting, Meaning::NotSelected];
    meaning.is_some_and(|it| results.contains(&it))
}

/// Tables beside one another: a column without a heading lies between them, and each asks for more than a name.
fn apart(own: &[String], names: &[usize]) -> Option<Vec<Block>> {
    let mut blocks = Vec::new();
    for name in names {
        let from = own[..*name].iter().rposition(String::is_empty);
        let to = own[*name..].iter().position(String::is_empty);
        let columns = from.map_or(0, |at| at + 1)..to.map_or(own.len(), |at| name + at);
        let known = known_headings(own[columns.clone()].iter().map(String::as_str));
        let is_own = names.iter().filter(|it| columns.contains(*it)).count() == 1;
        if known < 2 || !is_own {
            return None;
        }
        blocks.push(Block {
            columns: columns.collect(),
            title: None,
        });
    }
    Some(blocks)
}

/// The same questions asked again in one row: each of them once behind every name, or once before. Those that are asked once, or
/// otherwise, are everybody's.
fn asked_again(of_question: &HashMap<&str, Vec<usize>>, names: &[usize]) -> Vec<Block> {
    let mut blocks = vec![Block::default(); names.len()];
    let behind = |at: &usize| names.partition_point(|name| name <= at).checked_sub(1);
    let before = |at: &usize| {
        let place = names.partition_point(|name| name < at);
        (place < names.len()).then_some(place)
    };
    for columns in of_question.values().filter(|it| it.len() > 1) {
        let once = |places: Vec<usize>| {
            let is_once = places.len() == columns.len() && places.is_sorted_by(|a, b| a < b);
            is_once.then_some(places)
        };
        let places = once(columns.iter().filter_map(behind).collect());
        let places = places.or_else(|| once(columns.iter().filter_map(before).collect()));
        for (at, place) in columns.iter().zip(places.into_iter().flatten()) {
            blocks[place].columns.push(*at);
        }
    }
    for block in &mut blocks {
        block.columns.sort_unstable();
    }
    // A name that is asked twice, and nothing else, is somebody's signature.
    match blocks.iter().all(|it| it.columns.len() > 1) {
        true => blocks,
        false => Vec::new(),
    }
}

/// What stands over the columns of a block, as a group or in a row of titles.
fn title(block: &Block, groups: &[String], above: &[(usize, String)]) -> Option<String> {
    let (first, last) = (*block.columns.first()?, *block.columns.last()?);
    let mut of_groups = block.columns.iter().map(|at| group_of(groups, *at));
    let group = of_groups.find(|it| !it.is_empty()).map(str::to_owned);
    let is_over = |it: &&(usize, String)| (first..=last).contains(&it.0);
    group.or_else(|| above.iter().rfind(is_over).map(|it| it.1.clone()))
}

/// Where everything goes.
struct Layout {
    /// The headings: as found, as repaired, as meant.
    headings: Vec<[String; 3]>,
    /// Of each part and each of its blocks which columns go where.
    moves: Vec<Vec<Vec<(usize, usize)>>>,
}

impl Layout {
    fn of(sheet: &Sheet, frame: &Frame, parts: &[Part]) -> Layout {
        let first = &parts[0].blocks;
        let beside = first.iter().skip(1).flat_map(|it| &it.columns);
        let beside: Vec<usize> = beside.copied().collect();
        let mut layout = Layout {
            headings: Vec::new(),
            moves: Vec::new(),
        };
        // Where a column of the first table, or of none, is kept.
        let mut place: HashMap<usize, usize> = HashMap::new();
        for at in (0..sheet.columns.len()).filter(|at| !beside.contains(at)) {
            place.insert(at, layout.headings.len());
            let is_titled = !first.is_empty() && is_list(group_of(&frame.groups, at));
            let text = |of: &[String]| match of[at].as_str() {
                _ if is_titled => frame.own[at].clone(),
                "" => column_letter(at),
                text => text.to_owned(),
            };
            let of_all = [&sheet.as_found, &sheet.as_repaired, &sheet.meant];
            layout.headings.push(of_all.map(|it| text(it)));
        }
        let own = first.first().map_or(&[][..], |it| &it.columns);
        let of_none = place.iter().filter(|(from, _)| !own.contains(from));
        let of_none: Vec<(usize, usize)> = of_none.map(|(from, to)| (*from, *to)).collect();
        let asked = |at: &usize| question(&frame.own[*at], group_of(&frame.groups, *at));
        let same: HashMap<String, usize> = own.iter().map(|at| (asked(at), place[at])).collect();
        let mut of_first = vec![own.iter().map(|at| (*at, place[at])).collect()];
        for block in first.iter().skip(1) {
            let columns = block.columns.iter().map(|at| (*at, asked(at)));
            of_first.push(layout.placed(&columns.collect::<Vec<_>>(), &frame.own, &same));
        }
        let with = |moves: Vec<(usize, usize)>| {
            let mut moves = [moves, of_none.clone()].concat();
            moves.sort_unstable_by_key(|it| it.1);
            moves
        };
        layout.moves.push(of_first.into_iter().map(with).collect());
        for part in &parts[1..] {
            let mut of_part = Vec::new();
            for block in &part.blocks {
                let columns = block.columns.iter();
                let columns = columns.map(|at| (*at, question(&part.headings[*at], "")));
                let columns: Vec<(usize, String)> = columns.collect();
                let mut moves = layout.placed(&columns, &part.headings, &same);
                // What sections say is said of every row.
                let of_sections = frame.own.len()..sheet.columns.len();
                moves.extend(of_sections.filter_map(|at| Some((at, *place.get(&at)?))));
                moves.sort_unstable_by_key(|it| it.1);
                of_part.push(moves);
            }
            layout.moves.push(of_part);
        }
        layout
    }

    /// Where columns go, each with its question: below a heading that asks the same, or for the same field; else they are new.
    fn placed(
        &mut self,
        columns: &[(usize, String)],
        own: &[String],
        same: &HashMap<String, usize>,
    ) -> Vec<(usize, usize)> {
        let mut moves: Vec<(usize, usize)> = Vec::new();
        for (at, asked) in columns {
            let is_free = |to: &usize| moves.iter().all(|it| it.1 != *to);
            let asks_same = |to: &usize| {
                let meant = fold(&self.headings[*to][2]);
                without_number(&meant) == *asked || meant == fold(&own[*at])
            };
            let field = asks_for(&own[*at]);
            let asks_alike =
                |to: &usize| field.is_some_and(|it| asks_for(&self.headings[*to][2]) == Some(it));
            let places = || (0..self.headings.len()).filter(is_free);
            let to = same.get(asked).copied().filter(is_free);
            let to = to.or_else(|| places().find(asks_same));
            let to = to.or_else(|| places().find(asks_alike));
            let to = to.unwrap_or(self.headings.len());
            if to == self.headings.len() {
                let heading = own[*at].clone();
                self.headings.push([(); 3].map(|()| heading.clone()));
            }
            moves.push((*at, to));
        }
        moves
    }

    fn apply(self, sheet: &mut Sheet, parts: &[Part]) -> Result<(), RefusedFile> {
        // Number, place, part and block of each row.
        let mut lines: Vec<(u32, usize, usize, usize)> = Vec::new();
        for (of_part, part) in parts.iter().enumerate() {
            for (at, row) in part.rows.clone().zip(sheet.rows.range(part.rows.clone())) {
                let is_filled = |block: &Block| {
                    let mut columns = block.columns.iter();
                    columns.any(|at| !row.cell(*at).is_empty())
                };
                let before = lines.len();
                for (nth, _) in part.blocks.iter().enumerate().filter(|it| is_filled(it.1)) {
                    lines.push((nth as u32 * PART + row.number, at, of_part, nth));
                }
                // What stands in no table's own columns is seen all the same.
                if lines.len() == before {
                    lines.push((row.number, at, of_part, 0));
                }
            }
        }
        lines.sort_unstable();
        let lines = lines.iter().map(|(number, from, part, block)| LaidOut {
            number: *number,
            from: *from,
            columns: &self.moves[*part][*block],
        });
        let rows = sheet.rows.laid_out(&lines.collect::<Vec<_>>())?;
        tell(sheet, parts);
        sheet.rows = rows;
        sheet.hidden = sheet.rows.hidden();
        sheet.struck = sheet.rows.struck();
        let all = |nth: usize| self.headings.iter().map(|it| it[nth].clone()).collect();
        (sheet.as_found, sheet.as_repaired, sheet.meant) = (all(0), all(1), all(2));
        sheet.columns = match sheet.repaired {
            true => sheet.as_repaired.clone(),
            false => sheet.as_found.clone(),
        };
        Ok(())
    }
}

/// Says which tables there are, what stands over whose rows, and how rows beside the first table are named.
fn tell(sheet: &mut Sheet, parts: &[Part]) {
    let mut lists: Vec<(u32, String)> = std::mem::take(&mut sheet.lists);
    for (of_part, part) in parts.iter().enumerate() {
        let from = if of_part == 0 { 0 } else { part.header_row };
        for (nth, block) in part.blocks.iter().enumerate() {
            let (Some(first), Some(last)) = (block.columns.first(), block.columns.last()) else {
                continue;
            };
            // A table that says nothing of itself takes over nothing of another.
            lists.push((
                nth as u32 * PART + from,
                block.title.clone().unwrap_or_default(),
            ));
            if of_part + nth > 0 {
                sheet.tables.push(Table {
                    header_row: part.header_row,
                    columns: (*first, *last),
                    title: block.title.clone(),
                });
            }
            if nth > sheet.beside.0.len() {
                let letters = format!("{}–{}", column_letter(*first), column_letter(*last));
                let titled = block.title.clone().filter(|it| !sheet.beside.has(it));
                sheet.beside.0.push(titled.unwrap_or(letters));
            }
        }
        if of_part > 0 {
            let at = part.rows.start - 1;
            let title = title_row(sheet, at).map(|it| (it.number, Skipped::Title));
            sheet.skipped.extend(title);
            sheet.skipped.push((part.header_row, Skipped::OtherHeading));
        }
    }
    sheet.skipped.sort_by_key(|it| it.0);
    lists.sort_by_key(|it| it.0);
    sheet.lists = lists;
}

/// The names of the tables beside the first, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Beside(Vec<String>);

impl Beside {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn has(&self, table: &str) -> bool {
        self.0.iter().any(|it| it == table)
    }

    /// The table that a row stands in, where that is not the first, and its number as a spreadsheet shows it.
    pub fn place(&self, number: u32) -> (Option<&str>, u32) {
        let beside = (number / PART) as usize;
        let name = beside.checked_sub(1).and_then(|at| self.0.get(at));
        (name.map(String::as_str), row_shown(number))
    }

    /// The number under which a row is kept of which a person says where it stands.
    pub fn number(&self, table: Option<&str>, row: u32) -> u32 {
        let at = table.and_then(|name| self.0.iter().position(|it| it == name));
        at.map_or(row, |at| (at as u32 + 1) * PART + row)
    }
}

/// The number of a row as a spreadsheet shows it, whichever table it stands in.
pub fn row_shown(number: u32) -> u32 {
    number % PART
}

impl Sheet {
    /// What stands over the rows of a list: "YEDEK LİSTE".
    pub fn list_of(&self, number: u32) -> Option<&str> {
        let before = self.lists.partition_point(|it| it.0 < number);
        let (from, title) = self.lists.get(before.checked_sub(1)?)?;
        (from / PART == number / PART && !title.is_empty()).then_some(title)
    }
}
