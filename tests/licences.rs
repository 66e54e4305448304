//! What the lock file brings in: every crate has a licence that `.cargo/deny.toml` allows, and comes from the one registry
//! or from this clone. Needs no further tool; `cargo deny`, where it is installed, looks for known holes besides.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// What cargo calls the public registry, wherever it fetches it from.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// The crates of all systems, tests and tools included.
fn crates() -> Vec<Value> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(root())
        .output()
        .unwrap();
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{error}");
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

/// The list under `[licenses] allow`.
fn allowed() -> BTreeSet<String> {
    let text = std::fs::read_to_string(root().join(".cargo/deny.toml")).unwrap();
    let (_, list) = text.split_once("allow = [").unwrap();
    let (list, _) = list.split_once(']').unwrap();
    // A comment may hold a quotation mark, too.
    let names = list.lines().filter_map(|line| line.split('"').nth(1));
    names.map(str::to_owned).collect()
}

/// Whether an SPDX expression can be met by what is allowed. Older crates write `/` for `OR`.
fn can_be_met(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let text = expression.replace('/', " OR ");
    let text = text.replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut place = 0;
    let met = either(&words, &mut place, allowed);
    met && place == words.len()
}

fn either(words: &[&str], place: &mut usize, allowed: &BTreeSet<String>) -> bool {
    let mut met = both(words, place, allowed);
    while words.get(*place) == Some(&"OR") {
        *place += 1;
        met |= both(words, place, allowed);
    }
    met
}

fn both(words: &[&str], place: &mut usize, allowed: &BTreeSet<String>) -> bool {
    let mut met = one(words, place, allowed);
    while words.get(*place) == Some(&"AND") {
        *place += 1;
        met &= one(words, place, allowed);
    }
    met
}

fn one(words: &[&str], place: &mut usize, allowed: &BTreeSet<String>) -> bool {
    let Some(word) = words.get(*place) else {
        return false;
    };
    *place += 1;
    if *word == "(" {
        let met = either(words, place, allowed);
        *place += 1;
        return met && words.get(*place - 1) == Some(&")");
    }
    let mut name = (*word).to_owned();
    if words.get(*place) == Some(&"WITH") {
        name = format!("{name} WITH {}", words.get(*place + 1).unwrap_or(&""));
        *place += 2;
    }
    allowed.contains(&name)
}

#[test]
fn every_crate_may_be_shipped_with_ours_and_comes_from_where_it_should() {
    let allowed = allowed();
    assert!(allowed.contains("MIT"), "the list was not found");
    let crates = crates();
    assert!(crates.len() > 100, "cargo named {} crates", crates.len());
    let mut wrong = Vec::new();
    for it in crates {
        let name = format!("{} {}", it["name"], it["version"]);
        let licence = it["license"].as_str().unwrap_or_default();
        if !can_be_met(licence, &allowed) {
            wrong.push(format!("{name}: licence {licence:?}"));
        }
        let here = Path::new(it["manifest_path"].as_str().unwrap()).starts_with(root());
        match it["source"].as_str() {
            None if here => {}
            Some(REGISTRY) => {}
            source => wrong.push(format!("{name}: from {source:?}")),
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn licences_are_read_as_they_are_written() {
    let allowed = ["MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "ISC"];
    let allowed: BTreeSet<String> = allowed.map(str::to_owned).into();
    for (expression, met) in [
        ("MIT", true),
        ("MIT/Apache-2.0", true),
        ("GPL-3.0-only", false),
        ("MIT OR GPL-3.0-only", true),
        ("MIT AND GPL-3.0-only", false),
        ("(MIT OR GPL-3.0-only) AND ISC", true),
        ("(MIT AND GPL-3.0-only) OR ISC", true),
        ("GPL-3.0-only OR ISC AND MIT", true),
        ("Apache-2.0 WITH LLVM-exception", true),
        ("MIT WITH LLVM-exception", false),
        ("(MIT", false),
        ("", false),
    ] {
        assert_eq!(can_be_met(expression, &allowed), met, "{expression}");
    }
}
