//! A laptop that is lost: a coordinator shuts it out, every laptop says how far it held its log, what comes later is kept,
//! and one key lets it in when it is found. What follows from whose word stands in `sync::lost`.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::SubsecRound;
use documents::args;
use documents::notice_page::{NoticePage, Part};
use documents::words::{Language, Words};
use domain::ids::DeviceId;
use domain::settings::Role;
use domain::verb::Verb;
use domain::written_out::Thing;
use store::{Amount, KeptBackRow, Reader};
use sync::lost::{Says, Word, counting};
use sync::trust::{Of, Trust};
use sync::{Held, MOST_SMALL, Name, Refused, Segment, TeamKey, segment};
use uuid::Uuid;

use crate::base::error::{Error, Result, unreachable};
use crate::exchange::receipt::notice_read;
use crate::exchange::standing::{first_id, id_before};
use crate::exchange::team::{Identity, Team, refusal};
use crate::exchange::there::{There, keep_notes, put};
use crate::exchange::turns::Turns;
use crate::exchange::visit::{Visit, amount, head_row};
use crate::papers::sign_in_sheet::titles;
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::issue::PaperRead;

/// Keys of the team that were left for this laptop.
pub(crate) fn hear_own_keys(
    turns: &mut impl Turns,
    there: &mut There,
    visit: &mut Visit,
) -> Result<()> {
    let (mut found, mut damaged) = (Vec::new(), Vec::new());
    for (name, entry) in &there.files {
        let Name::Wrap { key, device, .. } = name else {
            continue;
        };
        let (Some(own), false) = (
            there.me.key_of(DeviceId(*device)),
            there.me.team.keys.iter().any(|it| it.id == *key),
        ) else {
            continue;
        };
        let Some(bytes) = there.get(entry, MOST_SMALL) else {
            continue;
        };
        match TeamKey::unwrap(there.me.team.programme, name, &bytes, own) {
            Ok(key) => found.push(key),
            Err(why) => damaged.push((name.clone(), entry.clone(), why)),
        }
    }
    let mut notes = Vec::new();
    for (name, entry, why) in damaged {
        notes.push(visit.refuse(there, &entry, why));
        // Nobody else can tell that it is damaged: whoever has the key sees that it lacks, and leaves it anew.
        if there.folder.take_away(&entry.name).is_ok() {
            there.files.retain(|(it, _)| *it != name);
        }
    }
    keep_notes(turns, there.place, &notes)?;
    if found.is_empty() {
        return Ok(());
    }
    turns.turn(|programme| {
        Ok(programme.reading.store.keep(|keeper| {
            let mut found = found.iter();
            found.try_for_each(|it| keeper.team_key(it.id, &it.secret))
        })?)
    })?;
    there.me.team.keys.extend(found);
    there.me.team.hear(&[]);
    Ok(())
}

/// What is said of lost laptops. Whoever hears of one says how far it held what falls, before it takes anything more.
pub(crate) fn hear(turns: &mut impl Turns, there: &mut There, visit: &mut Visit) -> Result<()> {
    let (mut notes, mut heard) = (Vec::new(), Vec::new());
    for (name, entry) in there.fresh(|it| matches!(it, Name::Word { .. })) {
        let Some(bytes) = there.get(&entry, MOST_SMALL) else {
            continue;
        };
        match Word::open(&there.me.team.keys, &name, &bytes) {
            // Whoever says so may still become known: then it is asked again.
            Ok(word) if there.me.team.trust.known(word.by).is_some() => {
                notes.push(there.note(&entry, None));
                heard.push(word);
            }
            Ok(_) => {}
            Err(why) => notes.push(visit.refuse(there, &entry, why)),
        }
    }
    keep_notes(turns, there.place, &notes)?;
    if heard.is_empty() {
        // What was let in and did not link on yet.
        let team = &there.me.team;
        return turns.turn(|programme| match programme.waits_to_be_let_in(team)? {
            true => programme.settle(team),
            false => Ok(()),
        });
    }
    turns.turn(|programme| {
        programme.keep_words(&mut there.me, &heard)?;
        programme.settle(&there.me.team)
    })
}

/// What is sealed with a key that this laptop does not have is no sign of another team where it knows that the key was
/// changed: it is on its way. Where this laptop was shut out it never comes, and that is said elsewhere.
pub(crate) fn explain_other_keys(me: &Identity, not_taken: &mut Vec<(String, Refused)>) {
    let team = &me.team;
    if team.is_lost(me.device) {
        not_taken.retain(|(_, why)| *why != Refused::OtherKey);
    }
    let mut changed = team.lost.keys().iter();
    if changed.any(|id| !team.keys.iter().any(|it| it.id == *id)) {
        for (_, why) in not_taken
            .iter_mut()
            .filter(|(_, why)| *why == Refused::OtherKey)
        {
            *why = Refused::KeyOnItsWay;
        }
    }
}

/// Keys and words that a place lacks, before anything that is sealed anew lies there.
pub(crate) fn leave(there: &There) -> Result<()> {
    let failed = |error: &std::io::Error| unreachable(error, &there.place.name);
    let team = &there.me.team;
    if !team.is_lost(there.me.device) {
        for key in team
            .keys
            .iter()
            .filter(|it| team.lost.keys().contains(&it.id))
        {
            for (device, known) in team.trust.devices().filter(|(it, _)| !team.is_lost(*it)) {
                let is_there = there.files.iter().any(|(name, _)| {
                    matches!(name, Name::Wrap { key: of, device: to, .. } if *of == key.id && *to == device.0)
                });
                if !is_there && there.me.key_of(device).is_none() {
                    let wrapped = key.wrap(team.programme, device.0, &known.public)?;
                    put(&*there.folder, &wrapped).map_err(|error| failed(&error))?;
                }
            }
        }
    }
    for word in &team.words {
        let hash = word.hash();
        let is_there = there.files.iter().any(|(name, entry)| {
            matches!(name, Name::Word { by, hash: of, .. } if *by == word.by && *of == hash)
                && there.is_good(entry)
        });
        if !is_there {
            let sealed = word.seal(team.oldest_key())?;
            put(&*there.folder, &sealed).map_err(|error| failed(&error))?;
        }
    }
    Ok(())
}

