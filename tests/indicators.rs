//! Indicators of the logical framework, by `rota`: their values are the figures that are counted everywhere, what nobody
//! entered is a word, and reports have them as a table.

use std::process::Command;

use serde_json::{Value, json};

use crate::support::laptops::laptops;
use crate::support::rota::{Rota, all, keys};

/// Trabzon and Samsun were held, one after the other, with people of the same organisation at both.
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
    for (city, date) in [("trabzon", "2026-11-21"), ("samsun", "2026-11-22")] {
        let date = format!("date={date}");
        let plan = [&date, "start=09:30", "end=13:20", "venue=Halk Evi"];
        rota.json(&[&["edit", "meeting", city][..], &plan].concat());
    }
    for (city, name) in [
        ("trabzon", "ayşe ışık"),
        ("trabzon", "hasan kaya"),
        ("samsun", "ece su"),
        ("samsun", "can ak"),
    ] {
        rota.json(&["check-in", city, name, "--anyway"]);
    }
    rota
}

fn add(rota: &Rota, code: &str, pairs: &[&str]) {
    let code = format!("code={code}");
    let wording = "wording_tr=Gösterge";
    rota.json(&[&["edit", "indicator", "new", &code, wording][..], pairs].concat());
}

fn one(rota: &Rota, more: &[&str], code: &str) -> Value {
    let list = rota.json(&[&["list", "indicators"][..], more].concat());
    let items = list["items"].as_array().unwrap();
    let found = items.iter().find(|it| it["code"] == json!(code));
    found.unwrap_or_else(|| panic!("{code}: {list}")).clone()
}

/// Everything that an indicator can be counted from, by the name that `rota figures` has for it.
const FIGURES: [&str; 8] = [
    "held",
    "cities",
    "arrived",
    "signed",
    "people",
    "organisations",
    "by_headquarters",
    "first_time",
];

#[test]
fn the_value_of_an_indicator_is_the_figure_that_is_counted_everywhere() {
    let rota = held();
    for name in FIGURES {
        add(&rota, name, &[&format!("source={name}")]);
    }
    for name in ["women", "men"] {
        add(&rota, name, &[&format!("source={name}")]);
    }
    let compare = |until: &[&str], of: &[&str]| -> Value {
        let figures = rota.json(&[&["figures", "programme"][..], of].concat());
        for name in FIGURES {
            let it = one(&rota, until, name);
            let (value, figure) = (it["value"].as_f64(), figures[name].as_f64());
            assert_eq!(value, figure, "{name} {until:?}");
        }
        for name in ["women", "men"] {
            let it = one(&rota, until, name);
            let figure = figures["sexes"][name].as_f64();
            assert_eq!(it["value"].as_f64(), figure, "{name} {until:?}");
        }
        let arrived = one(&rota, until, "arrived");
        for sex in ["women", "men", "not_stated"] {
            assert_eq!(arrived[sex], figures["sexes"][sex], "{sex} {until:?}");
        }
        let signed = one(&rota, until, "signed");
        assert_eq!(signed["women"], figures["sexes_signed"]["women"]);
        figures
    };
    let all = compare(&[], &[]);
    assert_eq!(
        (&all["arrived"], &all["signed"], &all["sexes"]),
        (&json!(4), &Value::Null, &Value::Null)
    );
    assert_eq!(one(&rota, &[], "signed")["status"], json!("not_entered"));

    rota.json(&["edit", "person", "Ayşe Işık", "sex=K"]);
    rota.json(&["edit", "person", "Can Ak", "sex=E"]);
    rota.json(&["sign", "trabzon", "ayşe ışık", "--slip", "1"]);
    let all = compare(&[], &[]);
    assert_eq!(
        (&all["signed"], &all["sexes"]["women"]),
        (&json!(1), &json!(1))
    );
    // At the end of the first day the second was not there yet.
    let first = ["--from", "2000-01-01", "--to", "21.11.2026"];
    let then = compare(&["--to", "21.11.2026"], &first);
    assert_eq!(
        (&then["arrived"], &then["cities"], &then["sexes"]["men"]),
        (&json!(2), &json!(1), &json!(0))
    );
    let it = one(&rota, &["--to", "21.11.2026"], "arrived");
    assert_eq!(it["value_day"], json!("2026-11-21"));
    let people = one(&rota, &[], "people");
    assert_eq!(
        people["women"],
        Value::Null,
        "participations are told by sex, people are not"
    );
}

