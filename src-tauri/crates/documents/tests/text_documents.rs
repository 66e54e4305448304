//! What letters and announcements say of themselves as text documents, part by part: a change of what they are made from
//! that moves a byte of them is seen here. The hashes are of the parts, not of the archive, whose packing may change.

#![allow(
    clippy::unwrap_used,
    reason = "what goes wrong in a test is to be seen"
)]

use std::io::{Cursor, Read};

use chrono::{DateTime, NaiveDate, Utc};
use documents::call::{self, Announcement, Place};
use documents::letter::{self, Letter, Official};
use documents::words::Language;
use domain::language::Bilingual;

fn announcement() -> Announcement {
    let place = |city: &str, day, venue: &str| Place {
        city: city.into(),
        date: NaiveDate::from_ymd_opt(2027, 3, day),
        start: Some("10:00".into()),
        end: Some("13:30".into()),
        venue: venue.into(),
    };
    Announcement {
        route: 1,
        meetings: vec![place("Trabzon", 14, "Kıyı Evi"), place("Ordu", 16, "")],
        opens: Some(at("2027-01-04T06:00:00Z")),
        closes: Some(at("2027-01-25T20:59:00Z")),
        controller: "Örnek Dernek".into(),
        contact: "kvkk@ornek.org".into(),
        question_email: "soru@ornek.org".into(),
        programme: Bilingual::new("Yollara Düşüyoruz", "We Take the Roads"),
        funding_statement: Bilingual::new("AB finanse eder.", "Funded by the EU."),
        disclaimer: Bilingual::new("Sorumluluk bize aittir.", "Ours alone."),
        contract_no: "2026/000-000".into(),
        text: Bilingual::new("Gel.\nGör.", "Come.\nSee."),
        criteria: Bilingual::new("Herkes.", "Everybody."),
        per_organisation: 2,
    }
}

fn at(moment: &str) -> DateTime<Utc> {
    moment.parse().unwrap()
}

fn invitation() -> Letter {
    Letter {
        subject: "Trabzon toplantısına davet".into(),
        body: "Birinci paragraf.\n\nİkinci & <son>.".into(),
        official: Some(Official {
            addressee: "TRABZON VALİLİĞİNE".into(),
            institution: "Trabzon Valiliği".into(),
            meeting: "Trabzon, 14 Mart 2027".into(),
            reply_by: "1 Mart 2027".into(),
            code: "1234567890123456".into(),
            ..Official::default()
        }),
        programme: Bilingual::new("Yollara Düşüyoruz", "We Take the Roads"),
        contract_no: "2026/000-000".into(),
        controller: "Örnek Dernek".into(),
        signatory_name: "Gülşah Öztürk".into(),
        question_email: "soru@ornek.org".into(),
        issued_at: at("2027-02-01T09:00:00Z"),
        version: "0.1.0".into(),
        ..Letter::default()
    }
}

/// One hash over the parts of an archive, their names and their order.
fn parts(docx: &[u8]) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut hash = blake3::Hasher::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        hash.update(part.name().unwrap().as_bytes());
        hash.update(&bytes);
    }
    hash.finalize().to_hex()[..16].to_owned()
}

fn text(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex()[..16].to_owned()
}

#[test]
fn letters_and_announcements_stay_as_they_are() {
    let plain = Letter {
        official: None,
        ..invitation()
    };
    let mut made = Vec::new();
    for &language in Language::ALL {
        made.push(text(&call::text(&announcement(), language)));
        made.push(parts(&call::docx(&announcement(), language).unwrap()));
    }
    for letter in [plain, invitation()] {
        made.push(parts(&letter::docx(&letter).unwrap()));
    }
    if let Ok(folder) = std::env::var("ROTA_LOOK") {
        let pdf = letter::pdf(&invitation()).unwrap().bytes;
        std::fs::write(format!("{folder}/letter.pdf"), pdf).unwrap();
    }
    let stay = [
        "e45d7f5b3b1e061e",
        "38c1a029ee7c8537",
        "cf8c6d7f99f80ee8",
        "28f5c9ea92f2466d",
        "ea530bfc401517e5",
        "186b77c51337ad3f",
    ];
    assert_eq!(made, stay);
}
