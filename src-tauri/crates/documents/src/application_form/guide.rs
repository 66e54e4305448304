//! The guide to type a form from, question by question, for Google Forms and for whatever has no file of its own.

use crate::args;
use crate::prose::{Block, plain_text};
use crate::words::{Language, Words};

use super::{Answered, Choices, Form, QUESTIONS, Question};

/// A longer list of choices stands at the end, one a line, as form makers take it when it is pasted.
const INLINE: usize = 4;

pub fn guide(form: &Form, language: Language) -> String {
    let words = Words::of(language);
    let steps = [
        "form-step-make",
        "form-step-headings",
        "form-step-notice",
        "form-step-consent",
    ];
    let more = ["form-step-email", "form-step-close", "form-step-export"];
    let mut blocks = vec![
        Block::Title(form.title(language)),
        Block::Heading(words.text("form-steps")),
        Block::Items(steps.iter().chain(&more).map(|id| words.text(id)).collect()),
        Block::Heading(words.text("form-description")),
        Block::Text(form.notice(language)),
        Block::Text(words.text_with("form-contact", &args! { "email" => &form.question_email })),
        Block::Quiet(form.funding_statement.in_language(language).to_owned()),
        Block::Heading(words.text("form-questions")),
    ];
    for (at, question) in QUESTIONS.iter().enumerate() {
        let heading = question.heading(words);
        blocks.push(Block::Heading(format!("{}. {heading}", at + 1)));
        blocks.push(Block::Items(facts(form, question, language)));
    }
    let mut listed: Vec<Choices> = Vec::new();
    for question in QUESTIONS {
        let (Answered::One(choices) | Answered::Some(choices)) = question.answered else {
            continue;
        };
        let names = names(form, choices, language);
        if is_below(choices, &names) && !listed.contains(&choices) {
            listed.push(choices);
            let heading = args! { "question" => question.heading(words) };
            blocks.push(Block::Heading(words.text_with("form-list", &heading)));
            blocks.push(Block::Text(names.join("\n")));
        }
    }
    plain_text(&blocks, language)
}

fn facts(form: &Form, question: &Question, language: Language) -> Vec<String> {
    let words = Words::of(language);
    let kind = match question.answered {
        Answered::Line => "form-answer-line",
        Answered::Paragraph => "form-answer-paragraph",
        Answered::One(_) => "form-answer-one",
        Answered::Some(_) => "form-answer-some",
    };
    let needed = if question.needed {
        "form-needed"
    } else {
        "form-not-needed"
    };
    let mut facts = vec![words.text(kind), words.text(needed)];
    if let Some(hint) = question.hint(form, words) {
        facts.push(words.text_with("form-hint", &args! { "text" => hint }));
    }
    if let Answered::One(choices) | Answered::Some(choices) = question.answered {
        let names = names(form, choices, language);
        facts.push(match is_below(choices, &names) {
            true => words.text("form-choices-below"),
            false => words.text_with("form-choices", &args! { "list" => names.join(" · ") }),
        });
    }
    facts
}

fn names(form: &Form, choices: Choices, language: Language) -> Vec<String> {
    let choices = form.choices(choices).into_iter();
    choices
        .map(|it| it.name.in_language(language).to_owned())
        .collect()
}

fn is_below(choices: Choices, names: &[String]) -> bool {
    choices == Choices::Cities || names.len() > INLINE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_guide_has_every_question_and_the_cities_to_paste() {
        for &language in Language::ALL {
            let guide = guide(&super::super::tests::form(), language);
            for question in QUESTIONS {
                let heading = question.heading(Words::of(language));
                assert!(guide.contains(&heading), "{heading}");
            }
            assert!(guide.contains("Trabzon\nOrdu\n"), "{guide}");
            assert!(!guide.contains("form-") && !guide.contains("{$"), "{guide}");
        }
    }
}
