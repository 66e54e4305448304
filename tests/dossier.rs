//! The dossier of a meeting, by `rota`: how far each item is and why, what does not apply, what an auditor would ask, what was
//! used to be visible; and the list of those who took part.

use std::io::Cursor;
use std::process::Command;

use documents::spreadsheet::{self, ReadOptions};
use domain::change::Set;
use domain::ids::{MeetingId, OperationId, RegistrationId};
use domain::noun::{Noun, signature};
use domain::signature::signature_id;
use domain::verb::Verb;
use serde_json::{Value, json};
use store::{Store, Writing};
use uuid::Uuid;

use crate::support::PASSPHRASE;
use crate::support::rota::{Rota, all};

/// A meeting at Trabzon on the day before, to which three came.
fn held() -> Rota {
    let rota = Rota::with_people(&[
        ("Ayşe Işık", "Umut Derneği"),
        ("Hasan Kaya", "Kıyı Vakfı"),
        ("Zeynep Ak", "Kıyı Vakfı"),
    ]);
    let plan = ["date=2026-11-23", "start=09:30", "end=13:20"];
    rota.json(&[&["edit", "meeting", "trabzon"][..], &plan].concat());
    for name in ["ayşe ışık", "hasan kaya", "zeynep ak"] {
        let at = ["--at", "2026-11-23T09:40"];
        rota.json(&[&["check-in", "trabzon", name][..], &at].concat());
    }
    rota
}

fn id_of(list: &Value, key: &str, is: impl Fn(&Value) -> bool) -> Uuid {
    let items = list["items"].as_array().unwrap();
    let found = items.iter().find(|it| is(it)).unwrap();
    found[key].as_str().unwrap().parse().unwrap()
}

/// Enters what is known of the signatures of some.
fn enter(rota: &Rota, city: &str, operation: u128, said: &[(&str, &str)]) {
    let meetings = rota.json(&["list", "meetings"]);
    let meeting = MeetingId(id_of(&meetings, "meeting", |it| it["city"] == city));
    let list = rota.json(&["list", "registrations", &meeting.to_string()]);
    let mut store = Store::open(&rota.file, PASSPHRASE).unwrap();
    let writing = Writing {
        operation: OperationId(Uuid::from_u128(operation)),
        operator: None,
        verb: Verb::Edit,
        now: "2026-11-24T06:30:00Z".parse().unwrap(),
    };
    store
        .write::<_, store::Error>(&writing, |tx| {
            for (name, text) in said {
                let of = RegistrationId(id_of(&list, "registration", |it| it["name"] == *name));
                tx.record(
                    Set::of(Noun::Signature, signature_id(meeting, of))
                        .with(signature::MEETING, meeting)
                        .with(signature::REGISTRATION, of)
                        .with(signature::SAID, *text),
                )?;
            }
            Ok(())
        })
        .unwrap();
    store.close().unwrap();
}

fn state<'a>(dossier: &'a Value, item: &str) -> (&'a str, &'a str) {
    let items = dossier["items"].as_array().unwrap();
    let it = items.iter().find(|it| it["item"] == item).unwrap();
    (
        it["state"].as_str().unwrap(),
        it["reason"].as_str().unwrap(),
    )
}

fn questions(rota: &Rota) -> Vec<(String, u64)> {
    let dossier = rota.json(&["dossier", "trabzon"]);
    let asked = dossier["questions"].as_array().unwrap().iter();
    asked
        .map(|it| {
            let question = it["question"].as_str().unwrap().to_owned();
            (question, it["count"].as_u64().unwrap())
        })
        .collect()
}

