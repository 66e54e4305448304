//! What laptops that were both right have made of the file together: a sentence for each, and what somebody decides about it.

use programme::ids::RowId;
use programme::vocabulary::{AttentionChoice, AttentionKind};
use programme::words::Words;
use programme::{args, view};
use serde_json::json;

use crate::answer::Answer;
use crate::args::{Attention, AttentionAsked};
use crate::failure::Failure;
use crate::open::Desk;
use crate::print::{or_dash, plain, shown, word};

pub(crate) fn attention(desk: &mut Desk, asked: Attention) -> Result<Answer, Failure> {
    match asked.what {
        None => desk.with(|programme, words| {
            let items = programme.attention()?;
            let text = match items.is_empty() {
                true => words.text("attention-none"),
                false => grouped(&items, words).join("\n"),
            };
            Answer::new(json!({ "items": items }), text)
        }),
        Some(AttentionAsked::Resolve { id, choice }) => resolve(desk, &id, &choice),
    }
}

/// So many matters of a kind stand by themselves; more of them stand under one line, as in the window.
const ALONE: usize = 3;

/// By their kind, that of the newest first.
fn grouped(items: &[view::AttentionItem], words: &Words) -> Vec<String> {
    let mut kinds: Vec<AttentionKind> = Vec::new();
    for it in items {
        if !kinds.contains(&it.kind) {
            kinds.push(it.kind);
        }
    }
    let mut lines = Vec::new();
    for kind in kinds {
        let of: Vec<&view::AttentionItem> = items.iter().filter(|it| it.kind == kind).collect();
        let said = of.iter().map(|it| matter(it, words));
        if of.len() <= ALONE {
            lines.extend(said);
            continue;
        }
        let id = format!("attention-group-{}", kind.word().replace('_', "-"));
        lines.push(words.text_with(&id, &args! { "count" => of.len() }));
        lines.extend(said.map(|it| format!("  {}", it.replace('\n', "\n  "))));
    }
    lines
}

fn resolve(desk: &mut Desk, id: &str, choice: &str) -> Result<Answer, Failure> {
    let unknown = || Failure::usage("attention_unknown", "error-attention-unknown");
    let id = id.trim().parse::<RowId>();
    let id = id.map_err(|error| unknown().because(error))?;
    // The number of a value, or a word.
    let (choice, nth) = match (choice.parse::<u32>(), AttentionChoice::from_word(choice)) {
        (Ok(nth), _) => (AttentionChoice::Keep, Some(nth)),
        (Err(_), Some(word)) => (word, None),
        (Err(_), None) => {
            let failure = Failure::usage("choice_unknown", "error-choice-unknown");
            return Err(failure);
        }
    };
    desk.with(|programme, words| {
        let done = programme.resolve(id, choice, nth)?;
        let text = words.text_with(
            &format!("attention-done-{}", choice.word()),
            &args! { "count" => done.count },
        );
        Answer::new(&done, text)
    })
}

fn matter(it: &view::AttentionItem, words: &Words) -> String {
    let mut lines = vec![sentence(it, words)];
    for (nth, value) in it.values.iter().enumerate() {
        let args = args! {
            "number" => nth + 1,
            "value" => value_text(value, words),
            "device" => plain(&or_dash(value.device.as_deref())),
            "at" => shown(value.at.as_ref()),
        };
        let id = match value.stands {
            true => "attention-value-stands",
            false => "attention-value",
        };
        lines.push(format!("  {}", words.text_with(id, &args)));
    }
    if let Some(back) = &it.back {
        lines.push(format!("  {}", comes_back(back, words)));
    }
    if let Some(id) = it.id.filter(|_| !it.choices.is_empty()) {
        let choices: Vec<String> = match it.values.len() {
            0 => it.choices.iter().map(|it| it.word().to_owned()).collect(),
            values => (1..=values).map(|it| it.to_string()).collect(),
        };
        let args = args! { "id" => id.to_string(), "choices" => choices.join(" | ") };
        lines.push(format!("  {}", words.text_with("cli-attention-how", &args)));
    }
    lines.join("\n")
}

fn value_text(value: &view::AttentionValue, words: &Words) -> String {
    match &value.value {
        Some(text) => plain(text),
        None => words.text("attention-value-empty"),
    }
}

fn comes_back(back: &view::ComesBack, words: &Words) -> String {
    words.text_with(
        "attention-back",
        &args! {
            "people" => back.people,
            "registrations" => back.registrations,
            "seats" => back.seats,
            "replies" => back.replies,
        },
    )
}

fn sentence(it: &view::AttentionItem, words: &Words) -> String {
    let id = format!("attention-{}", it.kind.word().replace('_', "-"));
    let what = it.what.map(|what| word(words, "attention-what", &what));
    let field = it.field.map(|field| word(words, "attention-field", &field));
    words.text_with(
        &id,
        &args! {
            "what" => what.unwrap_or_default(),
            "name" => or_dash(it.name.as_deref()),
            "device" => or_dash(it.device.as_deref()),
            "at" => shown(it.at.as_ref()),
            "field" => field.unwrap_or_default(),
            "count" => it.count,
        },
    )
}
