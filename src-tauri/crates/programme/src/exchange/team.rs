//! The team as this file knows it, and who this laptop is in it.

use domain::change::Set;
use domain::ids::DeviceId;
use domain::noun::{Noun, device};
use domain::settings::Role;
use domain::verb::Verb;
use store::{Reader, TeamRow};
use sync::TeamKey;
use sync::lost::{Lost, Word};
use sync::trust::{Certificate, Of, Root, SecretKey, Trust};
use uuid::Uuid;

use crate::base::error::{Error, Result};
use crate::file::open::machine_name;
use crate::programme::{Programme, Reading};

pub(crate) struct Team {
    pub(crate) programme: Uuid,
    /// What is left from now on is sealed with it.
    pub(crate) key: TeamKey,
    /// With it the ones from before.
    pub(crate) keys: Vec<TeamKey>,
    pub(crate) root: Root,
    pub(crate) certificates: Vec<Certificate>,
    pub(crate) trust: Trust,
    pub(crate) words: Vec<Word>,
    pub(crate) lost: Lost,
}

impl Team {
    /// More was heard of lost laptops: whose key seals follows from it.
    pub(crate) fn hear(&mut self, words: &[Word]) {
        for it in words {
            if !self.words.contains(it) {
                self.words.push(it.clone());
            }
        }
        self.lost = Lost::of(self.programme, &self.trust, &self.words);
        let held = |id: &[u8; 16]| self.keys.iter().find(|it| it.id == *id);
        if let Some(key) = self.lost.keys().iter().find_map(held) {
            self.key = key.clone();
        }
    }

    /// With which words are sealed: the one from the beginning, so that whoever was away reads them.
    pub(crate) fn oldest_key(&self) -> &TeamKey {
        let came_later = |it: &&TeamKey| !self.lost.keys().contains(&it.id);
        self.keys.iter().find(came_later).unwrap_or(&self.key)
    }

    pub(crate) fn is_lost(&self, device: DeviceId) -> bool {
        self.lost.by_whom(&self.trust, device.0).is_some()
    }
}

/// This laptop among the others.
pub(crate) struct Identity {
    pub(crate) team: Team,
    pub(crate) device: DeviceId,
    pub(crate) key: SecretKey,
    /// Everybody for whom this file can sign: its device, and those that it was before.
    pub(crate) own: Vec<(Uuid, SecretKey)>,
}

impl Identity {
    /// What this file signs as this device, now or from before.
    pub(crate) fn key_of(&self, device: DeviceId) -> Option<&SecretKey> {
        let own = self.own.iter().find(|(subject, _)| *subject == device.0);
        own.map(|(_, key)| key)
    }

    pub(crate) fn role(&self) -> Option<Role> {
        self.team.trust.known(self.device.0).map(|it| it.role)
    }
}

/// `None` while nothing is shared.
pub(crate) fn team(reader: &Reader) -> Result<Option<Team>> {
    let Some(row) = reader.team()? else {
        return Ok(None);
    };
    let keys = reader.team_keys()?;
    let keys = keys
        .into_iter()
        .map(|(id, secret)| TeamKey { id, secret })
        .collect::<Vec<_>>();
    let key = keys.iter().find(|it| it.id == row.key).cloned();
    let key = key.ok_or(Error::Sealed(sync::Refused::OtherKey))?;
    let root = Root {
        subject: row.root,
        public: row.root_public,
    };
    // What a later version wrote is kept for it.
    let certificates: Vec<Certificate> = reader
        .certificates()?
        .iter()
        .filter_map(|it| Certificate::decode(it).ok())
        .collect();
    let trust = Trust::of(row.programme, root, &certificates);
    let words = reader.words()?;
    let words: Vec<Word> = words
        .iter()
        .filter_map(|it| Word::decode(it).ok())
        .collect();
    let mut team = Team {
        programme: row.programme,
        key,
        keys,
        root,
        certificates,
        trust,
        words: Vec::new(),
        lost: Lost::default(),
    };
    team.hear(&words);
    Ok(Some(team))
}

fn secrets(reader: &Reader) -> Result<Vec<(Uuid, SecretKey)>> {
    let secrets = reader.secrets()?.into_iter();
    Ok(secrets
        .map(|(subject, secret)| (subject, SecretKey::from_bytes(&secret)))
        .collect())
}

impl Reading {
    /// The programme that is shared here, also where its log has not come yet.
    pub(crate) fn programme_shared(&self) -> Result<Uuid> {
        self.read(|reader| match reader.team()? {
            Some(team) => Ok(team.programme),
            None => Ok(reader.programme()?.id),
        })
    }
}

