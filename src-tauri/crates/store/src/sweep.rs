//! Takes away what killed processes left, by the notes that they made: see [`crate::note`].

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::sync::Once;
use std::time::Duration;

use crate::data_folder::data_folder;
use crate::moves;
use crate::note::{beginning, notes_of};

/// Takes away what killed processes left, once in the life of this one.
pub(crate) fn sweep_once() {
    static SWEPT: Once = Once::new();
    SWEPT.call_once(|| sweep(&data_folder()));
}

/// Takes away what the notes in this data folder say of processes that are gone. What cannot be taken away now, as on a
/// stick that is not plugged in, stays noted for the next start.
pub(crate) fn sweep(data_folder: &Path) {
    for entry in fs::read_dir(notes_of(data_folder)).into_iter().flatten() {
        let Ok(entry) = entry else { continue };
        let name = entry.file_name();
        let Some(token) = name.to_str().filter(|it| is_token(it)) else {
            continue;
        };
        if let Ok(true) = sweep_noted(&entry.path(), &beginning(token)) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// 16 hexadecimal digits.
fn is_token(name: &str) -> bool {
    name.len() == 16 && name.bytes().all(|it| it.is_ascii_hexdigit())
}

/// How long a note may be empty because its process is just about to write it.
const JUST_BEGUN: Duration = Duration::from_secs(60);

/// True when nothing of it is left.
fn sweep_noted(note: &Path, beginning: &str) -> io::Result<bool> {
    let file = File::options().read(true).write(true).open(note)?;
    if file.try_lock().is_err() {
        // Its process lives.
        return Ok(false);
    }
    let about = file.metadata()?;
    if about.len() == 0 {
        let age = about.modified().ok().and_then(|it| it.elapsed().ok());
        return Ok(age.is_some_and(|it| it > JUST_BEGUN));
    }
    let mut is_clean = true;
    for line in BufReader::new(&file).lines() {
        // A line that was cut off names a folder in which nothing was begun.
        let Ok(folder) = serde_json::from_str::<PathBuf>(&line?) else {
            continue;
        };
        is_clean &= sweep_folder(&folder, beginning)?;
    }
    Ok(is_clean)
}

fn sweep_folder(folder: &Path, beginning: &str) -> io::Result<bool> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error),
    };
    // A restore that was cut off is finished with them when its file is opened.
    let planned = moves::planned_in(folder);
    let mut is_clean = true;
    for entry in entries {
        let name = entry?.file_name();
        if !name.to_string_lossy().starts_with(beginning) {
            continue;
        }
        let is_kept = planned.contains(&name);
        is_clean &= !is_kept && fs::remove_file(folder.join(&name)).is_ok();
    }
    Ok(is_clean)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::Note;

    /// As a process that was killed leaves it: noted, not locked any more.
    fn left_by_a_killed_process(data: &Path, folder: &Path) -> PathBuf {
        let note = Note::begin(&notes_of(data)).unwrap();
        note.add(folder).unwrap();
        let left = folder.join(format!("{}Xq3kT9ab", beginning(&note.token)));
        fs::write(&left, "Ayşe Işık").unwrap();
        left
    }

    #[test]
    fn what_a_killed_process_left_is_taken_away_and_nothing_else() {
        let data = tempfile::tempdir().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let left = left_by_a_killed_process(data.path(), folder.path());
        let others = folder.path().join(".rota-0123456789abcdef-Xq3kT9ab");
        fs::write(&others, "somebody else's, not noted here").unwrap();

        let alive = Note::begin(&notes_of(data.path())).unwrap();
        alive.add(folder.path()).unwrap();
        let being_written = folder
            .path()
            .join(format!("{}aaaaaaaa", beginning(&alive.token)));
        fs::write(&being_written, "half").unwrap();

        sweep(data.path());
        assert!(!left.exists());
        assert!(others.exists() && being_written.exists());
        let notes = fs::read_dir(notes_of(data.path())).unwrap().count();
        assert_eq!(notes, 1, "that of the living process");
    }

    #[test]
    fn what_lies_on_a_stick_is_taken_away_when_the_stick_is_back() {
        let data = tempfile::tempdir().unwrap();
        let home = tempfile::tempdir().unwrap();
        let stick = home.path().join("usb");
        fs::create_dir(&stick).unwrap();
        let left = left_by_a_killed_process(data.path(), &stick);
        let pulled_out = home.path().join("elsewhere");
        fs::rename(&stick, &pulled_out).unwrap();
        sweep(data.path());
        fs::rename(&pulled_out, &stick).unwrap();
        assert!(left.exists());
        sweep(data.path());
        assert!(!left.exists());
    }
}
