//! The page inside the window: its packages and its build, each only when something is newer than the last time.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::place;
use crate::step::{Done, succeed};

/// What the build reads. Building again without need would make cargo compile the window again, too.
const INPUTS: &[&str] = &[
    "ui/src",
    "ui/index.html",
    "ui/package-lock.json",
    "ui/svelte.config.js",
    "ui/tsconfig.json",
    "ui/vite.config.ts",
    "assets/changelog",
    "assets/fonts",
    "assets/guide",
    "assets/i18n",
    "assets/map",
];

/// A folder without this word in its page was built; with it, the shell's build script put a blank page there.
const PLACEHOLDER: &str = "rota-placeholder";

/// `npm ci`, when the lock file is newer than what it installed last.
pub(crate) fn install() -> Done {
    let lock = changed_at(&place::ui().join("package-lock.json"));
    let installed = changed_at(&place::ui().join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= lock {
        println!("up to date");
        return Ok(());
    }
    succeed(npm().args(["ci", "--no-fund", "--no-audit", "--loglevel=error"]))
}

/// `npm run build`, when an input is newer than ui/dist.
pub(crate) fn build() -> Done {
    let page = place::ui().join("dist/index.html");
    let newest = INPUTS
        .iter()
        .filter_map(|it| newest_in(&place::root().join(it)))
        .max();
    if is_built(&page) && changed_at(&page) >= newest {
        println!("up to date");
        return Ok(());
    }
    script("build")
}

/// One of the scripts of ui/package.json.
pub(crate) fn script(name: &str) -> Done {
    succeed(npm().args(["run", "--silent", name]))
}

/// The tests of the page; some share by servers, where those are laid ready.
pub(crate) fn tests(servers: Option<&Path>) -> Done {
    let mut tests = npm();
    tests.args(["run", "--silent", "test"]);
    if let Some(servers) = servers {
        tests.env("ROTA_SERVERS", servers);
    }
    succeed(&mut tests)
}

fn npm() -> Command {
    let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(place::ui());
    // The tests of the page ask cargo for the bridge.
    if std::env::var_os("CARGO_TARGET_DIR").is_some() {
        npm.env("CARGO_TARGET_DIR", place::target());
    }
    npm
}

fn is_built(page: &Path) -> bool {
    fs::read_to_string(page).is_ok_and(|it| !it.contains(PLACEHOLDER))
}

fn changed_at(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|it| it.modified()).ok()
}

/// The newest change in a file or folder. A folder's own time counts as well: a file taken away leaves no other trace.
fn newest_in(path: &Path) -> Option<SystemTime> {
    let mut newest = changed_at(path)?;
    let mut folders: Vec<PathBuf> = vec![path.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue; // a file
        };
        for entry in entries.flatten() {
            let path = entry.path();
            if let Some(time) = changed_at(&path) {
                newest = newest.max(time);
            }
            if path.is_dir() {
                folders.push(path);
            }
        }
    }
    Some(newest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_change_deep_in_a_folder_is_seen() -> std::io::Result<()> {
        let folder = std::env::temp_dir().join(format!("rota-xtask-{}", std::process::id()));
        fs::create_dir_all(folder.join("screens/desk"))?;
        fs::write(folder.join("App.svelte"), "")?;
        fs::write(folder.join("screens/desk/Desk.svelte"), "")?;
        let later = SystemTime::UNIX_EPOCH + Duration::from_secs(4_000_000_000);
        fs::File::options()
            .write(true)
            .open(folder.join("screens/desk/Desk.svelte"))?
            .set_modified(later)?;
        let newest = newest_in(&folder);
        fs::remove_dir_all(&folder)?;
        assert_eq!(newest, Some(later));
        Ok(())
    }
}
