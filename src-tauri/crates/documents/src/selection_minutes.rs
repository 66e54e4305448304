//! The selection minutes (katılımcı seçim tutanağı): by what rules seats were given, to whom, why, and who decided it, with
//! a line for every signature. What changes afterwards is no new version of them but an addendum that says what is
//! different.

mod paper;

use chrono::{DateTime, NaiveDate, Utc};

use crate::identity::Identity;
use crate::words::{Language, Words};
use crate::{Rendered, Result, args};
use domain::language::Bilingual;

#[derive(Debug, Clone, Default)]
pub struct SelectionMinutes {
    /// The meeting's id; part of the document's id, not printed.
    pub meeting: String,
    pub language: Language,
    pub programme: Bilingual,
    pub contract_no: String,
    pub controller: String,
    pub funding_statement: Bilingual,
    pub disclaimer: Bilingual,
    pub route: Option<u32>,
    pub stop: Option<u32>,
    pub city: String,
    pub date: Option<NaiveDate>,
    /// When the call opened and closed.
    pub opens: Option<DateTime<Utc>>,
    pub closes: Option<DateTime<Utc>>,
    /// 0 for the minutes, then the number of the addendum.
    pub addendum: u32,
    pub decided_at: DateTime<Utc>,
    /// Who decided, by name.
    pub committee: Vec<String>,
    pub rules: Rules,
    pub selected: Vec<Ranked>,
    pub waiting: Vec<Ranked>,
    pub not_selected: Vec<Ranked>,
    /// Only of an addendum.
    pub changes: Option<Changes>,
    pub issued_at: DateTime<Utc>,
    /// Of the program.
    pub version: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rules {
    pub capacity: u32,
    pub reserve: u32,
    pub per_organisation: u32,
    /// The group by its name, and its seats.
    pub quotas: Vec<(String, u32)>,
    /// Rules of the call beyond these, each a sentence in the language of the minutes.
    pub more: Vec<String>,
}

/// Somebody in one of the lists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ranked {
    pub rank: Option<u32>,
    pub name: String,
    pub organisation: String,
    pub kind: String,
    /// The words of the rules.
    pub reasons: Vec<String>,
    /// What was said of a decision by hand.
    pub said: Option<String>,
}

/// What is different from the minutes before.
#[derive(Debug, Clone, Default)]
pub struct Changes {
    /// When those were decided.
    pub since: DateTime<Utc>,
    pub moved: Vec<Moved>,
    /// The rules before, where they are others now.
    pub rules_before: Option<Rules>,
}

/// Somebody who stands in another list, or for another reason.
#[derive(Debug, Clone, Default)]
pub struct Moved {
    pub name: String,
    pub organisation: String,
    /// `selected waiting not_selected`; none: was not there yet.
    pub before: Option<String>,
    pub after: Option<String>,
    pub reasons: Vec<String>,
    pub said: Option<String>,
}

/// A4 upright.
pub fn pdf(minutes: &SelectionMinutes) -> Result<Rendered> {
    paper::render(minutes)
}

fn identity(it: &SelectionMinutes) -> Identity {
    let mut identity = Identity::of("selection-minutes");
    identity.say_all([
        it.meeting.as_str(),
        it.language.word(),
        &it.programme.tr,
        &it.programme.en,
        &it.contract_no,
        &it.controller,
        &it.city,
        &it.addendum.to_string(),
        &it.decided_at.to_rfc3339(),
        &format!("{:?}", it.rules),
        &format!("{:?}", it.date),
    ]);
    identity.say_all(it.committee.iter().map(String::as_str));
    for list in [&it.selected, &it.waiting, &it.not_selected] {
        identity.say(&list.len().to_string());
        for row in list {
            let said = row.said.clone().unwrap_or_default();
            let reasons = row.reasons.join(" ");
            identity.say_all([&row.name, &row.organisation, &reasons, &said].map(String::as_str));
        }
    }
    identity.say_all([it.issued_at.to_rfc3339().as_str(), &it.version]);
    identity
}

/// `Katılımcı Seçim Tutanağı`, `Katılımcı Seçim Tutanağı: Ek 1`
fn title(it: &SelectionMinutes) -> String {
    let words = Words::of(it.language);
    match it.addendum {
        0 => words.text("minutes-title"),
        number => words.text_with("minutes-title-addendum", &args! { "number" => number }),
    }
}

/// The rules, each a sentence.
fn rules(it: &Rules, words: &Words) -> Vec<String> {
    let seats = it.capacity.saturating_sub(it.reserve);
    let mut rules = vec![words.text_with(
        "minutes-rule-seats",
        &args! { "capacity" => it.capacity, "reserve" => it.reserve, "seats" => seats },
    )];
    rules.push(words.text("minutes-rule-eligible"));
    rules.push(words.text("minutes-rule-invited"));
    for (group, seats) in &it.quotas {
        let args = args! { "group" => group, "seats" => *seats };
        rules.push(words.text_with("minutes-rule-quota", &args));
    }
    let most = args! { "count" => it.per_organisation };
    rules.push(words.text_with("minutes-rule-organisation", &most));
    rules.extend(it.more.iter().cloned());
    rules.push(words.text("minutes-rule-order"));
    rules.push(words.text("minutes-rule-waiting"));
    rules
}

/// Why, in words: the rules' own, or what was said by hand.
fn why(reasons: &[String], said: &Option<String>, words: &Words) -> String {
    let reasons: Vec<String> = reasons
        .iter()
        .map(|it| words.text(&format!("selection-reason-{}", it.replace('_', "-"))))
        .collect();
    match said {
        Some(said) => format!("{}: {said}", reasons.join(", ")),
        None => reasons.join(", "),
    }
}

#[cfg(test)]
mod tests;
