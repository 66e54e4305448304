//! Where a file may go: whether its name is possible here, the folder that it goes into, and what it means when the system
//! does not let it take its place.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

use domain::file_name::is_possible_on_windows;

use crate::error::{Error, Result};

/// Windows makes something else of some names, without a word: of `CON.pdf` a line on the screen, of `liste.pdf.` a file
/// whose keys are then looked for under another name. Elsewhere the disk itself says what it does not take.
pub(crate) fn is_possible(path: &Path) -> Result<()> {
    if !cfg!(windows) {
        return Ok(());
    }
    for part in path.components() {
        let Component::Normal(name) = part else {
            continue;
        };
        if !name.to_str().is_some_and(is_possible_on_windows) {
            return Err(Error::NameImpossible(name.to_owned()));
        }
    }
    Ok(())
}

/// The same for a backup: of what is above the folder nothing is made. Where a stick has been taken out, its place on this
/// disk is not the stick, and what lies on one disk is no backup.
pub(crate) fn make_folder_of_backups(folder: &Path) -> Result<()> {
    let above = folder.parent().filter(|it| !it.as_os_str().is_empty());
    if above.is_some_and(|it| !it.exists()) {
        return Err(Error::FolderMissing(folder.to_owned()));
    }
    make_folder(folder)
}

/// Makes a folder with all above it, unless it is there.
pub fn make_folder(folder: &Path) -> Result<()> {
    is_possible(folder)?;
    let missing = || Error::FolderMissing(folder.to_owned());
    match fs::create_dir_all(folder) {
        // Of a drive that is not there nothing is made, and Windows calls that done.
        Ok(()) if !folder.as_os_str().is_empty() && !folder.is_dir() => Err(missing()),
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(missing()),
        Err(error) => Err(Error::from(error).writing(folder)),
    }
}

/// The path as SQLite has to be told it. Beyond 260 characters Windows opens a file only by the long form of its path; Rust
/// writes that by itself and SQLite does not.
pub(crate) fn for_sqlite(path: &Path) -> PathBuf {
    /// Room for `-journal` and what else is put behind it.
    const SHORT: usize = 200;
    let whole = std::path::absolute(path);
    if !cfg!(windows) || whole.is_ok_and(|it| it.as_os_str().len() < SHORT) {
        return path.to_owned();
    }
    // The form in which the system itself names a folder is the long one.
    let folder = path.parent().map(fs::canonicalize);
    match (folder, path.file_name()) {
        (Some(Ok(folder)), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}

/// Why a file could not be renamed to `target`. Windows refuses alike where a folder stands there, where another program
/// has the file open, and where nothing may be written.
pub(crate) fn not_renamed(error: io::Error, target: &Path) -> Error {
    if !cfg!(windows) || error.kind() != ErrorKind::PermissionDenied {
        return error.into();
    }
    match fs::metadata(target) {
        Ok(there) if there.is_dir() => Error::PathWrong,
        Ok(there) if !there.permissions().readonly() => Error::OpenElsewhere,
        _ => error.into(),
    }
}
