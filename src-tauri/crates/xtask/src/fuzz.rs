//! `fuzz`: damaged sheets for the readers, for as many seconds as asked for. `cargo xtask test` does a short run by itself.

use crate::step::{Done, Stop, cargo, succeed};

const SECONDS: &str = "60";

pub(crate) fn fuzz(arguments: &[String]) -> Done {
    let seconds = arguments.first().map_or(SECONDS, String::as_str);
    if seconds.parse::<u32>().is_err() || arguments.len() > 1 {
        return Err(Stop::usage("cargo xtask fuzz [SECONDS]"));
    }
    let line = [
        "test",
        "--package",
        "documents",
        "--test",
        "fuzz",
        "--",
        "--nocapture",
    ];
    succeed(cargo(&line).env("ROTA_FUZZ_SECONDS", seconds))
}
