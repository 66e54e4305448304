//! The meeting report as other programs find it: what is read out, what stands on which page, what a word processor opens.
//!
//! Reads pages back with `pdfinfo`, `pdftotext`, `pdffonts` and `qpdf`. After a wanted change of the report, refresh the goldens
//! with `ROTA_GOLDENS=write cargo test -p documents --test meeting_report` and read the difference like code.

#![allow(
    clippy::unwrap_used,
    reason = "what goes wrong in a test is to be seen"
)]

#[path = "support/report.rs"]
mod report;

use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;
use std::process::Command;
use std::{env, fs};

use documents::meeting_report::{MeetingReport, docx, pdf};
use documents::words::Language;
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object};
use report::{awkward, empty, full, nearly_empty};

/// What a tool of the system says of these bytes.
fn read(tool: &str, before: &[&str], bytes: &[u8], after: &[&str]) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let output = Command::new(tool).args(before).arg(file.path()).args(after).output().unwrap_or_else(|error| {
        panic!("{tool} cannot be run ({error}): this test needs the packages poppler-utils and qpdf")
    });
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{tool}: {said}{complaint}");
    said
}

fn all() -> Vec<MeetingReport> {
    let of = [full, nearly_empty, empty, awkward];
    Language::ALL
        .iter()
        .flat_map(|language| of.map(|of| of(*language)))
        .collect()
}

fn part(docx: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut text = String::new();
    zip.by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

#[test]
fn the_file_is_sound_and_carries_its_letters() {
    for it in all() {
        let made = pdf(&it).unwrap();
        let said = read("qpdf", &["--check"], &made.bytes, &[]);
        assert!(
            said.contains("No syntax or stream encoding errors"),
            "{said}"
        );
        for font in read("pdffonts", &[], &made.bytes, &[]).lines().skip(2) {
            let columns: Vec<&str> = font.split_whitespace().collect();
            // Name, two words of kind, encoding, then: embedded, a part, with its letters.
            assert_eq!(columns[4..7], ["yes", "yes", "yes"], "{font}");
        }
    }
}

/// Headings, lists, tables with their heads, and the texts in the order in which they are read out.
#[test]
fn it_reads_out_as_the_golden_files_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    for (name, it) in [
        ("meeting-report-full-tr", full(Language::Tr)),
        ("meeting-report-full-en", full(Language::En)),
        ("meeting-report-nearly-empty-tr", nearly_empty(Language::Tr)),
    ] {
        let path = folder.join(format!("{name}.read-out.txt"));
        let said = read_out(&pdf(&it).unwrap().bytes);
        if env::var("ROTA_GOLDENS").is_ok_and(|it| it == "write") {
            fs::write(&path, &said).unwrap();
        }
        // Git for Windows may lay them with other line ends.
        let expected = fs::read_to_string(&path).unwrap_or_default();
        let expected = expected.replace('\r', "");
        assert_eq!(said, expected, "{}", path.display());
    }
}

/// The elements with their texts; how one version of the reader indents them, and what it says of them besides, is left out.
fn read_out(pdf: &[u8]) -> String {
    let said = read("pdfinfo", &["-struct-text"], pdf, &[]);
    let lines = said.lines().map(str::trim);
    let lines = lines.filter(|it| !it.is_empty() && !it.starts_with('/'));
    let bare = |it: &str| {
        let bare = it.trim_end_matches(':');
        bare.trim_end_matches(" (block)").to_owned() + "\n"
    };
    lines.map(bare).collect()
}

/// The validator of the step `papers` does not miss a head that is none.
#[test]
fn every_table_has_heads_that_say_what_they_head() {
    for it in all() {
        let said = read("pdfinfo", &["-struct"], &pdf(&it).unwrap().bytes, &[]);
        let lines: Vec<&str> = said.lines().map(str::trim).collect();
        let heads = lines.iter().filter(|it| it.starts_with("TH")).count();
        let scopes = lines.iter().filter(|it| it.starts_with("/Scope")).count();
        assert_eq!(heads, scopes);
        let tables = said.split("Table (block)").skip(1);
        for table in tables {
            let first = table.split("TR").nth(1).unwrap_or_default();
            assert!(first.contains("/Scope /Column"), "{table}");
        }
        assert_eq!(lines.iter().filter(|it| it.starts_with("H1")).count(), 1);
    }
}