/// A piece of a lost laptop of which it is not known that all of it counts: it is kept. What counts of it is taken together with
/// the others, see [`Programme::settled`].
pub(crate) fn keep_back(
    turns: &mut impl Turns,
    there: &mut There,
    name: &Name,
    entry: &sync::Entry,
) -> Result<bool> {
    let Some(bytes) = there.get(entry, segment::MOST_BYTES) else {
        return Ok(true);
    };
    let team = &there.me.team;
    let is_good =
        Segment::open(&team.keys, name, &bytes).is_ok_and(|it| team.trust.admits(&it.head));
    if !is_good {
        return Ok(false);
    }
    let Name::Log { device, last, .. } = name else {
        return Ok(true);
    };
    let row = KeptBackRow {
        name: entry.name.clone(),
        device: *device,
        last: *last,
        changes: 0,
        bytes,
    };
    turns.turn(|programme| Ok(programme.reading.store.keep(|it| it.keep_back(&row))?))?;
    let note = there.note(entry, None);
    keep_notes(turns, there.place, &[note])?;
    Ok(true)
}

impl Programme {
    /// Keeps what was said, and says how far this laptop holds what falls by it.
    fn keep_words(&mut self, me: &mut Identity, words: &[Word]) -> Result<()> {
        let mut all = words.to_vec();
        me.team.hear(words);
        if !me.team.is_lost(me.device) {
            let reached = self.read(|reader| reached(reader, me))?;
            me.team.hear(&reached);
            all.extend(reached);
        }
        Ok(self.reading.store.keep(|keeper| {
            let mut all = all.iter();
            all.try_for_each(|it| keeper.word(&it.encode()))
        })?)
    }

    fn waits_to_be_let_in(&self, team: &Team) -> Result<bool> {
        let kept = self.read(|reader| Ok(reader.kept_back()?))?;
        Ok(kept.iter().any(|it| !team.is_lost(it.device)))
    }

    fn settle(&mut self, team: &Team) -> Result<()> {
        self.settled(team).map(|_| ())
    }

    /// Takes of what is kept whatever counts by now, and counts the rest. What was new, by who wrote it.
    pub(crate) fn settled(&mut self, team: &Team) -> Result<BTreeMap<DeviceId, Amount>> {
        let kept = self.read(|reader| Ok(reader.kept_back()?))?;
        let opened = kept.into_iter().filter_map(|it| {
            let name = Name::read(&it.name)?;
            let piece = Segment::open(&team.keys, &name, &it.bytes).ok()?;
            Some((it, piece))
        });
        let opened: Vec<(KeptBackRow, Segment)> = opened.collect();
        let mut taken = BTreeMap::new();
        for pieces in opened.chunk_by(|(a, _), (b, _)| a.device == b.device) {
            let device = pieces[0].0.device;
            let upto = match team.lost.ends(&team.trust, device) {
                Some(ends) => {
                    let pieces: Vec<&Segment> = pieces.iter().map(|(_, it)| it).collect();
                    counting(ends, &pieces)
                }
                None => vec![u64::MAX; pieces.len()],
            };
            for ((row, piece), upto) in pieces.iter().zip(upto) {
                let some = self.settle_piece(row, piece, upto)?;
                let all: &mut Amount = taken.entry(device).or_default();
                all.changes += some.changes;
                all.check_ins += some.check_ins;
            }
        }
        Ok(taken)
    }

    /// Takes the rows of a piece that is kept up to one.
    fn settle_piece(&mut self, row: &KeptBackRow, piece: &Segment, upto: u64) -> Result<Amount> {
        let counts = piece.rows.iter().filter(|it| it.seq <= upto).count();
        let (counting, rest) = piece.rows.split_at(counts);
        let later = amount(rest).changes;
        let row = KeptBackRow {
            changes: later,
            ..row.clone()
        };
        let mut new = 0;
        self.reading.store.take_with(counting, |some, keeper| {
            new = (some.new as usize).min(counting.len());
            match rest.is_empty() && some.not_taken == 0 {
                true => {
                    keeper.head(&head_row(&piece.head))?;
                    keeper.let_go_of_kept_back(&row.name)
                }
                false => keeper.keep_back(&row),
            }
        })?;
        Ok(amount(&counting[counting.len() - new..]))
    }

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

/// What this laptop says of every lost one of which it has not said it yet.
fn reached(reader: &Reader, me: &Identity) -> Result<Vec<Word>> {
    let team = &me.team;
    let mut words = Vec::new();
    for it in team.lost.all() {
        let has_said = me
            .own
            .iter()
            .any(|(own, _)| team.lost.has_said(it.word, *own));
        if has_said {
            continue;
        }
        let mut held: Vec<Held> = Vec::new();
        for piece in reader.pieces()? {
            let falls = team.lost.by_whom(&team.trust, piece.written_as.0);
            if falls.is_some_and(|of| of.word == it.word) {
                held.push(Held {
                    device: piece.written_as,
                    seq: piece.last,
                    hash: piece.head,
                });
            }
        }
        let says = Says::Reached { of: it.word, held };
        words.push(Word::sign(team.programme, says, me.device.0, &me.key));
    }
    Ok(words)
}
