//! The rounds of a selection: rules and places as they stood when seats were given, kept for the minutes.

use chrono::{DateTime, Utc};
use domain::call::{Priority, goals_text, quotas_text};
use domain::change::Set;
use domain::fact::time_text;
use domain::ids::MeetingId;
use domain::noun::{Noun, selection_round};
use domain::registration::Selection;
use domain::selection::{self as rules, Ineligible, Outcome, Reason, Rules, outcome};
use serde::{Deserialize, Serialize};
use store::{Reader, RoundRow, Tx};
use uuid::Uuid;

use crate::base::clock::new_id;
use crate::base::error::{Error, Result};
use crate::known::roll::Roll;

/// The rules of a round, as the call words them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct RoundRules {
    pub(crate) capacity: u32,
    pub(crate) reserve: u32,
    pub(crate) per_organisation: u32,
    pub(crate) quotas: String,
    pub(crate) balance: String,
    pub(crate) priorities: String,
    /// What came of them; nothing of it in rounds of earlier versions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) outcome: Option<Outcome>,
}

/// Where somebody stands in a round; the names are one letter long because there are many of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct RoundPlace {
    #[serde(rename = "r")]
    pub(crate) registration: Uuid,
    /// `s w n`: selected, waiting, not selected.
    #[serde(rename = "l")]
    pub(crate) list: char,
    /// The words of the rules, parted by spaces.
    #[serde(rename = "w", default, skip_serializing_if = "String::is_empty")]
    pub(crate) reasons: String,
    #[serde(rename = "h", default, skip_serializing_if = "Option::is_none")]
    pub(crate) said: Option<String>,
}

/// The last rules and places of a meeting, when they are others than those that were noted last.
pub(crate) fn note_round(tx: &mut Tx, meeting: MeetingId, now: DateTime<Utc>) -> Result<()> {
    let (rules, places) = as_it_stands(tx, meeting)?;
    let rounds = tx.selection_rounds(meeting)?;
    if rounds.last().is_some_and(|it| is_of(it, &rules, &places)) {
        return Ok(());
    }
    tx.record(
        Set::of(Noun::SelectionRound, new_id(now))
            .with(selection_round::MEETING, meeting)
            .with(selection_round::NUMBER, rounds.len() as u32 + 1)
            .with(selection_round::AT, time_text(now))
            .with(selection_round::RULES, rules)
            .with(selection_round::PLACES, places),
    )?;
    Ok(())
}

/// Whether a round says the same of everybody: the same rules, the same lists and the same reasons. In which order the waiting
/// stood, and what came of the rules, was told otherwise by earlier versions; that makes no other round of it.
pub(crate) fn is_of(round: &RoundRow, rules: &str, places: &str) -> bool {
    let told = |rules: &str| {
        let rules = serde_json::from_str::<RoundRules>(rules).ok()?;
        Some(RoundRules {
            outcome: None,
            ..rules
        })
    };
    let is_older = rules_of(round).outcome.is_none();
    let everybody = |places: &str| {
        let mut places = serde_json::from_str::<Vec<RoundPlace>>(places).ok()?;
        for it in places.iter_mut().filter(|_| is_older) {
            // Why somebody was not eligible, earlier versions did not keep in it; a reason of the list is newer.
            let is_new = |said: &String| Ineligible::read(said).is_some();
            let is_ineligible = it.reasons == Reason::NotEligible.word();
            it.said = it.said.take().filter(|said| !is_ineligible || is_new(said));
        }
        places.sort_by_key(|it| (it.list, it.registration));
        Some(places)
    };
    let same_rules =
        round.rules == rules || told(&round.rules).is_some_and(|it| Some(it) == told(rules));
    let same_places = round.places == places
        || everybody(&round.places).is_some_and(|it| Some(it) == everybody(places));
    same_rules && same_places
}

/// Rules and places as the registers have them, in the order of the lists.
pub(crate) fn as_it_stands(reader: &Reader, meeting: MeetingId) -> Result<(String, String)> {
    let roll = Roll::of(reader, meeting)?;
    // With no seat to give, whoever has one keeps it and whoever waits is put in order.
    let nothing_to_give = Rules {
        capacity: 0,
        ..roll.rules.clone()
    };
    let places = rules::promote(&roll.applicants, &nothing_to_give);
    let shown = roll.shown(&places);
    let mut all = Vec::new();
    let mut stand = places;
    for (list, items) in [
        ('s', &shown.selected),
        ('w', &shown.waiting),
        ('n', &shown.not_selected),
    ] {
        for it in items {
            let id = it.registration;
            let applicant = roll.applicants.iter().find(|a| a.registration == id);
            let decided = applicant.filter(|it| match list {
                's' => it.selection == Selection::Selected,
                _ => it.selection == Selection::Waiting,
            });
            let reasons = match decided {
                Some(decided) => decided.reasons.iter().map(|it| it.word()).collect(),
                None => it.reasons.iter().map(|it| it.word()).collect::<Vec<_>>(),
            };
            all.push(RoundPlace {
                registration: id.0,
                list,
                reasons: reasons.join(" "),
                said: it.said.clone(),
            });
        }
    }
    // Why they have their seats is what was written when those were given.
    for list in [&mut stand.selected, &mut stand.waiting] {
        for place in list {
            let mut applicants = roll.applicants.iter();
            let it = applicants.find(|it| it.registration == place.registration);
            if let Some(it) =
                it.filter(|it| !it.reasons.is_empty() && it.selection != Selection::Undecided)
            {
                place.reasons.clone_from(&it.reasons);
            }
        }
    }
    let rules = RoundRules {
        outcome: Some(outcome(&roll.applicants, &roll.rules, &stand)),
        capacity: roll.rules.capacity,
        reserve: roll.rules.reserve,
        per_organisation: roll.rules.per_organisation,
        quotas: quotas_text(&roll.rules.quotas),
        balance: goals_text(&roll.rules.balance),
        priorities: view_words(&roll.rules.priorities),
    };
    Ok((json(&rules)?, json(&all)?))
}

pub(crate) fn view_words(all: &[Priority]) -> String {
    let words: Vec<&str> = all.iter().map(|it| it.word()).collect();
    words.join(" ")
}

pub(crate) fn json<T: Serialize>(it: &T) -> Result<String> {
    // Plain texts and numbers always can be written.
    serde_json::to_string(it).map_err(|error| Error::File(error.into()))
}

/// What a later version wrote in another way reads as nothing, and its own version prints it.
pub(crate) fn places_of(round: &RoundRow) -> Vec<RoundPlace> {
    serde_json::from_str(&round.places).unwrap_or_default()
}

pub(crate) fn rules_of(round: &RoundRow) -> RoundRules {
    serde_json::from_str(&round.rules).unwrap_or_default()
}
