//! What a sheet says of people who are registered: the team's own list of who is selected, and the replies of a form.

use crate::support::words;
use programme::vocabulary::Word;
use std::io::Cursor;

use programme::view::{ColumnChoice, Import, ImportOptions, Mend};
use programme::{Error, SheetFile};
use rust_xlsxwriter::Workbook;

use crate::support::rota::Rota;
use crate::support::{World, options, world};

const APPLICATIONS: &str = "\
Zaman damgası;Ad Soyad;Kurum;Hangi buluşmaya katılmak istiyorsunuz?;Cep telefonu
12.11.2026 14:03;Ayşe Işık;Kırlangıç Derneği;Trabzon;0500 000 12 34
12.11.2026 14:10;İlker Şahin;Ordu Çevre Derneği;Trabzon;0500 000 12 35
12.11.2026 14:12;Hasan Kaya;Ihlamur Vakfı;Trabzon;
12.11.2026 14:15;Rojîn Ateş;Üç Tepe Derneği;Trabzon;
12.11.2026 14:20;Elif Dağ;Gök Derneği;Ordu;
";

fn applied() -> World {
    let mut world = world();
    world.import_text(APPLICATIONS, None).unwrap();
    world
}

fn taken_as(word: &str) -> ImportOptions {
    ImportOptions {
        taken_as: Some(Word::read(word)),
        ..options(None)
    }
}

fn take(world: &mut World, sheet: &str, options: &ImportOptions) -> Result<Import, Error> {
    let file = SheetFile::new("liste.csv", Cursor::new(sheet));
    world.programme.import(&file, options)
}

/// Selection and reply of everybody at a meeting, by name.
fn standing(world: &World, meeting: &str) -> Vec<(String, String, String)> {
    let items = world.programme.registrations(world.meeting(meeting));
    let items = items.unwrap().into_iter();
    items
        .map(|it| {
            let (selection, reply) = (it.selection.as_str(), it.reply.as_str());
            (it.name.unwrap(), selection.to_owned(), reply.to_owned())
        })
        .collect()
}

fn selections(world: &World, meeting: &str) -> Vec<String> {
    let all = standing(world, meeting).into_iter();
    all.map(|(name, selection, _)| format!("{name}: {selection}"))
        .collect()
}

fn problems(import: &Import) -> Vec<(u32, &str)> {
    let problems = import.problems.iter();
    problems.map(|it| (it.row, it.code.as_str())).collect()
}

const LIST: &str = "\
S.NO;Ad Soyad;Kurum;SONUÇ
1;AYŞE IŞIK;Kırlangıç Der.;ASİL
2;İlker Şahin;Ordu Çevre Derneği;yedek
3;Hasan Kaya;Ihlamur Vakfı;Ret
4;Rojîn Ateş;Üç Tepe Derneği;görüşülecek
5;Bilinmeyen Kişi;Yok Derneği;asıl
";

#[test]
fn the_teams_list_decides_by_hand_and_names_whom_it_does_not_find() {
    let mut world = applied();
    let preview = SheetFile::new("liste.csv", Cursor::new(LIST));
    let before = world.programme.verify().unwrap();
    let preview = world
        .programme
        .preview_import(&preview, &taken_as("selected"))
        .unwrap();
    assert_eq!(world.programme.verify().unwrap(), before);
    assert_eq!(
        (preview.rows, preview.changed, preview.same, preview.refused),
        (5, 3, 0, 2)
    );
    let done = take(&mut world, LIST, &taken_as("selected")).unwrap();
    assert_eq!(done.imported, 3);
    assert_eq!(
        problems(&done),
        [(5, "result_unreadable"), (6, "not_registered")]
    );
    assert_eq!(
        selections(&world, "trabzon"),
        [
            "Ayşe Işık: selected",
            "Hasan Kaya: not_selected",
            "İlker Şahin: waiting",
            "Rojîn Ateş: undecided"
        ]
    );
    let places = world.programme.preview_selection(world.trabzon()).unwrap();
    let ayse = &places.selected[0];
    assert_eq!(
        words(&ayse.reasons),
        ["by_hand"],
        "the rules leave it as it is"
    );
    assert_eq!(ayse.said.as_deref(), Some("Ekibin listesi, liste.csv"));

    let again = take(&mut world, LIST, &taken_as("selected")).unwrap();
    assert_eq!((again.same, again.imported, again.operation), (3, 0, None));
    let undone = world.programme.undo(None).unwrap();
    assert_eq!((undone.verb.word(), undone.undone), ("select", 3));
    assert!(
        standing(&world, "trabzon")
            .iter()
            .all(|(_, selection, _)| selection == "undecided")
    );
    assert!(world.programme.verify().unwrap().replay_equal);
}

