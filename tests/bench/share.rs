//! Laptops that share: what a new one takes, what somebody at the door waits meanwhile, what it costs to learn that nothing is
//! new, and how long a check-in is on its way.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use commands::{Engine, Here};
use programme::vocabulary::{RemoteLies, Role};
use programme::{
    Clock, Door, KeyCost, Programme, SheetFile, Start, ThisLaptop, Tour, Way, add_remote, exchange,
    offer,
};
use serde_json::json;

use crate::beside::{check_in, list_of};
use crate::child;
use crate::clock::{report, wall};
use crate::measure::{Table, median, quantile, target};
use crate::servers;

const ROUNDS: usize = 5;
const PASSPHRASE: &str = "dört kelimelik gizli parola";
/// Of a sheet of so many rows: some 100,000 changes, and a quarter of them.
const ROWS: usize = 25_000;
const CHECK_INS: usize = 200;
/// As many as a place holds before what is covered goes.
const FILES: usize = 440;

pub(crate) fn measure(table: &mut Table) {
    new_laptop(table);
    at_the_door(table);
    nothing_new(table);
}

/// An office that shares by a stick, and what lies there.
struct Office {
    programme: Programme,
    folder: PathBuf,
}

impl Office {
    fn new(folder: &Path) -> Office {
        fs::create_dir_all(folder.join("stick")).unwrap();
        let start = Start::Tour(Box::new(Tour::bundled()));
        let (cost, clock) = (KeyCost::cheap(), Clock::system());
        let file = folder.join("tur.rota");
        let made = Programme::create(&file, PASSPHRASE, &start, cost, clock).unwrap();
        let mut office = Office {
            programme: made.0,
            folder: folder.to_owned(),
        };
        let (stick, with_us) = (office.stick(), Some(RemoteLies::WithUs));
        let programme = &mut office.programme;
        programme.add_remote("Bellek", &stick, with_us).unwrap();
        office
    }

    fn stick(&self) -> PathBuf {
        self.folder.join("stick")
    }

    fn take_in(programme: &mut Programme, rows: usize, name: &str) {
        let options = programme::view::ImportOptions {
            route: 1,
            meeting: Some(programme.find_meeting("trabzon").unwrap()),
            as_last_time: true,
            ..programme::view::ImportOptions::default()
        };
        let sheet = SheetFile::new("liste.csv", std::io::Cursor::new(list_of(rows, name)));
        programme.import(&sheet, &options).unwrap();
    }

    /// The digits for one more laptop.
    fn invite(&mut self, name: &str) -> String {
        let offered = offer(&mut self.programme, name, Role::Facilitator, "Bellek");
        offered.unwrap().digits
    }
}

fn join(folder: &Path, name: &str, digits: &str, stick: &Path) -> (Programme, u32) {
    let laptop = ThisLaptop::in_folder(folder.join(format!("laptop {name}")));
    let file = folder.join(format!("{name}.rota"));
    let (cost, clock) = (KeyCost::cheap(), Clock::system());
    let way = Way::folder(stick);
    let joined = laptop.join(&way, digits, &file, PASSPHRASE, cost, clock);
    let (programme, joined) = joined.unwrap();
    assert!(joined.exchanged.not_taken.is_empty());
    (programme, joined.exchanged.received.changes)
}

/// A process of its own joins: folder, name, a file with the digits, stick.
pub(crate) fn child(paths: &[PathBuf]) {
    let [folder, name, digits, stick] = paths else {
        panic!("{paths:?}")
    };
    let digits = fs::read_to_string(digits).unwrap();
    report(|| {
        let (programme, changes) = join(folder, name.to_str().unwrap(), &digits, stick);
        programme.close().unwrap();
        f64::from(changes)
    });
}

/// CPU seconds, MB and how many changes, at one size.
fn joined(rows: usize) -> (f64, f64, f64) {
    let folder = tempfile::tempdir_in(target()).unwrap();
    let mut office = Office::new(folder.path());
    Office::take_in(&mut office.programme, rows, "Basvuran");
    exchange(&mut office.programme, None).unwrap();
    let (mut cpu, mut peak, mut changes) = (Vec::new(), Vec::new(), 0.0);
    for round in 0..ROUNDS {
        let name = format!("kapi{round}");
        let digits = folder.path().join(format!("{name}.rakam"));
        fs::write(&digits, office.invite(&name)).unwrap();
        let stick = office.stick();
        let paths: [&Path; 4] = [folder.path(), Path::new(&name), &digits, &stick];
        let cost = child::ourselves("join", &paths);
        cpu.push(cost.cpu / 1000.0);
        peak.push(cost.peak);
        changes = cost.counted;
    }
    (median(cpu), median(peak), changes)
}

fn new_laptop(table: &mut Table) {
    let (small, large) = (joined(ROWS / 4), joined(ROWS));
    let per = large.2 / 100_000.0;
    table.add("a new laptop, CPU for 100,000 changes", large.0 / per, "s");
    table.add(
        "a new laptop, CPU for 1,000,000 changes",
        large.0 / per * 10.0,
        "s",
    );
    table.add_beside("the same, memory", large.1, "MB", "at a quarter", small.1);
    let exponent = (large.0 / small.0).ln() / (large.2 / small.2).ln();
    table.add("the same, exponent", exponent, "");
}

