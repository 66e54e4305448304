//! The simulated disk: the log of the shim played up to a moment, and what a power cut at that moment leaves.
//!
//! It promises what ext4 and NTFS do, and nothing more:
//!
//! | kept | by |
//! |---|---|
//! | a file's bytes and its size | fsync of the file that answered well |
//! | its name (made, renamed, removed) | fsync of the folder; not of the file, as the manual of fsync says |
//! | names in their order | always: what is lost of them is the end of one list, as of a journal |
//! | 512 bytes | always whole: a sector is old or new |
//!
//! Everything else may be there or not ([`Style`]). What lies in mapped memory (`-shm`) is never on the disk: SQLite makes
//! it anew from the write-ahead log.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

use crate::chance::Chance;
use crate::file::{File, Style};
use crate::log::{Call, Record};

/// What lies at a path: `None` is a folder.
pub(crate) type Found = BTreeMap<String, Option<Vec<u8>>>;

#[derive(Default)]
pub(crate) struct Disk {
    files: Vec<File>,
    /// As the processes see it.
    names: Names,
    durable_names: Names,
    /// Changes of names since; the first `n` of them are on the disk.
    changes: Vec<(u64, Change)>,
    handles: HashMap<(i32, i32), Handle>,
    /// An fsync of a folder failed. SQLite overlooks that on purpose; then the journal keeps a new name with its file's next
    /// fsync, as ext4 always does.
    folder_failed: bool,
    moment: u64,
}

type Names = BTreeMap<String, Node>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Node {
    File(usize),
    Folder,
}

#[derive(Debug, Clone)]
enum Handle {
    File(usize),
    Folder(String),
}

#[derive(Debug, Clone)]
enum Change {
    Made(String, Node),
    Renamed(String, String),
    Removed(String),
}

impl Disk {
    /// A disk on which all of this lies safely.
    pub(crate) fn with(found: &Found) -> Disk {
        let mut disk = Disk {
            moment: 1,
            ..Disk::default()
        };
        for (path, bytes) in found {
            let node = match bytes {
                None => Node::Folder,
                Some(bytes) => disk.new_file(File::durable(bytes)),
            };
            disk.names.insert(path.clone(), node);
        }
        disk.durable_names = disk.names.clone();
        disk
    }

    fn new_file(&mut self, file: File) -> Node {
        self.files.push(file);
        Node::File(self.files.len() - 1)
    }

    pub(crate) fn play(&mut self, record: &Record) -> Result<(), String> {
        self.moment += 1;
        let moment = self.moment;
        let process = record.process;
        match &record.call {
            Call::Opened {
                fd,
                path,
                made,
                emptied,
            } => {
                if *made {
                    let node = self.new_file(File::default());
                    self.change(Change::Made(path.clone(), node));
                }
                let handle = match self.names.get(path) {
                    _ if path.is_empty() => Handle::Folder(String::new()),
                    Some(Node::Folder) => Handle::Folder(path.clone()),
                    Some(Node::File(number)) => Handle::File(*number),
                    None => return Err(format!("{path} was opened, and nothing known made it")),
                };
                if let (true, Handle::File(number)) = (*emptied, &handle) {
                    self.files[*number].cut(moment, 0);
                }
                self.handles.insert((process, *fd), handle);
            }
            Call::Doubled { new, old } => {
                let handle = self.handle(process, *old)?.clone();
                self.handles.insert((process, *new), handle);
            }
            Call::Wrote { fd, offset, bytes } => {
                self.file(process, *fd)?.write(moment, *offset, bytes);
            }
            Call::Cut { fd, length } => self.file(process, *fd)?.cut(moment, *length),
            Call::Synced { fd } => match self.handle(process, *fd)?.clone() {
                Handle::File(number) => {
                    self.files[number].sync();
                    if self.folder_failed {
                        self.sync_name_of(number);
                    }
                }
                Handle::Folder(folder) => self.sync_names(&folder),
            },
            Call::SyncFailed { fd } => match self.handle(process, *fd)?.clone() {
                Handle::File(number) => self.files[number].sync_failed(),
                Handle::Folder(_) => self.folder_failed = true,
            },
            Call::Renamed(from, to) => self.change(Change::Renamed(from.clone(), to.clone())),
            Call::Linked(from, to) => {
                let node = *self.names.get(from).ok_or("a link to nothing")?;
                self.change(Change::Made(to.clone(), node));
            }
            Call::Unlinked(path) | Call::FolderRemoved(path) => {
                self.change(Change::Removed(path.clone()));
            }
            Call::FolderMade(path) => self.change(Change::Made(path.clone(), Node::Folder)),
            Call::Mapped(path) if !path.ends_with("-shm") => {
                return Err(format!("{path} is written to through memory"));
            }
            Call::Odd(what) => return Err(format!("the model does not know: {what}")),
            Call::Started(_)
            | Call::SyncLeftOut
            | Call::Said(_)
            | Call::Fired { .. }
            | Call::Mapped(_) => {}
        }
        Ok(())
    }

