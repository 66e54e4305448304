//! A row of the change log, as it is kept, exchanged and proved.
//!
//! ```text
//! commitment = BLAKE3(salt ‖ body)
//! hash       = BLAKE3(hash of the row before in the same device's log ‖ header ‖ commitment)
//! header     = written as 16 · seq 8 · stamp 8 · operation 16 · operator 16 (zeros: nobody) · kind 2 · subject 16
//! ```
//!
//! Integers are little-endian; the first row of a log follows 32 zero bytes. The chain runs over commitments, so that a
//! legal erasure can empty salt and body of a row and the log still proves that nothing else was touched. Nothing of this
//! may ever change: the oldest file must verify in the newest program.

use uuid::Uuid;

use crate::change::{self, Read};
use crate::ids::{DeviceId, OperationId};
use crate::stamp::Stamp;

pub type Hash = [u8; 32];

/// The hash before the first row of every log.
pub const START: Hash = [0; 32];

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogRow {
    /// In whose log it stands: the device that wrote it, or its branch where two wrote as that one; see [`crate::fork`].
    pub device: DeviceId,
    /// The id under which it was written. It is what the hash covers, and what stays.
    pub written_as: DeviceId,
    /// From 1, without a gap.
    pub seq: u64,
    pub stamp: Stamp,
    pub operation: OperationId,
    pub operator: Option<Uuid>,
    pub kind: u16,
    pub subject: Uuid,
    /// 16 random bytes; empty when the body was erased.
    pub salt: Vec<u8>,
    pub body: Vec<u8>,
    pub commitment: Hash,
    pub hash: Hash,
}

impl LogRow {
    /// Whether the row is what its device wrote after a row with this hash.
    pub fn follows(&self, before: &Hash) -> bool {
        let erased = self.salt.is_empty() && self.body.is_empty();
        (erased || self.commitment == commitment(&self.salt, &self.body))
            && self.hash == self.chained(before)
    }

    /// What it says to this version.
    pub fn read(&self) -> Read {
        change::read(self.kind, self.subject, &self.body)
    }

    /// The row's hash, after a row with the hash `before`.
    pub fn chained(&self, before: &Hash) -> Hash {
        let mut hasher = blake3::Hasher::new();
        hasher.update(before);
        hasher.update(self.written_as.0.as_bytes());
        hasher.update(&self.seq.to_le_bytes());
        hasher.update(&self.stamp.bits().to_le_bytes());
        hasher.update(self.operation.0.as_bytes());
        hasher.update(self.operator.unwrap_or(Uuid::nil()).as_bytes());
        hasher.update(&self.kind.to_le_bytes());
        hasher.update(self.subject.as_bytes());
        hasher.update(&self.commitment);
        *hasher.finalize().as_bytes()
    }
}

pub fn commitment(salt: &[u8], body: &[u8]) -> Hash {
    *blake3::Hasher::new()
        .update(salt)
        .update(body)
        .finalize()
        .as_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row() -> LogRow {
        let mut row = LogRow {
            device: DeviceId(Uuid::from_u128(1)),
            written_as: DeviceId(Uuid::from_u128(1)),
            seq: 1,
            stamp: Stamp::ZERO,
            operation: OperationId(Uuid::from_u128(2)),
            operator: None,
            kind: 4,
            subject: Uuid::from_u128(3),
            salt: vec![5; 16],
            body: b"body".to_vec(),
            commitment: START,
            hash: START,
        };
        row.commitment = commitment(&row.salt, &row.body);
        row.hash = row.chained(&START);
        row
    }

    #[test]
    fn the_chain_is_what_it_was_in_the_first_version() {
        let hex: String = row()
            .hash
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(
            hex,
            "82f738563d645074269a431e3d73ee11abf5be1e8e47c0925041774321058b07"
        );
    }

    #[test]
    fn a_changed_row_is_noticed_and_an_erased_one_is_not_a_fault() {
        assert!(row().follows(&START));
        assert!(
            !LogRow {
                body: b"bodi".to_vec(),
                ..row()
            }
            .follows(&START)
        );
        assert!(!LogRow { kind: 5, ..row() }.follows(&START));
        assert!(!row().follows(&[1; 32]));
        assert!(
            LogRow {
                salt: vec![],
                body: vec![],
                ..row()
            }
            .follows(&START)
        );
    }
}
