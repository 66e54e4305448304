//! What is typed, at every entrance: nothing hidden in it is kept, and none of it is longer than it may be.

use serde_json::{Value, json};

use crate::support::rota::{Rota, all};

/// More than a cell of a sheet holds.
const MUCH: usize = 32_768;

/// Ayşe Işık and Hasan Kaya at Trabzon, a letter of everything that there is to name.
fn with_everything() -> Rota {
    let rota = Rota::with_people(&[("Ayşe Işık", "Umut Derneği"), ("Hasan Kaya", "B Vakfı")]);
    rota.json(&["tour", "move", "1.1", "--date", "2027-03-15"]);
    rota.json(&["check-in", "1.1", "isik"]);
    rota
}

fn walk_in<'a>(name: &'a str, organisation: &'a str) -> Vec<&'a str> {
    let door = ["walk-in", "1.1", "--notice", "shown"];
    let who = ["--name", name, "--organisation", organisation];
    [&door[..], &who].concat()
}

#[test]
fn thirty_two_thousand_letters_are_refused_at_every_entrance() {
    let rota = with_everything();
    let much = "ş".repeat(MUCH);
    let pair = |key: &str| format!("{key}={much}");
    let before = rota.digest();
    let mut lines: Vec<Vec<String>> = Vec::new();
    let mut try_line = |line: &[&str]| lines.push(line.iter().map(|it| (*it).to_owned()).collect());
    try_line(&walk_in(&much, "-"));
    try_line(&walk_in("Ali Can", &much));
    for option in ["--role", "--phone", "--email"] {
        try_line(&[&walk_in("Ali Can", "-")[..], &[option, &much]].concat());
    }
    for (what, which, keys) in [
        ("person", "Hasan Kaya", &["name", "phone", "email"][..]),
        (
            "organisation",
            "Umut Derneği",
            &["name", "short_name", "district", "web"],
        ),
        (
            "meeting",
            "1.1",
            &[
                "venue",
                "address",
                "language",
                "room_reference",
                "venue_note",
            ],
        ),
        ("call", "1", &["text_tr", "committee", "quotas"]),
        ("route", "1", &["name"]),
        ("target", "cities", &["note"]),
        ("kind", "DER", &["name_tr"]),
        ("agenda", "1.1/new", &["title_tr", "responsible"]),
        ("staff", "1.1/Ali Can", &["role", "phone"]),
        ("checklist", "1.1/Pankart", &["note"]),
        ("criterion", "1/1", &["title_tr"]),
        ("letter", "invitation/tr", &["subject", "body"]),
    ] {
        for key in keys {
            try_line(&["edit", what, which, &pair(key)]);
        }
    }
    for key in ["title_tr", "disclaimer_tr", "contract_no", "question_email"] {
        try_line(&["edit", "programme", &pair(key)]);
    }
    try_line(&["edit", "staff", &format!("1.1/{much}")]);
    try_line(&["edit", "checklist", &format!("1.1/{much}")]);
    try_line(&["edit", "meeting", "1.1", "capacity=25", "--reason", &much]);
    try_line(&["tour", "cancel", "1.2", "--reason", &much]);
    try_line(&["tour", "close", "1.1", "--reason", &much]);
    try_line(&[
        "withdraw",
        "1.1",
        "Hasan Kaya",
        "--by",
        "team",
        "--reason",
        &much,
    ]);
    try_line(&["select", "1.1", "Hasan Kaya", "waiting", "--reason", &much]);
    try_line(&["undo-check-in", "1.1", "isik", "--reason", &much]);
    try_line(&["invite", "1.1", &much]);
    try_line(&["substitute", "1.1", "Hasan Kaya", "--name", &much]);
    try_line(&[
        "substitute",
        "1.1",
        "Hasan Kaya",
        "--name",
        "Ali",
        "--role",
        &much,
    ]);
    let photo = rota.write("salon.txt", b"salon");
    try_line(&["attach", "1.1", &photo, "--title", &much]);
    for line in &lines {
        let args: Vec<&str> = line.iter().map(String::as_str).collect();
        let (status, code) = rota.refused(&args);
        let shown: Vec<String> = line
            .iter()
            .map(|it| it.chars().take(20).collect())
            .collect();
        assert_eq!(status, 2, "{shown:?}");
        assert!(code.ends_with("text_too_long"), "{shown:?}: {code}");
    }
    assert_eq!(rota.digest(), before, "nothing of it was written");
    // Who only looks is answered.
    assert_eq!(rota.json(&["search", "1.1", &much])["here"], json!(0));
}

