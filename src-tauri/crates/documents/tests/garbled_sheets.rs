//! Sheets whose Turkish letters some program once read wrong, and sheets that only look like it.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests stand outside the tests themselves"
)]

use std::io::Cursor;

use documents::spreadsheet::{self, ReadOptions, Sheet, Warning};
use encoding_rs::{Encoding, WINDOWS_1252, WINDOWS_1254};
use proptest::prelude::*;

fn read(rows: &[Vec<String>], repair: bool) -> Sheet {
    let lines: Vec<String> = rows.iter().map(|row| row.join(";")).collect();
    let options = ReadOptions {
        repair,
        delimiter: Some(';'),
        ..ReadOptions::default()
    };
    spreadsheet::read(&mut Cursor::new(lines.join("\n")), &options).unwrap()
}

fn rows(rows: &[&str]) -> Vec<Vec<String>> {
    let cells = |row: &&str| row.split(';').map(str::to_owned).collect();
    rows.iter().map(cells).collect()
}

fn cells(sheet: &Sheet) -> Vec<Vec<String>> {
    let texts = |texts: Vec<&str>| texts.into_iter().map(str::to_owned).collect();
    let rows = sheet.rows.iter().map(|row| row.texts(sheet.columns.len()));
    let mut cells = vec![sheet.columns.clone()];
    cells.extend(rows.map(texts));
    cells
}

/// The text as a program shows it that takes one encoding for another.
fn misread(text: &str, written: &'static Encoding, read: &'static Encoding) -> String {
    let bytes = written.encode(text).0;
    read.decode_without_bom_handling(&bytes).0.into_owned()
}

fn misread_all(
    rows: &[Vec<String>],
    written: &'static Encoding,
    read: &'static Encoding,
) -> Vec<Vec<String>> {
    let row = |row: &Vec<String>| {
        row.iter()
            .map(|cell| misread(cell, written, read))
            .collect()
    };
    rows.iter().map(row).collect()
}

const SHEET: [&str; 4] = [
    "Adınız Soyadınız;Temsil ettiğiniz kurum;Bulunduğunuz il;Doğum tarihi",
    "Şükrü Işık;Üç Tepe Derneği;Şanlıurfa;1.1.1990",
    "Çiğdem Öztürk;Gökçe Vakfı;İstanbul;",
    "Rojîn Ateş;Bağımsız;Iğdır;",
];

/// Which letters were written, and as which they were read.
const WAYS: [(&str, &Encoding, &Encoding); 3] = [
    ("one byte a letter", WINDOWS_1254, WINDOWS_1252),
    ("several bytes", encoding_rs::UTF_8, WINDOWS_1252),
    (
        "several bytes, in a Turkish program",
        encoding_rs::UTF_8,
        WINDOWS_1254,
    ),
];

#[test]
fn garbled_letters_are_pointed_out_and_repaired_when_asked() {
    let right = rows(&SHEET);
    for (name, written, as_read) in WAYS {
        let garbled = misread_all(&right, written, as_read);
        assert_ne!(garbled, right, "{name}");
        let seen = read(&garbled, false);
        assert!(seen.warnings.contains(&Warning::GarbledText), "{name}");
        assert!(!seen.repaired, "{name}");
        assert_eq!(seen.columns.len(), 4, "{name}");
        assert_ne!(cells(&seen), right, "{name}: nothing unasked");
        assert_eq!(seen.meant, right[0], "{name}: headings are recognised");
        let first = &seen.repairs[0];
        assert_eq!(
            (first.column, &*first.after),
            (0, "Adınız Soyadınız"),
            "{name}"
        );
        let repaired = read(&garbled, true);
        assert_eq!(cells(&repaired), right, "{name}");
        assert_eq!(
            (repaired.repaired, repaired.warnings),
            (true, vec![]),
            "{name}"
        );
        assert_eq!(repaired.repairs, seen.repairs, "{name}");
    }
}

