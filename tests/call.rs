//! The call of a route: where it stands, which applications are late by it, and what goes out when it is published.

use crate::support::words;
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;

use documents::words::{Language, Words};
use domain::field::Field;
use rust_xlsxwriter::Workbook;
use serde_json::Value;

use crate::support::rota::{Rota, all, keys};
use crate::support::{World, world};

fn edit(
    world: &mut World,
    what: &str,
    which: &str,
    pairs: &[(&str, &str)],
) -> Result<usize, &'static str> {
    let pairs: Vec<(String, String)> = pairs
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
        .collect();
    let edited = world.programme.edit(what, which, &pairs, None);
    edited
        .map(|it| it.changed.len())
        .map_err(|error| error.code())
}

/// Sent on the evening of the close, and on the day after.
const SHEET: &str = "Zaman damgası;Ad Soyad;Kurum\n\
    15.01.2027 23:59:40;Ayşe Işık;A Derneği\n\
    16.01.2027 00:00:10;Hasan Kaya;B Vakfı\n\
    ;Ali Can;C Derneği\n";

fn late(world: &World) -> (u32, u32) {
    let call = world.programme.call(1).unwrap();
    (call.received, call.late)
}

fn close(world: &mut World, at: &str) {
    edit(world, "call", "1", &[("close", at)]).unwrap();
}

#[test]
fn a_day_without_an_hour_opens_with_its_first_minute_and_closes_with_its_last() {
    let rota = Rota::with_tour();
    let call = rota.json(&["call", "1", "--open", "10.01.2027", "--close", "2027-02-01"]);
    assert_eq!(call["opens"], "2027-01-10T00:00:00+03:00");
    assert_eq!(call["closes"], "2027-02-01T23:59:00+03:00");
}

#[test]
fn who_comes_after_the_close_is_late_and_follows_it_when_it_moves() {
    let mut world = world();
    close(&mut world, "2027-01-15");
    let trabzon = world.trabzon().to_string();
    let import = world.import_text(SHEET, Some(&trabzon)).unwrap();
    let problems: Vec<(u32, &str, &str)> = import
        .problems
        .iter()
        .filter(|it| it.code.as_str() == "late")
        .map(|it| (it.row, it.code.as_str(), it.severity.word()))
        .collect();
    assert_eq!(
        problems,
        [(3, "late", "warning")],
        "the minute of the close still counts"
    );
    assert_eq!((import.imported, late(&world)), (3, (3, 1)));

    close(&mut world, "2027-01-17T12:00");
    assert_eq!(late(&world), (3, 0), "nobody is late any more");
    close(&mut world, "2027-01-10");
    assert_eq!(late(&world), (3, 2), "whose time is not known is not late");
    world.programme.undo(None).unwrap();
    assert_eq!(late(&world), (3, 0));
    edit(
        &mut world,
        "call",
        "1",
        &[("late_rule", "accept"), ("close", "2027-01-10")],
    )
    .unwrap();
    assert_eq!(
        late(&world),
        (3, 0),
        "the rule is to take them like any other"
    );
}

#[test]
fn one_row_far_below_shows_that_months_come_first() {
    let sheet = |last: &str| {
        let rows: String = (0..80)
            .map(|row| format!("1/12/2027 9:00;Başvuran {row};Umut {row}\n"))
            .collect();
        format!("Timestamp;Ad Soyad;Kurum\n{rows}{last};Ayşe Işık;Gök Vakfı\n")
    };
    // The twelfth of January is before the close, the first of December after it.
    for (last, expected) in [("1/14/2027 9:00", 0), ("14/1/2027 9:00", 80)] {
        let mut world = world();
        close(&mut world, "2027-01-15");
        let trabzon = world.trabzon().to_string();
        let import = world.import_text(&sheet(last), Some(&trabzon)).unwrap();
        let late = import
            .problems
            .iter()
            .filter(|it| it.code.as_str() == "late");
        assert_eq!((late.count(), import.rows), (expected, 81), "{last}");
    }
}

