//! `bench`: the measurements of `tests/bench` and of the real window, on a release build. A table for people, `bench.json`
//! for comparing.

use crate::step::{Done, cargo, command, succeed};
use crate::{packages, place, ui};

pub(crate) fn bench() -> Done {
    packages::ensure(&[packages::CORE, packages::WINDOW, packages::TESTS])?;
    succeed(&mut cargo(&[
        "bench",
        "--package",
        "tests",
        "--bench",
        "bench",
    ]))?;
    if cfg!(target_os = "linux") {
        window()
    } else {
        println!("the window is driven by WebKitWebDriver, on Linux only");
        Ok(())
    }
}

fn window() -> Done {
    packages::ensure_node()?;
    ui::install()?;
    ui::build()?;
    succeed(&mut cargo(&["build", "--release", "--package", "desktop"]))?;
    let mut measured = command("xvfb-run");
    measured.args(["--auto-servernum", "--server-args=-screen 0 1366x768x24"]);
    measured.arg(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    measured.args(["test", "--package", "tests", "--features", "desktop"]);
    measured.args(["--test", "desktop", "--", "--ignored", "--nocapture"]);
    measured.args(["--test-threads=1", "measure"]);
    measured.env("ROTA_DESKTOP", place::released("rota-desktop"));
    succeed(&mut measured)
}
