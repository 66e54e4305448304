//! What must hold for any row of any sheet, however it was typed.

use domain::application::{Application, Severity};
use domain::column_map::ColumnMap;
use domain::kind::Kinds;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

const HEADINGS: [&str; 14] = [
    "Zaman damgası",
    "Adınız Soyadınız",
    "Kurumunuz",
    "Kurum türü",
    "Göreviniz",
    "İl",
    "Hangi buluşmaya katılmak istiyorsunuz?",
    "Cep telefonu",
    "E-posta",
    "Cinsiyet",
    "KVKK aydınlatma metnini okudum",
    "Fotoğraf çekimine izin veriyor musunuz?",
    "Neden katılmak istiyorsunuz?",
    "Başka",
];

/// Any text, and the texts that such columns hold, whole or in pieces.
fn cell() -> impl Strategy<Value = String> {
    let typed = prop::sample::select(vec![
        "Ayşe Işık",
        "İlker ŞAHİN",
        "yok",
        "-",
        "14.03.2024 09:12:45",
        "45365.38",
        "3/14/2024",
        "14 Mart 2024",
        "Rota 1 - Trabzon",
        "1.2",
        "61",
        "Umut Der.",
        "S.S.",
        "T.C.",
        "0500 000 12 34",
        "+90",
        "00",
        "5,3E+09",
        "İnfo@example.org",
        "a@b,c",
        "@",
        "10000000146",
        "Evet",
        "Hayır",
        "☑",
        "K",
        "Dernek",
        " ve ",
        "/",
        "dahili",
        "'=",
        "'+90",
        "'\u{2260}",
        "' -",
        "I\u{307}",
        "s\u{327}",
        "\u{200b}",
        "\u{a0}",
    ]);
    let typed = typed.prop_map(str::to_owned);
    prop_oneof![
        any::<String>(),
        typed.clone(),
        prop::collection::vec(prop_oneof![typed, "\\PC{0,3}"], 0..6)
            .prop_map(|pieces| pieces.concat()),
    ]
}

fn map(headings: &[String]) -> ColumnMap {
    ColumnMap::guess(headings, &[])
}

fn usual() -> ColumnMap {
    map(&HEADINGS.map(str::to_owned))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_row_of_no_sheet_is_too_odd_to_be_read(
        headings in prop::collection::vec(cell(), 0..20),
        rows in prop::collection::vec(prop::collection::vec(cell(), 0..24), 0..4),
    ) {
        let samples: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
        let map = ColumnMap::guess(&headings, &samples);
        prop_assert_eq!(map.columns.len(), headings.len());
        for row in &samples {
            let read = Application::from_row(row, &map, Kinds::bundled());
            let refused = read.problems.iter().any(|it| it.problem.severity() == Severity::Error);
            prop_assert_eq!(refused, read.application.is_none());
        }
    }

    #[test]
    fn blanks_around_and_composition_make_no_other_application(row in prop::collection::vec(cell(), 14)) {
        let map = usual();
        let read = |cells: Vec<String>| {
            let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
            Application::from_row(&cells, &map, Kinds::bundled()).application.map(|it| (it.key, it.fingerprint))
        };
        let as_typed = read(row.clone());
        prop_assert_eq!(&as_typed, &read(row.iter().map(|cell| format!(" \u{a0}{cell}\r\n")).collect()));
        prop_assert_eq!(&as_typed, &read(row.iter().map(|cell| cell.nfd().collect()).collect()));
        prop_assert_eq!(&as_typed, &read(row.iter().map(|cell| cell.nfc().collect()).collect()));
    }

    #[test]
    fn another_cell_makes_another_fingerprint(row in prop::collection::vec("[a-zşğıİ ]{1,12}", 14), at in 0usize..14) {
        let map = usual();
        let read = |row: &[String]| {
            let cells: Vec<&str> = row.iter().map(String::as_str).collect();
            Application::from_row(&cells, &map, Kinds::bundled()).application.map(|it| it.fingerprint)
        };
        let mut other = row.clone();
        other[at].push_str("xyz");
        prop_assert!(read(&row).is_none() || read(&row) != read(&other));
    }

    #[test]
    fn no_national_number_survives_a_row(before in "\\PC{0,8}", after in "\\PC{0,8}", at in 0usize..14) {
        prop_assume!(!before.ends_with(|c: char| c.is_numeric()) && !after.starts_with(|c: char| c.is_numeric()));
        let mut row = vec!["Ayşe Işık".to_owned(); 14];
        row[at] = format!("Ad {before}10000000146{after}");
        let cells: Vec<&str> = row.iter().map(String::as_str).collect();
        let read = Application::from_row(&cells, &usual(), Kinds::bundled());
        prop_assert!(!format!("{read:?}").contains("10000000146"), "{:?}", read);
    }
}