#[test]
fn a_name_at_the_bound_is_taken_by_hand_and_from_a_sheet_and_its_paper_is_made() {
    let rota = with_everything();
    let name = format!("Ayşe {}", "ş".repeat(195));
    let longer = format!("{name}ş");
    assert_eq!(
        rota.refused(&walk_in(&longer, "-")),
        (2, "text_too_long".into())
    );
    rota.json(&walk_in(&name, "-"));
    let answer = rota.register("ordu", &[(&name, "-"), (&longer, "-")]);
    assert_eq!(
        (&answer["imported"], &answer["refused"]),
        (&json!(1), &json!(1)),
        "{answer}"
    );
    assert_eq!(all(&answer["problems"], "code"), ["name_too_long"]);
    let sheet = rota.typed_path("liste.pdf");
    let args = [
        "sign-in-sheet",
        "1.1",
        "--variant",
        "arrived",
        "--out",
        &sheet,
    ];
    assert_eq!(rota.json(&args)["rows"], json!(2));
}

#[test]
fn a_cell_that_is_too_long_for_its_field_is_a_problem_of_its_row_and_never_cut() {
    let rota = Rota::with_tour();
    let much = "ş".repeat(301);
    let sheet =
        format!("Ad Soyad;Kurum;Görev\nAyşe Işık;Umut Derneği;{much}\nAli Can;{much};üye\n");
    let list = rota.write("liste.csv", sheet.as_bytes());
    let answer = rota.json(&["import", &list, "--route", "1", "--meeting", "1.1"]);
    assert_eq!(answer["imported"], json!(2), "nobody is left out for it");
    assert_eq!(
        all(&answer["problems"], "code"),
        ["text_too_long", "text_too_long"]
    );
    let listed = rota.json(&["list", "registrations", "1.1"]);
    assert!(!listed.to_string().contains("şşşş"), "{listed}");
}

/// Everything that nobody sees, and every control, with a letter before and after.
fn hidden() -> String {
    let controls = (0x1..0x20u32).chain(0x7f..0xa0);
    let bidi = [0x61c, 0x200e, 0x200f].into_iter().chain(0x202a..=0x202e);
    let rest = (0x2060..=0x206f).chain([0xad, 0x200b, 0x200c, 0x200d, 0xfeff, 0x2028, 0x2029]);
    let more = [0x34f, 0x115f, 0x3164, 0xfff9, 0xe0001, 0xe007f];
    let all = controls.chain(bidi).chain(rest).chain(more);
    all.filter_map(char::from_u32).collect()
}

fn is_kept_by_nobody(c: char) -> bool {
    c.is_control() || (c.is_whitespace() && c != ' ') || hidden().contains(c)
}

#[test]
fn nothing_hidden_is_kept_whichever_way_it_comes() {
    let rota = with_everything();
    let hidden = hidden();
    // A command line holds no NUL; every other one is inside a word, before and after it.
    let typed = |word: &str| format!("{hidden}{}{hidden}{}{hidden}", &word[..1], &word[1..]);
    let walk = typed("Zeki");
    rota.json(&walk_in(&walk, &typed("Kapi Dernegi")));
    let options = ["--role", &typed("uye"), "--phone", &typed("dahili 12")];
    rota.json(&[&walk_in("Ali Can", "-")[..], &options].concat());
    let substitute = ["substitute", "1.1", "Hasan Kaya", "--name", &typed("Ozge")];
    rota.json(&[&substitute[..], &["--role", &typed("uye")]].concat());
    let pair = |key: &str, word: &str| format!("{key}={}", typed(word));
    for line in [
        ["person", "Hasan Kaya", &pair("name", "Hasan")],
        ["organisation", "B Vakfı", &pair("name", "Vakif")],
        ["meeting", "1.1", &pair("venue", "Halk Evi")],
        ["meeting", "1.1", &pair("venue_note", "arka kapi")],
        ["route", "1", &pair("name", "Karadeniz")],
        ["target", "cities", &pair("note", "not")],
        ["agenda", "1.1/new", &pair("title_tr", "Acilis")],
        ["staff", "1.1/Ali Can", &pair("role", "raportor")],
    ] {
        rota.json(&[&["edit"], &line[..]].concat());
    }
    let member = format!("1.1/{}", typed("Veli"));
    rota.json(&["edit", "staff", &member]);
    let line = format!("1.1/{}", typed("Pankart"));
    rota.json(&["edit", "checklist", &line]);
    rota.json(&["edit", "programme", &pair("title_tr", "Yollar")]);
    rota.json(&["tour", "postpone", "1.3", "--reason", &typed("kar")]);
    rota.json(&["invite", "1.2", &typed("Belediye")]);
    let photo = rota.write("salon.txt", b"salon");
    rota.json(&["attach", "1.1", &photo, "--title", &typed("salon")]);
    let sheet = format!(
        "Ad Soyad,Kurum,Görev\n\"{}\",\"{}\",\"{}\"\n",
        in_a_cell(&typed("Fatma")),
        in_a_cell(&typed("Sheet Dernegi")),
        in_a_cell(&typed("baskan"))
    );
    let list = rota.write("liste.csv", sheet.as_bytes());
    let answer = rota.json(&["import", &list, "--route", "1", "--meeting", "1.2"]);
    assert_eq!(answer["imported"], json!(1), "{answer}");
    for line in [
        &["list", "people"][..],
        &["list", "organisations"],
        &["list", "registrations", "1.1"],
        &["list", "registrations", "1.2"],
        &["list", "check-ins", "1.1"],
        &["list", "deviations"],
        &["list", "meetings"],
        &["show", "programme"],
        &["show", "route", "1"],
        &["show", "meeting", "1.1"],
        &["show", "meeting", "1.2"],
    ] {
        let shown = rota.json(line);
        let mut texts = Vec::new();
        collect(&shown, &mut texts);
        for text in texts {
            assert!(!text.contains(is_kept_by_nobody), "{line:?}: {text:?}");
        }
    }
    let listed = rota.json(&["list", "people"]);
    let people = all(&listed["items"], "name");
    for name in ["Zeki", "Hasan", "Fatma", "Ozge"] {
        let spaced = |it: &&str| it.replace(' ', "") == name;
        assert!(people.iter().any(spaced), "{name}: {people:?}");
    }
}

