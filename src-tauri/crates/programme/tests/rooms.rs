//! The rooms of `programme` and the arrows between them: a file may use what stands in a lower room or in its own, and
//! nothing beside or above it. Read from the paths in the files themselves, whether they are imported or written out.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::{Path, PathBuf};

/// From the ground up. Rooms of one line do not know each other.
const FLOORS: &[&[&str]] = &[
    &["view"],
    &["base"],
    &["known"],
    &["programme"],
    &["bindings"],
    &["write"],
    &[
        "tour", "meeting", "calls", "intake", "seats", "door", "papers", "file",
    ],
    &["change"],
    &["demo"],
];

/// More beside one another is not looked over any more.
const ENTRIES: usize = 22;

fn sources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files(&path, found),
            false => found.push(path),
        }
    }
}

/// The modules from the crate's root to the file.
fn place_of(file: &Path) -> Vec<String> {
    let below = file.strip_prefix(sources()).unwrap().with_extension("");
    let parts = below.iter().map(|it| it.to_str().unwrap().to_owned());
    parts.filter(|it| it != "mod" && it != "lib").collect()
}

fn floor_of(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// What stands first in the paths that begin here: of `a::b` a, of `{a::b, c}` a and c.
fn first_names(path: &str) -> Vec<String> {
    let name = |text: &str| -> String {
        let letters = text.trim_start().chars();
        letters
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect()
    };
    let Some(list) = path.strip_prefix('{') else {
        return vec![name(path)];
    };
    let (mut names, mut depth, mut begin) = (Vec::new(), 1, 0);
    for (at, c) in list.char_indices() {
        depth += match c {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        if depth == 0 || (depth == 1 && c == ',') {
            names.push(name(&list[begin..at]));
            begin = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    names
}

/// The rooms that the file at `place` names, from the crate's root or by climbing up to it. A module inside of the file
/// is one step deeper; which of them a line stands in is not looked at, so a climb is taken for both.
fn rooms_named(place: &[String], text: &str) -> Vec<String> {
    let lines = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default());
    let code = lines.collect::<Vec<_>>().join("\n");
    let mut named = Vec::new();
    let mut rest = code.as_str();
    while let Some(at) = ["crate::", "super::"]
        .iter()
        .filter_map(|it| rest.find(it))
        .min()
    {
        rest = &rest[at..];
        let mut ups = 0;
        if let Some(path) = rest.strip_prefix("crate::") {
            (rest, ups) = (path, place.len());
        }
        while let Some(path) = rest.strip_prefix("super::") {
            (rest, ups) = (path, ups + 1);
        }
        if ups >= place.len() {
            named.extend(first_names(rest));
        }
    }
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
    let mut all = Vec::new();
    files(&sources(), &mut all);
    assert!(all.len() > 60, "the files were not found");
    let wrong: Vec<String> = all
        .iter()
        .flat_map(|file| wrong_arrows(&place_of(file), &fs::read_to_string(file).unwrap()))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
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
    let mut all = Vec::new();
    files(&sources(), &mut all);
    let writes = |file: &PathBuf| {
        let text = fs::read_to_string(file).unwrap();
        WRITING.iter().any(|it| text.contains(it))
    };
    let mut writing: Vec<String> = all
        .iter()
        .filter(|file| writes(file))
        .map(|file| place_of(file).join("::"))
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
