//! Cells as other programs write them, and as their own tests have them: openpyxl, calamine, EPPlus, ClosedXML, SheetJS, POI,
//! LibreOffice. The kinds are theirs, the files are made here, tag by tag; beside each cell stands what a person sees. (#14)

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests stand outside the tests themselves"
)]

use std::io::{Cursor, Write as _};

use documents::spreadsheet::{self, ReadOptions, Sheet};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// What a workbook is made of. `¤` stands before the name of every element of a workbook's own.
#[derive(Clone)]
struct Book {
    prefix: &'static str,
    main: &'static str,
    relations: &'static str,
    /// What every part of a workbook begins with.
    declared: &'static str,
    properties: String,
    formats: String,
    strings: String,
    rows: String,
    /// Behind the rows.
    behind: String,
    /// Of the sheet, as the workbook points to it and as it is called in the archive.
    target: &'static str,
    part: &'static str,
    sheet_id: &'static str,
    letters: fn(&str) -> Vec<u8>,
}

impl Book {
    fn with(rows: &str) -> Book {
        Book {
            prefix: "",
            main: MAIN,
            relations: RELATIONS,
            declared: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
            properties: String::new(),
            formats: FORMATS.to_owned(),
            strings: STRINGS.to_owned(),
            rows: rows.to_owned(),
            behind: String::new(),
            target: "worksheets/sheet1.xml",
            part: "xl/worksheets/sheet1.xml",
            sheet_id: "r:id=\"r1\"",
            letters: |text| text.as_bytes().to_vec(),
        }
    }

