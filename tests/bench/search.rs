//! One keystroke at the desk among 600, 10,000 and 100,000 people, beside FlexSearch and MiniSearch (JavaScript) and beside
//! a plain walk over every folded name; the keystroke after a check-in; the first answer of a programme that was just
//! opened. CPU time of the thread: nothing here waits for a disk.
//!
//! The peers are handed the same folded names and organisations and the same keystrokes; their garbage collection counts, as
//! it does for who types. Without node or the packages they are left out.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use domain::turkish::fold;
use programme::ids::MeetingId;
use programme::{Clock, Door, KeyCost, Programme, Start};
use serde_json::Value;

use crate::clock::wall;
use crate::measure::{Table, median, quantile, target};

const QUERIES: &[&str] = &[
    "işık",
    "şahin",
    "mehmet ali",
    "büyükçol",
    "kırlangıç der",
    "özgür y",
    "xezal",
    "trabzon",
    "yok böyle biri",
    "ün",
    "demir volkan",
    "volkna demir",
    "ali ali",
];
const SHARES: [(&str, f64); 2] = [("p50", 0.5), ("p99", 0.99)];
/// So many of the slowest keystrokes are told by name.
const SLOWEST: usize = 12;
const PASSPHRASE: &str = "dört kelimelik gizli parola";

pub(crate) fn measure(table: &mut Table) {
    let packages = packages();
    for people in [600u32, 10_000, 100_000] {
        among(people, packages.as_ref(), table);
    }
}

fn among(people: u32, packages: Option<&PathBuf>, table: &mut Table) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("arama.rota");
    let (mut programme, _) = Programme::create(
        &path,
        PASSPHRASE,
        &Start::Demo,
        KeyCost::cheap(),
        Clock::system(),
    )
    .unwrap();
    programme.demo(people.saturating_sub(240), 3).unwrap();
    let meeting = programme.find_meeting("trabzon").unwrap();

    let mut first = Vec::new();
    for _ in 0..5 {
        programme.close().unwrap();
        programme = Programme::open(&path, PASSPHRASE, KeyCost::cheap(), Clock::system()).unwrap();
        first.push(thread(|| programme.search(meeting, "a", 20).unwrap()).0);
    }
    table.add(
        format!("first search among {people}, reading all"),
        median(first),
        "ms",
    );

    let list = everybody(&programme);
    assert_eq!(list.len() as u32, people);
    let names: Vec<&str> = list.iter().map(|(name, _)| name.as_str()).collect();
    let typed = keystrokes();
    let (mut ours, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..5 {
        // Each by itself, as the peers are: who walks over every name leaves nothing else in the processor's memory.
        ours.extend(typed.iter().map(|it| search(&programme, meeting, it)));
        plain.extend(typed.iter().map(|it| thread(|| walk(&names, it)).0));
    }
    print_slowest(people, &typed, &ours);
    let after = after_a_check_in(&mut programme, meeting, &typed);
    let peers = packages.and_then(|it| peers(it, &list, &typed));
    for (what, share) in SHARES {
        let figure = quantile(ours.clone(), share);
        let name = format!("search among {people}, {what}");
        for (peer, theirs) in peers.iter().flatten() {
            let theirs = quantile(theirs.clone(), share);
            table.add_beside(name.clone(), figure, "ms", peer, theirs);
            let times = format!("{peer} among {people}, {what}, beside it");
            table.add(times, theirs / figure, "times");
        }
        let plain = quantile(plain.clone(), share);
        table.add_beside(name, figure, "ms", "walk over every name", plain);
        table.add(
            format!("search after a check-in among {people}, {what}"),
            quantile(after.clone(), share),
            "ms",
        );
    }
}

/// Where a figure is bad, these are what to look at.
fn print_slowest(people: u32, typed: &[String], figures: &[f64]) {
    let each = typed.iter().enumerate().map(|(at, text)| {
        let rounds = figures.iter().skip(at).step_by(typed.len()).copied();
        (median(rounds.collect()), text)
    });
    let mut each: Vec<(f64, &String)> = each.collect();
    each.sort_by(|a, b| b.0.total_cmp(&a.0));
    let slowest = each.iter().take(SLOWEST);
    let slowest: Vec<String> = slowest
        .map(|(ms, typed)| format!("{typed:?} {ms:.3}"))
        .collect();
    println!("slowest among {people}, ms: {}", slowest.join(", "));
}

fn search(programme: &Programme, meeting: MeetingId, typed: &str) -> f64 {
    thread(|| programme.search(meeting, typed, 20).unwrap()).0
}

