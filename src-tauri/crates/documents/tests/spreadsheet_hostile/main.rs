//! Files that are broken, disguised or meant to do harm: each is refused by what it is, or read safely. The files are
//! made here; `cargo test --release -p documents --test spreadsheet_hostile -- --ignored --nocapture` prints what each
//! costs in CPU time and memory.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "helpers stand outside the tests themselves, and one test prints what it measured"
)]

mod cells;
mod cost;
mod encodings;
mod made;
mod tables;
mod unsteady;
mod whose_rows;

use std::io::Cursor;

use documents::limits::RefusedFile;
use documents::spreadsheet::{self, ReadOptions, Sheet};

use crate::made::{ROWS, noise, sheet, workbook_of};
use crate::tables::{READ, REFUSED};

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
