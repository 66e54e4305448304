//! How far a laptop holds every log, in its own word: what tells the others that something has arrived.

use domain::ids::DeviceId;
use domain::log_row::Hash;
use uuid::Uuid;

use crate::bytes::{Reader, Writer};
use crate::error::{Refused, Result};
use crate::name::{Name, short};
use crate::seal::{self, Sealed, TeamKey};
use crate::trust::{SecretKey, Trust};

/// Of logs in one receipt: more laptops, with all their ids, no tour has.
const MOST_LOGS: usize = 10_000;
/// The most that is read of a file that is none of a log.
pub const MOST_SMALL: u64 = 1024 * 1024;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    pub device: DeviceId,
    /// The larger is the later one.
    pub counter: u64,
    /// By the laptop's own clock, in milliseconds since 1970.
    pub at: i64,
    /// Of the program.
    pub version: String,
    /// What it has made of what it holds, where it can read all of it: 32 hexadecimal digits. It stands behind the version as
    /// `0.1.0+DIGITS`, so a program that knows nothing of it reads such a receipt as one of that version.
    pub digest: Option<String>,
    pub held: Vec<Held>,
    pub signature: [u8; 64],
}

/// The end of one log, as the laptop holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    pub device: DeviceId,
    pub seq: u64,
    pub hash: Hash,
}

impl Receipt {
    /// Signs it anew.
    pub fn signed(mut self, programme: Uuid, key: &SecretKey) -> Receipt {
        self.signature = key.sign(&self.text(programme));
        self
    }

    pub fn is_signed(&self, programme: Uuid, trust: &Trust) -> bool {
        trust.has_signed(self.device, &self.text(programme), &self.signature)
    }

    fn said(&self, out: &mut Writer) {
        out.id(self.device.0)
            .number(self.counter)
            .raw(&self.at.to_le_bytes())
            .text(&match &self.digest {
                Some(digest) => format!("{}+{digest}", self.version),
                None => self.version.clone(),
            })
            .number(self.held.len() as u64);
        for it in &self.held {
            out.id(it.device.0).number(it.seq).raw(&it.hash);
        }
    }

    fn text(&self, programme: Uuid) -> Vec<u8> {
        let mut out = Writer::default();
        out.raw(b"rota receipt 1").id(programme);
        self.said(&mut out);
        out.0
    }

    /// As it is kept.
    pub fn encode(&self) -> Vec<u8> {
        let mut out = Writer::default();
        self.said(&mut out);
        out.raw(&self.signature);
        out.0
    }

    pub fn decode(bytes: &[u8]) -> Result<Receipt> {
        let mut reader = Reader(bytes);
        let (device, counter) = (DeviceId(reader.id()?), reader.number()?);
        let at = i64::from_le_bytes(reader.array()?);
        let (version, digest) = parts(reader.text()?);
        let mut it = Receipt {
            device,
            counter,
            at,
            version,
            digest,
            held: Vec::new(),
            signature: [0; 64],
        };
        let logs = reader.number()?;
        if logs > MOST_LOGS as u64 || it.version.len() > 60 || i64::try_from(it.counter).is_err() {
            return Err(Refused::TooLarge);
        }
        for _ in 0..logs {
            let held = Held {
                device: DeviceId(reader.id()?),
                seq: reader.number()?,
                hash: reader.array()?,
            };
            if i64::try_from(held.seq).is_err() {
                return Err(Refused::TooLarge);
            }
            it.held.push(held);
        }
        it.signature = reader.array()?;
        reader.end()?;
        Ok(it)
    }

    fn hash(&self) -> [u8; 8] {
        short(blake3::hash(&self.encode()).as_bytes())
    }

    /// Its name in a place, but for the length.
    pub fn name(&self) -> Name {
        Name::Receipt {
            device: self.device,
            counter: self.counter,
            hash: self.hash(),
            length: 0,
        }
    }

    pub fn seal(&self, key: &TeamKey) -> Result<Sealed> {
        seal::seal(key, self.name(), &self.encode())
    }

    pub fn open(keys: &[TeamKey], name: &Name, bytes: &[u8]) -> Result<Receipt> {
        let it = Receipt::decode(&seal::open(keys, name, bytes)?)?;
        match it.name().with_length(name.length()) == *name {
            true => Ok(it),
            false => Err(Refused::Altered),
        }
    }
}

/// A version, and what was made of the logs by it.
fn parts(text: String) -> (String, Option<String>) {
    let is_digest = |it: &str| {
        let is_digit = |it: u8| it.is_ascii_digit() || (b'a'..=b'f').contains(&it);
        it.len() == 32 && it.bytes().all(is_digit)
    };
    match text.rsplit_once('+') {
        Some((version, digest)) if is_digest(digest) => {
            (version.to_owned(), Some(digest.to_owned()))
        }
        _ => (text, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn receipt(version: &str, digest: Option<&str>) -> Receipt {
        Receipt {
            device: DeviceId(Uuid::from_u128(1)),
            counter: 7,
            at: 3,
            version: version.to_owned(),
            digest: digest.map(str::to_owned),
            held: vec![Held {
                device: DeviceId(Uuid::from_u128(2)),
                seq: 4,
                hash: [9; 32],
            }],
            signature: [5; 64],
        }
    }

    #[test]
    fn what_was_made_of_the_logs_stands_behind_the_version() {
        let digest = "0123456789abcdef0123456789abcdef";
        let with = receipt("0.1.0", Some(digest));
        assert_eq!(Receipt::decode(&with.encode()).unwrap(), with);
        // One from before, and what only looks like it.
        for version in ["0.1.0", "0.1.0+local", "0.1.0+", "", "+0123456789ABCDEF"] {
            let without = receipt(version, None);
            assert_eq!(Receipt::decode(&without.encode()).unwrap(), without);
        }
        // As a program reads it that knows of none.
        let whole = receipt(&format!("0.1.0+{digest}"), None);
        assert_eq!(whole.encode(), with.encode());
    }
}
