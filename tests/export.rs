//! Lists written out as tables: what is in them for whom, that a spreadsheet takes them for what they are, and that our own
//! import reads them back.

use std::fs;
use std::io::{Cursor, Read};

use documents::spreadsheet::{self, ReadOptions, Sheet};
use serde_json::{Value, json};

use crate::support::rota::{Rota, all, keys};

/// With everything that a table has to stand.
const SHEET: &str = "Ad Soyad;Kurum;Kurum türü;Görev;İl;Telefon;E-posta\n\
    Ayşe Işık;Kırlangıç Derneği;Dernek;Başkan;Trabzon;0532 100 00 03;ayse@example.org\n\
    İlker Şahin;Ordu Çevre Vakfı;Vakıf;Üye;Ordu;+90 533 200 00 04;ilker@example.org\n\
    \"=HYPERLINK(\"\"http://example.org\"\")\";\"Deneme; \"\"A\"\" Derneği\";dernek;-üye;;;\n";

fn registered() -> Rota {
    let rota = Rota::with_tour();
    let list = rota.write("basvuru.csv", SHEET.as_bytes());
    rota.json(&["import", &list, "--route", "1", "--meeting", "trabzon"]);
    rota
}

fn export(rota: &Rota, line: &str, name: &str) -> (Value, Vec<u8>) {
    let out = rota.typed_path(name);
    let mut args = vec!["export"];
    args.extend(line.split(' '));
    args.extend(["--out", &out]);
    let exported = rota.json(&args);
    (exported, fs::read(&out).unwrap())
}

/// As our own import finds it; of a workbook the sheet with the rows.
fn read(bytes: Vec<u8>) -> Sheet {
    let read = |options| spreadsheet::read(&mut Cursor::new(&bytes), &options).unwrap();
    let found = read(ReadOptions::default());
    match found.sheets.last() {
        Some(rows) => read(ReadOptions {
            sheet: Some(rows.name.clone()),
            ..ReadOptions::default()
        }),
        None => found,
    }
}

fn column(sheet: &Sheet, heading: &str) -> Vec<String> {
    let at = sheet.columns.iter().position(|it| it == heading);
    let at = at.unwrap_or_else(|| panic!("{heading} in {:?}", sheet.columns));
    let rows = sheet.rows.iter();
    rows.map(|row| row.cell(at).to_owned()).collect()
}

fn text(bytes: Vec<u8>) -> String {
    let text = String::from_utf8(bytes).unwrap();
    text.strip_prefix('\u{feff}')
        .expect("the mark of UTF-8")
        .to_owned()
}

#[test]
fn a_list_goes_out_as_a_workbook_that_says_what_is_in_it() {
    let rota = registered();
    rota.json(&["check-in", "trabzon", "ayse isik"]);
    rota.json(&["edit", "meeting", "trabzon", "date=2027-03-14"]);
    let (exported, bytes) = export(&rota, "registrations --meeting trabzon", "kayitlar.xlsx");
    assert_eq!(
        keys(&exported),
        [
            "rows", "sheet", "tier", "file", "sha256", "masked", "warnings"
        ]
    );
    assert_eq!(
        [
            &exported["rows"],
            &exported["sheet"],
            &exported["tier"],
            &exported["masked"]
        ],
        [
            &json!(3),
            &json!("registrations"),
            &json!("donor"),
            &json!(0)
        ]
    );
    let sheet = read(bytes.clone());
    let names: Vec<&str> = sheet.sheets.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["BENİOKU", "Kayıtlar"]);
    let found = spreadsheet::read(&mut Cursor::new(&bytes), &ReadOptions::default()).unwrap();
    assert_eq!(
        found.sheet.as_deref(),
        Some("Kayıtlar"),
        "the rows are what an import takes"
    );
    assert_eq!(
        column(&sheet, "Ad soyad"),
        [
            "=HYPERLINK(\"http://example.org\")",
            "Ayşe Işık",
            "İlker Şahin"
        ]
    );
    assert_eq!(column(&sheet, "Kuruluş")[0], "Deneme; \"A\" Derneği");
    assert_eq!(column(&sheet, "Kuruluş türü")[2], "vakıf");
    assert_eq!(column(&sheet, "Güzergâh"), ["1", "1", "1"]);
    assert_eq!(column(&sheet, "Tarih")[0], "2027-03-14");
    assert_eq!(column(&sheet, "Geliş")[1], "2026-11-24 09:30:00");
    for inside in ["Telefon", "E-posta", "Kayıt kodu"] {
        assert!(!sheet.columns.contains(&inside.to_owned()), "{inside}");
    }
    let about = of_tab(&bytes, "BENİOKU");
    let about: Vec<String> = about
        .rows
        .iter()
        .flat_map(|row| {
            row.filled()
                .map(|(_, it)| it.to_owned())
                .collect::<Vec<_>>()
        })
        .collect();
    for said in ["1.1 Trabzon, 14.03.2027", "3"] {
        assert!(about.iter().any(|it| it == said), "{said} in {about:?}");
    }
    for said in ["fon sağlayıcı. ", "Geliş – Kapıda"] {
        assert!(
            about.iter().any(|it| it.starts_with(said)),
            "{said} in {about:?}"
        );
    }
}

