//! Notes of what is being written: in which folders this process makes its temporaries, and how the names of those begin.
//! A note stands in the data folder before the first byte of a temporary does, and is locked for as long as its process
//! lives. So the next start can tell what a killed process left lying about, names in plain among it, and takes away that
//! and nothing else: the beginning holds 64 random bits that stand in no other note.
//!
//! ```text
//! DATA FOLDER/unfinished/7d0f…e1     one line for each folder, as a JSON string
//! FOLDER/.rota-7d0f…e1-Xq3kT9ab      what a temporary is called
//! ```

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use std::time::Duration;

use crate::data_folder::data_folder;
use crate::error::Result;
use crate::moves;

/// As long as this is held, the folder stands in the note. Whoever writes many files holds one for all of them: each note
/// costs a write to the disk.
pub struct Noted(());

/// The one note of this process, while anything is being written.
static NOTE: Mutex<Option<Note>> = Mutex::new(None);

struct Note {
    token: String,
    /// Nothing where no note can be written, as on a full disk: a paper for another disk goes out nevertheless.
    file: Option<(File, PathBuf)>,
    folders: Vec<PathBuf>,
    holders: u32,
}

/// Notes that temporaries are going to be made in `folder`.
pub fn going_out(folder: &Path) -> Result<Noted> {
    note(folder).map(|(noted, _)| noted)
}

/// The same, with how their names begin.
pub(crate) fn note(folder: &Path) -> Result<(Noted, String)> {
    let folder = std::path::absolute(folder)?;
    let mut open = lock();
    let note = match &mut *open {
        Some(note) => note,
        none => none.insert(Note::begin(&notes_of(&data_folder()))?),
    };
    if !note.folders.contains(&folder) {
        // Where it cannot be noted, what a kill would leave is not found; that is no reason not to write.
        let _ = note.add(&folder);
        note.folders.push(folder);
    }
    note.holders += 1;
    Ok((Noted(()), beginning(&note.token)))
}

impl Drop for Noted {
    fn drop(&mut self) {
        let mut open = lock();
        let Some(note) = &mut *open else { return };
        note.holders -= 1;
        if note.holders > 0 {
            return;
        }
        if let Some((file, path)) = open.take().and_then(|note| note.file) {
            // First out of sight, then unlocked: nobody else reads it in between.
            let _ = fs::remove_file(path);
            drop(file);
        }
    }
}

impl Note {
    fn begin(notes: &Path) -> Result<Note> {
        let token = format!("{:016x}", getrandom::u64()?);
        let path = notes.join(&token);
        Ok(Note {
            file: Note::locked(&path).ok().map(|file| (file, path)),
            token,
            folders: Vec::new(),
            holders: 0,
        })
    }

    fn locked(path: &Path) -> io::Result<File> {
        if let Some(notes) = path.parent() {
            fs::create_dir_all(notes)?;
        }
        let mut options = File::options();
        options.write(true).create_new(true);
        let file = private(&mut options).open(path)?;
        file.try_lock()?;
        Ok(file)
    }

    fn add(&self, folder: &Path) -> io::Result<()> {
        let (Some((file, _)), Some(folder)) = (&self.file, folder.to_str()) else {
            return Ok(());
        };
        let mut line = serde_json::to_vec(folder)?;
        line.push(b'\n');
        (&*file).write_all(&line)?;
        file.sync_data()
    }
}

fn lock() -> MutexGuard<'static, Option<Note>> {
    NOTE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn notes_of(data_folder: &Path) -> PathBuf {
    data_folder.join("unfinished")
}

fn beginning(token: &str) -> String {
    format!(".rota-{token}-")
}

/// A file that nobody else on this laptop may read.
pub(crate) fn private(options: &mut fs::OpenOptions) -> &mut fs::OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

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
