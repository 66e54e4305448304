//! The sign-in sheet as the people see it who print it: what a reader of PDF files and of workbooks finds in it.
//!
//! Reads pages back with `pdftotext`, `pdffonts` and `qpdf`. After a wanted change of the pages, refresh the goldens with
//! `ROTA_GOLDENS=write cargo test -p documents --test sign_in_sheet` and read the difference like code.

#![allow(
    clippy::unwrap_used,
    reason = "what goes wrong in a test is to be seen"
)]

mod support;

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::{env, fs};

use calamine::{Data, Reader, Xlsx};
use documents::sign_in_sheet::{SignInSheet, Variant, book, pdf, xlsx};
use documents::words::Language;
use documents::{Rendered, Warning};

/// What a tool of the system says of these bytes.
fn read(tool: &str, before: &[&str], bytes: &[u8], after: &[&str]) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let output = Command::new(tool).args(before).arg(file.path()).args(after).output().unwrap_or_else(|error| {
        panic!("{tool} cannot be run ({error}): this test needs the packages poppler-utils and qpdf")
    });
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{tool}: {said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    said
}

/// The text of each page as it is laid out, runs of white paper shortened.
fn pages(rendered: &Rendered) -> Vec<String> {
    let text = read("pdftotext", &["-layout"], &rendered.bytes, &["-"]);
    let mut pages: Vec<String> = text.split('\u{c}').map(tidy).collect();
    assert_eq!(
        pages.pop().as_deref(),
        Some(""),
        "every page ends with a form feed"
    );
    assert_eq!(pages.len() as u32, rendered.pages);
    pages
}

fn tidy(page: &str) -> String {
    let line = |line: &str| {
        line.split("  ")
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("  ")
    };
    page.lines()
        .map(line)
        .filter(|line| !line.is_empty())
        .map(|line| line + "\n")
        .collect()
}

fn undone() -> SignInSheet {
    let mut sheet = support::sheet(Vec::new());
    for text in [
        &mut sheet.contract_no,
        &mut sheet.controller,
        &mut sheet.contact,
        &mut sheet.city,
        &mut sheet.venue,
        &mut sheet.address,
        &mut sheet.programme.tr,
        &mut sheet.programme.en,
        &mut sheet.funding_statement.tr,
        &mut sheet.funding_statement.en,
        &mut sheet.disclaimer.tr,
    ] {
        text.clear();
    }
    (sheet.route, sheet.stop, sheet.plate) = (None, None, None);
    (sheet.date, sheet.start, sheet.end) = (None, None, None);
    sheet.others.clear();
    sheet.kinds.clear();
    sheet
}

fn english() -> SignInSheet {
    let mut sheet = support::after_the_meeting();
    sheet.language = Language::En;
    sheet
}

#[test]
fn the_file_is_sound_and_carries_its_letters() {
    for sheet in [
        support::sheet(support::people(20)),
        support::after_the_meeting(),
        english(),
        undone(),
    ] {
        let rendered = pdf(&sheet).unwrap();
        let said = read("qpdf", &["--check"], &rendered.bytes, &[]);
        assert!(
            said.contains("No syntax or stream encoding errors"),
            "{said}"
        );
        assert!(said.contains("PDF Version: 1.7"), "{said}");
        let fonts = read("pdffonts", &[], &rendered.bytes, &[]);
        let fonts: Vec<&str> = fonts.lines().skip(2).collect();
        assert_eq!(fonts.len(), 2, "{fonts:?}");
        for font in fonts {
            assert!(
                font.contains("+NotoSans-") && font.contains("yes yes yes"),
                "not embedded, subset and readable: {font}"
            );
        }
        assert!(
            rendered.bytes.len() < 60_000,
            "{} bytes: whole fonts are in it",
            rendered.bytes.len()
        );
    }
}

#[test]
fn the_file_says_what_it_is() {
    let rendered = pdf(&support::sheet(Vec::new())).unwrap();
    let said = read("pdfinfo", &[], &rendered.bytes, &[]);
    for fact in [
        "Title:           Katılımcı İmza Listesi · Tunceli · 14.04.2027",
        "Author:          Örnek Sivil Toplum Derneği",
        "Producer:        Rota 0.1.0",
        "Page size:       841.89 x 595.276 pts (A4)",
    ] {
        assert!(said.contains(fact), "{fact}\n{said}");
    }
    assert!(
        !said.contains("subtype"),
        "claims to be a print standard: {said}"
    );
    let file = lopdf::Document::load_mem(&rendered.bytes).unwrap();
    let catalog = file.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"tr-TR");
    let preferences = catalog
        .get(b"ViewerPreferences")
        .unwrap()
        .as_dict()
        .unwrap();
    assert!(
        preferences
            .get(b"DisplayDocTitle")
            .unwrap()
            .as_bool()
            .unwrap()
    );
}