impl Programme {
    /// The first laptop that shares: it makes the team's key, and its own is the one on which all others hang.
    pub(crate) fn found_team(&mut self) -> Result<()> {
        if self.read(|reader| Ok(reader.team()?.is_some()))? {
            return Ok(());
        }
        let device = self.device_that_writes()?;
        let programme = self.programme_shared()?;
        let (team, key) = (TeamKey::generate()?, SecretKey::generate()?);
        let public = key.public();
        let (of, role) = (Of::Device, Role::Coordinator);
        let own = Certificate::sign(programme, of, device.0, public, role, "", device.0, &key);
        let row = TeamRow {
            programme,
            key: team.id,
            root: device.0,
            root_public: public,
        };
        Ok(self.reading.store.keep(|keeper| {
            keeper.team(&row, &team.secret)?;
            keeper.secret(device.0, &key.to_bytes())?;
            keeper.certificate(&own.encode())
        })?)
    }

    /// Who this laptop is. A new id, after a restore, a copy or a fork, is introduced by the key from before.
    pub(crate) fn identity(&mut self) -> Result<Identity> {
        let device = self.device_that_writes()?;
        let (team, signers) = self.read(|reader| Ok((team(reader)?, secrets(reader)?)))?;
        let Some(mut team) = team else {
            return Err(not_shared_yet());
        };
        let is_known = |subject: &Uuid, key: &SecretKey| {
            let known = team.trust.known(*subject);
            known.is_some_and(|it| it.public == key.public())
        };
        let own = signers.iter().find(|(subject, _)| *subject == device.0);
        if own.is_none_or(|(subject, key)| !is_known(subject, key)) {
            let key = match own {
                Some((_, key)) => SecretKey::from_bytes(&key.to_bytes()),
                None => SecretKey::generate()?,
            };
            // A device rather than an invitation: then it is the same laptop. The newest of them comes first.
            let of = |of: Of| {
                signers.iter().find(|(subject, key)| {
                    *subject != device.0
                        && is_known(subject, key)
                        && team.trust.known(*subject).is_some_and(|it| it.of == of)
                })
            };
            let (by, signer) = of(Of::Device)
                .or_else(|| of(Of::Invitation))
                .ok_or_else(|| refusal("join_needed", ""))?;
            let role = team
                .trust
                .known(*by)
                .map_or(Role::Facilitator, |it| it.role);
            let (public, programme) = (key.public(), team.programme);
            let certificate = Certificate::sign(
                programme,
                Of::Device,
                device.0,
                public,
                role,
                "",
                *by,
                signer,
            );
            self.reading.store.keep(|keeper| {
                keeper.secret(device.0, &key.to_bytes())?;
                keeper.certificate(&certificate.encode())
            })?;
            team.trust.learn(std::slice::from_ref(&certificate));
            team.certificates.push(certificate);
        }
        let own = self.read(secrets)?;
        let key = own.iter().find(|(subject, _)| *subject == device.0);
        let key = key.ok_or_else(not_shared_yet)?.1.to_bytes();
        Ok(Identity {
            team,
            device,
            key: SecretKey::from_bytes(&key),
            own,
        })
    }

    /// The id under which this laptop writes; where it has written nothing yet, it says its name.
    fn device_that_writes(&mut self) -> Result<DeviceId> {
        let written = |programme: &Programme| {
            programme.read(|reader| {
                let device = reader.this_device()?;
                Ok((!reader.hashes_at(device, 1)?.is_empty()).then_some(device))
            })
        };
        if let Some(device) = written(self)? {
            return Ok(device);
        }
        self.write(Verb::Laptop, |tx| Ok(tx.be_known()?))?;
        if let Some(device) = written(self)? {
            return Ok(device);
        }
        self.be_called(&machine_name())?;
        written(self)?.ok_or_else(not_shared_yet)
    }

    /// How this laptop is called from now on.
    pub(crate) fn be_called(&mut self, name: &str) -> Result<()> {
        self.write(Verb::Laptop, |tx| {
            let this = tx.this_device()?;
            Ok(tx.record(Set::of(Noun::Device, this).with(device::NAME, name))?)
        })
    }
}

pub(crate) fn not_shared_yet() -> Error {
    refusal("not_shared_yet", "")
}

/// Sharing waits for a person.
pub(crate) fn refusal(code: &'static str, name: &str) -> Error {
    Error::NotShared {
        code,
        name: name.to_owned(),
    }
}
