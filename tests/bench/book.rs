//! The sign-in sheets of a whole tour in one PDF: 30 meetings, 20 people each.

use std::hint::black_box;
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use chrono::DateTime;
use documents::sign_in_sheet::{self as sheet, Row, SignInSheet, Totals, Variant};
use documents::words::Language;
use domain::language::Bilingual;
use flate2::Compression;
use flate2::write::ZlibEncoder;

use crate::child::{Cost, ourselves, python, run};
use crate::clock::{cpu, report};
use crate::measure::{Table, median, target};

const MEETINGS: usize = 30;
/// With as many people each: 10,000 rows.
const MANY: usize = 500;
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

/// Beside what a developer would reach for, in processes of their own: the same rows, with names that wrap in their cells.
fn beside(table: &mut Table) {
    for (meetings, name) in [(MEETINGS, "600-row book"), (MANY, "10,000-row book")] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("book.pdf");
        let number = Path::new(if meetings == MANY { "500" } else { "30" });
        let script = format!(
            "meetings = {meetings}\n{}",
            include_str!("book/reportlab.py")
        );
        let mut costs: [Vec<Cost>; 4] = Default::default();
        for _ in 0..5 {
            costs[0].push(ourselves("book", &[&path, number]));
            costs[1].push(ourselves("deflate", &[&path]));
            costs[2].extend(python(&script, &path));
            costs[3].extend(krilla(&path, meetings));
        }
        let [ours, floor, reportlab, krilla] = costs;
        let of = |costs: &[Cost], what: fn(&Cost) -> f64| median(costs.iter().map(what).collect());
        for (peer, theirs) in [
            ("its streams deflated once more", &floor),
            ("ReportLab, Paragraph cells", &reportlab),
            ("krilla, cells that wrap", &krilla),
        ] {
            if theirs.is_empty() {
                continue;
            }
            let (own, other) = (of(&ours, |it| it.cpu), of(theirs, |it| it.cpu));
            table.add_beside(format!("{name}, CPU"), own, "ms", peer, other);
            table.add(format!("{peer} / Rota, {name}"), other / own, "times");
        }
        table.add(format!("{name}, peak"), of(&ours, |it| it.peak), "MB");
    }
}

/// In a process of its own, so that its memory is its own.
pub(crate) fn written(path: &Path, meetings: &Path) {
    let meetings: usize = meetings.to_str().unwrap().parse().unwrap();
    let sheets: Vec<SignInSheet> = (0..meetings).map(meeting).collect();
    report(|| {
        let book = sheet::book(&sheets).unwrap();
        std::fs::write(path, &book.bytes).unwrap();
        f64::from(book.rows)
    });
}

/// The floor: what is in the file, compressed once more as it was and written.
pub(crate) fn deflated(path: &Path) {
    let mut document = lopdf::Document::load(path).unwrap();
    document.decompress();
    let streams = document
        .objects
        .values()
        .filter_map(|it| it.as_stream().ok());
    let texts: Vec<Vec<u8>> = streams.map(|it| it.content.clone()).collect();
    report(|| {
        let mut whole = Vec::new();
        for text in &texts {
            let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
            encoder.write_all(text).unwrap();
            whole.extend(encoder.finish().unwrap());
        }
        std::fs::write(path, &whole).unwrap();
        texts.len() as f64
    });
}

/// A program of its own, built once into the target folder: what it needs is newer than what the product asks for.
fn krilla(path: &Path, meetings: usize) -> Option<Cost> {
    static BUILT: OnceLock<bool> = OnceLock::new();
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = target().join("krilla");
    let is_built = BUILT.get_or_init(|| {
        println!("building what sheets are compared with");
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["build", "--release", "--quiet", "--manifest-path"]);
        cargo.arg(here.join("bench/book/krilla/Cargo.toml"));
        cargo.arg("--target-dir").arg(&folder);
        let is_built = cargo.status().is_ok_and(|it| it.success());
        if !is_built {
            println!("not compared: krilla cannot be built here");
        }
        is_built
    });
    is_built.then(|| {
        let font = here.join("../assets/fonts/NotoSans-Regular.ttf");
        let mut command = Command::new(folder.join("release/krilla-book"));
        command.arg(path).arg(font);
        command.args([meetings.to_string(), PEOPLE.to_string()]);
        run(&mut command)
    })
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
