//! The application sheets in `tests/fixtures`: regenerated, read, and found to hold what they are known to hold.
//! `ROTA_REFRESH=1 cargo test -p documents --test spreadsheet_fixtures` writes them anew.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests stand outside the tests themselves"
)]

#[path = "../../../../tests/support/sheets.rs"]
mod sheets;

use std::collections::HashSet;
use std::io::Cursor;
use std::path::PathBuf;

use documents::spreadsheet::{self, Format, ReadOptions, Sheet, Skipped};
use domain::answer::{Answer, Sex};
use domain::application::{Application, Problem, Purpose, ReadRow};
use domain::column_map::{ColumnMap, FormKind};
use domain::field::Field;
use domain::kind::Kinds;
use domain::turkish::{fold, tidy};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use sheets::truth;

const WORKBOOK: &str = "basvurular_1.guzergah.xlsx";
const LIST: &str = "basvurular_1.guzergah.csv";
const LIST_1254: &str = "basvurular_1.guzergah_windows-1254.csv";
const PAGES: &str = "basvurular_sayfalar.xlsx";

#[test]
fn the_fixtures_are_what_the_generator_makes() {
    let entries = sheets::entries();
    let list = sheets::list(&entries, ',');
    let old = sheets::list(&entries, ';');
    // The old code page has no combining marks and no emoji: programs that write it compose, and put ? for the rest.
    let old: String = old.lines().map(|line| line.to_owned() + "\r\n").collect();
    let old = without_marks(&old);
    let made = [
        (WORKBOOK, sheets::workbook(&entries).unwrap()),
        (LIST, list.into_bytes()),
        (LIST_1254, old),
        (PAGES, book_of_pages().unwrap()),
    ];
    for (name, bytes) in made {
        if std::env::var_os("ROTA_REFRESH").is_some() {
            std::fs::write(path(name), &bytes).unwrap();
        }
        let kept = fixture(name);
        assert_eq!(
            read(&kept),
            read(&bytes),
            "{name} has other cells than its generator gives"
        );
    }
}

/// A book whose second page waits for seats and whose third nobody was to see.
fn book_of_pages() -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(2026, 10, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    for (name, person) in [
        ("Form Yanıtları 1", ["Ayşe Işık", "Yeşil Yaşam Derneği"]),
        ("Yedek", ["Hasan Kaya", "Ihlamur Vakfı"]),
        ("Eski liste", ["Müge Kılıç", "Gök Derneği"]),
    ] {
        let page = book.add_worksheet().set_name(name)?;
        page.write_row(0, 0, ["Ad Soyad", "Kurum"])?;
        page.write_row(1, 0, person)?;
        page.set_hidden(name == "Eski liste");
    }
    book.save_to_buffer()
}

