//! One keystroke at the desk among 600, 10,000 and 100,000 people, beside a plain walk over every folded name.

use domain::turkish::fold;
use programme::ids::MeetingId;
use programme::{Clock, KeyCost, Programme, Start};

use crate::clock::wall;
use crate::measure::{Table, quantile};

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
];

pub(crate) fn measure(table: &mut Table) {
    for people in [600u32, 10_000, 100_000] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("arama.rota");
        let start = Start::Demo;
        let (mut programme, _) = Programme::create(
            &path,
            "dört kelimelik gizli parola",
            &start,
            KeyCost::cheap(),
            Clock::system(),
        )
        .unwrap();
        programme.demo(people.saturating_sub(240), 3).unwrap();
        let meeting = programme.find_meeting("trabzon").unwrap();
        let (first, _) = wall(|| programme.search(meeting, "a", 20).unwrap());
        let names: Vec<String> = programme
            .people()
            .unwrap()
            .iter()
            .map(|it| fold(&it.name))
            .collect();
        assert_eq!(names.len() as u32, people);

        let (mut ours, mut plain) = (Vec::new(), Vec::new());
        for _ in 0..5 {
            for typed in keystrokes() {
                ours.push(search(&programme, meeting, &typed));
                plain.push(wall(|| walk(&names, &typed)).0);
            }
        }
        let name = "walk over every name";
        for (what, share) in [("p50", 0.5), ("p99", 0.99)] {
            table.add_beside(
                format!("search among {people}, {what}"),
                quantile(ours.clone(), share),
                "ms",
                name,
                quantile(plain.clone(), share),
            );
        }
        table.add(
            format!("first search among {people}, reading all"),
            first,
            "ms",
        );
    }
}

fn search(programme: &Programme, meeting: MeetingId, typed: &str) -> f64 {
    wall(|| programme.search(meeting, typed, 20).unwrap()).0
}

/// What somebody without Rota would write: fold, and look into each name.
fn walk(names: &[String], typed: &str) -> usize {
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