#[test]
fn sheets_named_after_their_result_need_no_column() {
    let mut world = applied();
    let mut book = Workbook::new();
    for (sheet, name, organisation) in [
        ("ASİL", "Ayşe Işık", "Kırlangıç Derneği"),
        ("Yedek Liste", "Hasan Kaya", "Ihlamur Vakfı"),
        ("Notlar", "İlker Şahin", "Ordu Çevre Derneği"),
    ] {
        let page = book.add_worksheet();
        page.set_name(sheet).unwrap();
        for (column, (head, text)) in [("Ad Soyad", name), ("Kurum", organisation)]
            .into_iter()
            .enumerate()
        {
            page.write_string(0, column as u16, head).unwrap();
            page.write_string(1, column as u16, text).unwrap();
        }
    }
    let bytes = book.save_to_buffer().unwrap();
    let file = SheetFile::new("secim.xlsx", Cursor::new(&bytes));
    let done = world
        .programme
        .import(&file, &taken_as("selected"))
        .unwrap();
    assert_eq!((done.rows, done.changed), (2, 2));
    assert_eq!(
        selections(&world, "trabzon"),
        [
            "Ayşe Işık: selected",
            "Hasan Kaya: waiting",
            "İlker Şahin: undecided",
            "Rojîn Ateş: undecided"
        ]
    );
}

fn mend(sheet: Option<&str>, row: u32, heading: &str, text: &str) -> Mend {
    Mend {
        sheet: sheet.map(str::to_owned),
        row,
        heading: heading.into(),
        text: text.into(),
    }
}

#[test]
fn rows_of_a_teams_list_are_mended_in_place() {
    let mut world = applied();
    let asked = take(&mut world, LIST, &taken_as("selected")).unwrap();
    world.programme.undo(None).unwrap();
    let where_wrong: Vec<_> = asked
        .problems
        .iter()
        .map(|it| (it.row, it.column.as_deref(), it.text.as_deref()))
        .collect();
    assert_eq!(
        where_wrong,
        [
            (5, Some("SONUÇ"), Some("görüşülecek")),
            (6, Some("Ad Soyad"), Some("Bilinmeyen Kişi"))
        ]
    );
    let mended = ImportOptions {
        mended: vec![
            mend(None, 5, "SONUÇ", "yedek"),
            mend(None, 6, "Ad Soyad", "Rojîn Ateş"),
            mend(None, 6, "Kurum", "Üç Tepe Derneği"),
            mend(None, 6, "SONUÇ", "yedek"),
        ],
        ..taken_as("selected")
    };
    let done = take(&mut world, LIST, &mended).unwrap();
    assert_eq!((problems(&done), done.changed), (vec![], 4), "{done:?}");
    assert!(selections(&world, "trabzon").contains(&"Rojîn Ateş: waiting".into()));
    world.programme.undo(None).unwrap();
    assert!(selections(&world, "trabzon").contains(&"Rojîn Ateş: undecided".into()));

    for (wrong, code) in [
        (mend(None, 5, "S.NO", "1"), "mend_column_unknown"),
        (mend(None, 50, "SONUÇ", "asil"), "mend_row_unknown"),
        (mend(Some("Asıl"), 5, "SONUÇ", "asil"), "mend_sheet_unknown"),
        (mend(None, 5, "Ad Soyad", &"a".repeat(201)), "mend_too_long"),
    ] {
        let options = ImportOptions {
            mended: vec![wrong],
            ..taken_as("selected")
        };
        let refused = take(&mut world, LIST, &options);
        assert_eq!(refused.unwrap_err().code(), code);
    }
}

