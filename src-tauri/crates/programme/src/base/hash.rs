//! The hash that a document or a sheet is known by outside: SHA-256, which every other tool can compute too.

use std::io::{self, Read};

use sha2::{Digest, Sha256};

/// 64 hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    digits(Sha256::digest(bytes).as_slice())
}

/// The same of everything that is still to be read.
pub(crate) fn sha256_of(source: &mut dyn Read) -> io::Result<String> {
    let (mut hasher, mut buffer) = (Sha256::new(), vec![0; 64 << 10]);
    loop {
        match source.read(&mut buffer) {
            Ok(0) => return Ok(digits(hasher.finalize().as_slice())),
            Ok(length) => hasher.update(&buffer[..length]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

fn digits(hash: &[u8]) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
