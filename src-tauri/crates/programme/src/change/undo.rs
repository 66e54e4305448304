//! Taking an operation back, as far as nothing else has come to lean on it.
//!
//! A row that the operation made is hidden; a register that it moved goes back to what stood before, if the operation's
//! own value still stands; its check-ins are undone, its undoings of check-ins made good. All of it is recorded like any
//! other change: an undo travels, and has no undo of its own.

use domain::fact::Fact;
use domain::ids::OperationId;
use domain::verb::{Counted, Verb};
use store::{OperationRow, Reader};

use crate::base::clock::local_kept;
use crate::base::error::{Error, Result};
use crate::change::taken_back::{Counts, Undo};
use crate::known::operations;
use crate::programme::{Programme, Reading};
use crate::view;

impl Reading {
    /// What was done, whoever did it, the newest first: at most `most`.
    pub fn operations(&self, most: u32) -> Result<Vec<view::Operation>> {
        self.read(|reader| {
            let rows = reader.operations(most)?;
            rows.iter()
                .map(|it| operations::operation(reader, it))
                .collect()
        })
    }

    /// What [`Programme::undo`] would take back.
    pub fn next_undo(&self, operation: Option<OperationId>) -> Result<view::Operation> {
        self.read(|reader| {
            let (id, ..) = match operation {
                Some(id) => named(reader, id)?,
                None => newest(reader)?,
            };
            operations::operation(reader, &row_of(reader, id)?)
        })
    }
}

impl Programme {
    /// Takes back `operation`, or this laptop's newest that can be.
    pub fn undo(&mut self, operation: Option<OperationId>) -> Result<view::Undone> {
        self.write(Verb::Undo, |tx| {
            // Looked for inside the transaction: of two processes that undo at once, the second finds it undone.
            let (operation, verb, counted) = match operation {
                Some(id) => named(tx, id)?,
                None => newest(tx)?,
            };
            let mut undo = Undo {
                operation,
                counts: Counts::default(),
                left: Vec::new(),
            };
            let rows = tx.log_of_operation(operation)?;
            // Named as they are before it: afterwards they may be out of sight.
            let (names, about) = operations::about(tx, &rows)?;
            let done = row_of(tx, operation)?;
            undo.facts(tx, &rows)?;
            undo.sets(tx, &rows)?;
            tx.record(Fact::OperationUndone { operation })?;
            let nothing = undo.counts.is_nothing() && undo.left.is_empty();
            let undone = match undo.counts.of(counted) {
                // What is counted of it stayed, and something of those it was about did not.
                0 if !undo.counts.is_nothing() => about,
                count => count,
            };
            Ok(view::Undone {
                operation,
                undone,
                nothing,
                verb,
                left: undo.left,
                at: local_kept(&done.at),
                names,
                about,
            })
        })
    }
}

fn row_of(reader: &Reader, id: OperationId) -> Result<OperationRow> {
    reader.operation(id)?.ok_or(Error::unknown("operation"))
}

/// Which operation it is, what was done in it, and what of it is counted.
type Undoable = (OperationId, Verb, Counted);

fn named(reader: &Reader, id: OperationId) -> Result<Undoable> {
    let named = reader.operation(id)?.ok_or(Error::unknown("operation"))?;
    undoable(&named).ok_or(Error::NothingToUndo)
}

fn newest(reader: &Reader) -> Result<Undoable> {
    let ours = reader.our_operations()?;
    ours.iter().find_map(undoable).ok_or(Error::NothingToUndo)
}

/// A later version's verb is listed and not taken back here: what follows from it is not known.
fn undoable(operation: &OperationRow) -> Option<Undoable> {
    let verb = operation.verb.known().filter(|_| !operation.undone)?;
    Some((operation.id, verb, verb.undone()?))
}

impl Counts {
    fn is_nothing(&self) -> bool {
        self.applications + self.check_ins + self.registrations + self.registers + self.rows == 0
    }

    fn of(&self, counted: Counted) -> u32 {
        match counted {
            Counted::Applications => self.applications,
            Counted::CheckIns => self.check_ins,
            Counted::Registrations => self.registrations,
            Counted::Fields => self.registers + self.rows,
        }
    }
}
