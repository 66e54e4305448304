//! Sheets that come back signed: filed to their meetings by the codes on them, asked about where those cannot be read.
//! What scanners and telephones do to a page is tried in `documents`, in `scanned_sheets.rs`.

use serde_json::{Value, json};

use crate::support::rota::Rota;

/// Enough for a second page.
fn many() -> Vec<(String, String)> {
    let name = |number| (format!("Katılımcı {number}"), format!("{number}. Dernek"));
    (1..=24).map(name).collect()
}

/// A laptop with people in Trabzon and Ordu.
fn laptop() -> Rota {
    let rota = Rota::with_tour();
    let many = many();
    let people: Vec<(&str, &str)> = many.iter().map(|it| (&*it.0, &*it.1)).collect();
    rota.register("trabzon", &people);
    rota.register("ordu", &[("Ayşe Işık", "Gök Derneği")]);
    rota
}

/// A sheet that was printed, and its pages as a scanner would give them.
struct Printed {
    sheet: String,
    pdf: String,
    pages: Vec<String>,
}

fn printed(rota: &Rota, meeting: &str) -> Printed {
    rota.minutes_later(5);
    let count = rota.json(&["list", "scans", meeting])["items"]
        .as_array()
        .map_or(0, Vec::len);
    let name = |what: &str| format!("{meeting}-{count}{what}");
    let pdf = rota.typed_path(&name(".pdf"));
    let issued = rota.json(&["sign-in-sheet", meeting, "--out", &pdf]);
    let drawn = programme::drawn::pages(std::fs::read(&pdf).unwrap(), 150.0 / 72.0);
    let write =
        |(number, png): (usize, &Vec<u8>)| rota.write(&name(&format!("-{number}.png")), png);
    Printed {
        sheet: issued["sheet"].as_str().unwrap().to_owned(),
        pages: (1..).zip(&drawn).map(write).collect(),
        pdf,
    }
}

fn files(rota: &Rota, meeting: &str) -> Vec<Value> {
    let list = rota.json(&["list", "files", meeting]);
    list["items"].as_array().unwrap().clone()
}

/// What came of one file, and the exit status that says whether anything is left to ask.
fn scanned(rota: &Rota, args: &[&str], status: u8) -> Value {
    let mut line = vec!["scan"];
    line.extend(args);
    let said = rota.run(&[&line[..], &["--lang", "en", "--preview"]].concat());
    assert_eq!((said.status, said.err.as_str()), (status, ""), "{args:?}");
    assert!(!said.out.contains("scan-"), "a sentence: {}", said.out);
    let answer = rota.answer(&line, status);
    assert_eq!(answer["items"].as_array().unwrap().len(), 1);
    answer["items"][0].clone()
}

#[test]
fn a_scan_is_filed_by_the_code_on_it_and_its_pages_are_known() {
    let rota = laptop();
    let trabzon = printed(&rota, "trabzon");
    assert!(trabzon.pages.len() >= 2, "the test has a second page");
    let before = rota.digest();
    let tried = rota.json(&["scan", &trabzon.pages[0], "--preview"]);
    assert_eq!(tried["items"][0]["filed"][0]["city"], "Trabzon");
    assert_eq!(tried["items"][0]["operation"], Value::Null);
    assert_eq!(rota.digest(), before, "nothing was kept");

    let filed = scanned(&rota, &[&trabzon.pages[1]], 0);
    assert_eq!(filed["outcome"], "filed");
    assert_eq!(
        filed["pages"],
        json!([{
            "page": 1, "shows": "sheet", "sheet": trabzon.sheet, "sheet_page": 2,
            "meeting": filed["filed"][0]["meeting"], "city": "Trabzon",
            "replaced_by": null, "kept_in": null,
        }])
    );
    let kept = files(&rota, "trabzon");
    assert_eq!((kept.len(), &kept[0]["kind"]), (1, &json!("scan")));
    let scans = rota.json(&["list", "scans", "trabzon"]);
    let scans = &scans["items"][0];
    let pages = trabzon.pages.len();
    assert_eq!(
        (&scans["sheet"], &scans["pages"]),
        (&json!(trabzon.sheet), &json!(pages))
    );
    assert_eq!(scans["scanned"][0]["page"], 2);
    assert_eq!(scans["scanned"][0]["attachment"], kept[0]["attachment"]);
    let missing: Vec<usize> = (1..=pages).filter(|it| *it != 2).collect();
    assert_eq!(scans["missing"], json!(missing));
    let listed = rota.run(&["list", "scans", "trabzon"]);
    assert!(listed.out.contains("-2.png"), "{}", listed.out);

    rota.json(&["scan", &trabzon.pages[0]]);
    let bytes = std::fs::read(&rota.file).unwrap();
    let scan = std::fs::read(&trabzon.pages[0]).unwrap();
    let part = &scan[scan.len() / 2..][..64];
    assert!(!bytes.windows(64).any(|it| it == part), "encrypted");
    let out = rota.typed_path("geri.png");
    let id = kept[0]["attachment"].as_str().unwrap();
    rota.json(&["save-file", id, "--out", &out]);
    assert!(std::fs::metadata(&out).unwrap().len() > 10_000);
    rota.json(&["undo"]);
    assert_eq!(files(&rota, "trabzon").len(), 1, "taken back");
    rota.digest();
}

