//! Taking an operation back, as far as nothing else has come to lean on it.
//!
//! A row that the operation made is hidden; a register that it moved goes back to what stood before, if the operation's
//! own value still stands; its check-ins are undone, its undoings of check-ins made good. All of it is recorded like any
//! other change: an undo travels, and has no undo of its own.

use domain::fact::Fact;
use domain::ids::OperationId;
use store::{OperationRow, Reader};

use crate::base::error::{Error, Result};
use crate::change::taken_back::{Counts, Undo};
use crate::programme::Programme;
use crate::view;

/// The verbs that have an opposite.
const UNDOABLE: &[&str] = &[
    "check-in",
    "walk-in",
    "undo-check-in",
    "check-out",
    "substitute",
    "import",
    "edit",
    "tour",
    "join",
    "separate",
    "later",
    "select",
    "promote",
    "reply",
    "withdraw",
    "place",
    "invite",
    "name",
    "points",
    "agenda",
    "attach",
    "remove",
];

impl Programme {
    /// Takes back `operation`, or this laptop's newest that can be.
    pub fn undo(&mut self, operation: Option<OperationId>) -> Result<view::Undone> {
        self.write("undo", |tx| {
            // Looked for inside the transaction: of two processes that undo at once, the second finds it undone.
            let operation = match operation {
                Some(id) => named(tx, id)?,
                None => newest(tx)?,
            };
            let mut undo = Undo {
                operation: operation.id,
                counts: Counts::default(),
                left: Vec::new(),
            };
            let rows = tx.log_of_operation(operation.id)?;
            undo.facts(tx, &rows)?;
            undo.sets(tx, &rows)?;
            tx.record(Fact::OperationUndone {
                operation: operation.id,
            })?;
            Ok(view::Undone {
                operation: operation.id.to_string(),
                undone: undo.counts.of(&operation.verb),
                verb: operation.verb,
                left: undo.left,
            })
        })
    }
}

fn named(reader: &Reader, id: OperationId) -> Result<OperationRow> {
    let named = reader.operation(id)?.ok_or(Error::Unknown {
        what: "operation",
        candidates: vec![],
    })?;
    if can_be_undone(&named) {
        Ok(named)
    } else {
        Err(Error::NothingToUndo)
    }
}

fn newest(reader: &Reader) -> Result<OperationRow> {
    let ours = reader.our_operations()?;
    ours.into_iter()
        .find(can_be_undone)
        .ok_or(Error::NothingToUndo)
}

fn can_be_undone(operation: &OperationRow) -> bool {
    !operation.undone && UNDOABLE.contains(&operation.verb.as_str())
}

impl Counts {
    /// What somebody who undoes this verb counts: rows of a sheet, people at the door, corrected fields.
    fn of(&self, verb: &str) -> u32 {
        match verb {
            "import" => self.applications,
            "check-in" | "walk-in" | "undo-check-in" => self.check_ins,
            "select" | "promote" | "reply" | "withdraw" | "invite" | "name" | "substitute" => {
                self.registrations
            }
            _ => self.registers + self.rows,
        }
    }
}
