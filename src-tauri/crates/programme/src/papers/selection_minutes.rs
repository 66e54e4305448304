//! The minutes of a selection. Every applied selection leaves a round: the rules and the places as they stood then, by
//! registration and never by name, so that an erasure reaches them. Minutes print the last round; once they are out, a
//! later round is printed as an addendum that says what is different from the one before.

use std::path::Path;

use chrono::{DateTime, SubsecRound, Utc};
use documents::args;
use documents::selection_minutes::{self as paper, Changes, Moved, Ranked, SelectionMinutes};
use documents::words::{Language, Words};
use domain::answer::Sex;
use domain::calendar::Day;
use domain::call::{Priority, goals, priorities, quotas};
use domain::ids::{MeetingId, RegistrationId};
use domain::language::Bilingual;
use domain::registration::Selection;
use domain::verb::Verb;
use domain::written_out::{Thing, Tier};
use domain::{province, selection as rules};
use store::{Reader, RegistrationRow, RoundRow};
use uuid::Uuid;

use crate::base::clock::instant;
use crate::base::error::{Result, invalid};
use crate::known::call_window::Window;
use crate::known::issued::is;
use crate::known::roll::Roll;
use crate::known::which;
use crate::papers::call_list::named;
use crate::papers::sign_in_sheet::titles;
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::issue::{Issue, PaperPut, PaperRead};
use crate::write::rounds::{
    RoundPlace, RoundRules, as_it_stands, is_of, note_round, places_of, rules_of,
};

impl Programme {
    /// Minutes are signed on paper: they are a `.pdf` and nothing else.
    pub fn takes_minutes(path: &Path) -> Result<()> {
        let ending = path.extension().and_then(|it| it.to_str());
        match ending.map(str::to_ascii_lowercase).as_deref() {
            Some("pdf") => Ok(()),
            _ => Err(invalid("minutes_ending", "out")),
        }
    }

    /// Writes the minutes of a meeting's selection to `path`, a `.pdf`, and notes that they were issued.
    pub fn selection_minutes(
        &mut self,
        meeting: MeetingId,
        path: &Path,
        language: Language,
        issued_at: Option<DateTime<Utc>>,
    ) -> Result<view::Minutes> {
        if self.minutes_want_round(meeting, path)? {
            self.note_selection_round(meeting)?;
        }
        let (read, addendum) = self.read_selection_minutes(meeting, path, language, issued_at)?;
        self.note_minutes(read.put()?, addendum)
    }

    /// Keeps the selection as it stands, for the minutes: what was decided by hand, or given back, since the last round is
    /// part of them.
    pub fn note_selection_round(&mut self, meeting: MeetingId) -> Result<()> {
        let now = self.clock.now();
        self.write(Verb::SelectionMinutes, |tx| note_round(tx, meeting, now))
    }

    /// As [`Programme::note_paper`].
    pub fn note_minutes(&mut self, put: PaperPut, addendum: u32) -> Result<view::Minutes> {
        let sheet = self.note_paper(put)?;
        Ok(view::Minutes {
            file: sheet.file,
            addendum,
            rows: sheet.rows,
            pages: sheet.pages,
            sheet: sheet.sheet,
            sha256: sheet.sha256,
            warnings: sheet.warnings,
        })
    }
}

impl Reading {
    /// Whether the selection stands otherwise than in its last round: then a round is noted before the minutes that go to
    /// `path` are read.
    pub fn minutes_want_round(&self, meeting: MeetingId, path: &Path) -> Result<bool> {
        Programme::takes_minutes(path)?;
        self.read(|reader| {
            which::meeting(reader, meeting)?;
            if !reader.seats_given(meeting)? {
                return Err(invalid("minutes_no_selection", "meeting"));
            }
            let (rules, places) = as_it_stands(reader, meeting)?;
            let last = reader.selection_rounds(meeting)?.pop();
            Ok(last.is_none_or(|it| !is_of(&it, &rules, &places)))
        })
    }

