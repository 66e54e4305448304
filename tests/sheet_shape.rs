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
        "\"{\"\"ImportId\"\":\"\"QID1\"\"}\";\"{\"\"ImportId\"\":\"\"QID2\"\"}\";",
        "metin;metin;sayı",
    ] {
        let sheet =
            format!("Ad Soyad;Kurum;Telefon\n{second}\nİlker Şahin;Umut Derneği;0500 000 00 02\n");
        let said = preview(&rota, &sheet, &[]);
        assert_eq!(names(&said), ["İlker Şahin"], "{second}");
        assert_eq!(said["shape"]["heading_rows"], json!([1]), "{second}");
        assert_eq!(said["shape"]["rows_of_heading"], json!([2]), "{second}");
        assert_eq!(said["warnings"], json!(["rows_of_heading"]), "{second}");
        let by_hand = preview(&rota, &sheet, &["--header-row", "1"]);
        assert_eq!(by_hand["rows"], 2, "{second}");
    }
    let people = preview(
        &rota,
        "Ad Soyad;Kurum;Not\nMetin Tarih;Umut Derneği;metin\nAyşe Işık;Örnek Derneği;\n",
        &[],
    );
    assert_eq!(people["rows"], 2);
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
    assert_eq!(done["shape"]["status_column"], "Durum");
    let words: Vec<&str> = all(&done["withdrawals"], "word");
    assert_eq!(words, ["İptal", "Vazgeçti"]);
    let said = rota.run(&[&line[..], &["--preview"]].concat()).out;
    assert!(said.contains("durum sütunu: Durum"), "{said}");
    let again = rota.json(&line);
    assert_eq!(
        (&again["same"], &again["withdrawn"]),
        (&json!(3), &json!(0))
    );
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
    assert_eq!(
        done["shape"]["sections"],
        json!([{"row": 2, "city": "Trabzon"}, {"row": 4, "city": "Ordu"}])
    );
    let organisations = rota.json(&["list", "organisations"]);
    let mut provinces = all(&organisations["items"], "province");
    provinces.sort();
    assert_eq!(provinces, ["Ordu", "Trabzon"]);
    let at = |city: &str| {
        let items = rota.json(&["list", "registrations", city]);
        all(&items["items"], "name").join(",")
    };
    assert_eq!(
        (at("trabzon"), at("ordu")),
        ("Ayşe Işık".into(), "İlker Şahin".into())
    );
}

/// Who has withdrawn and stands on no list, or has come, is said and left to a person.
#[test]
fn a_status_that_cannot_be_kept_is_said() {
    let rota = Rota::with_tour();
    let head = "Ad Soyad;Kurum;Hangi toplantı;Durum\n";
    let import = |rows: &str| {
        let sheet = rota.write("liste.csv", format!("{head}{rows}").as_bytes());
        rota.json(&["import", &sheet, "--route", "1"])
    };
    let done = import("Ayşe Işık;Umut Derneği;;İptal\nİlker Şahin;Kıyı Vakfı;Trabzon;\n");
    assert_eq!(done["withdrawn"], 0);
    assert!(all(&done["problems"], "code").contains(&"withdrawn_unplaced"));
    rota.json(&["check-in", "trabzon", "İlker Şahin"]);
    let done =
        import("Ayşe Işık;Umut Derneği;;İptal\nİlker Şahin;Kıyı Vakfı;Trabzon;iptal edildi\n");
    assert_eq!(
        (&done["changed"], &done["withdrawn"]),
        (&json!(1), &json!(0))
    );
    assert!(all(&done["problems"], "code").contains(&"withdrawn_arrived"));
    let later = import(
        "Ayşe Işık;Umut Derneği;;İptal\nİlker Şahin;Kıyı Vakfı;Trabzon;iptal edildi\n\
         Ali Can;Deniz Derneği;Trabzon;\n",
    );
    assert_eq!(later["withdrawn"], 0);
    let last = import(
        "Ayşe Işık;Umut Derneği;;İptal\nİlker Şahin;Kıyı Vakfı;Trabzon;iptal edildi\n\
         Ali Can;Deniz Derneği;Trabzon;Vazgeçti\n",
    );
    assert_eq!(
        (&last["changed"], &last["withdrawn"]),
        (&json!(1), &json!(1))
    );
}

