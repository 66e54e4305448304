//! Any registration made, corrected, moved and taken away by hand, and who is asked about first.

use std::io::Cursor;

use documents::spreadsheet::{self, ReadOptions};
use serde_json::{Value, json};

use crate::support::rota::{Rota, all, keys};

const PEOPLE: &[(&str, &str)] = &[
    ("Ayşe Işık", "Kırlangıç Derneği"),
    ("İlker Şahin", "Çınaraltı Derneği"),
    ("Derya Polat", "Ihlamur Vakfı"),
];

fn listed(rota: &Rota, meeting: &str) -> Vec<Value> {
    let list = rota.json(&["list", "registrations", meeting]);
    list["items"].as_array().unwrap().clone()
}

fn of<'a>(list: &'a [Value], name: &str) -> &'a Value {
    let mut found = list.iter().filter(|it| it["name"] == name);
    let one = found
        .next()
        .unwrap_or_else(|| panic!("{name} is on the list: {list:#?}"));
    assert!(found.next().is_none(), "{name} is there once");
    one
}

fn people(rota: &Rota) -> usize {
    rota.json(&["list", "people"])["items"]
        .as_array()
        .unwrap()
        .len()
}

const SPEAKER: &[&str] = &[
    "add",
    "trabzon",
    "--name",
    "Zeynep Tuğrul",
    "--category",
    "speaker",
    "--role",
    "Konuşmacı",
    "--phone",
    "0500 000 12 34",
    "--note",
    "Sunumu bellekte",
    "--notice",
    "read_aloud",
];

#[test]
fn the_speaker_who_telephoned_is_on_the_list_and_at_the_door() {
    let rota = Rota::with_people(PEOPLE);
    let added = rota.json(SPEAKER);
    assert_eq!(
        keys(&added),
        [
            "outcome",
            "registration",
            "person",
            "name",
            "organisation",
            "new_organisation",
            "selection",
            "code",
            "room",
            "changed",
            "known",
            "elsewhere",
            "operation"
        ]
    );
    assert_eq!(added["outcome"], "added");
    let list = listed(&rota, "trabzon");
    let speaker = of(&list, "Zeynep Tuğrul");
    assert_eq!(
        (&speaker["category"], &speaker["role"], &speaker["source"]),
        (&json!("speaker"), &json!("Konuşmacı"), &json!("by_hand"))
    );
    // Nobody selects a speaker, and once the seats are given they are waited for all the same.
    rota.json(&["select", "trabzon"]);
    let came = rota.json(&["check-in", "trabzon", "tugrul"]);
    assert_eq!(
        (&came["outcome"], &came["note"]),
        (&json!("admitted"), &json!("Sunumu bellekte"))
    );
    rota.json(&["undo"]);
    rota.json(&["undo"]);
    let undone = rota.json(&["undo"]);
    assert_eq!(undone["verb"], "add");
    assert_eq!(people(&rota), 3, "the undo takes the person along");
}

#[test]
fn without_the_notice_nothing_is_kept_and_it_may_still_be_due() {
    let rota = Rota::with_people(PEOPLE);
    let before = rota.digest();
    let line = ["add", "trabzon", "--name", "Can Öz"];
    assert_eq!(rota.answer(&line, 3)["outcome"], "needs_notice");
    assert_eq!(rota.digest(), before);
    let later = [&line[..], &["--notice", "later"]].concat();
    assert_eq!(rota.json(&later)["outcome"], "added");
}

// P4, L8.
#[test]
fn the_second_derya_is_asked_about_wherever_she_is_typed() {
    let rota = Rota::with_people(PEOPLE);
    let before = rota.digest();
    let derya = [
        "walk-in",
        "trabzon",
        "--name",
        "DERYA POLAT",
        "--organisation",
        "Ihlamur Vakfı",
        "--notice",
        "shown",
    ];
    let asked = rota.answer(&derya, 3);
    assert_eq!(asked["outcome"], "known");
    assert_eq!(all(&asked["hits"], "name"), ["Derya Polat"]);
    let there = ["add", "ordu", "--name", "Derya Polat", "--notice", "later"];
    let known = rota.answer(&there, 3);
    assert_eq!(known["outcome"], "known");
    assert_eq!(known["known"][0]["cities"], json!(["Trabzon"]));
    assert_eq!(rota.digest(), before, "nothing was written meanwhile");

    let person = known["known"][0]["person"].as_str().unwrap();
    let same = [
        "add",
        "ordu",
        "--person",
        person,
        "--phone",
        "05000001234",
        "--notice",
        "later",
    ];
    let added = rota.json(&same);
    assert_eq!(added["changed"][0]["column"], "phone");
    assert_eq!(added["elsewhere"], json!(["Trabzon"]), "it is said");
    assert_eq!(people(&rota), 3, "she is one person in two cities");
    assert_eq!(rota.answer(&same, 3)["outcome"], "already");
    let other = [&derya[..], &["--new-person"]].concat();
    assert_eq!(rota.json(&other)["outcome"], "admitted");
    assert_eq!(people(&rota), 4);
}

