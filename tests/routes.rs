//! The tour as its screen shows it, and what a change of plan would do before it is done.

use programme::Door;
use programme::view::{PlanStep, RoutePlan};
use programme::vocabulary::ChangeWarning;
use serde_json::json;
use store::questions_asked;

use crate::support::rota::Rota;
use crate::support::{World, programme_with, world};

fn route(world: &World, number: u32) -> RoutePlan {
    let routes = world.programme.routes().unwrap().routes;
    routes.into_iter().find(|it| it.number == number).unwrap()
}

fn cities(world: &World, number: u32) -> Vec<String> {
    let stops = route(world, number).stops.into_iter();
    stops.map(|it| it.city.unwrap_or_default()).collect()
}

fn moved_to(world: &World, date: &str) -> PlanStep {
    PlanStep::Move {
        meeting: world.trabzon(),
        date: date.into(),
        start: None,
        end: None,
    }
}

#[test]
fn a_route_shows_its_stops_in_order_with_their_meetings_and_sums() {
    let mut world = programme_with(&[("Ayşe Işık", "A Derneği"), ("Hasan Kaya", "B Vakfı")]);
    world.check_in("isik");
    let first = route(&world, 1);
    assert_eq!(
        cities(&world, 1),
        ["Trabzon", "Ordu", "Samsun", "Tokat", "Sivas"]
    );
    assert_eq!((first.meetings, first.meetings_done), (5, 1));
    assert_eq!((first.capacity, first.expected, first.arrived), (100, 1, 1));
    let loose = world.programme.routes().unwrap().loose;
    assert_eq!((loose.len(), loose[0].city.as_deref()), (1, None));

    // Called off, it is one less; and its seats are gone with it.
    let samsun = world.meeting("samsun");
    world.programme.cancel(samsun, Some("salon yok")).unwrap();
    let after = route(&world, 1);
    assert_eq!((after.meetings, after.capacity), (4, 80));
    assert_eq!(after.stops[2].meetings[0].status.as_str(), "cancelled");
    let overview = world.programme.overview().unwrap();
    assert_eq!(
        (
            overview.routes[0].meetings,
            overview.routes[0].meetings_done
        ),
        (after.meetings, after.meetings_done),
        "the overview says the same"
    );
}

#[test]
fn a_change_is_tried_out_without_a_trace() {
    let mut world = programme_with(&[("Ayşe Işık", "A Derneği"), ("Hasan Kaya", "B Vakfı")]);
    let first = moved_to(&world, "2027-03-15");
    let preview = world.programme.preview_plan(&first).unwrap();
    assert!(!preview.needs_reason, "a first day needs none");
    assert_eq!(preview.operation, None);
    world.programme.change_plan_by(&first, None).unwrap();

    let before = world.programme.verify().unwrap();
    let second = moved_to(&world, "29.10.2027");
    let preview = world.programme.preview_plan(&second).unwrap();
    assert!(preview.needs_reason);
    assert_eq!(preview.touched, 2);
    assert_eq!(
        preview.changed[0].after.as_deref(),
        Some("2027-10-29"),
        "read as people type it"
    );
    assert!(preview.warnings.contains(&ChangeWarning::Holiday));
    assert_eq!(world.programme.verify().unwrap(), before);
    assert!(world.programme.deviations().unwrap().is_empty());

    // Done, it says what it said it would.
    let refused = world.programme.change_plan_by(&second, None).unwrap_err();
    assert_eq!(refused.code(), "reason_needed");
    let done = world.programme.change_plan_by(&second, Some("kar"));
    let done = done.unwrap();
    assert_eq!((done.touched, &done.changed), (2, &preview.changed));
    let deviations = world.programme.deviations().unwrap();
    let change = &deviations[0].changes[0];
    assert_eq!(
        (
            change.column.word(),
            change.planned.as_deref(),
            change.done.as_deref()
        ),
        ("date", Some("2027-03-15"), Some("2027-10-29"))
    );
    assert_eq!(deviations[0].touched, Some(2));
}

#[test]
fn a_refusal_is_said_before_it_is_tried_and_the_next_change_is_not_a_trial() {
    let mut world = programme_with(&[("Ayşe Işık", "A Derneği")]);
    world.check_in("isik");
    let held = PlanStep::Cancel {
        meeting: world.trabzon(),
    };
    let refused = world.programme.preview_plan(&held).unwrap_err();
    assert_eq!(refused.code(), "meeting_held");
    let merged = PlanStep::Merge {
        meeting: world.trabzon(),
        into: world.meeting("ordu"),
    };
    let preview = world.programme.preview_plan(&merged).unwrap();
    assert_eq!(
        preview.left[0].reason.word(),
        "checked_in",
        "she stays where she was checked in"
    );
    let merged = world.programme.change_plan_by(&merged, Some("az kişi"));
    assert!(merged.unwrap().operation.is_some());
    let deviations = world.programme.deviations().unwrap();
    let into = deviations[0].changes.iter();
    let into: Vec<_> = into
        .filter(|it| it.column.word() == "merged_into")
        .collect();
    assert_eq!(into[0].done.as_deref(), Some("Ordu"));
}

