//! Which laptop this is, and how far it has written: kept in a folder of the laptop, outside every programme file, so that
//! it does not travel with a copy.
//!
//! `id` is made at first need. Beside it stands a note for each device id that the laptop writes under: how far, the hash of
//! the last row, and where the file lay. It is written after the commit, without waiting for the disk: it may lag behind
//! the file, and is never ahead of what is safe there. So an old file that was put back by hand is noticed: it ends before
//! the note does.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use domain::ids::DeviceId;
use domain::log_row::Hash;
use uuid::Uuid;

use crate::error::Result;

/// This laptop. The default is one that keeps no notes and that every test shares.
#[derive(Debug, Clone, Default)]
pub struct Laptop {
    pub(crate) id: Uuid,
    /// How it is called in a programme until somebody gives it a name there; empty: not at all.
    pub(crate) name: String,
    notes: Option<PathBuf>,
}

impl Laptop {
    /// The laptop whose notes lie in `folder`; they are begun where there are none. Where nothing can be written, it is
    /// known by its name and that folder: it keeps its ids, and an old file put back is not noticed.
    pub fn in_folder(folder: &Path, name: &str) -> Laptop {
        let name = name.to_owned();
        match id_in(folder) {
            Ok(id) => Laptop {
                id,
                name,
                notes: Some(folder.to_owned()),
            },
            Err(_) => Laptop {
                id: hashed(&[
                    b"rota laptop without notes",
                    name.as_bytes(),
                    folder.as_os_str().as_encoded_bytes(),
                ]),
                name,
                notes: None,
            },
        }
    }

    /// The laptop that keeps no notes, under a name.
    pub fn without_notes(name: &str) -> Laptop {
        Laptop {
            name: name.to_owned(),
            ..Laptop::default()
        }
    }

    /// Whether it can note how far it has written.
    pub fn keeps_notes(&self) -> bool {
        self.notes.is_some()
    }

    /// The place of a file on this laptop.
    pub(crate) fn place(&self, path: &Path) -> Uuid {
        let path = path.as_os_str().as_encoded_bytes();
        hashed(&[b"rota place", self.id.as_bytes(), path])
    }

    pub(crate) fn noted(&self, device: DeviceId) -> Option<Noted> {
        Noted::read(&fs::read(self.note_of(device)?).ok()?)
    }

    fn note_of(&self, device: DeviceId) -> Option<PathBuf> {
        Some(self.notes.as_ref()?.join(device.to_string()))
    }

    /// The note of a device, to be written to; `None` where that cannot be.
    pub(crate) fn note(&self, device: DeviceId, path: &Path) -> Option<Note> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        only_for_us(&mut options);
        let file = options.open(self.note_of(device)?).ok()?;
        let path = path.to_str().unwrap_or_default().to_owned();
        Some(Note {
            device,
            file,
            path: Some(path),
        })
    }
}

/// How far this laptop has written under one of its ids.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Noted {
    pub(crate) seq: u64,
    pub(crate) hash: Hash,
    /// Where the file lay; empty where that cannot be said as text.
    pub(crate) path: String,
}

impl Noted {
    /// A line of one length for all, and the place on the next.
    fn read(bytes: &[u8]) -> Option<Noted> {
        let text = str::from_utf8(bytes).ok()?;
        let (line, path) = text.split_once('\n')?;
        let mut words = line.split(' ');
        let (seq, hash) = (words.next()?.parse().ok()?, words.next()?);
        // A line that a power cut left half-written counts as none.
        if Some(sum_of(seq, hash).as_str()) != words.next() {
            return None;
        }
        Some(Noted {
            seq,
            hash: *blake3::Hash::from_hex(hash).ok()?.as_bytes(),
            path: path.trim_end_matches('\n').to_owned(),
        })
    }

    fn line(seq: u64, hash: &Hash) -> String {
        let hash = blake3::Hash::from_bytes(*hash).to_hex();
        format!("{seq:020} {hash} {}\n", sum_of(seq, &hash))
    }
}

fn sum_of(seq: u64, hash: &str) -> String {
    let sum = blake3::hash(format!("{seq} {hash}").as_bytes());
    sum.to_hex()[..16].to_owned()
}

/// The open note of a device.
pub(crate) struct Note {
    pub(crate) device: DeviceId,
    file: File,
    /// The place, while it is not written yet.
    path: Option<String>,
}

