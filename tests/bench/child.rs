//! Work done in a process of its own, so that its memory can be measured: this program again, or a script of Python.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use crate::measure::target;

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

/// The program that only reads a sheet.
pub(crate) fn reading(sheet: &Path) -> Cost {
    run(Command::new(env!("CARGO_BIN_EXE_read-sheet")).arg(sheet))
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

pub(crate) fn run(command: &mut Command) -> Cost {
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
                        .args([
                            "-c",
                            "import openpyxl, polars, fastexcel, pandas, reportlab, xlsxwriter",
                        ])
                        .stderr(Stdio::null()),
                )
            };
            if !has_all(&python) {
                println!("fetching what sheets are compared with");
                let made = works(Command::new("python3").args(["-m", "venv"]).arg(&folder))
                    && works(
                        Command::new(&python)
                            .args(["-m", "pip", "install", "--quiet"])
                            .args(["openpyxl", "polars", "fastexcel", "pandas"])
                            .args(["reportlab", "xlsxwriter"]),
                    );
                if !made || !has_all(&python) {
                    println!(
                        "not compared: no Python with what sheets and papers are compared with"
                    );
                    return None;
                }
            }
            Some(python)
        })
        .as_ref()
}
