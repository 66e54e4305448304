//! What Windows makes no file of, and where it finds the others: devices, dots at the end, long paths, the root of a drive.

use std::fs;

use serde_json::json;

use crate::job::with_applicants;
use crate::laptop::{Laptop, answer, drive_c, run, with_json};

#[test]
fn a_name_that_windows_keeps_for_itself_is_refused_by_name() {
    let laptop = with_applicants("adlar");
    let before = everything(&laptop);
    let sheet = ["sign-in-sheet", "trabzon", "--out"];
    for (out, named) in [
        (r"C:\adlar\nul .xlsx", "nul .xlsx"),
        (r"C:\adlar\klasör.\liste.pdf", "klasör."),
        (r"C:\adlar\mektup \liste.pdf", "mektup "),
        (r"C:\adlar\saat 10:30.pdf", "saat 10:30.pdf"),
    ] {
        let (status, code, message) = laptop.refused(&[&sheet[..], &[out]].concat());
        assert_eq!(
            (status, code.as_str()),
            (2, "name_impossible"),
            "{out}: {message}"
        );
        assert!(message.contains(named), "{message}");
    }
    let english = [
        "--lang",
        "en",
        "sign-in-sheet",
        "trabzon",
        "--out",
        r"C:\CON.pdf",
    ];
    let (_, _, message) = laptop.refused(&english);
    assert!(
        message.starts_with("Windows makes no file or folder of this name: CON.pdf."),
        "{message}"
    );

    for args in [
        &["backup", "--to", r"C:\adlar\PRN"][..],
        &[
            "restore",
            r"C:\ilk\tur.rota",
            "--file",
            r"C:\adlar\aux.rota",
        ],
        &["new", "--file", r"C:\adlar\com1.rota"],
        // Windows would find the file without the dot, and its keys nowhere.
        &["verify", "--file", r"C:\adlar\tur.rota."],
    ] {
        let (status, code, message) = laptop.refused(args);
        assert_eq!(
            (status, code.as_str()),
            (2, "name_impossible"),
            "{args:?}: {message}"
        );
    }
    assert_eq!(everything(&laptop), before, "nothing was written");
}

#[test]
fn somebody_elses_file_gets_a_name_that_windows_can_write() {
    let laptop = with_applicants("ek");
    let photo = laptop.write("foto.png", b"\x89PNG\r\n\x1a\n\0");
    let attached = laptop.json(&["attach", "trabzon", &photo]);
    let id = attached["attachment"]["attachment"]
        .as_str()
        .unwrap()
        .to_owned();
    let (status, code, _) = laptop.refused(&["save-file", &id, "--out", r"C:\ek\NUL"]);
    assert_eq!(
        (status, code.as_str()),
        (2, "name_impossible"),
        "that is no place to keep a photo"
    );
    let out = laptop.path("geri/foto.png");
    assert_eq!(
        laptop.json(&["save-file", &id, "--out", &out])["file"],
        json!(out)
    );
    assert_eq!(
        fs::read(laptop.native("geri/foto.png")).unwrap(),
        b"\x89PNG\r\n\x1a\n\0"
    );
}

#[test]
fn a_path_longer_than_windows_likes_is_a_path_like_others() {
    let laptop = with_applicants("uzun");
    let deep = ["bu klasörün adı uzun ve böyle de kalacak"; 7].join("/");
    let (deep, native) = (laptop.path(&deep), laptop.native(&deep));
    assert!(deep.chars().count() > 260);
    let out = format!(r"{deep}\liste.pdf");
    assert_eq!(
        laptop.json(&["sign-in-sheet", "trabzon", "--out", &out])["file"],
        json!(out)
    );
    assert!(
        fs::read(native.join("liste.pdf"))
            .unwrap()
            .starts_with(b"%PDF-")
    );

    let backup = laptop.json(&["backup", "--to", &deep]);
    let backup = backup["file"].as_str().unwrap();
    let file = format!(r"{deep}\tur.rota");
    let there = |args: &[&str]| {
        let line = [&["--file", file.as_str()], args].concat();
        answer(run(&with_json(&line)), &line, 0)
    };
    assert_eq!(there(&["restore", backup])["file"], json!(file));
    let walk_in = [
        "walk-in",
        "trabzon",
        "--name",
        "Deniz Kaya",
        "--organisation",
        "Liman",
        "--notice",
        "shown",
    ];
    assert_eq!(there(&walk_in)["outcome"], "admitted");
    assert_eq!(there(&["verify"])["replay_equal"], json!(true));
    assert!(native.join("tur.rota.keys").exists());
}

#[test]
fn the_root_of_a_drive_is_a_folder_like_others() {
    let laptop = with_applicants("kök");
    let sheet = ["sign-in-sheet", "trabzon", "--out"];
    for (out, file) in [
        (r"C:\liste.pdf", "liste.pdf"),
        (r"\kök.pdf", "kök.pdf"),
        ("C:/eğik/liste.xlsx", "eğik/liste.xlsx"),
    ] {
        laptop.json(&[&sheet[..], &[out]].concat());
        assert!(
            fs::metadata(drive_c().join(file)).unwrap().len() > 1000,
            "{out}"
        );
    }
    let (status, code, message) = laptop.refused(&[&sheet[..], &[r"Q:\liste.pdf"]].concat());
    assert_eq!((status, code.as_str()), (1, "folder_missing"), "{message}");
    assert!(message.contains(r"Q:\"), "{message}");
    fs::create_dir_all(laptop.native("klasör.pdf")).unwrap();
    let folder = laptop.path("klasör.pdf");
    let (_, code, message) = laptop.refused(&[&sheet[..], &[&folder]].concat());
    assert_eq!(code, "path_wrong", "{message}");

    let line = ["--file", r"C:\tur.rota", "new", "--empty"];
    assert_eq!(
        answer(run(&with_json(&line)), &line, 0)["file"],
        json!(r"C:\tur.rota")
    );
    let line = ["--file", r"C:\tur.rota", "backup"];
    let backup = answer(run(&with_json(&line)), &line, 0);
    assert!(
        backup["file"]
            .as_str()
            .unwrap()
            .starts_with(r"C:\yedekler\tur_"),
        "{backup}"
    );
}

fn everything(laptop: &Laptop) -> Vec<(String, u64)> {
    let mut found: Vec<(String, u64)> = fs::read_dir(laptop.native(""))
        .unwrap()
        .map(|it| it.unwrap())
        .map(|it| {
            (
                it.file_name().into_string().unwrap(),
                it.metadata().unwrap().len(),
            )
        })
        .filter(|(name, _)| !name.ends_with(".lock"))
        .collect();
    found.sort();
    found
}
