//! A shared place: whatever can list, give and take whole files. A folder is one, and so is a folder on a server.

use std::io;

/// A file as the listing shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub name: String,
    pub size: u64,
    /// Another number after the file was changed, as far as the place can tell. It says nothing of when.
    pub changed: u64,
}

#[cfg(any(feature = "webdav", feature = "s3"))]
impl Entry {
    /// `tag` is another one when the file is.
    pub(crate) fn tagged(name: &str, size: u64, tag: &str) -> Entry {
        let mut first = [0; 8];
        first.copy_from_slice(&blake3::hash(tag.as_bytes()).as_bytes()[..8]);
        Entry {
            name: name.to_owned(),
            size,
            // As much as the file can hold of a number.
            changed: u64::from_le_bytes(first) >> 1,
        }
    }
}

pub trait Place {
    /// In no order. Where the place itself cannot be reached, an error: an empty listing is believed.
    fn list(&self) -> io::Result<Vec<Entry>>;

    /// The bytes, of which at most `most` are read.
    fn get(&self, name: &str, most: u64) -> io::Result<Vec<u8>>;

    /// Whole or not at all, in the place of one of that name.
    fn put(&self, name: &str, bytes: &[u8]) -> io::Result<()>;

    /// Also where it is not there.
    fn take_away(&self, name: &str) -> io::Result<()>;

    /// Everything that was put is where it stays when this returns.
    fn flush(&self) -> io::Result<()>;

    /// Every file that is read comes over a network: what was bad is not fetched again until it changes.
    fn is_far(&self) -> bool {
        false
    }

    /// Whether another programme lies there, too.
    fn is_beside_another(&self) -> bool {
        false
    }
}
