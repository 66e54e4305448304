//! What became of somebody, in the words of the log.

use programme::vocabulary::HistoryField;
use programme::words::Words;
use programme::{Error, Who, args, view};

use crate::answer::Answer;
use crate::args::History;
use crate::call::moment;
use crate::failure::Failure;
use crate::open::{Desk, several};
use crate::print::{or_dash, paragraphs, plain, word};

pub(crate) fn history(desk: &mut Desk, asked: &History) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let id = match programme.find_anybody(&asked.who.join(" "))? {
            Who::Registration(id) => id,
            Who::Several(hits) => {
                return several(&hits, words);
            }
            Who::Unknown => {
                return Err(Error::Unknown {
                    what: "registration",
                    candidates: vec![],
                }
                .into());
            }
        };
        let history = programme.history(id)?;
        let head = words.text_with("history-head", &args! { "name" => plain(&history.name) });
        let entries = history.entries.iter().map(|it| entry(it, words));
        let text = paragraphs([head].into_iter().chain(entries));
        Answer::new(&history, text)
    })
}

fn entry(it: &view::HistoryEntry, words: &Words) -> String {
    let args = args! {
        "at" => moment(words, Some(&it.operation.at)),
        "device" => plain(&it.operation.device),
        "verb" => word(words, "operation", &it.operation.verb),
    };
    let mut lines = vec![words.text_with("history-entry", &args)];
    if it.operation.undone {
        lines.push(format!("  {}", words.text("history-undone")));
    }
    if let Some(reason) = &it.operation.reason {
        let args = args! { "reason" => plain(reason) };
        lines.push(format!("  {}", words.text_with("history-reason", &args)));
    }
    lines.extend(
        it.changes
            .iter()
            .map(|it| format!("  {}", change(it, words))),
    );
    lines.join("\n")
}

fn change(it: &view::HistoryChange, words: &Words) -> String {
    let shown = |text: &Option<String>| {
        or_dash(
            text.as_deref()
                .map(|text| value(it.field, text, words))
                .as_deref(),
        )
    };
    let field = word(words, "history-field", &it.field);
    let place = it
        .city
        .as_ref()
        .map_or_else(String::new, |city| format!(" ({city})"));
    match (&it.before, &it.after) {
        (None, None) => format!("{field}{place}"),
        (None, after) => format!("{field}{place}: {}", shown(after)),
        (before, after) => format!("{field}{place}: {} → {}", shown(before), shown(after)),
    }
}

/// Words of closed lists as they read, and what was typed as it was typed.
fn value(field: HistoryField, text: &str, words: &Words) -> String {
    let family = match field {
        HistoryField::Category => "category",
        HistoryField::Selection => "cli-selection",
        HistoryField::Reply => "cli-reply",
        HistoryField::ReplyChannel => "reply-channel",
        HistoryField::Withdrawn => "withdrawn",
        HistoryField::WithdrawnReason if text == "no_reply" => "withdrawn",
        HistoryField::Source => "source",
        HistoryField::Notice => "notice-channel",
        HistoryField::Letter => "letter-kind",
        HistoryField::Anyway => "cli-state",
        HistoryField::Sex => "sex",
        HistoryField::SelectionReason => return reason(text, words),
        HistoryField::Signature => match text.split_once(' ') {
            Some(("missing", why)) => return word(words, "signature-missing", why),
            _ => return plain(text),
        },
        HistoryField::CheckedIn => {
            return words.text_with("cli-moment", &args! { "at" => text.to_owned() });
        }
        HistoryField::Removed => return words.text("history-yes"),
        _ => return plain(text),
    };
    let id = format!("{family}-{}", text.to_ascii_lowercase().replace('_', "-"));
    match words.has(&id) {
        true => words.text(&id),
        false => plain(text),
    }
}

/// The words of the rules, or that it was by hand and what was said of it.
fn reason(text: &str, words: &Words) -> String {
    let known = |it: &str| {
        let id = format!("selection-reason-{}", it.replace('_', "-"));
        words.has(&id).then(|| words.text(&id))
    };
    if let Some((by_hand, said)) = text.split_once(": ")
        && let Some(by_hand) = known(by_hand)
    {
        return format!("{by_hand}: {}", plain(said));
    }
    let all: Option<Vec<String>> = text.split(' ').map(known).collect();
    all.map_or_else(|| plain(text), |all| all.join(", "))
}