#[test]
fn the_same_list_at_the_same_time_is_the_same_file() {
    let rota = registered();
    let digest = rota.digest();
    for name in ["bir.xlsx", "bir.csv"] {
        let line = "people --issued-at 2027-03-15T09:00";
        let (exported, first) = export(&rota, line, name);
        let (again, second) = export(&rota, line, name);
        assert!(first == second, "{name} is another file");
        assert_eq!(exported, again, "over what was there");
    }
    assert_ne!(rota.digest(), digest, "what leaves is noted");
    assert_eq!(rota.refused(&["undo", "x"]).1, "operation_unknown");
    assert_eq!(
        rota.json(&["undo"])["verb"],
        "import",
        "and never taken back"
    );
}

#[test]
fn a_text_opens_in_excel_and_nothing_in_it_is_calculated() {
    let rota = registered();
    rota.json(&[
        "edit",
        "registration",
        "trabzon/ilker sahin",
        "access_need=rampa",
        "meal_need=vejetaryen",
    ]);
    rota.json(&["called", "trabzon", "ilker sahin", "--outcome", "busy"]);
    let of = ["edit", "organisation", "Ordu Çevre Vakfı"];
    rota.json(&[&of[..], &["email=vakif@example.org", "address=Sahil 1"]].concat());
    let (_, bytes) = export(&rota, "organisations --tier internal", "kuruluslar.csv");
    assert!(text(bytes).contains(";Sahil 1;vakif@example.org\r\n"));
    let (_, bytes) = export(&rota, "organisations", "kuruluslar.csv");
    assert!(!text(bytes).contains("Sahil 1"), "nothing of it goes out");
    let (_, bytes) = export(&rota, "registrations --tier internal", "kayitlar.csv");
    let said = text(bytes);
    assert!(
        said.contains(";rampa;vejetaryen;;1;")
            && said.contains(";meşgul;;vakif@example.org;Sahil 1"),
        "{said}"
    );
    let lines: Vec<&str> = said.split("\r\n").collect();
    assert_eq!(lines.len(), 5, "{said}");
    assert!(lines[0].starts_with("Güzergâh;Durak;Toplantı;Tarih;Ad soyad;Kuruluş;"));
    assert!(
        lines[1].contains(";\"'=HYPERLINK(\"\"http://example.org\"\")\";\"Deneme; \"\"A\"\" Derneği\";dernek;'-üye;"),
        "{}",
        lines[1]
    );
    assert!(
        lines[3].contains(";0533 200 00 04;ilker@example.org;"),
        "{}",
        lines[3]
    );
    for (delimiter, beginning) in [(",", "Güzergâh,Durak,"), ("tab", "Güzergâh\tDurak\t")] {
        let line = format!("registrations --delimiter {delimiter}");
        let (_, bytes) = export(&rota, &line, "kayitlar.csv");
        assert!(text(bytes).starts_with(beginning), "{delimiter}");
    }
    let (_, bytes) = export(&rota, "people --lang en", "people.csv");
    assert!(text(bytes).starts_with("Full name;Organisation\r\n"));
}

