//! The file that a sheet is read from, open for as long as it is looked at. It is read more than once, so it may not become
//! another one meanwhile; and whoever waits for it may stop the reading.

use std::cell::RefCell;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use std::time::SystemTime;

use documents::limits::{self, RefusedFile};
use documents::spreadsheet::{self, ReadOptions, Sheet, Source};

use super::Watch;
use crate::base::error::{Error, Result};
use crate::base::hash::sha256_of;

/// A sheet with the name that its file has outside, for the record.
pub struct SheetFile<'a> {
    pub(super) name: String,
    source: RefCell<Box<dyn Source + 'a>>,
    /// The same file once more, for asking when it was last written to.
    on_disk: Option<(File, Stamp)>,
}

/// Length of a file, and when it was last written to where the disk says so.
type Stamp = (u64, Option<SystemTime>);

impl SheetFile<'static> {
    /// Opens the sheet at `path`. What its name and size alone refuse is not opened.
    pub fn open(path: &Path) -> Result<SheetFile<'static>> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let about = std::fs::metadata(path)?;
        if about.is_dir() {
            return Err(io::Error::from(io::ErrorKind::IsADirectory).into());
        }
        limits::refuse_unread(&name, about.len())?;
        let file = File::open(path)?;
        let stamp = stamp(&file)?;
        Ok(SheetFile {
            on_disk: Some((file.try_clone()?, stamp)),
            ..SheetFile::new(&name, file)
        })
    }
}

impl<'a> SheetFile<'a> {
    /// A sheet that is no file on a disk.
    pub fn new(name: &str, source: impl Source + 'a) -> SheetFile<'a> {
        SheetFile {
            name: name.to_owned(),
            source: RefCell::new(Box::new(source)),
            on_disk: None,
        }
    }

    pub(super) fn sheet(&self, options: &ReadOptions, watch: &Watch) -> Result<Sheet> {
        limits::refuse_unread(&self.name, self.source.borrow_mut().seek(SeekFrom::End(0))?)?;
        let sheet = self.watched(watch, |source| spreadsheet::read(source, options))?;
        Ok(sheet?)
    }

    /// What the file is known by outside.
    pub(super) fn hash(&self, watch: &Watch) -> Result<String> {
        let hash = self.watched(watch, |source| {
            source.rewind()?;
            sha256_of(source)
        })?;
        Ok(hash?)
    }

    /// Whatever was read is not taken from a file that became another one, nor when nobody wants it any more.
    fn watched<T>(&self, watch: &Watch, read: impl FnOnce(&mut dyn Source) -> T) -> Result<T> {
        let mut source = self.source.borrow_mut();
        let source = source.as_mut();
        let read = read(&mut Watched { source, watch });
        watch.go_on()?;
        match &self.on_disk {
            Some((file, before)) if stamp(file)? != *before => {
                Err(Error::RefusedFile(RefusedFile::Changed))
            }
            _ => Ok(read),
        }
    }
}

fn stamp(file: &File) -> Result<Stamp> {
    let about = file.metadata()?;
    Ok((about.len(), about.modified().ok()))
}

/// Gives nothing more once whoever waits has stopped.
struct Watched<'a> {
    source: &'a mut dyn Source,
    watch: &'a Watch,
}

impl Read for Watched<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self.watch.go_on() {
            Ok(()) => self.source.read(buffer),
            Err(_) => Err(io::Error::other("stopped")),
        }
    }
}

impl Seek for Watched<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.source.seek(to)
    }
}
