//! What cells mean that other programs, other zones and other letters have been at. (#14)

use serde_json::{Value, json};

use crate::support::rota::{Rota, all};

const LINE: [&str; 4] = ["--route", "1", "--meeting", "trabzon"];

fn import(rota: &Rota, sheet: &[u8], more: &[&str], status: u8) -> Value {
    let sheet = rota.write("liste.csv", sheet);
    rota.answer(&[&["import", &sheet], &LINE[..], more].concat(), status)
}

fn people(rota: &Rota) -> Vec<(String, Option<String>)> {
    let listed = rota.json(&["list", "people"]);
    let items = listed["items"].as_array().unwrap().iter();
    let text = |it: &Value| it.as_str().map(str::to_owned);
    let mut people: Vec<_> = items
        .map(|it| (text(&it["name"]).unwrap(), text(&it["phone"])))
        .collect();
    people.sort();
    people
}

fn codes(answer: &Value) -> Vec<(u64, String)> {
    let problems = answer["problems"].as_array().unwrap().iter();
    let code = |it: &Value| it["code"].as_str().unwrap().to_owned();
    problems
        .map(|it| (it["row"].as_u64().unwrap(), code(it)))
        .collect()
}

/// S7: Kobo counts in UTC, whatever its form thinks: 22:20 there is past midnight here.
#[test]
fn the_moment_of_kobo_is_utc_and_a_zone_that_is_named_counts() {
    let rota = Rota::with_tour();
    rota.json(&["call", "1", "--close", "2026-03-14"]);
    let kobo = "start;_uuid;_submission_time;Ad Soyad;Kurum\n\
        x;a1;2026-03-14T22:20:05;Ayşe Işık;Umut Derneği\n\
        x;a2;2026-03-14T20:20:05;İlker Şahin;Kıyı Vakfı\n";
    let said = import(&rota, kobo.as_bytes(), &["--preview"], 0);
    assert_eq!(codes(&said), [(2, "late".into())]);
    for (heading, late, timely) in [
        (
            "Timestamp",
            "2026/03/14 9:30:00 PM UTC",
            "2026/03/14 11:30:00 PM GMT+3",
        ),
        ("Timestamp", "2026-03-14 22:30 CET", "2026-03-14 21:30 CET"),
    ] {
        let sheet = format!(
            "{heading};Ad Soyad;Kurum\n{late};Ayşe Işık;Umut Derneği\n{timely};Ali Can;Gök Vakfı\n"
        );
        let said = import(&rota, sheet.as_bytes(), &["--preview"], 0);
        assert_eq!(codes(&said), [(2, "late".into())], "{late}");
    }
}

/// S13: dates as other forms write them are moments and no doubt.
#[test]
fn days_with_a_month_in_letters_are_days() {
    let rota = Rota::with_tour();
    rota.json(&["call", "1", "--close", "2026-02-28"]);
    let sheet = "Submission Date;Ad Soyad;Kurum\n\
        \"Mar 1, 2026\";Ayşe Işık;Umut Derneği\n\
        14-Mar-2026;Ali Can;Gök Vakfı\n\
        \"Feb 27, 2026\";Ece Su;Ay Derneği\n";
    let said = import(&rota, sheet.as_bytes(), &["--preview"], 0);
    assert_eq!(codes(&said), [(2, "late".into()), (3, "late".into())]);
}

/// S14: numbers and nothings that went through programs which calculate.
#[test]
fn what_other_programs_write_in_place_of_a_value_is_none() {
    let rota = Rota::with_tour();
    let sheet = "Ad Soyad;Kurum;Telefon;E-posta;Görev\n\
        Ayşe Işık;Umut Derneği;5000001301.0;nan;NaN\n\
        İlker Şahin;null;\"0500 000 00 02\n0500 000 00 03\";NaT;\n\
        Ali\u{200e} Can;Gök Vakfı;\u{2068}0500 000 00 04\u{2069};(null);undefined\n";
    let done = import(&rota, sheet.as_bytes(), &[], 0);
    assert_eq!(
        codes(&done),
        [(3, "no_organisation".into()), (3, "phone_several".into())]
    );
    let phone = |number: &str| Some(format!("+90500000{number}"));
    assert_eq!(
        people(&rota),
        [
            ("Ali Can".into(), phone("0004")),
            ("Ayşe Işık".into(), phone("1301")),
            ("İlker Şahin".into(), phone("0002")),
        ]
    );
    let organisations = rota.json(&["list", "organisations"]);
    let mut names = all(&organisations["items"], "name");
    names.sort();
    assert_eq!(
        names,
        ["Gök Vakfı", "Umut Derneği"],
        "null is no organisation"
    );
}

