//! The stop that a meeting stands at: what counts for its route, what is added and taken off.

use super::item;
use crate::support::{World, programme_with, words, world};

#[test]
fn a_meeting_that_is_called_off_does_not_count_for_its_route() {
    let mut world = world();
    let meetings = |world: &World| world.programme.overview().unwrap().routes[0].meetings;
    assert_eq!(meetings(&world), 5);
    let ordu = world.meeting("ordu");
    world.programme.cancel(ordu, Some("salon yok")).unwrap();
    assert_eq!(meetings(&world), 4);
}

#[test]
fn a_stop_is_added_and_taken_off_while_nobody_is_registered() {
    let mut world = programme_with(&[("Ayşe Işık", "A Derneği")]);
    let cities = |world: &World| -> Vec<String> {
        let stops = world.programme.overview().unwrap().stops;
        let of_route = stops.into_iter().filter(|it| it.route == Some(1));
        of_route.filter_map(|it| it.city).collect()
    };
    let before = cities(&world);
    let added = world.programme.add_stop(1, "rize", Some(2), None).unwrap();
    assert!(added.warnings.is_empty());
    assert_eq!(cities(&world)[..3], ["Trabzon", "Rize", "Ordu"]);
    assert_eq!(world.meeting("1.2"), world.meeting("rize"));
    assert_eq!(item(&world, "rize").capacity, 20);
    let twice = world.programme.add_stop(2, "Rize", None, None).unwrap();
    assert_eq!(words(&twice.warnings), ["city_twice"], "said, not refused");
    world.programme.undo(None).unwrap();

    let code = |refused: Result<programme::view::PlanChange, programme::Error>| {
        refused.unwrap_err().code()
    };
    assert_eq!(
        code(world.programme.add_stop(1, "Atlantis", None, None)),
        "province_unknown"
    );
    assert_eq!(
        code(world.programme.add_stop(9, "Rize", None, None)),
        "route_unknown"
    );
    assert_eq!(
        code(world.programme.add_stop(1, "Artvin", Some(8), None)),
        "number_out_of_bounds"
    );
    assert_eq!(
        code(world.programme.remove_stop("trabzon", Some("x"))),
        "stop_in_use"
    );
    assert_eq!(
        code(world.programme.remove_stop("rize", None)),
        "reason_needed"
    );
    assert_eq!(
        code(world.programme.remove_stop("1.9", Some("x"))),
        "stop_unknown"
    );

    let digest_of = |world: &World| (cities(world), world.programme.meetings().unwrap().len());
    let with_rize = digest_of(&world);
    world
        .programme
        .remove_stop("rize", Some("yol kapalı"))
        .unwrap();
    assert_eq!(digest_of(&world), (before.clone(), 29));
    let deviation = world.programme.deviations().unwrap().remove(0);
    assert_eq!(
        (
            deviation.kind.as_str(),
            deviation.planned.as_str(),
            deviation.reason.as_str()
        ),
        ("remove_stop", "route=1 position=2 plate=53", "yol kapalı")
    );
    assert_eq!(
        (deviation.city.as_deref(), deviation.route),
        (Some("Rize"), Some(1)),
        "the reports will ask which city it was"
    );
    world.programme.undo(None).unwrap();
    assert_eq!(digest_of(&world), with_rize);
    world.programme.undo(None).unwrap();
    assert_eq!(digest_of(&world), (before, 29));
    assert!(world.programme.verify().unwrap().replay_equal);
}
