//! A check-in that is on the disk when it is shown, beside one bare row committed to a plain SQLite file with the same
//! promise (WAL, `synchronous=FULL`) on the same disk.

use std::fs::File;
use std::io::Write;
use std::path::Path;

use programme::{Clock, Door, KeyCost, Programme, Start};
use rusqlite::Connection;

use crate::clock::wall;
use crate::measure::{Table, median, quantile, target};

const ROUNDS: usize = 7;
const COMMITS: usize = 100;

pub(crate) fn measure(table: &mut Table) {
    // In the target folder, not in a temporary one: that may be memory, and memory has no disk to wait for.
    let folder = tempfile::tempdir_in(target()).unwrap();
    let (mut check_in, mut bare) = (Vec::new(), Vec::new());
    let (mut first, mut bare_first) = (Vec::new(), Vec::new());
    let (mut check_in_rates, mut bare_rates) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let ours = our_commits(&folder.path().join(format!("{round}.rota")));
        let theirs = bare_commits(&folder.path().join(format!("{round}.sqlite")));
        check_in_rates.push(1000.0 * COMMITS as f64 / ours.iter().sum::<f64>());
        bare_rates.push(1000.0 * COMMITS as f64 / theirs.iter().sum::<f64>());
        // The first after opening prepares its statements and begins a log; it is said by itself.
        first.push(ours[0]);
        bare_first.push(theirs[0]);
        check_in.extend(&ours[1..]);
        bare.extend(&theirs[1..]);
    }
    let name = "bare FULL commit";
    table.add_beside(
        "check-ins, commits per second",
        median(check_in_rates),
        "1/s",
        name,
        median(bare_rates),
    );
    let both = |share| {
        (
            quantile(check_in.clone(), share),
            quantile(bare.clone(), share),
        )
    };
    for (what, share) in [("check-in, p50", 0.5), ("check-in, p99", 0.99)] {
        let (ours, theirs) = both(share);
        table.add_beside(what, ours, "ms", name, theirs);
    }
    let (what, beside) = ("first check-in after opening", "first bare commit");
    table.add_beside(what, median(first), "ms", beside, median(bare_first));
    // On a slow disk every ratio is 1: this says how slow.
    let disk = fsyncs(&folder.path().join("fsync"));
    let own = "the disk's own fsync of a page";
    for (what, share) in [
        ("bare FULL commit, p50", 0.5),
        ("bare FULL commit, p99", 0.99),
    ] {
        let (commit, fsync) = (quantile(bare.clone(), share), quantile(disk.clone(), share));
        table.add_beside(what, commit, "ms", own, fsync);
    }
}

fn fsyncs(path: &Path) -> Vec<f64> {
    let mut file = File::create(path).unwrap();
    let page = [7; 4096];
    let mut write = || {
        file.write_all(&page).unwrap();
        file.sync_all().unwrap();
    };
    (0..ROUNDS * COMMITS).map(|_| wall(&mut write).0).collect()
}

fn our_commits(path: &Path) -> Vec<f64> {
    let start = Start::Demo;
    let (mut programme, _) = Programme::create(
        path,
        "dört kelimelik gizli parola",
        &start,
        KeyCost::cheap(),
        Clock::system(),
    )
    .unwrap();
    programme.demo(COMMITS as u32 * 14, 2).unwrap();
    let meeting = programme.today().unwrap().meeting.unwrap();
    let expected = programme.roster(meeting).unwrap();
    let expected: Vec<_> = expected
        .iter()
        .filter(|hit| hit.state.word() == "expected")
        .map(|hit| hit.registration)
        .collect();
    assert!(expected.len() >= COMMITS);
    let door = Door::default();
    expected[..COMMITS]
        .iter()
        .map(|registration| {
            let (ms, answer) = wall(|| programme.check_in(meeting, *registration, &door).unwrap());
            assert_eq!(answer.outcome.word(), "admitted");
            ms
        })
        .collect()
}

fn bare_commits(path: &Path) -> Vec<f64> {
    let db = Connection::open(path).unwrap();
    db.pragma_update(None, "journal_mode", "WAL").unwrap();
    db.pragma_update(None, "synchronous", "FULL").unwrap();
    db.execute(
        "CREATE TABLE check_in (id INTEGER PRIMARY KEY, at TEXT NOT NULL) STRICT",
        [],
    )
    .unwrap();
    let mut insert = db.prepare("INSERT INTO check_in (at) VALUES (?1)").unwrap();
    (0..COMMITS)
        .map(|_| wall(|| insert.execute(["2026-11-24T09:30:00Z"]).unwrap()).0)
        .collect()
}
