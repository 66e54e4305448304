//! A laptop that is lost: shut out by a coordinator, and let in again when it is found.
//!
//! ```text
//! a coordinator      ── this laptop is lost, and from now on this key seals
//! every other laptop ── when I heard of it, I held its log up to here
//! a coordinator      ── it is found again
//! ```
//!
//! What counts of a lost laptop is what any laptop held when it heard: up to that row, and what leads to it. Where its log
//! forks, each branch counts as far as somebody held that one; whoever has the laptop may write another branch, and it counts
//! for nothing. That is the same for everybody who has heard the same words. What comes later is kept and counts for nothing until it is let in. With the laptop fall the ids
//! that hang on its key, but for those that the coordinator names: its own, and the laptops that were known by then. So
//! whoever finds it can introduce nobody.
//!
//! The new key goes to each laptop under that one's own key, by whoever has it (HPKE, base mode, X25519 from the key it signs
//! with). Its id follows from it, so nobody can plant another one; who has which file named after whom says nothing of it.
//! Words are sealed with the oldest key of the team: whoever was away reads them, and the lost laptop hears that it is shut
//! out. Two coordinators who do not know of each other may shut out at once: both keys are known, and the later word's seals.

use std::collections::BTreeMap;

use domain::ids::DeviceId;
use domain::log_row::Hash;
use domain::settings::Role;
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::bytes::{Reader, Writer};
use crate::error::{Refused, Result};
use crate::name::{Name, short};
use crate::receipt::Held;
use crate::seal::{self, Sealed, TeamKey};
use crate::segment::Segment;
use crate::trust::{Of, PublicKey, SecretKey, Trust, is_signed};

/// Of ids in one word.
const MOST: u64 = 10_000;
/// Of an encapsulated key, and of a team's key with what proves it.
const WRAPPED: usize = 32 + 32 + 16;

/// What somebody says of a lost laptop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub says: Says,
    pub by: Uuid,
    pub signature: [u8; 64],
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Says {
    /// By a coordinator. `kept` are ids that hang on it and do not fall; `key` is the one that seals from now on.
    Lost {
        subject: Uuid,
        at: u64,
        key: [u8; 16],
        kept: Vec<Uuid>,
    },
    /// By a coordinator: it is one of the team again.
    Found { subject: Uuid, at: u64 },
    /// How far the logs that fell with it were held by a laptop when it heard of the word with this hash.
    Reached { of: [u8; 16], held: Vec<Held> },
}

impl Word {
    pub fn sign(programme: Uuid, says: Says, by: Uuid, key: &SecretKey) -> Word {
        let signature = [0; 64];
        let mut it = Word {
            says,
            by,
            signature,
        };
        it.signature = key.sign(&it.text(programme));
        it
    }

    fn said(&self, out: &mut Writer) {
        match &self.says {
            Says::Lost {
                subject,
                at,
                key,
                kept,
            } => {
                out.byte(1).id(*subject).number(*at).raw(key);
                out.number(kept.len() as u64);
                for it in kept {
                    out.id(*it);
                }
            }
            Says::Found { subject, at } => {
                out.byte(2).id(*subject).number(*at);
            }
            Says::Reached { of, held } => {
                out.byte(3).raw(of).number(held.len() as u64);
                for it in held {
                    out.id(it.device.0).number(it.seq).raw(&it.hash);
                }
            }
        }
        out.id(self.by);
    }