/// What a text file can hold: with controls in it, it is none, and is refused as a whole.
fn in_a_cell(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).collect()
}

fn collect(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|it| collect(it, texts)),
        Value::Object(fields) => fields.values().for_each(|it| collect(it, texts)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn starting_data_are_read_as_an_edit_reads_them() {
    let rota = Rota::bare();
    let much = "ş".repeat(MUCH);
    for (toml, code) in [
        ("[meeting]\nstart = \"09:30\\r\\nX:1\"", "time_invalid"),
        ("[meeting]\nend = \"25:00\"", "time_invalid"),
        (
            "[meeting]\nstart = \"13:00\"\nend = \"09:00\"",
            "end_before_start",
        ),
        ("[meeting]\ncapacity = 0", "number_out_of_bounds"),
        (
            "[meeting]\ncapacity = 5\nreserve = 6",
            "reserve_over_capacity",
        ),
        (
            "[programme]\nquestion_email = \"a@example.org\\r\\nBcc: b@example.org\"",
            "email_invalid",
        ),
        (
            "[programme]\nquestion_email = \"a@example.org\\r\\nX: 1\"",
            "email_invalid",
        ),
        ("[programme]\nquestion_email = \"kime\"", "email_invalid"),
        (
            &format!("[programme]\ntitle_tr = \"{much}\""),
            "text_too_long",
        ),
        (
            &format!("[programme]\ndisclaimer_tr = \"{much}\""),
            "long_text_too_long",
        ),
        (
            &format!("[[route]]\nnumber = 1\nname = \"{much}\"\ncities = [61]"),
            "text_too_long",
        ),
        (
            &format!("[[to_be_decided]]\nnote = \"{much}\""),
            "text_too_long",
        ),
        (
            "[[target]]\nmetric = \"cities\"\nvalue = 0",
            "number_out_of_bounds",
        ),
    ] {
        let file = rota.write("tur.toml", toml.as_bytes());
        let shown: String = toml.chars().take(60).collect();
        assert_eq!(
            rota.refused(&["new", "--from", &file]),
            (2, code.into()),
            "{shown}"
        );
        assert!(!rota.file.exists(), "{shown}");
    }
    let good = "[programme]\ntitle_tr = \"Yol\\u202Elar\\nbizim\"\nquestion_email = \" Soru@Example.org \"\n\
        [meeting]\nstart = \"9.30\"\nend = \"13:20\"\n[[route]]\nnumber = 1\ncities = [61]";
    let file = rota.write("tur.toml", good.as_bytes());
    rota.json(&["new", "--from", &file]);
    assert_eq!(rota.json(&["show", "meeting", "1.1"])["start"], "09:30");
    // What stands so already is no change: it was read as the edit reads it.
    for pair in ["question_email=soru@example.org", "title_tr=Yollar bizim"] {
        let same = rota.json(&["edit", "programme", pair]);
        assert_eq!(same["changed"], json!([]), "{pair}");
    }
}
