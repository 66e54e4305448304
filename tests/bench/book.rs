//! The sign-in sheets of a whole tour in one PDF: 30 meetings, 20 people each.

use std::hint::black_box;
use std::path::Path;

use chrono::DateTime;
use documents::sign_in_sheet::{self as sheet, Row, SignInSheet, Totals, Variant};
use documents::words::Language;
use domain::language::Bilingual;

use crate::child::{Cost, ourselves, python};
use crate::clock::{cpu, report};
use crate::measure::{Table, median};

const MEETINGS: usize = 30;
const PEOPLE: usize = 20;

pub(crate) fn measure(table: &mut Table) {
    let sheets: Vec<SignInSheet> = (0..MEETINGS).map(meeting).collect();
    let mut times = Vec::new();
    let mut book = sheet::book(&sheets).unwrap();
    for _ in 0..5 {
        // Ten at a time: one is over before the clock of the processor ticks.
        let (ms, made) = cpu(|| {
            for _ in 1..10 {
                black_box(sheet::book(&sheets).unwrap());
            }
            sheet::book(&sheets).unwrap()
        });
        times.push(ms / 10.0);
        book = made;
    }
    assert_eq!(book.rows as usize, MEETINGS * PEOPLE);
    table.add("600-row book of sign-in sheets, CPU", median(times), "ms");
    table.add(
        "600-row book of sign-in sheets, size",
        book.bytes.len() as f64 / 1024.0,
        "KB",
    );
    table.add(
        "600-row book of sign-in sheets, pages",
        f64::from(book.pages),
        "",
    );
    beside(table);
}

/// Beside what a developer would reach for in Python: the same rows, with names that wrap in their cells.
fn beside(table: &mut Table) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.pdf");
    let (mut ours, mut theirs): (Vec<Cost>, Vec<Cost>) = Default::default();
    for _ in 0..5 {
        ours.push(ourselves("book", &[&path]));
        theirs.extend(python(include_str!("book/reportlab.py"), &path));
    }
    let of = |costs: &[Cost], what: fn(&Cost) -> f64| median(costs.iter().map(what).collect());
    table.add(
        "600-row book in a process of its own, peak",
        of(&ours, |it| it.peak),
        "MB",
    );
    if !theirs.is_empty() {
        let (own, other) = (of(&ours, |it| it.cpu), of(&theirs, |it| it.cpu));
        let name = "600-row book in a process of its own, CPU";
        table.add_beside(name, own, "ms", "ReportLab, Paragraph cells", other);
    }
}

pub(crate) fn written(path: &Path) {
    let sheets: Vec<SignInSheet> = (0..MEETINGS).map(meeting).collect();
    report(|| {
        let book = sheet::book(&sheets).unwrap();
        std::fs::write(path, &book.bytes).unwrap();
        f64::from(book.rows)
    });
}

fn meeting(number: usize) -> SignInSheet {
    SignInSheet {
        meeting: format!("00000000-0000-7000-8000-{number:012}"),
        language: Language::Tr,
        variant: Variant::Blank,
        programme: Bilingual::new("Örnek Proje", "Sample Programme"),
        contract_no: "2026/000-000".into(),
        activity: String::new(),
        controller: "Örnek Derneği".into(),
        contact: "kvkk@example.org".into(),
        notice_address: String::new(),
        funding_statement: Bilingual::new(
            "Avrupa Birliği tarafından finanse edilmektedir.",
            "Funded by the European Union.",
        ),
        disclaimer: Bilingual::default(),
        emblem: None,
        logo: None,
        route: Some(1 + number as u32 / 5),
        stop: Some(1 + number as u32 % 5),
        plate: Some(61),
        city: "Trabzon".into(),
        venue: "Kıyı Kültür Evi".into(),
        address: "Sahil Yolu 5, Ortahisar".into(),
        date: chrono::NaiveDate::from_ymd_opt(2026, 11, 24),
        start: chrono::NaiveTime::from_hms_opt(9, 30, 0),
        end: chrono::NaiveTime::from_hms_opt(13, 20, 0),
        rows: (0..PEOPLE)
            .map(|person| row(number * PEOPLE + person))
            .collect(),
        others: Vec::new(),
        kinds: Vec::new(),
        blank_lines: 8,
        totals: Totals::default(),
        issued_at: DateTime::from_timestamp(1_795_501_800, 0).unwrap(),
        version: "0.1.0".into(),
        lacking: Vec::new(),
    }
}

fn row(number: usize) -> Row {
    const GIVEN: [&str; 7] = [
        "Ayşe",
        "İlker",
        "Çiğdem",
        "Şükrü",
        "Rojîn",
        "Iraz",
        "Ümmügülsüm",
    ];
    const FAMILY: [&str; 5] = ["Işık", "Şahin", "Ağaoğlu", "Büyükçolakoğlu", "Akın Yıldız"];
    Row {
        name: format!("{} {}", GIVEN[number % 7], FAMILY[number % 5]),
        organisation: format!(
            "Kırlangıç Kadın Dayanışma ve Kültür Derneği {} Şubesi",
            number % 81
        ),
        kind: "DER".into(),
        role: "Yönetim Kurulu Üyesi".into(),
        place: "Trabzon".into(),
        ..Row::default()
    }
}
