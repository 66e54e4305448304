//! The team as this file knows it: its keys, whom it trusts, and whose laptops are lost.

use domain::ids::DeviceId;
use store::Reader;
use sync::TeamKey;
use sync::lost::{Lost, Word};
use sync::trust::{Certificate, Root, Trust};
use uuid::Uuid;

use crate::base::error::{Error, Result};

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