/// S14: a comma that nobody quoted moves the cells of its row, and the row is not taken for another person's.
#[test]
fn a_row_with_more_cells_than_headings_is_left_out_and_said() {
    let rota = Rota::with_tour();
    let sheet = "Ad Soyad,Kurum,Telefon,Not\n\
        Ayşe Işık,Umut Derneği,0500 000 00 01,\n\
        İlker Şahin,Sağlık, Çevre ve Spor Derneği,0500 000 00 02,\n\
        Ali Can,\"Deniz, Kıyı Derneği\",0500 000 00 03,\n";
    let done = import(&rota, sheet.as_bytes(), &[], 0);
    assert_eq!((&done["new"], &done["refused"]), (&json!(2), &json!(1)));
    assert!(codes(&done).contains(&(3, "more_cells".into())), "{done}");
    assert_eq!(done["kinds"][1]["faults"][0]["code"], "more_cells");
    // A column without a heading is no fault of any row.
    let notes = "Ad Soyad,Kurum,\nAyşe Işık,Umut Derneği,arandı\nAli Can,Gök Vakfı,\n";
    assert_eq!(
        import(&rota, notes.as_bytes(), &["--preview"], 0)["refused"],
        0
    );
}

/// S14: long surveys have hundreds of questions.
#[test]
fn more_than_256_columns_are_read_as_far_as_they_are_used() {
    let rota = Rota::with_tour();
    for columns in [300, 1_000] {
        let headings: Vec<String> = (2..columns).map(|it| format!("Soru {it}")).collect();
        let answers: Vec<String> = (2..columns).map(|it| format!("yanıt {it}")).collect();
        let sheet = format!(
            "Ad Soyad;Kurum;{}\nAyşe Işık;Umut Derneği;{}\nAli Can;Gök Vakfı;{}\n",
            headings.join(";"),
            answers.join(";"),
            answers.join(";"),
        );
        let said = import(&rota, sheet.as_bytes(), &["--preview"], 0);
        assert_eq!(said["new"], 2, "{columns}");
        assert_eq!(said["columns"].as_array().unwrap().len(), columns);
    }
}

