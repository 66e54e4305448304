//! The report of a meeting, by `rota`: what is on it is what is counted and written, what it lacks is listed, and what was
//! issued has a number, is kept, and does not move.

use std::fs::File;
use std::io::Read;
use std::process::Command;

use serde_json::{Value, json};

use crate::support::rota::{Rota, all};

/// A meeting at Trabzon that was held: three registered, two came and one at the door.
fn held() -> Rota {
    let rota = Rota::with_people(&[
        ("Ayşe Işık", "Umut Derneği"),
        ("Hasan Kaya", "Kıyı Vakfı"),
        ("Zeynep Ak", "Kıyı Vakfı"),
    ]);
    let plan = [
        "date=2026-11-23",
        "start=09:30",
        "end=13:20",
        "venue=Kıyı Kültür Evi",
    ];
    rota.json(&[&["edit", "meeting", "trabzon"][..], &plan].concat());
    for name in ["ayşe ışık", "hasan kaya"] {
        rota.json(&["check-in", "trabzon", name]);
    }
    let by_hand = ["--organisation", "Trabzon Belediyesi", "--notice", "shown"];
    rota.json(&[&["walk-in", "trabzon", "--name", "Ece Su"][..], &by_hand].concat());
    rota
}

fn write(rota: &Rota, name: &str, more: &[&str]) -> (Value, String) {
    let path = rota.path(name).display().to_string();
    let asked = ["report", "meeting", "trabzon", "--out", &path];
    (rota.json(&[&asked[..], more].concat()), path)
}

/// What a person reads on the pages.
fn read(path: &str) -> String {
    let read = Command::new("pdftotext")
        .args(["-layout", path, "-"])
        .output();
    let read = read.expect("poppler-utils are needed: pdftotext");
    assert!(read.status.success());
    String::from_utf8(read.stdout).unwrap()
}

fn has_words(text: &str, words: &str) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    plain(text).contains(&plain(words))
}

#[test]
fn the_figures_on_the_pages_are_those_that_are_counted_everywhere() {
    let rota = held();
    let (_, path) = write(&rota, "rapor.pdf", &[]);
    let text = read(&path);
    let figures = rota.json(&["figures", "meeting", "trabzon"]);
    for group in figures["groups"].as_array().unwrap() {
        let row = format!(
            "{} {} henüz işlenmedi {}",
            group["name_tr"].as_str().unwrap(),
            group["people"],
            group["organisations"]
        );
        assert!(has_words(&text, &row), "{row}\n{text}");
    }
    let listed = rota.json(&["list", "check-ins", "trabzon"]);
    let arrived = listed["items"].as_array().unwrap().len();
    assert_eq!(figures["arrived"], json!(arrived));
    let total = format!(
        "Toplam {arrived} henüz işlenmedi {}",
        figures["organisations"]
    );
    assert!(has_words(&text, &total), "{total}\n{text}");
    assert!(has_words(&text, "Kapıda kayıt: 1"), "{text}");
}

/// What a word processor shows of the body, in its order.
fn read_docx(path: &str) -> String {
    let mut zip = zip::ZipArchive::new(File::open(path).unwrap()).unwrap();
    let mut xml = String::new();
    let mut body = zip.by_name("word/document.xml").unwrap();
    body.read_to_string(&mut xml).unwrap();
    let pieces = xml.split("<w:t").skip(1);
    let texts = pieces.filter_map(|it| it.split_once('>')?.1.split_once("</w:t>"));
    texts.map(|(text, _)| format!("{text} ")).collect()
}

#[test]
fn the_text_document_has_the_figures_of_the_pages() {
    let rota = held();
    let (_, path) = write(&rota, "rapor.docx", &[]);
    let text = read_docx(&path);
    let figures = rota.json(&["figures", "meeting", "trabzon"]);
    for group in figures["groups"].as_array().unwrap() {
        let row = format!(
            "{} {} henüz işlenmedi {}",
            group["name_tr"].as_str().unwrap(),
            group["people"],
            group["organisations"]
        );
        assert!(has_words(&text, &row), "{row}\n{text}");
    }
    let total = format!(
        "Toplam {} henüz işlenmedi {}",
        figures["arrived"], figures["organisations"]
    );
    assert!(has_words(&text, &total), "{total}\n{text}");
    assert!(!text.contains("Ayşe"), "{text}");
}

#[test]
fn the_final_list_says_of_signatures_what_the_report_says() {
    let rota = held();
    let path = rota.path("liste.pdf").display().to_string();
    let asked = [
        "sign-in-sheet",
        "trabzon",
        "--variant",
        "final",
        "--out",
        &path,
    ];
    rota.json(&asked);
    let text = read(&path);
    assert!(text.contains("işlenmedi"), "{text}");
}

