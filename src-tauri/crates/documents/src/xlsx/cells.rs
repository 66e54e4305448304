//! The cells of one sheet, in the order in which they stand there, each as the text that a person sees.

use std::fmt::Write as _;
use std::io::Read;
use std::sync::Arc;

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Timelike};

use super::placed::Placed;
use super::strings::Runs;
use super::styles::Styles;
use super::{Region, number};
use crate::limits::{self, RefusedFile};
use crate::markup::{Markup, Tag, Token, unescape};
use crate::rows::{CellMark, Strings};

/// What the cells mean by their numbers.
pub(super) struct Meaning<'a> {
    pub(super) strings: &'a Arc<Strings>,
    pub(super) styles: &'a Styles,
    pub(super) epoch: Epoch,
}

/// Puts the cells of a sheet down and gives its merged regions; of no more rows than asked for, and then without regions.
pub(super) fn read<R: Read>(
    mut markup: Markup<'_, R>,
    meaning: &Meaning<'_>,
    at_most: Option<usize>,
    rows: &mut Placed,
) -> Result<Vec<Region>, RefusedFile> {
    let mut regions = Vec::new();
    let mut place = Place::default();
    let mut cell: Option<Cell> = None;
    let mut text = String::new();
    while let Some(token) = markup.next()? {
        match token {
            Token::Tag(tag) if tag.closes() => match (tag.name(), &mut cell) {
                (b"c", Some(it)) => {
                    it.keep(rows, &mut text, meaning)?;
                    cell = None;
                }
                (b"v" | b"f", Some(it)) => it.in_value = false,
                (b"is", Some(it)) => it.in_line = false,
                (_, Some(it)) => it.runs.tag(tag),
                _ => {}
            },
            Token::Tag(tag) => match (tag.name(), &mut cell) {
                (b"row", _) => {
                    if at_most.is_some_and(|most| rows.len() >= most) {
                        break;
                    }
                    place.row(tag)?;
                    if matches!(tag.attribute(b"hidden"), Some(b"1" | b"true")) {
                        rows.hidden(place.row);
                    }
                }
                (b"c", _) => {
                    let (row, column) = place.cell(tag)?;
                    text.clear();
                    if !tag.is_empty() {
                        cell = Some(Cell::new(tag, row, column, meaning.styles));
                    }
                }
                (b"v", Some(it)) => it.value(tag, &mut text),
                (b"f", Some(it)) => it.is_formula = true,
                (b"is", Some(it)) => it.line(tag, &mut text),
                (_, Some(it)) => it.runs.tag(tag),
                (b"mergeCell", None) => regions.push(region(tag)?),
                (b"dimension", None) => {
                    region(tag)?;
                }
                _ => {}
            },
            Token::Text(piece) if cell.as_ref().is_some_and(Cell::is_text) => {
                unescape(piece, &mut text)?;
                measure(&text)?;
            }
            Token::Raw(piece) if cell.as_ref().is_some_and(Cell::is_text) => {
                text.push_str(std::str::from_utf8(piece).map_err(|_| RefusedFile::Damaged)?);
                measure(&text)?;
            }
            Token::Text(_) | Token::Raw(_) => {}
        }
        if regions.len() > limits::CELLS as usize {
            return Err(RefusedFile::TooManyCells);
        }
    }
    Ok(regions)
}

fn measure(text: &str) -> Result<(), RefusedFile> {
    match text.len() > limits::MARKUP_TEXT_BYTES {
        true => Err(RefusedFile::CellTooLong),
        false => Ok(()),
    }
}

/// Where the reading is: rows and cells may say it themselves, or follow one another. Counted from 1.
#[derive(Default)]
struct Place {
    row: u32,
    column: u32,
}

impl Place {
    fn row(&mut self, tag: Tag<'_>) -> Result<(), RefusedFile> {
        self.row = match tag.attribute(b"r") {
            Some(number) => row_number(number)?,
            None => self.row + 1,
        };
        self.column = 0;
        Ok(())
    }

    fn cell(&mut self, tag: Tag<'_>) -> Result<(u32, u32), RefusedFile> {
        match tag.attribute(b"r") {
            Some(at) => (self.row, self.column) = reference(at)?,
            None => self.column += 1,
        }
        Ok((self.row.max(1), self.column))
    }
}

struct Cell {
    row: u32,
    /// Counted from 0.
    column: u32,
    kind: Kind,
    is_formula: bool,
    has_value: bool,
    in_value: bool,
    has_line: bool,
    in_line: bool,
    runs: Runs,
    is_struck: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Date,
    Shared,
    Text,
    /// Stands in its cell, with its looks.
    Line,
    Bool,
    Error,
}