    fn text(&self, programme: Uuid) -> Vec<u8> {
        let mut out = Writer::default();
        out.raw(b"rota word 1").id(programme);
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

    pub fn decode(bytes: &[u8]) -> Result<Word> {
        let mut reader = Reader(bytes);
        let kind = reader.byte()?;
        let says = match kind {
            1 => {
                let (subject, at, key) = (reader.id()?, reader.number()?, reader.array()?);
                let mut kept = Vec::new();
                for _ in 0..bounded(reader.number()?)? {
                    kept.push(reader.id()?);
                }
                Says::Lost {
                    subject,
                    at,
                    key,
                    kept,
                }
            }
            2 => Says::Found {
                subject: reader.id()?,
                at: reader.number()?,
            },
            3 => {
                let of = reader.array()?;
                let mut held = Vec::new();
                for _ in 0..bounded(reader.number()?)? {
                    held.push(Held {
                        device: DeviceId(reader.id()?),
                        seq: bounded_to(reader.number()?, i64::MAX as u64)?,
                        hash: reader.array()?,
                    });
                }
                Says::Reached { of, held }
            }
            _ => return Err(Refused::Later),
        };
        let (by, signature) = (reader.id()?, reader.array()?);
        reader.end()?;
        Ok(Word {
            says,
            by,
            signature,
        })
    }

    /// What names it.
    pub fn hash(&self) -> [u8; 16] {
        short(blake3::hash(&self.encode()).as_bytes())
    }

    pub fn name(&self) -> Name {
        Name::Word {
            by: self.by,
            hash: self.hash(),
            length: 0,
        }
    }

    pub fn seal(&self, key: &TeamKey) -> Result<Sealed> {
        seal::seal(key, self.name(), &self.encode())
    }

    pub fn open(keys: &[TeamKey], name: &Name, bytes: &[u8]) -> Result<Word> {
        let it = Word::decode(&seal::open(keys, name, bytes)?)?;
        match it.name().with_length(name.length()) == *name {
            true => Ok(it),
            false => Err(Refused::Altered),
        }
    }
}

fn bounded(number: u64) -> Result<u64> {
    bounded_to(number, MOST)
}

fn bounded_to(number: u64, most: u64) -> Result<u64> {
    match number <= most {
        true => Ok(number),
        false => Err(Refused::TooLarge),
    }
}

/// One laptop that is lost now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revocation {
    /// Of the word by which it is.
    pub word: [u8; 16],
    pub subject: Uuid,
    /// In milliseconds since 1970, by the clock of whoever said so.
    pub at: u64,
    pub by: Uuid,
    kept: Vec<Uuid>,
}

/// What follows from the words that are believed, in whatever order they were heard.
#[derive(Debug, Clone, Default)]
pub struct Lost {
    revocations: Vec<Revocation>,
    /// By word and log, the ends that anybody held.
    reached: BTreeMap<([u8; 16], DeviceId), Vec<Held>>,
    /// Who has said how far, by word.
    said: Vec<([u8; 16], Uuid)>,
    /// The keys that seal, the last of them first.
    keys: Vec<[u8; 16]>,
}

impl Lost {
    pub fn of(programme: Uuid, trust: &Trust, words: &[Word]) -> Lost {
        let mut lost = Lost::default();
        let mut orders: Vec<(u64, [u8; 16], &Word)> = Vec::new();
        for word in words {
            match word.says {
                Says::Lost { at, .. } | Says::Found { at, .. } => {
                    orders.push((at, word.hash(), word));
                }
                Says::Reached { .. } => {}
            }
        }
        // One after the other, by their own time: whoever is lost says nothing that counts any more.
        orders.sort_by_key(|(at, hash, _)| (*at, *hash));
        for (at, hash, word) in orders {
            let is_by_coordinator = trust
                .known(word.by)
                .is_some_and(|it| it.of == Of::Device && it.role == Role::Coordinator);
            if !is_by_coordinator
                || !word.is_by(programme, trust)
                || lost.by_whom(trust, word.by).is_some()
            {
                continue;
            }
            match &word.says {
                Says::Lost {
                    subject, key, kept, ..
                } => {
                    let new = Revocation {
                        word: hash,
                        subject: *subject,
                        at,
                        by: word.by,
                        kept: kept.clone(),
                    };
                    // Nobody shuts out themselves.
                    if !new.takes(trust, word.by) {
                        lost.keys.insert(0, *key);
                        lost.revocations.push(new);
                    }
                }
                Says::Found { subject, .. } => lost.revocations.retain(|it| it.subject != *subject),
                Says::Reached { .. } => {}
            }
        }
        for word in words {
            let Says::Reached { of, held } = &word.says else {
                continue;
            };
            let is_about = lost.revocations.iter().any(|it| it.word == *of);
            if !is_about || lost.by_whom(trust, word.by).is_some() || !word.is_by(programme, trust)
            {
                continue;
            }
            lost.said.push((*of, word.by));
            for it in held {
                let ends = lost.reached.entry((*of, it.device)).or_default();
                if !ends.contains(it) {
                    ends.push(*it);
                }
            }
        }
        lost
    }

