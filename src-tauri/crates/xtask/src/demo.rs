//! The main job without a window: an application sheet in, people checked in, a sign-in sheet out, all by `rota`.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::Command;

use crate::place;
use crate::step::{Done, Stop, command, output_of, status_of};

const SHEET: &str = "tests/fixtures/basvurular_1.guzergah.xlsx";
const MEETING: &str = "1.1";
/// How many of the list come in at the door.
const ARRIVING: usize = 5;

pub(crate) fn run() -> Done {
    let folder = place::target().join("rota-demo");
    let made = empty(&folder);
    made.map_err(|why| Stop::failed(format!("{} could not be emptied: {why}", folder.display())))?;
    let passphrase = random_passphrase()
        .map_err(|why| Stop::failed(format!("no random passphrase could be made: {why}")))?;
    let demo = Demo {
        file: folder.join("deneme.rota").display().to_string(),
        passphrase,
    };

    println!("There is no display here, so `rota` does the main job on the command line.");
    println!("Passphrase of the programme it makes: {}", demo.passphrase);

    demo.rota(&["new"])?;
    let sheet = place::root().join(SHEET).display().to_string();
    demo.rota(&["import", &sheet, "--route", "1"])?;
    demo.rota(&["list", "registrations", MEETING])?;
    for registration in demo.registrations()?.iter().take(ARRIVING) {
        demo.rota(&["check-in", MEETING, registration])?;
    }
    demo.rota(&[
        "walk-in",
        MEETING,
        "--name",
        "Işıl Şahinoğlu",
        "--organisation",
        "Örnek Mahalle Dayanışma Derneği",
        "--notice",
        "read_aloud",
    ])?;
    for name in ["imza-listesi.pdf", "imza-listesi.xlsx"] {
        let out = folder.join(name).display().to_string();
        demo.rota(&[
            "sign-in-sheet",
            MEETING,
            "--variant",
            "arrived",
            "--out",
            &out,
        ])?;
    }

    println!(
        "\nThe programme and the two sign-in sheets are in {}",
        folder.display()
    );
    println!(
        "To look further: ROTA_PASSPHRASE={} {} --file {} show programme",
        demo.passphrase,
        place::built("rota").display(),
        demo.file
    );
    println!(
        "The window needs a display: run the same command, cargo xtask run, in a desktop session or over ssh -X."
    );
    Ok(())
}

struct Demo {
    file: String,
    passphrase: String,
}

impl Demo {
    fn command(&self, before: &[&str], arguments: &[&str]) -> Command {
        let mut rota = command(place::built("rota"));
        rota.args(["--file", &self.file])
            .args(before)
            .args(arguments);
        rota.env("ROTA_PASSPHRASE", &self.passphrase);
        rota
    }

    /// Shows the line as the user would type it, then what it answers.
    fn rota(&self, arguments: &[&str]) -> Done {
        println!("\n$ rota {}", shown(arguments));
        let status = status_of(&mut self.command(&[], arguments))?;
        // 3 is an answer that says no, such as "already here"; it stands on the screen.
        if status.success() || status.code() == Some(3) {
            return Ok(());
        }
        Err(Stop::failed(format!(
            "rota {} ended with {status}",
            shown(arguments)
        )))
    }

    fn registrations(&self) -> Result<Vec<String>, Stop> {
        let json = output_of(&mut self.command(&["--json"], &["list", "registrations", MEETING]))?;
        let ids = values_of("registration", &json);
        if ids.is_empty() {
            return Err(Stop::failed("the imported sheet left no registration"));
        }
        Ok(ids)
    }
}

fn shown(arguments: &[&str]) -> String {
    let quoted = arguments.iter().map(|it| {
        if it.contains(' ') {
            format!("\"{it}\"")
        } else {
            (*it).to_owned()
        }
    });
    quoted.collect::<Vec<_>>().join(" ")
}

/// The texts under one key of an answer of `rota --json`. Ids carry no escapes, so this needs no JSON reader.
fn values_of(key: &str, json: &str) -> Vec<String> {
    let key = format!("\"{key}\"");
    json.split(&key)
        .skip(1)
        .filter_map(|rest| {
            let value = rest.trim_start().strip_prefix(':')?.trim_start();
            let (value, _) = value.strip_prefix('"')?.split_once('"')?;
            Some(value.to_owned())
        })
        .collect()
}

fn empty(folder: &Path) -> std::io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)
}

/// Five groups of four letters and digits that are not mistaken for one another: 100 bits.
fn random_passphrase() -> std::io::Result<String> {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let mut bytes = [0; 20];
    fs::File::open("/dev/urandom")?.read_exact(&mut bytes)?;
    let letter = |byte: &u8| char::from(LETTERS[usize::from(byte % 32)]);
    let groups = bytes.chunks(4).map(|it| it.iter().map(letter).collect());
    Ok(groups.collect::<Vec<String>>().join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_found_in_narrow_and_in_wide_json() {
        let json = r#"{"items":[{"registration":"a1","person":"p"},{ "registration" : "b2" },{"registration":null}]}"#;
        assert_eq!(values_of("registration", json), ["a1", "b2"]);
    }
}
