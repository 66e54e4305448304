//! How far long work is, for whoever waits, and whether they still want it. Asked between rows or files; what was begun is
//! then left, and nothing of it stays.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use crate::base::error::{Error, Result};
use crate::view;

/// After so many steps whoever listens is told: a short sheet is done before anybody could have read a word of it.
const TOLD_EVERY: u32 = 500;

type Listener = Box<dyn Fn(view::ImportProgress) + Send + Sync>;

/// Handed to whoever reads a sheet and held by whoever waits for it.
#[derive(Default)]
pub struct Watch {
    done: AtomicU32,
    total: AtomicU32,
    stopped: AtomicBool,
    listener: Option<Listener>,
}

impl Watch {
    /// One that tells how far the sheet is, now and then, where there is nobody who could ask meanwhile.
    pub fn telling(listener: impl Fn(view::ImportProgress) + Send + Sync + 'static) -> Watch {
        Watch {
            listener: Some(Box::new(listener)),
            ..Watch::default()
        }
    }

    pub fn progress(&self) -> view::ImportProgress {
        view::ImportProgress {
            done: self.done.load(Ordering::Relaxed),
            total: self.total.load(Ordering::Relaxed),
        }
    }

    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// So many steps are ahead.
    pub(crate) fn begin(&self, total: usize) -> Result<()> {
        self.done.store(0, Ordering::Relaxed);
        self.total.store(total as u32, Ordering::Relaxed);
        self.go_on()
    }

    pub(crate) fn step(&self) -> Result<()> {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        self.tell(done.is_multiple_of(TOLD_EVERY));
        self.go_on()
    }

    /// A step that takes so long by itself that each is told.
    pub(crate) fn long_step(&self) -> Result<()> {
        self.done.fetch_add(1, Ordering::Relaxed);
        self.tell(true);
        self.go_on()
    }

    fn tell(&self, is_time: bool) {
        if let Some(listener) = &self.listener
            && is_time
        {
            listener(self.progress());
        }
    }

    pub(crate) fn go_on(&self) -> Result<()> {
        match self.stopped.load(Ordering::Relaxed) {
            true => Err(Error::Stopped),
            false => Ok(()),
        }
    }
}
