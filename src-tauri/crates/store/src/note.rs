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
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::data_folder::data_folder;
use crate::error::Result;

/// As long as this is held, the folder stands in the note. Whoever writes many files holds one for all of them: each note
/// costs a write to the disk.
pub struct Noted(());

/// The one note of this process, while anything is being written.
static NOTE: Mutex<Option<Note>> = Mutex::new(None);

pub(crate) struct Note {
    pub(crate) token: String,
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
    pub(crate) fn begin(notes: &Path) -> Result<Note> {
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

    pub(crate) fn add(&self, folder: &Path) -> io::Result<()> {
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

pub(crate) fn notes_of(data_folder: &Path) -> PathBuf {
    data_folder.join("unfinished")
}

pub(crate) fn beginning(token: &str) -> String {
    format!(".rota-{token}-")
}

/// A file that nobody else on this laptop may read.
pub(crate) fn private(options: &mut fs::OpenOptions) -> &mut fs::OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}