impl Cell {
    fn new(tag: Tag<'_>, row: u32, column: u32, styles: &Styles) -> Cell {
        let kind = match tag.attribute(b"t") {
            Some(b"s") => Kind::Shared,
            Some(b"str" | b"d") => Kind::Text,
            Some(b"inlineStr") => Kind::Line,
            Some(b"b") => Kind::Bool,
            Some(b"e") => Kind::Error,
            _ if styles.is_date(tag.attribute(b"s")) => Kind::Date,
            _ => Kind::Number,
        };
        Cell {
            row,
            column: column - 1,
            kind,
            is_formula: false,
            has_value: false,
            in_value: false,
            has_line: false,
            in_line: false,
            runs: Runs::default(),
            is_struck: styles.is_struck(tag.attribute(b"s")),
        }
    }

    /// Of a value and a text that stand in one cell the type of the cell says which is meant; of two values the first is.
    fn value(&mut self, tag: Tag<'_>, text: &mut String) {
        let is_meant = !self.has_value && (self.kind != Kind::Line || !self.has_line);
        if is_meant {
            text.clear();
        }
        self.has_value = true;
        self.in_value = is_meant && !tag.is_empty();
    }

    fn line(&mut self, tag: Tag<'_>, text: &mut String) {
        let is_meant = !self.has_line && (self.kind == Kind::Line || !self.has_value);
        if is_meant {
            text.clear();
        }
        self.has_line = true;
        self.in_line = is_meant && !tag.is_empty();
    }

    fn is_text(&self) -> bool {
        self.in_value || self.in_line && self.runs.is_text()
    }

    /// Puts the value down. A cell that only looks like something leaves nothing.
    fn keep(
        &self,
        rows: &mut Placed,
        text: &mut String,
        meaning: &Meaning<'_>,
    ) -> Result<(), RefusedFile> {
        self.put(rows, text, meaning)?;
        if self.is_struck {
            rows.struck(self.row, self.column);
        }
        Ok(())
    }

    fn put(
        &self,
        rows: &mut Placed,
        text: &mut String,
        meaning: &Meaning<'_>,
    ) -> Result<(), RefusedFile> {
        // An empty value is the result of a formula that gives text, and none at all of another: `<v/>` is what a program
        // writes that does not calculate.
        let is_number = matches!(self.kind, Kind::Number | Kind::Date);
        let has_any = self.has_value || self.has_line;
        if !has_any || self.is_formula && is_number && text.is_empty() {
            if self.is_formula {
                rows.mark(self.row, self.column, CellMark::FormulaWithoutValue)?;
            }
            return Ok(());
        }
        let shown = match self.kind {
            Kind::Error => {
                return rows.mark(self.row, self.column, CellMark::Error);
            }
            Kind::Text | Kind::Line => text.as_str(),
            Kind::Shared if text.is_empty() => "",
            Kind::Shared => {
                let index = number(text.as_bytes()).ok_or(RefusedFile::Damaged)?;
                let shared = meaning.strings.get(index as usize);
                let shared = shared.ok_or(RefusedFile::Damaged)?;
                if !shared.is_empty() {
                    rows.shared(self.row, self.column, shared, index as usize)?;
                }
                return Ok(());
            }
            Kind::Bool => match text.trim() {
                "" => "",
                "0" | "false" => "FALSE",
                _ => "TRUE",
            },
            Kind::Date | Kind::Number => {
                let is_date = self.kind == Kind::Date;
                show_number(text, is_date.then_some(meaning.epoch));
                text.as_str()
            }
        };
        if shown.is_empty() {
            return Ok(());
        }
        rows.text(self.row, self.column, shown)
    }
}

/// A number as a spreadsheet shows it, in place of the one that is kept; what is no number stays.
fn show_number(text: &mut String, epoch: Option<Epoch>) {
    let is_plain = text.len() <= 15 && text.bytes().all(|byte| byte.is_ascii_digit());
    if epoch.is_none() && is_plain && (text.len() == 1 || !text.starts_with('0')) {
        return;
    }
    let Some(number) = text.trim().parse().ok().filter(|it: &f64| it.is_finite()) else {
        return;
    };
    text.clear();
    if epoch.is_none_or(|epoch| !epoch.moment(number, text)) {
        text.push_str(&plain_number(number));
    }
}

/// From which day a workbook counts.
#[derive(Clone, Copy, Default)]
pub(super) struct Epoch {
    pub(super) is_1904: bool,
}

impl Epoch {
    /// `2024-03-14 09:12:45`; without a time at midnight, without a date before the first day. Rounded to seconds,
    /// because a day's fraction rarely hits one. False where it is no moment.
    fn moment(self, serial: f64, into: &mut String) -> bool {
        if !(0.0..3_000_000.0).contains(&serial) {
            return false;
        }
        let seconds = (serial * 86_400.0).round() as i64;
        let (days, seconds) = (seconds / 86_400, seconds % 86_400);
        let time = NaiveTime::MIN + TimeDelta::seconds(seconds);
        let (hour, minute, second) = (time.hour(), time.minute(), time.second());
        // The 1900 count has a 29 February that never was; before it, days are one off.
        let first = match (self.is_1904, days) {
            (true, _) => NaiveDate::from_ymd_opt(1904, 1, 1),
            (false, ..60) => NaiveDate::from_ymd_opt(1899, 12, 31),
            (false, _) => NaiveDate::from_ymd_opt(1899, 12, 30),
        };
        let day = first.and_then(|it| it.checked_add_days(Days::new(days.unsigned_abs())));
        let Some(day) = day else {
            return false;
        };
        let (year, month, date) = (day.year(), day.month(), day.day());
        let written = match (days, seconds) {
            (0, _) => write!(into, "{hour:02}:{minute:02}:{second:02}"),
            (_, 0) => write!(into, "{year:04}-{month:02}-{date:02}"),
            _ => write!(
                into,
                "{year:04}-{month:02}-{date:02} {hour:02}:{minute:02}:{second:02}"
            ),
        };
        written.is_ok()
    }
}

