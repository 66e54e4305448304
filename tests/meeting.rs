//! What a meeting has besides its day: agenda, checklist, staff, venue, meals and files.

use crate::support::words;
use programme::view::{MeetingDetail, MeetingItem};
use serde_json::{Value, json};

use crate::support::rota::{Rota, all};
use crate::support::{World, programme_with, world, written};

mod agenda;
mod attachment;
mod checklist;
mod staff;
mod stop;

const PHOTO: &[u8] = b"\xff\xd8\xff\xe0 aile foto\xc4\x9fraf\xc4\xb1";

fn detail(world: &World, city: &str) -> MeetingDetail {
    world.programme.meeting_detail(world.meeting(city)).unwrap()
}

fn item(world: &World, city: &str) -> MeetingItem {
    world.programme.meeting(world.meeting(city)).unwrap()
}

fn edit(
    world: &mut World,
    what: &str,
    which: &str,
    pairs: &[(&str, &str)],
) -> Result<programme::view::Edited, &'static str> {
    let pairs: Vec<(String, String)> = pairs
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
        .collect();
    let edited = world.programme.edit(what, which, &pairs, None);
    edited.map_err(|error| error.code())
}

fn fill(world: &mut World, city: &str, from: &str) -> Result<u32, &'static str> {
    let meeting = world.meeting(city);
    let filled = world.programme.fill_agenda(meeting, from);
    filled.map(|it| it.items).map_err(|error| error.code())
}

#[test]
fn a_meeting_has_its_venue_hours_and_meals_in_full() {
    let mut world = world();
    edit(
        &mut world,
        "meeting",
        "trabzon",
        &[
            ("actual_start", "09.40"),
            ("actual_end", "13:35"),
            ("interpretation", "Türk işaret dili"),
            ("meals_ordered", "19"),
            ("meals_invoiced", "24"),
            ("room_reference", "KKE-17"),
        ],
    )
    .unwrap();
    edit(
        &mut world,
        "venue",
        "trabzon",
        &[
            ("name", "Kıyı Kültür Evi"),
            ("province", "trabzon"),
            ("district", "Ortahisar"),
            ("capacity", "40"),
            ("step_free", "evet"),
            ("accessible_toilet", "no"),
            ("contact_name", "İlker Şahin"),
        ],
    )
    .unwrap();
    let it = detail(&world, "trabzon");
    assert_eq!(
        (written(&it.actual_start).as_deref(), it.meals_invoiced),
        (Some("09:40"), Some(24))
    );
    assert!(it.checklist[4].suggested, "meals are ordered");
    let venue = it.venue.unwrap();
    assert_eq!(
        (
            venue.step_free,
            venue.accessible_toilet,
            venue.induction_loop
        ),
        (Some(true), Some(false), None)
    );
    assert_eq!(
        (venue.province.as_deref(), venue.capacity),
        (Some("Trabzon"), Some(40))
    );
    edit(
        &mut world,
        "meeting",
        "trabzon",
        &[("step_free", ""), ("venue_capacity", "")],
    )
    .unwrap();
    edit(&mut world, "meeting", "trabzon", &[("meals_invoiced", "")]).unwrap();
    assert_eq!(
        detail(&world, "trabzon").venue.unwrap().step_free,
        None,
        "not known"
    );
    assert_eq!(detail(&world, "trabzon").meals_invoiced, None);

    for (what, pair, code) in [
        ("meeting", ("actual_end", "09:00"), "end_before_start"),
        ("meeting", ("reserve", "21"), "reserve_over_capacity"),
        ("meeting", ("reserve", "10000"), "number_out_of_bounds"),
        ("meeting", ("meals_ordered", "-1"), "number_out_of_bounds"),
        ("venue", ("step_free", "belki"), "flag_unknown"),
        ("venue", ("capacity", "0"), "number_out_of_bounds"),
        ("venue", ("province", "Atlantis"), "province_unknown"),
        ("venue", ("note", &"ş".repeat(301)), "text_too_long"),
    ] {
        assert_eq!(
            edit(&mut world, what, "trabzon", &[pair]).err(),
            Some(code),
            "{what} {}",
            pair.0
        );
    }
    let smaller = edit(&mut world, "meeting", "trabzon", &[("capacity", "2")]).unwrap();
    let columns: Vec<&str> = smaller
        .changed
        .iter()
        .map(|it| it.column.as_str())
        .collect();
    assert_eq!(
        columns,
        ["capacity", "reserve"],
        "the places for the door go along"
    );
    assert_eq!(item(&world, "trabzon").reserve, 2);
}

