//! Invented lists, as they are written out.

use chrono::{DateTime, NaiveDate};
use documents::export::{Cell, Chart, Column, ExportedTable, Sheet, telephone};
use documents::words::Language;

pub(crate) fn ordinary(language: Language) -> ExportedTable {
    let day = NaiveDate::from_ymd_opt(2027, 3, 14).unwrap_or_default();
    let at = day.and_hms_opt(9, 12, 0).unwrap_or_default();
    let column = |heading: &str| Column {
        heading: heading.to_owned(),
        meaning: format!("{heading}: telefon, kurum türü, e-posta"),
    };
    let headings = match language {
        Language::Tr => [
            "Güzergâh",
            "Ad soyad",
            "Kuruluş",
            "Tarih",
            "Geliş",
            "Telefon",
            "Not",
        ],
        Language::En => [
            "Route",
            "Full name",
            "Organisation",
            "Date",
            "Arrival",
            "Phone",
            "Note",
        ],
    };
    let person = |number: u32, name: &str, note: &str| {
        vec![
            Cell::Number(number),
            Cell::text(name),
            Cell::text("Kırlangıç Derneği"),
            Cell::Day(day),
            Cell::Moment(at),
            telephone("+905321000003"),
            Cell::text(note),
        ]
    };
    let many = (3..60).map(|number| person(number, &format!("Kişi {number} Işık"), ""));
    let mut rows = vec![
        person(1, "=1+1", "iki; \"tırnak\"\nve ikinci satır"),
        person(2, "Ayşegül ".repeat(15).trim(), &"uzun ".repeat(800)),
    ];
    rows.extend(many);
    ExportedTable {
        language,
        title: "Kayıtlar · 1.1 Trabzon, 14.03.2027".into(),
        tier: "fon sağlayıcı".into(),
        author: "Örnek Dernek".into(),
        about: vec![
            ("Bu dosya".into(), "Kayıtlar".into()),
            ("Kimin için".into(), "fon sağlayıcı".into()),
        ],
        sheets: vec![Sheet {
            tab: "Kayıtlar".into(),
            columns: headings.map(column).to_vec(),
            rows,
            charts: Vec::new(),
        }],
        issued_at: DateTime::from_timestamp(1_805_000_000, 0).unwrap_or_default(),
        version: "0.1.0".into(),
    }
}

/// The same with what is counted of it.
pub(crate) fn counted(language: Language) -> ExportedTable {
    let mut table = ordinary(language);
    let column = |heading: &str| Column {
        heading: heading.to_owned(),
        meaning: "Hesaplanır".into(),
    };
    let range = |column: &str| format!("'Kayıtlar'!${column}$2:${column}$60");
    let formula =
        |text: String, comes_to| vec![Cell::Number(comes_to), Cell::Formula(text, comes_to)];
    table.sheets.push(Sheet {
        tab: "Toplam".into(),
        columns: vec![column("Değer"), column("Satırlardan")],
        rows: vec![
            formula(format!("=COUNTA({})", range("B")), 59),
            formula(
                format!(
                    "=COUNTIFS({},\"Kırlangıç Derneği\",{},\"Kişi 7 Işık\")",
                    range("C"),
                    range("B")
                ),
                1,
            ),
        ],
        charts: vec![Chart {
            title: "Toplamlar".into(),
            rows: 0..2,
            names: 0,
            values: vec![0, 1],
        }],
    });
    table
}

/// A list with nobody on it.
pub(crate) fn empty(language: Language) -> ExportedTable {
    let mut table = ordinary(language);
    table.sheets[0].rows.clear();
    table
}
