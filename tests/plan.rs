//! Changes of plan: what moves, whom it touches, why it is refused, and what an undo puts back.

use programme::When;
use programme::view::PlanChange;
use serde_json::{Value, json};

use crate::support::rota::{Rota, all, keys};
use crate::support::{World, programme_with, walk_in, words, world, written};

fn on(date: &str) -> When {
    When {
        date: date.into(),
        ..When::default()
    }
}

/// Trabzon, Ordu and Samsun get their days, so that there is a plan to change.
fn with_days(world: &mut World) {
    for (city, date) in [
        ("trabzon", "2027-03-15"),
        ("ordu", "2027-03-17"),
        ("samsun", "2027-03-19"),
    ] {
        let id = world.meeting(city);
        world.programme.move_meeting(id, &on(date), None).unwrap();
    }
}

fn dates(world: &World) -> Vec<Option<String>> {
    let meetings = world.programme.meetings().unwrap();
    meetings
        .into_iter()
        .take(5)
        .map(|it| written(&it.date))
        .collect()
}

fn names(world: &World, meeting: &str) -> Vec<String> {
    let items = world
        .programme
        .registrations(world.meeting(meeting))
        .unwrap();
    items.into_iter().filter_map(|it| it.name).collect()
}

fn code(refused: Result<PlanChange, programme::Error>) -> &'static str {
    refused.unwrap_err().code()
}

#[test]
fn a_route_is_shifted_where_it_is_still_ahead() {
    let mut world = programme_with(&[("Ayşe Işık", "A Derneği")]);
    world.register("ordu", &[("Hasan Kaya", "B Vakfı"), ("Ali Can", "")]);
    with_days(&mut world);
    world.check_in("isik");
    let samsun = world.meeting("samsun");
    world.programme.cancel(samsun, Some("salon yok")).unwrap();

    assert_eq!(
        code(world.programme.shift_route(1, 2, None)),
        "reason_needed"
    );
    assert_eq!(
        code(world.programme.shift_route(1, 0, Some("kar"))),
        "number_out_of_bounds"
    );
    assert_eq!(
        code(world.programme.shift_route(9, 2, Some("kar"))),
        "route_unknown"
    );
    let before = dates(&world);
    let change = world.programme.shift_route(1, -2, Some("kar")).unwrap();
    let day = |text: &str| Some(text.to_owned());
    assert_eq!(
        dates(&world)[..3],
        [day("2027-03-15"), day("2027-03-15"), day("2027-03-19")],
        "Trabzon took place, Samsun is called off"
    );
    assert_eq!((change.changed.len(), change.touched), (1, 2));

    world.programme.undo(None).unwrap();
    assert_eq!(dates(&world), before);
    let nothing = world.programme.shift_route(6, 3, Some("kar")).unwrap();
    assert_eq!(
        (nothing.changed.len(), nothing.operation),
        (0, None),
        "no day yet"
    );
}

