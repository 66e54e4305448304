//! The table for the team's own mailer: one line for each letter, with everything that its text could want.

use chrono::{DateTime, Utc};
use rust_xlsxwriter::Workbook;

use crate::Result;
use crate::words::{Language, Words};
use crate::workbook::{self, About, cell, heading, plain, ruled, wrapped};

#[derive(Debug, Clone, Default)]
pub struct MergeRow {
    pub name: String,
    pub organisation: String,
    pub email: String,
    pub phone: String,
    pub city: String,
    pub date: String,
    pub time: String,
    pub venue: String,
    pub address: String,
    pub reply_by: String,
    pub code: String,
    pub subject: String,
    pub text: String,
    /// The letter's file, beside the table.
    pub file: String,
    /// The entries for calendars that come with it, beside the table too.
    pub calendar: String,
}

const COLUMNS: [(&str, f64); 15] = [
    ("merge-name", 26.0),
    ("merge-organisation", 34.0),
    ("merge-email", 28.0),
    ("merge-phone", 18.0),
    ("merge-city", 14.0),
    ("merge-date", 24.0),
    ("merge-time", 14.0),
    ("merge-venue", 24.0),
    ("merge-address", 30.0),
    ("merge-reply-by", 24.0),
    ("merge-code", 20.0),
    ("merge-subject", 40.0),
    ("merge-text", 60.0),
    ("merge-file", 50.0),
    ("merge-calendar", 50.0),
];

pub fn xlsx(
    rows: &[MergeRow],
    language: Language,
    issued_at: DateTime<Utc>,
    version: &str,
) -> Result<Vec<u8>> {
    let words = Words::of(language);
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(words.text("merge-tab"))?;
    for (at, (id, width)) in (0..).zip(COLUMNS) {
        sheet.set_column_width(at, width)?;
        sheet.write_string_with_format(0, at, words.text(id), &heading())?;
    }
    sheet.set_freeze_panes(1, 1)?;
    let (one, more) = (ruled(plain()), wrapped(ruled(plain())));
    for (row, it) in (1..).zip(rows) {
        let cells = [
            &it.name,
            &it.organisation,
            &it.email,
            &it.phone,
            &it.city,
            &it.date,
            &it.time,
            &it.venue,
            &it.address,
            &it.reply_by,
            &it.code,
            &it.subject,
            &it.text,
            &it.file,
            &it.calendar,
        ];
        for (at, text) in (0..).zip(cells) {
            let format = if at == 12 { &more } else { &one };
            sheet.write_string_with_format(row, at, cell(text), format)?;
        }
        // A text of many lines would make the table unreadable.
        sheet.set_row_height(row, 30)?;
    }
    let about = About {
        title: &words.text("merge-tab"),
        author: "",
        program: &format!("Rota {version}"),
        issued_at,
    };
    workbook::bytes(book, &about)
}
