//! What the rounds so far have shown. It lies in the target folder, so that a long run can be broken off and gone on with;
//! another build of what is tested begins anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::judge::Fault;
use crate::round::{Kind, Mode, Outcome};
use crate::shim::Syncs;

pub(crate) struct Tally {
    build: String,
    lines: BTreeMap<String, Line>,
}

/// All rounds of one kind, or of one kind under a control.
#[derive(Default)]
struct Line {
    done: BTreeSet<u64>,
    fired: u64,
    answered: u64,
    modes: BTreeMap<String, u64>,
    /// How often something was lost, and so on; by word.
    faults: BTreeMap<String, u64>,
    /// What went wrong, by round.
    told: BTreeMap<u64, String>,
}

/// What a line is called: `check-in`, `check-in NORMAL`, `check-in OFF`.
pub(crate) fn line_of(kind: Kind, syncs: Syncs) -> String {
    let control = match syncs {
        Syncs::Kept => "",
        Syncs::Normal => " NORMAL",
        Syncs::Off => " OFF",
    };
    format!("{}{control}", kind.word())
}

const WORDS: [&str; 5] = ["lost", "neither", "unclean", "green", "rig"];

fn word(fault: &Fault) -> (&'static str, &str) {
    match fault {
        Fault::Lost(why) => ("lost", why),
        Fault::Neither(why) => ("neither", why),
        Fault::Unclean(why) => ("unclean", why),
        Fault::Green(why) => ("green", why),
        Fault::Rig(why) => ("rig", why),
    }
}

impl Tally {
    pub(crate) fn new(build: String) -> Tally {
        Tally {
            build,
            lines: BTreeMap::new(),
        }
    }

    /// What was done with this build, or nothing.
    pub(crate) fn read(path: &Path, build: String) -> Tally {
        let text = fs::read_to_string(path).unwrap_or_default();
        let value: Value = serde_json::from_str(&text).unwrap_or_default();
        if value["build"] != json!(build) {
            return Tally::new(build);
        }
        let lines = value["lines"].as_object().into_iter().flatten();
        Tally {
            build,
            lines: lines
                .map(|(name, it)| (name.clone(), Line::of(it)))
                .collect(),
        }
    }

    pub(crate) fn write(&self, path: &Path) {
        let lines: serde_json::Map<String, Value> = self
            .lines
            .iter()
            .map(|(name, line)| (name.clone(), line.json()))
            .collect();
        let value = json!({ "build": self.build, "lines": lines });
        let part = path.with_extension("part");
        fs::write(&part, format!("{value:#}\n")).unwrap();
        fs::rename(part, path).unwrap();
    }

    pub(crate) fn is_done(&self, line: &str, number: u32) -> bool {
        self.lines
            .get(line)
            .is_some_and(|it| it.done.contains(&number.into()))
    }

    /// Returns what went wrong, to be said at once.
    pub(crate) fn add(&mut self, name: &str, number: u32, outcome: &Outcome) -> Option<String> {
        let line = self.lines.entry(name.to_owned()).or_default();
        line.done.insert(number.into());
        line.fired += u64::from(outcome.fired);
        line.answered += outcome.answered as u64;
        *line.modes.entry(outcome.mode.word().into()).or_default() += 1;
        let (word, why) = outcome.judged.as_ref().err().map(word)?;
        *line.faults.entry(word.into()).or_default() += 1;
        let told = format!("{word}: {why} [{}]", outcome.what);
        line.told.insert(number.into(), told.clone());
        Some(told)
    }

    pub(crate) fn lost(&self, line: &str) -> u64 {
        let of = |word| {
            self.lines
                .get(line)
                .and_then(|it| it.faults.get(word))
                .copied()
        };
        of("lost").unwrap_or(0) + of("neither").unwrap_or(0)
    }

    /// The table, and whether every round held.
    pub(crate) fn print(&self) -> bool {
        let modes: Vec<&str> = Mode::ALL.into_iter().map(Mode::word).collect();
        println!(
            "{:20} {:>6} {:>6} {:>8}  {}  {}",
            "kind",
            "rounds",
            "fired",
            "answered",
            modes
                .iter()
                .map(|it| format!("{it:>5}"))
                .collect::<Vec<_>>()
                .join(" "),
            WORDS.map(|it| format!("{it:>7}")).join(" "),
        );
        let mut holds = true;
        for (name, line) in &self.lines {
            let of = |map: &BTreeMap<String, u64>, word: &str| map.get(word).copied().unwrap_or(0);
            println!(
                "{name:20} {:>6} {:>6} {:>8}  {}  {}",
                line.done.len(),
                line.fired,
                line.answered,
                modes
                    .iter()
                    .map(|it| format!("{:>5}", of(&line.modes, it)))
                    .collect::<Vec<_>>()
                    .join(" "),
                WORDS
                    .map(|it| format!("{:>7}", of(&line.faults, it)))
                    .join(" "),
            );
            holds &= name.contains(' ') || line.faults.is_empty();
        }
        for (name, line) in self.lines.iter().filter(|(name, _)| !name.contains(' ')) {
            for (number, told) in &line.told {
                println!("{name}/{number}: {told}");
            }
        }
        holds
    }
}

impl Line {
    fn of(value: &Value) -> Line {
        let counts = |value: &Value| -> BTreeMap<String, u64> {
            let pairs = value.as_object().into_iter().flatten();
            pairs
                .map(|(word, count)| (word.clone(), count.as_u64().unwrap_or(0)))
                .collect()
        };
        let told = value["told"].as_object().into_iter().flatten();
        Line {
            done: value["done"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_u64)
                .collect(),
            fired: value["fired"].as_u64().unwrap_or(0),
            answered: value["answered"].as_u64().unwrap_or(0),
            modes: counts(&value["modes"]),
            faults: counts(&value["faults"]),
            told: told
                .filter_map(|(number, text)| {
                    Some((number.parse().ok()?, text.as_str()?.to_owned()))
                })
                .collect(),
        }
    }

    fn json(&self) -> Value {
        let told: BTreeMap<String, &String> = self
            .told
            .iter()
            .map(|(number, text)| (number.to_string(), text))
            .collect();
        json!({
            "done": self.done,
            "fired": self.fired,
            "answered": self.answered,
            "modes": self.modes,
            "faults": self.faults,
            "told": told,
        })
    }
}