impl Note {
    /// Notes how far the device has written. It never goes back: another process may have written on meanwhile.
    pub(crate) fn write(&mut self, seq: u64, hash: &Hash) -> std::io::Result<()> {
        let mut there = Vec::new();
        self.file.seek(SeekFrom::Start(0))?;
        (&self.file).take(8192).read_to_end(&mut there)?;
        let noted = Noted::read(&there);
        let mut text = match &noted {
            Some(noted) if noted.seq > seq => Noted::line(noted.seq, &noted.hash),
            _ => Noted::line(seq, hash),
        };
        let path = self.path.take();
        let is_elsewhere = noted.map(|it| it.path) != path;
        let path = path.filter(|_| is_elsewhere);
        if let Some(path) = &path {
            text.push_str(path);
            text.push('\n');
        }
        self.file.seek(SeekFrom::Start(0))?;
        self.file.write_all(text.as_bytes())?;
        match path {
            Some(_) => self.file.set_len(text.len() as u64),
            None => Ok(()),
        }
    }
}

fn hashed(parts: &[&[u8]]) -> Uuid {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

/// The id of the laptop, made where there is none.
fn id_in(folder: &Path) -> Result<Uuid> {
    fs::create_dir_all(folder)?;
    let file = folder.join("id");
    if let Some(id) = read_id(&file) {
        return Ok(id);
    }
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    let made = uuid::Builder::from_random_bytes(bytes).into_uuid();
    // Whole before it gets its name, and never in the place of one that another process has made meanwhile.
    let part = folder.join(format!("id.{}", made.simple()));
    let written = (|| {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        only_for_us(&mut options);
        let mut out = options.open(&part)?;
        out.write_all(made.to_string().as_bytes())?;
        out.sync_all()?;
        match fs::hard_link(&part, &file) {
            Err(_) if !file.exists() || read_id(&file).is_none() => fs::rename(&part, &file),
            _ => Ok(()),
        }
    })();
    let _ = fs::remove_file(&part);
    written?;
    // Where its name is lost again, the next start takes a new id: nothing depends on the old one.
    let _ = crate::outgoing::sync_folder(&file);
    read_id(&file).ok_or(crate::error::Error::PathWrong)
}

fn read_id(file: &Path) -> Option<Uuid> {
    Uuid::parse_str(fs::read_to_string(file).ok()?.trim()).ok()
}

/// Only who sits at this laptop reads where programmes lie.
fn only_for_us(options: &mut OpenOptions) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    #[cfg(not(unix))]
    let _ = options;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_laptop_keeps_its_id_and_notes_never_go_back() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("rota/laptop");
        let laptop = Laptop::in_folder(&folder, "Masa");
        assert!(laptop.keeps_notes());
        assert_eq!(Laptop::in_folder(&folder, "Masa").id, laptop.id);

        let device = DeviceId(Uuid::from_u128(5));
        let place = Path::new("/stick/tur.rota");
        assert_eq!(laptop.noted(device), None);
        let mut note = laptop.note(device, place).unwrap();
        let mut other = laptop.note(device, place).unwrap();
        note.write(7, &[7; 32]).unwrap();
        other.write(9, &[9; 32]).unwrap();
        note.write(8, &[8; 32]).unwrap();
        let noted = laptop.noted(device).unwrap();
        assert_eq!((noted.seq, noted.hash), (9, [9; 32]));
        assert_eq!(noted.path, "/stick/tur.rota");

        // The same stick, elsewhere.
        let mut note = laptop.note(device, Path::new("/b")).unwrap();
        note.write(10, &[1; 32]).unwrap();
        let noted = laptop.noted(device).unwrap();
        assert_eq!((noted.seq, noted.path.as_str()), (10, "/b"));

        // Half of a line is no note.
        let file = folder.join(device.to_string());
        let torn = fs::read_to_string(&file)
            .unwrap()
            .replacen("10 0", "11 0", 1);
        fs::write(&file, torn).unwrap();
        assert_eq!(laptop.noted(device), None);
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_reads_where_programmes_lie() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let laptop = Laptop::in_folder(folder.path(), "Masa");
        let device = DeviceId(Uuid::from_u128(5));
        let mut note = laptop.note(device, Path::new("/a")).unwrap();
        note.write(1, &[1; 32]).unwrap();
        let files: Vec<PathBuf> = fs::read_dir(folder.path())
            .unwrap()
            .map(|it| it.unwrap().path())
            .collect();
        assert_eq!(files.len(), 2, "the id and one note, and nothing left over");
        for file in files {
            let mode = fs::metadata(&file).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{file:?}");
        }
    }

    #[test]
    fn where_nothing_can_be_written_a_laptop_is_still_the_same_one() {
        let folder = tempfile::tempdir().unwrap();
        let blocked = folder.path().join("a file");
        fs::write(&blocked, "").unwrap();
        let laptop = Laptop::in_folder(&blocked.join("laptop"), "Masa");
        assert!(!laptop.keeps_notes());
        let again = Laptop::in_folder(&blocked.join("laptop"), "Masa");
        assert_eq!(laptop.id, again.id);
        assert_ne!(laptop.id, Laptop::in_folder(&blocked.join("x"), "Masa").id);
    }
}
