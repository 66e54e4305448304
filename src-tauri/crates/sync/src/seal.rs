//! How a file in a place is sealed.
//!
//! ```text
//! "rota" · version 1 · scope 2 · id of the key 16 · nonce 24 · what is sealed, and 16 bytes that prove it
//! ```
//!
//! XChaCha20-Poly1305; the bytes before the nonce and the file's name are its additional data, so a file under another's
//! name opens no more than an altered one. The nonce is random, 24 bytes: it is never the same twice. The scope is 0: what
//! could be a key of its own for a part of the programme one day.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::error::{Refused, Result};
use crate::name::Name;

const MAGIC: &[u8; 4] = b"rota";
const VERSION: u8 = 1;
const HEADER: usize = 4 + 1 + 2 + 16;
const NONCE: usize = 24;
const PROOF: usize = 16;

/// What a sealed file has beside what is in it.
pub(crate) const AROUND: usize = HEADER + NONCE + PROOF;

/// The key of the team, and the id by which files name it.
#[derive(Clone)]
pub struct TeamKey {
    pub id: [u8; 16],
    pub secret: Zeroizing<[u8; 32]>,
}

impl TeamKey {
    pub fn generate() -> Result<TeamKey> {
        let (mut id, mut secret) = ([0; 16], Zeroizing::new([0; 32]));
        chance(&mut id)?;
        chance(&mut secret[..])?;
        Ok(TeamKey { id, secret })
    }
}

pub(crate) fn chance(bytes: &mut [u8]) -> Result<()> {
    getrandom::fill(bytes).map_err(|_| Refused::Random)
}

/// A file as it goes into a place.
#[derive(Debug, Clone)]
pub struct Sealed {
    pub name: Name,
    pub bytes: Vec<u8>,
}

/// `name` gets the length of the file.
pub(crate) fn seal(key: &TeamKey, name: Name, plain: &[u8]) -> Result<Sealed> {
    let name = name.with_length((AROUND + plain.len()) as u64);
    let mut bytes = Vec::with_capacity(AROUND + plain.len());
    bytes.extend_from_slice(MAGIC);
    bytes.push(VERSION);
    bytes.extend_from_slice(&0u16.to_le_bytes());
    bytes.extend_from_slice(&key.id);
    let aad = [&bytes[..], name.to_string().as_bytes()].concat();
    let mut nonce = [0; NONCE];
    chance(&mut nonce)?;
    let payload = Payload {
        msg: plain,
        aad: &aad,
    };
    let sealed = cipher(key)
        .encrypt(&XNonce::from(nonce), payload)
        .map_err(|_| Refused::TooLarge)?;
    bytes.extend_from_slice(&nonce);
    bytes.extend_from_slice(&sealed);
    Ok(Sealed { name, bytes })
}

/// What is in the file of this name, by whichever of the keys it is sealed with.
pub(crate) fn open(keys: &[TeamKey], name: &Name, bytes: &[u8]) -> Result<Vec<u8>> {
    if bytes.len() as u64 != name.length() || bytes.len() < AROUND {
        return Err(Refused::Torn);
    }
    let (header, rest) = bytes.split_at(HEADER);
    if !header.starts_with(MAGIC) {
        return Err(Refused::Torn);
    }
    if header[4] > VERSION {
        return Err(Refused::Later);
    }
    let key = keys.iter().find(|it| header[7..] == it.id);
    let key = key.ok_or(Refused::OtherKey)?;
    let aad = [header, name.to_string().as_bytes()].concat();
    let (nonce, sealed) = rest.split_first_chunk::<NONCE>().ok_or(Refused::Torn)?;
    let payload = Payload {
        msg: sealed,
        aad: &aad,
    };
    cipher(key)
        .decrypt(&XNonce::from(*nonce), payload)
        .map_err(|_| Refused::Altered)
}

fn cipher(key: &TeamKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new((&*key.secret).into())
}
