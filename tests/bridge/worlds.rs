//! The files that a page can open a copy of. Each is made once, when the first page asks for it, by the verbs of the team.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use programme::{Clock, KeyCost, Programme, Start, Tour};

use crate::door;

pub(crate) const PASSPHRASE: &str = "dört kelime yeter sana";

/// 24 November 2026, 09:30 in Istanbul.
pub(crate) const MORNING: i64 = 1_795_501_800_000;

/// Makes the file of a world.
type Make = fn(&Path);

/// Name, and what is done in the new file. `first-run` is a laptop without one.
const WORLDS: &[(&str, Make)] = &[
    ("first-run", |_| ()),
    ("empty", |file| made(file, &Start::Empty)),
    ("tour", |file| {
        made(file, &Start::Tour(Box::new(Tour::bundled())))
    }),
    ("demo", |file| made(file, &Start::Demo)),
    ("life", |file| made(file, &Start::DemoOfLife)),
    ("door", door::made),
];

pub(crate) struct Worlds {
    folder: PathBuf,
    /// Where each lies, once it is made.
    made: HashMap<&'static str, OnceLock<PathBuf>>,
    copies: AtomicI64,
    making: Mutex<()>,
}

impl Worlds {
    pub(crate) fn in_folder(folder: &Path) -> Worlds {
        Worlds {
            folder: folder.to_owned(),
            made: WORLDS
                .iter()
                .map(|(name, _)| (*name, OnceLock::new()))
                .collect(),
            copies: AtomicI64::new(0),
            making: Mutex::new(()),
        }
    }

    /// A folder of its own with a copy of the file in it, if there is a world of that name.
    pub(crate) fn copy(&self, name: &str) -> Option<PathBuf> {
        let (name, make) = WORLDS.iter().find(|(it, _)| *it == name)?;
        let from = self.made[name].get_or_init(|| {
            let _one_at_a_time = self.making.lock().unwrap();
            let folder = self.folder.join(name);
            fs::create_dir(&folder).unwrap();
            make(&folder.join("programme.rota"));
            folder
        });
        let number = self.copies.fetch_add(1, Ordering::Relaxed);
        let to = self.folder.join(format!("copy-{number}"));
        fs::create_dir(&to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            if entry.path().is_file() {
                fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
            }
        }
        Some(to)
    }
}

/// A clock that goes on by a millisecond whenever it is looked at.
pub(crate) fn clock(now: &Arc<AtomicI64>) -> Clock {
    let now = Arc::clone(now);
    Clock::from(move || {
        let millis = now.fetch_add(1, Ordering::Relaxed);
        chrono::DateTime::from_timestamp_millis(millis).unwrap()
    })
}

fn made(file: &Path, start: &Start) {
    let now = Arc::new(AtomicI64::new(MORNING));
    create(file, start, &now).close().unwrap();
}

pub(crate) fn create(file: &Path, start: &Start, now: &Arc<AtomicI64>) -> Programme {
    let cost = KeyCost::cheap();
    Programme::create(file, PASSPHRASE, start, cost, clock(now))
        .unwrap()
        .0
}