#[test]
fn a_seat_is_given_only_where_one_is_free() {
    let rota = Rota::with_people(PEOPLE);
    rota.json(&["edit", "meeting", "trabzon", "capacity=3", "reserve=0"]);
    rota.json(&["select", "trabzon"]);
    let line = ["add", "trabzon", "--name", "Can Öz", "--notice", "later"];
    let asked = rota.answer(&line, 3);
    assert_eq!(asked["outcome"], "no_seat_free");
    assert_eq!(
        (&asked["room"]["taken"], &asked["room"]["capacity"]),
        (&json!(3), &json!(3))
    );
    let waits = rota.json(&[&line[..], &["--waiting"]].concat());
    assert_eq!(waits["selection"], "waiting");
    let away = [
        "withdraw",
        "trabzon",
        "ilker",
        "--by",
        "person",
        "--reason",
        "hastalandı",
    ];
    let gone = rota.json(&away);
    assert_eq!((&gone["seats_free"], &gone["next"]), (&json!(1), &json!(1)));
    let withdrawn = of(&listed(&rota, "trabzon"), "İlker Şahin").clone();
    assert_eq!(withdrawn["withdrawn_reason"], "hastalandı");
    let person = withdrawn["person"].as_str().unwrap();
    let back = ["add", "trabzon", "--person", person];
    assert_eq!(rota.answer(&back, 3)["outcome"], "withdrawn");
    let back = [&back[..], &["--again"]].concat();
    assert_eq!(rota.json(&back)["outcome"], "brought_back");
    let list = listed(&rota, "trabzon");
    let ilker = of(&list, "İlker Şahin");
    assert_eq!(
        (&ilker["withdrawn"], &ilker["selection"], &ilker["code"]),
        (&Value::Null, &json!("selected"), &withdrawn["code"])
    );
}

// P4.
#[test]
fn whoever_had_no_seat_leaves_none_behind() {
    let rota = Rota::with_people(PEOPLE);
    let line = [
        "withdraw",
        "trabzon",
        "ayse, ilker",
        "--by",
        "team",
        "--reason",
        "iki kez yazılmış",
    ];
    let gone = rota.run(&line);
    assert_eq!(gone.status, 0, "{gone:?}");
    assert!(!gone.out.contains("promote"), "{}", gone.out);
    let undone = rota.json(&["undo"]);
    assert_eq!(undone["undone"], 2, "both were one operation");
}

#[test]
fn companions_are_chairs_and_nobody_who_is_counted() {
    let rota = Rota::with_people(PEOPLE);
    rota.json(&["edit", "meeting", "trabzon", "capacity=5", "reserve=0"]);
    let edited = rota.json(&["edit", "registration", "trabzon/ayse", "companions=2"]);
    assert_eq!(
        edited["changed"],
        json!([{"column": "companions", "before": null, "after": "2"}])
    );
    rota.json(&["select", "trabzon"]);
    let line = ["add", "trabzon", "--name", "Can Öz", "--notice", "later"];
    let asked = rota.answer(&line, 3);
    assert_eq!(
        (&asked["outcome"], &asked["room"]["taken"]),
        (&json!("no_seat_free"), &json!(5))
    );
    assert_eq!(
        rota.refused(&["edit", "registration", "trabzon/ilker", "companions=1"]),
        (2, "companions_no_room".into())
    );
    rota.json(&["check-in", "trabzon", "ayse"]);
    let figures = rota.json(&["figures", "meeting", "trabzon"]);
    assert_eq!(
        (&figures["arrived"], &figures["organisations"]),
        (&json!(1), &json!(1)),
        "{figures:#}"
    );
}

