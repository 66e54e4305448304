//! The desk among ten thousand people, measured in the real window for `cargo xtask bench`: from a keystroke until its hits
//! are painted, from Enter until the card is, and what the window's processes hold of the memory meanwhile.
#![allow(clippy::print_stdout, reason = "a measurement is for a person to read")]

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

use programme::{Clock, KeyCost, Programme, Start};
use serde_json::{Value, json};

use crate::laptop::{CONTROL, Laptop, Window};
use crate::people::{PASSPHRASE, file, open_programme};
use crate::webdriver::Result;

const PEOPLE: u32 = 10_000;
/// As many as come in an hour.
const COME: usize = 80;

#[test]
#[ignore = "a measurement: cargo xtask bench"]
fn a_desk_among_ten_thousand() -> Result {
    let laptop = Laptop::new()?;
    let names = prepare(&laptop)?;
    let window = open_programme(&laptop)?;
    settle(&window)?;
    said("unlocked", &memory()?);
    window.press(&[CONTROL, '5'])?;
    window.find("#desk-box")?;
    settle(&window)?;
    said("at the desk", &memory()?);

    let (mut keys, mut cards) = (Vec::new(), Vec::new());
    for name in &names {
        let letters: Vec<char> = name.chars().collect();
        for end in (1..=letters.len().min(6)).chain([letters.len()]) {
            let typed: String = letters[..end].iter().collect();
            keys.push(milliseconds(&window.script(&typing(&typed))?)?);
        }
        cards.push(milliseconds(&window.script(ENTER)?)?);
    }
    settle(&window)?;
    said(&format!("after {COME} check-ins"), &memory()?);
    for (what, mut times) in [("keystroke → painted", keys), ("Enter → card", cards)] {
        times.sort_by(f64::total_cmp);
        let at = |share: f64| times[((times.len() as f64 - 1.0) * share).round() as usize];
        println!(
            "{what}, {} of them among {PEOPLE} people: p50 {:.0} ms, p95 {:.0} ms",
            times.len(),
            at(0.50),
            at(0.95)
        );
    }
    Ok(())
}

/// A programme with so many people, and the names of some who are expected at today's meeting and share them with nobody.
fn prepare(laptop: &Laptop) -> Result<Vec<String>> {
    let path = file(laptop);
    fs::create_dir_all(path.parent().ok_or("a file in no folder")?)?;
    let (cost, clock) = (KeyCost::cheap(), Clock::system());
    let (mut programme, _) = Programme::create(&path, PASSPHRASE, &Start::Demo, cost, clock)?;
    let invented = programme.people()?.len() as u32;
    programme.demo(PEOPLE - invented, 3)?;
    let today = programme.today()?;
    let meeting = today.meeting.ok_or("no meeting ahead")?;
    let day = [("date".to_owned(), today.date.to_string())];
    programme.edit(
        "meeting",
        &meeting.to_string(),
        &day,
        Some("to be measured".to_owned()),
    )?;
    let roster = programme.roster(meeting)?;
    let mut shared: HashMap<&str, u32> = HashMap::new();
    for hit in &roster {
        *shared.entry(&hit.name).or_default() += 1;
    }
    let alone = |name: &str| shared[name] == 1;
    let expected = roster.iter().filter(|it| it.state.word() == "expected");
    let mut names: Vec<String> = Vec::new();
    for hit in expected.filter(|it| alone(&it.name)) {
        let found = programme.search(meeting, &hit.name, 1)?;
        if found.preselected == Some(hit.registration) && names.len() < COME {
            names.push(hit.name.clone());
        }
    }
    assert_eq!(
        names.len(),
        COME,
        "enough people can be let in by their name"
    );
    programme.close()?;
    Ok(names)
}

/// Puts a text into the box as a key would, and answers when what was found for it is painted.
fn typing(text: &str) -> String {
    format!(
        "if (!window.asked) {{
           window.asked = window.fetch;
           window.fetch = (...args) => window.asked(...args).then((it) => {{
             window.heard?.();
             return it;
           }});
         }}
         const box = document.querySelector('#desk-box');
         box.focus();
         const begin = performance.now();
         window.heard = () => {{
           window.heard = undefined;
           setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() =>
             answer(performance.now() - begin))));
         }};
         Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, {});
         box.dispatchEvent(new Event('input', {{ bubbles: true }}));",
        json!(text)
    )
}

/// Presses Enter, and answers when the card that greets somebody is painted.
const ENTER: &str = "
    const box = document.querySelector('#desk-box');
    const shown = () => document.querySelector('#desk-card[data-outcome=admitted]')?.textContent;
    const before = shown();
    const begin = performance.now();
    const watch = new MutationObserver(() => {
      if (shown() === undefined || shown() === before) return;
      watch.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => answer(performance.now() - begin)));
    });
    watch.observe(document.querySelector('main'),
      { childList: true, subtree: true, characterData: true, attributes: true });
    for (const kind of ['keydown', 'keyup'])
      box.dispatchEvent(new KeyboardEvent(kind, { key: 'Enter', bubbles: true, cancelable: true }));";

fn settle(window: &Window) -> Result {
    window.script("setTimeout(() => answer(null), 3000)")?;
    Ok(())
}

fn milliseconds(answer: &Value) -> Result<f64> {
    answer
        .as_f64()
        .ok_or_else(|| format!("no time: {answer}").into())
}

/// What each process of the window holds for itself, in MB, what is shared counted by shares (PSS).
fn memory() -> Result<BTreeMap<String, f64>> {
    let binary = fs::canonicalize(std::env::var("ROTA_DESKTOP")?)?;
    let mut parents: HashMap<u32, u32> = HashMap::new();
    let mut ours: Vec<u32> = Vec::new();
    for entry in fs::read_dir("/proc")?.flatten() {
        let Some(pid) = entry.file_name().to_str().and_then(|it| it.parse().ok()) else {
            continue;
        };
        let stat = fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        let behind = stat.rsplit(')').next().unwrap_or_default();
        let parent = behind.split_whitespace().nth(1);
        parents.insert(pid, parent.and_then(|it| it.parse().ok()).unwrap_or(0));
        if fs::read_link(entry.path().join("exe")).is_ok_and(|it| it == binary) {
            ours.push(pid);
        }
    }
    let is_ours = |mut pid: u32| {
        while pid > 1 {
            if ours.contains(&pid) {
                return true;
            }
            pid = parents.get(&pid).copied().unwrap_or(0);
        }
        false
    };
    let mut held = BTreeMap::new();
    for pid in parents.keys().copied().filter(|it| is_ours(*it)) {
        let folder = Path::new("/proc").join(pid.to_string());
        let rollup = fs::read_to_string(folder.join("smaps_rollup")).unwrap_or_default();
        let line = rollup.lines().find(|it| it.starts_with("Pss:"));
        let kilobytes = line.and_then(|it| it.split_whitespace().nth(1)?.parse::<f64>().ok());
        let name = fs::read_to_string(folder.join("comm")).unwrap_or_default();
        *held.entry(name.trim().to_owned()).or_default() += kilobytes.unwrap_or(0.0) / 1024.0;
    }
    Ok(held)
}

fn said(when: &str, held: &BTreeMap<String, f64>) {
    let each: Vec<String> = held
        .iter()
        .map(|(name, mb)| format!("{name} {mb:.0}"))
        .collect();
    let sum: f64 = held.values().sum();
    println!("memory {when}: {sum:.0} MB ({})", each.join(", "));
}
