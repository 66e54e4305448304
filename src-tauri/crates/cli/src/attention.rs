//! What laptops that were both right have made of the file together: a sentence for each.

use programme::words::Words;
use programme::{args, view};
use serde_json::json;

use crate::answer::Answer;
use crate::failure::Failure;
use crate::open::Desk;
use crate::print::{or_dash, shown, word};

pub(crate) fn attention(desk: &mut Desk) -> Result<Answer, Failure> {
    desk.with(|programme, words| {
        let items = programme.attention()?;
        let said: Vec<String> = items.iter().map(|it| sentence(it, words)).collect();
        let text = match said.is_empty() {
            true => words.text("attention-none"),
            false => said.join("\n"),
        };
        Answer::new(json!({ "items": items }), text)
    })
}

fn sentence(it: &view::AttentionItem, words: &Words) -> String {
    let id = format!("attention-{}", it.kind.word().replace('_', "-"));
    let what = it.what.map(|what| word(words, "attention-what", &what));
    words.text_with(
        &id,
        &args! {
            "what" => what.unwrap_or_default(),
            "name" => or_dash(it.name.as_deref()),
            "device" => or_dash(it.device.as_deref()),
            "at" => shown(it.at.as_ref()),
        },
    )
}