/// As they stand on the sheet that is carried to the door.
#[test]
fn companions_have_a_ruled_line_each_and_no_organisation() {
    let rota = Rota::with_people(PEOPLE);
    rota.json(&["edit", "registration", "trabzon/ayse", "companions=2"]);
    let path = rota.typed_path("imza.xlsx");
    rota.json(&["sign-in-sheet", "trabzon", "--out", &path]);
    let bytes = std::fs::read(&path).unwrap();
    let options = ReadOptions {
        header_row: Some(1),
        ..ReadOptions::default()
    };
    let sheet = spreadsheet::read(&mut Cursor::new(bytes), &options).unwrap();
    let cells = sheet.rows.iter().flat_map(|row| row.filled());
    let lines = cells.filter(|(_, text)| text.contains("Ayşe Işık ile birlikte"));
    assert_eq!(lines.count(), 2);
    let organisations = rota.json(&["list", "organisations"]);
    assert_eq!(organisations["items"].as_array().unwrap().len(), 3);
}

#[test]
fn everything_of_a_registration_can_be_corrected() {
    let rota = Rota::with_people(PEOPLE);
    let edited = rota.json(&[
        "edit",
        "registration",
        "trabzon/ayse",
        "name=Ayşe Işık Demir",
        "phone=0500 000 12 34",
        "email=ayse@example.org",
        "role=Başkan",
        "organisation=Kırlangıç Kadın Derneği",
        "access_need=rampa",
        "meal_need=vegan",
        "note=Ön sıra",
    ]);
    let columns = all(&edited["changed"], "column");
    assert_eq!(
        columns,
        [
            "name",
            "phone",
            "email",
            "role",
            "organisation",
            "access_need",
            "meal_need",
            "note"
        ]
    );
    assert_eq!(edited["changed"][4]["before"], "Kırlangıç Derneği");
    assert_eq!(edited["warnings"], json!(["new_organisation"]));
    let list = listed(&rota, "trabzon");
    assert_eq!(
        of(&list, "Ayşe Işık Demir")["organisation"],
        "Kırlangıç Kadın Derneği"
    );
    let path = rota.typed_path("imza.pdf");
    rota.json(&["check-in", "trabzon", "demir"]);
    rota.json(&[
        "sign-in-sheet",
        "trabzon",
        "--variant",
        "arrived",
        "--out",
        &path,
    ]);
    let late = rota.json(&["edit", "registration", "trabzon/demir", "name=Ayşe Demir"]);
    assert_eq!(late["warnings"], json!(["checked_in", "on_paper"]));
    assert_eq!(
        rota.refused(&["edit", "registration", "trabzon/kimse", "role=x"]),
        (2, "registration_unknown".into())
    );
    assert_eq!(
        rota.refused(&["edit", "registration", "trabzon/demir", "category=kral"]),
        (2, "value_unknown".into())
    );
    rota.json(&["undo"]);
    of(&listed(&rota, "trabzon"), "Ayşe Işık Demir");
}

