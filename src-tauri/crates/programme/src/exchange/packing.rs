//! A place stays small: of many short pieces of a log one long one is made, and when it has lain there long enough, the short
//! ones go.
//!
//! No laptops agree on it and nothing is marked in the place. Whoever visits it sees from the names which pieces follow on one
//! another; what they say lies in this file, and who signed their ends, too, so anybody packs what anybody wrote. A piece is
//! only ever taken away while a longer one that says all of it lies there and reads well, at a later visit than the one that
//! saw it first, and [`DAYS`] after that; sooner, the one that was covered the longest before the others, where the place would
//! hold more than [`MOST`]. Both are judged by this laptop's own clock and notes, so a wrong clock only takes away sooner what
//! is said there twice.
//!
//! # Arithmetic
//!
//! Of each log [`SHORT`] short pieces stay at the end, of a log of others twice as many; everything before lies in pieces of up
//! to 5,000 rows. Ten laptops with a million rows are 200 pieces and at most 200 short ones, with 50 keys, receipts and words:
//! some 450. From there on it is the long ones that count, and one and a half million rows are where 500 files end.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use domain::fact;
use store::{ObjectRow, PieceRow, Reader};
use sync::segment::{AROUND_ROW, ENOUGH, MOST_BYTES, MOST_ROWS, Segment};
use sync::trust::SignedHead;
use sync::{Entry, Name, short};

use crate::base::error::Result;
use crate::exchange::team::Team;
use crate::exchange::there::{Lying, There, keep_notes, put};
use crate::exchange::turns::Turns;

/// In a place. Between two visits of a laptop others leave some more, so what is covered goes a little before that.
const MOST: usize = 500;
const ALMOST: usize = MOST - 30;
/// To which it is brought down then.
const LEFT: usize = MOST - 50;
/// For so long what is covered stays.
const DAYS: TimeDelta = TimeDelta::days(30);
/// Pieces that stay as they are at the end of a log of one's own; of others' logs twice as many, so that their laptops come
/// first.
const SHORT: usize = 10;

/// Leaves long pieces in the place of many short ones. What cannot be left there now is left another time.
pub(crate) fn pack(turns: &mut impl Turns, there: &There, lying: &mut Vec<Lying>) -> Result<()> {
    let pieces = turns.turn(|programme| programme.read(|it| Ok(it.pieces()?)))?;
    let mut left = false;
    for piece in pieces {
        let own = there.me.key_of(piece.written_as).is_some();
        let most = if own { SHORT } else { 2 * SHORT };
        loop {
            let next = turns.turn(|programme| {
                programme.read(|reader| packed(reader, &there.me.team, &piece, lying, most))
            })?;
            let Some(long) = next else { break };
            let sealed = long.seal(&there.me.team.key)?;
            if put(&*there.folder, &sealed).is_err() {
                return Ok(());
            }
            left = true;
            lying.extend(Lying::of(&sealed.name));
        }
    }
    if left {
        let _ = there.folder.flush();
    }
    Ok(())
}

/// The next long piece that should lie there.
fn packed(
    reader: &Reader,
    team: &Team,
    piece: &PieceRow,
    lying: &[Lying],
    most: usize,
) -> Result<Option<Segment>> {
    let chain = chain(reader, team, piece, lying)?;
    let mut group: Vec<Lying> = Vec::new();
    for (at, it) in chain.iter().enumerate() {
        let first = group.first().map_or(it.first, |it| it.first);
        if is_too_long(reader, piece, first, it.last)? {
            if group.len() > 1 {
                return segment(reader, piece, &group);
            }
            group.clear();
        }
        group.push(*it);
        let is_last = at + 1 == chain.len();
        if is_last && group.len() > most {
            return segment(reader, piece, &group);
        }
    }
    Ok(None)
}

fn is_too_long(reader: &Reader, piece: &PieceRow, first: u64, last: u64) -> Result<bool> {
    let rows = (last + 1).saturating_sub(first);
    let around = rows.saturating_mul(AROUND_ROW as u64);
    Ok(
        rows > MOST_ROWS as u64
            || reader.bytes_in(piece, first - 1, last)? + around > ENOUGH as u64,
    )
}

