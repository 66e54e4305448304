//! A change: the only thing that is ever written. It enters the file by one door, is appended to its device's log, and
//! takes effect there; changes of other laptops come by the same door.
//!
//! There are two kinds. A `Set` gives columns of one row a value under one stamp; every column is a register of its own
//! and the later `(stamp, device)` stands. A `Fact` says that something happened and is only ever added.

use uuid::Uuid;

use crate::body::{Body, Value};
use crate::fact::Fact;
use crate::noun::{Column, Noun};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Set(Set),
    Fact(Fact),
}

/// Columns of one row, set together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set {
    pub noun: Noun,
    pub row: Uuid,
    pub columns: Vec<(Column, Value)>,
}

impl Set {
    pub fn of(noun: Noun, row: impl Into<Uuid>) -> Set {
        Set {
            noun,
            row: row.into(),
            columns: Vec::new(),
        }
    }

    /// Sets the column, also to nothing: an emptied cell is a value that wins over an earlier one.
    pub fn with(mut self, column: Column, value: impl Into<Value>) -> Set {
        debug_assert_eq!(column.noun, self.noun);
        self.columns.push((column, value.into()));
        self
    }

    /// Sets the column when there is something to set. For rows that are new: what is not set stays unwritten.
    pub fn with_some(self, column: Column, value: Option<impl Into<Value>>) -> Set {
        match value {
            Some(value) => self.with(column, value),
            None => self,
        }
    }
}

impl From<Set> for Change {
    fn from(set: Set) -> Change {
        Change::Set(set)
    }
}

impl From<Fact> for Change {
    fn from(fact: Fact) -> Change {
        Change::Fact(fact)
    }
}

impl Change {
    /// The `kind` of its row in the log.
    pub fn kind(&self) -> u16 {
        match self {
            Change::Set(set) => set.noun.number(),
            Change::Fact(fact) => fact.number(),
        }
    }

    pub fn subject(&self) -> Uuid {
        match self {
            Change::Set(set) => set.row,
            Change::Fact(fact) => fact.subject(),
        }
    }

    pub fn body(&self) -> Body {
        match self {
            Change::Set(set) => Body(
                set.columns
                    .iter()
                    .map(|(column, value)| (column.number, value.clone()))
                    .collect(),
            ),
            Change::Fact(fact) => fact.body(),
        }
    }
}

/// What a row of the log says to this version of Rota.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Read {
    /// All of it is understood.
    Known(Change),
    /// A `Set` with columns (or values) that are not known yet: the rest takes effect now.
    Partly(Set),
    /// Of a later version, or torn: kept, and read again after an upgrade.
    Unknown,
}

/// Reads a row of the log.
pub fn read(kind: u16, subject: Uuid, body: &[u8]) -> Read {
    let Ok(body) = Body::decode(body) else {
        return Read::Unknown;
    };
    let Some(noun) = Noun::from_number(kind) else {
        return Fact::read(kind, subject, &body)
            .map_or(Read::Unknown, |fact| Read::Known(fact.into()));
    };
    let mut set = Set::of(noun, subject);
    let mut partly = false;
    for (number, value) in body.0 {
        match noun.column(number).filter(|column| column.takes(&value)) {
            Some(column) => set.columns.push((column, value)),
            None => partly = true,
        }
    }
    if partly {
        Read::Partly(set)
    } else {
        Read::Known(set.into())
    }
}

/// What screens call the news of a log row of this kind.
pub fn topic(kind: u16) -> Option<&'static str> {
    Noun::from_number(kind)
        .map(Noun::topic)
        .or_else(|| crate::fact::topic(kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::noun::meeting;

    #[test]
    fn a_set_survives_writing_and_reading() {
        let set = Set::of(Noun::Meeting, Uuid::from_u128(1))
            .with(meeting::DATE, "2026-11-24")
            .with(meeting::CAPACITY, 20u32)
            .with(meeting::VENUE, Value::Null);
        let change = Change::from(set);
        assert_eq!(
            read(change.kind(), change.subject(), &change.body().encode()),
            Read::Known(change)
        );
    }

    #[test]
    fn a_column_of_a_later_version_does_not_hold_up_the_others() {
        let body = Body(vec![(2, "2026-11-24".into()), (999, "?".into())]);
        let set = Set::of(Noun::Meeting, Uuid::nil()).with(meeting::DATE, "2026-11-24");
        assert_eq!(read(4, Uuid::nil(), &body.encode()), Read::Partly(set));
    }

    #[test]
    fn a_kind_of_a_later_version_is_unknown() {
        assert_eq!(read(65_000, Uuid::nil(), &[]), Read::Unknown);
        assert_eq!(read(4, Uuid::nil(), &[0xff]), Read::Unknown, "torn");
    }
}