#[test]
fn somebody_moves_with_their_reply_and_their_code_and_takes_a_seat_only_where_one_is_free() {
    let rota = Rota::with_people(PEOPLE);
    rota.register(
        "ordu",
        &[("Berfin Gök", "Ordu Derneği"), ("Can Öz", "Kıyı Derneği")],
    );
    rota.json(&["edit", "meeting", "ordu", "capacity=3", "reserve=0"]);
    rota.json(&["select", "trabzon"]);
    rota.json(&["select", "ordu"]);
    rota.json(&["reply", "trabzon", "ayse", "coming", "--channel", "phone"]);
    let before = of(&listed(&rota, "trabzon"), "Ayşe Işık").clone();
    let moved = rota.json(&["move", "trabzon", "ayse", "ordu", "--reason", "Yolu oradan"]);
    assert_eq!(moved["outcome"], "moved");
    assert_eq!(
        (
            &moved["from"]["taken"],
            &moved["to"]["taken"],
            &moved["to"]["capacity"]
        ),
        (&json!(2), &json!(3), &json!(3))
    );
    let after = of(&listed(&rota, "ordu"), "Ayşe Işık").clone();
    for key in ["registration", "code", "reply", "selection"] {
        assert_eq!(after[key], before[key], "{key}");
    }
    let full = rota.answer(&["move", "trabzon", "ilker,derya", "ordu"], 3);
    assert_eq!(full["outcome"], "no_seat_free");
    assert_eq!(full["asked"].as_array().unwrap().len(), 2);
    assert_eq!(listed(&rota, "trabzon").len(), 2, "nobody was moved");
    let waits = ["move", "trabzon", "ilker,derya", "ordu", "--waiting"];
    rota.json(&waits);
    assert_eq!(
        of(&listed(&rota, "ordu"), "İlker Şahin")["selection"],
        "waiting"
    );
    let undone = rota.json(&["undo"]);
    assert_eq!(
        (&undone["verb"], &undone["undone"]),
        (&json!("move"), &json!(2))
    );
    assert_eq!(listed(&rota, "trabzon").len(), 2);
    assert_eq!(
        rota.refused(&["move", "trabzon", "ilker", "1.1"]),
        (2, "move_to_the_same".into())
    );
    rota.json(&["edit", "meeting", "samsun", "date=2026-11-01"]);
    let over = rota.answer(&["move", "trabzon", "ilker", "samsun"], 3);
    assert_eq!(over["outcome"], "over");
    rota.json(&["tour", "cancel", "tokat", "--reason", "salon yok"]);
    assert_eq!(
        rota.refused(&["move", "trabzon", "ilker", "1.4"]),
        (2, "meeting_cancelled".into())
    );
}

#[test]
fn an_arrival_stays_where_it_was() {
    let rota = Rota::with_people(PEOPLE);
    rota.json(&["check-in", "trabzon", "ayse"]);
    let moved = rota.json(&["move", "trabzon", "ayse", "ordu"]);
    assert_eq!(moved["warnings"], json!(["arrival_stays"]));
    let came = rota.json(&["list", "check-ins", "trabzon"]);
    assert_eq!(all(&came["items"], "name"), ["Ayşe Işık"]);
    assert_eq!(
        of(&listed(&rota, "ordu"), "Ayşe Işık")["arrived_at"],
        Value::Null
    );
}

// P4.
#[test]
fn a_mistake_is_removed_and_what_happened_is_not() {
    let rota = Rota::with_people(PEOPLE);
    let typed = [
        "walk-in",
        "trabzon",
        "--name",
        "Yanlış Kişi",
        "--organisation",
        "Yok Derneği",
        "--notice",
        "shown",
    ];
    rota.json(&typed);
    let line = ["remove", "registration", "trabzon/yanlis"];
    assert_eq!(rota.refused(&line), (2, "remove_arrived".into()));
    rota.json(&[
        "undo-check-in",
        "trabzon",
        "yanlis",
        "--reason",
        "yanlış yazıldı",
    ]);
    rota.json(&line);
    assert_eq!(listed(&rota, "trabzon").len(), 3);
    assert_eq!(people(&rota), 3);
    rota.json(&["undo"]);
    assert_eq!(people(&rota), 4, "an undo brings back the person too");

    let removed = rota.json(&["remove", "registration", "trabzon/derya"]);
    assert_eq!(removed["to_place"], true, "her application waits again");
    let path = rota.typed_path("imza.pdf");
    rota.json(&["sign-in-sheet", "trabzon", "--out", &path]);
    assert_eq!(
        rota.refused(&["remove", "registration", "trabzon/ayse"]),
        (2, "remove_printed".into())
    );
    let added = ["add", "trabzon", "--name", "Can Öz", "--notice", "later"];
    rota.json(&added);
    rota.json(&["remove", "registration", "trabzon/can oz"]);
}

