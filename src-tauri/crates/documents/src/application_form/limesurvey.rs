//! A survey structure for LimeSurvey, in its tab-separated form (*Import survey*, `.txt`): one line for each setting,
//! group, question and answer, once in every language.
//!
//! | class | type/scale | name | text |
//! |---|---|---|---|
//! | S | | a setting | its value |
//! | SL | | a setting of a language | its value |
//! | G | number | name of the group | its description |
//! | Q | S, T, L, ! | code | the question |
//! | A | 0 | code | the answer |
//!
//! Texts are HTML there, and braces are a formula. The thematic areas are a line to type: a choice of several would come
//! back as one column for each, of which an import could take only one.

use crate::words::{Language, Words};

use super::{Answered, Choices, Form, QUESTIONS, Question};

const COLUMNS: [&str; 11] = [
    "id",
    "related_id",
    "class",
    "type/scale",
    "name",
    "relevance",
    "text",
    "help",
    "language",
    "mandatory",
    "other",
];

pub fn limesurvey(form: &Form) -> String {
    let mut lines = vec![COLUMNS.join("\t")];
    let survey = format!("{}", 910_000 + form.route);
    for (name, value) in [
        ("sid", survey.as_str()),
        ("admin", form.controller.as_str()),
        ("adminemail", form.question_email.as_str()),
        ("language", "tr"),
        ("additional_languages", "en"),
        ("anonymized", "N"),
        ("format", "A"),
        ("datestamp", "Y"),
        ("ipaddr", "N"),
        ("refurl", "N"),
        ("showwelcome", "Y"),
    ] {
        lines.push(line(Line {
            class: "S",
            name,
            text: value,
            ..Line::default()
        }));
    }
    for &language in Language::ALL {
        let welcome = html(&form.notice(language));
        let title = html(&form.title(language));
        let code = language.word();
        // Days before months.
        for (name, value) in [
            ("surveyls_title", &title),
            ("surveyls_welcometext", &welcome),
            ("surveyls_dateformat", &"1".to_owned()),
        ] {
            lines.push(line(Line {
                class: "SL",
                name,
                text: value,
                language: code,
                ..Line::default()
            }));
        }
    }
    for &language in Language::ALL {
        group(form, language, &mut lines);
    }
    lines.push(String::new());
    lines.join("\n")
}

fn group(form: &Form, language: Language, lines: &mut Vec<String>) {
    let words = Words::of(language);
    let code = language.word();
    let name = html(&words.text("form-questions"));
    lines.push(line(Line {
        class: "G",
        kind: "1",
        name: &name,
        language: code,
        ..Line::default()
    }));
    for question in QUESTIONS {
        let heading = html(&question.heading(words));
        let help = help(form, question, language);
        lines.push(line(Line {
            class: "Q",
            kind: kind(question),
            name: &question_code(question),
            relevance: "1",
            text: &heading,
            help: &help,
            language: code,
            mandatory: if question.needed { "Y" } else { "N" },
            other: "N",
        }));
        if let Answered::One(choices) = question.answered {
            for choice in form.choices(choices) {
                let text = html(choice.name.in_language(language));
                let name: String = choice
                    .code
                    .chars()
                    .filter(char::is_ascii_alphanumeric)
                    .collect();
                lines.push(line(Line {
                    class: "A",
                    kind: "0",
                    name: &name,
                    text: &text,
                    language: code,
                    ..Line::default()
                }));
            }
        }
    }
}

fn kind(question: &Question) -> &'static str {
    match question.answered {
        Answered::Line | Answered::Some(_) => "S",
        Answered::Paragraph => "T",
        // A long list unfolds.
        Answered::One(Choices::Kinds | Choices::Provinces) => "!",
        Answered::One(_) => "L",
    }
}

