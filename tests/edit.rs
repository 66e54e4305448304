//! Corrections and changes of plan.

use crate::support::rota::Rota;
use crate::support::{World, programme_with, world, written};

fn edit(
    world: &mut World,
    what: &str,
    which: &str,
    pair: &str,
    reason: Option<&str>,
) -> Result<usize, &'static str> {
    let (key, value) = pair.split_once('=').unwrap();
    let pairs = [(key.to_owned(), value.to_owned())];
    let changed = world
        .programme
        .edit(what, which, &pairs, reason.map(str::to_owned));
    changed
        .map(|it| it.changed.len())
        .map_err(|error| error.code())
}

#[test]
fn a_first_date_needs_no_reason_and_a_moved_one_does() {
    let mut world = world();
    assert_eq!(
        edit(&mut world, "meeting", "trabzon", "date=2027-03-14", None),
        Ok(1)
    );
    assert_eq!(
        edit(&mut world, "meeting", "trabzon", "date=14.03.2027", None),
        Ok(0),
        "it stood so already"
    );
    assert_eq!(
        edit(&mut world, "meeting", "1.1", "date=2027-03-16", None),
        Err("reason_needed")
    );
    assert_eq!(
        edit(&mut world, "meeting", "1.1", "date=2027-03-16", Some("kar")),
        Ok(1)
    );
    let item = world.programme.meeting(world.trabzon()).unwrap();
    assert_eq!(written(&item.date).as_deref(), Some("2027-03-16"));
    assert_eq!(
        world.programme.undo(None).unwrap().undone,
        2,
        "the date and the deviation"
    );
    let item = world.programme.meeting(world.trabzon()).unwrap();
    assert_eq!(written(&item.date).as_deref(), Some("2027-03-14"));
}

#[test]
fn what_cannot_be_is_said_where_it_was_typed() {
    let mut world = programme_with(&[("Ayşe Işık", "Kırlangıç Derneği")]);
    for (what, which, pair, code) in [
        ("meeting", "trabzon", "date=2027-02-30", "date_invalid"),
        ("meeting", "trabzon", "date=yarın", "date_invalid"),
        ("meeting", "trabzon", "start=25:00", "time_invalid"),
        ("meeting", "trabzon", "end=09:00", "end_before_start"),
        ("meeting", "trabzon", "capacity=0", "number_out_of_bounds"),
        (
            "meeting",
            "trabzon",
            "capacity=10000",
            "number_out_of_bounds",
        ),
        ("meeting", "trabzon", "weather=snow", "field_unknown"),
        ("meeting", "ankara", "capacity=20", "meeting_unknown"),
        ("person", "Ayşe Işık", "name=", "name_empty"),
        ("organisation", "Kırlangıç Der.", "kind=XYZ", "kind_unknown"),
        ("spaceship", "1", "name=x", "edit_unknown"),
    ] {
        assert_eq!(
            edit(&mut world, what, which, pair, None),
            Err(code),
            "{what} {which} {pair}"
        );
    }
    let long = format!("name={}", "ş".repeat(301));
    assert_eq!(
        edit(&mut world, "person", "ayse isik", &long, None),
        Err("text_too_long")
    );
}

#[test]
fn a_venue_comes_with_its_meeting_and_goes_with_the_undo() {
    let mut world = world();
    assert_eq!(
        edit(
            &mut world,
            "meeting",
            "trabzon",
            "venue=Kıyı Kültür Evi",
            None
        ),
        Ok(1)
    );
    assert_eq!(
        edit(&mut world, "venue", "trabzon", "address=Sahil Yolu 5", None),
        Ok(1)
    );
    let item = world.programme.meeting(world.trabzon()).unwrap();
    assert_eq!(
        (item.venue.as_deref(), item.venue_address.as_deref()),
        (Some("Kıyı Kültür Evi"), Some("Sahil Yolu 5"))
    );
    world.programme.undo(None).unwrap();
    world.programme.undo(None).unwrap();
    let item = world.programme.meeting(world.trabzon()).unwrap();
    assert_eq!((item.venue, item.venue_address), (None, None));
}

#[test]
fn a_field_named_twice_takes_the_last_value() {
    let mut world = programme_with(&[("Ayşe Işık", "Kırlangıç Derneği")]);
    let pair = |value: &str| ("phone".to_owned(), value.to_owned());
    let pairs = [pair("+905000000001"), pair("+905000000002")];
    let changed = world
        .programme
        .edit("person", "Ayşe Işık", &pairs, None)
        .unwrap();
    assert_eq!(changed.changed.len(), 1);
    let people = world.programme.people().unwrap();
    assert_eq!(people[0].phone.as_deref(), Some("+905000000002"));
}

#[test]
fn what_can_be_edited_is_said_by_the_help_and_by_a_refusal() {
    let rota = Rota::with_tour();
    let help = rota.run(&["edit", "--help"]).out;
    for what in programme::EDITABLE {
        let fields = programme::fields(what);
        assert!(!fields.is_empty(), "{what} has no fields");
        for field in fields {
            assert!(help.contains(field), "{what} {field} is in the help");
        }
    }
    let refused = rota.run(&["edit", "meeting", "trabzon", "renk=mavi"]).err;
    assert!(refused.contains("venue"), "{refused}");
    // What takes one of several words names them; the status of a meeting is none of its fields.
    let refused = rota.run(&["edit", "call", "1", "late_rule=belki"]).err;
    assert!(refused.contains("accept"), "{refused}");
    let refused = rota
        .run(&["edit", "meeting", "trabzon", "status=closed"])
        .err;
    assert!(!refused.contains("status,"), "{refused}");
}

#[test]
fn a_number_that_is_corrected_by_hand_stands_as_one_that_was_imported() {
    let rota = Rota::with_people(&[("Ayşe Işık", "Umut Derneği")]);
    for (typed, kept) in [
        ("phone=0500 000 00 77", "+905000000077"),
        ("phone=dahili 12", "dahili 12"),
        ("email=Ayse@Example.ORG", "ayse@example.org"),
        ("email=sorulacak", "sorulacak"),
    ] {
        let said = rota.json(&["edit", "person", "Ayşe Işık", typed]);
        let text = said.to_string();
        assert!(text.contains(&format!("\"{kept}\"")), "{typed}: {text}");
    }
}
