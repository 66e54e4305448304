//! What the head of a sheet says: which meeting of which programme, where and when. Empty where nothing is set.

use domain::turkish;

use super::SignInSheet;
use crate::figures::{self, DateStyle};
use crate::words::Words;

#[derive(Debug)]
pub(super) struct Facts {
    pub(super) programme: String,
    pub(super) contract: String,
    pub(super) activity: String,
    pub(super) route: String,
    pub(super) stop: String,
    /// `Tunceli (62)`
    pub(super) city: String,
    pub(super) venue: String,
    pub(super) date: String,
    /// `09:30–13:20`
    pub(super) time: String,
}

impl Facts {
    pub(super) fn of(sheet: &SignInSheet) -> Facts {
        let number =
            |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        let city = match (turkish::tidy(&sheet.city), sheet.plate) {
            (city, Some(plate)) if !city.is_empty() => format!("{city} ({plate:02})"),
            (city, _) => city,
        };
        let activity = match turkish::tidy(&sheet.activity) {
            empty if empty.is_empty() => {
                Words::of(sheet.language).text("sign-in-sheet-activity-meeting")
            }
            activity => activity,
        };
        Facts {
            programme: in_both(sheet),
            contract: turkish::tidy(&sheet.contract_no),
            activity,
            route: number(sheet.route),
            stop: number(sheet.stop),
            city,
            venue: joined(
                &[turkish::tidy(&sheet.venue), turkish::tidy(&sheet.address)],
                ", ",
            ),
            date: date(sheet, DateStyle::Long),
            time: hours(sheet),
        }
    }
}

/// A labelled value; the label is made of these texts.
pub(super) struct Fact {
    pub(super) names: &'static [&'static str],
    pub(super) value: String,
}

/// The same facts, two in a row.
pub(super) fn in_pairs(sheet: &SignInSheet) -> [(Fact, Fact); 4] {
    let facts = Facts::of(sheet);
    let place = joined(&[facts.route, facts.stop], " · ");
    let fact = |names, value| Fact { names, value };
    [
        (
            fact(&["programme"], facts.programme),
            fact(&["contract"], facts.contract),
        ),
        (
            fact(&["activity"], facts.activity),
            fact(&["venue"], facts.venue),
        ),
        (fact(&["route", "stop"], place), fact(&["city"], facts.city)),
        (fact(&["date"], facts.date), fact(&["time"], facts.time)),
    ]
}

/// What a sheet should have and this one has not.
pub(super) fn not_set(sheet: &SignInSheet) -> Vec<&'static str> {
    let language = sheet.language;
    [
        ("programme", sheet.programme.in_language(language)),
        ("contract_no", &sheet.contract_no),
        ("controller", &sheet.controller),
        ("contact", &sheet.contact),
        (
            "funding_statement",
            sheet.funding_statement.in_language(language),
        ),
        ("city", &sheet.city),
        ("venue", &sheet.venue),
        ("date", if sheet.date.is_some() { "set" } else { "" }),
    ]
    .into_iter()
    .filter(|(_, value)| value.trim().is_empty())
    .map(|(name, _)| name)
    .collect()
}

/// `14.04.2027`, or nothing.
pub(super) fn date_in_figures(sheet: &SignInSheet) -> String {
    date(sheet, DateStyle::Short)
}

fn in_both(sheet: &SignInSheet) -> String {
    let first = turkish::tidy(sheet.programme.in_language(sheet.language));
    let second = turkish::tidy(sheet.programme.in_language(sheet.language.other()));
    if first == second {
        first
    } else {
        joined(&[first, second], " / ")
    }
}

fn date(sheet: &SignInSheet, style: DateStyle) -> String {
    let date = sheet.date.map(|date| date.to_string()).unwrap_or_default();
    figures::date(sheet.language, &date, style).unwrap_or_default()
}

/// `09:30–13:20`
fn hours(sheet: &SignInSheet) -> String {
    match (sheet.start, sheet.end) {
        (Some(start), Some(end)) => format!("{}–{}", start.format("%H:%M"), end.format("%H:%M")),
        (Some(start), None) => format!("{}–", start.format("%H:%M")),
        (None, _) => String::new(),
    }
}

/// Those that are not empty.
fn joined(parts: &[String], between: &str) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(between)
}
