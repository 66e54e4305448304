//! What the system must have before cargo can begin: installed where we may, named in one line where not.

use std::process::{Command, Stdio};

use crate::place;
use crate::step::{Done, Stop, output_of, succeed};

/// What everything below the window needs: a C compiler and OpenSSL for the encrypted file.
pub(crate) const CORE: &[&str] = &["build-essential", "pkg-config", "libssl-dev"];
/// What the window needs on top.
pub(crate) const WINDOW: &[&str] = &["libwebkit2gtk-4.1-dev", "libgtk-3-dev", "librsvg2-dev"];
/// What the tests need on top: a screen, a driver for the window, readers for the PDFs.
pub(crate) const TESTS: &[&str] = &[
    "webkit2gtk-driver",
    "xvfb",
    "xauth",
    "poppler-utils",
    "qpdf",
];
/// What reads the documents that the tests write. 82 MB to fetch, 260 MB on the disk.
pub(crate) const PAPERS: &[&str] = &["libreoffice-writer-nogui"];
/// What the trial of `rota.exe` needs on top: a compiler for Windows, and Wine. 160 MB to fetch, 1 GB on the disk.
pub(crate) const WINDOWS: &[&str] = &["gcc-mingw-w64-x86-64-posix", "wine", "wine64"];

/// Makes sure that the system packages are there. Linux only: the other systems bring their web view along.
pub(crate) fn ensure(wanted: &[&[&str]]) -> Done {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let wanted = wanted.concat();
    if !place::on_path("dpkg-query") {
        return ensure_elsewhere(&wanted);
    }
    let missing = missing_of(&wanted, &installed(&wanted)?);
    if missing.is_empty() {
        return Ok(());
    }
    let Some(sudo) = may_install() else {
        return Err(Stop::missing(format!(
            "Some system packages are missing. Please type this line, then run the command again:\n\n    \
             sudo apt-get update && sudo apt-get install --no-install-recommends -y {}\n",
            missing.join(" ")
        )));
    };
    install(sudo, &missing)
}

/// The same for what one step alone needs: where nothing may be installed, that step says what it misses.
pub(crate) fn offer(wanted: &[&str]) -> Done {
    if !cfg!(target_os = "linux") || !place::on_path("dpkg-query") {
        return Ok(());
    }
    let missing = missing_of(wanted, &installed(wanted)?);
    match may_install() {
        Some(sudo) if !missing.is_empty() => install(sudo, &missing),
        _ => Ok(()),
    }
}

/// What brings [`WINDOWS`], as one types it here.
pub(crate) fn line_for_windows() -> String {
    if place::on_path("dnf") {
        "sudo dnf install mingw64-gcc wine".to_owned()
    } else if place::on_path("pacman") {
        "sudo pacman -S --needed mingw-w64-gcc wine".to_owned()
    } else {
        let packages = WINDOWS.join(" ");
        format!("sudo apt-get install --no-install-recommends -y {packages}")
    }
}

fn install(sudo: bool, missing: &[&str]) -> Done {
    println!("installing: {}", missing.join(" "));
    // A package list that cannot be renewed may still be good enough; the next line tells.
    let _ = succeed(apt_get(sudo).arg("update"));
    succeed(
        apt_get(sudo)
            .args(["install", "--no-install-recommends", "-y"])
            .args(missing),
    )
}

/// Node 20.19 or newer, with npm. Also asks nothing of a machine that only runs `rota`.
pub(crate) fn ensure_node() -> Done {
    let version = Command::new("node")
        .arg("--version")
        .stderr(Stdio::null())
        .output();
    let found = version
        .ok()
        .map(|it| String::from_utf8_lossy(&it.stdout).trim().to_owned())
        .unwrap_or_default();
    let npm = place::on_path("npm") || place::on_path("npm.cmd");
    if npm && new_enough(&found) {
        return Ok(());
    }
    Err(Stop::missing(format!(
        "Node.js 20.19 or newer with npm is needed and was not found{}: https://nodejs.org",
        if found.is_empty() {
            String::new()
        } else {
            format!(" (here is {found})")
        }
    )))
}

fn new_enough(version: &str) -> bool {
    let mut parts = version
        .trim_start_matches('v')
        .split('.')
        .map_while(|it| it.parse::<u32>().ok());
    let (major, minor) = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    (major, minor) >= (20, 19)
}

