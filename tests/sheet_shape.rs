//! What shape a sheet has: what of it is heading, what is people, and what of it is nobody's to decide. (#14)

use serde_json::{Value, json};

use crate::support::rota::{Rota, all};

fn preview(rota: &Rota, sheet: &str, more: &[&str]) -> Value {
    let sheet = rota.write("liste.csv", sheet.as_bytes());
    let line = [
        "import",
        &sheet,
        "--route",
        "1",
        "--meeting",
        "trabzon",
        "--preview",
    ];
    rota.json(&[&line[..], more].concat())
}

fn names(answer: &Value) -> Vec<String> {
    let names = all(&answer["list"], "name");
    names.iter().map(|it| (*it).to_owned()).collect()
}

/// S11: a row of people may name every question.
#[test]
fn a_row_of_answers_that_names_questions_is_no_heading() {
    let rota = Rota::with_tour();
    let said = preview(
        &rota,
        "Ad Soyad;Kurum;Cep;Eposta;Konu;Not\n\
         Ayşe Işık;Mavi Yel;Telefon;E-posta grubu;Kişisel veri güvenliği;Toplantı\n\
         İlker Şahin;Umut Derneği;0500 000 00 02;ilker@example.org;Çevre;\n",
        &[],
    );
    assert_eq!(said["header_rows"], json!([1]));
    assert_eq!(said["rows"], 2);
}

/// S12: what stands below the headings and belongs to them is nobody.
#[test]
fn rows_that_belong_to_the_heading_are_nobody() {
    let rota = Rota::with_tour();
    for second in [
        "Open-Ended Response;Open-Ended Response;Open-Ended Response",
        "(zorunlu);(zorunlu);(isteğe bağlı)",
        "Örn. Ayşe Yılmaz;Örn. Umut Derneği;Örn. 0500 000 00 00",
        "{\"ImportId\":\"QID1\"};{\"ImportId\":\"QID2\"};{\"ImportId\":\"QID3\"}",
        "metin;metin;sayı",
    ] {
        let said = preview(
            &rota,
            &format!(
                "Ad Soyad;Kurum;Telefon\n{}\nİlker Şahin;Umut Derneği;0500 000 00 02\n",
                second.replace('"', "")
            ),
            &[],
        );
        assert_eq!(names(&said), ["İlker Şahin"], "{second}");
        assert_eq!(said["header_rows"], json!([1, 2]), "{second}");
    }
}

/// S6: who has withdrawn in a column is taken in so, with the word as reason.
#[test]
fn a_column_of_statuses_withdraws() {
    let rota = Rota::with_tour();
    let sheet = rota.write(
        "liste.csv",
        "Ad Soyad;Kurum;Durum\n\
         Ayşe Işık;Umut Derneği;Geliyor\n\
         İlker Şahin;Kıyı Vakfı;İptal\n\
         Ali Can;Deniz Derneği;Vazgeçti\n"
            .as_bytes(),
    );
    let line = ["import", &sheet, "--route", "1", "--meeting", "trabzon"];
    let done = rota.json(&line);
    assert_eq!((&done["new"], &done["withdrawn"]), (&json!(3), &json!(2)));
    let listed = rota.json(&["list", "registrations", "trabzon"]);
    let items = listed["items"].as_array().unwrap().iter();
    let mut withdrawn: Vec<&str> = items
        .filter(|it| !it["withdrawn"].is_null())
        .map(|it| it["name"].as_str().unwrap())
        .collect();
    withdrawn.sort();
    assert_eq!(withdrawn, ["Ali Can", "İlker Şahin"]);
}

/// Rows of a section that names a city are people of that city.
#[test]
fn a_section_names_the_city_of_the_rows_below() {
    let rota = Rota::with_tour();
    let sheet = rota.write(
        "liste.csv",
        "Ad Soyad;Kurum;Telefon\n\
         TRABZON İLİ;;\n\
         Ayşe Işık;Kent Konseyi;0500 000 00 01\n\
         ORDU İLİ;;\n\
         İlker Şahin;Kent Konseyi;0500 000 00 02\n"
            .as_bytes(),
    );
    let done = rota.json(&["import", &sheet, "--route", "1"]);
    assert_eq!(names(&done), ["Ayşe Işık", "İlker Şahin"], "{done}");
    let at = |city: &str| {
        let items = rota.json(&["list", "registrations", city]);
        all(&items["items"], "name").join(",")
    };
    assert_eq!(
        (at("trabzon"), at("ordu")),
        ("Ayşe Işık".into(), "İlker Şahin".into())
    );
}
