//! `rota`, driven in-process with a cheap key and a clock that the test turns, and every answer looked at as a script
//! would: one JSON object on standard output, or an error object on standard error.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, VecDeque};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use cli::{Asker, Surroundings, Teller};
use programme::{Clock, KeyCost, ThisLaptop};
use serde_json::Value;
use tempfile::TempDir;

use super::{MORNING, PASSPHRASE};

/// A laptop on which `rota` is typed.
pub(crate) struct Rota {
    folder: TempDir,
    pub(crate) file: PathBuf,
    pub(crate) variables: RefCell<HashMap<&'static str, String>>,
    /// What somebody at the terminal will type; nobody sits there while it is `None`.
    pub(crate) typed: RefCell<Option<VecDeque<&'static str>>>,
    /// What was told of long work; nobody looks while it is `None`.
    pub(crate) told: Option<Arc<Mutex<Vec<String>>>>,
    now: Cell<i64>,
}

/// What a run left behind.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) status: u8,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Rota {
    /// A laptop without a programme.
    pub(crate) fn bare() -> Rota {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("tur.rota");
        let variables = HashMap::from([("ROTA_PASSPHRASE", PASSPHRASE.to_owned())]);
        Rota {
            folder,
            file,
            variables: RefCell::new(variables),
            typed: RefCell::new(None),
            told: None,
            now: Cell::new(MORNING),
        }
    }

    /// A laptop with the bundled tour.
    pub(crate) fn with_tour() -> Rota {
        let rota = Rota::bare();
        rota.json(&["new"]);
        rota
    }

    /// People registered at Trabzon (1.1).
    pub(crate) fn with_people(people: &[(&str, &str)]) -> Rota {
        let rota = Rota::with_tour();
        rota.register("trabzon", people);
        rota
    }

    pub(crate) fn register(&self, meeting: &str, people: &[(&str, &str)]) -> Value {
        let lines: Vec<String> = people
            .iter()
            .map(|(name, organisation)| format!("\"{name}\";\"{organisation}\""))
            .collect();
        let sheet = format!("Ad Soyad;Kurum\n{}\n", lines.join("\n"));
        let list = self.write("liste.csv", sheet.as_bytes());
        self.json(&["import", &list, "--route", "1", "--meeting", meeting])
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A path as it is typed.
    pub(crate) fn typed_path(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> String {
        fs::write(self.path(name), bytes).unwrap();
        self.typed_path(name)
    }

    pub(crate) fn set(&self, variable: &'static str, value: &str) {
        self.variables
            .borrow_mut()
            .insert(variable, value.to_owned());
    }

    pub(crate) fn unset(&self, variable: &str) {
        self.variables.borrow_mut().remove(variable);
    }

    pub(crate) fn minutes_later(&self, minutes: i64) {
        self.now.set(self.now.get() + minutes * 60_000);
    }

    /// Types `rota --file … args` and waits for the end.
    pub(crate) fn run(&self, args: &[&str]) -> Said {
        let mut line = vec!["rota", "--file", self.file.to_str().unwrap()];
        line.extend(args);
        self.run_line(&line)
    }

    pub(crate) fn run_line(&self, line: &[&str]) -> Said {
        let now = self.now.get();
        self.now.set(now + 1_000);
        let variables = self.variables.borrow().clone();
        let mut typed = self.typed.borrow_mut().take();
        let asker = typed.take().map(|mut lines| -> Asker {
            Box::new(move |question| {
                assert!(question.ends_with(": "), "a question ends so: {question}");
                let line = lines.pop_front();
                line.map(str::to_owned)
                    .ok_or_else(|| std::io::Error::other("nobody answers"))
            })
        });
        let surroundings = Surroundings {
            variable: Box::new(move |name| variables.get(name).map(Into::into)),
            language: "tr".into(),
            clock: Clock::from(move || chrono::DateTime::from_timestamp_millis(now).unwrap()),
            cost: KeyCost::cheap(),
            laptop: ThisLaptop::default(),
            asker,
            teller: self.told.clone().map(|told| -> Teller {
                Box::new(move |text| told.lock().unwrap().push(text.to_owned()))
            }),
        };
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let status = cli::run(line, &mut out, &mut err, surroundings);
        Said {
            status,
            out: String::from_utf8(out).unwrap(),
            err: String::from_utf8(err).unwrap(),
        }
    }

    /// What was done, as JSON.
    pub(crate) fn json(&self, args: &[&str]) -> Value {
        self.answer(args, 0)
    }

    /// The answer with this exit status, as JSON.
    pub(crate) fn answer(&self, args: &[&str], status: u8) -> Value {
        let said = self.run(&with_json(args));
        assert_eq!(said.status, status, "{args:?}: {said:?}");
        assert_eq!(said.err, "", "{args:?}");
        let value: Value = serde_json::from_str(&said.out)
            .unwrap_or_else(|error| panic!("{args:?}: {error}: {}", said.out));
        assert!(value.is_object(), "{args:?}: exactly one object");
        value
    }

    /// What could not be done: exit status and code. The sentence is there in both languages and says something.
    pub(crate) fn refused(&self, args: &[&str]) -> (u8, String) {
        let said = self.run(&with_json(args));
        assert_eq!(said.out, "", "{args:?}: nothing on standard output");
        let value: Value = serde_json::from_str(&said.err)
            .unwrap_or_else(|error| panic!("{args:?}: {error}: {}", said.err));
        let error = &value["error"];
        let keys: Vec<&String> = error.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["code", "message", "detail"], "{args:?}");
        for language in ["tr", "en"] {
            let mut line = vec!["--lang", language];
            line.extend(args);
            let said_in_words = self.run(&line);
            assert_eq!(said_in_words.status, said.status, "{args:?}");
            assert_eq!(said_in_words.out, "", "{args:?}");
            let sentence = said_in_words.err.trim_end();
            assert!(
                is_a_sentence(sentence),
                "{args:?} in {language}: {sentence:?}"
            );
            if language == "tr" {
                assert_eq!(error["message"], sentence, "{args:?}");
            }
        }
        (said.status, error["code"].as_str().unwrap().to_owned())
    }

    /// The digest of everything in the programme.
    pub(crate) fn digest(&self) -> String {
        let verified = self.json(&["verify"]);
        assert_eq!(
            (&verified["integrity"], &verified["replay_equal"]),
            (&Value::Bool(true), &Value::Bool(true))
        );
        verified["digest"].as_str().unwrap().to_owned()
    }

    /// Every file in the folder with its bytes: what a failure must not change.
    pub(crate) fn everything(&self) -> Vec<(PathBuf, Vec<u8>)> {
        files_below(self.folder.path())
    }
}

/// Nothing is missing in it and nobody but a programmer's word is not in it.
fn is_a_sentence(text: &str) -> bool {
    text.chars().count() > 15
        && !text.contains("{$")
        && !text.contains("error-")
        && !text.contains("cli-")
        && !text.contains("panicked")
}

fn with_json<'a>(args: &[&'a str]) -> Vec<&'a str> {
    let mut line = vec!["--json"];
    line.extend(args);
    line
}

fn files_below(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_below(&path));
        } else {
            let bytes = fs::read(&path).unwrap();
            found.push((path, bytes));
        }
    }
    found.sort();
    found
}

/// The texts under one key of `items[]` or `hits[]`.
pub(crate) fn all<'a>(list: &'a Value, key: &str) -> Vec<&'a str> {
    let items = list.as_array().unwrap().iter();
    items.map(|it| it[key].as_str().unwrap()).collect()
}

pub(crate) fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}
