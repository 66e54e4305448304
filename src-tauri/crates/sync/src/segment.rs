//! A piece of one device's log, without a gap, as it travels.
//!
//! ```text
//! signed by 16 · signature 64 · zlib of
//!     hash before the first row 32 · rows
//!     row = flags 1 · stamp since the row before · [operation 16] · [operator 16] · kind · [subject 16] · [salt 16] · body
//! ```
//!
//! Device and numbers follow from the file's name. The hashes of the rows are not sent: they follow from the one before and
//! from what the rows say, and the last of them has to be the one that the device signed. So no row can be altered, added,
//! left out or put elsewhere, whoever packed the piece. A row whose body was erased brings its commitment instead. The flags
//! leave out what the row before has said.
//!
//! A check-in is two rows of 16 random bytes, 16 bytes of whose, and what happened: under 100 bytes of a piece of twenty.

use std::io::{Read, Write};

use domain::bound::CHANGE_BYTES;
use domain::ids::{DeviceId, OperationId};
use domain::log_row::{Hash, LogRow, START, commitment};
use domain::stamp::Stamp;
use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;

use crate::bytes::{Reader, Writer};
use crate::error::{Refused, Result};
use crate::name::{Name, short};
use crate::seal::{self, AROUND, Sealed, TeamKey};
use crate::trust::SignedHead;

/// In one piece.
pub const MOST_ROWS: usize = 5_000;
/// Of which pieces are made, in bytes of rows; one row alone may be larger.
pub const ENOUGH: usize = 1024 * 1024;
/// What a row takes besides its body.
pub const AROUND_ROW: usize = 80;
/// The most that is read of a file, and the most that is unpacked of it: nothing of it is ours beyond.
pub const MOST_BYTES: u64 = 24 * 1024 * 1024;
const MOST_UNPACKED: u64 = 32 * 1024 * 1024;

const SAME_OPERATION: u8 = 1;
const OPERATOR: u8 = 2;
const ERASED: u8 = 4;
const OF_OPERATION: u8 = 8;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    pub before: Hash,
    /// At least one.
    pub rows: Vec<LogRow>,
    pub head: SignedHead,
}

/// How many of these rows go into one piece.
pub fn fitting(rows: &[LogRow]) -> usize {
    let mut size = 0;
    let fits = |row: &&LogRow| {
        size += row.body.len() + AROUND_ROW;
        size <= ENOUGH
    };
    rows.iter().take(MOST_ROWS).take_while(fits).count().max(1)
}

impl Segment {
    /// The file that it becomes. `None` of a piece without a row.
    pub fn seal(&self, key: &TeamKey) -> Result<Sealed> {
        let first = self.rows.first().ok_or(Refused::Torn)?.seq;
        let name = Name::Log {
            own: self.head.is_own(),
            device: self.head.device,
            first,
            last: self.head.seq,
            head: short(&self.head.hash),
            length: 0,
        };
        let mut plain = Writer::default();
        plain.id(self.head.by).raw(&self.head.signature);
        let mut packer = ZlibEncoder::new(plain.0, Compression::default());
        let packed = packer.write_all(&self.encode()).map(|()| packer.finish());
        let plain = packed.and_then(|it| it).map_err(|_| Refused::TooLarge)?;
        if (plain.len() + AROUND) as u64 > MOST_BYTES {
            return Err(Refused::TooLarge);
        }
        seal::seal(key, name, &plain)
    }

