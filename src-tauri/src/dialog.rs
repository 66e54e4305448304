//! Files and folders that a person chooses. The page only ever hears of what was chosen.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

/// Where somebody chose something the last time, to read and to write each: sheets come in where downloads lie, papers go
/// where papers are.
static LAST: [Mutex<Option<PathBuf>>; 2] = [Mutex::new(None), Mutex::new(None)];

#[derive(Clone, Copy)]
enum Way {
    In,
    Out,
}

/// An application sheet to read.
pub(crate) fn sheet(app: &AppHandle) -> Option<PathBuf> {
    if let Some(sheet) = in_a_test("ROTA_TEST_SHEET") {
        return Some(sheet);
    }
    let dialog = opened(app, Way::In);
    let dialog = dialog.add_filter("xlsx, csv", &["xlsx", "xlsm", "csv", "tsv", "txt"]);
    chosen(Way::In, dialog.blocking_pick_file())
}

/// Any file, to be kept with a meeting.
pub(crate) fn file(app: &AppHandle) -> Option<PathBuf> {
    in_a_test("ROTA_TEST_FILE")
        .or_else(|| chosen(Way::In, opened(app, Way::In).blocking_pick_file()))
}

/// Where to write a file of this name. Its ending says what is written, so it stays when somebody leaves it out.
pub(crate) fn target(app: &AppHandle, file_name: &str) -> Option<PathBuf> {
    if let Some(folder) = in_a_test("ROTA_TEST_FOLDER") {
        return Some(folder.join(file_name));
    }
    let dialog = opened(app, Way::Out).set_file_name(file_name);
    let chosen = chosen(Way::Out, dialog.blocking_save_file())?;
    let Some((_, ending)) = file_name.rsplit_once('.') else {
        return Some(chosen);
    };
    if chosen
        .extension()
        .is_some_and(|it| it.eq_ignore_ascii_case(ending))
    {
        return Some(chosen);
    }
    let mut name = chosen.into_os_string();
    name.push(format!(".{ending}"));
    Some(name.into())
}

pub(crate) fn folder(app: &AppHandle) -> Option<PathBuf> {
    in_a_test("ROTA_TEST_FOLDER").or_else(|| {
        let folder = path(opened(app, Way::Out).blocking_pick_folder())?;
        remember(Way::Out, &folder);
        Some(folder)
    })
}

/// Shows a file in the system's own viewer.
pub(crate) fn open(file: &std::path::Path) -> Result<(), tauri_plugin_opener::Error> {
    if in_a_test("ROTA_TEST_FOLDER").is_some() {
        return Ok(());
    }
    tauri_plugin_opener::open_path(file, None::<&str>)
}

/// The system's dialog, opened where the last one was; at first in `Rota` among the person's documents.
fn opened(app: &AppHandle, way: Way) -> FileDialogBuilder<tauri::Wry> {
    let dialog = app.dialog().file();
    let last = LAST[way as usize].lock();
    let last = last.unwrap_or_else(PoisonError::into_inner).clone();
    match begins_in(last, app.path().document_dir().ok(), way) {
        Some(folder) => dialog.set_directory(folder),
        None => dialog,
    }
}

/// Where a dialog begins; nothing where the system shall say. What is written goes into a folder of its own, which is made;
/// a stick that has been taken out is no place to begin in.
fn begins_in(last: Option<PathBuf>, documents: Option<PathBuf>, way: Way) -> Option<PathBuf> {
    if let Some(last) = last.filter(|it| it.is_dir()) {
        return Some(last);
    }
    let documents = documents.filter(|it| it.is_dir())?;
    match way {
        Way::In => Some(documents),
        Way::Out => {
            let own = documents.join("Rota");
            let made = std::fs::create_dir_all(&own);
            Some(if made.is_ok() { own } else { documents })
        }
    }
}

fn remember(way: Way, folder: &Path) {
    let mut last = LAST[way as usize]
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    *last = Some(folder.to_owned());
}

fn chosen(way: Way, chosen: Option<FilePath>) -> Option<PathBuf> {
    let file = path(chosen)?;
    if let Some(folder) = file.parent() {
        remember(way, folder);
    }
    Some(file)
}

fn path(chosen: Option<FilePath>) -> Option<PathBuf> {
    chosen?.into_path().ok()
}

/// Nobody can click in the system's dialog during a test, so the test answers beforehand. Not in a release.
fn in_a_test(variable: &str) -> Option<PathBuf> {
    if cfg!(debug_assertions) {
        std::env::var_os(variable).map(PathBuf::from)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dialog_begins_where_the_last_one_was_and_at_first_among_the_documents() {
        let home = tempfile::tempdir().unwrap();
        let (documents, stick) = (home.path().join("Belgeler"), home.path().join("bellek"));
        let of = |last: &Path, way| begins_in(Some(last.to_owned()), Some(documents.clone()), way);
        assert_eq!(of(&stick, Way::Out), None, "neither is there");
        std::fs::create_dir(&documents).unwrap();
        assert_eq!(of(&stick, Way::In), Some(documents.clone()));
        assert_eq!(of(&stick, Way::Out), Some(documents.join("Rota")));
        assert!(documents.join("Rota").is_dir());
        std::fs::create_dir(&stick).unwrap();
        assert_eq!(of(&stick, Way::Out), Some(stick.clone()));
    }
}
