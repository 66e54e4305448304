//! The call of a route: where it stands, its dates, and what is published for it.

use programme::calendar::Moment;
use programme::vocabulary::CallText;
use programme::words::Words;
use programme::{args, view};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::args::Call;
use crate::failure::Failure;
use crate::open::Desk;
use crate::print::{fields, or_dash, paragraphs, plain, word};

pub(crate) fn call(desk: &mut Desk, asked: Call) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let dates = [("open", &asked.open), ("close", &asked.close)];
        let pairs: Vec<(String, String)> = dates
            .into_iter()
            .filter_map(|(key, value)| Some((key.to_owned(), value.clone()?)))
            .collect();
        if !pairs.is_empty() {
            programme.edit("call", &asked.number.to_string(), &pairs, None)?;
        }
        let call = programme.call(asked.number)?;
        let files = match &asked.out {
            Some(folder) => programme.publish_call(asked.number, folder)?.files,
            None => Vec::new(),
        };
        let written: Vec<String> = files.iter().map(|it| plain(it)).collect();
        let written = match written.is_empty() {
            true => String::new(),
            false => {
                let args = args! { "files" => written.join("\n") };
                words.text_with("cli-call-published", &args)
            }
        };
        let mut json = serde_json::to_value(&call).map_err(Failure::internal)?;
        if let Value::Object(facts) = &mut json {
            facts.insert("files".into(), json!(files));
        }
        Answer::new(json, paragraphs([facts(&call, words), written]))
    })
}

fn facts(call: &view::Call, words: &Words) -> String {
    let quotas: Vec<String> = call
        .quotas
        .iter()
        .map(|it| format!("{}={}", it.group, it.seats))
        .collect();
    let quotas = (!quotas.is_empty()).then(|| quotas.join(" "));
    let rule = word(words, "call-late-rule", &call.late_rule);
    let form = call.form.as_ref().map(|it| word(words, "call-form", it));
    let mut lines = vec![words.text_with(
        "cli-call",
        &args! {
            "route" => call.route,
            "state" => call_state(call, words),
            "opens" => moment(words, call.opens.as_ref()),
            "closes" => moment(words, call.closes.as_ref()),
            "received" => call.received,
            "late" => call.late,
            "per_organisation" => call.per_organisation,
            "quotas" => or_dash(quotas.as_deref()),
            "late_rule" => rule,
            "form" => or_dash(form.as_deref()),
        },
    )];
    if !call.missing.is_empty() {
        let fields = fields(&call.missing, words);
        lines.push(words.text_with("cli-call-missing", &args! { "fields" => fields }));
    }
    if !call.missing_texts.is_empty() {
        let names = call.missing_texts.iter().map(|it| {
            words.text(match it {
                CallText::TextTr => "call-text-tr",
                CallText::TextEn => "call-text-en",
                CallText::CriteriaTr => "call-criteria-tr",
                CallText::CriteriaEn => "call-criteria-en",
            })
        });
        let texts = names.collect::<Vec<_>>().join(", ");
        lines.push(words.text_with("call-missing-texts", &args! { "texts" => texts }));
    }
    lines.join("\n")
}

/// `closes in 3 days`.
pub(crate) fn call_state(call: &view::Call, words: &Words) -> String {
    let state = call.state.word().replace('_', "-");
    let id = match call.days {
        Some(_) => format!("call-state-{state}-days"),
        None => format!("call-state-{state}"),
    };
    words.text_with(&id, &args! { "days" => call.days.unwrap_or_default() })
}

pub(crate) fn moment(words: &Words, at: Option<&Moment>) -> String {
    match at {
        Some(at) => words.text_with("cli-moment", &args! { "at" => at.to_string() }),
        None => or_dash(None),
    }
}
