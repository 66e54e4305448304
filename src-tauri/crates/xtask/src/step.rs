//! One step of the work: its name, its command, its seconds. The first one that fails ends the work.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, ExitStatus};
use std::time::Instant;

use crate::about::about;
use crate::place;

/// Why the work ends here. Status 1: a step failed. Status 2: something is missing or was typed wrongly.
#[derive(Debug)]
pub(crate) struct Stop {
    pub(crate) sentence: String,
    pub(crate) status: u8,
}

impl Stop {
    pub(crate) fn failed(sentence: impl Into<String>) -> Self {
        Self {
            sentence: sentence.into(),
            status: 1,
        }
    }

    pub(crate) fn missing(sentence: impl Into<String>) -> Self {
        Self {
            sentence: sentence.into(),
            status: 2,
        }
    }

    pub(crate) fn usage(sentence: impl Into<String>) -> Self {
        Self::missing(sentence)
    }
}

pub(crate) type Done = Result<(), Stop>;

/// The steps done so far, for the table at the end.
#[derive(Default)]
pub(crate) struct Steps {
    started: Option<Instant>,
    done: Vec<(String, f64)>,
}

impl Steps {
    /// Says the name and what to expect, does the work, says the seconds.
    pub(crate) fn step(&mut self, name: &str, work: impl FnOnce() -> Done) -> Done {
        self.started.get_or_insert_with(Instant::now);
        println!();
        say(name);
        let begin = Instant::now();
        let done = work();
        let seconds = begin.elapsed().as_secs_f64();
        match done {
            Ok(()) => {
                println!("== {name}: {seconds:.1} s");
                self.done.push((name.to_owned(), seconds));
                Ok(())
            }
            Err(stop) => Err(Stop {
                sentence: format!(
                    "\n== {name}: FAILED after {seconds:.1} s\n{}",
                    stop.sentence
                ),
                ..stop
            }),
        }
    }

    pub(crate) fn closing_lines(&self) {
        println!();
        for (name, seconds) in &self.done {
            println!("{seconds:8.1} s  {name}");
        }
        let total = self.started.map_or(0.0, |it| it.elapsed().as_secs_f64());
        println!("{total:8.1} s  all {} steps passed", self.done.len());
    }
}

/// What begins now, what it does and about how long that takes.
pub(crate) fn say(name: &str) {
    match about(name) {
        Some(about) => println!("== {name}: {about}"),
        None => println!("== {name}"),
    }
}

/// A command at the top of the clone.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(place::root());
    if std::env::var_os("CARGO_TARGET_DIR").is_some() {
        command.env("CARGO_TARGET_DIR", place::target());
    }
    command
}

/// The cargo that runs us, so that a chosen toolchain stays chosen.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(arguments);
    cargo
}

pub(crate) fn succeed(command: &mut Command) -> Done {
    let status = status_of(command)?;
    if status.success() {
        return Ok(());
    }
    Err(Stop::failed(format!(
        "{} ended with {status}",
        line(command)
    )))
}

pub(crate) fn status_of(command: &mut Command) -> Result<ExitStatus, Stop> {
    command
        .status()
        .map_err(|why| Stop::missing(format!("{} could not be started: {why}", line(command))))
}

/// What the command writes; its complaints go to the terminal.
pub(crate) fn output_of(command: &mut Command) -> Result<String, Stop> {
    let output = command
        .stderr(std::process::Stdio::inherit())
        .output()
        .map_err(|why| Stop::missing(format!("{} could not be started: {why}", line(command))))?;
    if !output.status.success() {
        let status = output.status;
        return Err(Stop::failed(format!(
            "{} ended with {status}",
            line(command)
        )));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut line = program.file_name().map_or_else(
        || program.display().to_string(),
        |it| it.to_string_lossy().into_owned(),
    );
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}
