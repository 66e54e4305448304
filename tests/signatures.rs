//! What was signed on paper: entered by the row of the sheet that was printed, counted once, and agreeing with the paper.

use serde_json::{Value, json};

use crate::support::rota::{Rota, all};

/// A meeting at Trabzon with its sheet printed beforehand, and its code.
fn printed() -> (Rota, String) {
    let rota = Rota::with_people(&[
        ("Ayşe Işık", "Umut Derneği"),
        ("Hasan Kaya", "Kıyı Vakfı"),
        ("Zeynep Ak", "Kıyı Vakfı"),
    ]);
    let plan = ["date=2026-11-23", "start=09:30", "end=13:20"];
    rota.json(&[&["edit", "meeting", "trabzon"][..], &plan].concat());
    let sheet = sheet(&rota, "imza.pdf");
    (rota, sheet)
}

fn sheet(rota: &Rota, name: &str) -> String {
    let path = rota.path(name).display().to_string();
    let written = rota.json(&["sign-in-sheet", "trabzon", "--out", &path]);
    written["sheet"].as_str().unwrap().to_owned()
}

/// The newest sheet, as it is gone through.
fn newest(rota: &Rota) -> Value {
    rota.json(&["list", "signatures", "trabzon"])["sheets"][0].clone()
}

fn states(sheet: &Value) -> Vec<&str> {
    all(&sheet["rows"], "state")
}

fn sign(rota: &Rota, who: &str, more: &[&str]) -> Value {
    rota.json(&[&["sign", "trabzon", who][..], more].concat())
}

fn row(sheet: &str, row: u32) -> String {
    format!("{sheet}/{row}")
}

#[test]
fn the_sheet_is_gone_through_as_it_was_printed() {
    let (rota, id) = printed();
    rota.json(&["check-in", "trabzon", "ayşe ışık"]);
    rota.json(&["check-in", "trabzon", "hasan kaya"]);
    let sheet = newest(&rota);
    assert_eq!(sheet["sheet"], json!(id));
    let names = sheet["rows"].as_array().unwrap().iter();
    let names: Vec<&str> = names.filter_map(|it| it["name"].as_str()).collect();
    assert_eq!(
        names,
        ["Ayşe Işık", "Hasan Kaya", "Zeynep Ak"],
        "as on paper"
    );
    assert_eq!(sheet["rows"][3]["row"], json!(4), "numbers run on");
    assert_eq!(states(&sheet)[..4], ["open", "open", "not_come", "empty"]);
    assert_eq!(sheet["rows"].as_array().unwrap().len(), 3 + 8);

    sign(&rota, "ayşe ışık", &["--paper", &row(&id, 1)]);
    sign(&rota, "hasan kaya", &["--missing", "left_early"]);
    let sheet = newest(&rota);
    assert_eq!(
        states(&sheet)[..4],
        ["signed", "missing", "not_come", "empty"]
    );
    let agrees = &sheet["reconciliation"];
    assert_eq!(
        (&agrees["printed"], &agrees["empty"]),
        (&json!(3), &json!(8))
    );
    assert_eq!(
        (&agrees["entered"], &agrees["open"]),
        (&json!(1), &json!(0))
    );
    assert_eq!(
        agrees["missing"],
        json!([{ "reason": "left_early", "people": 1 }])
    );
    assert_eq!(agrees["difference"], Value::Null, "nobody has counted yet");

    let figures = rota.json(&["figures", "meeting", "trabzon"]);
    assert_eq!(
        (&figures["arrived"], &figures["signed"]),
        (&json!(2), &json!(1))
    );
    assert_eq!(figures["missing"], agrees["missing"]);
}

#[test]
fn before_anything_is_entered_nobody_has_signed_and_nobody_is_none() {
    let (rota, _) = printed();
    rota.json(&["check-in", "trabzon", "ayşe ışık"]);
    let figures = rota.json(&["figures", "programme"]);
    assert_eq!(
        (&figures["signed"], &figures["meetings_not_entered"]),
        (&Value::Null, &json!(1))
    );
    sign(&rota, "ayşe ışık", &["--slip", "3"]);
    let figures = rota.json(&["figures", "programme"]);
    assert_eq!(
        (&figures["signed"], &figures["slips"]),
        (&json!(1), &json!(1))
    );
    sign(&rota, "ayşe ışık", &["--take-back"]);
    let figures = rota.json(&["figures", "programme"]);
    assert_eq!(
        figures["signed"],
        Value::Null,
        "as if it had not been entered"
    );
}

#[test]
fn of_whom_only_the_sheet_tells_the_arrival_is_entered_with_the_signature_and_taken_back_with_it() {
    let (rota, id) = printed();
    let signed = sign(&rota, "zeynep ak", &["--paper", &row(&id, 3)]);
    assert_eq!(
        signed["arrived"],
        json!("2026-11-23T09:30:00+03:00"),
        "when the meeting began"
    );
    let came = rota.json(&["list", "check-ins", "trabzon"]);
    assert_eq!(all(&came["items"], "method"), ["paper"]);
    rota.json(&["undo"]);
    let came = rota.json(&["list", "check-ins", "trabzon"]);
    assert_eq!(came["items"], json!([]));
    assert_eq!(states(&newest(&rota))[2], "not_come");
    let signed = sign(
        &rota,
        "zeynep ak",
        &["--paper", &row(&id, 3), "--at", "09:52"],
    );
    assert_eq!(
        signed["arrived"],
        json!("2026-11-23T09:52:00+03:00"),
        "as it is written there"
    );
}

