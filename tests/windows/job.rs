//! From the sheet of applications to the papers, and the same file read by both systems.

use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;
use std::sync::OnceLock;

use cli::Surroundings;
use programme::{Clock, KeyCost};
use serde_json::{Value, json};
use zip::ZipArchive;

use crate::laptop::{Laptop, PASSPHRASE};

/// As people save it from Excel in Turkey: windows-1254, semicolons.
const SHEET: &[u8] = include_bytes!("../fixtures/basvurular_1.guzergah_windows-1254.csv");

/// A laptop with the tour and its applicants, a copy of one that is made once by `rota.exe` itself.
pub(crate) fn with_applicants(name: &'static str) -> Laptop {
    static FIRST: OnceLock<Laptop> = OnceLock::new();
    let first = FIRST.get_or_init(|| {
        let first = Laptop::bare("ilk");
        let made = first.json(&["new"]);
        assert_eq!(
            (&made["file"], &made["routes"]),
            (&json!(r"C:\ilk\tur.rota"), &json!(6))
        );
        let sheet = first.write("Başvurular 1. güzergâh.csv", SHEET);
        // A tick that lost its sign on the way through windows-1254: only a person can say what it was.
        let read = "Onaylıyorum ?=yes";
        let import = first.json(&["import", &sheet, "--route", "1", "--read", read]);
        assert_eq!(import["encoding"], "windows-1254");
        assert!(import["imported"].as_u64() > Some(40), "{import}");
        first
    });
    let laptop = Laptop::bare(name);
    for file in ["tur.rota", "tur.rota.keys"] {
        fs::copy(first.native(file), laptop.native(file)).unwrap();
    }
    laptop
}

#[test]
fn a_morning_on_windows_from_the_selection_to_the_sheet() {
    let laptop = with_applicants("sabah");
    laptop.json(&["edit", "meeting", "trabzon", "capacity=12", "reserve=0"]);
    // A letter to the selected tells the day.
    laptop.json(&["edit", "meeting", "trabzon", "date=2027-03-14"]);
    let selected = laptop.json(&["select", "trabzon"]);
    assert_eq!(
        selected["selected"].as_array().unwrap().len(),
        12,
        "{selected}"
    );

    let folder = laptop.path("Mektuplar ığüşöç");
    let letters = ["letters", "trabzon", "--kind", "selected", "--out", &folder];
    let written = laptop.json(&letters);
    assert_eq!(written["letters"], 12);
    let files = written["files"].as_array().unwrap();
    assert!(
        files.len() >= 24,
        "paper and draft, the table, the calendar: {written}"
    );
    for file in files {
        let name = file.as_str().unwrap().strip_prefix(&folder).unwrap();
        let native = laptop.native("Mektuplar ığüşöç").join(&name[1..]);
        assert!(fs::metadata(&native).unwrap().len() > 100, "{native:?}");
    }
    assert_eq!(
        fs::read_dir(laptop.native("Mektuplar ığüşöç"))
            .unwrap()
            .count(),
        files.len()
    );

    let minutes = laptop.path("tutanak.pdf");
    assert_eq!(
        laptop.json(&["minutes", "trabzon", "--out", &minutes])["addendum"],
        0
    );
    let calls = laptop.path("arama.xlsx");
    assert_eq!(
        laptop.json(&["call-list", "trabzon", "--out", &calls])["rows"],
        12
    );

    let who = selected["selected"][0]["registration"].as_str().unwrap();
    let entered = laptop.json(&["check-in", "trabzon", who, "--anyway"]);
    assert_eq!(
        (&entered["outcome"], &entered["nth"]),
        (&json!("admitted"), &json!(1))
    );
    let again = laptop.answer(&["check-in", "trabzon", who, "--anyway"], 3);
    assert_eq!(again["outcome"], "already");
    laptop.json(&["undo-check-in", "trabzon", who, "--reason", "yanlış kişi"]);
    laptop.json(&["check-in", "trabzon", who, "--anyway"]);
    let walk_in = [
        "walk-in",
        "trabzon",
        "--name",
        "Iğdır Öğünç",
        "--organisation",
        "Şile Derneği",
    ];
    let walk_in = laptop.json(&[&walk_in[..], &["--notice", "shown"]].concat());
    assert_eq!(
        (&walk_in["outcome"], &walk_in["nth"]),
        (&json!("admitted"), &json!(2))
    );
    let found = laptop.json(&["search", "trabzon", "igdir"]);
    assert_eq!(found["hits"][0]["state"], "arrived", "{found}");

    for (file, begins) in [("liste.pdf", &b"%PDF-"[..]), ("liste.xlsx", b"PK\x03\x04")] {
        let out = laptop.path(file);
        let sheet = [
            "sign-in-sheet",
            "trabzon",
            "--variant",
            "arrived",
            "--out",
            &out,
        ];
        let sheet = laptop.json(&[&sheet[..], &AT].concat());
        assert_eq!((&sheet["file"], &sheet["rows"]), (&json!(out), &json!(2)));
        assert!(fs::read(laptop.native(file)).unwrap().starts_with(begins));
    }
    let verified = laptop.json(&["verify"]);
    assert_eq!(
        (
            &verified["integrity"],
            &verified["replay_equal"],
            &verified["encrypted"]
        ),
        (&json!(true), &json!(true), &json!(true))
    );
    let left: Vec<String> = names_in(&laptop.native(""));
    assert!(
        !left
            .iter()
            .any(|it| it.ends_with("-wal") || it.starts_with(".rota-")),
        "{left:?}"
    );

    // The same file on the other system: the same history, and the same papers.
    let file = laptop.native("tur.rota");
    assert_eq!(here(&file, &["verify"])["digest"], verified["digest"]);
    let both = |name: &str| {
        let own = laptop.native(&format!("burada-{name}"));
        let out = own.to_str().unwrap();
        let sheet = ["sign-in-sheet", "trabzon", "--variant", "arrived", "--out"];
        here(&file, &[&sheet[..], &[out], &AT].concat());
        (
            fs::read(&own).unwrap(),
            fs::read(laptop.native(name)).unwrap(),
        )
    };
    let (own, of_windows) = both("liste.pdf");
    assert!(own == of_windows, "the same to the byte");
    let (own, of_windows) = both("liste.xlsx");
    assert!(
        parts(&own) == parts(&of_windows),
        "only which system packed it may differ"
    );
}