/// Out, and into a fresh programme of the same tour.
#[test]
fn what_goes_out_comes_in_again() {
    let rota = registered();
    let (_, _) = (
        rota.json(&[
            "import",
            &rota.write(
                "ordu.csv",
                "Ad Soyad;Kurum;Telefon\nDerya Su;Fatsa Derneği;0505 100 00 09\n".as_bytes(),
            ),
            "--route",
            "1",
            "--meeting",
            "ordu",
        ]),
        (),
    );
    for (name, language) in [
        ("out.xlsx", "tr"),
        ("out.csv", "tr"),
        ("out.xlsx", "en"),
        ("out.csv", "en"),
    ] {
        let line = format!("registrations --route 1 --tier internal --lang {language}");
        export(&rota, &line, name);
        let other = Rota::with_tour();
        let imported = other.json(&["import", &rota.typed_path(name), "--route", "1"]);
        assert_eq!(
            [
                &imported["rows"],
                &imported["imported"],
                &imported["to_place"]
            ],
            [&json!(4), &json!(4), &json!(0)],
            "{name} {language}: {imported}"
        );
        for meeting in ["trabzon", "ordu"] {
            let of = |rota: &Rota| rota.json(&["list", "registrations", meeting])["items"].clone();
            let (ours, theirs) = (of(&rota), of(&other));
            for key in ["name", "organisation", "kind", "role"] {
                let of = |list: &Value| -> Vec<Value> {
                    list.as_array()
                        .unwrap()
                        .iter()
                        .map(|it| it[key].clone())
                        .collect()
                };
                assert_eq!(of(&ours), of(&theirs), "{name} {language} {meeting} {key}");
            }
        }
        let of = |rota: &Rota| -> Vec<Value> {
            let people = rota.json(&["list", "people"]);
            let people = people["items"].as_array().unwrap().iter();
            people
                .map(|it| json!([it["name"], it["organisation"], it["phone"], it["email"]]))
                .collect()
        };
        assert_eq!(of(&rota), of(&other), "{name} {language}");
    }
}

#[test]
fn nobody_is_in_a_public_file() {
    let rota = registered();
    for list in ["registrations", "organisations", "people", "check-ins"] {
        let out = rota.typed_path("acik.xlsx");
        assert_eq!(
            rota.refused(&["export", list, "--tier", "public", "--out", &out]),
            (2, "export_not_public".into()),
            "{list}"
        );
    }
    assert!(!rota.path("acik.xlsx").exists());
    let long = format!("Ayşe Işık sordu: {}", "uzun ".repeat(790));
    for (kind, who, words) in [
        ("need", "", "Ayşe Işık’ın numarası 0532 100 00 03"),
        ("promise", "İlker Şahin", "Rapor gönderilecek"),
        ("finding", "", long.trim()),
    ] {
        let mut line = vec![
            "note",
            "trabzon",
            "--theme",
            "influence",
            "--kind",
            kind,
            "--table",
            "2",
        ];
        if !who.is_empty() {
            line.extend(["--who", who]);
        }
        line.push(words);
        rota.json(&line);
    }
    for (tier, masked, whose) in [("internal", 0, 2), ("donor", 4, 2), ("public", 3, 0)] {
        let line = format!("notes --tier {tier}");
        let (exported, bytes) = export(&rota, &line, "notlar.xlsx");
        assert_eq!(exported["masked"], masked, "{tier}");
        let sheet = read(bytes);
        let named = column(&sheet, "Not").concat().contains("Ayşe Işık");
        assert_eq!(named, tier == "internal");
        assert!(column(&sheet, "Not")[0].chars().count() > 3_900, "whole");
        let columns = sheet.columns.iter();
        assert_eq!(
            columns.filter(|it| *it == "Kim" || *it == "Masa").count(),
            whose
        );
        // Where nobody or a few came, the place would say whose words they may be.
        let place = if tier == "public" { "" } else { "Trabzon" };
        assert_eq!(column(&sheet, "Toplantı"), [place; 3], "{tier}");
    }
    for number in 0..5 {
        let (name, organisation) = (format!("Kişi{number} Er"), format!("Yel Derneği {number}"));
        let of = ["--name", &name, "--organisation", &organisation];
        let walk_in = ["walk-in", "trabzon", "--notice", "shown"];
        rota.json(&[&walk_in[..], &of].concat());
    }
    let (_, bytes) = export(&rota, "notes --tier public", "notlar.xlsx");
    assert_eq!(column(&read(bytes), "Toplantı"), ["Trabzon"; 3]);
}

