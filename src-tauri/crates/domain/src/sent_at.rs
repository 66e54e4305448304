//! When a form was sent, from the ways spreadsheets and forms write a moment. A time that names no zone is that of its column, or
//! of Turkey; the order is day, month, year unless the column itself shows the other one.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::Europe::Istanbul;

use crate::turkish::{fold, tidied};
use crate::words::words;

mod zone;

use zone::Said;
pub use zone::Zone;

/// A moment as a cell writes it: its day, and what stands behind it.
struct Written<'a> {
    date: NaiveDate,
    rest: &'a str,
    /// In a way that earlier versions did not read.
    is_new: bool,
}

/// Reads one cell; `zone` is meant where it names none. `None` where no moment can be made of it.
pub fn read(text: &str, month_first: bool, zone: Zone) -> Option<DateTime<Utc>> {
    let text = tidied(text);
    if let Some(moment) = exact(&text) {
        return Some(moment);
    }
    if let Some(local) = serial(&text) {
        return zone.moment(local);
    }
    let written = Written::of(&text, month_first)?;
    let (zone, time) = match zone::said(written.rest, false) {
        Said::Nothing => (zone, written.rest),
        Said::Zone(zone) => (zone, zone::without(written.rest)),
        Said::Unclear => return None,
    };
    zone.moment(written.date.and_time(time_of_day(time)?))
}

/// The same as earlier versions read it, for finding what they kept: no zone but an exact one, and fewer ways to write a day.
pub fn read_before(text: &str, month_first: bool) -> Option<DateTime<Utc>> {
    let text = tidied(text);
    if let Some(moment) = exact(&text) {
        return Some(moment);
    }
    if let Some(local) = serial(&text) {
        return Zone::TURKEY.moment(local);
    }
    let written = Written::of(&text, month_first).filter(|it| !it.is_new)?;
    Zone::TURKEY.moment(written.date.and_time(time_of_day(written.rest)?))
}

/// Whether a cell holds nothing that earlier versions read otherwise: numbers and what divides them.
pub fn is_plain(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_digit() || b" .:/-,".contains(&byte);
    text.len() != "20260314".len() && text.bytes().all(is_plain)
}

fn exact(text: &str) -> Option<DateTime<Utc>> {
    // A moment that names its zone is longer than one that does not.
    if text.len() <= "2026-03-14 09:12:45".len() {
        return None;
    }
    let moment = DateTime::parse_from_rfc3339(&text.replacen(' ', "T", 1));
    Some(moment.ok()?.with_timezone(&Utc))
}

impl Written<'_> {
    fn of(text: &str, month_first: bool) -> Option<Written<'_>> {
        let (date, rest, is_new) = leading_date(text, month_first)?;
        Some(Written { date, rest, is_new })
    }
}

words! {
    /// What stands before the other in a date of numbers.
    Order { DayFirst "day_first", MonthFirst "month_first" }
}

/// What a column shows of the order of its dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Seen {
    /// Some date can be read no other way.
    pub order: Option<Order>,
    /// Some date can be read both ways.
    pub either: bool,
    /// So it is with all of them, and they are not written with points, as nobody writes the month first.
    pub doubtful: bool,
}

/// Looks at the dates of a column. Where one can only be read day first, all are: a form writes all of them alike.
pub fn seen<'a>(cells: impl Iterator<Item = &'a str>) -> Seen {
    let mut seen = Seen::default();
    let mut without_points = false;
    for cell in cells {
        let mut numbers = numbers(cell).map(str::parse::<u32>);
        let (Some(Ok(first)), Some(Ok(second)), Some(Ok(year))) =
            (numbers.next(), numbers.next(), numbers.next())
        else {
            continue;
        };
        match (first, second, year) {
            (.., ..1900) => {}
            (13..=31, ..) => {
                return Seen {
                    order: Some(Order::DayFirst),
                    doubtful: false,
                    ..seen
                };
            }
            (_, 13..=31, _) => seen.order = Some(Order::MonthFirst),
            (1..=12, 1..=12, _) if first != second => {
                seen.either = true;
                let digits = |c: char| c.is_ascii_digit();
                let after = cell.trim_start().trim_start_matches(digits);
                without_points |= !after.starts_with('.');
            }
            _ => {}
        }
    }
    seen.doubtful = seen.order.is_none() && without_points;
    seen
}

/// Whether day and month of this cell can be told apart by nothing.
pub fn is_open(cell: &str) -> bool {
    seen(std::iter::once(cell)).either
}

/// Whether these moments are written month first: one of them can be read no other way, and none the usual way only.
pub fn month_first<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    seen(cells).order == Some(Order::MonthFirst)
}

