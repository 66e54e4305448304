//! The file of a programme on disk: opened safely, locked while it is open.

use std::fs::{self, File, TryLockError};
use std::io::{self, Read};
use std::path::Path;
use std::sync::Once;
use std::thread;
use std::time::{Duration, Instant};

use rusqlite::{Connection, OpenFlags};

use crate::error::{Error, Result};
use crate::folder::for_sqlite;
use crate::key::Key;
use crate::names::sibling;
use crate::note::private;

/// Takes a programme that everybody on this laptop could read from those who have no business with it. A group that it was
/// shared with on purpose keeps it.
pub(crate) fn keep_private(path: &Path) {
    #[cfg(unix)]
    for file in [path.to_owned(), sibling(path, ".keys")] {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&file).map_or(0, |it| it.permissions().mode());
        if mode & 0o007 != 0 {
            // Whose file it is not, has to leave it.
            let _ = fs::set_permissions(&file, fs::Permissions::from_mode(0o600));
        }
    }
    #[cfg(not(unix))]
    let _ = path;
}

/// Opens an existing file with its key. Nothing is written to it before its version has been looked at.
pub(crate) fn open(path: &Path, key: &Key) -> Result<Connection> {
    look_at_header(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    connect(path, key, flags).map_err(|error| error.at(path))
}

/// Opens a file once more that this process has open. Its header is not looked at again: the handle for that, closed, would
/// let go of the locks that SQLite holds on it, as systems count them by process.
pub(crate) fn open_again(path: &Path, key: &Key) -> Result<Connection> {
    if !path.exists() {
        return Err(Error::FileMissing(path.to_owned()));
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    connect(path, key, flags).map_err(|error| error.at(path))
}

/// The same to read beside who writes. It can write nothing, but a copy of itself somewhere else.
pub(crate) fn open_beside(path: &Path, key: &Key) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = connect(path, key, flags).map_err(|error| error.at(path))?;
    db.pragma_update(None, "trusted_schema", "OFF")?;
    db.pragma_update(None, "cell_size_check", "ON")?;
    db.pragma_update(None, "temp_store", "MEMORY")?;
    db.pragma_update(None, "cache_size", -32_000)?;
    db.set_prepared_statement_cache_capacity(256);
    Ok(db)
}

/// Opens an existing file on a disk without room. The index of the write-ahead log, which is a file of its own else, stays
/// in memory; for that, nobody else may have the file open as long as this does.
pub(crate) fn open_alone(path: &Path, key: &Key) -> Result<Connection> {
    look_at_header(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = keyed(path, key, flags)?;
    db.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    read_first(&db).map_err(|error| error.at(path))?;
    Ok(db)
}

/// Opens an existing file of a place that cannot be written to: a locked stick, a folder of somebody else. A write-ahead log
/// that lies there and cannot be played in would be left out silently, so that is refused.
pub(crate) fn open_read_only(path: &Path, key: &Key) -> Result<Connection> {
    look_at_header(path)?;
    let log = fs::metadata(sibling(path, "-wal")).map_or(0, |it| it.len());
    if log > 0 {
        return Err(Error::DiskReadOnly);
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    // SQLite wants to write beside the file even to read it, unless it is told that nobody writes there.
    let mut name = String::from("file:");
    for c in for_sqlite(path).to_string_lossy().chars() {
        match c {
            '?' | '#' | '%' => name.push_str(&format!("%{:02x}", u32::from(c))),
            _ => name.push(c),
        }
    }
    name.push_str("?immutable=1");
    connect(Path::new(&name), key, flags).map_err(|error| error.at(path))
}

/// Makes a new file that is encrypted from its first byte.
pub(crate) fn create(path: &Path, key: &Key) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    connect(path, key, flags)
}

/// Wakes SQLite and its cipher once, before any thread opens a file: SQLite calls itself ready a moment before the cipher
/// is, and a second thread that comes in that moment finds none.
pub(crate) fn wake_cipher() {
    static AWAKE: Once = Once::new();
    AWAKE.call_once(|| drop(Connection::open_in_memory()));
}

fn connect(path: &Path, key: &Key, flags: OpenFlags) -> Result<Connection> {
    let db = keyed(path, key, flags)?;
    read_first(&db)?;
    Ok(db)
}

fn keyed(path: &Path, key: &Key, flags: OpenFlags) -> Result<Connection> {
    wake_cipher();
    let db = Connection::open_with_flags(for_sqlite(path), flags)?;
    // Its own messages would go to standard error; ours say what is needed.
    db.pragma_update(None, "cipher_log_level", "NONE")?;
    db.pragma_update(None, "key", key.pragma().as_str())?;
    gate(&db)?;
    db.busy_timeout(Duration::from_secs(5))?;
    Ok(db)
}

/// The first read shows whether the key fits.
fn read_first(db: &Connection) -> Result<()> {
    Ok(db.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?)
}

/// Settings of a connection that may write: every commit is on the disk before it returns.
pub(crate) fn settle(db: &Connection) -> Result<()> {
    db.pragma_update(None, "journal_mode", "WAL")?;
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "foreign_keys", "OFF")?;
    db.pragma_update(None, "trusted_schema", "OFF")?;
    db.pragma_update(None, "cell_size_check", "ON")?;
    db.pragma_update(None, "temp_store", "MEMORY")?;
    db.pragma_update(None, "cache_size", -64_000)?;
    // Whoever waits for a commit does not wait for this as well: `Store::gather` does it in a quiet moment. This is the
    // bound where none comes, some 600 check-ins later: 16 MB.
    db.pragma_update(None, "wal_autocheckpoint", 4000)?;
    db.pragma_update(None, "journal_size_limit", 16 * 1024 * 1024)?;
    if cfg!(target_os = "macos") {
        db.pragma_update(None, "fullfsync", "ON")?;
        db.pragma_update(None, "checkpoint_fullfsync", "ON")?;
    }
    db.set_prepared_statement_cache_capacity(256);
    Ok(())
}

/// Brings the write-ahead log into the file, as far as that can be done without waiting for anybody. True when all that was
/// ever committed stands in the file itself.
pub(crate) fn bring_together(db: &Connection) -> Result<bool> {
    let sql = "PRAGMA wal_checkpoint(PASSIVE)";
    let done = db.query_row(sql, [], |row| {
        let (busy, pages, brought_in): (i64, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(busy == 0 && pages == brought_in)
    });
    match done.map_err(Error::from) {
        Err(Error::DiskFull | Error::FileBusy | Error::DiskReadOnly) => Ok(false),
        done => done,
    }
}

/// A build without the cipher would write everything in the clear and say nothing.
fn gate(db: &Connection) -> Result<()> {
    let version: Option<String> = db
        .query_row("PRAGMA cipher_version", [], |row| row.get(0))
        .ok();
    match version {
        Some(version) if !version.is_empty() => Ok(()),
        _ => Err(Error::NoCipher),
    }
}

/// Tells a missing, a plain and a cut-off file apart before SQLite sees it.
fn look_at_header(path: &Path) -> Result<()> {
    if path.is_dir() {
        return Err(Error::PathWrong);
    }
    let mut header = [0; 16];
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(Error::FileMissing(path.to_owned()));
        }
        Err(error) => return Err(error.into()),
    };
    match file.read_exact(&mut header) {
        Ok(()) if header == *b"SQLite format 3\0" => Err(Error::FileNotEncrypted(path.to_owned())),
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
            Err(Error::FileDamaged(path.to_owned()))
        }
        Err(error) => Err(error.into()),
    }
}

