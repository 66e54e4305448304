//! The workspace type-checked for Windows from another system, so that no one finds out at release time.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::place;
use crate::step::{Done, Stop, cargo, output_of, succeed};

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
    // A type check links nothing, so nothing has to be compiled from C or packed into the program for
    // Windows. Told that SQLCipher is in the system, its build script asks for no compiler.
    check.env("LIBSQLITE3_SYS_USE_PKG_CONFIG", "1");
    check.env("SQLCIPHER_LIB_DIR", place::target());
    let resources = stand_in_for_windres()
        .map_err(|why| Stop::failed(format!("no stand-in for windres could be written: {why}")))?;
    check.env(format!("RC_{}", target.replace('-', "_")), resources);
    succeed(&mut check)
}

/// A resource compiler that only says its name; the icon and the version number are packed on Windows itself.
fn stand_in_for_windres() -> std::io::Result<PathBuf> {
    let program = place::target().join("windres-stand-in");
    fs::write(&program, "#!/bin/sh\necho GNU windres\n")?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755))?;
    }
    Ok(program)
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
