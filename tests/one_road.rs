//! One road for a change of plan, whoever takes it: the tour's verbs or an edit; and a verb for each status.

use programme::When;
use serde_json::{Value, json};

use crate::support::programme_with;
use crate::support::rota::{Rota, all};

/// Two people at Trabzon on 15 March 2027 with seats, both have said that they come.
fn with_replies() -> Rota {
    let rota = Rota::with_people(&[("Ayşe Işık", "A Derneği"), ("Hasan Kaya", "B Vakfı")]);
    rota.json(&["tour", "move", "1.1", "--date", "2027-03-15"]);
    rota.json(&["select", "1.1"]);
    for name in ["Ayşe Işık", "Hasan Kaya"] {
        rota.json(&["reply", "1.1", name, "coming", "--channel", "phone"]);
    }
    rota
}

fn replies(rota: &Rota) -> Vec<Value> {
    let listed = rota.json(&["list", "registrations", "1.1"]);
    let items = listed["items"].as_array().unwrap();
    items.iter().map(|it| it["reply"].clone()).collect()
}

fn plan(rota: &Rota) -> (Value, Value) {
    let shown = rota.json(&["show", "meeting", "1.1"]);
    (shown["date"].clone(), shown["status"].clone())
}

fn deviations(rota: &Rota) -> Vec<(Value, Value)> {
    let listed = rota.json(&["list", "deviations"]);
    let items = listed["items"].as_array().unwrap();
    let of = |it: &Value| (it["kind"].clone(), it["reason"].clone());
    items.iter().map(of).collect()
}

#[test]
fn a_postponed_meeting_that_gets_a_day_by_an_edit_is_planned_again() {
    let rota = with_replies();
    rota.json(&["tour", "postpone", "1.1", "--reason", "kar"]);
    let day = &["edit", "meeting", "1.1", "date=2027-04-02"];
    assert_eq!(
        rota.refused(day),
        (2, "reason_needed".into()),
        "a plan was set, and is being made anew"
    );
    let edited = rota.json(&[&day[..], &["--reason", "yol açıldı"]].concat());
    assert_eq!(
        edited["changed"],
        json!([
            {"column": "date", "before": null, "after": "2027-04-02"},
            {"column": "status", "before": "postponed", "after": "planned"},
        ])
    );
    assert_eq!(edited["touched"], json!(2));
    assert_eq!(plan(&rota), (json!("2027-04-02"), json!("planned")));
    assert_eq!(
        deviations(&rota),
        [
            (json!("postpone"), json!("kar")),
            (json!("move"), json!("yol açıldı")),
        ],
        "the reason is kept"
    );
    let shifted = rota.json(&["tour", "shift", "1", "1", "--reason", "köprü"]);
    assert_eq!(all(&shifted["changed"], "after"), ["2027-04-03"]);
    for _ in 0..2 {
        rota.json(&["undo"]);
    }
    assert_eq!(plan(&rota), (Value::Null, json!("postponed")));
    rota.digest();
}

#[test]
fn a_day_that_is_emptied_is_a_postponing() {
    let rota = with_replies();
    let edited = rota.json(&["edit", "meeting", "1.1", "date=", "--reason", "kar"]);
    assert_eq!(edited["touched"], json!(2));
    assert_eq!(plan(&rota), (Value::Null, json!("postponed")));
    assert_eq!(deviations(&rota), [(json!("postpone"), json!("kar"))]);
    assert_eq!(replies(&rota), ["asked", "asked"]);
}

#[test]
fn a_status_is_no_field() {
    let rota = with_replies();
    let before = rota.digest();
    for word in ["postponed", "cancelled", "closed", "planned", "belki"] {
        let status = format!("status={word}");
        let args = ["edit", "meeting", "1.1", &status, "--reason", "kar"];
        assert_eq!(rota.refused(&args), (2, "field_unknown".into()), "{word}");
    }
    assert!(!programme::fields("meeting").contains(&"status"));
    assert_eq!(rota.digest(), before);
}