// P2.
#[test]
fn what_was_done_is_listed_with_what_can_be_taken_back() {
    let rota = Rota::with_people(PEOPLE);
    rota.json(SPEAKER);
    let path = rota.typed_path("imza.pdf");
    rota.json(&["sign-in-sheet", "trabzon", "--out", &path]);
    let plan = [
        "edit",
        "meeting",
        "trabzon",
        "capacity=12",
        "--reason",
        "Salon küçük",
    ];
    rota.json(&plan);
    let list = rota.json(&["operations"]);
    let items = list["items"].as_array().unwrap();
    let told: Vec<(&str, &str)> = items
        .iter()
        .map(|it| {
            let why = it["no_undo"].as_str().unwrap_or("-");
            (it["verb"].as_str().unwrap(), why)
        })
        .collect();
    assert_eq!(
        told[..4],
        [
            ("edit", "-"),
            ("sign-in-sheet", "went_out"),
            ("add", "-"),
            ("import", "-")
        ]
    );
    assert_eq!(items[0]["reason"], "Salon küçük");
    assert_eq!(items[2]["names"], json!(["Zeynep Tuğrul"]));
    assert_eq!(
        (
            &items[3]["about"],
            items[3]["names"].as_array().unwrap().len()
        ),
        (&json!(3), 3)
    );
    let add = items[2]["operation"].as_str().unwrap();
    let before = rota.digest();
    assert_eq!(rota.json(&["undo", add, "--preview"])["operation"], add);
    assert_eq!(rota.json(&["undo", "--preview"])["verb"], "edit");
    assert_eq!(rota.digest(), before, "only looked at");
    let said = rota.run(&["undo", add]);
    assert!(said.out.contains("Zeynep Tuğrul"), "{said:?}");
    assert_eq!(rota.refused(&["undo", add]), (3, "nothing_to_undo".into()));
    let list = rota.json(&["operations", "--limit", "4"]);
    let undone: Vec<bool> = list["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["undone"].as_bool().unwrap())
        .collect();
    assert_eq!(undone, [false, false, false, true]);
}

#[test]
fn what_became_of_somebody_is_told_with_its_reasons() {
    let rota = Rota::with_people(PEOPLE);
    rota.register("ordu", &[("Berfin Gök", "Ordu Derneği")]);
    rota.json(&["edit", "registration", "trabzon/ayse", "role=Başkan"]);
    rota.json(&["move", "trabzon", "ayse", "ordu", "--reason", "Yolu oradan"]);
    rota.json(&["check-in", "trabzon", "ayse", "--anyway"]);
    let back = [
        "undo-check-in",
        "trabzon",
        "ayse",
        "--reason",
        "yanlış kişi",
    ];
    rota.json(&back);
    let away = [
        "withdraw",
        "ordu",
        "ayse",
        "--by",
        "person",
        "--reason",
        "hastalandı",
    ];
    rota.json(&away);
    let told = rota.json(&["history", "ayşe ışık"]);
    assert_eq!(told["name"], "Ayşe Işık");
    let entries = told["entries"].as_array().unwrap();
    let verbs: Vec<&str> = entries
        .iter()
        .map(|it| it["operation"]["verb"].as_str().unwrap())
        .collect();
    assert_eq!(
        verbs,
        [
            "import",
            "edit",
            "move",
            "check-in",
            "undo-check-in",
            "withdraw"
        ]
    );
    assert_eq!(entries[2]["operation"]["reason"], "Yolu oradan");
    assert_eq!(
        entries[1]["changes"],
        json!([{"field": "role", "before": null, "after": "Başkan", "city": "Trabzon"}])
    );
    let text = rota.run(&["history", "ayşe ışık"]).out;
    for said in [
        "hastalandı",
        "yanlış kişi",
        "Yolu oradan",
        "görev",
        "başka toplantıya taşıma",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(
        !text.contains("by_person") && !text.contains("role"),
        "{text}"
    );
    assert_eq!(
        rota.refused(&["history", "kimse yok"]),
        (2, "registration_unknown".into())
    );
}

// P3.
#[test]
fn two_who_look_the_same_are_told_apart_by_role_and_last_digits() {
    let rota = Rota::with_tour();
    let sheet = "Ad Soyad;Kurum;Telefon;Görev\n\
                 Ayşe Işık;Kırlangıç Derneği;05000001301;Başkan\n\
                 Ayşe Işık;Kırlangıç Derneği;05000001402;Üye\n\
                 Can Öz;Kıyı Derneği;05000001503;Üye\n";
    let list = rota.write("liste.csv", sheet.as_bytes());
    rota.json(&["import", &list, "--route", "1", "--meeting", "trabzon"]);
    let found = rota.json(&["search", "trabzon", "ayse isik"]);
    let mut apart: Vec<String> = found["hits"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| format!("{} {}", it["apart"]["role"], it["apart"]["phone_end"]))
        .collect();
    apart.sort();
    assert_eq!(apart, ["\"Başkan\" \"1301\"", "\"Üye\" \"1402\""]);
    let several = rota.answer(&["check-in", "trabzon", "ayse isik"], 3);
    assert!(several["hits"][0]["apart"]["role"].is_string());
    let alone = rota.json(&["search", "trabzon", "can oz"]);
    assert_eq!(
        alone["hits"][0]["apart"],
        Value::Null,
        "nothing is shown for nothing"
    );
    let one = several["hits"][0]["registration"].as_str().unwrap();
    let came = rota.json(&["check-in", "trabzon", one]);
    assert_eq!(came["apart"], several["hits"][0]["apart"]);
}

#[test]
fn the_door_says_that_the_meeting_was_called_off_and_keeps_nobody_out() {
    let rota = Rota::with_people(PEOPLE);
    rota.json(&["edit", "registration", "trabzon/ayse", "access_need=rampa"]);
    let came = rota.json(&["check-in", "trabzon", "derya"]);
    assert_eq!(came["cancelled"], false);
    rota.json(&["undo"]);
    rota.json(&["tour", "cancel", "trabzon", "--reason", "salon yok"]);
    let came = rota.json(&["check-in", "1.1", "ayse"]);
    assert_eq!(
        (&came["outcome"], &came["cancelled"], &came["access_need"]),
        (&json!("admitted"), &json!(true), &json!("rampa"))
    );
    let typed = [
        "walk-in",
        "1.1",
        "--name",
        "Can Öz",
        "--organisation",
        "Kıyı Derneği",
        "--notice",
        "shown",
    ];
    assert_eq!(rota.json(&typed)["cancelled"], true);
    let path = rota.typed_path("imza.pdf");
    let sheet = rota.json(&["sign-in-sheet", "1.1", "--out", &path]);
    let warnings = sheet["warnings"].as_array().unwrap();
    assert!(
        warnings.contains(&json!("meeting_cancelled")),
        "{warnings:?}"
    );
    let said = rota.run(&["check-in", "1.1", "ilker"]).out;
    assert!(said.contains("iptal edilmiş"), "{said}");
}

/// What a later operation has written over is not there to be taken back, and that is no yes.
#[test]
fn an_undo_that_finds_nothing_of_its_own_says_so() {
    let rota = Rota::with_people(&[("Ayşe Işık", "Umut Derneği")]);
    let first = rota.json(&["move", "trabzon", "ayşe", "samsun"])["operation"].clone();
    rota.json(&["move", "samsun", "ayşe", "ordu"]);
    let line = ["undo", first.as_str().unwrap()];
    let undone = rota.answer(&line, 3);
    assert_eq!(
        (&undone["nothing"], &undone["undone"]),
        (&json!(true), &json!(0))
    );
    let list = rota.json(&["list", "registrations", "ordu"]);
    assert_eq!(all(&list["items"], "name"), ["Ayşe Işık"]);
    let undone = rota.json(&["undo"]);
    assert_eq!(
        (&undone["nothing"], &undone["undone"]),
        (&json!(false), &json!(1))
    );
}

#[test]
fn who_loses_a_seat_by_a_move_hears_so_by_name_and_who_had_none_does_not() {
    let rota = Rota::with_people(&[("Ayşe Işık", "Umut Derneği"), ("Hasan Kaya", "Kıyı Vakfı")]);
    for (who, how) in [("ayşe", "selected"), ("hasan", "waiting")] {
        rota.json(&["select", "trabzon", who, how, "--reason", "kurul kararı"]);
    }
    let said = rota.run(&["move", "trabzon", "hasan", "samsun"]).out;
    assert!(!said.contains("yer yoktu"), "he had none: {said}");
    let said = rota.run(&["move", "trabzon", "ayşe", "samsun"]).out;
    assert!(said.contains("Ayşe Işık asıl listedeydi"), "{said}");
}

#[test]
fn what_is_one_persons_own_is_not_written_to_several() {
    let rota = Rota::with_people(&[("Ayşe Işık", "Umut Derneği"), ("Hasan Kaya", "Kıyı Vakfı")]);
    for pair in ["name=Aynı Ad", "phone=05321110000", "email=a@example.org"] {
        let line = ["edit", "registration", "trabzon/ayşe, hasan", pair];
        assert_eq!(
            rota.refused(&line),
            (2, "field_of_one_person".into()),
            "{pair}"
        );
    }
    let list = rota.json(&["list", "registrations", "trabzon"]);
    assert_eq!(all(&list["items"], "name"), ["Ayşe Işık", "Hasan Kaya"]);
}

/// Everybody at Trabzon has a seat, and so have two at Ordu.
fn with_seats_given() -> Rota {
    let rota = Rota::with_people(PEOPLE);
    let others = [("Berfin Gök", "Ordu Derneği"), ("Can Öz", "Kıyı Derneği")];
    rota.register("ordu", &others);
    rota.json(&["edit", "meeting", "ordu", "capacity=9", "reserve=0"]);
    rota.json(&["select", "trabzon"]);
    rota.json(&["select", "ordu"]);
    rota
}

#[test]
fn a_speaker_who_moves_loses_no_seat_for_they_had_none() {
    let rota = with_seats_given();
    rota.json(SPEAKER);
    let args = ["move", "trabzon", "Zeynep Tuğrul", "ordu"];
    let moved = rota.json(&args);
    assert_eq!(moved["moved"][0]["had_seat"], json!(false), "{moved}");
}

/// One count of a room: whoever gave a seat back takes no chair, on the card as in the rules.
#[test]
fn a_seat_that_was_given_back_is_no_chair_of_the_room() {
    let rota = with_seats_given();
    rota.json(&[
        "reply",
        "trabzon",
        "İlker Şahin",
        "not_coming",
        "--channel",
        "phone",
    ]);
    let moved = rota.json(&["move", "trabzon", "Ayşe Işık", "ordu"]);
    assert_eq!(moved["from"]["taken"], json!(1), "{moved}");
}

#[test]
fn a_room_that_becomes_too_small_for_its_seats_says_so() {
    let rota = with_seats_given();
    let edit = [
        "edit",
        "meeting",
        "trabzon",
        "capacity=1",
        "reserve=0",
        "--reason",
        "salon",
    ];
    let said = rota.json(&edit);
    let warnings = said["warnings"].as_array().unwrap();
    assert!(warnings.contains(&json!("seats_above_room")), "{said}");
    assert_eq!(
        rota.json(&["edit", "meeting", "trabzon", "capacity=9"])["warnings"],
        json!([])
    );
}

#[test]
fn an_e_mail_that_is_none_is_kept_and_said() {
    let rota = Rota::with_people(PEOPLE);
    let edit = |value: &str| {
        let who = ["edit", "registration", "trabzon/Ayşe Işık", value];
        rota.json(&who)["warnings"].clone()
    };
    assert_eq!(edit("email=sorulacak"), json!(["email_no_address"]));
    assert_eq!(edit("email=ayse@example.org"), json!([]));
}

/// A reason that was asked stands in the list of what was done, whatever it was asked for.
#[test]
fn the_list_of_what_was_done_has_the_reasons() {
    let rota = Rota::with_people(PEOPLE);
    rota.json(&["check-in", "trabzon", "Ayşe Işık"]);
    rota.json(&[
        "undo-check-in",
        "trabzon",
        "Ayşe Işık",
        "--reason",
        "yanlış kişi",
    ]);
    rota.json(&[
        "withdraw",
        "trabzon",
        "Derya Polat",
        "--by",
        "person",
        "--reason",
        "hastalık",
    ]);
    let done = rota.json(&["operations"]);
    let reasons: Vec<&Value> = done["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["reason"])
        .collect();
    assert_eq!(reasons[..2], [&json!("hastalık"), &json!("yanlış kişi")]);
}

/// One who was not found for certain is not "more than one".
#[test]
fn a_typo_that_fits_one_person_is_said_to_be_uncertain() {
    let rota = Rota::with_people(&[("Doğukan Doğan", "Umut Derneği")]);
    let said = rota.run(&["--lang", "en", "check-in", "trabzon", "doguka doan"]);
    assert_eq!(said.status, 3);
    assert!(said.out.contains("It is not certain"), "{}", said.out);
    assert!(said.out.contains("Doğukan Doğan"), "{}", said.out);
}
