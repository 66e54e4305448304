//! What a meeting has besides its day: agenda, checklist, staff, venue, meals and files.

use programme::view::{MeetingDetail, MeetingItem};
use programme::words::Language;
use programme::{SheetOptions, Variant};
use serde_json::{Value, json};

use crate::support::rota::{Rota, all};
use crate::support::{World, programme_with, world};

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

/// Hour and title of every line, in their order.
fn lines(world: &World, city: &str) -> Vec<(String, String)> {
    let items = detail(world, city).agenda.into_iter();
    let line = items.map(|it| {
        (
            it.start.unwrap_or_default(),
            it.title_tr.unwrap_or_default(),
        )
    });
    line.collect()
}

#[test]
fn an_agenda_begins_with_the_half_day_and_follows_the_hour_of_the_meeting() {
    let mut world = world();
    assert_eq!(fill(&mut world, "trabzon", "template"), Ok(10));
    let agenda = detail(&world, "trabzon").agenda;
    assert_eq!(
        (agenda[0].start.as_deref(), agenda[0].title_tr.as_deref()),
        (Some("09:30"), Some("Kayıt ve ikram"))
    );
    assert_eq!(agenda[9].title_en.as_deref(), Some("Lunch"));
    assert!(agenda.iter().all(|it| !it.overlaps));

    edit(
        &mut world,
        "meeting",
        "ordu",
        &[("start", "14:00"), ("end", "18:00")],
    )
    .unwrap();
    assert_eq!(fill(&mut world, "ordu", "template"), Ok(9));
    let ordu = lines(&world, "ordu");
    assert_eq!(ordu[0], ("14:00".into(), "Kayıt ve ikram".into()));
    assert_eq!(ordu[1].0, "14:30", "half an hour later than the half-day");
    assert_eq!(
        fill(&mut world, "ordu", "morning"),
        Ok(10),
        "in the place of what was there"
    );
    assert_eq!(lines(&world, "ordu").len(), 10);

    world.programme.undo(None).unwrap();
    assert_eq!(lines(&world, "ordu"), ordu);
    world.programme.undo(None).unwrap();
    assert!(lines(&world, "ordu").is_empty());
    assert_eq!(
        fill(&mut world, "ordu", "template"),
        Ok(9),
        "filled, taken back, filled again"
    );
    assert_eq!(lines(&world, "ordu"), ordu);
    world.programme.undo(None).unwrap();
    assert!(lines(&world, "ordu").is_empty(), "and taken back again");
    assert!(world.programme.verify().unwrap().replay_equal);
}

#[test]
fn an_agenda_is_copied_from_the_city_before_on_the_route() {
    let mut world = world();
    assert_eq!(
        fill(&mut world, "samsun", "previous"),
        Err("agenda_source_empty")
    );
    fill(&mut world, "trabzon", "template").unwrap();
    edit(
        &mut world,
        "agenda",
        "trabzon/4",
        &[("responsible", "Işıl Çınar"), ("minutes", "40")],
    )
    .unwrap();
    edit(
        &mut world,
        "meeting",
        "samsun",
        &[("start", "10:00"), ("end", "14:00")],
    )
    .unwrap();
    assert_eq!(
        detail(&world, "samsun").previous.as_deref(),
        Some("Trabzon")
    );

    let samsun = world.meeting("samsun");
    let filled = world.programme.fill_agenda(samsun, "previous").unwrap();
    assert_eq!(
        (filled.items, filled.from.as_deref()),
        (10, Some("Trabzon")),
        "Ordu has none"
    );
    let agenda = detail(&world, "samsun").agenda;
    assert_eq!(agenda[3].start.as_deref(), Some("11:00"));
    assert_eq!(
        (
            agenda[3].responsible.as_deref(),
            agenda[3].minutes,
            agenda[3].overlaps
        ),
        (Some("Işıl Çınar"), Some(40), true)
    );
    assert_eq!(
        fill(&mut world, "sivas", "ordu"),
        Err("agenda_source_empty")
    );

    edit(
        &mut world,
        "agenda",
        "samsun/1",
        &[("actual_start", "10:10")],
    )
    .unwrap();
    assert_eq!(fill(&mut world, "samsun", "template"), Err("agenda_begun"));
    assert_eq!(lines(&world, "samsun").len(), 10);
}

