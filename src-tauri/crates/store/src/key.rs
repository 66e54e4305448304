//! The key of a programme file and the slots that hold it.
//!
//! A programme is encrypted with 32 random bytes. `NAME.rota.keys`, beside it, holds them wrapped, once for the passphrase
//! and once for the recovery key: secret → Argon2id with the slot's salt and cost → XChaCha20-Poly1305 over the key. The
//! slots say nothing of anybody and are no secret; each carries a mark that only who has the key can make; without them the file can never be opened again, so every backup holds
//! both. A new passphrase wraps the same key anew; the file itself is not touched.

use std::fs;
use std::path::Path;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use domain::check_digits::{read_digits, with_check};
pub use domain::slots::Slots;
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

use crate::error::{Error, Result};
use crate::names::{keys_path, real};
use crate::outgoing::replace;

/// The 32 bytes that open the file.
#[derive(Clone)]
pub(crate) struct Key(Zeroizing<[u8; 32]>);

/// What a guess at the passphrase costs: memory in KiB and rounds of Argon2id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyCost {
    memory_kib: u32,
    rounds: u32,
}

impl KeyCost {
    /// 64 MiB, three rounds: 0.13 s of a laptop for its owner, and as much for every guess of a thief.
    pub fn full() -> KeyCost {
        KeyCost {
            memory_kib: 64 * 1024,
            rounds: 3,
        }
    }

    pub fn memory_kib(self) -> u32 {
        self.memory_kib
    }

    pub fn rounds(self) -> u32 {
        self.rounds
    }

    /// For tests, which open hundreds of programmes. Neither face can ask for it.
    pub fn cheap() -> KeyCost {
        KeyCost {
            memory_kib: 8,
            rounds: 1,
        }
    }
}

/// The secret that is shown once when a programme is made: 40 digits in groups of five, the last two of them check
/// digits, so that it can be read over a telephone in any language.
#[derive(Clone)]
pub struct RecoveryKey(Zeroizing<String>);

impl RecoveryKey {
    pub fn generate() -> Result<RecoveryKey> {
        let mut digits = String::with_capacity(40);
        for _ in 0..2 {
            // 19 digits of 64 random bits each: 126 bits of secret.
            let number = loop {
                let number = getrandom::u64()?;
                if number < 10_000_000_000_000_000_000 {
                    break number;
                }
            };
            digits.push_str(&format!("{number:019}"));
        }
        Ok(RecoveryKey(Zeroizing::new(with_check(&digits, GROUP))))
    }

