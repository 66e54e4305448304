//! Files that go out and copies that come back: whole or not at all, never in the place of something else.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Barrier};

use programme::{Clock, KeyCost, Programme, keys_path};

use crate::support::rota::Rota;
use crate::support::{MORNING, PASSPHRASE};

fn open(path: &Path) -> Programme {
    let clock = Clock::from(|| chrono::DateTime::from_timestamp_millis(MORNING).unwrap());
    Programme::open(path, PASSPHRASE, KeyCost::cheap(), clock).unwrap()
}

/// G6: the name was chosen and used apart, and the clean-up of one took the keys of the other.
#[test]
fn of_backups_made_at_one_moment_each_is_a_file_with_its_keys() {
    let rota = Rota::with_people(&[("Ayşe Işık", "A Derneği")]);
    let folder = rota.path("yedekler");
    for round in 0..5 {
        let together = Arc::new(Barrier::new(4));
        let threads: Vec<_> = (0..4)
            .map(|_| {
                let (together, file, folder) =
                    (Arc::clone(&together), rota.file.clone(), folder.clone());
                std::thread::spawn(move || {
                    let programme = open(&file);
                    together.wait();
                    programme.backup(Some(&folder))
                })
            })
            .collect();
        let made = threads.into_iter().map(|it| it.join().unwrap());
        let mut backups: Vec<PathBuf> = made
            .map(|it| it.unwrap_or_else(|error| panic!("{round}: {}", error.detail())))
            .map(|it| it.file.into())
            .collect();
        for backup in &backups {
            assert!(keys_path(backup).is_file(), "{round}: {backup:?}");
            assert!(open(backup).verify().unwrap().replay_equal, "{round}");
        }
        backups.sort();
        backups.dedup();
        assert_eq!(backups.len(), 4, "{round}: each has a name of its own");
    }
    let left = fs::read_dir(&folder).unwrap();
    let left: Vec<_> = left.map(|it| it.unwrap().file_name()).collect();
    let is_ours = |name: &str| name.ends_with(".rota") || name.ends_with(".rota.keys");
    let ours = left.iter().filter(|it| is_ours(it.to_str().unwrap()));
    assert_eq!(ours.count(), 40, "{left:?}");
}

/// G7: `rota save-file ID --out NAME.rota` made the programme a photo.
#[test]
fn nothing_is_written_over_a_programme_or_what_belongs_to_one() {
    let rota = Rota::with_people(&[("Ayşe Işık", "A Derneği")]);
    let photo = rota.write("aile.jpg", b"\xff\xd8\xff aile");
    let attached = rota.json(&["attach", "trabzon", &photo]);
    let id = attached["attachment"]["attachment"]
        .as_str()
        .unwrap()
        .to_owned();
    let backup = rota.json(&["backup"])["file"].as_str().unwrap().to_owned();
    // Nobody has it open, and no write-ahead log is there: the names are kept free all the same.
    let mut forbidden: Vec<String> = ["", ".keys", ".lock", "-wal", "-shm", "-journal"]
        .iter()
        .map(|ending| rota.typed_path(&format!("tur.rota{ending}")))
        .collect();
    forbidden.push(backup.clone());
    forbidden.push(format!("{backup}.keys"));
    // By another name: slots are known by how they begin, a programme by the slots beside it.
    fs::copy(keys_path(&rota.file), rota.path("anahtar.txt")).unwrap();
    fs::copy(&rota.file, rota.path("tur.eski")).unwrap();
    fs::copy(keys_path(&rota.file), rota.path("tur.eski.keys")).unwrap();
    forbidden.push(rota.typed_path("anahtar.txt"));
    forbidden.push(rota.typed_path("tur.eski"));
    let before = rota.everything();
    for path in &forbidden {
        assert_eq!(
            rota.refused(&["save-file", &id, "--out", path]),
            (1, "out_is_programme".into()),
            "{path}"
        );
        assert!(rota.everything() == before, "{path}");
    }
    // Each verb that writes a file takes the same road.
    fs::copy(&rota.file, rota.path("tur.xlsx")).unwrap();
    fs::copy(keys_path(&rota.file), rota.path("tur.xlsx.keys")).unwrap();
    let list = rota.write("liste.csv", b"Ad Soyad;Kurum\nAli;B\n");
    let before = rota.everything();
    let out = &rota.typed_path("tur.xlsx");
    for line in [
        &["sign-in-sheet", "trabzon", "--out", out][..],
        &["call-list", "trabzon", "--out", out],
        &[
            "import",
            &list,
            "--route",
            "1",
            "--meeting",
            "trabzon",
            "--faults",
            out,
        ],
    ] {
        assert_eq!(
            rota.refused(line),
            (1, "out_is_programme".into()),
            "{line:?}"
        );
        assert!(rota.everything() == before, "{line:?}");
    }
    rota.json(&["save-file", &id, "--out", &rota.typed_path("aile-2.jpg")]);
    rota.json(&["save-file", &id, "--out", &rota.typed_path("aile-2.jpg")]);
    rota.digest();
}

