//! Sheets in: what counts as new, same, changed, refused, vanished; what an undo takes back and what it leaves.

use crate::support::words;
use std::io::Cursor;
use std::sync::Arc;

use programme::ids::OperationId;
use programme::view::Import;

use crate::support::rota::Rota;
use crate::support::{World, programme_with, world};

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
    let file = programme::SheetFile::new("s.csv", Cursor::new(SHEET));
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
        .find(|it| it.severity.word() == "error")
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
    let operation = import.operation.unwrap();
    let undone = world.programme.undo(Some(operation)).unwrap();
    assert_eq!(undone.undone, 3);
    assert_eq!(undone.left.len(), 1);
    assert_eq!(undone.left[0].reason.word(), "checked_in");
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
    assert_eq!(
        words(&done.suspects[0].reasons),
        ["same_name", "same_organisation"]
    );
    assert_eq!(
        world.programme.people().unwrap().len(),
        3,
        "never joined by itself"
    );
    assert_eq!(world.programme.organisations().unwrap().len(), 2);
}

fn phone_of(world: &World, name: &str) -> Option<String> {
    let people = world.programme.people().unwrap();
    let mut found = people.into_iter().filter(|it| it.name == name);
    let one = found.next().unwrap();
    assert!(found.next().is_none(), "{name} is there once");
    one.phone
}

fn id(import: &Import) -> OperationId {
    import.operation.unwrap()
}

#[test]
fn undos_of_changed_sheets_in_any_order_lead_back_to_what_stood_first() {
    for order in [[0, 1], [1, 0]] {
        let mut world = world();
        world.import_text(SHEET, None).unwrap();
        let operations = ["0500 000 22 22", "0500 000 33 33"].map(|phone| {
            let sheet = SHEET.replace("0500 000 12 34", phone);
            id(&world.import_text(&sheet, None).unwrap())
        });
        assert_eq!(
            phone_of(&world, "Ayşe Işık").as_deref(),
            Some("+905000003333")
        );
        for at in order {
            world.programme.undo(Some(operations[at])).unwrap();
        }
        assert_eq!(
            phone_of(&world, "Ayşe Işık").as_deref(),
            Some("+905000001234"),
            "undone in the order {order:?}"
        );
        assert!(world.programme.verify().unwrap().replay_equal);
    }
}

#[test]
fn a_changed_sheet_that_was_taken_back_can_be_taken_in_again() {
    let mut world = world();
    world.import_text(SHEET, None).unwrap();
    let changed = SHEET.replace("0500 000 12 34", "0500 000 99 99");
    world.import_text(&changed, None).unwrap();
    world.programme.undo(None).unwrap();
    let again = world.import_text(&changed, None).unwrap();
    assert_eq!((again.changed, again.imported), (1, 1));
    assert_eq!(
        phone_of(&world, "Ayşe Işık").as_deref(),
        Some("+905000009999")
    );
}

#[test]
fn an_undone_correction_by_hand_does_not_hold_up_the_next_sheet() {
    let mut world = world();
    world.import_text(SHEET, None).unwrap();
    let by_hand = |phone: &str| [("phone".to_owned(), phone.to_owned())];
    let changed = SHEET.replace("0500 000 12 34", "0500 000 99 99");
    world
        .programme
        .edit("person", "Ayşe Işık", &by_hand("+905000005555"), None)
        .unwrap();
    world
        .programme
        .edit("person", "Ayşe Işık", &by_hand("+905000006666"), None)
        .unwrap();
    world.programme.undo(None).unwrap();
    world.import_text(&changed, None).unwrap();
    assert_eq!(
        phone_of(&world, "Ayşe Işık").as_deref(),
        Some("+905000005555"),
        "the first correction still stands"
    );
    world.programme.undo(None).unwrap();
    world.programme.undo(None).unwrap();
    world.import_text(&changed, None).unwrap();
    assert_eq!(
        phone_of(&world, "Ayşe Işık").as_deref(),
        Some("+905000009999"),
        "no correction stands any more"
    );
}