/// S6: what a spreadsheet does not show is asked about, and nothing of it is taken in before.
#[test]
fn hidden_and_struck_rows_wait_for_a_person_and_the_others_go_in() {
    let rota = Rota::with_tour();
    let mut book = rust_xlsxwriter::Workbook::new();
    let struck = rust_xlsxwriter::Format::new().set_font_strikethrough();
    let page = book.add_worksheet();
    page.write_row(0, 0, ["Ad Soyad", "Kurum"]).unwrap();
    for (row, name) in (1..).zip(["Ayşe Işık", "İlker Şahin", "Ali Can", "Ece Su"]) {
        page.write_row(row, 0, [name, "Umut Derneği"]).unwrap();
    }
    page.set_row_hidden(2).unwrap();
    for column in 0..2 {
        page.set_cell_format(3, column, &struck).unwrap();
    }
    // One cell alone says nothing of the row.
    page.set_cell_format(4, 1, &struck).unwrap();
    let sheet = rota.write("liste.xlsx", &book.save_to_buffer().unwrap());
    let line = ["import", &sheet, "--route", "1", "--meeting", "trabzon"];
    let asked = rota.answer(&line, 3);
    assert_eq!((&asked["new"], &asked["refused"]), (&json!(2), &json!(2)));
    let said: Vec<_> = asked["asides"].as_array().unwrap().iter().collect();
    let said: Vec<_> = said
        .iter()
        .map(|it| (&it["kind"], &it["row_numbers"], &it["of"]))
        .collect();
    assert_eq!(
        said,
        [
            (&json!("hidden"), &json!([3]), &json!(4)),
            (&json!("struck"), &json!([4]), &json!(4)),
        ]
    );
    let text = rota.run(&line).out;
    assert!(
        text.contains("--hidden in") && text.contains("--struck out"),
        "{text}"
    );
    let half = rota.answer(&[&line[..], &["--hidden", "in"]].concat(), 3);
    assert_eq!(half["imported"], 1);
    let all = rota.json(&[&line[..], &["--hidden", "in", "--struck", "out"]].concat());
    assert_eq!((&all["same"], &all["refused"]), (&json!(3), &json!(1)));
    // Whoever was taken in once is not asked about again, and what was said of the others is remembered for the form.
    let again = rota.json(&line);
    assert_eq!((&again["same"], &again["vanished"]), (&json!(3), &json!(0)));
    assert_eq!(again["asides"], json!([]));
}

/// S11: what stands below a row says whether it is one of questions.
#[test]
fn answers_that_name_more_questions_than_the_heading_does_are_no_heading() {
    let rota = Rota::with_tour();
    let said = preview(
        &rota,
        "Katılımcı adı soyadı;Kurum;Tercih edilen kanal;Grup;Konu;Etkinlik\n\
         Ayşe Yıldız;Mavi Yel;Telefon;E-posta grubu;Kişisel veri güvenliği;Toplantı\n\
         İlker Şahin;Umut Derneği;Mektup;Yok;Çevre;Atölye\n",
        &[],
    );
    assert_eq!(said["header_rows"], json!([1]), "{said}");
    assert_eq!(names(&said), ["Ayşe Yıldız", "İlker Şahin"]);
}

