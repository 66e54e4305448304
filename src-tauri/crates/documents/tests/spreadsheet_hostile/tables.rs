//! The hostile and the odd files by name, with what is answered to each.

use documents::limits::{self, RefusedFile};

use crate::made::{
    ROWS, a_byte_changed, bomb, cut, cut_end, declared_size_lies, many_short_strings, noise, ole,
    one_string_everywhere, repeated, shared_string_bomb, sheet, styled_empty_rows,
    too_many_declared_parts, too_many_parts, utf_16, workbook, workbook_of, zip,
};

pub(crate) type Make = fn() -> Vec<u8>;

pub(crate) const REFUSED: &[(&str, Make, RefusedFile)] = &[
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
        "a value in AMK200000",
        || sheet("<row r='200000'><c r='AMK200000'><v>2</v></c></row>"),
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
        "cells out of their order without an end",
        || sheet(&"<row r='2'><c r='B2'><v>1</v></c><c r='A2'><v>1</v></c></row>".repeat(100_001)),
        RefusedFile::TooManyCells,
    ),
    (
        "prefixes without an end",
        || sheet(&"<row xmlns:a='u'>".repeat(2_000)),
        RefusedFile::Damaged,
    ),
    (
        "a prefix without an end",
        || sheet(&format!("<row xmlns:{}='u'>", "a".repeat(1_000))),
        RefusedFile::Damaged,
    ),
    (
        "half a letter at the end of UTF-16",
        || workbook_of(b"<sst/>", b"\xff\xfe<\0w\0>"),
        RefusedFile::Damaged,
    ),
    (
        "half a pair in UTF-16",
        || workbook_of(b"<sst/>", b"\xff\xfe<\0w\0\x00\xd8>\0"),
        RefusedFile::Damaged,
    ),
    (
        "UTF-16 that says it is another",
        || workbook_of(b"<sst/>", &utf_16("<?xml encoding='UTF-7'?><worksheet/>")),
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
pub(crate) const BOMBS: &[(&str, Make, RefusedFile)] = &[
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

pub(crate) const READ: &[(&str, Make, usize)] = &[
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
