//! The files, made piece by piece.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use documents::limits;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

pub(crate) const ROWS: &str = "<row r='1'><c r='A1' t='str'><v>Ad Soyad</v></c><c r='B1' t='str'><v>İl</v></c></row>\
                    <row r='2'><c r='A2' t='str'><v>Ayşe Işık</v></c><c r='B2' t='str'><v>Ordu</v></c></row>";

/// A workbook of one sheet with these rows.
pub(crate) fn sheet(rows: &str) -> Vec<u8> {
    workbook("<sst/>", rows)
}

pub(crate) fn workbook(strings: &str, rows: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    workbook_of(strings.as_bytes(), sheet.as_bytes())
}

pub(crate) fn workbook_of(strings: &[u8], sheet: &[u8]) -> Vec<u8> {
    let mut parts = PARTS.to_vec();
    parts.push(("xl/sharedStrings.xml", strings));
    parts.push(("xl/worksheets/sheet1.xml", sheet));
    zip(&parts)
}

pub(crate) const PARTS: [(&str, &[u8]); 4] = [
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

pub(crate) fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

pub(crate) fn utf_16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

pub(crate) fn ole(name: &str) -> Vec<u8> {
    let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    bytes.resize(1_024, 0);
    bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

pub(crate) fn noise(length: usize) -> Vec<u8> {
    let mut state = 88_172_645_463_325_252u64;
    let next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state as u8
    };
    std::iter::repeat_with(next).take(length).collect()
}

pub(crate) fn cut(part: usize) -> Vec<u8> {
    let whole = sheet(ROWS);
    whole[..whole.len() / part].to_vec()
}

pub(crate) fn cut_end(bytes: usize) -> Vec<u8> {
    let whole = sheet(ROWS);
    whole[..whole.len() - bytes].to_vec()
}

/// In the middle of the packed sheet: the checksum no longer fits.
pub(crate) fn a_byte_changed() -> Vec<u8> {
    let mut bytes = sheet(ROWS);
    let at = bytes.windows(9).position(|it| it == b"sheet1.xm").unwrap() + 40;
    bytes[at] ^= 0x55;
    bytes
}

pub(crate) fn repeated(
    head: &str,
    piece: &[u8],
    times: usize,
    tail: &str,
    strings: bool,
) -> Vec<u8> {
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

pub(crate) fn bomb(cell: &[u8], times: usize) -> Vec<u8> {
    repeated(
        "<worksheet><sheetData><row>",
        cell,
        times,
        "</row></sheetData></worksheet>",
        false,
    )
}

pub(crate) fn shared_string_bomb() -> Vec<u8> {
    repeated(
        "<sst>",
        &[b"<si><t>".as_slice(), &[b'a'; 1_000], b"</t></si>"].concat(),
        300_000,
        "</sst>",
        true,
    )
}

pub(crate) fn many_short_strings() -> Vec<u8> {
    repeated("<sst>", b"<si><t>a</t></si>", 3_000_000, "</sst>", true)
}

pub(crate) fn styled_empty_rows(rows: usize) -> Vec<u8> {
    let row = b"<row><c s='1'/><c s='1'/><c s='1'/></row>";
    repeated(
        &format!("<worksheet><sheetData>{ROWS}"),
        row,
        rows,
        "</sheetData></worksheet>",
        false,
    )
}

pub(crate) fn one_string_everywhere() -> Vec<u8> {
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
pub(crate) fn declared_size_lies() -> Vec<u8> {
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

pub(crate) fn too_many_parts() -> Vec<u8> {
    let names: Vec<String> = (0..=limits::ZIP_ENTRIES)
        .map(|part| format!("xl/media/{part}.png"))
        .collect();
    let mut parts = PARTS.to_vec();
    parts.extend(names.iter().map(|name| (name.as_str(), b"x".as_slice())));
    zip(&parts)
}

pub(crate) fn too_many_declared_parts() -> Vec<u8> {
    let mut bytes = sheet(ROWS);
    let at = bytes.len() - 22;
    bytes[at + 10..at + 12].copy_from_slice(&60_000u16.to_le_bytes());
    bytes
}

pub(crate) fn two_sheets_of_tags() -> Vec<u8> {
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

pub(crate) fn twenty_thousand() -> Vec<u8> {
    applicants(20_000)
}

pub(crate) fn applicants(count: usize) -> Vec<u8> {
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

pub(crate) fn the_most() -> Vec<u8> {
    let row = format!("<row>{}</row>", "<c><v>12345678</v></c>".repeat(25));
    repeated(
        "<worksheet><sheetData>",
        row.as_bytes(),
        199_000,
        "</sheetData></worksheet>",
        false,
    )
}

pub(crate) fn the_most_strings() -> Vec<u8> {
    let string = format!("<si><t>{}</t></si>", "a".repeat(45));
    repeated("<sst>", string.as_bytes(), 999_000, "</sst>", true)
}
