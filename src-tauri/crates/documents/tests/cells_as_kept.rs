//! Cells as workbooks keep them – styles, shared and rich text, formulas, errors, two calendars – read as a person sees
//! them, and as another reader of workbooks reads them.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests stand outside the tests themselves"
)]

use std::io::{Cursor, Write as _};

use calamine::{Data, Reader, Xlsx};
use documents::spreadsheet::{self, CellMark, ReadOptions, Sheet, Warning};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn read(bytes: &[u8]) -> Sheet {
    spreadsheet::read(&mut Cursor::new(bytes), &ReadOptions::default()).unwrap()
}

const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook of one sheet with these properties, styles, shared strings and rows.
fn kept(properties: &str, formats: &str, strings: &str, rows: &str) -> Vec<u8> {
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{RELATION}/{kind}\" Target=\"{target}\"/>")
    };
    let relations = |inside: String| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inside}</Relationships>"
        )
    };
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    let parts = [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        (
            "_rels/.rels",
            relations(relation("r1", "officeDocument", "/xl/workbook.xml")),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook {main} xmlns:r=\"{RELATION}\"><workbookPr {properties}/><sheets><sheet name=\"Liste\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            relations(
                relation("r1", "worksheet", "worksheets/sheet1.xml")
                    + &relation("r2", "sharedStrings", "sharedStrings.xml")
                    + &relation("r3", "styles", "styles.xml"),
            ),
        ),
        (
            "xl/styles.xml",
            format!("<styleSheet {main}>{formats}</styleSheet>"),
        ),
        (
            "xl/sharedStrings.xml",
            format!("<sst {main}>{strings}</sst>"),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet {main}><sheetData>{rows}</sheetData></worksheet>"),
        ),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const FORMATS: &str = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\\ hh:mm\"/><numFmt numFmtId=\"165\" formatCode=\"0.00&quot; m&quot;\"/></numFmts>\
    <cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>\
    <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"46\"/></cellXfs>";

#[test]
fn every_kind_of_cell_is_what_a_person_sees() {
    let strings = "<si><t>Ad Soyad</t></si><si><t>Telefon</t></si><si><r><t>Ay</t></r><r><rPr><b/></rPr><t>şe &amp; Ali</t></r></si>";
    for (cell, shown) in [
        ("<c r=\"B2\" t=\"s\"><v>2</v></c>", "Ayşe & Ali"),
        (
            "<c r=\"B2\" t=\"inlineStr\"><is><r><t>bir</t></r><r><t> iki</t></r><rPh><t>x</t></rPh></is></c>",
            "bir iki",
        ),
        (
            "<c r=\"B2\" t=\"str\"><f>A1</f><v>hesap_x000D_</v></c>",
            "hesap\r",
        ),
        ("<c r=\"B2\"><v>5.32123E+9</v></c>", "5321230000"),
        ("<c r=\"B2\" s=\"1\"><v>45365</v></c>", "2024-03-14"),
        (
            "<c r=\"B2\" s=\"2\"><v>45365.3838541667</v></c>",
            "2024-03-14 09:12:45",
        ),
        ("<c r=\"B2\" s=\"3\"><v>45365</v></c>", "45365"),
        ("<c r=\"B2\" s=\"4\"><v>1.5</v></c>", "1.5"),
        ("<c r=\"B2\" s=\"1\"><v>-7</v></c>", "-7"),
        ("<c r=\"B2\" s=\"1\"><v>9E+15</v></c>", "9000000000000000"),
        ("<c r=\"B2\" s=\"99\"><v>45365</v></c>", "45365"),
        ("<c r=\"B2\" t=\"b\"><v>1</v></c>", "TRUE"),
        ("<c r=\"B2\" t=\"b\"><v>0</v></c>", "FALSE"),
        (
            "<c r=\"B2\" t=\"d\"><v>2024-03-14T09:12:45</v></c>",
            "2024-03-14T09:12:45",
        ),
        (
            "<x:c xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" r=\"B2\"><x:v>7</x:v></x:c>",
            "7",
        ),
    ] {
        let rows = format!(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\" t=\"str\"><v>Can</v></c>{cell}</row>"
        );
        let sheet = read(&kept("", FORMATS, strings, &rows));
        assert_eq!(sheet.rows.get(0).unwrap().cell(1), shown, "{cell}");
        assert_eq!(sheet.columns, ["Ad Soyad", "Telefon"], "{cell}");
    }
    let rows = "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row><row><c t=\"e\"><v>#DEĞER!</v></c><c><f>1+1</f></c><c><f>1+1</f><v/></c><c t=\"str\"><f>A9</f><v/></c></row>";
    let sheet = read(&kept("", FORMATS, strings, rows));
    assert_eq!(
        sheet.rows.get(0).unwrap().marks(),
        [
            (0, CellMark::Error),
            (1, CellMark::FormulaWithoutValue),
            (2, CellMark::FormulaWithoutValue)
        ]
    );
    assert_eq!(sheet.warnings, [Warning::FormulasWithoutValue { cells: 2 }]);
}

#[test]
fn a_workbook_that_counts_from_1904_means_other_days() {
    let rows = "<row><c t=\"str\"><v>Ad Soyad</v></c><c t=\"str\"><v>Tarih</v></c></row><row><c t=\"str\"><v>Ayşe</v></c><c s=\"1\"><v>43903</v></c></row>";
    for (properties, day) in [
        ("date1904=\"1\"", "2024-03-14"),
        ("date1904=\"true\"", "2024-03-14"),
        (
            "date1904=\"1\"/><extLst><ext><x15:workbookPr chartTrackingRefBase=\"1\"/></ext></extLst><calcPr",
            "2024-03-14",
        ),
        ("date1904=\"0\"", "2020-03-13"),
        ("", "2020-03-13"),
    ] {
        let sheet = read(&kept(properties, FORMATS, "", rows));
        assert_eq!(sheet.rows.get(0).unwrap().cell(1), day, "{properties}");
    }
}

