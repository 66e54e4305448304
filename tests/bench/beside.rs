//! A check-in in the window while somebody looks: at a sheet of 100,000 rows, at the run of letters, at a sign-in
//! sheet or a backup being written, beside a check-in of the same programme while nobody does anything else.

use std::fmt::Write as _;
use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use commands::{Engine, Here, Purpose};
use programme::{Clock, KeyCost, Programme, SheetFile, Start, ThisLaptop, Tour};
use serde_json::{Value, json};

use crate::clock::wall;
use crate::measure::{Table, quantile, target};

const ROUNDS: usize = 5;
/// Of each kind in each round.
const CHECK_INS: usize = 40;
const ROWS: usize = 100_000;
const PASSPHRASE: &str = "dört kelimelik gizli parola";
/// People come one after another, and not as fast as a laptop can write.
const BETWEEN: Duration = Duration::from_millis(15);

struct Desk {
    engine: Engine,
    meeting: String,
    expected: Vec<String>,
}

pub(crate) fn measure(table: &mut Table) {
    // In the target folder, not in a temporary one: that may be memory, and memory has no disk to wait for.
    let folder = tempfile::tempdir_in(target()).unwrap();
    let at = |name: &str| folder.path().join(name);
    let mut desk = desk(folder.path());
    fs::write(at("yuz_bin.csv"), list_of(ROWS, "Basvuran")).unwrap();
    fs::create_dir(at("mektup")).unwrap();
    let tickets = desk.engine.tickets();
    let sheet = tickets.give(&at("yuz_bin.csv"), Purpose::Read).ticket;
    let letters = tickets.give(&at("mektup"), Purpose::Write).ticket;
    let paper = tickets.give(&at("imza.pdf"), Purpose::Write).ticket;
    let meeting = &desk.meeting;
    let options = programme::view::ImportOptions {
        route: 1,
        meeting: meeting.parse().ok(),
        as_last_time: true,
        ..programme::view::ImportOptions::default()
    };
    let works = [
        (
            "the preview of 100,000 rows",
            "preview_import",
            json!({ "sheet": sheet, "options": options }),
        ),
        (
            "a package of letters",
            "write_letters",
            json!({
                "meeting": meeting, "kind": "thanks", "language": "tr", "folder": letters, "only": [],
            }),
        ),
        (
            "a sign-in sheet",
            "sign_in_sheet",
            json!({ "meeting": meeting, "target": paper, "variant": "blank", "language": "tr" }),
        ),
        ("a backup", "backup", json!({ "folder": null })),
    ];
    // The letters thank whoever came.
    for _ in 0..CHECK_INS {
        desk.check_in();
    }
    for (what, name, arguments) in &works {
        let (mut idle, mut during) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            idle.extend((0..CHECK_INS).map(|_| desk.check_in()));
            during.extend(desk.during(name, arguments));
        }
        for (word, share) in [("p50", 0.5), ("p95", 0.95), ("p99", 0.99)] {
            let both = [&during, &idle].map(|it| quantile(it.clone(), share));
            let line = format!("check-in during {what}, {word}");
            table.add_beside(line, both[0], "ms", "while nobody looks", both[1]);
        }
    }
    let written = fs::read_dir(at("mektup")).unwrap().count();
    assert!(written > 2 * CHECK_INS, "{written} files of letters");
    desk.engine.close().unwrap();
}

impl Desk {
    fn check_in(&mut self) -> f64 {
        let who = self.expected.pop().unwrap();
        check_in(&self.engine, &self.meeting, &who)
    }

    /// Check-ins while a command is called again and again.
    fn during(&mut self, name: &str, arguments: &Value) -> Vec<f64> {
        let (engine, is_over) = (&self.engine, &AtomicBool::new(false));
        let expected = &mut self.expected;
        thread::scope(|threads| {
            threads.spawn(move || {
                while !is_over.load(Ordering::Relaxed) {
                    engine.call(name, arguments.clone()).unwrap();
                }
            });
            let who = expected.drain(expected.len() - CHECK_INS..);
            let times = who.map(|it| check_in(engine, &self.meeting, &it)).collect();
            is_over.store(true, Ordering::Relaxed);
            times
        })
    }
}

pub(crate) fn check_in(engine: &Engine, meeting: &str, who: &str) -> f64 {
    thread::sleep(BETWEEN);
    let arguments = json!({ "meeting": meeting, "registration": who, "anyway": false });
    let (ms, answer) = wall(|| engine.call("check_in", arguments).unwrap());
    assert!(answer.contains("\"admitted\""), "{answer}");
    ms
}

/// A programme that is open as in the window, with enough people who are expected.
fn desk(folder: &Path) -> Desk {
    let file = folder.join("tur.rota");
    let start = Start::Tour(Box::new(Tour::bundled()));
    let made = Programme::create(&file, PASSPHRASE, &start, KeyCost::cheap(), Clock::system());
    let mut programme = made.unwrap().0;
    let meeting = programme.find_meeting("trabzon").unwrap();
    let list = list_of((8 * ROUNDS + 1) * CHECK_INS, "Kayitli");
    let options = programme::view::ImportOptions {
        route: 1,
        meeting: Some(meeting),
        as_last_time: true,
        ..programme::view::ImportOptions::default()
    };
    let sheet = SheetFile::new("liste.csv", Cursor::new(&list));
    programme.import(&sheet, &options).unwrap();
    let expected = programme.registrations(meeting).unwrap();
    programme.close().unwrap();
    let here = Here {
        file,
        settings: folder.to_owned(),
        laptop: ThisLaptop::default(),
        cost: KeyCost::cheap(),
        clock: Box::new(Clock::system),
    };
    let engine = Engine::new(here, |_| ());
    let passphrase = json!({ "passphrase": PASSPHRASE });
    engine.call("unlock", passphrase).unwrap();
    Desk {
        engine,
        meeting: meeting.to_string(),
        expected: expected
            .into_iter()
            .map(|it| it.registration.to_string())
            .collect(),
    }
}

pub(crate) fn list_of(rows: usize, name: &str) -> String {
    let mut list = String::from("Ad Soyad;Kurum;E-posta\n");
    for n in 0..rows {
        writeln!(list, "{name} {n};{}. Kurum;kisi{n}@example.org", n / 3).unwrap();
    }
    list
}