/// S14: LimeSurvey keeps what nobody sent, and writes the first day of its clock where it keeps no times.
#[test]
fn answers_that_were_never_sent_wait_for_a_person() {
    let rota = Rota::with_tour();
    let sheet = "id;submitdate;lastpage;startlanguage;Ad Soyad;Kurum\n\
        1;2026-03-14 09:12:45;3;tr;Ayşe Işık;Umut Derneği\n\
        2;;1;tr;Ali Can;Gök Vakfı\n";
    let asked = import(&rota, sheet.as_bytes(), &[], 3);
    assert_eq!(
        (&asked["imported"], &asked["refused"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(asked["asides"][0]["kind"], "unsent");
    let done = import(&rota, sheet.as_bytes(), &["--unsent", "in"], 0);
    assert_eq!(done["imported"], 1);
    assert_eq!(
        import(&rota, sheet.as_bytes(), &[], 0)["same"],
        2,
        "remembered"
    );

    let timeless = "id;submitdate;lastpage;startlanguage;Ad Soyad;Kurum\n\
        8;1980-01-01 00:00:00;3;tr;Ece Su;Ay Derneği\n";
    let said = import(&rota, timeless.as_bytes(), &["--preview"], 0);
    assert_eq!(
        (&said["new"], said["problems"].as_array().unwrap().len()),
        (&json!(1), 0)
    );
}

/// S9: letters that were lost are said, and nothing is guessed.
#[test]
fn lost_letters_are_said_and_not_repaired() {
    let rota = Rota::with_tour();
    for rows in [
        "Ay?e K?rlang?ç;Mavi Yel Derne?i\nAli Can;Gök Vakfı\n",
        "Ay\u{fffd}e K\u{fffd}rlang\u{fffd}ç;Mavi Yel\nAli Can;Gök Vakfı\n",
        "\"Ay&#351;e K&#305;rlang&#305;&ccedil;\";Mavi Yel\nAli Can;Gök Vakfı\n",
    ] {
        let said = import(
            &rota,
            format!("Ad Soyad;Kurum\n{rows}").as_bytes(),
            &["--preview"],
            0,
        );
        assert!(
            all_texts(&said["warnings"]).contains(&"letters_lost".to_owned()),
            "{rows}"
        );
        assert!(codes(&said).contains(&(2, "letters_lost".into())), "{rows}");
        assert_eq!(said["new"], 2);
    }
    let asks = "Ad Soyad;Kurum;Not\nAyşe Işık;Umut Derneği;Gelsem?olur mu\nAli Can;Gök Vakfı;\n";
    let said = import(&rota, asks.as_bytes(), &["--preview"], 0);
    assert_eq!(said["warnings"], json!([]), "one may be a slip");
}

fn all_texts(list: &Value) -> Vec<String> {
    let texts = list.as_array().unwrap().iter();
    texts.map(|it| it.as_str().unwrap().to_owned()).collect()
}

/// S9: what Turkish needs decides the letters, and what is doubtful is shown in other ones.
#[test]
fn letters_of_dos_are_known_by_what_turkish_needs_and_others_are_offered() {
    let rota = Rota::with_tour();
    let dos = |text: &str| -> Vec<u8> {
        let letters = "Çüéâäàåçêëèïîı";
        let byte = |c: char| match c {
            _ if c.is_ascii() => c as u8,
            'ö' => 0x94,
            'İ' => 0x98,
            'Ö' => 0x99,
            'Ü' => 0x9a,
            'Ş' => 0x9e,
            'ş' => 0x9f,
            'Ğ' => 0xa6,
            'ğ' => 0xa7,
            _ => 0x80 + letters.chars().position(|it| it == c).unwrap() as u8,
        };
        text.chars().map(byte).collect()
    };
    let text = "Ad Soyad;Kurum\nAyşe Kırlangıç;Mavi Yel Derneği\nİlker Şahin;Ağaç Kardeşliği\n";
    let said = import(&rota, &dos(text), &["--preview"], 0);
    assert_eq!(said["encoding"], "cp857");
    assert_eq!(
        all(&said["list"], "name"),
        ["Ayşe Kırlangıç", "İlker Şahin"]
    );
    let offered = said["encodings"].as_array().unwrap();
    assert!(!offered.is_empty(), "{said}");
    // Nothing is offered where the letters are plainly right.
    let plain = import(&rota, text.as_bytes(), &["--preview"], 0);
    assert_eq!(plain["encodings"], json!([]));
    let greek = b"Ad Soyad;Kurum\n\xc3\xe9\xfe\xf1\xe3\xef\xf2 \xd0\xe1\xf0\xf0\xdc\xf2;Mavi Yel\nAli Can;Umut\n";
    let said = import(&rota, greek, &["--preview"], 0);
    let samples = all(&said["encodings"], "sample");
    assert!(!samples.is_empty(), "{said}");
    let text = rota.run(
        &[
            &["import", &rota.typed_path("liste.csv")],
            &LINE[..],
            &["--preview"],
        ]
        .concat(),
    );
    assert!(text.out.contains("--encoding "), "{}", text.out);
}

/// S9: what went wrong twice is repaired twice, or not at all.
#[test]
fn doubly_garbled_text_is_repaired_whole_on_request() {
    let rota = Rota::with_tour();
    let wrong = |text: &str| -> String {
        let upper = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
        let letter = |byte: u8| match byte {
            0x80..=0x9f => upper.chars().nth(usize::from(byte - 0x80)).unwrap(),
            byte => char::from(byte),
        };
        text.bytes().map(letter).collect()
    };
    let text =
        "Ad Soyad;Kurum\nAyşe Kırlangıç;Mavi Yel Derneği\nİlker Şahin;Ağaç Kardeşliği Vakfı\n";
    let twice = wrong(&wrong(text));
    let said = import(&rota, twice.as_bytes(), &["--preview"], 0);
    assert_eq!(all_texts(&said["warnings"])[0], "garbled_text");
    assert_eq!(said["repairs"][0]["after"], "Ayşe Kırlangıç");
    let repaired = import(&rota, twice.as_bytes(), &["--preview", "--repair"], 0);
    assert_eq!(
        all(&repaired["list"], "name"),
        ["Ayşe Kırlangıç", "İlker Şahin"]
    );
}

/// S14: a question under another name changes nobody's answer.
#[test]
fn a_renamed_question_changes_nobody() {
    let rota = Rota::with_tour();
    let rows = "Ayşe Işık;Umut Derneği;Ağ kurmak\nAli Can;Gök Vakfı;Öğrenmek\n";
    let with = |heading: &str, rows: &str| format!("Ad Soyad;Kurum;{heading}\n{rows}");
    import(&rota, with("Beklentiniz nedir?", rows).as_bytes(), &[], 0);
    let renamed = import(
        &rota,
        with("Bu buluşmadan beklentiniz", rows).as_bytes(),
        &[],
        0,
    );
    assert_eq!(
        (&renamed["same"], &renamed["changed"]),
        (&json!(2), &json!(0))
    );
    let changed = rows.replace("Öğrenmek", "Anlatmak");
    let said = import(&rota, with("Beklentiniz?", &changed).as_bytes(), &[], 0);
    assert_eq!((&said["same"], &said["changed"]), (&json!(1), &json!(1)));
    // Another question in its place, with other answers, is another answer.
    let other = rows
        .replace("Ağ kurmak", "Trabzon")
        .replace("Öğrenmek", "Ordu");
    let said = import(
        &rota,
        with("Hangi ilde yaşıyorsunuz?", &other).as_bytes(),
        &[],
        0,
    );
    assert_eq!(said["changed"], 2);
}

/// A moment that can be read both ways is neither late nor in time before somebody has said which stands first; the other rows of
/// the sheet go in, and who is known stays.
#[test]
fn a_moment_that_can_be_read_both_ways_waits_and_is_not_late() {
    let rota = Rota::with_tour();
    rota.json(&["call", "1", "--close", "2026-03-15"]);
    rota.json(&["edit", "call", "1", "late_rule=refuse"]);
    let sheet = "Zaman damgası;Ad Soyad;Kurum\n\
        3/4/2026 9:00;Ayşe Işık;Umut Derneği\n\
        3/3/2026 9:00;Ali Can;Gök Vakfı\n\
        4/3/2026 9:00;Ece Su;Ay Derneği\n";
    let asked = import(&rota, sheet.as_bytes(), &[], 3);
    assert_eq!(
        codes(&asked),
        [(2, "dates_open".into()), (4, "dates_open".into())],
        "{asked}"
    );
    assert_eq!(
        (&asked["imported"], &asked["refused"]),
        (&json!(1), &json!(2))
    );
    assert_eq!(asked["questions"][0]["rows"], 2, "{asked}");
    let path = rota.typed_path("liste.csv");
    let line = [&["import", &path], &LINE[..], &["--preview"]].concat();
    for (language, says) in [("tr", "önce yazılan"), ("en", "what stands first")] {
        let said = rota.run(&[&["--lang", language], &line[..]].concat());
        assert_eq!(said.status, 3);
        let is_answer = |line: &&str| line.contains("--dates day-first|month-first");
        assert!(said.out.lines().any(|it| is_answer(&it)), "{}", said.out);
        assert!(!said.out.contains("--read"), "{says}: {}", said.out);
    }
    let done = import(&rota, sheet.as_bytes(), &["--dates", "month-first"], 0);
    assert_eq!(
        (&done["new"], &done["same"]),
        (&json!(1), &json!(1)),
        "{done}"
    );
    assert_eq!(codes(&done), [(4, "late".into())], "3 April");
    let next = sheet.to_owned() + "2/5/2026 9:00;Can Ak;Ak Vakfı\n";
    let again = import(&rota, next.as_bytes(), &[], 0);
    assert_eq!(again["new"], 1, "remembered: 5 February is in time");
}
