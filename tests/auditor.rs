//! The package as somebody reads it who was not there: from a name on the list to the row, the page and the file with the ink,
//! and from a page that was scanned back to the names; from the report to its files.

use std::collections::HashMap;
use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::process::Command;

use documents::spreadsheet::{self, ReadOptions};
use serde_json::Value;

use crate::support::rota::Rota;

/// Twenty-four on a sheet of two pages. The last of them did not come, one signed a slip, one left before signing.
struct Held {
    rota: Rota,
    sheet: String,
    /// Who stands in which row, as it was printed.
    rows: HashMap<String, u64>,
}

fn held() -> Held {
    let name = |number| {
        (
            format!("Katılımcı {number:02}"),
            format!("{number}. Dernek"),
        )
    };
    let people: Vec<(String, String)> = (1..=24).map(name).collect();
    let people: Vec<(&str, &str)> = people.iter().map(|it| (&*it.0, &*it.1)).collect();
    let rota = Rota::with_people(&people);
    let plan = [
        "date=2026-11-23",
        "start=09:30",
        "end=13:20",
        "venue=Halk Evi",
    ];
    rota.json(&[&["edit", "meeting", "trabzon"][..], &plan].concat());
    let pdf = rota.typed_path("liste.pdf");
    let issued = rota.json(&["sign-in-sheet", "trabzon", "--out", &pdf]);
    let sheet = issued["sheet"].as_str().unwrap().to_owned();
    for (name, _) in &people[..23] {
        rota.json(&["check-in", "trabzon", name, "--at", "2026-11-23T09:40"]);
    }
    let rows = rows(&rota, &sheet);
    for (name, _) in &people[..21] {
        let paper = format!("{sheet}/{}", rows[*name]);
        rota.json(&["sign", "trabzon", name, "--paper", &paper]);
    }
    rota.json(&["sign", "trabzon", people[21].0, "--slip", "4"]);
    rota.json(&["sign", "trabzon", people[22].0, "--missing", "left_early"]);
    rota.json(&["sign", "trabzon", "--sheet", &sheet, "--counted", "21"]);
    // The second page came back alone at first, and the first is lost.
    let pages = programme::drawn::pages(fs::read(&pdf).unwrap(), 150.0 / 72.0);
    let scan = rota.write("taranan.png", &pages[1]);
    rota.json(&["scan", &scan]);
    crate::meeting_report::told(&rota);
    Held { rota, sheet, rows }
}

fn rows(rota: &Rota, sheet: &str) -> HashMap<String, u64> {
    let signatures = rota.json(&["list", "signatures", "trabzon"]);
    let sheets = signatures["sheets"].as_array().unwrap();
    let printed = sheets.iter().find(|it| it["sheet"] == *sheet).unwrap();
    let rows = printed["rows"].as_array().unwrap().iter();
    rows.filter_map(|it| Some((it["name"].as_str()?.to_owned(), it["row"].as_u64()?)))
        .collect()
}

/// The package's files by the end of their names.
fn package(rota: &Rota) -> (String, Vec<String>) {
    let folder = rota.typed_path("paket");
    let written = rota.json(&["package", "route", "1", "--out", &folder]);
    let files = written["files"].as_array().unwrap().iter();
    let paths = files.map(|it| it["path"].as_str().unwrap().to_owned());
    (folder, paths.collect())
}

fn one<'a>(paths: &'a [String], ending: &str) -> &'a str {
    let found = paths.iter().find(|it| it.ends_with(ending));
    found.unwrap_or_else(|| panic!("{ending} in {paths:?}"))
}

/// What a person reads on the pages, line by line.
fn read(folder: &str, path: &str) -> Vec<String> {
    let path = Path::new(folder).join(path);
    let args = ["-layout", path.to_str().unwrap(), "-"];
    let read = Command::new("pdftotext").args(args).output();
    let read = read.expect("poppler-utils are needed: pdftotext");
    assert!(read.status.success());
    let text = String::from_utf8(read.stdout).unwrap();
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    text.lines().map(words).collect()
}

fn index(folder: &str) -> Vec<Vec<String>> {
    let bytes = fs::read(Path::new(folder).join("dizin.xlsx")).unwrap();
    let sheet = spreadsheet::read(&mut Cursor::new(bytes), &ReadOptions::default()).unwrap();
    let rows = sheet.rows.iter();
    rows.map(|row| row.filled().map(|(_, text)| text.to_owned()).collect())
        .collect()
}

#[test]
fn from_a_name_on_the_list_to_the_ink_and_back() {
    let Held { rota, sheet, rows } = held();
    let reports = [
        vec!["participants", "trabzon", "--out", "katilanlar.pdf"],
        vec!["report", "meeting", "trabzon", "--out", "rapor.pdf"],
    ];
    for mut line in reports {
        let out = rota.typed_path(line.pop().unwrap());
        let issued: Value = rota.json(&[&line[..], &[&out]].concat());
        assert_ne!(issued["draft"], true, "{issued}");
    }
    let (folder, paths) = package(&rota);
    let code = format!("{}-{}", &sheet[..5], &sheet[5..]);

    let list = read(&folder, one(&paths, "katilimci-listesi.pdf"));
    // With the line below: the place of a wide code stands in two.
    let line = |name: &str| {
        let at = list.iter().position(|it| it.contains(name));
        let at = at.unwrap_or_else(|| panic!("{name} in {list:#?}"));
        format!("{} {}", list[at], list[at + 1])
    };
    for (name, page) in [
        ("Katılımcı 01", 1),
        ("Katılımcı 12", 1),
        ("Katılımcı 21", 2),
    ] {
        let place = format!("{code}, s. {page}/{}", rows[name]);
        assert!(line(name).contains(&place), "{} has {place}", line(name));
    }
    assert!(line("Katılımcı 23").contains("imza yok"), "{list:#?}");
    assert!(line("Kişisel imza föyü").contains("föy no 4"), "{list:#?}");
    assert!(
        !list.iter().any(|it| it.contains("Katılımcı 22")),
        "a slip names nobody: {list:#?}"
    );
    assert!(
        !list.iter().any(|it| it.contains("ayrıldı")),
        "a reason is nobody's to read: {list:#?}"
    );

    let report = read(&folder, one(&paths, "toplanti-raporu.pdf")).join("\n");
    assert!(
        report.contains(&format!(
            "{code} taraması: taranan.png (s. 2) · taranmamış sayfa: 1"
        )),
        "{report}"
    );

    let index = index(&folder);
    let scan = index
        .iter()
        .find(|it| it[0].ends_with("taranan.png"))
        .unwrap();
    assert!(scan[1].ends_with(&format!(": {code} (2)")), "{scan:?}");
    let hash = scan.iter().find(|it| it.len() == 64).unwrap();
    assert!(
        report.contains("taranan.png") && report.contains(&hash[..8]),
        "{hash}: {report}"
    );
}

#[test]
fn before_anything_is_entered_no_signature_is_spoken_of() {
    let rota = Rota::with_people(&[("Ayşe Işık", "Umut Derneği")]);
    rota.json(&[
        "edit",
        "meeting",
        "trabzon",
        "date=2026-11-23",
        "start=09:30",
    ]);
    rota.json(&[
        "check-in",
        "trabzon",
        "ayşe ışık",
        "--at",
        "2026-11-23T09:40",
    ]);
    let out = rota.typed_path("katilanlar.pdf");
    rota.json(&["participants", "trabzon", "--out", &out]);
    let list = read("/", &out).join("\n");
    assert!(
        list.contains("Ayşe Işık") && !list.contains("İmza ("),
        "{list}"
    );
}