#[test]
fn what_a_changed_row_leaves_empty_is_emptied_and_what_it_adds_is_kept() {
    let mut world = world();
    let head = "Zaman damgası;Ad Soyad;Kurum;Hangi buluşma;Beslenme tercihiniz;KVKK aydınlatma metnini okudum\n";
    let row = "12.11.2026 14:03;Ayşe Işık;Kırlangıç Derneği;Trabzon;vegan;Evet\n";
    world.import_text(&format!("{head}{row}"), None).unwrap();
    let emptied = row.replace("Kırlangıç Derneği", "yok");
    let done = world
        .import_text(&format!("{head}{emptied}"), None)
        .unwrap();
    assert_eq!(done.changed, 1);
    let people = world.programme.people().unwrap();
    assert_eq!(people[0].organisation, None, "she speaks for herself now");
}

#[test]
fn a_changed_wish_moves_who_has_not_come_and_nobody_who_has() {
    let mut world = world();
    world.import_text(SHEET, None).unwrap();
    let moved = SHEET.replace("Rota 1 - Trabzon (14 Mart)", "Ordu");
    world.import_text(&moved, None).unwrap();
    let (trabzon, ordu) = (world.trabzon(), world.meeting("ordu"));
    let names = |world: &World, meeting| -> Vec<Option<String>> {
        let items = world.programme.registrations(meeting).unwrap();
        items.into_iter().map(|it| it.name).collect()
    };
    assert_eq!(names(&world, trabzon), []);
    assert_eq!(names(&world, ordu).len(), 2);
    world.programme.undo(None).unwrap();
    assert_eq!(names(&world, trabzon).len(), 1);

    world.check_in("isik");
    let done = world.import_text(&moved, None).unwrap();
    assert_eq!(names(&world, trabzon).len(), 1, "she was there");
    let said = done.problems.iter().find(|it| it.row == 2).unwrap();
    assert_eq!(
        (said.code.as_str(), said.severity.word()),
        ("meeting_kept", "warning")
    );
}

#[test]
fn a_sheet_for_a_second_meeting_puts_its_people_on_that_list_too() {
    let mut world = world();
    let people = &[
        ("Ayşe Işık", "Kırlangıç Derneği"),
        ("Hasan Kaya", "Ihlamur"),
    ];
    world.register("trabzon", people);
    let done = world.register("ordu", people);
    assert_eq!((done.changed, done.same, done.imported), (2, 0, 2));
    for meeting in ["trabzon", "ordu"] {
        let meeting = world.meeting(meeting);
        assert_eq!(world.programme.registrations(meeting).unwrap().len(), 2);
    }
    assert_eq!(world.programme.people().unwrap().len(), 2);
    let again = world.register("ordu", people);
    assert_eq!((again.same, again.imported, again.vanished), (2, 0, 0));
}

#[test]
fn the_list_of_another_meeting_has_not_lost_the_people_of_this_one() {
    let mut world = world();
    world.register("trabzon", &[("Ayşe Işık", "Kırlangıç Derneği")]);
    let other = world.register("ordu", &[("Hasan Kaya", "Ihlamur Vakfı")]);
    assert_eq!(other.vanished, 0);
    let next = world.register("trabzon", &[("Çiğdem Gök", "Gök Derneği")]);
    assert_eq!(next.vanished, 1);
}

#[test]
fn rows_that_are_counted_as_to_be_placed_are_those_that_wait() {
    let mut world = world();
    // The later of two answers of one person names the meeting that the first one did not.
    let twice = SHEET.to_owned() + "12.11.2026 14:20;Hasan Kaya;Ihlamur Vakfı;Sivas;;Hayır\n";
    let done = world.import_text(&twice, None).unwrap();
    assert_eq!(
        (
            done.rows,
            done.new,
            done.changed,
            done.refused,
            done.to_place
        ),
        (6, 4, 1, 1, 1)
    );
    let again = world.import_text(&twice, None).unwrap();
    assert_eq!((again.same, again.imported, again.to_place), (5, 0, 0));
}

