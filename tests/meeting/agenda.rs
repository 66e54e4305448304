//! The agenda of a meeting: begun from a template, copied, corrected, taken back.

use super::{detail, edit, fill};
use crate::support::{World, world, written};

/// Hour and title of every line, in their order.
fn lines(world: &World, city: &str) -> Vec<(String, String)> {
    let items = detail(world, city).agenda.into_iter();
    let line = items.map(|it| {
        (
            written(&it.start).unwrap_or_default(),
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
        (
            written(&agenda[0].start).as_deref(),
            agenda[0].title_tr.as_deref()
        ),
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
    assert_eq!(written(&agenda[3].start).as_deref(), Some("11:00"));
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
