//! Places that a person chose, and for what. The page can name any place; nothing is read, written or opened that nobody
//! chose for just that: what was chosen to be read is not written over, and a place to write to is not read.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::error::{Answer, ErrorView};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Purpose {
    /// A file chosen in a dialog, or dropped on the window.
    Read,
    /// A file or folder chosen in a dialog.
    Write,
    /// What we wrote there.
    Open,
}

#[derive(Debug, Default)]
pub(crate) struct Places(Mutex<HashSet<(PathBuf, Purpose)>>);

impl Places {
    pub(crate) fn allow(&self, path: &Path, purpose: Purpose) {
        self.chosen().insert((path.to_owned(), purpose));
    }

    /// The place, if somebody chose it for this.
    pub(crate) fn allowed(&self, path: &str, purpose: Purpose) -> Answer<PathBuf> {
        let place = (PathBuf::from(path), purpose);
        match self.chosen().contains(&place) {
            true => Ok(place.0),
            false => Err(ErrorView::internal("nobody chose this place for this")),
        }
    }

    fn chosen(&self) -> MutexGuard<'_, HashSet<(PathBuf, Purpose)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_allowed_for_what_it_was_chosen_for() {
        let places = Places::default();
        let path = "/home/ayse/liste.xlsx";
        let may = |purpose| places.allowed(path, purpose).is_ok();
        assert!(!may(Purpose::Read), "nobody chose it");
        places.allow(Path::new(path), Purpose::Read);
        assert!(may(Purpose::Read));
        assert!(!may(Purpose::Write), "what is read is not written over");
        assert!(!may(Purpose::Open));
        let beside = places.allowed("/home/ayse/liste.xlsx.keys", Purpose::Read);
        assert!(beside.is_err(), "nor is anything beside it read");
        let roundabout = places.allowed("/home/ayse/../ayse/liste2.xlsx", Purpose::Read);
        assert!(roundabout.is_err());
    }
}