#[test]
fn of_several_sheets_a_row_is_mended_on_the_one_that_is_named() {
    let mut world = applied();
    let mut book = Workbook::new();
    for (sheet, name) in [("Asil", "Ayşe Işk"), ("Yedek", "Hasan Kya")] {
        let page = book.add_worksheet();
        page.set_name(sheet).unwrap();
        for (row, text) in ["Ad Soyad", name].into_iter().enumerate() {
            page.write_string(row as u32, 0, text).unwrap();
        }
    }
    let bytes = book.save_to_buffer().unwrap();
    let file = SheetFile::new("secim.xlsx", Cursor::new(&bytes));
    let with = |mended: Vec<Mend>| ImportOptions {
        mended,
        ..taken_as("selected")
    };
    let asked = world
        .programme
        .preview_import(&file, &with(vec![]))
        .unwrap();
    let wrong: Vec<_> = asked
        .problems
        .iter()
        .map(|it| (it.sheet.as_deref(), it.row, it.text.as_deref()))
        .collect();
    assert_eq!(
        wrong,
        [
            (Some("Asil"), 2, Some("Ayşe Işk")),
            (Some("Yedek"), 2, Some("Hasan Kya"))
        ]
    );
    let shown = asked.list.iter();
    let shown: Vec<_> = shown
        .map(|it| (it.sheet.as_deref(), it.row, it.name.as_deref()))
        .collect();
    assert_eq!(
        shown, wrong,
        "beside a problem stands the name of its own row"
    );
    let unnamed = with(vec![mend(None, 2, "Ad Soyad", "Ayşe Işık")]);
    let refused = world.programme.preview_import(&file, &unnamed);
    assert_eq!(refused.unwrap_err().code(), "mend_sheet_unknown");
    let each = with(vec![
        mend(Some("Asil"), 2, "Ad Soyad", "Ayşe Işık"),
        mend(Some("Yedek"), 2, "Ad Soyad", "Hasan Kaya"),
    ]);
    let done = world.programme.import(&file, &each).unwrap();
    assert_eq!((problems(&done), done.changed), (vec![], 2));
    let now = selections(&world, "trabzon");
    assert_eq!(now[..2], ["Ayşe Işık: selected", "Hasan Kaya: waiting"]);
}

#[test]
fn a_reply_is_mended_on_the_command_line() {
    let rota = Rota::with_people(&[("Ayşe Işık", "Kırlangıç Derneği")]);
    let sheet = "Ad Soyad;Kurum;Katılacak mısınız?\nAyşe Işk;Kırlangıç Derneği;belki\nAyşe Işık;Kırlangıç Derneği;Evet\n";
    let sheet = rota.write("teyit.csv", sheet.as_bytes());
    let line = ["import", &sheet, "--route", "1", "--as", "replies"];
    let mended = [
        &line[..],
        &[
            "--mend",
            "2:Ad Soyad=Ayşe Işık",
            "--mend",
            "2:Katılacak mısınız?=Hayır",
        ],
        &["--preview"],
    ]
    .concat();
    let preview = rota.json(&[&line[..], &["--preview"]].concat());
    assert_eq!(preview["refused"], 1);
    let preview = rota.json(&mended);
    assert_eq!(preview["refused"], 0, "{preview}");
    assert_eq!(
        rota.refused(&[&line[..], &["--mend", "Form!2:Ad Soyad=Ayşe Işık"]].concat()),
        (2, "mend_sheet_unknown".into())
    );
}

#[test]
fn no_more_seats_than_the_room_has_and_nobody_has_two_results() {
    let mut world = applied();
    let capacity = [("capacity".to_owned(), "1".to_owned())];
    let reserve = [("reserve".to_owned(), "0".to_owned())];
    world
        .programme
        .edit("meeting", "1.1", &reserve, None)
        .unwrap();
    world
        .programme
        .edit("meeting", "1.1", &capacity, Some("küçük salon".into()))
        .unwrap();
    let list = "\
Ad Soyad;Kurum;Karar
Ayşe Işık;Kırlangıç Derneği;asil
İlker Şahin;Ordu Çevre Derneği;asil
Hasan Kaya;Ihlamur Vakfı;yedek
Hasan Kaya;Ihlamur Vakfı;ret
";
    let done = take(&mut world, list, &taken_as("selected")).unwrap();
    assert_eq!(
        problems(&done),
        [
            (3, "decision_no_seat_free"),
            (4, "several_results"),
            (5, "several_results")
        ],
        "which of the two is meant, nobody guesses"
    );
    assert_eq!((done.changed, done.imported), (1, 1));
    // A seat that the same list gives back is free for the other.
    let swapped = list.replace(
        "Işık;Kırlangıç Derneği;asil",
        "Işık;Kırlangıç Derneği;yedek",
    );
    let done = take(&mut world, &swapped, &taken_as("selected")).unwrap();
    assert_eq!(
        problems(&done),
        [(4, "several_results"), (5, "several_results")]
    );
    assert_eq!(
        selections(&world, "trabzon")[..3],
        [
            "Ayşe Işık: waiting",
            "Hasan Kaya: undecided",
            "İlker Şahin: selected"
        ]
    );
}

