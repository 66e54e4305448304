//! One keystroke at the desk among 600, 10,000 and 100,000 people, beside FlexSearch and MiniSearch (JavaScript) and beside
//! a plain walk over every folded name; the keystroke after a check-in; the first answer of a programme that was just
//! opened. CPU time of the thread: nothing here waits for a disk.
//!
//! What is typed are queries that were slow once, and names and organisations drawn from the register itself, always the
//! same ones: a p99 over the few alone is the figure of one of them.
//!
//! The peers are handed the same folded names and organisations and the same keystrokes; their garbage collection counts, as
//! it does for who types. Without node or the packages they are left out.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use domain::turkish::fold;
use programme::ids::MeetingId;
use programme::view::MeetingItem;
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
/// So many more are drawn.
const DRAWN: usize = 60;
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
    let typed = keystrokes(&list);
    let list: Vec<(String, String)> = list
        .iter()
        .map(|(name, organisation)| (fold(name), fold(organisation)))
        .collect();
    let names: Vec<&str> = list.iter().map(|(name, _)| name.as_str()).collect();
    // Each by itself and a round before it counts, as the peers are: who walks over every name leaves nothing else in the
    // processor's memory.
    let figures = |rounds: usize, one: &dyn Fn(&str) -> f64| -> Vec<f64> {
        let all = (0..=rounds).flat_map(|_| typed.iter().map(|it| one(it)));
        all.skip(typed.len()).collect()
    };
    let ours = figures(5, &|it| search(&programme, meeting, it));
    let rounds = if people > 50_000 { 1 } else { 5 };
    let plain = figures(rounds, &|it| thread(|| walk(&names, it)).0);
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
    let mut came: Vec<bool> = list.iter().map(|it| it.arrived_at.is_some()).collect();
    let mut figures = Vec::new();
    for (typed, at) in typed.iter().step_by(3).cycle().zip(0..400) {
        let at = at % list.len();
        let id = list[at].registration;
        match came[at] {
            false => drop(programme.check_in(meeting, id, &anyway).unwrap()),
            true => drop(programme.undo_check_in(meeting, id, None).unwrap()),
        }
        came[at] = !came[at];
        figures.push(search(programme, meeting, typed));
    }
    figures
}

/// Name and organisation of everybody on a list.
fn everybody(programme: &Programme) -> Vec<(String, String)> {
    let meetings = programme.meetings().unwrap();
    let of = |it: &MeetingItem| programme.registrations(it.meeting).unwrap();
    let all = meetings.iter().flat_map(of);
    all.map(|it| {
        let name = it.name.unwrap_or_default();
        (name, it.organisation.unwrap_or_default())
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
fn keystrokes(people: &[(String, String)]) -> Vec<String> {
    let grown = |query: String| -> Vec<String> {
        let ends = query.char_indices().map(|(at, it)| at + it.len_utf8());
        ends.map(|end| query[..end].to_owned()).collect()
    };
    let chosen = QUERIES.iter().map(|it| (*it).to_owned());
    chosen.chain(drawn(people)).flat_map(grown).collect()
}

/// People as somebody types whom they look for: by their name, by the last name first, with their organisation, by that
/// alone, with a letter left out, and by the beginnings of their names.
fn drawn(people: &[(String, String)]) -> Vec<String> {
    let mut dice = 88_172_645_463_325_252u64;
    let mut somebody = || {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        &people[(dice >> 11) as usize % people.len()]
    };
    let query = |at: usize| {
        let (name, organisation) = somebody();
        let words: Vec<&str> = name.split(' ').collect();
        let (first, last) = (words[0], words[words.len() - 1]);
        match at % 6 {
            0 => name.clone(),
            1 => format!("{last} {first}"),
            2 => format!("{first} {}", organisation.split(' ').next().unwrap()),
            3 => organisation.clone(),
            4 => {
                let mut letters: Vec<char> = last.chars().collect();
                letters.remove(letters.len() / 2);
                format!("{first} {}", String::from_iter(letters))
            }
            _ => {
                let beginning = |it: &&str| it.chars().take(3).collect::<String>();
                let beginnings: Vec<String> = words.iter().rev().map(beginning).collect();
                beginnings.join(" ")
            }
        }
    };
    (0..DRAWN).map(query).collect()
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
