//! The workspace type-checked for Windows from another system, so that no one finds out at release time.

use std::path::Path;
use std::process::Command;

use crate::place;
use crate::step::{Done, cargo, output_of, succeed};

const TARGETS: [&str; 2] = ["x86_64-pc-windows-gnu", "x86_64-pc-windows-msvc"];

pub(crate) fn check() -> Done {
    if cfg!(windows) {
        println!("this is Windows: checked by the steps above");
        return Ok(());
    }
    let Some(target) = installed_target().or_else(install_target) else {
        println!(
            "NOT CHECKED: this machine has no Rust standard library for Windows \
             (rustup target add {})",
            TARGETS[0]
        );
        return Ok(());
    };
    let mut check = cargo(&["check", "--workspace", "--all-targets", "--target", target]);
    // A type check links nothing. Told that SQLCipher is in the system, its build script does not ask
    // for a C compiler for Windows.
    check.env("LIBSQLITE3_SYS_USE_PKG_CONFIG", "1");
    check.env("SQLCIPHER_LIB_DIR", place::target());
    succeed(&mut check)
}

fn installed_target() -> Option<&'static str> {
    let sysroot = output_of(Command::new("rustc").args(["--print", "sysroot"])).ok()?;
    let rustlib = Path::new(sysroot.trim()).join("lib/rustlib");
    TARGETS.into_iter().find(|it| rustlib.join(it).is_dir())
}

/// Fetched like the system packages; without a network or rustup it stays away.
fn install_target() -> Option<&'static str> {
    let added = Command::new("rustup")
        .args(["target", "add", TARGETS[0]])
        .status();
    added.is_ok_and(|it| it.success()).then_some(())?;
    installed_target()
}