#[test]
fn lines_of_an_agenda_are_added_corrected_and_taken_out() {
    let mut world = world();
    assert_eq!(
        edit(&mut world, "agenda", "trabzon/new", &[("start", "10:00")]).err(),
        Some("name_empty")
    );
    edit(
        &mut world,
        "agenda",
        "trabzon/new",
        &[("start", "10.00"), ("title_tr", "Açılış")],
    )
    .unwrap();
    edit(
        &mut world,
        "agenda",
        "trabzon/new",
        &[("start", "09:30"), ("title_en", "Coffee")],
    )
    .unwrap();
    edit(
        &mut world,
        "agenda",
        "trabzon/new",
        &[("title_tr", "Saati belli değil")],
    )
    .unwrap();
    let agenda = detail(&world, "trabzon").agenda;
    let titles: Vec<_> = agenda
        .iter()
        .map(|it| it.title_tr.clone().or(it.title_en.clone()).unwrap())
        .collect();
    assert_eq!(
        titles,
        ["Coffee", "Açılış", "Saati belli değil"],
        "by the clock"
    );

    for (which, pair, code) in [
        ("trabzon/2", ("title_tr", ""), "name_empty"),
        ("trabzon/2", ("minutes", "0"), "number_out_of_bounds"),
        (
            "trabzon/2",
            ("minutes", "yarım saat"),
            "number_out_of_bounds",
        ),
        ("trabzon/2", ("start", "25:00"), "time_invalid"),
        ("trabzon/2", ("colour", "mavi"), "field_unknown"),
        ("trabzon/4", ("minutes", "15"), "line_unknown"),
        ("trabzon/0", ("minutes", "15"), "line_unknown"),
        ("trabzon", ("minutes", "15"), "line_unknown"),
    ] {
        assert_eq!(
            edit(&mut world, "agenda", which, &[pair]).err(),
            Some(code),
            "{which} {pair:?}"
        );
    }
    let digest = world.programme.verify().unwrap().digest;
    world.programme.remove("agenda", "trabzon/2").unwrap();
    assert_eq!(detail(&world, "trabzon").agenda.len(), 2);
    assert_eq!(
        world
            .programme
            .remove("agenda", "trabzon/new")
            .unwrap_err()
            .code(),
        "line_unknown"
    );
    world.programme.undo(None).unwrap();
    let agenda = detail(&world, "trabzon").agenda;
    assert_eq!(agenda[1].title_tr.as_deref(), Some("Açılış"));
    assert_ne!(
        world.programme.verify().unwrap().digest,
        digest,
        "both are in the log"
    );
}

#[test]
fn the_checklist_is_ticked_by_people_and_only_suggested_by_facts() {
    let mut world = world();
    let readiness = |world: &World| {
        let it = item(world, "trabzon").readiness;
        (it.done, it.total, it.open_tr)
    };
    assert_eq!(readiness(&world), (0, 6, Some("Mekân".into())));
    edit(
        &mut world,
        "meeting",
        "trabzon",
        &[("venue", "Kıyı Kültür Evi")],
    )
    .unwrap();
    let line = detail(&world, "trabzon").checklist.remove(0);
    assert_eq!((line.state.as_str(), line.suggested), ("open", true));
    assert_eq!(readiness(&world).0, 0, "a suggestion ticks nothing");

    edit(
        &mut world,
        "checklist",
        "trabzon/venue",
        &[("state", "done"), ("note", "Salon 2")],
    )
    .unwrap();
    edit(
        &mut world,
        "checklist",
        "trabzon/İKRAM VE YEMEK",
        &[("state", "not_needed")],
    )
    .unwrap();
    edit(&mut world, "checklist", "trabzon/Işıkları iste", &[]).unwrap();
    assert_eq!(
        readiness(&world),
        (1, 6, Some("Görünürlük malzemesi".into()))
    );
    let lines = detail(&world, "trabzon").checklist;
    assert!(!lines[0].suggested, "it is done");
    let own = detail(&world, "trabzon").checklist.pop().unwrap();
    assert_eq!((own.title_tr.as_str(), own.item), ("Işıkları iste", None));

    for line in ["visibility", "pack", "equipment", "access", "isiklari ISTE"] {
        edit(
            &mut world,
            "checklist",
            &format!("trabzon/{line}"),
            &[("state", "done")],
        )
        .unwrap();
    }
    assert_eq!(readiness(&world), (6, 6, None));
    assert!(item(&world, "trabzon").derived.contains(&"ready".into()));
    assert_eq!(
        item(&world, "ordu").readiness.done,
        0,
        "of its own meeting only"
    );

    assert_eq!(
        edit(
            &mut world,
            "checklist",
            "trabzon/venue",
            &[("state", "almost")]
        )
        .err(),
        Some("value_unknown")
    );
    assert_eq!(
        edit(
            &mut world,
            "checklist",
            "trabzon/venue",
            &[("title", "Yer")]
        )
        .err(),
        Some("line_of_every_meeting")
    );
    let removed = |world: &mut World, line: &str| {
        world
            .programme
            .remove("checklist", line)
            .map_err(|it| it.code())
    };
    assert_eq!(
        removed(&mut world, "trabzon/venue").err(),
        Some("line_of_every_meeting")
    );
    assert_eq!(
        removed(&mut world, "trabzon/Pankart").err(),
        Some("line_unknown")
    );
    removed(&mut world, "trabzon/Işıkları iste").unwrap();
    assert_eq!(detail(&world, "trabzon").checklist.len(), 6);
    world.programme.undo(None).unwrap();
    assert_eq!(
        detail(&world, "trabzon").checklist[6].state.as_str(),
        "done"
    );
}

