//! Files of a meeting, and the backups that hold them.

use serde_json::json;

use super::{PHOTO, detail};
use crate::support::rota::Rota;
use crate::support::world;

#[test]
fn a_photo_goes_into_the_file_and_comes_out_as_it_was() {
    let mut world = world();
    let trabzon = world.trabzon();
    let attached = world
        .programme
        .attach_bytes(trabzon, "../Aile fotoğrafı.jpg", PHOTO, Some("Aile"))
        .unwrap();
    let photo = attached.attachment;
    assert_eq!(
        (
            photo.kind.as_str(),
            photo.file_name.as_str(),
            photo.size,
            photo.title.as_deref()
        ),
        (
            "photo",
            "Aile fotoğrafı.jpg",
            PHOTO.len() as u32,
            Some("Aile")
        )
    );
    let again = world
        .programme
        .attach_bytes(trabzon, "kopya.jpg", PHOTO, None)
        .unwrap();
    assert_eq!(
        (again.operation, again.attachment.attachment),
        (None, photo.attachment),
        "the same bytes"
    );
    let paper = world
        .programme
        .attach_bytes(trabzon, "liste.jpg", b"%PDF-1.7", None)
        .unwrap();
    assert_eq!(
        paper.attachment.kind.as_str(),
        "paper",
        "its bytes say what it is, not its name"
    );
    assert_eq!(detail(&world, "trabzon").files.len(), 2);

    for (bytes, code) in [
        (vec![], "attachment_empty"),
        (vec![1; 25 * 1024 * 1024 + 1], "attachment_too_large"),
    ] {
        let refused = world.programme.attach_bytes(trabzon, "x", &bytes, None);
        assert_eq!(refused.unwrap_err().code(), code);
    }
    let id = photo.attachment;
    let out = world.path("disari/aile.jpg");
    world.programme.save_file(id, &out).unwrap();
    assert_eq!(std::fs::read(&out).unwrap(), PHOTO);

    world.programme.remove("file", &id.to_string()).unwrap();
    assert_eq!(
        world.programme.save_file(id, &out).unwrap_err().code(),
        "attachment_unknown"
    );
    world.programme.undo(None).unwrap();
    world.programme.save_file(id, &out).unwrap();
    for _ in 0..2 {
        world.programme.undo(None).unwrap();
    }
    assert!(
        detail(&world, "trabzon").files.is_empty(),
        "both are taken back"
    );
    world
        .programme
        .attach_bytes(trabzon, "aile.jpg", PHOTO, None)
        .unwrap();
    world.programme.undo(None).unwrap();
    assert!(
        detail(&world, "trabzon").files.is_empty(),
        "added once more and taken back"
    );

    world
        .programme
        .attach_bytes(trabzon, "aile.jpg", PHOTO, None)
        .unwrap();
    let verified = world.programme.verify().unwrap();
    assert!(verified.damaged_files.is_empty() && verified.replay_equal);
    let bytes = std::fs::read(world.programme.path()).unwrap();
    assert!(
        !bytes.windows(PHOTO.len()).any(|it| it == PHOTO),
        "encrypted"
    );
}

#[test]
fn a_backup_holds_the_files_and_is_remembered() {
    let rota = Rota::with_tour();
    let photo = rota.write("aile.jpg", PHOTO);
    let attached = rota.json(&["attach", "trabzon", &photo, "--title", "Aile"]);
    let id = attached["attachment"]["attachment"]
        .as_str()
        .unwrap()
        .to_owned();
    let backup = rota.json(&["backup", "--to", &rota.typed_path("kopya")]);
    rota.json(&["remove", "file", &id]);
    assert_eq!(rota.json(&["list", "files", "trabzon"])["items"], json!([]));
    rota.json(&["restore", backup["file"].as_str().unwrap(), "--replace"]);
    let out = rota.typed_path("geri.jpg");
    let saved = rota.json(&["save-file", &id, "--out", &out]);
    assert_eq!(saved["size"], PHOTO.len());
    assert_eq!(std::fs::read(out).unwrap(), PHOTO);
    rota.digest();
}

#[test]
fn the_last_backup_is_remembered_by_this_laptop() {
    let world = world();
    assert_eq!(world.programme.today().unwrap().last_backup, None);
    let before = world.programme.verify().unwrap();
    world.programme.backup(Some(&world.path("kopya"))).unwrap();
    let at = world.programme.today().unwrap().last_backup.unwrap();
    assert!(at.to_string().starts_with("2026-11-24T09:30"), "{at}");
    assert_eq!(
        world.programme.verify().unwrap(),
        before,
        "it stays out of the log"
    );
}

#[test]
fn a_folder_where_a_file_is_meant_is_no_broken_disk() {
    let rota = Rota::with_tour();
    let photo = rota.write("aile.jpg", PHOTO);
    let kept = rota.json(&["attach", "trabzon", &photo]);
    let id = kept["attachment"]["attachment"].as_str().unwrap();
    let folder = rota.typed_path("klasör");
    std::fs::create_dir(&folder).unwrap();
    assert_eq!(
        rota.refused(&["save-file", id, "--out", &folder]),
        (1, "path_wrong".into())
    );
    assert_eq!(
        rota.refused(&["backup", "--to", &photo]),
        (1, "path_wrong".into())
    );
}
