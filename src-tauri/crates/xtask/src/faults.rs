//! `faults`: kills, power cuts and failing disks around `rota`, by the rig in `tests/faults`. `cargo xtask test` does a few
//! of each kind by itself.

use crate::step::{Done, Stop, cargo, succeed};

const USAGE: &str = "cargo xtask faults [ROUNDS] [KIND…]\ncargo xtask faults KIND/NUMBER";

/// How many rounds, of each kind or of those that are named; or one round again. The rig knows the words.
pub(crate) fn faults(asked: &[String]) -> Done {
    if asked.iter().any(|it| it.starts_with('-')) {
        return Err(Stop::usage(USAGE));
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
    succeed(cargo(&line).args(asked))
}
