//! The list for the telephone calls before a meeting: whom to ask whether they come, with boxes to tick. It names telephone
//! numbers and addresses, so it stays within the team and says so on every page.

mod paper;
mod spread;

use chrono::{DateTime, NaiveDate, Utc};

use crate::Lacking;
use crate::identity::Identity;
use crate::words::{Language, Words};
use crate::{Rendered, Result, args};
use domain::language::Bilingual;

#[derive(Debug, Clone, Default)]
pub struct CallList {
    /// The meeting's id; part of the list's id, not printed.
    pub meeting: String,
    pub language: Language,
    pub programme: Bilingual,
    pub controller: String,
    pub route: Option<u32>,
    pub stop: Option<u32>,
    pub city: String,
    pub date: Option<NaiveDate>,
    /// Until when people are to answer.
    pub reply_by: Option<NaiveDate>,
    /// In the order in which they are printed.
    pub rows: Vec<CallRow>,
    pub issued_at: DateTime<Utc>,
    /// Of the program.
    pub version: String,
    /// What could not be read of what other laptops wrote.
    pub lacking: Vec<Lacking>,
}

#[derive(Debug, Clone, Default)]
pub struct CallRow {
    /// Empty: an institution that has not named its representative.
    pub name: String,
    pub organisation: String,
    pub phone: String,
    pub email: String,
    /// `not_asked asked coming not_coming`
    pub reply: String,
    /// How often they were called.
    pub calls: u32,
    /// What the last call came to; empty where nobody called.
    pub outcome: String,
    /// The day on which somebody wants to be called again.
    pub call_back: Option<NaiveDate>,
}

/// A4 landscape.
pub fn pdf(list: &CallList) -> Result<Rendered> {
    paper::render(list)
}

/// The same rows in the same order.
pub fn xlsx(list: &CallList) -> Result<Rendered> {
    spread::render(list)
}

const COLUMNS: [&str; 11] = [
    "call-list-column-number",
    "call-list-column-name",
    "call-list-column-organisation",
    "call-list-column-phone",
    "call-list-column-email",
    "call-list-column-reply",
    "call-list-column-calls",
    "call-list-column-coming",
    "call-list-column-not-coming",
    "call-list-column-no-answer",
    "call-list-column-substitute",
];

fn identity(list: &CallList) -> Identity {
    let mut identity = Identity::of("call-list");
    identity.say_all([
        list.meeting.as_str(),
        list.language.word(),
        &list.programme.tr,
        &list.programme.en,
        &list.controller,
        &list.city,
        &list.date.map(|it| it.to_string()).unwrap_or_default(),
        &list.reply_by.map(|it| it.to_string()).unwrap_or_default(),
    ]);
    for row in &list.rows {
        identity.say_all([
            row.name.as_str(),
            &row.organisation,
            &row.phone,
            &row.email,
            &row.reply,
            &row.calls.to_string(),
            &row.outcome,
            &row.call_back.map(|it| it.to_string()).unwrap_or_default(),
        ]);
    }
    for it in &list.lacking {
        identity.say_all([it.laptop.as_str(), &it.changes.to_string()]);
    }
    identity.say_all([list.issued_at.to_rfc3339().as_str(), &list.version]);
    identity
}

fn name(row: &CallRow, words: &Words) -> String {
    match row.name.trim().is_empty() {
        true => words.text("sign-in-sheet-to-be-named"),
        false => row.name.clone(),
    }
}

/// A Turkish number as it is dialled and read aloud, `0532 100 00 03`; any other as it is kept.
pub(crate) fn dialled(phone: &str) -> String {
    match phone.strip_prefix("+90") {
        Some(number) if number.len() == 10 && number.bytes().all(|it| it.is_ascii_digit()) => {
            let (area, rest) = number.split_at(3);
            format!("0{area} {} {} {}", &rest[..3], &rest[3..5], &rest[5..])
        }
        _ => phone.to_owned(),
    }
}

fn reply(row: &CallRow, words: &Words) -> String {
    words.text(&format!("cli-reply-{}", row.reply.replace('_', "-")))
}

