//! Files that are broken, disguised or meant to do harm: each is refused by what it is, or read safely. The files are
//! made here; `cargo test --release -p documents --test spreadsheet_hostile -- --ignored --nocapture` prints what each
//! costs in CPU time and memory.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "helpers stand outside the tests themselves, and one test prints what it measured"
)]

use std::fmt::Write as _;
use std::io::{self, Cursor, Read, Seek, SeekFrom, Write as _};

use documents::limits::{self, RefusedFile};
use documents::spreadsheet::{self, CellMark, Format, ReadOptions, Sheet, Warning};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fn read(bytes: &[u8]) -> Result<Sheet, RefusedFile> {
    spreadsheet::read(&mut Cursor::new(bytes), &ReadOptions::default())
}

#[test]
fn hostile_files_are_refused_by_what_they_are() {
    for (name, make, refused) in REFUSED {
        assert_eq!(read(&make()).err(), Some(*refused), "{name}");
    }
}

#[test]
fn odd_files_are_read_safely() {
    for (name, make, rows) in READ {
        let sheet = read(&make()).unwrap_or_else(|refused| panic!("{name}: {refused}"));
        assert_eq!(sheet.rows.len(), *rows, "{name}");
    }
}

type Make = fn() -> Vec<u8>;

const REFUSED: &[(&str, Make, RefusedFile)] = &[
    ("empty", Vec::new, RefusedFile::Empty),
    (
        "only blanks",
        || b" \r\n\t\r\n".to_vec(),
        RefusedFile::Empty,
    ),
    ("random", || noise(50_000), RefusedFile::Unknown),
    (
        "web page named xlsx",
        || b"<!DOCTYPE html><html><body>Oturum a\xc3\xa7\xc4\xb1n</body></html>".to_vec(),
        RefusedFile::Html,
    ),
    (
        "web table named xls",
        || b"\xef\xbb\xbf<html><table><tr><td>Ad Soyad</td></tr></table>".to_vec(),
        RefusedFile::Html,
    ),
    (
        "pdf named xlsx",
        || b"%PDF-1.7 ...".to_vec(),
        RefusedFile::Pdf,
    ),
    (
        "locked workbook",
        || ole("EncryptedPackage"),
        RefusedFile::PasswordProtected,
    ),
    ("old workbook", || ole("Workbook"), RefusedFile::OldXls),
    (
        "zip without a workbook",
        || zip(&[("liste.txt", b"Ad Soyad")]),
        RefusedFile::Archive,
    ),
    (
        "letter",
        || {
            zip(&[
                ("[Content_Types].xml", b"<Types/>"),
                ("word/document.xml", b"<w/>"),
            ])
        },
        RefusedFile::Document,
    ),
    (
        "open document sheet",
        || zip(&[("mimetype", b"application"), ("content.xml", b"<x/>")]),
        RefusedFile::Ods,
    ),
    (
        "binary workbook",
        || {
            zip(&[
                ("[Content_Types].xml", b"<Types/>"),
                ("xl/workbook.bin", b"x"),
            ])
        },
        RefusedFile::Xlsb,
    ),
    ("truncated in the middle", || cut(3), RefusedFile::Truncated),
    (
        "truncated at the end",
        || cut_end(30),
        RefusedFile::Truncated,
    ),
    (
        "only the first bytes of a zip",
        || b"PK\x03\x04\x14\0\0\0".to_vec(),
        RefusedFile::Truncated,
    ),
    ("a byte changed", a_byte_changed, RefusedFile::Damaged),
    (
        "a value in the last corner",
        || {
            sheet(
                "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>2</v></c></row>",
            )
        },
        RefusedFile::TooManyRows,
    ),
    (
        "a value in ZZ200000",
        || sheet("<row r='200000'><c r='ZZ200000'><v>2</v></c></row>"),
        RefusedFile::TooManyColumns,
    ),
    (
        "a reference that wraps",
        || sheet("<row><c r='ZZZZZZZ99999999999'><v>2</v></c></row>"),
        RefusedFile::Damaged,
    ),
    (
        "a row that wraps",
        || sheet("<row r='4294967297'><c><v>2</v></c></row>"),
        RefusedFile::Damaged,
    ),
    (
        "rows backwards",
        || sheet("<row r='2'><c r='A2'><v>2</v></c></row><row r='1'><c r='A1'><v>2</v></c></row>"),
        RefusedFile::Damaged,
    ),
    (
        "declared strings",
        || workbook("<sst uniqueCount='99999999999999'/>", ROWS),
        RefusedFile::TooManyStrings,
    ),
    (
        "one endless cell",
        || {
            sheet(&format!(
                "<row><c t='inlineStr'><is><t>{}</t></is></c></row>",
                "a".repeat(1 << 20)
            ))
        },
        RefusedFile::CellTooLong,
    ),
    (
        "a cell a little too long",
        || {
            sheet(&format!(
                "<row><c t='inlineStr'><is><t>{}</t></is></c></row>",
                "a".repeat(40_000)
            ))
        },
        RefusedFile::CellTooLong,
    ),
    (
        "declared size lies",
        declared_size_lies,
        RefusedFile::Damaged,
    ),
    ("too many parts", too_many_parts, RefusedFile::TooManyParts),
    (
        "too many declared parts",
        too_many_declared_parts,
        RefusedFile::TooManyParts,
    ),
    (
        "entities",
        || {
            workbook(
                "<!DOCTYPE sst [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><sst><si><t>&b;</t></si></sst>",
                ROWS,
            )
        },
        RefusedFile::Damaged,
    ),
    (
        "a string that is not there",
        || sheet("<row><c t='s'><v>7</v></c></row>"),
        RefusedFile::Damaged,
    ),
    ("no cells at all", || sheet(""), RefusedFile::SheetEmpty),
    (
        "a million columns",
        || ["a"; 1_000_000].join(",").into_bytes(),
        RefusedFile::TooManyColumns,
    ),
    (
        "nothing but delimiters and one letter",
        || [";".repeat(1 << 20).as_bytes(), b"a"].concat(),
        RefusedFile::TooManyColumns,
    ),
    (
        "too many rows",
        || "a;b\r\n".repeat(limits::ROWS as usize + 1).into_bytes(),
        RefusedFile::TooManyRows,
    ),
    (
        "a quote that swallows a big file",
        || {
            format!(
                "Ad Soyad;\u{130}l\r\n\"Ay\u{15f}e;Ordu\r\n{}",
                "Ali;Ordu\r\n".repeat(100_000)
            )
            .into_bytes()
        },
        RefusedFile::CellTooLong,
    ),
    (
        "too large",
        || vec![b'a'; limits::FILE_BYTES as usize],
        RefusedFile::TooLarge,
    ),
];