    /// By which word a device, or an invitation, is shut out.
    pub fn by_whom(&self, trust: &Trust, id: Uuid) -> Option<&Revocation> {
        self.revocations.iter().find(|it| it.takes(trust, id))
    }

    /// The rows up to which a log counts, with all that leads to them; `None` where its laptop is not lost.
    pub fn ends(&self, trust: &Trust, log: DeviceId) -> Option<&[Held]> {
        let word = self.by_whom(trust, log.0)?.word;
        Some(self.reached.get(&(word, log)).map_or(&[], Vec::as_slice))
    }

    pub fn all(&self) -> &[Revocation] {
        &self.revocations
    }

    pub fn has_said(&self, word: [u8; 16], device: Uuid) -> bool {
        self.said.contains(&(word, device))
    }

    /// The keys that came by such words, the last first.
    pub fn keys(&self) -> &[[u8; 16]] {
        &self.keys
    }
}

/// How far each of these pieces of one log counts: up to the last of its rows that leads to one of the ends.
pub fn counting(ends: &[Held], pieces: &[&Segment]) -> Vec<u64> {
    let mut upto = vec![0; pieces.len()];
    let mut led: Vec<(u64, Hash)> = ends.iter().map(|it| (it.seq, it.hash)).collect();
    while let Some(end) = led.pop() {
        for (piece, upto) in pieces.iter().zip(&mut upto) {
            let Some(first) = piece.rows.first() else {
                continue;
            };
            let is_in_it = piece.rows.iter().any(|row| (row.seq, row.hash) == end);
            if is_in_it && *upto < end.0 {
                *upto = end.0;
                led.push((first.seq - 1, piece.before));
            }
        }
    }
    upto
}

impl Word {
    fn is_by(&self, programme: Uuid, trust: &Trust) -> bool {
        trust.known(self.by).is_some_and(|it| {
            it.of == Of::Device && is_signed(&it.public, &self.text(programme), &self.signature)
        })
    }
}

impl Revocation {
    /// Whether this id falls with it: it is the one, or hangs on it.
    fn takes(&self, trust: &Trust, id: Uuid) -> bool {
        let mut at = id;
        loop {
            if self.kept.contains(&at) {
                return false;
            }
            if at == self.subject {
                return true;
            }
            match trust.known(at) {
                Some(known) if known.by != at => at = known.by,
                Some(_) | None => return false,
            }
        }
    }
}

impl TeamKey {
    /// One whose id follows from it.
    pub fn generate_named() -> Result<TeamKey> {
        let mut key = TeamKey::generate()?;
        key.id = id_of(&key.secret);
        Ok(key)
    }

