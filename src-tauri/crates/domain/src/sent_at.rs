//! When a form was sent, from the ways spreadsheets and forms write a moment. A bare time is Turkish time; the order is
//! day, month, year unless the column itself shows the other one.

use chrono::{
    DateTime, Datelike, Days, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc,
};
use chrono_tz::Europe::Istanbul;

use crate::turkish::{fold, tidied};
use crate::words::words;

/// Reads one cell. `None` where no moment can be made of it.
pub fn read(text: &str, month_first: bool) -> Option<DateTime<Utc>> {
    let text = tidied(text);
    // A moment that names its zone is longer than one that does not.
    if text.len() > "2026-03-14 09:12:45".len()
        && let Ok(moment) = DateTime::parse_from_rfc3339(&text.replacen(' ', "T", 1))
    {
        return Some(moment.with_timezone(&Utc));
    }
    if let Some(local) = serial(&text) {
        return in_turkey(local);
    }
    let (date, rest) = leading_date(&text, month_first)?;
    let time = time_of_day(rest)?;
    in_turkey(date.and_time(time))
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

/// Whether these moments are written month first: one of them can be read no other way, and none the usual way only.
pub fn month_first<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    seen(cells).order == Some(Order::MonthFirst)
}

/// The same moment with day and month read the other way round, where that is a date as well.
pub fn read_otherwise(moment: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let local = moment.with_timezone(&Istanbul).naive_local();
    let other = NaiveDate::from_ymd_opt(local.year(), local.day(), local.month())?;
    in_turkey(other.and_time(local.time())).filter(|it| *it != moment)
}

fn in_turkey(local: NaiveDateTime) -> Option<DateTime<Utc>> {
    match Istanbul.from_local_datetime(&local) {
        LocalResult::Single(moment) | LocalResult::Ambiguous(moment, _) => {
            Some(moment.with_timezone(&Utc))
        }
        LocalResult::None => None,
    }
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

/// The date at the front of `text`, and what follows it.
fn leading_date(text: &str, month_first: bool) -> Option<(NaiveDate, &str)> {
    let (first, rest) = number(text)?;
    let (second, rest, named) = match rest.strip_prefix(['.', '/', '-']) {
        Some(rest) => number(rest.trim_start()).map(|(month, rest)| (month, rest, false))?,
        None => month_name(rest.trim_start()).map(|(month, rest)| (month, rest, true))?,
    };
    let (third, rest) = number(rest.trim_start_matches(['.', '/', '-', ' ', ',']))?;
    let (year, month, day) = match (first, second, third) {
        (1900.., month, day) => (first, month, day),
        (day, month, year) if named => (year, month, day),
        (first, second @ 13..=31, year) => (year, first, second),
        (first @ 13..=31, second, year) => (year, second, first),
        (first, second, year) if month_first => (year, first, second),
        (first, second, year) => (year, second, first),
    };
    let year = if year < 100 { year + 2000 } else { year };
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    (1900..2100).contains(&year).then_some((date, rest))
}

fn number(text: &str) -> Option<(u32, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = text[..length].parse().ok()?;
    Some((number, &text[length..]))
}

fn month_name(text: &str) -> Option<(u32, &str)> {
    let length = text
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(text.len());
    let folded = fold(&text[..length]);
    let month = MONTHS
        .iter()
        .position(|names| names.contains(&folded.as_str()))?;
    Some((month as u32 + 1, text[length..].trim_start()))
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
        ] {
            let read =
                read(text, false).map(|it| it.to_rfc3339_opts(chrono::SecondsFormat::Secs, true));
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
        ] {
            assert_eq!(read(text, false), None, "{text}");
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
            read("3/4/2024 12:00", true).unwrap().to_rfc3339(),
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
        let moment = |text| read(text, false).unwrap();
        assert_eq!(
            read_otherwise(moment("3/4/2026 23:30")),
            Some(moment("4/3/2026 23:30"))
        );
        assert_eq!(read_otherwise(moment("14/3/2026 9:00")), None);
        assert_eq!(read_otherwise(moment("5/5/2026 9:00")), None);
    }
}