/// Large ones: too slow without optimisation, so they are read where they are measured.
const BOMBS: &[(&str, Make, RefusedFile)] = &[
    (
        "shared string bomb",
        shared_string_bomb,
        RefusedFile::InflatesTooLarge,
    ),
    (
        "many short shared strings",
        many_short_strings,
        RefusedFile::TooManyStrings,
    ),
    (
        "cell bomb",
        || {
            let row = format!("<row>{}</row>", "<c><v>1</v></c>".repeat(150));
            repeated(
                "<worksheet><sheetData>",
                row.as_bytes(),
                199_000,
                "</sheetData></worksheet>",
                false,
            )
        },
        RefusedFile::TooManyCells,
    ),
    (
        "one cell again and again",
        || bomb(b"<c r='A1'><v>1</v></c>", 30_000_000),
        RefusedFile::Damaged,
    ),
    (
        "empty cell bomb",
        || bomb(b"<c/>", 60_000_000),
        RefusedFile::TooManyCells,
    ),
    (
        "one string in every cell",
        one_string_everywhere,
        RefusedFile::TooMuchText,
    ),
];

const READ: &[(&str, Make, usize)] = &[
    (
        "list named xlsx",
        || {
            "Ad Soyad;\u{130}l\r\nAy\u{15f}e I\u{15f}\u{131}k;Ordu\r\n"
                .as_bytes()
                .to_vec()
        },
        1,
    ),
    ("workbook named csv", || sheet(ROWS), 1),
    (
        "dimension lies",
        || {
            workbook_of(b"<sst/>", "<worksheet><dimension ref='A1:XFD1048576'/><sheetData><row><c t='str'><v>Ad Soyad</v></c></row><row><c t='str'><v>Ay\u{15f}e</v></c></row></sheetData></worksheet>".as_bytes())
        },
        1,
    ),
    ("styled empty rows", || styled_empty_rows(20_000), 1),
    (
        "nul bytes",
        || {
            "Ad Soyad;\u{130}l\r\nAy\0\u{15f}e;Ordu\r\n\0;\0\r\n"
                .as_bytes()
                .to_vec()
        },
        1,
    ),
    (
        "an unclosed quote",
        || {
            "Ad Soyad;\u{130}l\r\n\"Ay\u{15f}e;Ordu\r\nAli;Tokat\r\n"
                .as_bytes()
                .to_vec()
        },
        1,
    ),
    (
        "empty columns beyond the last",
        || format!("Ad Soyad{0}\r\nAy\u{15f}e{0}\r\n", ";".repeat(5_000)).into_bytes(),
        1,
    ),
];

const ROWS: &str = "<row r='1'><c r='A1' t='str'><v>Ad Soyad</v></c><c r='B1' t='str'><v>İl</v></c></row>\
                    <row r='2'><c r='A2' t='str'><v>Ayşe Işık</v></c><c r='B2' t='str'><v>Ordu</v></c></row>";

#[test]
fn a_person_is_told_what_was_odd() {
    let odd = |name: &str| {
        let (_, make, _) = READ.iter().find(|(it, _, _)| *it == name).unwrap();
        read(&make()).unwrap().warnings
    };
    assert_eq!(odd("nul bytes"), [Warning::ControlCharacters]);
    assert_eq!(
        odd("an unclosed quote"),
        [Warning::UnclosedQuote { row: 2 }]
    );
    let inner = "Ad Soyad;İl\r\n\"Ayşe\" Işık;Ordu\r\n5\" boru;Tokat\r\n\"Ali \"\"Usta\"\" Can\";\"Sivas\"\r\n";
    let sheet = read(inner.as_bytes()).unwrap();
    assert_eq!(sheet.rows.len(), 3);
    assert_eq!(sheet.rows.get(2).unwrap().cell(0), "Ali \"Usta\" Can");
    assert_eq!(
        sheet.warnings,
        [Warning::UnclosedQuote { row: 2 }],
        "what stands behind a closed quote is odd"
    );
}