/// S11: a summary in front of the answers is no list of people.
#[test]
fn a_summary_in_front_of_the_sheet_of_answers_is_passed_over() {
    let rota = Rota::with_tour();
    let mut book = rust_xlsxwriter::Workbook::new();
    let summary = book.add_worksheet().set_name("Özet").unwrap();
    for (row, cells) in (0..).zip([["İl", "Kurum türü", "Başvuru"], ["Ordu", "Dernek", "2"]]) {
        summary.write_row(row, 0, cells).unwrap();
    }
    let answers = book.add_worksheet().set_name("Form Yanıtları 1").unwrap();
    for (row, cells) in (0..).zip([
        ["Ad Soyad", "Kurum", "İl"],
        ["Ayşe Işık", "Umut Derneği", "Ordu"],
    ]) {
        answers.write_row(row, 0, cells).unwrap();
    }
    let sheet = rota.write("liste.xlsx", &book.save_to_buffer().unwrap());
    let line = [
        "import",
        &sheet,
        "--route",
        "1",
        "--meeting",
        "trabzon",
        "--preview",
    ];
    let said = rota.json(&line);
    assert_eq!(said["sheet"], "Form Yanıtları 1");
    assert_eq!(names(&said), ["Ayşe Işık"]);
    let text = rota.run(&line).out;
    assert!(text.contains("Okunmayan sayfalar: Özet"), "{text}");
}

/// S10: people of a second section, of a table beside the first and of one below are people.
#[test]
fn everybody_of_every_table_is_taken_in() {
    let rota = Rota::with_tour();
    let sheet = "ASİL;;;;YEDEK;;\n\
        Ad Soyad;Kurum;Telefon;;Ad Soyad;Kurum;Telefon\n\
        Ayşe Işık;Umut Derneği;0500 000 00 01;;Ali Can;Gök Vakfı;0500 000 00 02\n\
        ;;;;;;\n\
        BASIN;;;;;;\n\
        Adı Soyadı;Kurum;E-posta;;;;\n\
        Ece Su;Yeni Ses;ece@example.org;;;;\n";
    let said = preview(&rota, sheet, &[]);
    assert_eq!(
        (&said["new"], &said["refused"]),
        (&json!(3), &json!(0)),
        "{said}"
    );
    assert_eq!(
        said["shape"]["tables"],
        json!([
            {"header_row": 2, "first_column": "E", "last_column": "G", "title": "YEDEK"},
            {"header_row": 6, "first_column": "A", "last_column": "C", "title": "BASIN"},
        ])
    );
    let places: Vec<(&Value, &Value)> = said["list"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (&it["sheet"], &it["row"]))
        .collect();
    assert_eq!(
        places,
        [
            (&Value::Null, &json!(3)),
            (&Value::Null, &json!(7)),
            (&json!("YEDEK"), &json!(3)),
        ]
    );
    let path = rota.typed_path("liste.csv");
    let line = ["import", &path, "--route", "1", "--meeting", "trabzon"];
    let text = rota.run(&line).out;
    assert!(
        text.contains("diğer tablolar: “YEDEK”, E–G sütunları (başlık 2. satırda)"),
        "{text}"
    );
    assert_eq!(rota.json(&line)["same"], 3);
    // A cell of the second table is mended in its own table.
    let broken = sheet.replace("Ali Can", "12");
    let mended = ["--mend", "YEDEK!3:Ad Soyad=Ali Can"];
    assert_eq!(preview(&rota, &broken, &[])["refused"], 1);
    assert_eq!(preview(&rota, &broken, &mended)["refused"], 0);

    rota.write("liste.csv", sheet.as_bytes());
    let decided = ["import", &path, "--route", "1", "--as", "selected"];
    let done = rota.answer(&decided, 0);
    let after: Vec<(&str, &str)> = all(&done["decisions"], "name")
        .into_iter()
        .zip(all(&done["decisions"], "after"))
        .collect();
    assert_eq!(
        after,
        [("Ali Can", "waiting"), ("Ayşe Işık", "selected")],
        "what stands over a list is its result"
    );
    assert_eq!(done["refused"], 1, "the press list decides nothing");
}