/// Whatever is drawn is an element's or the page's own, and the tree knows each stretch by its number.
#[test]
fn nothing_is_drawn_that_belongs_to_nobody() {
    for it in all() {
        let file = Document::load_mem(&pdf(&it).unwrap().bytes).unwrap();
        let root = dictionary(&file, file.catalog().unwrap(), b"StructTreeRoot");
        let numbers = dictionary(&file, root, b"ParentTree");
        let numbers = numbers.get(b"Nums").and_then(Object::as_array).unwrap();
        for (at, page) in file.page_iter().enumerate() {
            let content = Content::decode(&file.get_page_content(page)).unwrap();
            let (mut open, mut stretches) = (0, 0);
            for operation in content.operations {
                match operation.operator.as_str() {
                    "BDC" | "BMC" => {
                        open += 1;
                        stretches += i64::from(operation.operator == "BDC");
                        assert_eq!(open, 1, "one within another");
                    }
                    "EMC" => open -= 1,
                    "Tj" | "TJ" | "Do" | "f" | "f*" | "S" | "s" | "B" => {
                        assert_eq!(open, 1, "{} on page {}", operation.operator, at + 1);
                    }
                    _ => {}
                }
            }
            assert_eq!(open, 0);
            let parents = numbers[2 * at + 1].as_reference().unwrap();
            let parents = file.get_object(parents).and_then(Object::as_array).unwrap();
            assert_eq!(parents.len() as i64, stretches);
            for (stretch, parent) in parents.iter().enumerate() {
                let element = file.get_dictionary(parent.as_reference().unwrap()).unwrap();
                let kids = element.get(b"K").and_then(Object::as_array).unwrap();
                let is_it = |kid: &Object| {
                    kid.as_dict().is_ok_and(|kid| {
                        kid.get(b"MCID").and_then(Object::as_i64).ok() == Some(stretch as i64)
                            && kid.get(b"Pg").and_then(Object::as_reference).ok() == Some(page)
                    })
                };
                assert!(kids.iter().any(is_it), "page {}, {stretch}", at + 1);
            }
        }
    }
}

fn dictionary<'a>(file: &'a Document, of: &'a Dictionary, key: &[u8]) -> &'a Dictionary {
    let id = of.get(key).and_then(Object::as_reference).unwrap();
    file.get_dictionary(id).unwrap()
}

#[test]
fn the_outline_has_every_heading_under_its_section() {
    let file = Document::load_mem(&pdf(&full(Language::Tr)).unwrap().bytes).unwrap();
    let mut outline = Vec::new();
    let root = dictionary(&file, file.catalog().unwrap(), b"Outlines");
    walk(&file, root, 0, &mut outline);
    let read: Vec<(usize, &str)> = outline.iter().map(|(at, it)| (*at, it.as_str())).collect();
    assert_eq!(read[0], (0, "Toplantı Raporu · Tunceli · 14 Nisan 2027"));
    assert_eq!(read[1], (0, "Özet"));
    let results = read
        .iter()
        .position(|it| *it == (0, "6  Sonuçlar ve öneriler"))
        .unwrap();
    assert_eq!(read[results + 1], (1, "İhtiyaçlar"));
    assert_eq!(read.last(), Some(&(0, "10  Ekler")));
}

fn walk(file: &Document, of: &Dictionary, depth: usize, outline: &mut Vec<(usize, String)>) {
    let mut next = of.get(b"First").and_then(Object::as_reference).ok();
    while let Some(id) = next {
        let entry = file.get_dictionary(id).unwrap();
        let title = entry.get(b"Title").and_then(Object::as_str).unwrap();
        let letters = title[2..]
            .chunks(2)
            .map(|it| u16::from_be_bytes([it[0], it[1]]));
        outline.push((
            depth,
            String::from_utf16(&letters.collect::<Vec<_>>()).unwrap(),
        ));
        walk(file, entry, depth + 1, outline);
        next = entry.get(b"Next").and_then(Object::as_reference).ok();
    }
}

