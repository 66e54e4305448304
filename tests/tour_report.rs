//! Reports over many meetings, by `rota`: what is on them is what is counted everywhere, and what everybody may read gives
//! nobody away.

use std::process::Command;

use serde_json::{Value, json};

use crate::support::rota::{Rota, all};

/// Trabzon and Samsun were held, with people of the same organisation at both; Ordu is called off.
fn held() -> Rota {
    let rota = Rota::with_people(&[
        ("Ayşe Işık", "Umut Derneği"),
        ("Hasan Kaya", "Kıyı Vakfı"),
        ("Zeynep Ak", "Kıyı Vakfı"),
    ]);
    rota.register(
        "samsun",
        &[("Ece Su", "Umut Derneği"), ("Can Ak", "Fındık Kooperatifi")],
    );
    let plan = |city: &str, date: &str| {
        let date = format!("date={date}");
        let plan = [&date, "start=09:30", "end=13:20", "venue=Halk Evi"];
        rota.json(&[&["edit", "meeting", city][..], &plan].concat());
    };
    plan("trabzon", "2026-11-21");
    plan("samsun", "2026-11-22");
    for (city, name) in [
        ("trabzon", "ayşe ışık"),
        ("trabzon", "hasan kaya"),
        ("samsun", "ece su"),
        ("samsun", "can ak"),
    ] {
        rota.json(&["check-in", city, name, "--anyway"]);
    }
    rota.json(&["tour", "cancel", "ordu", "--reason", "Salon su bastı"]);
    rota
}

fn write(rota: &Rota, of: &[&str], name: &str, more: &[&str]) -> (Value, String) {
    let path = rota.path(name).display().to_string();
    let asked = [&["report"][..], of, &["--out", &path], more].concat();
    let written = rota.json(&asked);
    let read = Command::new("pdftotext")
        .args(["-layout", &path, "-"])
        .output();
    let read = read.expect("poppler-utils are needed: pdftotext");
    assert!(read.status.success());
    let words = String::from_utf8(read.stdout).unwrap();
    (
        written,
        words.split_whitespace().collect::<Vec<_>>().join(" "),
    )
}

#[test]
fn the_figures_of_a_route_are_those_that_are_counted_everywhere() {
    let rota = held();
    let (written, text) = write(&rota, &["route", "1"], "r1.pdf", &[]);
    let figures = rota.json(&["figures", "route", "1"]);
    assert_eq!(figures["arrived"], json!(4));
    assert_eq!(figures["organisations"], json!(3), "one was at both");
    let lead = format!(
        "{} ilde {} toplantı; {} kuruluştan {} kişi",
        figures["cities"], figures["held"], figures["organisations"], figures["people"]
    );
    assert!(text.contains(&lead), "{lead}\n{text}");
    for group in figures["groups"].as_array().unwrap() {
        let row = format!(
            "{} {} henüz işlenmedi {}",
            group["name_tr"].as_str().unwrap(),
            group["people"],
            group["organisations"]
        );
        assert!(text.contains(&row), "{row}\n{text}");
    }
    for city in ["trabzon", "samsun"] {
        let of = rota.json(&["figures", "meeting", city]);
        assert_eq!(of["arrived"], json!(2));
    }
    assert!(text.contains("iptal edildi"), "{text}");
    assert!(text.contains("Neden: Salon su bastı"), "{text}");
    // On the map, where Ordu is neither reached nor planned.
    let map = "toplantı yapılan 2 il toplantı planlanan 2 il sayı: durak";
    assert!(text.contains(map), "{text}");
    assert!(written["number"].as_str().unwrap().starts_with("R1-TR-1-"));
    assert!(
        all(&rota.json(&["issued", "--route", "1"])["items"], "kind").contains(&"route_report")
    );
}

/// What is entered of one evening says nothing of the others.
#[test]
fn one_signature_changes_nothing_of_who_came() {
    let rota = held();
    let sheet = rota.path("imza.pdf").display().to_string();
    rota.json(&["sign-in-sheet", "trabzon", "--out", &sheet]);
    rota.json(&["sign", "trabzon", "ayşe ışık", "--slip", "1"]);
    let (written, text) = write(&rota, &["route", "1"], "r1.pdf", &[]);
    assert!(
        text.contains("2 ilde 2 toplantı; 3 kuruluştan 4 kişi"),
        "{text}"
    );
    assert!(
        text.contains("1.1 · Trabzon (61) 21 Kasım 2026 20 2 1 2"),
        "{text}"
    );
    assert!(
        written["missing"].to_string().contains("signatures"),
        "{written}"
    );
    // Of the meeting itself nobody is called the only participant.
    let (_, text) = write(&rota, &["meeting", "trabzon"], "m.pdf", &[]);
    assert!(!text.contains("1 katılımcıyla"), "{text}");
}

