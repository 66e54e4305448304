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
    found[0].application
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
    assert_eq!((undone.verb.word(), undone.left.len()), ("place", 0));
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
    let operation = import.operation.unwrap();
    let undone = world.programme.undo(Some(operation)).unwrap();
    let left: Vec<_> = undone
        .left
        .iter()
        .map(|it| (it.name.as_deref(), it.reason.word()))
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
        (asked.outcome.word(), asked.name.as_deref()),
        ("undecided", Some("Ayşe Işık"))
    );
    assert_eq!(waiting(&world).len(), 2, "asking writes nothing");
    let nobody = world.check_in("kimse yok");
    assert_eq!(nobody.outcome.word(), "unknown");
    let anyway = Door {
        anyway: true,
        ..Door::default()
    };
    let trabzon = world.trabzon();
    let admitted = world
        .programme
        .check_in_who(trabzon, "ayşe ışık", &anyway)
        .unwrap();
    assert_eq!(admitted.outcome.word(), "admitted");
    assert_eq!(waiting(&world), ["İlker Şahin"]);
    let there = world.programme.registrations(trabzon).unwrap();
    assert_eq!((there.len(), there[0].arrived_at.is_some()), (1, true));
    // One step takes back both: the arrival and the place.
    world.programme.undo(None).unwrap();
    assert_eq!(waiting(&world).len(), 2);
    assert!(world.programme.registrations(trabzon).unwrap().is_empty());
    assert!(world.programme.verify().unwrap().replay_equal);
}

#[test]
fn the_desk_finds_who_is_to_be_placed_after_its_own_list_and_before_others() {
    let mut world = world();
    world.import_text(SHEET, None).unwrap();
    world.register("trabzon", &[("Şahin Ak", "Ordu Yolu Derneği")]);
    world.register("ordu", &[("Şahin Bulut", "Ordu Derneği")]);
    let trabzon = world.trabzon();
    let found = |world: &World, text: &str| {
        let hits = world.programme.search(trabzon, text, 20).unwrap();
        let counts = (hits.here, hits.to_place, hits.elsewhere);
        let lines = hits.hits.into_iter().map(|it| (it.name, it.state));
        (lines.collect::<Vec<_>>(), counts)
    };
    let (lines, counts) = found(&world, "sahin");
    let names: Vec<(&str, &str)> = lines
        .iter()
        .map(|(name, state)| (name.as_str(), state.word()))
        .collect();
    assert_eq!(
        names,
        [
            ("Şahin Ak", "expected"),
            ("İlker Şahin", "to_place"),
            ("Şahin Bulut", "expected")
        ]
    );
    assert_eq!(counts, (1, 1, 1));
    assert_eq!(found(&world, "kirlangic").0.len(), 1, "by organisation");
    // Of another route they are nobody's business.
    let mardin = world.meeting("mardin");
    let there = world.programme.search(mardin, "kirlangic", 20).unwrap();
    assert_eq!((there.hits.len(), there.to_place), (0, 0));
    // The list keeps up with what is placed and taken back.
    let ayse = application(&world, "isik");
    let ordu = world.meeting("ordu");
    world.programme.place(ayse, ordu).unwrap();
    assert_eq!(found(&world, "kirlangic").1, (0, 0, 1));
    world.programme.undo(None).unwrap();
    assert_eq!(found(&world, "kirlangic").1, (0, 1, 0));
    let renamed = [("name".to_owned(), "Ayşe Toprak".to_owned())];
    let hits = world.programme.search(trabzon, "kirlangic", 1).unwrap();
    let person = hits.hits[0].person.unwrap();
    world
        .programme
        .edit("person", &person.to_string(), &renamed, None)
        .unwrap();
    assert_eq!(found(&world, "toprak").1, (0, 1, 0));
}

