//! Name badges and certificates of attendance, by `rota`: who gets one, what stands on it, what is left out and said.

use std::process::Command;

use serde_json::{Value, json};

use crate::support::rota::{Rota, all};

/// What a person reads on each page, in the order of the page.
pub(crate) fn pages(path: &str) -> Vec<String> {
    let read = Command::new("pdftotext").args([path, "-"]).output();
    let read = read.expect("poppler-utils are needed: pdftotext");
    assert!(read.status.success());
    let text = String::from_utf8(read.stdout).unwrap();
    let pages = text.split_terminator('\u{c}');
    pages
        .map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

fn badges(rota: &Rota, more: &[&str]) -> (Value, Vec<String>) {
    let path = rota.typed_path("kart.pdf");
    let line = [&["badges", "trabzon", "--out", &path][..], more].concat();
    (rota.json(&line), pages(&path))
}

fn planned(people: &[(&str, &str)]) -> Rota {
    let rota = Rota::with_people(people);
    let plan = ["date=2026-11-23", "start=09:30", "end=13:20"];
    rota.json(&[&["edit", "meeting", "trabzon"][..], &plan].concat());
    rota
}

const PEOPLE: [(&str, &str); 5] = [
    ("İlker Şahin", "Umut Derneği"),
    ("Çağla Öztürk", "Kıyı Vakfı"),
    ("Zeynep Ak", "Kıyı Vakfı"),
    ("Ilgaz Er", "Umut Derneği"),
    ("Ayşe Işık", "Umut Derneği"),
];

#[test]
fn everybody_who_may_come_has_a_badge_by_the_turkish_alphabet() {
    let rota = planned(&PEOPLE);
    let said = ["zeynep ak", "not_coming", "--channel", "phone"];
    rota.json(&[&["reply", "trabzon"][..], &said].concat());
    let (written, pages) = badges(&rota, &["--blank", "7"]);
    assert_eq!(
        (&written["people"], &written["blank"], &written["pages"]),
        (&json!(4), &json!(7), &json!(2))
    );
    assert_eq!(written["warnings"], json!([]));
    assert_eq!(pages.len(), 2);
    let names = ["Ayşe Işık", "Çağla Öztürk", "Ilgaz Er", "İlker Şahin"];
    let at = names.map(|it| pages[0].find(it).unwrap());
    assert!(at.is_sorted(), "{}", pages[0]);
    assert!(!pages.concat().contains("Zeynep"), "she does not come");
    assert_eq!(pages[0].matches("Trabzon · 23.11.2026").count(), 10);
    let (_, english) = badges(&rota, &["--lang", "en"]);
    assert!(english[0].contains("Name / Adı Soyadı"), "a blank one");
}

/// Whoever stands at the desk types it, or a scanner does.
#[test]
fn the_code_on_a_badge_lets_its_bearer_in() {
    let rota = planned(&PEOPLE[4..]);
    let (_, pages) = badges(&rota, &[]);
    let list = rota.json(&["list", "registrations", "trabzon"]);
    let code = list["items"][0]["code"].as_str().unwrap().to_owned();
    let fours: Vec<&str> = (0..4).map(|at| &code[4 * at..4 * at + 4]).collect();
    assert!(pages[0].contains(&fours.join(" ")), "{}", pages[0]);
    let came = rota.json(&["check-in", "trabzon", &code]);
    assert_eq!(
        (&came["outcome"], &came["name"]),
        (&json!("admitted"), &json!("Ayşe Işık"))
    );
}

#[test]
fn whoever_did_not_agree_to_photos_is_marked_in_words_and_nobody_is_guessed_about() {
    let mark = "Fotoğraf çekilmesin No photo";
    let rota = planned(&PEOPLE);
    let (written, pages) = badges(&rota, &[]);
    assert_eq!(written["photos_asked"], json!(false));
    assert_eq!(written["no_photo"], json!(0));
    assert!(!pages.concat().contains("Fotoğraf"), "nobody was asked");
    let path = rota.typed_path("kart.pdf");
    let said = rota.run(&["badges", "trabzon", "--out", &path]).out;
    assert!(said.contains("kimseye fotoğraf izni sorulmamış"), "{said}");

    let rota = Rota::with_tour();
    let sheet = "Ad Soyad;Kurum;Fotoğraf çekilmesine izin veriyorum\n\
                 Ayşe Işık;Umut Derneği;Evet\n\
                 Hasan Kaya;Kıyı Vakfı;Hayır\n\
                 Zeynep Ak;Kıyı Vakfı;\n";
    let list = rota.write("liste.csv", sheet.as_bytes());
    rota.json(&["import", &list, "--route", "1", "--meeting", "trabzon"]);
    let (written, pages) = badges(&rota, &["--blank", "0"]);
    assert_eq!(
        [
            &written["photos_asked"],
            &written["no_photo"],
            &written["photo_unasked"]
        ],
        [&json!(true), &json!(2), &json!(0)],
        "a no, and a box that was left empty"
    );
    assert_eq!(pages[0].matches(mark).count(), 2, "{}", pages[0]);
    // Of another list, which did not ask.
    rota.register("trabzon", &[("Ali Can", "Yel Derneği")]);
    let (written, _) = badges(&rota, &[]);
    assert_eq!(
        (&written["no_photo"], &written["photo_unasked"]),
        (&json!(3), &json!(1)),
        "nobody asked him, so nobody knows that he agrees"
    );
}

/// The forms come back on paper: what they say stands over the application, and can be taken back.
#[test]
fn what_a_consent_form_says_stands_over_the_application() {
    let rota = Rota::with_tour();
    let sheet = "Ad Soyad;Kurum;Fotoğraf çekilmesine izin veriyorum\n\
                 Ayşe Işık;Umut Derneği;Evet\n\
                 Hasan Kaya;Kıyı Vakfı;Hayır\n";
    let list = rota.write("liste.csv", sheet.as_bytes());
    rota.json(&["import", &list, "--route", "1", "--meeting", "trabzon"]);
    let marked = |rota: &Rota| badges(rota, &["--blank", "0"]).0["no_photo"].clone();
    assert_eq!(marked(&rota), json!(1));
    let said = |who: &str, what: &str| {
        let who = format!("trabzon/{who}");
        rota.json(&["edit", "registration", &who, what])
    };
    said("ayşe ışık", "photo_consent=no");
    assert_eq!(marked(&rota), json!(2), "she has thought better of it");
    said("hasan kaya", "photo_consent=yes");
    assert_eq!(marked(&rota), json!(1));
    said("hasan kaya", "photo_consent=");
    assert_eq!(
        marked(&rota),
        json!(2),
        "an empty line says nothing: the application counts"
    );
    let told = rota.json(&["history", "hasan kaya"]);
    let entries = told["entries"].as_array().unwrap();
    assert_eq!(
        entries[1]["changes"],
        json!([{"field": "photo_consent", "before": null, "after": "yes", "city": "Trabzon"}])
    );
    let maybe = [
        "edit",
        "registration",
        "trabzon/hasan kaya",
        "photo_consent=belki",
    ];
    let (status, code) = rota.refused(&maybe);
    assert_eq!((status, code.as_str()), (2, "value_unknown"));
}

#[test]
fn names_of_any_length_are_whole_on_their_badge() {
    let long = "Muvaffakiyetsizleştiricileştiriveremeyebi";
    let longest = "Fatma Gülsüm Hatice Zeynep Büyükkaramanoğlu Küçükhüseyinoğulları Karakaşlıoğlu Demirtaşoğulları Şahinbaşoğlu Çelebi Ağa";
    assert_eq!((long.chars().count(), longest.chars().count()), (41, 119));
    let rota = planned(&[(long, "Umut Derneği"), (longest, "Kıyı Vakfı")]);
    let (written, pages) = badges(&rota, &[]);
    assert_eq!(written["warnings"], json!([]));
    for name in [long, longest] {
        assert!(pages[0].contains(name), "{}", pages[0]);
    }
}

#[test]
fn badges_and_certificates_that_make_no_sense_are_refused_in_one_sentence() {
    let rota = Rota::with_tour();
    let path = rota.typed_path("kart.pdf");
    let badges = ["badges", "trabzon", "--out", &path];
    let refused = |line: &[&str]| rota.refused(line).1;
    let blank = |count| [&badges[..], &["--blank", count]].concat();
    assert_eq!(refused(&blank("0")), "badges_nobody");
    assert_eq!(refused(&blank("201")), "number_out_of_bounds");
    let sheet = rota.typed_path("kart.xlsx");
    for verb in ["badges", "certificates"] {
        assert_eq!(refused(&[verb, "trabzon", "--out", &sheet]), "pdf_only");
    }
    let certificates = ["certificates", "trabzon", "--out", &path];
    assert_eq!(refused(&certificates), "certificates_no_date");
    rota.json(&["edit", "meeting", "trabzon", "date=2026-12-07"]);
    assert_eq!(refused(&certificates), "certificates_nobody_signed");
    rota.json(&["tour", "cancel", "trabzon", "--reason", "Kar"]);
    assert_eq!(refused(&certificates), "paper_meeting_cancelled");
    assert_eq!(refused(&badges), "paper_meeting_cancelled");
    assert!(!rota.path("kart.pdf").exists(), "nothing was written");
}

#[test]
fn the_same_badges_at_the_same_time_are_the_same_bytes() {
    let rota = planned(&PEOPLE);
    let at = ["--issued-at", "2026-11-20T09:00"];
    let (first, _) = badges(&rota, &at);
    let (second, _) = badges(&rota, &at);
    assert_eq!(first, second);
}

#[test]
fn who_signed_gets_a_certificate_and_of_the_others_it_is_said_why_not() {
    let rota = planned(&PEOPLE);
    let sheet = rota.typed_path("imza.pdf");
    let sheet = rota.json(&["sign-in-sheet", "trabzon", "--out", &sheet]);
    for name in ["ayşe ışık", "ilgaz er", "zeynep ak", "ilker şahin"] {
        let at = ["--at", "2026-11-23T09:40"];
        rota.json(&[&["check-in", "trabzon", name][..], &at].concat());
    }
    // By the alphabet she stands in the first row.
    let row = format!("{}/1", sheet["sheet"].as_str().unwrap());
    let sign = |more: &[&str]| rota.json(&[&["sign", "trabzon"][..], more].concat());
    sign(&["ayşe ışık", "--paper", &row]);
    sign(&["ilker şahin", "--slip", "1"]);
    sign(&["ilgaz er", "--missing", "refused"]);
    let path = rota.typed_path("belge.pdf");
    let line = ["certificates", "trabzon", "--out", &path];
    let written = rota.json(&line);
    assert_eq!(
        (&written["rows"], &written["pages"]),
        (&json!(2), &json!(2))
    );
    assert_eq!(
        all(&written["left_out"], "reason"),
        ["refused", "not_entered"]
    );
    assert_eq!(written["left_out"][1]["count"], json!(1), "Zeynep Ak");
    let pages = pages(&path);
    assert!(pages[0].contains("Ayşe Işık") && pages[1].contains("İlker Şahin"));
    for page in &pages {
        for said in [
            "Katılım Belgesi",
            "23 Kasım 2026 tarihinde Trabzon ilinde",
            "Süre: 3 saat 50 dakika",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(!page.contains("Ilgaz") && !page.contains("Zeynep"));
    }
    let said = rota.run(&line).out;
    assert!(said.contains("1 kişi imza atmak istemedi"), "{said}");
    assert!(said.contains("imzası henüz işlenmemiş"), "{said}");
    let english = [&["--lang", "en"][..], &line].concat();
    let said = rota.run(&english).out;
    assert!(said.contains("1 who did not want to sign"), "{said}");
}