#[test]
fn cells_are_what_a_person_sees() {
    let sheet = read(&sheet(
        "<row r='3'><c r='A3' t='str'><v>Ad Soyad</v></c><c r='B3' t='str'><v>Telefon</v></c><c r='C3' t='str'><v>Kurum</v></c></row>\
         <row r='5'><c r='A5' t='str'><v>Ayşe</v></c><c r='B5'><v>5000001234</v></c><c r='C5' t='e'><v>#N/A</v></c></row>\
         <row r='6'><c r='A6' t='str'><v>Ali</v></c><c r='B6' t='b'><v>1</v></c><c r='C6'><f>A1&amp;B1</f></c></row>\
         <row r='7'><c r='A7' t='str'><v>Can</v></c><c r='B7' t='str'><f>A1</f><v>hesap</v></c></row>",
    ))
    .unwrap();
    assert_eq!(sheet.format, Format::Xlsx);
    assert_eq!(sheet.header_rows, [3]);
    let rows: Vec<(u32, Vec<&str>)> = sheet
        .rows
        .iter()
        .map(|row| (row.number, row.texts(3)))
        .collect();
    assert_eq!(
        rows,
        [
            (5, vec!["Ayşe", "5000001234", ""]),
            (6, vec!["Ali", "TRUE", ""]),
            (7, vec!["Can", "hesap", ""])
        ]
    );
    assert_eq!(sheet.rows.get(0).unwrap().marks(), [(2, CellMark::Error)]);
    assert_eq!(
        sheet.rows.get(1).unwrap().marks(),
        [(2, CellMark::FormulaWithoutValue)]
    );
    assert_eq!(sheet.warnings, [Warning::FormulasWithoutValue { cells: 1 }]);
}

#[test]
fn merged_cells_are_never_taken_for_empty_ones() {
    let rows = "<row r='1'><c r='A1' t='str'><v>Ad Soyad</v></c><c r='B1' t='str'><v>Kurum</v></c></row>\
                <row r='2'><c r='A2' t='str'><v>Ayşe</v></c><c r='B2' t='str'><v>Umut</v></c></row>\
                <row r='3'><c r='A3' t='str'><v>Ali</v></c></row>\
                </sheetData><mergeCells><mergeCell ref='B2:B3'/><mergeCell ref='A9:B9'/></mergeCells><sheetData>";
    let sheet = read(&sheet(rows)).unwrap();
    assert_eq!(sheet.warnings, [Warning::MergedCells { regions: 1 }]);
    assert_eq!(sheet.rows.get(0).unwrap().marks(), []);
    assert_eq!(sheet.rows.get(1).unwrap().marks(), [(1, CellMark::Merged)]);
    assert_eq!(sheet.rows.get(1).unwrap().texts(2), ["Ali", "Umut"]);
}

#[test]
fn a_merged_text_is_filled_down_and_nowhere_else() {
    let cell = |at: &str, text: &str| format!("<c r='{at}' t='str'><v>{text}</v></c>");
    let rows = [
        (
            1,
            vec![
                ("A1", "Ad Soyad"),
                ("B1", "Kurum"),
                ("C1", "İl"),
                ("D1", "Not"),
            ],
        ),
        (2, vec![("A2", "Ayşe"), ("B2", "Umut"), ("C2", "Ordu")]),
        (3, vec![("A3", "Ali"), ("B3", "Gök")]),
        (5, vec![("A5", "Can"), ("C5", "Sivas")]),
        (6, vec![("A6", "Toplam: 3")]),
        (8, vec![("A8", "Naz")]),
    ];
    let rows = rows.map(|(number, cells)| {
        let cells: String = cells.iter().map(|(at, text)| cell(at, text)).collect();
        format!("<row r='{number}'>{cells}</row>")
    });
    let merged = ["B2:B5", "C2:D3", "C6:C8", "B1:B1", "D1:D8"];
    let merged = merged.map(|at| format!("<mergeCell ref='{at}'/>")).concat();
    let rows = format!(
        "{}</sheetData><mergeCells>{merged}</mergeCells><sheetData>",
        rows.concat()
    );
    let sheet = read(&sheet(&rows)).unwrap();
    let texts: Vec<(u32, Vec<&str>)> = sheet
        .rows
        .iter()
        .map(|row| (row.number, row.texts(4)))
        .collect();
    assert_eq!(
        texts,
        [
            (2, vec!["Ayşe", "Umut", "Ordu", ""]),
            // A text of its own, though a region hides it; and nothing to the side.
            (3, vec!["Ali", "Gök", "Ordu", ""]),
            // No row 4: merged cells alone are nobody.
            (5, vec!["Can", "Umut", "Sivas", ""]),
            // Not from a total, and no heading.
            (8, vec!["Naz", "", "", ""]),
        ]
    );
    assert_eq!(sheet.warnings, [Warning::MergedCells { regions: 4 }]);
}

