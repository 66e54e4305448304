//! Where things are: the clone, the target folder, the programs that cargo has built.

use std::env;
use std::path::{Path, PathBuf};

/// The top of this clone.
pub(crate) fn root() -> PathBuf {
    // Cargo says at run time where the crate is; the compiled-in path would be wrong
    // when two clones share one target folder.
    let xtask = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    xtask
        .ancestors()
        .nth(3)
        .map_or_else(|| xtask.clone(), Path::to_path_buf)
}

pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// The folder cargo builds into, as an absolute path: our commands run at the top of the clone,
/// wherever the user stands.
pub(crate) fn target() -> PathBuf {
    let Some(chosen) = env::var_os("CARGO_TARGET_DIR").filter(|it| !it.is_empty()) else {
        return root().join("target");
    };
    std::path::absolute(&chosen).unwrap_or_else(|_| PathBuf::from(chosen))
}

/// A program of ours in its debug build. It lies beside this one, whatever cargo is configured to.
pub(crate) fn built(name: &str) -> PathBuf {
    let folder = env::current_exe()
        .ok()
        .and_then(|it| it.parent().map(Path::to_path_buf))
        .unwrap_or_else(|| target().join("debug"));
    folder.join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// A program of ours in its release build.
pub(crate) fn released(name: &str) -> PathBuf {
    target()
        .join("release")
        .join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// Whether a program of this name can be started from the search path.
pub(crate) fn on_path(name: &str) -> bool {
    let Some(path) = env::var_os("PATH") else {
        return false;
    };
    env::split_paths(&path).any(|folder| folder.join(name).is_file())
}