#[test]
fn all_three_files_hold_the_same_people() {
    let [workbook, list, old] = [WORKBOOK, LIST, LIST_1254].map(|name| read(&fixture(name)));
    assert_eq!(workbook.format, Format::Xlsx);
    assert_eq!(workbook.sheet.as_deref(), Some("Form Yanıtları 1"));
    assert_eq!(
        (list.encoding.as_deref(), list.delimiter),
        (Some("utf-8"), Some(','))
    );
    assert_eq!(
        (old.encoding.as_deref(), old.delimiter),
        (Some("windows-1254"), Some(';'))
    );
    for sheet in [&workbook, &list, &old] {
        assert_eq!(sheet.rows.len(), truth::ROWS);
        assert_eq!(sheet.columns, sheets::HEADINGS);
        assert_eq!(sheet.header_rows, [1]);
        assert_eq!(sheet.warnings, []);
        let skipped: Vec<Skipped> = sheet.skipped.iter().map(|(_, reason)| *reason).collect();
        assert_eq!(skipped, [Skipped::RepeatedHeading, Skipped::Total]);
    }
    let numbers = |sheet: &Sheet| sheet.rows.iter().map(|row| row.number).collect::<Vec<_>>();
    assert_eq!(
        numbers(&workbook),
        numbers(&list),
        "rows have the numbers a spreadsheet shows, in a list, too"
    );
    assert_eq!(numbers(&workbook), numbers(&old));
    for (one, other) in workbook.rows.iter().zip(old.rows.iter()) {
        assert_eq!(tidy(one.cell(2)), tidy(other.cell(2)), "row {}", one.number);
    }
    let keys = |sheet: &Sheet| {
        people(sheet)
            .1
            .iter()
            .map(|it| it.key.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        keys(&workbook),
        keys(&list),
        "the same application, whichever file it came in"
    );
}

#[test]
fn the_sheet_holds_what_it_is_known_to_hold() {
    let sheet = read(&fixture(WORKBOOK));
    let (map, people, problems) = people(&sheet);
    assert_eq!(map.form, FormKind::GoogleForms);
    assert!(map.has(Field::Meeting) && map.has(Field::Name) && map.has(Field::SentAt));
    assert_eq!(people.len(), truth::ROWS - truth::REFUSED);
    let known: HashSet<(&str, &str)> = people
        .iter()
        .map(|it| (&it.key[..], &it.fingerprint[..]))
        .collect();
    assert_eq!(known.len(), people.len() - truth::SAME);
    let unplaced = people
        .iter()
        .filter(|it| !it.wishes.iter().any(|wish| !wish.plates.is_empty()))
        .count();
    assert_eq!(unplaced, truth::TO_PLACE);
    let two = people
        .iter()
        .filter(|it| it.wishes.iter().any(|wish| wish.plates.len() == 2))
        .count();
    assert_eq!(two, truth::TWO_WISHES);

    let count = |problem| problems.iter().filter(|it| **it == problem).count();
    for (problem, expected) in [
        (Problem::NoName, 1),
        (Problem::SeveralNames, 1),
        (Problem::PhoneUnclear, 1),
        (Problem::PhoneSeveral, 1),
        (Problem::PhoneRounded, 1),
        (Problem::EmailUnlikely, 2),
        (Problem::EmailSeveral, 1),
        (Problem::KindUnknown, 1),
        (Problem::ProvinceUnknown, 0),
        (Problem::SentAtUnreadable, 1),
        (Problem::NationalIdRemoved, 1),
        (Problem::NoOrganisation, 0),
    ] {
        assert_eq!(count(problem), expected, "{problem:?}");
    }

    let of = |name: &str| {
        people
            .iter()
            .find(|it| fold(&it.name) == fold(name))
            .unwrap()
    };
    assert_eq!(of("Ayşe Işık").name, "Ayşe Işık", "composed again");
    assert_eq!(of("Zeynep Bal").province, Some(52));
    assert_eq!(of("Mehmet Emin Şahin").name, "Mehmet Emin Şahin");
    assert_eq!(
        of("Prof. Dr. İlker Ümit Ağaoğlu").kind.as_deref(),
        Some("UNI")
    );
    assert_eq!(
        people
            .iter()
            .filter(|it| fold(&it.name) == "sukru isik")
            .count(),
        2
    );
    assert_eq!(
        people
            .iter()
            .filter(|it| it.kind.as_deref() == Some("BIREY"))
            .count(),
        3
    );
    assert_eq!(
        people
            .iter()
            .filter(|it| it.notice == Some(Answer::No))
            .count(),
        1
    );
    assert_eq!(
        people.iter().filter(|it| it.sex == Sex::NotStated).count(),
        1
    );
    let consents = |answer| {
        people
            .iter()
            .filter(|it| it.consents == [(Purpose::Photo, answer)])
            .count()
    };
    assert_eq!(consents(Answer::Unknown), 1, "an empty box is no consent");
    assert_eq!(
        consents(Answer::Yes) + consents(Answer::No) + 1,
        people.len()
    );
    let everything = format!("{people:?}");
    for number in ["10000000146", "11111111110"] {
        assert!(
            !everything.contains(number),
            "a national number reaches nothing"
        );
    }
}

/// The map, the good rows and all doubts of a sheet, as an import would read it.
fn people(sheet: &Sheet) -> (ColumnMap, Vec<Application>, Vec<Problem>) {
    let samples: Vec<Vec<&str>> = sheet
        .rows
        .iter()
        .take(50)
        .map(|row| row.texts(sheet.columns.len()))
        .collect();
    let map = ColumnMap::guess(&sheet.columns, &samples);
    let mut people = Vec::new();
    let mut problems = Vec::new();
    for row in sheet.rows.iter() {
        let ReadRow {
            application,
            problems: doubts,
            ..
        } = Application::from_row(&row.texts(sheet.columns.len()), &map, Kinds::bundled());
        people.extend(application.map(|it| *it));
        problems.extend(doubts.into_iter().map(|it| it.problem));
    }
    (map, people, problems)
}

fn read(bytes: &[u8]) -> Sheet {
    spreadsheet::read(&mut Cursor::new(bytes), &ReadOptions::default()).unwrap()
}

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(path(name)).unwrap()
}

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/fixtures")
        .join(name)
}

fn without_marks(list: &str) -> Vec<u8> {
    use unicode_normalization::UnicodeNormalization;
    let mut bytes = Vec::new();
    for c in list.nfc() {
        let mut letter = [0; 4];
        let (encoded, _, unmappable) = encoding_rs::WINDOWS_1254.encode(c.encode_utf8(&mut letter));
        match (c, unmappable) {
            ('\u{200b}', _) => {}
            (_, true) => bytes.push(b'?'),
            (_, false) => bytes.extend_from_slice(&encoded),
        }
    }
    bytes
}