#[test]
fn merged_regions_cost_no_more_than_the_limits() {
    let row = |at: usize, text: &str| {
        format!("<row r='{at}'><c r='A{at}' t='str'><v>Ad {at}</v></c>{text}</row>")
    };
    let head =
        "<row r='1'><c r='A1' t='str'><v>Ad Soyad</v></c><c r='B1' t='str'><v>Kurum</v></c></row>";
    let made = |rows: usize, text: usize, regions: &[&str]| {
        let long = format!("<c r='B2' t='str'><v>{}</v></c>", "x".repeat(text));
        let mut all = head.to_owned() + &row(2, &long);
        for at in 3..rows + 3 {
            all += &row(at, "");
        }
        let regions: String = regions
            .iter()
            .map(|at| format!("<mergeCell ref='{at}'/>"))
            .collect();
        sheet(&format!(
            "{all}</sheetData><mergeCells>{regions}</mergeCells><sheetData>"
        ))
    };
    let long = limits::CELL_CHARS;
    assert_eq!(
        read(&made(50, long, &["B2:B60"]))
            .unwrap()
            .rows
            .get(50)
            .unwrap()
            .cell(1)
            .len(),
        long
    );
    assert_eq!(
        read(&made(3_000, long, &["B2:B4000"])).err(),
        Some(RefusedFile::TooMuchText)
    );
    let all: Vec<&str> = vec!["B2:B4000"; 40];
    assert_eq!(
        read(&made(3_000, 4, &all)).err(),
        Some(RefusedFile::TooManyCells)
    );
}

#[test]
fn the_sheet_with_the_headings_is_found() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    workbook
        .add_worksheet()
        .set_name("Kapak")
        .unwrap()
        .write(0, 0, "Başvurular 2026")
        .unwrap();
    let hidden = workbook.add_worksheet().set_name("Eski").unwrap();
    hidden
        .set_hidden(true)
        .write_row(0, 0, ["Ad Soyad", "Telefon", "E-posta"])
        .unwrap();
    let list = workbook
        .add_worksheet()
        .set_name("Şubat başvuruları")
        .unwrap();
    list.write(0, 0, "T.C. ORDU VALİLİĞİ").unwrap();
    list.write_row(3, 0, ["S.NO", "ADI SOYADI", "KURUMU", "İMZA"])
        .unwrap();
    list.write_row(4, 0, ["1", "Ayşe Işık", "Umut Derneği"])
        .unwrap();
    list.write(6, 0, "TOPLAM: 1").unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    let sheet = read(&bytes).unwrap();
    assert_eq!(sheet.sheet.as_deref(), Some("Şubat başvuruları"));
    assert_eq!(sheet.header_rows, [4]);
    assert_eq!(sheet.rows.len(), 1);
    assert_eq!(
        sheet.sheets.iter().map(|it| it.hidden).collect::<Vec<_>>(),
        [false, true, false]
    );
    let asked = |sheet: &str, header_row| {
        spreadsheet::read(
            &mut Cursor::new(&bytes),
            &ReadOptions {
                sheet: Some(sheet.into()),
                header_row,
                ..ReadOptions::default()
            },
        )
    };
    assert_eq!(
        asked("subat basvurulari", None).unwrap().rows.len(),
        1,
        "names are found folded"
    );
    assert_eq!(
        asked("Eski", None).unwrap().columns.len(),
        3,
        "a hidden sheet is read when it is asked for"
    );
    assert_eq!(asked("Mart", None).err(), Some(RefusedFile::NoSuchSheet));
    assert_eq!(asked("Kapak", Some(7)).err(), Some(RefusedFile::NoSuchRow));
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_shows_them() {
    for line_end in ["\r\n", "\n", "\r"] {
        let list = [
            "Ad Soyad;Neden",
            "Ayşe;\"iki\nsatır\"",
            "",
            ";",
            "Ali;",
            "",
            "TOPLAM;2",
        ]
        .join(line_end);
        let sheet = read(list.as_bytes()).unwrap();
        let numbers: Vec<u32> = sheet.rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [2, 5], "{line_end:?}");
        assert_eq!(sheet.rows.get(0).unwrap().cell(1), "iki\nsatır");
    }
    let hinted = read("sep=|\r\nAd Soyad|İl\r\nAyşe; Kaya|Ordu\r\n".as_bytes()).unwrap();
    assert_eq!(
        (
            hinted.delimiter,
            hinted.header_rows,
            hinted.rows.get(0).unwrap().number
        ),
        (Some('|'), vec![2], 3)
    );
}

#[test]
fn totals_and_repeated_headings_are_no_people() {
    let list = "Ad Soyad;Kurum;Kişi\n\
                Ayşe Toplam;Umut;1\n\
                Toplam;;18\n\
                AD SOYAD;KURUM;KİŞİ\n\
                Genel toplam: 36 kişi;;\n\
                Ara toplam;;9\n\
                ;TOPLAM KATILIMCI SAYISI: 18;\n\
                Katılımcı sayısı;18;\n\
                Katılımcı Sayısı Derneği;;\n\
                Toplam Kalite Derneği;Ali;1\n\
                Toplam Ahmet;;\n";
    let sheet = read(list.as_bytes()).unwrap();
    let names: Vec<&str> = sheet.rows.iter().map(|row| row.cell(0)).collect();
    assert_eq!(
        names,
        [
            "Ayşe Toplam",
            "Katılımcı Sayısı Derneği",
            "Toplam Kalite Derneği",
            "Toplam Ahmet"
        ]
    );
}

