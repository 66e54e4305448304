//! How numbers, shares and dates read in Turkish and in English.
//!
//! Two languages need two separators and nineteen names each; that table is shorter than a locale library, and it does
//! not change with one. The outputs are those of the browser's `Intl` for `tr-TR` and `en-GB`, held equal by
//! `tests/fixtures/words.json`. Every time is shown as the clock on the wall in Turkey shows it.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike};
use chrono_tz::Europe::Istanbul;

use domain::language::Language;

/// How many digits stand after the decimal mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Digits {
    AtMost(usize),
    Exactly(usize),
}

/// `1.234.567,5` or `1,234,567.5`; half is rounded away from zero. `–` for what is no number.
pub fn number(language: Language, value: f64, digits: Digits) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    grouped(language, &shortest(value), digits)
}

/// `%45,7` or `45.7%`; 1 is the whole.
pub fn percent(language: Language, share: f64, digits: Digits) -> String {
    if !share.is_finite() {
        return "–".to_owned();
    }
    // The decimal mark moves in the written number: 0.457 * 100 would be 45.7 plus a crumb.
    let (whole, fraction) = shortest(share);
    let mut fraction = fraction;
    while fraction.len() < 2 {
        fraction.push('0');
    }
    let rest = fraction.split_off(2);
    let (sign, whole) = match whole.strip_prefix('-') {
        Some(whole) => ("-", whole),
        None => ("", whole.as_str()),
    };
    let written = grouped(language, &(format!("{whole}{fraction}"), rest), digits);
    match language {
        Language::Tr => format!("{sign}%{written}"),
        Language::En => format!("{sign}{written}%"),
    }
}

/// How many of how many, in whole percent; with as many digits more as it takes for less than all not to read as all of
/// them, and for somebody not to read as nobody: 719 of 720 is `99.9%`. `–` of nobody.
pub fn share(language: Language, part: u32, of: u32) -> String {
    let share = f64::from(part) / f64::from(of);
    let hides = |digits: &usize| {
        let scale = 10_f64.powi(*digits as i32 + 2);
        let rounded = (share * scale).round();
        (rounded == 0.0 && part > 0) || (rounded == scale && part != of)
    };
    // Ten digits tell any two counts of people apart.
    let digits = (0..10).find(|it| !hides(it)).unwrap_or(10);
    percent(language, share, Digits::AtMost(digits))
}

/// What a date is shown as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateStyle {
    /// `22 Kasım 2026 Pazar`
    Long,
    /// `22 Kasım 2026`, for papers; texts cannot ask for it.
    Day,
    /// `22.11.2026`, `22 Nov 2026`
    Short,
    /// `13:30`
    Time,
    /// `22.11.2026 13:30`, `22 Nov 2026, 13:30`
    DateTime,
    /// `Pazar`
    Weekday,
}

impl DateStyle {
    pub(crate) fn from_code(code: &str) -> Option<DateStyle> {
        Some(match code {
            "long" => DateStyle::Long,
            "short" => DateStyle::Short,
            "time" => DateStyle::Time,
            "datetime" => DateStyle::DateTime,
            "weekday" => DateStyle::Weekday,
            _ => return None,
        })
    }
}

/// Reads `YYYY-MM-DD` (that day), `YYYY-MM-DDTHH:MM` (the clock in Turkey) or RFC 3339 (any zone, shown in Turkey's).
/// `None` when it is none of these.
pub fn date(language: Language, written: &str, style: DateStyle) -> Option<String> {
    let at = in_turkey(written)?;
    let (weekdays, months) = match language {
        Language::Tr => (&TURKISH_WEEKDAYS, &TURKISH_MONTHS),
        Language::En => (&ENGLISH_WEEKDAYS, &ENGLISH_MONTHS),
    };
    let weekday = weekdays[at.weekday().num_days_from_monday() as usize];
    let (day, month, year) = (at.day(), at.month(), at.year());
    let time = format!("{:02}:{:02}", at.hour(), at.minute());
    Some(match (style, language) {
        (DateStyle::Long, Language::Tr) => {
            format!("{day} {} {year} {weekday}", months[at.month0() as usize])
        }
        (DateStyle::Long, Language::En) => {
            format!("{weekday}, {day} {} {year}", months[at.month0() as usize])
        }
        (DateStyle::Day, _) => format!("{day} {} {year}", months[at.month0() as usize]),
        (DateStyle::Short, Language::Tr) => format!("{day:02}.{month:02}.{year}"),
        // In letters: 05/11 is read as May where the month stands first.
        (DateStyle::Short, Language::En) => {
            format!("{day} {} {year}", &months[at.month0() as usize][..3])
        }
        (DateStyle::Time, _) => time,
        (DateStyle::DateTime, Language::Tr) => format!("{day:02}.{month:02}.{year} {time}"),
        (DateStyle::DateTime, Language::En) => {
            format!(
                "{day} {} {year}, {time}",
                &months[at.month0() as usize][..3]
            )
        }
        (DateStyle::Weekday, _) => weekday.to_owned(),
    })
}

