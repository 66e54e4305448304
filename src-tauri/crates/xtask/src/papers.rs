//! Papers of invented meetings, read by programs that others wrote: validators, libraries, an office. What they need besides the
//! system's packages lies in a folder of its own.

use std::fs;

use crate::packages;
use crate::place;
use crate::python;
use crate::step::{Done, Stop, cargo, command, succeed};
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
    let missing = match (place::on_path("soffice"), python::is_there()?) {
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
    let readers = python::folder("readers", &READERS)?;
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