#[test]
fn every_page_says_who_funds_which_paper_it_is_of_and_which_of_how_many() {
    let made = pdf(&nearly_empty(Language::Tr)).unwrap();
    let text = read("pdftotext", &["-layout"], &made.bytes, &["-"]);
    let pages: Vec<&str> = text.split('\u{c}').filter(|it| !it.is_empty()).collect();
    assert_eq!(pages.len() as u32, made.pages);
    let code = format!("{}-{}", &made.sheet[..5], &made.sheet[5..]);
    for (at, page) in pages.iter().enumerate() {
        for part in [
            "Avrupa Birliği tarafından finanse edilmektedir.",
            "Funded by the European Union.",
            "numara verilmedi · fon sağlayıcı · Toplantı Raporu · Tunceli · 14 Nisan 2027",
            &format!("Sayfa {} / {}", at + 1, pages.len()),
            &code,
        ] {
            assert!(page.contains(part), "{part:?} on page {}: {page}", at + 1);
        }
        assert_eq!(page.contains("TASLAK"), at == 0);
    }
    let issued = pdf(&full(Language::Tr)).unwrap().bytes;
    assert!(!read("pdftotext", &[], &issued, &["-"]).contains("TASLAK"));
}

#[test]
fn the_text_document_has_band_foot_and_headings_that_count_themselves() {
    let draft = docx(&nearly_empty(Language::Tr)).unwrap().bytes;
    assert!(part(&draft, "word/header2.xml").contains("TASLAK"));
    assert!(!part(&draft, "word/header1.xml").contains("TASLAK"));
    let it = docx(&full(Language::Tr)).unwrap().bytes;
    assert!(!part(&it, "word/header2.xml").contains("TASLAK"));
    let body = part(&it, "word/document.xml");
    assert_eq!(body.matches("<w:pStyle w:val=\"Section\"/>").count(), 10);
    assert!(!body.contains(">1 Künye"), "its style counts");
    assert!(part(&it, "word/styles.xml").contains("<w:numPr><w:numId w:val=\"2\"/></w:numPr>"));
    assert!(part(&it, "word/settings.xml").contains("w:name=\"compatibilityMode\""));
    assert!(part(&it, "word/footer1.xml").contains("R5.2-TR-1-k7qx · fon sağlayıcı"));
    assert!(part(&it, "word/header1.xml").contains("Avrupa Birliği amblemi"));
}

/// A JPEG is taken as it is; one in the colours of a print shop is not taken at all.
#[test]
fn an_emblem_may_be_a_jpeg() {
    let mut it = full(Language::Tr);
    it.cover.emblem = Some(include_bytes!("support/spots.jpg").to_vec());
    let made = pdf(&it).unwrap();
    assert_eq!(made.warnings, []);
    let images = read("pdfimages", &["-list"], &made.bytes, &[]);
    assert!(images.contains("jpeg"), "{images}");
    let document = docx(&it).unwrap();
    assert_eq!(document.warnings, []);
    assert!(part(&document.bytes, "[Content_Types].xml").contains("image/jpeg"));
    it.cover.emblem = Some(include_bytes!("support/spots-cmyk.jpg").to_vec());
    let warnings = [documents::Warning::Picture("emblem")];
    assert_eq!(pdf(&it).unwrap().warnings, warnings);
    assert_eq!(docx(&it).unwrap().warnings, warnings);
}

/// What comes back is compared word by word.
#[test]
fn the_words_of_a_paper_can_be_read_back() {
    for &language in Language::ALL {
        let it = full(language);
        for bytes in [pdf(&it).unwrap().bytes, docx(&it).unwrap().bytes] {
            let words = documents::read_back::words(&bytes).unwrap();
            for word in [
                "R5.2-TR-1-k7qx",
                "Yollardayız",
                "Tunceli",
                "Ağaoğlu",
                "Şahin",
            ] {
                assert!(words.iter().any(|it| it == word), "{word} in {words:?}");
            }
        }
    }
    assert_eq!(documents::read_back::words(b"%PDF-1.7 and nothing"), None);
    assert_eq!(documents::read_back::words(b"PK\x03\x04"), None);
    assert_eq!(documents::read_back::words(b""), None);
}