/// The same moment with day and month read the other way round, where that is a date as well.
pub fn read_otherwise(moment: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let local = moment.with_timezone(&Istanbul).naive_local();
    let other = NaiveDate::from_ymd_opt(local.year(), local.day(), local.month())?;
    let other = Zone::TURKEY.moment(other.and_time(local.time()));
    other.filter(|it| *it != moment)
}

/// `45365,38`: a day number of a spreadsheet that lost its format. 30000 is 1982, 60000 is 2064.
fn serial(text: &str) -> Option<NaiveDateTime> {
    let is_of_number = |byte: u8| byte.is_ascii_digit() || b",.eE+-".contains(&byte);
    if !text.bytes().all(is_of_number) {
        return None;
    }
    let number: f64 = text.replace(',', ".").parse().ok()?;
    if !(30_000.0..60_000.0).contains(&number) {
        return None;
    }
    let seconds = (number.fract() * 86_400.0).round() as i64;
    let day = NaiveDate::from_ymd_opt(1899, 12, 30)?
        .checked_add_days(Days::new(number.trunc() as u64))?;
    day.and_time(NaiveTime::MIN)
        .checked_add_signed(chrono::TimeDelta::seconds(seconds))
}

fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
}

/// The date at the front of `text`, what follows it, and whether only this version reads it.
fn leading_date(text: &str, month_first: bool) -> Option<(NaiveDate, &str, bool)> {
    if let Some((date, rest)) = day_named_first(text).or_else(|| in_one_piece(text)) {
        return Some((date, rest, true));
    }
    let (first, rest) = number(text)?;
    let (rest, is_ordinal) = without_ordinal(rest);
    let (second, rest, named) = match rest.strip_prefix(['.', '/', '-']) {
        Some(after) => match number(after.trim_start()) {
            Some((month, rest)) => (month, rest, None),
            None => {
                month_name(after.trim_start()).map(|(month, rest)| (month, rest, Some(true)))?
            }
        },
        None => month_name(rest.trim_start()).map(|(month, rest)| (month, rest, Some(false)))?,
    };
    let (third, rest) = number(rest.trim_start_matches(['.', '/', '-', ' ', ',']))?;
    let (year, month, day) = match (first, second, third) {
        (1900.., month, day) => (first, month, day),
        (day, month, year) if named.is_some() => (year, month, day),
        (first, second @ 13..=31, year) => (year, first, second),
        (first @ 13..=31, second, year) => (year, second, first),
        (first, second, year) if month_first => (year, first, second),
        (first, second, year) => (year, second, first),
    };
    let is_new = is_ordinal || named == Some(true);
    Some((of_numbers(year, month, day)?, rest, is_new))
}

fn of_numbers(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    let year = if year < 100 { year + 2000 } else { year };
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    (1900..2100).contains(&year).then_some(date)
}

/// `Mar 1, 2026`, `Saturday, 14th of March 2026`, `Sat Mar 14 2026`, `14 Mart 2026` behind its weekday.
fn day_named_first(text: &str) -> Option<(NaiveDate, &str)> {
    let (word, behind) = word(text)?;
    let rest = match WEEKDAYS.contains(&word.as_str()) {
        true => behind.trim_start_matches([',', '.', ' ']),
        false => text,
    };
    if let Some((date, rest, _)) = number(rest).and_then(|_| leading_date(rest, false)) {
        return Some((date, rest));
    }
    let (month, rest) = month_name(rest)?;
    let (day, rest) = number(rest.trim_start_matches(['.', '-', ' ']))?;
    let (rest, _) = without_ordinal(rest);
    let (year, rest) = number(rest.trim_start_matches([',', '-', ' ']))?;
    Some((of_numbers(year, month, day)?, rest))
}

/// `20260314`, `20260314T091245`: the time is divided by nothing and left to be midnight.
fn in_one_piece(text: &str) -> Option<(NaiveDate, &str)> {
    let (number, rest) = number(text)?;
    let is_one = text.len() - rest.len() == 8 && (rest.is_empty() || rest.starts_with(['T', ' ']));
    let date = of_numbers(number / 10_000, number / 100 % 100, number % 100)?;
    let is_divided = rest.is_empty() || rest.contains(':');
    (is_one && is_divided).then_some((date, rest))
}

/// `1st`, `14th of`.
fn without_ordinal(text: &str) -> (&str, bool) {
    let ending = ["st", "nd", "rd", "th"]
        .into_iter()
        .find_map(|it| text.strip_prefix(it));
    let behind = ending.filter(|it| !it.starts_with(|c: char| c.is_alphabetic()));
    match behind {
        Some(rest) => (rest.trim_start().strip_prefix("of ").unwrap_or(rest), true),
        None => (text, false),
    }
}

