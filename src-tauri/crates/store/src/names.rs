//! What files are called that belong to a programme, and where they stand.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// `NAME.rota` + `.keys`, `.lock`, …
pub(crate) fn sibling(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(ending);
    file.with_file_name(name)
}

/// `NAME.rota.keys` beside `NAME.rota`.
pub fn keys_path(file: &Path) -> PathBuf {
    sibling(file, ".keys")
}

/// Beside a file: what is to be renamed.
pub(crate) const MOVES: &str = ".moves";

/// What SQLite keeps beside a file.
pub(crate) const JOURNALS: [&str; 3] = ["-wal", "-shm", "-journal"];

pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// A name in the same folder: its beginning, and what follows.
pub(crate) fn named_like(path: &Path, more: &str) -> PathBuf {
    let mut name = OsString::from(path.file_stem().unwrap_or_default());
    name.push(more);
    path.with_file_name(name)
}

/// Where a file really lies: a link is followed, so that what stands beside the file is looked for beside the file, and a
/// file that is replaced is not the link to it. Where the slots lie beside the link only, it stays as it was typed.
pub(crate) fn real(path: &Path) -> PathBuf {
    let is_link = fs::symlink_metadata(path).is_ok_and(|it| it.is_symlink());
    let followed = fs::canonicalize(path).ok().filter(|_| is_link);
    match followed {
        Some(real) if sibling(&real, ".keys").exists() || !sibling(path, ".keys").exists() => real,
        _ => path.to_owned(),
    }
}
