//! What one page asks of the bridge. `open` brings a copy of a world, `call` is a command of the list; `clock`, `ticket` and
//! `opened` stand in for the day, for a person at a dialog and for the system's viewer. News come between the answers.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use commands::{Does, Engine, ErrorView, Here, LIST, Purpose};
use programme::{Clock, KeyCost, ThisLaptop};
use serde_json::{Value, json};

use crate::worlds::{MORNING, Worlds, clock};

type Page = Arc<Mutex<TcpStream>>;

struct Opened {
    engine: Arc<Engine>,
    folder: PathBuf,
    now: Arc<AtomicI64>,
    /// What reads or writes the programme goes one after the other, as the page asked for it.
    turns: Sender<(Value, String, Value)>,
}

pub(crate) fn serve(stream: TcpStream, worlds: &Worlds) {
    stream.set_nodelay(true).unwrap();
    let page = Arc::new(Mutex::new(stream.try_clone().unwrap()));
    let mut opened = None;
    for line in BufReader::new(stream).lines() {
        let Ok(line) = line else { break };
        let asked: Value = serde_json::from_str(&line).unwrap();
        let id = asked["id"].clone();
        if let Some(world) = asked["open"].as_str() {
            opened = worlds.copy(world).map(|it| open(it, &page));
            let folder = opened.as_ref().map(|it| it.folder.display().to_string());
            let refused = || ErrorView::internal(format!("there is no world {world}"));
            answer(
                &page,
                &id,
                folder.map(|it| json!(it).to_string()).ok_or_else(refused),
            );
        } else if let Some(opened) = &opened {
            opened.asked(&page, id, &asked);
        }
    }
    if let Some(Opened { engine, folder, .. }) = opened {
        let _ = engine.close();
        let _ = fs::remove_dir_all(folder);
    }
}

fn open(folder: PathBuf, page: &Page) -> Opened {
    let now = Arc::new(AtomicI64::new(MORNING));
    let here = Here {
        file: folder.join("programme.rota"),
        settings: folder.clone(),
        laptop: ThisLaptop::default(),
        cost: KeyCost::cheap(),
        clock: Box::new({
            let now = Arc::clone(&now);
            move || match now.load(Ordering::Relaxed) {
                i64::MIN => Clock::system(),
                _ => clock(&now),
            }
        }),
    };
    let to = Arc::clone(page);
    let hear = move |topics| send(&to, &json!({ "changed": topics }).to_string());
    let engine = Arc::new(Engine::new(here, hear));
    let (turns, asked) = channel::<(Value, String, Value)>();
    let (of, to) = (Arc::clone(&engine), Arc::clone(page));
    thread::spawn(move || {
        for (id, name, args) in asked {
            answer(&to, &id, of.call(&name, args));
        }
    });
    // Whoever else writes to the file is heard of, too, as in the window.
    let of = Arc::downgrade(&engine);
    thread::spawn(move || {
        while let Some(engine) = of.upgrade() {
            engine.announce();
            drop(engine);
            thread::sleep(Duration::from_millis(500));
        }
    });
    Opened {
        engine,
        folder,
        now,
        turns,
    }
}

impl Opened {
    fn asked(&self, page: &Page, id: Value, asked: &Value) {
        if let Some(name) = asked["call"].as_str() {
            let args = asked["args"].clone();
            let command = LIST.iter().find(|it| it.name == name);
            if command.is_some_and(|it| it.does != Does::Around) {
                let _ = self.turns.send((id, name.to_owned(), args));
            } else {
                answer(page, &id, self.engine.call(name, args));
            }
        } else if let Some(ticket) = asked["opened"].as_str() {
            let done = self.engine.tickets().may_open(ticket);
            answer(page, &id, done.map(|_| "null".to_owned()));
        } else if let Some(purpose) = asked["ticket"].as_str() {
            let chosen = self.chosen(purpose, asked);
            answer(page, &id, Ok(json!(chosen).to_string()));
        } else if let Some(clock) = asked.get("clock") {
            // The system's own where none is named.
            let millis = clock.as_str().and_then(programme::read_time);
            let millis = millis.map_or(i64::MIN, |it| it.timestamp_millis());
            self.now.store(millis, Ordering::Relaxed);
            answer(page, &id, Ok("null".to_owned()));
        }
    }

    /// A file in the page's own folder. To be read, it holds `text`, or what the fixture of its name holds.
    fn chosen(&self, purpose: &str, asked: &Value) -> commands::Chosen {
        let name = Path::new(asked["name"].as_str().unwrap_or_default());
        if purpose == "stick" {
            // What goes from one laptop to another lies beside all of them.
            let beside = self.folder.parent().unwrap_or(&self.folder);
            let stick = beside.join(name.file_name().unwrap_or_default());
            fs::create_dir_all(&stick).unwrap();
            return self.engine.tickets().give(&stick, Purpose::Write);
        }
        let path = self.folder.join(name.file_name().unwrap_or_default());
        if let Some(text) = asked["text"].as_str() {
            fs::write(&path, text).unwrap();
        } else if purpose == "read" {
            let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
            // What is not there is chosen all the same: the engine says that it is missing.
            let _ = fs::copy(fixtures.join(name.file_name().unwrap_or_default()), &path);
        }
        let purpose = match purpose {
            "read" => Purpose::Read,
            _ => Purpose::Write,
        };
        self.engine.tickets().give(&path, purpose)
    }
}

fn answer(page: &Page, id: &Value, answer: Result<String, ErrorView>) {
    let line = match answer {
        Ok(json) => format!("{{\"id\":{id},\"ok\":{json}}}"),
        Err(error) => json!({ "id": id, "error": error }).to_string(),
    };
    send(page, &line);
}

fn send(page: &Page, line: &str) {
    // A page that is gone has nothing to hear.
    let _ = page
        .lock()
        .unwrap()
        .write_all(format!("{line}\n").as_bytes());
}