fn help(form: &Form, question: &Question, language: Language) -> String {
    let words = Words::of(language);
    let mut help = question.hint(form, words).unwrap_or_default();
    if let Answered::Some(choices) = question.answered {
        let names: Vec<String> = form
            .choices(choices)
            .iter()
            .map(|it| it.name.in_language(language).to_owned())
            .collect();
        help = format!("{help} {}", names.join(" · "));
    }
    html(help.trim())
}

/// Letters and digits only, at most twenty.
fn question_code(question: &Question) -> String {
    let letters = question.name.chars().filter(char::is_ascii_alphanumeric);
    letters.take(20).collect()
}

#[derive(Default)]
struct Line<'a> {
    class: &'a str,
    kind: &'a str,
    name: &'a str,
    relevance: &'a str,
    text: &'a str,
    help: &'a str,
    language: &'a str,
    mandatory: &'a str,
    other: &'a str,
}

fn line(it: Line) -> String {
    let cells = [
        "",
        "",
        it.class,
        it.kind,
        it.name,
        it.relevance,
        it.text,
        it.help,
        it.language,
        it.mandatory,
        it.other,
    ];
    cells.map(cell).join("\t")
}

/// No tab and no line end parts a cell, and a quotation mark in it is doubled.
fn cell(text: &str) -> String {
    let text = text.replace(['\t', '\n', '\r'], " ");
    match text.contains('"') {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text,
    }
}

fn html(text: &str) -> String {
    let escaped = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    let plain = escaped.replace('{', "{ ").replace('}', " }");
    let lines: Vec<&str> = plain.lines().map(str::trim).collect();
    lines.join("<br />")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_has_every_column_and_both_languages_the_same_codes() {
        let text = limesurvey(&super::super::tests::form());
        let rows: Vec<Vec<&str>> = text
            .lines()
            .map(|line| line.split('\t').collect())
            .collect();
        assert!(rows.iter().all(|row| row.len() == COLUMNS.len()), "{text}");
        let codes = |language: &str| -> Vec<(String, String)> {
            let own = rows
                .iter()
                .filter(|row| row[8] == language && ["Q", "A"].contains(&row[2]));
            own.map(|row| (row[2].to_owned(), row[4].to_owned()))
                .collect()
        };
        assert_eq!(codes("tr"), codes("en"));
        assert_eq!(
            codes("tr").iter().filter(|(class, _)| class == "Q").count(),
            QUESTIONS.len()
        );
        for (class, code) in codes("tr") {
            let longest = if class == "Q" { 20 } else { 5 };
            assert!(
                code.len() <= longest && code.bytes().all(|it| it.is_ascii_alphanumeric()),
                "{code}"
            );
        }
        let mut of_questions: Vec<String> = codes("tr")
            .into_iter()
            .filter(|it| it.0 == "Q")
            .map(|it| it.1)
            .collect();
        of_questions.sort();
        of_questions.dedup();
        assert_eq!(
            of_questions.len(),
            QUESTIONS.len(),
            "a code names one question"
        );
    }

    /// LimeSurvey can export codes in place of the questions.
    #[test]
    fn every_code_is_recognised_when_the_answers_come_back() {
        use domain::column_map::{ColumnMap, Use};

        let mut headings: Vec<String> = ["id", "submitdate", "lastpage", "startlanguage"]
            .map(str::to_owned)
            .to_vec();
        let one = |it: &&super::super::Question| !matches!(it.answered, Answered::Some(_));
        let questions: Vec<_> = super::super::QUESTIONS.iter().filter(one).collect();
        headings.extend(questions.iter().map(|it| question_code(it)));
        let map = ColumnMap::guess(&headings, &[]);
        for (question, column) in questions.iter().zip(&map.columns[4..]) {
            assert_eq!(
                column.used,
                Use::Field(question.field),
                "{}",
                column.heading
            );
        }
    }

    #[test]
    fn braces_and_quotation_marks_are_text() {
        let text = limesurvey(&super::super::tests::form());
        assert!(text.contains("Örnek Derneği { A }"), "no formula: {text}");
        assert!(text.contains("\"Yollara \"\"Düşüyoruz\"\""), "{text}");
    }
}
