//! Who this laptop is in its team.

use domain::change::Set;
use domain::ids::DeviceId;
use domain::noun::{Noun, device};
use domain::settings::Role;
use domain::verb::Verb;
use store::{Reader, TeamRow};
use sync::TeamKey;
use sync::trust::{Certificate, Of, SecretKey};
use uuid::Uuid;

use crate::base::error::{Error, Result};
use crate::file::open::machine_name;
pub(crate) use crate::known::team::{Team, team};
use crate::programme::{Programme, Reading};

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
