//! The first page says what is there: a file, a folder or a word that it names can be found, and every crate that is
//! brought in says beside its line what for.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// What stands between backticks in a line of prose.
fn quoted(text: &str) -> Vec<&str> {
    let mut quoted = Vec::new();
    let mut is_code = false;
    for line in text.lines() {
        if line.starts_with("```") {
            is_code = !is_code;
        } else if !is_code {
            quoted.extend(line.split('`').skip(1).step_by(2));
        }
    }
    quoted
}

/// A path as the page writes it: `domain/src/noun.rs` stands below the crates.
fn is_there(path: &str) -> bool {
    let below = ["", "src-tauri", "src-tauri/crates", "ui", "ui/src", "tests"];
    below.iter().any(|it| root().join(it).join(path).exists())
}

#[test]
fn files_that_the_first_page_names_are_there() {
    let page = fs::read_to_string(root().join("README.md")).unwrap();
    let mut named = 0;
    let mut missing = Vec::new();
    for it in quoted(&page) {
        let is_path = it.contains('/') || it.ends_with(".rs") || it.ends_with(".md");
        let is_one = is_path
            && it
                .chars()
                .all(|c| c.is_alphanumeric() || "./_-".contains(c));
        if is_one {
            named += 1;
            // A file that follows another one stands beside it: `domain/src/noun.rs`, `fact.rs`.
            let beside = is_there(&format!("domain/src/{it}"));
            if !is_there(it) && !beside {
                missing.push(it);
            }
        }
    }
    assert!(named > 3, "{named}");
    assert!(missing.is_empty(), "{missing:?}");
}

/// The page on which `cargo doc` opens walks through files: there are as many walks as it says, and each stop is there. A name
/// alone stands in the folder of the walk, or in one that it has named before.
#[test]
fn the_walks_through_the_rooms_lead_from_file_to_file() {
    let rooms = root().join("src-tauri/crates/programme/src");
    let page = fs::read_to_string(rooms.join("lib.rs")).unwrap();
    let (_, walks) = page.split_once("# Five walks").unwrap();
    let (walks, _) = walks.split_once("//! # ").unwrap();
    let walks: Vec<&str> = walks.split("//! - **").skip(1).collect();
    assert_eq!(walks.len(), 5);
    for walk in walks {
        let stops: Vec<&str> = quoted(walk)
            .into_iter()
            .filter(|it| it.ends_with(".rs"))
            .collect();
        assert!(stops.len() >= 2, "{walk}");
        let mut folders: Vec<PathBuf> = vec![root().join("src-tauri/crates/store/src")];
        for stop in stops {
            let path = rooms.join(stop);
            let beside = folders.iter().any(|it| it.join(stop).exists());
            assert!(path.exists() || beside, "{stop}");
            folders.extend(path.parent().map(Path::to_path_buf));
            folders.push(path.with_extension(""));
        }
    }
}

#[test]
fn the_map_names_every_crate_and_no_other() {
    let page = fs::read_to_string(root().join("README.md")).unwrap();
    let map = page
        .split("```")
        .find(|it| it.contains("  crates/"))
        .unwrap();
    let (_, map) = map.split_once("  crates/\n").unwrap();
    let mut named: Vec<&str> = map
        .lines()
        .take_while(|it| it.starts_with("    "))
        .filter_map(|it| it.split_whitespace().next())
        .collect();
    let folders = fs::read_dir(root().join("src-tauri/crates")).unwrap();
    let mut there: Vec<String> = folders
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .collect();
    named.sort_unstable();
    there.sort_unstable();
    assert_eq!(named, there);
}

/// "Follow one word": it is found at every layer that the page lists.
#[test]
fn the_word_to_follow_is_at_every_layer() {
    for (layer, word) in [
        ("src-tauri/crates/domain/src", "check_in"),
        ("src-tauri/crates/store/src", "check_in"),
        ("src-tauri/crates/programme/src", "check_in"),
        ("src-tauri/crates/commands/src", "check_in"),
        ("src-tauri/crates/cli/src", "check_in"),
        ("ui/src", "checkIn"),
        ("assets/i18n", "check-in"),
        ("tests", "check_in"),
    ] {
        let mut files = Vec::new();
        below(&root().join(layer), &mut files);
        let says = |file: &PathBuf| fs::read_to_string(file).is_ok_and(|it| it.contains(word));
        assert!(files.iter().any(says), "{word} is not in {layer}");
    }
}

fn below(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => below(&path, files),
            false => files.push(path),
        }
    }
}

#[test]
fn every_crate_that_is_brought_in_says_what_for() {
    let mut manifests = vec![
        root().join("Cargo.toml"),
        root().join("src-tauri/Cargo.toml"),
        root().join("tests/Cargo.toml"),
    ];
    for entry in fs::read_dir(root().join("src-tauri/crates")).unwrap() {
        manifests.push(entry.unwrap().path().join("Cargo.toml"));
    }
    let mut silent = Vec::new();
    let mut seen = 0;
    for manifest in manifests {
        let text = fs::read_to_string(&manifest).unwrap();
        let mut section = "";
        for line in text.lines() {
            if line.starts_with('[') {
                section = line;
                continue;
            }
            let is_brought = section.ends_with("dependencies]") && line.contains(" = ");
            // Our own, and what the workspace has said already.
            let is_said = line.contains("path = ") || line.contains("workspace = true");
            if is_brought && !is_said {
                seen += 1;
                if !line.contains(" # ") {
                    silent.push(line.to_owned());
                }
            }
        }
    }
    assert!(seen > 40, "{seen}");
    assert!(silent.is_empty(), "{silent:#?}");
}
