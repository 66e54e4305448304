//! Where a row of another laptop belongs, when more than one has written under its id; see [`domain::fork`].
//!
//! `change_log` holds each branch under the branch's own id, and `fork` says what that id is made of: so everything that is
//! read, ordered and counted by device needs to know nothing of forks. Only what is hashed still names the first id.

use domain::fact::Fact;
use domain::fork::branch_id;
use domain::ids::{DeviceId, FactId, RegistrationId};
use domain::log_row::{Hash, LogRow, START};
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use crate::error::Result;
use crate::log_row::{hash_at, head_at, held, row_at};
use crate::reader::Reader;
use crate::row::all;
use crate::writer;

/// A piece of log without a fork in it: what all who wrote as the device have in common, or a branch.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Piece {
    pub(crate) id: DeviceId,
    /// Where it begins, and after which row.
    pub(crate) first: u64,
    pub(crate) after: Hash,
}

/// Everything that was written under one id.
#[derive(Debug, Clone)]
pub(crate) struct Family {
    device: DeviceId,
    /// The common piece first.
    pieces: Vec<Piece>,
}

/// Where a row goes.
pub(crate) enum Seat {
    Known,
    /// What it follows is not here.
    Missing,
    /// At the end of this piece.
    After(DeviceId),
    /// Beside another row that follows the same one: the last in this piece before them, and whether the other is still in
    /// that piece too.
    Beside {
        before: Hash,
        other: Option<DeviceId>,
    },
}

impl Family {
    pub(crate) fn of(db: &Connection, device: DeviceId) -> Result<Family> {
        let sql = "SELECT branch, first_seq, after FROM fork WHERE device = ?1 ORDER BY branch";
        let mut statement = db.prepare_cached(sql)?;
        let branches = statement.query_map([device.0], |row| {
            Ok(Piece {
                id: DeviceId(row.get(0)?),
                first: row.get::<_, i64>(1)? as u64,
                after: row.get(2)?,
            })
        })?;
        let mut pieces = vec![Piece {
            id: device,
            first: 1,
            after: START,
        }];
        for branch in branches {
            pieces.push(branch?);
        }
        Ok(Family { device, pieces })
    }

    pub(crate) fn is_forked(&self) -> bool {
        self.pieces.len() > 1
    }

    /// Where a row that was written under this id goes.
    pub(crate) fn seat(&self, db: &Connection, row: &LogRow) -> Result<Seat> {
        for piece in self.reaching(row.seq) {
            if hash_at(db, piece.id, row.seq)? == Some(row.hash) {
                return Ok(Seat::Known);
            }
        }
        let Some((piece, before)) = self.before(db, row)? else {
            return Ok(Seat::Missing);
        };
        if hash_at(db, piece, row.seq)?.is_some() {
            let other = Some(piece);
            return Ok(Seat::Beside { before, other });
        }
        let begins_there = |it: &&Piece| it.first == row.seq && it.after == before;
        Ok(match self.branches().find(begins_there) {
            Some(_) => Seat::Beside {
                before,
                other: None,
            },
            None => Seat::After(piece),
        })
    }

    /// The piece and the hash of the row that `row` follows. Stamps rise within a log: what does not is no row of it.
    fn before(&self, db: &Connection, row: &LogRow) -> Result<Option<(DeviceId, Hash)>> {
        if row.seq == 1 {
            return Ok(row.follows(&START).then_some((self.device, START)));
        }
        let seq = row.seq.saturating_sub(1);
        for piece in self.reaching(seq) {
            if let Some((hash, stamp)) = head_at(db, piece.id, seq)?
                && row.follows(&hash)
                && row.stamp > stamp
            {
                return Ok(Some((piece.id, hash)));
            }
        }
        Ok(None)
    }

    /// The common piece first.
    pub(crate) fn all(&self) -> &[Piece] {
        &self.pieces
    }

    /// Whether a log is called like one of the pieces.
    pub(crate) fn has(&self, id: DeviceId) -> bool {
        self.piece(id).is_some()
    }

    fn branches(&self) -> impl Iterator<Item = &Piece> {
        self.pieces.iter().skip(1)
    }