#[test]
fn whoever_signed_a_slip_is_its_number_outside_the_house() {
    let rota = registered();
    rota.json(&["check-in", "trabzon", "ayse isik"]);
    rota.json(&["check-in", "trabzon", "ilker sahin"]);
    rota.json(&["sign", "trabzon", "ayse isik", "--slip", "7"]);
    let (exported, bytes) = export(&rota, "registrations", "kayitlar.xlsx");
    assert_eq!([&exported["rows"], &exported["masked"]], [3, 1]);
    let sheet = read(bytes);
    let names = column(&sheet, "Ad soyad");
    assert_eq!(
        names[1..],
        ["İlker Şahin", "Kişisel imza föyü no. 7"],
        "at the end"
    );
    assert_eq!(
        sheet.rows.iter().last().unwrap().filled().count(),
        4,
        "and nothing else of her"
    );
    let (exported, bytes) = export(&rota, "check-ins", "gelisler.xlsx");
    assert_eq!([&exported["rows"], &exported["masked"]], [2, 1]);
    let sheet = read(bytes);
    assert_eq!(
        column(&sheet, "Ad soyad"),
        ["İlker Şahin", "Kişisel imza föyü no. 7"]
    );
    assert_eq!(column(&sheet, "Geliş")[1], "");
    let (exported, _) = export(&rota, "people", "kisiler.xlsx");
    assert_eq!([&exported["rows"], &exported["masked"]], [2, 1]);
    rota.json(&["edit", "organisation", "Ordu Çevre Vakfı", "sensitive=evet"]);
    let (exported, bytes) = export(&rota, "organisations", "kuruluslar.csv");
    assert_eq!([&exported["rows"], &exported["masked"]], [2, 1]);
    assert!(!text(bytes).contains("Ordu"));
    for list in ["registrations", "check-ins", "people"] {
        let (exported, bytes) = export(&rota, &format!("{list} --tier internal"), "ic.csv");
        assert_eq!(exported["masked"], 0, "{list}");
        assert!(text(bytes).contains("Ayşe Işık"), "{list}");
    }
}

#[test]
fn a_list_goes_as_far_as_it_was_asked_to() {
    let rota = registered();
    rota.register("ordu", &[("Derya Su", "Fatsa Derneği")]);
    rota.json(&["edit", "meeting", "trabzon", "date=2027-03-14"]);
    rota.json(&[
        "edit",
        "meeting",
        "trabzon",
        "date=2027-03-15",
        "--reason",
        "Ayşe Işık gelemedi",
    ]);
    for (line, rows) in [
        ("registrations", 4),
        ("registrations --meeting ordu", 1),
        ("registrations --route 2", 0),
        ("people", 4),
        ("people --meeting trabzon", 3),
        ("people --route 1", 4),
        ("organisations", 4),
        ("organisations --meeting 1.2", 1),
        ("organisations --route 1 --meeting 1.2", 1),
        ("check-ins", 0),
        ("notes", 0),
        ("deviations", 1),
        ("deviations --route 2", 0),
        ("deviations --meeting trabzon", 1),
    ] {
        for name in ["liste.xlsx", "liste.csv"] {
            let (exported, bytes) = export(&rota, line, name);
            assert_eq!(exported["rows"], rows, "{line} {name}");
            let sheet = read(bytes);
            assert_eq!(sheet.rows.len(), rows, "{line} {name}: and its headings");
        }
    }
    let (exported, bytes) = export(&rota, "deviations", "sapmalar.csv");
    assert_eq!(exported["masked"], 1);
    assert!(text(bytes).contains(";tarih 14.03.2027;tarih 15.03.2027;"));
    let said = rota.run(&["export", "check-ins", "--out", &rota.typed_path("bos.csv")]);
    assert!(said.out.contains("yalnızca başlıklar"), "{said:?}");
}

