//! The package for the donor: all that was issued of a route, with scans and photos, an index, hashes and what is missing.

use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::support::rota::{Rota, all};

/// Trabzon was held, its report issued, a photo and a paper are kept; Samsun was held and nothing is done yet.
fn held() -> Rota {
    let rota = Rota::with_people(&[("Ayşe Işık", "Umut Derneği"), ("Hasan Kaya", "Kıyı Vakfı")]);
    rota.register("samsun", &[("Ece Su", "Umut Derneği")]);
    for (city, date) in [
        ("trabzon", "date=2026-11-21"),
        ("samsun", "date=2026-11-22"),
    ] {
        rota.json(&[
            "edit",
            "meeting",
            city,
            date,
            "start=09:30",
            "end=13:20",
            "venue=Halk Evi",
        ]);
    }
    rota.json(&["check-in", "trabzon", "ayşe ışık"]);
    rota.json(&["check-in", "samsun", "ece su"]);
    let out = rota.path("rapor.pdf").display().to_string();
    rota.json(&["report", "meeting", "trabzon", "--out", &out]);
    let list = rota.path("liste.pdf").display().to_string();
    rota.json(&["participants", "trabzon", "--out", &list]);
    let photo = rota.write("Toplantı.pdf", b"%PDF-1.7 bir");
    rota.json(&["attach", "trabzon", &photo]);
    rota
}

fn package(rota: &Rota, name: &str) -> (Value, String) {
    let folder = rota.path(name).display().to_string();
    (
        rota.json(&["package", "route", "1", "--out", &folder]),
        folder,
    )
}

#[test]
fn whatever_was_issued_is_in_it_byte_for_byte_and_can_be_checked() {
    let rota = held();
    let (written, folder) = package(&rota, "paket");
    let paths = all(&written["files"], "path");
    let list = paths.iter().find(|it| it.contains("katilimci-listesi"));
    let kept = fs::read(Path::new(&folder).join(list.expect("the list of participants"))).unwrap();
    assert_eq!(kept, fs::read(rota.path("liste.pdf")).unwrap());
    assert!(
        paths.contains(&"R1-1_Trabzon_2026-11-21/ekler/Toplantı.pdf"),
        "{paths:?}"
    );
    let checked = Command::new("sha256sum")
        .args(["-c", "--quiet", "SHA256SUMS.txt"])
        .current_dir(&folder)
        .status();
    assert!(checked.unwrap().success());
    // A draft is nothing to hand in.
    assert!(
        !paths.iter().any(|it| it.contains("toplanti-raporu")),
        "{paths:?}"
    );
    let archive = fs::read(Path::new(&folder).join("paket-1.zip")).unwrap();
    let archive = zip::ZipArchive::new(Cursor::new(archive)).unwrap();
    assert_eq!(archive.len(), paths.len());
}

#[test]
fn what_somebody_will_ask_for_is_listed_as_missing() {
    let rota = held();
    let (written, _) = package(&rota, "paket");
    let lacks: Vec<(&str, &str)> = all(&written["missing"], "meeting")
        .into_iter()
        .zip(all(&written["missing"], "what"))
        .collect();
    assert!(
        lacks.contains(&("", "düzenlenmiş güzergâh raporu")),
        "{lacks:?}"
    );
    assert!(
        lacks.contains(&("1.1 Trabzon", "Toplantı raporu")),
        "a draft is none: {lacks:?}"
    );
    assert!(lacks.contains(&("1.3 Samsun", "İmza listesi")), "{lacks:?}");
    assert!(
        !lacks.iter().any(|it| it.0 == "1.2 Ordu"),
        "not due yet: {lacks:?}"
    );
}

#[test]
fn a_package_is_mixed_with_nothing_and_the_same_file_is_not_there_twice() {
    let rota = held();
    let again = rota.write("toplantı.pdf", b"%PDF-1.7 iki");
    rota.json(&["attach", "trabzon", &again]);
    let (written, folder) = package(&rota, "paket");
    let paths = all(&written["files"], "path");
    let annexes = paths.iter().filter(|it| it.contains("/ekler/"));
    assert_eq!(annexes.count(), 2, "told apart on every disk: {paths:?}");
    assert!(paths.iter().any(|it| it.ends_with("(2).pdf")), "{paths:?}");
    let before = fs::read_dir(&folder).unwrap().count();
    assert_eq!(
        rota.refused(&["package", "route", "1", "--out", &folder]).1,
        "folder_not_empty"
    );
    assert_eq!(fs::read_dir(&folder).unwrap().count(), before);
    let out = rota.path("x").display().to_string();
    assert_eq!(
        rota.refused(&["package", "route", "9", "--out", &out]).1,
        "route_unknown"
    );
    assert!(!rota.path("x").exists());
}

#[test]
fn an_empty_programme_has_an_empty_package_that_says_so() {
    let rota = Rota::with_tour();
    let folder = rota.path("paket").display().to_string();
    let written = rota.json(&["package", "programme", "--out", &folder]);
    assert_eq!(written["files"], json!([]));
    assert_eq!(written["archives"], json!(0));
    assert!(Path::new(&folder).join("dizin.xlsx").exists());
}
