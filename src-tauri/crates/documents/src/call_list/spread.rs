//! The call list as a workbook.

use rust_xlsxwriter::Workbook;

use super::paper::frame;
use super::{COLUMNS, CallList, calls, dialled, name, reply, standing, title};
use crate::words::Words;
use crate::workbook::{self, cell, heading, plain, quiet, ruled, wrapped};
use crate::{Rendered, Result, args};

const WIDTHS: [f64; 11] = [
    5.0, 28.0, 36.0, 19.0, 30.0, 12.0, 20.0, 11.0, 12.0, 11.0, 24.0,
];
const LAST: u16 = 10;
/// The row of the headings.
const HEAD: u32 = 4;

pub(super) fn render(list: &CallList) -> Result<Rendered> {
    let words = Words::of(list.language);
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(words.text("call-list-tab"))?;
    workbook::landscape(
        sheet,
        &words.text("call-list-tier"),
        &words.text("call-list-note"),
        &words.text_with("call-list-page", &args! { "page" => "&P", "pages" => "&N" }),
    );
    let bold = plain().set_bold();
    let lines = [
        (
            words.text("call-list-title"),
            bold.clone().set_font_size(14),
        ),
        (
            format!("{} · {}", words.text("call-list-tier"), title(list, words)),
            bold,
        ),
        (standing(list, words), plain()),
        (words.text("call-list-note"), quiet()),
    ];
    for (at, (text, format)) in (0..).zip(lines) {
        sheet.merge_range(at, 0, at, LAST, &cell(&text), &format)?;
    }
    for ((at, id), width) in (0..).zip(COLUMNS).zip(WIDTHS) {
        sheet.set_column_width(at, width)?;
        sheet.write_string_with_format(HEAD, at, words.text(id), &heading())?;
    }
    sheet.set_repeat_rows(HEAD, HEAD)?;
    sheet.set_freeze_panes(HEAD + 1, 2)?;
    let format = wrapped(ruled(plain()));
    for ((row, number), it) in (HEAD + 1..).zip(1..).zip(&list.rows) {
        sheet.write_number_with_format(row, 0, number as u32, &format)?;
        let (name, reply) = (name(it, words), reply(it, words));
        let (phone, calls) = (dialled(&it.phone), calls(it, words));
        let cells = [&name, &it.organisation, &phone, &it.email, &reply, &calls];
        for (at, text) in (1..).zip(cells) {
            sheet.write_string_with_format(row, at, cell(text), &format)?;
        }
        for at in 7..=LAST {
            sheet.write_blank(row, at, &format)?;
        }
    }
    frame(list).filled(book)
}
