//! No two files of a crate need each other, not by way of others either: each can be read with what stands below it. The
//! rooms of `programme` have a test of their own.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

#[path = "support/paths.rs"]
mod paths;

use paths::{files, first_names, named_from_root, place_in};

const CRATES: [&str; 5] = ["domain", "store", "documents", "sync", "cli"];

/// Of each file at the root, with the folder of its name, what it needs of the others.
type Needs = BTreeMap<String, BTreeSet<String>>;

/// From each file its modules and its text; what the root says again, `pub use error::Result`, is where it comes from.
fn needs(files: &[(Vec<String>, String)]) -> Needs {
    let own = |place: &[String]| place.first().cloned();
    let mut needs: Needs = files
        .iter()
        .filter_map(|(place, _)| Some((own(place)?, BTreeSet::new())))
        .collect();
    let root = files.iter().find(|(place, _)| place.is_empty());
    let said_again = root.map_or_else(BTreeMap::new, |(_, text)| said_again(text));
    for (place, text) in files {
        let Some(own) = own(place).filter(|_| !place.ends_with(&["tests".into()])) else {
            continue;
        };
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        for name in named_from_root(place, code) {
            let name = said_again.get(&name).cloned().unwrap_or(name);
            if name != own && needs.contains_key(&name) {
                needs.entry(own.clone()).or_default().insert(name);
            }
        }
    }
    needs
}

/// What the root of a crate gives out under its own name, each with the file it stands in.
fn said_again(root: &str) -> BTreeMap<String, String> {
    let mut said = BTreeMap::new();
    for it in root.split("pub use ").skip(1) {
        let Some((file, rest)) = it.split_once("::") else {
            continue;
        };
        for name in first_names(rest) {
            said.insert(name, file.to_owned());
        }
    }
    said
}

/// Those that need each other, and whoever needs those.
fn circle(mut needs: Needs) -> Needs {
    loop {
        let open: BTreeSet<String> = needs.keys().cloned().collect();
        for needed in needs.values_mut() {
            needed.retain(|it| open.contains(it));
        }
        let before = needs.len();
        needs.retain(|_, needed| !needed.is_empty());
        if needs.len() == before {
            return needs;
        }
    }
}

#[test]
fn files_of_a_crate_do_not_need_each_other() {
    for name in CRATES {
        let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/crates");
        let sources = crates.join(name).join("src");
        let all: Vec<(Vec<String>, String)> = files(&sources)
            .iter()
            .filter(|it| it.extension().is_some_and(|it| it == "rs"))
            .map(|it| (place_in(&sources, it), fs::read_to_string(it).unwrap()))
            .collect();
        let needs = needs(&all);
        let arrows: usize = needs.values().map(BTreeSet::len).sum();
        assert!(arrows > 20, "{name}: {arrows} were found");
        let circle = circle(needs);
        assert!(circle.is_empty(), "{name}: {circle:#?}");
    }
}

#[test]
fn a_circle_is_seen() {
    let file = |place: &str, text: &str| {
        let place = place.split("::").filter(|it| !it.is_empty());
        (place.map(str::to_owned).collect(), text.to_owned())
    };
    let three = [
        file("", "mod file;\npub use file::Lock;"),
        file("file", "use crate::key::{self, Key};"),
        file("key", "use crate::outgoing::replace;"),
        file("outgoing", "// use crate::file::Lock;"),
    ];
    assert!(circle(needs(&three)).is_empty());
    for planted in [
        file("outgoing", "use crate::file::sibling;"),
        file("outgoing", "use crate::{error::Result, file};"),
        file("outgoing", "use crate::Lock;"),
        file("outgoing", "fn f() { crate::file::open() }"),
        file("outgoing::place", "use super::super::file::open;"),
    ] {
        let mut all = three.to_vec();
        all.push(planted.clone());
        assert_eq!(circle(needs(&all)).len(), 3, "{planted:?}");
    }
}