#[test]
fn recommendations_count_and_those_that_are_one_count_once() {
    let rota = held();
    add(&rota, "Op3", &["source=recommendations", "target=2"]);
    assert_eq!(one(&rota, &[], "Op3")["value"], json!(0.0));
    let made = |city: &str, text: &str| {
        let asked = ["recommendation", "add", city, "--tr", text];
        rota.json(&asked)["number"].as_str().unwrap().to_owned()
    };
    let first = made("trabzon", "Görüş alma süresi en az 15 gün olsun.");
    let second = made("samsun", "Görüş süresi en az 15 gün olmalı.");
    assert_eq!(one(&rota, &[], "Op3")["status"], json!("reached"));
    rota.json(&["recommendation", "join", &first, &second]);
    let it = one(&rota, &[], "Op3");
    assert_eq!(
        (&it["value"], &it["status"]),
        (&json!(1.0), &json!("not_reached"))
    );
}

#[test]
fn scores_of_a_question_are_a_mean_or_a_share_and_never_of_a_few() {
    let rota = held();
    rota.json(&["evaluation", "--take-questions"]);
    add(
        &rota,
        "Op2.1",
        &["source=question_mean", "question=2", "target=4,25"],
    );
    add(&rota, "Op2.2", &["source=question_share", "question=2"]);
    let forms = |city: &str, forms: &str| {
        let file = rota.write("formlar.txt", forms.as_bytes());
        rota.json(&["evaluation", city, "--forms", &file]);
    };
    forms("trabzon", "151111\n141111\n131111\n151111\n");
    for code in ["Op2.1", "Op2.2"] {
        let it = one(&rota, &[], code);
        assert_eq!(
            (&it["value"], &it["status"]),
            (&Value::Null, &json!("not_entered")),
            "four are a few"
        );
    }
    forms("samsun", "151111\n121111\n");
    let it = one(&rota, &[], "Op2.1");
    assert_eq!(
        (&it["value"], &it["status"], &it["target"]),
        (&json!(4.0), &json!("not_reached"), &json!(4.25))
    );
    assert_eq!(one(&rota, &[], "Op2.2")["value"], json!(66.7));
    let then = one(&rota, &["--to", "2026-11-21"], "Op2.1");
    assert_eq!(then["value"], Value::Null, "by then there were four");
}

#[test]
fn what_is_typed_by_hand_has_its_day_and_is_not_known_before() {
    let rota = Rota::with_tour();
    add(
        &rota,
        "SO1.2",
        &[
            "wording_en=Reports published",
            "unit=rapor",
            "baseline=12",
            "baseline_day=1.9.2026",
            "target=5",
            "target_day=31.8.2028",
            "verification=İnternet sitesi",
        ],
    );
    let it = one(&rota, &[], "SO1.2");
    assert_eq!(
        keys(&it),
        [
            "indicator",
            "code",
            "wording_tr",
            "wording_en",
            "unit",
            "baseline",
            "baseline_day",
            "target",
            "target_day",
            "value",
            "value_day",
            "women",
            "men",
            "not_stated",
            "status",
            "source",
            "question",
            "verification",
        ]
    );
    assert_eq!(
        (&it["value"], &it["status"], &it["source"]),
        (&Value::Null, &json!("not_entered"), &json!("by_hand"))
    );
    let said = rota.run(&["list", "indicators"]).out;
    assert!(said.contains("henüz işlenmedi"), "{said}");
    rota.json(&[
        "edit",
        "indicator",
        "so1.2",
        "value=6,5",
        "value_day=2027-03-01",
    ]);
    let it = one(&rota, &[], "SO1.2");
    assert_eq!(
        (&it["value"], &it["value_day"], &it["status"]),
        (&json!(6.5), &json!("2027-03-01"), &json!("not_reached"))
    );
    rota.json(&["edit", "indicator", "SO1.2", "value=5"]);
    let it = one(&rota, &["--to", "1.3.2027"], "SO1.2");
    assert_eq!(
        it["status"],
        json!("reached"),
        "it was to become less than it was"
    );
    let before = one(&rota, &["--to", "28.2.2027"], "SO1.2");
    assert_eq!(
        (&before["value"], &before["value_day"]),
        (&Value::Null, &Value::Null)
    );
}

