//! What a check-in at an open desk waits for: one fsync, of the write-ahead log, and nothing of the file itself. Counted around
//! a real process, at its calls.

use std::collections::HashMap;
use std::process::Stdio;

use crate::base::{PASSPHRASE, at_home, ourselves};
use crate::disk::lay_out;
use crate::log::{Call, read};
use crate::round::Rig;
use crate::shim::log_of;

/// Before a quiet moment, and after it.
const CHECK_INS: usize = 30;
const FILE: &str = "tur.rota";
const LOG: &str = "tur.rota-wal";

/// What was brought to the disk and what was written to, by its name, while one answer was waited for.
#[derive(Debug, Default)]
struct Waited {
    synced: Vec<String>,
    written: Vec<String>,
}

pub(crate) fn count(rig: &Rig) -> bool {
    let waited = match check_ins(rig) {
        Ok(waited) => waited,
        Err(error) => {
            println!("fsyncs were not counted: {error}");
            return false;
        }
    };
    let mut held = waited.len() == 2 * CHECK_INS;
    for (number, it) in waited.iter().enumerate() {
        // A log that begins is brought to the disk before what stands in it: the first time with its name, and anew after a
        // quiet moment in which all of it went into the file.
        let may = match number {
            0 => 3,
            CHECK_INS => 2,
            _ => 1,
        };
        let last = it.synced.last().is_some_and(|it| it == LOG);
        let is_file_untouched = it.written.iter().all(|it| it != FILE);
        if it.synced.len() > may || !last || !is_file_untouched {
            println!("check-in {} waited for {it:?}", number + 1);
            held = false;
        }
    }
    println!(
        "{} check-ins of an open desk: {} fsync each",
        waited.len(),
        if held { "one" } else { "NOT ONE" }
    );
    held
}

fn check_ins(rig: &Rig) -> Result<Vec<Waited>, String> {
    let folder = rig.work.join("fsyncs");
    let base = rig.bases.iter().find(|it| it.name == "closed");
    lay_out(&base.ok_or("no programme")?.found, &folder)?;
    let (file, plan) = (folder.join(FILE), format!("check-in={CHECK_INS}"));
    let file = file.to_str().unwrap();
    let mut window = ourselves(&["window", file, PASSPHRASE, &plan, "gather", &plan]);
    let status = at_home(&mut window, &folder)
        .env("LD_PRELOAD", &rig.shim)
        .env("ROTA_FAULTS_FOLDER", &folder)
        .env("ROTA_FAULTS_LOG", log_of(&folder))
        .stdout(Stdio::null())
        .status();
    if !status.is_ok_and(|it| it.success()) {
        return Err("the desk broke down".into());
    }
    let mut names: HashMap<i32, String> = HashMap::new();
    let mut waited: Vec<Waited> = Vec::new();
    let mut is_waiting = false;
    for record in read(&log_of(&folder))? {
        match record.call {
            Call::Said(bytes) => {
                let line = String::from_utf8_lossy(&bytes).into_owned();
                is_waiting = line.starts_with("begin") && line.contains(" in ");
                if is_waiting {
                    waited.push(Waited::default());
                }
            }
            Call::Opened { fd, path, .. } => drop(names.insert(fd, path)),
            Call::Synced { fd } if is_waiting => {
                let name = names.get(&fd).cloned().unwrap_or_default();
                waited.last_mut().unwrap().synced.push(name);
            }
            Call::Wrote { fd, .. } if is_waiting => {
                let name = names.get(&fd).cloned().unwrap_or_default();
                waited.last_mut().unwrap().written.push(name);
            }
            _ => {}
        }
    }
    Ok(waited)
}