#[test]
fn what_cannot_be_written_is_said_and_nothing_is_there() {
    let rota = registered();
    let digest = rota.digest();
    let (pdf, xlsx) = (rota.typed_path("liste.pdf"), rota.typed_path("liste.xlsx"));
    for (line, code) in [
        (&["people", "--out", &pdf][..], "export_ending"),
        (
            &["people", "--out", &xlsx, "--delimiter", ","],
            "export_delimiter",
        ),
        (&["people", "--out", &xlsx, "--delimiter", "|"], "usage"),
        (&["people", "--out", &xlsx, "--tier", "herkes"], "usage"),
        (&["meetings", "--out", &xlsx], "usage"),
        (&["people"], "usage"),
        (
            &["people", "--out", &xlsx, "--meeting", "paris"],
            "meeting_unknown",
        ),
        (&["people", "--out", &xlsx, "--route", "9"], "route_unknown"),
        (
            &[
                "notes",
                "--out",
                &xlsx,
                "--route",
                "2",
                "--meeting",
                "trabzon",
            ],
            "export_meeting_elsewhere",
        ),
    ] {
        let mut args = vec!["export"];
        args.extend(line);
        assert_eq!(rota.refused(&args), (2, code.into()), "{line:?}");
    }
    assert_eq!(rota.digest(), digest);
    assert!(!rota.path("liste.xlsx").exists() && !rota.path("liste.pdf").exists());
    // As for every paper, a folder that is not there is made, and what has the name already is replaced.
    export(&rota, "people", "yeni/klasor/liste.xlsx");
    export(&rota, "people", "yeni/klasor/liste.xlsx");
    let own = rota.file.to_str().unwrap().to_owned();
    assert_eq!(rota.refused(&["export", "people", "--out", &own]).0, 2);
}

#[test]
fn a_name_without_end_has_its_cell() {
    let name = format!("{} Işık", "Ayşegül ".repeat(14).trim());
    let rota = Rota::with_people(&[(&name, "Bir Dernek")]);
    let (_, bytes) = export(&rota, "people", "kisiler.xlsx");
    assert_eq!(column(&read(bytes), "Ad soyad"), [name]);
    assert_eq!(
        all(&rota.json(&["list", "people"])["items"], "organisation"),
        ["Bir Dernek"]
    );
}

/// The text of a part of a workbook.
fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut part = String::new();
    zip.by_name(name)
        .unwrap()
        .read_to_string(&mut part)
        .unwrap();
    part.replace("&quot;", "\"")
}

fn of_tab(bytes: &[u8], tab: &str) -> Sheet {
    let options = ReadOptions {
        sheet: Some(tab.into()),
        header_row: Some(1),
        ..ReadOptions::default()
    };
    spreadsheet::read(&mut Cursor::new(bytes), &options).unwrap()
}

/// What a formula of ours comes to, counted by hand.
fn counted(bytes: &[u8], formula: &str) -> usize {
    let (name, rest) = formula.split_once('(').unwrap();
    let parts: Vec<&str> = rest.trim_end_matches(')').split(',').collect();
    let cells = |range: &str| -> Vec<String> {
        let (tab, column) = range.trim_start_matches('\'').split_once("'!$").unwrap();
        let at = usize::from(column.as_bytes()[0] - b'A');
        let sheet = of_tab(bytes, tab);
        let last: usize = range.rsplit('$').next().unwrap().parse().unwrap();
        assert_eq!(last, sheet.rows.len().max(1) + 1, "all of the rows");
        sheet
            .rows
            .iter()
            .map(|row| row.cell(at).to_owned())
            .collect()
    };
    if name == "SUM" {
        let cells = cells(parts[0]);
        return cells.iter().filter_map(|it| it.parse::<usize>().ok()).sum();
    }
    if name == "COUNTIF" {
        let of = cells(parts[0]);
        return of.iter().filter(|it| !it.is_empty() && *it != "0").count();
    }
    if name == "COUNTA" {
        return cells(parts[0]).iter().filter(|it| !it.is_empty()).count();
    }
    assert_eq!(name, "COUNTIFS");
    let wanted: Vec<(Vec<String>, &str)> = parts
        .chunks(2)
        .map(|pair| (cells(pair[0]), pair[1].trim_matches('"')))
        .collect();
    let rows = 0..wanted[0].0.len();
    rows.filter(|row| wanted.iter().all(|(cells, text)| cells[*row] == *text))
        .count()
}

