//! What each long step does and about how long it takes, said before it begins: whoever waits for the first time shall know
//! for what, and whether to fetch a coffee. Rounded, for two idle cores; "first" is a clone that has built nothing yet.

/// The step's name, what it does, how long.
const ABOUT: &[(&str, &str, &str)] = &[
    (
        "system packages",
        "looks for the packages of the system, and installs what is missing where it may",
        "1 s; with an installation 1–3 min",
    ),
    (
        "rustfmt",
        "looks whether the Rust code is laid out as agreed",
        "2 s",
    ),
    (
        "npm ci",
        "fetches the page's packages in the versions of the lock file",
        "first 15 s, then nothing",
    ),
    (
        "prettier",
        "looks whether the page's code is laid out as agreed",
        "10 s",
    ),
    ("svelte-check", "checks the types of the page", "15 s"),
    (
        "bridge",
        "builds the program that gives the page's tests the engine, in the features of the Rust tests",
        "first 5 min, then seconds",
    ),
    (
        "vitest",
        "runs the page's tests on files of invented people",
        "1–2 min",
    ),
    (
        "page",
        "builds the page inside the window",
        "5 s, when something of it changed",
    ),
    (
        "clippy",
        "compiles everything for checking, with every warning an error",
        "first 5 min, then 1 min",
    ),
    (
        "servers to share by",
        "lays servers ready that others wrote, on which the tests share",
        "first 20 s, then nothing",
    ),
    (
        "Rust tests",
        "builds and runs all tests below the window",
        "first 12 min, then 6 min",
    ),
    (
        "page of the rooms",
        "lets the documentation of the crates be made, with every dead link an error",
        "1 min",
    ),
    (
        "papers read by others",
        "lets validators, libraries and LibreOffice read reports of invented meetings",
        "1 min; first 2 min, with LibreOffice to install 5 min",
    ),
    (
        "kills, power cuts, failing disks",
        "breaks off rota and the disk below it at hundreds of moments, and opens what is left",
        "2 min",
    ),
    (
        "known holes",
        "asks what is known against the crates in the lock file, where cargo-deny is there",
        "1 s",
    ),
    (
        "shell tests",
        "builds the window's code with its tests",
        "first 4 min, then 1 min",
    ),
    (
        "rota.exe",
        "compiles the program for the command line for Windows, OpenSSL the first time",
        "first 9 min, then 1 min",
    ),
    (
        "rota.exe under Wine",
        "lets it do the main job: import, the door, papers, backup, names that Windows does not take",
        "1 min",
    ),
    (
        "type check of the window for Windows",
        "checks the types of the window as Windows would compile it",
        "first 5 min, then 1 min",
    ),
    (
        "window",
        "compiles the window and everything below it",
        "first 4 min, then 1 min",
    ),
    (
        "end to end",
        "opens the real window again and again, types, and looks at the screens and at the file",
        "7 min",
    ),
    (
        "rota",
        "compiles the program for the command line",
        "first 2 min, then seconds",
    ),
];

/// One line for whoever waits; nothing for a step that is over before it could be read.
pub(crate) fn about(step: &str) -> Option<String> {
    let (_, does, time) = ABOUT.iter().find(|(name, ..)| *name == step)?;
    Some(format!("{does} (about {time})"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Taken from the sources, so that a step that is added without a word fails here.
    #[test]
    fn every_step_says_what_it_does_and_how_long() {
        let sources = [include_str!("test.rs"), include_str!("run.rs")].concat();
        let mut steps = 0;
        for call in ["step(\"", "say(\""] {
            for after in sources.split(call).skip(1) {
                let name = after.split('"').next().unwrap_or_default();
                assert!(about(name).is_some(), "nothing is said of {name:?}");
                steps += 1;
            }
        }
        assert!(steps >= 15, "only {steps} steps were found");
    }

    #[test]
    fn the_line_names_the_work_and_the_time() {
        let line = about("window").unwrap_or_default();
        assert!(line.contains("compiles") && line.contains("min"), "{line}");
        assert_eq!(about("no step"), None);
    }
}