    /// Reads the last round, for whoever draws the minutes beside the one who writes. Answers which addendum they are; 0 is
    /// the minutes themselves.
    pub fn read_selection_minutes(
        &self,
        meeting: MeetingId,
        path: &Path,
        language: Language,
        issued_at: Option<DateTime<Utc>>,
    ) -> Result<(PaperRead, u32)> {
        let issued_at = issued_at.unwrap_or_else(|| self.clock.now());
        let issued_at = issued_at.trunc_subsecs(0);
        let (data, round) = self.read(|reader| data(reader, meeting, language, issued_at))?;
        let addendum = data.addendum;
        let read = PaperRead {
            path: path.to_owned(),
            verb: Verb::SelectionMinutes,
            draw: Box::new(move || paper::pdf(&data)),
            issue: Issue {
                about: meeting.0,
                thing: Thing::SelectionMinutes,
                tier: Tier::Donor,
                // Of which round.
                variant: Some(round.to_string()),
                language,
                at: issued_at,
                report: None,
            },
        };
        Ok((read, addendum))
    }

    /// `R1-1_Trabzon_2027-03-14_secim-tutanagi.pdf`, or that of the addendum that would be written now.
    pub fn minutes_file_name(&self, meeting: MeetingId, language: Language) -> Result<String> {
        self.read(|reader| {
            let (rules, places) = as_it_stands(reader, meeting)?;
            let printed = printed(reader, meeting)?;
            let last = reader.selection_rounds(meeting)?.pop();
            let last = last.filter(|it| is_of(it, &rules, &places));
            let at = last.and_then(|it| printed.iter().position(|id| *id == it.id));
            let words = Words::of(language);
            let what = match at.unwrap_or(printed.len()) {
                0 => words.text("minutes-file"),
                number => words.text_with("minutes-file-addendum", &args! { "number" => number }),
            };
            named(reader, meeting, language, &what, "pdf")
        })
    }
}

/// The rounds that minutes were printed of, each once, the minutes first and then the addenda.
fn printed(reader: &Reader, meeting: MeetingId) -> Result<Vec<Uuid>> {
    let mut printed: Vec<Uuid> = Vec::new();
    for it in reader.issued(meeting.0)? {
        let round = it.variant.as_deref().and_then(|it| it.parse().ok());
        if let Some(round) =
            round.filter(|id| is(&it, Thing::SelectionMinutes) && !printed.contains(id))
        {
            printed.push(round);
        }
    }
    Ok(printed)
}

fn data(
    reader: &Reader,
    id: MeetingId,
    language: Language,
    issued_at: DateTime<Utc>,
) -> Result<(SelectionMinutes, Uuid)> {
    let no_round = || invalid("minutes_no_selection", "meeting");
    let round = reader.selection_rounds(id)?.pop().ok_or_else(no_round)?;
    let printed = printed(reader, id)?;
    let at = printed.iter().position(|it| *it == round.id);
    let at = at.unwrap_or(printed.len());
    let before = match at.checked_sub(1).and_then(|at| printed.get(at)) {
        Some(before) => reader.selection_round(*before)?,
        None => None,
    };
    let roll = Roll::of(reader, id)?;
    let meeting = which::meeting(reader, id)?;
    let call = match meeting.route {
        Some(route) => reader.call(route)?.unwrap_or_default(),
        None => Default::default(),
    };
    let (window, programme) = (Window::of(&call), reader.programme()?);
    let places = places_of(&round);
    let mut next_rank = 0;
    let mut list = |wanted: char| -> Vec<Ranked> {
        next_rank = 0;
        let of_list = places.iter().filter(|it| it.list == wanted);
        let ranked = of_list.map(|place| {
            next_rank += 1;
            let row = roll.rows.get(&RegistrationId(place.registration));
            Ranked {
                rank: (wanted != 'n').then_some(next_rank),
                name: shown_name(row),
                organisation: row
                    .and_then(|it| it.organisation_name.clone())
                    .unwrap_or_default(),
                kind: row.and_then(|it| it.kind.clone()).unwrap_or_default(),
                reasons: reasons(place),
                said: said(place, language),
            }
        });
        ranked.collect()
    };
    let committee = call.committee.as_deref().unwrap_or_default().lines();
    let committee = committee.map(str::trim).filter(|it| !it.is_empty());
    let city = meeting.plate.and_then(province::by_plate);
    let time = |round: &RoundRow| instant(&round.at).unwrap_or_default();
    let own_rules = rules_of(&round);
    let changes = before.as_ref().map(|before| {
        // What came of the same rules is no other rule.
        let rules_before = RoundRules {
            outcome: own_rules.outcome.clone(),
            ..rules_of(before)
        };
        Changes {
            since: time(before),
            moved: moved(&roll, &places_of(before), &places, language),
            rules_before: (rules_before != own_rules)
                .then(|| {
                    in_words(
                        &RoundRules {
                            outcome: None,
                            ..rules_before
                        },
                        reader,
                        language,
                    )
                })
                .transpose()
                .ok()
                .flatten(),
        }
    });
    let data = SelectionMinutes {
        meeting: id.to_string(),
        language,
        programme: titles(&programme),
        contract_no: programme.contract_no.unwrap_or_default(),
        controller: programme.controller_name.unwrap_or_default(),
        funding_statement: Bilingual::of_set(programme.funding_tr, programme.funding_en),
        disclaimer: Bilingual::of_set(programme.disclaimer_tr, programme.disclaimer_en),
        route: meeting.route_number,
        stop: meeting.position,
        city: city.map_or(String::new(), |it| it.name.to_owned()),
        date: meeting.date.as_ref().and_then(Day::known),
        opens: window.opens,
        closes: window.closes,
        addendum: at as u32,
        decided_at: time(&round),
        committee: committee.map(str::to_owned).collect(),
        rules: in_words(&own_rules, reader, language)?,
        selected: list('s'),
        waiting: list('w'),
        not_selected: list('n'),
        changes,
        issued_at,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    };
    Ok((data, round.id))
}