#[test]
fn what_is_said_below_a_table_is_nobody() {
    let list = "Ad Soyad;Kurum\n\
                Ayşe Işık;Umut\n\
                YEDEK LİSTE;\n\
                İmza Kaya;Umut\n\
                İmzat Öz;\n\
                Hazırlayan: Ali Veli;\n\
                ;İmza\n";
    let sheet = read(list.as_bytes()).unwrap();
    let names: Vec<&str> = sheet.rows.iter().map(|row| row.cell(0)).collect();
    assert_eq!(names, ["Ayşe Işık", "İmza Kaya", "İmzat Öz"]);
    let left_out: Vec<u32> = sheet.skipped.iter().map(|(row, _)| *row).collect();
    assert_eq!(left_out, [3, 6, 7]);
    assert!(sheet.warnings.contains(&Warning::Notes), "and said so");
}

#[test]
fn turkish_letters_survive_every_encoding() {
    let list = "Ad Soyad;İl\r\nŞükrü Iğdırlı;Şanlıurfa\r\nÇiğdem Öztürk;İstanbul\r\n";
    let wide = |big: bool| -> Vec<u8> {
        list.encode_utf16()
            .flat_map(|unit| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect()
    };
    let old = |text: &str| encoding_rs::WINDOWS_1254.encode(text).0.into_owned();
    let cp857: Vec<u8> = list.chars().map(cp857).collect();
    let tabs = list.replace(';', "\t");
    let tabs_wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(tabs.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    for (name, bytes, asked, found) in [
        ("utf-8", list.as_bytes().to_vec(), None, "utf-8"),
        (
            "utf-8 with its mark",
            [b"\xef\xbb\xbf", list.as_bytes()].concat(),
            None,
            "utf-8",
        ),
        ("utf-16 with its mark, tabs", tabs_wide, None, "utf-16le"),
        (
            "utf-16 big end first",
            [vec![0xfe, 0xff], wide(true)].concat(),
            None,
            "utf-16be",
        ),
        ("utf-16 without a mark", wide(false), None, "utf-16le"),
        (
            "utf-16 big end first without a mark",
            wide(true),
            None,
            "utf-16be",
        ),
        (
            "utf-16 by request",
            wide(false),
            Some("UTF16LE"),
            "utf-16le",
        ),
        (
            "utf-16 big end first by request",
            wide(true),
            Some("utf-16be"),
            "utf-16be",
        ),
        (
            "iso-8859-9 by its other name",
            old(list),
            Some("Latin-5"),
            "windows-1254",
        ),
        ("windows-1254", old(list), None, "windows-1254"),
        (
            "iso-8859-9 by request",
            old(list),
            Some("iso-8859-9"),
            "windows-1254",
        ),
        ("cp857 by request", cp857, Some("cp857"), "cp857"),
    ] {
        let options = ReadOptions {
            encoding: asked.map(str::to_owned),
            ..ReadOptions::default()
        };
        let sheet = spreadsheet::read(&mut Cursor::new(&bytes), &options)
            .unwrap_or_else(|refused| panic!("{name}: {refused}"));
        assert_eq!(sheet.encoding.as_deref(), Some(found), "{name}");
        assert_eq!(sheet.columns, ["Ad Soyad", "İl"], "{name}");
        assert_eq!(
            sheet.rows.get(0).unwrap().texts(2),
            ["Şükrü Iğdırlı", "Şanlıurfa"],
            "{name}"
        );
        assert_eq!(
            sheet.rows.get(1).unwrap().texts(2),
            ["Çiğdem Öztürk", "İstanbul"],
            "{name}"
        );
    }
    let unknown = ReadOptions {
        encoding: Some("klingon".into()),
        ..ReadOptions::default()
    };
    assert_eq!(
        spreadsheet::read(&mut Cursor::new(list), &unknown).err(),
        Some(RefusedFile::UnknownEncoding)
    );
    // Few letters to go by: a list of two names.
    let short = read(&old("Ad Soyad;İl\r\nAyşe Işık;Ağrı\r\n")).unwrap();
    assert_eq!(short.rows.get(0).unwrap().texts(2), ["Ayşe Işık", "Ağrı"]);
}

fn cp857(c: char) -> u8 {
    match c {
        'ç' => 0x87,
        'ü' => 0x81,
        'Ç' => 0x80,
        'ı' => 0x8d,
        'ö' => 0x94,
        'İ' => 0x98,
        'Ö' => 0x99,
        'Ş' => 0x9e,
        'ş' => 0x9f,
        'ğ' => 0xa7,
        c => u8::try_from(c).unwrap(),
    }
}

#[test]
fn commas_in_headings_and_answers_do_not_hide_the_delimiter() {
    for (name, list, delimiter) in [
        (
            "heading",
            "Ad Soyad;Alanlar (kadın, gençlik, çevre, sağlık)\nAyşe;Kadın, Gençlik\nAli;\n",
            ';',
        ),
        (
            "answers",
            "Ad Soyad,Neden\nAyşe,ağ; ağ; ağ\nAli,ağ\nCan,ağ;\n",
            ',',
        ),
        (
            "title",
            "T.C. ORDU VALİLİĞİ, LİSTE\n\nAd Soyad;Kurum;İl\nAyşe;Umut;Ordu\n",
            ';',
        ),
        (
            "tabs",
            "Ad Soyad\tKurum, tam adı\nAyşe\tUmut, Ordu\nAli\tUmut\n",
            '\t',
        ),
        ("quoted", "\"Ad; Soyad\",\"Neden; niçin\"\nAyşe,Umut\n", ','),
        ("headings only", "Ad Soyad;Kurum;İl, ilçe\n", ';'),
        ("one column", "Ad Soyad\nAyşe Işık\n", ','),
    ] {
        assert_eq!(
            read(list.as_bytes()).unwrap().delimiter,
            Some(delimiter),
            "{name}"
        );
    }
    let list = "Ad Soyad;Alanlar\nAyşe;Kadın, Gençlik\n";
    let by_hand = ReadOptions {
        delimiter: Some(','),
        ..ReadOptions::default()
    };
    assert_eq!(
        spreadsheet::read(&mut Cursor::new(list), &by_hand)
            .unwrap()
            .rows
            .get(0)
            .unwrap()
            .texts(2),
        ["Ayşe;Kadın", " Gençlik"]
    );
}

/// Bytes changed, cut out and put twice anywhere in good files: an answer every time, whatever it is.
#[test]
fn damage_anywhere_is_survived() {
    let list = "Ad Soyad;İl;Neden\r\nAyşe Işık;Ordu;\"iki\nsatır\"\r\n".repeat(20);
    let xml = format!("<worksheet><sheetData>{ROWS}</sheetData></worksheet>");
    let whole: fn(&[u8]) -> Vec<u8> = <[u8]>::to_vec;
    // The XML is damaged before it is packed, or the checksum would always tell.
    let packed: fn(&[u8]) -> Vec<u8> = |xml| workbook_of(b"<sst/>", xml);
    let mut noise = noise(200_000).into_iter().map(usize::from);
    let mut next = |below: usize| (noise.next().unwrap() << 8 | noise.next().unwrap()) % below;
    let mut answers = [0, 0];
    for (good, finish) in [
        (sheet(ROWS), whole),
        (xml.into_bytes(), packed),
        (list.into_bytes(), whole),
    ] {
        for _ in 0..120 {
            let mut bytes = good.clone();
            for _ in 0..=next(3) {
                let (from, length) = (next(bytes.len()), next(16));
                let to = (from + length).min(bytes.len());
                match next(3) {
                    0 => bytes[from] ^= 1 << next(8),
                    1 => drop(bytes.drain(from..to)),
                    _ => bytes.extend_from_within(from..to),
                }
            }
            answers[usize::from(read(&finish(&bytes)).is_ok())] += 1;
        }
    }
    assert!(
        answers.iter().all(|count| *count > 100),
        "the damage is neither harmless nor always fatal: {answers:?}"
    );
}

/// A workbook of one sheet with these rows.
fn sheet(rows: &str) -> Vec<u8> {
    workbook("<sst/>", rows)
}

fn workbook(strings: &str, rows: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    workbook_of(strings.as_bytes(), sheet.as_bytes())
}

fn workbook_of(strings: &[u8], sheet: &[u8]) -> Vec<u8> {
    let mut parts = PARTS.to_vec();
    parts.push(("xl/sharedStrings.xml", strings));
    parts.push(("xl/worksheets/sheet1.xml", sheet));
    zip(&parts)
}

const PARTS: [(&str, &[u8]); 4] = [
    ("[Content_Types].xml", b"<Types/>"),
    (
        "_rels/.rels",
        b"<Relationships><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='xl/workbook.xml'/></Relationships>",
    ),
    ("xl/workbook.xml", b"<workbook><sheets><sheet name='Liste' sheetId='1' r:id='r1'/></sheets></workbook>"),
    (
        "xl/_rels/workbook.xml.rels",
        b"<Relationships><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
    ),
];

fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn ole(name: &str) -> Vec<u8> {
    let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    bytes.resize(1_024, 0);
    bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

fn noise(length: usize) -> Vec<u8> {
    let mut state = 88_172_645_463_325_252u64;
    let next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state as u8
    };
    std::iter::repeat_with(next).take(length).collect()
}

fn cut(part: usize) -> Vec<u8> {
    let whole = sheet(ROWS);
    whole[..whole.len() / part].to_vec()
}

fn cut_end(bytes: usize) -> Vec<u8> {
    let whole = sheet(ROWS);
    whole[..whole.len() - bytes].to_vec()
}

/// In the middle of the packed sheet: the checksum no longer fits.
fn a_byte_changed() -> Vec<u8> {
    let mut bytes = sheet(ROWS);
    let at = bytes.windows(9).position(|it| it == b"sheet1.xm").unwrap() + 40;
    bytes[at] ^= 0x55;
    bytes
}

fn repeated(head: &str, piece: &[u8], times: usize, tail: &str, strings: bool) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(1));
    for (name, bytes) in PARTS {
        zip.start_file(name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.start_file(
        if strings {
            "xl/sharedStrings.xml"
        } else {
            "xl/worksheets/sheet1.xml"
        },
        options,
    )
    .unwrap();
    zip.write_all(head.as_bytes()).unwrap();
    let block = piece.repeat(4_096);
    for _ in 0..times / 4_096 {
        zip.write_all(&block).unwrap();
    }
    zip.write_all(tail.as_bytes()).unwrap();
    if strings {
        zip.start_file("xl/worksheets/sheet1.xml", options).unwrap();
        zip.write_all(format!("<worksheet><sheetData>{ROWS}</sheetData></worksheet>").as_bytes())
            .unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn bomb(cell: &[u8], times: usize) -> Vec<u8> {
    repeated(
        "<worksheet><sheetData><row>",
        cell,
        times,
        "</row></sheetData></worksheet>",
        false,
    )
}

fn shared_string_bomb() -> Vec<u8> {
    repeated(
        "<sst>",
        &[b"<si><t>".as_slice(), &[b'a'; 1_000], b"</t></si>"].concat(),
        300_000,
        "</sst>",
        true,
    )
}

fn many_short_strings() -> Vec<u8> {
    repeated("<sst>", b"<si><t>a</t></si>", 3_000_000, "</sst>", true)
}

fn styled_empty_rows(rows: usize) -> Vec<u8> {
    let row = b"<row><c s='1'/><c s='1'/><c s='1'/></row>";
    repeated(
        &format!("<worksheet><sheetData>{ROWS}"),
        row,
        rows,
        "</sheetData></worksheet>",
        false,
    )
}

fn one_string_everywhere() -> Vec<u8> {
    let strings = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(30_000));
    let mut rows = String::new();
    for row in 1..=20_000 {
        write!(
            rows,
            "<row r='{row}'><c t='s'><v>0</v></c><c t='s'><v>0</v></c></row>"
        )
        .unwrap();
    }
    workbook(&strings, &rows)
}

/// 4 MB behind headers that speak of ten bytes.
fn declared_size_lies() -> Vec<u8> {
    let mut bytes = bomb(b"<c r='A1'><v>1</v></c>", 200_000);
    // The uncompressed size stands 22 bytes into a local header and 24 into a central one.
    let name = b"xl/worksheets/sheet1.xml";
    let at: Vec<usize> = bytes
        .windows(name.len())
        .enumerate()
        .filter(|(_, it)| it == name)
        .map(|(at, _)| at)
        .collect();
    for at in at {
        let size = if bytes[at - 46..].starts_with(b"PK\x01\x02") {
            at - 46 + 24
        } else {
            at - 30 + 22
        };
        bytes[size..size + 4].copy_from_slice(&10u32.to_le_bytes());
    }
    bytes
}

fn too_many_parts() -> Vec<u8> {
    let names: Vec<String> = (0..=limits::ZIP_ENTRIES)
        .map(|part| format!("xl/media/{part}.png"))
        .collect();
    let mut parts = PARTS.to_vec();
    parts.extend(names.iter().map(|name| (name.as_str(), b"x".as_slice())));
    zip(&parts)
}

fn too_many_declared_parts() -> Vec<u8> {
    let mut bytes = sheet(ROWS);
    let at = bytes.len() - 22;
    bytes[at + 10..at + 12].copy_from_slice(&60_000u16.to_le_bytes());
    bytes
}

/// Reads every file of the tables in a process of its own and prints what it took.
#[test]
#[ignore = "measures; run on a release build"]
fn what_hostile_files_cost() {
    if let Ok(wanted) = std::env::var("ROTA_HOSTILE") {
        let (_, make) = all().find(|(name, _)| *name == wanted).unwrap();
        let path = std::env::temp_dir().join(format!("rota-hostile-{}", std::process::id()));
        std::fs::write(&path, make()).unwrap();
        let before = cpu_seconds();
        reset_peak();
        // As an import does.
        let mut file = std::fs::File::open(&path).unwrap();
        let said = spreadsheet::read(&mut file, &ReadOptions::default()).map_or_else(
            |refused| refused.code().to_owned(),
            |sheet| format!("{} rows", sheet.rows.len()),
        );
        println!(
            "| {wanted} | {} KB | {said} | {:.2} s | {} MB |",
            file.metadata().unwrap().len() / 1_024,
            cpu_seconds() - before,
            peak_megabytes()
        );
        std::fs::remove_file(&path).unwrap();
        return;
    }
    println!("| file | size | answer | CPU | peak |\n|---|---|---|---|---|");
    for (name, _) in all() {
        let output = std::process::Command::new(std::env::current_exe().unwrap())
            .args([
                "what_hostile_files_cost",
                "--exact",
                "--ignored",
                "--nocapture",
            ])
            .env("ROTA_HOSTILE", name)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let line = said
            .lines()
            .find(|line| line.starts_with('|'))
            .unwrap_or_else(|| panic!("{name}: {said}"));
        println!("{line}");
        let bomb = BOMBS.iter().find(|(bomb, _, _)| *bomb == name);
        assert!(
            bomb.is_none_or(|(_, _, refused)| line.contains(refused.code())),
            "{line}"
        );
        let number = |unit: &str| -> f64 {
            let cell = line
                .split('|')
                .rfind(|cell| cell.trim().ends_with(unit))
                .unwrap();
            cell.trim().trim_end_matches(unit).trim().parse().unwrap()
        };
        assert!(number("MB") < 300.0 && number(" s") < 15.0, "{line}");
    }
}

fn all() -> impl Iterator<Item = (&'static str, Make)> {
    let refused = REFUSED
        .iter()
        .chain(BOMBS)
        .map(|(name, make, _)| (*name, *make));
    let large: [(&str, Make); 6] = [
        ("all tags there may be", || bomb(b"<c/>", 35_900_000)),
        (
            "all tags there may be, of another kind, in two sheets",
            two_sheets_of_tags,
        ),
        ("a million styled empty rows", || {
            styled_empty_rows(1_000_000)
        }),
        ("20,000 applicants", twenty_thousand),
        ("all rows and cells there may be", the_most),
        ("all strings there may be", the_most_strings),
    ];
    refused
        .chain(READ.iter().map(|(name, make, _)| (*name, *make)))
        .chain(large)
}

fn two_sheets_of_tags() -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(1));
    let [types, package, _, _] = PARTS;
    let workbook = "<workbook><sheets><sheet name='a' r:id='r1'/><sheet name='b' r:id='r2'/></sheets></workbook>";
    let rels = "<Relationships><Relationship Id='r1' Type='worksheet' Target='1.xml'/><Relationship Id='r2' Type='worksheet' Target='2.xml'/></Relationships>";
    for (name, bytes) in [
        types,
        package,
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", rels.as_bytes()),
    ] {
        zip.start_file(name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    for name in ["xl/1.xml", "xl/2.xml"] {
        zip.start_file(name, options).unwrap();
        zip.write_all(b"<worksheet>").unwrap();
        let block = b"<a b='c'/>".repeat(4_096);
        for _ in 0..17_900_000 / 4_096 {
            zip.write_all(&block).unwrap();
        }
        zip.write_all(format!("<sheetData>{ROWS}</sheetData></worksheet>").as_bytes())
            .unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn twenty_thousand() -> Vec<u8> {
    applicants(20_000)
}

fn applicants(count: usize) -> Vec<u8> {
    let mut rows = String::from("<row><c t='str'><v>Ad Soyad</v></c></row>");
    for row in 2..count + 2 {
        write!(rows, "<row r='{row}'>").unwrap();
        for column in 0..18 {
            write!(
                rows,
                "<c r='{}{row}' t='str'><v>Ayşe Işık {row} {column} bir cevap</v></c>",
                char::from(b'A' + column)
            )
            .unwrap();
        }
        rows.push_str("</row>");
    }
    sheet(&rows)
}

fn the_most() -> Vec<u8> {
    let row = format!("<row>{}</row>", "<c><v>12345678</v></c>".repeat(25));
    repeated(
        "<worksheet><sheetData>",
        row.as_bytes(),
        199_000,
        "</sheetData></worksheet>",
        false,
    )
}

fn the_most_strings() -> Vec<u8> {
    let string = format!("<si><t>{}</t></si>", "a".repeat(45));
    repeated("<sst>", string.as_bytes(), 999_000, "</sst>", true)
}

fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<&str> = stat
        .rsplit(')')
        .next()
        .unwrap()
        .split_whitespace()
        .collect();
    let ticks: f64 = fields[11].parse::<f64>().unwrap() + fields[12].parse::<f64>().unwrap();
    ticks / 100.0
}

fn reset_peak() {
    std::fs::write("/proc/self/clear_refs", "5").unwrap();
}

fn peak_megabytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM"))
        .unwrap();
    line.split_whitespace()
        .nth(1)
        .unwrap()
        .parse::<u64>()
        .unwrap()
        / 1_024
}

/// A file from which another program takes bytes away once so much has been read, or that the disk no longer gives.
struct Unsteady {
    file: Cursor<Vec<u8>>,
    left: usize,
    is_broken: bool,
}

impl Read for Unsteady {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.file.read(buffer)?;
        self.left = self.left.saturating_sub(length);
        if self.left == 0 && self.is_broken {
            return Err(io::Error::other("no such device"));
        }
        if self.left == 0 {
            let half = self.file.get_ref().len() / 2;
            self.file.get_mut().truncate(half);
            self.left = usize::MAX;
        }
        Ok(length)
    }
}

impl Seek for Unsteady {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}

#[test]
fn a_file_that_changes_or_breaks_off_while_it_is_read_is_refused() {
    let line = "Ayşe Işık;Umut Derneği;Şanlıurfa\r\n";
    let list = "Ad Soyad;Kurum;İl\r\n".to_owned() + &line.repeat(5_000);
    let old = encoding_rs::WINDOWS_1254.encode(&list).0.into_owned();
    for (name, bytes) in [
        ("list", list.into_bytes()),
        ("windows-1254 list", old),
        ("workbook", applicants(1_000)),
    ] {
        let all = bytes.len();
        for left in [1, 70_000, all / 2, all, all + all / 2] {
            for (is_broken, refused) in [
                (false, [RefusedFile::Changed].as_slice()),
                // The unpacking does not tell a disk that breaks off from a file that does.
                (
                    true,
                    &[
                        RefusedFile::Unreadable,
                        RefusedFile::Damaged,
                        RefusedFile::Truncated,
                    ],
                ),
            ] {
                let file = Cursor::new(bytes.clone());
                let mut file = Unsteady {
                    file,
                    left,
                    is_broken,
                };
                let said = spreadsheet::read(&mut file, &ReadOptions::default());
                let is_done = said.is_ok() && file.left > 0 && file.left < usize::MAX;
                let is_refused = said.err().is_some_and(|said| refused.contains(&said));
                assert!(is_done || is_refused, "{name} {left} {is_broken}");
            }
        }
    }
}