#[test]
fn the_workbook_of_a_report_counts_its_rows_to_the_figures_of_the_report() {
    let rota = Rota::with_tour();
    let list = "Ad Soyad;Kurum;Kurum türü;Cinsiyet\nAyşe Işık;Kırlangıç Derneği;Dernek;Kadın\n\
        İlker Şahin;Kırlangıç Derneği;Dernek;Erkek\nDerya Su;Ordu Vakfı;Vakıf;Kadın\nCan Er;Van Derneği;Dernek;Erkek\n";
    let list = rota.write("basvuru.csv", list.as_bytes());
    rota.json(&["import", &list, "--route", "1", "--meeting", "trabzon"]);
    for who in ["ayse isik", "ilker sahin", "derya su"] {
        rota.json(&["check-in", "trabzon", who]);
    }
    for (name, category) in [("Ece Ay", "participant"), ("Umut Ak", "press")] {
        rota.json(&[
            "walk-in",
            "trabzon",
            "--name",
            name,
            "--organisation",
            "Kıyı Gazetesi",
            "--notice",
            "shown",
            "--category",
            category,
        ]);
    }
    for entered in [false, true] {
        if entered {
            rota.json(&["sign", "trabzon", "derya su", "--slip", "3"]);
            rota.json(&["sign", "trabzon", "ilker sahin", "--missing", "left_early"]);
        }
        for language in ["tr", "en"] {
            let out = rota.typed_path("rapor.xlsx");
            let line = [
                "--lang", language, "report", "meeting", "trabzon", "--out", &out,
            ];
            let written = rota.json(&line);
            assert_eq!(written["draft"], true);
            let bytes = fs::read(&out).unwrap();
            let figures = rota.json(&["figures", "meeting", "trabzon"]);
            let sheet = part(&bytes, "xl/worksheets/sheet2.xml");
            let formulas: Vec<(&str, usize)> = sheet
                .split("<f>")
                .skip(1)
                .map(|it| {
                    let (formula, rest) = it.split_once("</f><v>").unwrap();
                    let (value, _) = rest.split_once("</v>").unwrap();
                    (formula, value.parse().unwrap())
                })
                .collect();
            assert_eq!(formulas.len(), 5 + usize::from(entered), "{formulas:?}");
            let mut values: Vec<usize> = Vec::new();
            for (formula, value) in formulas {
                assert_eq!(counted(&bytes, formula), value, "{formula}");
                values.push(value);
            }
            let number = |it: &Value| it.as_u64().unwrap() as usize;
            let sexes = &figures["sexes"];
            let mut told = vec![number(&figures["arrived"])];
            if entered {
                told.push(number(&figures["signed"]));
            }
            told.extend(["women", "men", "not_stated"].map(|it| number(&sexes[it])));
            told.push(number(&figures["organisations"]));
            assert_eq!(values, told, "{language}");
            // Nobody's name, and of whoever signed a slip not even where they are from.
            let strings = part(&bytes, "xl/sharedStrings.xml");
            for name in ["Ayşe", "Derya", "Umut Ak"] {
                assert!(!strings.contains(name), "{name}");
            }
            assert_eq!(strings.contains("Ordu Vakfı"), !entered);
            assert!(strings.contains("Kırlangıç Derneği"));
            assert_eq!(
                strings.contains("vakıf") || strings.contains("foundation"),
                !entered
            );
        }
    }
    let bytes = fs::read(rota.path("rapor.xlsx")).unwrap();
    assert!(of_tab(&bytes, "Missing").rows.len() > 3);
    let figures = rota.json(&["figures", "meeting", "trabzon"]);
    let of_sexes = ["women", "men", "not_stated"].map(|it| figures["sexes"][it].to_string());
    assert_eq!(drawn(&bytes, 1), [("Value".to_owned(), of_sexes.to_vec())]);
    let groups = figures["groups"].as_array().unwrap();
    let of_groups = |key: &str| groups.iter().map(|it| it[key].to_string()).collect();
    assert_eq!(
        drawn(&bytes, 2),
        [
            ("People who came".to_owned(), of_groups("people")),
            ("Organisations".to_owned(), of_groups("organisations")),
        ],
        "the sum below them is no bar"
    );
}

