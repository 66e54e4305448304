//! The form as an XLSForm, the workbook by which KoboToolbox and ODK make theirs: the sheets *survey*, *choices* and
//! *settings*, every text once in Turkish and once in English.

use rust_xlsxwriter::{Workbook, Worksheet};

use crate::Result;
use crate::words::{Language, Words};
use crate::workbook::{self, About};

use super::{Answered, Choices, Form, QUESTIONS, Question};

const TURKISH: &str = "Türkçe (tr)";
const ENGLISH: &str = "English (en)";

pub fn xlsform(form: &Form) -> Result<Vec<u8>> {
    let mut book = Workbook::new();
    survey(book.add_worksheet(), form)?;
    choices(book.add_worksheet(), form)?;
    settings(book.add_worksheet(), form)?;
    let about = About {
        title: &form.title(Language::Tr),
        author: &form.controller,
        program: "Rota",
        issued_at: chrono::DateTime::UNIX_EPOCH,
    };
    workbook::bytes(book, &about)
}

fn survey(sheet: &mut Worksheet, form: &Form) -> Result<()> {
    sheet.set_name("survey")?;
    let labels = [TURKISH, ENGLISH].map(|it| format!("label::{it}"));
    let hints = [TURKISH, ENGLISH].map(|it| format!("hint::{it}"));
    let head = [
        "type",
        "name",
        &labels[0],
        &labels[1],
        &hints[0],
        &hints[1],
        "required",
        "appearance",
    ];
    row(sheet, 0, head)?;
    let notice = [Language::Tr, Language::En].map(|it| text(&form.notice(it)));
    row(
        sheet,
        1,
        [
            "note",
            "bilgilendirme",
            &notice[0],
            &notice[1],
            "",
            "",
            "",
            "",
        ],
    )?;
    for (at, question) in (2..).zip(QUESTIONS) {
        let labels = [Language::Tr, Language::En].map(|it| text(&question.heading(Words::of(it))));
        let hints = [Language::Tr, Language::En]
            .map(|it| text(&question.hint(form, Words::of(it)).unwrap_or_default()));
        let (kind, appearance) = kind(question);
        let needed = if question.needed { "yes" } else { "" };
        let cells = [
            &kind,
            question.name,
            &labels[0],
            &labels[1],
            &hints[0],
            &hints[1],
            needed,
            appearance,
        ];
        row(sheet, at, cells)?;
    }
    Ok(())
}

fn kind(question: &Question) -> (String, &'static str) {
    match question.answered {
        Answered::Line => ("text".to_owned(), ""),
        Answered::Paragraph => ("text".to_owned(), "multiline"),
        Answered::One(list @ (Choices::Kinds | Choices::Provinces)) => {
            (format!("select_one {}", list.name()), "minimal")
        }
        Answered::One(list) => (format!("select_one {}", list.name()), ""),
        Answered::Some(list) => (format!("select_multiple {}", list.name()), ""),
    }
}

fn choices(sheet: &mut Worksheet, form: &Form) -> Result<()> {
    sheet.set_name("choices")?;
    let labels = [TURKISH, ENGLISH].map(|it| format!("label::{it}"));
    row(sheet, 0, ["list_name", "name", &labels[0], &labels[1]])?;
    let mut at = 1;
    let mut listed: Vec<Choices> = Vec::new();
    for question in QUESTIONS {
        let (Answered::One(list) | Answered::Some(list)) = question.answered else {
            continue;
        };
        if listed.contains(&list) {
            continue;
        }
        listed.push(list);
        for choice in form.choices(list) {
            let (tr, en) = (text(&choice.name.tr), text(&choice.name.en));
            row(sheet, at, [list.name(), &choice.code, &tr, &en])?;
            at += 1;
        }
    }
    Ok(())
}

fn settings(sheet: &mut Worksheet, form: &Form) -> Result<()> {
    sheet.set_name("settings")?;
    row(
        sheet,
        0,
        ["form_title", "form_id", "version", "default_language"],
    )?;
    let (title, id) = (
        text(&form.title(Language::Tr)),
        format!("rota_r{}", form.route),
    );
    row(sheet, 1, [&title, &id, &form.notice_version, TURKISH])
}

fn row<const N: usize>(sheet: &mut Worksheet, at: u32, cells: [&str; N]) -> Result<()> {
    for (column, cell) in (0u16..).zip(cells) {
        if !cell.is_empty() {
            sheet.write_string(at, column, workbook::cell(cell))?;
        }
    }
    Ok(())
}

/// `${…}` names another question there.
fn text(text: &str) -> String {
    text.replace("${", "$ {")
}