#[test]
fn a_meeting_that_was_called_off_is_not_told_as_held() {
    let rota = held();
    let (_, text) = write(&rota, &["meeting", "ordu"], "ordu.pdf", &[]);
    assert!(text.contains("toplantı iptal edildi"), "{text}");
    assert!(!text.contains("imzalar henüz işlenmedi"), "{text}");
    let (_, text) = write(&rota, &["route", "1"], "r1.pdf", &[]);
    assert!(text.contains("Kapsam 4 toplantı"), "{text}");
}

#[test]
fn a_route_on_which_nothing_was_held_yet_is_told_in_a_draft_only() {
    let rota = held();
    let missing = |of: &[&str], name: &str| write(&rota, of, name, &[]).0["missing"].to_string();
    assert!(missing(&["route", "5"], "r5.pdf").contains("nothing_held"));
    assert!(!missing(&["route", "1"], "r1.pdf").contains("nothing_held"));
}

#[test]
fn what_is_written_for_a_route_some_days_or_the_programme_is_in_its_report_and_in_no_other() {
    let rota = held();
    for (of, text) in [
        ("route 1", "Güzergâhta iki toplantı yapıldı."),
        ("2026-11-01..2026-11-30", "Kasımda iki toplantı yapıldı."),
        ("programme", "Program Karadeniz’de başladı."),
    ] {
        rota.json(&[
            "edit",
            "report",
            &format!("{of}/summary"),
            &format!("tr={text}"),
        ]);
    }
    for (of, text) in [
        (&["route", "1"][..], "Güzergâhta iki toplantı yapıldı."),
        (
            &["programme", "--from", "2026-11-01", "--to", "2026-11-30"][..],
            "Kasımda iki toplantı yapıldı.",
        ),
        (&["programme"][..], "Program Karadeniz’de başladı."),
    ] {
        let (written, words) = write(&rota, of, "rapor.pdf", &[]);
        assert!(words.contains(text), "{of:?}: {words}");
        assert!(
            !written["missing"].to_string().contains("summary"),
            "{of:?}"
        );
        assert_eq!(
            words.matches("toplantı yapıldı.").count() + words.matches("başladı.").count(),
            1,
            "{of:?}"
        );
    }
    let (written, _) = write(&rota, &["route", "2"], "r2.pdf", &[]);
    assert!(
        written["missing"].to_string().contains("summary"),
        "nobody wrote one"
    );
    let (_, words) = write(&rota, &["programme"], "herkese.pdf", &["--tier", "public"]);
    assert!(
        !words.contains("başladı"),
        "it was written for whoever funds it"
    );
    let listed = rota.json(&["list", "report-texts", "route", "1"]);
    assert_eq!(
        all(&listed["items"], "section"),
        ["summary", "results", "lessons", "cooperation", "next"]
    );
    let refused = rota.refused(&["edit", "report", "route 1/topics", "tr=x"]);
    assert_eq!(refused.1, "value_unknown", "topics are of meetings");
    rota.json(&["undo"]);
    let listed = rota.json(&["list", "report-texts", "programme"]);
    assert_eq!(listed["items"][0]["tr"], Value::Null);
}

#[test]
fn some_days_stand_beside_all_that_was_until_then() {
    let rota = held();
    let days = ["programme", "--from", "22.11.2026", "--to", "30.11.2026"];
    let (written, text) = write(&rota, &days, "ara.pdf", &[]);
    // Its name goes on in the next line.
    let period = "Raporlama 22 Kasım 2026 – 30 Kasım 2026";
    assert!(text.contains(period), "{text}");
    assert!(
        !written["missing"].to_string().contains("\"period\""),
        "{written}"
    );
    let of =
        |from: &str| rota.json(&["figures", "programme", "--from", from, "--to", "30.11.2026"]);
    let (period, all) = (of("22.11.2026"), of("01.01.2020"));
    assert_eq!(
        (&period["arrived"], &all["arrived"]),
        (&json!(2), &json!(4))
    );
    let row = format!(
        "Kuruluş {} {}",
        period["organisations"], all["organisations"]
    );
    assert!(text.contains(&row), "{row}\n{text}");
    let row = "Katılım (her toplantıda bir kez) 2 4";
    assert!(text.contains(row), "{text}");
}

#[test]
fn the_programme_says_how_far_its_targets_are_and_where_nobody_was() {
    let rota = held();
    let (written, text) = write(&rota, &["programme"], "program.pdf", &[]);
    let show = rota.json(&["show", "programme"]);
    for target in show["targets"].as_array().unwrap() {
        if target["scope"] != json!("programme") || target["metric"] != json!("organisations") {
            continue;
        }
        let row = format!("Kuruluş {} {}", target["value"], target["actual"]);
        assert!(text.contains(&row), "{row}\n{text}");
        // And as a bar above the table.
        let said = format!("{} / {} (%", target["actual"], target["value"]);
        assert!(text.contains(&said), "{said}\n{text}");
    }
    assert!(text.contains("Toplantı planlanmayan iller"), "{text}");
    assert!(
        text.contains("Ordu"),
        "what was called off is uncovered again: {text}"
    );
    let (again, _) = write(&rota, &["programme"], "program-2.pdf", &[]);
    let number = |it: &Value| it["number"].as_str().unwrap().to_owned();
    assert_ne!(number(&written), number(&again), "no number is given twice");
    let items = rota.json(&["issued"])["items"].clone();
    assert_eq!(all(&items, "number"), [number(&again), number(&written)]);
}