    fn reaching(&self, seq: u64) -> impl Iterator<Item = &Piece> {
        self.pieces.iter().filter(move |it| it.first <= seq)
    }

    fn piece(&self, id: DeviceId) -> Option<&Piece> {
        self.pieces.iter().find(|it| it.id == id)
    }

    /// From which piece a branch goes off; `None` for the common one, and for branches that have nothing in common.
    pub(crate) fn trunk(&self, db: &Connection, branch: &Piece) -> Result<Option<Piece>> {
        if branch.first == 1 {
            return Ok(None);
        }
        for piece in self.reaching(branch.first - 1) {
            if hash_at(db, piece.id, branch.first - 1)? == Some(branch.after) {
                return Ok(Some(*piece));
            }
        }
        Ok(None)
    }

    /// The piece in which somebody who has come to `piece` had their row `seq`.
    fn way_back(&self, db: &Connection, piece: DeviceId, seq: u64) -> Result<Option<DeviceId>> {
        let mut piece = self.piece(piece).copied();
        while let Some(at) = piece {
            if at.first <= seq {
                return Ok(Some(at.id));
            }
            piece = self.trunk(db, &at)?;
        }
        Ok(None)
    }

    /// Whether `piece` is what was once called `named`, or went off from it.
    fn stems_from(&self, db: &Connection, piece: DeviceId, named: DeviceId) -> Result<bool> {
        if named == self.device {
            return Ok(true);
        }
        let mut piece = self.piece(piece).copied();
        while let Some(at) = piece {
            if at.id == named {
                return Ok(true);
            }
            piece = self.trunk(db, &at)?;
        }
        Ok(false)
    }
}

/// A fork is noticed: what stands in `piece` from `first` on becomes a branch.
pub(crate) fn part(
    db: &Connection,
    device: DeviceId,
    piece: DeviceId,
    first: u64,
    before: &Hash,
) -> Result<()> {
    let Some(hash) = hash_at(db, piece, first)? else {
        return Ok(());
    };
    let branch = begin_branch(db, device, first, before, &hash)?;
    let sql = "UPDATE change_log SET device = ?3 WHERE device = ?1 AND seq >= ?2";
    db.execute(sql, params![piece.0, first as i64, branch.0])?;
    writer::follow_branch(db, piece, branch, first)
}

/// The id of a branch that begins with the row of this hash.
pub(crate) fn begin_branch(
    db: &Connection,
    device: DeviceId,
    first: u64,
    before: &Hash,
    hash: &Hash,
) -> Result<DeviceId> {
    let branch = branch_id(device, hash);
    db.execute(
        "INSERT INTO fork (branch, device, first_seq, after, noticed)
         VALUES (?1, ?2, ?3, ?4, (SELECT coalesce(max(position), 0) FROM change_log))",
        params![branch.0, device.0, first as i64, before],
    )?;
    Ok(branch)
}

/// Whether any id was ever written under by two.
pub(crate) fn is_there_any(db: &Connection) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM fork)";
    Ok(db.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// Whether a branch is said to be of which nothing stands in the log: the walk through the chains does not come by it.
pub(crate) fn is_one_without_rows(db: &Connection) -> Result<bool> {
    let sql = "SELECT EXISTS (
             SELECT 1
             FROM fork
             WHERE NOT EXISTS (SELECT 1 FROM change_log WHERE change_log.device = fork.branch)
         )";
    Ok(db.query_row(sql, [], |row| row.get(0))?)
}

/// The id under which the rows of a device or a branch were written.
pub(crate) fn written_as(db: &Connection, device: DeviceId) -> Result<DeviceId> {
    let sql = "SELECT device FROM fork WHERE branch = ?1";
    let of = db
        .prepare_cached(sql)?
        .query_row([device.0], |row| row.get(0));
    Ok(of.optional()?.map_or(device, DeviceId))
}

