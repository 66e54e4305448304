//! What the team did, one line for each operation, and what of it still stands.

use domain::body::Value;
use domain::calendar::Kept;
use domain::change;
use domain::fact::Fact;
use domain::ids::{DeviceId, OperationId};
use domain::leaning::is_kept_in_sight;
use domain::noun::{Column, Noun, registration};
use domain::verb::Verb;
use domain::words::Word;
use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

use crate::error::Result;
use crate::reader::Reader;
use crate::row::{all, one, read, word};
use crate::sql_value;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperationRow {
    pub id: OperationId,
    pub device: DeviceId,
    pub verb: Word<Verb>,
    pub at: Kept,
    pub undone: bool,
}

/// What is in sight of a noun.
fn in_sight_of(noun: Noun) -> String {
    let table = noun.table();
    match is_kept_in_sight(noun) {
        true => format!("seen_{table}"),
        false => format!("(SELECT * FROM {table} WHERE hidden IS NOT 1)"),
    }
}

const SELECT: &str = "SELECT operation, device, verb, at,
        EXISTS (SELECT 1 FROM operation_undone WHERE operation_undone.operation = operation.operation)
     FROM operation";

fn row_to_operation(row: &rusqlite::Row) -> rusqlite::Result<OperationRow> {
    Ok(OperationRow {
        id: OperationId(row.get(0)?),
        device: DeviceId(row.get(1)?),
        verb: word(row, 2)?,
        at: read(row, 3)?,
        undone: row.get(4)?,
    })
}

/// The lines of the log that name an operation.
const FIRST_LINES: &str = "SELECT change_log.kind, change_log.body
     FROM operation
     JOIN change_log ON change_log.device = operation.device AND change_log.seq = operation.seq
     WHERE operation.operation = ?1";

