//! Application sheets in: reading a large one, beside what else reads sheets; and taking one of 20,000 rows into the
//! programme, beside reading it and writing each of its rows as one text into an encrypted table.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use cli::Surroundings;
use documents::spreadsheet::{self, ReadOptions};
use programme::{Clock, KeyCost, Programme, Start, Tour};
use rusqlite::Connection;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use serde_json::Value;
use store::Store;

use crate::child::{self, Cost, ourselves, python};
use crate::clock::report;
use crate::measure::{Table, median};

const ROUNDS: usize = 5;
const ROWS: usize = 100_000;
const IMPORTED: usize = 20_000;
const PASSPHRASE: &str = "dört kelimelik gizli parola";

pub(crate) fn reading(table: &mut Table) {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let (workbook, list) = (at("yuz_bin.xlsx"), at("yuz_bin.csv"));
    fs::write(&workbook, workbook_of(ROWS)).unwrap();
    fs::write(&list, list_of(ROWS)).unwrap();
    let name = format!("xlsx {ROWS} x 9");
    compare(
        table,
        &name,
        &workbook,
        &[("openpyxl read-only", OPENPYXL), ("polars", POLARS)],
    );
    let name = format!("windows-1254 list {ROWS} x 9");
    compare(table, &name, &list, &[("pandas", PANDAS)]);
}

/// Reads a sheet here and there, in turns.
fn compare(table: &mut Table, name: &str, path: &Path, peers: &[(&str, &str)]) {
    let mut ours: Vec<Cost> = Vec::new();
    let mut theirs: Vec<Vec<Cost>> = peers.iter().map(|_| Vec::new()).collect();
    for _ in 0..ROUNDS {
        ours.push(child::reading(path));
        for ((_, script), costs) in peers.iter().zip(&mut theirs) {
            costs.extend(python(script, path));
        }
    }
    for (costs, peer) in [&ours].into_iter().chain(&theirs).zip(
        ["Rota"]
            .into_iter()
            .chain(peers.iter().map(|(peer, _)| *peer)),
    ) {
        let rows = costs.iter().map(|it| it.counted);
        assert!(
            rows.into_iter().all(|it| it == ROWS as f64),
            "{peer} reads every row"
        );
    }
    let cpu = |costs: &[Cost]| median(costs.iter().map(|it| it.cpu).collect());
    let peak = |costs: &[Cost]| median(costs.iter().map(|it| it.peak).collect());
    for ((peer, _), theirs) in peers.iter().zip(&theirs) {
        match theirs.is_empty() {
            true => table.add(format!("{name}, CPU; not compared"), cpu(&ours), "ms"),
            false => {
                table.add_beside(format!("{name}, CPU"), cpu(&ours), "ms", *peer, cpu(theirs));
                table.add_beside(
                    format!("{name}, peak memory"),
                    peak(&ours),
                    "MB",
                    *peer,
                    peak(theirs),
                );
            }
        }
    }
    if peers.len() == 1 || theirs.iter().all(Vec::is_empty) {
        table.add(format!("{name}, peak memory"), peak(&ours), "MB");
    }
}

const OPENPYXL: &str = "
import openpyxl
def work(path):
    book = openpyxl.load_workbook(path, read_only=True)
    rows = 0
    for row in book.worksheets[0].iter_rows(values_only=True):
        rows += 1
    return rows - 1
";

const POLARS: &str = "
import polars
def work(path):
    return polars.read_excel(path, engine='calamine').height
";

const PANDAS: &str = "
import pandas
def work(path):
    return len(pandas.read_csv(path, sep=';', encoding='windows-1254', dtype=str))
";

