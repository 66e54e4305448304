//! Files that go out or are replaced. Each is written whole under a name of its own beside its place, brought to the disk,
//! and only then put there; nothing is taken away that was not made here. A paper replaces what a person named; a backup
//! replaces nothing. Never is anything put over a programme, or over what belongs to one.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use crate::error::{Error, Result};
use crate::folder::{is_possible, not_renamed};
use crate::names::{JOURNALS, MOVES, folder_of, keys_path, sibling};
use crate::note::{self, Noted, private};

/// Writes a file that a person named, in the place of one of that name; not in that of a programme.
pub fn write_beside(path: &Path, bytes: &[u8]) -> Result<()> {
    is_possible(path)?;
    if belongs_to_a_programme(path) {
        return Err(Error::OutIsProgramme(path.to_owned()));
    }
    replace(path, bytes)
}

/// The same for what is ours: also where a programme or its slots stand.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let temporary = Temporary::holding(folder_of(path), bytes);
    let placed = temporary.and_then(|it| it.replace(path));
    placed.map_err(|error| error.writing(path))
}

/// Whether there is a programme at `path`, its slots, its journals, its lock or a plan, or something of it would be there.
/// A programme begins with random bytes, so it is known by its name or by the slots beside it; slots by how they begin.
fn belongs_to_a_programme(path: &Path) -> bool {
    let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    [path, real.as_path()].into_iter().any(|path| {
        is_programme(path)
            || are_slots(path)
            || endings().any(|ending| without(path, ending).is_some_and(|it| is_programme(&it)))
    })
}

fn endings() -> impl Iterator<Item = &'static str> {
    [".keys", ".lock", MOVES].into_iter().chain(JOURNALS)
}

fn is_programme(path: &Path) -> bool {
    let ending = path.extension();
    path.is_file()
        && (keys_path(path).is_file() || ending.is_some_and(|it| it.eq_ignore_ascii_case("rota")))
}

fn without(path: &Path, ending: &str) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?;
    let at = name.len().checked_sub(ending.len())?;
    let has_it = name
        .get(at..)
        .is_some_and(|it| it.eq_ignore_ascii_case(ending));
    has_it.then(|| path.with_file_name(&name[..at]))
}

/// Whether a file begins as slots do, whatever it is called.
fn are_slots(path: &Path) -> bool {
    use std::io::Read;
    // What waits for somebody to write, such as a terminal, is not asked.
    if !path.is_file() {
        return false;
    }
    let mut beginning = Vec::new();
    let read = File::open(path).and_then(|it| it.take(512).read_to_end(&mut beginning));
    let text = String::from_utf8_lossy(&beginning);
    let (Some(format), Some(ours)) = (text.find("\"format\""), text.find("\"rota-keys\"")) else {
        return false;
    };
    read.is_ok() && text.trim_start().starts_with('{') && format < ours
}

/// A file under a name that nobody else has. It goes away again unless it is put somewhere.
pub(crate) struct Temporary {
    path: Option<TempPath>,
    _noted: Noted,
}

impl Temporary {
    /// An empty one, which nobody else may read.
    pub(crate) fn within(folder: &Path) -> Result<Temporary> {
        Ok(Temporary::begin(folder)?.0)
    }

    /// One with these bytes, on the disk.
    pub(crate) fn holding(folder: &Path, bytes: &[u8]) -> Result<Temporary> {
        let (temporary, mut file) = Temporary::begin(folder)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        Ok(temporary)
    }

    fn begin(folder: &Path) -> Result<(Temporary, File)> {
        let (noted, beginning) = note::note(folder)?;
        // Shorter than every name it can stand in for.
        let made = tempfile::Builder::new()
            .prefix(&beginning)
            .rand_bytes(8)
            .make_in(folder, |path| {
                let mut options = File::options();
                private(options.write(true).create_new(true)).open(path)
            })?;
        let (file, path) = made.into_parts();
        let temporary = Temporary {
            path: Some(path),
            _noted: noted,
        };
        Ok((temporary, file))
    }

    pub(crate) fn path(&self) -> &Path {
        self.path
            .as_deref()
            .expect("it is there until it is put somewhere")
    }

    /// What SQLite wrote into it is on the disk when this returns.
    pub(crate) fn sync(&self) -> Result<()> {
        sync(self.path())
    }

    pub(crate) fn replace(mut self, to: &Path) -> Result<()> {
        if let Some(path) = self.path.take() {
            path.persist(to)
                .map_err(|error| not_renamed(error.error, to))?;
        }
        sync_folder(to)
    }

    /// Puts it where nothing is; gives it back where something is.
    pub(crate) fn place(mut self, to: &Path) -> Result<Option<Temporary>> {
        let Some(path) = self.path.take() else {
            return Ok(None);
        };
        let taken = match path.persist_noclobber(to) {
            Ok(()) => None,
            Err(taken) if taken.error.kind() == io::ErrorKind::AlreadyExists => Some(taken.path),
            // Not every disk can do that in one step; a stick may not even know hard links.
            Err(unable) => place_by_claim(unable.path, to)?,
        };
        if taken.is_none()
            && let Err(error) = sync_folder(to)
        {
            // Who is told no shall find nothing there.
            let _ = fs::remove_file(to);
            return Err(error);
        }
        self.path = taken;
        Ok(self.path.is_some().then_some(self))
    }

