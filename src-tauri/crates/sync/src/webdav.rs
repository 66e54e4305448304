//! A folder on a server that speaks WebDAV, such as a Nextcloud: by OpenDAL, and behind a feature, for it brings an HTTP
//! client.
//!
//! Such a server may be left with half a file under the final name when the connection breaks. So a file is put aside, read
//! back, and moved to its name; where the answer to the move is lost, it is looked up. An empty listing of a folder that is
//! not there yet is believed; a server that does not answer is an error.

use std::future::Future;
use std::io;
use std::time::Duration;

use opendal::services::Webdav;
use opendal::{Error, ErrorKind, Operator};
use tokio::runtime::{Builder, Runtime};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::bytes::hex;
use crate::name::folder_name;
use crate::place::{Entry, Place};

/// Where the server is, and who asks.
#[derive(Debug, Clone)]
pub struct Account {
    /// `https://…`, up to the folder in which programmes lie.
    pub address: String,
    pub user: String,
    pub password: Zeroizing<String>,
    /// The longest that one question to the server may take.
    pub patience: Duration,
}

/// The folder of one programme on such a server.
pub struct WebDav {
    runtime: Runtime,
    server: Operator,
    patience: Duration,
    /// Ends with a stroke.
    folder: String,
    /// How files begin that are being written by this laptop.
    part: String,
}

impl WebDav {
    pub fn of(account: &Account, programme: Uuid, laptop: Uuid) -> io::Result<WebDav> {
        let service = Webdav::default()
            .endpoint(&account.address)
            .username(&account.user)
            .password(&account.password);
        Ok(WebDav {
            runtime: Builder::new_current_thread().enable_all().build()?,
            server: Operator::new(service).map_err(said)?.finish(),
            patience: account.patience,
            folder: format!("{}/", folder_name(programme)),
            part: format!(".part-{}-", laptop.simple()),
        })
    }

    fn ask<T>(&self, question: impl Future<Output = opendal::Result<T>>) -> io::Result<T> {
        let answered = async { tokio::time::timeout(self.patience, question).await };
        match self.runtime.block_on(answered) {
            Ok(answer) => answer.map_err(said),
            Err(_) => Err(io::ErrorKind::TimedOut.into()),
        }
    }

    fn path(&self, name: &str) -> String {
        format!("{}{name}", self.folder)
    }

    fn is_there(&self, path: &str, length: usize) -> bool {
        let about = self.ask(self.server.stat(path));
        about.is_ok_and(|it| it.content_length() == length as u64)
    }
}

/// An error of the server as one of a folder would be.
fn said(error: Error) -> io::Error {
    let kind = match error.kind() {
        ErrorKind::NotFound => io::ErrorKind::NotFound,
        ErrorKind::PermissionDenied => io::ErrorKind::PermissionDenied,
        // Insufficient storage: servers answer 507, which has no kind of its own.
        _ if error.to_string().contains("507") => io::ErrorKind::StorageFull,
        _ => io::ErrorKind::NotConnected,
    };
    io::Error::new(kind, error)
}

impl Place for WebDav {
    fn list(&self) -> io::Result<Vec<Entry>> {
        let list = match self.ask(self.server.list(&self.folder)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            list => list?,
        };
        let files = list.into_iter().filter(|it| it.metadata().is_file());
        let entries = files.map(|it| {
            let about = it.metadata();
            // The tag is another one when the file is; where there is none, the time.
            let changed = match (about.etag(), about.last_modified()) {
                (Some(tag), _) => blake3::hash(tag.as_bytes()),
                (None, at) => blake3::hash(format!("{at:?}").as_bytes()),
            };
            let mut first = [0; 8];
            first.copy_from_slice(&changed.as_bytes()[..8]);
            Entry {
                name: it.name().to_owned(),
                size: about.content_length(),
                // As much as the file can hold of a number.
                changed: u64::from_le_bytes(first) >> 1,
            }
        });
        Ok(entries.collect())
    }

    fn get(&self, name: &str, most: u64) -> io::Result<Vec<u8>> {
        let path = self.path(name);
        let length = self.ask(self.server.stat(&path))?.content_length();
        // Nothing of ours is longer, and a server may not know of parts.
        if length > most {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(self.ask(self.server.read(&path))?.to_vec())
    }

    fn put(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let mut chance = [0; 8];
        getrandom::fill(&mut chance).map_err(io::Error::other)?;
        let part = self.path(&format!("{}{}", self.part, hex(&chance)));
        let path = self.path(name);
        let put = || {
            self.ask(self.server.write(&part, bytes.to_vec()))?;
            if self.ask(self.server.read(&part))?.to_vec() != bytes {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            match self.ask(self.server.rename(&part, &path)) {
                Err(_) if self.is_there(&path, bytes.len()) => Ok(()),
                moved => moved,
            }
        };
        let done = put();
        if done.is_err() {
            // What cannot be taken away harms nobody.
            let _ = self.ask(self.server.delete(&part));
        }
        done
    }

    fn take_away(&self, name: &str) -> io::Result<()> {
        match self.ask(self.server.delete(&self.path(name))) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// Everything was read back when it was put.
    fn flush(&self) -> io::Result<()> {
        Ok(())
    }
}
