//! A file from outside as something that is read and sought, piece by piece: nobody holds all of it.

use std::io::{Read, Seek, SeekFrom};

use crate::limits::RefusedFile;

/// An open file, or bytes that are here already.
pub trait Source: Read + Seek {}

impl<T: Read + Seek + ?Sized> Source for T {}

/// How much is read at once.
pub(crate) const PIECE: usize = 64 << 10;

pub(crate) fn length(source: &mut dyn Source) -> Result<u64, RefusedFile> {
    let length = source.seek(SeekFrom::End(0));
    length.map_err(|_| RefusedFile::Unreadable)
}

pub(crate) fn go_to(source: &mut dyn Source, at: u64) -> Result<(), RefusedFile> {
    let there = source.seek(SeekFrom::Start(at));
    there.map(|_| ()).map_err(|_| RefusedFile::Unreadable)
}

/// Reads until the buffer is full or the file at its end; tells how much it was.
pub(crate) fn fill(source: &mut dyn Source, buffer: &mut [u8]) -> Result<usize, RefusedFile> {
    let mut length = 0;
    while length < buffer.len() {
        match source.read(&mut buffer[length..]) {
            Ok(0) => break,
            Ok(read) => length += read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(_) => return Err(RefusedFile::Unreadable),
        }
    }
    Ok(length)
}

/// As much as asked for from this place on, or less where the file ends.
pub(crate) fn bytes(
    source: &mut dyn Source,
    at: u64,
    at_most: usize,
) -> Result<Vec<u8>, RefusedFile> {
    go_to(source, at)?;
    let mut bytes = vec![0; at_most];
    let length = fill(source, &mut bytes)?;
    bytes.truncate(length);
    Ok(bytes)
}

/// Goes through the whole file in pieces, each with up to `overlap` bytes of the one before in front, until `see` has seen
/// enough.
pub(crate) fn each_piece(
    source: &mut dyn Source,
    overlap: usize,
    mut see: impl FnMut(&[u8]) -> bool,
) -> Result<(), RefusedFile> {
    go_to(source, 0)?;
    let mut buffer = vec![0; overlap + PIECE];
    let mut before = 0;
    loop {
        let read = fill(source, &mut buffer[before..])?;
        let end = before + read;
        if read == 0 || !see(&buffer[..end]) {
            return Ok(());
        }
        before = overlap.min(end);
        buffer.copy_within(end - before..end, 0);
    }
}
