//! What is said of a sheet by kind before it is taken in, what is new in its form first; and rows that a sheet only half shows,
//! of which a person says once for a form what is done with them. (#14)

use rust_xlsxwriter::{Format, Workbook};
use serde_json::{Value, json};

use crate::support::rota::{Rota, all};

/// A workbook of one sheet, with hidden and struck-out rows as a spreadsheet numbers them.
fn book(rows: &[&[&str]], hidden: &[u32], struck: &[u32]) -> Vec<u8> {
    let mut book = Workbook::new();
    let line = Format::new().set_font_strikethrough();
    let page = book.add_worksheet();
    for (at, row) in (0..).zip(rows) {
        page.write_row(at, 0, row.iter().copied()).unwrap();
        if hidden.contains(&(at + 1)) {
            page.set_row_hidden(at).unwrap();
        }
        if struck.contains(&(at + 1)) {
            for column in 0..row.len() as u16 {
                page.set_cell_format(at, column, &line).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

fn kinds(answer: &Value) -> Vec<(&str, u64, bool)> {
    let each = answer["kinds"].as_array().unwrap().iter();
    let of = |it: &'_ Value| it["rows"].as_u64().unwrap();
    each.map(|it| {
        (
            it["kind"].as_str().unwrap(),
            of(it),
            it["first_time"].as_bool().unwrap(),
        )
    })
    .collect()
}

const HEAD: &[&str] = &["Ad Soyad", "Kurum", "KVKK metnini okudum", "Durum"];
const LINE: [&str; 4] = ["--route", "1", "--meeting", "trabzon"];

#[test]
fn what_will_be_taken_in_is_said_by_kind_and_what_is_new_in_the_form_first() {
    let rota = Rota::with_tour();
    let ayse: &[&str] = &["Ayşe Işık", "Umut Derneği", "Evet", "Geliyor"];
    let ilker: &[&str] = &["İlker Şahin", "Kıyı Vakfı", "Evet", ""];
    let import = |rows: &[&[&str]], hidden: &[u32], more: &[&str], status: u8| {
        let sheet = rota.write("liste.xlsx", &book(rows, hidden, &[]));
        rota.answer(&[&["import", &sheet], &LINE[..], more].concat(), status)
    };
    let first = import(&[HEAD, ayse, ilker], &[], &[], 0);
    assert_eq!(kinds(&first), [("new", 2, false)]);
    assert_eq!(first["sheets_before"], 0);

    let grown: &[&[&str]] = &[
        HEAD,
        ayse,
        ilker,
        &["Ece Su", "Umut Derneği", "Evet", ""],
        &["Ali Can", "Deniz Derneği", "Evet", "İptal"],
        &["Nur Dal", "Deniz Derneği", "Evet", ""],
        &["Can Er", "Gök Derneği", "Belki", ""],
    ];
    let second = import(grown, &[6], &["--preview"], 3);
    assert_eq!(
        kinds(&second),
        [
            ("for_person", 1, true),
            ("hidden", 1, true),
            ("withdrawn", 1, true),
            ("new", 2, false),
            ("same", 2, false),
        ]
    );
    assert_eq!(second["sheets_before"], 1);
    let person = &second["kinds"][0];
    assert_eq!(person["row_numbers"], json!([7]));
    assert_eq!(
        person["faults"],
        json!([{"code": "answer_unreadable", "rows": 1, "first_time": true}])
    );
    // Every row is of one of the kinds that say what becomes of it.
    let becomes = [
        "new",
        "changed",
        "same",
        "refused",
        "for_person",
        "hidden",
        "struck",
    ];
    let rows: u64 = kinds(&second)
        .iter()
        .filter(|it| becomes.contains(&it.0))
        .map(|it| it.1)
        .sum();
    assert_eq!(json!(rows), second["rows"]);
    let said = rota.run(
        &[
            &["import", &rota.typed_path("liste.xlsx")],
            &LINE[..],
            &["--preview"],
        ]
        .concat(),
    );
    let said = said.out;
    let on_top = "Bu formun önceki tablolarında hiç yoktu: 1 satır bir insanı bekliyor · 1 gizli satır dışarıda · 1 vazgeçmiş";
    assert!(said.starts_with(on_top), "{said}");
    assert!(
        said.contains("6 satır: 1 satır bir insanı bekliyor"),
        "{said}"
    );

    // Once it was taken in, it is nothing new.
    import(
        grown,
        &[6],
        &["--read", "Belki=unclear", "--hidden", "out"],
        0,
    );
    let third = import(grown, &[6], &["--preview"], 0);
    assert_eq!(
        kinds(&third),
        [("hidden", 1, false), ("same", 5, false)],
        "{third}"
    );
    // What was in no sheet is new again.
    let mut late = grown.to_vec();
    late.push(&["", "Gök Derneği", "Evet", ""]);
    let fourth = import(&late, &[6], &["--preview"], 0);
    assert_eq!(kinds(&fourth)[0], ("refused", 1, true), "{fourth}");
}

/// Answered once for a form, it is not asked again, is said, is listed, and can be taken back.
#[test]
fn what_is_done_with_hidden_and_struck_rows_is_remembered_for_the_form() {
    let rota = Rota::with_tour();
    let rows: &[&[&str]] = &[
        &["Ad Soyad", "Kurum"],
        &["Ayşe Işık", "Umut Derneği"],
        &["İlker Şahin", "Kıyı Vakfı"],
        &["Ali Can", "Deniz Derneği"],
    ];
    let write = |rows: &[&[&str]], hidden: &[u32], struck: &[u32]| {
        rota.write("liste.xlsx", &book(rows, hidden, struck))
    };
    let sheet = write(rows, &[3], &[4]);
    let line = [&["import", sheet.as_str()], &LINE[..]].concat();
    let with = |more: &[&'static str]| [&line[..], more].concat();
    rota.answer(
        &with(&["--hidden", "in", "--struck", "out", "--preview"]),
        0,
    );
    rota.answer(&line, 3);
    rota.json(&with(&["--hidden", "in", "--struck", "out"]));
    let later: &[&[&str]] = &[
        rows[0],
        rows[1],
        rows[2],
        rows[3],
        &["Ece Su", "Umut Derneği"],
        &["Nur Dal", "Deniz Derneği"],
    ];
    write(later, &[3, 5], &[4, 6]);
    let next = rota.json(&line);
    assert_eq!(
        (&next["new"], &next["same"], &next["refused"]),
        (&json!(1), &json!(2), &json!(2))
    );
    assert_eq!(next["asides"], json!([]));
    assert_eq!(
        next["asides_said"],
        json!([
            {"kind": "hidden", "said": "in", "remembered": true, "rows": 2, "row_numbers": [3, 5]},
            {"kind": "struck", "said": "out", "remembered": true, "rows": 2, "row_numbers": [4, 6]},
        ])
    );
    let said = rota.run(&line).out;
    assert!(
        said.contains("2 gizli satır, bu form için daha önce"),
        "{said}"
    );

    let readings = rota.json(&["list", "readings"]);
    let questions = all(&readings["items"], "question");
    assert_eq!(questions, ["hidden_rows", "struck_rows"]);
    assert_eq!(all(&readings["items"], "words"), ["liste.xlsx"; 2]);
    let hidden = all(&readings["items"], "reading")[0].to_owned();
    rota.json(&["remove", "reading", &hidden]);
    let mut wider = later.to_vec();
    wider.push(&["Can Er", "Gök Derneği"]);
    write(&wider, &[7], &[]);
    let asked = rota.answer(&line, 3);
    assert_eq!(asked["asides"][0]["kind"], "hidden");
    // Another form is asked about anew.
    let other: &[&[&str]] = &[
        &["Ad Soyad", "Kurum", "Görev"],
        &["Su Ay", "Umut Derneği", ""],
    ];
    write(other, &[], &[2]);
    assert_eq!(rota.answer(&line, 3)["asides"][0]["kind"], "struck");
}

/// The team's own list hides rows, strikes them out and has a column of statuses, too.
#[test]
fn a_list_of_results_is_read_by_its_shape() {
    let rota = Rota::with_tour();
    rota.register(
        "trabzon",
        &[
            ("Ayşe Işık", "Umut Derneği"),
            ("İlker Şahin", "Kıyı Vakfı"),
            ("Ali Can", "Deniz Derneği"),
            ("Ece Su", "Gök Derneği"),
        ],
    );
    let rows: &[&[&str]] = &[
        &["Ad Soyad", "Kurum", "Sonuç", "Durum"],
        &["Ayşe Işık", "Umut Derneği", "Seçildi", ""],
        &["İlker Şahin", "Kıyı Vakfı", "Seçildi", ""],
        &["Ali Can", "Deniz Derneği", "Seçildi", ""],
        &["Ece Su", "Gök Derneği", "Seçildi", "Vazgeçti"],
    ];
    let sheet = rota.write("sonuc.xlsx", &book(rows, &[3], &[4]));
    let line = ["import", &sheet, "--route", "1", "--as", "selected"];
    let asked = rota.answer(&line, 3);
    assert_eq!(
        kinds(&asked),
        [
            ("changed", 2, false),
            ("hidden", 1, false),
            ("struck", 1, false),
            ("withdrawn", 1, false),
        ],
        "{asked}"
    );
    assert_eq!(asked["shape"]["status_column"], "Durum");
    assert_eq!(all(&asked["withdrawals"], "word"), ["Vazgeçti"]);
    let listed = |name: &str| {
        let items = rota.json(&["list", "registrations", "trabzon"]);
        let items = items["items"].as_array().unwrap().clone();
        items.into_iter().find(|it| it["name"] == name).unwrap()
    };
    assert_eq!(listed("Ayşe Işık")["selection"], "selected");
    assert_eq!(listed("İlker Şahin")["selection"], "undecided");
    let ece = listed("Ece Su");
    assert_eq!(
        (&ece["selection"], &ece["withdrawn"]),
        (&json!("undecided"), &json!("by_person"))
    );
    let told = rota.json(&[&line[..], &["--hidden", "in", "--struck", "out"]].concat());
    assert_eq!(told["imported"], 1);
    assert_eq!(listed("İlker Şahin")["selection"], "selected");
    assert_eq!(listed("Ali Can")["selection"], "undecided");
    let again = rota.json(&line);
    assert_eq!((&again["same"], &again["refused"]), (&json!(3), &json!(1)));
    rota.json(&["undo"]);
}

/// Whose section names a city is looked for there.
#[test]
fn a_section_names_the_city_of_replies() {
    let rota = Rota::with_tour();
    rota.register("trabzon", &[("Ali Can", "Deniz Derneği")]);
    rota.register("ordu", &[("Ali Can", "Deniz Derneği")]);
    rota.json(&["select", "trabzon"]);
    rota.json(&["select", "ordu"]);
    let sheet = rota.write(
        "teyit.csv",
        "Ad Soyad;Kurum;Teyit\nTRABZON İLİ;;\nAli Can;Deniz Derneği;Gelemiyorum\nORDU İLİ;;\nAli Can;Deniz Derneği;Geliyorum\n"
            .as_bytes(),
    );
    let done = rota.json(&["import", &sheet, "--route", "1", "--as", "replies"]);
    assert_eq!(done["imported"], 2, "{done}");
    let reply = |city: &str| {
        let items = rota.json(&["list", "registrations", city]);
        all(&items["items"], "reply")[0].to_owned()
    };
    assert_eq!(
        (reply("trabzon"), reply("ordu")),
        ("not_coming".into(), "coming".into())
    );
}
