//! `cargo xtask run`: the window, or the main job on the command line where there is no display.

use std::env;

use crate::step::Stop;
use crate::step::{Done, cargo, command, say, status_of, succeed};
use crate::{demo, packages, place, ui};

pub(crate) fn run(arguments: &[String]) -> Done {
    if !has_display() {
        // The window's packages are large and of no use here.
        say("system packages");
        packages::ensure(&[packages::CORE])?;
        say("rota");
        succeed(&mut cargo(&["build", "--quiet", "--package", "cli"]))?;
        return demo::run();
    }
    say("system packages");
    packages::ensure(&[packages::CORE, packages::WINDOW])?;
    packages::ensure_node()?;
    say("npm ci");
    ui::install()?;
    say("page");
    ui::build()?;
    say("window");
    succeed(&mut cargo(&["build", "--package", "desktop"]))?;
    let status = status_of(command(place::built("rota-desktop")).args(arguments))?;
    if status.success() {
        return Ok(());
    }
    Err(Stop::failed(format!("rota-desktop ended with {status}")))
}

/// Only X11 and Wayland may be absent; the other systems always have a screen.
fn has_display() -> bool {
    let set = |name| env::var_os(name).is_some_and(|it| !it.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
