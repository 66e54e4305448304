//! A coordinator shuts a lost laptop out, lets it in again, and has a page of what was on it.

use std::path::Path;

use chrono::SubsecRound;
use documents::args;
use documents::notice_page::{NoticePage, Part};
use documents::words::{Language, Words};
use domain::ids::DeviceId;
use domain::settings::Role;
use domain::verb::Verb;
use domain::written_out::Thing;
use store::{Amount, Reader};
use sync::TeamKey;
use sync::lost::{Says, Word};
use sync::trust::{Of, Trust};
use uuid::Uuid;

use crate::base::error::{Error, Result};
use crate::exchange::receipt::notice_read;
use crate::exchange::standing::{first_id, id_before};
use crate::exchange::team::{Identity, Team, refusal};
use crate::papers::sign_in_sheet::titles;
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::issue::PaperRead;

impl Programme {
    /// Shuts a lost laptop out: by its name, or its id. From now on another key seals, and what is heard of it later is kept
    /// and does not count. Others hear of it by sharing. One that went on from a backup is two by its ids: the one from
    /// before falls alone, and which of them is meant is asked where only the name is said.
    pub fn revoke(&mut self, laptop: &str) -> Result<view::Sharing> {
        let (mut me, it) = self.coordinator_and(laptop, |it| it.lost.is_none())?;
        if !it.earlier.is_empty() && it.device.to_string() != laptop.trim() {
            return Err(refusal("laptop_which", &it.name.unwrap_or_default()));
        }
        if it.here {
            return Err(refusal("own_laptop", ""));
        }
        if it.lost.is_some() {
            return self.sharing();
        }
        let team = &me.team;
        let others = self.sharing()?.laptops.into_iter();
        let mut others: Vec<Uuid> = others
            .filter(|other| other.device != it.device)
            .map(|it| it.device.0)
            .collect();
        others.push(me.device.0);
        let kept = kept(&team.trust, it.device.0, &others);
        let key = TeamKey::generate_named()?;
        let says = Says::Lost {
            subject: first_id(&team.trust, it.device.0),
            at: self.at_of_word(team),
            key: key.id,
            kept,
        };
        let word = Word::sign(team.programme, says, me.device.0, &me.key);
        self.reading
            .store
            .keep(|keeper| keeper.team_key(key.id, &key.secret))?;
        me.team.keys.push(key);
        self.keep_words(&mut me, &[word])?;
        self.sharing()
    }

    /// The laptop is found: it is one of the team again, and what was kept of it counts.
    pub fn let_in(&mut self, laptop: &str) -> Result<view::LaptopLetIn> {
        let (mut me, it) = self.coordinator_and(laptop, |it| it.lost.is_some())?;
        let lost = me.team.lost.by_whom(&me.team.trust, it.device.0);
        let Some(subject) = lost.map(|it| it.subject) else {
            return Err(refusal("laptop_not_lost", &it.name.unwrap_or_default()));
        };
        let at = self.at_of_word(&me.team);
        let says = Says::Found { subject, at };
        let word = Word::sign(me.team.programme, says, me.device.0, &me.key);
        self.keep_words(&mut me, &[word])?;
        let settled = self.settled(&me.team)?;
        let sum = |of: fn(&Amount) -> u32| settled.values().map(of).sum();
        Ok(view::LaptopLetIn {
            changes: sum(|it| it.changes),
            check_ins: sum(|it| it.check_ins),
            sharing: self.sharing()?,
        })
    }

    /// Later than every word before it, whatever the clock says.
    fn at_of_word(&self, team: &Team) -> u64 {
        let before = team.words.iter().map(|it| match it.says {
            Says::Lost { at, .. } | Says::Found { at, .. } => at + 1,
            Says::Reached { .. } => 0,
        });
        let now = u64::try_from(self.clock.now().timestamp_millis()).unwrap_or_default();
        before.max().unwrap_or_default().max(now)
    }

    fn coordinator_and(
        &mut self,
        laptop: &str,
        rather: impl Fn(&view::SharingLaptop) -> bool,
    ) -> Result<(Identity, view::SharingLaptop)> {
        let me = self.identity()?;
        if me.role() != Some(Role::Coordinator) || me.team.is_lost(me.device) {
            return Err(refusal("only_coordinators_revoke", ""));
        }
        Ok((me, self.laptop_named(laptop, rather)?))
    }

    /// What was on a lost laptop, what had arrived, whom to tell, which password to change: as a page.
    pub fn lost_laptop_sheet(
        &mut self,
        laptop: &str,
        path: &Path,
        language: Language,
    ) -> Result<view::Sheet> {
        let read = self.read_lost_laptop_sheet(laptop, path, language)?;
        self.note_paper(read.put()?)
    }
}

impl Reading {
    /// By its name or one of its ids. Of several that are called alike, the one that is rather meant.
    fn laptop_named(
        &self,
        laptop: &str,
        rather: impl Fn(&view::SharingLaptop) -> bool,
    ) -> Result<view::SharingLaptop> {
        let laptops = self.sharing()?.laptops;
        let names = laptops.iter().filter_map(|it| it.name.clone()).collect();
        if let Some(one) = by_id(&laptops, laptop.trim()) {
            return Ok(one);
        }
        let folded = domain::turkish::fold(laptop.trim());
        let mut found = laptops;
        found.retain(|it| it.name.as_deref().map(domain::turkish::fold).as_ref() == Some(&folded));
        if found.iter().any(&rather) {
            found.retain(rather);
        }
        match (found.pop(), found.pop()) {
            (Some(one), None) => Ok(one),
            (Some(_), Some(_)) => Err(refusal("laptop_ambiguous", laptop.trim())),
            (None, _) => Err(Error::Unknown {
                what: "laptop",
                candidates: names,
            }),
        }
    }

