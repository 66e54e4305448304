//! The pictures of the band on papers: the emblem, which stands beside the funding statement, and the team's own logo. They
//! are files of the team; nothing is drawn here.

use std::fs;
use std::path::Path;

use documents::{NotDrawn, photo};
use domain::body::Value;
use domain::change::Set;
use domain::noun::{Column, Noun, programme};
use domain::picture::{MOST_BYTES, PictureOf};
use domain::verb::Verb;
use store::{ProgrammeRow, Reader};

use crate::base::error::{Result, invalid};
use crate::programme::{Programme, Reading};
use crate::view;

impl Programme {
    /// Takes a picture in from the disk, in place of the one that is there.
    pub fn set_picture(&mut self, of: PictureOf, path: &Path) -> Result<view::PictureSet> {
        let about = fs::metadata(path)?;
        if !about.is_file() {
            return Err(invalid("attachment_no_file", "file"));
        }
        // Looked at before it is read: a film of four gigabytes is refused and not loaded.
        if about.len() > MOST_BYTES as u64 {
            return Err(invalid("picture_too_large", "file"));
        }
        let bytes = documents::picture(fs::read(path)?);
        let bytes = bytes.map_err(|why| match why {
            NotDrawn::Unreadable => invalid("picture_unreadable", "file"),
            NotDrawn::Text => invalid("picture_text", "file"),
            NotDrawn::Outside => invalid("picture_outside", "file"),
        })?;
        // It stands on papers that go out: what the camera noted does not.
        let (bytes, _) = photo::without_notes(bytes);
        self.write(Verb::Picture, |tx| {
            let hash = tx.keep_bytes(&bytes)?;
            let row = tx.programme()?;
            let is_new = held(&row, of) != Some(&hash);
            if is_new {
                tx.record(Set::of(Noun::Programme, row.id).with(column(of), hash))?;
            }
            Ok(view::PictureSet {
                picture: of,
                operation: is_new.then(|| tx.operation()),
            })
        })
    }

    /// Leaves the place of a picture free.
    pub fn remove_picture(&mut self, of: PictureOf) -> Result<view::PictureSet> {
        self.write(Verb::Picture, |tx| {
            let row = tx.programme()?;
            let is_there = held(&row, of).is_some();
            if is_there {
                tx.record(Set::of(Noun::Programme, row.id).with(column(of), Value::Null))?;
            }
            Ok(view::PictureSet {
                picture: of,
                operation: is_there.then(|| tx.operation()),
            })
        })
    }
}

fn column(of: PictureOf) -> Column {
    match of {
        PictureOf::Emblem => programme::EMBLEM,
        PictureOf::Logo => programme::LOGO,
    }
}

fn held(row: &ProgrammeRow, of: PictureOf) -> Option<&String> {
    match of {
        PictureOf::Emblem => row.emblem.as_ref(),
        PictureOf::Logo => row.logo.as_ref(),
    }
}

/// The bytes of a picture; none where it is not set, or where what is kept is no longer what was taken in.
pub(crate) fn bytes(reader: &Reader, row: &ProgrammeRow, of: PictureOf) -> Result<Option<Vec<u8>>> {
    match held(row, of) {
        Some(hash) => Ok(reader.bytes(hash)?),
        None => Ok(None),
    }
}

impl Reading {
    /// For the screen that shows which picture is set.
    pub fn picture(&self, of: PictureOf) -> Result<Option<Vec<u8>>> {
        self.read(|reader| bytes(reader, &reader.programme()?, of))
    }
}