#[test]
fn recommendations_that_are_one_stand_once_with_all_of_their_cities() {
    let rota = held();
    let made = |city: &str, text: &str| {
        let asked = ["recommendation", "add", city, "--tr", text];
        rota.json(&asked)["number"].as_str().unwrap().to_owned()
    };
    let first = made("trabzon", "Görüş alma süresi en az 15 gün olsun.");
    let second = made("samsun", "Görüş süresi en az 15 gün olmalı.");
    rota.json(&["recommendation", "join", &first, &second]);
    let (_, text) = write(&rota, &["route", "1"], "r1.pdf", &[]);
    assert_eq!(text.matches("15 gün").count(), 1, "{text}");
    assert!(
        text.contains(&format!("2: Trabzon ({first}), Samsun ({second})")),
        "{text}"
    );
}

#[test]
fn what_everybody_may_read_gives_nobody_away() {
    let rota = held();
    // Four people on the whole route: nothing is told of them.
    let (_, text) = write(&rota, &["route", "1"], "r1.pdf", &["--tier", "public"]);
    assert!(
        text.contains("1 güzergâhın sayıları bu belgede yer almıyor"),
        "{text}"
    );
    assert!(
        !text.contains("İmza mutabakatı") && !text.contains("kuruluştan"),
        "{text}"
    );
    assert!(text.contains("2 ilde 2 toplantı"), "{text}");
    assert!(
        !text.contains("0 katılım") && !text.contains("0 participations"),
        "not told is not nobody: {text}"
    );
    // Five and more are.
    for (at, name) in ["Ali Can", "Su Er", "Nil Ay"].iter().enumerate() {
        let organisation = format!("Kıyı Derneği {at}");
        let walk_in = [
            "walk-in",
            "trabzon",
            "--name",
            name,
            "--organisation",
            &organisation,
        ];
        rota.json(&[&walk_in[..], &["--notice", "shown", "--kind", "DER"]].concat());
    }
    let (_, text) = write(&rota, &["route", "1"], "r1b.pdf", &["--tier", "public"]);
    assert!(text.contains("7 katılım"), "{text}");
    let days = [
        "report",
        "programme",
        "--from",
        "01.11.2026",
        "--to",
        "30.11.2026",
    ];
    let out = rota.path("x.pdf").display().to_string();
    let asked = [&days[..], &["--tier", "public", "--out", &out]].concat();
    assert_eq!(rota.refused(&asked).1, "public_report_of_days");
    assert!(!rota.path("x.pdf").exists());
}

/// Eight participations of seven people would tell that one came twice: everybody at the table knows who.
#[test]
fn a_few_who_came_twice_are_not_told_by_a_difference() {
    let rota = Rota::with_tour();
    for number in 0..7 {
        let (name, organisation) = (
            format!("Kişi{number} Demir"),
            format!("Kıyı Derneği {number}"),
        );
        let of = ["--name", &name, "--organisation", &organisation];
        let walk_in = ["walk-in", "trabzon", "--notice", "shown", "--kind", "DER"];
        rota.json(&[&walk_in[..], &of].concat());
    }
    let public = ["--tier", "public", "--lang", "en"];
    let (_, before) = write(&rota, &["programme"], "p1.pdf", &public);
    let tells_people = |text: &str| {
        let words: Vec<&str> = text.split_whitespace().collect();
        words.windows(2).any(|it| it == ["7", "people"])
    };
    assert!(tells_people(&before), "{before}");
    rota.json(&["check-in", "ordu", "Kişi3 Demir", "--anyway"]);
    let (_, text) = write(&rota, &["programme"], "p2.pdf", &public);
    assert!(text.contains("8 participations"), "{text}");
    assert!(!tells_people(&text), "{text}");
}

#[test]
fn a_route_that_is_not_there_and_a_file_of_another_kind_are_refused() {
    let rota = Rota::with_tour();
    let out = |name: &str| rota.path(name).display().to_string();
    let asked = ["report", "route", "9", "--out", &out("r.pdf")];
    assert_eq!(rota.refused(&asked).1, "route_unknown");
    let asked = ["report", "programme", "--out", &out("r.odt")];
    assert_eq!(rota.refused(&asked).1, "report_ending");
    // Before the first meeting there is a report, and it says so.
    let (written, text) = write(&rota, &["programme"], "p.pdf", &[]);
    assert_eq!(written["draft"], json!(true));
    assert!(text.contains("0 toplantı"), "{text}");
}