#[test]
fn an_edit_moves_nothing_that_the_tour_does_not() {
    let rota = with_replies();
    let refused = |code: &str| {
        let before = rota.digest();
        for pair in ["date=2027-04-02", "date=", "start=10:00", "end=14:00"] {
            let args = ["edit", "meeting", "1.1", pair, "--reason", "x"];
            assert_eq!(rota.refused(&args), (2, code.into()), "{pair}");
        }
        assert_eq!(rota.digest(), before);
    };
    rota.json(&["tour", "cancel", "1.1", "--reason", "salon"]);
    refused("meeting_cancelled");
    rota.json(&["undo"]);
    rota.json(&["check-in", "1.1", "isik"]);
    refused("meeting_held");
    rota.json(&["tour", "close", "1.1"]);
    refused("meeting_closed");
    // What was is no plan: it is written at any time.
    rota.json(&["edit", "meeting", "1.1", "actual_start=10:00"]);
}

#[test]
fn closing_asks_nobody_anew_and_is_no_deviation() {
    let rota = with_replies();
    rota.json(&["check-in", "1.1", "isik"]);
    let closed = rota.json(&["tour", "close", "1.1"]);
    assert_eq!(
        closed["changed"][0],
        json!({"meeting": closed["changed"][0]["meeting"], "stop": closed["changed"][0]["stop"],
            "column": "status", "before": "planned", "after": "closed"})
    );
    assert_eq!(
        (&closed["touched"], &closed["needs_reason"]),
        (&json!(0), &json!(false))
    );
    assert_eq!(plan(&rota).1, json!("closed"));
    assert_eq!(replies(&rota), ["coming", "coming"]);
    assert_eq!(deviations(&rota), []);
    assert_eq!(rota.json(&["tour", "close", "1.1"])["changed"], json!([]));

    let opened = rota.json(&["tour", "reopen", "1.1"]);
    assert_eq!(
        (&opened["touched"], &opened["needs_reason"]),
        (&json!(0), &json!(false))
    );
    assert_eq!(plan(&rota), (json!("2027-03-15"), json!("planned")));
    assert_eq!(replies(&rota), ["coming", "coming"]);
    assert_eq!(deviations(&rota), []);
    rota.json(&["undo"]);
    assert_eq!(plan(&rota).1, json!("closed"));
    rota.json(&["undo"]);
    assert_eq!(plan(&rota).1, json!("planned"));
    for language in ["tr", "en"] {
        let said = rota.run(&["--lang", language, "tour", "close", "1.1", "--preview"]);
        assert_eq!(said.status, 0, "{said:?}");
        assert!(!said.out.contains("cli-"), "{}", said.out);
    }
    assert_eq!(plan(&rota).1, json!("planned"), "only tried out");
}

#[test]
fn what_never_took_place_is_not_closed() {
    let rota = with_replies();
    // Its day is months ahead, and nobody has come.
    assert_eq!(
        rota.refused(&["tour", "close", "1.1"]),
        (2, "meeting_ahead".into())
    );
    assert_eq!(
        rota.refused(&["tour", "close", "1.2"]),
        (2, "meeting_ahead".into()),
        "it has no day yet"
    );
    rota.json(&["tour", "postpone", "1.1", "--reason", "kar"]);
    assert_eq!(
        rota.refused(&["tour", "close", "1.1"]),
        (2, "meeting_postponed".into())
    );
    rota.json(&["tour", "cancel", "1.1", "--reason", "kar"]);
    assert_eq!(
        rota.refused(&["tour", "close", "1.1"]),
        (2, "meeting_cancelled".into())
    );
}

#[test]
fn a_reason_is_always_kept() {
    let rota = with_replies();
    rota.json(&["check-in", "1.1", "isik"]);
    for pair in [
        &["meeting", "1.1", "capacity=25"][..],
        &["meeting", "1.1", "venue=Ihlamur Salonu"],
        &["person", "Hasan Kaya", "phone=05000000000"],
        &["programme", "contract_no=1"],
    ] {
        let args = [&["edit"], pair, &["--reason", " küçük  salon "]].concat();
        let edited = rota.json(&args);
        assert_eq!(edited["reason"], json!("küçük salon"), "{pair:?}");
        let without = [&["edit"], pair].concat();
        assert_eq!(rota.json(&without)["reason"], Value::Null);
    }
    let said = rota.run(&[
        "edit",
        "meeting",
        "1.1",
        "capacity=26",
        "--reason",
        "koltuk",
    ]);
    assert!(said.out.contains("koltuk"), "{said:?}");
    assert_eq!(deviations(&rota), [], "none of it is one");
    rota.json(&["undo-check-in", "1.1", "isik"]);
    let both = ["edit", "meeting", "1.1", "capacity=25", "end=14:00"];
    rota.json(&[&both[..], &["--reason", "salon"]].concat());
    assert_eq!(deviations(&rota), [(json!("move"), json!("salon"))]);
    rota.digest();
}