#[test]
fn nobody_is_named_and_signatures_that_nobody_entered_are_no_zero() {
    let rota = held();
    let (_, path) = write(&rota, "rapor.pdf", &[]);
    let text = read(&path);
    for name in ["Ayşe", "Kaya", "Ece Su", "Umut Derneği"] {
        assert!(!text.contains(name), "{name}\n{text}");
    }
    assert!(has_words(&text, "İmzalar henüz işlenmedi"), "{text}");
    assert!(!has_words(&text, "Kadın"), "nobody was asked\n{text}");
}

#[test]
fn what_a_report_lacks_is_listed_and_makes_it_a_draft() {
    let rota = held();
    let (written, path) = write(&rota, "rapor.pdf", &[]);
    assert_eq!(written["draft"], json!(true));
    assert!(read(&path).contains("TASLAK"));
    let codes: Vec<&str> = written["missing"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .collect();
    for code in [
        "emblem",
        "contract_no",
        "activity",
        "period",
        "actual",
        "signatures",
        "summary",
        "contact",
    ] {
        assert!(codes.contains(&code), "{code}: {codes:?}");
    }
    rota.json(&[
        "edit",
        "meeting",
        "trabzon",
        "actual_start=09:35",
        "actual_end=13:25",
    ]);
    rota.json(&["edit", "report", "trabzon/summary", "tr=Toplantı yapıldı."]);
    let settings = [
        "contract_no=2026/000-000",
        "activity_code=F2.3",
        "activity_title_tr=Yarım günlük toplantılar",
        "period_starts=2026-07-01",
        "period_ends=2026-12-31",
        "contact_person=Ayla Örnek",
    ];
    rota.json(&[&["edit", "programme"][..], &settings].concat());
    let (written, path) = write(&rota, "rapor-2.pdf", &[]);
    let codes: Vec<&str> = written["missing"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .collect();
    for code in [
        "contract_no",
        "activity",
        "period",
        "actual",
        "summary",
        "contact",
    ] {
        assert!(!codes.contains(&code), "{code}: {codes:?}");
    }
    let text = read(&path);
    for words in [
        "F2.3",
        "Yarım günlük toplantılar",
        "Toplantı yapıldı.",
        "Ayla Örnek",
        "2026/000-000",
    ] {
        assert!(has_words(&text, words), "{words}\n{text}");
    }
    // The other language has a text of its own: it is not there yet.
    let (written, _) = write(&rota, "report.pdf", &["--lang", "en"]);
    let codes = written["missing"].to_string();
    assert!(
        codes.contains("\"summary\"") && codes.contains("\"activity\""),
        "{codes}"
    );
}

#[test]
fn a_report_has_the_next_number_of_its_language_and_is_kept_as_it_went_out() {
    let rota = held();
    let number = |name: &str, more: &[&str]| {
        write(&rota, name, more).0["number"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let first = number("1.pdf", &[]);
    let mark = first.rsplit('-').next().unwrap().to_owned();
    assert_eq!(first, format!("R1.1-TR-1-{mark}"));
    assert_eq!(number("2.docx", &[]), format!("R1.1-TR-2-{mark}"));
    assert_eq!(
        number("3.pdf", &["--lang", "en"]),
        format!("R1.1-EN-1-{mark}")
    );
    assert!(read(&rota.path("1.pdf").display().to_string()).contains(&first));
    let issued = rota.json(&["issued", "trabzon"]);
    let numbers = all(&issued["items"], "number");
    assert_eq!(numbers.len(), 3, "the latest first");
    assert_eq!(numbers[2], first);
    assert_eq!(rota.json(&["verify"])["replay_equal"], json!(true));
    assert_eq!(
        rota.json(&["issued", "trabzon"])["items"]
            .as_array()
            .unwrap()
            .len(),
        3
    );
}

#[test]
fn the_same_data_and_time_give_the_same_pages_but_for_the_number() {
    let rota = held();
    let at = ["--issued-at", "2026-11-24T18:00"];
    let one = write(&rota, "1.pdf", &at);
    let other = write(&rota, "2.pdf", &at);
    let number = |it: &Value| it["number"].as_str().unwrap().to_owned();
    let text = read(&one.1).replace(&number(&one.0), &number(&other.0));
    // Of the words and not of the lines: a number may be wider than another.
    let without_code = |text: &str| -> Vec<String> {
        let words = text.split_whitespace().map(str::to_owned);
        let mut words: Vec<String> = words.collect();
        while let Some(at) = words.iter().position(|it| it == "kodu:") {
            words.drain(at..at + 2);
        }
        words
    };
    assert_eq!(without_code(&text), without_code(&read(&other.1)));
}

#[test]
fn the_emblem_is_a_file_of_the_team_and_what_is_no_picture_is_refused() {
    let rota = held();
    let png = include_bytes!("../assets/icons/128.png");
    let emblem = rota.write("emblem.png", png);
    let refused = |name: &str, bytes: &[u8]| {
        let path = rota.write(name, bytes);
        rota.refused(&["picture", "emblem", &path]).1
    };
    assert_eq!(refused("a.png", b"not a picture"), "picture_unreadable");
    assert_eq!(refused("b.png", &png[..200]), "picture_unreadable");
    assert_eq!(
        refused("c.png", &vec![0; 9 * 1024 * 1024]),
        "picture_too_large"
    );
    let svg = |body: &str| {
        let head = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40">"#;
        format!("{head}<rect width='60' height='40' fill='#039'/>{body}</svg>")
    };
    let refused_svg = |body: &str| refused("d.svg", svg(body).as_bytes());
    assert_eq!(refused_svg("<text>Vakıf</text>"), "picture_text");
    assert_eq!(
        refused_svg("<image href='/etc/logo.png'/>"),
        "picture_outside"
    );
    let logo = rota.write("logo.svg", svg("").as_bytes());
    assert!(rota.json(&["picture", "logo", &logo])["operation"].is_string());
    let again = rota.json(&["picture", "logo", &logo]);
    assert_eq!(again["operation"], Value::Null, "drawn as it was");
    rota.json(&["undo"]);
    assert_eq!(rota.refused(&["picture", "logo"]).1, "usage");
    let set = rota.json(&["picture", "emblem", &emblem]);
    assert!(set["operation"].is_string());
    let again = rota.json(&["picture", "emblem", &emblem]);
    assert_eq!(again["operation"], Value::Null, "it stood so already");
    let (written, path) = write(&rota, "rapor.pdf", &[]);
    assert!(!written["missing"].to_string().contains("emblem"));
    let listed = Command::new("pdfimages")
        .args(["-list", &path])
        .output()
        .unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    assert!(listed.lines().count() > 2, "{listed}");
    // The list that is signed carries it as well.
    let list = rota.path("liste.pdf").display().to_string();
    rota.json(&["sign-in-sheet", "trabzon", "--out", &list]);
    let listed = Command::new("pdfimages")
        .args(["-list", &list])
        .output()
        .unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    assert!(listed.lines().count() > 2, "{listed}");
    rota.json(&["picture", "emblem", "--remove"]);
    let (written, _) = write(&rota, "rapor-2.pdf", &[]);
    assert!(written["missing"].to_string().contains("emblem"));
}

#[test]
fn what_a_report_cannot_be_is_said_and_nothing_is_written() {
    let rota = held();
    let out = rota.path("rapor.txt").display().to_string();
    let asked = ["report", "meeting", "trabzon", "--out", &out];
    assert_eq!(rota.refused(&asked).1, "report_ending");
    assert!(!rota.path("rapor.txt").exists());
    let asked = ["edit", "report", "trabzon/kapak", "tr=x"];
    assert_eq!(rota.refused(&asked).1, "value_unknown");
    let long = format!("tr={}", "a".repeat(4_001));
    assert_eq!(
        rota.refused(&["edit", "report", "trabzon/topics", &long]).1,
        "long_text_too_long"
    );
    assert_eq!(rota.json(&["issued", "trabzon"])["items"], json!([]));
}

#[test]
fn a_meeting_that_was_called_off_is_not_asked_for_what_it_never_had() {
    let rota = Rota::with_tour();
    rota.json(&["tour", "cancel", "trabzon", "--reason", "kar"]);
    let (written, path) = write(&rota, "rapor.pdf", &[]);
    let missing = written["missing"].to_string();
    for code in ["date", "venue", "actual", "topics", "results", "signatures"] {
        assert!(!missing.contains(&format!("\"{code}\"")), "{missing}");
    }
    assert!(missing.contains("\"summary\""), "{missing}");
    assert!(has_words(&read(&path), "iptal edildi"));
}

#[test]
fn a_meeting_without_a_day_and_without_anybody_has_a_report_that_says_so() {
    let rota = Rota::with_tour();
    let (written, path) = write(&rota, "rapor.pdf", &[]);
    assert_eq!(written["draft"], json!(true));
    let text = read(&path);
    assert!(has_words(&text, "tarihi belirlenmemiş"), "{text}");
    let (_, path) = write(&rota, "report.pdf", &["--lang", "en"]);
    assert!(read(&path).contains("DRAFT"));
}

/// Whoever changes a figure that went out hears so, at best before: the report itself does not move.
#[test]
fn a_correction_that_moves_a_figure_of_an_issued_report_says_which() {
    let rota = held();
    let correct = |key: &str, preview: &[&str]| {
        let line = ["edit", "organisation", "Kıyı Vakfı", key];
        rota.json(&[&line[..], preview].concat())
    };
    let edited = correct("kind=DERNEK", &[]);
    assert_eq!(edited["issued"], json!([]), "no report has gone out");
    complete(&rota);
    let (written, _) = write(&rota, "rapor.pdf", &[]);
    assert_eq!(
        (&written["draft"], &written["missing"]),
        (&json!(false), &json!([]))
    );

    let meals = ["edit", "meeting", "trabzon", "meals_invoiced=40"];
    let tried = rota.json(&[&meals[..], &["--preview"]].concat());
    let moved = |it: &Value| -> Vec<(String, Value, Value)> {
        let figures = it["issued"][0]["figures"].as_array().unwrap();
        let figure = |it: &Value| {
            (
                it["figure"].as_str().unwrap().to_owned(),
                it["then"].clone(),
                it["now"].clone(),
            )
        };
        figures.iter().map(figure).collect()
    };
    assert_eq!(tried["issued"][0]["number"], written["number"]);
    assert_eq!(
        moved(&tried),
        [("meals_invoiced".to_owned(), Value::Null, json!(40))]
    );
    assert!(
        tried["warnings"].to_string().contains("issued_figures"),
        "{tried}"
    );
    assert_eq!(
        rota.json(&["issued", "trabzon"])["items"][0]["changed"],
        json!([]),
        "it was only tried"
    );
    for (language, line) in [("tr", "Dikkat: düzenlenmiş"), ("en", "Note: a report")] {
        let said = rota
            .run(&[&["--lang", language][..], &meals, &["--preview"]].concat())
            .out;
        let number = written["number"].as_str().unwrap();
        assert!(
            said.contains(line) && said.contains(number) && said.contains("→ 40"),
            "{said}"
        );
    }

    // So does whoever does something to its people, with the answer; all of these can be taken back.
    let arrived = |rota: &Rota| {
        let list = rota.json(&["list", "registrations", "trabzon"])["items"].clone();
        let came = list.as_array().unwrap().iter();
        let came = came.filter(|it| !it["arrived_at"].is_null());
        came.map(|it| it["name"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let who = arrived(&rota)[0].clone();
    let done = rota.json(&["sign", "trabzon", &who, "--take-back"]);
    let figures: Vec<String> = moved(&done).into_iter().map(|it| it.0).collect();
    assert!(figures.contains(&"signed".to_owned()), "{done}");
    assert_eq!(done["issued"][0]["number"], written["number"]);
    rota.json(&["undo"]);
    let said = rota.run(&["sign", "trabzon", &who, "--take-back"]).out;
    let number = written["number"].as_str().unwrap();
    assert!(
        said.contains("Dikkat: düzenlenmiş") && said.contains(number),
        "{said}"
    );
    rota.json(&["undo"]);
    let nobody = ["sign", "trabzon", &who, "--take-back"];
    rota.json(&nobody);
    let again = rota.json(&nobody);
    assert_eq!(again["issued"], json!([]), "the second time nothing moves");
    rota.json(&["undo"]);
    rota.json(&["undo"]);
    let line = ["withdraw", "trabzon", "Zeynep Ak", "--by", "team"];
    let gone = rota.json(&[&line[..], &["--reason", "hasta"]].concat());
    assert_eq!(gone["issued"][0]["number"], written["number"], "{gone}");
    rota.json(&["undo"]);
    let gone = rota.json(&["move", "trabzon", "Zeynep Ak", "ordu"]);
    assert_eq!(gone["issued"][0]["number"], written["number"], "{gone}");
    rota.json(&["undo"]);

    // Whatever else moves a figure does not ask first; it stands among what needs a look until it is as it was.
    let differs = |rota: &Rota| {
        let items = rota.json(&["attention"])["items"].clone();
        let items = items.as_array().unwrap().iter();
        let differ = items.filter(|it| it["kind"] == "issued_differs");
        differ.map(|it| it["name"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(differs(&rota), [Value::Null; 0]);
    let late = ["--name", "Geç Kalan", "--organisation", "Umut Derneği"];
    let line = ["walk-in", "trabzon", "--notice", "shown"];
    rota.json(&[&line[..], &late].concat());
    assert_eq!(differs(&rota), [written["number"].clone()]);
    let said = rota.run(&["attention"]).out;
    assert!(said.contains("sayıların bazıları artık farklı"), "{said}");
    rota.json(&["undo"]);
    assert_eq!(differs(&rota), [Value::Null; 0]);
}

/// Everything that a report must have before it is more than a draft.
fn complete(rota: &Rota) {
    told(rota);
    let list = rota.json(&["list", "registrations", "trabzon"]);
    for (at, it) in list["items"].as_array().unwrap().iter().enumerate() {
        if !it["arrived_at"].is_null() {
            let slip = (at + 1).to_string();
            rota.json(&[
                "sign",
                "trabzon",
                it["name"].as_str().unwrap(),
                "--slip",
                &slip,
            ]);
        }
    }
}

/// The same but for the signatures.
pub(crate) fn told(rota: &Rota) {
    let settings = [
        "contract_no=2026/000-000",
        "activity_code=F2.3",
        "activity_title_tr=Yarım günlük toplantılar",
        "period_starts=2026-07-01",
        "period_ends=2026-12-31",
        "contact_person=Ayla Örnek",
        "controller_name=Örnek Merkez",
        "funding_tr=Avrupa Birliği tarafından finanse edilmektedir.",
        "disclaimer_tr=İçeriğinden yalnızca Örnek Merkez sorumludur.",
    ];
    rota.json(&[&["edit", "programme"][..], &settings].concat());
    let emblem = rota.write("emblem.png", include_bytes!("../assets/icons/128.png"));
    rota.json(&["picture", "emblem", &emblem]);
    let hours = ["actual_start=09:35", "actual_end=13:25"];
    rota.json(&[&["edit", "meeting", "trabzon"][..], &hours].concat());
    for section in ["summary", "topics", "results"] {
        rota.json(&[
            "edit",
            "report",
            &format!("trabzon/{section}"),
            "tr=Yazıldı.",
        ]);
    }
}

/// A report names nobody: who is written into one of its texts is pointed out, and kept all the same.
#[test]
fn a_name_in_what_is_typed_for_a_report_is_pointed_out() {
    let rota = Rota::with_people(&[("Ayşe Işık", "Umut Derneği")]);
    let edit = |text: &str| {
        let pair = format!("tr={text}");
        rota.json(&["edit", "report", "trabzon/summary", &pair])["warnings"].clone()
    };
    assert_eq!(edit("Ayşe Işık söz aldı."), json!(["names_in_text"]));
    assert_eq!(
        edit("Ulaşmak için 0532 100 00 03."),
        json!(["names_in_text"])
    );
    assert_eq!(edit("Barış ve umut konuşuldu."), json!([]));
}

/// A sheet that was printed twice may have been signed on either: the one that counts for nothing is named all the same.
#[test]
fn a_sheet_that_a_newer_one_replaced_is_named() {
    let rota = held();
    let sheet = |name: &str| {
        let out = rota.typed_path(name);
        let written = rota.json(&["sign-in-sheet", "trabzon", "--out", &out]);
        written["sheet"].as_str().unwrap().to_owned()
    };
    let (first, second) = (sheet("bir.pdf"), sheet("iki.pdf"));
    let (_, path) = write(&rota, "rapor.pdf", &["--lang", "en"]);
    let text = read(&path);
    let in_two = |it: &str| format!("{}-{}", &it[..5], &it[5..]);
    let named = format!("nothing entered on them: {}", in_two(&first));
    assert!(has_words(&text, &named), "{text}");
    assert!(text.contains(&in_two(&second)), "{text}");
}

/// A meeting that is still to come has no "0 came": what is not entered yet is a word.
#[test]
fn of_a_meeting_that_is_ahead_nothing_is_counted_yet() {
    let rota = Rota::with_people(&[("Ayşe Işık", "Umut Derneği")]);
    rota.json(&["edit", "meeting", "trabzon", "date=2027-03-15"]);
    let sheet = rota.typed_path("imza.pdf");
    rota.json(&["sign-in-sheet", "trabzon", "--out", &sheet]);
    let (_, path) = write(&rota, "rapor.pdf", &["--lang", "en"]);
    let text = read(&path);
    assert!(!has_words(&text, "0 arrived"), "{text}");
    assert!(!has_words(&text, "1 did not come"), "{text}");
    assert!(has_words(&text, "not entered"), "{text}");
}