#[test]
fn a_meeting_is_moved_postponed_cancelled_and_planned_again() {
    let mut world = programme_with(&[("Ayşe Işık", "A Derneği")]);
    let id = world.trabzon();
    let first = world
        .programme
        .move_meeting(id, &on("14.03.2027"), None)
        .unwrap();
    assert_eq!(
        (first.changed.len(), first.touched),
        (1, 1),
        "a first day needs no reason"
    );
    assert!(world.programme.deviations().unwrap().is_empty());

    let later = When {
        date: "2027-03-16".into(),
        start: Some("13.30".into()),
        end: Some("17:20".into()),
    };
    assert_eq!(
        code(world.programme.move_meeting(id, &later, None)),
        "reason_needed"
    );
    let moved = world
        .programme
        .move_meeting(id, &later, Some("kar yağışı"))
        .unwrap();
    let columns: Vec<&str> = moved.changed.iter().map(|it| it.column.word()).collect();
    assert_eq!(columns, ["date", "start", "end"]);

    world.programme.postpone(id, Some("yol kapalı")).unwrap();
    let item = world.programme.meeting(id).unwrap();
    assert_eq!((item.date, item.status.as_str()), (None, "postponed"));
    world
        .programme
        .move_meeting(id, &on("2027-04-01"), Some("yeni gün"))
        .unwrap();
    assert_eq!(
        world.programme.meeting(id).unwrap().status.as_str(),
        "planned"
    );
    world.programme.cancel(id, Some("salon yandı")).unwrap();
    assert_eq!(
        code(
            world
                .programme
                .move_meeting(id, &on("2027-05-01"), Some("x"))
        ),
        "meeting_cancelled"
    );
    world.programme.reopen(id, Some("başka salon")).unwrap();
    let item = world.programme.meeting(id).unwrap();
    assert_eq!(
        (written(&item.date).as_deref(), item.status.as_str()),
        (Some("2027-04-01"), "planned"),
        "the day had stayed written"
    );

    let told: Vec<(String, String, String)> = world
        .programme
        .deviations()
        .unwrap()
        .into_iter()
        .map(|it| (it.kind.as_str().to_owned(), it.planned, it.reason))
        .collect();
    let line =
        |kind: &str, planned: &str, reason: &str| (kind.into(), planned.into(), reason.into());
    assert_eq!(
        told,
        [
            line(
                "move",
                "date=2027-03-14 start=09:30 end=13:20",
                "kar yağışı"
            ),
            line("postpone", "date=2027-03-16 status=planned", "yol kapalı"),
            line("move", "date= status=postponed", "yeni gün"),
            line("cancel", "status=planned", "salon yandı"),
            line("reopen", "status=cancelled", "başka salon"),
        ]
    );
    for _ in 0..5 {
        world.programme.undo(None).unwrap();
    }
    let item = world.programme.meeting(id).unwrap();
    assert_eq!(
        (
            written(&item.date).as_deref(),
            written(&item.start).as_deref(),
            item.status.as_str()
        ),
        (Some("2027-03-14"), Some("09:30"), "planned")
    );
    assert!(world.programme.deviations().unwrap().is_empty());
    assert!(world.programme.verify().unwrap().replay_equal);
}

#[test]
fn what_cannot_be_planned_is_said_and_changes_nothing() {
    let mut world = programme_with(&[("Ayşe Işık", "A Derneği")]);
    with_days(&mut world);
    let (trabzon, ordu) = (world.trabzon(), world.meeting("ordu"));
    world.check_in("isik");
    let digest = world.programme.verify().unwrap().digest;
    let programme = &mut world.programme;
    for (refused, expected) in [
        (
            programme.move_meeting(ordu, &on("2027-02-30"), Some("x")),
            "date_invalid",
        ),
        (
            programme.move_meeting(
                ordu,
                &When {
                    date: "2027-03-18".into(),
                    start: Some("15:00".into()),
                    end: None,
                },
                Some("x"),
            ),
            "end_before_start",
        ),
        (programme.cancel(trabzon, Some("x")), "meeting_held"),
        (programme.postpone(trabzon, Some("x")), "meeting_held"),
        (
            programme.merge_meetings(ordu, ordu, Some("x")),
            "merge_into_itself",
        ),
        (programme.cancel(ordu, Some("  ")), "reason_needed"),
        (
            programme.cancel(ordu, Some(&"ş".repeat(301))),
            "text_too_long",
        ),
        (programme.move_stop("1.9", 1, 1, Some("x")), "stop_unknown"),
        (
            programme.move_stop("1.2", 1, 6, Some("x")),
            "number_out_of_bounds",
        ),
        (programme.move_stop("1.2", 1, 1, None), "reason_needed"),
        (
            programme.decide_stop("undecided", "Atlantis"),
            "province_unknown",
        ),
        (programme.decide_stop("undecided", "İzmir"), "city_twice"),
        (programme.decide_stop("1.1", "Ankara"), "stop_decided"),
        (
            programme.split_meeting(ordu, "yarın", Some("x")),
            "date_invalid",
        ),
        (
            programme.split_meeting(ordu, "2027-03-18", None),
            "reason_needed",
        ),
    ] {
        assert_eq!(code(refused), expected);
    }
    assert_eq!(world.programme.verify().unwrap().digest, digest);
}