pub(crate) fn import(table: &mut Table) {
    let folder = tempfile::tempdir().unwrap();
    let sheet = folder.path().join("yirmi_bin.xlsx");
    fs::write(&sheet, workbook_of(IMPORTED)).unwrap();
    let (mut ours, mut floor, mut logs) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        // Taken away after each round: forty megabytes that the disk has still to write are in the way of the next.
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("programme.rota");
        let start = Start::Tour(Box::new(Tour::bundled()));
        let (programme, _) =
            Programme::create(&file, PASSPHRASE, &start, KeyCost::cheap(), Clock::system())
                .unwrap();
        programme.close().unwrap();
        ours.push(ourselves("import", &[&file, &sheet]));
        floor.push(ourselves(
            "floor",
            &[&folder.path().join("floor.sqlite"), &sheet],
        ));
        logs.push(log_of_the_import(&file) as f64);
    }
    let cpu = |costs: &[Cost]| median(costs.iter().map(|it| it.cpu).collect());
    assert!(
        ours.iter()
            .chain(&floor)
            .all(|it| it.counted == IMPORTED as f64)
    );
    table.add_beside(
        format!("import of {IMPORTED} rows, CPU"),
        cpu(&ours),
        "ms",
        "reading, and a text a row",
        cpu(&floor),
    );
    let peak = median(ours.iter().map(|it| it.peak).collect());
    table.add(
        format!("import of {IMPORTED} rows, peak memory"),
        peak,
        "MB",
    );
    table.add(
        format!("import of {IMPORTED} rows, log"),
        median(logs) / IMPORTED as f64,
        "bytes/row",
    );
}

/// What the import wrote into the log: the rows as they are exchanged.
fn log_of_the_import(path: &Path) -> usize {
    /// Device, place in its log, stamp, operation, kind and subject; nobody's name is kept where nobody gave one.
    const HEADER: usize = 16 + 8 + 8 + 16 + 2 + 16;
    let store = Store::open(path, PASSPHRASE).unwrap();
    let log = store.read::<_, store::Error>(|reader| reader.log_after(reader.this_device()?, 0));
    let log = log.unwrap();
    let operation = log.last().unwrap().operation;
    log.iter()
        .filter(|row| row.operation == operation)
        .map(|row| {
            HEADER
                + row.operator.map_or(0, |it| it.as_bytes().len())
                + row.salt.len()
                + row.commitment.len()
                + row.hash.len()
                + row.body.len()
        })
        .sum()
}

/// Done here and not measured.
pub(crate) fn rota(file: &Path, line: &[&str]) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let head = ["rota", "--json", "--file", file.to_str().unwrap()];
    let status = cli::run(
        [&head[..], line].concat(),
        &mut out,
        &mut err,
        surroundings(),
    );
    assert_eq!(status, 0, "{line:?}: {}", String::from_utf8_lossy(&err));
}

fn surroundings() -> Surroundings {
    Surroundings {
        variable: Box::new(|name| (name == "ROTA_PASSPHRASE").then(|| PASSPHRASE.into())),
        language: "tr".into(),
        clock: Clock::system(),
        cost: KeyCost::cheap(),
        laptop: programme::ThisLaptop::default(),
        asker: None,
        teller: None,
    }
}

/// The parts that are measured in a process of their own.
pub(crate) fn child(work: &str, paths: &[PathBuf]) {
    match work {
        "import" => {
            let paths: Vec<&str> = paths.iter().map(|it| it.to_str().unwrap()).collect();
            let line = [
                "rota", "--json", "--file", paths[0], "import", paths[1], "--route", "1",
            ];
            report(|| {
                let (mut out, mut err) = (Vec::new(), Vec::new());
                let status = cli::run(line, &mut out, &mut err, surroundings());
                assert_eq!((status, err), (0, Vec::new()));
                let import: Value = serde_json::from_slice(&out).unwrap();
                import["imported"].as_f64().unwrap()
            });
        }
        "floor" => {
            let db = Connection::open(&paths[0]).unwrap();
            // A key as it is: nothing is derived.
            db.pragma_update(None, "key", format!("x'{}'", "5a".repeat(32)))
                .unwrap();
            db.pragma_update(None, "journal_mode", "WAL").unwrap();
            db.execute(
                "CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT) STRICT",
                [],
            )
            .unwrap();
            report(|| {
                let mut file = File::open(&paths[1]).unwrap();
                let sheet = spreadsheet::read(&mut file, &ReadOptions::default()).unwrap();
                let all = db.unchecked_transaction().unwrap();
                {
                    let mut insert = all.prepare("INSERT INTO line (text) VALUES (?1)").unwrap();
                    for row in sheet.rows.iter() {
                        let text = row.texts(sheet.columns.len()).join("\t");
                        insert.execute([text]).unwrap();
                    }
                }
                all.commit().unwrap();
                // As the import leaves it: closed, and all of it in one file.
                db.close().unwrap();
                sheet.rows.len() as f64
            });
        }
        "workbook" => crate::reports::written(&paths[0]),
        "book" => crate::book::written(&paths[0], &paths[1]),
        "deflate" => crate::book::deflated(&paths[0]),
        _ => panic!("{work} is no work"),
    }
}