#[test]
fn several_files_and_a_stack_of_two_meetings_each_find_their_place() {
    let rota = laptop();
    let (trabzon, ordu) = (printed(&rota, "trabzon"), printed(&rota, "ordu"));
    let line = ["scan", &trabzon.pdf, &ordu.pages[0]];
    let answer = rota.json(&line);
    assert_eq!(answer["items"][0]["filed"][0]["city"], "Trabzon");
    assert_eq!(answer["items"][1]["filed"][0]["city"], "Ordu");
    let scans = rota.json(&["list", "scans", "trabzon"]);
    assert_eq!(scans["items"][0]["missing"], json!([]));
    let missing = rota.typed_path("yok.pdf");
    let everything = rota.digest();
    let refused = rota.refused(&["scan", &ordu.pdf, &missing]);
    assert_eq!(refused, (1, "file_missing".into()));
    assert_eq!(rota.digest(), everything, "nothing half-written");
}

#[test]
fn a_file_that_was_dropped_twice_is_there_once() {
    let rota = laptop();
    let trabzon = printed(&rota, "trabzon");
    rota.json(&["scan", &trabzon.pdf]);
    let again = rota.json(&["scan", &trabzon.pdf])["items"][0].clone();
    assert_eq!(again["outcome"], "already_there");
    assert_eq!(again["operation"], Value::Null);

    let same_page = scanned(&rota, &[&trabzon.pages[0]], 3);
    assert_eq!(same_page["outcome"], "pages_there");
    assert_eq!(same_page["pages"][0]["kept_in"], "trabzon-0.pdf");
    assert_eq!(files(&rota, "trabzon").len(), 1);
    let kept = scanned(&rota, &[&trabzon.pages[0], "--meeting", "trabzon"], 0);
    assert_eq!(kept["outcome"], "filed");
    assert_eq!(files(&rota, "trabzon").len(), 2, "somebody wants it");

    // A scan that somebody added as any other file becomes one.
    let ordu = printed(&rota, "ordu");
    rota.json(&["attach", "ordu", &ordu.pages[0]]);
    assert_eq!(files(&rota, "ordu")[0]["kind"], "photo");
    let filed = rota.json(&["scan", &ordu.pages[0]]);
    assert_eq!(filed["items"][0]["outcome"], "filed");
    assert_eq!(files(&rota, "ordu").len(), 1);
    assert_eq!(files(&rota, "ordu")[0]["kind"], "scan");
    rota.json(&["undo"]);
    assert_eq!(files(&rota, "ordu")[0]["kind"], "photo");
}

