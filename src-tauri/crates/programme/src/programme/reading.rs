//! What is asked of an open programme: the verbs that write nothing. Who writes has one of these over its own connection;
//! whoever only looks has another, beside the one who writes, and nobody waits for the other.
//!
//! # The rules
//!
//! - A verb that takes `&self` is a verb of [`Reading`], one that takes `&mut self` is one of `Programme`. A reading cannot
//!   write: it has no way to, and its connection would refuse.
//! - Each question is a transaction of its own. What somebody has just written is in the next one; nothing is held while a
//!   person decides, nor while a sheet is read from its file or a paper is drawn.
//! - All readings of one programme share one index of the desk. It follows the log by whichever connection asks, and is
//!   filled in the background after opening.
//! - Locking, closing, restoring and migrating let go of the readings first, then of the programme.
//! - A file in a place that cannot be written to has one connection; there, [`Programme::beside`] gives none, and everybody
//!   asks the programme itself.
//!
//! Why the write-ahead log stays short meanwhile stands in `store::store`.
//!
//! [`Programme::beside`]: super::Programme::beside

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, TryLockError};

use store::{Reader, Store};

use crate::base::clock::Clock;
use crate::base::error::Result;
use crate::known::desk_index::DeskIndex;

pub struct Reading {
    pub(crate) store: Store,
    pub(crate) clock: Clock,
    /// The people at the desk, folded for searching; kept up from the log's tail.
    desk: Arc<Mutex<Option<DeskIndex>>>,
}

impl Reading {
    pub(super) fn of(store: Store, clock: Clock) -> Reading {
        Reading {
            store,
            clock,
            desk: Arc::default(),
        }
    }

    /// None where the file can have only one connection.
    pub(super) fn beside(&self) -> Result<Option<Reading>> {
        let store = self.store.beside()?;
        Ok(store.map(|store| Reading {
            store,
            clock: self.clock.clone(),
            desk: Arc::clone(&self.desk),
        }))
    }

    pub fn path(&self) -> &Path {
        self.store.path()
    }

    /// Whether the file lies where nothing can be written: then everything can be looked at, and nothing changed.
    pub fn is_read_only(&self) -> bool {
        self.store.is_read_only()
    }

    /// What there is news about since `position` of the log, whoever wrote it, and how far it is now.
    pub fn news_since(&self, position: i64) -> Result<(Vec<&'static str>, i64)> {
        let (topics, position) = self.store.read(|reader| reader.news(position))?;
        Ok((topics.into_iter().collect(), position))
    }

    /// For the time before somebody types: reads everybody who can be looked for.
    pub fn fill_desk(&self) -> Result<()> {
        self.with_desk(|_| ())
    }

    pub(crate) fn read<T>(&self, work: impl FnOnce(&Reader) -> Result<T>) -> Result<T> {
        self.store.read(work)
    }

    /// As [`Reading::with_desk`], for whoever waits at the door: nothing where it is not filled, where somebody else asks, or
    /// where it has much to hear of.
    pub(crate) fn with_free_desk<T>(
        &self,
        work: impl FnOnce(&DeskIndex) -> T,
    ) -> Result<Option<T>> {
        let mut kept = match self.desk.try_lock() {
            Ok(kept) => kept,
            Err(TryLockError::Poisoned(kept)) => kept.into_inner(),
            Err(TryLockError::WouldBlock) => return Ok(None),
        };
        let Some(mut desk) = kept.take() else {
            return Ok(None);
        };
        // What has heard half of it is not kept.
        let has_heard = self.read(|reader| desk.hears(reader))?;
        let answer = has_heard.then(|| work(&desk));
        *kept = Some(desk);
        Ok(answer)
    }

    /// One asks at a time, and begins to read only then: so the index is never ahead of what is read.
    pub(crate) fn with_desk<T>(&self, work: impl FnOnce(&DeskIndex) -> T) -> Result<T> {
        let mut kept = self.desk.lock().unwrap_or_else(PoisonError::into_inner);
        let desk = self.read(|reader| match kept.take() {
            Some(desk) => desk.kept_up(reader),
            None => DeskIndex::fill(reader),
        })?;
        let answer = work(&desk);
        *kept = Some(desk);
        Ok(answer)
    }
}