#[test]
fn a_call_that_refuses_late_rows_says_so_and_keeps_whom_it_took() {
    let mut world = world();
    let trabzon = world.trabzon().to_string();
    let first = "Zaman damgası;Ad Soyad;Kurum\n16.01.2027 00:00:10;Hasan Kaya;B Vakfı\n";
    world.import_text(first, Some(&trabzon)).unwrap();
    edit(
        &mut world,
        "call",
        "1",
        &[("close", "2027-01-15"), ("late_rule", "refuse")],
    )
    .unwrap();
    let import = world
        .import_text(
            &format!("{SHEET}17.01.2027 08:00:00;Geç Kalan;D Derneği\n"),
            Some(&trabzon),
        )
        .unwrap();
    assert_eq!(
        (import.new, import.same, import.refused),
        (2, 1, 1),
        "only who was not taken in before the rule is refused"
    );
    let refused = import
        .problems
        .iter()
        .find(|it| it.severity.word() == "error")
        .unwrap();
    assert_eq!((refused.row, refused.code.as_str()), (5, "late"));
}

#[test]
fn a_call_is_one_on_every_laptop_and_its_undo_leaves_the_other_ones_alone() {
    let rota = Rota::bare();
    rota.json(&["new", "--empty"]);
    // Without a route there is no call; a tour of the team's own brings one with its routes.
    assert_eq!(rota.refused(&["call", "1"]), (2, "route_unknown".into()));

    let mut world = world();
    close(&mut world, "2027-01-15");
    assert_eq!(world.programme.undo(None).unwrap().undone, 1);
    let call = world.programme.call(1).unwrap();
    assert_eq!((call.state.word(), call.closes), ("not_set", None));
    close(&mut world, "2027-01-16");
    assert_eq!(world.programme.call(1).unwrap().state.word(), "open");
}

#[test]
fn a_text_in_one_language_only_is_said() {
    let mut world = world();
    let missing = |world: &World| world.programme.call(1).unwrap().missing_texts;
    assert!(missing(&world).is_empty());
    edit(&mut world, "call", "1", &[("criteria_tr", "Dernekler")]).unwrap();
    assert_eq!(words(&missing(&world)), ["criteria_en"]);
    edit(&mut world, "call", "1", &[("criteria_en", "Associations")]).unwrap();
    assert!(missing(&world).is_empty());
}

#[test]
fn what_a_call_cannot_be_is_said_where_it_was_typed() {
    let mut world = world();
    edit(&mut world, "call", "1", &[("open", "2027-01-10")]).unwrap();
    for (key, value, code) in [
        ("close", "2027-01-04", "close_before_open"),
        ("close", "yarın", "date_invalid"),
        ("quotas", "kirpi=3", "quota_group_unknown"),
        ("quotas", "cso", "quota_unreadable"),
        ("quotas", "cso=1 cso=2", "quota_group_twice"),
        ("quotas", "cso=501", "quota_out_of_bounds"),
        ("per_organisation", "0", "number_out_of_bounds"),
        ("late_rule", "belki", "value_unknown"),
        ("form", "kâğıt", "value_unknown"),
        ("text_tr", &"ş".repeat(4_001), "long_text_too_long"),
    ] {
        assert_eq!(
            edit(&mut world, "call", "1", &[(key, value)]),
            Err(code),
            "{key}={value}"
        );
    }
    let text = "Bir.\r\n\r\n\r\n  İki  \n";
    let pairs = [("text_tr", text), ("quotas", "Yerel yönetim = 4, cso=12")];
    assert_eq!(edit(&mut world, "call", "1", &pairs), Ok(2));
    let call = world.programme.call(1).unwrap();
    assert_eq!(call.text_tr.as_deref(), Some("Bir.\n\nİki"));
    let quotas: Vec<(String, u32)> = call
        .quotas
        .into_iter()
        .map(|it| (it.group, it.seats))
        .collect();
    assert_eq!(quotas, [("local".to_owned(), 4), ("cso".to_owned(), 12)]);
    assert_eq!(call.per_organisation, 1);
}

fn complete(rota: &Rota) {
    rota.json(&[
        "edit",
        "programme",
        "title_tr=Yollara Düşüyoruz",
        "controller_name=Örnek & Derneği <A>",
        "controller_contact=kvkk@example.org",
        "question_email=soru@example.org",
    ]);
    rota.json(&[
        "edit",
        "meeting",
        "trabzon",
        "date=2027-03-14",
        "venue=Kıyı Kültür Evi",
    ]);
    rota.json(&[
        "edit",
        "call",
        "1",
        "criteria_tr=Karadeniz’deki bütün dernekler.",
    ]);
}

const DATES: [&str; 4] = ["--open", "2027-01-04T09:00", "--close", "2027-01-15"];

