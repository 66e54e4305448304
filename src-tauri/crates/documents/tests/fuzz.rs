//! Every reader of what comes from outside, given good files with bytes changed, cut out, put twice and mixed: an answer
//! every time, in bounded memory, and whatever is read is read on to applications.
//!
//! A short run is part of the tests; `cargo xtask fuzz 600` runs for ten minutes, each time from another seed, and says the
//! seed of what it was doing when something broke: `ROTA_FUZZ_SEED` repeats it.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "helpers stand outside the tests themselves, and a long run says what it did"
)]

use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::io::{Cursor, Read as _, Write as _};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use documents::spreadsheet::{self, ReadOptions, Sheet};
use domain::application::Application;
use domain::column_map::ColumnMap;
use domain::kind::Kinds;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252, WINDOWS_1254};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

type Good = (&'static str, Vec<u8>, fn(&[u8]) -> Vec<u8>);

/// Good files, each of another kind, and how a change of its bytes becomes a file: as it is, or packed again so that the
/// checksum holds and the change comes through.
fn corpus() -> Vec<Good> {
    let whole: fn(&[u8]) -> Vec<u8> = <[u8]>::to_vec;
    let list = LIST.repeat(3);
    let as_letters = |letters: &'static Encoding| letters.encode(&list).0.into_owned();
    let wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(list.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let garbled = UTF_8.encode(&list).0;
    let (garbled, _) = WINDOWS_1252.decode_without_bom_handling(&garbled);
    vec![
        ("workbook", workbook(), whole),
        ("its sheet", part("xl/worksheets/sheet1.xml"), |bytes| {
            packed("xl/worksheets/sheet1.xml", bytes)
        }),
        ("its strings", part("xl/sharedStrings.xml"), |bytes| {
            packed("xl/sharedStrings.xml", bytes)
        }),
        ("its styles", part("xl/styles.xml"), |bytes| {
            packed("xl/styles.xml", bytes)
        }),
        ("its list of sheets", part("xl/workbook.xml"), |bytes| {
            packed("xl/workbook.xml", bytes)
        }),
        (
            "its relations",
            part("xl/_rels/workbook.xml.rels"),
            |bytes| packed("xl/_rels/workbook.xml.rels", bytes),
        ),
        ("utf-8", list.clone().into_bytes(), whole),
        ("windows-1254", as_letters(WINDOWS_1254), whole),
        ("utf-16", wide, whole),
        ("garbled", garbled.clone().into_owned().into_bytes(), whole),
    ]
}

const LIST: &str = "BAŞVURULAR;;;;;\r\nZaman damgası;Ad Soyad;Kurum;İl;Cep telefonu;E-posta\r\n\
14.03.2026 09:12:45;Ayşe Işık;Umut Derneği;Trabzon/Ortahisar;0500 000 12 34 / 0462 000 00 00 dahili 3;İnfo@example.org\r\n\
3/14/2026 9:12 PM;\"Şükrü \"\"Usta\"\" Çağlayan\";\"Doğa;\nKoop.\";61;5,32E+09;a@example,org; b@example.org\r\n\
45365,38;10000000146;#YOK;Rota 1 - Trabzon (14 Mart);+49 30 000000;-\r\n\r\nTOPLAM: 3\r\n";

fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let moment = Format::new().set_num_format("dd.mm.yyyy hh:mm");
    let sheet = book.add_worksheet();
    sheet
        .merge_range(0, 0, 0, 3, "LİSTE", &Format::new())
        .unwrap();
    sheet
        .write_row(1, 0, ["Tarih", "Ad Soyad", "Kurum", "Telefon"])
        .unwrap();
    for row in 2..8u32 {
        let at = ExcelDateTime::from_serial_datetime(46_300.5).unwrap();
        sheet.write_with_format(row, 0, &at, &moment).unwrap();
        sheet
            .write_string(row, 1, format!("Ayşe & Işık {row}"))
            .unwrap();
        sheet.write_string(row, 2, "Umut Derneği").unwrap();
        sheet.write_number(row, 3, 5_000_001_234.0).unwrap();
    }
    sheet.write_formula(8, 1, "=A1").unwrap();
    book.add_worksheet().set_hidden(true);
    book.save_to_buffer().unwrap()
}

fn part(name: &str) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(workbook())).unwrap();
    let mut bytes = Vec::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_end(&mut bytes)
        .unwrap();
    bytes
}

/// The workbook with this part in place of its own.
fn packed(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(workbook())).unwrap();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut own = archive.by_index(at).unwrap();
        zip.start_file(
            own.name().unwrap().to_string(),
            SimpleFileOptions::default(),
        )
        .unwrap();
        match own.name().unwrap() == name {
            true => zip.write_all(bytes).unwrap(),
            false => drop(std::io::copy(&mut own, &mut zip).unwrap()),
        }
    }
    zip.finish().unwrap().into_inner()
}