#[test]
fn what_cannot_be_an_indicator_is_said_and_nothing_changes() {
    let rota = Rota::with_tour();
    add(&rota, "SO1", &[]);
    let before = rota.digest();
    let new = ["edit", "indicator", "new"];
    let whole = ["code=SO2", "wording_tr=a"];
    let with = |pair| [&new[..], &whole, &[pair]].concat();
    for (line, code) in [
        ([&new[..], &["wording_tr=a"]].concat(), "name_empty"),
        ([&new[..], &["code=SO2"]].concat(), "name_empty"),
        (
            [&new[..], &["code= so1", "wording_tr=a"]].concat(),
            "indicator_code_taken",
        ),
        (with("target=1.200"), "decimal_invalid"),
        (with("baseline=-1"), "decimal_invalid"),
        (with("value=5"), "indicator_day_needed"),
        (with("source=question_mean"), "indicator_question_needed"),
        (with("source=kişi"), "value_unknown"),
        (with("question=9"), "not_found"),
        (with("question=new"), "not_found"),
        (with("target_day=yarın"), "date_invalid"),
        (with("code=123456789012345678901"), "text_too_long"),
        (
            vec!["edit", "indicator", "SO9", "unit=a"],
            "indicator_unknown",
        ),
        (vec!["edit", "indicator", "SO1", "code="], "name_empty"),
        (
            vec!["edit", "indicator", "SO1", "wording_tr="],
            "name_empty",
        ),
        (vec!["remove", "indicator", "SO9"], "indicator_unknown"),
        (vec!["list", "indicators", "--to", "yarın"], "date_invalid"),
    ] {
        assert_eq!(rota.refused(&line).1, code, "{line:?}");
    }
    assert_eq!(rota.digest(), before);
}

