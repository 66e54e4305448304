//! A passphrase chosen, changed, and what the one from before still opens.

use std::fs;
use std::path::Path;

use programme::{KeyCost, Programme, keys_path};
use serde_json::{Value, json};
use store::Store;

use crate::support::rota::Rota;
use crate::support::{PASSPHRASE, World, programme_with, world};

const NEW: &str = "kapıda unutulan sarı şemsiye";

#[test]
fn a_new_passphrase_that_is_easily_guessed_is_refused() {
    let mut world = world();
    for weak in [
        "x",
        "parola",
        "galatasaray1905",
        "parola parola parola parola",
    ] {
        let refused = world.programme.set_passphrase(weak);
        assert_eq!(refused.err().unwrap().code(), "passphrase_weak", "{weak}");
    }
    world.programme.set_passphrase(NEW).unwrap();
}

#[test]
fn rota_refuses_a_weak_one_and_offers_one_that_it_takes() {
    let rota = Rota::bare();
    rota.set("ROTA_PASSPHRASE", "parola");
    assert_eq!(refused(&rota, "new"), (1, json!("passphrase_weak")));
    assert_eq!(rota.everything(), [], "nothing was made");
    let offered = |language| {
        let said = rota.run(&["--lang", language, "new"]);
        said.err.trim_end().rsplit(": ").next().unwrap().to_owned()
    };
    for language in ["tr", "en"] {
        assert_eq!(offered(language).split(' ').count(), 5);
    }
    assert_ne!(offered("tr"), offered("tr"), "made anew each time");
    rota.set("ROTA_PASSPHRASE", &offered("tr"));
    rota.json(&["new"]);
    rota.set("ROTA_NEW_PASSPHRASE", "12345678");
    assert_eq!(refused(&rota, "passphrase"), (1, json!("passphrase_weak")));
    rota.json(&["verify"]);
    rota.set("ROTA_NEW_PASSPHRASE", &offered("en"));
    assert_eq!(rota.json(&["passphrase"])["changed"], true);
}

#[test]
fn the_passphrase_in_use_is_asked_for_before_it_changes() {
    let mut world = world();
    for wrong in ["", "yanlış parola bu mu", NEW] {
        let refused = world.programme.change_passphrase(wrong, NEW);
        assert_eq!(refused.err().unwrap().code(), "passphrase_wrong", "{wrong}");
    }
    assert!(opens(&world, "tur.rota", PASSPHRASE), "nothing has changed");
    world.programme.change_passphrase(PASSPHRASE, NEW).unwrap();
    assert!(opens(&world, "tur.rota", NEW));
    assert!(!opens(&world, "tur.rota", PASSPHRASE));
}

#[test]
fn a_weak_passphrase_from_before_goes_on_opening() {
    let mut world = world();
    let path = world.path("tur.rota");
    let mut store = Store::open(&path, PASSPHRASE).unwrap();
    store.change_passphrase("x", KeyCost::cheap()).unwrap();
    store.close().unwrap();
    assert!(opens(&world, "tur.rota", "x"));
    world.programme.change_passphrase("x", NEW).unwrap();
    assert!(opens(&world, "tur.rota", NEW));
}

