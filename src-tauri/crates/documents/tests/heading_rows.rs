//! Where the headings are found: in one row or in two, below titles, and never among the people.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests stand outside the tests themselves"
)]

use std::io::Cursor;

use documents::spreadsheet::{self, ReadOptions, Sheet, Skipped};
use rust_xlsxwriter::{Format, Workbook};

type Merged = (u32, u16, u32, u16);

/// Its name, rows, what is merged over them; then the heading rows and the headings that must be found.
type Case = (
    &'static str,
    &'static [&'static str],
    &'static [Merged],
    &'static [u32],
    &'static [&'static str],
);

/// A workbook of these rows, with regions merged over them (first row and column, last row and column).
fn workbook(rows: &[&str], merged: &[Merged]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let plain = Format::new();
    for it in merged {
        sheet
            .merge_range(it.0, it.1, it.2, it.3, "", &plain)
            .unwrap();
    }
    for (row, line) in (0..).zip(rows) {
        for (column, text) in (0..).zip(line.split(';')) {
            if !text.is_empty() {
                sheet.write_string(row, column, text).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

fn read(bytes: &[u8]) -> Sheet {
    spreadsheet::read(&mut Cursor::new(bytes), &ReadOptions::default()).unwrap()
}

#[test]
fn headings_below_groups_are_joined_with_them() {
    const ALL: &[&str] = &[
        "Katılımcı / Adı",
        "Katılımcı / Soyadı",
        "Kurum bilgileri / Adı",
        "Kurum bilgileri / Türü",
        "Telefon",
    ];
    let cases: [Case; 8] = [
        (
            "groups over groups: three rows",
            &[
                "Başvuran;;Başvurulan;;Telefon",
                "Katılımcı;;Kurum bilgileri;;",
                "Adı;Soyadı;Adı;Türü",
                "Ayşe;Işık;Umut;Dernek;0500 000 00 01",
                "Ali;Can;Gök;Vakıf;",
            ],
            &[
                (0, 0, 0, 1),
                (0, 2, 0, 3),
                (0, 4, 2, 4),
                (1, 0, 1, 1),
                (1, 2, 1, 3),
            ],
            &[1, 2, 3],
            ALL,
        ),
        (
            "a row below the groups that goes on below one of them",
            &[
                "Katılımcı;Kurum bilgileri;;;İl",
                "Adı Soyadı;Adı;İletişim;;",
                ";;Telefon;E-posta;",
                "Ayşe Işık;Umut;0500 000 00 01;a@example.org;Ordu",
                "Ali Can;Gök;;;Ordu",
            ],
            &[
                (0, 1, 0, 3),
                (0, 4, 2, 4),
                (1, 2, 1, 3),
                (1, 0, 2, 0),
                (1, 1, 2, 1),
            ],
            &[1, 2, 3],
            &[
                "Katılımcı / Adı Soyadı",
                "Kurum bilgileri / Adı",
                "Kurum bilgileri / İletişim / Telefon",
                "Kurum bilgileri / İletişim / E-posta",
                "İl",
            ],
        ),
        (
            "groups merged to the side, one heading over both rows",
            &[
                "T.C. ORDU VALİLİĞİ",
                "Katılımcı;;Kurum bilgileri;;Telefon",
                "Adı;Soyadı;Adı;Türü",
                "Ayşe;Işık;Umut;Dernek;0500 000 00 01",
                "",
                "Katılımcı;;Kurum bilgileri;;Telefon",
                "Adı;Soyadı;Adı;Türü",
                "Ali;Can;Gök;Vakıf;",
            ],
            &[(0, 0, 0, 4), (1, 0, 1, 1), (1, 2, 1, 3), (1, 4, 2, 4)],
            &[2, 3],
            ALL,
        ),
        (
            "most headings in the upper row",
            &[
                "Ad Soyad;Kurum;İl;İletişim;",
                ";;;Telefon;E-posta",
                "Ayşe Işık;Umut;Ordu;0500 000 00 01;a@example.org",
                "Ali Can;Gök;Ordu;;",
            ],
            &[(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 1, 2), (0, 3, 0, 4)],
            &[1, 2],
            &[
                "Ad Soyad",
                "Kurum",
                "İl",
                "İletişim / Telefon",
                "İletişim / E-posta",
            ],
        ),
        (
            "nothing merged, but a heading over an empty cell",
            &[
                "Ad Soyad;Kurum bilgileri;;;İletişim",
                ";Adı;Türü;İli;Telefon",
                "Ayşe Işık;Umut;Dernek;Ordu;0500 000 00 01",
                "Ali Can;Gök;Vakıf;Ordu;",
            ],
            &[],
            &[1, 2],
            &[
                "Ad Soyad",
                "Kurum bilgileri / Adı",
                "Türü",
                "İli",
                "İletişim / Telefon",
            ],
        ),
        (
            "a title is no group",
            &[
                "ORDU VALİLİĞİ;;;;14.03.2026",
                "Ad Soyad;Kurum;İl;Telefon;E-posta",
                "Ayşe Işık;Umut;Ordu;0500 000 00 01;",
                "Ali Can;Gök;Ordu;;",
            ],
            &[(0, 0, 0, 4)],
            &[2],
            &["Ad Soyad", "Kurum", "İl", "Telefon", "E-posta"],
        ),
        (
            "a title with a date beside it is none either",
            &[
                "ORDU VALİLİĞİ;;;;14.03.2026",
                "Ad Soyad;Kurum;İl;Telefon;E-posta",
                "Ayşe Işık;Umut;Ordu;0500 000 00 01;",
                "Ali Can;Gök;Ordu;;",
            ],
            &[(0, 0, 0, 3)],
            &[2],
            &["Ad Soyad", "Kurum", "İl", "Telefon", "E-posta"],
        ),
        (
            "people below wide headings are people",
            &[
                "Ad Soyad;;Kurum;;İl",
                "Ayşe Işık;;Umut Derneği;;Ordu",
                "Ali Can;;Gök Vakfı",
            ],
            &[(0, 0, 0, 1), (0, 2, 0, 3), (1, 0, 1, 1), (1, 2, 1, 3)],
            &[1],
            &["Ad Soyad", "", "Kurum", "", "İl"],
        ),
    ];
    for (name, rows, merged, header_rows, columns) in cases {
        let sheet = read(&workbook(rows, merged));
        assert_eq!(sheet.header_rows, header_rows, "{name}");
        assert_eq!(sheet.columns, columns, "{name}");
        let names: Vec<&str> = sheet.rows.iter().map(|row| row.cell(0)).collect();
        assert_eq!(names.len(), 2, "{name}: {names:?}");
        assert!(
            names[0].starts_with("Ayşe") && names[1].starts_with("Ali"),
            "{name}"
        );
    }
}

#[test]
fn groups_said_again_are_no_people_and_a_row_named_by_hand_stands_alone() {
    let rows = [
        "Katılımcı;;Kurum;;Telefon",
        "Adı;Soyadı;Adı;Türü",
        "Ayşe;Işık;Umut;Dernek;",
        "Katılımcı;;Kurum;;Telefon",
        "Adı;Soyadı;Adı;Türü",
    ];
    let bytes = workbook(&rows, &[(0, 0, 0, 1), (0, 2, 0, 3), (0, 4, 1, 4)]);
    let sheet = read(&bytes);
    assert_eq!(
        sheet.skipped,
        [(4, Skipped::RepeatedHeading), (5, Skipped::RepeatedHeading)]
    );
    let by_hand = ReadOptions {
        header_row: Some(2),
        ..ReadOptions::default()
    };
    let sheet = spreadsheet::read(&mut Cursor::new(&bytes), &by_hand).unwrap();
    assert_eq!(sheet.header_rows, [2]);
    assert_eq!(sheet.columns, ["Adı", "Soyadı", "Adı", "Türü", ""]);
}