#[test]
fn a_stop_goes_to_another_place_and_to_another_route() {
    let mut world = world();
    let order = |world: &World, route: u32| -> Vec<String> {
        let stops = world.programme.overview().unwrap().stops;
        let of_route = stops.into_iter().filter(|it| it.route == Some(route));
        let stops: Vec<_> = of_route.collect();
        let orders: Vec<u32> = stops.iter().filter_map(|it| it.order).collect();
        assert!(
            orders.iter().copied().eq(1..=stops.len() as u32),
            "{orders:?}"
        );
        stops.into_iter().filter_map(|it| it.city).collect()
    };
    let before = (order(&world, 1), order(&world, 2));
    world.programme.move_stop("samsun", 1, 1, None).unwrap();
    assert_eq!(
        order(&world, 1),
        ["Samsun", "Trabzon", "Ordu", "Tokat", "Sivas"]
    );
    world.programme.move_stop("1.5", 2, 2, None).unwrap();
    assert_eq!(order(&world, 1), ["Samsun", "Trabzon", "Ordu", "Tokat"]);
    assert_eq!(
        order(&world, 2),
        ["Gaziantep", "Sivas", "Şanlıurfa", "Mardin", "Diyarbakır"]
    );
    assert_eq!(
        world
            .programme
            .meeting(world.meeting("2.2"))
            .unwrap()
            .city
            .as_deref(),
        Some("Sivas")
    );
    assert!(
        world.programme.deviations().unwrap().is_empty(),
        "no plan was set yet"
    );

    world
        .programme
        .move_stop("2.2", 1, 5, Some("yol daha kısa"))
        .unwrap();
    let deviation = world.programme.deviations().unwrap().remove(0);
    assert_eq!(
        (deviation.planned.as_str(), deviation.done.as_str()),
        ("route=2 position=2", "route=1 position=5")
    );
    let same = world.programme.move_stop("1.5", 1, 5, None).unwrap();
    assert_eq!(same.changed.len(), 0, "it stands there already");
    for _ in 0..3 {
        world.programme.undo(None).unwrap();
    }
    assert_eq!((order(&world, 1), order(&world, 2)), before);
}

#[test]
fn the_thirtieth_stop_gets_its_city_and_its_meeting() {
    let mut world = world();
    world
        .programme
        .decide_stop("belirlenecek", "ankara")
        .unwrap();
    let overview = world.programme.overview().unwrap();
    assert!(overview.stops.iter().all(|it| it.city.is_some()));
    assert!(
        !overview
            .discrepancies
            .iter()
            .any(|it| it.metric.as_str() == "cities")
    );
    let item = world.programme.meeting(world.meeting("ankara")).unwrap();
    assert_eq!(
        (
            item.capacity,
            written(&item.start).as_deref(),
            item.status.as_str()
        ),
        (20, Some("09:30"), "planned")
    );

    world.programme.move_stop("ankara", 6, 6, None).unwrap();
    assert_eq!(world.meeting("6.6"), world.meeting("ankara"));
    world.programme.undo(None).unwrap();
    world.programme.undo(None).unwrap();
    let overview = world.programme.overview().unwrap();
    assert_eq!(
        overview.stops.iter().filter(|it| it.city.is_none()).count(),
        1
    );
    assert_eq!(world.programme.meetings().unwrap().len(), 29);
}

#[test]
fn a_city_with_people_stays_when_its_decision_is_taken_back() {
    let mut world = world();
    let decided = world.programme.decide_stop("undecided", "06").unwrap();
    let ankara = world.meeting("ankara");
    let form = walk_in("Ayşe Işık", "A Derneği");
    world.programme.walk_in(ankara, &form, None).unwrap();
    let operation = decided.operation.unwrap();
    let undone = world.programme.undo(Some(operation)).unwrap();
    assert_eq!(undone.left[0].reason.word(), "in_use");
    let item = world.programme.meeting(ankara).unwrap();
    assert_eq!((item.city.as_deref(), item.arrived), (Some("Ankara"), 1));
}