    /// Leaves it to a plan that names it.
    pub(crate) fn leave(mut self) {
        if let Some(mut path) = self.path.take() {
            path.disable_cleanup(true);
        }
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let Some(path) = &self.path else { return };
        for ending in JOURNALS.into_iter().chain([".keys"]) {
            let _ = fs::remove_file(sibling(path, ending));
        }
    }
}

/// Takes the name by an empty file, which every disk does in one step, and puts the temporary over that.
fn place_by_claim(path: TempPath, to: &Path) -> Result<Option<TempPath>> {
    let mut options = File::options();
    match private(options.write(true).create_new(true)).open(to) {
        Ok(claim) => drop(claim),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(Some(path)),
        Err(error) => return Err(error.into()),
    }
    path.persist(to).map_err(|error| {
        let _ = fs::remove_file(to);
        error.error
    })?;
    Ok(None)
}

/// Puts a file and its slots under the first of these names that is free. The slots take the name: whoever comes second
/// finds them there and goes on to the next.
pub(crate) fn place_pair(
    mut file: Temporary,
    mut keys: Temporary,
    name: impl Fn(u32) -> PathBuf,
) -> Result<PathBuf> {
    for again in 1.. {
        let target = name(again);
        let slots = keys_path(&target);
        let bytes = fs::read(keys.path())?;
        let taken = keys.place(&slots).map_err(|error| error.writing(&slots))?;
        if let Some(back) = taken {
            keys = back;
            continue;
        }
        match file.place(&target) {
            Ok(None) => return Ok(target),
            Ok(Some(back)) => {
                // A file without slots has that name.
                let _ = fs::remove_file(&slots);
                file = back;
                keys = Temporary::holding(folder_of(&slots), &bytes)?;
            }
            Err(error) => {
                let _ = fs::remove_file(&slots);
                return Err(error.writing(&target));
            }
        }
    }
    unreachable!("there is always another number")
}

/// Brings a file to the disk that somebody else wrote. It has to be open for writing: Windows flushes nothing else.
pub(crate) fn sync(path: &Path) -> Result<()> {
    File::options().write(true).open(path)?.sync_all()?;
    Ok(())
}

/// Brings a rename in this folder to the disk, or says that it may not be there after a power cut. Windows opens no folder,
/// and brings renames there by itself; some file systems have no such thing, and some folders may only be written to.
pub(crate) fn sync_folder(path: &Path) -> Result<()> {
    if !cfg!(unix) {
        return Ok(());
    }
    let Ok(folder) = File::open(folder_of(path)) else {
        return Ok(());
    };
    match folder.sync_all() {
        Err(error) if !has_no_such_thing(&error) => Err(error.into()),
        _ => Ok(()),
    }
}

fn has_no_such_thing(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    type Way = fn(TempPath, &Path) -> Result<Option<TempPath>>;

    fn as_here(path: TempPath, to: &Path) -> Result<Option<TempPath>> {
        let noted = note::going_out(folder_of(to))?;
        let temporary = Temporary {
            path: Some(path),
            _noted: noted,
        };
        Ok(temporary.place(to)?.and_then(|mut it| it.path.take()))
    }

    /// The second way is for a stick that knows neither hard links nor a rename that replaces nothing.
    #[test]
    fn of_many_who_want_one_name_one_gets_it_and_nothing_is_replaced() {
        for way in [as_here as Way, place_by_claim] {
            let folder = tempfile::tempdir().unwrap();
            let to = folder.path().join("yedek.rota");
            let got: Vec<bool> = std::thread::scope(|scope| {
                let threads: Vec<_> = (0..8_u8)
                    .map(|number| {
                        let (folder, to) = (folder.path(), &to);
                        scope.spawn(move || {
                            let mut made = Temporary::holding(folder, &[number]).unwrap();
                            way(made.path.take().unwrap(), to).unwrap().is_none()
                        })
                    })
                    .collect();
                threads.into_iter().map(|it| it.join().unwrap()).collect()
            });
            assert_eq!(got.iter().filter(|it| **it).count(), 1, "{got:?}");
            let winner = got.iter().position(|it| *it).unwrap();
            assert_eq!(fs::read(&to).unwrap(), [winner as u8]);
            let left = fs::read_dir(folder.path()).unwrap().count();
            assert_eq!(left, 1, "what was not put anywhere is gone");
        }
    }

    #[test]
    fn what_belongs_to_a_programme_is_known_by_name_and_by_what_stands_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        for name in [
            "tur.rota",
            "veri.bin",
            "veri.bin.keys",
            "liste.pdf",
            "liste.keys",
        ] {
            fs::write(path(name), "x").unwrap();
        }
        let cases = [
            ("tur.rota", true),
            ("tur.rota.keys", true),
            ("tur.rota.LOCK", true),
            ("tur.rota-wal", true),
            ("tur.rota.moves", true),
            ("veri.bin", true),
            ("veri.bin.keys", true),
            ("veri.bin-journal", true),
            ("yeni.rota", false),
            ("liste.pdf", false),
            ("liste.pdf.keys", false),
            ("liste.keys", false),
            ("-wal", false),
        ];
        for (name, is_ours) in cases {
            assert_eq!(belongs_to_a_programme(&path(name)), is_ours, "{name}");
        }
    }
}