#[test]
fn a_page_that_cannot_be_read_is_asked_about_and_filed_where_somebody_says() {
    let rota = laptop();
    printed(&rota, "trabzon");
    let report = rota.typed_path("rapor.pdf");
    rota.json(&["report", "meeting", "trabzon", "--out", &report]);
    let asked = scanned(&rota, &[&report], 3);
    assert_eq!(asked["outcome"], "no_code");
    assert_eq!(asked["pages"][0]["shows"], "no_code");
    assert_eq!(asked["pages"][0]["page"], 1);
    assert_eq!(files(&rota, "trabzon"), Vec::<Value>::new());

    let filed = scanned(&rota, &[&report, "--meeting", "1.1"], 0);
    assert_eq!(filed["outcome"], "filed");
    let kept = files(&rota, "trabzon");
    assert_eq!(kept[0]["kind"], "scan");
    assert_eq!(kept[0]["pages"][0]["shows"], "no_code");
    let scans = rota.json(&["list", "scans", "trabzon"]);
    assert_eq!(
        scans["items"][0]["scanned"],
        json!([]),
        "it counts for none"
    );

    // The id of the sheet stands beside the code in letters.
    let sheet = rota.json(&["list", "scans", "trabzon"])["items"][0]["sheet"].clone();
    let sheet = sheet.as_str().unwrap();
    let typed = format!("1={}-{}/2", &sheet[..5], sheet[5..].to_ascii_lowercase());
    // Of the other page of the report nobody has said anything.
    let said = rota.answer(&["scan", &report, "--page", &typed], 3);
    assert_eq!(said["items"][0]["pages"][0]["sheet_page"], 2);
    assert_eq!(said["items"][0]["outcome"], "filed");
    let said = scanned(&rota, &[&report, "--page", &typed, "--meeting", "1.1"], 0);
    assert_eq!(said["outcome"], "already_there");
    let scans = rota.json(&["list", "scans", "trabzon"]);
    assert_eq!(scans["items"][0]["scanned"][0]["page"], 2);
    for (page, expected) in [
        (format!("99={sheet}/1"), (2, "scan_page_unknown")),
        (format!("0={sheet}/1"), (2, "scan_page_unknown")),
        (format!("1={sheet}/99"), (2, "scan_sheet_unknown")),
        ("1=ABCDE-FGHIJ/1".to_owned(), (2, "scan_sheet_unknown")),
        ("1=imza".to_owned(), (2, "scan_sheet_unknown")),
        (format!("{sheet}/1"), (2, "usage")),
    ] {
        let (status, code) = rota.refused(&["scan", &report, "--page", &page]);
        assert_eq!((status, &*code), expected, "{page}");
    }

    let heic = rota.write("foto.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1");
    assert_eq!(scanned(&rota, &[&heic], 3)["outcome"], "not_looked_into");
    let kept = scanned(&rota, &[&heic, "--meeting", "trabzon"], 0);
    assert_eq!(
        (&kept["outcome"], &kept["notes"]),
        (&json!("filed"), &json!("not_looked_into"))
    );
}

#[test]
fn a_sheet_of_another_programme_or_another_meeting_is_not_taken_for_this_one() {
    let rota = laptop();
    let (trabzon, other) = (printed(&rota, "trabzon"), laptop());
    other.minutes_later(60);
    let foreign = printed(&other, "trabzon");
    assert_ne!(foreign.sheet, trabzon.sheet);
    let before = rota.digest();
    let asked = scanned(&rota, &[&foreign.pages[0]], 3);
    assert_eq!(asked["outcome"], "foreign");
    assert_eq!(asked["pages"][0]["sheet"], foreign.sheet.as_str());
    let elsewhere = scanned(&rota, &[&trabzon.pages[0], "--meeting", "ordu"], 3);
    assert_eq!(elsewhere["outcome"], "other_meeting");
    assert_eq!(elsewhere["pages"][0]["city"], "Trabzon");
    assert_eq!(rota.digest(), before, "nothing half-written");
}

