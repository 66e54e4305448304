//! A laptop with Windows on it, as far as Wine makes one: a drive `C:`, `rota.exe` as a shell runs it, and another program
//! that keeps a file open.

use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

use serde_json::Value;

pub(crate) const PASSPHRASE: &str = "dört kelimelik gizli parola";

/// What a run left behind.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// A folder of its own below `C:\`, with a programme in it or none.
pub(crate) struct Laptop {
    name: &'static str,
}

impl Laptop {
    pub(crate) fn bare(name: &'static str) -> Laptop {
        let laptop = Laptop { name };
        fs::create_dir_all(laptop.native("")).unwrap();
        laptop
    }

    /// As Windows calls it: `C:\name\…`.
    pub(crate) fn path(&self, file: &str) -> String {
        let file = file.replace('/', "\\");
        format!("C:\\{}\\{file}", self.name)
            .trim_end_matches('\\')
            .to_owned()
    }

    /// The same file for this process.
    pub(crate) fn native(&self, file: &str) -> PathBuf {
        drive_c().join(self.name).join(file)
    }

    pub(crate) fn write(&self, file: &str, bytes: &[u8]) -> String {
        fs::write(self.native(file), bytes).unwrap();
        self.path(file)
    }

    /// Types `rota --file C:\name\tur.rota … args`.
    pub(crate) fn run(&self, args: &[&str]) -> Said {
        let file = self.path("tur.rota");
        run(&[&["--file", &file], args].concat())
    }

    pub(crate) fn json(&self, args: &[&str]) -> Value {
        self.answer(args, 0)
    }

    pub(crate) fn answer(&self, args: &[&str], status: i32) -> Value {
        answer(self.run(&with_json(args)), args, status)
    }

    /// Exit status, code and sentence of what could not be done.
    pub(crate) fn refused(&self, args: &[&str]) -> (i32, String, String) {
        let said = self.run(&with_json(args));
        assert_eq!(said.out, "", "{args:?}: {said:?}");
        let failure: Value = serde_json::from_str(&said.err)
            .unwrap_or_else(|error| panic!("{args:?}: {error}: {said:?}"));
        let text = |key: &str| failure["error"][key].as_str().unwrap().to_owned();
        (said.status, text("code"), text("message"))
    }
}

/// Types `rota args`, without a file.
pub(crate) fn run(args: &[&str]) -> Said {
    let output = wine("rota.exe").args(args).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Said {
        status: output.status.code().unwrap(),
        out: text(output.stdout),
        err: text(output.stderr),
    }
}

pub(crate) fn answer(said: Said, args: &[&str], status: i32) -> Value {
    assert_eq!(
        (said.status, said.err.as_str()),
        (status, ""),
        "{args:?}: {said:?}"
    );
    serde_json::from_str(&said.out).unwrap_or_else(|error| panic!("{args:?}: {error}: {said:?}"))
}

pub(crate) fn with_json<'a>(args: &[&'a str]) -> Vec<&'a str> {
    [&["--json"], args].concat()
}

/// Another program that has the file open, until it is dropped.
pub(crate) struct Held(Child);

impl Held {
    /// Others may read the file.
    pub(crate) fn shown(file: &str) -> Held {
        Held::with(&[file])
    }

    /// Nobody else may even read it.
    pub(crate) fn alone(file: &str) -> Held {
        Held::with(&[file, "alone"])
    }

    fn with(args: &[&str]) -> Held {
        let mut hold = wine("hold.exe");
        hold.args(args).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = hold.spawn().unwrap();
        let mut line = String::new();
        let out = child.stdout.take().unwrap();
        BufReader::new(out).read_line(&mut line).unwrap();
        assert_eq!(line.trim_end(), "held", "{args:?}");
        Held(child)
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        let _ = self.0.wait();
    }
}

/// A program of the trial; all of them lie beside `rota.exe`.
fn wine(program: &str) -> Command {
    wine_of(prefix(), program)
}

fn wine_of(prefix: &Path, program: &str) -> Command {
    let mut wine = Command::new("wine");
    wine.arg(beside(program))
        .current_dir(drive_of(prefix))
        .env_clear()
        .env("WINEPREFIX", prefix)
        // Nothing but what our programs say, no helpers for web pages or .NET, no window.
        .env("WINEDEBUG", "-all")
        .env("WINEDLLOVERRIDES", "mscoree,mshtml=")
        .env("LC_ALL", "C.UTF-8")
        .env("TZ", "Europe/Istanbul")
        .env("ROTA_PASSPHRASE", PASSPHRASE)
        .stdin(Stdio::null());
    for name in ["PATH", "HOME"] {
        wine.env(name, std::env::var_os(name).unwrap());
    }
    wine
}

fn beside(file: impl AsRef<OsStr>) -> PathBuf {
    let rota = std::env::var_os("ROTA_EXE").expect("cargo xtask test sets ROTA_EXE");
    Path::new(&rota).with_file_name(file.as_ref())
}

pub(crate) fn drive_c() -> PathBuf {
    drive_of(prefix())
}

fn drive_of(prefix: &Path) -> PathBuf {
    prefix.join("drive_c")
}

/// Wine's own folder, made anew for each run.
fn prefix() -> &'static Path {
    static PREFIX: OnceLock<PathBuf> = OnceLock::new();
    PREFIX.get_or_init(|| {
        let prefix = beside("prefix");
        let _ = fs::remove_dir_all(&prefix);
        fs::create_dir_all(drive_of(&prefix)).unwrap();
        // The first start lays out the drive, which takes some seconds; nobody else may start meanwhile.
        let first = wine_of(&prefix, "rota.exe").arg("--version").output();
        assert!(first.unwrap().status.success(), "rota.exe starts");
        prefix
    })
}