#[test]
fn every_change_of_plan_can_be_asked_for_by_a_screen_and_taken_back() {
    let mut world = world();
    let meeting = |city: &str| world.meeting(city);
    let (trabzon, ordu, samsun) = (meeting("trabzon"), meeting("ordu"), meeting("samsun"));
    let stop = world.programme.routes().unwrap();
    let (open, sivas, bolu) = (
        stop.loose[0].stop,
        stop.routes[0].stops[4].stop,
        stop.routes[2].stops[4].stop,
    );
    let dated = moved_to(&world, "2027-03-15");
    world.programme.change_plan_by(&dated, None).unwrap();
    let before = world.programme.routes().unwrap();
    for step in [
        PlanStep::Shift { route: 1, days: -2 },
        PlanStep::Postpone { meeting: trabzon },
        PlanStep::Cancel { meeting: ordu },
        PlanStep::Split {
            meeting: trabzon,
            date: "2027-03-16".into(),
        },
        PlanStep::Merge {
            meeting: ordu,
            into: samsun,
        },
        PlanStep::MoveStop {
            stop: sivas,
            route: 2,
            position: 1,
        },
        PlanStep::Decide {
            stop: open,
            city: "rize".into(),
        },
        PlanStep::AddStop {
            route: 2,
            city: "antakya".into(),
            position: Some(1),
        },
        PlanStep::RemoveStop { stop: bolu },
    ] {
        let done = world.programme.change_plan_by(&step, Some("deneme"));
        let done = done.unwrap();
        assert_ne!(world.programme.routes().unwrap(), before, "{step:?}");
        let undone = done.operation.unwrap();
        world.programme.undo(Some(undone)).unwrap();
        assert_eq!(world.programme.routes().unwrap(), before, "{step:?}");
    }
    let typed = serde_json::json!({ "step": "reopen", "meeting": "Trabzon" });
    let refused = serde_json::from_value::<PlanStep>(typed);
    assert!(refused.is_err(), "screens name ids");
    let nobody = PlanStep::Reopen {
        meeting: "00000000-0000-7000-8000-000000000007".parse().unwrap(),
    };
    let refused = world.programme.change_plan_by(&nobody, None).unwrap_err();
    assert_eq!(refused.code(), "meeting_unknown");
}

#[test]
fn whoever_came_keeps_a_called_off_meeting_among_the_held_ones() {
    let mut world = programme_with(&[("Ayşe Işık", "A Derneği")]);
    let trabzon = world.trabzon();
    let hers = world.registration(trabzon, "Ayşe Işık");
    world.programme.cancel(trabzon, Some("kar")).unwrap();
    assert_eq!(route(&world, 1).meetings, 4);
    let door = Door::default();
    world.programme.check_in(trabzon, hers, &door).unwrap();
    let held = route(&world, 1);
    assert_eq!((held.meetings, held.meetings_done), (5, 1));
}

#[test]
fn rota_tries_a_change_of_plan_out() {
    let rota = Rota::with_people(&[("Ayşe Işık", "A Derneği")]);
    rota.json(&["edit", "meeting", "1.1", "date=2027-03-15"]);
    let before = rota.digest();
    let move_it = ["tour", "move", "1.1", "--date", "2027-10-29", "--preview"];
    let tried = rota.json(&move_it);
    assert_eq!(
        (
            &tried["touched"],
            &tried["needs_reason"],
            &tried["operation"]
        ),
        (&json!(1), &json!(true), &json!(null))
    );
    assert_eq!(tried["changed"][0]["after"], "2027-10-29");
    for (language, said) in [
        ("tr", "hiçbir şey yazılmadı"),
        ("en", "nothing was written"),
    ] {
        let mut line = vec!["--lang", language];
        line.extend(move_it);
        let out = rota.run(&line).out;
        assert!(out.contains(said) && out.contains("--reason"), "{out}");
    }
    assert_eq!(rota.digest(), before);
    assert_eq!(
        rota.refused(&["tour", "move", "1.1", "--date", "2027-10-29"]),
        (2, "reason_needed".into())
    );
}

/// So that a screen opens as fast at the end of the tour as at its beginning.
#[test]
fn a_screen_asks_no_more_of_a_tour_with_more_people() {
    let questions = |world: &World| {
        let before = questions_asked();
        let programme = &world.programme;
        programme.overview().unwrap();
        programme.meetings().unwrap();
        programme.routes().unwrap();
        programme.today().unwrap();
        programme.organisations().unwrap();
        programme.deviations().unwrap();
        questions_asked() - before
    };
    let few = programme_with(&[("Ayşe Işık", "A Derneği")]);
    let names: Vec<(String, String)> = (0..60)
        .map(|it| (format!("Kişi {it}"), format!("{it}. Dernek")))
        .collect();
    let names: Vec<(&str, &str)> = names.iter().map(|(a, b)| (&**a, &**b)).collect();
    let mut many = programme_with(&names);
    for who in ["kisi 7", "kisi 11", "kisi 13"] {
        many.check_in(who);
    }
    assert!(questions(&few) > 5, "they are counted");
    assert_eq!(questions(&many), questions(&few));
}

#[test]
fn a_rehearsal_that_breaks_off_leaves_no_rehearsal_behind() {
    let mut world = programme_with(&[("Ayşe Işık", "A Derneği")]);
    let broken = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        world.programme.rehearse_plan(|_| panic!("broken off"))
    }));
    assert!(broken.is_err());
    world.check_in("isik");
    let arrived = world.programme.meeting(world.trabzon()).unwrap().arrived;
    assert_eq!(arrived, 1, "what is shown green is on the disk");
}
