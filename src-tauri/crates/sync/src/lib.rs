//! What laptops leave for each other in a shared place, and how each of them knows what to make of it. Knows neither the
//! programme file nor when anything is done: the logs are handed in, and a place is whatever can list, give and take files.
//!
//! # What lies in a place
//!
//! One flat folder for each programme, named by a hash of its id. Every file in it is whole and for ever: none is changed,
//! none is locked, neither the order of a listing nor the time of a file means anything, and what is not there means nothing
//! either. There are six kinds, and the name says what is inside as far as others may know it:
//!
//! ```text
//! log-DEVICE-FIRST-LAST-HEAD-LENGTH.share         rows of one device's log, without a gap
//! old-DEVICE-FIRST-LAST-HEAD-LENGTH.share         the same, of a log older than its keys
//! key-SUBJECT-HASH-LENGTH.share                   who has which key, and who says so
//! receipt-DEVICE-COUNTER-HASH-LENGTH.share        how far a laptop holds every log
//! invitation-ID-LENGTH.share                      what a new laptop needs, under twenty digits
//! word-BY-HASH-LENGTH.share                       who is lost, who is found, how far was held (see [`lost`])
//! wrap-KEY-DEVICE-LENGTH.share                    a key of the team for one laptop
//! ```
//!
//! From the names alone a laptop sees what it knows already, what is new, what is missing, what was written by two as one
//! and what was cut off, as its length is another.
//!
//! # Who may read, and who wrote
//!
//! The team has one key; everything is sealed with it, the beginning of the file and its name as additional data. Whoever
//! has it reads everything and writes nothing in anybody's name: a device signs the head of its own chain, so everybody may
//! carry, cut and pack anew what any device wrote, and nobody can make it. Keys hang on one another, from the first laptop
//! that shared (see [`trust`]).
//!
//! # Where it ends
//!
//! A place of n files is one listing and n names compared with what is held: 500 files are 60 kB. A file has at most
//! [`segment::MOST_ROWS`] rows; a tour of 30,000 changes is a dozen files of each laptop when they are fetched at once, and
//! one file for each sharing otherwise. Ten laptops that share five times a day leave 1,500 files in a month: from there on
//! they are to be packed.

#[cfg(any(feature = "webdav", feature = "s3"))]
mod address;
mod bytes;
mod error;
mod folder;
mod invitation;
pub mod lost;
mod name;
mod place;
mod receipt;
#[cfg(feature = "s3")]
pub mod s3;
mod seal;
pub mod segment;
#[cfg(any(feature = "webdav", feature = "s3"))]
mod server;
mod trouble;
pub mod trust;
#[cfg(feature = "webdav")]
pub mod webdav;

#[cfg(any(feature = "webdav", feature = "s3"))]
pub use address::{S3, WrongAddress, is_address, read_address};
pub use error::{Refused, Result};
pub use folder::Folder;
pub use invitation::{
    Carried, Cost, Digits, Invitation, OpenedBy, open_invitation, seal_invitation,
};
pub use name::{Name, folder_name, short};
pub use place::{Entry, Place};
pub use receipt::{Held, MOST_SMALL, Receipt};
pub use seal::{Sealed, TeamKey};
pub use segment::Segment;
#[cfg(any(feature = "webdav", feature = "s3"))]
pub use server::Patience;
pub use trouble::Trouble;
