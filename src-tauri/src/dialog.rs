//! Files and folders that a person chooses. The page only ever hears of what was chosen.

use std::path::PathBuf;

use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FilePath};

/// An application sheet to read.
pub(crate) fn sheet(app: &AppHandle) -> Option<PathBuf> {
    if let Some(sheet) = in_a_test("ROTA_TEST_SHEET") {
        return Some(sheet);
    }
    let dialog = app.dialog().file();
    let dialog = dialog.add_filter("xlsx, csv", &["xlsx", "xlsm", "csv", "tsv", "txt"]);
    path(dialog.blocking_pick_file())
}

/// Any file, to be kept with a meeting.
pub(crate) fn file(app: &AppHandle) -> Option<PathBuf> {
    in_a_test("ROTA_TEST_FILE").or_else(|| path(app.dialog().file().blocking_pick_file()))
}

/// Where to write a file of this name. Its ending says what is written, so it stays when somebody leaves it out.
pub(crate) fn target(app: &AppHandle, file_name: &str) -> Option<PathBuf> {
    if let Some(folder) = in_a_test("ROTA_TEST_FOLDER") {
        return Some(folder.join(file_name));
    }
    let chosen = path(
        app.dialog()
            .file()
            .set_file_name(file_name)
            .blocking_save_file(),
    )?;
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
    in_a_test("ROTA_TEST_FOLDER").or_else(|| path(app.dialog().file().blocking_pick_folder()))
}

/// Shows a file in the system's own viewer.
pub(crate) fn open(file: &std::path::Path) -> Result<(), tauri_plugin_opener::Error> {
    if in_a_test("ROTA_TEST_FOLDER").is_some() {
        return Ok(());
    }
    tauri_plugin_opener::open_path(file, None::<&str>)
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