/// Nobody for a seat that has no name yet; a dash for a registration that was taken back since.
fn shown_name(row: Option<&RegistrationRow>) -> String {
    match row {
        Some(row) => row.name.clone().unwrap_or_default(),
        None => "–".to_owned(),
    }
}

fn reasons(place: &RoundPlace) -> Vec<String> {
    let known = place.reasons.split_whitespace();
    let known = known.filter(|it| rules::Reason::from_word(it).is_some());
    known.map(str::to_owned).collect()
}

/// What was said of a decision; why somebody is not eligible, in words.
fn said(place: &RoundPlace, language: Language) -> Option<String> {
    let said = place.said.as_deref()?;
    let is_ineligible = place.reasons == rules::Reason::NotEligible.word();
    let read = rules::Ineligible::read(said).filter(|_| is_ineligible);
    Some(match read {
        Some((reason, more)) => ineligible(reason, more, Words::of(language)),
        None => said.to_owned(),
    })
}

/// Why somebody is not eligible, with what was said beside it.
pub fn ineligible(reason: rules::Ineligible, more: Option<&str>, words: &Words) -> String {
    match (reason, more) {
        (rules::Ineligible::Other, Some(more)) => more.to_owned(),
        (reason, more) => {
            let word = words.text(&format!("ineligible-{}", reason.word().replace('_', "-")));
            [Some(word.as_str()), more]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(": ")
        }
    }
}

fn moved(
    roll: &Roll,
    before: &[RoundPlace],
    after: &[RoundPlace],
    language: Language,
) -> Vec<Moved> {
    let word = |it: &RoundPlace| {
        let word = match it.list {
            's' => Selection::Selected,
            'w' => Selection::Waiting,
            _ => Selection::NotSelected,
        };
        word.word().to_owned()
    };
    let shown = |id: Uuid, before: Option<&RoundPlace>, after: Option<&RoundPlace>| {
        let row = roll.rows.get(&RegistrationId(id));
        Moved {
            name: shown_name(row),
            organisation: row
                .and_then(|it| it.organisation_name.clone())
                .unwrap_or_default(),
            before: before.map(word),
            after: after.map(word),
            reasons: after.map(reasons).unwrap_or_default(),
            said: after.and_then(|it| said(it, language)),
        }
    };
    let mut moved = Vec::new();
    for it in after {
        let was = before
            .iter()
            .find(|old| old.registration == it.registration);
        // Those who wait are told why in other words as seats fill; that moves nobody.
        let same = was.is_some_and(|old| {
            old.list == it.list
                && (it.list != 's' || old.reasons == it.reasons)
                && old.said == it.said
        });
        if !same {
            moved.push(shown(it.registration, was, Some(it)));
        }
    }
    for it in before {
        if !after.iter().any(|new| new.registration == it.registration) {
            moved.push(shown(it.registration, Some(it), None));
        }
    }
    moved
}