    /// For one laptop, by its public key.
    pub fn wrap(&self, programme: Uuid, device: Uuid, public: &PublicKey) -> Result<Sealed> {
        let name = Name::Wrap {
            key: self.id,
            device,
            length: WRAPPED as u64,
        };
        let to = ed25519_dalek::VerifyingKey::from_bytes(public).map_err(|_| Refused::Altered)?;
        let to = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(&to.to_montgomery().to_bytes())
            .map_err(|_| Refused::Altered)?;
        let (begins, sealed) =
            hpke::single_shot_seal::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
                &OpModeS::Base,
                &to,
                &info(programme),
                &self.secret[..],
                &about(self.id, device),
            )
            .map_err(|_| Refused::Random)?;
        let bytes = [&begins.to_bytes()[..], &sealed].concat();
        Ok(Sealed { name, bytes })
    }

    /// The key that was wrapped for this laptop, if it is the one that the name says.
    pub fn unwrap(programme: Uuid, name: &Name, bytes: &[u8], own: &SecretKey) -> Result<TeamKey> {
        let Name::Wrap { key, device, .. } = name else {
            return Err(Refused::Torn);
        };
        let (begins, sealed) = bytes.split_at_checked(32).ok_or(Refused::Torn)?;
        if bytes.len() != WRAPPED {
            return Err(Refused::Torn);
        }
        let scalar = own.agreeing();
        let own = <X25519HkdfSha256 as Kem>::PrivateKey::from_bytes(&scalar[..])
            .map_err(|_| Refused::Altered)?;
        let begins = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(begins)
            .map_err(|_| Refused::Torn)?;
        let plain = hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeR::Base,
            &own,
            &begins,
            &info(programme),
            sealed,
            &about(*key, *device),
        )
        .map_err(|_| Refused::Altered)?;
        let plain = Zeroizing::new(plain);
        let secret: [u8; 32] = plain[..].try_into().map_err(|_| Refused::Altered)?;
        let secret = Zeroizing::new(secret);
        let id = id_of(&secret);
        match id == *key {
            true => Ok(TeamKey { id, secret }),
            false => Err(Refused::Altered),
        }
    }
}

fn id_of(secret: &[u8; 32]) -> [u8; 16] {
    short(&blake3::derive_key(
        "rota: the id of a key of the team",
        secret,
    ))
}

fn info(programme: Uuid) -> Vec<u8> {
    [b"rota team key 1", &programme.as_bytes()[..]].concat()
}