#[test]
fn two_people_of_one_name_are_never_one() {
    let day = "Zaman damgası;Ad Soyad;Kurum;Telefon\n\
        12.11.2026;Mehmet Yılmaz;Üç Tepe Kooperatifi;0500 000 00 01\n\
        12.11.2026;Mehmet Yılmaz;Gökçebel Belediyesi;0500 000 00 02\n";
    let bare = "Ad Soyad;Kurum;Görev\n\
        Mehmet Yılmaz;Üç Tepe Kooperatifi;Başkan\n\
        Mehmet Yılmaz;Üç Tepe Kooperatifi;Üye\n";
    for sheet in [day, bare] {
        let mut world = world();
        let done = world.import_text(sheet, Some("1.1")).unwrap();
        assert_eq!((done.new, done.imported, done.suspects.len()), (2, 2, 1));
        assert_eq!(done.problems.len(), 1, "{:?}", done.problems);
        assert_eq!(
            (done.problems[0].row, done.problems[0].code.as_str()),
            (3, "same_key_in_sheet")
        );
        assert_eq!(world.programme.people().unwrap().len(), 2);
        let again = world.import_text(sheet, Some("1.1")).unwrap();
        assert_eq!((again.same, again.imported, again.vanished), (2, 0, 0));

        // One of them changes: the other keeps what is theirs.
        let changed = sheet
            .replace("00 02", "00 03")
            .replace(";Üye", ";Genel Sekreter");
        let next = world.import_text(&changed, Some("1.1")).unwrap();
        assert_eq!((next.same, next.changed, next.new), (1, 1, 0));
        assert_eq!(world.programme.people().unwrap().len(), 2);
        // The same rows the other way round.
        let mut lines: Vec<&str> = changed.lines().collect();
        lines.swap(1, 2);
        let turned = world.import_text(&lines.join("\n"), Some("1.1")).unwrap();
        assert_eq!((turned.same, turned.imported), (2, 0));
        // And one of them is gone.
        lines.pop();
        let fewer = world.import_text(&lines.join("\n"), Some("1.1")).unwrap();
        assert_eq!((fewer.same, fewer.vanished), (1, 1));
    }
}

#[test]
fn one_row_twice_is_one_application_and_is_pointed_out_where_only_a_name_tells() {
    let mut world = world();
    let sheet = "Ad Soyad;Kurum\nMehmet Yılmaz;Üç Tepe\nMehmet Yılmaz;Üç Tepe\n";
    let done = world.import_text(sheet, Some("1.1")).unwrap();
    assert_eq!(
        (done.rows, done.new, done.same, done.imported),
        (2, 1, 1, 1)
    );
    let codes: Vec<&str> = done.problems.iter().map(|it| it.code.as_str()).collect();
    assert_eq!(codes, ["same_key_in_sheet"]);
}

#[test]
fn an_arrival_that_comes_back_is_where_it_was_though_the_wish_has_moved() {
    let mut world = world();
    world.import_text(SHEET, None).unwrap();
    let (trabzon, ordu) = (world.trabzon(), world.meeting("ordu"));
    world.check_in("isik");
    let mistaken = world
        .programme
        .undo_check_in_who(trabzon, "isik", None)
        .unwrap();
    let moved = SHEET.replace("Rota 1 - Trabzon (14 Mart)", "Ordu");
    world.import_text(&moved, None).unwrap();
    assert_eq!(world.programme.registrations(ordu).unwrap().len(), 2);
    // It was no mistake: she is at Trabzon, whatever she wishes now.
    let mistaken = mistaken.operation.unwrap();
    assert_eq!(world.programme.undo(Some(mistaken)).unwrap().undone, 1);
    let arrived = |meeting| world.programme.desk(meeting).unwrap().arrived;
    assert_eq!((arrived(trabzon), arrived(ordu)), (1, 0));
}

/// The sheet as it looks after a program took its Turkish letters for Western ones.
fn garbled() -> String {
    let letters = [
        ('Ğ', 'Ð'),
        ('İ', 'Ý'),
        ('Ş', 'Þ'),
        ('ğ', 'ð'),
        ('ı', 'ý'),
        ('ş', 'þ'),
    ];
    let sheet = SHEET.replace("Ordu Çevre", "Şanlıurfa İklim");
    let exchanged = |c| letters.iter().find(|it| it.0 == c).map_or(c, |it| it.1);
    sheet.chars().map(exchanged).collect()
}

