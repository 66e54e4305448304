//! What a new laptop needs to join, under twenty digits that are said over the telephone.
//!
//! The digits are 18 of chance and two that check them. From them, by Argon2id, come the key that seals the invitation and
//! the name under which it lies: who finds the file in a shared folder has 10^18 digits to try, and each try costs as much
//! as one at a passphrase.

use argon2::{Algorithm, Argon2, Params, Version};
use domain::check_digits::{read_digits, with_check};
use domain::settings::Role;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::bytes::{Reader, Writer};
use crate::error::{Refused, Result};
use crate::name::{Name, folder_name};
use crate::seal::{self, Sealed, TeamKey};
use crate::trust::{Certificate, Root, SecretKey};

const LENGTH: usize = 20;
const GROUP: usize = 4;
const MOST_CERTIFICATES: u64 = 10_000;
const MOST_PLACES: u64 = 1_000;

/// As they are read aloud: in five groups of four.
#[derive(Clone)]
pub struct Digits(Zeroizing<String>);

impl Digits {
    pub fn generate() -> Result<Digits> {
        const ALL: u64 = 1_000_000_000_000_000_000;
        let number = loop {
            let number = getrandom::u64().map_err(|_| Refused::Random)?;
            // As many times as it goes into 64 bits: every number is as likely.
            if number < u64::MAX / ALL * ALL {
                break number % ALL;
            }
        };
        Ok(Digits(with_check(&format!("{number:018}"), GROUP).into()))
    }

    /// As they were typed; `None` where one is missing or wrong.
    pub fn read(text: &str) -> Option<Digits> {
        read_digits(text, LENGTH, GROUP).map(|it| Digits(it.into()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a try costs: as for a passphrase.
#[derive(Debug, Clone, Copy)]
pub struct Cost {
    pub memory_kib: u32,
    pub rounds: u32,
}

pub struct Invitation {
    pub programme: Uuid,
    pub key: TeamKey,
    /// Those from before: what was sealed with them stays readable.
    pub older: Vec<TeamKey>,
    pub root: Root,
    /// Which invitation it is, and with what the invited laptop signs its own key.
    pub id: Uuid,
    pub secret: SecretKey,
    /// How the laptop shall be called, and what it is for.
    pub name: String,
    pub role: Role,
    /// How the inviting laptop's key hangs on the first one's, and the invitation's on that.
    pub certificates: Vec<Certificate>,
    /// Opens the invited laptop's file when its passphrase is forgotten; whoever invites keeps it.
    pub recovery_key: Zeroizing<String>,
    /// The places on servers by which the team shares. A folder of another laptop would say nothing here.
    pub places: Vec<Carried>,
}

/// A place on a server, with what opens it.
#[derive(Clone)]
pub struct Carried {
    pub name: String,
    pub address: String,
    pub user: String,
    pub password: Zeroizing<String>,
    /// Where it lies, as whoever chose it said.
    pub lies: String,
}

pub fn seal_invitation(it: &Invitation, digits: &Digits, cost: Cost) -> Result<Sealed> {
    let (id, key) = derived(it.programme, digits, cost)?;
    let mut out = Writer::default();
    out.id(it.programme)
        .raw(&it.key.id)
        .raw(&it.key.secret[..])
        .id(it.root.subject)
        .raw(&it.root.public)
        .id(it.id)
        .raw(&it.secret.to_bytes()[..])
        .text(it.role.word())
        .text(&it.name)
        .text(&it.recovery_key)
        .number(it.certificates.len() as u64);
    for certificate in &it.certificates {
        out.long(&certificate.encode());
    }
    out.number(it.places.len() as u64);
    for place in &it.places {
        out.text(&place.name)
            .text(&place.address)
            .text(&place.user)
            .text(&place.password)
            .text(&place.lies);
    }
    for older in &it.older {
        out.raw(&older.id).raw(&older.secret[..]);
    }
    let plain = Zeroizing::new(out.0);
    seal::seal(&key, Name::Invitation { id, length: 0 }, &plain)
}

/// The id under which the invitation of these digits lies in the folder of this programme.
pub fn open_invitation(
    programme_folder: &str,
    digits: &Digits,
    cost: Cost,
) -> Result<(OpenedBy, [u8; 16])> {
    let (id, key) = derived_in(programme_folder, digits, cost)?;
    Ok((OpenedBy(key), id))
}

/// What opens one invitation.
pub struct OpenedBy(TeamKey);

impl OpenedBy {
    pub fn open(&self, name: &Name, bytes: &[u8]) -> Result<Invitation> {
        let plain = seal::open(std::slice::from_ref(&self.0), name, bytes)?;
        let plain = Zeroizing::new(plain);
        let mut reader = Reader(&plain);
        let mut it = Invitation {
            programme: reader.id()?,
            key: TeamKey {
                id: reader.array()?,
                secret: Zeroizing::new(reader.array()?),
            },
            root: Root {
                subject: reader.id()?,
                public: reader.array()?,
            },
            id: reader.id()?,
            secret: SecretKey::from_bytes(&Zeroizing::new(reader.array()?)),
            role: Role::from_word(&reader.text()?).unwrap_or(Role::Facilitator),
            name: reader.text()?,
            recovery_key: Zeroizing::new(reader.text()?),
            certificates: Vec::new(),
            places: Vec::new(),
            older: Vec::new(),
        };
        for _ in 0..reader.number()?.min(MOST_CERTIFICATES) {
            it.certificates.push(Certificate::decode(reader.long()?)?);
        }
        for _ in 0..reader.number()?.min(MOST_PLACES) {
            it.places.push(Carried {
                name: reader.text()?,
                address: reader.text()?,
                user: reader.text()?,
                password: reader.text()?.into(),
                lies: reader.text()?,
            });
        }
        while !reader.is_at_end() {
            it.older.push(TeamKey {
                id: reader.array()?,
                secret: Zeroizing::new(reader.array()?),
            });
        }
        Ok(it)
    }
}

fn derived(programme: Uuid, digits: &Digits, cost: Cost) -> Result<([u8; 16], TeamKey)> {
    derived_in(&folder_name(programme), digits, cost)
}

fn derived_in(folder: &str, digits: &Digits, cost: Cost) -> Result<([u8; 16], TeamKey)> {
    let params = Params::new(cost.memory_kib, cost.rounds, 1, Some(48));
    let argon = Argon2::new(
        Algorithm::Argon2id,
        Version::V0x13,
        params.map_err(|_| Refused::TooLarge)?,
    );
    let salt = format!("rota invitation 1 {folder}");
    let mut derived = Zeroizing::new([0; 48]);
    argon
        .hash_password_into(
            digits.as_str().as_bytes(),
            salt.as_bytes(),
            &mut derived[..],
        )
        .map_err(|_| Refused::TooLarge)?;
    let (mut id, mut secret) = ([0; 16], Zeroizing::new([0; 32]));
    id.copy_from_slice(&derived[..16]);
    secret.copy_from_slice(&derived[16..]);
    Ok((
        id,
        TeamKey {
            id: [0; 16],
            secret,
        },
    ))
}
