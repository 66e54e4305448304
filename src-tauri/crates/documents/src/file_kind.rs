//! What a file really is, by its first bytes; its name is not asked. A spreadsheet saved under the wrong ending is read,
//! and anything else is refused by what it is, so that the person knows what to do.

use crate::limits::{self, RefusedFile};
use crate::source::{self, Source};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileKind {
    /// A zip; whether it is a workbook shows inside.
    Zip,
    Text,
}

pub(crate) fn recognise(source: &mut dyn Source) -> Result<FileKind, RefusedFile> {
    limits::refuse_unread("", source::length(source)?)?;
    let is_blank = |bytes: &[u8]| {
        let mut bytes = bytes.iter();
        bytes.all(|byte| byte.is_ascii_whitespace() || *byte == 0)
    };
    let mut is_empty = true;
    source::each_piece(source, 0, |piece| {
        is_empty = is_blank(piece);
        is_empty
    })?;
    if is_empty {
        return Err(RefusedFile::Empty);
    }
    let head = source::bytes(source, 0, HEAD)?;
    let bytes = head.as_slice();
    for (magic, refused) in MAGIC {
        if bytes.starts_with(magic) {
            return Err(*refused);
        }
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(FileKind::Zip);
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
        return Err(ole(source)?);
    }
    if let Some(refused) = markup(bytes) {
        return Err(refused);
    }
    if is_text(bytes) {
        Ok(FileKind::Text)
    } else {
        Err(RefusedFile::Unknown)
    }
}

/// The first bytes, which are enough to tell.
const HEAD: usize = 8_192;

const MAGIC: &[(&[u8], RefusedFile)] = &[
    (b"%PDF", RefusedFile::Pdf),
    (b"{\\rtf", RefusedFile::Document),
    (b"\x89PNG", RefusedFile::Picture),
    (b"\xff\xd8\xff", RefusedFile::Picture),
    (b"GIF8", RefusedFile::Picture),
    (b"\x1f\x8b", RefusedFile::Archive),
    (b"Rar!", RefusedFile::Archive),
    (b"7z\xbc\xaf\x27\x1c", RefusedFile::Archive),
    // Excel before 1993, without a container around it.
    (&[0x09, 0x08, 0x10, 0x00], RefusedFile::OldXls),
    (&[0x09, 0x04, 0x06, 0x00], RefusedFile::OldXls),
    (&[0x09, 0x02, 0x06, 0x00], RefusedFile::OldXls),
];

/// Old Office documents and locked new ones are both OLE containers; their directories name what they hold.
fn ole(source: &mut dyn Source) -> Result<RefusedFile, RefusedFile> {
    let kinds = [
        ("EncryptedPackage", RefusedFile::PasswordProtected),
        ("Workbook", RefusedFile::OldXls),
        ("Book", RefusedFile::OldXls),
        ("WordDocument", RefusedFile::Document),
        ("PowerPoint", RefusedFile::Document),
    ];
    let names = kinds.map(|(name, _)| -> Vec<u8> {
        let wide = name.encode_utf16().flat_map(u16::to_le_bytes);
        wide.collect()
    });
    let mut holds = [false; 5];
    source::each_piece(source, 2 * "EncryptedPackage".len(), |piece| {
        for (name, holds) in names.iter().zip(&mut holds) {
            *holds |= memchr::memmem::find(piece, name).is_some();
        }
        !holds[0]
    })?;
    let found = kinds.iter().zip(holds).find(|(_, holds)| *holds);
    Ok(found.map_or(RefusedFile::Unknown, |((_, kind), _)| *kind))
}

/// Web pages saved as spreadsheets, and Excel's own XML of 2003.
fn markup(bytes: &[u8]) -> Option<RefusedFile> {
    let head: Vec<u8> = bytes
        .iter()
        .take(4_096)
        .filter(|byte| **byte != 0)
        .map(u8::to_ascii_lowercase)
        .skip_while(|byte| byte.is_ascii_whitespace() || !byte.is_ascii())
        .collect();
    if head.first() != Some(&b'<') {
        return None;
    }
    let says = |words: &[u8]| memchr::memmem::find(&head, words).is_some();
    if says(b"<html")
        || says(b"<!doctype html")
        || says(b"<table")
        || says(b"<body")
        || says(b"<meta")
    {
        Some(RefusedFile::Html)
    } else if head.starts_with(b"<?xml") || says(b"<workbook") {
        Some(RefusedFile::Xml)
    } else {
        None
    }
}

/// Whether the first bytes can be text: of one byte a letter, or UTF-16. A stray control character is no proof.
fn is_text(bytes: &[u8]) -> bool {
    if bytes.starts_with(&[0xff, 0xfe])
        || bytes.starts_with(&[0xfe, 0xff])
        || crate::encoding::is_bare_utf16(bytes)
    {
        return true;
    }
    let control = bytes
        .iter()
        .filter(|byte| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r'))
        .count();
    // Random bytes have an eighth of them; a few prove nothing in a short list.
    control <= 8 || control * 50 <= bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_say() {
        let ole = |name: &str| {
            let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
            bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
            bytes
        };
        let random: Vec<u8> = (0..4_000u32)
            .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
            .collect();
        for (name, bytes, expected) in [
            ("nothing", b"".to_vec(), Err(RefusedFile::Empty)),
            ("blanks", b" \r\n\r\n".to_vec(), Err(RefusedFile::Empty)),
            ("zip", b"PK\x03\x04...".to_vec(), Ok(FileKind::Zip)),
            (
                "locked workbook",
                ole("EncryptedPackage"),
                Err(RefusedFile::PasswordProtected),
            ),
            ("old workbook", ole("Workbook"), Err(RefusedFile::OldXls)),
            (
                "old letter",
                ole("WordDocument"),
                Err(RefusedFile::Document),
            ),
            (
                "other container",
                ole("Root Entry"),
                Err(RefusedFile::Unknown),
            ),
            (
                "web page",
                b"\xef\xbb\xbf\r\n<!DOCTYPE HTML><html>".to_vec(),
                Err(RefusedFile::Html),
            ),
            (
                "table",
                b"<table><tr><td>Ad</td></tr></table>".to_vec(),
                Err(RefusedFile::Html),
            ),
            (
                "excel 2003",
                b"<?xml version=\"1.0\"?><Workbook>".to_vec(),
                Err(RefusedFile::Xml),
            ),
            ("pdf", b"%PDF-1.7".to_vec(), Err(RefusedFile::Pdf)),
            (
                "photo",
                b"\xff\xd8\xff\xe0".to_vec(),
                Err(RefusedFile::Picture),
            ),
            ("random", random, Err(RefusedFile::Unknown)),
            (
                "list",
                "Ad;Soyad\r\nAyşe;Işık\r\n".as_bytes().to_vec(),
                Ok(FileKind::Text),
            ),
            (
                "a stray nul",
                [b"Ad;Soyad\r\n".repeat(20), b"Ay\0e;I\r\n".to_vec()].concat(),
                Ok(FileKind::Text),
            ),
            (
                "smaller than",
                b"<18;Ad Soyad\r\n1;2\r\n".to_vec(),
                Ok(FileKind::Text),
            ),
        ] {
            let kind = recognise(&mut std::io::Cursor::new(bytes));
            assert_eq!(kind, expected, "{name}");
        }
    }
}
