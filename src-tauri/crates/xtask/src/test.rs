//! `cargo xtask test`: everything that must hold before a change lands, from spelling to the real window.

use crate::step::{Done, Steps, cargo, command, succeed};
use crate::{faults, packages, papers, place, servers, ui, windows};

pub(crate) fn test() -> Done {
    let mut steps = Steps::default();
    steps.step("system packages", || {
        packages::ensure(&[packages::CORE, packages::WINDOW, packages::TESTS])?;
        packages::offer(packages::WINDOWS)?;
        packages::ensure_node()
    })?;

    steps.step("rustfmt", || {
        succeed(&mut cargo(&["fmt", "--all", "--check"]))
    })?;
    steps.step("npm ci", ui::install)?;
    steps.step("prettier", || ui::script("format"))?;
    steps.step("svelte-check", || ui::script("check"))?;
    steps.step("bridge", || {
        succeed(&mut cargo(&["build", "--example", "bridge"]))
    })?;
    let mut folder = None;
    steps.step("servers to share by", || {
        folder = servers::folder()?;
        Ok(())
    })?;
    steps.step("vitest", || ui::tests(folder.as_deref()))?;
    steps.step("page", ui::build)?;
    steps.step("clippy", || succeed(&mut cargo(&CLIPPY)))?;
    steps.step("Rust tests", || {
        let mut tests = cargo(&["test"]);
        if let Some(folder) = &folder {
            tests.env("ROTA_SERVERS", folder);
        }
        succeed(&mut tests)
    })?;
    steps.step("page of the rooms", rooms)?;
    steps.step("papers read by others", papers::papers)?;
    steps.step("kills, power cuts, failing disks", || faults::faults(&[]))?;
    steps.step("known holes", known_holes)?;
    steps.step("shell tests", || {
        succeed(&mut cargo(&["test", "--package", "desktop"]))
    })?;
    windows::steps(&mut steps)?;
    steps.step("window", || {
        succeed(&mut cargo(&["build", "--package", "desktop"]))
    })?;
    steps.step("end to end", end_to_end)?;
    steps.closing_lines();
    Ok(())
}

/// The part of the tests that is about Windows.
pub(crate) fn of_windows() -> Done {
    let mut steps = Steps::default();
    steps.step("system packages", || {
        packages::ensure(&[packages::CORE])?;
        packages::offer(packages::WINDOWS)
    })?;
    windows::steps(&mut steps)?;
    steps.closing_lines();
    Ok(())
}

/// Writes the TypeScript side of the commands again.
pub(crate) fn write_bindings() -> Done {
    packages::ensure(&[packages::CORE])?;
    succeed(&mut cargo(&[
        "test",
        "--quiet",
        "--package",
        "commands",
        "--test",
        "bindings",
        "--",
        "--ignored",
        "write_bindings",
    ]))
}

const CLIPPY: [&str; 7] = [
    "clippy",
    "--workspace",
    "--all-targets",
    // Without them the tests of the window, of `rota.exe` and the rig of faults would be left out.
    "--features=tests/desktop,tests/faults,tests/windows",
    "--",
    "-D",
    "warnings",
];

/// What `cargo doc` makes of the crate where a newcomer begins, with every link that leads nowhere an error.
fn rooms() -> Done {
    let mut doc = cargo(&["doc", "--no-deps", "--lib"]);
    for member in [
        "domain",
        "store",
        "documents",
        "sync",
        "programme",
        "commands",
    ] {
        doc.args(["--package", member]);
    }
    succeed(doc.env("RUSTDOCFLAGS", "-D warnings"))
}

/// Licences and sources are a test of their own; what is known against a version is asked of `cargo deny`, where it is.
fn known_holes() -> Done {
    if !place::on_path("cargo-deny") {
        println!("cargo-deny is not installed here; `cargo install cargo-deny` adds this step");
        return Ok(());
    }
    succeed(&mut cargo(&["deny", "check"]))
}

/// The real window, one scenario at a time: they share a screen.
fn end_to_end() -> Done {
    if !cfg!(target_os = "linux") {
        println!("the window is driven by WebKitWebDriver, on Linux only");
        return Ok(());
    }
    let mut tests = command("xvfb-run");
    // The smallest laptop of the tour.
    tests.args(["--auto-servernum", "--server-args=-screen 0 1366x768x24"]);
    tests.arg(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    tests.args(["test", "--features=tests/desktop", "--test=desktop"]);
    tests.args(["--", "--test-threads=1"]);
    tests.env("ROTA_DESKTOP", place::built("rota-desktop"));
    succeed(&mut tests)
}