#[test]
fn a_meeting_is_split_and_both_can_be_named() {
    let mut world = programme_with(&[("Ayşe Işık", "A Derneği")]);
    with_days(&mut world);
    let first = world.trabzon();
    let split = world
        .programme
        .split_meeting(first, "2027-03-16", Some("kırk başvuru"))
        .unwrap();
    assert_eq!(
        (split.changed.len(), split.touched),
        (1, 0),
        "nobody is moved by it"
    );
    assert_eq!(
        world.programme.find_meeting("trabzon").unwrap_err().code(),
        "meeting_several"
    );
    assert_eq!(world.meeting("1.1 2027-03-15"), first);
    let second = world.meeting("trabzon 2027-03-16");
    assert_eq!(
        world.meeting("1.1 Trabzon 2027-03-16"),
        second,
        "as candidates are listed"
    );
    let item = world.programme.meeting(second).unwrap();
    assert_eq!((item.capacity, item.expected, item.stop), (20, 0, Some(1)));

    world.programme.undo(None).unwrap();
    assert_eq!(world.trabzon(), first);
    assert!(world.programme.deviations().unwrap().is_empty());
}

#[test]
fn a_merge_takes_everybody_along_who_has_not_been_there() {
    let mut world = programme_with(&[("Ayşe Işık", "A Derneği"), ("Hasan Kaya", "B Vakfı")]);
    world.register("ordu", &[("Ali Can", "")]);
    with_days(&mut world);
    world.check_in("isik");
    let (trabzon, ordu) = (world.trabzon(), world.meeting("ordu"));
    let hasan = world.registration(trabzon, "Hasan Kaya");
    let merged = world
        .programme
        .merge_meetings(trabzon, ordu, Some("salon küçük"))
        .unwrap();
    assert_eq!(merged.touched, 1);
    assert_eq!(
        merged
            .left
            .iter()
            .map(|it| it.reason.word())
            .collect::<Vec<_>>(),
        ["checked_in"]
    );
    assert_eq!(names(&world, "ordu"), ["Ali Can", "Hasan Kaya"]);
    assert_eq!(
        names(&world, "trabzon"),
        ["Ayşe Işık"],
        "stays where she was checked in"
    );
    assert_eq!(
        world.programme.meeting(trabzon).unwrap().status.as_str(),
        "closed"
    );
    let found = world.programme.search(ordu, "hasan", 5).unwrap();
    assert!(found.hits[0].here, "the desk knows at once");

    let deviation = world.programme.deviations().unwrap().remove(0);
    assert_eq!(
        (deviation.kind.as_str(), deviation.touched),
        ("merge", Some(1))
    );
    world.programme.undo(None).unwrap();
    assert_eq!(names(&world, "trabzon"), ["Ayşe Işık", "Hasan Kaya"]);
    assert_eq!(names(&world, "ordu"), ["Ali Can"]);
    assert_eq!(
        world.programme.meeting(trabzon).unwrap().status.as_str(),
        "planned"
    );
    assert_eq!(world.registration(trabzon, "Hasan Kaya"), hasan);
    assert!(world.programme.verify().unwrap().replay_equal);
}

#[test]
fn whoever_came_to_the_merged_meeting_stays_there_after_an_undo() {
    let mut world = programme_with(&[("Ayşe Işık", "A Derneği"), ("Hasan Kaya", "B Vakfı")]);
    with_days(&mut world);
    let (trabzon, ordu) = (world.trabzon(), world.meeting("ordu"));
    let merged = world
        .programme
        .merge_meetings(trabzon, ordu, Some("kar"))
        .unwrap();
    assert_eq!(
        world.programme.meeting(trabzon).unwrap().status.as_str(),
        "cancelled"
    );
    let door = programme::Door::default();
    let came = world.programme.check_in_who(ordu, "isik", &door).unwrap();
    assert_eq!(came.outcome.word(), "admitted");
    let operation = merged.operation.unwrap();
    let undone = world.programme.undo(Some(operation)).unwrap();
    assert_eq!(undone.left[0].reason.word(), "checked_in");
    assert_eq!(names(&world, "ordu"), ["Ayşe Işık"]);
    assert_eq!(names(&world, "trabzon"), ["Hasan Kaya"]);
}

