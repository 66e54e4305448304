//! What goes out to people: who gets which letter, what is written for them, the minutes of the selection, the call list.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::support::rota::{Rota, all};

/// Five applicants of different organisations for four seats of Trabzon; the fourth has no e-mail.
fn with_seats() -> Rota {
    let rota = Rota::with_tour();
    let sheet = "Zaman damgası;Ad Soyad;Kurum;E-posta;Cep telefonu\n\
        2026-11-02 10:00:00;Ayşe Işık;Mavi Dernek;ayse@example.org;0500 000 00 01\n\
        2026-11-02 10:01:00;İlker Şahin;Yeşil Vakfı;ilker@example.org;0500 000 00 02\n\
        2026-11-02 10:02:00;Çiğdem Öztürk;Kırmızı Platformu;cigdem@example.org;0500 000 00 03\n\
        2026-11-02 10:03:00;Ayşe Işık;Turuncu Kooperatifi;;0500 000 00 04\n\
        2026-11-02 10:04:00;Ümit Ağaoğlu;Beyaz Derneği;umit@example.org;0500 000 00 05\n";
    let list = rota.write("basvurular.csv", sheet.as_bytes());
    rota.json(&["import", &list, "--route", "1", "--meeting", "trabzon"]);
    rota.json(&["edit", "meeting", "trabzon", "capacity=4", "reserve=0"]);
    for pair in [
        "date=2027-03-14",
        "start=10:00",
        "end=13:30",
        "venue=Kıyı Evi",
        "address=Liman Cad. 1",
    ] {
        rota.json(&["edit", "meeting", "trabzon", pair, "--reason", "plan"]);
    }
    rota.json(&["edit", "meeting", "trabzon", "reply_by=2027-03-01"]);
    rota.json(&[
        "edit",
        "programme",
        "question_email=soru@example.org",
        "controller_name=Örnek Dernek",
        "signatory_name=Gülşah Öztürk",
        "signatory_title=Proje Koordinatörü",
        "letter_reference=ÖD-2027",
    ]);
    rota.json(&["select", "trabzon"]);
    rota
}

fn letters(rota: &Rota, kind: &str, more: &[&str]) -> Value {
    let folder = rota.typed_path(&format!("mektup-{kind}"));
    let line = ["letters", "trabzon", "--kind", kind, "--out", &folder];
    let at = ["--issued-at", "2027-02-01T09:00"];
    rota.json(&[&line[..], &at[..], more].concat())
}

/// The names of the files, without their folder.
fn names(written: &Value) -> Vec<String> {
    let files = written["files"].as_array().unwrap().iter();
    let name = |it: &Value| {
        Path::new(it.as_str().unwrap())
            .file_name()
            .unwrap()
            .to_owned()
    };
    files.map(|it| name(it).into_string().unwrap()).collect()
}

fn file(written: &Value, part: &str) -> Vec<u8> {
    let files = written["files"].as_array().unwrap().iter();
    let mut files = files.map(|it| it.as_str().unwrap());
    let path = files.find(|it| it.contains(part));
    fs::read(path.unwrap_or_else(|| panic!("{part} in {written}"))).unwrap()
}

