//! What this file knows of sharing: the team's keys, who has which, what lies in which place, how far others have come. It
//! stands beside the log, as the bytes of attachments do; what it means is said in `sync`, which this crate does not know.

use std::fmt;

use domain::calendar::Kept;
use domain::fact;
use domain::ids::DeviceId;
use domain::log_row::{Hash, LogRow, START};
use domain::stamp::Stamp;
use rusqlite::{Connection, Row, TransactionBehavior, params};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::change_log::{self, Taken};
use crate::door::Tx;
use crate::error::Result;
use crate::fork::{Family, Piece};
use crate::log_row::{COLUMNS, hash_at, row_to_log_row, stamp_of};
use crate::reader::Reader;
use crate::row::{all, one, read, some_read, some_text};
use crate::store::{Store, note_failure};

pub type Secret = Zeroizing<[u8; 32]>;

#[derive(Debug, Clone)]
pub struct TeamRow {
    pub programme: Uuid,
    /// Of the key that seals.
    pub key: [u8; 16],
    pub root: Uuid,
    pub root_public: [u8; 32],
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadRow {
    pub device: DeviceId,
    pub seq: u64,
    pub hash: Hash,
    pub signer: Uuid,
    pub signature: [u8; 64],
}

/// The end of a log somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    pub device: DeviceId,
    pub seq: u64,
    pub hash: Hash,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptRow {
    pub device: DeviceId,
    pub counter: u64,
    pub bytes: Vec<u8>,
}

#[derive(Clone, PartialEq, Eq)]
pub struct PlaceRow {
    pub name: String,
    /// The path of a folder, or where a server is.
    pub address: String,
    /// Who gets in there, where it is on a server.
    pub account: Option<AccountRow>,
    pub lies: String,
    pub shared_at: Option<Kept>,
    /// Why it could not be shared there the last time; a code of failure.
    pub problem: Option<String>,
}

#[derive(Clone, PartialEq, Eq)]
pub struct AccountRow {
    pub user: String,
    pub password: Zeroizing<String>,
}

/// Without what gets in there.
impl fmt::Debug for PlaceRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("PlaceRow").field(&self.name).finish()
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectRow {
    pub name: String,
    pub size: u64,
    pub changed: u64,
    /// Why it is not taken.
    pub refused: Option<String>,
    /// Since when a wider one there says what it says.
    pub covered: Option<String>,
}

#[derive(Debug, Clone)]
pub struct InvitationRow {
    pub id: Uuid,
    pub name: String,
    pub role: String,
    pub made: Kept,
    pub place: String,
    pub object: String,
    pub recovery_key: String,
    /// 0 while it is open. Else nobody should join by it any more, and so many that did, and one, were looked at.
    pub closed: u32,
}

/// A file of a lost laptop that says more than counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptBackRow {
    pub name: String,
    pub device: DeviceId,
    pub last: u64,
    /// How many changes it has beyond what counts.
    pub changes: u32,
    pub bytes: Vec<u8>,
}

/// A piece of log without a fork in it: all that was written under an id, or what is common, or a branch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PieceRow {
    pub id: DeviceId,
    pub written_as: DeviceId,
    pub first: u64,
    /// The hash before its first row.
    pub after: Hash,
    pub last: u64,
    pub head: Hash,
}

/// How many changes, not counting the rows that only say what is being done, and how many people at the door among them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Amount {
    pub changes: u32,
    pub check_ins: u32,
}

fn secret(row: &Row, at: usize) -> rusqlite::Result<Secret> {
    Ok(Zeroizing::new(row.get(at)?))
}