#[test]
fn a_name_of_255_bytes_is_written_and_a_longer_one_refused_in_words() {
    let rota = Rota::with_people(&[("Ayşe Işık", "A Derneği")]);
    let longest = format!("{}x.pdf", "ş".repeat(125));
    assert_eq!(longest.len(), 255);
    rota.json(&[
        "sign-in-sheet",
        "trabzon",
        "--out",
        &rota.typed_path(&longest),
    ]);
    rota.json(&[
        "sign-in-sheet",
        "trabzon",
        "--out",
        &rota.typed_path(&longest),
    ]);
    assert!(fs::read(rota.path(&longest)).unwrap().starts_with(b"%PDF"));
    let before = rota.everything();
    let longer = rota.typed_path(&format!("x{longest}"));
    assert_eq!(
        rota.refused(&["sign-in-sheet", "trabzon", "--out", &longer]),
        (1, "name_too_long".into())
    );
    assert!(rota.everything() == before);
}

#[test]
#[cfg(unix)]
fn nobody_else_on_the_laptop_may_read_what_is_written() {
    use std::os::unix::fs::PermissionsExt;

    let rota = Rota::with_people(&[("Ayşe Işık", "A Derneği")]);
    let open = open(&rota.file);
    rota.json(&["check-in", "trabzon", "ayse"]);
    rota.json(&[
        "sign-in-sheet",
        "trabzon",
        "--out",
        &rota.typed_path("liste.pdf"),
    ]);
    rota.json(&["backup"]);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let mut looked_at = 0;
    for (path, _) in rota.everything() {
        // What the test itself wrote.
        if path.extension().is_some_and(|it| it != "csv") {
            assert_eq!(mode(&path), 0o600, "{path:?}");
            looked_at += 1;
        }
    }
    assert!(
        looked_at >= 8,
        "file, keys, lock, log, index, paper, backup and its keys"
    );
    drop(open);

    // Made by an earlier program, or copied by hand.
    let endings = ["", ".keys"].map(|ending| rota.path(&format!("tur.rota{ending}")));
    for path in &endings {
        fs::set_permissions(path, fs::Permissions::from_mode(0o644)).unwrap();
    }
    rota.json(&["list", "meetings"]);
    for path in &endings {
        assert_eq!(mode(path), 0o600, "{path:?}");
    }
    // Shared on purpose with a group: that stays.
    fs::set_permissions(&endings[0], fs::Permissions::from_mode(0o660)).unwrap();
    rota.json(&["list", "meetings"]);
    assert_eq!(mode(&endings[0]), 0o660);
}

