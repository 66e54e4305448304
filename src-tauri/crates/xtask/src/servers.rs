//! Servers that others wrote, on which the tests share: they are laid ready here and started by the tests, on this machine
//! alone.

use std::path::PathBuf;

use crate::place;
use crate::python;
use crate::step::{Done, Stop, cargo, succeed};
use crate::windows::is_ci;

/// In versions of which we know what they answer.
const SERVERS: [&str; 5] = [
    // WebDAV, and what it runs on.
    "wsgidav==4.4.0",
    "cheroot==11.1.2",
    // S3, and what it runs on.
    "moto[s3]==5.2.5",
    "flask==3.1.3",
    "flask-cors==6.0.5",
];

/// The folder with them. Where they cannot be had that is a failure in CI, and elsewhere it is said.
pub(crate) fn folder() -> Result<Option<PathBuf>, Stop> {
    let missing = match (python::is_there()?, place::on_path("openssl")) {
        (true, true) => return python::folder("servers", &SERVERS).map(Some),
        (false, _) => "Python 3.10 or newer with pip",
        (true, false) => "openssl",
    };
    if is_ci() {
        return Err(Stop::missing(format!("sharing by servers needs {missing}")));
    }
    println!("NOT TRIED: sharing by servers needs {missing}");
    Ok(None)
}

/// The tests of places on servers alone.
pub(crate) fn places() -> Done {
    let Some(folder) = folder()? else {
        return Ok(());
    };
    let mut tests = cargo(&["test", "--test", "product", "servers::"]);
    tests.env("ROTA_SERVERS", folder);
    succeed(&mut tests)
}