#[test]
fn a_first_day_is_written_also_when_people_have_been_there() {
    for line in [
        &["edit", "meeting", "1.1", "date=2026-11-24"][..],
        &["tour", "move", "1.1", "--date", "2026-11-24"],
    ] {
        let rota = Rota::with_people(&[("Ayşe Işık", "A Derneği"), ("Ali Can", "")]);
        rota.json(&["check-in", "1.1", "isik"]);
        let written = rota.json(line);
        assert_eq!(
            (&written["touched"], &written["needs_reason"]),
            (&json!(0), &json!(false)),
            "{line:?}"
        );
        assert_eq!(plan(&rota).0, json!("2026-11-24"));
        let again = [
            &["edit", "meeting", "1.1", "date=2026-11-25"][..],
            &["--reason", "x"],
        ];
        assert_eq!(rota.refused(&again.concat()), (2, "meeting_held".into()));
    }
}

#[test]
fn an_edit_is_tried_out_as_a_change_of_plan_is() {
    let rota = with_replies();
    let before = rota.digest();
    for (pair, needs_reason, touched) in [
        ("date=2027-04-02", true, 2),
        ("date=", true, 2),
        ("end=14:00", true, 2),
        ("capacity=25", false, 0),
        ("venue=Ihlamur Salonu", false, 0),
        ("date=2027-03-15", false, 0),
    ] {
        let tried = rota.json(&["edit", "meeting", "1.1", pair, "--preview"]);
        assert_eq!(
            (&tried["needs_reason"], &tried["touched"]),
            (&json!(needs_reason), &json!(touched)),
            "{pair}"
        );
        assert_eq!(tried["operation"], Value::Null, "{pair}");
    }
    assert_eq!(rota.digest(), before, "nothing was written");
    rota.json(&["edit", "meeting", "1.1", "venue=Ihlamur Salonu"]);
    let tried = rota.json(&["edit", "meeting", "1.1", "venue=Halk Evi", "--preview"]);
    assert_eq!(tried["needs_reason"], json!(true));
    for (language, said) in [("tr", "neden"), ("en", "reason")] {
        let args = ["--lang", language, "edit", "meeting", "1.1", "date="];
        let tried = rota.run(&[&args[..], &["--preview"]].concat());
        assert!(tried.out.contains(said), "{}", tried.out);
    }
}

/// A day and a venue that move at once are two deviations with one reason; whoever is touched is told once.
#[test]
fn two_changes_of_plan_at_once_touch_everybody_once() {
    let rota = with_replies();
    rota.json(&["edit", "meeting", "1.1", "venue=Ihlamur Salonu"]);
    let both = [
        "edit",
        "meeting",
        "1.1",
        "date=2027-04-02",
        "venue=Halk Evi",
    ];
    let edited = rota.json(&[&both[..], &["--reason", "salon"]].concat());
    assert_eq!(edited["touched"], json!(2));
    assert_eq!(
        deviations(&rota),
        [
            (json!("move"), json!("salon")),
            (json!("edit"), json!("salon"))
        ]
    );
}

#[test]
fn a_merged_meeting_that_is_opened_again_is_a_deviation() {
    let mut world = programme_with(&[("Ayşe Işık", "A Derneği"), ("Hasan Kaya", "B Vakfı")]);
    let (trabzon, ordu) = (world.trabzon(), world.meeting("ordu"));
    for (id, day) in [(trabzon, "2027-03-15"), (ordu, "2027-03-17")] {
        let to = When {
            date: day.into(),
            ..When::default()
        };
        world.programme.move_meeting(id, &to, None).unwrap();
    }
    world.check_in("isik");
    world
        .programme
        .merge_meetings(trabzon, ordu, Some("salon küçük"))
        .unwrap();
    assert_eq!(
        world.programme.meeting(trabzon).unwrap().status.as_str(),
        "closed"
    );
    let refused = world.programme.reopen(trabzon, None).unwrap_err();
    assert_eq!(refused.code(), "reason_needed", "its people went elsewhere");
    world.programme.reopen(trabzon, Some("yine de")).unwrap();
    let kinds: Vec<String> = world
        .programme
        .deviations()
        .unwrap()
        .into_iter()
        .map(|it| it.kind.as_str().to_owned())
        .collect();
    assert_eq!(kinds, ["merge", "reopen"]);
}
