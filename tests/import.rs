//! Sheets in: what counts as new, same, changed, refused, vanished; what an undo takes back and what it leaves.

use crate::support::{programme_with, world};

const SHEET: &str = "\
Zaman damgası;Adınız Soyadınız;Temsil ettiğiniz kurum;Hangi buluşmaya katılmak istiyorsunuz?;Cep telefonu;KVKK aydınlatma metnini okudum
12.11.2026 14:03;Ayşe Işık;Kırlangıç Derneği;Rota 1 - Trabzon (14 Mart);0500 000 12 34;Evet
12.11.2026 14:10;İlker Şahin;Ordu Çevre Derneği;Ordu;0500 000 12 35;Okudum
12.11.2026 14:12;;Adsız Derneği;Samsun;;
12.11.2026 14:15;Rojîn Ateş;Üç Tepe Derneği;Trabzon, Ordu;;
12.11.2026 14:20;Hasan Kaya;Ihlamur Vakfı;henüz bilmiyorum;;Hayır
";

#[test]
fn a_preview_writes_nothing_and_says_what_an_import_would_do() {
    let mut world = world();
    let before = world.programme.verify().unwrap();
    let file = programme::SheetFile {
        name: "s.csv",
        bytes: SHEET.as_bytes(),
    };
    let preview = world
        .programme
        .preview_import(&file, &crate::support::options(None))
        .unwrap();
    assert_eq!(world.programme.verify().unwrap(), before);
    assert_eq!(
        (preview.rows, preview.new, preview.refused, preview.to_place),
        (5, 4, 1, 2)
    );
    assert_eq!((preview.imported, &preview.operation), (0, &None));

    let done = world.import_text(SHEET, None).unwrap();
    assert_eq!(done.imported, 4);
    assert_eq!(
        (done.new, done.refused, done.problems.len()),
        (preview.new, preview.refused, preview.problems.len())
    );
    let error = done
        .problems
        .iter()
        .find(|it| it.severity == "error")
        .unwrap();
    assert_eq!((error.row, error.code.as_str()), (4, "no_name"));
}

#[test]
fn a_row_becomes_somebody_expected_at_the_door_of_the_city_it_names() {
    let mut world = world();
    world.import_text(SHEET, None).unwrap();
    let trabzon = world.programme.registrations(world.trabzon()).unwrap();
    let names: Vec<_> = trabzon.iter().filter_map(|it| it.name.as_deref()).collect();
    assert_eq!(names, ["Ayşe Işık"], "two wishes are placed by a person");
    assert_eq!(
        (trabzon[0].selection.as_str(), trabzon[0].kind.as_deref()),
        ("undecided", Some("DER"))
    );
    assert_eq!(trabzon[0].code.len(), 16);
    assert_eq!(
        world
            .programme
            .desk(world.meeting("ordu"))
            .unwrap()
            .expected,
        1
    );
    let people = world.programme.people().unwrap();
    let ayse = people.iter().find(|it| it.name == "Ayşe Işık").unwrap();
    assert_eq!(ayse.phone.as_deref(), Some("+905000001234"));
}

#[test]
fn the_same_file_twice_adds_nothing() {
    let mut world = world();
    world.import_text(SHEET, None).unwrap();
    let before = world.programme.verify().unwrap();
    let again = world.import_text(SHEET, None).unwrap();
    assert_eq!(
        (again.new, again.same, again.imported, again.vanished),
        (0, 4, 0, 0)
    );
    assert_eq!(again.operation, None);
    assert_eq!(world.programme.verify().unwrap(), before);
}

