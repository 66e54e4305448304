//! A laptop that is lost: a coordinator shuts it out, every laptop says how far it held its log, what comes later is kept,
//! and one key lets it in when it is found. What follows from whose word stands in `sync::lost`.

use std::collections::BTreeMap;

use domain::ids::DeviceId;
use store::{Amount, KeptBackRow, Reader};
use sync::lost::{Says, Word, counting};
use sync::{Held, MOST_SMALL, Name, Refused, Segment, TeamKey, segment};

use crate::base::error::{Result, unreachable};
use crate::exchange::team::{Identity, Team};
use crate::exchange::there::{There, keep_notes, put};
use crate::exchange::turns::Turns;
use crate::exchange::visit::{Visit, amount, head_row};
use crate::programme::Programme;

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
    pub(crate) fn keep_words(&mut self, me: &mut Identity, words: &[Word]) -> Result<()> {
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
        // All of it at once: what does not count of a piece is kept in its place.
        let store = &mut self.reading.store;
        store.take_with(counting, &|| false, |some, keeper| {
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
