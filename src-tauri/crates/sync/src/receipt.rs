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
            .text(&self.version)
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
        let mut it = Receipt {
            device: DeviceId(reader.id()?),
            counter: reader.number()?,
            at: i64::from_le_bytes(reader.array()?),
            version: reader.text()?,
            held: Vec::new(),
            signature: [0; 64],
        };
        let logs = reader.number()?;
        if logs > MOST_LOGS as u64 || it.version.len() > 100 || i64::try_from(it.counter).is_err() {
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
