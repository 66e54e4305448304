//! The checklist: what people tick, and what facts only suggest.

use super::{detail, edit, item};
use crate::support::{World, world};
use programme::vocabulary::Derived;

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
    assert!(item(&world, "trabzon").derived.contains(&Derived::Ready));
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