#[test]
fn every_turkish_and_kurdish_letter_comes_back() {
    let letters = "çğıöşü ÇĞIİÖŞÜ âîû ÂÎÛ êxqw ÊXQW";
    let mut rows = vec![support::row(letters, letters, "DER", "ẍḧ ₺€")];
    // The same letters as some systems write them, in two characters each.
    rows.push(support::row(
        "S\u{327}e\u{302}ri\u{302}n I\u{307}g\u{306}ne",
        "Dernek",
        "DER",
        "Üye",
    ));
    for sheet in [
        support::sheet(rows.clone()),
        SignInSheet {
            language: Language::En,
            ..support::sheet(rows)
        },
    ] {
        let rendered = pdf(&sheet).unwrap();
        assert_eq!(rendered.warnings, []);
        let page = pages(&rendered).remove(0);
        let words: BTreeSet<&str> = page.split_whitespace().collect();
        for word in letters.split(' ').chain(["ẍḧ", "₺€", "Şêrîn", "İğne"]) {
            assert!(words.contains(word), "{word} is not in\n{page}");
        }
    }
}

#[test]
fn a_character_without_a_glyph_is_seen_and_told() {
    let rendered = pdf(&support::sheet(vec![support::row(
        "Nûr 🌳 نور",
        "Dernek",
        "DER",
        "Üye",
    )]))
    .unwrap();
    assert_eq!(rendered.warnings, [Warning::NoGlyph("رنو🌳".to_owned())]);
    assert!(pages(&rendered)[0].contains("Nûr \u{fffd} \u{fffd}\u{fffd}\u{fffd}"));
}

#[test]
fn the_same_sheet_is_the_same_bytes() {
    let sheet = support::sheet(support::people(40));
    let first = (pdf(&sheet).unwrap(), xlsx(&sheet).unwrap());
    // Others in between: nothing may count on from document to document.
    book(&[support::after_the_meeting(), english()]).unwrap();
    let mut turned = sheet.clone();
    turned.rows.reverse();
    turned.others.reverse();
    let second = (pdf(&turned).unwrap(), xlsx(&turned).unwrap());
    assert!(
        first == second,
        "the same data in another order is another file"
    );
    let mut later = sheet.clone();
    later.issued_at += chrono::TimeDelta::hours(1);
    let later = pdf(&later).unwrap();
    assert_ne!(first.0.bytes, later.bytes);
    assert_ne!(first.0.sheet, later.sheet);
}

#[test]
fn everybody_is_on_it_exactly_once() {
    let people: Vec<_> = (0..600)
        .map(|n| support::row(&format!("Ad{n:03} Soyad"), "Dernek", "DER", "Üye"))
        .collect();
    let rendered = pdf(&support::sheet(people)).unwrap();
    assert_eq!(rendered.rows, 600);
    let text = pages(&rendered).concat();
    for n in 0..600 {
        assert_eq!(
            text.matches(&format!("Ad{n:03} Soyad")).count(),
            1,
            "person {n}"
        );
    }
}

#[test]
fn the_head_stands_on_every_page_and_the_list_says_that_it_goes_on() {
    let rendered = pdf(&support::sheet(support::people(21))).unwrap();
    let pages = pages(&rendered);
    let last = pages.len() - 1;
    for (at, page) in pages.iter().enumerate() {
        for text in [
            "Katılımcı İmza Listesi",
            "Bu Program Avrupa Birliği tarafından finanse edilmektedir.",
            "Yollara Düşüyoruz / We Take the Roads",
            "TR2025/DG/01/A1-02/017",
            "Tunceli (62)",
            "14 Nisan 2027 Çarşamba",
            "Aydınlatma: Bu listedeki kişisel verileriniz",
            "İmzanız açık rıza anlamına gelmez.",
            &format!("Sayfa {} / {}", at + 1, pages.len()),
            &format!("{}-{}", &rendered.sheet[..5], &rendered.sheet[5..]),
        ] {
            assert!(page.contains(text), "page {}: {text}\n{page}", at + 1);
        }
    }
    assert!(
        pages[0].contains("\n14  ") && pages[1].contains("\n15  "),
        "fourteen people fit on a page: {}",
        pages[0]
    );
    assert!(
        pages[0].contains("15 satır devam ediyor"),
        "7 people and 8 blank lines are overleaf"
    );
    assert!(
        pages[1].contains("Temsil ettiği kuruluş"),
        "the columns are headed again"
    );
    assert!(pages[1].contains("Kapıda kayıt"), "{}", pages[1]);
    assert!(pages[last].contains("Kolaylaştırıcı") && pages[last].contains("Koordinatör"));
    assert!(!pages[last].contains("devam ediyor"));
}