#[test]
fn who_applied_is_let_in_by_what_the_search_shows_and_nobody_is_made_twice() {
    let mut world = world();
    world.import_text(SHEET, None).unwrap();
    let trabzon = world.trabzon();
    let people = world.programme.people().unwrap().len();
    let hit = world.programme.search(trabzon, "ışık", 5).unwrap().hits[0].clone();
    let id = hit.registration;
    let asked = world
        .programme
        .check_in(trabzon, id, &Door::default())
        .unwrap();
    assert_eq!(
        (asked.outcome.word(), asked.to_place, asked.registration),
        ("undecided", true, Some(hit.registration))
    );
    let anyway = Door {
        anyway: true,
        ..Door::default()
    };
    let admitted = world.programme.check_in(trabzon, id, &anyway).unwrap();
    assert_eq!(
        (admitted.outcome.word(), admitted.to_place, admitted.role),
        ("admitted", false, Some("Başkan".into()))
    );
    assert_eq!(admitted.registration, Some(hit.registration));
    assert_eq!(world.programme.people().unwrap().len(), people);
    let again = world.programme.check_in(trabzon, id, &anyway).unwrap();
    assert_eq!(again.outcome.word(), "already");
    let found = world.programme.search(trabzon, "ışık", 5).unwrap();
    assert_eq!((found.here, found.to_place), (1, 0));
    let operation = admitted.operation.unwrap();
    world.programme.undo(Some(operation)).unwrap();
    assert_eq!(waiting(&world).len(), 2);
}

#[test]
fn who_is_on_the_list_by_another_application_is_not_shown_a_second_time() {
    let mut world = world();
    world.import_text(SHEET, None).unwrap();
    let trabzon = world.trabzon();
    world.register("trabzon", &[("AYSE ISIK", "Kırlangıç Der.")]);
    let hits = world.programme.search(trabzon, "isik", 20).unwrap().hits;
    assert_eq!(hits.len(), 2, "nobody has said yet that they are one");
    let (a, b) = (hits[0].person, hits[1].person);
    let choice = programme::view::JoinChoice::default();
    let (a, b) = (a.unwrap(), b.unwrap());
    world.programme.join(a, b, &choice).unwrap();
    let hits = world.programme.search(trabzon, "isik", 20).unwrap();
    assert_eq!((hits.here, hits.to_place), (1, 0));
    world.programme.undo(None).unwrap();
    let hits = world.programme.search(trabzon, "isik", 20).unwrap();
    assert_eq!((hits.here, hits.to_place), (1, 1));
}

#[test]
fn who_waits_for_a_place_is_found_by_each_of_their_names() {
    let mut world = world();
    world.import_text(SHEET, None).unwrap();
    // The same person as on another meeting's list, under the name of before she married.
    world.register("ordu", &[("Ayşe Toprak", "Kırlangıç Derneği")]);
    let trabzon = world.trabzon();
    let person = |world: &World, text: &str| {
        let hits = world.programme.search(trabzon, text, 20).unwrap().hits;
        hits[0].person.unwrap()
    };
    let (waits, other) = (person(&world, "isik"), person(&world, "toprak"));
    let keep = programme::view::JoinChoice {
        keep: Some(waits.into()),
        take: vec![],
    };
    world.programme.join(waits, other, &keep).unwrap();
    for text in ["isik", "toprak"] {
        let hits = world.programme.search(trabzon, text, 20).unwrap();
        let waiting = hits.hits.iter().find(|it| it.state.word() == "to_place");
        let name = waiting.map(|it| it.name.as_str());
        assert_eq!(name, Some("Ayşe Işık"), "{text}");
    }
}

#[test]
fn on_the_command_line_the_door_says_that_they_applied_and_places_them() {
    let rota = Rota::with_tour();
    let sheet = rota.write("liste.csv", SHEET.as_bytes());
    rota.json(&["import", &sheet, "--route", "1"]);
    let found = rota.json(&["search", "trabzon", "isik"]);
    assert_eq!(
        (&found["to_place"], &found["hits"][0]["state"]),
        (&Value::from(1), &Value::from("to_place"))
    );
    let asked = rota.answer(&["check-in", "trabzon", "ayşe", "ışık"], 3);
    assert_eq!(
        (&asked["outcome"], &asked["to_place"]),
        (&Value::from("undecided"), &Value::from(true))
    );
    let said = rota.run(&["check-in", "trabzon", "ayşe", "ışık"]);
    assert!(said.out.contains("başvurdu"), "{}", said.out);
    let admitted = rota.json(&["check-in", "trabzon", "ayşe", "ışık", "--anyway"]);
    assert_eq!(admitted["outcome"], "admitted");
    let listed = rota.json(&["list", "to-place", "1"]);
    assert_eq!(listed["items"].as_array().unwrap().len(), 1);
}
