//! The log that the shim writes, read again: one record for each call that changed something, in the order of the calls.

use std::fs;
use std::path::Path;

/// One call, or what was said in between.
#[derive(Debug)]
pub(crate) struct Record {
    pub(crate) process: i32,
    pub(crate) call: Call,
}

#[derive(Debug)]
pub(crate) enum Call {
    /// A process began, with what the driver says of it.
    Started(String),
    Opened {
        fd: i32,
        path: String,
        made: bool,
        emptied: bool,
    },
    Doubled {
        new: i32,
        old: i32,
    },
    Wrote {
        fd: i32,
        offset: u64,
        bytes: Vec<u8>,
    },
    Cut {
        fd: i32,
        length: u64,
    },
    Synced {
        fd: i32,
    },
    SyncFailed {
        fd: i32,
    },
    /// Asked for, and swallowed: a control.
    SyncLeftOut,
    Renamed(String, String),
    Linked(String, String),
    Unlinked(String),
    FolderMade(String),
    FolderRemoved(String),
    /// On standard output: what the user was told.
    Said(Vec<u8>),
    /// The injector did what it was asked for, at this file; `commit` is what an answer waits for.
    Fired {
        at: String,
        commit: bool,
    },
    Mapped(String),
    /// Something that the model does not know.
    Odd(String),
}

pub(crate) fn read(path: &Path) -> Result<Vec<Record>, String> {
    let bytes = fs::read(path).map_err(|error| format!("no log: {error}"))?;
    let mut records = Vec::new();
    let mut rest = &bytes[..];
    while !rest.is_empty() {
        let (record, length) = one(rest).ok_or("the log is cut off")?;
        records.push(record);
        rest = &rest[length..];
    }
    Ok(records)
}

fn one(bytes: &[u8]) -> Option<(Record, usize)> {
    let number = |at: usize| Some(i32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    let length = number(0)? as usize;
    let (process, fd) = (number(8)?, number(12)?);
    let offset = i64::from_le_bytes(bytes.get(16..24)?.try_into().ok()?);
    let result = number(24)?;
    let first = number(28)? as usize;
    let body = bytes.get(32..length)?;
    let (one, two) = body.split_at_checked(first)?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let place = offset as u64;
    let call = match bytes[4] {
        b'S' => Call::Started(text(one)),
        b'O' => Call::Opened {
            fd,
            path: text(one),
            made: result == 1,
            emptied: result == 2,
        },
        b'D' => Call::Doubled {
            new: fd,
            old: offset as i32,
        },
        b'W' => Call::Wrote {
            fd,
            offset: place,
            bytes: one.to_vec(),
        },
        b'T' => Call::Cut { fd, length: place },
        b'Y' => Call::Synced { fd },
        b'y' => Call::SyncFailed { fd },
        b'n' => Call::SyncLeftOut,
        b'R' => Call::Renamed(text(one), text(two)),
        b'L' => Call::Linked(text(one), text(two)),
        b'U' => Call::Unlinked(text(one)),
        b'M' => Call::FolderMade(text(one)),
        b'Z' => Call::FolderRemoved(text(one)),
        b'A' => Call::Said(one.to_vec()),
        b'F' => Call::Fired {
            at: text(one),
            commit: offset != 0,
        },
        b'P' => Call::Mapped(text(one)),
        _ => Call::Odd(format!("{} {}", text(one), text(two))),
    };
    Some((Record { process, call }, length))
}
