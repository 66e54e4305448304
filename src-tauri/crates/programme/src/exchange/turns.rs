//! The programme, a moment at a time: while files are read from a stick or written to it, whoever stands at the desk goes
//! on.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::base::error::Result;
use crate::programme::Programme;

/// Whoever lends the programme for a moment, again and again.
pub trait Turns {
    fn turn<T>(&mut self, work: impl FnOnce(&mut Programme) -> Result<T>) -> Result<T>;

    /// Who waits for it meanwhile.
    fn queue(&self) -> Queue {
        Queue::default()
    }
}

/// Where nobody else waits.
impl Turns for Programme {
    fn turn<T>(&mut self, work: impl FnOnce(&mut Programme) -> Result<T>) -> Result<T> {
        work(self)
    }
}

/// Who stands in front of whoever lets everybody else go first.
#[derive(Debug, Clone, Default)]
pub struct Queue(Arc<Line>);

#[derive(Debug, Default)]
struct Line {
    waiting: AtomicUsize,
    /// When somebody came last.
    came: Mutex<Option<Instant>>,
}

/// So long after the last one nobody is expected to come at any moment.
const QUIET: Duration = Duration::from_secs(10);

/// Rows that are taken in one turn: nobody comes in between them, and what they have touched is written when the turn ends. A
/// row touches some ten pages, and a page that many rows of a turn touch is written once: so a long turn is half of the
/// work, and a short one is over before anybody at the desk has noticed.
const IN_QUIET: usize = 2_000;
const AT_THE_DOOR: usize = 16;

impl Queue {
    /// Somebody has come, and stands there until what is answered is dropped.
    pub fn stand(&self) -> Standing<'_> {
        self.0.waiting.fetch_add(1, Ordering::SeqCst);
        *self.came() = Some(Instant::now());
        Standing(self)
    }

    pub fn is_somebody_there(&self) -> bool {
        self.0.waiting.load(Ordering::SeqCst) > 0
    }

    /// Whether nobody has come lately: then there is time for what reads the whole file.
    pub fn is_quiet(&self) -> bool {
        self.came().is_none_or(|it| it.elapsed() >= QUIET)
    }

    /// How many rows are taken at most before others may come in.
    pub fn rows_at_once(&self) -> usize {
        match self.is_quiet() {
            true => IN_QUIET,
            false => AT_THE_DOOR,
        }
    }

    fn came(&self) -> MutexGuard<'_, Option<Instant>> {
        self.0.came.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub struct Standing<'a>(&'a Queue);

impl Drop for Standing<'_> {
    fn drop(&mut self) {
        self.0.0.waiting.fetch_sub(1, Ordering::SeqCst);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_somebody_came_a_moment_ago_the_next_turn_is_short() {
        let queue = Queue::default();
        assert_eq!(queue.rows_at_once(), IN_QUIET);
        let standing = queue.stand();
        assert!(queue.is_somebody_there());
        drop(standing);
        assert!(!queue.is_somebody_there());
        assert_eq!(queue.rows_at_once(), AT_THE_DOOR);
        assert!(!queue.is_quiet());
    }
}