#[test]
fn nothing_is_published_before_it_is_complete_and_the_sheet_at_the_door_never_waits() {
    let rota = Rota::with_people(&[("Ayşe Işık", "A Derneği")]);
    let folder = rota.typed_path("çağrı");
    let publish = ["call", "1", "--out", &folder];
    assert_eq!(rota.refused(&publish), (1, "programme_incomplete".into()));
    let said = rota.run(&publish).err;
    for field in [
        "Projenin Türkçe adı",
        "Veri sorumlusu",
        "Soru e-postası",
        "Son başvuru",
    ] {
        assert!(said.contains(field), "{said}");
    }
    assert!(
        !said.contains("Projenin İngilizce adı"),
        "that one is set: {said}"
    );
    assert!(!rota.path("çağrı").exists(), "no folder, no file");
    let missing = &rota.json(&["call", "1"])["missing"];
    assert_eq!(missing.as_array().unwrap().len(), 6, "{missing}");
    let sheet = rota.typed_path("liste.pdf");
    rota.json(&["sign-in-sheet", "trabzon", "--out", &sheet]);

    complete(&rota);
    assert_eq!(
        rota.refused(&publish).1,
        "programme_incomplete",
        "dates are missing"
    );
    let said = rota.json(&[&publish[..], &DATES[..]].concat());
    assert_eq!(said["files"].as_array().unwrap().len(), 10);
    let before = fs::read(&sheet).unwrap();
    let into_a_file = ["call", "1", "--out", &sheet];
    assert_eq!(rota.refused(&into_a_file), (2, "folder_is_file".into()));
    assert_eq!(fs::read(&sheet).unwrap(), before, "it is as it was");
    assert_eq!(said["missing"], Value::Array(vec![]));
}

#[test]
fn a_call_says_in_json_where_it_stands() {
    let rota = Rota::with_tour();
    let call = rota.json(&[&["call", "2"][..], &DATES[..]].concat());
    let promised = [
        "route", "state", "opens", "closes", "days", "received", "late", "missing", "files",
    ];
    for key in promised {
        assert!(keys(&call).contains(&key), "{key}");
    }
    assert_eq!(
        (&call["route"], &call["state"], &call["days"]),
        (&2.into(), &"not_open_yet".into(), &41.into())
    );
    assert_eq!(call["closes"], "2027-01-15T23:59:00+03:00");
    let calls = rota.json(&["list", "calls"]);
    assert_eq!(calls["items"].as_array().unwrap().len(), 6);
    assert_eq!(rota.refused(&["call", "9"]), (2, "route_unknown".into()));
    assert_eq!(
        rota.refused(&["call", "2", "--close", "2027-01-01"]),
        (2, "close_before_open".into())
    );
}

