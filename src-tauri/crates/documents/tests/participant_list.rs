//! The list of participants as other programs find it: sound, with its letters, everybody on it once, in every form.

#![allow(
    clippy::unwrap_used,
    reason = "what goes wrong in a test is to be seen"
)]

#[path = "support/participants.rs"]
mod participants;
#[path = "support/report.rs"]
#[allow(
    dead_code,
    reason = "the lists are of the meeting of one of its reports"
)]
mod report;

use std::io::{Cursor, Read as _, Write as _};
use std::process::Command;

use documents::participant_list::{ParticipantList, docx, pdf, xlsx};
use documents::spreadsheet::{self, ReadOptions};
use documents::words::Language;
use participants::{nobody, ordinary, strange};

fn read(tool: &str, before: &[&str], bytes: &[u8], after: &[&str]) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let output = Command::new(tool).args(before).arg(file.path()).args(after).output().unwrap_or_else(|error| {
        panic!("{tool} cannot be run ({error}): this test needs the packages poppler-utils and qpdf")
    });
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{tool}: {said}");
    said
}

fn all() -> Vec<ParticipantList> {
    let of = [ordinary, nobody, strange];
    Language::ALL
        .iter()
        .flat_map(|language| of.map(|of| of(*language)))
        .collect()
}

/// With one blank between words.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_pages_are_sound_tagged_and_carry_their_letters() {
    for it in all() {
        let made = pdf(&it).unwrap();
        let said = read("qpdf", &["--check"], &made.bytes, &[]);
        assert!(
            said.contains("No syntax or stream encoding errors"),
            "{said}"
        );
        let said = read("pdfinfo", &["-struct"], &made.bytes, &[]);
        let heads = said
            .lines()
            .filter(|it| it.trim().starts_with("TH"))
            .count();
        let scopes = said
            .lines()
            .filter(|it| it.trim().starts_with("/Scope"))
            .count();
        assert_eq!(heads, scopes);
        let titles = said
            .lines()
            .filter(|it| it.trim().starts_with("H1"))
            .count();
        assert_eq!(titles, 1);
    }
}

#[test]
fn everybody_is_on_it_once_in_every_form() {
    for (language, head, slip) in [
        (Language::Tr, "Katılımcı: 18", "Kişisel imza föyü no. 7"),
        (Language::En, "Participants: 18", "Single slip no. 7"),
    ] {
        let it = ordinary(language);
        let pages = read("pdftotext", &["-layout"], &pdf(&it).unwrap().bytes, &["-"]);
        let pages = plain(&pages);
        assert!(pages.contains(head), "{pages}");
        assert_eq!(pages.matches(slip).count(), 1, "{pages}");
        assert!(pages.contains("7 İlker Şahin"), "{pages}");
        let made = xlsx(&it).unwrap();
        let sheet = spreadsheet::read(&mut Cursor::new(made.bytes), &ReadOptions::default());
        let sheet = sheet.unwrap();
        let rows: Vec<Vec<String>> = sheet
            .rows
            .iter()
            .map(|row| row.filled().map(|(_, text)| text.to_owned()).collect())
            .collect();
        assert_eq!(rows.len(), 18, "{rows:?}");
        assert_eq!(rows[17][1], slip);
        let mut zip = zip::ZipArchive::new(Cursor::new(docx(&it).unwrap().bytes)).unwrap();
        let mut body = String::new();
        zip.by_name("word/document.xml")
            .unwrap()
            .read_to_string(&mut body)
            .unwrap();
        assert_eq!(body.matches("Munzur Doğa").count(), 16);
    }
}

#[test]
fn two_hundred_people_of_endless_names_have_their_rows() {
    let made = pdf(&strange(Language::Tr)).unwrap();
    assert_eq!(made.rows, 200);
    let pages = plain(&read("pdftotext", &["-layout"], &made.bytes, &["-"]));
    for number in [4, 99, 199] {
        assert!(pages.contains(&format!("föyü no. {number}")), "{number}");
    }
    assert!(made.warnings.iter().any(|it| it.code() == "no_glyph"));
}