/// A result names a city: where they are from, or that of their meeting. Another one is a result for another meeting.
#[test]
fn a_result_for_another_city_gives_no_seat_here() {
    let mut world = applied();
    let list = "\
Ad Soyad;Kurum;İl;Karar
Ayşe Işık;Kırlangıç Derneği;Mardin;asil
İlker Şahin;Ordu Çevre Derneği;Trabzon;asil
";
    let done = take(&mut world, list, &taken_as("selected")).unwrap();
    assert_eq!(problems(&done), [(2, "other_city")]);
    assert_eq!(done.imported, 1);
    assert!(!selections(&world, "trabzon").contains(&"Ayşe Işık: selected".to_owned()));
}

/// Ayşe and İlker have a seat at Trabzon.
fn selected() -> World {
    let mut world = applied();
    let list = LIST.replace("yedek", "asil");
    take(&mut world, &list, &taken_as("selected")).unwrap();
    world
}

fn reply(world: &World, name: &str) -> String {
    let all = standing(world, "trabzon").into_iter();
    let mut found = all.filter(|(it, ..)| it == name);
    found.next().unwrap().2
}

#[test]
fn one_code_that_is_typed_wrong_spoils_its_own_row_only() {
    let mut world = selected();
    let items = world.programme.registrations(world.trabzon()).unwrap();
    let ayse = items
        .iter()
        .find(|it| it.name.as_deref() == Some("Ayşe Işık"));
    let code = &ayse.unwrap().code;
    let sheet = format!(
        "Kişisel kod;Ad Soyad;Toplantıya katılacak mısınız?\n{code};;Evet\n1111222233334444;Kimse Yok;Hayır\n"
    );
    let done = take(&mut world, &sheet, &taken_as("replies")).unwrap();
    let found = done.decisions.iter().map(|it| it.matched_by.word());
    assert_eq!(found.collect::<Vec<_>>(), ["code"]);
    assert_eq!(done.refused, 1);
}

#[test]
fn replies_find_their_people_by_code_then_telephone_then_name_and_organisation() {
    let mut world = selected();
    let items = world.programme.registrations(world.trabzon()).unwrap();
    let ayse = items
        .iter()
        .find(|it| it.name.as_deref() == Some("Ayşe Işık"));
    let code = &ayse.unwrap().code;
    let sheet = format!(
        "\
Zaman damgası;Kayıt kodunuz;Adınız Soyadınız;Kurumunuz;Cep telefonu;Toplantıya katılacak mısınız?
20.11.2026 10:00;{code};A. Işık;;;Evet, katılacağım
20.11.2026 10:05;;ilker sahin;başka bir ad;0500 000 12 35;Maalesef gelemiyorum
20.11.2026 10:06;;Hasan Kaya;Ihlamur Vakfı;;Evet
20.11.2026 10:07;;Kimse Yok;Yok Derneği;;Evet
20.11.2026 10:08;;Rojîn Ateş;Üç Tepe Derneği;;belki
"
    );
    let done = take(&mut world, &sheet, &taken_as("replies")).unwrap();
    let found: Vec<_> = done
        .decisions
        .iter()
        .map(|it| (it.after.as_str(), it.matched_by.word()))
        .collect();
    assert_eq!(found, [("coming", "code"), ("not_coming", "phone")]);
    assert_eq!(
        problems(&done),
        [
            (4, "reply_no_seat"),
            (5, "not_registered"),
            (6, "reply_unreadable")
        ]
    );
    assert_eq!(
        (reply(&world, "Ayşe Işık"), reply(&world, "İlker Şahin")),
        ("coming".into(), "not_coming".into())
    );
    let again = take(&mut world, &sheet, &taken_as("replies")).unwrap();
    assert_eq!((again.same, again.imported), (2, 0));
    let undone = world.programme.undo(None).unwrap();
    assert_eq!((undone.verb.word(), undone.undone), ("reply", 2));
    assert_eq!(reply(&world, "Ayşe Işık"), "not_asked");
}