/// G15: the new passphrase replaced the link, and the old one still opened the file.
#[test]
#[cfg(unix)]
fn a_link_to_a_programme_is_the_programme() {
    use std::os::unix::fs::symlink;

    let endings = ["", ".keys"];
    for linked in [&endings[..], &endings[..1], &endings[1..]] {
        let rota = Rota::with_people(&[("Ayşe Işık", "A Derneği")]);
        fs::create_dir(rota.path("asıl")).unwrap();
        for ending in linked {
            let name = format!("tur.rota{ending}");
            let real = rota.path(&format!("asıl/{name}"));
            fs::rename(rota.path(&name), &real).unwrap();
            symlink(&real, rota.path(&name)).unwrap();
        }
        let _ = fs::remove_file(rota.path("tur.rota.lock"));
        rota.json(&["check-in", "trabzon", "ayse"]);
        rota.set("ROTA_NEW_PASSPHRASE", "yeni parola dört kelime");
        rota.json(&["passphrase"]);
        for ending in linked {
            let path = rota.path(&format!("tur.rota{ending}"));
            assert!(
                fs::symlink_metadata(&path).unwrap().is_symlink(),
                "{path:?}"
            );
        }
        assert_eq!(
            rota.refused(&["verify"]),
            (1, "passphrase_wrong".into()),
            "{linked:?}"
        );
        if linked.len() == 2 {
            let real = rota.path("asıl/tur.rota");
            let old = programme_at(&real, PASSPHRASE);
            assert_eq!(old.err().unwrap().code(), "passphrase_wrong");
            assert!(!rota.path("tur.rota.lock").exists(), "locked where it is");
        }
        rota.set("ROTA_PASSPHRASE", "yeni parola dört kelime");
        rota.digest();
    }
}

fn programme_at(path: &Path, passphrase: &str) -> Result<Programme, programme::Error> {
    Programme::open(path, passphrase, KeyCost::cheap(), Clock::system())
}

/// G4: what an earlier program left when its restore was cut off between two renames.
#[test]
fn no_new_programme_is_made_beside_what_is_left_of_one() {
    let rota = Rota::with_people(&[("Ayşe Işık", "A Derneği")]);
    let backup = rota.json(&["backup"])["file"].as_str().unwrap().to_owned();
    rota.json(&["restore", &backup, "--replace"]);
    fs::remove_file(&rota.file).unwrap();
    fs::remove_file(keys_path(&rota.file)).unwrap();
    let before = rota.everything();
    assert_eq!(rota.refused(&["new"]), (1, "remains".into()));
    let said = rota.run(&["new"]).err;
    assert!(said.contains("tur_until_"), "{said}");
    assert!(rota.everything() == before);
}

/// A process that died leaves its lock file, and no lock.
#[test]
fn a_lock_of_a_dead_process_holds_nobody_up() {
    let rota = Rota::with_people(&[("Ayşe Işık", "A Derneği")]);
    rota.write("tur.rota.lock", b"4711\n");
    rota.json(&["check-in", "trabzon", "ayse"]);
    let backup = rota.json(&["backup"])["file"].as_str().unwrap().to_owned();
    rota.json(&["restore", &backup, "--replace"]);
}

/// A stick that was pulled out, or a folder that is gone: said of the place, not of the laptop's disk.
#[test]
#[cfg(unix)]
fn a_place_that_is_gone_is_said_to_be() {
    let rota = Rota::with_people(&[("Ayşe Işık", "A Derneği")]);
    let before = rota.everything();
    let out = rota.typed_path("bellek/yedek");
    for line in [
        ["backup", "--to", "/proc/self/yok/yedek"].as_slice(),
        // The stick has been taken out: what was its place is not made on the laptop's own disk.
        &["backup", "--to", &out],
        &[
            "sign-in-sheet",
            "trabzon",
            "--out",
            "/proc/self/yok/liste.pdf",
        ],
        &["call-list", "trabzon", "--out", "/proc/self/yok/liste.xlsx"],
    ] {
        assert_eq!(rota.refused(line), (1, "folder_missing".into()), "{line:?}");
    }
    assert!(!rota.path("bellek").exists());
    assert!(rota.everything() == before);
}