const HEADINGS: [&str; 9] = [
    "Zaman damgası",
    "E-posta Adresi",
    "Adınız Soyadınız",
    "Temsil ettiğiniz kurum/örgütün tam adı",
    "Kurum türü",
    "Bulunduğunuz il",
    "Hangi buluşmaya katılmak istiyorsunuz?",
    "Cep telefonu",
    "Neden katılmak istiyorsunuz?",
];

/// As a form leaves it: shared strings, real dates, telephone numbers as text.
fn workbook_of(rows: usize) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let moment = Format::new().set_num_format("dd.mm.yyyy hh:mm:ss");
    let sheet = workbook.add_worksheet_with_low_memory().unwrap();
    sheet.write_row(0, 0, HEADINGS).unwrap();
    for (row, line) in (1..).zip(lines(rows)) {
        let at = ExcelDateTime::from_serial_datetime(46_300.0 + f64::from(row) / 5_000.0).unwrap();
        sheet.write_with_format(row, 0, &at, &moment).unwrap();
        for (column, text) in (0..).zip(&line).skip(1) {
            sheet.write_string(row, column, text).unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}

fn list_of(rows: usize) -> Vec<u8> {
    let mut list = HEADINGS.join(";") + "\r\n";
    for line in lines(rows) {
        writeln!(list, "{}\r", line.join(";")).unwrap();
    }
    let (bytes, _, missing) = encoding_rs::WINDOWS_1254.encode(&list);
    assert!(!missing);
    bytes.into_owned()
}

/// Invented applicants: nearly all of them different people, a few of one name.
fn lines(rows: usize) -> impl Iterator<Item = [String; 9]> {
    const GIVEN: [&str; 16] = [
        "Elif",
        "Hüseyin",
        "Ümmügülsüm",
        "Çağrı",
        "Nilüfer",
        "İsmail",
        "Gökçe",
        "Işıl",
        "Ömer",
        "Hatice",
        "Berfin",
        "Tuğrul",
        "Şenay",
        "Yiğit",
        "Müge",
        "Ali",
    ];
    const FIRST: [&str; 16] = [
        "Yıl", "Öz", "Kı", "Çe", "Şim", "Gü", "Ağır", "Işık", "Da", "U", "Ün", "Er", "Kara", "Ak",
        "Sa", "De",
    ];
    const SECOND: [&str; 16] = [
        "dırım", "türk", "lıç", "lik", "şek", "neş", "baş", "lı", "ğcı", "çar", "al", "doğmuş",
        "koç", "taş", "rı", "mir",
    ];
    const CITIES: [&str; 5] = ["Trabzon", "Ordu", "Samsun", "Tokat", "Sivas"];
    const WORK: [&str; 8] = [
        "Kadın Dayanışma",
        "Gençlik",
        "Doğa Koruma",
        "Engelsiz Yaşam",
        "Kültür ve Sanat",
        "Çocuk Hakları",
        "Kırsal Kalkınma",
        "Mahalle",
    ];
    const WHY: [&str; 4] = [
        "Başka kuruluşlarla tanışmak",
        "Sorunlarımızı konuşmak",
        "İş birliğini güçlendirmek",
        "Deneyimlerimizi paylaşmak",
    ];
    let mut seed = 20_261u64;
    (0..rows).map(move |number| {
        let mut pick = |among: usize| {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize % among
        };
        let city = CITIES[pick(5)];
        let family = format!("{}{}", FIRST[pick(16)], SECOND[pick(16)]);
        [
            format!(
                "{:02}.10.2026 {:02}:{:02}:00",
                1 + number / 5_000 % 28,
                number / 60 % 24,
                number % 60
            ),
            format!("basvuru{number}@example.org"),
            format!(
                "{} {} {family}{}",
                GIVEN[pick(16)],
                GIVEN[pick(16)],
                SECOND[pick(16)]
            ),
            format!("{city} {} {} Derneği", FIRST[pick(16)], WORK[pick(8)]),
            "Dernek".to_owned(),
            city.to_owned(),
            format!("1. Güzergâh – {city}"),
            format!(
                "0500 {:03} {:02} {:02}",
                number / 10_000,
                number / 100 % 100,
                number % 100
            ),
            format!("{} {}", WHY[pick(4)], pick(20_000)),
        ]
    })
}