/// What the bars of a chart are, read from the cells it draws: each series by its name.
fn drawn(bytes: &[u8], chart: usize) -> Vec<(String, Vec<String>)> {
    let chart = part(bytes, &format!("xl/charts/chart{chart}.xml"));
    let cells = |of: &str, what: &str| -> Vec<String> {
        let (_, range) = of.split_once(&format!("<c:{what}>")).unwrap();
        let (_, range) = range.split_once("<c:f>").unwrap();
        let (range, _) = range.split_once("</c:f>").unwrap();
        let (tab, cells) = range
            .replace('\'', "")
            .split_once('!')
            .map(|(a, b)| (a.to_owned(), b.replace('$', "")))
            .unwrap();
        let (first, last) = cells.split_once(':').unwrap_or((&cells, &cells));
        let column = usize::from(first.as_bytes()[0] - b'A');
        let row = |cell: &str| cell[1..].parse::<usize>().unwrap();
        let sheet = of_tab(bytes, &tab);
        match row(first) {
            1 => vec![sheet.columns[column].clone()],
            _ => sheet
                .rows
                .iter()
                .skip(row(first) - 2)
                .take(row(last) + 1 - row(first))
                .map(|it| it.cell(column).to_owned())
                .collect(),
        }
    };
    let series = chart.split("<c:ser>").skip(1);
    series
        .map(|it| (cells(it, "tx").remove(0), cells(it, "val")))
        .collect()
}

/// Of several meetings: sums are counted from the rows, and an organisation that was at two of them is one.
#[test]
fn the_workbook_of_a_route_counts_its_rows_to_the_figures_of_the_route() {
    let rota = Rota::with_people(&[("Ayşe Işık", "Umut Derneği"), ("Hasan Kaya", "Kıyı Vakfı")]);
    rota.register(
        "samsun",
        &[("Ece Su", "Umut Derneği"), ("Can Er", "Van Derneği")],
    );
    rota.json(&["edit", "meeting", "trabzon", "date=2026-11-21"]);
    for (city, who) in [
        ("trabzon", "ayse isik"),
        ("samsun", "ece su"),
        ("samsun", "can er"),
    ] {
        rota.json(&["check-in", city, who]);
    }
    for of in [&["route", "1"][..], &["programme"]] {
        let out = rota.typed_path("rapor.xlsx");
        rota.json(&[&["report"][..], of, &["--out", &out]].concat());
        let bytes = fs::read(&out).unwrap();
        let figures = rota.json(&[&["figures"][..], of].concat());
        let sheet = part(&bytes, "xl/worksheets/sheet2.xml");
        let formulas: Vec<(&str, usize)> = sheet
            .split("<f>")
            .skip(1)
            .map(|it| {
                let (formula, rest) = it.split_once("</f><v>").unwrap();
                let (value, _) = rest.split_once("</v>").unwrap();
                (formula, value.parse().unwrap())
            })
            .collect();
        for (formula, value) in &formulas {
            assert_eq!(counted(&bytes, formula), *value, "{formula}");
        }
        let values: Vec<usize> = formulas.iter().map(|it| it.1).collect();
        let number = |name: &str| figures[name].as_u64().unwrap() as usize;
        let told = ["arrived", "organisations", "held", "arrived"].map(number);
        assert_eq!(values, told, "{of:?}");
        assert_eq!(told[..3], [3, 2, 2]);
        let umut = of_tab(&bytes, "Kurumlar");
        let row = umut.rows.iter().find(|it| it.cell(0).contains("Umut"));
        assert_eq!(row.unwrap().cell(6), "2", "at two meetings");
        let strings = part(&bytes, "xl/sharedStrings.xml");
        assert!(!strings.contains("Ayşe Işık") && strings.contains("1.1 Trabzon"));
    }
    let out = rota.typed_path("acik.xlsx");
    let asked = ["report", "route", "1", "--tier", "public", "--out", &out];
    assert_eq!(rota.refused(&asked).1, "public_report_as_workbook");
    assert!(!rota.path("acik.xlsx").exists());
}