#[test]
fn garbled_letters_are_shown_first_and_repaired_only_on_request() {
    let mut world = world();
    let sheet = garbled();
    let file = programme::SheetFile::new("s.csv", Cursor::new(sheet));
    let mut options = crate::support::options(None);
    let preview = world.programme.preview_import(&file, &options).unwrap();
    assert_eq!(preview.warnings, ["garbled_text"]);
    assert!(!preview.repaired_text);
    assert_eq!(preview.repairs.len(), 3, "{:?}", preview.repairs);
    assert_eq!(
        (&*preview.repairs[0].before, &*preview.repairs[0].after),
        ("Zaman damgasý", "Zaman damgası")
    );
    assert_eq!(
        (preview.rows, preview.new, preview.questions.len()),
        (5, 3, 1),
        "headings are recognised all the same, and an answer that is garbled is nobody's yes"
    );
    options.map = vec![programme::view::ColumnChoice {
        heading: "Temsil ettiðiniz kurum".into(),
        field: Some("organisation".into()),
        dates: None,
    }];
    options.repair = true;
    let done = world.programme.import(&file, &options).unwrap();
    assert_eq!((done.repaired_text, done.imported), (true, 4));
    assert_eq!(done.warnings, [] as [String; 0]);
    let people = world.programme.people().unwrap();
    let ilker = people.iter().find(|it| it.name == "İlker Şahin").unwrap();
    assert_eq!(
        ilker.organisation.as_deref(),
        Some("Şanlıurfa İklim Derneği")
    );
    // The same sheet, sent again as it should have been, holds the same applications.
    let right = SHEET.replace("Ordu Çevre", "Şanlıurfa İklim");
    let again = world.import_text(&right, None).unwrap();
    assert_eq!((again.same, again.imported, again.vanished), (4, 0, 0));
    assert_eq!(again.repairs, []);
}

#[test]
fn what_may_not_be_kept_is_left_out_under_a_garbled_heading_too() {
    let mut world = world();
    let sheet = garbled()
        .replace("Cep telefonu", "Doðum tarihi")
        .replace("0500 000 12 34", "Aðustos 1990");
    let done = world.import_text(&sheet, None).unwrap();
    let column = done.columns.iter().find(|it| it.dropped).unwrap();
    assert_eq!(
        (&*column.heading, column.reason.map(|it| it.word())),
        ("Doðum tarihi", Some("birth_date"))
    );
    assert!(!format!("{done:?}").contains("1990"));
}