    fn bytes(&self) -> Vec<u8> {
        let mark = match self.prefix {
            "" => format!("xmlns=\"{}\"", self.main),
            prefix => format!("xmlns:{}=\"{}\"", prefix.trim_end_matches(':'), self.main),
        };
        let relation = |id: &str, kind: &str, target: &str| {
            let base = self.relations;
            format!("<Relationship Id=\"{id}\" Type=\"{base}/{kind}\" Target=\"{target}\"/>")
        };
        let relations =
            |inside: String| format!("<Relationships xmlns=\"{PACKAGE}\">{inside}</Relationships>");
        let (properties, sheet_id, base) = (&self.properties, self.sheet_id, self.relations);
        let parts = [
            (
                "_rels/.rels",
                relations(relation("r1", "officeDocument", "xl/workbook.xml")),
            ),
            (
                "xl/_rels/workbook.xml.rels",
                relations(
                    relation("r1", "worksheet", self.target)
                        + &relation("r2", "sharedStrings", "sharedStrings.xml")
                        + &relation("r3", "styles", "styles.xml"),
                ),
            ),
            (
                "xl/workbook.xml",
                format!(
                    "{}<¤workbook {mark} xmlns:r=\"{base}\" xmlns:xr=\"urn:revision\"><¤workbookPr {properties}/><¤sheets><¤sheet name=\"Liste\" sheetId=\"1\" {sheet_id}/></¤sheets></¤workbook>",
                    self.declared
                ),
            ),
            (
                "xl/styles.xml",
                format!(
                    "{}<¤styleSheet {mark}>{}</¤styleSheet>",
                    self.declared, self.formats
                ),
            ),
            (
                "xl/sharedStrings.xml",
                format!(
                    "{}<¤sst {mark} count=\"1\" uniqueCount=\"1\">{}</¤sst>",
                    self.declared, self.strings
                ),
            ),
            (
                self.part,
                format!(
                    "{}<¤worksheet {mark}><¤sheetData>{}</¤sheetData>{}</¤worksheet>",
                    self.declared, self.rows, self.behind
                ),
            ),
        ];
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("[Content_Types].xml", SimpleFileOptions::default())
            .unwrap();
        zip.write_all(b"<Types/>").unwrap();
        for (name, text) in parts {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            let text = text.replace('¤', self.prefix);
            zip.write_all(&(self.letters)(&text)).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn read(&self) -> Sheet {
        let bytes = self.bytes();
        spreadsheet::read(&mut Cursor::new(bytes), &ReadOptions::default())
            .unwrap_or_else(|refused| panic!("{refused:?}: {}", self.rows))
    }
}

/// Looks 1 to 5: a day, a moment, a number with a unit, a span, a percentage.
const FORMATS: &str = "<¤numFmts><¤numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\\ hh:mm\"/><¤numFmt numFmtId=\"165\" formatCode=\"0.00&quot; m&quot;\"/></¤numFmts>\
    <¤cellStyleXfs><¤xf numFmtId=\"14\"/></¤cellStyleXfs>\
    <¤cellXfs><¤xf numFmtId=\"0\"/><¤xf numFmtId=\"14\"/><¤xf numFmtId=\"164\"/><¤xf numFmtId=\"165\"/><¤xf numFmtId=\"46\"/><¤xf numFmtId=\"9\"/></¤cellXfs>";

const STRINGS: &str = "<¤si><¤t>Ad Soyad</¤t></¤si><¤si><¤t>Kurum</¤t></¤si><¤si><¤t>Ayşe Işık</¤t></¤si>\
    <¤si><¤r><¤t>Kıyı </¤t></¤r><¤r><¤rPr><¤b/></¤rPr><¤t>&amp; Vakfı</¤t></¤r><¤rPh sb=\"0\" eb=\"1\"><¤t>okunuş</¤t></¤rPh><¤phoneticPr fontId=\"1\"/></¤si>\
    <¤si/><¤si><¤t xml:space=\"preserve\">  Can  </¤t></¤si><¤si><¤t><![CDATA[<Ece> & ]]>Su</¤t></¤si><¤si><¤t>b&#305;r_x000A_iki</¤t></¤si>";

/// A sheet of twelve cells, as it is written by every program below.
const USUAL: &str = "<¤row r=\"1\"><¤c r=\"A1\" t=\"s\"><¤v>0</¤v></¤c><¤c r=\"B1\" t=\"s\"><¤v>1</¤v></¤c><¤c r=\"C1\" t=\"inlineStr\"><¤is><¤t>Telefon</¤t></¤is></¤c><¤c r=\"D1\" t=\"str\"><¤v>Gün</¤v></¤c></¤row>\
    <¤row r=\"2\"><¤c r=\"A2\" t=\"s\"><¤v>2</¤v></¤c><¤c r=\"B2\" t=\"inlineStr\"><¤is><¤t>Umut Derneği</¤t></¤is></¤c><¤c r=\"C2\"><¤v>5320000001</¤v></¤c><¤c r=\"D2\" s=\"1\"><¤v>45365</¤v></¤c></¤row>\
    <¤row r=\"3\"><¤c r=\"A3\" t=\"str\"><¤f>B3&amp;\"\"</¤f><¤v>İlker Şahin</¤v></¤c><¤c r=\"B3\" t=\"s\"><¤v>3</¤v></¤c><¤c r=\"C3\"><¤v>5.32E+09</¤v></¤c><¤c r=\"D3\" s=\"2\"><¤v>45365.3838541667</¤v></¤c></¤row>\
    <¤row r=\"4\"><¤c r=\"A4\" t=\"s\"><¤v>6</¤v></¤c><¤c r=\"B4\" t=\"b\"><¤v>1</¤v></¤c><¤c r=\"C4\"><¤v>0.30000000000000004</¤v></¤c><¤c r=\"D4\" t=\"d\"><¤v>2026-03-14T09:12:45</¤v></¤c></¤row>";

const SEEN: [[&str; 4]; 3] = [
    ["Ayşe Işık", "Umut Derneği", "5320000001", "2024-03-14"],
    [
        "İlker Şahin",
        "Kıyı & Vakfı",
        "5320000000",
        "2024-03-14 09:12:45",
    ],
    ["<Ece> & Su", "TRUE", "0.3", "2026-03-14T09:12:45"],
];

fn seen(sheet: &Sheet) -> Vec<Vec<String>> {
    let width = sheet.columns.len();
    let rows = sheet.rows.iter();
    rows.map(|row| row.texts(width).into_iter().map(str::to_owned).collect())
        .collect()
}

fn utf_16_little(text: &str) -> Vec<u8> {
    let text = text.replace("UTF-8", "UTF-16");
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

fn utf_16_big(text: &str) -> Vec<u8> {
    let text = text.replace("UTF-8", "utf-16");
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_be_bytes).collect()
}

/// The same twelve cells, however a program writes what is around them: 22 files, 264 cells.
#[test]
fn the_same_cells_are_read_whoever_has_written_them() {
    let usual = || Book::with(USUAL);
    let rows = |from: &str, to: &str| Book::with(&USUAL.replace(from, to));
    let books: Vec<(&str, Book)> = vec![
        ("as Excel writes it", usual()),
        ("a prefix for the main namespace (Open XML SDK, ClosedXML)", Book { prefix: "x:", ..usual() }),
        ("a long prefix", Book { prefix: "spreadsheet:", ..usual() }),
        (
            "strict (LibreOffice, Excel)",
            Book {
                main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
                relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
                ..usual()
            },
        ),
        (
            "strict with a prefix",
            Book {
                prefix: "s:",
                main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
                relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
                ..usual()
            },
        ),
        ("UTF-16, the small half first", Book { letters: utf_16_little, ..usual() }),
        ("UTF-16, the large half first", Book { letters: utf_16_big, prefix: "x:", ..usual() }),
        (
            "UTF-8 with its mark",
            Book {
                letters: |text| [b"\xef\xbb\xbf", text.as_bytes()].concat(),
                ..usual()
            },
        ),
        ("no declaration", Book { declared: "", ..usual() }),
        (
            "a declaration in other quotes, and a comment before the root",
            Book {
                declared: "<?xml version='1.0' encoding='utf-8'?><!-- <row> --><?mso-application progid='Excel.Sheet'?>",
                ..usual()
            },
        ),
        ("an encoding without its dash", Book { declared: "<?xml version=\"1.0\" encoding=\"utf8\"?>", ..usual() }),
        ("an absolute target", Book { target: "/xl/worksheets/sheet1.xml", ..usual() }),
        ("a target that goes up and down", Book { target: "../xl/./worksheets/sheet1.xml", ..usual() }),
        ("a target with the slashes of Windows", Book { target: "worksheets\\sheet1.xml", ..usual() }),
        ("a part in another case", Book { part: "xl/Worksheets/Sheet1.XML", ..usual() }),
        (
            "an id of an extension before that of the part (POI)",
            Book { sheet_id: "xr:id=\"r2\" xr:uid=\"{0}\" r:id=\"r1\"", ..usual() },
        ),
        (
            "the prefix of the relation declared where it is used",
            Book {
                sheet_id: "xmlns:q=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xr:id=\"r3\" q:id=\"r1\"",
                ..usual()
            },
        ),
        ("attributes in single quotes, with blanks around", rows("t=\"s\"", "t = 's' ")),
        ("line breaks inside tags", rows("<¤c r", "<¤c\n\tr")),
        (
            "attributes of extensions on rows and cells",
            Book::with(&USUAL.replace("<¤row r", "<¤row xmlns:a=\"urn:a\" a:r=\"9\" a:hidden=\"1\" r").replace("<¤c r", "<¤c xmlns:b=\"urn:b\" b:r=\"Z99\" b:t=\"e\" b:s=\"1\" r")),
        ),
        ("blanks between all tags", rows("><", ">\n  <")),
        (
            "a view, columns and an extension around the rows",
            Book {
                behind: "<¤mergeCells count=\"1\"><¤mergeCell ref=\"F9:G9\"/></¤mergeCells><¤extLst><¤ext uri=\"{1}\" xmlns:x14=\"urn:x14\"><x14:row r=\"2\"><x14:c r=\"A2\"><x14:v>yabancı</x14:v></x14:c></x14:row></¤ext></¤extLst>".to_owned(),
                ..usual()
            },
        ),
    ];
    assert_eq!(books.len(), 22);
    for (written, book) in books {
        let sheet = book.read();
        assert_eq!(seen(&sheet), SEEN, "{written}");
        assert_eq!(
            sheet.columns,
            ["Ad Soyad", "Kurum", "Telefon", "Gün"],
            "{written}"
        );
        assert!(sheet.hidden.is_empty(), "{written}");
    }
}

/// A workbook with one such cell a row, each beside a name.
fn values(book: impl Fn(Book) -> Book, cells: &[(&str, &str)]) {
    let mut rows = "<¤row r=\"1\"><¤c r=\"A1\" t=\"s\"><¤v>0</¤v></¤c><¤c r=\"B1\" t=\"s\"><¤v>1</¤v></¤c><¤c r=\"C1\" t=\"str\"><¤v>Not</¤v></¤c></¤row>".to_owned();
    for (at, (cell, _)) in cells.iter().enumerate() {
        let row = at + 2;
        let cell = cell.replace("@", &format!("r=\"C{row}\""));
        rows.push_str(&format!("<¤row r=\"{row}\"><¤c r=\"A{row}\" t=\"str\"><¤v>Kişi {row}</¤v></¤c><¤c r=\"B{row}\" t=\"str\"><¤v>Kurum {row}</¤v></¤c>{cell}</¤row>"));
    }
    let sheet = book(Book::with(&rows)).read();
    let read: Vec<String> = seen(&sheet).into_iter().map(|row| row[2].clone()).collect();
    for ((cell, expected), read) in cells.iter().zip(&read) {
        assert_eq!(read, expected, "{cell}");
    }
    assert_eq!(read.len(), cells.len());
}

/// 18 cells.
#[test]
fn numbers() {
    values(
        |it| it,
        &[
            ("<¤c @><¤v>7</¤v></¤c>", "7"),
            ("<¤c @ t=\"n\"><¤v>7.0</¤v></¤c>", "7"),
            ("<¤c @><¤v> 42 </¤v></¤c>", "42"),
            ("<¤c @><¤v>1E+3</¤v></¤c>", "1000"),
            ("<¤c @><¤v>1e-7</¤v></¤c>", "0.0000001"),
            ("<¤c @><¤v>-0</¤v></¤c>", "0"),
            ("<¤c @><¤v>-0.0</¤v></¤c>", "0"),
            ("<¤c @><¤v>+5</¤v></¤c>", "5"),
            ("<¤c @><¤v>.5</¤v></¤c>", "0.5"),
            ("<¤c @><¤v>12345678901234567</¤v></¤c>", "12345678901234600"),
            ("<¤c @><¤v>123456789012345</¤v></¤c>", "123456789012345"),
            ("<¤c @><¤v>0.1000000000000000055</¤v></¤c>", "0.1"),
            ("<¤c @><¤v>905320000001</¤v></¤c>", "905320000001"),
            ("<¤c @ s=\"5\"><¤v>0.5</¤v></¤c>", "0.5"),
            ("<¤c @ s=\"0\"><¤v>45365</¤v></¤c>", "45365"),
            ("<¤c @ s=\"77\"><¤v>45365</¤v></¤c>", "45365"),
            ("<¤c @><¤v/></¤c>", ""),
            ("<¤c @ s=\"1\"/>", ""),
        ],
    );
}

/// Formats by their number, and by their code: 14 that show a day or a time, 18 that do not; 32 cells in two files.
#[test]
fn formats_that_show_days_and_those_that_do_not() {
    let of_codes = |codes: &[&str]| {
        let mut formats = "<¤numFmts>".to_owned();
        for (at, code) in codes.iter().enumerate() {
            let number = 170 + at;
            let code = code
                .replace('&', "&amp;")
                .replace('"', "&quot;")
                .replace('<', "&lt;");
            formats.push_str(&format!(
                "<¤numFmt numFmtId=\"0{number}\" formatCode=\"{code}\"/>"
            ));
        }
        formats.push_str("</¤numFmts><¤cellXfs><¤xf numFmtId=\"0\"/>");
        for at in 0..codes.len() {
            formats.push_str(&format!(
                "<¤xf numFmtId=\"{}\" applyNumberFormat=\"1\"/>",
                170 + at
            ));
        }
        formats + "</¤cellXfs>"
    };
    let file = |codes: &[&str], value: &str, seen: &'static str| {
        let cells: Vec<String> = (1..=codes.len())
            .map(|style| format!("<¤c @ s=\"{style}\"><¤v>{value}</¤v></¤c>"))
            .collect();
        let cells: Vec<(&str, &str)> = cells.iter().map(|it| (it.as_str(), seen)).collect();
        let formats = of_codes(codes);
        values(
            |it| Book {
                formats: formats.clone(),
                ..it
            },
            &cells,
        );
    };
    let days = [
        "dd.mm.yyyy",
        "d/m/yy",
        "yyyy\\-mm\\-dd",
        "[$-41F]d mmmm yyyy dddd",
        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
        "dd/mm/yyyy;@",
        "[Red]dd.mm.yyyy",
        "yyyy\"年\"m\"月\"d\"日\"",
        "d-mmm-yy",
        "\"Gün: \"dd.mm.yyyy",
        "mmm yyyy",
        "[<1]hh:mm;dd.mm.yyyy",
        "DD.MM.YYYY",
        "dd\\.mm\\.yyyy_)",
    ];
    file(&days, "45365", "2024-03-14");
    let none = [
        "0",
        "0.00",
        "#,##0.00",
        "[Red]0.0",
        "\"d\"0",
        "0\" gün\"",
        "#,##0.00\\ [$TL-41F]",
        "[h]:mm",
        "[mm]:ss",
        "[ss]",
        "0.00E+00",
        "@",
        "0%",
        "# ?/?",
        "\\d0",
        "_-* #,##0\\ _m_-",
        "[Blue]General;[Red]-General",
        "[=1]\"Evet\";\"Hayır\"",
    ];
    file(&none, "45365", "45365");
}

/// Looks of Excel's own that need no code, and one that a file gives another code: 16 cells.
#[test]
fn looks_by_their_number() {
    let numbers = [14, 15, 16, 17, 22, 27, 36, 50, 58, 0, 1, 9, 37, 46, 49];
    let looks: String = numbers
        .iter()
        .map(|it| format!("<¤xf numFmtId=\"{it}\"/>"))
        .collect();
    let formats = format!(
        "<¤numFmts><¤numFmt numFmtId=\"18\" formatCode=\"0.000\"/></¤numFmts><¤cellXfs>{looks}<¤xf numFmtId=\"18\"/></¤cellXfs>"
    );
    let cells: Vec<(String, &str)> = (0..16)
        .map(|at| {
            let seen = if at < 9 { "2024-03-14" } else { "45365" };
            (format!("<¤c @ s=\"{at}\"><¤v>45365</¤v></¤c>"), seen)
        })
        .collect();
    let cells: Vec<(&str, &str)> = cells.iter().map(|it| (it.0.as_str(), it.1)).collect();
    values(
        |it| Book {
            formats: formats.clone(),
            ..it
        },
        &cells,
    );
}

/// A cell that names no look has the first: 3 cells.
#[test]
fn the_first_look_is_that_of_a_cell_that_names_none() {
    let formats = "<¤cellXfs><¤xf numFmtId=\"14\"/><¤xf numFmtId=\"0\"/></¤cellXfs>";
    values(
        |it| Book {
            formats: formats.to_owned(),
            ..it
        },
        &[
            ("<¤c @><¤v>45365</¤v></¤c>", "2024-03-14"),
            ("<¤c @ s=\"1\"><¤v>45365</¤v></¤c>", "45365"),
            ("<¤c @ t=\"str\"><¤v>45365</¤v></¤c>", "45365"),
        ],
    );
}

/// 20 cells in two files.
#[test]
fn days_of_two_calendars() {
    values(
        |it| it,
        &[
            ("<¤c @ s=\"1\"><¤v>1</¤v></¤c>", "1900-01-01"),
            ("<¤c @ s=\"1\"><¤v>59</¤v></¤c>", "1900-02-28"),
            ("<¤c @ s=\"1\"><¤v>61</¤v></¤c>", "1900-03-01"),
            ("<¤c @ s=\"1\"><¤v>36526</¤v></¤c>", "2000-01-01"),
            ("<¤c @ s=\"1\"><¤v>45351</¤v></¤c>", "2024-02-29"),
            ("<¤c @ s=\"2\"><¤v>0.5</¤v></¤c>", "12:00:00"),
            (
                "<¤c @ s=\"2\"><¤v>45365.99999</¤v></¤c>",
                "2024-03-14 23:59:59",
            ),
            ("<¤c @ s=\"1\"><¤v>-1</¤v></¤c>", "-1"),
            ("<¤c @ s=\"1\"><¤v>9E+15</¤v></¤c>", "9000000000000000"),
            ("<¤c @ s=\"1\" t=\"str\"><¤v>14 Mart</¤v></¤c>", "14 Mart"),
            ("<¤c @ t=\"d\"><¤v>2024-03-14</¤v></¤c>", "2024-03-14"),
            (
                "<¤c @ t=\"d\" s=\"1\"><¤v>2024-03-14T00:00:00Z</¤v></¤c>",
                "2024-03-14T00:00:00Z",
            ),
        ],
    );
    for properties in [
        "date1904=\"1\"",
        "date1904=\"true\"",
        "defaultThemeVersion=\"124226\" date1904='1'",
    ] {
        values(
            |it| Book {
                properties: properties.to_owned(),
                ..it
            },
            &[
                ("<¤c @ s=\"1\"><¤v>43903</¤v></¤c>", "2024-03-14"),
                (
                    "<¤c @ s=\"2\"><¤v>43903.3838541667</¤v></¤c>",
                    "2024-03-14 09:12:45",
                ),
                ("<¤c @ s=\"1\"><¤v>1</¤v></¤c>", "1904-01-02"),
                ("<¤c @><¤v>43903</¤v></¤c>", "43903"),
            ],
        );
    }
    // 1904 of an extension, or in another part of the name, is nobody's.
    for properties in [
        "date1904=\"0\"",
        "xmlns:y=\"urn:y\" y:date1904=\"1\"",
        "date1904=\"false\"",
    ] {
        let first = [("<¤c @ s=\"1\"><¤v>45365</¤v></¤c>", "2024-03-14")];
        values(
            |it| Book {
                properties: properties.to_owned(),
                ..it
            },
            &first,
        );
    }
}

/// 26 cells.
#[test]
fn texts() {
    values(
        |it| it,
        &[
            ("<¤c @ t=\"s\"><¤v>2</¤v></¤c>", "Ayşe Işık"),
            ("<¤c @ t=\"s\"><¤v> 2\n</¤v></¤c>", "Ayşe Işık"),
            ("<¤c @ t=\"s\"><¤v>3</¤v></¤c>", "Kıyı & Vakfı"),
            ("<¤c @ t=\"s\"><¤v>4</¤v></¤c>", ""),
            ("<¤c @ t=\"s\"><¤v>5</¤v></¤c>", "  Can  "),
            ("<¤c @ t=\"s\"><¤v>6</¤v></¤c>", "<Ece> & Su"),
            ("<¤c @ t=\"s\"><¤v>7</¤v></¤c>", "bır\niki"),
            ("<¤c @ t=\"s\"><¤v/></¤c>", ""),
            (
                "<¤c @ t=\"inlineStr\"><¤is><¤t>yalın</¤t></¤is></¤c>",
                "yalın",
            ),
            (
                "<¤c @ t=\"inlineStr\"><¤is><¤r><¤t>iki </¤t></¤r><¤r><¤rPr><¤i/></¤rPr><¤t>parça</¤t></¤r></¤is></¤c>",
                "iki parça",
            ),
            (
                "<¤c @ t=\"inlineStr\"><¤is><¤t>東京</¤t><¤rPh sb=\"0\" eb=\"2\"><¤t>トウキョウ</¤t></¤rPh></¤is></¤c>",
                "東京",
            ),
            (
                "<¤c @ t=\"inlineStr\"><¤is><¤r><¤t>a</¤t></¤r><¤rPh sb=\"0\" eb=\"1\"><¤t>x</¤t></¤rPh><¤r><¤t>b</¤t></¤r></¤is></¤c>",
                "ab",
            ),
            ("<¤c @ t=\"inlineStr\"><¤is><¤t/></¤is></¤c>", ""),
            ("<¤c @ t=\"inlineStr\"><¤is/></¤c>", ""),
            ("<¤c @ t=\"inlineStr\"/>", ""),
            (
                "<¤c @ t=\"inlineStr\"><¤is><¤t><![CDATA[a < b]]> &gt; c</¤t></¤is></¤c>",
                "a < b > c",
            ),
            (
                "<¤c @ t=\"inlineStr\"><¤is><¤t>a<!-- b -->c<?d e?>f</¤t></¤is></¤c>",
                "acf",
            ),
            ("<¤c @ t=\"str\"><¤v>5320000001</¤v></¤c>", "5320000001"),
            ("<¤c @ t=\"str\"><¤v>007</¤v></¤c>", "007"),
            (
                "<¤c @ t=\"str\"><¤v>&lt;&amp;&gt;&quot;&apos;</¤v></¤c>",
                "<&>\"'",
            ),
            (
                "<¤c @ t=\"str\"><¤v>&#x15E;&#351;&#x1F600;</¤v></¤c>",
                "Şş😀",
            ),
            ("<¤c @ t=\"str\"><¤v>bir_x000A_iki</¤v></¤c>", "bir\niki"),
            ("<¤c @ t=\"str\"><¤v>_x005F_x000D_</¤v></¤c>", "_x000D_"),
            ("<¤c @ t=\"str\"><¤v>_xD83D__xDE00_</¤v></¤c>", "😀"),
            (
                "<¤c @ t=\"str\"><¤v>_x00zz_ _xD83D_ a_b</¤v></¤c>",
                "_x00zz_ _xD83D_ a_b",
            ),
            ("<¤c @ t=\"str\"><¤v>e\u{301}</¤v></¤c>", "e\u{301}"),
        ],
    );
}

/// 12 cells.
#[test]
fn truths_faults_and_formulas() {
    values(
        |it| it,
        &[
            ("<¤c @ t=\"b\"><¤v>1</¤v></¤c>", "TRUE"),
            ("<¤c @ t=\"b\"><¤v>0</¤v></¤c>", "FALSE"),
            ("<¤c @ t=\"b\"><¤v>true</¤v></¤c>", "TRUE"),
            ("<¤c @ t=\"b\"><¤v>false</¤v></¤c>", "FALSE"),
            ("<¤c @ t=\"b\"><¤v/></¤c>", ""),
            ("<¤c @ t=\"e\"><¤v>#N/A</¤v></¤c>", ""),
            ("<¤c @ t=\"e\"><¤f>1/0</¤f><¤v>#DIV/0!</¤v></¤c>", ""),
            ("<¤c @><¤f>1+1</¤f><¤v>2</¤v></¤c>", "2"),
            ("<¤c @><¤f>1+1</¤f></¤c>", ""),
            ("<¤c @><¤f t=\"shared\" si=\"0\"/><¤v>3</¤v></¤c>", "3"),
            (
                "<¤c @ t=\"str\"><¤f t=\"array\" ref=\"C2\">A1</¤f><¤v>dizi</¤v></¤c>",
                "dizi",
            ),
            ("<¤c @ t=\"b\"><¤f>A1=B1</¤f><¤v>1</¤v></¤c>", "TRUE"),
        ],
    );
}

/// Elements of extensions with names that are ours elsewhere, and values that stand twice: 22 cells.
#[test]
fn what_is_of_another_namespace_is_never_ours() {
    const MC: &str = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    let alternative = format!(
        "<mc:AlternateContent {MC}><mc:Choice Requires=\"z\"><¤c @ t=\"str\"><¤v>yeni</¤v></¤c></mc:Choice><mc:Fallback><¤c @ t=\"str\"><¤v>herkesin</¤v></¤c></mc:Fallback></mc:AlternateContent>"
    );
    let inside = format!(
        "<¤c @ t=\"str\"><mc:AlternateContent {MC}><mc:Choice Requires=\"z\"><¤v>yeni</¤v></mc:Choice><mc:Fallback><¤v>herkesin</¤v></mc:Fallback></mc:AlternateContent></¤c>"
    );
    let without = format!(
        "<¤c @ t=\"str\"><mc:AlternateContent {MC}><mc:Choice Requires=\"z\"><¤v>yeni</¤v></mc:Choice></mc:AlternateContent><¤v>bizim</¤v></¤c>"
    );
    values(
        |it| it,
        &[
            ("<¤c @><¤v>1</¤v><y:v xmlns:y=\"urn:y\">2</y:v></¤c>", "1"),
            ("<¤c @><y:v xmlns:y=\"urn:y\">2</y:v><¤v>1</¤v></¤c>", "1"),
            ("<¤c @><v xmlns=\"urn:y\">2</v><¤v>1</¤v></¤c>", "1"),
            (
                "<¤c @><y:ext xmlns:y=\"urn:y\"><¤v>2</¤v></y:ext><¤v>1</¤v></¤c>",
                "1",
            ),
            (
                "<¤c @><¤v>1</¤v><y:ext xmlns:y=\"urn:y\"><¤v>2</¤v></y:ext></¤c>",
                "1",
            ),
            ("<¤c @><¤v>1<y:a xmlns:y=\"urn:y\">9</y:a></¤v></¤c>", "1"),
            (
                "<¤c @ t=\"str\"><y:f xmlns:y=\"urn:y\">A1</y:f><¤v>metin</¤v></¤c>",
                "metin",
            ),
            (
                "<¤c @ t=\"inlineStr\"><¤is><¤t>biz</¤t><y:t xmlns:y=\"urn:y\">siz</y:t></¤is></¤c>",
                "biz",
            ),
            (
                "<¤c @ t=\"inlineStr\"><y:is xmlns:y=\"urn:y\"><¤t>siz</¤t></y:is><¤is><¤t>biz</¤t></¤is></¤c>",
                "biz",
            ),
            (
                "<¤c @ t=\"inlineStr\"><¤is><¤r><¤t>a</¤t></¤r><y:r xmlns:y=\"urn:y\"><¤r><¤t>b</¤t></¤r></y:r></¤is></¤c>",
                "a",
            ),
            (
                "<y:c xmlns:y=\"urn:y\" @><y:v>2</y:v></y:c><¤c @><¤v>1</¤v></¤c>",
                "1",
            ),
            (
                "<y:c xmlns:y=\"urn:y\" @><¤c @><¤v>2</¤v></¤c></y:c><¤c @><¤v>1</¤v></¤c>",
                "1",
            ),
            (
                "<¤c @><¤v>1</¤v></¤c><c xmlns=\"urn:y\" @><v>2</v></c>",
                "1",
            ),
            (
                "<¤c @><¤v>1</¤v><¤extLst><¤ext uri=\"u\" xmlns:y=\"urn:y\"><y:v>2</y:v></¤ext></¤extLst></¤c>",
                "1",
            ),
            (&alternative, "herkesin"),
            (&inside, "herkesin"),
            (&without, "bizim"),
            // The prefix is another's here, and its own again behind it.
            (
                "<¤c @><x:v xmlns:x=\"urn:y\">2</x:v><x:v xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">1</x:v></¤c>",
                "1",
            ),
            // Of two kinds of value the type says which is meant, and of two values the first is.
            (
                "<¤c @ t=\"inlineStr\"><¤v>2</¤v><¤is><¤t>biz</¤t></¤is></¤c>",
                "biz",
            ),
            (
                "<¤c @ t=\"inlineStr\"><¤is><¤t>biz</¤t></¤is><¤v>2</¤v></¤c>",
                "biz",
            ),
            (
                "<¤c @ t=\"str\"><¤v>biz</¤v><¤is><¤t>siz</¤t></¤is></¤c>",
                "biz",
            ),
            ("<¤c @><¤v>1</¤v><¤v>2</¤v></¤c>", "1"),
        ],
    );
}

/// Rows and cells that do not say where they are, say it otherwise, or not in their order: 10 files, 46 cells.
#[test]
fn cells_stand_where_they_say() {
    let head = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Ad Soyad</v></c><c r=\"B1\" t=\"str\"><v>Kurum</v></c><c r=\"C1\" t=\"str\"><v>Not</v></c></row>";
    let cell = |at: &str, text: &str| format!("<c {at} t=\"str\"><v>{text}</v></c>");
    let usual = [["Ayşe", "Umut", "bir"], ["İlker", "Kıyı", "iki"]];
    let files: Vec<(&str, String)> = vec![
        (
            "without references (SheetJS, exceljs)",
            format!(
                "{}<row>{}{}{}</row><row>{}{}{}</row>",
                head,
                cell("", "Ayşe"),
                cell("", "Umut"),
                cell("", "bir"),
                cell("", "İlker"),
                cell("", "Kıyı"),
                cell("", "iki")
            ),
        ),
        (
            "references of cells, none of rows",
            format!(
                "{}<row>{}{}{}</row><row>{}{}{}</row>",
                head,
                cell("r='A2'", "Ayşe"),
                cell("r='B2'", "Umut"),
                cell("r='C2'", "bir"),
                cell("r='A3'", "İlker"),
                cell("r='B3'", "Kıyı"),
                cell("r='C3'", "iki")
            ),
        ),
        (
            "some with, some without",
            format!(
                "{}<row r='2'>{}{}{}</row><row>{}{}{}</row>",
                head,
                cell("r='A2'", "Ayşe"),
                cell("", "Umut"),
                cell("r='C2'", "bir"),
                cell("", "İlker"),
                cell("r='B3'", "Kıyı"),
                cell("", "iki")
            ),
        ),
        (
            "an empty cell counts as a place",
            format!(
                "{}<row r='2'>{}{}<c t='n'/>{}</row><row>{}{}<c><v/></c>{}</row>",
                head.replace("\"C1\"", "\"D1\""),
                cell("", "Ayşe"),
                cell("", "Umut"),
                cell("", "bir"),
                cell("", "İlker"),
                cell("", "Kıyı"),
                cell("", "iki")
            ),
        ),
        (
            "cells out of their order",
            format!(
                "{}<row r='2'>{}{}{}</row><row r='3'>{}{}{}</row>",
                head,
                cell("r='C2'", "bir"),
                cell("r='A2'", "Ayşe"),
                cell("r='B2'", "Umut"),
                cell("r='B3'", "Kıyı"),
                cell("r='C3'", "iki"),
                cell("r='A3'", "İlker")
            ),
        ),
        (
            "rows out of their order",
            format!(
                "<row r='3'>{}{}{}</row>{}<row r='2'>{}{}{}</row>",
                cell("r='A3'", "İlker"),
                cell("r='B3'", "Kıyı"),
                cell("r='C3'", "iki"),
                head,
                cell("r='A2'", "Ayşe"),
                cell("r='B2'", "Umut"),
                cell("r='C2'", "bir")
            ),
        ),
        (
            "a row in two pieces",
            format!(
                "{}<row r='2'>{}</row><row r='2'>{}{}</row><row r='3'>{}{}{}</row>",
                head,
                cell("r='A2'", "Ayşe"),
                cell("r='B2'", "Umut"),
                cell("r='C2'", "bir"),
                cell("r='A3'", "İlker"),
                cell("r='B3'", "Kıyı"),
                cell("r='C3'", "iki")
            ),
        ),
        (
            "a cell twice: the later one counts",
            format!(
                "{}<row r='2'>{}{}{}{}</row><row r='3'>{}{}{}</row>",
                head,
                cell("r='A2'", "Yanlış"),
                cell("r='A2'", "Ayşe"),
                cell("r='B2'", "Umut"),
                cell("r='C2'", "bir"),
                cell("r='A3'", "İlker"),
                cell("r='B3'", "Kıyı"),
                cell("r='C3'", "iki")
            ),
        ),
        (
            "small letters, and spans that are wrong",
            format!(
                "{}<row r='2' spans='1:1'>{}{}{}</row><row r='3' spans='9:12'>{}{}{}</row>",
                head,
                cell("r='a2'", "Ayşe"),
                cell("r='b2'", "Umut"),
                cell("r='c2'", "bir"),
                cell("r='a3'", "İlker"),
                cell("r='b3'", "Kıyı"),
                cell("r='c3'", "iki")
            ),
        ),
        (
            "far below, with rows that hold nothing",
            format!(
                "{}<row r='2'/><row r='3'><c r='A3' s='1'/></row><row r='900'>{}{}{}</row><row r='901'>{}{}{}</row>",
                head,
                cell("r='A900'", "Ayşe"),
                cell("r='B900'", "Umut"),
                cell("r='C900'", "bir"),
                cell("r='A901'", "İlker"),
                cell("r='B901'", "Kıyı"),
                cell("r='C901'", "iki")
            ),
        ),
    ];
    assert_eq!(files.len(), 10);
    for (written, rows) in files {
        let sheet = Book::with(&rows).read();
        let mut seen = seen(&sheet);
        for row in &mut seen {
            row.retain(|cell| !cell.is_empty());
        }
        assert_eq!(seen, usual, "{written}");
    }
}
