//! Why a server does not do what a folder would: a word for each answer that people can do something about, or wait out. What
//! was on this laptop is untouched by all of them, and the next visit tries again.

use std::io;

use thiserror::Error;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Trouble {
    #[error("the server does not know this user with this password")]
    Password,
    #[error("the server knows the user and does not let it in there")]
    Forbidden,
    #[error("the folder of this address is not there")]
    NoFolder,
    #[error("what answers there is no such server")]
    OtherKind,
    #[error("the server says that something stands against it")]
    Conflict,
    #[error("somebody else holds the file locked")]
    Locked,
    #[error("the server was asked too often")]
    TooOften,
    #[error("the server has no room left")]
    Full,
    #[error("the server itself has a fault")]
    Fault,
    #[error("the server took too long")]
    Slow,
    #[error("the server cannot prove who it is")]
    Certificate,
    #[error("the answer was cut off, or not what was left there")]
    HalfAnswer,
    #[error("the server goes by another clock")]
    Clock,
    #[error("the server cannot be reached")]
    Away,
}

impl Trouble {
    /// What an error of a place says of a server, if it is about one.
    pub fn of(error: &io::Error) -> Option<Trouble> {
        error.get_ref()?.downcast_ref().copied()
    }

    /// Whether asking for the next file would be as vain, and take as long.
    pub fn is_of_all(self) -> bool {
        match self {
            Trouble::Conflict | Trouble::Locked | Trouble::HalfAnswer => false,
            Trouble::Password
            | Trouble::Forbidden
            | Trouble::NoFolder
            | Trouble::OtherKind
            | Trouble::TooOften
            | Trouble::Full
            | Trouble::Fault
            | Trouble::Slow
            | Trouble::Certificate
            | Trouble::Clock
            | Trouble::Away => true,
        }
    }

    /// By the number of an HTTP answer that is none of the good ones.
    #[cfg(any(feature = "webdav", feature = "s3"))]
    pub(crate) fn of_status(status: u16) -> Trouble {
        match status {
            401 | 407 => Trouble::Password,
            403 => Trouble::Forbidden,
            404 | 410 => Trouble::NoFolder,
            409 => Trouble::Conflict,
            423 => Trouble::Locked,
            429 => Trouble::TooOften,
            408 | 504 => Trouble::Slow,
            413 | 507 => Trouble::Full,
            501 => Trouble::OtherKind,
            500.. => Trouble::Fault,
            _ => Trouble::OtherKind,
        }
    }
}

impl From<Trouble> for io::Error {
    fn from(trouble: Trouble) -> io::Error {
        let kind = match trouble {
            Trouble::Full => io::ErrorKind::StorageFull,
            Trouble::Slow => io::ErrorKind::TimedOut,
            Trouble::HalfAnswer => io::ErrorKind::UnexpectedEof,
            Trouble::Password | Trouble::Forbidden => io::ErrorKind::PermissionDenied,
            Trouble::NoFolder => io::ErrorKind::NotFound,
            Trouble::OtherKind
            | Trouble::Conflict
            | Trouble::Locked
            | Trouble::TooOften
            | Trouble::Fault
            | Trouble::Certificate
            | Trouble::Clock
            | Trouble::Away => io::ErrorKind::NotConnected,
        };
        io::Error::new(kind, trouble)
    }
}