#[test]
fn a_sheet_that_another_was_printed_for_is_filed_and_said() {
    let rota = laptop();
    let (first, second) = (printed(&rota, "trabzon"), printed(&rota, "trabzon"));
    let filed = scanned(&rota, &[&first.pages[0]], 0);
    assert_eq!(filed["outcome"], "filed");
    assert_eq!(filed["pages"][0]["replaced_by"], second.sheet.as_str());
    let scans = rota.json(&["list", "scans", "trabzon"]);
    assert_eq!(scans["items"][0]["replaced_by"], second.sheet.as_str());
    assert_eq!(scans["items"][1]["replaced_by"], Value::Null);
}

#[test]
fn what_is_no_scan_is_refused_in_a_sentence_and_nothing_is_kept() {
    let rota = laptop();
    let before = rota.digest();
    for (name, bytes, expected) in [
        ("bos.pdf", Vec::new(), "empty"),
        ("bozuk.pdf", b"%PDF-1.7 yar".to_vec(), "damaged"),
        (
            "bozuk.jpg",
            b"\xff\xd8\xff\xe0 yar\xc4\xb1m".to_vec(),
            "damaged",
        ),
        ("buyuk.pdf", vec![b'%'; 30 << 20], "too_large"),
        ("liste.xlsx", b"PK\x03\x04".to_vec(), "other_kind"),
    ] {
        let file = rota.write(name, &bytes);
        let refused = scanned(&rota, &[&file], 3);
        assert_eq!(refused["outcome"], expected, "{name}");
        let refused = scanned(&rota, &[&file, "--meeting", "trabzon"], 3);
        assert_eq!(refused["outcome"], expected, "{name}, and nobody insists");
    }
    assert_eq!(rota.digest(), before);
}

/// The picture of `documents` as a telephone would have taken it: in Malatya, at 38° 21′ north, turned by a quarter.
fn taken_in_malatya() -> Vec<u8> {
    let picture = include_bytes!("../src-tauri/crates/documents/tests/support/spots.jpg");
    let mut notes = b"\xff\xe1\0\x80Exif\0\0MM\0\x2a\0\0\0\x08\0\x03".to_vec();
    notes.extend(b"\x01\x0e\0\x02\0\0\0\x08\0\0\0\x32");
    notes.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
    notes.extend(b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x3a\0\0\0\0Malatya\0");
    notes.extend(b"\0\x02\0\x01\0\x02\0\0\0\x02N\0\0\0");
    notes.extend(b"\0\x02\0\x05\0\0\0\x03\0\0\0\x58\0\0\0\0");
    for (number, parts) in [(38_u32, 1_u32), (21, 1), (1_872, 100)] {
        notes.extend(number.to_be_bytes());
        notes.extend(parts.to_be_bytes());
    }
    // The mark, and the length without it.
    notes.resize(2 + 0x80, 0);
    [&picture[..2], &notes, &picture[2..]].concat()
}

#[test]
fn a_photo_that_is_added_does_not_say_where_it_was_taken() {
    let rota = laptop();
    let photo = taken_in_malatya();
    let holds = |bytes: &[u8], what: &[u8]| bytes.windows(what.len()).any(|it| it == what);
    let position = b"\x88\x25\0\x04";
    assert!(holds(&photo, position) && holds(&photo, b"Malatya"));
    let file = rota.write("aile.jpg", &photo);
    let attached = rota.json(&["attach", "trabzon", &file]);
    assert_eq!(attached["notes"], "taken_out");
    let said = rota.run(&["--lang", "en", "attach", "ordu", &file]);
    assert!(said.out.contains("has been taken out"), "{}", said.out);
    let out = rota.typed_path("geri.jpg");
    let id = attached["attachment"]["attachment"].as_str().unwrap();
    rota.json(&["save-file", id, "--out", &out]);
    let kept = std::fs::read(&out).unwrap();
    assert!(!holds(&kept, b"Malatya") && !holds(&kept, position));
    let turned = b"\x01\x12\0\x03\0\0\0\x01\0\x06";
    assert!(holds(&kept, turned), "still the right way up");
    let outside = std::fs::read(&file).unwrap();
    assert_eq!(outside, photo, "the file outside is not touched");
    let again = rota.json(&["attach", "trabzon", &file]);
    assert_eq!(again["operation"], Value::Null);
}