#[test]
fn backups_are_given_the_new_passphrase_on_request_and_the_others_are_named() {
    let mut world = programme_with(&[("Ayşe Işık", "A Derneği")]);
    let here = world.programme.backup(None).unwrap().file;
    let elsewhere = world
        .programme
        .backup(Some(&world.path("bellek")))
        .unwrap()
        .file;
    world
        .programme
        .backup(Some(&world.path("eski bellek")))
        .unwrap();
    // Somebody else's programme, in the same folder and with the same passphrase.
    let other = crate::support::world();
    let foreign = other.programme.backup(None).unwrap().file;
    let foreign_there = world.path("yedekler/baska.rota");
    fs::copy(&foreign, &foreign_there).unwrap();
    fs::copy(keys_path(Path::new(&foreign)), keys_path(&foreign_there)).unwrap();
    assert!(
        nothing(&world.programme.old_backups().unwrap()),
        "all are of now"
    );

    world.programme.change_passphrase(PASSPHRASE, NEW).unwrap();
    let after = world.programme.backup(None).unwrap().file;
    fs::remove_dir_all(world.path("eski bellek")).unwrap();
    let away = world.path("eski bellek").canonicalize();
    assert!(away.is_err(), "pulled out");
    let old = world.programme.old_backups().unwrap();
    assert_eq!(old.here, [here.as_str()]);
    assert_eq!(old.elsewhere.len(), 1);
    assert!(
        old.elsewhere[0].ends_with(Path::new(&elsewhere).file_name().unwrap().to_str().unwrap())
    );
    assert_eq!(old.away.len(), 1);
    assert!(old.away[0].ends_with("eski bellek"));
    assert!(
        opens_at(&world, &here, PASSPHRASE),
        "until somebody asks for it"
    );

    let done = world.programme.rewrap_backups().unwrap();
    assert_eq!(
        (done.rewrapped.as_slice(), done.here.len()),
        ([here.clone()].as_slice(), 0)
    );
    assert_eq!(done.elsewhere, old.elsewhere, "named, and not touched");
    assert!(opens_at(&world, &here, NEW) && !opens_at(&world, &here, PASSPHRASE));
    assert!(opens_at(&world, &after, NEW));
    assert!(opens_at(&world, &elsewhere, PASSPHRASE));
    assert!(opens_at(
        &world,
        foreign_there.to_str().unwrap(),
        PASSPHRASE
    ));
    let again = world.programme.rewrap_backups().unwrap();
    assert!(again.rewrapped.is_empty(), "there is nothing left to do");
}

#[test]
fn a_copy_that_was_put_aside_is_named() {
    let mut world = programme_with(&[("Ayşe Işık", "A Derneği")]);
    let beside = world.path("tur.rota.before-migration-5");
    let backup = world.programme.backup(None).unwrap().file;
    fs::copy(&backup, &beside).unwrap();
    fs::copy(keys_path(Path::new(&backup)), keys_path(&beside)).unwrap();
    world.programme.set_passphrase(NEW).unwrap();
    let old = world.programme.rewrap_backups().unwrap();
    assert_eq!(old.elsewhere, [beside.to_str().unwrap()]);
}

#[test]
fn rota_passphrase_takes_the_backups_along() {
    let rota = Rota::with_tour();
    let backup = rota.json(&["backup"])["file"].as_str().unwrap().to_owned();
    rota.set("ROTA_NEW_PASSPHRASE", NEW);
    assert_eq!(
        rota.json(&["passphrase"]),
        json!({"changed": true, "rewrapped": [], "old_passphrase": [backup], "away": []})
    );
    rota.set("ROTA_PASSPHRASE", NEW);
    rota.set("ROTA_NEW_PASSPHRASE", PASSPHRASE);
    let said = rota.run(&["passphrase", "--backups"]);
    assert_eq!(said.status, 0, "{said:?}");
    assert!(said.out.contains(&backup), "{said:?}");
    rota.set("ROTA_PASSPHRASE", PASSPHRASE);
    let to = rota.typed_path("geri.rota");
    let line = ["rota", "--file", &to, "--json", "restore", &backup];
    assert_eq!(rota.run_line(&line).status, 0);
}

/// The sentence is another one each time: so is what it offers.
fn refused(rota: &Rota, verb: &str) -> (u8, Value) {
    let said = rota.run(&["--json", verb]);
    let error: Value = serde_json::from_str(&said.err).unwrap();
    (said.status, error["error"]["code"].clone())
}

fn opens(world: &World, name: &str, passphrase: &str) -> bool {
    opens_at(world, world.path(name).to_str().unwrap(), passphrase)
}

fn opens_at(world: &World, path: &str, passphrase: &str) -> bool {
    Programme::open(Path::new(path), passphrase, KeyCost::cheap(), world.clock()).is_ok()
}

fn nothing(backups: &programme::view::OldBackups) -> bool {
    let lists = [
        &backups.rewrapped,
        &backups.here,
        &backups.elsewhere,
        &backups.away,
    ];
    lists.iter().all(|it| it.is_empty())
}