impl Reader<'_> {
    pub fn team(&self) -> Result<Option<TeamRow>> {
        let sql = "SELECT programme, key, root, root_public FROM share_team";
        one(self.db, sql, [], |row| {
            Ok(TeamRow {
                programme: row.get(0)?,
                key: row.get(1)?,
                root: row.get(2)?,
                root_public: row.get(3)?,
            })
        })
    }

    pub fn team_keys(&self) -> Result<Vec<([u8; 16], Secret)>> {
        let sql = "SELECT id, secret FROM share_key ORDER BY id";
        all(self.db, sql, [], |row| Ok((row.get(0)?, secret(row, 1)?)))
    }

    /// The newest device first, as ids are ordered by time.
    pub fn secrets(&self) -> Result<Vec<(Uuid, Secret)>> {
        let sql = "SELECT subject, secret FROM share_secret ORDER BY subject DESC";
        all(self.db, sql, [], |row| Ok((row.get(0)?, secret(row, 1)?)))
    }

    pub fn certificates(&self) -> Result<Vec<Vec<u8>>> {
        let sql = "SELECT bytes FROM share_certificate ORDER BY bytes";
        all(self.db, sql, [], |row| row.get(0))
    }

    /// What is signed of what was written under an id, the shortest first.
    pub fn heads_of(&self, device: DeviceId) -> Result<Vec<HeadRow>> {
        let sql = "SELECT device, seq, hash, signer, signature
             FROM share_head
             WHERE device = ?1
             ORDER BY seq, hash, signer";
        all(self.db, sql, [device.0], |row| {
            Ok(HeadRow {
                device: DeviceId(row.get(0)?),
                seq: row.get::<_, i64>(1)? as u64,
                hash: row.get(2)?,
                signer: row.get(3)?,
                signature: row.get(4)?,
            })
        })
    }

    pub fn receipts(&self) -> Result<Vec<ReceiptRow>> {
        let sql = "SELECT device, counter, bytes FROM share_receipt ORDER BY device";
        all(self.db, sql, [], |row| {
            Ok(ReceiptRow {
                device: DeviceId(row.get(0)?),
                counter: row.get::<_, i64>(1)? as u64,
                bytes: row.get(2)?,
            })
        })
    }

    /// What was said of lost laptops.
    pub fn words(&self) -> Result<Vec<Vec<u8>>> {
        let sql = "SELECT bytes FROM share_word ORDER BY bytes";
        all(self.db, sql, [], |row| row.get(0))
    }

    /// What is kept of lost laptops and does not count, the earlier first.
    pub fn kept_back(&self) -> Result<Vec<KeptBackRow>> {
        let sql = "SELECT name, device, last, changes, bytes FROM share_kept_back ORDER BY device, last, name";
        all(self.db, sql, [], |row| {
            Ok(KeptBackRow {
                name: row.get(0)?,
                device: DeviceId(row.get(1)?),
                last: row.get::<_, i64>(2)? as u64,
                changes: row.get(3)?,
                bytes: row.get(4)?,
            })
        })
    }

    pub fn share_places(&self) -> Result<Vec<PlaceRow>> {
        let sql = "SELECT name, address, user, password, lies, shared_at, problem
             FROM share_place
             ORDER BY name";
        all(self.db, sql, [], |row| {
            let (user, password): (Option<String>, Option<String>) = (row.get(2)?, row.get(3)?);
            let account = user.map(|user| AccountRow {
                user,
                password: password.unwrap_or_default().into(),
            });
            Ok(PlaceRow {
                name: row.get(0)?,
                address: row.get(1)?,
                account,
                lies: row.get(4)?,
                shared_at: some_read(row, 5)?,
                problem: row.get(6)?,
            })
        })
    }

    pub fn share_objects(&self, place: &str) -> Result<Vec<ObjectRow>> {
        let sql = "SELECT name, size, changed, refused, covered FROM share_object WHERE place = ?1";
        all(self.db, sql, [place], |row| {
            Ok(ObjectRow {
                name: row.get(0)?,
                size: row.get::<_, i64>(1)? as u64,
                changed: row.get::<_, i64>(2)? as u64,
                refused: row.get(3)?,
                covered: row.get(4)?,
            })
        })
    }

    /// How far the logs lay in all places when those were left.
    pub fn reached(&self) -> Result<Vec<End>> {
        let sql = "SELECT device, seq, hash FROM share_reached";
        all(self.db, sql, [], |row| {
            Ok(End {
                device: DeviceId(row.get(0)?),
                seq: row.get::<_, i64>(1)? as u64,
                hash: row.get(2)?,
            })
        })
    }

    pub fn invitations(&self) -> Result<Vec<InvitationRow>> {
        let sql = "SELECT id, name, role, made, place, object, recovery_key, closed
             FROM share_invitation
             ORDER BY made, id";
        all(self.db, sql, [], |row| {
            Ok(InvitationRow {
                id: row.get(0)?,
                name: row.get(1)?,
                role: row.get(2)?,
                made: read(row, 3)?,
                place: row.get(4)?,
                object: row.get(5)?,
                recovery_key: row.get(6)?,
                closed: row.get(7)?,
            })
        })
    }

    /// All that is held, in pieces that do not fork; what is common before what goes off from it.
    pub fn pieces(&self) -> Result<Vec<PieceRow>> {
        let sql = "SELECT held.device, coalesce(fork.device, held.device), coalesce(fork.first_seq, 1), fork.after,
                 held.seq, held.hash
             FROM held
             LEFT JOIN fork ON fork.branch = held.device
             ORDER BY 2, 3, 1";
        all(self.db, sql, [], |row| {
            Ok(PieceRow {
                id: DeviceId(row.get(0)?),
                written_as: DeviceId(row.get(1)?),
                first: row.get::<_, i64>(2)? as u64,
                after: row.get::<_, Option<Hash>>(3)?.unwrap_or(START),
                last: row.get::<_, i64>(4)? as u64,
                head: row.get(5)?,
            })
        })
    }

    /// The hash of a row of a piece, or of the one before it.
    pub fn hash_in(&self, piece: &PieceRow, seq: u64) -> Result<Option<Hash>> {
        match seq + 1 == piece.first {
            true => Ok(Some(piece.after)),
            false => hash_at(self.db, piece.id, seq),
        }
    }

    /// What stands at this place in the logs of all who wrote under this id.
    pub fn hashes_at(&self, written_as: DeviceId, seq: u64) -> Result<Vec<Hash>> {
        let sql = "SELECT hash
             FROM change_log
             WHERE seq = ?2 AND (device = ?1 OR device IN (SELECT branch FROM fork WHERE device = ?1))";
        all(self.db, sql, params![written_as.0, seq as i64], |row| {
            row.get(0)
        })
    }

    /// At most so many rows of a piece, after one.
    pub fn rows_after(&self, piece: &PieceRow, seq: u64, most: usize) -> Result<Vec<LogRow>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM change_log WHERE device = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3"
        );
        let params = params![piece.id.0, seq as i64, most as i64];
        all(self.db, &sql, params, row_to_log_row)
    }

    /// How long the bodies of a piece are after one row and up to another, together.
    pub fn bytes_in(&self, piece: &PieceRow, after: u64, upto: u64) -> Result<u64> {
        let sql = "SELECT coalesce(sum(length(body)), 0)
             FROM change_log
             WHERE device = ?1 AND seq > ?2 AND seq <= ?3";
        let params = params![piece.id.0, after as i64, upto as i64];
        let bytes: Option<i64> = one(self.db, sql, params, |row| row.get(0))?;
        Ok(bytes.unwrap_or_default() as u64)
    }

    /// What a piece says after one row and up to another.
    pub fn amount(&self, piece: &PieceRow, after: u64, upto: u64) -> Result<Amount> {
        let sql = "SELECT count(*) FILTER (WHERE kind <> ?4), count(*) FILTER (WHERE kind = ?5)
             FROM change_log
             WHERE device = ?1 AND seq > ?2 AND seq <= ?3";
        let (done, came) = (fact::OPERATION_DONE, fact::CHECKED_IN);
        let params = params![piece.id.0, after as i64, upto as i64, done, came];
        let amount = one(self.db, sql, params, |row| {
            Ok(Amount {
                changes: row.get(0)?,
                check_ins: row.get(1)?,
            })
        });
        Ok(amount?.unwrap_or_default())
    }

    /// How many rows this version cannot read whole, by who wrote them.
    pub fn pending_of(&self) -> Result<Vec<(DeviceId, u32)>> {
        let sql = "SELECT coalesce(fork.device, pending.device), count(*)
             FROM pending
             LEFT JOIN fork ON fork.branch = pending.device
             GROUP BY 1
             ORDER BY 1";
        all(self.db, sql, [], |row| {
            Ok((DeviceId(row.get(0)?), row.get(1)?))
        })
    }

    /// When somebody began to write under an id.
    pub fn first_stamp(&self, device: DeviceId) -> Result<Option<Stamp>> {
        let sql = "SELECT stamp FROM change_log WHERE device = ?1 ORDER BY seq LIMIT 1";
        one(self.db, sql, [device.0], |row| Ok(stamp_of(row.get(0)?)))
    }

    /// When somebody last wrote under an id, or as one of those that its file went on as.
    pub fn last_stamp_of(&self, device: DeviceId) -> Result<Option<Stamp>> {
        let sql = "SELECT max(stamp) FROM held
             WHERE device = ?1 OR device IN (SELECT branch FROM fork WHERE device = ?1)";
        let last: Option<Option<i64>> = one(self.db, sql, [device.0], |row| row.get(0))?;
        Ok(last.flatten().map(stamp_of))
    }

    pub fn stamp_in(&self, piece: &PieceRow, seq: u64) -> Result<Option<Stamp>> {
        let sql = "SELECT stamp FROM change_log WHERE device = ?1 AND seq = ?2";
        let params = params![piece.id.0, seq as i64];
        one(self.db, sql, params, |row| Ok(stamp_of(row.get(0)?)))
    }

    /// How far somebody has a piece who has come to one of these ends. An end that is not known here says nothing: two may
    /// have written under one id.
    pub fn reached_by(&self, piece: &PieceRow, ends: &[End]) -> Result<u64> {
        let family = Family::of(self.db, piece.written_as)?;
        let mut reached = piece.first - 1;
        for end in ends {
            if end.seq <= reached || !family.has(end.device) {
                continue;
            }
            for of in family.all() {
                if hash_at(self.db, of.id, end.seq)? == Some(end.hash) {
                    let upto = self.common(&family, piece, of, end.seq)?;
                    reached = reached.max(upto.min(piece.last));
                }
            }
        }
        Ok(reached)
    }

    /// How much of `piece` somebody has who has come to the row `seq` of `at`.
    fn common(&self, family: &Family, piece: &PieceRow, at: &Piece, seq: u64) -> Result<u64> {
        let (mut at, mut upto) = (*at, seq);
        while at.id != piece.id {
            let Some(trunk) = family.trunk(self.db, &at)? else {
                return Ok(0);
            };
            upto = at.first - 1;
            at = trunk;
        }
        Ok(upto)
    }
}