/// The first word, folded, and what follows it.
fn word(text: &str) -> Option<(String, &str)> {
    let length = text
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(text.len());
    (length > 0).then(|| (fold(&text[..length]), &text[length..]))
}

const WEEKDAYS: [&str; 35] = [
    "pazartesi",
    "sali",
    "carsamba",
    "persembe",
    "cuma",
    "cumartesi",
    "pazar",
    "pzt",
    "sal",
    "car",
    "per",
    "cum",
    "cmt",
    "paz",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thur",
    "thurs",
    "fri",
    "sat",
    "sun",
    "pts",
    "cts",
    "prs",
    "crs",
];

fn number(text: &str) -> Option<(u32, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = text[..length].parse().ok()?;
    Some((number, &text[length..]))
}

fn month_name(text: &str) -> Option<(u32, &str)> {
    let (folded, rest) = word(text)?;
    let month = MONTHS
        .iter()
        .position(|names| names.contains(&folded.as_str()))?;
    Some((month as u32 + 1, rest.trim_start()))
}

const MONTHS: [&[&str]; 12] = [
    &["ocak", "oca", "january", "jan"],
    &["subat", "sub", "february", "feb"],
    &["mart", "mar", "march"],
    &["nisan", "nis", "april", "apr"],
    &["mayis", "may"],
    &["haziran", "haz", "june", "jun"],
    &["temmuz", "tem", "july", "jul"],
    &["agustos", "agu", "august", "aug"],
    &["eylul", "eyl", "september", "sep"],
    &["ekim", "eki", "october", "oct"],
    &["kasim", "kas", "november", "nov"],
    &["aralik", "ara", "december", "dec"],
];

