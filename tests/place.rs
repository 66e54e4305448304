//! Applications that name no meeting, or two: listed, placed by a person, taken back.

use programme::Door;
use programme::ids::ApplicationId;
use serde_json::Value;

use crate::support::rota::Rota;
use crate::support::{World, world};

const SHEET: &str = "\
Zaman damgası;Adınız Soyadınız;Kurum;Göreviniz;Hangi buluşmaya katılmak istiyorsunuz?
12.11.2026 14:03;Ayşe Işık;Kırlangıç Derneği;Başkan;Önce Ordu, olmazsa Trabzon
12.11.2026 14:10;İlker Şahin;Ordu Çevre Derneği;Üye;Fark etmez
12.11.2026 14:12;Hasan Kaya;Ihlamur Vakfı;;Samsun
";

fn waiting(world: &World) -> Vec<String> {
    let items = world.programme.to_place(1).unwrap();
    items.into_iter().filter_map(|it| it.name).collect()
}

fn application(world: &World, text: &str) -> ApplicationId {
    let found = world.programme.find_to_place(1, text).unwrap();
    assert_eq!(found.len(), 1, "{text}");
    found[0].application.parse().unwrap()
}

#[test]
fn who_names_no_meeting_or_two_waits_with_their_wishes_in_order() {
    let mut world = world();
    world.import_text(SHEET, None).unwrap();
    assert_eq!(waiting(&world), ["Ayşe Işık", "İlker Şahin"]);
    let items = world.programme.to_place(1).unwrap();
    let cities: Vec<_> = items[0]
        .wishes
        .iter()
        .filter_map(|it| it.city.as_deref())
        .collect();
    assert_eq!(cities, ["Ordu", "Trabzon"]);
    assert_eq!(items[1].said, ["Fark etmez"]);
    assert!(items[1].wishes.is_empty());
}

#[test]
fn a_placed_application_is_on_the_list_of_its_meeting_and_one_undo_takes_it_off() {
    let mut world = world();
    world.import_text(SHEET, None).unwrap();
    let ayse = application(&world, "isik");
    let ordu = world.meeting("ordu");
    let placed = world.programme.place(ayse, ordu).unwrap();
    assert_eq!(placed.city.as_deref(), Some("Ordu"));
    assert_eq!(waiting(&world), ["İlker Şahin"]);
    let there = world.programme.registrations(ordu).unwrap();
    assert_eq!(
        (there[0].name.as_deref(), there[0].role.as_deref()),
        (Some("Ayşe Işık"), Some("Başkan"))
    );
    let code = there[0].code.clone();

    let undone = world.programme.undo(None).unwrap();
    assert_eq!((undone.verb.as_str(), undone.left.len()), ("place", 0));
    assert_eq!(waiting(&world), ["Ayşe Işık", "İlker Şahin"]);
    // Changed one's mind: the same registration, with the code that may be on a letter already.
    let trabzon = world.trabzon();
    world.programme.place(ayse, trabzon).unwrap();
    let there = world.programme.registrations(trabzon).unwrap();
    assert_eq!((there.len(), &there[0].code), (1, &code));
    assert!(world.programme.registrations(ordu).unwrap().is_empty());
    world.programme.undo(None).unwrap();
    assert!(world.programme.registrations(trabzon).unwrap().is_empty());
    assert!(world.programme.verify().unwrap().replay_equal);
}

#[test]
fn nobody_is_placed_twice_or_on_another_route() {
    let mut world = world();
    world.import_text(SHEET, None).unwrap();
    let ayse = application(&world, "isik");
    let (ordu, mardin) = (world.meeting("ordu"), world.meeting("mardin"));
    let refused = |error: programme::Error| error.code();
    let elsewhere = world.programme.place(ayse, mardin).map_err(refused);
    assert_eq!(elsewhere.unwrap_err(), "place_other_route");
    world.programme.place(ayse, ordu).unwrap();
    let twice = world.programme.place(ayse, ordu).map_err(refused);
    assert_eq!(twice.unwrap_err(), "placed_already");
}

#[test]
fn an_undo_of_the_import_leaves_who_was_placed_since_and_says_so() {
    let mut world = world();
    let import = world.import_text(SHEET, None).unwrap();
    let ayse = application(&world, "isik");
    let ordu = world.meeting("ordu");
    world.programme.place(ayse, ordu).unwrap();
    let operation = import.operation.unwrap().parse().unwrap();
    let undone = world.programme.undo(Some(operation)).unwrap();
    let left: Vec<_> = undone
        .left
        .iter()
        .map(|it| (it.name.as_deref(), it.reason.as_str()))
        .collect();
    assert_eq!(left, [(Some("Ayşe Işık"), "placed")]);
    let there = world.programme.registrations(ordu).unwrap();
    assert_eq!(there.len(), 1);
}

#[test]
fn on_the_command_line_who_is_meant_by_several_is_listed_and_nobody_placed() {
    let rota = Rota::with_tour();
    let sheet = rota.write("liste.csv", SHEET.as_bytes());
    rota.json(&["import", &sheet, "--route", "1"]);
    let listed = rota.json(&["list", "to-place", "1"]);
    assert_eq!(listed["items"].as_array().unwrap().len(), 2);
    let several = rota.answer(&["place", "1", "derneği", "1.2"], 3);
    assert_eq!(several["outcome"], "several");
    assert_eq!(
        rota.refused(&["place", "1", "nobody", "1.2"]),
        (2, "application_unknown".into())
    );
    let placed = rota.json(&["place", "1", "ayşe", "ışık", "1.2"]);
    assert_eq!(placed["name"], Value::from("Ayşe Işık"));
    let listed = rota.json(&["list", "to-place", "1"]);
    assert_eq!(listed["items"].as_array().unwrap().len(), 1);
    let undone = rota.json(&["undo"]);
    assert_eq!(undone["verb"], "place");
}

#[test]
fn at_the_door_who_waits_for_a_place_is_undecided_and_not_unknown() {
    let mut world = world();
    world.import_text(SHEET, None).unwrap();
    let asked = world.check_in("ayşe ışık");
    assert_eq!(
        (asked.outcome.as_str(), asked.name.as_deref()),
        ("undecided", Some("Ayşe Işık"))
    );
    assert_eq!(waiting(&world).len(), 2, "asking writes nothing");
    let nobody = world.check_in("kimse yok");
    assert_eq!(nobody.outcome, "unknown");
    let anyway = Door {
        anyway: true,
        ..Door::default()
    };
    let trabzon = world.trabzon();
    let admitted = world
        .programme
        .check_in_who(trabzon, "ayşe ışık", &anyway)
        .unwrap();
    assert_eq!(admitted.outcome, "admitted");
    assert_eq!(waiting(&world), ["İlker Şahin"]);
    let there = world.programme.registrations(trabzon).unwrap();
    assert_eq!((there.len(), there[0].arrived_at.is_some()), (1, true));
    // First the arrival is taken back, then the place.
    world.programme.undo(None).unwrap();
    assert_eq!(waiting(&world), ["İlker Şahin"]);
    world.programme.undo(None).unwrap();
    assert_eq!(waiting(&world).len(), 2);
}