    fn handle(&self, process: i32, fd: i32) -> Result<&Handle, String> {
        let handle = self.handles.get(&(process, fd));
        handle.ok_or_else(|| format!("nobody opened {fd}"))
    }

    fn file(&mut self, process: i32, fd: i32) -> Result<&mut File, String> {
        match self.handle(process, fd)?.clone() {
            Handle::File(number) => Ok(&mut self.files[number]),
            Handle::Folder(path) => Err(format!("{path} is a folder")),
        }
    }

    fn change(&mut self, change: Change) {
        apply(&mut self.names, &change);
        self.changes.push((self.moment, change));
    }

    /// Everything up to the last change in this folder is kept; the order of the journal takes the earlier ones along.
    fn sync_names(&mut self, folder: &str) {
        let within = |path: &str| path.rsplit_once('/').map_or("", |(before, _)| before) == folder;
        let last = self.changes.iter().rposition(|(_, change)| match change {
            Change::Made(path, _) | Change::Removed(path) => within(path),
            Change::Renamed(from, to) => within(from) || within(to),
        });
        self.keep_names(last);
    }

    fn sync_name_of(&mut self, number: usize) {
        let made =
            |change: &Change| matches!(change, Change::Made(_, Node::File(it)) if *it == number);
        let last = self.changes.iter().rposition(|(_, change)| made(change));
        self.keep_names(last);
    }

    fn keep_names(&mut self, last: Option<usize>) {
        for (_, change) in self.changes.drain(..last.map_or(0, |it| it + 1)) {
            apply(&mut self.durable_names, &change);
        }
    }

    /// How many moments of loss there are: calls whose effect is not surely on the disk.
    pub(crate) fn at_risk(&self) -> Vec<u64> {
        let written = self.files.iter().flat_map(File::moments);
        let mut moments: Vec<u64> = written.collect();
        moments.extend(self.changes.iter().map(|(moment, _)| *moment));
        moments.sort_unstable();
        moments.dedup();
        moments
    }

    pub(crate) fn after(&self, style: Style, chance: &mut Chance) -> Found {
        let kept = match style {
            Style::Nothing => self.changes.len(),
            Style::All => 0,
            Style::After(end) => self.changes.partition_point(|(moment, _)| *moment <= end),
            Style::Pages | Style::Sectors => chance.below(self.changes.len() + 1),
        };
        let mut names = self.durable_names.clone();
        for (_, change) in &self.changes[..kept] {
            apply(&mut names, change);
        }
        let mut found = Found::new();
        for (path, node) in names {
            if path.ends_with("-shm") {
                continue;
            }
            let bytes = match node {
                Node::Folder => None,
                Node::File(number) => Some(self.files[number].after(style, chance)),
            };
            found.insert(path, bytes);
        }
        found
    }
}

