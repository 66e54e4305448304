//! A new passphrase that the disk refuses, at each of the calls by which it is brought there: who is told no goes on with the
//! old one, also where the new slots had taken their place already.

use std::fs;
use std::process::Stdio;

use crate::base::{NEW_PASSPHRASE, PASSPHRASE, at_home, ourselves, seen};
use crate::disk::lay_out;
use crate::log::{Call, read};
use crate::round::Rig;
use crate::shim::{Aim, Class, EIO, aim_at, log_of};

/// More calls than there are in any of it.
const MOST: i64 = 100;

pub(crate) fn try_all(rig: &Rig) -> bool {
    let mut refused = 0;
    for class in [Class::Write, Class::Sync, Class::Name] {
        for at in 1..MOST {
            match one(rig, class, at) {
                Ok(Answer::NotHit) => break,
                Ok(Answer::Held { was_refused }) => refused += u32::from(was_refused),
                Err(error) => {
                    println!("a passphrase refused at {class:?} {at}: {error}");
                    return false;
                }
            }
        }
    }
    println!("a new passphrase was refused at {refused} calls, and the old one stood each time");
    // The slots are written, brought to the disk, renamed, and their folder is brought there.
    refused >= 4
}

enum Answer {
    /// There were not so many calls.
    NotHit,
    Held {
        was_refused: bool,
    },
}

fn one(rig: &Rig, class: Class, at: i64) -> Result<Answer, String> {
    let folder = rig.work.join("refused");
    let base = rig.bases.iter().find(|it| it.name == "closed");
    lay_out(&base.ok_or("no programme")?.found, &folder)?;
    let log = log_of(&folder);
    for left in [log.clone(), folder.with_extension("log.count")] {
        let _ = fs::remove_file(left);
    }
    let file = folder.join("tur.rota");
    let plan = format!("passphrase={NEW_PASSPHRASE}");
    let mut window = ourselves(&["window", file.to_str().unwrap(), PASSPHRASE, &plan]);
    at_home(&mut window, &folder)
        .env("LD_PRELOAD", &rig.shim)
        .env("ROTA_FAULTS_FOLDER", &folder)
        .env("ROTA_FAULTS_LOG", &log)
        .stdout(Stdio::null());
    let aim = Aim::Fail {
        class,
        at,
        number: EIO,
        full: 0,
    };
    aim_at(&mut window, aim);
    let _ = window.status().map_err(|it| it.to_string())?;
    let (mut fired, mut answer) = (false, None);
    for record in read(&log)? {
        match record.call {
            Call::Fired { .. } => fired = true,
            Call::Said(line) if line.starts_with(b"ok 1") => answer = Some(true),
            Call::Said(line) if line.starts_with(b"no 1") => answer = Some(false),
            _ => {}
        }
    }
    if !fired {
        return Ok(Answer::NotHit);
    }
    let Some(is_new) = answer else {
        // It was not even opened, or is closed by now.
        return Ok(Answer::Held { was_refused: false });
    };
    let there = &seen(&folder, "only", &[file])?[0];
    let opens = match is_new {
        true => NEW_PASSPHRASE,
        false => PASSPHRASE,
    };
    if there["opens"] != serde_json::json!([opens]) {
        return Err(format!(
            "answered {is_new}, and {} opens it",
            there["opens"]
        ));
    }
    Ok(Answer::Held {
        was_refused: !is_new,
    })
}
