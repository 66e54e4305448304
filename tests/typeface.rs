//! The window's own typeface has every letter that a screen can show of ours, and every one that search knows.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use domain::turkish;

const FACES: [&str; 2] = ["NotoSans-Regular.woff2", "NotoSans-Bold.woff2"];

/// Signs and no letters; they come from the system, as everything does that the typeface does not have.
const SIGNS: [char; 5] = ['←', '↑', '→', '↓', '−'];

/// As a Kurdish name is written: Kurmancî, and the letters that Zazakî and a careful spelling add.
const KURDISH: &str =
    "ABCÇDEÊFGHIÎJKLMNOPQRSŞTUÛVWXYZabcçdeêfghiîjklmnopqrsştuûvwxyz ĞğİıÜüÖöŘřŁłḦḧẌẍ";

#[test]
fn every_letter_of_the_texts_is_in_the_typeface() {
    let mut texts = Vec::new();
    for folder in [
        "assets/i18n",
        "assets/letters",
        "assets/changelog",
        "assets/programme",
    ] {
        collect(
            &root().join(folder),
            &["ftl", "txt", "md", "csv", "toml"],
            &mut texts,
        );
    }
    collect(&root().join("ui/src"), &["svelte", "ts"], &mut texts);
    assert!(texts.len() > 200, "only {} texts were found", texts.len());
    let mut letters: BTreeSet<char> = KURDISH.chars().collect();
    for text in &texts {
        letters.extend(fs::read_to_string(text).unwrap().chars());
    }
    letters.retain(|c| !c.is_control() && !SIGNS.contains(c));
    none_is_missing(&letters);
}

#[test]
fn every_letter_that_search_folds_is_in_the_typeface() {
    // All letters of Latin, whichever keyboard they come from, the schwa, and the marks that may stand apart.
    let latin = ('\u{c0}'..='\u{24f}')
        .chain('\u{1e00}'..='\u{1eff}')
        .chain(['ə']);
    let folded = latin.filter(|c| {
        let plain = turkish::fold(&c.to_string());
        !plain.is_empty() && plain.is_ascii()
    });
    let mut letters: BTreeSet<char> = folded.collect();
    assert!(letters.len() > 500, "only {}", letters.len());
    letters.extend("'`’ʼ´–—“”".chars().chain('\u{300}'..='\u{331}'));
    none_is_missing(&letters);
}

fn none_is_missing(letters: &BTreeSet<char>) {
    for face in FACES {
        let table = letter_table(&root().join("assets/fonts").join(face));
        let table = ttf_parser::cmap::Table::parse(&table).unwrap();
        let has = |c: char| {
            table
                .subtables
                .into_iter()
                .filter(|it| it.is_unicode())
                .any(|it| it.glyph_index(c.into()).is_some())
        };
        let missing: String = letters.iter().filter(|it| !has(**it)).collect();
        assert!(missing.is_empty(), "{face} does not have: {missing}");
    }
}

/// The `cmap` table out of a WOFF2 file: a list of tables with their lengths, then all of them packed in one piece.
fn letter_table(face: &Path) -> Vec<u8> {
    const HEADER: usize = 48;
    const CMAP: u8 = 0;
    /// `glyf` and `loca` are the only ones that may be stored in another form than their own.
    const REWRITTEN: [u8; 2] = [10, 11];

    let file = fs::read(face).unwrap();
    assert_eq!(&file[..4], b"wOF2", "{}", face.display());
    let tables = u16::from_be_bytes([file[12], file[13]]);
    let mut at = HEADER;
    let mut start = 0;
    let mut cmap = None;
    for _ in 0..tables {
        let flags = file[at];
        at += 1;
        let tag = flags & 0x3f;
        if tag == 0x3f {
            at += 4; // a tag that has no number
        }
        let mut length = number(&file, &mut at);
        let stored_as_it_is = if REWRITTEN.contains(&tag) { 3 } else { 0 };
        if flags >> 6 != stored_as_it_is {
            length = number(&file, &mut at);
        }
        if tag == CMAP {
            cmap = Some(start..start + length);
        }
        start += length;
    }
    let mut unpacked = Vec::new();
    brotli_decompressor::Decompressor::new(&file[at..], 4096)
        .read_to_end(&mut unpacked)
        .unwrap();
    unpacked[cmap.unwrap()].to_vec()
}

/// Seven bits a byte, the highest bit while there are more.
fn number(file: &[u8], at: &mut usize) -> usize {
    let mut number = 0;
    loop {
        let byte = file[*at];
        *at += 1;
        number = number << 7 | usize::from(byte & 0x7f);
        if byte < 0x80 {
            return number;
        }
    }
}

fn collect(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, endings, found);
        } else if path
            .extension()
            .is_some_and(|it| endings.iter().any(|ending| it == *ending))
        {
            found.push(path);
        }
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