fn apply(names: &mut Names, change: &Change) {
    match change {
        Change::Made(path, node) => {
            names.insert(path.clone(), *node);
        }
        Change::Removed(path) => {
            names.remove(path);
        }
        Change::Renamed(from, to) => {
            let below = format!("{from}/");
            let inside: Vec<String> = names
                .keys()
                .filter(|path| **path == *from || path.starts_with(&below))
                .cloned()
                .collect();
            for path in inside {
                if let Some(node) = names.remove(&path) {
                    names.insert(format!("{to}{}", &path[from.len()..]), node);
                }
            }
        }
    }
}

/// Everything below a folder, without what lies in mapped memory.
pub(crate) fn look(folder: &Path) -> Result<Found, String> {
    let mut found = Found::new();
    look_into(folder, "", &mut found).map_err(|error| error.to_string())?;
    Ok(found)
}

fn look_into(folder: &Path, before: &str, found: &mut Found) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{before}{name}");
        if entry.file_type()?.is_dir() {
            look_into(&entry.path(), &format!("{path}/"), found)?;
            found.insert(path, None);
        } else if !name.ends_with("-shm") {
            found.insert(path, Some(fs::read(entry.path())?));
        }
    }
    Ok(())
}

/// Makes a folder hold exactly this.
pub(crate) fn lay_out(found: &Found, folder: &Path) -> Result<(), String> {
    let done = (|| {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        fs::create_dir_all(folder)?;
        for (path, bytes) in found {
            match bytes {
                None => fs::create_dir_all(folder.join(path))?,
                Some(bytes) => fs::write(folder.join(path), bytes)?,
            }
        }
        Ok(())
    })();
    done.map_err(|error: std::io::Error| error.to_string())
}

/// The model's own promises, on the smallest disks. Said before anything is concluded from it.
pub(crate) fn check() {
    let opened = |path: &str, made| Call::Opened {
        fd: 5,
        path: path.into(),
        made,
        emptied: false,
    };
    let wrote = |offset, text: &str| Call::Wrote {
        fd: 5,
        offset,
        bytes: text.into(),
    };
    let folder = || Call::Opened {
        fd: 6,
        path: String::new(),
        made: false,
        emptied: false,
    };
    let (a, b) = ("a".to_owned(), "b".to_owned());
    let renamed = || Call::Renamed(a.clone(), b.clone());
    let failed = || Call::SyncFailed { fd: 5 };
    let synced = |fd| Call::Synced { fd };
    type Case = (
        &'static str,
        Vec<Call>,
        &'static [(&'static str, &'static str)],
    );
    let cases: Vec<Case> = vec![
        (
            "unsynced bytes go",
            vec![opened("a", false), wrote(0, "new")],
            &[("a", "old")],
        ),
        (
            "synced bytes stay",
            vec![opened("a", false), wrote(0, "new"), synced(5)],
            &[("a", "new")],
        ),
        (
            "a cut is lost too",
            vec![opened("a", false), Call::Cut { fd: 5, length: 1 }],
            &[("a", "old")],
        ),
        ("a rename goes", vec![renamed()], &[("a", "old")]),
        (
            "a rename stays",
            vec![renamed(), folder(), synced(6)],
            &[("b", "old")],
        ),
        (
            "a new name goes, whatever its file says",
            vec![opened("c", true), wrote(0, "new"), synced(5)],
            &[("a", "old")],
        ),
        (
            "a failed fsync is not made good by the next",
            vec![opened("a", false), wrote(0, "new"), failed(), synced(5)],
            &[("a", "old")],
        ),
        (
            "but by writing again",
            vec![
                opened("a", false),
                wrote(0, "new"),
                failed(),
                wrote(0, "n"),
                synced(5),
            ],
            &[("a", "new")],
        ),
    ];
    for (name, calls, expected) in cases {
        let start = Found::from([(a.clone(), Some(b"old".to_vec()))]);
        let mut disk = Disk::with(&start);
        for call in calls {
            disk.play(&Record { process: 1, call }).unwrap();
        }
        let found = disk.after(Style::All, &mut Chance::of("model", 0));
        let expected: Found = expected
            .iter()
            .map(|(path, text)| ((*path).to_owned(), Some(text.as_bytes().to_vec())))
            .collect();
        assert_eq!(found, expected, "{name}");
    }
}