/// Without `.0`, and with no more digits than a spreadsheet shows (15).
fn plain_number(number: f64) -> String {
    let shown: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    // There is no zero below zero.
    format!("{}", shown + 0.0)
}

/// `B7`: row and column, both counted from 1.
fn reference(text: &[u8]) -> Result<(u32, u32), RefusedFile> {
    let letters = text
        .iter()
        .take_while(|byte| byte.is_ascii_alphabetic())
        .count();
    if !(1..=3).contains(&letters) {
        return Err(RefusedFile::Damaged);
    }
    let column = text[..letters]
        .iter()
        .fold(0, |column, letter| column * 26 + u32::from(letter & 0x1f));
    Ok((row_number(&text[letters..])?, column))
}

/// At most seven digits: more would wrap in other programs and mean another row.
fn row_number(digits: &[u8]) -> Result<u32, RefusedFile> {
    let plain = (1..=7).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit);
    let number = digits
        .iter()
        .filter(|_| plain)
        .fold(0, |number, digit| number * 10 + u32::from(digit - b'0'));
    match number {
        0 => Err(RefusedFile::Damaged),
        number => Ok(number),
    }
}

/// `A1:B2`, or a single cell; never backwards.
fn region(tag: Tag<'_>) -> Result<Region, RefusedFile> {
    let text = tag.attribute(b"ref").ok_or(RefusedFile::Damaged)?;
    let (first, last) = match memchr::memchr(b':', text) {
        Some(colon) => (reference(&text[..colon])?, reference(&text[colon + 1..])?),
        None => (reference(text)?, reference(text)?),
    };
    if last.0 < first.0 || last.1 < first.1 {
        return Err(RefusedFile::Damaged);
    }
    Ok(((first.0 - 1, first.1 - 1), (last.0 - 1, last.1 - 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_the_workbook_counts_them() {
        for (serial, is_1904, shown) in [
            (45_365.383_854, false, Some("2024-03-14 09:12:45")),
            (45_365.0, false, Some("2024-03-14")),
            (43_903.383_854, true, Some("2024-03-14 09:12:45")),
            (0.5, false, Some("12:00:00")),
            (61.0, false, Some("1900-03-01")),
            (59.0, false, Some("1900-02-28")),
            (45_365.999_999_9, false, Some("2024-03-15")),
            (-1.0, false, None),
            (f64::NAN, false, None),
            (1e300, false, None),
        ] {
            let mut said = String::new();
            let is_moment = Epoch { is_1904 }.moment(serial, &mut said);
            assert_eq!(is_moment.then_some(said.as_str()), shown, "{serial}");
        }
    }

    #[test]
    fn numbers_are_shown_without_a_machine_s_digits() {
        for (number, shown) in [
            ("5000001234", "5000001234"),
            ("5.32123E9", "5321230000"),
            ("0.30000000000000004", "0.3"),
            ("18.0", "18"),
            ("-2.5", "-2.5"),
            ("10000000146", "10000000146"),
            ("007", "7"),
            ("beş", "beş"),
            ("1e999", "1e999"),
            ("NaN", "NaN"),
        ] {
            let mut text = number.to_owned();
            show_number(&mut text, None);
            assert_eq!(text, shown, "{number}");
        }
        let mut text = "-5".to_owned();
        show_number(&mut text, Some(Epoch::default()));
        assert_eq!(text, "-5", "a day before the first is a number");
    }

    #[test]
    fn references_that_were_meant_to_break_something_are_refused() {
        assert_eq!(reference(b"XFD1048576").ok(), Some((1_048_576, 16_384)));
        assert_eq!(reference(b"A1").ok(), Some((1, 1)));
        for text in [
            "",
            "A",
            "7",
            "A0",
            "AAAA1",
            "ZZZZZZZ99999999999",
            "A99999999",
            "A-1",
            "A1B",
            "ş1",
        ] {
            assert!(reference(text.as_bytes()).is_err(), "{text}");
        }
        let of = |text: &str| region(Tag::of(text));
        assert_eq!(of("mergeCell ref='B2:C3'/").ok(), Some(((1, 1), (2, 2))));
        assert_eq!(of("mergeCell ref='B2'/").ok(), Some(((1, 1), (1, 1))));
        for text in ["mergeCell", "mergeCell ref='C3:A1'", "mergeCell ref='A1:'"] {
            assert!(of(text).is_err(), "{text}");
        }
    }
}