#[test]
fn an_indicator_is_taken_out_and_brought_back() {
    let rota = Rota::with_tour();
    add(&rota, "SO1", &["target=5"]);
    add(&rota, "SO2", &[]);
    let codes = || -> Vec<String> {
        let list = rota.json(&["list", "indicators"]);
        let codes = all(&list["items"], "code").into_iter();
        codes.map(str::to_owned).collect()
    };
    rota.json(&["edit", "indicator", "SO2", "position=1"]);
    rota.json(&["edit", "indicator", "SO1", "position=2"]);
    assert_eq!(codes(), ["SO2", "SO1"]);
    rota.json(&["remove", "indicator", "so1"]);
    assert_eq!(codes(), ["SO2"]);
    rota.json(&["undo"]);
    assert_eq!(codes(), ["SO2", "SO1"]);
    assert_eq!(one(&rota, &[], "SO1")["target"], json!(5.0));
    rota.json(&["edit", "indicator", "SO1", "target=6"]);
    rota.json(&["undo"]);
    assert_eq!(one(&rota, &[], "SO1")["target"], json!(5.0));
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
fn reports_of_the_programme_and_of_days_have_them_as_a_table() {
    let rota = held();
    let wording = ["wording_tr=Katılım sayısı", "wording_en=Participations"];
    let arrived = ["source=arrived", "target=1200", "verification=İmza"];
    add(&rota, "SO1.2", &[&wording[..], &arrived].concat());
    add(
        &rota,
        "SO1.3",
        &[&["wording_tr=İmzalayan"], &["source=signed"][..]].concat(),
    );
    let missing = |it: &Value| it["missing"].as_array().unwrap().clone();
    let wording = json!("indicator_wording");

    let (written, text) = write(&rota, &["programme"], "p.pdf", &[]);
    assert!(text.contains("Göstergeler"), "{text}");
    let figures = rota.json(&["figures", "programme"]);
    let row = format!(
        "SO1.2 Katılım sayısı – 1.200 {} İmza (24.11.2026)",
        figures["arrived"]
    );
    assert!(text.contains(&row), "{row}\n{text}");
    let row = "SO1.3 İmzalayan – – henüz – işlenmedi";
    assert!(text.contains(row), "a word and no nought: {text}");
    assert!(!missing(&written).contains(&wording));

    let days = ["programme", "--from", "01.11.2026", "--to", "21.11.2026"];
    let (_, text) = write(&rota, &days, "d.pdf", &[]);
    assert!(
        text.contains("SO1.2 Katılım sayısı – 1.200 2 İmza (21.11.2026)"),
        "as it was at the end of those days: {text}"
    );

    let english = ["--lang", "en"];
    let (written, text) = write(&rota, &["programme"], "e.pdf", &english);
    assert!(text.contains("SO1.2 Participations – 1,200 4"), "{text}");
    assert!(
        text.contains("SO1.3 İmzalayan"),
        "the other language stands in: {text}"
    );
    assert!(missing(&written).contains(&wording), "{written}");

    let (written, text) = write(&rota, &["programme"], "a.pdf", &["--tier", "public"]);
    assert!(!text.contains("SO1.2"), "not for everybody: {text}");
    assert!(!missing(&written).contains(&wording));
    let (_, text) = write(&rota, &["route", "1"], "r.pdf", &[]);
    assert!(!text.contains("SO1.2"), "of the programme only: {text}");

    rota.json(&["edit", "person", "Ayşe Işık", "sex=K"]);
    let (_, text) = write(&rota, &["programme"], "s.pdf", &[]);
    let row = "SO1.2 Katılım sayısı – 1.200 4 1 kadın, 0";
    assert!(
        text.contains(row),
        "by sex, where anybody was asked: {text}"
    );
}

#[test]
fn of_two_laptops_that_change_one_indicator_the_later_is_meant() {
    let edit = |laptops: &mut crate::support::laptops::Laptops,
                at: usize,
                which: &str,
                pairs: &[(&str, &str)]| {
        let pairs: Vec<(String, String)> = pairs
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect();
        let programme = laptops.at(at);
        programme.edit("indicator", which, &pairs, None).unwrap();
    };
    let mut two = laptops(2, |_| {});
    let new = [("code", "SO1"), ("wording_tr", "Rapor"), ("target", "3")];
    edit(&mut two, 0, "new", &new);
    two.exchange();
    edit(&mut two, 0, "SO1", &[("target", "4"), ("unit", "rapor")]);
    edit(&mut two, 1, "SO1", &[("target", "5")]);
    two.exchange();
    for programme in two.each() {
        let items = programme.indicators(None).unwrap();
        assert_eq!(items.len(), 1);
        assert_eq!(
            (items[0].target, items[0].unit.as_deref()),
            (Some(5.0), Some("rapor"))
        );
        assert!(programme.verify().unwrap().replay_equal);
    }
    // The same code twice: both stand there, and which is meant must be said.
    let again = [("code", "SO2"), ("wording_tr", "Rapor")];
    edit(&mut two, 0, "new", &again);
    edit(&mut two, 1, "new", &again);
    two.exchange();
    let refused = two.at(0).remove("indicator", "SO2").unwrap_err();
    assert_eq!(refused.code(), "several");
    let id = two.look(0).indicators(None).unwrap()[2].indicator;
    two.at(0).remove("indicator", &id.to_string()).unwrap();
    two.exchange();
    assert_eq!(two.look(1).indicators(None).unwrap().len(), 2);
}
