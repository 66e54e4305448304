//! Taking an operation back.

use programme::args;

use crate::answer::Answer;
use crate::args::Undo;
use crate::failure::Failure;
use crate::open::Desk;
use crate::print::{Table, or_dash, paragraphs, word};

pub(crate) fn undo(desk: &mut Desk, asked: Undo) -> Result<Answer, Failure> {
    let operation = asked
        .operation
        .map(|text| text.trim().parse())
        .transpose()
        .map_err(|error| {
            Failure::usage("operation_unknown", "error-operation-unknown").because(error)
        })?;
    desk.with(|programme, words| {
        let undone = programme.undo(operation)?;
        let verb = word(words, "cli-done", undone.verb.word());
        let args = args! { "count" => undone.undone, "verb" => verb };
        let head = words.text_with("cli-undone", &args);
        let mut left = Table::new(words, "cli-left-head", &[]);
        for it in &undone.left {
            let who = it.registration.map(|it| it.to_string());
            left.row([
                or_dash(it.name.as_deref().or(who.as_deref())),
                word(words, "cli-left", &it.reason),
            ]);
        }
        Answer::new(&undone, paragraphs([head, left.text_if_any()]))
    })
}
