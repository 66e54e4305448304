//! How far a long sheet is, for whoever waits, and whether they still want it. Asked between rows; what was begun is then
//! left, and nothing of it is written.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use crate::error::{Error, Result};
use crate::view;

/// Handed to whoever reads a sheet and held by whoever waits for it.
#[derive(Debug, Default)]
pub struct Watch {
    done: AtomicU32,
    total: AtomicU32,
    stopped: AtomicBool,
}

impl Watch {
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
        self.done.fetch_add(1, Ordering::Relaxed);
        self.go_on()
    }

    pub(super) fn go_on(&self) -> Result<()> {
        match self.stopped.load(Ordering::Relaxed) {
            true => Err(Error::Stopped),
            false => Ok(()),
        }
    }
}