/// How often they were called and what the last call came to: `2: meşgul`, `1: yeniden aranacak, 05.03.2027`
fn calls(row: &CallRow, words: &Words) -> String {
    if row.calls == 0 {
        return String::new();
    }
    let id = format!("call-outcome-{}", row.outcome.replace('_', "-"));
    let outcome = match words.has(&id) {
        true => words.text(&id),
        false => words.text("word-later"),
    };
    let said = format!("{}: {outcome}", row.calls);
    match row.call_back {
        Some(day) => {
            let day = words.text_with("report-day", &args! { "day" => day.to_string() });
            format!("{said}, {day}")
        }
        None => said,
    }
}

/// `Trabzon · 14 Mart 2027 Pazar`
fn title(list: &CallList, words: &Words) -> String {
    let mut title = list.city.clone();
    if let Some(date) = list.date {
        let date = args! { "date" => date.to_string() };
        title = format!("{title} · {}", words.text_with("letter-date", &date));
    }
    title
}

/// The day until which people are to answer, and how many have.
fn standing(list: &CallList, words: &Words) -> String {
    let of = |reply: &str| list.rows.iter().filter(|it| it.reply == reply).count();
    let (coming, not_coming) = (of("coming"), of("not_coming"));
    let counts = args! {
        "all" => list.rows.len(),
        "coming" => coming,
        "not_coming" => not_coming,
        "silent" => list.rows.len() - coming - not_coming,
    };
    let counts = words.text_with("call-list-counts", &counts);
    match list.reply_by {
        Some(day) => {
            let args = args! { "date" => day.to_string() };
            format!("{} · {counts}", words.text_with("call-list-until", &args))
        }
        None => counts,
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;

    fn list(count: usize) -> CallList {
        let row = |at: usize| CallRow {
            name: format!("Kişi {at}"),
            phone: "+90 532 000 00 00".into(),
            reply: ["asked", "coming", "not_coming"][at % 3].into(),
            ..CallRow::default()
        };
        CallList {
            city: "Trabzon".into(),
            rows: (0..count).map(row).collect(),
            issued_at: Utc.with_ymd_and_hms(2027, 2, 1, 9, 0, 0).unwrap(),
            ..CallList::default()
        }
    }

    #[test]
    fn everybody_is_on_it_once_however_many_pages() {
        for (count, pages) in [(0, 1), (16, 1), (17, 2), (120, 8)] {
            let made = pdf(&list(count)).unwrap();
            assert_eq!((made.rows, made.pages), (count as u32, pages), "{count}");
        }
        assert_eq!(pdf(&list(20)).unwrap(), pdf(&list(20)).unwrap());
        assert_eq!(
            xlsx(&list(20)).unwrap().bytes,
            xlsx(&list(20)).unwrap().bytes
        );
    }

    #[test]
    fn a_number_is_shown_as_it_is_dialled() {
        for (kept, shown) in [
            ("+905321000003", "0532 100 00 03"),
            ("+4930123456", "+4930123456"),
            ("0532 1", "0532 1"),
            ("", ""),
        ] {
            assert_eq!(dialled(kept), shown);
        }
    }

    #[test]
    fn what_calls_came_to_stands_on_it() {
        let words = Words::of(Language::Tr);
        let mut row = CallRow::default();
        assert_eq!(calls(&row, words), "", "nobody called");
        (row.calls, row.outcome) = (2, "busy".into());
        assert_eq!(calls(&row, words), "2: meşgul");
        row.outcome = "call_back".into();
        row.call_back = NaiveDate::from_ymd_opt(2027, 3, 5);
        let said = calls(&row, words);
        assert!(said.starts_with("2: yeniden aranacak, "), "{said}");
        assert!(said.contains("2027"), "{said}");
    }

    #[test]
    fn whoever_said_nothing_is_silent() {
        let words = Words::of(Language::Tr);
        let text = standing(&list(7), words);
        assert!(
            text.contains('7') && text.contains("yanıt yok: 3"),
            "{text}"
        );
    }
}
