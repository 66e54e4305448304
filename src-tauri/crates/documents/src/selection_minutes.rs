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
    pub quotas: Vec<Quota>,
    /// Rules of the call beyond these, each a sentence in the language of the minutes.
    pub more: Vec<String>,
    /// What came of the rules; unknown of what earlier versions kept, and then all rules are printed.
    pub came: Option<Came>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quota {
    /// The group by its name.
    pub group: String,
    pub seats: u32,
    /// How many of the group have a seat, and how many with a better rank have none for it.
    pub came: Option<(u32, u32)>,
}

/// What came of the rules that every call has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Came {
    /// Who had a place before all others.
    pub invited: u32,
    /// How many wait because their organisation has its places.
    pub organisations_cost: u32,
    /// How many places were given beyond an organisation's, because they would have stayed empty.
    pub second_seats: u32,
    /// Somebody has a place by the order of application.
    pub by_rank: bool,
    pub waiting: u32,
    /// Between how many the lot decided.
    pub lots: u32,
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
    let came = it.came.as_ref();
    // Of rounds of which it is not known what came of a rule, every rule is printed.
    let applied = |count: fn(&Came) -> bool| came.is_none_or(count);
    if applied(|it| it.invited > 0) {
        rules.push(words.text("minutes-rule-invited"));
    }
    for quota in &it.quotas {
        let args = args! { "group" => &quota.group, "seats" => quota.seats };
        let mut rule = words.text_with("minutes-rule-quota", &args);
        if let Some((filled, cost)) = quota.came {
            let args = args! { "filled" => filled, "seats" => quota.seats, "cost" => cost };
            let came = ["minutes-came-quota", "minutes-came-cost"];
            for it in came.map(|id| words.text_with(id, &args)) {
                rule = format!("{rule} {it}");
            }
        }
        rules.push(rule);
    }
    let most = args! { "count" => it.per_organisation };
    let mut rule = words.text_with("minutes-rule-organisation", &most);
    if let Some(it) = came {
        let count = args! { "count" => it.organisations_cost };
        rule = format!(
            "{rule} {}",
            words.text_with("minutes-came-organisation", &count)
        );
        if it.second_seats > 0 {
            let count = args! { "count" => it.second_seats };
            rule = format!(
                "{rule} {}",
                words.text_with("minutes-came-second-seats", &count)
            );
        }
    }
    rules.push(rule);
    rules.extend(it.more.iter().cloned());
    if applied(|it| it.by_rank) {
        rules.push(words.text("minutes-rule-order"));
    }
    if applied(|it| it.waiting > 0) {
        rules.push(words.text("minutes-rule-waiting"));
    }
    rules
}

/// How ties were broken: by lot only where it came to that.
fn ties(it: &Rules, words: &Words) -> String {
    match it.came.as_ref().map_or(0, |it| it.lots) {
        0 => words.text("minutes-ties-text"),
        lots => words.text_with("minutes-ties-lots", &args! { "count" => lots }),
    }
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