#[test]
fn the_first_tick_can_be_taken_back_and_made_again() {
    let mut world = world();
    let state = |world: &World| detail(world, "trabzon").checklist.remove(2).state;
    for _ in 0..3 {
        edit(
            &mut world,
            "checklist",
            "trabzon/pack",
            &[("state", "done")],
        )
        .unwrap();
        assert_eq!(state(&world).as_str(), "done");
        world.programme.undo(None).unwrap();
        assert_eq!(state(&world).as_str(), "open");
    }
    edit(
        &mut world,
        "checklist",
        "trabzon/pack",
        &[("state", "not_needed")],
    )
    .unwrap();
    edit(
        &mut world,
        "checklist",
        "trabzon/pack",
        &[("state", "done")],
    )
    .unwrap();
    world.programme.undo(None).unwrap();
    assert_eq!(state(&world).as_str(), "not_needed");
}

#[test]
fn somebody_at_two_meetings_of_a_day_is_said_and_never_refused() {
    let mut world = world();
    for city in ["trabzon", "ordu"] {
        edit(&mut world, "meeting", city, &[("date", "2027-03-15")]).unwrap();
    }
    let first = edit(
        &mut world,
        "staff",
        "trabzon/Işıl Çınar",
        &[("role", "kolaylaştırıcı"), ("phone", "0500 000 00 01")],
    )
    .unwrap();
    assert!(first.warnings.is_empty());
    assert_eq!(first.changed[0].after.as_deref(), Some("Işıl Çınar"));
    let second = edit(&mut world, "staff", "ordu/ISIL CINAR", &[]).unwrap();
    assert_eq!(second.warnings, ["staff_elsewhere"]);
    let staff = detail(&world, "trabzon").staff.remove(0);
    assert_eq!(
        (staff.name.as_str(), staff.elsewhere),
        ("Işıl Çınar", vec!["Ordu".to_owned()])
    );

    edit(
        &mut world,
        "staff",
        "trabzon/isil cinar",
        &[("role", "raportör")],
    )
    .unwrap();
    assert_eq!(
        detail(&world, "trabzon").staff.len(),
        1,
        "the same, however it is spelled"
    );
    assert_eq!(
        edit(&mut world, "staff", "trabzon/ ", &[]).err(),
        Some("name_empty")
    );
    assert_eq!(
        edit(&mut world, "staff", "trabzon/Işıl Çınar", &[("name", "")]).err(),
        Some("name_empty")
    );

    let ordu = world.meeting("ordu");
    world.programme.cancel(ordu, Some("salon yok")).unwrap();
    assert!(
        detail(&world, "trabzon").staff[0].elsewhere.is_empty(),
        "called off"
    );
    world.programme.reopen(ordu, Some("salon var")).unwrap();
    world.programme.remove("staff", "ordu/Işıl Çınar").unwrap();
    assert!(detail(&world, "ordu").staff.is_empty());
    edit(&mut world, "staff", "ordu/Işıl Çınar", &[]).unwrap();
    world.programme.undo(None).unwrap();
    assert!(
        detail(&world, "ordu").staff.is_empty(),
        "added again and taken back"
    );
    world.programme.undo(None).unwrap();
    assert_eq!(detail(&world, "ordu").staff.len(), 1);
}

