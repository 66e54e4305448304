//! Windows from another system, so that no one finds out at release time: `rota.exe` is built by mingw-w64 and does its work
//! under Wine; the window, which Wine cannot show, is type-checked. From Linux: that is where Wine and the compiler are packages.

use std::env;
use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;

use crate::packages;
use crate::place;
use crate::step::{Done, Steps, Stop, cargo, output_of, succeed};

const TARGET: &str = "x86_64-pc-windows-gnu";

/// The compiler as Debian calls it, and as the others do. Rust's standard library wants the threads of POSIX.
const COMPILERS: [&str; 2] = ["x86_64-w64-mingw32-gcc-posix", "x86_64-w64-mingw32-gcc"];
const ARCHIVER: &str = "x86_64-w64-mingw32-ar";

pub(crate) fn steps(steps: &mut Steps) -> Done {
    steps.step("rota.exe", build)?;
    steps.step("rota.exe under Wine", trial)?;
    steps.step("type check of the window for Windows", check)
}

/// `rota.exe`, in the development profile: it is tried, not shipped.
fn build() -> Done {
    let Some(compiler) = tools()? else {
        return Ok(());
    };
    succeed(&mut of_windows(compiler, &["build", "--package", "cli"]))
}

/// `rota.exe` at work. What it needs besides lies in a folder of its own, which is made anew and nothing of which is shipped.
fn trial() -> Done {
    let Some(compiler) = tools()? else {
        return Ok(());
    };
    let folder = place::target().join("windows-trial");
    let rota = folder.join("rota.exe");
    let laid = fs::create_dir_all(&folder)
        .and_then(|()| fs::copy(place::target().join(TARGET).join("debug/rota.exe"), &rota));
    laid.map_err(|why| not_laid(&why))?;
    for (source, made, options) in [
        (
            "process_prng.c",
            "bcryptprimitives.dll",
            &["-shared", "-ladvapi32"][..],
        ),
        ("hold.c", "hold.exe", &["-municode"]),
    ] {
        let mut compile = Command::new(compiler);
        compile
            .arg(place::root().join("tests/windows").join(source))
            .arg("-o")
            .arg(folder.join(made))
            .args(options);
        succeed(&mut compile)?;
    }
    // Of all members and not of `tests` alone: with the same features of everything below, nothing is built twice.
    let mut tests = cargo(&["test", "--features=tests/windows", "--test=windows"]);
    tests.env("ROTA_EXE", rota);
    succeed(&mut tests)
}

fn not_laid(why: &io::Error) -> Stop {
    Stop::failed(format!("rota.exe could not be laid ready for Wine: {why}"))
}

/// The window and its tests.
fn check() -> Done {
    let Some(compiler) = tools()? else {
        return Ok(());
    };
    succeed(&mut of_windows(
        compiler,
        &["check", "--package", "desktop", "--all-targets"],
    ))
}

/// A command of cargo for Windows. Its C is compiled by the same compiler, OpenSSL's too.
fn of_windows(compiler: &str, arguments: &[&str]) -> Command {
    let mut cargo = cargo(arguments);
    let variable = TARGET.replace('-', "_");
    cargo
        .args(["--target", TARGET])
        .env(
            format!("CARGO_TARGET_{}_LINKER", variable.to_ascii_uppercase()),
            compiler,
        )
        .env(format!("CC_{variable}"), compiler)
        .env(format!("AR_{variable}"), ARCHIVER);
    cargo
}

/// The compiler, where everything is there. What is missing is a failure in CI; elsewhere it is said what would bring it.
fn tools() -> Result<Option<&'static str>, Stop> {
    if !cfg!(target_os = "linux") {
        println!(
            "rota.exe is built and tried from Linux; on Windows the steps above have tried it"
        );
        return Ok(None);
    }
    let compiler = COMPILERS.into_iter().find(|it| place::on_path(it));
    let programs = compiler.is_some() && place::on_path(ARCHIVER) && place::on_path("wine");
    let missing = match programs {
        false => packages::line_for_windows(),
        true if has_target() || add_target() => return Ok(compiler),
        true => format!("rustup target add {TARGET}"),
    };
    if is_ci() {
        return Err(Stop::missing(format!("rota for Windows needs: {missing}")));
    }
    println!("NOT TRIED: rota for Windows needs: {missing}");
    Ok(None)
}

/// Where nothing may be left untried.
pub(crate) fn is_ci() -> bool {
    env::var_os("CI").is_some_and(|it| !it.is_empty() && it != "false")
}

fn has_target() -> bool {
    let sysroot = output_of(Command::new("rustc").args(["--print", "sysroot"]));
    let library = |sysroot: String| Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET);
    sysroot.is_ok_and(|it| library(it).is_dir())
}

/// Fetched like the system packages; without a network or rustup it stays away.
fn add_target() -> bool {
    let added = Command::new("rustup")
        .args(["target", "add", TARGET])
        .status();
    added.is_ok_and(|it| it.success()) && has_target()
}
