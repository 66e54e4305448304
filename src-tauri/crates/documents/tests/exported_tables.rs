//! Lists written out, as another reader finds them: each cell as what it is, one sheet that says what they mean.

#![allow(
    clippy::unwrap_used,
    reason = "what goes wrong in a test is to be seen"
)]

#[path = "support/exported.rs"]
mod exported;

use std::io::{Cursor, Read as _};

use calamine::{Data, Reader as _, Xlsx};
use documents::export::{Delimiter, csv, xlsx};
use documents::spreadsheet::{self, ReadOptions};
use documents::words::Language;
use exported::{counted, empty, ordinary};

fn rows(bytes: Vec<u8>, sheet: usize) -> Vec<Vec<Data>> {
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range_at(sheet).unwrap().unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut part = String::new();
    zip.by_name(name)
        .unwrap()
        .read_to_string(&mut part)
        .unwrap();
    part
}

#[test]
fn cells_are_what_they_are() {
    let rows = rows(xlsx(&ordinary(Language::Tr)).unwrap(), 1);
    assert_eq!(rows.len(), 60);
    let first = &rows[1];
    assert_eq!(first[0], Data::Float(1.0));
    assert_eq!(first[1], Data::String("=1+1".into()), "a name stays a name");
    assert!(
        matches!(&first[3], Data::DateTime(it) if it.as_f64() == 46_460.0),
        "{:?}",
        first[3]
    );
    assert!(
        matches!(&first[4], Data::DateTime(it) if it.as_f64() > 46_460.38),
        "{:?}",
        first[4]
    );
    assert_eq!(first[5], Data::String("0532 100 00 03".into()));
    assert_eq!(rows[2][6].to_string().chars().count(), 4_000, "whole");
}

#[test]
fn the_head_stays_in_sight_and_is_printed_on_every_page() {
    for table in [ordinary(Language::Tr), empty(Language::En)] {
        let bytes = xlsx(&table).unwrap();
        let sheet = part(&bytes, "xl/worksheets/sheet2.xml");
        let last = table.sheets[0].rows.len() + 1;
        for said in [
            "ySplit=\"1\"",
            "state=\"frozen\"",
            &format!("<autoFilter ref=\"A1:G{last}\"/>"),
            "orientation=\"landscape\"",
            "fitToHeight=\"0\"",
            "fitToPage=\"1\"",
        ] {
            assert!(sheet.contains(said), "{said} in {sheet}");
        }
        let book = part(&bytes, "xl/workbook.xml");
        assert!(book.contains("_xlnm.Print_Titles"), "{book}");
        assert!(!sheet.contains("<f>"), "nothing is calculated");
    }
}

/// However many of the words on the first sheet are headings elsewhere.
#[test]
fn who_reads_it_again_takes_the_rows_and_not_what_they_mean() {
    for language in [Language::Tr, Language::En] {
        for table in [ordinary(language), empty(language)] {
            let bytes = xlsx(&table).unwrap();
            let sheet = spreadsheet::read(&mut Cursor::new(bytes), &ReadOptions::default());
            let sheet = sheet.unwrap();
            assert_eq!(sheet.sheet.as_deref(), Some("Kayıtlar"));
            assert_eq!(sheet.rows.len(), table.sheets[0].rows.len());
        }
    }
}

#[test]
fn a_text_is_read_back_by_others_with_every_cell() {
    for (delimiter, letter) in [
        (Delimiter::Semicolon, b';'),
        (Delimiter::Comma, b','),
        (Delimiter::Tab, b'\t'),
    ] {
        let bytes = csv(&ordinary(Language::Tr), delimiter);
        assert!(bytes.starts_with("\u{feff}Güzergâh".as_bytes()));
        assert_eq!(bytes.iter().filter(|it| **it == b'\r').count(), 60);
        let mut reader = csv_core::ReaderBuilder::new().delimiter(letter).build();
        let (mut input, mut cells) = (&bytes[3..], Vec::new());
        let mut field = vec![0; 10_000];
        loop {
            let (result, read, written) = reader.read_field(input, &mut field);
            input = &input[read..];
            match result {
                csv_core::ReadFieldResult::Field { .. } => {
                    cells.push(String::from_utf8(field[..written].to_vec()).unwrap());
                }
                csv_core::ReadFieldResult::InputEmpty => {}
                csv_core::ReadFieldResult::OutputFull => panic!("a longer cell than any"),
                csv_core::ReadFieldResult::End => break,
            }
        }
        assert_eq!(cells.len(), 60 * 7);
        assert_eq!(
            cells[7..14],
            [
                "1",
                "'=1+1",
                "Kırlangıç Derneği",
                "2027-03-14",
                "2027-03-14 09:12",
                "0532 100 00 03",
                "iki; \"tırnak\"\nve ikinci satır",
            ]
        );
    }
}

#[test]
fn what_is_calculated_has_its_value_beside_it() {
    let bytes = xlsx(&counted(Language::Tr)).unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet3.xml");
    assert!(sheet.contains("$B$60)</f><v>59</v>"), "{sheet}");
    let rows = rows(bytes, 2);
    assert_eq!(rows[1], [Data::Float(59.0), Data::Float(59.0)]);
}

#[test]
fn the_same_table_is_the_same_file() {
    let table = ordinary(Language::En);
    assert_eq!(xlsx(&table).unwrap(), xlsx(&table).unwrap());
    let later = documents::export::ExportedTable {
        issued_at: table.issued_at + chrono::TimeDelta::seconds(1),
        ..table.clone()
    };
    assert_ne!(xlsx(&table).unwrap(), xlsx(&later).unwrap());
}