#[test]
fn of_two_replies_the_later_counts_and_what_was_said_since_stands() {
    let mut world = selected();
    let sheet = "\
Zaman damgası;Ad Soyad;Kurum;Geliyor musunuz?
20.11.2026 12:00;Ayşe Işık;Kırlangıç Derneği;Hayır
20.11.2026 10:00;Ayşe Işık;Kırlangıç Derneği;Evet
";
    let done = take(&mut world, sheet, &taken_as("replies")).unwrap();
    assert_eq!((done.changed, done.same), (1, 1));
    assert_eq!(problems(&done), [(3, "reply_older")]);
    assert_eq!(reply(&world, "Ayşe Işık"), "not_coming");

    // On 24 November she said on the telephone that she comes after all: the form of the 20th is history.
    let trabzon = world.trabzon();
    let ayse = world.registration(trabzon, "Ayşe Işık");
    world
        .programme
        .reply(trabzon, ayse, "coming", "phone", None)
        .unwrap();
    let again = take(&mut world, sheet, &taken_as("replies")).unwrap();
    assert_eq!(again.imported, 0);
    assert_eq!(reply(&world, "Ayşe Işık"), "coming");
    let later = sheet.replace("20.11.2026 12:00", "25.11.2026 12:00");
    take(&mut world, &later, &taken_as("replies")).unwrap();
    assert_eq!(reply(&world, "Ayşe Işık"), "not_coming");
}

#[test]
fn a_sheet_that_says_nothing_of_the_kind_is_refused_until_its_column_is_named() {
    let mut world = selected();
    let sheet = "Ad Soyad;Kurum;Not\nAyşe Işık;Kırlangıç Derneği;x1\n";
    let refused = take(&mut world, sheet, &taken_as("selected")).unwrap_err();
    assert_eq!(refused.code(), "result_column_missing");
    let refused = take(&mut world, sheet, &taken_as("replies")).unwrap_err();
    assert_eq!(refused.code(), "reply_column_missing");
    let refused = take(&mut world, sheet, &taken_as("people")).unwrap_err();
    assert_eq!(refused.code(), "import_as_unknown");
    let named = ImportOptions {
        map: vec![ColumnChoice {
            heading: "Not".into(),
            field: Some("selection".into()),
            dates: None,
        }],
        ..taken_as("selected")
    };
    let done = take(&mut world, sheet, &named).unwrap();
    assert_eq!(problems(&done), [(2, "result_unreadable")]);
    assert_eq!(
        done.columns[2].field.as_ref().map(|it| it.as_str()),
        Some("selection")
    );
}

#[test]
fn on_the_command_line_the_list_is_previewed_taken_in_and_taken_back() {
    let rota = Rota::with_tour();
    let sheet = rota.write("basvuru.csv", APPLICATIONS.as_bytes());
    rota.json(&["import", &sheet, "--route", "1"]);
    let list = rota.write("liste.csv", LIST.as_bytes());
    let line = ["import", &list, "--route", "1", "--as", "selected"];
    // One row says "görüşülecek": a person has to read that, and says so by the exit status.
    let preview = rota.answer(&[&line[..], &["--preview"]].concat(), 3);
    assert_eq!(
        (&preview["imported"], &preview["changed"]),
        (&0.into(), &3.into())
    );
    let done = rota.answer(&line, 3);
    assert_eq!(done["imported"], 3);
    let said = rota.run(&line).out;
    assert!(said.contains("Kayıtlar arasında bulunamadı"), "{said}");
    assert_eq!(rota.json(&["undo"])["verb"], "select");
}

