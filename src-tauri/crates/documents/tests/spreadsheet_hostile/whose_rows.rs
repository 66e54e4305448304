//! Which sheet and which rows are meant: headings, numbers, totals, what stands below a table.

use std::io::Cursor;

use documents::limits::RefusedFile;
use documents::spreadsheet::{self, ReadOptions, Warning};

use crate::read;

#[test]
fn the_sheet_with_the_headings_is_found() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    workbook
        .add_worksheet()
        .set_name("Kapak")
        .unwrap()
        .write(0, 0, "Başvurular 2026")
        .unwrap();
    let hidden = workbook.add_worksheet().set_name("Eski").unwrap();
    hidden
        .set_hidden(true)
        .write_row(0, 0, ["Ad Soyad", "Telefon", "E-posta"])
        .unwrap();
    let list = workbook
        .add_worksheet()
        .set_name("Şubat başvuruları")
        .unwrap();
    list.write(0, 0, "T.C. ORDU VALİLİĞİ").unwrap();
    list.write_row(3, 0, ["S.NO", "ADI SOYADI", "KURUMU", "İMZA"])
        .unwrap();
    list.write_row(4, 0, ["1", "Ayşe Işık", "Umut Derneği"])
        .unwrap();
    list.write(6, 0, "TOPLAM: 1").unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    let sheet = read(&bytes).unwrap();
    assert_eq!(sheet.sheet.as_deref(), Some("Şubat başvuruları"));
    assert_eq!(sheet.header_rows, [4]);
    assert_eq!(sheet.rows.len(), 1);
    assert_eq!(
        sheet.sheets.iter().map(|it| it.hidden).collect::<Vec<_>>(),
        [false, true, false]
    );
    let asked = |sheet: &str, header_row| {
        spreadsheet::read(
            &mut Cursor::new(&bytes),
            &ReadOptions {
                sheet: Some(sheet.into()),
                header_row,
                ..ReadOptions::default()
            },
        )
    };
    assert_eq!(
        asked("subat basvurulari", None).unwrap().rows.len(),
        1,
        "names are found folded"
    );
    assert_eq!(
        asked("Eski", None).unwrap().columns.len(),
        3,
        "a hidden sheet is read when it is asked for"
    );
    assert_eq!(asked("Mart", None).err(), Some(RefusedFile::NoSuchSheet));
    assert_eq!(asked("Kapak", Some(7)).err(), Some(RefusedFile::NoSuchRow));
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_shows_them() {
    for line_end in ["\r\n", "\n", "\r"] {
        let list = [
            "Ad Soyad;Neden",
            "Ayşe;\"iki\nsatır\"",
            "",
            ";",
            "Ali;",
            "",
            "TOPLAM;2",
        ]
        .join(line_end);
        let sheet = read(list.as_bytes()).unwrap();
        let numbers: Vec<u32> = sheet.rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [2, 5], "{line_end:?}");
        assert_eq!(sheet.rows.get(0).unwrap().cell(1), "iki\nsatır");
    }
    let hinted = read("sep=|\r\nAd Soyad|İl\r\nAyşe; Kaya|Ordu\r\n".as_bytes()).unwrap();
    assert_eq!(
        (
            hinted.delimiter,
            hinted.header_rows,
            hinted.rows.get(0).unwrap().number
        ),
        (Some('|'), vec![2], 3)
    );
}

#[test]
fn totals_and_repeated_headings_are_no_people() {
    let list = "Ad Soyad;Kurum;Kişi\n\
                Ayşe Toplam;Umut;1\n\
                Toplam;;18\n\
                AD SOYAD;KURUM;KİŞİ\n\
                Genel toplam: 36 kişi;;\n\
                Ara toplam;;9\n\
                ;TOPLAM KATILIMCI SAYISI: 18;\n\
                Katılımcı sayısı;18;\n\
                Katılımcı Sayısı Derneği;;\n\
                Toplam Kalite Derneği;Ali;1\n\
                Toplam Ahmet;;\n";
    let sheet = read(list.as_bytes()).unwrap();
    let names: Vec<&str> = sheet.rows.iter().map(|row| row.cell(0)).collect();
    assert_eq!(
        names,
        [
            "Ayşe Toplam",
            "Katılımcı Sayısı Derneği",
            "Toplam Kalite Derneği",
            "Toplam Ahmet"
        ]
    );
}

#[test]
fn what_is_said_below_a_table_is_nobody() {
    let list = "Ad Soyad;Kurum\n\
                Ayşe Işık;Umut\n\
                YEDEK LİSTE;\n\
                İmza Kaya;Umut\n\
                İmzat Öz;\n\
                Hazırlayan: Ali Veli;\n\
                ;İmza\n";
    let sheet = read(list.as_bytes()).unwrap();
    let names: Vec<&str> = sheet.rows.iter().map(|row| row.cell(0)).collect();
    assert_eq!(names, ["Ayşe Işık", "İmza Kaya", "İmzat Öz"]);
    let left_out: Vec<u32> = sheet.skipped.iter().map(|(row, _)| *row).collect();
    assert_eq!(left_out, [3, 6, 7]);
    assert!(sheet.warnings.contains(&Warning::Notes), "and said so");
}