/// Where the chain of a device or a branch begins: the row before, and its hash. `None` where that is not as it must be.
pub(crate) fn beginning(db: &Connection, row: &LogRow) -> Result<Option<(u64, Hash)>> {
    let family = Family::of(db, row.written_as)?;
    let Some(piece) = family.piece(row.device) else {
        return Ok(None);
    };
    let is_common = piece.id == family.device;
    let has_trunk = match family.trunk(db, piece)? {
        _ if piece.first == 1 => true,
        Some(trunk) => {
            let head = head_at(db, trunk.id, piece.first - 1)?;
            head.is_some_and(|(_, stamp)| stamp < row.stamp)
        }
        None => false,
    };
    let is_named = is_common || piece.id == branch_id(family.device, &row.hash);
    Ok((has_trunk && is_named).then_some((piece.first - 1, piece.after)))
}

/// The check-in that an undoing in `row` means by `named`. It may have been named before anybody knew that two wrote under
/// that id: inside a branch it is the branch's own; an undoing from elsewhere means the one of the registration that it
/// names. Where two fit, nobody can tell whom it saw: then it means none, and the check-ins stay.
pub(crate) fn meant(
    db: &Connection,
    row: &LogRow,
    registration: RegistrationId,
    named: FactId,
) -> Result<FactId> {
    if !is_there_any(db)? || hash_at(db, named.device, named.seq)?.is_some() {
        return Ok(named);
    }
    let family = Family::of(db, written_as(db, named.device)?)?;
    let seq = named.seq;
    if row.written_as == family.device
        && let Some(device) = family.way_back(db, row.device, seq)?
        && family.stems_from(db, device, named.device)?
    {
        return Ok(FactId { device, seq });
    }
    let mut fitting = Vec::new();
    for piece in family.reaching(seq) {
        let device = piece.id;
        let there = FactId { device, seq };
        let Some(it) = row_at(db, there)? else {
            continue;
        };
        let is_of_it = matches!(
            it.read().fact(),
            Some(Fact::CheckedIn(it)) if it.registration == registration
        );
        if is_of_it && family.stems_from(db, device, named.device)? {
            fitting.push(there);
        }
    }
    Ok(match fitting[..] {
        [only] => only,
        _ => named,
    })
}

/// An id under which more than one laptop has written, and what each of them wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForkRow {
    pub device: DeviceId,
    /// How the laptop was called that was copied.
    pub name: Option<String>,
    pub branches: Vec<BranchRow>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BranchRow {
    pub id: DeviceId,
    pub first_seq: u64,
    pub last_seq: u64,
    /// When it began, by the clock of who wrote it.
    pub at: Option<chrono::DateTime<chrono::Utc>>,
    pub check_ins: u32,
    /// This laptop wrote it, or a part of it.
    pub is_ours: bool,
}

impl Reader<'_> {
    /// Every id under which more than one laptop has written.
    pub fn forks(&self) -> Result<Vec<ForkRow>> {
        let sql = "SELECT DISTINCT device FROM fork ORDER BY device";
        let devices: Vec<Uuid> = all(self.db, sql, [], |row| row.get(0))?;
        let mut forks = Vec::new();
        for device in devices.into_iter().map(DeviceId) {
            let mut branches = Vec::new();
            for piece in Family::of(self.db, device)?.branches() {
                branches.push(self.branch(piece)?);
            }
            branches.sort_by_key(|it| (it.first_seq, it.id));
            forks.push(ForkRow {
                device,
                name: self.device_name(device)?,
                branches,
            });
        }
        Ok(forks)
    }

    fn branch(&self, piece: &Piece) -> Result<BranchRow> {
        let id = piece.id;
        let (last_seq, _) = held(self.db, id)?;
        let first = FactId {
            device: id,
            seq: piece.first,
        };
        let at = row_at(self.db, first)?.and_then(|row| match row.read().fact() {
            Some(Fact::OperationDone { at, .. }) => Some(at),
            _ => chrono::DateTime::from_timestamp_millis(row.stamp.millis() as i64),
        });
        let sql = "SELECT count(*) FROM change_log WHERE device = ?1 AND kind = ?2";
        let kind = domain::fact::CHECKED_IN;
        let check_ins = self
            .db
            .prepare_cached(sql)?
            .query_row(params![id.0, kind], |row| row.get(0))?;
        Ok(BranchRow {
            id,
            first_seq: piece.first,
            last_seq,
            at,
            check_ins,
            is_ours: self.is_ours(id)?,
        })
    }
}