/// A workbook as a person makes it: headings, rows, and regions merged over them (first and last row, column).
fn workbook(rows: &[&[&str]], merged: &[(u32, u16, u32, u16)]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let plain = rust_xlsxwriter::Format::new();
    let sheet = book.add_worksheet();
    let text = |row: u32, column: u16| rows[row as usize][usize::from(column)];
    for (row, column, last_row, last_column) in merged {
        let text = text(*row, *column);
        sheet
            .merge_range(*row, *column, *last_row, *last_column, text, &plain)
            .unwrap();
    }
    let is_merged = |row: u32, column: u16| {
        let mut regions = merged.iter();
        regions.any(|it| (it.0..=it.2).contains(&row) && (it.1..=it.3).contains(&column))
    };
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(*cells) {
            if !text.is_empty() && !is_merged(row, column) {
                sheet.write_string(row, column, *text).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

fn import_workbook(world: &mut World, bytes: &[u8], meeting: Option<&str>) -> Import {
    let file = programme::SheetFile::new("liste.xlsx", Cursor::new(bytes));
    let options = crate::support::options(meeting.map(|it| world.meeting(it)));
    world.programme.import(&file, &options).unwrap()
}

#[test]
fn an_organisation_merged_over_its_people_belongs_to_each_of_them() {
    let mut world = world();
    let bytes = workbook(
        &[
            &["Kurum", "Ad Soyad", "Telefon"],
            &["Kırlangıç Derneği", "Ayşe Işık", "0500 000 00 01"],
            &["", "İlker Şahin", "0500 000 00 02"],
            &["", "Hasan Kaya", ""],
            &["Gök Vakfı", "Çiğdem Gök", ""],
        ],
        &[(1, 0, 3, 0)],
    );
    let done = import_workbook(&mut world, &bytes, Some("trabzon"));
    assert_eq!((done.imported, done.refused), (4, 0));
    assert_eq!(done.warnings, ["merged_cells"]);
    let said: Vec<(u32, &str)> = done
        .problems
        .iter()
        .map(|it| (it.row, it.code.as_str()))
        .collect();
    assert_eq!(said, [(3, "merged_cell"), (4, "merged_cell")]);
    let people = world.programme.people().unwrap();
    let of = |name: &str| {
        let person = people.iter().find(|it| it.name == name).unwrap();
        person.organisation.clone()
    };
    for name in ["Ayşe Işık", "İlker Şahin", "Hasan Kaya"] {
        assert_eq!(of(name).as_deref(), Some("Kırlangıç Derneği"), "{name}");
    }
    assert_eq!(of("Çiğdem Gök").as_deref(), Some("Gök Vakfı"));
    assert_eq!(world.programme.organisations().unwrap().len(), 2);
}

#[test]
fn headings_in_two_rows_are_read_together() {
    let mut world = world();
    let bytes = workbook(
        &[
            &["Başvurular", "", "", "", "", ""],
            &["Katılımcı", "", "Kurum bilgileri", "", "İletişim", "İl"],
            &["Adı", "Soyadı", "Adı", "Türü", "Telefon", ""],
            &["Ayşe", "Işık", "Umut", "Dernek", "0500 000 00 01", "Ordu"],
            &["Ali", "Can", "", "", "", "Sivas"],
        ],
        &[(0, 0, 0, 5), (1, 0, 1, 1), (1, 2, 1, 3), (1, 5, 2, 5)],
    );
    let done = import_workbook(&mut world, &bytes, Some("trabzon"));
    assert_eq!((done.header_rows, done.imported), (vec![2, 3], 2));
    let fields: Vec<(&str, Option<&str>)> = done
        .columns
        .iter()
        .map(|it| (it.heading.as_str(), it.field.as_ref().map(|it| it.as_str())))
        .collect();
    assert_eq!(
        fields,
        [
            ("Katılımcı / Adı", Some("given")),
            ("Katılımcı / Soyadı", Some("family")),
            ("Kurum bilgileri / Adı", Some("organisation")),
            ("Kurum bilgileri / Türü", Some("kind")),
            ("İletişim / Telefon", Some("phone")),
            ("İl", Some("province")),
        ]
    );
    let people = world.programme.people().unwrap();
    let ayse = people.iter().find(|it| it.name == "Ayşe Işık").unwrap();
    assert_eq!(
        (ayse.organisation.as_deref(), ayse.phone.as_deref()),
        (Some("Umut"), Some("+905000000001"))
    );
}

#[test]
fn at_a_terminal_a_long_sheet_says_how_far_it_is_and_to_programs_it_says_nothing() {
    let mut rota = Rota::with_tour();
    let told = Arc::default();
    rota.told = Some(Arc::clone(&told));
    let mut text = String::from("Ad Soyad;Kurum\n");
    for number in 0..600 {
        text.push_str(&format!("Ayşe Işık {number};Kırlangıç Derneği\n"));
    }
    let sheet = rota.write("uzun.csv", text.as_bytes());
    let line = ["import", &sheet, "--route", "1", "--meeting", "trabzon"];
    let preview = [&line[..], &["--preview"]].concat();
    rota.json(&preview);
    assert_eq!(*told.lock().unwrap(), [] as [&str; 0], "--json");

    let said = rota.run(&line);
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    let lines = std::mem::take(&mut *told.lock().unwrap());
    assert_eq!(
        lines,
        [
            "Tablo okunuyor ve yazılıyor: 500 / 1.200",
            "Tablo okunuyor ve yazılıyor: 1.000 / 1.200",
            "Tablo okunuyor ve yazılıyor: 500 / 600",
            ""
        ]
    );
    // A sheet that cannot be taken in leaves no half line behind either.
    let said = rota.run(&["import", &sheet, "--route", "1"]);
    assert_eq!(said.status, 3, "meeting_needed: {said:?}");
    assert_eq!(*told.lock().unwrap(), [""]);
}

#[test]
fn dates_that_could_be_read_both_ways_are_asked_about_and_the_answer_is_remembered() {
    const SLASHES: &str = "\
Zaman damgası;Ad Soyad;Kurum
3/4/2026 9:00;Ayşe Işık;Kırlangıç Derneği
5/11/2026 9:00;İlker Şahin;Ordu Çevre Derneği
";
    let rota = Rota::with_tour();
    let sheet = rota.write("liste.csv", SLASHES.as_bytes());
    let line = ["import", &sheet, "--route", "1", "--meeting", "trabzon"];
    let with = |more: &[&'static str]| rota.json(&[&line[..], more].concat());
    // Until somebody says it, nothing is read either way. (#14, where this was an import day first with exit 0)
    let asks = |more: &[&'static str]| rota.answer(&[&line[..], more].concat(), 3);
    let asked = asks(&["--preview"]);
    assert_eq!(asked["warnings"], serde_json::json!(["dates_doubtful"]));
    assert_eq!(
        asked["dates"],
        serde_json::json!({"heading": "Zaman damgası", "order": "day_first", "chosen": false})
    );
    assert_eq!(
        asked["questions"],
        serde_json::json!([{
            "question": "date_order",
            "heading": "Zaman damgası",
            "words": "3/4/2026 9:00",
            "rows": 2,
            "row_numbers": [2, 3],
            "answers": ["day_first", "month_first"],
        }])
    );
    assert_eq!(asks(&[])["imported"], 0);
    // Answered, and put right afterwards: they are the same people, at another time.
    assert_eq!(with(&["--dates", "day-first"])["imported"], 2);
    let chosen = with(&["--dates", "month-first"]);
    assert_eq!(chosen["warnings"], serde_json::json!([]));
    assert_eq!(
        (&chosen["changed"], &chosen["new"], &chosen["vanished"]),
        (&2.into(), &0.into(), &0.into()),
        "{chosen}"
    );
    let again = with(&[]);
    assert_eq!(
        (&again["same"], &again["dates"]["order"]),
        (&2.into(), &"month_first".into())
    );
    assert_eq!(again["dates"]["chosen"], true);
    let people = rota.json(&["list", "people"]);
    assert_eq!(people["items"].as_array().unwrap().len(), 2);
    // Forgotten, it is asked again.
    let forgotten = asks(&["--forget-columns", "--preview"]);
    assert_eq!(forgotten["warnings"], serde_json::json!(["dates_doubtful"]));
    let without = rota.write("tarihsiz.csv", "Ad Soyad\nAli Can\n".as_bytes());
    assert_eq!(
        rota.refused(&[
            "import",
            &without,
            "--route",
            "1",
            "--meeting",
            "trabzon",
            "--dates",
            "day-first"
        ]),
        (2, "dates_without_column".into())
    );
}

#[test]
fn a_later_row_that_shows_the_month_first_makes_nobody_new() {
    let mut world = world();
    // With points it is no question: nobody writes the month first so, until somebody does.
    let first = "Zaman damgası;Ad Soyad\n3.4.2026 9:00;Ayşe Işık\n";
    world.import_text(first, Some("trabzon")).unwrap();
    let grown = first.to_owned() + "3.14.2026 9:00;İlker Şahin\n";
    let next = world.import_text(&grown, Some("trabzon")).unwrap();
    assert_eq!(
        (next.new, next.changed, next.vanished, next.warnings.len()),
        (1, 1, 0, 0)
    );
    assert_eq!(world.programme.people().unwrap().len(), 2);
    let again = world.import_text(&grown, Some("trabzon")).unwrap();
    assert_eq!((again.same, again.vanished), (2, 0));
}

#[test]
fn choices_of_a_kobo_form_without_their_summary_are_one_answer() {
    let rota = Rota::with_tour();
    let sheet = "\
Ad Soyad,Çalışma alanları/Kadın,Çalışma alanları/Gençlik,Çalışma alanları/Sağlık ve spor,kisi/meslek,kisi/kardes,_uuid
Ayşe Işık,1,0,1,Öğretmen,1,a1
Ali Can,0,0,0,,0,a2
";
    let sheet = rota.write("kobo.csv", sheet.as_bytes());
    let done = rota.json(&["import", &sheet, "--route", "1", "--meeting", "trabzon"]);
    assert_eq!(
        (&done["form"], &done["imported"]),
        (&"kobo".into(), &2.into())
    );
    let fields: Vec<Option<&str>> = done["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["field"].as_str())
        .collect();
    assert_eq!(fields[1..4], [Some("choice"); 3]);
    assert_ne!(
        fields[5],
        Some("choice"),
        "a group asks for other things, too"
    );
    let answers = |who: &str| {
        let sheet = rota.json(&["review", "trabzon", who]);
        let answers = sheet["application"]["answers"].as_array().unwrap().clone();
        let said = answers.into_iter().map(|it| {
            let text = |key: &str| it[key].as_str().unwrap().to_owned();
            (text("question"), text("answer"))
        });
        said.filter(|(question, _)| question.starts_with("Çalışma"))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        answers("ayşe"),
        [("Çalışma alanları".into(), "Kadın; Sağlık ve spor".into())]
    );
    assert_eq!(answers("ali"), []);
}
