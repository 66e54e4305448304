//! Programs of others from the registry of Python, each set in a folder of its own below the target folder: nothing of them is
//! installed on the machine.

use std::fs;
use std::path::PathBuf;

use crate::packages;
use crate::place;
use crate::step::{Stop, command, output_of, succeed};

/// Whether packages can be had; what brings them is installed where that is allowed.
pub(crate) fn is_there() -> Result<bool, Stop> {
    if !has_pip() {
        packages::offer(&["python3-pip"])?;
    }
    Ok(has_pip())
}

fn has_pip() -> bool {
    output_of(command("python3").args(["-m", "pip", "--version"])).is_ok()
}

/// The folder with them, filled when its name is another: it says which they are.
pub(crate) fn folder(kind: &str, wanted: &[&str]) -> Result<PathBuf, Stop> {
    let name: Vec<String> = wanted.iter().map(|it| it.replace("==", "-")).collect();
    let folder = place::target().join(kind).join(name.join("_"));
    if folder.exists() {
        return Ok(folder);
    }
    let being_filled = folder.with_extension("part");
    let _ = fs::remove_dir_all(&being_filled);
    let mut install = command("python3");
    install
        // What is never run need not be compiled.
        .args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-compile",
            "--target",
        ])
        .arg(&being_filled)
        .args(wanted)
        .env("PIP_ROOT_USER_ACTION", "ignore");
    succeed(&mut install)?;
    fs::rename(&being_filled, &folder)
        .map_err(|why| Stop::failed(format!("the {kind} could not be laid ready: {why}")))?;
    Ok(folder)
}