/// The same seed does the same damage.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % most.max(1)
    }

    fn damage(&mut self, bytes: &mut Vec<u8>, others: &[u8]) {
        const ODD: [&[u8]; 16] = [
            b"<",
            b">",
            b"\"",
            b"&",
            b"]]>",
            b"<![CDATA[",
            b"99999999999",
            b"r=\"ZZZ9999999\"",
            b"\0",
            b"\xff",
            b"\n",
            b";",
            b"</c>",
            b"<c t=\"s\">",
            b"-1",
            b"#",
        ];
        for _ in 0..=self.below(4) {
            let from = self.below(bytes.len() + 1).min(bytes.len());
            let to = (from + self.below(40)).min(bytes.len());
            match self.below(6) {
                0 if from < bytes.len() => bytes[from] ^= 1 << self.below(8),
                1 => drop(bytes.drain(from..to)),
                2 => bytes.extend_from_within(from..to),
                3 => bytes.truncate(from.max(1)),
                4 => {
                    let odd = ODD[self.below(ODD.len())];
                    bytes.splice(from..from, odd.iter().copied());
                }
                _ => {
                    let at = self.below(others.len());
                    let piece = &others[at..(at + 30).min(others.len())];
                    bytes.splice(from..to, piece.iter().copied());
                }
            }
        }
    }
}

/// As far as an import goes: map, rows, applications.
fn read_on(sheet: &Sheet) {
    let samples: Vec<Vec<&str>> = sheet
        .rows
        .iter()
        .take(20)
        .map(|row| row.texts(sheet.columns.len()))
        .collect();
    let map = ColumnMap::guess(&sheet.meant, &samples);
    for row in sheet.rows.iter().take(50) {
        let cells = row.texts(map.columns.len());
        let read = Application::from_row(&cells, &map, Kinds::bundled());
        assert_eq!(
            read.application.is_none(),
            read.problems
                .iter()
                .any(|it| it.problem.severity() == domain::application::Severity::Error)
        );
        row.problems(&map);
    }
}

#[test]
fn damaged_files_are_answered() {
    let seconds: Option<u64> = std::env::var("ROTA_FUZZ_SECONDS")
        .ok()
        .map(|it| it.parse().unwrap());
    let chosen = std::env::var("ROTA_FUZZ_SEED")
        .ok()
        .map(|it| it.parse().unwrap());
    let anywhere = RandomState::new().build_hasher().finish() >> 1;
    // The short run is the same each time; a long one looks elsewhere.
    let first: u64 = chosen.unwrap_or(if seconds.is_some() { anywhere } else { 1 << 20 });
    let until = Instant::now() + Duration::from_secs(seconds.unwrap_or(0));
    let corpus = corpus();
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |told| {
        PANICKED.store(true, Ordering::Relaxed);
        hook(told);
    }));
    let (mut answers, mut rounds) = ([0u64, 0], 0u64);
    for seed in first.. {
        let is_over = match (chosen, seconds) {
            (Some(_), _) => rounds == 1,
            (None, Some(_)) => Instant::now() >= until,
            (None, None) => rounds == SHORT,
        };
        if is_over {
            break;
        }
        rounds += 1;
        let mut chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        let (name, good, finish) = &corpus[chance.below(corpus.len())];
        let (_, others, _) = &corpus[chance.below(corpus.len())];
        let mut bytes = good.clone();
        chance.damage(&mut bytes, others);
        let file = finish(&bytes);
        let options = ReadOptions {
            repair: chance.below(2) == 0,
            header_row: (chance.below(8) == 0).then(|| chance.below(6) as u32),
            encoding: (chance.below(8) == 0)
                .then(|| ["cp857", "utf-16be", "windows-1254"][chance.below(3)].to_owned()),
            ..ReadOptions::default()
        };
        let sheet = spreadsheet::read(&mut Cursor::new(&file), &options);
        if let Ok(sheet) = &sheet {
            read_on(sheet);
        }
        // The reader of workbooks is shielded, so a flaw in it would look like a damaged file.
        let panicked = PANICKED.load(Ordering::Relaxed);
        assert!(!panicked, "{name}: ROTA_FUZZ_SEED={seed} breaks a reader");
        let is_read = sheet.is_ok();
        answers[usize::from(is_read)] += 1;
    }
    println!(
        "{rounds} damaged files: {} refused, {} read",
        answers[0], answers[1]
    );
    assert!(
        chosen.is_some() || answers.iter().all(|count| *count > rounds / 20),
        "the damage is neither harmless nor always fatal"
    );
    if let Some(peak) = peak_megabytes() {
        assert!(peak < 300, "{peak} MB");
    }
}

const SHORT: u64 = 800;
static PANICKED: AtomicBool = AtomicBool::new(false);

fn peak_megabytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? / 1_024)
}