/// The lines `name status` of dpkg. It fails when it knows one of the names not at all; the rest is still said.
fn installed(wanted: &[&str]) -> Result<String, Stop> {
    let output = Command::new("dpkg-query")
        .args(["-W", "-f", "${Package} ${db:Status-Status}\n"])
        .args(wanted)
        .stderr(Stdio::null())
        .output()
        .map_err(|why| Stop::missing(format!("dpkg-query could not be started: {why}")))?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn missing_of<'a>(wanted: &[&'a str], installed: &str) -> Vec<&'a str> {
    wanted
        .iter()
        .copied()
        .filter(|name| {
            !installed
                .lines()
                .any(|line| line.split_once(' ') == Some((name, "installed")))
        })
        .collect()
}

/// As root: without sudo. With a sudo that asks no password: with it. Else not at all.
fn may_install() -> Option<bool> {
    if !place::on_path("apt-get") {
        return None;
    }
    let root = output_of(Command::new("id").arg("-u")).is_ok_and(|it| it.trim() == "0");
    if root {
        return Some(false);
    }
    let silent = Command::new("sudo")
        .args(["-n", "true"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    silent.is_ok_and(|it| it.success()).then_some(true)
}

fn apt_get(sudo: bool) -> Command {
    let mut command = if sudo {
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", "env"]);
        sudo
    } else {
        Command::new("env")
    };
    // Another apt at work (unattended upgrades after a start) is waited for.
    command.args([
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "-q",
        "-o",
        "DPkg::Lock::Timeout=300",
    ]);
    command.stdin(Stdio::null());
    command
}

/// Not Debian: asks pkg-config for the libraries and the search path for the programs.
fn ensure_elsewhere(wanted: &[&str]) -> Done {
    let library = |name: &str| {
        Command::new("pkg-config")
            .args(["--exists", name])
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|it| it.success())
    };
    let there = |package: &str| match package {
        "build-essential" => place::on_path("cc") || place::on_path("gcc"),
        "libssl-dev" => library("openssl"),
        "libwebkit2gtk-4.1-dev" => library("webkit2gtk-4.1"),
        "libgtk-3-dev" => library("gtk+-3.0"),
        "librsvg2-dev" => library("librsvg-2.0"),
        "webkit2gtk-driver" => place::on_path("WebKitWebDriver"),
        "xvfb" => place::on_path("xvfb-run"),
        "poppler-utils" => place::on_path("pdftotext"),
        program => place::on_path(program),
    };
    let missing: Vec<&str> = wanted.iter().copied().filter(|it| !there(it)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let line = if place::on_path("dnf") {
        "sudo dnf install gcc make pkgconf openssl-devel webkit2gtk4.1-devel gtk3-devel librsvg2-devel \
         webkit2gtk-driver xorg-x11-server-Xvfb xorg-x11-xauth poppler-utils qpdf"
    } else if place::on_path("pacman") {
        "sudo pacman -S --needed base-devel pkgconf openssl webkit2gtk-4.1 gtk3 librsvg \
         xorg-server-xvfb xorg-xauth poppler qpdf"
    } else {
        return Err(Stop::missing(format!(
            "Some system packages are missing. On Debian they are called: {}",
            missing.join(" ")
        )));
    };
    Err(Stop::missing(format!(
        "Some system packages are missing (in Debian's names: {}). Please type this line, then run the command \
         again:\n\n    {line}\n",
        missing.join(" ")
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_counts_only_when_it_is_installed() {
        let answer =
            "xvfb installed\nqpdf config-files\nlibgtk-3-dev installed\nlibgtk-3-dev installed\n";
        let missing = missing_of(&["xvfb", "qpdf", "xauth", "libgtk-3-dev"], answer);
        assert_eq!(
            missing,
            ["qpdf", "xauth"],
            "removed with its settings kept is not there"
        );
    }

    #[test]
    fn node_is_compared_by_number() {
        let cases = [
            ("v20.19.0", true),
            ("v20.20.2", true),
            ("v22.1.0", true),
            ("v100.0.0", true),
            ("v20.9.0", false),
            ("v18.20.4", false),
            ("", false),
        ];
        for (version, expected) in cases {
            assert_eq!(new_enough(version), expected, "{version:?}");
        }
    }
}