/// Cells of a workbook share their texts, and one text may stand in many rows.
#[test]
fn a_workbook_is_repaired_like_the_list() {
    let mut right = rows(&SHEET);
    right.extend_from_within(1..);
    // Garbled, some texts hold what may be half of a letter and are kept by themselves; these do not.
    let shared = rows(&["Ad Soyad;Kurum", "Ayşe Taş;Umut", "Beşir Koş;Umut"]);
    for (right, (name, written, as_read)) in [&right, &shared]
        .into_iter()
        .flat_map(|right| WAYS.map(|way| (right, way)))
    {
        let garbled = misread_all(right, written, as_read);
        let mut workbook = rust_xlsxwriter::Workbook::new();
        let sheet = workbook.add_worksheet();
        for (at, row) in (0..).zip(&garbled) {
            sheet.write_row(at, 0, row).unwrap();
        }
        let bytes = workbook.save_to_buffer().unwrap();
        for repair in [false, true] {
            let options = ReadOptions {
                repair,
                ..ReadOptions::default()
            };
            let workbook = spreadsheet::read(&mut Cursor::new(&bytes), &options).unwrap();
            let list = read(&garbled, repair);
            assert_eq!(cells(&workbook), cells(&list), "{name}");
            assert_eq!(workbook.warnings, list.warnings, "{name}");
            assert_eq!(workbook.repairs, list.repairs, "{name}");
            assert_eq!(workbook.repaired, list.repaired, "{name}");
            assert!(
                written != encoding_rs::UTF_8 || list.repaired == repair,
                "{name}"
            );
        }
    }
}

/// Texts that come again are kept apart from those that do not: both are looked at and both are repaired.
#[test]
fn what_stands_far_down_a_long_list_is_repaired_like_the_rest() {
    for organisation in ["Gökçe Çağdaş Yaşam Derneği", "Umut"] {
        let mut right = rows(&["Ad Soyad;Kurum;Neden"]);
        for row in 0..2_000 {
            let (name, why) = match row {
                ..1_900 => ("Ali Can", "Merak"),
                _ => ("Ayşe Işık", "İş birliği için"),
            };
            let cells = [
                format!("{name} {row}"),
                organisation.into(),
                format!("{why}, {row}"),
            ];
            right.push(cells.to_vec());
        }
        for (name, written, as_read) in WAYS {
            let repaired = read(&misread_all(&right, written, as_read), true);
            assert!(repaired.repaired, "{name}");
            assert_eq!(cells(&repaired), right, "{name}");
        }
    }
}

#[test]
fn one_cell_is_never_enough_and_right_names_stay() {
    for (name, sheet) in [
        (
            "one slip",
            rows(&["Ad Soyad;Kurum", "Ýlker Þahin;Umut", "Ali Can;Ordu"]),
        ),
        (
            "one slip among right letters",
            rows(&[
                "Ad Soyad;Kurum",
                "Ýlker Þahin;Umut Derneği",
                "Ayşe Işık;Gök Vakfı",
            ]),
        ),
        (
            "guests from Iceland",
            rows(&[
                "Ad Soyad;Kurum",
                "Þórður Guðmundsson;Ordu",
                "Ýmir Sigurðsson;Ýrr",
            ]),
        ),
        (
            "guests from Turkmenistan and Bohemia",
            rows(&[
                "Ad Soyad;Kurum",
                "Aýdyn Ýusubow;Aýna",
                "Jiří Nový;Černý Kůň",
                "Baýram;Ýyldyz",
            ]),
        ),
        (
            "one text of several bytes",
            rows(&[
                "Ad Soyad;Kurum",
                "JOÃO SÃO;Umut",
                "Ä°lker;Ordu",
                "Ä°lker;Ordu",
            ]),
        ),
        (
            "Kurdish letters",
            rows(&[
                "Ad Soyad;Kurum",
                "Şêrîn Xwedê;Komeleya Jinên",
                "Rojîn Qazî;Û",
            ]),
        ),
    ] {
        let seen = read(&sheet, false);
        assert_eq!((seen.warnings, seen.repairs), (vec![], vec![]), "{name}");
        let asked = read(&sheet, true);
        assert_eq!((cells(&asked), asked.repaired), (sheet, false), "{name}");
    }
}

