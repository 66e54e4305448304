//! Work done in a process of its own, by the real code: a desk that stays open like the window, a look at what a fault
//! left, and the programmes that rounds begin with. It is this program again.

use std::fmt::Display;
use std::fs;
use std::io::{Cursor, Write, stdout};
use std::path::{Path, PathBuf};

use programme::view::{CheckIn, ImportOptions, WalkInForm};
use programme::{Clock, Door, KeyCost, Programme, SheetFile, Start, ThisLaptop, Tour};
use serde_json::json;

use crate::base::{NEW_PASSPHRASE, PASSPHRASE, people, sheet};

pub(crate) const CHILD: &str = "--child";

/// What `arguments` ask for; the process ends with the status.
pub(crate) fn work(arguments: &[String]) -> i32 {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words[..] {
        ["make", folder] => make(Path::new(folder)),
        ["desk", file, passphrase, ref plan @ ..] => {
            return desk(|| open(Path::new(file), passphrase), plan);
        }
        // The same as the window: on a laptop that notes how far it has written.
        ["window", file, passphrase, ref plan @ ..] => {
            let laptop = ThisLaptop::here();
            let (file, cost) = (Path::new(file), KeyCost::cheap());
            return desk(
                || laptop.open(file, passphrase, cost, Clock::system()),
                plan,
            );
        }
        ["restore", file, passphrase, backup] => restore(Path::new(file), passphrase, backup),
        ["look", how, ref files @ ..] => look(files, how == "work"),
        _ => panic!("{words:?}"),
    }
    0
}

fn open(file: &Path, passphrase: &str) -> programme::Result<Programme> {
    Programme::open(file, passphrase, KeyCost::cheap(), Clock::system())
}