/// What a program of another make wrote, read by us and by a reader of another make.
#[test]
fn another_reader_sees_the_same() {
    let mut book = Workbook::new();
    let moment = Format::new().set_num_format("dd.mm.yyyy hh:mm:ss");
    for (at, name) in ["Kapak", "Form Yanıtları 1"].into_iter().enumerate() {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        if at == 0 {
            sheet.write_string(0, 0, "Başvurular & yanıtlar").unwrap();
            continue;
        }
        sheet
            .write_row(0, 0, ["Zaman damgası", "Ad Soyad", "Telefon", "Not"])
            .unwrap();
        for row in 1..400u32 {
            let at = ExcelDateTime::from_serial_datetime(46_300.0 + f64::from(row) / 7.0).unwrap();
            sheet.write_with_format(row, 0, &at, &moment).unwrap();
            sheet
                .write_string(row, 1, format!("Ayşe <Işık> & \"{row}\" 'x' ğüşöç"))
                .unwrap();
            sheet
                .write_number(row, 2, 5_000_000_000.0 + f64::from(row))
                .unwrap();
            if row % 3 == 0 {
                sheet
                    .write_string(row, 3, format!("iki\nsatır {row}  "))
                    .unwrap();
            }
        }
    }
    let bytes = book.save_to_buffer().unwrap();
    let ours = read(&bytes);
    assert_eq!(ours.sheet.as_deref(), Some("Form Yanıtları 1"));
    let mut reader: Xlsx<_> = Xlsx::new(Cursor::new(&bytes)).unwrap();
    let theirs = reader.worksheet_range("Form Yanıtları 1").unwrap();
    assert_eq!(ours.rows.len(), 399);
    for (row, cells) in ours.rows.iter().zip(theirs.rows().skip(1)) {
        for (column, cell) in cells.iter().enumerate() {
            let shown = match cell {
                Data::Empty => String::new(),
                Data::DateTime(moment) => {
                    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
                    if milli > 0 {
                        // Rounded to the nearest second here.
                        continue;
                    }
                    format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
                        .replace(" 00:00:00", "")
                }
                other => other.to_string(),
            };
            assert_eq!(
                row.cell(column),
                shown,
                "row {} column {column}",
                row.number
            );
        }
    }
}

#[test]
fn hidden_sheets_and_other_tables_are_named() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in [
        "Ad Soyad;Kurum;Telefon",
        "Ayşe Işık;Umut;0500 000 00 01",
        "",
        "YEDEK LİSTE",
        "Ad Soyad;Kurum;Telefon",
        "Ali Can;Gök;0500 000 00 02",
        "",
        "Adı;Soyadı;İl",
        "Naz;Er;Ordu",
    ]
    .into_iter()
    .enumerate()
    {
        for (column, text) in line.split(';').enumerate() {
            sheet.write_string(row as u32, column as u16, text).unwrap();
        }
    }
    let hidden = book.add_worksheet().set_name("eski").unwrap();
    hidden.write_string(0, 0, "Ad Soyad").unwrap();
    hidden.set_hidden(true);
    let sheet = read(&book.save_to_buffer().unwrap());
    assert_eq!(
        sheet.warnings,
        [Warning::Notes, Warning::HiddenSheets { sheets: 1 }],
    );
    let rows =
        |sheet: &Sheet| -> Vec<u32> { sheet.tables.iter().map(|it| it.header_row).collect() };
    assert_eq!(rows(&sheet), [8], "a heading said again is no other table");
    let list = |rows: &str| read(rows.as_bytes());
    let none = list("Ad Soyad;Kurum;İl\nAyşe;Umut;Ordu\n\nAli;Gök;Sivas\n");
    assert!(rows(&none).is_empty());
    let titled =
        list("Ad Soyad;Kurum;İl\nAyşe;Umut;Ordu\nİKİNCİ LİSTE\nAdı;Soyadı;Telefon\nAli;Can;1\n");
    assert_eq!(rows(&titled), [4]);
    let people: Vec<Vec<&str>> = titled.rows.iter().map(|it| it.texts(6)).collect();
    assert_eq!(
        people,
        [
            ["Ayşe", "Umut", "Ordu", "", "", ""],
            ["", "", "", "Ali", "Can", "1"]
        ],
        "below their own headings"
    );
    let noted =
        list("Ad Soyad;Kurum;İl\nAyşe;Umut;Ordu\nYEDEK LİSTE\nAdı;Soyadı;Telefon\nAli;Can;1\n");
    assert_eq!(
        (rows(&noted), noted.warnings.clone()),
        (vec![4], vec![Warning::Notes])
    );
    assert_eq!(noted.list_of(5), Some("YEDEK LİSTE"));
    let by_hand = ReadOptions {
        header_row: Some(1),
        ..ReadOptions::default()
    };
    let text = "Ad Soyad;Kurum;İl\nAyşe;Umut;Ordu\n\nAdı;Soyadı;Telefon\nAli;Can;1\n";
    let by_hand = spreadsheet::read(&mut Cursor::new(text.as_bytes()), &by_hand).unwrap();
    assert_eq!(by_hand.warnings, [Warning::AnotherTable { row: 4 }]);
}