    /// As it was written down, with or without spaces. An error when a digit is missing or wrong.
    pub fn parse(text: &str) -> Result<RecoveryKey> {
        let read = read_digits(text, LENGTH, GROUP).ok_or(Error::RecoveryKeyWrong)?;
        Ok(RecoveryKey(Zeroizing::new(read)))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Of a recovery key, in digits and digits to a group.
const LENGTH: usize = 40;
const GROUP: usize = 5;

#[derive(Serialize, Deserialize)]
struct SlotsFile {
    format: String,
    version: u32,
    slots: Vec<Slot>,
}

#[derive(Serialize, Deserialize)]
struct Slot {
    kind: SlotKind,
    #[serde(flatten)]
    cost: KeyCost,
    salt: String,
    nonce: String,
    wrapped: String,
    /// By the key that it wraps: so damage to a slot shows before the day on which it is needed. Slots of the first
    /// programs have none; they get theirs with the next passphrase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mac: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum SlotKind {
    Passphrase,
    Recovery,
}

const FORMAT: &str = "rota-keys";
/// In bytes; two slots are less than a thousand.
const LARGEST: u64 = 16 * 1024;

impl Key {
    pub(crate) fn generate() -> Result<Key> {
        let mut bytes = Zeroizing::new([0; 32]);
        getrandom::fill(&mut bytes[..])?;
        Ok(Key(bytes))
    }

    /// As SQLCipher takes it raw, past its own derivation.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("x'{}'", hex(&self.0[..])))
    }
}

/// Wraps `key` for a passphrase and for a recovery key, and writes the slots beside `file`.
pub(crate) fn create(
    file: &Path,
    key: &Key,
    passphrase: &str,
    recovery_key: &RecoveryKey,
    cost: KeyCost,
) -> Result<()> {
    let slots = SlotsFile {
        format: FORMAT.into(),
        version: 1,
        slots: vec![
            wrap(SlotKind::Passphrase, key, passphrase, cost)?,
            wrap(SlotKind::Recovery, key, recovery_key.as_str(), cost)?,
        ],
    };
    save(file, &slots)
}

pub(crate) fn open_with_passphrase(file: &Path, passphrase: &str) -> Result<Key> {
    unwrap(file, SlotKind::Passphrase, passphrase)?.ok_or(Error::PassphraseWrong)
}

pub(crate) fn open_with_recovery_key(file: &Path, recovery_key: &RecoveryKey) -> Result<Key> {
    unwrap(file, SlotKind::Recovery, recovery_key.as_str())?.ok_or(Error::RecoveryKeyWrong)
}

/// Wraps `key` for a new passphrase; the old one opens nothing any more. The recovery key stays.
pub(crate) fn change_passphrase(
    file: &Path,
    key: &Key,
    passphrase: &str,
    cost: KeyCost,
) -> Result<()> {
    let mut slots = load(file)?;
    slots.slots.retain(|slot| slot.kind != SlotKind::Passphrase);
    slots
        .slots
        .insert(0, wrap(SlotKind::Passphrase, key, passphrase, cost)?);
    for slot in &mut slots.slots {
        // One that says something else than it should keeps saying so.
        slot.mac.get_or_insert(mac(slot_text(slot), key));
    }
    let before = fs::read(keys_path(file))?;
    save(file, &slots).inspect_err(|_| {
        // The disk may have refused after the new slots took their place: who is told no goes on with what was.
        let _ = replace(&real(&keys_path(file)), &before);
    })
}

/// An error unless the passphrase opens the slots beside `file`, and they hold this very key.
pub(crate) fn proves(file: &Path, key: &Key, passphrase: &str) -> Result<()> {
    match open_with_passphrase(file, passphrase)?.0 == key.0 {
        true => Ok(()),
        false => Err(Error::PassphraseWrong),
    }
}

/// Looked at with the key of the open file: no secret is needed for it.
pub(crate) fn authenticity(file: &Path, key: &Key) -> Slots {
    let Ok(SlotsFile { slots, .. }) = load(file) else {
        return Slots::Damaged;
    };
    let has = |kind| slots.iter().any(|slot| slot.kind == kind);
    let is_altered = |slot: &Slot| {
        let noted = slot.mac.as_ref();
        noted.is_some_and(|noted| *noted != mac(slot_text(slot), key))
    };
    if !has(SlotKind::Passphrase) || !has(SlotKind::Recovery) || slots.iter().any(is_altered) {
        return Slots::Damaged;
    }
    match slots.iter().all(|slot| slot.mac.is_some()) {
        true => Slots::Authentic,
        false => Slots::NotAuthenticated,
    }
}

/// Everything of a slot that opens it.
fn slot_text(slot: &Slot) -> String {
    let kind = match slot.kind {
        SlotKind::Passphrase => "passphrase",
        SlotKind::Recovery => "recovery",
    };
    let KeyCost { memory_kib, rounds } = slot.cost;
    let Slot {
        salt,
        nonce,
        wrapped,
        ..
    } = slot;
    format!("{kind} {memory_kib} {rounds} {salt} {nonce} {wrapped}")
}

fn mac(text: String, key: &Key) -> String {
    let own = Zeroizing::new(blake3::derive_key("rota: slots of a programme", &key.0[..]));
    blake3::keyed_hash(&own, text.as_bytes())
        .to_hex()
        .to_string()
}

fn load(file: &Path) -> Result<SlotsFile> {
    let path = keys_path(file);
    if fs::metadata(&path).is_ok_and(|it| it.len() > LARGEST) {
        return Err(Error::KeysDamaged(path));
    }
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(Error::KeysMissing(path));
        }
        Err(error) if error.kind() == std::io::ErrorKind::InvalidData => {
            return Err(Error::KeysDamaged(path));
        }
        Err(error) => return Err(error.into()),
    };
    let slots: SlotsFile =
        serde_json::from_str(&text).map_err(|_| Error::KeysDamaged(path.clone()))?;
    if slots.format != FORMAT {
        return Err(Error::KeysDamaged(path));
    }
    if slots.version > 1 {
        return Err(Error::FromNewerVersion {
            found: slots.version,
            known: 1,
        });
    }
    Ok(slots)
}