/// The keystroke that has to hear first of somebody who came.
fn after_a_check_in(programme: &mut Programme, meeting: MeetingId, typed: &[String]) -> Vec<f64> {
    let anyway = Door {
        anyway: true,
        ..Door::default()
    };
    let list = programme.registrations(meeting).unwrap();
    let mut figures = Vec::new();
    for (person, typed) in list.iter().cycle().zip(typed.iter().cycle()).take(400) {
        let id = person.registration.parse().unwrap();
        match person.arrived_at {
            None => drop(programme.check_in(meeting, id, &anyway).unwrap()),
            Some(_) => drop(programme.undo_check_in(meeting, id, None).unwrap()),
        }
        figures.push(search(programme, meeting, typed));
    }
    figures
}

/// Name and organisation of everybody on a list, folded.
fn everybody(programme: &Programme) -> Vec<(String, String)> {
    let meetings = programme.meetings().unwrap();
    let of = |meeting: &str| {
        let meeting = programme.find_meeting(meeting).unwrap();
        programme.registrations(meeting).unwrap()
    };
    let all = meetings.iter().flat_map(|it| of(&it.meeting));
    all.map(|it| {
        let organisation = it.organisation.as_deref().unwrap_or_default();
        (
            fold(it.name.as_deref().unwrap_or_default()),
            fold(organisation),
        )
    })
    .collect()
}

/// What somebody without Rota would write: fold, and look into each name.
fn walk(names: &[&str], typed: &str) -> usize {
    let folded = fold(typed);
    let words: Vec<&str> = folded.split(' ').collect();
    names
        .iter()
        .filter(|name| words.iter().all(|word| name.contains(word)))
        .count()
}

/// Every query as it grows, letter by letter.
fn keystrokes() -> Vec<String> {
    let grown = |query: &&str| -> Vec<String> {
        query
            .char_indices()
            .map(|(at, letter)| query[..at + letter.len_utf8()].to_owned())
            .collect()
    };
    QUERIES.iter().flat_map(grown).collect()
}

type Peers = Vec<(String, Vec<f64>)>;

fn peers(packages: &PathBuf, people: &[(String, String)], typed: &[String]) -> Option<Peers> {
    let lines: Vec<String> = people
        .iter()
        .map(|(name, organisation)| format!("{name}\t{organisation}"))
        .collect();
    let typed: Vec<String> = typed.iter().map(|it| fold(it)).collect();
    let (list, keys) = (packages.join("people.tsv"), packages.join("keystrokes.txt"));
    fs::write(&list, lines.join("\n")).unwrap();
    fs::write(&keys, typed.join("\n")).unwrap();
    let script = packages.join("peers.mjs");
    fs::write(&script, include_str!("search/peers.mjs")).unwrap();
    let said = Command::new("node")
        .args([&script, &list, &keys, packages])
        .arg(if people.len() > 50_000 { "1" } else { "5" })
        .output()
        .ok()?;
    if !said.status.success() {
        println!("{}", String::from_utf8_lossy(&said.stderr));
        return None;
    }
    let said: Value = serde_json::from_slice(&said.stdout).unwrap();
    let peers = ["flexsearch", "minisearch"].map(|name| {
        let peer = &said[name];
        assert!(peer["counted"].as_u64().unwrap() > 0, "{name} found nobody");
        let ms = peer["ms"].as_array().unwrap().iter();
        (name.to_owned(), ms.filter_map(Value::as_f64).collect())
    });
    Some(peers.into())
}

/// The packages in a folder of their own below the target folder, fetched once.
fn packages() -> Option<PathBuf> {
    let folder = target().join("search-peers");
    let has_all = || {
        ["flexsearch", "minisearch"]
            .iter()
            .all(|it| folder.join("node_modules").join(it).exists())
    };
    if !has_all() {
        println!("fetching what the search is compared with");
        fs::create_dir_all(&folder).unwrap();
        let install = [
            "install",
            "--silent",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
        ];
        let npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
            .args(install)
            .arg("--prefix")
            .arg(&folder)
            .args(["flexsearch@0.8", "minisearch@7"])
            .status();
        if !npm.is_ok_and(|it| it.success()) || !has_all() {
            println!("search: not compared, no node with flexsearch and minisearch here");
            return None;
        }
    }
    Some(folder)
}

/// Milliseconds of CPU that `work` takes in this thread; the wall clock where the system does not tell.
fn thread<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let before = used_here();
    let (wall_ms, result) = wall(work);
    match (before, used_here()) {
        (Some(before), Some(after)) => (after - before, result),
        _ => (wall_ms, result),
    }
}

#[cfg(unix)]
fn used_here() -> Option<f64> {
    let used = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Some(used.tv_sec as f64 * 1e3 + used.tv_nsec as f64 / 1e6)
}

#[cfg(not(unix))]
fn used_here() -> Option<f64> {
    None
}