/// The pieces that lie there and say a log from its beginning without a gap, each time the one that goes furthest.
fn chain(reader: &Reader, team: &Team, piece: &PieceRow, lying: &[Lying]) -> Result<Vec<Lying>> {
    let has_key = team.trust.known(piece.written_as.0).is_some();
    let mut of: Vec<Lying> = Vec::new();
    for it in lying {
        if it.device == piece.written_as && (it.own || !has_key) && is_of(reader, piece, it)? {
            of.push(*it);
        }
    }
    let (mut chain, mut covered) = (Vec::new(), piece.first - 1);
    let next = |covered: u64| {
        let follow = of
            .iter()
            .filter(|it| it.first <= covered + 1 && it.last > covered);
        follow
            .max_by_key(|it| (it.last, Reverse(it.first)))
            .copied()
    };
    while let Some(it) = next(covered) {
        covered = it.last;
        chain.push(it);
    }
    Ok(chain)
}

/// Whether a piece that lies there ends in a row of this log.
fn is_of(reader: &Reader, piece: &PieceRow, it: &Lying) -> Result<bool> {
    let hash = reader.hash_in(piece, it.last)?;
    Ok(it.last >= piece.first && hash.is_some_and(|hash| short::<16>(&hash) == it.head))
}

/// From where the first begins in this log to where the last ends, with the signature that stands under its end.
fn segment(reader: &Reader, piece: &PieceRow, group: &[Lying]) -> Result<Option<Segment>> {
    let (Some(first), Some(last)) = (group.first(), group.last()) else {
        return Ok(None);
    };
    let from = first.first.max(piece.first) - 1;
    let heads = reader.heads_of(piece.written_as)?;
    let signed = heads.into_iter().find(|it| {
        let is_own = it.signer == it.device.0;
        it.seq == last.last && short::<16>(&it.hash) == last.head && is_own == last.own
    });
    let Some(signed) = signed else {
        return Ok(None);
    };
    let mut rows = reader.rows_after(piece, from, MOST_ROWS)?;
    rows.retain(|it| it.seq <= last.last);
    let Some(before) = reader.hash_in(piece, from)? else {
        return Ok(None);
    };
    if rows.last().map(|it| it.hash) != Some(signed.hash) {
        return Ok(None);
    }
    let head = SignedHead {
        device: signed.device,
        seq: signed.seq,
        hash: signed.hash,
        by: signed.signer,
        signature: signed.signature,
    };
    Ok(Some(Segment { before, rows, head }))
}

/// Takes away what has been covered long enough, and notes what is covered by now.
pub(crate) fn clear(turns: &mut impl Turns, there: &There) -> Result<()> {
    let now = turns.turn(|programme| Ok(programme.clock.now()))?;
    let lying = logs(there);
    let covered = turns
        .turn(|programme| programme.read(|reader| covered(reader, &reader.pieces()?, &lying)))?;
    let mut noted: Vec<ObjectRow> = Vec::new();
    let mut waiting: Vec<(DateTime<Utc>, usize, usize)> = Vec::new();
    for (at, by) in &covered {
        let Some(known) = there.known(lying[*at].entry) else {
            continue;
        };
        let since = known.covered.as_deref().and_then(|it| it.parse().ok());
        match since {
            Some(since) => waiting.push((since, *at, *by)),
            None => noted.push(ObjectRow {
                covered: Some(fact::time_text(now)),
                ..known.clone()
            }),
        }
    }
    waiting.sort_unstable_by_key(|(since, at, _)| (*since, *at));
    let files = there.files.len();
    let pressed = if files > ALMOST { files - LEFT } else { 0 };
    let mut gone: Vec<&Entry> = Vec::new();
    let mut reads_well: BTreeMap<usize, bool> = BTreeMap::new();
    for (number, (since, at, by)) in waiting.iter().enumerate() {
        if now - *since < DAYS && number >= pressed {
            continue;
        }
        // It is looked at again: what a listing says may be older than what happened to the file since.
        let is_there = *reads_well
            .entry(*by)
            .or_insert_with(|| reads(there, lying[*by].entry));
        let entry = lying[*at].entry;
        if is_there && there.folder.take_away(&entry.name).is_ok() {
            gone.push(entry);
        }
    }
    if !gone.is_empty() {
        let _ = there.folder.flush();
    }
    if noted.is_empty() && gone.is_empty() {
        return Ok(());
    }
    let place = &there.place.name;
    turns.turn(|programme| {
        Ok(programme.reading.store.keep(|keeper| {
            noted.iter().try_for_each(|it| keeper.object(place, it))?;
            gone.iter()
                .try_for_each(|it| keeper.forget_object(place, &it.name))
        })?)
    })
}

