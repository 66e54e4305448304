//! Search everywhere: people of every meeting and organisations, by a few letters.

use programme::Door;

use crate::support::{World, programme_with};

fn world() -> World {
    let mut world = programme_with(&[
        ("Çiğdem Işık", "Kadın Dayanışma Derneği"),
        ("Umut Karaışık", "Orman Derneği"),
    ]);
    world.register("ordu", &[("Işıl Deniz", "Ordu Kadın Kooperatifi")]);
    // She came to another meeting than hers, and belongs to both since.
    let (ordu, hers) = (
        world.meeting("ordu"),
        world.registration(world.trabzon(), "Çiğdem Işık"),
    );
    let anyway = Door {
        anyway: true,
        ..Door::default()
    };
    world.programme.check_in(ordu, hers, &anyway).unwrap();
    world
}

fn found(world: &World, text: &str, limit: usize) -> Vec<(String, String)> {
    let found = world.programme.find(text, limit).unwrap();
    found
        .into_iter()
        .map(|it| (it.kind.word().to_owned(), it.name))
        .collect()
}

fn said(kind: &str, name: &str) -> (String, String) {
    (kind.to_owned(), name.to_owned())
}

#[test]
fn a_person_is_found_at_each_of_their_meetings_and_says_which() {
    let world = world();
    let hits = world.programme.find("CIGDEM", 10).unwrap();
    let mut meetings: Vec<_> = hits.iter().map(|it| it.meeting.unwrap()).collect();
    meetings.sort();
    let mut expected = [world.trabzon(), world.meeting("ordu")];
    expected.sort();
    assert_eq!(meetings, expected);
    assert_eq!(hits[0].detail, "Kadın Dayanışma Derneği");
    let registration = world.registration(world.trabzon(), "Çiğdem Işık");
    assert!(hits.iter().any(|it| it.id == registration.into()));
}

#[test]
fn the_beginning_of_a_name_comes_before_the_inside_of_one_whatever_the_meeting() {
    // As at the desk: which word of the name begins so is all the same, and who is expected stands before who came.
    assert_eq!(
        found(&world(), "isi", 10),
        [
            said("person", "Çiğdem Işık"),
            said("person", "Işıl Deniz"),
            said("person", "Çiğdem Işık"),
            said("person", "Umut Karaışık"),
        ]
    );
}

#[test]
fn organisations_keep_a_place_among_many_people_and_lead_to_a_meeting_of_theirs() {
    let world = world();
    let hits = world.programme.find("kadin", 3).unwrap();
    let kinds: Vec<_> = hits.iter().map(|it| it.kind.word()).collect();
    assert_eq!(kinds, ["person", "person", "organisation"]);

    let ordu = world.programme.find("ordu kadin", 5).unwrap();
    let organisation = ordu
        .iter()
        .find(|it| it.kind.word() == "organisation")
        .unwrap();
    assert_eq!(organisation.name, "Ordu Kadın Kooperatifi");
    assert_eq!(organisation.meeting, Some(world.meeting("ordu")));
}

#[test]
fn nothing_typed_nothing_known_and_no_room_find_nothing() {
    let world = world();
    for (text, limit) in [("", 10), ("   ", 10), ("zzz", 10), ("isik", 0)] {
        assert_eq!(found(&world, text, limit), [], "{text:?} {limit}");
    }
}
