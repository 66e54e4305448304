//! How much SQLite is asked to do inside the transactions that write: counted by SQLite itself, for tests of what somebody at
//! the door waits for. Where nobody counts, nothing of it is there.

use std::cell::Cell;

use rusqlite::trace::{TraceEvent, TraceEventCodes};
use rusqlite::{Connection, StatementStatus};

use crate::error::Result;

thread_local! {
    static COUNTED: Cell<Counted> = const { Cell::new(Counted { statements: 0, steps: 0 }) };
    static IS_WRITING: Cell<bool> = const { Cell::new(false) };
}

/// What this thread has had done since it began to count, from the `BEGIN` to the `COMMIT` of each transaction that writes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counted {
    pub statements: i64,
    /// Steps of SQLite's machine in all of them: they grow with the rows that are looked at.
    pub steps: i64,
}

pub fn counted() -> Counted {
    COUNTED.get()
}

/// From now on.
pub(crate) fn count(db: &mut Connection) -> Result<()> {
    let codes = TraceEventCodes::SQLITE_TRACE_STMT | TraceEventCodes::SQLITE_TRACE_PROFILE;
    Ok(db.trace_v2(codes, Some(note))?)
}

/// A statement that stays prepared goes on counting its steps: what it had before it began is taken off.
fn note(event: TraceEvent) {
    let mut now = COUNTED.get();
    match event {
        TraceEvent::Stmt(statement, sql) => {
            if sql.starts_with("BEGIN IMMEDIATE") {
                IS_WRITING.set(true);
            }
            if IS_WRITING.get() {
                now.statements += 1;
                now.steps -= i64::from(statement.get_status(StatementStatus::VmStep));
            }
        }
        TraceEvent::Profile(statement, _) if IS_WRITING.get() => {
            now.steps += i64::from(statement.get_status(StatementStatus::VmStep));
            let sql = statement.sql();
            if sql.starts_with("COMMIT") || sql.starts_with("ROLLBACK") {
                IS_WRITING.set(false);
            }
        }
        _ => {}
    }
    COUNTED.set(now);
}
