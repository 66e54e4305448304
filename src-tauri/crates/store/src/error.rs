//! What can go wrong with a programme file. Messages are for developers; `programme` makes sentences for people of them.

use std::ffi::OsString;
use std::path::PathBuf;

use rusqlite::ErrorCode;
use thiserror::Error;

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, Error)]
pub enum Error {
    #[error("there is no programme file")]
    FileMissing(PathBuf),
    #[error("the key slots are missing")]
    KeysMissing(PathBuf),
    #[error("the key slots cannot be read")]
    KeysDamaged(PathBuf),
    #[error("a file is there already")]
    FileExists(PathBuf),
    #[error("no key slot opens with this passphrase")]
    PassphraseWrong,
    #[error("no key slot opens with this recovery key")]
    RecoveryKeyWrong,
    #[error("the file is a plain SQLite file")]
    FileNotEncrypted(PathBuf),
    #[error("the file is damaged or is not a programme file")]
    FileDamaged(PathBuf),
    #[error("the file is of version {found}, this program knows {known}")]
    FromNewerVersion { found: u32, known: u32 },
    #[error("this program was built without the cipher")]
    NoCipher,
    #[error("another process holds the file")]
    FileBusy,
    #[error("another process migrates, restores or re-keys the file")]
    FileLocked,
    #[error("the disk is full")]
    DiskFull,
    #[error("the file cannot be written to")]
    DiskReadOnly,
    #[error("a folder stands where a file was meant, or a file where a folder was")]
    PathWrong,
    #[error("a programme, or what belongs to one, stands where something else was to be written")]
    OutIsProgramme(PathBuf),
    #[error("something of a programme that was here is left, and its file is not")]
    Remains(Vec<PathBuf>),
    #[error("the system takes no name as long as this")]
    NameTooLong,
    #[error("a file that goes out could not be written")]
    NotWritten(PathBuf, #[source] std::io::Error),
    #[error("the folder cannot be reached")]
    FolderMissing(PathBuf),
    #[error("Windows makes no file of this name")]
    NameImpossible(OsString),
    #[error("another program keeps the file to itself")]
    OpenElsewhere,
    #[error("reading or writing failed")]
    Disk(#[source] std::io::Error),
    #[error("logical time has reached the year 2100")]
    EndOfTime,
    #[error("a change says more than can be shared in one file")]
    ChangeTooLarge,
    #[error("the store was asked something wrong")]
    Sql(#[source] rusqlite::Error),
    #[error("no random numbers can be had")]
    Random,
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Error {
        let Some(code) = error.sqlite_error_code() else {
            return Error::Sql(error);
        };
        // The index of the write-ahead log is a file beside ours; it cannot be made as long as it must be when no room is
        // left.
        let extended = error.sqlite_error().map(|it| it.extended_code);
        if extended == Some(rusqlite::ffi::SQLITE_IOERR_SHMSIZE) {
            return Error::DiskFull;
        }
        match code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Error::FileBusy,
            ErrorCode::DiskFull => Error::DiskFull,
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Error::DiskReadOnly,
            ErrorCode::SystemIoFailure | ErrorCode::CannotOpen => {
                Error::Disk(std::io::Error::other(error))
            }
            ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt => {
                Error::FileDamaged(PathBuf::new())
            }
            _ => Error::Sql(error),
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Error {
        if is_open_elsewhere(&error) {
            return Error::OpenElsewhere;
        }
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Error::DiskFull,
            std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => {
                Error::DiskReadOnly
            }
            std::io::ErrorKind::IsADirectory
            | std::io::ErrorKind::NotADirectory
            | std::io::ErrorKind::AlreadyExists => Error::PathWrong,
            std::io::ErrorKind::InvalidFilename => Error::NameTooLong,
            _ => Error::Disk(error),
        }
    }
}

impl From<getrandom::Error> for Error {
    fn from(_: getrandom::Error) -> Error {
        Error::Random
    }
}

impl Error {
    /// Names the file, where SQLite did not know it.
    pub(crate) fn at(self, path: &std::path::Path) -> Error {
        match self {
            Error::FileDamaged(_) => Error::FileDamaged(path.to_owned()),
            other => other,
        }
    }

    /// Says that it was a file going out to `path` that failed: the programme itself is not touched by that.
    pub(crate) fn writing(self, path: &std::path::Path) -> Error {
        match self {
            Error::Disk(source) => Error::NotWritten(path.to_owned(), source),
            other => other,
        }
    }
}

/// Whether the system says that another program keeps the file to itself. Only Windows does.
pub fn is_open_elsewhere(error: &std::io::Error) -> bool {
    const SHARING_VIOLATION: i32 = 32;
    const LOCK_VIOLATION: i32 = 33;
    cfg!(windows)
        && matches!(
            error.raw_os_error(),
            Some(SHARING_VIOLATION | LOCK_VIOLATION)
        )
}