#[test]
fn walk_ins_that_go_on_overleaf_are_headed_again() {
    // 25 people leave room for three of the eight blank lines on the second page.
    let pages = pages(&pdf(&support::sheet(support::people(25))).unwrap());
    let blanks = |page: &str| {
        (26..34)
            .filter(|n| page.contains(&format!("\n{n}\n")))
            .count()
    };
    let spread: Vec<usize> = pages.iter().map(|page| blanks(page)).collect();
    assert_eq!(spread, [0, 3, 5, 0], "{}", pages[1]);
    assert!(pages[1].contains("Kapıda kayıt") && pages[2].contains("Kapıda kayıt"));
}

#[test]
fn with_nobody_on_the_list_it_can_still_be_signed() {
    let rendered = pdf(&support::sheet(Vec::new())).unwrap();
    assert_eq!((rendered.rows, rendered.warnings.len()), (0, 0));
    let text = pages(&rendered).concat();
    assert!(text.contains("Kapıda kayıt") && text.contains("Kolaylaştırıcı"));
}

#[test]
fn what_is_not_set_is_a_blank_and_is_told() {
    let rendered = pdf(&undone()).unwrap();
    let expected = [
        "city",
        "contact",
        "contract_no",
        "controller",
        "date",
        "funding_statement",
        "programme",
        "venue",
    ];
    assert_eq!(rendered.warnings, expected.map(Warning::NotSet));
    assert!(
        pages(&rendered)[0].contains("veri sorumlusu …………"),
        "{}",
        pages(&rendered)[0]
    );
    assert_eq!(xlsx(&undone()).unwrap().warnings.len(), expected.len());
}

/// A word of a page, in points from its top left corner.
#[derive(Debug)]
struct Word {
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
    /// For the message of a failure.
    #[allow(dead_code, reason = "read by Debug")]
    text: String,
}

fn words(rendered: &Rendered) -> Vec<Vec<Word>> {
    let said = read("pdftotext", &["-bbox"], &rendered.bytes, &["-"]);
    let number = |line: &str, name: &str| -> f32 {
        let at = line.find(&format!("{name}=\"")).unwrap() + name.len() + 2;
        line[at..].split('"').next().unwrap().parse().unwrap()
    };
    let word = |line: &str| Word {
        left: number(line, "xMin"),
        top: number(line, "yMin"),
        right: number(line, "xMax"),
        bottom: number(line, "yMax"),
        text: line.split(['>', '<']).nth(2).unwrap_or_default().to_owned(),
    };
    let page = |page: &str| {
        page.lines()
            .filter(|line| line.contains("<word "))
            .map(word)
            .collect()
    };
    said.split("<page ").skip(1).map(page).collect()
}

/// Long names wrap or end in an ellipsis; nothing is ever printed over something else, or off the paper.
#[test]
fn no_word_is_printed_over_another() {
    let mut awkward = support::people(30);
    let endless =
        "Muvaffakiyetsizleştiricileştiriveremeyebileceklerimizdenmişsinizcesine".repeat(4);
    awkward.push(support::row(&endless, &endless, "DERDERDER", &endless));
    awkward.push(support::row(
        &"W".repeat(41),
        &"Ş".repeat(120),
        "FED",
        &"Q".repeat(60),
    ));
    awkward[30].place = endless.clone();
    awkward[31].signature = Some(endless.clone());
    let mut sheet = support::sheet(awkward);
    sheet.others[0].name = endless.clone();
    sheet.others[0].category = endless.clone();
    for text in [
        &mut sheet.programme.tr,
        &mut sheet.contract_no,
        &mut sheet.activity,
        &mut sheet.venue,
        &mut sheet.city,
        &mut sheet.controller,
        &mut sheet.contact,
        &mut sheet.funding_statement.tr,
        &mut sheet.funding_statement.en,
        &mut sheet.disclaimer.tr,
        &mut sheet.totals.by_group[0].0,
    ] {
        *text = format!("{endless} {text}");
    }
    let rendered = pdf(&sheet).unwrap();
    assert!(
        rendered
            .warnings
            .iter()
            .any(|warning| matches!(warning, Warning::Shortened { .. }))
    );
    for (number, page) in words(&rendered).iter().enumerate() {
        for (at, word) in page.iter().enumerate() {
            let place = format!("page {}: {word:?}", number + 1);
            assert!(
                word.left > 33.0 && word.right < 809.0,
                "off the margins, {place}"
            );
            assert!(
                word.top > 14.0 && word.bottom < 590.0,
                "off the paper, {place}"
            );
            for other in &page[at + 1..] {
                let side_by_side = word.right <= other.left + 0.6 || other.right <= word.left + 0.6;
                // Boxes reach from the highest accent to the lowest tail: lines of one cell touch, they do not cover.
                let inset = |word: &Word| (word.bottom - word.top) * 0.17;
                let one_below = word.bottom - inset(word) <= other.top + inset(other)
                    || other.bottom - inset(other) <= word.top + inset(word);
                assert!(side_by_side || one_below, "{place} over {other:?}");
            }
        }
    }
}

