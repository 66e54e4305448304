//! The list as a workbook: the participants on one sheet, who is none on another.

use rust_xlsxwriter::{Workbook, Worksheet};

use super::description::{
    COLUMNS, SIGNATURE, blocks, cells, has_signatures, head, other_cells, signature, title,
};
use super::{ParticipantList, frame};
use crate::words::Words;
use crate::workbook::{self, cell, heading, plain, quiet, ruled, wrapped};
use crate::{Rendered, Result, args};

/// The last is that of the signature, or of what somebody is who is no participant.
const WIDTHS: [f64; 6] = [5.0, 28.0, 24.0, 40.0, 24.0, 24.0];

pub(super) fn render(list: &ParticipantList) -> Result<Rendered> {
    let words = Words::of(list.language);
    let mut book = Workbook::new();
    let signed = has_signatures(list);
    let rows = list.participants.iter().map(|it| {
        let mut cells = cells(it, words).to_vec();
        cells.extend(signed.then(|| signature(it, words)));
        cells
    });
    let named: Vec<&str> = COLUMNS.iter().map(|it| it.0).collect();
    let mut ids = named.clone();
    ids.extend(signed.then_some(SIGNATURE));
    let sheet = book.add_worksheet();
    fill(sheet, list, "participant-list-tab", &ids, rows.collect())?;
    if !list.others.is_empty() {
        let mut ids = named;
        ids.push("participant-list-column-category");
        let rows = list.others.iter().map(|it| other_cells(it, words).to_vec());
        let sheet = book.add_worksheet();
        fill(
            sheet,
            list,
            "participant-list-tab-others",
            &ids,
            rows.collect(),
        )?;
    }
    frame(list, &blocks(list)).filled(book)
}

/// What it is of, then a row for each, under a head that stays in sight and can be filtered.
fn fill(
    sheet: &mut Worksheet,
    list: &ParticipantList,
    tab: &str,
    ids: &[&str],
    rows: Vec<Vec<String>>,
) -> Result<()> {
    let words = Words::of(list.language);
    sheet.set_name(words.text(tab))?;
    let pages = words.text_with("letter-page", &args! { "page" => "&P", "pages" => "&N" });
    workbook::landscape(
        sheet,
        &title(list),
        &words.text("report-tier-donor"),
        &pages,
    );
    let last = ids.len() as u16;
    let bold = plain().set_bold().set_font_size(14);
    sheet.merge_range(0, 0, 0, last, &cell(&title(list)), &bold)?;
    let lines = head(list);
    for (at, text) in (1..).zip(&lines) {
        sheet.merge_range(at, 0, at, last, &cell(text), &quiet())?;
    }
    let top = lines.len() as u32 + 2;
    let ids = std::iter::once("participant-list-column-number").chain(ids.iter().copied());
    for ((at, id), width) in (0..).zip(ids).zip(WIDTHS) {
        sheet.set_column_width(at, width)?;
        sheet.write_string_with_format(top, at, words.text(id), &heading())?;
    }
    sheet.set_repeat_rows(top, top)?;
    sheet.set_freeze_panes(top + 1, 2)?;
    let format = wrapped(ruled(plain()));
    for ((row, number), texts) in (top + 1..).zip(1_u32..).zip(&rows) {
        sheet.write_number_with_format(row, 0, number, &format)?;
        for (at, text) in (1..).zip(texts) {
            sheet.write_string_with_format(row, at, cell(text), &format)?;
        }
    }
    if !rows.is_empty() {
        sheet.autofilter(top, 0, top + rows.len() as u32, last)?;
    }
    Ok(())
}