#[test]
fn a_second_meeting_has_a_venue_of_its_own_that_says_the_same() {
    let mut world = world();
    edit(
        &mut world,
        "venue",
        "trabzon",
        &[("name", "Kıyı Kültür Evi"), ("contact_name", "İlker Şahin")],
    )
    .unwrap();
    edit(&mut world, "meeting", "trabzon", &[("date", "2027-03-15")]).unwrap();
    let trabzon = world.trabzon();
    world
        .programme
        .split_meeting(trabzon, "2027-03-16", Some("yer yetmiyor"))
        .unwrap();
    let second = world.meeting("trabzon 2027-03-16");
    let venue = |world: &World, id| world.programme.meeting_detail(id).unwrap().venue.unwrap();
    assert_eq!(
        venue(&world, second).contact_name.as_deref(),
        Some("İlker Şahin")
    );
    edit(
        &mut world,
        "venue",
        &second.to_string(),
        &[("contact_name", "Ali Can")],
    )
    .unwrap();
    assert_eq!(
        venue(&world, trabzon).contact_name.as_deref(),
        Some("İlker Şahin")
    );
    world.programme.undo(None).unwrap();
    world.programme.undo(None).unwrap();
    assert_eq!(world.meeting("trabzon"), trabzon);
}

#[test]
fn what_follows_from_the_facts_is_said_and_stored_nowhere() {
    let mut world = programme_with(&[("Ayşe Işık", "A Derneği")]);
    let derived = |world: &World| item(world, "trabzon").derived;
    assert!(derived(&world).is_empty());
    edit(
        &mut world,
        "call",
        "1",
        &[("open", "2026-11-01T00:00"), ("close", "2026-11-30")],
    )
    .unwrap();
    assert_eq!(words(&derived(&world)), ["call_open"]);
    let route = world.programme.overview().unwrap().routes.remove(0);
    assert_eq!(
        written(&route.call_closes).as_deref(),
        Some("2026-11-30T23:59:00+03:00")
    );
    edit(&mut world, "call", "1", &[("close", "2026-11-20")]).unwrap();
    edit(&mut world, "meeting", "trabzon", &[("date", "2026-11-24")]).unwrap();
    assert_eq!(words(&derived(&world)), ["call_closed", "today"]);
    world.check_in("isik");
    assert_eq!(words(&derived(&world)), ["call_closed", "today", "held"]);
}

