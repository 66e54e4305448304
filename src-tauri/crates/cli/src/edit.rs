//! Corrections: `KEY=VALUE` pairs of one thing.

use programme::args;

use crate::answer::Answer;
use crate::args::Edit;
use crate::failure::Failure;
use crate::open::Desk;
use crate::print::{field, field_value, paragraphs, plain};
use crate::tour::{moved_figures, touched, tried, warnings};

pub(crate) fn edit(desk: &mut Desk, asked: Edit) -> Result<Answer, Failure> {
    // There is one programme, so nothing says which.
    let (which, pairs) = match asked.rest.split_first() {
        Some((which, pairs)) if asked.what != "programme" => (which.as_str(), pairs),
        _ => ("", asked.rest.as_slice()),
    };
    let pairs: Vec<(String, String)> = pairs
        .iter()
        .map(|text| pair(text))
        .collect::<Result<_, _>>()?;
    // A member of the staff and a line of a checklist are there once they are named.
    let is_named = matches!(asked.what.as_str(), "staff" | "checklist") && which.contains('/');
    if pairs.is_empty() && !is_named {
        return Err(Failure::usage("pair_needed", "cli-error-pair-needed").with("value", which));
    }
    desk.with(|programme, words| {
        let edited = match asked.preview {
            true => programme.preview_edit(&asked.what, which, &pairs)?,
            false => programme.edit(&asked.what, which, &pairs, asked.reason.clone())?,
        };
        let lines = edited.changed.iter().map(|it| {
            words.text_with(
                "cli-edited",
                &args! {
                    "field" => field(&asked.what, &it.column, words),
                    "before" => field_value(&it.column, it.before.as_deref(), words),
                    "after" => field_value(&it.column, it.after.as_deref(), words),
                },
            )
        });
        let text = match edited.changed.is_empty() {
            true => words.text("cli-edited-nothing"),
            false => lines.collect::<Vec<_>>().join("\n"),
        };
        let told = touched(words, edited.touched);
        let warned = warnings(words, &edited.warnings, &edited.warned);
        let tried = tried(
            words,
            asked.preview,
            edited.needs_reason && asked.reason.is_none(),
        );
        let kept = edited.reason.as_ref().map_or_else(String::new, |it| {
            words.text_with("cli-edited-because", &args! { "reason" => plain(it) })
        });
        let issued = moved_figures(words, &edited.issued);
        Answer::new(
            &edited,
            paragraphs([text, kept, told, warned, issued, tried]),
        )
    })
}

fn pair(text: &str) -> Result<(String, String), Failure> {
    match text.split_once('=') {
        Some((key, value)) if !key.trim().is_empty() => {
            Ok((key.trim().to_owned(), value.to_owned()))
        }
        _ => Err(Failure::usage("pair_needed", "cli-error-pair-needed").with("value", plain(text))),
    }
}