#[test]
fn whoever_wrote_themselves_into_an_empty_row_becomes_a_registration_with_its_time_and_row() {
    let (rota, id) = printed();
    let asked = [
        "walk-in",
        "trabzon",
        "--name",
        "Ece Su",
        "--organisation",
        "Trabzon Belediyesi",
    ];
    let more = ["--notice", "printed", "--at", "09:41", "--paper"];
    let place = row(&id, 4);
    let came = rota.json(&[&asked[..], &more, &[place.as_str()]].concat());
    assert_eq!(came["at"], json!("2026-11-23T09:41:00+03:00"));
    let sheet = newest(&rota);
    assert_eq!(
        (&sheet["rows"][3]["name"], &sheet["rows"][3]["state"]),
        (&json!("Ece Su"), &json!("signed"))
    );
    assert_eq!(
        sheet["reconciliation"]["empty"],
        json!(8),
        "as it was printed"
    );
    // Where somebody stands there is no room for another.
    let other = [
        &asked[..4],
        &["--organisation", "B", "--notice", "printed", "--paper"],
    ]
    .concat();
    let refused = |place: &str| rota.refused(&[&other[..], &[place]].concat());
    assert_eq!(refused(&place), (2, "sheet_row_taken".into()));
    assert_eq!(refused(&row(&id, 1)), (2, "sheet_row_of_another".into()));
}

#[test]
fn only_a_row_that_is_there_and_theirs_is_signed() {
    let (rota, id) = printed();
    rota.json(&["check-in", "trabzon", "ayşe ışık"]);
    rota.json(&["check-in", "trabzon", "hasan kaya"]);
    let before = rota.digest();
    let refused =
        |who: &str, more: &[&str]| rota.refused(&[&["sign", "trabzon", who][..], more].concat());
    for (place, code) in [
        (row("XXXXXXXXXX", 1), "sheet_unknown"),
        (row(&id, 99), "sheet_row_unknown"),
        (row(&id, 2), "sheet_row_of_another"),
        ("ABC/1".into(), "paper_invalid"),
    ] {
        assert_eq!(
            refused("ayşe ışık", &["--paper", &place]),
            (2, code.into()),
            "{place}"
        );
        let by_door = rota.refused(&["check-in", "trabzon", "zeynep ak", "--paper", &place]);
        assert_eq!(by_door, (2, code.into()), "{place}");
    }
    assert_eq!(
        refused("zeynep ak", &["--missing", "refused"]),
        (2, "missing_without_arrival".into())
    );
    assert_eq!(
        refused("ayşe ışık", &["--missing", "tired"]),
        (2, "reason_unknown".into())
    );
    assert_eq!(refused("ayşe ışık", &[]), (2, "signing_missing".into()));
    assert_eq!(
        refused("ayşe ışık", &["--slip", "0"]),
        (2, "number_out_of_bounds".into())
    );
    let nobody = rota.answer(&["sign", "trabzon", "kimse yok", "--slip", "1"], 3);
    assert_eq!(nobody["outcome"], json!("unknown"));
    assert_eq!(rota.digest(), before, "nothing of it stays");
    sign(&rota, "ayşe ışık", &["--slip", "1"]);
    assert_eq!(
        refused("hasan kaya", &["--slip", "1"]),
        (2, "slip_taken".into())
    );
    // An empty row is whoever's came; once somebody signed there it is theirs.
    sign(&rota, "ayşe ışık", &["--take-back"]);
    sign(&rota, "ayşe ışık", &["--paper", &row(&id, 5)]);
    assert_eq!(
        refused("hasan kaya", &["--paper", &row(&id, 5)]),
        (2, "sheet_row_taken".into())
    );
    assert_eq!(
        states(&newest(&rota))[0],
        "elsewhere",
        "her own row is free"
    );
}

#[test]
fn what_was_counted_on_paper_is_held_against_what_is_entered() {
    let (rota, id) = printed();
    sign(&rota, "ayşe ışık", &["--paper", &row(&id, 1)]);
    let typed = format!("{}-{}", &id[..5], &id[5..]).to_ascii_lowercase();
    let counted =
        |number: &str| rota.json(&["sign", "trabzon", "--sheet", &typed, "--counted", number]);
    assert_eq!(counted("3")["reconciliation"]["difference"], json!(2));
    sign(&rota, "hasan kaya", &["--paper", &row(&id, 2)]);
    assert_eq!(newest(&rota)["reconciliation"]["difference"], json!(1));
    assert_eq!(counted("none")["reconciliation"]["difference"], Value::Null);
    let refused =
        |number: &str| rota.refused(&["sign", "trabzon", "--sheet", &id, "--counted", number]);
    assert_eq!(refused("üç").0, 2);
    assert_eq!(refused("9999999").1, "number_out_of_bounds");
}