/// What a person reads on the pages.
fn read(path: &str) -> String {
    let read = Command::new("pdftotext")
        .args(["-layout", path, "-"])
        .output();
    let read = read.expect("poppler-utils are needed: pdftotext");
    assert!(read.status.success());
    let text = String::from_utf8(read.stdout).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_dossier_says_of_each_item_how_far_it_is_and_why() {
    let rota = held();
    let dossier = rota.json(&["dossier", "trabzon"]);
    assert_eq!(
        (&dossier["due"], &dossier["complete"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(
        all(&dossier["items"], "item"),
        [
            "agenda",
            "participants",
            "signed_list",
            "report",
            "photos",
            "evaluation",
            "visibility",
            "documents",
            "deviations"
        ]
    );
    for (item, reason) in [
        ("agenda", "agenda_missing"),
        ("participants", "list_not_issued"),
        ("signed_list", "signatures_not_entered"),
        ("report", "report_not_issued"),
        ("photos", "photos_missing"),
        ("evaluation", "evaluation_missing"),
        ("visibility", "nothing_listed"),
        ("documents", "nothing_listed"),
    ] {
        assert_eq!(state(&dossier, item), ("red", reason), "{item}");
    }
    assert_eq!(
        state(&dossier, "deviations"),
        ("amber", "hours_not_entered")
    );
    for (language, word) in [("tr", "✕ eksik"), ("en", "✕ missing")] {
        let said = rota.run(&["--lang", language, "dossier", "trabzon"]).out;
        assert!(said.contains(word), "{said}");
    }
}

#[test]
fn a_dossier_turns_green_item_by_item() {
    let rota = held();
    let now = |item| {
        let dossier = rota.json(&["dossier", "trabzon"]);
        let (state, reason) = state(&dossier, item);
        format!("{state} {reason}")
    };
    rota.json(&["agenda", "trabzon", "--from", "template"]);
    assert_eq!(now("agenda"), "green agenda_there");
    let list = rota.typed_path("katilimcilar.pdf");
    rota.json(&["participants", "trabzon", "--out", &list]);
    assert_eq!(now("participants"), "green list_issued");
    let at_the_door = ["--organisation", "B", "--notice", "shown"];
    rota.json(
        &[
            &["walk-in", "trabzon", "--name", "Ece Su"][..],
            &at_the_door,
        ]
        .concat(),
    );
    assert_eq!(now("participants"), "amber list_outdated", "one more came");
    rota.json(&["participants", "trabzon", "--out", &list]);
    assert_eq!(now("participants"), "green list_issued");

    enter(
        &rota,
        "Trabzon",
        9001,
        &[
            ("Ayşe Işık", "sheet ABCDEFGHIJ 1"),
            ("Hasan Kaya", "slip 3"),
        ],
    );
    assert_eq!(now("signed_list"), "amber signatures_open");
    enter(
        &rota,
        "Trabzon",
        9002,
        &[
            ("Zeynep Ak", "missing left_early"),
            ("Ece Su", "sheet ABCDEFGHIJ 4"),
        ],
    );
    assert_eq!(now("signed_list"), "amber originals_nowhere");
    rota.json(&["edit", "programme", "originals=Ankara ofis, klasör 5"]);
    assert_eq!(now("signed_list"), "green signatures_entered");
    let dossier = rota.json(&["dossier", "trabzon"]);
    assert_eq!(dossier["originals"], "Ankara ofis, klasör 5");
    rota.json(&["edit", "meeting", "trabzon", "originals=Trabzon, kasa"]);
    let dossier = rota.json(&["dossier", "trabzon"]);
    assert_eq!(
        dossier["originals"], "Trabzon, kasa",
        "where it is another place"
    );

    let report = rota.typed_path("rapor.pdf");
    rota.json(&["report", "meeting", "trabzon", "--out", &report]);
    assert_eq!(now("report"), "amber report_draft");
    rota.json(&[
        "edit",
        "meeting",
        "trabzon",
        "actual_start=09:35",
        "actual_end=13:25",
    ]);
    assert_eq!(now("deviations"), "green no_deviation");
    rota.json(&["edit", "meeting", "trabzon", "actual_start=10:20"]);
    assert_eq!(now("deviations"), "amber deviation_not_noted");
}

#[test]
fn what_does_not_apply_has_its_reason_and_can_be_taken_back() {
    let rota = held();
    let mark = ["dossier", "trabzon", "--not-applicable", "photos"];
    assert_eq!(rota.refused(&mark), (2, "usage".into()), "without a reason");
    let empty = [&mark[..], &["--reason", "  "]].concat();
    assert_eq!(rota.refused(&empty), (2, "dossier_reason_needed".into()));
    let unknown = [
        "dossier",
        "trabzon",
        "--not-applicable",
        "music",
        "--reason",
        "x",
    ];
    assert_eq!(rota.refused(&unknown).1, "value_unknown");

    let marked = [&mark[..], &["--reason", "Kimse çekilmek istemedi"]].concat();
    let dossier = rota.json(&marked);
    let not_applicable = ("not_applicable", "not_applicable");
    assert_eq!(state(&dossier, "photos"), not_applicable);
    let said = rota.run(&["dossier", "trabzon"]).out;
    assert!(said.contains("Kimse çekilmek istemedi"), "{said}");
    assert!(said.contains("– gerekmiyor"), "{said}");

    rota.json(&["undo"]);
    let dossier = rota.json(&["dossier", "trabzon"]);
    assert_eq!(state(&dossier, "photos"), ("red", "photos_missing"));
    rota.json(&marked);
    let dossier = rota.json(&["dossier", "trabzon", "--applicable", "photos"]);
    assert_eq!(state(&dossier, "photos"), ("red", "photos_missing"));
    rota.json(&["undo"]);
    let dossier = rota.json(&["dossier", "trabzon"]);
    assert_eq!(
        state(&dossier, "photos"),
        not_applicable,
        "the undo of that"
    );
    rota.digest();
}

#[test]
fn the_light_stands_on_every_list_once_somebody_asks_for_the_dossier() {
    let rota = Rota::with_people(&[("Ayşe Işık", "A Derneği")]);
    let light = |city: &str| {
        let list = rota.json(&["list", "meetings"]);
        let items = list["items"].as_array().unwrap();
        let found = items.iter().find(|it| it["city"] == city);
        found.unwrap()["dossier"].clone()
    };
    rota.json(&["edit", "meeting", "trabzon", "date=2026-11-24"]);
    rota.json(&["check-in", "trabzon", "isik"]);
    assert_eq!(
        light("Trabzon"),
        Value::Null,
        "nobody hurries on the day itself"
    );
    rota.minutes_later(24 * 60);
    assert_eq!(light("Trabzon")["state"], "red");
    assert_eq!(light("Ordu"), Value::Null, "it was not held");
    for item in [
        "agenda",
        "participants",
        "signed_list",
        "report",
        "photos",
        "evaluation",
        "visibility",
        "documents",
    ] {
        let mark = ["dossier", "trabzon", "--not-applicable", item];
        rota.json(&[&mark[..], &["--reason", "anlaşıldı"]].concat());
    }
    assert_eq!(
        light("Trabzon"),
        json!({ "state": "amber", "red": [], "amber": ["deviations"] })
    );
    let mark = ["dossier", "trabzon", "--not-applicable", "deviations"];
    let dossier = rota.json(&[&mark[..], &["--reason", "anlaşıldı"]].concat());
    assert_eq!(dossier["complete"], json!(true));
    assert_eq!(light("Trabzon")["state"], "green");
}

#[test]
fn a_list_of_nobody_is_not_issued_and_turns_nothing_green() {
    let rota = held();
    let out = rota.path("liste.pdf").display().to_string();
    let refused = rota.refused(&["participants", "ordu", "--out", &out]);
    assert_eq!(refused, (2, "participants_nobody".to_owned()));
    assert!(!std::path::Path::new(&out).exists());
    let dossier = rota.json(&["dossier", "ordu"]);
    for item in ["participants", "signed_list"] {
        assert_eq!(state(&dossier, item), ("red", "nobody_came"), "{item}");
    }
    let listed = rota.json(&["issued", "ordu"]);
    assert_eq!(listed["items"], json!([]), "no number was given");
}

#[test]
fn an_auditors_questions_are_asked_first() {
    let rota = held();
    assert!(questions(&rota).is_empty());

    rota.json(&["edit", "meeting", "ordu", "date=2026-11-23"]);
    rota.json(&["check-in", "ordu", "ayşe ışık", "--anyway"]);
    assert_eq!(questions(&rota), [("two_cities".to_owned(), 1)]);
    let dossier = rota.json(&["dossier", "trabzon"]);
    assert_eq!(dossier["questions"][0]["cities"], json!(["Ordu"]));
    let said = dossier.to_string();
    assert!(!said.contains("Ayşe"), "nobody's name is in it: {said}");
    rota.json(&["undo"]);

    rota.json(&["edit", "staff", "trabzon/HASAN KAYA", "role=raportör"]);
    assert_eq!(
        questions(&rota),
        [("team_among_participants".to_owned(), 1)]
    );
    rota.json(&["remove", "staff", "trabzon/hasan kaya"]);

    rota.json(&["edit", "meeting", "trabzon", "meals_invoiced=4"]);
    assert_eq!(
        questions(&rota),
        [("more_meals".to_owned(), 4)],
        "for three"
    );
    rota.json(&["edit", "meeting", "trabzon", "meals_invoiced=3"]);
    assert!(questions(&rota).is_empty());

    enter(
        &rota,
        "Trabzon",
        9003,
        &[("Ayşe Işık", "sheet ABCDEFGHIJ 1")],
    );
    assert_eq!(questions(&rota), [("arrived_not_signed".to_owned(), 2)]);
    rota.json(&["undo-check-in", "trabzon", "ayşe ışık"]);
    assert_eq!(
        questions(&rota),
        [
            ("signed_not_arrived".to_owned(), 1),
            ("arrived_not_signed".to_owned(), 2)
        ]
    );
    let said = rota.run(&["--lang", "en", "dossier", "trabzon"]).out;
    assert!(said.contains("One person has signed without"), "{said}");
}

#[test]
fn a_sheet_that_names_another_day_than_the_meeting_is_asked_about() {
    let rota = Rota::with_people(&[("Ayşe Işık", "A Derneği")]);
    rota.json(&["edit", "meeting", "trabzon", "date=2026-11-21"]);
    let sheet = rota.typed_path("liste.pdf");
    let issued = rota.json(&["sign-in-sheet", "trabzon", "--out", &sheet]);
    assert!(questions(&rota).is_empty());
    let moved = [
        "edit",
        "meeting",
        "trabzon",
        "date=2026-11-23",
        "--reason",
        "kar",
    ];
    rota.json(&moved);
    assert_eq!(questions(&rota), [("sheet_day".to_owned(), 1)]);
    let dossier = rota.json(&["dossier", "trabzon"]);
    let asked = &dossier["questions"][0];
    assert_eq!(
        (&asked["sheet"], &asked["day"]),
        (&issued["sheet"], &json!("2026-11-21"))
    );
    rota.json(&["sign-in-sheet", "trabzon", "--out", &sheet]);
    assert!(
        questions(&rota).is_empty(),
        "the new sheet names the new day"
    );
    let code = issued["sheet"].as_str().unwrap();
    enter(
        &rota,
        "Trabzon",
        9004,
        &[("Ayşe Işık", &format!("sheet {code} 1"))],
    );
    let asked = questions(&rota).into_iter().map(|it| it.0);
    let asked: Vec<String> = asked.collect();
    assert_eq!(
        asked,
        ["signed_not_arrived", "sheet_day"],
        "the old one was signed"
    );
}

#[test]
fn what_was_used_is_ticked_city_by_city_and_stands_in_the_report() {
    let rota = held();
    assert_eq!(rota.json(&["visibility"])["items"], json!([]));
    let banner = [
        "kind=visibility",
        "title_tr=Roll-up afiş",
        "title_en=Roll-up banner",
        "copies=1",
        "approved_by=Sözleşme Makamı",
        "approved_on=02.02.2026",
    ];
    rota.json(&[&["edit", "visibility", "new"][..], &banner].concat());
    rota.json(&[
        "edit",
        "visibility",
        "new",
        "kind=document",
        "title_tr=Bilgi notu",
        "copies=25",
    ]);
    assert_eq!(
        rota.refused(&["edit", "visibility", "new", "copies=2"]),
        (2, "name_empty".into())
    );
    let list = rota.json(&["visibility"]);
    assert_eq!(
        all(&list["items"], "title_tr"),
        ["Roll-up afiş", "Bilgi notu"]
    );
    assert_eq!(list["items"][0]["approved_on"], "2026-02-02");

    let used = |item: &str, more: &[&str]| {
        rota.json(&[&["visibility", "trabzon", item][..], more].concat());
    };
    used(
        "roll-up AFİŞ",
        &["--place", "salon girişi", "--note", "Ek 4, foto 2"],
    );
    used("2", &["--copies", "30"]);
    used("1", &["--copies", "2"]);
    let lines = rota.json(&["visibility", "trabzon"]);
    assert_eq!(
        lines["items"][0]["place"], "salon girişi",
        "it was not said anew"
    );
    rota.json(&["undo"]);
    let lines = rota.json(&["visibility", "trabzon"]);
    assert_eq!(lines["items"][0]["copies"], 1, "as many as the list says");
    assert_eq!(lines["items"][1]["copies"], 30);
    used("2", &["--copies", "20", "--place", "dosyalarda"]);
    rota.json(&["undo"]);
    let lines = rota.json(&["visibility", "trabzon"]);
    let it = &lines["items"][1];
    assert_eq!(
        (&it["used"], &it["copies"], &it["place"]),
        (&json!(true), &json!(30), &Value::Null)
    );
    let ordu = rota.json(&["visibility", "ordu"]);
    assert_eq!(ordu["items"][0]["used"], json!(false));
    let dossier = rota.json(&["dossier", "trabzon"]);
    assert_eq!(state(&dossier, "visibility"), ("green", "ticked"));
    assert_eq!(state(&dossier, "documents"), ("amber", "approval_missing"));

    let path = rota.typed_path("rapor.pdf");
    rota.json(&["report", "meeting", "trabzon", "--out", &path]);
    let text = read(&path);
    for words in [
        "Görünürlük ve kullanılan belgeler",
        "Roll-up afiş 1",
        "salon girişi",
        "Bilgi notu 30",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let english = [
        "--lang", "en", "report", "meeting", "trabzon", "--out", &path,
    ];
    let written = rota.json(&english);
    let missing = written["missing"].as_array().unwrap();
    assert!(missing.contains(&json!("visibility_title")), "{missing:?}");
    assert!(read(&path).contains("Bilgi notu"), "in the other language");

    rota.json(&["visibility", "trabzon", "1", "--not-used"]);
    let dossier = rota.json(&["dossier", "trabzon"]);
    assert_eq!(state(&dossier, "visibility"), ("red", "nothing_ticked"));
    rota.json(&["undo"]);
    let dossier = rota.json(&["dossier", "trabzon"]);
    assert_eq!(state(&dossier, "visibility").0, "green");
    // What is taken off the list stays where it was used.
    rota.json(&["remove", "visibility", "1"]);
    let lines = rota.json(&["visibility", "trabzon"]);
    assert_eq!(
        all(&lines["items"], "title_tr"),
        ["Bilgi notu", "Roll-up afiş"]
    );
    assert_eq!(lines["items"][1]["number"], Value::Null);
    assert_eq!(
        rota.refused(&["visibility", "trabzon", "7"]),
        (2, "visibility_item_unknown".into())
    );
    rota.digest();
}

#[test]
fn the_list_of_participants_names_who_came_and_where_they_are_from() {
    let rota = held();
    let kiyi = ["province=trabzon", "district=Ortahisar"];
    rota.json(&[&["edit", "organisation", "Kıyı Vakfı"][..], &kiyi].concat());
    let press = [
        "walk-in",
        "trabzon",
        "--name",
        "Ece Su",
        "--organisation",
        "Kent Gazetesi",
        "--notice",
        "shown",
        "--category",
        "press",
        "--role",
        "muhabir",
    ];
    rota.json(&press);
    rota.json(&["undo-check-in", "trabzon", "zeynep ak"]);
    enter(&rota, "Trabzon", 9005, &[("Ayşe Işık", "slip 3")]);

    let pdf = rota.typed_path("liste.pdf");
    let written = rota.json(&["participants", "trabzon", "--out", &pdf]);
    assert_eq!(
        (&written["rows"], &written["without_place"]),
        (&json!(2), &json!(0))
    );
    let number = written["number"].as_str().unwrap();
    assert!(number.starts_with("R1.1-TR-1-"), "{number}");
    let text = read(&pdf);
    for words in [
        "Katılımcı Listesi · Trabzon · 23 Kasım 2026",
        "1 Hasan Kaya Kıyı Vakfı Ortahisar",
        "henüz işlenmedi",
        "Kişisel imza föyü no. 3",
        "muhabir",
        "basın",
        number,
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    for nobody in ["Ayşe", "Umut", "Zeynep"] {
        assert!(!text.contains(nobody), "{nobody}: {text}");
    }

    let xlsx = rota.typed_path("liste.xlsx");
    let english = ["--lang", "en", "participants", "trabzon", "--out", &xlsx];
    rota.json(&english);
    let bytes = std::fs::read(&xlsx).unwrap();
    let sheet = spreadsheet::read(&mut Cursor::new(bytes), &ReadOptions::default()).unwrap();
    let place = sheet
        .columns
        .iter()
        .position(|it| it == "District / province");
    let rows: Vec<Vec<String>> = sheet
        .rows
        .iter()
        .map(|row| row.filled().map(|(_, text)| text.to_owned()).collect())
        .collect();
    assert!(place.is_some(), "{:?}", sheet.columns);
    assert_eq!(rows[0][..2], ["1", "Hasan Kaya"]);
    let docx = rota.typed_path("liste.docx");
    rota.json(&["participants", "trabzon", "--out", &docx]);
    assert_eq!(
        rota.refused(&[
            "participants",
            "trabzon",
            "--out",
            &rota.typed_path("liste.odt")
        ]),
        (2, "participants_ending".into())
    );
    let issued = rota.json(&["issued", "trabzon"]);
    assert_eq!(all(&issued["items"], "kind"), ["participant_list"; 3]);
    let report = rota.typed_path("rapor.pdf");
    let report = rota.json(&["report", "meeting", "trabzon", "--out", &report]);
    let issued = rota.json(&["issued", "trabzon"]);
    let numbers = all(&issued["items"], "number");
    assert!(numbers.contains(&report["number"].as_str().unwrap()));
    let distinct: std::collections::HashSet<_> = numbers.iter().collect();
    assert_eq!(
        distinct.len(),
        numbers.len(),
        "no number is given twice: {numbers:?}"
    );
}
