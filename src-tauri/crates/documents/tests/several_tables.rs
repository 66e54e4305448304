//! Several tables on one sheet, and one person's questions asked again for the next: every row of every table is a row.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests stand outside the tests themselves"
)]

use std::io::Cursor;

use documents::spreadsheet::{self, ReadOptions, Sheet, Skipped, Table};
use rust_xlsxwriter::{Format, Workbook};

fn read(rows: &str) -> Sheet {
    spreadsheet::read(&mut Cursor::new(rows.as_bytes()), &ReadOptions::default()).unwrap()
}

/// The rows: the table, the number, the cells.
fn rows(sheet: &Sheet) -> Vec<(Option<&str>, u32, String)> {
    let width = sheet.columns.len();
    let rows = sheet.rows.iter().map(|row| {
        let (table, number) = sheet.beside.place(row.number);
        (table, number, row.texts(width).join(";"))
    });
    rows.collect()
}

fn told<'a>(rows: &'a [(Option<&'a str>, u32, String)]) -> Vec<(Option<&'a str>, u32, &'a str)> {
    rows.iter().map(|it| (it.0, it.1, it.2.as_str())).collect()
}

#[test]
fn tables_beside_one_another_and_one_below_are_one_table() {
    let sheet = read(
        "ASİL;;;;YEDEK;;\n\
         Ad Soyad;Kurum;Telefon;;Ad Soyad;Kurum;Telefon\n\
         Ayşe Işık;Umut;0500 000 00 01;;Ali Can;Gök;0500 000 00 02\n\
         İlker Şahin;Kıyı;0500 000 00 03;;;;\n\
         ;;;;;;\n\
         BASIN;;;;;;\n\
         Adı Soyadı;Gazete;Cep telefonu;;;;\n\
         Ece Su;Yeni Ses;0500 000 00 04;;;;\n",
    );
    assert_eq!(
        sheet.columns,
        ["Ad Soyad", "Kurum", "Telefon", "D", "Gazete"],
        "a column that nobody named keeps its letter"
    );
    assert_eq!(
        told(&rows(&sheet)),
        [
            (None, 3, "Ayşe Işık;Umut;0500 000 00 01;;"),
            (None, 4, "İlker Şahin;Kıyı;0500 000 00 03;;"),
            (None, 8, "Ece Su;;0500 000 00 04;;Yeni Ses"),
            (Some("YEDEK"), 3, "Ali Can;Gök;0500 000 00 02;;"),
        ]
    );
    let table = |header_row, columns, title: &str| Table {
        header_row,
        columns,
        title: Some(title.to_owned()),
    };
    assert_eq!(
        sheet.tables,
        [table(2, (4, 6), "YEDEK"), table(7, (0, 2), "BASIN")]
    );
    let lists: Vec<_> = sheet
        .rows
        .iter()
        .map(|it| sheet.list_of(it.number))
        .collect();
    assert_eq!(
        lists,
        [Some("ASİL"), Some("ASİL"), Some("BASIN"), Some("YEDEK")]
    );
    assert_eq!(
        sheet.skipped,
        [
            (1, Skipped::Title),
            (6, Skipped::Title),
            (7, Skipped::OtherHeading)
        ]
    );
    assert_eq!(
        sheet.form_headings,
        [
            "Ad Soyad", "Kurum", "Telefon", "", "Ad Soyad", "Kurum", "Telefon"
        ],
        "the form is known as it was"
    );
    let other = sheet.beside.number(Some("YEDEK"), 3);
    assert_eq!(sheet.rows.numbered(other).unwrap().cell(0), "Ali Can");
}

/// A form with one section for each kind of participant: whoever answers fills one of them, or both for two people.
#[test]
fn questions_that_a_form_asks_again_are_asked_of_another_person() {
    for headings in [
        "Ad Soyad;Telefon;Ad Soyad;Telefon",
        "Ad Soyad;Telefon;Ad Soyad2;Telefon2",
        "1. Katılımcı Ad Soyad;1. Katılımcı Telefon;2. Katılımcı Ad Soyad;2. Katılımcı Telefon",
        "Ad Soyad 1;Telefon 1;Ad Soyad 2;Telefon 2",
    ] {
        let sheet = read(&format!(
            "Zaman damgası;Kurum;{headings};1. tercih;2. tercih\n\
             14.03.2026;Umut;Ayşe Işık;0500 000 00 01;;;Ordu;Samsun\n\
             15.03.2026;Gök;;;Ali Can;0500 000 00 02;Ordu;\n\
             16.03.2026;Kıyı;Ece Su;0500 000 00 03;Nur Dal;0500 000 00 04;;\n",
        ));
        assert_eq!(sheet.columns.len(), 6, "{headings}");
        assert_eq!(
            told(&rows(&sheet)),
            [
                (
                    None,
                    2,
                    "14.03.2026;Umut;Ayşe Işık;0500 000 00 01;Ordu;Samsun"
                ),
                (None, 4, "16.03.2026;Kıyı;Ece Su;0500 000 00 03;;"),
                (
                    Some("E–F"),
                    3,
                    "15.03.2026;Gök;Ali Can;0500 000 00 02;Ordu;"
                ),
                (Some("E–F"), 4, "16.03.2026;Kıyı;Nur Dal;0500 000 00 04;;"),
            ],
            "{headings}"
        );
    }
}

/// What looks like it and is not.
#[test]
fn one_table_stays_as_it_is() {
    for text in [
        // A name to sign with.
        "Ad Soyad;Kurum;Telefon;Ad Soyad\nAyşe Işık;Umut;1;Ayşe Işık\n",
        // Nothing stands in the second table.
        "Ad Soyad;Kurum;;Ad Soyad;Kurum\nAyşe Işık;Umut;;;\nAli Can;Gök;;;\n",
        "Ad Soyad;Kurum;1. tercih;2. tercih\nAyşe Işık;Umut;Ordu;Samsun\n",
        "Ad Soyad;Kurum;Yetkili adı soyadı;Yetkili telefonu\nAyşe Işık;Umut;Ali Can;1\n",
    ] {
        let sheet = read(text);
        let found: Vec<String> = sheet
            .rows
            .iter()
            .map(|row| row.texts(5).join(";"))
            .collect();
        let written: Vec<String> = text
            .lines()
            .skip(1)
            .map(|it| format!("{it}{}", ";".repeat(4 - it.matches(';').count())))
            .collect();
        assert_eq!(found, written);
        assert!(sheet.tables.is_empty() && sheet.beside.is_empty(), "{text}");
    }
}

#[test]
fn what_is_struck_out_or_hidden_in_one_table_is_so_there() {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    let line = Format::new().set_font_strikethrough();
    let plain = Format::new();
    page.merge_range(0, 0, 0, 1, "ASİL", &plain).unwrap();
    page.merge_range(0, 3, 0, 4, "YEDEK", &plain).unwrap();
    for (row, cells) in (1..).zip([
        ["Ad Soyad", "Kurum", "", "Ad Soyad", "Kurum"],
        ["Ayşe Işık", "Umut", "", "Ali Can", "Gök"],
        ["İlker Şahin", "Kıyı", "", "Ece Su", "Umut"],
    ]) {
        page.write_row(row, 0, cells).unwrap();
    }
    for column in [3, 4] {
        page.set_cell_format(2, column, &line).unwrap();
    }
    page.set_row_hidden(3).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let sheet = spreadsheet::read(&mut Cursor::new(bytes), &ReadOptions::default()).unwrap();
    assert_eq!(sheet.columns[..2], ["Ad Soyad", "Kurum"]);
    let at = |numbers: &[u32]| -> Vec<(Option<String>, u32)> {
        let places = numbers.iter().map(|it| sheet.beside.place(*it));
        places.map(|it| (it.0.map(str::to_owned), it.1)).collect()
    };
    let second = |row| (Some("YEDEK".to_owned()), row);
    assert_eq!(at(&sheet.struck), [second(3)]);
    assert_eq!(at(&sheet.hidden), [(None, 4), second(4)]);
    let lists: Vec<_> = sheet
        .rows
        .iter()
        .map(|it| sheet.list_of(it.number))
        .collect();
    assert_eq!(
        lists,
        [Some("ASİL"), Some("ASİL"), Some("YEDEK"), Some("YEDEK")]
    );
}
