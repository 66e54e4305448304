//! `faults`: kills, power cuts and failing disks around `rota`, by the rig in `tests/faults`. `cargo xtask test` does a few
//! of each kind by itself.

use crate::step::{Done, Stop, cargo, succeed};

const USAGE: &str = "cargo xtask faults [ROUNDS] [KIND…]\ncargo xtask faults KIND/NUMBER\ncargo xtask faults --full";

/// With `--full`: rounds of each kind, and stories of laptops around sticks that break.
const FULL_ROUNDS: &str = "300";
const FULL_STORIES: &str = "5000";

/// How many rounds, of each kind or of those that are named; or one round again. The rig knows the words.
pub(crate) fn faults(asked: &[String]) -> Done {
    let is_full = asked == ["--full"];
    if !is_full && asked.iter().any(|it| it.starts_with('-')) {
        return Err(Stop::usage(USAGE));
    }
    if is_full {
        stories()?;
    }
    if !cfg!(target_os = "linux") {
        println!("kills, power cuts and failing disks are tried on Linux only");
        return Ok(());
    }
    // With the same features as the tests, so that nothing is built twice: its test builds `rota` itself, too.
    succeed(&mut cargo(&[
        "test",
        "--features=tests/faults",
        "--no-run",
        "--test=binary",
        "--test=faults",
    ]))?;
    let line = ["test", "--features=tests/faults", "--test=faults", "--"];
    match is_full {
        true => succeed(cargo(&line).arg(FULL_ROUNDS)),
        false => succeed(cargo(&line).args(asked)),
    }
}

/// Thousands of the stories of which `cargo xtask test` tells hundreds; they break no disk, so they run on every system.
fn stories() -> Done {
    println!("{FULL_STORIES} stories of laptops around sticks that break");
    let line = ["test", "-p", "tests", "--test=product", "--", "schedules::"];
    succeed(cargo(&line).env("ROTA_SCHEDULES", FULL_STORIES))
}
