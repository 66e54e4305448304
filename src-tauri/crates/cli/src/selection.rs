//! The weeks before a meeting: who gets a seat, who waits for one, who comes after all and who does not.

use programme::words::Words;
use programme::{Programme, args, ineligible, view};

use crate::answer::Answer;
use crate::args::{Promote, Reply, Select, Withdraw};
use crate::failure::Failure;
use crate::letters::minutes_text;
use crate::open::{Desk, for_one, for_several, time};
use crate::print::{Table, number, or_dash, paragraphs, plain, word};
use crate::tour::issued;

pub(crate) fn select(desk: &mut Desk, asked: Select) -> Result<Answer, Failure> {
    let issued_at = time("--issued-at", asked.issued_at.as_deref())?;
    let language = desk.words.language();
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        if let Some(path) = &asked.out {
            // Nobody gets a seat by a command that could not say so afterwards.
            Programme::takes_minutes(path)?;
        }
        match asked.decided.split_last() {
            Some((_, [])) => Err(Failure::usage("usage", "cli-usage-decided")),
            Some((selection, who)) => {
                let reason = asked.reason;
                for_one(programme, words, meeting, who, |programme, id| {
                    let decided = programme.decide(meeting, id, selection, reason.as_deref())?;
                    let text = match decided.operation {
                        Some(_) => "cli-decided",
                        None => "cli-decided-already",
                    };
                    let text = words.text_with(
                        text,
                        &args! {
                            "name" => plain(decided.name.as_deref().unwrap_or("–")),
                            "selection" => word(words, "cli-selection", decided.selection.word()),
                        },
                    );
                    Answer::new(&decided, text)
                })
            }
            // A reason belongs to somebody.
            None if asked.reason.is_some() => Err(Failure::usage("usage", "cli-usage-decided")),
            None if asked.preview => {
                let places = programme.preview_selection(meeting)?;
                Answer::new(&places, table(&places, words, "cli-select-preview"))
            }
            None => {
                let places = programme.select(meeting)?;
                let head = match places.operation {
                    Some(_) => "cli-selected",
                    None => "cli-selected-already",
                };
                let text = table(&places, words, head);
                let Some(path) = &asked.out else {
                    return Answer::new(&places, text);
                };
                let minutes = programme.selection_minutes(meeting, path, language, issued_at)?;
                let mut json = serde_json::to_value(&places).map_err(Failure::internal)?;
                json["minutes"] = serde_json::to_value(&minutes).map_err(Failure::internal)?;
                Answer::new(json, paragraphs([text, minutes_text(&minutes, words)]))
            }
        }
    })
}

pub(crate) fn promote(desk: &mut Desk, asked: Promote) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        let places = match (asked.preview, asked.overdue) {
            (true, _) => programme.preview_promotion(meeting)?,
            (false, false) => programme.promote(meeting)?,
            (false, true) => programme.release_silent(meeting)?,
        };
        let head = match (places.changed.is_empty(), asked.preview) {
            (true, _) => "cli-promoted-nobody",
            (false, true) => "cli-promote-preview",
            (false, false) => "cli-promoted",
        };
        Answer::new(&places, table(&places, words, head))
    })
}

pub(crate) fn reply(desk: &mut Desk, asked: Reply) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        let Some((reply, who)) = asked.replied.split_last() else {
            return Err(Failure::usage("usage", "cli-usage-wrong"));
        };
        let at = time("--at", asked.at.as_deref())?;
        for_one(programme, words, meeting, who, |programme, id| {
            let replied = programme.reply(meeting, id, reply, &asked.channel, at)?;
            let name = plain(replied.name.as_deref().unwrap_or("–"));
            let reply = word(words, "cli-reply", &replied.reply);
            let args = args! { "name" => name, "reply" => reply };
            let waits = replied.selection.as_str() == "waiting";
            let text = match waits {
                true => words.text_with("cli-replied-waits", &args),
                false => words.text_with("cli-replied", &args),
            };
            Ok(Answer::new(&replied, text)?.saying_no(waits))
        })
    })
}

pub(crate) fn withdraw(desk: &mut Desk, asked: Withdraw) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let meeting = programme.find_meeting(&asked.of.meeting)?;
        for_several(
            programme,
            words,
            meeting,
            &asked.of.who,
            |programme, ids| {
                let gone = programme.withdraw_all(meeting, ids, &asked.by, &asked.reason)?;
                let names = plain(&gone.names.join(", "));
                let text = args! { "name" => names, "count" => gone.registrations.len() };
                let text = words.text_with("cli-withdrawn", &text);
                let free = args! { "seats" => gone.seats_free, "next" => gone.next };
                let advice = match (gone.seats_free, gone.next) {
                    (0, _) => String::new(),
                    (_, 0) => words.text_with("cli-withdrawn-nobody-waits", &free),
                    _ => words.text_with("cli-withdrawn-promote", &free),
                };
                Answer::new(
                    &gone,
                    paragraphs([text, advice, issued(words, &gone.issued)]),
                )
            },
        )
    })
}

/// Goals of the balance that were not reached, and why.
fn out_of_reach(rules: &view::SelectionRules, words: &Words) -> String {
    let came = rules.came.balance.iter();
    let short = came.filter_map(|it| Some((it, it.short?)));
    let lines = short.map(|(it, short)| {
        let id = format!("seats-short-{}", short.word());
        let args = args! {
            "sex" => it.sex.word(),
            "filled" => it.filled,
            "goal" => it.seats,
            "quota" => rules.came.by_quota,
            "seats" => rules.seats,
        };
        words.text_with(&id, &args)
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// One table for each list that has somebody on it.
fn table(places: &view::Selection, words: &Words, head: &'static str) -> String {
    let counts = args! {
        "selected" => places.selected.len(),
        "seats" => places.capacity.saturating_sub(places.reserve),
        "reserve" => places.reserve,
        "waiting" => places.waiting.len(),
        "changed" => places.changed.len(),
    };
    let list = |title: &str, items: &[view::SelectionItem]| {
        if items.is_empty() {
            return String::new();
        }
        let mut table = Table::new(words, "cli-places-head", &[0]);
        for it in items {
            let reasons: Vec<String> = it
                .reasons
                .iter()
                .map(|it| word(words, "selection-reason", it))
                .collect();
            let said = match &it.ineligible {
                Some(why) => Some(ineligible(why.reason, why.said.as_deref(), words)),
                None => it.said.clone(),
            };
            let end = match said {
                Some(said) => format!("{}: {said}", reasons.join(", ")),
                None => reasons.join(", "),
            };
            let cells = [
                number(it.rank),
                or_dash(it.name.as_deref()),
                or_dash(it.organisation.as_deref()),
            ];
            table.row_with_end(cells, end);
        }
        format!("{title}\n{}", table.text())
    };
    paragraphs([
        words.text_with(head, &counts),
        match places.rules.quotas_exceed {
            true => words.text("seats-quotas-exceed"),
            false => String::new(),
        },
        out_of_reach(&places.rules, words),
        list(&words.text("cli-places-selected"), &places.selected),
        list(&words.text("cli-places-waiting"), &places.waiting),
        list(&words.text("cli-places-not-selected"), &places.not_selected),
    ])
}