/// What is in a workbook: names and bytes.
fn parts(workbook: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(workbook)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut part = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

const AT: [&str; 2] = ["--issued-at", "2027-02-01T09:00"];

#[test]
fn two_at_once_lose_nothing() {
    let laptop = with_applicants("iki");
    let list = laptop.json(&["list", "registrations", "trabzon"]);
    let people: Vec<&str> = list["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["registration"].as_str().unwrap())
        .take(2)
        .collect();
    std::thread::scope(|scope| {
        for who in &people {
            let laptop = &laptop;
            scope.spawn(move || {
                assert_eq!(
                    laptop.json(&["check-in", "trabzon", who, "--anyway"])["outcome"],
                    "admitted"
                );
            });
        }
    });
    let list = laptop.json(&["list", "check-ins", "trabzon"]);
    assert_eq!(list["items"].as_array().unwrap().len(), 2, "{list}");
}

pub(crate) fn names_in(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().file_name());
    names.map(|it| it.into_string().unwrap()).collect()
}

/// `rota` of this system, in this process.
fn here(file: &Path, args: &[&str]) -> Value {
    let surroundings = Surroundings {
        laptop: programme::ThisLaptop::default(),
        variable: Box::new(|name| (name == "ROTA_PASSPHRASE").then(|| PASSPHRASE.into())),
        language: "tr".into(),
        clock: Clock::system(),
        cost: KeyCost::cheap(),
        asker: None,
        teller: None,
    };
    let line = ["rota", "--json", "--file", file.to_str().unwrap()];
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = cli::run([&line[..], args].concat(), &mut out, &mut err, surroundings);
    assert_eq!(
        (status, String::from_utf8(err).unwrap()),
        (0, String::new()),
        "{args:?}"
    );
    serde_json::from_slice(&out).unwrap()
}
