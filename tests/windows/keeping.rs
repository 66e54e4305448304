//! A backup, restoring it, a file of an earlier shape.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::job::with_applicants;
use crate::laptop::{Laptop, answer, run, with_json};

#[test]
fn a_backup_is_made_and_brought_back() {
    let laptop = with_applicants("yedek");
    let beside = laptop.json(&["backup"]);
    let backup = beside["file"].as_str().unwrap().to_owned();
    assert!(
        backup.starts_with(&laptop.path("yedekler\\tur_")),
        "{backup}"
    );
    assert_eq!(beside["verified"], json!(true));
    // The stick is there; the folder on it is made.
    fs::create_dir(laptop.native("USB bellek")).unwrap();
    let stick = laptop.json(&["backup", "--to", &laptop.path("USB bellek/ekim")]);
    assert!(
        stick["file"]
            .as_str()
            .unwrap()
            .starts_with(&laptop.path("USB bellek/ekim/tur_"))
    );
    for folder in ["yedekler", "USB bellek/ekim"] {
        let names = fs::read_dir(laptop.native(folder)).unwrap();
        assert_eq!(
            names.count(),
            2,
            "the copy and its keys, and nothing unfinished"
        );
    }

    let other = laptop.path("öbür/tur.rota");
    let restore = ["--file", other.as_str(), "restore", backup.as_str()];
    let restored = answer(run(&with_json(&restore)), &restore, 0);
    assert_eq!(restored["file"], json!(other));
    let verify = ["--file", other.as_str(), "verify"];
    let verified = answer(run(&with_json(&verify)), &verify, 0);
    assert_eq!(
        (&verified["integrity"], &verified["replay_equal"]),
        (&json!(true), &json!(true))
    );

    let person = laptop.json(&[
        "walk-in",
        "trabzon",
        "--name",
        "Deniz Kaya",
        "--organisation",
        "Liman",
        "--notice",
        "shown",
    ]);
    assert_eq!(person["outcome"], "admitted");
    assert_eq!(laptop.refused(&["restore", &backup]).1, "file_exists");
    laptop.json(&["restore", &backup, "--replace"]);
    let list = laptop.json(&["list", "check-ins", "trabzon"]);
    assert_eq!(
        list["items"],
        json!([]),
        "as it was when the backup was made"
    );
    let aside = fs::read_dir(laptop.native(""))
        .unwrap()
        .map(|it| it.unwrap().file_name());
    let aside: Vec<String> = aside.map(|it| it.into_string().unwrap()).collect();
    assert!(
        aside.iter().any(|it| it.starts_with("tur_until_")),
        "{aside:?}"
    );
}

#[test]
fn a_file_of_an_earlier_shape_is_brought_up_to_date() {
    let laptop = Laptop::bare("eski");
    let frozen = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/programmes");
    for ending in ["rota", "rota.keys"] {
        let from = frozen.join(format!("0001-first.{ending}"));
        fs::copy(from, laptop.native(&format!("tur.{ending}"))).unwrap();
    }
    let verified = laptop.json(&["verify"]);
    assert_eq!(
        (&verified["integrity"], &verified["replay_equal"]),
        (&json!(true), &json!(true))
    );
    let entered = laptop.json(&["check-in", "trabzon", "caglayan"]);
    assert_eq!(entered["outcome"], "admitted");
}
