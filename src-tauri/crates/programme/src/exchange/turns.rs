//! The programme, a moment at a time: while files are read from a stick or written to it, whoever stands at the desk goes
//! on.

use crate::base::error::Result;
use crate::programme::Programme;

/// Whoever lends the programme for a moment, again and again.
pub trait Turns {
    fn turn<T>(&mut self, work: impl FnOnce(&mut Programme) -> Result<T>) -> Result<T>;
}

/// Where nobody else waits.
impl Turns for Programme {
    fn turn<T>(&mut self, work: impl FnOnce(&mut Programme) -> Result<T>) -> Result<T> {
        work(self)
    }
}
