//! The log: appending, taking what others wrote, news, and building the projections anew.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap, HashSet};

use domain::change::{self, Change, Read, SETS, Set};
use domain::fact::Fact;
use domain::fork::is_branch;
use domain::ids::{DeviceId, FactId, OperationId};
use domain::log_row::{Hash, LogRow};
use domain::stamp::{Order, Stamp};
use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::apply;
use crate::error::Result;
use crate::fork::{self, Family, Seat};
use crate::log_row::{COLUMNS, end, row_at, row_to_log_row, stamp_of};
use crate::reader::Reader;
use crate::row::all;
use crate::statements::Statements;
use crate::writer;

/// What became of rows of other laptops.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Taken {
    pub new: u32,
    pub known: u32,
    /// Rows whose predecessor is missing or that do not follow from it: not taken, nothing else is harmed, and they can
    /// come again. (A stamp of the year 2100 cannot even be read.)
    pub not_taken: u32,
}

impl Taken {
    /// How many rows were looked at: all that were given, unless somebody was waited for.
    pub fn looked_at(&self) -> usize {
        (self.new + self.known + self.not_taken) as usize
    }
}

impl Reader<'_> {
    /// Where the log ends here.
    pub fn position(&self) -> Result<i64> {
        let sql = "SELECT coalesce(max(position), 0) FROM change_log";
        Ok(self
            .db
            .prepare_cached(sql)?
            .query_row([], |row| row.get(0))?)
    }

    /// What there is news about after `position`, and where the log ends now.
    pub fn news(&self, position: i64) -> Result<(BTreeSet<&'static str>, i64)> {
        let mut statement = self.db.prepare_cached(
            "SELECT kind, max(position)
             FROM change_log
             WHERE position > ?1
             GROUP BY kind",
        )?;
        let mut topics = BTreeSet::new();
        let mut end = position;
        let mut rows = statement.query([position])?;
        while let Some(row) = rows.next()? {
            topics.extend(change::topic(row.get(0)?));
            end = end.max(row.get(1)?);
        }
        if end == position {
            return Ok((topics, end));
        }
        for set in self.sets_since(position)? {
            topics.insert(set.noun.topic());
        }
        for row in self.branched_since(position)? {
            topics.extend(change::topic(row.kind));
            topics.extend(row.read().sets().iter().map(|set| set.noun.topic()));
        }
        Ok((topics, end))
    }

    /// The rows that have changed after `position`, with the kind of the change.
    pub fn subjects_since(&self, position: i64) -> Result<BTreeSet<(u16, Uuid)>> {
        // A key at a desk waits for this: each is read once, and put in order here.
        let mut statement = self
            .db
            .prepare_cached("SELECT kind, subject, body FROM change_log WHERE position > ?1")?;
        let mut subjects = BTreeSet::new();
        let mut rows = statement.query([position])?;
        while let Some(row) = rows.next()? {
            let (kind, subject) = (row.get(0)?, row.get(1)?);
            if kind != SETS {
                subjects.insert((kind, subject));
                continue;
            }
            let body = row.get_ref(2)?.as_blob().map_err(rusqlite::Error::from)?;
            let sets = change::read(SETS, subject, body).sets();
            subjects.extend(sets.iter().map(|set| (set.noun.number(), set.row)));
        }
        for row in self.branched_since(position)? {
            subjects.insert((row.kind, row.subject));
            let sets = row.read().sets();
            subjects.extend(sets.iter().map(|set| (set.noun.number(), set.row)));
        }
        Ok(subjects)
    }

    /// What was found to be of branches after `position`: it says the same as before, but under another name, and that can
    /// change who wrote last and whom an undoing meant.
    fn branched_since(&self, position: i64) -> Result<Vec<LogRow>> {
        let sql = "SELECT EXISTS (SELECT 1 FROM fork WHERE noticed >= ?1)";
        let is_any = self
            .db
            .prepare_cached(sql)?
            .query_row([position], |row| row.get::<_, bool>(0))?;
        if !is_any {
            return Ok(Vec::new());
        }
        let sql = format!(
            "SELECT {COLUMNS}
             FROM change_log
             WHERE device IN (SELECT branch FROM fork WHERE noticed >= ?1)"
        );
        all(self.db, &sql, [position], row_to_log_row)
    }

    /// What was set together after `position`.
    fn sets_since(&self, position: i64) -> Result<Vec<Set>> {
        let mut statement = self.db.prepare_cached(
            "SELECT subject, body FROM change_log WHERE position > ?1 AND kind = ?2",
        )?;
        let mut sets = Vec::new();
        let mut rows = statement.query(params![position, SETS])?;
        while let Some(row) = rows.next()? {
            let body = row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?;
            sets.extend(change::read(SETS, row.get(0)?, body).sets());
        }
        Ok(sets)
    }

    /// The log of `device` after its row `seq`, in order.
    pub fn log_after(&self, device: DeviceId, seq: u64) -> Result<Vec<LogRow>> {
        let sql =
            format!("SELECT {COLUMNS} FROM change_log WHERE device = ?1 AND seq > ?2 ORDER BY seq");
        let mut statement = self.db.prepare_cached(&sql)?;
        let rows = statement.query_map(params![device.0, seq as i64], row_to_log_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One row, by its place in its device's log.
    pub fn log_row(&self, id: FactId) -> Result<Option<LogRow>> {
        row_at(self.db, id)
    }

    /// The check-ins that an undoing in `row` takes back, under the names that they have here.
    pub fn undone_by(&self, row: &LogRow) -> Result<Vec<FactId>> {
        let Some(mut change) = row.read().change() else {
            return Ok(Vec::new());
        };
        mean(self.db, row, &mut change)?;
        if let Change::Fact(Fact::CheckInUndone { check_ins, .. }) = change {
            return Ok(check_ins);
        }
        Ok(Vec::new())
    }

    /// Everything that one operation wrote, in order: from the row that names it on, as long as it goes.
    pub fn log_of_operation(&self, operation: OperationId) -> Result<Vec<LogRow>> {
        let mut named = self
            .db
            .prepare_cached("SELECT device, seq FROM operation WHERE operation = ?1")?;
        let sql = format!(
            "SELECT {COLUMNS} FROM change_log WHERE device = ?1 AND seq >= ?2 ORDER BY seq"
        );
        let mut statement = self.db.prepare_cached(&sql)?;
        let mut log = Vec::new();
        let mut firsts = named.query([operation.0])?;
        while let Some(first) = firsts.next()? {
            let (device, seq): (Uuid, i64) = (first.get(0)?, first.get(1)?);
            let mut rows = statement.query(params![device, seq])?;
            while let Some(row) = rows.next()? {
                if row.get::<_, Uuid>(3)? != operation.0 {
                    break;
                }
                log.push(row_to_log_row(row)?);
            }
        }
        Ok(log)
    }

    /// Everything that ever set something of one row, in the order in which the registers see it. Facts about it stand in
    /// tables of their own.
    pub fn log_of_subject(&self, subject: Uuid) -> Result<Vec<LogRow>> {
        let mut statement = self.db.prepare_cached(&of_subject())?;
        let rows = statement.query_map(params![subject], row_to_log_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What happened to a registration or a person: their arrivals and what became of them, the notice they were given, the
    /// letters that were written to them. In the
    /// order of [`Reader::log_of_subject`].
    pub fn facts_of(&self, subject: Uuid) -> Result<Vec<LogRow>> {
        let sql = format!(
            "SELECT {COLUMNS}
             FROM change_log
             WHERE (device, seq) IN (
                 SELECT device, seq FROM check_in WHERE registration = ?1
                 UNION ALL
                 SELECT device, seq FROM check_in_undone WHERE registration = ?1
                 UNION ALL
                 SELECT device, seq FROM notice_shown WHERE person = ?1
                 UNION ALL
                 SELECT device, seq FROM letter_written WHERE registration = ?1
             )
             ORDER BY stamp, device"
        );
        let mut statement = self.db.prepare_cached(&sql)?;
        let rows = statement.query_map(params![subject], row_to_log_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The devices whose logs are held, and how far.
    pub fn vector(&self) -> Result<Vec<(DeviceId, u64)>> {
        let mut statement = self
            .db
            .prepare_cached("SELECT device, seq FROM held ORDER BY device")?;
        let rows = statement.query_map([], |row| {
            Ok((DeviceId(row.get(0)?), row.get::<_, i64>(1)? as u64))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// What ever set something of a row.
fn of_subject() -> String {
    format!(
        "SELECT {COLUMNS}
         FROM change_log
         WHERE (subject = ?1 AND kind < 200)
             OR position IN (SELECT position FROM change_log_also WHERE subject = ?1)
         ORDER BY stamp, device"
    )
}

/// Takes rows of any devices in any order; what is known already changes nothing. Between two rows it asks whether somebody
/// waits: then it ends there, and what it took so far counts.
pub(crate) fn take(
    db: &Connection,
    order: Order,
    rows: &[LogRow],
    is_awaited: &dyn Fn() -> bool,
) -> Result<Taken> {
    let mut taking = Taking {
        statements: Statements::of(db),
        order,
        ours: writer::in_use(db)?.into_iter().collect(),
        families: HashMap::new(),
        ends: HashMap::new(),
        taken: Taken::default(),
        rebuild: false,
        undo_anew: false,
    };
    for row in rows {
        // One at least, so that it goes on however many wait.
        if taking.taken.looked_at() > 0 && is_awaited() {
            break;
        }
        taking.row(row)?;
    }
    if taking.rebuild {
        rebuild(db, order)?;
    } else if taking.undo_anew {
        undo_anew(db, order)?;
    }
    Ok(taking.taken)
}

struct Taking<'a> {
    statements: Statements<'a>,
    order: Order,
    /// The ids that somebody who has this file goes on writing under.
    ours: HashSet<DeviceId>,
    families: HashMap<DeviceId, Family>,
    /// Where the log of a device ends that nobody else has written under: there the next row is looked for first.
    ends: HashMap<DeviceId, (u64, Hash, Stamp)>,
    taken: Taken,
    /// A fork was noticed: what was read under one name has another now.
    rebuild: bool,
    /// A branch has grown: what an earlier undoing means may have to be told anew.
    undo_anew: bool,
}

impl Taking<'_> {
    fn row(&mut self, row: &LogRow) -> Result<()> {
        let db = self.statements.db;
        // Nobody writes under the id of a branch.
        let seat = match is_branch(row.written_as) {
            true => Seat::Missing,
            false if self.goes_on(row)? => Seat::After(row.written_as),
            false => self.family(row.written_as)?.seat(db, row)?,
        };
        let device = match seat {
            Seat::Known => {
                self.taken.known += 1;
                return Ok(());
            }
            Seat::Missing => {
                self.leave(row.written_as)?;
                self.taken.not_taken += 1;
                return Ok(());
            }
            Seat::After(device) => {
                self.leave(row.written_as)?;
                self.undo_anew |= self.family(row.written_as)?.is_forked();
                device
            }
            Seat::Beside { before, other } => {
                self.leave(row.written_as)?;
                self.rebuild = true;
                self.families.remove(&row.written_as);
                if let Some(piece) = other {
                    fork::part(db, row.written_as, piece, row.seq, &before)?;
                }
                fork::begin_branch(db, row.written_as, row.seq, &before, &row.hash)?
            }
        };
        let row = LogRow {
            device,
            ..row.clone()
        };
        let read = row.read();
        insert(&mut self.statements, &row, also(&read))?;
        if !self.rebuild {
            apply_read(&mut self.statements, db, self.order, &row, read)?;
        }
        self.ends.insert(row.device, (row.seq, row.hash, row.stamp));
        self.taken.new += 1;
        Ok(())
    }

    /// Whether it follows the last row of its device, and that is all there is: as nearly every row does.
    fn goes_on(&mut self, row: &LogRow) -> Result<bool> {
        if self.family(row.written_as)?.is_forked() {
            return Ok(false);
        }
        let (seq, hash, stamp) = match self.ends.entry(row.written_as) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(new) => *new.insert(end(self.statements.db, row.written_as)?),
        };
        let rises = row.seq == 1 || row.stamp > stamp;
        Ok(Some(row.seq) == seq.checked_add(1) && rises && row.follows(&hash))
    }

    fn family(&mut self, device: DeviceId) -> Result<&Family> {
        Ok(match self.families.entry(device) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(Family::of(self.statements.db, device)?),
        })
    }

    /// Somebody else has written under this id: whoever did so in this file goes on under another, and what is taken is
    /// what another laptop wrote.
    fn leave(&mut self, device: DeviceId) -> Result<()> {
        if self.ours.remove(&device) {
            writer::leave(self.statements.db, device)?;
        }
        Ok(())
    }
}

/// Asks again of every undoing which check-ins it means.
fn undo_anew(db: &Connection, order: Order) -> Result<()> {
    let sql = "SELECT DISTINCT device, seq FROM check_in_undone ORDER BY device, seq";
    let undone: Vec<FactId> = all(db, sql, [], |row| {
        Ok(FactId {
            device: DeviceId(row.get(0)?),
            seq: row.get::<_, i64>(1)? as u64,
        })
    })?;
    db.execute("DELETE FROM check_in_undone", [])?;
    let mut statements = Statements::of(db);
    for id in undone {
        if let Some(row) = row_at(db, id)? {
            let read = row.read();
            apply_read(&mut statements, db, order, &row, read)?;
        }
    }
    Ok(())
}

/// Lets a row of the log in `log` take effect as far as this version understands it, and remembers the rest.
fn apply_read(
    statements: &mut Statements,
    log: &Connection,
    order: Order,
    row: &LogRow,
    read: Read,
) -> Result<()> {
    let is_whole = matches!(read, Read::Known(_));
    if let Some(mut change) = read.change() {
        mean(log, row, &mut change)?;
        apply::apply(statements, order, row, &change)?;
    }
    if is_whole {
        return Ok(());
    }
    let sql = "INSERT OR IGNORE INTO pending (device, seq) VALUES (?1, ?2)";
    let mut statement = statements.db.prepare_cached(sql)?;
    statement.execute(params![row.device.0, row.seq as i64])?;
    Ok(())
}

/// Where a change names check-ins, the names under which they stand here.
pub(crate) fn mean(log: &Connection, row: &LogRow, change: &mut Change) -> Result<()> {
    if let Change::Fact(Fact::CheckInUndone {
        registration,
        check_ins,
        ..
    }) = change
    {
        for named in check_ins {
            *named = fork::meant(log, row, *registration, *named)?;
        }
    }
    Ok(())
}

/// The rows that a row of the log speaks of besides its subject.
fn also(read: &Read) -> impl Iterator<Item = Uuid> {
    let change = match read {
        Read::Known(change) | Read::Partly(change) => Some(change),
        Read::Unknown => None,
    };
    change.into_iter().flat_map(Change::also)
}

/// Whether this version reads something that an earlier one could not.
pub(crate) fn pending_is_readable(db: &Connection) -> Result<bool> {
    let mut statement = db.prepare(
        "SELECT kind, subject, body
         FROM pending JOIN change_log USING (device, seq)",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let body: Vec<u8> = row.get(2)?;
        if matches!(
            change::read(row.get(0)?, row.get(1)?, &body),
            Read::Known(_)
        ) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Lets what an earlier version could not read take effect as if it came now: in which order things come does not matter.
pub(crate) fn read_pending(db: &Connection, order: Order) -> Result<()> {
    let sql = format!(
        "SELECT {COLUMNS}, position FROM change_log
         WHERE (device, seq) IN (SELECT device, seq FROM pending)
         ORDER BY position"
    );
    let rows = all(db, &sql, [], |row| {
        Ok((row.get::<_, i64>("position")?, row_to_log_row(row)?))
    })?;
    let mut statements = Statements::of(db);
    let (mut speaks_of, mut is_forked) = (Vec::new(), false);
    for (position, row) in rows {
        let read = row.read();
        if !matches!(read, Read::Known(_)) {
            continue;
        }
        speaks_of.push((position, also(&read).collect::<Vec<Uuid>>()));
        is_forked |= row.device != row.written_as;
        apply_read(&mut statements, db, order, &row, read)?;
        db.prepare_cached("DELETE FROM pending WHERE device = ?1 AND seq = ?2")?
            .execute(params![row.device.0, row.seq as i64])?;
    }
    for (position, subjects) in speaks_of {
        note_also(&mut statements, position, subjects.into_iter())?;
    }
    if is_forked {
        undo_anew(db, order)?;
    }
    Ok(())
}

/// Empties the projections and builds them anew from the log, in the order of arrival.
pub(crate) fn rebuild(db: &Connection, order: Order) -> Result<()> {
    apply::clear(db)?;
    replay(db, db, order)?;
    // What was not understood when it came may speak of more rows now.
    let mut statement = db.prepare(&format!(
        "SELECT {COLUMNS}, position FROM change_log WHERE kind = ?1"
    ))?;
    let mut rows = statement.query([SETS])?;
    let mut statements = Statements::of(db);
    while let Some(row) = rows.next()? {
        let read = row_to_log_row(row)?.read();
        note_also(&mut statements, row.get("position")?, also(&read))?;
    }
    Ok(())
}

fn note_also(
    statements: &mut Statements,
    position: i64,
    also: impl Iterator<Item = Uuid>,
) -> Result<()> {
    for subject in also {
        let subject = subject.as_bytes().as_slice();
        statements.also()?.execute(params![subject, position])?;
    }
    Ok(())
}

/// Lets every row of the log in `from` take effect in `into`.
pub(crate) fn replay(from: &Connection, into: &Connection, order: Order) -> Result<()> {
    let mut statement = from.prepare(&format!(
        "SELECT {COLUMNS} FROM change_log ORDER BY position"
    ))?;
    let mut rows = statement.query([])?;
    let mut statements = Statements::of(into);
    while let Some(row) = rows.next()? {
        let row = row_to_log_row(row)?;
        apply_read(&mut statements, from, order, &row, row.read())?;
    }
    Ok(())
}

/// Builds all that follows from the log in `from` in a file that has nothing yet: also what is kept while rows are appended.
/// The log itself stays where it is.
pub(crate) fn replay_all(from: &Connection, into: &Connection, order: Order) -> Result<()> {
    let mut statement = from.prepare(&format!(
        "SELECT {COLUMNS}, position FROM change_log ORDER BY position"
    ))?;
    let mut rows = statement.query([])?;
    let mut statements = Statements::of(into);
    while let Some(row) = rows.next()? {
        let position: i64 = row.get("position")?;
        let row = row_to_log_row(row)?;
        let read = row.read();
        note_also(&mut statements, position, also(&read))?;
        apply_read(&mut statements, from, order, &row, read)?;
    }
    Ok(())
}

/// Walks every device's chain from its start; the number of rows, or `None` at the first that does not follow. Where a
/// chain was cut short, what followed from its last rows is there without them.
pub(crate) fn check_chains(db: &Connection) -> Result<Option<u32>> {
    let mut statement = db.prepare(&format!(
        "SELECT {COLUMNS} FROM change_log ORDER BY device, seq"
    ))?;
    let mut rows = statement.query([])?;
    let mut before: Option<LogRow> = None;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        let row = row_to_log_row(row)?;
        let (seq, hash) = match &before {
            // Stamps rise within a log.
            Some(before) if before.device == row.device && before.stamp >= row.stamp => {
                return Ok(None);
            }
            Some(before) if before.device == row.device => (before.seq, before.hash),
            _ => match fork::beginning(db, &row)? {
                Some(beginning) => beginning,
                None => return Ok(None),
            },
        };
        if row.seq != seq + 1 || !row.follows(&hash) {
            return Ok(None);
        }
        count += 1;
        before = Some(row);
    }
    Ok(Some(count))
}

/// `also` are the rows that it speaks of besides its subject.
pub(crate) fn insert(
    statements: &mut Statements,
    row: &LogRow,
    also: impl Iterator<Item = Uuid>,
) -> Result<()> {
    // Each id as the bytes that it is: as a `Uuid` it would be copied once more.
    let operator = row.operator.as_ref().map(|it| it.as_bytes().as_slice());
    statements.log()?.execute(params![
        row.device.0.as_bytes().as_slice(),
        row.seq as i64,
        row.stamp.bits() as i64,
        row.operation.0.as_bytes().as_slice(),
        operator,
        row.kind,
        row.subject.as_bytes().as_slice(),
        row.salt,
        row.commitment,
        row.hash,
        row.body,
    ])?;
    let position = statements.db.last_insert_rowid();
    note_also(statements, position, also)
}

/// The latest stamp of all that is held. Stamps rise within each device's log, so the last rows are looked at.
pub(crate) fn last_stamp(db: &Connection) -> Result<Stamp> {
    let mut statement = db.prepare_cached("SELECT max(stamp) FROM held")?;
    let bits: Option<i64> = statement.query_row([], |row| row.get(0))?;
    Ok(bits.map(stamp_of).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An undo asks this of each row that it puts back.
    #[test]
    fn what_was_set_of_a_row_is_not_looked_for_in_the_whole_log() {
        let db = Connection::open_in_memory().unwrap();
        for migration in crate::migrate::MIGRATIONS {
            db.execute_batch(migration).unwrap();
        }
        let sql = format!("EXPLAIN QUERY PLAN {}", of_subject());
        let mut plan = db.prepare(&sql).unwrap();
        let steps = plan.query_map(params![[0u8; 16]], |row| row.get::<_, String>(3));
        let steps: Vec<String> = steps.unwrap().collect::<rusqlite::Result<_>>().unwrap();
        assert!(!steps.iter().any(|it| it.starts_with("SCAN")), "{steps:#?}");
        for by in [
            "change_log_subject",
            "INTEGER PRIMARY KEY",
            "change_log_also",
        ] {
            assert!(steps.iter().any(|it| it.contains(by)), "{by}: {steps:#?}");
        }
    }
}
