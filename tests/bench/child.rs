//! Work done in a process of its own, so that its memory can be measured: this program again, or a script of Python.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use crate::measure::{cpu, target};

/// What a process says of itself when it is done.
pub(crate) struct Cost {
    /// CPU milliseconds of the work alone, of all threads; starting up and loading libraries are left out.
    pub(crate) cpu: f64,
    /// The most memory that it ever held, in MB, libraries included.
    pub(crate) peak: f64,
    /// What it counted, so that nobody is fast by doing less.
    pub(crate) counted: f64,
}

/// This program again, with work for a process of its own.
pub(crate) fn ourselves(work: &str, arguments: &[&Path]) -> Cost {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.arg(CHILD).arg(work).args(arguments);
    run(&mut command)
}

pub(crate) const CHILD: &str = "--child";

/// In the child: does the work and says what it cost.
pub(crate) fn report(work: impl FnOnce() -> f64) {
    let (ms, counted) = cpu(work);
    println!("{ms} {} {counted}", peak());
}

/// A script with `work(path)` that returns a count. `None` where Python or its packages cannot be had.
pub(crate) fn python(script: &str, path: &Path) -> Option<Cost> {
    let python = peers()?;
    let whole = format!(
        "import sys, time, resource\n{script}\nbegin = time.process_time()\ncounted = work(sys.argv[1])\n\
         ms = (time.process_time() - begin) * 1000\n\
         print(ms, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, counted)\n"
    );
    Some(run(Command::new(python).arg("-c").arg(whole).arg(path)))
}

fn run(command: &mut Command) -> Cost {
    let output = command.stderr(Stdio::inherit()).output().unwrap();
    assert!(output.status.success(), "{command:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    let numbers: Vec<f64> = said
        .split_whitespace()
        .map(|it| it.parse().unwrap())
        .collect();
    let [cpu, peak, counted] = numbers[..] else {
        panic!("{said}")
    };
    Cost { cpu, peak, counted }
}

/// A Python with the libraries that are compared, made once in the target folder.
fn peers() -> Option<&'static PathBuf> {
    static PEERS: OnceLock<Option<PathBuf>> = OnceLock::new();
    PEERS
        .get_or_init(|| {
            let folder = target().join("peers");
            let python = folder.join("bin/python");
            let works = |command: &mut Command| command.status().is_ok_and(|it| it.success());
            let has_all = |python: &Path| {
                works(
                    Command::new(python)
                        .args(["-c", "import openpyxl, polars, fastexcel, pandas"])
                        .stderr(Stdio::null()),
                )
            };
            if !has_all(&python) {
                println!("fetching what sheets are compared with");
                let made = works(Command::new("python3").args(["-m", "venv"]).arg(&folder))
                    && works(
                        Command::new(&python)
                            .args(["-m", "pip", "install", "--quiet"])
                            .args(["openpyxl", "polars", "fastexcel", "pandas"]),
                    );
                if !made || !has_all(&python) {
                    println!("not compared: no Python with openpyxl, polars and pandas here");
                    return None;
                }
            }
            Some(python)
        })
        .as_ref()
}

/// The most memory this process ever held, in MB.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
    kilobytes.map_or(f64::NAN, |it| it / 1024.0)
}