#[test]
fn a_publication_says_the_same_twice_and_in_both_languages() {
    let rota = Rota::with_tour();
    complete(&rota);
    let files = |name: &str| -> BTreeMap<String, Vec<u8>> {
        let folder = rota.typed_path(name);
        let said = rota.json(&[&["call", "1", "--out", &folder][..], &DATES[..]].concat());
        let files = said["files"].as_array().unwrap().iter();
        files
            .map(|it| {
                let path = std::path::Path::new(it.as_str().unwrap());
                let name = path.file_name().unwrap().to_str().unwrap().to_owned();
                assert!(name.is_ascii() && name.len() <= 100, "{name}");
                (name, fs::read(path).unwrap())
            })
            .collect()
    };
    let first = files("bir");
    rota.minutes_later(5);
    assert_eq!(first, files("iki"), "the same call, the same bytes");
    assert_eq!(first, files("iki"), "over an earlier publication");
    assert_eq!(
        fs::read_dir(rota.path("iki")).unwrap().count(),
        first.len(),
        "nothing half-written beside"
    );

    let facts = part(&first["R1_basvuru-formu_kobo.xlsx"], "docProps/core.xml");
    assert!(facts.contains("1970-01-01"), "no clock: {facts}");
    let text = |name: &str| String::from_utf8(first[name].clone()).unwrap();
    let turkish = text("R1_katilim-cagrisi_tr.txt");
    for said in [
        "Yollara Düşüyoruz: 1. güzergâh için katılım çağrısı",
        "- Trabzon, 14 Mart 2027 Pazar, 09:30–13:20, Kıyı Kültür Evi",
        "- Sivas, tarihi ayrıca duyurulacak",
        "Karadeniz’deki bütün dernekler.",
        "Son başvuru: 15 Ocak 2027 Cuma, saat 23:59",
        "soru@example.org",
        "Avrupa Birliği tarafından finanse edilmektedir.",
    ] {
        assert!(turkish.contains(said), "{said}: {turkish}");
    }
    let english = text("R1_katilim-cagrisi_en.txt");
    for said in [
        "We Take the Roads",
        "Deadline: Friday, 15 January 2027, 23:59",
        "Funded by the European Union.",
    ] {
        assert!(english.contains(said), "{said}: {english}");
    }
    assert_eq!(
        text("R1_basvuru-formu_iller.txt"),
        "Trabzon\nOrdu\nSamsun\nTokat\nSivas\n"
    );
    let document = part(&first["R1_katilim-cagrisi_tr.docx"], "word/document.xml");
    assert!(
        document.contains("14 Mart 2027 Pazar")
            && document.contains("Örnek &amp; Derneği &lt;A&gt;")
    );
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

/// The heading of every question, an answer that an applicant gives, and the field it is to be.
fn answers(language: Language) -> Vec<(String, &'static str, Field)> {
    let turkish = language == Language::Tr;
    let said = |tr, en| if turkish { tr } else { en };
    let questions = [
        (Field::SentAt, "10.01.2027 09:12:45"),
        (Field::Name, "Şükrü Işık"),
        (Field::Organisation, "Kırlangıç Derneği"),
        (Field::Kind, said("dernek", "association")),
        (Field::Role, said("Başkan", "Chair")),
        (Field::Province, "Ordu"),
        (Field::Themes, said("çocuk, gençlik", "children, youth")),
        (Field::Meeting, "Trabzon"),
        (Field::Motivation, said("Öğrenmek için", "To learn")),
        (Field::Phone, "0500 000 00 01"),
        (Field::Email, "sukru@example.org"),
        (Field::Sex, said("Erkek", "Man")),
        (Field::AccessNeed, said("rampa", "a ramp")),
        (Field::Meal, "vegan"),
        (Field::Notice, said("Okudum", "I have read it")),
        (Field::PhotoConsent, said("Hayır", "No")),
        (Field::PublicationConsent, said("Evet", "Yes")),
        (Field::ContactConsent, said("Evet", "Yes")),
    ];
    let words = Words::of(language);
    let heading =
        |field: Field| words.text(&format!("form-question-{}", field.word().replace('_', "-")));
    questions
        .map(|(field, answer)| (heading(field), answer, field))
        .to_vec()
}

#[test]
fn an_import_knows_every_column_of_the_form_as_what_it_was_made_for() {
    let rota = Rota::with_tour();
    complete(&rota);
    let folder = rota.typed_path("çağrı");
    rota.json(&[&["call", "1", "--out", &folder][..], &DATES[..]].concat());
    for &language in Language::ALL {
        let columns = answers(language);
        // The template's own headings, in its own order, with an answer in each.
        let guide = format!("çağrı/R1_basvuru-formu_rehber_{}.txt", language.word());
        let guide = fs::read_to_string(rota.path(&guide)).unwrap();
        let template = part(
            &fs::read(rota.path("çağrı/R1_basvuru-formu_basliklar.xlsx")).unwrap(),
            "xl/sharedStrings.xml",
        );
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for (at, (heading, answer, field)) in (0u16..).zip(&columns) {
            assert!(template.contains(&format!(">{heading}<")), "{heading}");
            assert!(
                *field == Field::SentAt || guide.contains(&format!(". {heading}\n")),
                "{heading}"
            );
            sheet.write(0, at, heading).unwrap();
            sheet.write(1, at, *answer).unwrap();
        }
        let filled = rota.write("dolu.xlsx", &book.save_to_buffer().unwrap());
        let preview = rota.json(&["import", &filled, "--route", "1", "--preview"]);
        let known: Vec<&str> = preview["columns"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["field"].as_str().unwrap_or("–"))
            .collect();
        let meant: Vec<&str> = columns.iter().map(|(_, _, field)| field.word()).collect();
        assert_eq!(known, meant, "{language:?}");
        assert_eq!(preview["problems"], Value::Array(vec![]), "{language:?}");
        assert_eq!(
            (&preview["new"], &preview["to_place"]),
            (&1.into(), &0.into())
        );
    }
    // And the template as it is, before anybody has filled it.
    let empty = rota.typed_path("çağrı/R1_basvuru-formu_basliklar.xlsx");
    let preview = rota.json(&["import", &empty, "--route", "1", "--preview"]);
    let known = all(&preview["columns"], "field");
    let meant: Vec<&str> = answers(Language::Tr).iter().map(|it| it.2.word()).collect();
    assert_eq!(known, meant);
}