#[test]
fn the_emblem_and_the_logo_are_printed_and_a_broken_one_is_told() {
    let mut sheet = support::sheet(vec![support::row("Ayşe Işık", "Dernek", "DER", "Üye")]);
    sheet.emblem = Some(support::png(90, 60));
    sheet.logo = Some(support::png(200, 80));
    let rendered = pdf(&sheet).unwrap();
    assert_eq!(rendered.warnings, []);
    let images = read("pdfimages", &["-list"], &rendered.bytes, &[]);
    for size in ["   90    60", "  200    80"] {
        assert!(images.contains(size), "{images}");
    }
    assert!(xlsx(&sheet).unwrap().warnings.is_empty());
    // What reports take, sheets take too: a team has one emblem.
    sheet.emblem = Some(include_bytes!("support/spots.jpg").to_vec());
    assert_eq!(pdf(&sheet).unwrap().warnings, []);
    assert_eq!(xlsx(&sheet).unwrap().warnings, []);
    let mut huge = support::png(2, 2);
    huge[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
    sheet.emblem = Some(huge);
    sheet.logo = Some(b"GIF89a".to_vec());
    let broken = [Warning::Picture("emblem"), Warning::Picture("logo")];
    assert_eq!(pdf(&sheet).unwrap().warnings, broken);
    assert_eq!(xlsx(&sheet).unwrap().warnings, broken);
}

#[test]
fn a_book_is_its_sheets_one_after_the_other() {
    let sheets = [
        support::sheet(support::people(20)),
        support::after_the_meeting(),
    ];
    let rendered = book(&sheets).unwrap();
    let alone: Vec<String> = sheets
        .iter()
        .flat_map(|sheet| pages(&pdf(sheet).unwrap()))
        .collect();
    assert_eq!(pages(&rendered), alone);
    assert_eq!(rendered.rows, 20 + 19);
    let outline = lopdf::Document::load_mem(&rendered.bytes)
        .unwrap()
        .get_toc()
        .unwrap();
    let entries: Vec<_> = outline
        .toc
        .iter()
        .map(|entry| (entry.title.as_str(), entry.page))
        .collect();
    let title = "Katılımcı İmza Listesi · Tunceli · 14.04.2027";
    assert_eq!(entries, [(title, 1), (title, 4)]);
    let said = read("qpdf", &["--check"], &rendered.bytes, &[]);
    assert!(
        said.contains("No syntax or stream encoding errors"),
        "{said}"
    );
    assert!(book(&[]).is_ok(), "a route without meetings is no failure");
}

/// Every cell that has something in it, as `row column: value`.
fn cells(rendered: &Rendered) -> (String, Vec<Vec<Data>>) {
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(rendered.bytes.clone())).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let rows: Vec<Vec<Data>> = range.rows().map(<[Data]>::to_vec).collect();
    let mut dump = String::new();
    for (row, column, cell) in range.used_cells() {
        let column = char::from(b'A' + column as u8);
        let value = match cell {
            Data::String(text) => format!("{text:?}"),
            other => other.to_string(),
        };
        dump.push_str(&format!("{column}{} {value}\n", row + 1));
    }
    (dump, rows)
}

#[test]
fn the_workbook_has_the_rows_of_the_paper_in_their_order() {
    let sheet = support::after_the_meeting();
    let (_, rows) = cells(&xlsx(&sheet).unwrap());
    let text = pages(&pdf(&sheet).unwrap()).concat();
    let mut from = 0;
    let mut people = 0;
    for row in &rows {
        // Rows of people begin with their number and have a kind, or are a slip.
        let (Data::Float(_), Data::String(name)) = (&row[0], &row[1]) else {
            continue;
        };
        let word = name.split(' ').next().unwrap();
        let at = text[from..]
            .find(word)
            .unwrap_or_else(|| panic!("{name} is not in this place on paper"));
        from += at;
        people += 1;
    }
    assert_eq!(people, 19 + 3);
}

