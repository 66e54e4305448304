//! The connections that only read, beside the programme that writes. One answers what takes a blink; what takes longer (a
//! sheet, a backup, a run of letters) has the other, so that nobody who looks at a list waits for it either.

use std::sync::{Mutex, MutexGuard, PoisonError};

use programme::{Programme, Reading};

/// Empty while nothing is open, and where the file can have only one connection.
#[derive(Default)]
pub(crate) struct Beside {
    looks: Mutex<Option<Reading>>,
    studies: Mutex<Option<Reading>>,
}

impl Beside {
    /// What cannot be opened is done without.
    pub(crate) fn open(&self, programme: &Programme) {
        *lock(&self.looks) = programme.beside().ok().flatten();
        *lock(&self.studies) = programme.beside().ok().flatten();
    }

    /// Waits for whoever still reads.
    pub(crate) fn close(&self) {
        lock(&self.looks).take();
        lock(&self.studies).take();
    }

    pub(crate) fn looks(&self) -> MutexGuard<'_, Option<Reading>> {
        lock(&self.looks)
    }

    pub(crate) fn studies(&self) -> MutexGuard<'_, Option<Reading>> {
        lock(&self.studies)
    }
}

/// A reading that panicked has left nothing behind: its transaction is over. The next one may go on.
fn lock(reading: &Mutex<Option<Reading>>) -> MutexGuard<'_, Option<Reading>> {
    reading.lock().unwrap_or_else(PoisonError::into_inner)
}
