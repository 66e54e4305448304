//! An empty application sheet: the headings in their order, in Turkish and in English, for applications that come by
//! e-mail or telephone and are typed by the team.

use rust_xlsxwriter::Workbook;

use crate::Result;
use crate::words::{Language, Words};
use crate::workbook::{self, About};

use super::{Form, QUESTIONS};

pub fn headings(form: &Form) -> Result<Vec<u8>> {
    let mut book = Workbook::new();
    for &language in Language::ALL {
        let words = Words::of(language);
        let sheet = book.add_worksheet();
        sheet.set_name(words.text("form-headings-sheet"))?;
        sheet.set_freeze_panes(1, 0)?;
        let sent = words.text("form-question-sent-at");
        let headings = std::iter::once(sent).chain(QUESTIONS.iter().map(|it| it.heading(words)));
        for (column, heading) in (0u16..).zip(headings) {
            sheet.set_column_width(column, (heading.chars().count() as f64 + 3.0).min(40.0))?;
            sheet.write_string_with_format(0, column, heading, &workbook::heading())?;
        }
    }
    let about = About {
        title: &form.title(Language::Tr),
        author: &form.controller,
        program: "Rota",
        issued_at: chrono::DateTime::UNIX_EPOCH,
    };
    workbook::bytes(book, &about)
}