#[test]
fn its_columns_are_called_by_words() {
    let rota = Rota::with_people(&[("Ayşe Işık", "Mavi Dernek")]);
    let items = rota.json(&["list", "registrations", "trabzon"]);
    let own = items["items"][0]["code"].as_str().unwrap();
    let selected = format!("Ad Soyad;Kayıt kodu;SONUÇ\nAyşe Işık;{own};asil\n");
    let replies = format!("Ad Soyad;Kayıt kodu;Geliyor musunuz?\nAyşe Işık;{own};Evet\n");
    for (sheet, taken_as, tr, en) in [
        (
            selected,
            "selected",
            "sonuç (asil, yedek, ret)",
            "result (asil, yedek, ret)",
        ),
        (replies, "replies", "teyit", "reply"),
    ] {
        let sheet = rota.write("liste.csv", sheet.as_bytes());
        for (language, column, code) in [("tr", tr, "kayıt kodu"), ("en", en, "registration code")]
        {
            let line = [
                "--lang", language, "import", &sheet, "--route", "1", "--as", taken_as,
            ];
            let said = rota.run(&[&line[..], &["--preview"]].concat()).out;
            for called in [column, code] {
                let found = said.lines().any(|it| it.trim_end().ends_with(called));
                assert!(found, "{called} in {said}");
            }
        }
    }
}

/// "Yedek 1, Yedek 2": the team has put those who wait in an order, and no rule comes before it. (#14)
#[test]
fn a_place_on_the_waiting_list_is_kept_and_seats_that_become_free_are_given_in_that_order() {
    let rota = Rota::with_tour();
    let people = ["Ayşe Işık", "İlker Şahin", "Ali Can", "Ece Su", "Nur Dal"];
    let registered: Vec<(&str, &str)> = people
        .into_iter()
        .zip([
            "Umut Derneği",
            "Kıyı Vakfı",
            "Deniz Derneği",
            "Gök Derneği",
            "Ay Vakfı",
        ])
        .collect();
    rota.register("trabzon", &registered);
    rota.json(&["edit", "meeting", "trabzon", "capacity=1", "reserve=0"]);
    let take = |name: &str, rows: &str| {
        let sheet = rota.write(name, format!("Ad Soyad;Kurum;Sonuç\n{rows}").as_bytes());
        rota.json(&["import", &sheet, "--route", "1", "--as", "selected"])
    };
    let first = take(
        "asil.csv",
        "Ayşe Işık;Umut Derneği;Asil\nİlker Şahin;Kıyı Vakfı;Yedek 2\nAli Can;Deniz Derneği;1. yedek\n",
    );
    let places = |import: &serde_json::Value| -> Vec<(String, Option<u64>)> {
        let all = import["decisions"].as_array().unwrap().iter();
        let place = |it: &serde_json::Value| it["place"].as_u64();
        let mut all: Vec<_> = all
            .map(|it| (it["name"].as_str().unwrap().to_owned(), place(it)))
            .collect();
        all.sort();
        all
    };
    let of = |name: &str, place| (name.to_owned(), place);
    assert_eq!(
        places(&first),
        [
            of("Ali Can", Some(1)),
            of("Ayşe Işık", None),
            of("İlker Şahin", Some(2))
        ]
    );
    // The second file of the same list takes nothing back of the first.
    let second = take(
        "yedek.csv",
        "Ece Su;Gök Derneği;Yedek 3\nNur Dal;Ay Vakfı;yedek\n",
    );
    assert_eq!(
        (&second["changed"], &second["same"]),
        (&2.into(), &0.into())
    );
    let again = take(
        "asil2.csv",
        "Ali Can;Deniz Derneği;Yedek 1\nEce Su;Gök Derneği;yedek\n",
    );
    assert_eq!(again["same"], 2, "a place that is not said stays");
    let twice = take("uc.csv", "Nur Dal;Ay Vakfı;Yedek 3\n");
    assert_eq!(twice["problems"][0]["code"], "place_taken");
    assert_eq!(twice["changed"], 1, "it is done, and said");
    rota.json(&["undo"]);

    let mut gone = "Ayşe Işık";
    for next in ["Ali Can", "İlker Şahin", "Ece Su", "Nur Dal"] {
        rota.json(&[
            "withdraw", "trabzon", gone, "--by", "person", "--reason", "hasta",
        ]);
        let given = rota.json(&["promote", "trabzon"]);
        let seats: Vec<&str> = given["selected"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|it| it["name"].as_str())
            .collect();
        assert!(seats.contains(&next), "{next}: {seats:?}");
        gone = next;
    }
}
