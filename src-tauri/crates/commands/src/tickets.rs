//! Places that a person chose, and for what. The page never hears of a place: it holds a ticket, which says nothing and is
//! good for one purpose. What was chosen to be read is not written over, and a place to write to is not read.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use specta::datatype::DataType;
use specta::{Type, Types};

use crate::argument::{FromCall, Given};
use crate::error::{Answer, ErrorView};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A file chosen in a dialog, or dropped on the window.
    Read,
    /// A file or folder chosen in a dialog.
    Write,
}

/// A file or folder that somebody chose: `ticket` stands for it, `name` is for showing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct Chosen {
    pub ticket: String,
    pub name: String,
}

#[derive(Debug)]
struct Place {
    path: PathBuf,
    purpose: Purpose,
    /// We wrote there, so it may be looked at.
    written: bool,
}

/// Every ticket that was given out while the program runs.
#[derive(Debug, Default, Clone)]
pub struct Tickets(Arc<Mutex<HashMap<String, Place>>>);

impl Tickets {
    pub fn give(&self, path: &Path, purpose: Purpose) -> Chosen {
        let ticket = new_ticket();
        let name = path.file_name().unwrap_or(path.as_os_str());
        let chosen = Chosen {
            ticket: ticket.clone(),
            name: name.to_string_lossy().into_owned(),
        };
        let place = Place {
            path: path.to_owned(),
            purpose,
            written: false,
        };
        self.given().insert(ticket, place);
        chosen
    }

    /// The file that we wrote, if this ticket was for that.
    pub fn may_open(&self, ticket: &str) -> Answer<PathBuf> {
        match self.given().get(ticket) {
            Some(place) if place.written => Ok(place.path.clone()),
            _ => Err(not_chosen()),
        }
    }

    fn may(&self, ticket: &str, purpose: Purpose) -> Answer<PathBuf> {
        match self.given().get(ticket) {
            Some(place) if place.purpose == purpose => Ok(place.path.clone()),
            _ => Err(not_chosen()),
        }
    }

    fn written(&self, ticket: &str) {
        if let Some(place) = self.given().get_mut(ticket) {
            place.written = true;
        }
    }

    fn given(&self) -> MutexGuard<'_, HashMap<String, Place>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A text that nobody guesses.
fn new_ticket() -> String {
    let number = || RandomState::new().hash_one(());
    format!("{:016x}{:016x}", number(), number())
}

fn not_chosen() -> ErrorView {
    ErrorView::internal("nobody chose this place for this")
}

/// A file that was chosen in the dialog, or dropped: the page gives its ticket.
pub(crate) struct ToRead(PathBuf);

impl Deref for ToRead {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.0
    }
}

/// A file or folder to write to that was chosen in the dialog: the page gives its ticket.
pub(crate) struct ToWrite {
    path: PathBuf,
    ticket: String,
    tickets: Tickets,
}

impl ToWrite {
    /// What was just written there may be looked at.
    pub(crate) fn written(&self) {
        self.tickets.written(&self.ticket);
    }
}

impl Deref for ToWrite {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.path
    }
}

impl FromCall for ToRead {
    fn take(given: &mut Given, name: &'static str) -> Answer<Self> {
        let ticket: String = given.value(name)?;
        let path = given.engine().tickets().may(&ticket, Purpose::Read);
        path.map(ToRead).map_err(|why| why.about(name))
    }
}

impl FromCall for ToWrite {
    fn take(given: &mut Given, name: &'static str) -> Answer<Self> {
        let ticket: String = given.value(name)?;
        to_write(given, name, ticket)
    }
}

impl FromCall for Option<ToWrite> {
    fn take(given: &mut Given, name: &'static str) -> Answer<Self> {
        let ticket: Option<String> = given.value(name)?;
        ticket.map(|it| to_write(given, name, it)).transpose()
    }
}

fn to_write(given: &Given, name: &str, ticket: String) -> Answer<ToWrite> {
    let tickets = given.engine().tickets().clone();
    let path = tickets.may(&ticket, Purpose::Write);
    let path = path.map_err(|why| why.about(name))?;
    Ok(ToWrite {
        path,
        ticket,
        tickets,
    })
}

// To the page a ticket is a text.
impl Type for ToRead {
    fn definition(types: &mut Types) -> DataType {
        String::definition(types)
    }
}

impl Type for ToWrite {
    fn definition(types: &mut Types) -> DataType {
        String::definition(types)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticket_is_good_for_what_it_was_given_for() {
        let tickets = Tickets::default();
        let path = Path::new("/home/ayse/liste.xlsx");
        let chosen = tickets.give(path, Purpose::Read);
        assert_eq!(chosen.name, "liste.xlsx");
        assert!(!chosen.ticket.contains("liste"), "it says nothing");
        let may = |purpose| tickets.may(&chosen.ticket, purpose);
        assert_eq!(may(Purpose::Read).unwrap(), path);
        assert!(
            may(Purpose::Write).is_err(),
            "what is read is not written over"
        );
        assert!(tickets.may_open(&chosen.ticket).is_err());
        let place = path.display().to_string();
        assert!(
            tickets.may(&place, Purpose::Read).is_err(),
            "no path is a ticket"
        );
        let again = tickets.give(path, Purpose::Write);
        assert_ne!(again.ticket, chosen.ticket);
        assert!(tickets.may(&again.ticket, Purpose::Read).is_err());
    }

    #[test]
    fn what_was_written_may_be_looked_at() {
        let tickets = Tickets::default();
        let chosen = tickets.give(Path::new("/home/ayse/liste.pdf"), Purpose::Write);
        assert!(
            tickets.may_open(&chosen.ticket).is_err(),
            "nothing is there yet"
        );
        tickets.written(&chosen.ticket);
        assert!(tickets.may_open(&chosen.ticket).is_ok());
    }
}
