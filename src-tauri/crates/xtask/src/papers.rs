//! Papers of invented meetings, read by programs that others wrote: validators, libraries, an office. What they need besides the
//! system's packages lies in a folder of its own.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::packages;
use crate::place;
use crate::step::{Done, Stop, cargo, command, output_of, succeed};
use crate::windows::is_ci;

/// From the registry of Python, in versions of which we know what they see.
const READERS: [&str; 4] = [
    "page-validation==0.11.0",
    "openxml-audit==0.8.0",
    "openpyxl==3.1.5",
    "python-docx==1.2.0",
];

pub(crate) fn papers() -> Done {
    if !cfg!(target_os = "linux") {
        println!("papers are read by other programs on Linux only");
        return Ok(());
    }
    packages::offer(packages::PAPERS)?;
    if !has_pip() {
        packages::offer(&["python3-pip"])?;
    }
    let missing = match (place::on_path("soffice"), has_pip()) {
        (true, true) => None,
        (false, _) => Some("LibreOffice Writer"),
        (true, false) => Some("Python 3.10 or newer with pip"),
    };
    if let Some(missing) = missing {
        if is_ci() {
            return Err(Stop::missing(format!("reading papers needs {missing}")));
        }
        println!("NOT TRIED: reading papers needs {missing}");
        return Ok(());
    }
    let readers = readers()?;
    let papers = place::target().join("papers");
    // What an earlier state of the code wrote is not read again.
    let _ = fs::remove_dir_all(&papers);
    let mut write = cargo(&["run", "--quiet", "--package", "documents"]);
    write.args(["--example", "reports", "--"]).arg(&papers);
    succeed(&mut write)?;
    let mut read = command("python3");
    read.arg(place::root().join("src-tauri/crates/xtask/src/papers.py"))
        .arg(&papers)
        .env("PYTHONPATH", readers)
        .env("PYTHONDONTWRITEBYTECODE", "1");
    succeed(&mut read)
}

fn has_pip() -> bool {
    output_of(command("python3").args(["-m", "pip", "--version"])).is_ok()
}

/// The folder with them, filled when its name is another: it says which they are.
fn readers() -> Result<PathBuf, Stop> {
    let name: Vec<String> = READERS.map(|it| it.replace("==", "-")).to_vec();
    let folder = place::target().join("readers").join(name.join("_"));
    if folder.exists() {
        return Ok(folder);
    }
    let being_filled = folder.with_extension("part");
    let _ = fs::remove_dir_all(&being_filled);
    let mut install: Command = command("python3");
    install
        .args(["-m", "pip", "install", "--quiet", "--target"])
        .arg(&being_filled)
        .args(READERS)
        .env("PIP_ROOT_USER_ACTION", "ignore");
    succeed(&mut install)?;
    fs::rename(&being_filled, &folder)
        .map_err(|why| Stop::failed(format!("the readers could not be laid ready: {why}")))?;
    Ok(folder)
}
