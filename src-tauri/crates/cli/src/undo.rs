//! Taking an operation back, and what there is to take back.

use programme::words::Words;
use programme::{args, view};
use serde_json::json;

use crate::answer::Answer;
use crate::args::{Operations, Undo};
use crate::call::moment;
use crate::failure::Failure;
use crate::open::Desk;
use crate::print::{Table, or_dash, paragraphs, plain, word};

pub(crate) fn undo(desk: &mut Desk, asked: Undo) -> Result<Answer, Failure> {
    let operation = asked
        .operation
        .map(|text| text.trim().parse())
        .transpose()
        .map_err(|error| {
            Failure::usage("operation_unknown", "error-operation-unknown").because(error)
        })?;
    desk.with(|programme, words| {
        if asked.preview {
            let next = programme.next_undo(operation)?;
            let text = words.text_with("cli-undo-preview", &args! { "what" => what(&next, words) });
            return Answer::new(&next, text);
        }
        let undone = programme.undo(operation)?;
        let verb = word(words, "cli-done", undone.verb.word());
        let args = args! { "count" => undone.undone, "verb" => verb };
        let head = match undone.nothing {
            true => words.text_with("cli-undone-nothing", &args),
            false => words.text_with("cli-undone", &args),
        };
        let of = args! {
            "names" => plain(&names(&undone.names, undone.about, words)),
            "at" => moment(words, Some(&undone.at)),
        };
        let of = words.text_with("cli-undone-of", &of);
        let mut left = Table::new(words, "cli-left-head", &[]);
        for it in &undone.left {
            let who = it.registration.map(|it| it.to_string());
            left.row([
                or_dash(it.name.as_deref().or(who.as_deref())),
                word(words, "cli-left", &it.reason),
            ]);
        }
        let text = paragraphs([head, of, left.text_if_any()]);
        Ok(Answer::new(&undone, text)?.saying_no(undone.nothing))
    })
}

pub(crate) fn operations(desk: &mut Desk, asked: &Operations) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let items = programme.operations(asked.limit)?;
        let mut table = Table::new(words, "cli-operations-head", &[]);
        for it in &items {
            let back = match &it.no_undo {
                None => it.operation.to_string(),
                Some(why) => word(words, "no-undo", why),
            };
            let cells = [
                moment(words, Some(&it.at)),
                word(words, "operation", &it.verb),
                names(&it.names, it.about, words),
                or_dash(it.reason.as_deref()),
                it.device.clone(),
            ];
            table.row_with_end(cells, back);
        }
        Answer::new(json!({ "items": items }), table.text())
    })
}

/// An operation in one line: what, to whom, when.
pub(crate) fn what(it: &view::Operation, words: &Words) -> String {
    let args = args! {
        "verb" => word(words, "operation", &it.verb),
        "names" => plain(&names(&it.names, it.about, words)),
        "at" => moment(words, Some(&it.at)),
    };
    words.text_with("cli-operation", &args)
}

fn names(named: &[String], about: u32, words: &Words) -> String {
    let more = about.saturating_sub(named.len() as u32);
    let all = named.join(", ");
    match (all.is_empty(), more) {
        (true, _) => or_dash(None),
        (false, 0) => all,
        (false, more) => words.text_with(
            "operation-and-more",
            &args! { "names" => all, "more" => more },
        ),
    }
}