pub(crate) fn pdf_text(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("it.pdf");
    fs::write(&path, bytes).unwrap();
    let shown = Command::new("pdftotext")
        .arg("-layout")
        .arg(&path)
        .arg("-")
        .output();
    let shown = shown.expect("pdftotext is among the tools of the tests");
    let text = String::from_utf8(shown.stdout).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of a draft: its first part, decoded.
fn mail_text(eml: &[u8]) -> String {
    use base64::prelude::{BASE64_STANDARD, Engine as _};
    let text = String::from_utf8(eml.to_vec()).unwrap();
    let part = text.split("\r\n--rota-").nth(1).unwrap();
    let (head, body) = part.split_once("\r\n\r\n").unwrap();
    let bytes = match head.contains("base64") {
        true => BASE64_STANDARD.decode(body.replace("\r\n", "")).unwrap(),
        false => quoted_printable(body),
    };
    let text = String::from_utf8(bytes).unwrap();
    let ends = |it: &str| text.matches(it).count();
    assert_eq!(
        ends("\n"),
        ends("\r\n"),
        "lines of a mail end so, also where they are encoded"
    );
    text.replace("\r\n", "\n")
}

fn quoted_printable(text: &str) -> Vec<u8> {
    let text = text.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        match first {
            b'=' => {
                let hex = std::str::from_utf8(&after[..2]).unwrap();
                bytes.push(u8::from_str_radix(hex, 16).unwrap());
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    bytes
}

#[test]
fn whoever_has_a_seat_gets_a_paper_a_draft_and_an_entry_for_the_calendar() {
    let rota = with_seats();
    let written = letters(&rota, "selected", &[]);
    assert_eq!(written["letters"], 4);
    assert_eq!(
        names(&written),
        [
            "R1-1_Trabzon_2027-03-14_secildi_ayse-isik-2.pdf",
            "R1-1_Trabzon_2027-03-14_secildi_ayse-isik.eml",
            "R1-1_Trabzon_2027-03-14_secildi_ayse-isik.pdf",
            "R1-1_Trabzon_2027-03-14_secildi_cigdem-ozturk.eml",
            "R1-1_Trabzon_2027-03-14_secildi_cigdem-ozturk.pdf",
            "R1-1_Trabzon_2027-03-14_secildi_ilker-sahin.eml",
            "R1-1_Trabzon_2027-03-14_secildi_ilker-sahin.pdf",
            "R1-1_Trabzon_2027-03-14_secildi_tablo.xlsx",
            "R1-1_Trabzon_2027-03-14_secildi_takvim.ics",
        ]
    );
    assert!(
        written["merge_sheet"]
            .as_str()
            .unwrap()
            .ends_with("tablo.xlsx")
    );
    assert_eq!(
        all(&written["without_email"], "organisation"),
        ["Turuncu Kooperatifi"],
        "paper only"
    );
    assert_eq!(written["missing"], json!([]));

    let eml = file(&written, "ilker-sahin.eml");
    let raw = String::from_utf8(eml.clone()).unwrap();
    for part in [
        "X-Unsent: 1",
        "<ilker@example.org>",
        "method=\"PUBLISH\"",
        "application/pdf",
    ] {
        assert!(raw.contains(part), "{part} in {raw}");
    }
    let text = mail_text(&eml);
    for part in [
        "Sayın İlker Şahin,",
        "Tarih: 14 Mart 2027 Pazar\nSaat: 10:00–13:30\nMekân: Kıyı Evi\nAdres: Liman Cad. 1",
        "Temsil ettiğiniz kuruluş: Yeşil Vakfı",
        "Son yanıt günü: 1 Mart 2027 Pazartesi",
        "Gülşah Öztürk\nProje Koordinatörü\nÖrnek Dernek",
        "Sorularınız için: soru@example.org",
        "Avrupa Birliği tarafından finanse edilmektedir.",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let listed = rota.json(&["list", "registrations", "trabzon"]);
    let listed = listed["items"].as_array().unwrap().iter();
    let code = listed
        .clone()
        .find(|it| it["name"] == "İlker Şahin")
        .unwrap()["code"]
        .clone();
    assert!(text.contains(&format!("Kişisel kodunuz: {}", code.as_str().unwrap())));
    let paper = pdf_text(&file(&written, "ilker-sahin.pdf"));
    assert!(
        paper.contains("Sayın İlker Şahin,") && paper.contains("finanse"),
        "{paper}"
    );
}

#[test]
fn the_same_letters_are_the_same_bytes_and_are_noted() {
    let rota = with_seats();
    let of = |kind: &str| {
        let kinds = rota.json(&["letters", "trabzon"])["kinds"].clone();
        let mut kinds = kinds.as_array().unwrap().clone();
        kinds.retain(|it| it["kind"] == kind);
        kinds.remove(0)
    };
    assert_eq!(
        of("selected"),
        json!({"kind": "selected", "recipients": 4, "without_email": 1, "written_at": null, "written": 0,
            "due": 4, "day_missing": false})
    );
    let first = letters(&rota, "selected", &[]);
    let before: Vec<Vec<u8>> = names(&first).iter().map(|it| file(&first, it)).collect();
    rota.minutes_later(90);
    let again = letters(&rota, "selected", &[]);
    let after: Vec<Vec<u8>> = names(&again).iter().map(|it| file(&again, it)).collect();
    assert_eq!(before, after);
    assert_eq!(first["sheet"], again["sheet"]);
    let noted = of("selected");
    assert_eq!(noted["written_at"], "2027-02-01T09:00:00+03:00");
    assert_eq!(noted["written"], 4);
}

#[test]
fn every_letter_goes_to_those_whom_it_concerns() {
    let rota = with_seats();
    let to = |kind: &str| letters(&rota, kind, &[])["letters"].clone();
    assert_eq!(
        (to("waiting"), to("reminder"), to("thanks")),
        (json!(1), json!(4), json!(0))
    );
    let channel = ["--channel", "phone"];
    rota.json(&[&["reply", "trabzon", "İlker Şahin", "coming"], &channel[..]].concat());
    rota.json(
        &[
            &["reply", "trabzon", "Çiğdem Öztürk", "not_coming"],
            &channel[..],
        ]
        .concat(),
    );
    assert_eq!(to("reminder"), 2, "only to the silent");
    assert_eq!(to("selected"), 3);
    let again = letters(&rota, "selected", &[]);
    assert_eq!(again["left_over"], json!([]));
    let why = ["--by", "person", "--reason", "hastalandı"];
    rota.json(&[&["withdraw", "trabzon", "İlker Şahin"], &why[..]].concat());
    let again = letters(&rota, "selected", &[]);
    assert_eq!(
        again["left_over"],
        json!([
            "R1-1_Trabzon_2027-03-14_secildi_ilker-sahin.eml",
            "R1-1_Trabzon_2027-03-14_secildi_ilker-sahin.pdf",
        ]),
        "who has no seat any more must not get the letter by accident"
    );
    rota.json(&["undo"]);
    rota.json(&[
        "select",
        "trabzon",
        "Ümit Ağaoğlu",
        "not_selected",
        "--reason",
        "ölçüt",
    ]);
    assert_eq!((to("waiting"), to("not_selected")), (json!(0), json!(1)));
    rota.json(&["check-in", "trabzon", "İlker Şahin"]);
    assert_eq!(to("thanks"), 1);
    let none = letters(&rota, "waiting", &[]);
    assert_eq!(
        (&none["files"], &none["merge_sheet"]),
        (&json!([]), &Value::Null)
    );

    let only = letters(&rota, "thanks", &["--only", "İlker Şahin"]);
    assert_eq!(only["letters"], 1);
    let folder = rota.typed_path("keine");
    let line = [
        "letters",
        "trabzon",
        "--kind",
        "thanks",
        "--out",
        &folder,
        "--only",
        "Çiğdem Öztürk",
    ];
    assert_eq!(rota.refused(&line), (2, "letter_not_theirs".into()));
    assert!(!rota.path("keine").exists());
    let line = ["letters", "trabzon", "--kind", "brief", "--out", &folder];
    assert_eq!(rota.refused(&line), (2, "value_unknown".into()));
}

fn calendar(written: &Value) -> Vec<String> {
    let text = String::from_utf8(file(written, ".ics")).unwrap();
    let text = text.replace("\r\n ", "");
    text.lines().map(str::to_owned).collect()
}

fn line<'a>(calendar: &'a [String], name: &str) -> &'a str {
    let found = calendar.iter().find_map(|it| it.strip_prefix(name));
    found.unwrap_or_else(|| panic!("{name} in {calendar:?}"))
}

#[test]
fn a_moved_meeting_is_moved_in_every_calendar_and_a_cancelled_one_taken_out() {
    let rota = with_seats();
    let first = calendar(&letters(&rota, "selected", &[]));
    assert_eq!(
        line(&first, "DTSTART;TZID=Europe/Istanbul:"),
        "20270314T100000"
    );
    rota.json(&[
        "tour",
        "move",
        "1.1",
        "--date",
        "2027-03-21",
        "--reason",
        "kar",
    ]);
    let written = letters(&rota, "changed", &[]);
    let moved = calendar(&written);
    assert_eq!(line(&moved, "UID:"), line(&first, "UID:"));
    let sequence = |of: &[String]| line(of, "SEQUENCE:").parse::<u32>().unwrap();
    assert!(sequence(&moved) > sequence(&first));
    assert_eq!(
        line(&moved, "DTSTART;TZID=Europe/Istanbul:"),
        "20270321T100000"
    );
    let text = mail_text(&file(&written, "ilker-sahin.eml"));
    assert!(
        text.contains("Önceki tarih: 14 Mart 2027 Pazar\nTarih: 21 Mart 2027 Pazar"),
        "{text}"
    );
    assert_eq!(
        line(&moved, "LOCATION:"),
        "Kıyı Evi\\, Liman Cad. 1\\, Trabzon"
    );
    rota.json(&["tour", "cancel", "1.1", "--reason", "kar"]);
    let written = letters(&rota, "cancelled", &[]);
    let cancelled = calendar(&written);
    assert_eq!(line(&cancelled, "METHOD:"), "CANCEL");
    assert_eq!(line(&cancelled, "STATUS:"), "CANCELLED");
    assert_eq!(line(&cancelled, "UID:"), line(&first, "UID:"));
    assert!(sequence(&cancelled) > sequence(&moved));
    assert_eq!(
        written["letters"], 5,
        "who waits for a seat hears of it too"
    );
}

#[test]
fn a_venue_that_is_taken_back_moves_the_entry_too() {
    let rota = Rota::with_people(&[("Ayşe Işık", "Mavi Dernek")]);
    rota.json(&["edit", "meeting", "trabzon", "date=2027-03-14"]);
    rota.json(&["select", "trabzon"]);
    let entry = || {
        let lines = calendar(&letters(&rota, "selected", &[]));
        let sequence: u32 = line(&lines, "SEQUENCE:").parse().unwrap();
        (sequence, line(&lines, "LOCATION:").to_owned())
    };
    for pair in [
        "venue=Kıyı Evi",
        "address=Liman Cad. 1",
        "address=Liman Cad. 2",
    ] {
        rota.json(&["edit", "meeting", "trabzon", pair]);
    }
    let (before, at) = entry();
    assert_eq!(at, "Kıyı Evi\\, Liman Cad. 2\\, Trabzon");
    for _ in 0..3 {
        rota.json(&["undo"]);
    }
    let (after, at) = entry();
    assert_eq!(at, "Trabzon");
    assert!(
        after > before,
        "{after} after {before}: calendars take nothing that is older"
    );
}

#[test]
fn no_letter_says_what_is_not_so_of_the_meeting() {
    let rota = with_seats();
    let count = |kind: &str| letters(&rota, kind, &[])["letters"].clone();
    assert_eq!(count("cancelled"), 0, "it is to take place");
    rota.json(&["tour", "cancel", "1.1", "--reason", "kar"]);
    for kind in ["invitation", "selected", "waiting", "reminder", "changed"] {
        assert_eq!(count(kind), 0, "{kind}: it is not to be");
    }
    let kinds = rota.json(&["letters", "trabzon"]);
    let kinds = kinds["kinds"].as_array().unwrap().iter();
    let open = kinds.filter(|it| it["recipients"] != 0);
    let open: Vec<&Value> = open.map(|it| &it["kind"]).collect();
    assert_eq!(open, ["cancelled"]);
    rota.json(&["tour", "reopen", "1.1", "--reason", "kar dindi"]);
    assert_eq!(
        (count("cancelled"), count("selected")),
        (json!(0), json!(4))
    );
}

#[test]
fn what_is_no_address_makes_a_paper_and_no_draft() {
    let rota = Rota::with_tour();
    let sheet = "Ad Soyad;Kurum;E-posta\n\
        Ayşe Işık;Mavi Dernek;ayşe@example,org\n\
        İlker Şahin;Yeşil Vakfı;\"ilker@example.org; ilker.sahin@example.org\"\n\
        Ümit Ağaoğlu;Beyaz Derneği;\"umit@example.org\nBcc: baska@example.org\"\n";
    let list = rota.write("basvurular.csv", sheet.as_bytes());
    rota.json(&["import", &list, "--route", "1", "--meeting", "trabzon"]);
    rota.json(&["edit", "meeting", "trabzon", "date=2027-03-14"]);
    rota.json(&["select", "trabzon"]);
    let written = letters(&rota, "selected", &[]);
    assert_eq!(all(&written["without_email"], "name"), ["Ayşe Işık"]);
    for (of, address) in [
        ("ilker", "<ilker@example.org>"),
        ("umit", "<umit@example.org>"),
    ] {
        let names = names(&written);
        let draft = names
            .iter()
            .find(|it| it.contains(of) && it.ends_with("eml"));
        let raw = String::from_utf8(file(&written, draft.unwrap())).unwrap();
        let (head, _) = raw.split_once("\r\n\r\n").unwrap();
        assert!(head.is_ascii(), "{head}");
        assert!(head.contains(address) && !head.contains("Bcc"), "{head}");
    }
    let people = rota.json(&["list", "people"]);
    let people = people["items"].as_array().unwrap();
    let ayse = people.iter().find(|it| it["name"] == "Ayşe Işık").unwrap();
    let typed = "email=ayse@example.org\r\nBcc: baska@example.org";
    rota.json(&["edit", "person", ayse["person"].as_str().unwrap(), typed]);
    let written = letters(&rota, "selected", &[]);
    let names = names(&written);
    let draft = names
        .iter()
        .find(|it| it.contains("ayse") && it.ends_with("eml"));
    let raw = String::from_utf8(file(&written, draft.unwrap())).unwrap();
    assert!(!raw.contains("\nBcc"), "{raw}");
}

#[test]
fn an_institution_gets_an_official_letter_with_a_slip_to_send_back() {
    let rota = with_seats();
    rota.json(&["invite", "trabzon", "Trabzon Valiliği", "--seats", "2"]);
    rota.json(&["invite", "trabzon", "Ortahisar Belediyesi"]);
    let written = letters(&rota, "invitation", &[]);
    assert_eq!(written["letters"], 2, "once, however many seats are kept");
    let paper = pdf_text(&file(&written, "trabzon-valiligi.pdf"));
    for part in [
        "Sayı : ÖD-2027/1.1-01",
        "Konu : Trabzon toplantısına davet",
        "TRABZON VALİLİĞİNE",
        "01.02.2027",
        "Yanıt formu",
        "Katılamayacağız",
        "Kayıt kodu:",
    ] {
        assert!(paper.contains(part), "{part} in {paper}");
    }
    let docx = file(&written, "trabzon-valiligi.docx");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    let document = std::io::read_to_string(zip.by_name("word/document.xml").unwrap()).unwrap();
    for part in [
        "TRABZON VALİLİĞİNE",
        ">☐ Katılacağız<",
        ">☐ Katılamayacağız<",
    ] {
        assert!(document.contains(part), "{part} in {document}");
    }
    let english = letters(&rota, "invitation", &["--lang", "en"]);
    let paper = pdf_text(&file(&english, "trabzon-valiligi.pdf"));
    assert!(
        paper.contains("Trabzon Valiliği") && paper.contains("We cannot take part"),
        "{paper}"
    );
}

#[test]
fn the_teams_own_words_stand_until_they_are_taken_back() {
    let rota = with_seats();
    let first = |written: &Value| mail_text(&file(written, "ilker-sahin.eml"));
    let bundled = first(&letters(&rota, "selected", &[]));
    let body = "body=Sayın {AD_SOYAD},\n\nSizi bekliyoruz: {tarih}.";
    rota.json(&["edit", "letter", "selected/tr", body, "subject=Bekliyoruz"]);
    let own = first(&letters(&rota, "selected", &[]));
    assert!(
        own.starts_with("Sayın İlker Şahin,\n\nSizi bekliyoruz: 14 Mart 2027 Pazar."),
        "{own}"
    );
    assert!(own.contains("finanse edilmektedir"), "whatever a text says");
    rota.json(&["undo"]);
    assert_eq!(first(&letters(&rota, "selected", &[])), bundled);
    rota.json(&["edit", "letter", "selected/tr", body]);
    rota.json(&["edit", "letter", "selected/tr", "body="]);
    assert_eq!(first(&letters(&rota, "selected", &[])), bundled);

    let before = rota.digest();
    let wrong = [
        "edit",
        "letter",
        "selected/tr",
        "body=Sayın {isim}, {tarih}",
    ];
    let said = rota.run(&wrong);
    assert!(said.err.contains("isim") && said.status == 2, "{said:?}");
    assert_eq!(
        rota.refused(&["edit", "letter", "brief/tr", "body=x"]).1,
        "value_unknown"
    );
    assert_eq!(
        rota.refused(&["edit", "letter", "thanks/de", "body=x"]).1,
        "value_unknown"
    );
    assert_eq!(rota.digest(), before);
}

#[test]
fn what_is_not_known_is_said_and_left_to_be_filled_in() {
    let rota = Rota::with_people(&[("Ayşe Işık", "Mavi Dernek")]);
    rota.json(&["select", "trabzon"]);
    let folder = rota.typed_path("mektup");
    let asked = ["letters", "trabzon", "--kind", "selected", "--out", &folder];
    assert_eq!(rota.refused(&asked), (2, "letter_day_missing".into()));
    assert!(!rota.path("mektup").exists(), "the day is what it says");
    let of = |rota: &Rota| rota.json(&["letters", "trabzon"])["kinds"][1].clone();
    assert_eq!(of(&rota)["day_missing"], true);
    rota.json(&["edit", "meeting", "trabzon", "date=2027-03-14"]);
    assert_eq!(of(&rota)["day_missing"], false);
    let written = letters(&rota, "selected", &[]);
    assert_eq!(
        written["missing"],
        json!(["venue", "address", "question_email", "reply_by"])
    );
    let paper = pdf_text(&file(&written, ".pdf"));
    assert!(!paper.contains("Mekân:"), "{paper}");
}

#[test]
fn the_call_list_has_everybody_with_a_seat_and_how_to_reach_them() {
    let rota = with_seats();
    rota.json(&[
        "reply",
        "trabzon",
        "İlker Şahin",
        "coming",
        "--channel",
        "phone",
    ]);
    let path = rota.typed_path("arama.pdf");
    let at = ["--issued-at", "2027-02-01T09:00"];
    let made = rota.json(&[&["call-list", "trabzon", "--out", &path], &at[..]].concat());
    assert_eq!(made["rows"], 4);
    let text = pdf_text(&fs::read(&path).unwrap());
    for part in [
        "KURUM İÇİ",
        "0500 000 00 02",
        "ilker@example.org",
        "1 Mart 2027",
        "yanıt yok: 3",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(!text.contains("Ümit"), "who waits is not called");
    assert!(text.contains("Aramalar"), "{text}");
    let bytes = fs::read(&path).unwrap();
    rota.minutes_later(10);
    rota.json(&[&["call-list", "trabzon", "--out", &path], &at[..]].concat());
    assert_eq!(fs::read(&path).unwrap(), bytes);
    let english = rota.typed_path("calls.pdf");
    rota.json(&["call-list", "trabzon", "--out", &english, "--lang", "en"]);
    let text = pdf_text(&fs::read(&english).unwrap());
    for heading in ["Not coming", "No answer", "Somebody else"] {
        assert!(text.contains(heading), "{heading} in {text}");
    }
    let table = rota.typed_path("toplantilar/trabzon/arama.xlsx");
    assert_eq!(
        rota.json(&["call-list", "trabzon", "--out", &table])["rows"],
        4,
        "its folders are made with it"
    );
    let wrong = rota.typed_path("arama.doc");
    assert_eq!(
        rota.refused(&["call-list", "trabzon", "--out", &wrong]).1,
        "ending_unknown"
    );
}

#[test]
fn minutes_say_who_got_a_seat_and_why_and_a_later_change_is_an_addendum() {
    let rota = with_seats();
    rota.json(&["edit", "call", "1", "committee=Gülşah Öztürk\nDeniz Kaya"]);
    let path = rota.typed_path("tutanak.pdf");
    let at = ["--issued-at", "2027-02-01T09:00"];
    let made = rota.json(&[&["select", "trabzon", "--out", &path], &at[..]].concat());
    assert_eq!(
        (&made["minutes"]["addendum"], &made["minutes"]["rows"]),
        (&json!(0), &json!(5))
    );
    assert_eq!(made["minutes"]["warnings"], json!([]));
    assert_eq!(
        made["selected"].as_array().unwrap().len(),
        4,
        "the answer is that of select"
    );
    let bytes = fs::read(&path).unwrap();
    let text = pdf_text(&bytes);
    for part in [
        "Katılımcı Seçim Tutanağı",
        "kontenjanı 4 kişidir",
        "Seçilenler (4)",
        "Yedek liste (1)",
        "Ümit Ağaoğlu",
        "kontenjan dolu",
        "Deniz Kaya",
        "Çıkar çatışması",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(!text.contains("Ek 1"));
    rota.minutes_later(5);
    let again = rota.json(&[&["minutes", "trabzon", "--out", &path], &at[..]].concat());
    assert_eq!(again["addendum"], 0, "nothing has changed");
    assert_eq!(fs::read(&path).unwrap(), bytes);

    let why = ["--by", "person", "--reason", "hastalandı"];
    rota.json(&[&["withdraw", "trabzon", "Çiğdem Öztürk"], &why[..]].concat());
    rota.json(&["promote", "trabzon"]);
    rota.json(&["edit", "meeting", "trabzon", "capacity=5"]);
    let added = rota.json(&[&["minutes", "trabzon", "--out", &path], &at[..]].concat());
    assert_eq!(added["addendum"], 1);
    let text = pdf_text(&fs::read(&path).unwrap());
    for part in [
        "Katılımcı Seçim Tutanağı: Ek 1",
        "Önceki tutanağa göre değişenler",
        "Ümit Ağaoğlu Beyaz Derneği Yedek liste Seçildi",
        "Çiğdem Öztürk Kırmızı Platformu Seçildi Seçilmedi kaydı iptal",
        "Önceki tutanaktaki kurallar",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(rota.digest().len() == 64, "the log replays to the same");
}

#[test]
fn minutes_hold_what_was_decided_by_hand_with_its_reason() {
    let rota = with_seats();
    rota.json(&[
        "select",
        "trabzon",
        "Çiğdem Öztürk",
        "waiting",
        "--reason",
        "ikinci toplantıya gelecek",
    ]);
    let path = rota.typed_path("toplantilar/trabzon/tutanak.pdf");
    rota.json(&["minutes", "trabzon", "--out", &path, "--lang", "en"]);
    let text = pdf_text(&fs::read(&path).unwrap());
    for part in [
        "Selection Minutes",
        "single applications",
        "ikinci toplantıya gelecek",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn one_place_is_one_place() {
    let rota = with_seats();
    rota.json(&["edit", "meeting", "trabzon", "capacity=2", "reserve=1"]);
    let said = rota
        .run(&["--lang", "en", "select", "trabzon", "--preview"])
        .out;
    let one = "one person gets the only seat and 4 people go on the waiting list; one seat is kept for the door";
    assert!(said.contains(one), "{said}");
    let path = rota.typed_path("minutes.pdf");
    rota.json(&["minutes", "trabzon", "--out", &path, "--lang", "en"]);
    let text = pdf_text(&fs::read(&path).unwrap());
    let one = "The meeting has 2 places; one is kept for walk-ins and one is for applicants.";
    assert!(text.contains(one), "{text}");
}

#[test]
fn no_minutes_of_nothing_and_no_seat_by_a_command_that_is_refused() {
    let rota = Rota::with_people(&[("Ayşe Işık", "Mavi Dernek")]);
    let before = rota.everything();
    let path = rota.typed_path("t.pdf");
    assert_eq!(
        rota.refused(&["minutes", "trabzon", "--out", &path]),
        (2, "minutes_no_selection".into())
    );
    let wrong = rota.typed_path("t.xlsx");
    assert_eq!(
        rota.refused(&["select", "trabzon", "--out", &wrong]),
        (2, "minutes_ending".into())
    );
    let after = rota.everything();
    let names = |all: &[(std::path::PathBuf, Vec<u8>)]| -> Vec<String> {
        let mut names: Vec<String> = all.iter().map(|it| it.0.display().to_string()).collect();
        names.sort();
        names
    };
    assert_eq!(names(&before), names(&after));
    assert_eq!(
        rota.json(&["letters", "trabzon"])["kinds"][1]["recipients"],
        0
    );
}

#[test]
fn whoever_was_written_to_has_been_asked_and_a_reply_stays_a_reply() {
    let rota = with_seats();
    let before = rota.json(&["replies", "trabzon"]);
    let of = |replies: &Value, wanted: &str| {
        let items = replies["items"].as_array().unwrap().iter();
        items
            .filter(|it| it["registration"]["reply"] == wanted)
            .count()
    };
    let (silent, coming) = (of(&before, "not_asked"), of(&before, "coming"));
    assert!(silent > 0, "{before}");
    letters(&rota, "selected", &[]);
    let after = rota.json(&["replies", "trabzon"]);
    assert_eq!((of(&after, "asked"), of(&after, "not_asked")), (silent, 0));
    assert_eq!(of(&after, "coming"), coming);
    letters(&rota, "waiting", &[]);
    assert_eq!(
        rota.json(&["replies", "trabzon"]),
        after,
        "a letter that asks for nothing changes nothing"
    );
}

/// A name in other letters leaves nothing of itself in a file name: then the code says whose letter it is.
#[test]
fn no_letter_loses_its_reader_by_its_file_name() {
    let rota = with_seats();
    rota.json(&["edit", "meeting", "trabzon", "capacity=9"]);
    for name in ["محمد علي", "علي حسن"] {
        let who = ["--name", name, "--notice", "later"];
        rota.json(&[&["add", "trabzon"][..], &who].concat());
    }
    let out = rota.typed_path("mektuplar");
    rota.json(&["letters", "trabzon", "--kind", "selected", "--out", &out]);
    let listed = rota.json(&["list", "registrations", "trabzon"]);
    let codes: Vec<&str> = listed["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["name"].as_str().is_some_and(|it| it.contains('ع')))
        .map(|it| it["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes.len(), 2);
    let names: Vec<String> = fs::read_dir(rota.path("mektuplar"))
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .collect();
    for code in codes {
        assert!(
            names.iter().any(|it| it.ends_with(&format!("_{code}.pdf"))),
            "{code}: {names:?}"
        );
    }
}
