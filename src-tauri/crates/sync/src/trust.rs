//! Who has which key, and whose word it is.
//!
//! ```text
//! the first laptop that shared ── signs itself
//!    └─ an invitation          ── has a key too, which the invited laptop uses once to sign its own
//!         └─ the invited laptop
//!              └─ its next id  ── after a restore, a copy, a fork: signed by the key from before
//! ```
//!
//! Only laptops of coordinators invite; a laptop has the role with which it was invited, and hands it on to its own next
//! ids. The first laptop is told to a new one inside the invitation, which nobody reads without its digits. A key is for
//! ever: a laptop that comes with another one later is not believed.
//!
//! A log that was begun before there were keys has nobody to sign it, unless its laptop goes on with it. Whoever shares it
//! first vouches for it up to where it stands; as soon as its own laptop has a key, only that one's word counts.

use std::collections::BTreeMap;

use domain::ids::DeviceId;
use domain::log_row::Hash;
use domain::settings::Role;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::bytes::{Reader, Writer};
use crate::error::{Refused, Result};
use crate::name::{Name, short};
use crate::seal::{self, Sealed, TeamKey, chance};

/// Of a name, in letters.
const MOST_NAME: usize = 300;

/// What a device or an invitation signs with.
pub struct SecretKey(SigningKey);

pub type PublicKey = [u8; 32];

impl SecretKey {
    pub fn generate() -> Result<SecretKey> {
        let mut bytes = Zeroizing::new([0; 32]);
        chance(&mut bytes[..])?;
        Ok(SecretKey::from_bytes(&bytes))
    }

    pub fn from_bytes(bytes: &[u8; 32]) -> SecretKey {
        SecretKey(SigningKey::from_bytes(bytes))
    }

    pub fn to_bytes(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0.to_bytes())
    }

    pub fn public(&self) -> PublicKey {
        self.0.verifying_key().to_bytes()
    }

    /// With what it agrees on a key with somebody, by X25519.
    pub(crate) fn agreeing(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0.to_scalar_bytes())
    }

    pub(crate) fn sign(&self, text: &[u8]) -> [u8; 64] {
        self.0.sign(text).to_bytes()
    }
}

pub(crate) fn is_signed(by: &PublicKey, text: &[u8], signature: &[u8; 64]) -> bool {
    let signature = Signature::from_bytes(signature);
    VerifyingKey::from_bytes(by).is_ok_and(|it| it.verify_strict(text, &signature).is_ok())
}

/// With whom everything begins: told to each laptop once, and never changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Root {
    pub subject: Uuid,
    pub public: PublicKey,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    Device,
    Invitation,
}

/// Somebody's word that this key is that one's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    pub of: Of,
    pub subject: Uuid,
    pub public: PublicKey,
    pub role: Role,
    /// How an invited laptop shall be called.
    pub name: String,
    pub by: Uuid,
    pub signature: [u8; 64],
}

impl Certificate {
    #[allow(clippy::too_many_arguments, reason = "a certificate says no less")]
    pub fn sign(
        programme: Uuid,
        of: Of,
        subject: Uuid,
        public: PublicKey,
        role: Role,
        name: &str,
        by: Uuid,
        key: &SecretKey,
    ) -> Certificate {
        let mut it = Certificate {
            of,
            subject,
            public,
            role,
            name: name.to_owned(),
            by,
            signature: [0; 64],
        };
        it.signature = key.sign(&it.text(programme));
        it
    }

    fn said(&self, out: &mut Writer) {
        let of = match self.of {
            Of::Device => 1,
            Of::Invitation => 2,
        };
        out.byte(of)
            .id(self.subject)
            .raw(&self.public)
            .id(self.by)
            .text(self.role.word())
            .text(&self.name);
    }

    fn text(&self, programme: Uuid) -> Vec<u8> {
        let mut out = Writer::default();
        out.raw(b"rota key 1").id(programme);
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

    pub fn decode(bytes: &[u8]) -> Result<Certificate> {
        let mut reader = Reader(bytes);
        let of = match reader.byte()? {
            1 => Of::Device,
            2 => Of::Invitation,
            _ => return Err(Refused::Later),
        };
        let it = Certificate {
            of,
            subject: reader.id()?,
            public: reader.array()?,
            by: reader.id()?,
            // A later version's role may do no more than the least of ours.
            role: Role::from_word(&reader.text()?).unwrap_or(Role::Facilitator),
            name: reader.text()?,
            signature: reader.array()?,
        };
        reader.end()?;
        match it.name.chars().count() <= MOST_NAME {
            true => Ok(it),
            false => Err(Refused::TooLarge),
        }
    }

    /// Its name in a place, but for the length.
    pub fn hash(&self) -> [u8; 8] {
        short(blake3::hash(&self.encode()).as_bytes())
    }

    pub fn seal(&self, key: &TeamKey) -> Result<Sealed> {
        let name = Name::Key {
            subject: self.subject,
            hash: self.hash(),
            length: 0,
        };
        seal::seal(key, name, &self.encode())
    }

    pub fn open(keys: &[TeamKey], name: &Name, bytes: &[u8]) -> Result<Certificate> {
        let it = Certificate::decode(&seal::open(keys, name, bytes)?)?;
        let is_as_named = matches!(
            name,
            Name::Key { subject, hash, .. } if *subject == it.subject && *hash == it.hash()
        );
        match is_as_named {
            true => Ok(it),
            false => Err(Refused::Altered),
        }
    }
}

/// How far a log goes, in the word of its own device, or of whoever vouches for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedHead {
    pub device: DeviceId,
    pub seq: u64,
    pub hash: Hash,
    pub by: Uuid,
    pub signature: [u8; 64],
}