/// Writes what stands beside the log. All of one turn is on the disk together.
pub struct Keeper<'a>(&'a Connection);

impl Keeper<'_> {
    fn put(&self, sql: &str, params: impl rusqlite::Params) -> Result<()> {
        self.0.prepare_cached(sql)?.execute(params)?;
        Ok(())
    }

    /// Whoever joins another team keeps the keys from before.
    pub fn team(&self, team: &TeamRow, key: &Secret) -> Result<()> {
        self.put("DELETE FROM share_team", [])?;
        self.put(
            "INSERT INTO share_team (programme, key, root, root_public) VALUES (?1, ?2, ?3, ?4)",
            params![team.programme, team.key, team.root, team.root_public],
        )?;
        let sql = "INSERT OR IGNORE INTO share_key (id, secret) VALUES (?1, ?2)";
        self.put(sql, params![team.key, &key[..]])
    }

    /// A key of a device never changes.
    pub fn secret(&self, subject: Uuid, secret: &Secret) -> Result<()> {
        let sql = "INSERT OR IGNORE INTO share_secret (subject, secret) VALUES (?1, ?2)";
        self.put(sql, params![subject, &secret[..]])
    }

    pub fn certificate(&self, bytes: &[u8]) -> Result<()> {
        let sql = "INSERT OR IGNORE INTO share_certificate (bytes) VALUES (?1)";
        self.put(sql, params![bytes])
    }

    /// One more key of the team.
    pub fn team_key(&self, id: [u8; 16], secret: &Secret) -> Result<()> {
        let sql = "INSERT OR IGNORE INTO share_key (id, secret) VALUES (?1, ?2)";
        self.put(sql, params![id, &secret[..]])
    }

    pub fn word(&self, bytes: &[u8]) -> Result<()> {
        let sql = "INSERT OR IGNORE INTO share_word (bytes) VALUES (?1)";
        self.put(sql, params![bytes])
    }

    pub fn keep_back(&self, row: &KeptBackRow) -> Result<()> {
        self.put(
            "INSERT OR REPLACE INTO share_kept_back (name, device, last, changes, bytes)
             VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                row.name,
                row.device.0,
                row.last as i64,
                row.changes,
                row.bytes
            ],
        )
    }

    pub fn let_go_of_kept_back(&self, name: &str) -> Result<()> {
        self.put("DELETE FROM share_kept_back WHERE name = ?1", [name])
    }

    pub fn head(&self, head: &HeadRow) -> Result<()> {
        let sql = "INSERT OR IGNORE INTO share_head (device, seq, hash, signer, signature)
             VALUES (?1, ?2, ?3, ?4, ?5)";
        let HeadRow {
            device,
            seq,
            hash,
            signer,
            signature,
        } = head;
        self.put(
            sql,
            params![device.0, *seq as i64, hash, signer, &signature[..]],
        )
    }

    /// Only one that says more than what is kept.
    pub fn receipt(&self, receipt: &ReceiptRow) -> Result<()> {
        self.put(
            "INSERT INTO share_receipt (device, counter, bytes) VALUES (?1, ?2, ?3)
             ON CONFLICT (device) DO UPDATE SET counter = excluded.counter, bytes = excluded.bytes
             WHERE excluded.counter > counter",
            params![receipt.device.0, receipt.counter as i64, receipt.bytes],
        )
    }

    pub fn place(&self, place: &PlaceRow) -> Result<()> {
        let account = place.account.as_ref();
        self.put(
            "INSERT OR REPLACE INTO share_place (name, address, user, password, lies, shared_at, problem)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                place.name,
                place.address,
                account.map(|it| it.user.as_str()),
                account.map(|it| it.password.as_str()),
                place.lies,
                some_text(&place.shared_at),
                place.problem
            ],
        )
    }

    /// Why a place could not be shared at this time; `None` where it was.
    pub fn problem(&self, place: &str, problem: Option<&str>) -> Result<()> {
        let sql = "UPDATE share_place SET problem = ?2 WHERE name = ?1";
        self.put(sql, params![place, problem])
    }

    /// Nothing is done to the place itself.
    pub fn forget_place(&self, name: &str) -> Result<()> {
        for table in ["share_object", "share_reached"] {
            self.put(&format!("DELETE FROM {table} WHERE place = ?1"), [name])?;
        }
        self.put("DELETE FROM share_place WHERE name = ?1", [name])
    }

    pub fn object(&self, place: &str, object: &ObjectRow) -> Result<()> {
        self.put(
            "INSERT OR REPLACE INTO share_object (place, name, size, changed, refused, covered)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                place,
                object.name,
                object.size as i64,
                object.changed as i64,
                object.refused,
                object.covered
            ],
        )
    }

    /// It was taken away there.
    pub fn forget_object(&self, place: &str, name: &str) -> Result<()> {
        let sql = "DELETE FROM share_object WHERE place = ?1 AND name = ?2";
        self.put(sql, [place, name])
    }

    /// A place was left as it is now.
    pub fn left(&self, place: &str, at: &str, ends: &[End]) -> Result<()> {
        self.put("DELETE FROM share_reached WHERE place = ?1", [place])?;
        let sql = "INSERT OR IGNORE INTO share_reached (place, device, seq, hash)
             VALUES (?1, ?2, ?3, ?4)";
        for end in ends {
            self.put(sql, params![place, end.device.0, end.seq as i64, end.hash])?;
        }
        let sql = "UPDATE share_place SET shared_at = ?2 WHERE name = ?1";
        self.put(sql, params![place, at])
    }

    pub fn invitation(&self, it: &InvitationRow) -> Result<()> {
        self.put(
            "INSERT OR REPLACE INTO share_invitation
                 (id, name, role, made, place, object, recovery_key, closed)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                it.id,
                it.name,
                it.role,
                it.made.to_string(),
                it.place,
                it.object,
                it.recovery_key,
                it.closed
            ],
        )
    }
}

