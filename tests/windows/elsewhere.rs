//! A file that another program has open: Windows lets nobody take its place.

use std::fs;

use crate::job::{names_in, with_applicants};
use crate::laptop::Held;

#[test]
fn a_paper_that_is_open_in_another_program_is_said_to_be() {
    let laptop = with_applicants("açık");
    let out = laptop.path("liste.pdf");
    let sheet = ["sign-in-sheet", "trabzon", "--out", &out];
    laptop.json(&sheet);
    let before = fs::read(laptop.native("liste.pdf")).unwrap();
    let shown = Held::shown(&out);
    let (status, code, message) = laptop.refused(&[&sheet[..], &["--variant", "arrived"]].concat());
    assert_eq!(
        (status, code.as_str()),
        (1, "file_open_elsewhere"),
        "{message}"
    );
    assert!(message.contains("başka bir programda açık"), "{message}");
    assert_eq!(fs::read(laptop.native("liste.pdf")).unwrap(), before);
    let left = names_in(&laptop.native(""));
    assert!(!left.iter().any(|it| it.starts_with(".rota-")), "{left:?}");
    drop(shown);
    laptop.json(&[&sheet[..], &["--variant", "arrived"]].concat());
    assert_ne!(fs::read(laptop.native("liste.pdf")).unwrap(), before);
}

#[test]
fn a_sheet_or_a_programme_that_another_program_keeps_to_itself_is_said_to_be() {
    let laptop = with_applicants("kapalı");
    let list = laptop.write("liste.csv", "Ad Soyad;Kurum\nDeniz Kaya;Liman\n".as_bytes());
    let import = ["import", &list, "--route", "1", "--meeting", "trabzon"];
    let alone = Held::alone(&list);
    let (status, code, message) = laptop.refused(&import);
    assert_eq!(
        (status, code.as_str()),
        (1, "file_open_elsewhere"),
        "{message}"
    );
    drop(alone);
    let shown = Held::shown(&list);
    assert_eq!(
        laptop.json(&import)["imported"],
        1,
        "what Excel has open can be read"
    );
    drop(shown);

    let _alone = Held::alone(&laptop.path("tur.rota"));
    let (status, code, message) = laptop.refused(&["list", "meetings"]);
    assert_eq!(
        (status, code.as_str()),
        (1, "file_open_elsewhere"),
        "{message}"
    );
}
