//! What is worth a look about the day of a meeting: official holidays and their eves, Friday noon, evenings of Ramadan,
//! another meeting on the same day, a day that is over. Nothing of it is ever refused.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};

use crate::words::words;

words! {
    /// What is worth a look about a day.
    #[serde(rename = "DayWarning")]
    DateWarning {
        Holiday "holiday",
        /// Offices close at 13:00.
        Eve "eve",
        RamadanEvening "ramadan_evening",
        FridayNoon "friday_noon",
        SameDay "same_day",
        Past "past",
        /// The religious days of that year are not in the table.
        CalendarMissing "calendar_missing",
    }
}

/// A warning, with the day's name in both languages where it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Warned {
    pub warning: DateWarning,
    pub name: Option<Name>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name {
    pub tr: &'static str,
    pub en: &'static str,
}

/// A meeting's day and hours, as far as they are known.
#[derive(Debug, Clone, Copy)]
pub struct Day {
    pub date: NaiveDate,
    pub start: Option<NaiveTime>,
    pub end: Option<NaiveTime>,
}

/// What is worth a look; `others` are the days of the other meetings.
pub fn warnings(day: Day, others: &[NaiveDate], today: NaiveDate) -> Vec<Warned> {
    let mut found: Vec<Warned> = rows()
        .iter()
        .filter(|row| row.days.contains(day.date))
        .filter_map(|row| {
            let warning = match row.kind {
                Kind::Holiday => Some(DateWarning::Holiday),
                Kind::Eve => ends_after(day, 13).then_some(DateWarning::Eve),
                Kind::Ramadan => ends_after(day, 17).then_some(DateWarning::RamadanEvening),
            };
            warning.map(|warning| Warned {
                warning,
                name: Some(row.name),
            })
        })
        .collect();
    let plain = |warning| Warned {
        warning,
        name: None,
    };
    if is_friday_noon(day) {
        found.push(plain(DateWarning::FridayNoon));
    }
    if others.contains(&day.date) {
        found.push(plain(DateWarning::SameDay));
    }
    if day.date < today {
        found.push(plain(DateWarning::Past));
    }
    if !rows().iter().any(|row| row.days.are_of_year(day.date)) {
        found.push(plain(DateWarning::CalendarMissing));
    }
    found
}

/// Hours that are not known yet may be any.
fn ends_after(day: Day, hour: u32) -> bool {
    let limit = NaiveTime::from_hms_opt(hour, 0, 0);
    day.end.is_none_or(|end| Some(end) > limit)
}

/// The prayer of Friday noon, with the way there and back.
fn is_friday_noon(day: Day) -> bool {
    let (Some(start), Some(end)) = (day.start, day.end) else {
        return false;
    };
    let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0);
    day.date.weekday() == Weekday::Fri && Some(start) < hour(14) && Some(end) > hour(12)
}

struct Row {
    days: Days,
    name: Name,
    kind: Kind,
}

#[derive(Clone, Copy)]
enum Kind {
    Holiday,
    Eve,
    Ramadan,
}

enum Days {
    /// Month and day.
    EveryYear(u32, u32),
    Span(NaiveDate, NaiveDate),
}

impl Days {
    fn contains(&self, date: NaiveDate) -> bool {
        match self {
            Days::EveryYear(month, day) => (date.month(), date.day()) == (*month, *day),
            Days::Span(first, last) => (*first..=*last).contains(&date),
        }
    }

    /// Whether it was looked up for the year of `date`.
    fn are_of_year(&self, date: NaiveDate) -> bool {
        match self {
            Days::EveryYear(..) => false,
            Days::Span(first, _) => first.year() == date.year(),
        }
    }
}

const TABLE: &str = include_str!("../../../../assets/programme/holidays.csv");

fn rows() -> &'static [Row] {
    static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| lines().filter_map(read).collect());
    &ROWS
}

fn lines() -> impl Iterator<Item = &'static str> {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    lines.skip(1)
}

/// A line that cannot be read warns of nothing; a test reads them all.
fn read(line: &'static str) -> Option<Row> {
    let mut cells = line.split(',');
    let (day, tr, en) = (cells.next()?, cells.next()?, cells.next()?);
    let kind = match cells.next()? {
        "holiday" => Kind::Holiday,
        "eve" => Kind::Eve,
        "ramadan" => Kind::Ramadan,
        _ => return None,
    };
    let days = match (day.split_once('/'), day.split_once('-')) {
        (Some((first, last)), _) => Days::Span(first.parse().ok()?, last.parse().ok()?),
        (None, Some((month, rest))) if month.len() == 2 => {
            Days::EveryYear(month.parse().ok()?, rest.parse().ok()?)
        }
        _ => Days::Span(day.parse().ok()?, day.parse().ok()?),
    };
    Some(Row {
        days,
        name: Name { tr, en },
        kind,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(date: &str, hours: &str) -> Day {
        let mut hours = hours.split('-').map(|it| it.parse().ok());
        Day {
            date: date.parse().unwrap(),
            start: hours.next().flatten(),
            end: hours.next().flatten(),
        }
    }

    #[test]
    fn every_line_of_the_table_is_read() {
        assert!(lines().count() > 10);
        for line in lines() {
            assert!(read(line).is_some(), "{line}");
            assert_eq!(line.split(',').count(), 4, "{line}");
        }
    }

    #[test]
    fn what_is_worth_a_look_about_a_day() {
        use DateWarning::*;
        let today = "2026-02-01".parse().unwrap();
        let others = ["2026-06-10".parse().unwrap()];
        for (date, hours, expected) in [
            ("2026-06-11", "09:30-13:20", &[][..]),
            ("2026-04-23", "09:30-13:20", &[Holiday]),
            ("2026-10-28", "09:30-13:20", &[Eve]),
            ("2026-10-28", "09:00-12:30", &[]),
            ("2026-10-28", "", &[Eve]),
            ("2026-05-29", "09:30-11:00", &[Holiday]),
            ("2026-03-03", "13:30-17:20", &[RamadanEvening]),
            ("2026-03-03", "09:30-13:20", &[]),
            ("2026-06-12", "09:30-13:20", &[FridayNoon]),
            ("2026-06-12", "09:00-12:00", &[]),
            ("2026-06-12", "14:00-17:00", &[]),
            ("2026-06-10", "09:30-13:20", &[SameDay]),
            ("2026-01-31", "09:30-13:20", &[Past]),
            ("2031-06-11", "09:30-13:20", &[CalendarMissing]),
            ("2031-10-29", "09:30-13:20", &[Holiday, CalendarMissing]),
        ] {
            let found = warnings(day(date, hours), &others, today);
            let codes: Vec<DateWarning> = found.iter().map(|it| it.warning).collect();
            assert_eq!(codes, expected, "{date} {hours}");
        }
    }
}
