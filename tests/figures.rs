//! What reports count, by `rota`: of a meeting, a route, some days and the programme, and that none of them counts by itself.

use serde_json::Value;

use crate::support::rota::Rota;

fn number(figures: &Value, name: &str) -> u64 {
    let value = &figures[name];
    value
        .as_u64()
        .unwrap_or_else(|| panic!("{name} is {value}"))
}

fn of_meeting(rota: &Rota, meeting: &str) -> Value {
    rota.json(&["figures", "meeting", meeting])
}

/// Three at Trabzon of whom two came, somebody at the door, and one of the two again at Ordu.
fn tour() -> Rota {
    let rota = Rota::with_tour();
    rota.register(
        "trabzon",
        &[
            ("Ayşe Işık", "Umut Derneği"),
            ("Hasan Kaya", "Umut Derneği"),
            ("Zeynep Ak", "Kıyı Vakfı"),
        ],
    );
    rota.json(&["edit", "meeting", "trabzon", "date=2027-03-14"]);
    rota.json(&["edit", "meeting", "ordu", "date=2027-03-16"]);
    for name in ["ayşe ışık", "hasan kaya"] {
        rota.json(&["check-in", "trabzon", name]);
    }

    rota.json(&[
        "walk-in",
        "trabzon",
        "--name",
        "Ece Su",
        "--organisation",
        "Trabzon Belediyesi",
        "--notice",
        "shown",
    ]);
    rota.json(&["check-in", "ordu", "ayşe ışık", "--anyway"]);
    rota
}

#[test]
fn a_meeting_is_counted_from_the_list_to_the_door() {
    let rota = tour();
    let it = of_meeting(&rota, "trabzon");
    let named = ["registered", "applied", "expected", "arrived", "walk_ins"];
    assert_eq!(named.map(|name| number(&it, name)), [3, 3, 3, 3, 1]);
    let named = ["people", "organisations", "first_time", "before"];
    assert_eq!(named.map(|name| number(&it, name)), [3, 2, 3, 0]);
    assert_eq!(it["signed"], Value::Null, "no signature has been entered");
    assert_eq!(it["sexes"], Value::Null, "nobody was asked");
    let ordu = of_meeting(&rota, "ordu");
    let named = ["registered", "arrived", "from_elsewhere", "before"];
    assert_eq!(named.map(|name| number(&ordu, name)), [0, 1, 1, 1]);
}

#[test]
fn people_and_organisations_of_a_group_are_two_columns_that_add_up() {
    let it = of_meeting(&tour(), "trabzon");
    let groups = it["groups"].as_array().unwrap();
    let sum = |name: &str| groups.iter().map(|it| number(it, name)).sum::<u64>();
    assert_eq!((sum("people"), sum("organisations")), (3, 2));
    let of = |code: &str| {
        let group = groups.iter().find(|it| it["group"] == code).unwrap();
        (number(group, "people"), number(group, "organisations"))
    };
    assert_eq!(of("cso"), (2, 1), "two people of one association");
}

#[test]
fn a_route_some_days_and_the_programme_are_the_sums_of_their_meetings_and_what_targets_say() {
    let rota = tour();
    let arrived = |asked: &[&str]| {
        let it = rota.json(&[&["figures"], asked].concat());
        (
            number(&it, "arrived"),
            number(&it, "people"),
            number(&it, "held"),
        )
    };
    assert_eq!(
        arrived(&["programme"]),
        (4, 3, 2),
        "one of them came to two cities"
    );
    assert_eq!(arrived(&["route", "1"]), (4, 3, 2));
    assert_eq!(arrived(&["route", "2"]), (0, 0, 0));
    let days = |from, to| arrived(&["programme", "--from", from, "--to", to]);
    assert_eq!(days("2027-03-14", "2027-03-15"), (3, 3, 1));
    assert_eq!(days("16.03.2027", "16.03.2027"), (1, 1, 1));
    let overview = rota.json(&["show", "programme"]);
    let targets = overview["targets"].as_array().unwrap();
    let it = rota.json(&["figures", "programme"]);
    for (metric, name) in [("organisations", "organisations"), ("cities", "cities")] {
        let target = targets.iter().find(|it| it["metric"] == metric).unwrap();
        assert_eq!(number(target, "actual"), number(&it, name), "{metric}");
    }
    let of_groups = |it: &Value, key: &str| -> Vec<u64> {
        let groups = it[key].as_array().unwrap().iter();
        groups.map(|it| number(it, "organisations")).collect()
    };
    assert_eq!(of_groups(&it, "groups"), of_groups(&overview, "by_group"));
}

#[test]
fn nobody_has_stayed_away_from_a_meeting_that_is_not_over() {
    let rota = tour();
    assert_eq!(of_meeting(&rota, "trabzon")["no_shows"], Value::Null);
    rota.json(&["tour", "close", "trabzon"]);
    assert_eq!(number(&of_meeting(&rota, "trabzon"), "no_shows"), 1);
}

#[test]
fn a_wrong_day_a_day_alone_and_a_route_that_is_none_are_said() {
    let rota = Rota::with_tour();
    let refused = |asked: &[&str]| rota.refused(&[&["figures"], asked].concat()).1;
    let days = |from, to| refused(&["programme", "--from", from, "--to", to]);
    assert_eq!(days("yarın", "2027-03-15"), "date_invalid");
    assert_eq!(days("2027-03-16", "2027-03-15"), "days_reversed");
    assert_eq!(refused(&["programme", "--from", "2027-03-15"]), "usage");
    assert_eq!(refused(&["route", "19"]), "route_unknown");
    assert_eq!(refused(&["meeting", "atlantis"]), "meeting_unknown");
}

#[test]
fn at_a_terminal_what_is_not_known_is_a_word_and_no_zero() {
    let rota = tour();
    let said = rota.run(&["figures", "meeting", "trabzon"]).out;
    assert!(said.contains("henüz işlenmedi"), "{said}");
    assert!(said.contains("toplantı daha bitmedi"), "{said}");
    assert!(!said.contains("Kadın"), "{said}");
    let said = rota
        .run(&["figures", "meeting", "trabzon", "--lang", "en"])
        .out;
    assert!(said.contains("not entered yet"), "{said}");
}