impl Reader<'_> {
    pub fn operation(&self, id: OperationId) -> Result<Option<OperationRow>> {
        one(
            self.db,
            &format!("{SELECT} WHERE operation = ?1"),
            params![id.0],
            row_to_operation,
        )
    }

    /// Whatever was done, by whichever laptop, the newest first.
    pub fn operations(&self, most: u32) -> Result<Vec<OperationRow>> {
        let sql = format!(
            "SELECT done.*
             FROM ({SELECT}) AS done
             JOIN operation USING (operation, device)
             JOIN change_log ON change_log.device = operation.device AND change_log.seq = operation.seq
             ORDER BY change_log.stamp DESC, done.operation DESC
             LIMIT ?1"
        );
        all(self.db, &sql, params![most], row_to_operation)
    }

    /// The operations of this laptop, under whatever ids it has written them here, the newest first.
    pub fn our_operations(&self) -> Result<Vec<OperationRow>> {
        // A laptop's stamps rise, under whatever id it writes.
        let sql = format!(
            "SELECT done.*, change_log.stamp
             FROM ({SELECT} WHERE device = ?1 AND seq <= ?2) AS done
             JOIN operation USING (operation, device)
             JOIN change_log ON change_log.device = operation.device AND change_log.seq = operation.seq"
        );
        let mut operations: Vec<(i64, OperationRow)> = Vec::new();
        for (device, upto) in self.ours()? {
            let upto = i64::try_from(upto).unwrap_or(i64::MAX);
            let params = params![device.0, upto];
            operations.extend(all(self.db, &sql, params, |row| {
                Ok((row.get(5)?, row_to_operation(row)?))
            })?);
        }
        operations.sort_by_key(|(stamp, _)| std::cmp::Reverse(*stamp));
        Ok(operations.into_iter().map(|(_, row)| row).collect())
    }

    /// Why an operation was done, where somebody said so; as its first line of the log has it.
    pub fn reason_of(&self, id: OperationId) -> Result<Option<String>> {
        let facts = all(self.db, FIRST_LINES, params![id.0], |row| {
            let body: Vec<u8> = row.get(1)?;
            Ok(change::read(row.get(0)?, id.0, &body).fact())
        })?;
        Ok(facts.into_iter().flatten().find_map(|it| match it {
            Fact::OperationDone { reason, .. } => reason,
            Fact::OperationUndone { .. }
            | Fact::CheckedIn(_)
            | Fact::CheckInUndone { .. }
            | Fact::NoticeShown { .. }
            | Fact::DocumentIssued(_)
            | Fact::LetterWritten(_)
            | Fact::WrittenOut(_) => None,
        }))
    }

    /// What a register holds now, and the stamp and device under which it was written; `None` when it never was.
    pub fn register(&self, column: Column, row: Uuid) -> Result<Option<(Value, u64, DeviceId)>> {
        let table = column.noun.table();
        let sql = format!(
            "SELECT {0}, coalesce(register.stamp, iif({0} IS NULL, NULL, row_stamp)), coalesce(register.device, row_device)
             FROM {table}
             LEFT JOIN register ON register.noun = ?1 AND register.subject = {table}.id AND register.number = ?2
             WHERE {table}.id = ?3",
            format_args!("{table}.{}", column.name)
        );
        let mut statement = self.db.prepare_cached(&sql)?;
        let found = statement
            .query_row(params![column.noun.number(), column.number, row], |row| {
                let value = sql_value::read(row.get_ref(0)?);
                Ok((value, row.get::<_, Option<i64>>(1)?, row.get(2)?))
            })
            .optional()?;
        Ok(found.and_then(|(value, stamp, device)| Some((value, stamp? as u64, DeviceId(device)))))
    }

    /// The rows in sight that hold `row` in `column`: who leans on it. A registration that was taken back and by which
    /// somebody came leans on who they are, and not on where they were registered.
    pub fn leaning(&self, column: Column, row: Uuid) -> Result<Vec<Uuid>> {
        let in_sight = match (column.noun, column) {
            (Noun::Registration, registration::MEETING) => "hidden IS NOT 1",
            (Noun::Registration, _) => {
                "(hidden IS NOT 1 OR EXISTS (SELECT 1 FROM arrival WHERE arrival.registration = registration.id))"
            }
            _ => "TRUE",
        };
        let from = match column.noun {
            Noun::Registration => "registration".to_owned(),
            noun => in_sight_of(noun),
        };
        // Whoever is registered by an application is the person of it: by them it is found among thousands.
        let by_person = match column {
            registration::APPLICATION => {
                "AND person IS (SELECT person FROM application WHERE id = ?1)"
            }
            _ => "",
        };
        let sql = format!(
            "SELECT id FROM {from} WHERE {} = ?1 {by_person} AND {in_sight} ORDER BY id",
            column.name
        );
        all(self.db, &sql, params![row], |row| row.get(0))
    }

    /// Whether a row is in sight; `None` where there never was one.
    pub fn is_in_sight(&self, noun: Noun, row: Uuid) -> Result<Option<bool>> {
        let sql = format!(
            "SELECT EXISTS (SELECT 1 FROM {} AS seen WHERE seen.id = ?1) FROM {} WHERE id = ?1",
            in_sight_of(noun),
            noun.table()
        );
        one(self.db, &sql, [row], |row| row.get(0))
    }

    /// The rows of a noun that somebody took out of sight and that are in sight all the same.
    pub fn hidden_in_sight(&self, noun: Noun) -> Result<Vec<Uuid>> {
        if !is_kept_in_sight(noun) {
            return Ok(Vec::new());
        }
        let sql = format!(
            "SELECT id FROM {} WHERE hidden IS 1 ORDER BY id",
            in_sight_of(noun)
        );
        all(self.db, &sql, [], |row| row.get(0))
    }

    /// How many rows of a noun are in sight.
    pub fn count(&self, noun: Noun) -> Result<u32> {
        let sql = format!("SELECT count(*) FROM {}", in_sight_of(noun));
        Ok(self
            .db
            .prepare_cached(&sql)?
            .query_row([], |row| row.get(0))?)
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    /// Each change of plan asks for its reason, in a log of a hundred thousand rows.
    #[test]
    fn the_reason_of_an_operation_is_found_by_its_key() {
        let db = Connection::open_in_memory().unwrap();
        for migration in crate::migrate::MIGRATIONS {
            db.execute_batch(migration).unwrap();
        }
        let sql = format!("EXPLAIN QUERY PLAN {FIRST_LINES}");
        let mut plan = db.prepare(&sql).unwrap();
        let steps = plan.query_map(params![[0u8; 16]], |row| row.get::<_, String>(3));
        let steps: Vec<String> = steps.unwrap().collect::<rusqlite::Result<_>>().unwrap();
        assert_eq!(steps.len(), 2, "{steps:#?}");
        assert!(
            steps.iter().all(|it| it.starts_with("SEARCH")),
            "{steps:#?}"
        );
    }
}