#[test]
fn next_weeks_sheet_brings_the_new_the_changed_and_names_the_vanished() {
    let mut world = world();
    world.import_text(SHEET, None).unwrap();
    let grown = SHEET
        .replace("0500 000 12 34", "0500 000 99 99")
        .lines()
        .filter(|line| !line.contains("Hasan Kaya"))
        .chain(["13.11.2026 10:00;Çiğdem Gök;Gök Derneği;Tokat;;Evet"])
        .collect::<Vec<_>>()
        .join("\n");
    let done = world.import_text(&grown, None).unwrap();
    assert_eq!(
        (
            done.new,
            done.same,
            done.changed,
            done.vanished,
            done.imported
        ),
        (1, 2, 1, 1, 2)
    );
    let people = world.programme.people().unwrap();
    assert_eq!(people.len(), 5, "nobody twice, nobody lost");
    let ayse = people.iter().find(|it| it.name == "Ayşe Işık").unwrap();
    assert_eq!(ayse.phone.as_deref(), Some("+905000009999"));
}

#[test]
fn a_correction_by_hand_outlives_a_changed_row() {
    let mut world = world();
    world.import_text(SHEET, None).unwrap();
    let by_hand = [("phone".to_owned(), "+905000005555".to_owned())];
    world
        .programme
        .edit("person", "Ayşe Işık", &by_hand, None)
        .unwrap();
    world
        .import_text(&SHEET.replace("0500 000 12 34", "0500 000 99 99"), None)
        .unwrap();
    let people = world.programme.people().unwrap();
    let ayse = people.iter().find(|it| it.name == "Ayşe Işık").unwrap();
    assert_eq!(ayse.phone.as_deref(), Some("+905000005555"));
}

#[test]
fn one_undo_takes_the_sheet_back_and_its_rows_are_new_again() {
    let mut world = world();
    let before = world.programme.overview().unwrap();
    world.import_text(SHEET, None).unwrap();
    let undone = world.programme.undo(None).unwrap();
    assert_eq!((undone.undone, undone.left.len()), (4, 0));
    assert!(world.programme.people().unwrap().is_empty());
    assert!(world.programme.organisations().unwrap().is_empty());
    assert_eq!(world.programme.overview().unwrap(), before);
    let again = world.import_text(SHEET, None).unwrap();
    assert_eq!((again.new, again.same, again.vanished), (4, 0, 0));
}

#[test]
fn an_undo_leaves_who_has_come_and_says_so() {
    let mut world = world();
    let import = world.import_text(SHEET, None).unwrap();
    world.check_in("isik");
    let operation = import.operation.unwrap().parse().unwrap();
    let undone = world.programme.undo(Some(operation)).unwrap();
    assert_eq!(undone.undone, 3);
    assert_eq!(undone.left.len(), 1);
    assert_eq!(undone.left[0].reason, "checked_in");
    let people = world.programme.people().unwrap();
    assert_eq!(people.len(), 1);
    assert_eq!(people[0].organisation.as_deref(), Some("Kırlangıç Derneği"));
    assert!(world.programme.verify().unwrap().replay_equal);
}

#[test]
fn a_sheet_that_names_no_meeting_needs_one() {
    let mut world = world();
    let sheet = "Ad Soyad;Kurum\nAyşe Işık;Kırlangıç Derneği\n";
    assert_eq!(
        world.import_text(sheet, None).unwrap_err().code(),
        "meeting_needed"
    );
    assert_eq!(world.import_text(sheet, Some("1.2")).unwrap().imported, 1);
    assert_eq!(
        world
            .import_text(sheet, Some("gaziantep"))
            .unwrap_err()
            .code(),
        "meeting_not_on_route"
    );
}

#[test]
fn who_looks_like_somebody_known_is_named_and_imported_all_the_same() {
    let mut world = programme_with(&[("Ayşe Işık", "Kırlangıç Derneği")]);
    let sheet = "\
Ad Soyad;Kurum;Telefon
AYŞE IŞIK;Kırlangıç Der.;0500 000 12 34
Hasan Kaya;Ihlamur Vakfı;
";
    let done = world.import_text(sheet, Some("ordu")).unwrap();
    assert_eq!((done.imported, done.suspects.len()), (2, 1));
    assert_eq!(done.suspects[0].reasons, ["same_name", "same_organisation"]);
    assert_eq!(
        world.programme.people().unwrap().len(),
        3,
        "never joined by itself"
    );
    assert_eq!(world.programme.organisations().unwrap().len(), 2);
}