impl Store {
    pub fn keep<T>(&mut self, work: impl FnOnce(&Keeper) -> Result<T>) -> Result<T> {
        self.taking(|db, _| work(&Keeper(db)))
    }

    /// Takes changes of other laptops, by the same door. See `change_log`.
    pub fn take(&mut self, rows: &[LogRow]) -> Result<Taken> {
        self.taking(|db, order| change_log::take(db, order, rows, &|| false))
    }

    /// The same, with what stands beside them: together or not at all. It ends early where somebody waits; see
    /// [`Taken::looked_at`].
    pub fn take_with(
        &mut self,
        rows: &[LogRow],
        is_awaited: &dyn Fn() -> bool,
        beside: impl FnOnce(&Taken, &Keeper) -> Result<()>,
    ) -> Result<Taken> {
        self.taking(|db, order| {
            let taken = change_log::take(db, order, rows, is_awaited)?;
            beside(&taken, &Keeper(db))?;
            Ok(taken)
        })
    }

    fn taking<T>(
        &mut self,
        work: impl FnOnce(&Connection, domain::stamp::Order) -> Result<T>,
    ) -> Result<T> {
        self.reopen_after_failure()?;
        let tx = self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = work(&tx, self.order);
        let committed = done.and_then(|done| {
            tx.commit()?;
            Ok(done)
        });
        committed.map_err(|error| note_failure(&mut self.failed, error))
    }
}

impl Tx<'_> {
    /// What stands beside the log, in the same transaction.
    pub fn keep<T>(&mut self, work: impl FnOnce(&Keeper) -> Result<T>) -> Result<T> {
        self.kept = true;
        self.beside_the_log(|db| work(&Keeper(db)))
    }
}