#[test]
fn a_name_that_looks_like_a_formula_is_a_name() {
    let sheet = support::sheet(vec![support::row("=1+1", "@SUM(A1)", "+90", "-1")]);
    let (_, rows) = cells(&xlsx(&sheet).unwrap());
    let row = rows
        .iter()
        .find(|row| row[1] == Data::String("=1+1".to_owned()))
        .unwrap();
    let texts = ["@SUM(A1)", "+90", "-1"].map(|text| Data::String(text.to_owned()));
    assert_eq!(row[2..5], texts);
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(xlsx(&sheet).unwrap().bytes)).unwrap();
    assert!(book.worksheet_formula("İmza listesi").unwrap().is_empty());
}

/// The page is set up in the sheet's own XML, which no reader of cells shows.
#[test]
fn the_workbook_prints_like_a_form() {
    let rendered = xlsx(&support::sheet(support::people(30))).unwrap();
    let mut parts = zip::ZipArchive::new(std::io::Cursor::new(&rendered.bytes)).unwrap();
    let mut part = |name: &str| std::io::read_to_string(parts.by_name(name).unwrap()).unwrap();
    let sheet = part("xl/worksheets/sheet1.xml");
    for setting in [
        "<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"",
        "<pageSetUpPr fitToPage=\"1\"/>",
        "state=\"frozen\"",
        "Sayfa &amp;P / &amp;N",
    ] {
        assert!(sheet.contains(setting), "{setting}\n{}", &sheet[..3000]);
    }
    let names = part("xl/workbook.xml");
    assert!(
        names.contains("_xlnm.Print_Titles") && names.contains("_xlnm.Print_Area"),
        "{names}"
    );
    assert!(
        part("docProps/core.xml").contains("2027-04-12T11:05:00Z"),
        "made when the sheet was issued"
    );
}

#[test]
fn the_pages_and_the_cells_are_as_agreed() {
    let sheets = [
        ("blank", support::sheet(support::people(20))),
        ("final", support::after_the_meeting()),
        ("english", english()),
    ];
    for (name, sheet) in sheets {
        let mut text = String::new();
        for (at, page) in pages(&pdf(&sheet).unwrap()).iter().enumerate() {
            text.push_str(&format!("--- page {} ---\n{page}", at + 1));
        }
        golden(&format!("sign-in-sheet-{name}.pages.txt"), &text);
        golden(
            &format!("sign-in-sheet-{name}.cells.txt"),
            &cells(&xlsx(&sheet).unwrap()).0,
        );
    }
}

fn golden(name: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name);
    if env::var_os("ROTA_GOLDENS").is_some_and(|wish| wish == "write") {
        fs::write(&file, text).unwrap();
    }
    let agreed = fs::read_to_string(&file)
        .unwrap_or_default()
        .replace('\r', "");
    for (number, (agreed, now)) in (1..).zip(agreed.lines().zip(text.lines())) {
        assert_eq!(agreed, now, "{name}, line {number}");
    }
    assert_eq!(
        agreed.lines().count(),
        text.lines().count(),
        "{name}: lines are missing or new"
    );
}

/// What is marked in one column is explained below, on the paper as in the workbook.
#[test]
fn who_is_not_registered_here_has_a_mark_that_is_explained_below() {
    let mut sheet = support::after_the_meeting();
    let without = (
        pages(&pdf(&sheet).unwrap()),
        cells(&xlsx(&sheet).unwrap()).0,
    );
    assert!(!without.0.concat().contains('†') && !without.1.contains('†'));
    sheet.rows[2].by_arrival = true;
    let rendered = pdf(&sheet).unwrap();
    assert_eq!(
        rendered.warnings,
        [],
        "the mark has its place and its glyph"
    );
    let text = pages(&rendered).concat();
    let workbook = cells(&xlsx(&sheet).unwrap()).0;
    for (said, what) in [(&text, "paper"), (&workbook, "workbook")] {
        assert!(said.contains("09:29 †"), "{what}: {said}");
        let explained = "† Buraya geldi, kaydı burada değil.";
        assert_eq!(said.matches(explained).count(), 1, "{what}: {said}");
        assert_eq!(said.matches('†').count(), 2, "{what}: one of them: {said}");
    }
}

#[test]
fn every_variant_has_its_name() {
    for (variant, label) in [
        (Variant::Arrived, "gelenler"),
        (Variant::Final, "kesin liste"),
    ] {
        let sheet = SignInSheet {
            variant,
            ..support::sheet(support::people(2))
        };
        assert!(pages(&pdf(&sheet).unwrap())[0].contains(label), "{label}");
    }
}