#[test]
fn a_merge_over_capacity_warns_and_is_done() {
    let mut world = programme_with(&[("Ayşe Işık", "A Derneği")]);
    world.register("ordu", &[("Ali Can", "")]);
    let small = [("capacity".to_owned(), "1".to_owned())];
    world
        .programme
        .edit("meeting", "ordu", &small, None)
        .unwrap();
    let (trabzon, ordu) = (world.trabzon(), world.meeting("ordu"));
    let merged = world
        .programme
        .merge_meetings(trabzon, ordu, Some("kar"))
        .unwrap();
    assert_eq!(words(&merged.warnings), ["over_capacity"]);
    assert_eq!(names(&world, "ordu").len(), 2);
}

#[test]
fn a_sheet_that_was_printed_before_a_move_is_said_to_be_old() {
    let rota = Rota::with_people(&[("Ayşe Işık", "A Derneği")]);
    rota.json(&["tour", "move", "trabzon", "--date", "2027-03-15"]);
    let again = |date: &str| {
        let args = ["tour", "move", "trabzon", "--date", date, "--reason", "kar"];
        let warnings = rota.json(&args)["warnings"].clone();
        warnings
            .as_array()
            .unwrap()
            .contains(&json!("sheets_outdated"))
    };
    assert!(!again("2027-03-16"), "nothing was printed yet");
    rota.json(&[
        "sign-in-sheet",
        "trabzon",
        "--out",
        &rota.typed_path("liste.pdf"),
    ]);
    assert!(again("2027-03-17"));
    assert!(!again("2027-03-17"), "nothing moved");
    let edited = rota.json(&["edit", "meeting", "trabzon", "end=14:00", "--reason", "kar"]);
    let warnings = edited["warnings"].as_array().unwrap();
    assert!(warnings.contains(&json!("sheets_outdated")), "{edited}");
}

#[test]
fn rota_says_what_moved_whom_it_touches_and_why() {
    let rota = Rota::with_people(&[("Ayşe Işık", "A Derneği")]);
    rota.json(&["tour", "move", "trabzon", "--date", "2027-03-15"]);
    assert_eq!(
        rota.refused(&["tour", "postpone", "trabzon"]),
        (2, "reason_needed".into())
    );
    let shifted = rota.json(&["tour", "shift", "1", "-3", "--reason", "kar"]);
    assert_eq!(
        keys(&shifted),
        [
            "changed",
            "touched",
            "warnings",
            "warned",
            "left",
            "operation",
            "needs_reason"
        ]
    );
    assert_eq!(
        (&shifted["changed"][0]["after"], &shifted["touched"]),
        (&json!("2027-03-12"), &json!(1))
    );
    assert_eq!(
        keys(&shifted["changed"][0]),
        ["meeting", "stop", "column", "before", "after"]
    );
    let deviations = rota.json(&["list", "deviations"]);
    assert_eq!(
        keys(&deviations["items"][0]),
        "deviation kind meeting route stop city planned done changes reason touched at"
            .split(' ')
            .collect::<Vec<_>>()
    );
    for line in [&["show", "route", "1"][..], &["show", "meeting", "1.1"]] {
        let shown = rota.json(line);
        assert_eq!(all(&shown["deviations"], "reason"), ["kar"], "{line:?}");
    }
    assert_eq!(
        rota.json(&["show", "meeting", "1.2"])["deviations"],
        json!([])
    );
    let edited = rota.json(&[
        "edit",
        "meeting",
        "1.1",
        "date=2027-03-13",
        "--reason",
        "salon",
    ]);
    assert_eq!(
        (&edited["touched"], &edited["warnings"]),
        (&json!(1), &json!(["calendar_missing"]))
    );

    for (language, told) in [
        ("tr", "Haber verilecek kayıt sayısı: 1."),
        ("en", "have to be told: 1."),
    ] {
        let said = rota.run(&[
            "--lang", language, "tour", "cancel", "1.1", "--reason", "kar",
        ]);
        assert_eq!(said.status, 0, "{said:?}");
        assert!(said.out.contains(told), "{}", said.out);
        assert_eq!(rota.json(&["undo"])["left"], json!([]));
    }
    assert_eq!(
        rota.json(&["tour", "decide", "undecided", "ankara"])["touched"],
        json!(0)
    );
    rota.json(&[
        "tour",
        "move-stop",
        "ankara",
        "--route",
        "6",
        "--position",
        "1",
    ]);
    let route = rota.json(&["show", "route", "6"]);
    assert_eq!(all(&route["stops"], "city")[..2], ["Ankara", "İzmir"]);
    let split = rota.json(&[
        "tour",
        "split",
        "6.1",
        "--date",
        "2027-06-01",
        "--reason",
        "çok başvuru",
    ]);
    let second = split["changed"][0]["meeting"].as_str().unwrap();
    rota.json(&["tour", "merge", second, "6.2", "--reason", "vazgeçildi"]);
    let merged = rota.json(&["tour", "reopen", second, "--reason", "yine de"]);
    assert_eq!(merged["changed"][1]["after"], Value::Null);
    rota.digest();
}