#[test]
fn rota_shows_a_meeting_in_full_in_both_languages() {
    let rota = Rota::with_tour();
    rota.json(&["agenda", "trabzon", "--from", "template"]);
    rota.json(&["edit", "staff", "trabzon/Işıl Çınar", "role=kolaylaştırıcı"]);
    rota.json(&["edit", "checklist", "trabzon/pack", "state=done"]);
    rota.json(&["edit", "checklist", "trabzon/Pankart"]);
    rota.json(&["remove", "checklist", "trabzon/pankart"]);
    assert_eq!(
        rota.refused(&["edit", "checklist", "trabzon"]),
        (2, "pair_needed".into())
    );
    rota.json(&[
        "edit",
        "venue",
        "trabzon",
        "name=Kıyı Kültür Evi",
        "step_free=yes",
    ]);
    let photo = rota.write("aile.jpg", PHOTO);
    rota.json(&["attach", "trabzon", &photo]);

    let shown = rota.json(&["show", "meeting", "trabzon"]);
    assert_eq!(all(&shown["agenda"], "start")[..2], ["09:30", "10:00"]);
    assert_eq!(shown["venue"], "Kıyı Kültür Evi", "as it always was");
    assert_eq!(shown["venue_detail"]["step_free"], true);
    assert_eq!(
        shown["readiness"],
        json!({
            "done": 1, "total": 6, "open_tr": "Mekân", "open_en": "Venue"
        })
    );
    assert_eq!(shown["meals_ordered"], Value::Null, "absent is null");
    for (what, key, expected) in [
        ("agenda", "title_tr", "Kayıt ve ikram"),
        ("checklist", "item", "venue"),
        ("staff", "name", "Işıl Çınar"),
        ("files", "kind", "photo"),
    ] {
        let list = rota.json(&["list", what, "trabzon"]);
        assert_eq!(list["items"][0][key], expected, "{what}");
    }
    for (language, words) in [
        (
            "tr",
            [
                "Kayıt ve ikram",
                "açık (hazır görünüyor)",
                "kolaylaştırıcı",
                "fotoğraf",
                "Hazırlık: 1 / 6",
                "Basamaksız giriş: var",
            ],
        ),
        (
            "en",
            [
                "Registration and refreshments",
                "open (seems done)",
                "kolaylaştırıcı",
                "photo",
                "Readiness: 1 / 6",
                "Step-free: yes",
            ],
        ),
    ] {
        let said = rota
            .run(&["--lang", language, "show", "meeting", "trabzon"])
            .out;
        for word in words {
            assert!(said.contains(word), "{word} in {said}");
        }
    }
    for (line, code) in [
        (
            &["edit", "agenda", "trabzon/99", "minutes=5"][..],
            "line_unknown",
        ),
        (
            &["edit", "meeting", "trabzon", "capacity=10000"],
            "number_out_of_bounds",
        ),
        (&["remove", "staff", "trabzon/Ali Can"], "member_unknown"),
        (&["remove", "file", "aile.jpg"], "attachment_unknown"),
        (
            &["save-file", "aile.jpg", "--out", "x"],
            "attachment_unknown",
        ),
        (
            &["agenda", "trabzon", "--from", "ordu"],
            "agenda_source_empty",
        ),
        (&["tour", "remove-stop", "trabzon"], "reason_needed"),
    ] {
        assert_eq!(rota.refused(line), (2, code.into()), "{line:?}");
    }
    let folder = rota.typed_path("");
    assert_eq!(
        rota.refused(&["attach", "trabzon", &folder]),
        (2, "attachment_no_file".into())
    );
    let missing = rota.typed_path("yok.jpg");
    assert_eq!(
        rota.refused(&["attach", "trabzon", &missing]).1,
        "file_missing"
    );
    let out_of_bounds = rota.run(&["edit", "meeting", "trabzon", "capacity=0"]);
    assert!(
        out_of_bounds.err.contains("1 ile 999"),
        "{}",
        out_of_bounds.err
    );
}

#[test]
fn invented_meetings_are_prepared_as_far_as_one_would_be() {
    let rota = Rota::with_tour();
    rota.json(&["demo", "--people", "24"]);
    let meetings = rota.json(&["list", "meetings"]);
    let ready: Vec<u64> = meetings["items"].as_array().unwrap()[..12]
        .iter()
        .map(|it| it["readiness"]["done"].as_u64().unwrap())
        .collect();
    assert_eq!(ready, [6, 6, 6, 6, 6, 6, 6, 6, 5, 5, 0, 0]);
    let today = rota.json(&["show", "meeting", "2.4"]);
    assert_eq!(today["agenda"].as_array().unwrap().len(), 10);
    assert_eq!(today["staff"].as_array().unwrap().len(), 2);
    assert!(today["venue_detail"]["contact_name"].is_string());
    rota.digest();
}
