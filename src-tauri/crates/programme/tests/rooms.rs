//! The rooms of `programme` and the arrows between them: a file may use what stands in a lower room or in its own, and
//! nothing beside or above it. Read from the paths in the files themselves, whether they are imported or written out.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::{Path, PathBuf};

#[path = "../../../../tests/support/paths.rs"]
mod paths;

use paths::{files, first_names, named_from_root, place_in};

/// From the ground up. Rooms of one line do not know each other.
const FLOORS: &[&[&str]] = &[
    &["view"],
    &["base"],
    &["known"],
    &["programme"],
    &["bindings"],
    &["write"],
    &[
        "tour", "meeting", "calls", "intake", "seats", "door", "heard", "papers", "file",
    ],
    &["change"],
    &["demo"],
    &["whole"],
    &["exchange"],
];

/// More beside one another is not looked over any more.
const ENTRIES: usize = 22;

fn sources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn floor_of(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// The rooms that the file at `place` names.
fn rooms_named(place: &[String], text: &str) -> Vec<String> {
    let mut named = named_from_root(place, text);
    named.retain(|it| floor_of(it).is_some());
    named
}

/// `from -> to` for every arrow that does not run downwards.
fn wrong_arrows(place: &[String], text: &str) -> Vec<String> {
    let Some(own) = place.first() else {
        return Vec::new();
    };
    let mut wrong = rooms_named(place, text);
    wrong.retain(|room| room != own && floor_of(room) >= floor_of(own));
    wrong
        .iter()
        .map(|room| format!("{} -> {room}", place.join("::")))
        .collect()
}

#[test]
fn arrows_between_rooms_run_downwards() {
    let all = files(&sources());
    assert!(all.len() > 60, "the files were not found");
    let wrong: Vec<String> = all
        .iter()
        .flat_map(|file| {
            wrong_arrows(
                &place_in(&sources(), file),
                &fs::read_to_string(file).unwrap(),
            )
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

const OPEN: [&str; 3] = ["Programme", "Reading", "ThisLaptop"];

/// The verbs that a file gives to an open programme, to a reading of it, to a laptop. Without its tests.
fn verbs_of(text: &str) -> Vec<String> {
    let is_open = |it: &&str| OPEN.iter().any(|of| it.starts_with(&format!("{of} {{\n")));
    let blocks = text.split("\nimpl ").skip(1).filter(is_open);
    let blocks = blocks.filter_map(|it| it.split("\n}\n").next());
    let mut verbs = Vec::new();
    for line in blocks.flat_map(str::lines) {
        let of_all = line.strip_prefix("    pub fn ");
        if let Some(it) = of_all.or(line.strip_prefix("    pub(crate) fn ")) {
            verbs.extend(first_names(it));
        }
    }
    verbs
}

/// What a file calls of an open programme. What it calls `self` is one where it gives verbs to one.
fn verbs_called(text: &str) -> Vec<String> {
    let mut called = Vec::new();
    let mut receivers = vec!["programme.", "reading.", "laptop."];
    let of_types = OPEN.map(|it| format!("{it}::"));
    receivers.extend(of_types.iter().map(String::as_str));
    if OPEN
        .iter()
        .any(|it| text.contains(&format!("\nimpl {it} {{")))
    {
        receivers.push("self.");
    }
    let lines = text.lines().filter(|it| !it.trim().starts_with("//"));
    for line in lines {
        for receiver in &receivers {
            for rest in line.split(receiver).skip(1) {
                let name = first_names(rest).concat();
                called.extend(rest[name.len()..].starts_with('(').then_some(name));
            }
        }
    }
    called
}

/// `from -> to` for every verb that is called of a room that is not below. A method needs no path: `use` says nothing of it.
fn wrong_calls(files: &[(Vec<String>, String)]) -> Vec<String> {
    let code = |text: &str| {
        text.split("#[cfg(test)]\nmod tests")
            .next()
            .map(str::to_owned)
    };
    let mut given = Vec::new();
    for (place, text) in files {
        let verbs = verbs_of(&code(text).unwrap());
        given.extend(verbs.into_iter().map(|it| (it, place[0].clone())));
    }
    let mut wrong = Vec::new();
    for (place, text) in files {
        for verb in verbs_called(&code(text).unwrap()) {
            let rooms = given.iter().filter(|it| it.0 == verb).map(|it| &it.1);
            let is_own = rooms.clone().any(|it| *it == place[0]);
            let above = |it: &&String| floor_of(it) >= floor_of(&place[0]);
            if let Some(room) = rooms.clone().find(above).filter(|_| !is_own) {
                wrong.push(format!("{} -> {room}, by {verb}", place.join("::")));
            }
        }
    }
    wrong
}

#[test]
fn verbs_of_a_room_are_called_from_above() {
    let all = files(&sources()).into_iter();
    let all = all.map(|it| (place_in(&sources(), &it), fs::read_to_string(&it).unwrap()));
    let all: Vec<_> = all.filter(|(place, _)| !place.is_empty()).collect();
    let verbs: usize = all.iter().map(|(_, text)| verbs_of(text).len()).sum();
    assert!(verbs > 100, "{verbs} verbs were found");
    let wrong = wrong_calls(&all);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_verb_called_from_below_or_beside_is_seen() {
    let file = |place: &str, text: &str| {
        let place = place.split("::").map(str::to_owned).collect();
        (place, format!("\n{text}\n"))
    };
    let demo = file(
        "demo",
        "impl Programme {\n    pub fn demo(&mut self) {\n        self.search();\n    }\n}",
    );
    let door = file(
        "door::search",
        "impl Reading {\n    pub fn search(&self) {}\n}",
    );
    assert!(wrong_calls(&[demo.clone(), door.clone()]).is_empty());
    for (place, text) in [
        (
            "file::open",
            "fn made(mut programme: Programme) { programme.demo(240, 1) }",
        ),
        (
            "seats::seat",
            "impl Reading {\n    fn f(&self) {\n        self.search();\n    }\n}",
        ),
        ("known::which", "fn f() { Programme::demo(it) }"),
    ] {
        let all = [demo.clone(), door.clone(), file(place, text)];
        assert_eq!(wrong_calls(&all).len(), 1, "{place}: {text}");
    }
}

#[test]
fn an_arrow_upwards_or_sideways_is_seen() {
    let at = |place: &str| -> Vec<String> { place.split("::").map(str::to_owned).collect() };
    let planted = [
        ("known::which", "use crate::door::find::meeting;"),
        ("known::which", "pub(crate) use crate::door::list;"),
        ("door::list", "use crate::seats::selection::give;"),
        ("base::input", "use crate::{base::error, change::edit};"),
        ("base::input", "use crate::{\n    known::{which},\n};"),
        ("intake::place", "fn f() { crate::papers::letter::known() }"),
        ("intake::import::write", "use super::super::super::seats;"),
        ("write::enrol", "use super::super::tour::plan::When;"),
    ];
    for (place, text) in planted {
        assert_eq!(wrong_arrows(&at(place), text).len(), 1, "{place}: {text}");
    }
    let allowed = [
        ("door::list", "use crate::known::which; // crate::seats::x"),
        ("intake::import::write", "use super::{Plan, suspects};"),
        ("intake::import::write", "use super::super::place::item;"),
        ("change::edit", "use crate::papers::letter;"),
    ];
    for (place, text) in allowed {
        assert!(wrong_arrows(&at(place), text).is_empty(), "{text}");
    }
}

/// What writes to the disk, and where it may: what is for a person by the one road, what a laptop keeps for itself.
#[test]
fn files_leave_by_one_road() {
    const WRITING: &[&str] = &["write_beside", "fs::write", "fs::rename", "File::create"];
    const MAY: &[&str] = &["write::written_out", "file::laptop"];
    let all = files(&sources());
    let writes = |file: &PathBuf| {
        let text = fs::read_to_string(file).unwrap();
        WRITING.iter().any(|it| text.contains(it))
    };
    let mut writing: Vec<String> = all
        .iter()
        .filter(|file| writes(file))
        .map(|file| place_in(&sources(), file).join("::"))
        .collect();
    writing.sort();
    let mut may = MAY.to_vec();
    may.sort();
    assert_eq!(writing, may);
}

#[test]
fn every_room_is_named_in_a_sentence_and_none_is_crowded() {
    let entries: Vec<String> = fs::read_dir(sources())
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(entries.len() <= ENTRIES, "{entries:?}");
    let lib = fs::read_to_string(sources().join("lib.rs")).unwrap();
    let mut first_page = lib.lines().filter(|it| it.starts_with("//!"));
    let first_page: String = first_page.by_ref().collect();
    for room in FLOORS.concat() {
        assert!(
            first_page.contains(&format!("`{room}`")),
            "{room} is not named on the first page"
        );
    }
    for entry in entries {
        let name = entry.trim_end_matches(".rs");
        assert!(
            name == "lib" || floor_of(name).is_some(),
            "{name} has no floor"
        );
    }
}