fn save(file: &Path, slots: &SlotsFile) -> Result<()> {
    let text = serde_json::to_string_pretty(slots).map_err(|error| Error::Disk(error.into()))?;
    // Where the slots are a link, the old passphrase would still open what it leads to.
    replace(&real(&keys_path(file)), text.as_bytes())
}

fn wrap(kind: SlotKind, key: &Key, secret: &str, cost: KeyCost) -> Result<Slot> {
    let mut salt = [0; 16];
    let mut nonce = [0; 24];
    getrandom::fill(&mut salt)?;
    getrandom::fill(&mut nonce)?;
    let cipher = cipher(secret, &salt, cost).ok_or(Error::Random)?;
    let wrapped = cipher
        .encrypt(&XNonce::from(nonce), &key.0[..])
        .map_err(|_| Error::Random)?;
    let mut slot = Slot {
        kind,
        cost,
        salt: hex(&salt),
        nonce: hex(&nonce),
        wrapped: hex(&wrapped),
        mac: None,
    };
    slot.mac = Some(mac(slot_text(&slot), key));
    Ok(slot)
}

/// `None` when no slot of this kind opens with the secret.
fn unwrap(file: &Path, kind: SlotKind, secret: &str) -> Result<Option<Key>> {
    let slots = load(file)?;
    for slot in slots.slots.iter().filter(|slot| slot.kind == kind) {
        let damaged = || Error::KeysDamaged(keys_path(file));
        let salt = unhex(&slot.salt).ok_or_else(damaged)?;
        let nonce: [u8; 24] = unhex(&slot.nonce)
            .and_then(|it| it.try_into().ok())
            .ok_or_else(damaged)?;
        let wrapped = unhex(&slot.wrapped).ok_or_else(damaged)?;
        let cipher = cipher(secret, &salt, slot.cost).ok_or_else(damaged)?;
        let Ok(mut bytes) = cipher.decrypt(&XNonce::from(nonce), wrapped.as_slice()) else {
            continue;
        };
        let mut key = Zeroizing::new([0; 32]);
        if bytes.len() == key.len() {
            key.copy_from_slice(&bytes);
        }
        bytes.zeroize();
        return Ok(Some(Key(key)));
    }
    Ok(None)
}

/// `None` when the cost is out of bounds: a slot that asks for more than 256 MiB is not ours.
fn cipher(secret: &str, salt: &[u8], cost: KeyCost) -> Option<XChaCha20Poly1305> {
    if cost.memory_kib > 256 * 1024 || cost.rounds > 16 {
        return None;
    }
    let params = Params::new(cost.memory_kib, cost.rounds, 1, Some(32)).ok()?;
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let mut derived = Zeroizing::new([0; 32]);
    // The same word typed on another keyboard may come with its marks apart: it is the same passphrase.
    let secret = Zeroizing::new(domain::turkish::composed(secret));
    argon
        .hash_password_into(secret.as_bytes(), salt, &mut derived[..])
        .ok()?;
    XChaCha20Poly1305::new_from_slice(&derived[..]).ok()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recovery_key_is_read_as_it_was_written_down() {
        let key = RecoveryKey::generate().unwrap();
        assert_eq!(key.as_str().len(), 47, "eight groups of five");
        let typed = key.as_str().replace(' ', "-");
        assert_eq!(RecoveryKey::parse(&typed).unwrap().as_str(), key.as_str());
    }

    #[test]
    fn one_wrong_digit_is_noticed() {
        let key = RecoveryKey::generate().unwrap();
        for place in [0, 7, 46] {
            let mut digits = key.as_str().as_bytes().to_vec();
            digits[place] = b'0' + (digits[place] - b'0' + 1) % 10;
            let typed = String::from_utf8(digits).unwrap();
            assert!(
                matches!(RecoveryKey::parse(&typed), Err(Error::RecoveryKeyWrong)),
                "{place}"
            );
        }
        assert!(RecoveryKey::parse("").is_err());
        assert!(RecoveryKey::parse("ışık ışık").is_err());
    }
}