    /// Reads what stands on it, for whoever draws it while nobody waits.
    pub fn read_lost_laptop_sheet(
        &self,
        laptop: &str,
        path: &Path,
        language: Language,
    ) -> Result<PaperRead> {
        let it = self.laptop_named(laptop, |it| it.lost.is_some())?;
        let words = Words::of(language);
        let issued_at = self.clock.now().trunc_subsecs(0);
        let name = it.name.clone().unwrap_or_else(|| "–".to_owned());
        let (programme, people, arrived) = self.read(|reader| {
            let written = written_by(reader, it.device)?;
            Ok((reader.programme()?, reader.people()?.len(), written))
        })?;
        let places = self.sharing()?.places;
        let titles = titles(&programme);
        let controller = programme.controller_name.clone().unwrap_or_default();
        let text = |id: &str| words.text(id);
        let on_it = vec![
            words.text_with(
                "lost-sheet-file",
                &args! { "title" => titles.in_language(language), "people" => people },
            ),
            match &it.heard_at {
                Some(at) => words.text_with("lost-sheet-heard", &args! { "at" => at.to_string() }),
                None => text("lost-sheet-never-heard"),
            },
            text("lost-sheet-encrypted"),
        ];
        let had_arrived = words.text_with(
            "lost-sheet-arrived",
            &args! {
                "changes" => arrived.changes,
                "check_ins" => arrived.check_ins,
                "kept" => it.lost.as_ref().map_or(0, |it| it.kept_back),
            },
        );
        let tell = words.text_with(
            "lost-sheet-tell",
            &args! {
                "controller" => if controller.is_empty() { "____________" } else { &controller },
                "contact" => programme.controller_contact.clone().unwrap_or_default(),
            },
        );
        let mut change = vec![text("lost-sheet-passphrase")];
        for place in &places {
            let args = args! { "name" => place.name.as_str(), "folder" => place.folder.as_str() };
            change.push(words.text_with("lost-sheet-place", &args));
        }
        change.push(text(match it.lost {
            Some(_) => "lost-sheet-key",
            None => "lost-sheet-not-revoked",
        }));
        let part = |id: &str, lines: Vec<String>| Part {
            heading: words.text(id),
            lines,
        };
        let about = match it.lost.as_ref().and_then(|it| it.at.as_ref()) {
            Some(at) => words.text_with(
                "lost-sheet-about",
                &args! { "name" => name.as_str(), "at" => at.to_string() },
            ),
            None => name.clone(),
        };
        let page = NoticePage {
            kind: "lost-laptop",
            language,
            title: text("lost-sheet-title"),
            about,
            programme: titles,
            controller,
            parts: vec![
                part("lost-sheet-on-it", on_it),
                part("lost-sheet-had-arrived", vec![had_arrived]),
                part("lost-sheet-whom", vec![tell]),
                part("lost-sheet-change", change),
            ],
            issued_at,
            version: env!("CARGO_PKG_VERSION").to_owned(),
        };
        notice_read(
            path,
            page,
            it.device.0,
            (Verb::LostLaptop, Thing::LostLaptop),
        )
    }

    /// `kayip-bilgisayar_2027-03-14.pdf`
    pub fn lost_laptop_file_name(&self, language: Language) -> String {
        let what = Words::of(language).text("lost-sheet-file-name");
        format!("{what}_{}.pdf", crate::base::clock::day(self.clock.now()))
    }
}

/// A laptop by the id it has, or as it was under one from before.
fn by_id(laptops: &[view::SharingLaptop], id: &str) -> Option<view::SharingLaptop> {
    if let Some(now) = laptops.iter().find(|it| it.device.to_string() == id) {
        return Some(now.clone());
    }
    laptops.iter().find_map(|it| {
        let before = it
            .earlier
            .iter()
            .position(|before| before.to_string() == id)?;
        Some(view::SharingLaptop {
            device: it.earlier[before],
            here: false,
            earlier: Vec::new(),
            ..it.clone()
        })
    })
}

/// What this file holds of what a laptop wrote, under whichever of its ids.
fn written_by(reader: &Reader, device: DeviceId) -> Result<store::Amount> {
    let mut sum = store::Amount::default();
    let trust = crate::exchange::team::team(reader)?.map(|it| it.trust);
    let ids = trust.map_or(vec![device.0], |trust| chain(&trust, device.0));
    for piece in reader.pieces()? {
        if ids.contains(&piece.written_as.0) {
            let some = reader.amount(&piece, piece.first - 1, piece.last)?;
            sum.changes += some.changes;
            sum.check_ins += some.check_ins;
        }
    }
    Ok(sum)
}

/// The ids that a laptop has had, the newest first.
fn chain(trust: &Trust, device: Uuid) -> Vec<Uuid> {
    let mut ids = vec![device];
    let mut at = device;
    while let Some(before) = id_before(trust, at) {
        ids.push(before.0);
        at = before.0;
    }
    ids
}

/// The ids that hang on a lost laptop and do not fall: those of all other laptops that are known by now.
fn kept(trust: &Trust, lost: Uuid, others: &[Uuid]) -> Vec<Uuid> {
    let (falls, first) = (chain(trust, lost), first_id(trust, lost));
    let of_others: Vec<Uuid> = others.iter().flat_map(|it| chain(trust, *it)).collect();
    let devices = trust.devices().filter(|(_, it)| it.of == Of::Device);
    let stays = |id: &Uuid| {
        !falls.contains(id) && (first_id(trust, *id) != first || of_others.contains(id))
    };
    devices.map(|(id, _)| id.0).filter(stays).collect()
}