    /// What is in the file of this name. Whether the signature is to be believed is asked of [`crate::trust::Trust`].
    pub fn open(keys: &[TeamKey], name: &Name, bytes: &[u8]) -> Result<Segment> {
        let Name::Log {
            own,
            device,
            first,
            last,
            head,
            ..
        } = name
        else {
            return Err(Refused::Torn);
        };
        let plain = seal::open(keys, name, bytes)?;
        let mut reader = Reader(&plain);
        let (by, signature) = (reader.id()?, reader.array()?);
        let mut unpacked = Vec::new();
        let mut unpacker = ZlibDecoder::new(reader.0).take(MOST_UNPACKED + 1);
        unpacker
            .read_to_end(&mut unpacked)
            .map_err(|_| Refused::Altered)?;
        if unpacked.len() as u64 > MOST_UNPACKED {
            return Err(Refused::TooLarge);
        }
        let (before, rows) = decode(*device, *first, &unpacked)?;
        let end = rows.last().ok_or(Refused::Torn)?;
        let signed = SignedHead {
            device: *device,
            seq: *last,
            hash: end.hash,
            by,
            signature,
        };
        let is_as_named =
            end.seq == *last && short::<16>(&end.hash) == *head && signed.is_own() == *own;
        match is_as_named {
            true => Ok(Segment {
                before,
                rows,
                head: signed,
            }),
            false => Err(Refused::Altered),
        }
    }

    fn encode(&self) -> Vec<u8> {
        let mut out = Writer::default();
        out.raw(&self.before);
        let (mut stamp, mut operation) = (0, None);
        for row in &self.rows {
            let is_erased = row.salt.is_empty() && row.body.is_empty();
            let mut flags = 0;
            for (is, flag) in [
                (operation == Some(row.operation), SAME_OPERATION),
                (row.operator.is_some(), OPERATOR),
                (is_erased, ERASED),
                (row.subject == row.operation.0, OF_OPERATION),
            ] {
                flags |= if is { flag } else { 0 };
            }
            out.byte(flags).number(row.stamp.bits().wrapping_sub(stamp));
            if flags & SAME_OPERATION == 0 {
                out.id(row.operation.0);
            }
            if let Some(operator) = row.operator {
                out.id(operator);
            }
            out.number(row.kind.into());
            if flags & OF_OPERATION == 0 {
                out.id(row.subject);
            }
            match is_erased {
                true => out.raw(&row.commitment),
                false => out.long(&row.salt).long(&row.body),
            };
            stamp = row.stamp.bits();
            operation = Some(row.operation);
        }
        out.0
    }
}

fn decode(device: DeviceId, first: u64, bytes: &[u8]) -> Result<(Hash, Vec<LogRow>)> {
    let mut reader = Reader(bytes);
    let before: Hash = reader.array()?;
    let (mut hash, mut stamp, mut operation) = (before, 0u64, None);
    let mut rows: Vec<LogRow> = Vec::new();
    while !reader.is_at_end() {
        if rows.len() == MOST_ROWS {
            return Err(Refused::TooLarge);
        }
        let flags = reader.byte()?;
        stamp = stamp.wrapping_add(reader.number()?);
        let of = match flags & SAME_OPERATION {
            0 => OperationId(reader.id()?),
            _ => operation.ok_or(Refused::Torn)?,
        };
        let operator = match flags & OPERATOR {
            0 => None,
            _ => Some(reader.id()?),
        };
        let kind = u16::try_from(reader.number()?).map_err(|_| Refused::Torn)?;
        let subject = match flags & OF_OPERATION {
            0 => reader.id()?,
            _ => of.0,
        };
        let (salt, body, commitment) = match flags & ERASED {
            0 => {
                let (salt, body) = (reader.long()?, reader.long()?);
                (salt.to_vec(), body.to_vec(), commitment(salt, body))
            }
            _ => (Vec::new(), Vec::new(), reader.array()?),
        };
        if body.len() > CHANGE_BYTES || salt.len() > 64 {
            return Err(Refused::TooLarge);
        }
        let mut row = LogRow {
            device,
            written_as: device,
            seq: first.checked_add(rows.len() as u64).ok_or(Refused::Torn)?,
            stamp: Stamp::from_bits(stamp).ok_or(Refused::Altered)?,
            operation: of,
            operator,
            kind,
            subject,
            salt,
            body,
            commitment,
            hash: START,
        };
        row.hash = row.chained(&hash);
        hash = row.hash;
        operation = Some(of);
        rows.push(row);
    }
    Ok((before, rows))
}