/// `09:12:45`, `9:12 PM`, `ÖS 9:12:45`, a weekday before it; midnight where nothing is said.
fn time_of_day(text: &str) -> Option<NaiveTime> {
    let folded = fold(text);
    let after_noon = folded.split(' ').any(|word| word == "os" || word == "pm");
    let before_noon = folded.split(' ').any(|word| word == "oo" || word == "am");
    let mut numbers = numbers(text);
    let Some(hour) = numbers.next() else {
        return Some(NaiveTime::MIN);
    };
    let mut hour: u32 = hour.parse().ok()?;
    let minute: u32 = numbers.next()?.parse().ok()?;
    let second: u32 = numbers.next().unwrap_or("0").parse().ok()?;
    if after_noon && hour < 12 {
        hour += 12;
    }
    if before_noon && hour == 12 {
        hour = 0;
    }
    NaiveTime::from_hms_opt(hour, minute, second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_as_sheets_write_them() {
        for (text, utc) in [
            ("14.03.2024 09:12:45", "2024-03-14T06:12:45Z"),
            ("14/3/2024 9:12", "2024-03-14T06:12:00Z"),
            ("3/14/2024 9:12:45", "2024-03-14T06:12:45Z"),
            ("03.04.2024 09:00", "2024-04-03T06:00:00Z"),
            ("2024-03-14T09:12:45+03:00", "2024-03-14T06:12:45Z"),
            ("2024-03-14T06:12:45Z", "2024-03-14T06:12:45Z"),
            ("2024-03-14 09:12:45", "2024-03-14T06:12:45Z"),
            ("2024-03-14T09:12:45", "2024-03-14T06:12:45Z"),
            ("2024-03-14", "2024-03-13T21:00:00Z"),
            ("2024/03/14 9:12:45 ÖÖ GMT+3", "2024-03-14T06:12:45Z"),
            ("14.03.2024 ÖS 9:12:45", "2024-03-14T18:12:45Z"),
            ("3/14/2024 9:12:45 PM", "2024-03-14T18:12:45Z"),
            ("14 Mart 2024 Perşembe", "2024-03-13T21:00:00Z"),
            ("14 Ağustos 2024, 12:30", "2024-08-14T09:30:00Z"),
            ("45365.38", "2024-03-14T06:07:12Z"),
            ("45365,38", "2024-03-14T06:07:12Z"),
            ("14.03.15 09:12", "2015-03-14T07:12:00Z"),
            ("Mar 1, 2026", "2026-02-28T21:00:00Z"),
            ("March 14th, 2026 9:12 PM", "2026-03-14T18:12:00Z"),
            ("14-Mar-2026", "2026-03-13T21:00:00Z"),
            ("14-Mar-2026 09:12:45", "2026-03-14T06:12:45Z"),
            ("14/Mart/2026 09:12", "2026-03-14T06:12:00Z"),
            ("Cumartesi, 14 Mart 2026 09:12", "2026-03-14T06:12:00Z"),
            (
                "Sat Mar 14 2026 09:12:45 GMT+0300 (GMT+03:00)",
                "2026-03-14T06:12:45Z",
            ),
            ("14th of March 2026", "2026-03-13T21:00:00Z"),
            ("2026-Mar-14", "2026-03-13T21:00:00Z"),
            ("20260314", "2026-03-13T21:00:00Z"),
            ("2026-03-14 09:12:45 UTC", "2026-03-14T09:12:45Z"),
            ("2026-03-14 09:12:45 +0000", "2026-03-14T09:12:45Z"),
            ("2026/03/14 9:12:45 AM GMT+1", "2026-03-14T08:12:45Z"),
            ("14.03.2026 09:12 CET", "2026-03-14T08:12:00Z"),
            ("14.03.2026 09:00-12:00", "2026-03-14T06:00:12Z"),
            ("14.03.2026 09:12+05:30", "2026-03-14T03:42:00Z"),
            ("2026-03-14T22:20:05.123", "2026-03-14T19:20:05Z"),
        ] {
            let read = read(text, false, Zone::TURKEY)
                .map(|it| it.to_rfc3339_opts(chrono::SecondsFormat::Secs, true));
            assert_eq!(read.as_deref(), Some(utc), "{text}");
        }
        for text in [
            "",
            "Mart ayı",
            "dün",
            "31.02.2024",
            "14.03.2024 25:00",
            "14.03.9999",
            "99999999999.1.1",
            "1.1.",
            "5",
            "20261314",
            "5000001301",
            "14.03.2026 09:12 CST",
            "Mart 14",
            "Pazar",
        ] {
            assert_eq!(read(text, false, Zone::TURKEY), None, "{text}");
        }
    }

    #[test]
    fn a_time_is_that_of_its_column_and_what_was_read_before_is_known() {
        let kobo = read("2026-03-14T22:20:05", false, Zone::UTC).unwrap();
        assert_eq!(kobo.to_rfc3339(), "2026-03-14T22:20:05+00:00");
        for (text, before) in [
            ("2026-03-14T22:20:05", Some("2026-03-14T19:20:05+00:00")),
            ("2026-03-14 09:12:45 UTC", Some("2026-03-14T06:12:45+00:00")),
            ("2026-03-14T22:20:05Z", Some("2026-03-14T22:20:05+00:00")),
            ("Mar 1, 2026", None),
            ("14-Mar-2026", None),
            ("14 Mart 2026", Some("2026-03-13T21:00:00+00:00")),
        ] {
            let read = read_before(text, false).map(|it| it.to_rfc3339());
            assert_eq!(read.as_deref(), before, "{text}");
        }
    }

    #[test]
    fn the_column_shows_which_comes_first() {
        assert!(month_first(["3/4/2024 9:12", "3/14/2024 9:12"].into_iter()));
        assert!(!month_first(
            ["3/4/2024 9:12", "14/3/2024 9:12"].into_iter()
        ));
        assert!(
            !month_first(["3/4/2024 9:12"].into_iter()),
            "day first where nothing shows otherwise"
        );
        assert!(!month_first(["2024-03-14 09:12:45"].into_iter()));
        assert_eq!(
            read("3/4/2024 12:00", true, Zone::TURKEY)
                .unwrap()
                .to_rfc3339(),
            "2024-03-04T09:00:00+00:00"
        );
    }

    #[test]
    fn a_column_that_could_be_read_both_ways_is_doubtful_unless_it_is_written_with_points() {
        let told = |cells: &[&str]| {
            let it = seen(cells.iter().copied());
            (it.order.map(Order::word), it.either, it.doubtful)
        };
        assert_eq!(told(&["3/4/2026 9:12", "5/5/2026"]), (None, true, true));
        assert_eq!(
            told(&["03.04.2026 09:12", "05.11.2026"]),
            (None, true, false)
        );
        assert_eq!(told(&["5/5/2026", "2026-03-04", ""]), (None, false, false));
        assert_eq!(
            told(&["3/4/2026", "3/14/2026"]),
            (Some("month_first"), true, false)
        );
        assert_eq!(
            told(&["3/4/2026", "3/14/2026", "14/3/2026"]),
            (Some("day_first"), true, false)
        );
    }

    #[test]
    fn a_moment_read_the_other_way_round_keeps_its_time() {
        let moment = |text| read(text, false, Zone::TURKEY).unwrap();
        assert_eq!(
            read_otherwise(moment("3/4/2026 23:30")),
            Some(moment("4/3/2026 23:30"))
        );
        assert_eq!(read_otherwise(moment("14/3/2026 9:00")), None);
        assert_eq!(read_otherwise(moment("5/5/2026 9:00")), None);
    }
}
