//! Taking an operation back, as far as nothing else has come to lean on it.
//!
//! A row that the operation made is hidden; a register that it moved goes back to what stood before, if the operation's
//! own value still stands; its check-ins are undone, its undoings of check-ins made good. All of it is recorded like any
//! other change: an undo travels, and has no undo of its own.

use domain::fact::Fact;
use domain::ids::OperationId;
use domain::verb::{Counted, Verb};
use store::{OperationRow, Reader};

use crate::base::error::{Error, Result};
use crate::change::taken_back::{Counts, Undo};
use crate::programme::Programme;
use crate::view;

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
            undo.facts(tx, &rows)?;
            undo.sets(tx, &rows)?;
            tx.record(Fact::OperationUndone { operation })?;
            Ok(view::Undone {
                operation,
                undone: undo.counts.of(counted),
                verb,
                left: undo.left,
            })
        })
    }
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
    fn of(&self, counted: Counted) -> u32 {
        match counted {
            Counted::Applications => self.applications,
            Counted::CheckIns => self.check_ins,
            Counted::Registrations => self.registrations,
            Counted::Fields => self.registers + self.rows,
        }
    }
}