/// What the user would see. It stands in the log at its moment, so nothing is held back.
fn say(line: impl Display) {
    let mut out = stdout().lock();
    out.write_all(format!("{line}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

/// A desk that is open for the whole plan, one deed after the other; each is announced, and answered when it is done.
fn desk(open: impl Fn() -> programme::Result<Programme>, plan: &[&str]) -> i32 {
    say("begin 0 open");
    let mut programme = match open() {
        Ok(programme) => programme,
        Err(error) => {
            say(format!("no 0 {}", error.code()));
            return 3;
        }
    };
    say("ok 0");
    let mut desk = Desk {
        meeting: programme.find_meeting("trabzon").unwrap(),
        expected: Vec::new(),
        done: Vec::new(),
        next: 1,
    };
    let roster = programme.roster(desk.meeting).unwrap();
    for hit in roster
        .iter()
        .filter(|it| it.state.word() == "expected")
        .rev()
    {
        desk.expected
            .push((hit.registration.to_string(), hit.name.clone()));
    }
    for word in plan {
        let (verb, rest) = word.split_once('=').unwrap_or((word, "1"));
        if let Ok(times) = rest.parse::<u32>() {
            for _ in 0..times {
                desk.deed(&mut programme, verb, "");
            }
        } else {
            desk.deed(&mut programme, verb, rest);
        }
    }
    // What was answered is on the disk; that this may fail takes nothing back.
    let _ = programme.close();
    0
}

struct Desk {
    meeting: programme::ids::MeetingId,
    expected: Vec<(String, String)>,
    /// What can be taken back: the operation, and what its undo does.
    done: Vec<(String, String)>,
    next: usize,
}

impl Desk {
    fn deed(&mut self, programme: &mut Programme, verb: &str, text: &str) {
        let number = self.next;
        self.next += 1;
        let begin = |what: &str| say(format!("begin {number} {what}"));
        let answer = match verb {
            "check-in" => {
                let Some((registration, name)) = self.expected.pop() else {
                    return;
                };
                begin(&format!("in {name}"));
                let id = registration.parse().unwrap();
                let answer = programme.check_in(self.meeting, id, &Door::default());
                self.admitted(answer, format!("out {name}"))
            }
            "walk-in" => {
                let name = format!("Kapıdan {}", crate::base::letters(number));
                begin(&format!("walk {name}"));
                let answer = programme.walk_in(self.meeting, &form(&name), None);
                self.admitted(answer, format!("gone {name}"))
            }
            "import" => {
                let names = people("Yeni", 30);
                begin(&format!("list {}", names.join("|")));
                let file = SheetFile::new("liste.csv", Cursor::new(sheet(&names)));
                let options = ImportOptions {
                    route: 1,
                    meeting: Some(self.meeting),
                    as_last_time: true,
                    ..ImportOptions::default()
                };
                let answer = programme.import(&file, &options);
                answer.map(|done| {
                    let operation = done.operation.unwrap();
                    self.done
                        .push((operation.to_string(), format!("unlist {}", names.join("|"))));
                    String::new()
                })
            }
            "undo" => {
                let Some((operation, what)) = self.done.pop() else {
                    return;
                };
                begin(&what);
                let operation = operation.parse().unwrap();
                programme.undo(Some(operation)).map(|_| String::new())
            }
            "backup" => {
                begin("keep");
                programme.backup(None).map(|done| done.file)
            }
            // What the window does in a quiet moment.
            "gather" => {
                begin("gather");
                let gathered = programme.gatherer().unwrap().gather();
                gathered
                    .map(|()| String::new())
                    .map_err(programme::Error::from)
            }
            "passphrase" => {
                begin("pass");
                programme.set_passphrase(text).map(|()| String::new())
            }
            _ => panic!("{verb}"),
        };
        match answer {
            Ok(said) => say(format!("ok {number} {said}")),
            Err(error) => say(format!("no {number} {}", error.code())),
        }
    }

    fn admitted(
        &mut self,
        answer: programme::Result<CheckIn>,
        undo: String,
    ) -> programme::Result<String> {
        let answer = answer?;
        assert_eq!(answer.outcome.word(), "admitted", "{undo}");
        self.done
            .push((answer.operation.unwrap().to_string(), undo));
        Ok(String::new())
    }
}

fn form(name: &str) -> WalkInForm {
    WalkInForm {
        name: name.into(),
        organisation: "Kapı Derneği".into(),
        kind: None,
        role: None,
        category: None,
        phone: None,
        email: None,
        sex: None,
        notice: Some(programme::vocabulary::Word::read("shown")),
    }
}

fn restore(file: &Path, passphrase: &str, backup: &str) {
    say("begin 1 back");
    let (backup, cost) = (Path::new(backup), KeyCost::cheap());
    match Programme::restore(backup, file, passphrase, true, cost, Clock::system()) {
        Ok((programme, _)) => {
            say("ok 1");
            let _ = programme.close();
        }
        Err(error) => say(format!("no 1 {}", error.code())),
    }
}

/// Opens each file with every passphrase there is, says what is in it, and lets one more in if asked for.
fn look(files: &[&str], goes_on: bool) {
    for file in files {
        let path = Path::new(file);
        let mut opens = Vec::new();
        let mut seen = json!({});
        for passphrase in [PASSPHRASE, NEW_PASSPHRASE] {
            match open(path, passphrase) {
                Ok(programme) => {
                    opens.push(passphrase);
                    let within = look_at(programme, goes_on);
                    seen = within.unwrap_or_else(|error| json!({ "code": error.code() }));
                }
                Err(error) if opens.is_empty() => seen = json!({ "code": error.code() }),
                Err(_) => {}
            }
        }
        seen["file"] = json!(file);
        seen["opens"] = json!(opens);
        say(seen);
    }
}

fn look_at(mut programme: Programme, goes_on: bool) -> programme::Result<serde_json::Value> {
    let meeting = programme.find_meeting("trabzon")?;
    let verified = programme.verify()?;
    let came = programme.check_ins(meeting)?;
    let listed = programme.registrations(meeting)?;
    let counted = programme.meeting(meeting)?.arrived;
    let rows = listed.iter().filter(|it| it.arrived_at.is_some()).count();
    let mut works = true;
    if goes_on {
        let answer = programme.walk_in(meeting, &form("Sonradan Gelen"), None)?;
        works = answer.outcome.word() == "admitted" && answer.nth == Some(counted + 1);
    }
    programme.close()?;
    Ok(json!({
        "arrived": came.iter().filter_map(|it| it.name.clone()).collect::<Vec<_>>(),
        "listed": listed.into_iter().filter_map(|it| it.name).collect::<Vec<_>>(),
        "counts": [counted as usize, rows],
        "whole": verified.integrity && verified.replay_equal && verified.encrypted,
        "works": works,
    }))
}

/// The programmes that rounds begin with, each in a folder of its own. See [`crate::base`].
fn make(folder: &Path) {
    let closed = folder.join("closed");
    let mut programme = new_programme(&closed.join("tur.rota"), PASSPHRASE, 150);
    check_in(&mut programme, 5);
    programme.backup(None).unwrap();
    check_in(&mut programme, 5);
    programme.close().unwrap();

    // Another programme altogether, as a backup from somebody else's laptop.
    let elsewhere = folder.join("elsewhere");
    let mut other = new_programme(&elsewhere.join("tur.rota"), NEW_PASSPHRASE, 8);
    check_in(&mut other, 3);
    other.backup(Some(&closed.join("gelen"))).unwrap();
    drop(other);
    fs::remove_dir_all(elsewhere).unwrap();

    let bare = folder.join("bare");
    copy(&closed, &bare);
    for name in ["tur.rota", "tur.rota.keys"] {
        fs::remove_file(bare.join(name)).unwrap();
    }

    // The same, left by a desk that was killed: five more came, and they are in the write-ahead log only.
    let left = folder.join("left");
    copy(&closed, &left);
    let mut programme = open(&left.join("tur.rota"), PASSPHRASE).unwrap();
    check_in(&mut programme, 5);
    stdout().flush().unwrap();
    std::process::exit(0);
}

fn new_programme(file: &Path, passphrase: &str, many: usize) -> Programme {
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    let start = Start::Tour(Box::new(Tour::bundled()));
    let (cost, clock) = (KeyCost::cheap(), Clock::system());
    let (mut programme, _) = Programme::create(file, passphrase, &start, cost, clock).unwrap();
    let file = SheetFile::new("liste.csv", Cursor::new(sheet(&people("Işık", many))));
    let options = ImportOptions {
        route: 1,
        meeting: Some(programme.find_meeting("trabzon").unwrap()),
        as_last_time: true,
        ..ImportOptions::default()
    };
    programme.import(&file, &options).unwrap();
    programme
}

fn check_in(programme: &mut Programme, many: usize) {
    let meeting = programme.find_meeting("trabzon").unwrap();
    let roster = programme.roster(meeting).unwrap();
    let expected = roster.iter().filter(|it| it.state.word() == "expected");
    for hit in expected.take(many) {
        let id = hit.registration;
        programme.check_in(meeting, id, &Door::default()).unwrap();
    }
}

pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let place: PathBuf = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &place);
        } else {
            fs::copy(entry.path(), &place).unwrap();
        }
    }
}