fn about(key: [u8; 16], device: Uuid) -> Vec<u8> {
    [&key[..], device.as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trust::{Certificate, Root};

    const PROGRAMME: Uuid = Uuid::from_u128(1);

    struct Someone {
        id: Uuid,
        key: SecretKey,
    }

    fn someone(number: u128) -> Someone {
        Someone {
            id: Uuid::from_u128(number),
            key: SecretKey::generate().unwrap(),
        }
    }

    fn certificate(of: Of, it: &Someone, role: Role, by: &Someone) -> Certificate {
        Certificate::sign(
            PROGRAMME,
            of,
            it.id,
            it.key.public(),
            role,
            "",
            by.id,
            &by.key,
        )
    }

    /// The first, a second coordinator and a door that it invited, and an id that the door takes later.
    fn team() -> (Trust, [Someone; 4]) {
        let all = [10, 20, 30, 31].map(someone);
        let invitations = [12, 13].map(someone);
        let root = Root {
            subject: all[0].id,
            public: all[0].key.public(),
        };
        let (second, door) = (Role::Coordinator, Role::Facilitator);
        let certificates = [
            certificate(Of::Device, &all[0], second, &all[0]),
            certificate(Of::Invitation, &invitations[0], second, &all[0]),
            certificate(Of::Device, &all[1], second, &invitations[0]),
            certificate(Of::Invitation, &invitations[1], door, &all[0]),
            certificate(Of::Device, &all[2], door, &invitations[1]),
            certificate(Of::Device, &all[3], door, &all[2]),
        ];
        (Trust::of(PROGRAMME, root, &certificates), all)
    }

    fn lost(subject: &Someone, kept: Vec<Uuid>, at: u64, by: &Someone) -> Word {
        let says = Says::Lost {
            subject: subject.id,
            at,
            key: [at as u8; 16],
            kept,
        };
        Word::sign(PROGRAMME, says, by.id, &by.key)
    }

    fn reached(of: &Word, device: &Someone, seq: u64, by: &Someone) -> Word {
        let held = vec![Held {
            device: DeviceId(device.id),
            seq,
            hash: [7; 32],
        }];
        let says = Says::Reached {
            of: of.hash(),
            held,
        };
        Word::sign(PROGRAMME, says, by.id, &by.key)
    }

    #[test]
    fn the_furthest_that_anybody_held_counts_in_whatever_order_it_is_heard() {
        let (trust, [first, second, door, next]) = team();
        let word = lost(&door, Vec::new(), 5, &first);
        let words = [
            word.clone(),
            reached(&word, &door, 40, &first),
            reached(&word, &door, 47, &second),
            // What the lost one says of itself is nothing.
            reached(&word, &door, 90, &door),
        ];
        for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]] {
            let words = order.map(|it: usize| words[it].clone());
            let lost = Lost::of(PROGRAMME, &trust, &words);
            let ends = |of: &Someone| {
                let ends = lost.ends(&trust, DeviceId(of.id))?;
                let mut ends: Vec<u64> = ends.iter().map(|it| it.seq).collect();
                ends.sort_unstable();
                Some(ends)
            };
            assert_eq!(ends(&door), Some(vec![40, 47]));
            assert_eq!(ends(&next), Some(vec![]), "it falls with it");
            assert_eq!(ends(&second), None);
            assert_eq!(lost.keys(), [[5; 16]]);
        }
        let says = Says::Found {
            subject: door.id,
            at: 6,
        };
        let found = Word::sign(PROGRAMME, says, second.id, &second.key);
        let lost = Lost::of(PROGRAMME, &trust, &[found, word]);
        assert_eq!(lost.ends(&trust, DeviceId(door.id)), None);
        assert_eq!(lost.keys(), [[5; 16]], "its key goes on");
    }

    #[test]
    fn only_a_coordinator_shuts_out_and_a_lost_one_nobody() {
        let (trust, [first, second, door, _]) = team();
        let by_door = lost(&second, Vec::new(), 5, &door);
        let own = lost(&second, Vec::new(), 5, &second);
        let mut forged = lost(&door, Vec::new(), 5, &first);
        forged.by = second.id;
        for word in [by_door, own, forged] {
            assert_eq!(Lost::of(PROGRAMME, &trust, &[word]).all(), []);
        }
        // The first laptop is lost; whoever it had invited stays, and what it says later is nothing.
        let kept = vec![second.id, door.id];
        let words = [
            lost(&first, kept, 5, &second),
            lost(&second, Vec::new(), 6, &first),
        ];
        let lost = Lost::of(PROGRAMME, &trust, &words);
        let is_lost = |it: &Someone| lost.by_whom(&trust, it.id).is_some();
        assert_eq!([&first, &second, &door].map(is_lost), [true, false, false]);
    }

    #[test]
    fn a_word_is_read_as_it_was_written_and_no_altered_one_is() {
        let (_, [first, _, door, next]) = team();
        let word = lost(&door, vec![next.id], 5, &first);
        let key = TeamKey::generate().unwrap();
        for it in [reached(&word, &door, 4, &first), word] {
            let sealed = it.seal(&key).unwrap();
            let keys = [key.clone()];
            assert_eq!(
                Word::open(&keys, &sealed.name, &sealed.bytes),
                Ok(it.clone())
            );
            for cut in 0..it.encode().len() {
                assert!(Word::decode(&it.encode()[..cut]).is_err());
            }
        }
    }

    #[test]
    fn a_key_goes_to_one_laptop_and_no_other() {
        let (_, [first, second, ..]) = team();
        let key = TeamKey::generate_named().unwrap();
        let wrapped = key
            .wrap(PROGRAMME, second.id, &second.key.public())
            .unwrap();
        assert_eq!(wrapped.bytes.len() as u64, wrapped.name.length());
        let open = |bytes: &[u8], by: &Someone| {
            TeamKey::unwrap(PROGRAMME, &wrapped.name, bytes, &by.key).map(|it| it.secret)
        };
        assert_eq!(open(&wrapped.bytes, &second), Ok(key.secret.clone()));
        assert_eq!(open(&wrapped.bytes, &first), Err(Refused::Altered));
        for at in 0..wrapped.bytes.len() {
            let mut bytes = wrapped.bytes.clone();
            bytes[at] ^= 1;
            assert!(open(&bytes, &second).is_err(), "{at}");
        }
        // Another key under the name of this one is none.
        let other = TeamKey {
            id: key.id,
            ..TeamKey::generate().unwrap()
        };
        let planted = other
            .wrap(PROGRAMME, second.id, &second.key.public())
            .unwrap();
        assert_eq!(open(&planted.bytes, &second), Err(Refused::Altered));
    }
}
