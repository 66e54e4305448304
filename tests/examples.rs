//! Each verb's example in its help is what a person would type: all of them, one after the other, in one programme.

use std::collections::BTreeMap;
use std::fs;

use cli::EXAMPLES;
use serde_json::Value;

use crate::support::rota::Rota;

const APPLICATIONS: &str = "Ad Soyad;Kurum;Hangi toplantı\n\
    Ayşe Işık;Umut Derneği;Trabzon\n\
    Fatma Çınar;Yel Derneği;Trabzon\n\
    Fatma Cinar;Yel Dernegi;Trabzon\n\
    Ali Can;Kıyı Vakfı;\n\
    Zeynep Tuna;Yel Derneği;Trabzon\n";

/// A line as a shell would take it apart.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('"').enumerate();
    parts
        .flat_map(|(at, part)| match at % 2 {
            0 => part.split_whitespace().map(str::to_owned).collect(),
            _ => vec![part.to_owned()],
        })
        .collect()
}

/// What stands for a thing that only this programme knows, before the verb that needs it.
fn known(rota: &Rota, verb: &str, names: &mut BTreeMap<&'static str, String>) {
    let text = |it: &Value| it.as_str().unwrap().to_owned();
    match verb {
        "demo" => {
            let file = rota.typed_path("deneme.rota");
            let made = rota.run_line(&["rota", "--file", &file, "new"]);
            assert_eq!(made.status, 0, "{}", made.err);
        }
        "later" => {
            let pair = rota.json(&["duplicates", "people"])["pairs"][0].clone();
            names.insert("A", text(&pair["a"]));
            names.insert("B", text(&pair["b"]));
        }
        "points" => {
            rota.json(&[
                "edit",
                "criterion",
                "1/1",
                "title_tr=Deneyim",
                "max_points=5",
            ]);
        }
        "save-file" => {
            let files = rota.json(&["list", "files", "trabzon"]);
            names.insert("ID", text(&files["items"][0]["attachment"]));
        }
        "vote" => {
            let all = rota.json(&["list", "recommendations", "trabzon"]);
            names.insert("NUMBER", text(&all["items"][0]["number"]));
        }
        "remote" => {
            fs::create_dir_all(rota.path("stick")).unwrap();
            names.insert("PLACE", rota.typed_path("stick"));
        }
        "revoke" => {
            let offer = ["pair", "offer", "bellek", "--name", "Kapı 2"];
            let digits = rota.json(&offer)["digits"].as_str().unwrap().to_owned();
            let door = Rota::bare();
            let digits = door.write("rakamlar", digits.as_bytes());
            let stick = rota.typed_path("stick");
            door.json(&["pair", "join", &stick, "--digits-file", &digits]);
            rota.json(&["sync"]);
        }
        "restore" => {
            let backups = fs::read_dir(rota.path("yedekler")).unwrap();
            let mut files = backups.map(|it| it.unwrap().path());
            let file = files.find(|it| it.extension().is_some_and(|it| it == "rota"));
            names.insert("BACKUP", file.unwrap().display().to_string());
        }
        _ => {}
    }
}

#[test]
fn every_example_of_the_help_can_be_typed() {
    let rota = Rota::bare();
    rota.write("basvurular.csv", APPLICATIONS.as_bytes());
    let png = include_bytes!("../assets/icons/128.png");
    rota.write("afis.png", png);
    rota.write("amblem.png", png);
    rota.write("yeni-parola.txt", "dört kelimelik yeni parola".as_bytes());
    let mut names = BTreeMap::new();
    for (verb, line) in EXAMPLES {
        known(&rota, verb, &mut names);
        let typed = words(line).into_iter().map(|word| {
            let is_path = word.contains('.') && !word.contains(' ') && !word.contains('=');
            let is_folder = ["mektuplar", "evrak", "paket", "yedekler"].contains(&word.as_str());
            match names.get(word.as_str()) {
                Some(known) => known.clone(),
                None if is_path || is_folder => rota.typed_path(&word),
                None => word,
            }
        });
        let typed: Vec<String> = typed.collect();
        let mut typed: Vec<&str> = typed.iter().map(String::as_str).collect();
        if typed.contains(&"--file") {
            typed.insert(0, "rota");
            let said = rota.run_line(&typed);
            assert_eq!(said.status, 0, "{line}: {}", said.err);
            continue;
        }
        let said = rota.run(&typed);
        assert_eq!(said.status, 0, "{line}: {} {}", said.out, said.err);
    }
}

/// Below a verb of its own, the word is not called a verb.
#[test]
fn a_word_that_is_not_below_a_verb_is_said_so() {
    let rota = Rota::bare();
    let said = rota.run(&["list", "foo"]).err;
    assert!(said.contains("rota list altında foo yok"), "{said}");
    let said = rota.run(&["foo"]).err;
    assert!(said.contains("foo diye bir fiil yok"), "{said}");
}
