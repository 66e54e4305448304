//! The row that is meant by what was typed, there already or still to be made.

use domain::change::Set;
use uuid::Uuid;

use crate::base::error::{Error, Result};
use crate::view;

/// A row that is meant by what was typed. One that is not there yet is made with what `birth` holds.
pub(crate) struct Meant {
    pub(crate) row: Uuid,
    pub(crate) birth: Option<Set>,
    pub(crate) said: Vec<view::Changed>,
}

impl Meant {
    pub(crate) fn there(row: Uuid) -> Meant {
        Meant {
            row,
            birth: None,
            said: Vec::new(),
        }
    }

    pub(crate) fn born(birth: Set) -> Meant {
        Meant {
            row: birth.row,
            birth: Some(birth),
            said: Vec::new(),
        }
    }

    /// What would have to be made first is not there.
    pub(crate) fn there_already(self, what: &'static str) -> Result<Uuid> {
        match self.birth {
            None => Ok(self.row),
            Some(_) => Err(Error::unknown(what)),
        }
    }

    /// What a new row says of itself besides the pairs.
    pub(crate) fn saying(mut self, column: &str, value: String) -> Meant {
        self.said.push(view::Changed {
            column: column.to_owned(),
            before: None,
            after: Some(value),
        });
        self
    }
}