#[test]
fn an_older_sheet_is_named_superseded_and_a_signature_on_it_stays() {
    let (rota, first) = printed();
    sign(&rota, "ayşe ışık", &["--paper", &row(&first, 1)]);
    rota.register("trabzon", &[("Can Er", "Umut Derneği")]);
    rota.minutes_later(5);
    let second = sheet(&rota, "imza2.pdf");
    let all = rota.json(&["list", "signatures", "trabzon"]);
    let sheets = all["sheets"].as_array().unwrap();
    assert_eq!(
        (&sheets[0]["sheet"], &sheets[0]["superseded_by"]),
        (&json!(second), &Value::Null)
    );
    assert_eq!(
        (&sheets[1]["sheet"], &sheets[1]["superseded_by"]),
        (&json!(first), &json!(second))
    );
    assert_eq!(states(&sheets[1])[0], "signed");
    assert_eq!(states(&sheets[0])[0], "elsewhere", "signed, and not here");
    assert_eq!(sheets[0]["reconciliation"]["entered"], json!(0));
}

#[test]
fn a_substitute_signs_in_the_row_of_whom_they_come_for() {
    let (rota, id) = printed();
    rota.json(&["substitute", "trabzon", "hasan kaya", "--name", "Derya Su"]);
    sign(&rota, "derya su", &["--paper", &row(&id, 2)]);
    let sheet = newest(&rota);
    assert_eq!(
        (&sheet["rows"][1]["name"], &sheet["rows"][1]["state"]),
        (&json!("Derya Su"), &json!("signed"))
    );
}

/// As it is with a file in which the rows of a sheet were not kept yet: they are put together again, as long as the list is
/// what it was.
#[test]
fn the_sheet_and_the_report_print_who_signed_where() {
    let (rota, id) = printed();
    sign(&rota, "ayşe ışık", &["--paper", &row(&id, 1)]);
    rota.json(&["check-in", "trabzon", "hasan kaya"]);
    sign(&rota, "hasan kaya", &["--missing", "came_late"]);
    let read = |args: &[&str]| {
        let path = rota.path("kagit.pdf").display().to_string();
        rota.json(&[args, &["--out", &path]].concat());
        let text = std::process::Command::new("pdftotext")
            .args(["-layout", &path, "-"])
            .output();
        String::from_utf8(text.unwrap().stdout).unwrap()
    };
    let last = read(&["sign-in-sheet", "trabzon", "--variant", "final"]);
    assert!(last.contains("ıslak imza s. 1/1"), "{last}");
    assert!(last.contains("geç geldi"), "{last}");
    assert!(
        !last.contains("lütfen okunaklı"),
        "nobody writes on a final list: {last}"
    );
    let report = read(&["report", "meeting", "trabzon"]);
    assert!(report.contains("İmza mutabakatı"), "{report}");
    let code = format!("{}-{}", &id[..5], &id[5..]);
    assert!(report.contains(&code), "{report}");
    assert!(!report.contains("henüz işlenmedi 0"), "{report}");
    assert!(!report.contains("satırı olmayan"), "{report}");
    let by_hand = ["--organisation", "B", "--notice", "shown"];
    rota.json(&[&["walk-in", "trabzon", "--name", "Ece Su"][..], &by_hand].concat());
    let report = read(&["report", "meeting", "trabzon"]);
    assert!(
        report.contains("satırı olmayan gelenler: 1 işlenmedi"),
        "{report}"
    );
}

/// Ink is evidence: another sheet, a slip or a reason does not take its place in silence.
#[test]
fn what_was_signed_once_is_taken_back_before_something_else_is_entered() {
    let (rota, first) = printed();
    rota.json(&["check-in", "trabzon", "ayşe ışık"]);
    let second = sheet(&rota, "imza2.pdf");
    sign(&rota, "Ayşe Işık", &["--paper", &row(&first, 1)]);
    for other in [
        &["--paper", &row(&second, 1)][..],
        &["--slip", "1"],
        &["--missing", "refused"],
    ] {
        let refused = rota.refused(&[&["sign", "trabzon", "Ayşe Işık"][..], other].concat());
        assert_eq!(refused, (2, "signature_stands".into()), "{other:?}");
    }
    // The same once more is the same.
    sign(&rota, "Ayşe Işık", &["--paper", &row(&first, 1)]);
    let sheets = rota.json(&["list", "signatures", "trabzon"]);
    let of_first = sheets["sheets"].as_array().unwrap().iter();
    let of_first: Vec<&Value> = of_first.filter(|it| it["sheet"] == json!(first)).collect();
    assert_eq!(of_first[0]["reconciliation"]["entered"], json!(1));
    sign(&rota, "Ayşe Işık", &["--take-back"]);
    sign(&rota, "Ayşe Işık", &["--paper", &row(&second, 1)]);
}
