//! Search everywhere: people of every meeting and organisations, by a few letters.

use programme::Door;
use programme::ids::ApplicationId;

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

/// On the list of no meeting yet: they are looked for by name all the same, and wait on their route.
#[test]
fn who_is_still_to_be_placed_is_found_and_leads_to_those_who_wait_on_the_route() {
    let mut world = world();
    let sheet = "\
Ad Soyad;Kurum;Hangi buluşmaya katılmak istiyorsunuz?
Rojîn Işıkhan;Kırlangıç Derneği;Fark etmez
Umut Tek;;Fark etmez
";
    world.import_text(sheet, None).unwrap();
    for (typed, name) in [
        ("rojin", "Rojîn Işıkhan"),
        ("isikhan rojin", "Rojîn Işıkhan"),
        ("isikhin", "Rojîn Işıkhan"),
        ("sikhan", "Rojîn Işıkhan"),
    ] {
        let hits = world.programme.find(typed, 10).unwrap();
        let hit = hits.iter().find(|it| it.name == name);
        let hit = hit.unwrap_or_else(|| panic!("{typed}: {hits:?}"));
        assert_eq!((hit.kind.word(), hit.route), ("person", Some(1)));
        assert_eq!(hit.meeting, None);
        assert_eq!(hit.detail, "Kırlangıç Derneği");
        let waiting = world.programme.find_to_place(1, name).unwrap();
        assert_eq!(hit.id, waiting[0].application.into());
    }
    // Who is expected somewhere stands before whoever waits.
    let umut = found(&world, "umut", 10);
    assert_eq!(
        umut,
        [said("person", "Umut Karaışık"), said("person", "Umut Tek")]
    );

    let hits = world.programme.find("rojin", 10).unwrap();
    let ordu = world.meeting("ordu");
    world
        .programme
        .place(ApplicationId(hits[0].id.0), ordu)
        .unwrap();
    let hits = world.programme.find("rojin", 10).unwrap();
    let places: Vec<_> = hits.iter().map(|it| (it.meeting, it.route)).collect();
    assert_eq!(places, [(Some(ordu), None)], "once, where they are now");
    world.programme.undo(None).unwrap();
    let hits = world.programme.find("rojin", 10).unwrap();
    assert_eq!((hits.len(), hits[0].route), (1, Some(1)));
    let desk = world
        .programme
        .search(world.trabzon(), "karaışık", 10)
        .unwrap();
    assert_eq!((desk.hits.len(), desk.to_place), (1, 0));
}

#[test]
fn nothing_typed_nothing_known_and_no_room_find_nothing() {
    let world = world();
    for (text, limit) in [("", 10), ("   ", 10), ("zzz", 10), ("isik", 0)] {
        assert_eq!(found(&world, text, limit), [], "{text:?} {limit}");
    }
}