impl SignedHead {
    pub fn sign(
        programme: Uuid,
        device: DeviceId,
        seq: u64,
        hash: Hash,
        by: Uuid,
        key: &SecretKey,
    ) -> SignedHead {
        let mut it = SignedHead {
            device,
            seq,
            hash,
            by,
            signature: [0; 64],
        };
        it.signature = key.sign(&it.text(programme));
        it
    }

    pub fn is_own(&self) -> bool {
        self.by == self.device.0
    }

    fn text(&self, programme: Uuid) -> Vec<u8> {
        let mut out = Writer::default();
        out.raw(b"rota head 1")
            .id(programme)
            .id(self.device.0)
            .raw(&self.seq.to_le_bytes())
            .raw(&self.hash)
            .id(self.by);
        out.0
    }
}

/// Whose key is known by now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    pub of: Of,
    pub public: PublicKey,
    pub role: Role,
    pub name: String,
    pub by: Uuid,
}

#[derive(Debug, Clone)]
pub struct Trust {
    programme: Uuid,
    root: Root,
    known: BTreeMap<Uuid, Known>,
}

impl Trust {
    /// What follows from the first laptop and these certificates, in whatever order they came. Where a key is known
    /// already, it stays.
    pub fn of(programme: Uuid, root: Root, certificates: &[Certificate]) -> Trust {
        let known = BTreeMap::new();
        let mut trust = Trust {
            programme,
            root,
            known,
        };
        trust.learn(certificates);
        trust
    }

    /// Those of them that are believed now.
    pub fn learn(&mut self, certificates: &[Certificate]) -> Vec<Certificate> {
        let mut left: Vec<&Certificate> = certificates.iter().collect();
        let mut learnt = Vec::new();
        loop {
            let before = left.len();
            left.retain(|it| {
                let Some(known) = self.believed(it) else {
                    return true;
                };
                // Invited twice, it may do what either lets it do: in whatever order they are heard.
                let is_more =
                    |had: &Known| known.role == Role::Coordinator && had.role != known.role;
                if self.known.get(&it.subject).is_none_or(is_more) {
                    self.known.insert(it.subject, known);
                }
                learnt.push((*it).clone());
                false
            });
            if left.len() == before {
                return learnt;
            }
        }
    }

    /// Whether it contradicts what is known: the same laptop with another key.
    pub fn contradicts(&self, it: &Certificate) -> bool {
        let known = self.known.get(&it.subject);
        known.is_some_and(|known| known.public != it.public || known.of != it.of)
    }

    fn believed(&self, it: &Certificate) -> Option<Known> {
        if self.contradicts(it) {
            return None;
        }
        let (public, role) = if it.by == it.subject {
            let is_root = it.subject == self.root.subject && it.public == self.root.public;
            (is_root && it.of == Of::Device).then_some((it.public, Role::Coordinator))?
        } else {
            let by = self.known.get(&it.by)?;
            let role = match (by.of, it.of) {
                (Of::Device, Of::Device) | (Of::Invitation, Of::Device) => by.role,
                (Of::Device, Of::Invitation) if by.role == Role::Coordinator => it.role,
                (Of::Device | Of::Invitation, Of::Invitation) => return None,
            };
            (by.public, role)
        };
        is_signed(&public, &it.text(self.programme), &it.signature).then(|| Known {
            of: it.of,
            public: it.public,
            role,
            name: it.name.clone(),
            by: it.by,
        })
    }

    pub fn known(&self, subject: Uuid) -> Option<&Known> {
        self.known.get(&subject)
    }

    pub fn devices(&self) -> impl Iterator<Item = (DeviceId, &Known)> {
        let devices = self.known.iter().filter(|(_, it)| it.of == Of::Device);
        devices.map(|(id, known)| (DeviceId(*id), known))
    }

    /// Whether a log may be taken up to here.
    pub fn admits(&self, head: &SignedHead) -> bool {
        let Some(by) = self.known.get(&head.by).filter(|it| it.of == Of::Device) else {
            return false;
        };
        let may = head.is_own() || !self.known.contains_key(&head.device.0);
        may && is_signed(&by.public, &head.text(self.programme), &head.signature)
    }

    /// Whether this device has signed this.
    pub(crate) fn has_signed(&self, device: DeviceId, text: &[u8], signature: &[u8; 64]) -> bool {
        let known = self.known.get(&device.0).filter(|it| it.of == Of::Device);
        known.is_some_and(|it| is_signed(&it.public, text, signature))
    }
}
