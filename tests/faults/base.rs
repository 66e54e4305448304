//! What rounds begin with: small programmes of invented people at one meeting, made once for each run of the rig.
//!
//! | name | what |
//! |---|---|
//! | `closed` | 150 people, 10 of them in; a backup of when 5 were in, and one of another programme with 8 people |
//! | `bare` | these two backups, and no programme |
//! | `left` | the same as a killed desk leaves it: 5 more are in, all in the write-ahead log |
//! | `NNNN-…` | the frozen files of every earlier shape, two people in |

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::child::{CHILD, copy};
use crate::disk::{Found, look};

pub(crate) const PASSPHRASE: &str = "dört kelimelik gizli parola";
pub(crate) const NEW_PASSPHRASE: &str = "yeni beş kelimelik uzun parola";

/// A programme in its folder, and what is known of it.
pub(crate) struct Base {
    pub(crate) name: String,
    pub(crate) found: Found,
    pub(crate) arrived: BTreeSet<String>,
    pub(crate) listed: BTreeSet<String>,
    /// Its own backup and the other's, below the folder; with who is in there.
    pub(crate) backups: Vec<(String, BTreeSet<String>, BTreeSet<String>)>,
}

/// Names without digits, which would be taken for codes.
pub(crate) fn letters(number: usize) -> String {
    let letter = |place: u32| char::from(b'a' + (number / 26usize.pow(place) % 26) as u8);
    format!("Q{}{}{}q", letter(2), letter(1), letter(0))
}

pub(crate) fn people(first: &str, many: usize) -> Vec<String> {
    (0..many)
        .map(|it| format!("{first} {}", letters(it)))
        .collect()
}

pub(crate) fn sheet(names: &[String]) -> String {
    let line = |name: &String| format!("{name};{name} Derneği\n");
    format!(
        "Ad Soyad;Kurum\n{}",
        names.iter().map(line).collect::<String>()
    )
}

pub(crate) fn make(folder: &Path) -> Vec<Base> {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).unwrap();
    let mut child = ourselves(&["make", folder.to_str().unwrap()]);
    let home = folder.join("ev");
    let status = at_home(&mut child, &home).status().unwrap();
    assert!(
        status.success(),
        "the programmes to begin with were not made"
    );
    for file in frozen() {
        let name = file.file_stem().unwrap().to_str().unwrap();
        let place = folder.join(name);
        fs::create_dir_all(&place).unwrap();
        fs::copy(&file, place.join("tur.rota")).unwrap();
        fs::copy(
            file.with_extension("rota.keys"),
            place.join("tur.rota.keys"),
        )
        .unwrap();
    }
    let mut bases = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().to_str().unwrap().to_owned();
        if name != "ev" {
            bases.push(base(&entry.path(), name));
        }
    }
    bases.sort_by(|a, b| a.name.cmp(&b.name));
    bases
}

fn base(folder: &Path, name: String) -> Base {
    let found = look(folder).unwrap();
    // Looked at in a copy: looking leaves its traces.
    let copied = folder.with_extension("bakılan");
    copy(folder, &copied);
    let mut files = vec![copied.join("tur.rota")];
    let mut backups = Vec::new();
    for path in found
        .keys()
        .filter(|path| is_programme(path) && *path != "tur.rota")
    {
        files.push(copied.join(path));
        backups.push(path.clone());
    }
    let seen = seen(&copied, "only", &files).unwrap();
    fs::remove_dir_all(copied).unwrap();
    let set = |value: &Value, key: &str| -> BTreeSet<String> {
        assert!(value["code"].is_null() || name == "bare", "{name}: {value}");
        let names = value[key].as_array().into_iter().flatten();
        names.map(|it| it.as_str().unwrap().to_owned()).collect()
    };
    let of_backup =
        |(path, seen): (String, &Value)| (path, set(seen, "arrived"), set(seen, "listed"));
    Base {
        found,
        arrived: set(&seen[0], "arrived"),
        listed: set(&seen[0], "listed"),
        backups: backups.into_iter().zip(&seen[1..]).map(of_backup).collect(),
        name,
    }
}

/// A programme under a name that people see.
pub(crate) fn is_programme(path: &str) -> bool {
    path.ends_with(".rota")
}

/// What the real code finds in these files, in a process of its own at this laptop's home; `work`: one more is let in.
pub(crate) fn seen(home: &Path, how: &str, files: &[PathBuf]) -> Result<Vec<Value>, String> {
    let mut child = ourselves(&["look", how]);
    child.args(files);
    let output = at_home(&mut child, home)
        .output()
        .map_err(|it| it.to_string())?;
    if !output.status.success() {
        let error = String::from_utf8_lossy(&output.stderr);
        return Err(format!("looking at what is there broke down: {error}"));
    }
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let values: Result<Vec<Value>, _> = said.lines().map(serde_json::from_str).collect();
    values.map_err(|error| error.to_string())
}

fn frozen() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/programmes");
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.extension().is_some_and(|it| it == "rota"))
        .collect()
}

pub(crate) fn ourselves(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.arg(CHILD).args(arguments);
    command
}

/// The laptop's own folder is below the programme's, so that the power cut takes its settings, too.
pub(crate) fn at_home<'a>(command: &'a mut Command, home: &Path) -> &'a mut Command {
    command
        .env_clear()
        .env("HOME", home)
        .env("XDG_DATA_HOME", home.join("veri"))
        .env("ROTA_PASSPHRASE", PASSPHRASE)
        .env("ROTA_NEW_PASSPHRASE", NEW_PASSPHRASE)
        .env("ROTA_FILE", home.join("tur.rota"))
        .stdin(std::process::Stdio::null())
}
