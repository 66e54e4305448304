//! Who works at a meeting, and elsewhere on the same day.

use programme::vocabulary::ChangeWarning;

use super::{detail, edit};
use crate::support::world;

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
    assert_eq!(second.warnings, [ChangeWarning::StaffElsewhere]);
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
    assert!(!edited.warnings.contains(&ChangeWarning::StaffElsewhere));
    world.programme.undo(None).unwrap();
    let edited = edit(&mut world, "meeting", "trabzon", &[("date", "2027-03-15")]).unwrap();
    assert!(
        edited.warnings.contains(&ChangeWarning::StaffElsewhere),
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
        moved.warnings.contains(&ChangeWarning::StaffElsewhere),
        "{:?}",
        moved.warnings
    );
}
