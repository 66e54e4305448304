//! A paper that comes back is held beside what went out: as it was, saved again, altered, replaced, or none of ours.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::process::Command;

use serde_json::{Value, json};

use crate::support::rota::{Rota, all};

/// The report of a meeting at Trabzon at which one person was, as `.pdf` and as `.docx`.
fn issued() -> (Rota, String, String) {
    let rota = Rota::with_people(&[("Ayşe Işık", "Umut Derneği"), ("Hasan Kaya", "Kıyı Vakfı")]);
    let plan = [
        "edit",
        "meeting",
        "trabzon",
        "date=2026-11-23",
        "venue=Halk Evi",
    ];
    rota.json(&plan);
    rota.json(&["check-in", "trabzon", "ayşe ışık"]);
    let [pdf, docx] = ["rapor.pdf", "rapor.docx"].map(|name| report(&rota, name));
    (rota, pdf, docx)
}

fn report(rota: &Rota, name: &str) -> String {
    let path = rota.path(name).display().to_string();
    rota.json(&["report", "meeting", "trabzon", "--out", &path]);
    path
}

fn check(rota: &Rota, path: &str, status: u8) -> Value {
    rota.answer(&["check-document", path], status)["items"][0].clone()
}

/// The same document with one part of it as `change` leaves it.
fn with_part(docx: &str, name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut read = zip::ZipArchive::new(Cursor::new(fs::read(docx).unwrap())).unwrap();
    let mut written = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..read.len() {
        let mut part = read.by_index(at).unwrap();
        let own = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if own == name {
            bytes = change(String::from_utf8(bytes).unwrap()).into_bytes();
        }
        let options = zip::write::SimpleFileOptions::default();
        written.start_file(own, options).unwrap();
        written.write_all(&bytes).unwrap();
    }
    written.finish().unwrap().into_inner()
}

#[test]
fn a_paper_is_known_as_it_went_out_and_in_whose_place_a_newer_stands() {
    let (rota, pdf, docx) = issued();
    let it = check(&rota, &docx, 0);
    assert_eq!(
        (&it["state"], &it["altered"]),
        (&json!("unaltered"), &json!(false))
    );
    assert_eq!(it["kind"], json!("meeting_report"));
    assert_eq!(it["superseded_by"], Value::Null);
    // The document beside the PDF stands in nobody's place; the next PDF does.
    assert_eq!(check(&rota, &pdf, 0)["superseded_by"], Value::Null);
    let newer = report(&rota, "rapor-2.pdf");
    let newer = check(&rota, &newer, 0)["number"].clone();
    assert_eq!(check(&rota, &pdf, 0)["superseded_by"], newer);
    assert_eq!(check(&rota, &docx, 0)["superseded_by"], Value::Null);
}

#[test]
fn what_another_program_saved_again_is_told_from_what_somebody_altered() {
    let (rota, pdf, docx) = issued();
    let again = rota.path("yeniden.pdf").display().to_string();
    let saved = Command::new("qpdf")
        .args(["--linearize", &pdf, &again])
        .status();
    assert!(saved.expect("qpdf is needed").success());
    let it = check(&rota, &again, 3);
    assert_eq!(
        (&it["state"], &it["altered"]),
        (&json!("resaved"), &json!(false))
    );
    assert_eq!(it["number"], check(&rota, &pdf, 0)["number"]);

    let same = with_part(&docx, "word/settings.xml", |it| format!("{it} "));
    assert_eq!(
        check(&rota, &rota.write("a.docx", &same), 3)["state"],
        json!("resaved")
    );
    let altered = with_part(&docx, "word/document.xml", |it| {
        assert!(it.contains("Umut") || it.contains("Trabzon"));
        it.replace("Trabzon", "Ordu")
    });
    let it = check(&rota, &rota.write("b.docx", &altered), 3);
    let book = with_part(&report(&rota, "rapor.xlsx"), "xl/sharedStrings.xml", |it| {
        assert!(it.contains("Halk Evi"));
        it.replace("Halk Evi", "Kıyı Evi")
    });
    let book = check(&rota, &rota.write("c.xlsx", &book), 3);
    assert_eq!(book["state"], json!("altered"));
    assert_eq!(
        (&it["state"], &it["altered"]),
        (&json!("altered"), &json!(true))
    );
    assert!(it["differs"].as_u64().unwrap() > 0, "{it}");
}

#[test]
fn a_sheet_that_is_not_kept_and_a_file_that_is_none_of_ours_are_not_judged() {
    let (rota, ..) = issued();
    let sheet = rota.path("imza.pdf").display().to_string();
    rota.json(&["sign-in-sheet", "trabzon", "--out", &sheet]);
    assert_eq!(check(&rota, &sheet, 0)["kind"], json!("sign_in_sheet"));
    let again = rota.path("imza-2.pdf").display().to_string();
    let saved = Command::new("qpdf")
        .args(["--linearize", &sheet, &again])
        .status();
    assert!(saved.unwrap().success());
    let it = check(&rota, &again, 3);
    assert_eq!(
        (&it["state"], &it["altered"]),
        (&json!("not_kept"), &Value::Null)
    );
    let foreign = rota.write("x.pdf", b"%PDF-1.7\nnothing of ours");
    let it = check(&rota, &foreign, 3);
    assert_eq!(
        (&it["state"], &it["known"]),
        (&json!("unknown"), &json!(false))
    );
    let missing = rota.path("yok.pdf").display().to_string();
    assert_eq!(rota.refused(&["check-document", &missing]).0, 1);
}

#[test]
fn what_has_changed_since_a_report_went_out_is_listed_with_it_and_printed_on_the_correction() {
    let (rota, ..) = issued();
    rota.json(&["check-in", "trabzon", "hasan kaya"]);
    let items = rota.json(&["issued", "trabzon"])["items"].clone();
    let changed = items[1]["changed"].as_array().unwrap();
    let arrived = changed.iter().find(|it| it["figure"] == json!("arrived"));
    assert_eq!(
        arrived.unwrap(),
        &json!({ "figure": "arrived", "then": 1, "now": 2 })
    );
    assert_eq!(all(&items, "kind"), ["meeting_report", "meeting_report"]);
    let since = |at: usize| rota.json(&["issued", "trabzon"])["items"][at]["since"].clone();
    assert_eq!(
        all(&since(1), "verb"),
        ["check-in"],
        "the list of what was done, not of papers"
    );
    assert_eq!(since(1)[0]["times"], 1);
    let human = rota.run(&["issued", "trabzon"]).out;
    assert!(human.contains("Gelen 1 → 2"), "{human}");
    assert!(human.contains("o günden beri: geliş × 1"), "{human}");
    // What is done elsewhere bears on nothing here, and what was taken back is nothing.
    rota.json(&["edit", "meeting", "ordu", "meals_ordered=30"]);
    rota.json(&[
        "undo-check-in",
        "trabzon",
        "hasan kaya",
        "--reason",
        "yanlış kişi",
    ]);
    assert_eq!(since(1), json!([]), "no figure is another one");
    rota.json(&["check-in", "trabzon", "hasan kaya"]);
    assert_eq!(all(&since(1), "verb"), ["check-in", "undo-check-in"]);
}