#[test]
fn headings_typed_anew_hide_nothing_and_right_cells_are_left_alone() {
    let mut garbled = misread_all(&rows(&SHEET), WINDOWS_1254, WINDOWS_1252);
    garbled[0] = rows(&SHEET)[0].clone();
    garbled.push(rows(&["Þórður Guðmundsson;;;"]).remove(0));
    let mut right = rows(&SHEET);
    right.push(rows(&["Þórður Guðmundsson;;;"]).remove(0));
    assert_eq!(cells(&read(&garbled, true)), right);
    // Answers that came after the sheet was read wrong.
    let mut mixed = misread_all(&rows(&SHEET), encoding_rs::UTF_8, WINDOWS_1252);
    mixed.push(rows(&["Ayşe Işık;Café Ümit;Ağrı;"]).remove(0));
    let mut right = rows(&SHEET);
    right.push(rows(&["Ayşe Işık;Café Ümit;Ağrı;"]).remove(0));
    assert_eq!(cells(&read(&mixed, true)), right);
}

fn province() -> impl Strategy<Value = String> {
    let names: Vec<&str> = domain::province::all().iter().map(|it| it.name).collect();
    prop::sample::select(names).prop_map(str::to_owned)
}

/// Names that are right as they are, and slips of the hand that look like a sheet read wrong.
fn name() -> impl Strategy<Value = String> {
    let parts = vec![
        "Ayşe",
        "Işık",
        "İlker",
        "Şükrü",
        "Hakkâri",
        "Lâle",
        "Nimetullâh",
        "Şêrîn",
        "Rojîn",
        "Xezal",
        "Welat",
        "Qedrî",
        "Sûzan",
        "Ümmügülsüm",
        "Ağaoğlu",
        "Çiğdem",
        "Þórður",
        "Guðrún",
        "Ýmir",
        "Sigurðsson",
        "Aýna",
        "Jiří",
        "Novotný",
        "João",
        "Zoë",
        "Müller",
        "Nguyễn",
        "Ali",
        "Can",
        "Ýlker",
        "Ýbrahim",
        "Yýldýz",
        "Ø",
        "ÅSE",
        "Ãurea",
    ];
    prop::collection::vec(prop::sample::select(parts), 1..4).prop_map(|parts| parts.join(" "))
}

fn sheet(cells: impl Strategy<Value = String>) -> impl Strategy<Value = Vec<Vec<String>>> {
    let row = (name_cell(cells), province()).prop_map(|(name, city)| vec![name, city]);
    prop::collection::vec(row, 1..30).prop_map(|mut rows| {
        rows.insert(0, vec!["Ad Soyad".into(), "Bulunduğunuz il".into()]);
        rows
    })
}

fn name_cell(cells: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    cells.prop_filter("totals and headings are no rows", |it| !it.is_empty())
}

fn turkish_name() -> impl Strategy<Value = String> {
    let parts = vec![
        "Ayşe",
        "Işık",
        "İlker",
        "Şükrü",
        "Hakkâri",
        "Şêrîn",
        "Rojîn",
        "Xezal",
        "Welat",
        "Qedrî",
        "Sûzan",
        "Ümmügülsüm",
        "Ağaoğlu",
        "Çiğdem",
        "IŞIL",
        "İNCİ",
        "“Umut”",
        "d’Or",
        "–",
    ];
    prop::collection::vec(prop::sample::select(parts), 1..4).prop_map(|parts| parts.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whoever asks for repair of a sheet that is right gets the sheet as it is.
    #[test]
    fn a_right_sheet_is_never_repaired(mut sheet in sheet(name())) {
        sheet.push(vec!["Ayşe".into(), "Ordu".into()]);
        let asked = read(&sheet, true);
        prop_assert!(!asked.repaired);
        prop_assert_eq!(cells(&asked), sheet);
    }

    /// What is recognised is repaired to the letter; what is not stays to the letter.
    #[test]
    fn a_misread_sheet_is_repaired_whole_or_not_at_all(sheet in sheet(turkish_name()), way in 0..3usize) {
        let (_, written, as_read) = WAYS[way];
        let garbled = misread_all(&sheet, written, as_read);
        let asked = read(&garbled, true);
        let cities = sheet.iter().skip(1).map(|row| &row[1]);
        let cities: std::collections::HashSet<_> = cities.filter(|it| it.contains(['ğ', 'ı', 'ş', 'İ', 'Ş'])).collect();
        if asked.repaired {
            prop_assert_eq!(cells(&asked), sheet);
        } else {
            prop_assert!(cities.len() < 2, "two cities with such letters are enough");
        }
    }
}
