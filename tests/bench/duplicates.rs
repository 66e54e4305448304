//! Finding the duplicates among 10,000 and 100,000 applicants, beside recordlinkage (Python) by the same rules.
//!
//! The people are invented, the same from run to run; 15 % of them stand twice, once as somebody typed them the second
//! time: letters without marks, one slip, the surname first, the number with +90, no number, no address, the organisation
//! cut short. What is found counts from `LIKELY` on. Both are handed what was typed and answer with pairs; loading Python,
//! its packages and the sheet is not counted. Without Python or its packages nothing is compared.

use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use domain::duplicate::{Folding, LIKELY, Somebody, alike};

use crate::clock::cpu;
use crate::measure::{Table, median, target};

mod people;

use people::{Person, seeded};

const SIZES: [usize; 2] = [10_000, 100_000];

pub(crate) fn measure(table: &mut Table) {
    let python = python();
    for size in SIZES {
        let (people, truth) = seeded(size, 7);
        let rounds = if size > 50_000 { 5 } else { 20 };
        let mut found = HashSet::new();
        let round = |found: &mut HashSet<(u32, u32)>| {
            // One round of 10,000 is over before the clock of the processor has ticked often.
            let times = if size > 50_000 { 1 } else { 5 };
            let (ms, pairs) = cpu(|| {
                (1..times).for_each(|_| drop(pairs(&people)));
                pairs(&people)
            });
            *found = pairs;
            ms / f64::from(times)
        };
        let ours = median((0..rounds).map(|_| round(&mut found)).collect());
        let (precision, recall) = quality(&found, &truth);
        let name = format!("duplicates among {size}, CPU");
        let peer = python
            .as_deref()
            .and_then(|it| recordlinkage(it, &people, size));
        match &peer {
            Some(peer) => table.add_beside(name, ours, "ms", "recordlinkage", peer.ms),
            None => {
                println!("duplicates among {size}: not compared, no Python with recordlinkage");
                table.add(name, ours, "ms");
            }
        }
        for (what, ours, theirs) in [
            (
                "precision",
                precision,
                peer.as_ref().map(|it| quality(&it.found, &truth).0),
            ),
            (
                "recall",
                recall,
                peer.as_ref().map(|it| quality(&it.found, &truth).1),
            ),
        ] {
            let name = format!("duplicates among {size}, {what}");
            match theirs {
                Some(theirs) => table.add_beside(name, ours, "", "recordlinkage", theirs),
                None => table.add(name, ours, ""),
            }
        }
        assert!(
            precision >= 0.99 && recall >= 0.99,
            "precision {precision}, recall {recall}"
        );
    }
}

fn pairs(people: &[Person]) -> HashSet<(u32, u32)> {
    let mut folding = Folding::default();
    let crowd: Vec<(u32, Somebody)> = (0..)
        .zip(people)
        .map(|(number, it)| {
            let somebody = folding.somebody(
                &it.name,
                Some(&it.organisation),
                it.phone.as_deref(),
                it.email.as_deref(),
            );
            (number, somebody)
        })
        .collect();
    let found = alike(&crowd).into_iter();
    found
        .filter(|it| it.likeness.score >= LIKELY)
        .map(|it| (it.a, it.b))
        .collect()
}

fn quality(found: &HashSet<(u32, u32)>, truth: &HashSet<(u32, u32)>) -> (f64, f64) {
    let right = found.intersection(truth).count() as f64;
    (right / found.len() as f64, right / truth.len() as f64)
}

struct Peer {
    ms: f64,
    found: HashSet<(u32, u32)>,
}

/// The Python in a folder of its own below the target folder, made once.
fn python() -> Option<String> {
    let folder = target().join("peers");
    let python = folder.join("bin/python");
    let works = |python: &Path| {
        let check = Command::new(python)
            .args(["-c", "import recordlinkage"])
            .output();
        check.is_ok_and(|it| it.status.success())
    };
    if !works(&python) {
        let made = Command::new("python3")
            .args(["-m", "venv"])
            .arg(&folder)
            .output()
            .ok()?;
        made.status.success().then_some(())?;
        let install = ["-m", "pip", "install", "-q", "recordlinkage==0.16"];
        Command::new(&python).args(install).output().ok()?;
    }
    works(&python).then(|| python.display().to_string())
}

fn recordlinkage(python: &str, people: &[Person], size: usize) -> Option<Peer> {
    let folder = target().join("peers");
    let (list, answer) = (folder.join("people.csv"), folder.join("pairs.csv"));
    fs::write(&list, sheet(people)).unwrap();
    let rounds = if size > 50_000 { "1" } else { "5" };
    let said = Command::new(python)
        .args(["-c", include_str!("duplicates/peer.py")])
        .args([&list, &answer])
        .arg(rounds)
        .output()
        .ok()?;
    if !said.status.success() {
        println!("{}", String::from_utf8_lossy(&said.stderr));
        return None;
    }
    let ms = String::from_utf8(said.stdout).ok()?.trim().parse().ok()?;
    let pairs = fs::read_to_string(&answer).ok()?;
    let number = |text: &str| text.trim().parse::<u32>().ok();
    let found = pairs
        .lines()
        .filter_map(|line| {
            let (a, b) = line.split_once(',')?;
            let (a, b) = (number(a)?, number(b)?);
            Some((a.min(b), a.max(b)))
        })
        .collect();
    Some(Peer { ms, found })
}

/// What was typed, as a sheet.
fn sheet(people: &[Person]) -> String {
    let mut sheet = String::from("name_typed,organisation,phone,email\n");
    for it in people {
        sheet.push_str(&format!(
            "{},{},{},{}\n",
            it.name,
            it.organisation,
            it.phone.as_deref().unwrap_or_default(),
            it.email.as_deref().unwrap_or_default(),
        ));
    }
    sheet
}
