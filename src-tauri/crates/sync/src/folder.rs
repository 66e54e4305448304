//! A folder: on a stick, or one that some other program carries to other machines. With nothing but what every system has.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use crate::bytes::hex;
use crate::name::{folder_name, is_folder_name};
use crate::place::{Entry, Place};

/// The folder of one programme below a folder that somebody chose.
#[derive(Debug, Clone)]
pub struct Folder {
    above: PathBuf,
    folder: PathBuf,
    /// How files begin that are being written by this laptop.
    part: String,
}

impl Folder {
    /// `laptop` is who writes: what it left half-written is its own to take away.
    pub fn of(above: &Path, programme: uuid::Uuid, laptop: uuid::Uuid) -> Folder {
        Folder::named(above, &folder_name(programme), laptop)
    }

    /// The folders of programmes below a folder, in their order.
    pub fn programmes(above: &Path) -> io::Result<Vec<String>> {
        let mut found = Vec::new();
        for entry in fs::read_dir(above)?.flatten() {
            let name = entry.file_name().into_string().unwrap_or_default();
            if is_folder_name(&name) && entry.path().is_dir() {
                found.push(name);
            }
        }
        found.sort_unstable();
        Ok(found)
    }

    /// One of them, for whoever does not know its programme yet.
    pub fn named(above: &Path, name: &str, laptop: uuid::Uuid) -> Folder {
        Folder {
            above: above.to_owned(),
            folder: above.join(name),
            part: format!(".part-{}-", laptop.simple()),
        }
    }

    /// Whether something of the programme lies there.
    pub fn is_there(&self) -> bool {
        self.folder.is_dir()
    }

    /// The chosen folder must be there: of a stick that is out nothing is made anew in its place.
    fn made(&self) -> io::Result<()> {
        if !self.above.is_dir() {
            return Err(io::ErrorKind::NotFound.into());
        }
        match fs::create_dir(&self.folder) {
            Ok(()) => sync_folder(&self.above),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            Err(error) => Err(error),
        }
    }

    fn sweep(&self) {
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(&self.part) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn write(&self, part: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = File::options().write(true).create_new(true).open(part)?;
        // Where the system keeps room for a length (FAT, Windows), too little of it is told before anything is written.
        // Elsewhere it is told while writing: then the part goes again, and the name never stood there.
        file.set_len(bytes.len() as u64)?;
        file.write_all(bytes)?;
        file.sync_all()
    }
}

impl Place for Folder {
    fn list(&self) -> io::Result<Vec<Entry>> {
        if !self.above.is_dir() {
            return Err(io::ErrorKind::NotFound.into());
        }
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut list = Vec::new();
        for entry in entries {
            let entry = entry?;
            let Ok(name) = entry.file_name().into_string() else {
                continue;
            };
            // What goes away meanwhile is not there.
            let Ok(about) = entry.metadata() else {
                continue;
            };
            if !about.is_file() {
                continue;
            }
            let changed = about.modified().ok();
            let changed = changed.and_then(|it| it.duration_since(UNIX_EPOCH).ok());
            list.push(Entry {
                name,
                size: about.len(),
                changed: changed.map_or(0, |it| it.as_nanos() as u64),
            });
        }
        Ok(list)
    }

    fn get(&self, name: &str, most: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let file = File::open(self.folder.join(name))?;
        file.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn put(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        self.made()?;
        let mut chance = [0; 8];
        getrandom::fill(&mut chance).map_err(io::Error::other)?;
        let part = self.folder.join(format!("{}{}", self.part, hex(&chance)));
        let written = self
            .write(&part, bytes)
            .and_then(|()| fs::rename(&part, self.folder.join(name)));
        if written.is_err() {
            let _ = fs::remove_file(&part);
        }
        written
    }

    fn take_away(&self, name: &str) -> io::Result<()> {
        match fs::remove_file(self.folder.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    fn flush(&self) -> io::Result<()> {
        self.sweep();
        match self.is_there() {
            true => sync_folder(&self.folder),
            false => Ok(()),
        }
    }

    fn is_beside_another(&self) -> bool {
        let others = Folder::programmes(&self.above).unwrap_or_default();
        others.iter().any(|it| self.above.join(it) != self.folder)
    }
}

/// Brings renames in the folder to the disk, where the system has such a thing.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if !cfg!(unix) {
        return Ok(());
    }
    match File::open(folder)?.sync_all() {
        Err(error)
            if !matches!(
                error.kind(),
                io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
            ) =>
        {
            Err(error)
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn files_are_whole_what_was_cut_off_is_swept_and_a_stick_that_is_out_is_not_made_anew() {
        let folder = tempfile::tempdir().unwrap();
        let (programme, laptop) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let place = Folder::of(folder.path(), programme, laptop);
        assert!(!place.is_there());
        assert_eq!(place.list().unwrap(), []);
        place.put("a", b"bir").unwrap();
        let left = |of: &Folder| place.folder.join(format!("{}00", of.part));
        let other = Folder::of(folder.path(), programme, Uuid::from_u128(3));
        fs::write(left(&place), "ya").unwrap();
        fs::write(left(&other), "ya").unwrap();
        place.flush().unwrap();
        assert!(!left(&place).exists() && left(&other).exists());
        assert_eq!(place.get("a", 2).unwrap(), b"bi");
        place.take_away("a").unwrap();
        place.take_away("a").unwrap();
        assert_eq!(place.list().unwrap().len(), 1, "only what another writes");

        let gone = Folder::of(&folder.path().join("stick"), programme, laptop);
        for refused in [gone.list().map(|_| ()), gone.put("a", b"x")] {
            assert_eq!(refused.unwrap_err().kind(), io::ErrorKind::NotFound);
        }
        assert!(!folder.path().join("stick").exists());
    }
}