/// A piece of a log in the place, and whether it was read whole.
struct File<'a> {
    it: Lying,
    entry: &'a Entry,
    is_good: bool,
}

fn logs<'a>(there: &'a There) -> Vec<File<'a>> {
    let files = there.files.iter().filter_map(|(name, entry)| {
        Some(File {
            it: Lying::of(name)?,
            entry,
            is_good: there.is_good(entry),
        })
    });
    files.collect()
}

/// Of each piece that is said by a longer one there, which that is, by their places in the list. Of two that say the same the
/// one that comes first by its name stays.
fn covered(reader: &Reader, pieces: &[PieceRow], lying: &[File]) -> Result<BTreeMap<usize, usize>> {
    let mut covered = BTreeMap::new();
    for piece in pieces {
        let mut of: Vec<usize> = Vec::new();
        for (at, file) in lying.iter().enumerate() {
            if file.it.device == piece.written_as && is_of(reader, piece, &file.it)? {
                of.push(at);
            }
        }
        for a in &of {
            let by = of.iter().filter(|b| says_all(&lying[**b], &lying[*a]));
            // The longest: it is the last that will be covered itself.
            let by = by.max_by_key(|b| (lying[**b].it.last, Reverse(lying[**b].it.first)));
            if let Some(by) = by {
                covered.insert(*a, *by);
            }
        }
    }
    Ok(covered)
}

/// Whether the first says all that the second does, and is to stay of the two. What a log's own laptop signed says more than
/// what somebody vouched for.
fn says_all(a: &File, b: &File) -> bool {
    let is_wide = a.it.first <= b.it.first && a.it.last >= b.it.last && (a.it.own || !b.it.own);
    let said = |it: &Lying| (it.first, it.last, it.own);
    let is_more = said(&a.it) != said(&b.it);
    a.is_good && is_wide && (is_more || a.entry.name < b.entry.name)
}

/// Pieces that are not read yet, and need not be: what they say is held here, and a longer one there that read well says it.
/// They count for nothing here, as they may be damaged.
pub(crate) fn pass_over(turns: &mut impl Turns, there: &mut There) -> Result<()> {
    let names: Vec<Entry> = {
        let lying = logs(there);
        if lying.iter().all(|it| there.known(it.entry).is_some()) {
            return Ok(());
        }
        let covered = turns.turn(|programme| {
            programme.read(|reader| covered(reader, &reader.pieces()?, &lying))
        })?;
        let covered = covered.keys().map(|at| lying[*at].entry);
        covered
            .filter(|it| there.known(it).is_none())
            .cloned()
            .collect()
    };
    let notes: Vec<ObjectRow> = names.iter().map(|it| there.note_covered(it)).collect();
    keep_notes(turns, there.place, &notes)
}

/// Whether a file reads well at this moment.
fn reads(there: &There, entry: &Entry) -> bool {
    let Some(name) = Name::read(&entry.name) else {
        return false;
    };
    let bytes = there.get(entry, MOST_BYTES);
    bytes.is_some_and(|it| Segment::open(&there.me.team.keys, &name, &it).is_ok())
}