/// The filled one of two sections of a form counts, and two filled ones are two people.
#[test]
fn a_form_that_asks_its_questions_again_brings_two_people_in() {
    let rota = Rota::with_tour();
    let said = preview(
        &rota,
        "Zaman damgası;Ad Soyad;Kurum;Telefon;Ad Soyad;Kurum;Telefon\n\
         14.03.2026 09:00:00;Ayşe Işık;Umut Derneği;0500 000 00 01;;;\n\
         14.03.2026 09:10:00;;;;Ali Can;Gök Vakfı;0500 000 00 02\n\
         14.03.2026 09:20:00;Ece Su;Umut Derneği;0500 000 00 03;Nur Dal;Umut Derneği;0500 000 00 04\n",
        &[],
    );
    assert_eq!((&said["new"], &said["refused"]), (&json!(4), &json!(0)));
    let mut people = names(&said);
    people.sort();
    assert_eq!(people, ["Ali Can", "Ayşe Işık", "Ece Su", "Nur Dal"]);
}

/// One sheet for each city: with a meeting only that city's, without one nobody's is taken for all.
#[test]
fn of_sheets_that_are_named_by_cities_that_of_the_meeting_is_read() {
    let book = |names: &[&str]| {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        for (at, name) in names.iter().enumerate() {
            let sheet = workbook.add_worksheet();
            sheet.set_name(*name).unwrap();
            for (column, heading) in ["Ad Soyad", "Kurum", "Toplantı"].iter().enumerate() {
                sheet.write(0, column as u16, *heading).unwrap();
            }
            sheet
                .write(
                    1,
                    0,
                    format!("Ayşe {}", "Işık Ak Er Su".split(' ').nth(at).unwrap()),
                )
                .unwrap();
            sheet.write(1, 1, format!("{name} Derneği")).unwrap();
        }
        workbook.save_to_buffer().unwrap()
    };
    let rota = Rota::with_tour();
    let sheet = rota.write(
        "iller.xlsx",
        &book(&["Özet", "TRABZON", "Ordu (18 Mart)", "Samsun"]),
    );
    let whole = rota.write("hepsi.xlsx", &book(&["TRABZON", "Ordu", "Başvurular"]));
    let line = |file: &str, more: &[&str]| {
        let line = ["import", file, "--route", "1", "--preview"];
        [&line[..], more]
            .concat()
            .iter()
            .map(|it| it.to_string())
            .collect::<Vec<_>>()
    };
    let read = |file: &str, more: &[&str]| {
        let line = line(file, more);
        let said = rota.json(&line.iter().map(String::as_str).collect::<Vec<_>>());
        (said["sheet"].as_str().unwrap().to_owned(), names(&said))
    };
    let refused = |file: &str, more: &[&str]| {
        let line = line(file, more);
        rota.refused(&line.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let of = |sheet: &str, name: &str| (sheet.to_owned(), vec![name.to_owned()]);
    let cities = rota.write(
        "yalniz-iller.xlsx",
        &book(&["TRABZON", "Ordu (18 Mart)", "Samsun"]),
    );
    assert_eq!(
        read(&cities, &["--meeting", "ordu"]),
        of("Ordu (18 Mart)", "Ayşe Ak")
    );
    assert_eq!(
        read(&cities, &["--meeting", "trabzon"]),
        of("TRABZON", "Ayşe Işık")
    );
    assert_eq!(
        refused(&cities, &["--meeting", "sivas"]),
        (1, "no_sheet_of_city".into()),
        "another city's people are not Sivas'"
    );
    assert_eq!(refused(&cities, &[]), (3, "meeting_needed".into()));
    assert_eq!(
        read(&cities, &["--meeting", "sivas", "--sheet", "Samsun"]),
        of("Samsun", "Ayşe Er"),
        "what a person names is read"
    );
    // A sheet of no city is one of all of them.
    assert_eq!(
        read(&whole, &["--meeting", "sivas"]),
        of("Başvurular", "Ayşe Er")
    );
    assert_eq!(read(&whole, &["--meeting", "ordu"]), of("Ordu", "Ayşe Ak"));
    assert_eq!(
        read(&sheet, &["--meeting", "samsun"]),
        of("Samsun", "Ayşe Su")
    );
}
