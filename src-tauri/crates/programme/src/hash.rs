//! The hash that a document or a sheet is known by outside: SHA-256, which every other tool can compute too.

use sha2::{Digest, Sha256};

/// 64 hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