#[test]
fn a_date_that_brings_somebody_to_two_cities_is_said_so() {
    let mut world = world();
    edit(&mut world, "meeting", "ordu", &[("date", "2027-03-15")]).unwrap();
    for city in ["trabzon", "ordu"] {
        edit(&mut world, "staff", &format!("{city}/Işıl Çınar"), &[]).unwrap();
    }
    let another_day = [("date", "2027-03-14")];
    let edited = edit(&mut world, "meeting", "trabzon", &another_day).unwrap();
    assert!(!edited.warnings.contains(&"staff_elsewhere".to_owned()));
    world.programme.undo(None).unwrap();
    let edited = edit(&mut world, "meeting", "trabzon", &[("date", "2027-03-15")]).unwrap();
    assert!(
        edited.warnings.contains(&"staff_elsewhere".to_owned()),
        "{:?}",
        edited.warnings
    );
    world.programme.undo(None).unwrap();
    let trabzon = world.trabzon();
    let when = programme::When {
        date: "15.03.2027".into(),
        ..Default::default()
    };
    let moved = world.programme.move_meeting(trabzon, &when, None).unwrap();
    assert!(
        moved.warnings.contains(&"staff_elsewhere".to_owned()),
        "{:?}",
        moved.warnings
    );
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
        (it.actual_start.as_deref(), it.meals_invoiced),
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
fn a_photo_goes_into_the_file_and_comes_out_as_it_was() {
    let mut world = world();
    let trabzon = world.trabzon();
    let attached = world
        .programme
        .attach_bytes(trabzon, "../Aile fotoğrafı.jpg", PHOTO, Some("Aile"))
        .unwrap();
    let photo = attached.attachment;
    assert_eq!(
        (
            photo.kind.as_str(),
            photo.file_name.as_str(),
            photo.size,
            photo.title.as_deref()
        ),
        (
            "photo",
            "Aile fotoğrafı.jpg",
            PHOTO.len() as u32,
            Some("Aile")
        )
    );
    let again = world
        .programme
        .attach_bytes(trabzon, "kopya.jpg", PHOTO, None)
        .unwrap();
    assert_eq!(
        (again.operation, again.attachment.attachment),
        (None, photo.attachment.clone()),
        "the same bytes"
    );
    let paper = world
        .programme
        .attach_bytes(trabzon, "liste.jpg", b"%PDF-1.7", None)
        .unwrap();
    assert_eq!(
        paper.attachment.kind.as_str(),
        "paper",
        "its bytes say what it is, not its name"
    );
    assert_eq!(detail(&world, "trabzon").files.len(), 2);

    for (bytes, code) in [
        (vec![], "attachment_empty"),
        (vec![1; 25 * 1024 * 1024 + 1], "attachment_too_large"),
    ] {
        let refused = world.programme.attach_bytes(trabzon, "x", &bytes, None);
        assert_eq!(refused.unwrap_err().code(), code);
    }
    let id = photo.attachment.parse().unwrap();
    let out = world.path("disari/aile.jpg");
    world.programme.save_file(id, &out).unwrap();
    assert_eq!(std::fs::read(&out).unwrap(), PHOTO);

    world.programme.remove("file", &photo.attachment).unwrap();
    assert_eq!(
        world.programme.save_file(id, &out).unwrap_err().code(),
        "attachment_unknown"
    );
    world.programme.undo(None).unwrap();
    world.programme.save_file(id, &out).unwrap();
    for _ in 0..2 {
        world.programme.undo(None).unwrap();
    }
    assert!(
        detail(&world, "trabzon").files.is_empty(),
        "both are taken back"
    );
    world
        .programme
        .attach_bytes(trabzon, "aile.jpg", PHOTO, None)
        .unwrap();
    world.programme.undo(None).unwrap();
    assert!(
        detail(&world, "trabzon").files.is_empty(),
        "added once more and taken back"
    );

    world
        .programme
        .attach_bytes(trabzon, "aile.jpg", PHOTO, None)
        .unwrap();
    let verified = world.programme.verify().unwrap();
    assert!(verified.damaged_files.is_empty() && verified.replay_equal);
    let bytes = std::fs::read(world.programme.path()).unwrap();
    assert!(
        !bytes.windows(PHOTO.len()).any(|it| it == PHOTO),
        "encrypted"
    );
}

#[test]
fn a_backup_holds_the_files_and_is_remembered() {
    let rota = Rota::with_tour();
    let photo = rota.write("aile.jpg", PHOTO);
    let attached = rota.json(&["attach", "trabzon", &photo, "--title", "Aile"]);
    let id = attached["attachment"]["attachment"]
        .as_str()
        .unwrap()
        .to_owned();
    let backup = rota.json(&["backup", "--to", &rota.typed_path("kopya")]);
    rota.json(&["remove", "file", &id]);
    assert_eq!(rota.json(&["list", "files", "trabzon"])["items"], json!([]));
    rota.json(&["restore", backup["file"].as_str().unwrap(), "--replace"]);
    let out = rota.typed_path("geri.jpg");
    let saved = rota.json(&["save-file", &id, "--out", &out]);
    assert_eq!(saved["size"], PHOTO.len());
    assert_eq!(std::fs::read(out).unwrap(), PHOTO);
    rota.digest();
}

#[test]
fn the_last_backup_is_remembered_by_this_laptop() {
    let world = world();
    assert_eq!(world.programme.today().unwrap().last_backup, None);
    let before = world.programme.verify().unwrap();
    world.programme.backup(Some(&world.path("kopya"))).unwrap();
    let at = world.programme.today().unwrap().last_backup.unwrap();
    assert!(at.starts_with("2026-11-24T09:30"), "{at}");
    assert_eq!(
        world.programme.verify().unwrap(),
        before,
        "it stays out of the log"
    );
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
    assert_eq!(derived(&world), ["call_open"]);
    let route = world.programme.overview().unwrap().routes.remove(0);
    assert_eq!(
        route.call_closes.as_deref(),
        Some("2026-11-30T23:59:00+03:00")
    );
    edit(&mut world, "call", "1", &[("close", "2026-11-20")]).unwrap();
    edit(&mut world, "meeting", "trabzon", &[("date", "2026-11-24")]).unwrap();
    assert_eq!(derived(&world), ["call_closed", "today"]);
    world.check_in("isik");
    assert_eq!(derived(&world), ["call_closed", "today", "held"]);
}

#[test]
fn the_dossier_of_a_meeting_that_is_over_says_what_it_lacks() {
    let mut world = programme_with(&[("Ayşe Işık", "A Derneği")]);
    let lacks = |world: &World| item(world, "trabzon").dossier_missing;
    edit(&mut world, "meeting", "trabzon", &[("date", "2026-11-24")]).unwrap();
    world.check_in("isik");
    assert!(lacks(&world).is_empty(), "nobody hurries on the day itself");
    world.minutes_later(24 * 60);
    assert_eq!(lacks(&world), ["agenda", "attendance_list", "photos"]);
    assert!(
        item(&world, "ordu").dossier_missing.is_empty(),
        "it was not held"
    );

    let trabzon = world.trabzon();
    fill(&mut world, "trabzon", "template").unwrap();
    let photo = world
        .programme
        .attach_bytes(trabzon, "aile.jpg", PHOTO, None);
    photo.unwrap();
    let mut write = |variant| {
        let options = SheetOptions {
            variant,
            language: Language::Tr,
            issued_at: None,
        };
        let path = world.path("liste.pdf");
        world
            .programme
            .sign_in_sheet(trabzon, &path, &options)
            .unwrap();
        item(&world, "trabzon").dossier_missing
    };
    assert_eq!(
        write(Variant::Blank),
        ["attendance_list"],
        "it says only who was expected"
    );
    assert!(write(Variant::Final).is_empty());
}

#[test]
fn a_folder_where_a_file_is_meant_is_no_broken_disk() {
    let rota = Rota::with_tour();
    let photo = rota.write("aile.jpg", PHOTO);
    let kept = rota.json(&["attach", "trabzon", &photo]);
    let id = kept["attachment"]["attachment"].as_str().unwrap();
    let folder = rota.typed_path("klasör");
    std::fs::create_dir(&folder).unwrap();
    assert_eq!(
        rota.refused(&["save-file", id, "--out", &folder]),
        (1, "path_wrong".into())
    );
    assert_eq!(
        rota.refused(&["backup", "--to", &photo]),
        (1, "path_wrong".into())
    );
}

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
    assert_eq!(twice.warnings, ["city_twice"], "said, not refused");
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
