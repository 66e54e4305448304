//! A process under the shim: what it is to do to it, and how it ended.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::base::at_home;
use crate::scenario::{Actor, Scenario};

/// Which calls are counted for the one that is hit. The numbers are the shim's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    Any = 0,
    Write = 1,
    Sync = 2,
    /// Files made, cut, renamed, removed.
    Name = 3,
}

/// What happens to the n-th call.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Aim {
    /// It is only written down.
    Nothing,
    /// The process ends there; in the middle of it, where it is a write and `half`.
    Kill { class: Class, at: i64, half: bool },
    /// It fails, and after it everything that needs room for as many calls as `full`.
    Fail {
        class: Class,
        at: i64,
        number: i32,
        full: usize,
    },
}

/// Which fsyncs are swallowed, for the controls. The program's own settings cannot be made less safe from outside, and
/// shall not be; so the shim takes away what SQLite would not have asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Syncs {
    Kept,
    /// As with `synchronous=NORMAL`: those of a commit.
    Normal,
    /// As with `synchronous=OFF`: all.
    Off,
}

pub(crate) const EIO: i32 = 5;
pub(crate) const ENOSPC: i32 = 28;

/// Longer takes only what hangs.
const PATIENCE: Duration = Duration::from_secs(90);

/// Builds the shim with the C compiler that cargo's crates need, too.
pub(crate) fn build(folder: &Path) -> PathBuf {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("faults/shim.c");
    let shim = folder.join("shim.so");
    let compiler = std::env::var_os("CC").unwrap_or_else(|| "cc".into());
    let built = Command::new(compiler)
        .args([
            "-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror", "-o",
        ])
        .arg(&shim)
        .arg(source)
        .arg("-lpthread")
        .status();
    assert!(
        built.is_ok_and(|it| it.success()),
        "the shim was not built: is there a C compiler?"
    );
    shim
}

/// Runs the scenario in `folder`. The log of all its processes is written beside it.
pub(crate) fn run(
    scenario: &Scenario,
    tools: (&Path, &Path),
    folder: &Path,
    aim: Aim,
    syncs: Syncs,
) -> Result<(), String> {
    let (shim, rota) = tools;
    let log = log_of(folder);
    let _ = fs::remove_file(&log);
    let _ = fs::remove_file(count_of(folder));
    let mut running = Vec::new();
    let mut refused = false;
    for (label, mut command) in scenario.commands(rota, folder) {
        // What was not done is not taken back: an undo would take what was done before.
        if refused && label.contains(" gone ") {
            break;
        }
        let errors = File::create(folder.with_extension("err")).map_err(|it| it.to_string())?;
        at_home(&mut command, folder)
            .env("ROTA_PASSPHRASE", scenario.passphrase())
            .env("LD_PRELOAD", shim)
            .env("ROTA_FAULTS_FOLDER", folder)
            .env("ROTA_FAULTS_LOG", &log)
            .env("ROTA_FAULTS_LABEL", label)
            .stdout(Stdio::null())
            .stderr(errors);
        aim_at(&mut command, aim);
        let kept = match syncs {
            Syncs::Kept => "all",
            Syncs::Normal => "normal",
            Syncs::Off => "none",
        };
        command.env("ROTA_FAULTS_SYNCS", kept);
        if scenario.actor == Actor::Two {
            command.env("ROTA_FAULTS_STALL", "6");
        }
        let child = command.spawn().map_err(|it| it.to_string())?;
        running.push(child);
        if scenario.actor != Actor::Two {
            match wait(running.pop(), folder)? {
                Ended::Killed => break,
                Ended::With(code) => refused = code != 0,
            }
        }
    }
    for child in running {
        wait(Some(child), folder)?;
    }
    Ok(())
}

pub(crate) fn aim_at(command: &mut Command, aim: Aim) {
    let mut set = |name: &str, value: i64| {
        command.env(name, value.to_string());
    };
    match aim {
        Aim::Nothing => {}
        Aim::Kill { class, at, half } => {
            set("ROTA_FAULTS_CLASS", class as i64);
            set("ROTA_FAULTS_AT", at);
            set("ROTA_FAULTS_HALF", half.into());
            command.env("ROTA_FAULTS_MODE", "kill");
        }
        Aim::Fail {
            class,
            at,
            number,
            full,
        } => {
            set("ROTA_FAULTS_CLASS", class as i64);
            set("ROTA_FAULTS_AT", at);
            set("ROTA_FAULTS_ERRNO", number.into());
            set("ROTA_FAULTS_HALF", full as i64);
            command.env("ROTA_FAULTS_MODE", "fail");
        }
    }
}

/// How a process ended. Being killed by the shim is no mistake; breaking down is.
enum Ended {
    With(i32),
    Killed,
}

fn wait(child: Option<Child>, folder: &Path) -> Result<Ended, String> {
    use std::os::unix::process::ExitStatusExt;
    let Some(mut child) = child else {
        return Ok(Ended::With(0));
    };
    let begin = Instant::now();
    let status = loop {
        match child.try_wait().map_err(|it| it.to_string())? {
            Some(status) => break status,
            None if begin.elapsed() < PATIENCE => thread::sleep(Duration::from_millis(2)),
            None => {
                let _ = child.kill();
                let _ = child.wait();
                return Err("it hangs".into());
            }
        }
    };
    match (status.code(), status.signal()) {
        (Some(code @ 0..=3), _) => Ok(Ended::With(code)),
        (None, Some(9)) => Ok(Ended::Killed),
        _ => {
            let said = fs::read_to_string(folder.with_extension("err")).unwrap_or_default();
            Err(format!("it broke down with {status}: {}", said.trim()))
        }
    }
}

pub(crate) fn log_of(folder: &Path) -> PathBuf {
    folder.with_extension("log")
}

fn count_of(folder: &Path) -> PathBuf {
    folder.with_extension("log.count")
}

/// How many calls of each class there were.
pub(crate) fn counted(folder: &Path) -> Result<[i64; 4], String> {
    let bytes = fs::read(count_of(folder)).map_err(|it| it.to_string())?;
    let mut counts = [0; 4];
    for (count, bytes) in counts.iter_mut().zip(bytes.chunks_exact(8)) {
        *count = i64::from_le_bytes(bytes.try_into().map_err(|_| "no counts")?);
    }
    Ok(counts)
}