/// How long a lock is waited for.
const PATIENCE: Duration = Duration::from_millis(500);

/// Says that the file is in use. Everybody who has it open shares the lock, and their transactions keep them apart; who
/// makes, migrates or replaces the file has it alone: a check-in must never go into a file that was just moved away. The
/// system lets go of it when the process ends, however it ends.
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    /// Alone; refused while anybody has the file open.
    pub(crate) fn take(file: &Path) -> Result<Lock> {
        Lock::by(file, File::try_lock)
    }

    /// Together with all who have the file open.
    pub(crate) fn share(file: &Path) -> Result<Lock> {
        Lock::by(file, File::try_lock_shared)
    }

    fn by(file: &Path, lock: fn(&File) -> Result<(), TryLockError>) -> Result<Lock> {
        let path = sibling(file, ".lock");
        let mut options = File::options();
        options.write(true).create(true).truncate(false);
        let file = private(&mut options).open(path)?;
        // A program that is just being started, such as a viewer for a sheet, holds for a moment what this one held when
        // it began, also after this one let go.
        let begin = Instant::now();
        loop {
            match lock(&file) {
                Ok(()) => return Ok(Lock { _file: file }),
                Err(TryLockError::WouldBlock) if begin.elapsed() < PATIENCE => {
                    thread::sleep(Duration::from_millis(20));
                }
                Err(TryLockError::WouldBlock) => return Err(Error::FileLocked),
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
        }
    }
}