fn in_turkey(written: &str) -> Option<NaiveDateTime> {
    if let Ok(day) = NaiveDate::parse_from_str(written, "%Y-%m-%d") {
        return day.and_hms_opt(0, 0, 0);
    }
    for clock in ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"] {
        if let Ok(at) = NaiveDateTime::parse_from_str(written, clock) {
            return Some(at);
        }
    }
    let at = DateTime::parse_from_rfc3339(written).ok()?;
    Some(at.with_timezone(&Istanbul).naive_local())
}

/// The shortest digits that mean `value`, before and after the decimal mark; the sign is with the first.
fn shortest(value: f64) -> (String, String) {
    let written = value.to_string();
    match written.split_once('.') {
        Some((whole, fraction)) => (whole.to_owned(), fraction.to_owned()),
        None => (written, String::new()),
    }
}

fn grouped(language: Language, number: &(String, String), digits: Digits) -> String {
    let (group, mark) = match language {
        Language::Tr => ('.', ','),
        Language::En => (',', '.'),
    };
    let (sign, whole) = match number.0.strip_prefix('-') {
        Some(whole) => ("-", whole),
        None => ("", number.0.as_str()),
    };
    let (whole, fraction) = rounded(whole, &number.1, digits);
    let mut written = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            written.push(group);
        }
        written.push(digit);
    }
    if !fraction.is_empty() {
        written.push(mark);
        written.push_str(&fraction);
    }
    written
}

fn rounded(whole: &str, fraction: &str, digits: Digits) -> (String, String) {
    let (Digits::AtMost(kept) | Digits::Exactly(kept)) = digits;
    let up = fraction
        .as_bytes()
        .get(kept)
        .is_some_and(|next| *next >= b'5');
    let mut all: Vec<u8> = whole.bytes().chain(fraction.bytes().take(kept)).collect();
    let places = fraction.len().min(kept);
    if up {
        let mut at = all.len();
        loop {
            if at == 0 {
                all.insert(0, b'1');
                break;
            }
            at -= 1;
            if all[at] == b'9' {
                all[at] = b'0';
            } else {
                all[at] += 1;
                break;
            }
        }
    }
    let mut written: String = all.into_iter().map(char::from).collect();
    let mut fraction = written.split_off(written.len() - places);
    let whole = written.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    match digits {
        Digits::AtMost(_) => fraction.truncate(fraction.trim_end_matches('0').len()),
        Digits::Exactly(kept) => {
            while fraction.len() < kept {
                fraction.push('0');
            }
        }
    }
    (whole.to_owned(), fraction)
}

const TURKISH_MONTHS: [&str; 12] = [
    "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim",
    "Kasım", "Aralık",
];
const TURKISH_WEEKDAYS: [&str; 7] = [
    "Pazartesi",
    "Salı",
    "Çarşamba",
    "Perşembe",
    "Cuma",
    "Cumartesi",
    "Pazar",
];
const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const ENGLISH_WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_share_is_in_whole_percent_where_that_says_enough() {
        for (part, of, written) in [
            (9, 20, "45%"),
            (0, 20, "0%"),
            (20, 20, "100%"),
            (719, 720, "99.9%"),
            (1, 720, "0.1%"),
            (721, 720, "100.1%"),
            (7_199, 7_200, "99.99%"),
            (0, 0, "–"),
        ] {
            assert_eq!(share(Language::En, part, of), written, "{part} of {of}");
        }
    }

    proptest! {
        #[test]
        fn less_than_all_never_reads_as_all_and_somebody_never_as_nobody(part in any::<u32>(), of in 1_u32..) {
            let written = share(Language::En, part, of);
            prop_assert_eq!(written == "100%", part == of, "{}", written);
            prop_assert_eq!(written == "0%", part == 0, "{}", written);
        }
    }
}