/// Check-ins in the window while it takes what another laptop wrote.
fn at_the_door(table: &mut Table) {
    let folder = tempfile::tempdir_in(target()).unwrap();
    let mut office = Office::new(folder.path());
    Office::take_in(&mut office.programme, 8 * CHECK_INS, "Kayitli");
    let digits = office.invite("Kapi");
    let (mut door, _) = join(folder.path(), "kapi", &digits, &office.stick());
    Office::take_in(&mut door, ROWS, "Basvuran");
    exchange(&mut door, None).unwrap();
    let meeting = office.programme.find_meeting("trabzon").unwrap();
    let expected = office.programme.registrations(meeting).unwrap();
    let expected = expected.into_iter().map(|it| it.registration.to_string());
    let mut expected: Vec<String> = expected.collect();
    let file = office.programme.path().to_owned();
    office.programme.close().unwrap();
    let here = Here {
        file,
        settings: folder.path().to_owned(),
        laptop: ThisLaptop::default(),
        cost: KeyCost::cheap(),
        clock: Box::new(Clock::system),
    };
    let engine = Engine::new(here, |_| ());
    let passphrase = json!({ "passphrase": PASSPHRASE });
    engine.call("unlock", passphrase).unwrap();
    let meeting = meeting.to_string();
    let mut one = || check_in(&engine, &meeting, &expected.pop().unwrap());
    let idle: Vec<f64> = (0..CHECK_INS).map(|_| one()).collect();
    let is_over = AtomicBool::new(false);
    let (during, took) = thread::scope(|threads| {
        let shares = threads.spawn(|| {
            let (ms, answer) = wall(|| engine.call("share_now", json!({})).unwrap());
            is_over.store(true, Ordering::Relaxed);
            (ms, answer)
        });
        let mut during = Vec::new();
        while !is_over.load(Ordering::Relaxed) && during.len() < 5 * CHECK_INS {
            during.push(one());
        }
        let (ms, answer) = shares.join().unwrap();
        let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
        let changes = answer["received"]["changes"].as_f64().unwrap();
        (during, ms / changes * 100_000.0 / 1000.0)
    });
    table.add("100,000 changes taken, check-ins beside", took, "s");
    for (word, share) in [("p50", 0.5), ("p99", 0.99)] {
        let both = [&during, &idle].map(|it| quantile(it.clone(), share));
        let line = format!("check-in while changes are taken, {word}");
        table.add_beside(line, both[0], "ms", "while nobody shares", both[1]);
    }
    engine.close().unwrap();
}

/// Files that begin so in the one folder on a stick, and how long they are together.
fn files(stick: &Path) -> Vec<(String, u64)> {
    let folder = fs::read_dir(stick).unwrap().next().unwrap().unwrap();
    let files = fs::read_dir(folder.path()).unwrap().map(Result::unwrap);
    files
        .map(|it| {
            let name = it.file_name().into_string().unwrap();
            (name, it.metadata().unwrap().len())
        })
        .collect()
}

fn nothing_new(table: &mut Table) {
    let folder = tempfile::tempdir_in(target()).unwrap();
    let mut office = Office::new(folder.path());
    Office::take_in(&mut office.programme, 2 * FILES, "Kayitli");
    exchange(&mut office.programme, None).unwrap();
    let meeting = office.programme.find_meeting("trabzon").unwrap();
    let mut expected = office.programme.registrations(meeting).unwrap();
    let stick = office.stick();
    let come = |programme: &mut Programme, who: &mut Vec<programme::view::RegistrationItem>| {
        let id = who.pop().unwrap().registration;
        programme.check_in(meeting, id, &Door::default()).unwrap();
    };
    let before: u64 = files(&stick).iter().map(|it| it.1).max().unwrap();
    let log = |stick: &Path| -> u64 {
        let files = files(stick);
        files
            .iter()
            .filter(|it| it.0.starts_with("log-"))
            .map(|it| it.1)
            .sum()
    };
    let had = log(&stick);
    for _ in 0..20 {
        come(&mut office.programme, &mut expected);
    }
    exchange(&mut office.programme, None).unwrap();
    let twenty = (log(&stick) - had) as f64;
    assert!(twenty > 0.0 && before > 0);
    table.add("a check-in in a piece of twenty", twenty / 20.0, "bytes");
    while files(&stick).len() < FILES {
        come(&mut office.programme, &mut expected);
        exchange(&mut office.programme, None).unwrap();
    }
    let number = files(&stick).len();
    let mut again = |office: &mut Office, place: &str, what: &str| {
        // Whatever was left at the last visit is read at this one.
        exchange(&mut office.programme, Some(place)).unwrap();
        exchange(&mut office.programme, Some(place)).unwrap();
        let times = (0..ROUNDS).map(|_| {
            let (ms, done) = wall(|| exchange(&mut office.programme, Some(place)).unwrap());
            assert_eq!((done.sent.segments, done.received.segments), (0, 0));
            ms / 1000.0
        });
        let times: Vec<f64> = times.collect();
        table.add(
            format!("nothing new among {number} files, {what}"),
            median(times),
            "s",
        );
    };
    again(&mut office, "Bellek", "a folder");
    let Some(server) = servers::webdav(None) else {
        return;
    };
    let of = fs::read_dir(&stick).unwrap().next().unwrap().unwrap();
    let to = server.share().join(of.file_name());
    fs::create_dir(&to).unwrap();
    for file in fs::read_dir(of.path()).unwrap().map(Result::unwrap) {
        fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
    let address = format!("http://127.0.0.1:{}/", server.port);
    let way = Way::server(&address, servers::USER, servers::PASSWORD).unwrap();
    add_remote(
        &mut office.programme,
        "Bulut",
        &way,
        Some(RemoteLies::NotSure),
    )
    .unwrap();
    again(&mut office, "Bulut", "WebDAV");
}