#[test]
fn a_day_that_is_worth_a_look_is_said_and_taken() {
    let rota = Rota::with_tour();
    for (date, expected) in [
        ("2026-11-25", json!([])),
        ("2026-11-27", json!(["friday_noon"])),
        ("2026-11-23", json!(["past"])),
        ("2026-10-29", json!(["holiday", "past"])),
        ("2027-08-30", json!(["holiday", "calendar_missing"])),
    ] {
        let moved = rota.json(&["tour", "move", "1.1", "--date", date, "--reason", "deneme"]);
        assert_eq!(moved["warnings"], expected, "{date}");
        assert_eq!(rota.json(&["show", "meeting", "1.1"])["date"], json!(date));
    }
    let same = rota.json(&["edit", "meeting", "1.2", "date=2027-08-30"]);
    assert_eq!(
        same["warnings"],
        json!(["holiday", "same_day", "calendar_missing"])
    );
    assert_eq!(
        (&same["warned"][0]["name_tr"], &same["warned"][0]["name_en"]),
        (&json!("Zafer Bayramı"), &json!("Victory Day"))
    );
    let capacity = rota.json(&["edit", "meeting", "1.2", "capacity=25"]);
    assert_eq!(capacity["warnings"], json!([]), "its day was not touched");
    for (language, sentence) in [
        ("tr", "resmî tatil (Zafer Bayramı)"),
        ("en", "an official holiday (Victory Day)"),
    ] {
        let again = rota.run(&[
            "--lang",
            language,
            "tour",
            "split",
            "1.2",
            "--date",
            "2027-08-30",
            "--reason",
            "x",
        ]);
        assert!(again.out.contains(sentence), "{}", again.out);
        rota.json(&["undo"]);
    }
}

#[test]
fn what_is_still_possible_follows_the_plan() {
    let rota = Rota::with_people(&[("Ayşe Işık", "A Derneği")]);
    let target = |metric: &str| {
        let programme = rota.json(&["show", "programme"]);
        let targets = programme["targets"].as_array().unwrap();
        let target = targets.iter().find(|it| it["metric"] == metric).unwrap();
        (target["possible"].clone(), target["would_do"].clone())
    };
    assert_eq!(
        target("organisations"),
        (json!(580), json!(21)),
        "29 × 20 of 600"
    );
    assert_eq!(target("cities"), (json!(29), Value::Null));
    assert_eq!(
        target("participations"),
        (Value::Null, Value::Null),
        "meant for each meeting"
    );
    rota.json(&["tour", "cancel", "6.5", "--reason", "salon yok"]);
    rota.json(&["check-in", "trabzon", "isik"]);
    assert_eq!(target("organisations"), (json!(1 + 27 * 20), json!(23)));
    assert_eq!(target("cities"), (json!(28), Value::Null));
    for (language, sentence) in [
        ("tr", "Kalan her toplantıda 23 olsaydı"),
        ("en", "23 at each meeting ahead would do"),
    ] {
        let shown = rota.run(&["--lang", language, "show", "programme"]);
        assert!(shown.out.contains(sentence), "{}", shown.out);
    }
}