/// The rules with the names of groups, and those beyond seats and quotas as sentences; with what came of each where the round
/// knows it, and then only those that were applied.
fn in_words(it: &RoundRules, reader: &Reader, language: Language) -> Result<paper::Rules> {
    let (words, kinds) = (Words::of(language), reader.kinds()?);
    let quotas = quotas(&it.quotas, &kinds).unwrap_or_default();
    let quotas = quotas.into_iter().map(|quota| {
        let name = match kinds.group(&quota.group) {
            Some(group) => language.choose(&group.tr, &group.en).to_owned(),
            None => quota.group.clone(),
        };
        let came = it.outcome.as_ref();
        let came = came.and_then(|it| it.quotas.iter().find(|it| it.group == quota.group));
        paper::Quota {
            group: name,
            seats: quota.seats,
            came: came.map(|it| (it.filled, it.cost)),
        }
    });
    let mut more = Vec::new();
    for goal in goals(&it.balance).unwrap_or_default() {
        let id = match goal.sex {
            Sex::Woman => "minutes-rule-balance-women",
            Sex::Man => "minutes-rule-balance-men",
            _ => continue,
        };
        let rule = words.text_with(id, &args! { "share" => f64::from(goal.percent) / 100.0 });
        let outcome = it.outcome.as_ref();
        let came = outcome.and_then(|outcome| {
            let came = outcome.balance.iter().find(|it| it.sex == goal.sex)?;
            Some(balance_in_words(outcome, came, words))
        });
        more.push(
            [Some(rule), came]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" "),
        );
    }
    let mut priorities = priorities(&it.priorities).unwrap_or_default();
    if let Some(outcome) = &it.outcome {
        priorities.retain(|it| outcome.priorities.contains(it));
    }
    let last = priorities.last().copied();
    for priority in priorities {
        let mut rule = words.text(match priority {
            Priority::Points => "minutes-rule-points",
            Priority::FirstTime => "minutes-rule-first-time",
            Priority::SameProvince => "minutes-rule-same-province",
        });
        // What they cost, they cost together.
        if let Some(outcome) = it.outcome.as_ref().filter(|_| last == Some(priority)) {
            let cost = args! { "cost" => outcome.priorities_cost };
            rule = format!(
                "{rule} {}",
                words.text_with("minutes-came-priorities", &cost)
            );
        }
        more.push(rule);
    }
    Ok(paper::Rules {
        capacity: it.capacity,
        reserve: it.reserve,
        per_organisation: it.per_organisation,
        quotas: quotas.collect(),
        more,
        came: it.outcome.as_ref().map(|it| paper::Came {
            invited: it.invited,
            organisations_cost: it.organisations_cost,
            second_seats: it.second_seats,
            by_rank: it.by_rank,
            waiting: it.waiting,
            lots: it.lots,
        }),
    })
}

/// Whether the balance was reached, and if not, why.
fn balance_in_words(outcome: &rules::Outcome, came: &rules::GoalCame, words: &Words) -> String {
    let args = args! {
        "filled" => came.filled,
        "goal" => came.seats,
        "seats" => outcome.seats,
        "quota" => outcome.by_quota(),
        "cost" => came.cost,
    };
    let id = match came.short {
        None => "minutes-came-balance",
        Some(rules::Short::Quotas) => "minutes-came-balance-quotas",
        Some(rules::Short::Given) => "minutes-came-balance-given",
        Some(rules::Short::Nobody) => "minutes-came-balance-nobody",
    };
    let came = words.text_with(id, &args);
    format!("{came} {}", words.text_with("minutes-came-cost", &args))
}
