//! One visit to each shared place: what is new there is taken, what it lacks is left there, whoever wrote it.
//!
//! Every file of a place is read once by every laptop, its own too, and again only when its size or its time changes: so
//! what was damaged there is noticed by whoever holds its rows, and left anew. What cannot be linked yet waits; it holds
//! nothing else. A change is on its way once the place has brought it to the disk, and has arrived when another laptop's
//! receipt says so, however that came here.

use std::cell::{Cell, RefCell};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use domain::attention::AttentionKind;
use domain::fact;
use domain::ids::{DeviceId, RegistrationId, RowId};
use domain::log_row::{Hash, LogRow};
use store::{Amount, HeadRow, ObjectRow, PlaceRow, Reader, Taken};
use sync::segment::{self, Segment};
use sync::trust::{Certificate, SignedHead};
use sync::{Entry, Folder, MOST_SMALL, Name, Patience, Place, Receipt, Refused, short};

use crate::base::error::{Error, Result, unreachable};
use crate::exchange::leaving::{self, row_of};
use crate::exchange::lost;
use crate::exchange::packing;
use crate::exchange::team::{Identity, not_shared_yet};
use crate::exchange::there::{Lying, There, keep_notes};
use crate::exchange::turns::Turns;
use crate::exchange::way::Way;
use crate::programme::Programme;
use crate::view;

/// What tells a matter to be looked at from the others.
type Matter = (AttentionKind, Option<RowId>, Option<String>);

/// Visits all shared places, or the one of this name. Whoever holds the programme is asked for moments of it; a file is read
/// or written meanwhile.
pub fn exchange(turns: &mut impl Turns, name: Option<&str>) -> Result<view::Exchanged> {
    exchange_at(turns, name.as_slice())
}

/// The same with the places of these names, in this order; with all where none is named.
pub fn exchange_at(turns: &mut impl Turns, names: &[impl AsRef<str>]) -> Result<view::Exchanged> {
    let places = turns.turn(|programme| {
        if names.is_empty() {
            return programme.read(|reader| Ok(reader.share_places()?));
        }
        let mut places: Vec<PlaceRow> = Vec::new();
        for name in names {
            let place = programme.place_named(name.as_ref())?;
            if places.iter().all(|it| it.name != place.name) {
                places.push(place);
            }
        }
        Ok(places)
    })?;
    if places.is_empty() {
        return Err(not_shared_yet());
    }
    exchange_with(turns, &places, Patience::usual())
}

/// By itself: visits the places that can be reached now, of those with these names or of all. None where there is none, or where none of them could be visited
/// after all; nobody asked for it, so nobody is told.
pub fn exchange_within_reach(
    turns: &mut impl Turns,
    names: &[String],
) -> Result<Option<view::Exchanged>> {
    exchange_by_itself(turns, names, Patience::usual())
}

fn exchange_by_itself(
    turns: &mut impl Turns,
    names: &[String],
    patience: Patience,
) -> Result<Option<view::Exchanged>> {
    let places = turns.turn(|programme| programme.places_within_reach(names))?;
    if places.is_empty() {
        return Ok(None);
    }
    match exchange_with(turns, &places, patience) {
        Err(Error::Remote { .. } | Error::NotShared { .. }) => Ok(None),
        exchanged => exchanged.map(Some),
    }
}

/// The last thing before the file is let go of: what is only here goes to the places that can be reached. Nothing stands in
/// the way of closing.
pub fn share_before_closing(programme: &mut Programme) {
    let has_news = |it: &Programme| it.changes_shared().is_ok_and(|it| it.here_only > 0);
    if !programme.is_read_only() && has_news(programme) {
        let _ = exchange_by_itself(programme, &[], Patience::short());
    }
}

fn exchange_with(
    turns: &mut impl Turns,
    places: &[PlaceRow],
    patience: Patience,
) -> Result<view::Exchanged> {
    let before = turns.turn(|programme| programme.matters())?;
    let mut visits = Vec::new();
    let mut refused = None;
    for place in places {
        match visit(turns, place, patience) {
            Ok(visit) => visits.push(visit),
            Err(Error::Remote { code, name }) => {
                let mut visit = Visit::to(place);
                visit.problem = Some(code);
                visits.push(visit);
                refused.get_or_insert(Error::Remote { code, name });
            }
            Err(error) => return Err(error),
        }
    }
    turns.turn(|programme| programme.note_problems(places, &visits))?;
    match refused {
        // Nobody could be reached: nothing was done.
        Some(error) if visits.iter().all(|it| !it.reached) => Err(error),
        _ => {
            let is_quiet = turns.queue().is_quiet();
            turns.turn(|programme| programme.told(visits, &before, is_quiet))
        }
    }
}

/// What came of a visit.
pub(crate) struct Visit {
    place: String,
    reached: bool,
    /// Nothing of this programme lay there before, and another one did.
    beside_another: bool,
    emptied: bool,
    pub(crate) problem: Option<&'static str>,
    pub(crate) sent: Vec<Left>,
    pub(crate) segments_sent: u32,
    from: BTreeMap<DeviceId, Heard>,
    segments: u32,
    known: u32,
    not_taken: Vec<(String, Refused)>,
    waiting: u32,
}

/// Of which piece something was left, after which row and up to which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Left {
    pub(crate) piece: DeviceId,
    pub(crate) after: u64,
    pub(crate) upto: u64,
}

/// What came of one laptop.
#[derive(Debug, Clone, Copy, Default)]
struct Heard {
    amount: Amount,
    /// Check-ins of people who were in already.
    in_already: u32,
}

impl Heard {
    fn add(&mut self, more: Heard) {
        self.amount.changes += more.amount.changes;
        self.amount.check_ins += more.amount.check_ins;
        self.in_already += more.in_already;
    }
}

impl Visit {
    fn to(place: &PlaceRow) -> Visit {
        Visit {
            place: place.name.clone(),
            reached: false,
            beside_another: false,
            emptied: false,
            problem: None,
            sent: Vec::new(),
            segments_sent: 0,
            from: BTreeMap::new(),
            segments: 0,
            known: 0,
            not_taken: Vec::new(),
            waiting: 0,
        }
    }

    /// What is not taken is named once. The note of it is to be kept.
    pub(crate) fn refuse(&mut self, there: &mut There, entry: &Entry, why: Refused) -> ObjectRow {
        let is_said = there.is_said(entry, why);
        let note = there.note(entry, Some(why));
        if !is_said {
            self.not_taken.push((entry.name.clone(), why));
        }
        note
    }
}

pub(crate) fn visit(turns: &mut impl Turns, place: &PlaceRow, patience: Patience) -> Result<Visit> {
    visit_by(turns, place, |me| {
        Way::of(place).place(me.team.programme, me.device.0, patience)
    })
}

/// For tests of places that break: a visit to the place of this name, by whatever way.
#[doc(hidden)]
pub fn exchange_by_for_tests(
    programme: &mut Programme,
    name: &str,
    way: impl FnOnce(Folder) -> Box<dyn Place>,
) -> Result<view::Exchanged> {
    let place = programme.place_named(name)?;
    let before = programme.matters()?;
    let visit = visit_by(programme, &place, |me| {
        let address = Path::new(&place.address);
        way(Folder::of(address, me.team.programme, me.device.0))
    })?;
    programme.told(vec![visit], &before, true)
}

fn visit_by(
    turns: &mut impl Turns,
    place: &PlaceRow,
    way: impl FnOnce(&Identity) -> Box<dyn Place>,
) -> Result<Visit> {
    let (me, read) = turns.turn(|programme| {
        if let Some(folder) = Way::of(place).as_folder() {
            let there = programme.possible_folder(folder);
            there.map_err(|error| error.of_place(&place.name))?;
        }
        let me = programme.identity()?;
        let read = programme.read(|it| Ok(it.share_objects(&place.name)?))?;
        Ok((me, read))
    })?;
    let folder = way(&me);
    let list = folder
        .list()
        .map_err(|error| unreachable(&error, &place.name))?;
    let files = list
        .into_iter()
        .filter_map(|entry| Some((Name::read(&entry.name)?, entry)));
    let mut there = There {
        place,
        folder,
        files: files.collect(),
        read: read.into_iter().map(|it| (it.name.clone(), it)).collect(),
        me,
        stopped: Cell::new(None),
        unreadable: RefCell::default(),
        has_kept: false,
    };
    let mut visit = Visit::to(place);
    visit.reached = true;
    let is_first = there.files.is_empty() && there.read.is_empty();
    visit.beside_another = is_first && there.folder.is_beside_another();
    visit.emptied = there.files.is_empty() && !there.read.is_empty();
    cut_off(turns, &mut there, &mut visit)?;
    lost::hear_own_keys(turns, &mut there, &mut visit)?;
    hear_keys(turns, &mut there, &mut visit)?;
    lost::hear(turns, &mut there, &mut visit)?;
    hear_receipts(turns, &mut there, &mut visit)?;
    hear_logs(turns, &mut there, &mut visit)?;
    let unreadable = there.unreadable.take().into_iter();
    let unreadable = unreadable.map(|name| (name, Refused::Unreadable));
    visit.not_taken.extend(unreadable);
    lost::explain_other_keys(&there.me, &mut visit.not_taken);
    if let Some(code) = there.stopped.get() {
        visit.problem = Some(code);
        return Ok(visit);
    }
    match leaving::leave(turns, &mut there, &mut visit) {
        Err(Error::Remote { code, .. }) => visit.problem = Some(code),
        left => left?,
    }
    Ok(visit)
}

/// Files that are shorter or longer than their name says, and those that are longer than anything that is written: nothing of
/// them is read.
fn cut_off(turns: &mut impl Turns, there: &mut There, visit: &mut Visit) -> Result<()> {
    let most = |name: &Name| match name {
        Name::Log { .. } => segment::MOST_BYTES,
        Name::Key { .. }
        | Name::Receipt { .. }
        | Name::Invitation { .. }
        | Name::Word { .. }
        | Name::Wrap { .. } => MOST_SMALL,
    };
    let (whole, others): (Vec<_>, Vec<_>) = std::mem::take(&mut there.files)
        .into_iter()
        .partition(|(name, entry)| entry.size == name.length() && entry.size <= most(name));
    there.files = whole;
    let mut notes = Vec::new();
    for (name, entry) in others {
        let why = match entry.size == name.length() {
            true => Refused::TooLarge,
            false => Refused::Torn,
        };
        if !there.is_said(&entry, why) {
            notes.push(there.note(&entry, Some(why)));
            visit.not_taken.push((entry.name, why));
        }
    }
    keep_notes(turns, there.place, &notes)
}

fn hear_keys(turns: &mut impl Turns, there: &mut There, visit: &mut Visit) -> Result<()> {
    let mut notes = Vec::new();
    let mut heard: Vec<(Entry, Certificate)> = Vec::new();
    for (name, entry) in there.fresh(|it| matches!(it, Name::Key { .. })) {
        let Some(bytes) = there.get(&entry, MOST_SMALL) else {
            continue;
        };
        match Certificate::open(&there.me.team.keys, &name, &bytes) {
            Ok(certificate) => heard.push((entry, certificate)),
            Err(why) => notes.push(visit.refuse(there, &entry, why)),
        }
    }
    let all: Vec<Certificate> = heard.iter().map(|(_, it)| it.clone()).collect();
    let believed = there.me.team.trust.learn(&all);
    for (entry, certificate) in heard {
        if believed.contains(&certificate) {
            notes.push(there.note(&entry, None));
        } else if there.me.team.trust.contradicts(&certificate) {
            let why = Refused::OtherDeviceKey;
            notes.push(there.note(&entry, Some(why)));
            visit.not_taken.push((entry.name, why));
        }
        // Whoever says so may still become known: it is asked again.
    }
    turns.turn(|programme| {
        Ok(programme.reading.store.keep(|keeper| {
            for it in &believed {
                keeper.certificate(&it.encode())?;
            }
            notes
                .iter()
                .try_for_each(|it| keeper.object(&there.place.name, it))
        })?)
    })?;
    for it in believed {
        if !there.me.team.certificates.contains(&it) {
            there.me.team.certificates.push(it);
        }
    }
    Ok(())
}

fn hear_receipts(turns: &mut impl Turns, there: &mut There, visit: &mut Visit) -> Result<()> {
    let kept = turns.turn(|programme| programme.read(|it| Ok(it.receipts()?)))?;
    let kept: HashMap<DeviceId, u64> = kept.iter().map(|it| (it.device, it.counter)).collect();
    let (mut notes, mut heard) = (Vec::new(), Vec::new());
    for (name, entry) in there.fresh(|it| matches!(it, Name::Receipt { .. })) {
        let Name::Receipt {
            device, counter, ..
        } = &name
        else {
            continue;
        };
        // An old folder brings nothing back.
        if kept.get(device).is_some_and(|kept| kept > counter) {
            continue;
        }
        let Some(bytes) = there.get(&entry, MOST_SMALL) else {
            continue;
        };
        let team = &there.me.team;
        match Receipt::open(&team.keys, &name, &bytes) {
            Ok(receipt) if receipt.is_signed(team.programme, &team.trust) => {
                notes.push(there.note(&entry, None));
                heard.push(row_of(&receipt));
            }
            // Its laptop may still become known.
            Ok(_) if team.trust.known(device.0).is_none() => {}
            Ok(_) => {
                notes.push(there.note(&entry, Some(Refused::Unsigned)));
                visit.not_taken.push((entry.name, Refused::Unsigned));
            }
            Err(why) => notes.push(visit.refuse(there, &entry, why)),
        }
    }
    turns.turn(|programme| {
        Ok(programme.reading.store.keep(|keeper| {
            heard.iter().try_for_each(|it| keeper.receipt(it))?;
            notes
                .iter()
                .try_for_each(|it| keeper.object(&there.place.name, it))
        })?)
    })
}

/// Again and again, as long as something links on: what one piece brings, another may go on from.
fn hear_logs(turns: &mut impl Turns, there: &mut There, visit: &mut Visit) -> Result<()> {
    let trust = &there.me.team.trust;
    let mut left = there.fresh(|it| match it {
        // What others vouched for is nothing any more once its laptop has a key.
        Name::Log { own, device, .. } => *own || trust.known(device.0).is_none(),
        Name::Key { .. }
        | Name::Receipt { .. }
        | Name::Invitation { .. }
        | Name::Word { .. }
        | Name::Wrap { .. } => false,
    });
    // Of several that begin alike the longest first: then the others need not be read.
    left.sort_by_key(|(name, _)| Lying::of(name).map(|it| (it.device, it.first, Reverse(it.last))));
    loop {
        let mut next = Vec::new();
        let before = left.len();
        there.has_kept = false;
        for (name, entry) in left {
            if there.known(&entry).is_some() {
                continue;
            }
            if !hear_log(turns, there, visit, &name, &entry)? {
                next.push((name, entry));
            } else if there.is_good(&entry) && there.has_shorter(&name) {
                packing::pass_over(turns, there)?;
            }
        }
        if there.has_kept {
            let settled = turns.turn(|programme| programme.settled(&there.me.team))?;
            for (device, amount) in settled.into_iter().filter(|(_, it)| it.changes > 0) {
                let in_already = 0;
                let heard = Heard { amount, in_already };
                visit.from.entry(device).or_default().add(heard);
            }
        }
        if next.len() == before || next.is_empty() {
            visit.waiting = next.len() as u32;
            return Ok(());
        }
        left = next;
    }
}

/// Whether that was the last that is to be done about a piece now.
fn hear_log(
    turns: &mut impl Turns,
    there: &mut There,
    visit: &mut Visit,
    name: &Name,
    entry: &Entry,
) -> Result<bool> {
    let Name::Log {
        device,
        first,
        last,
        head,
        ..
    } = name
    else {
        return Ok(true);
    };
    let is_end = |hash: &Hash| short::<16>(hash) == *head;
    let team = &there.me.team;
    let ends = team.lost.ends(&team.trust, *device);
    // Whoever was shut out goes on with its own; that it once was a laptop that is lost now, one restored from its backup does
    // not.
    let is_mine = team.is_lost(there.me.device) && there.me.key_of(*device).is_some();
    if let (Some(ends), false) = (ends, is_mine) {
        let counts = ends.iter().any(|it| it.seq == *last && is_end(&it.hash));
        let is_known = turns.turn(|programme| {
            programme.read(|it| Ok(it.hashes_at(*device, *last)?.iter().any(is_end)))
        })?;
        if !counts && !is_known {
            there.has_kept = true;
            return lost::keep_back(turns, there, name, entry);
        }
    }
    let links = turns.turn(|programme| {
        programme
            .read(|reader| Ok(*first == 1 || !reader.hashes_at(*device, first - 1)?.is_empty()))
    })?;
    if !links {
        return Ok(false);
    }
    let Some(bytes) = there.get(entry, segment::MOST_BYTES) else {
        return Ok(true);
    };
    let team = &there.me.team;
    let piece = match Segment::open(&team.keys, name, &bytes) {
        Ok(piece) if team.trust.admits(&piece.head) => piece,
        // Its laptop, or whoever vouches for it, may still become known.
        Ok(piece) if team.trust.known(piece.head.by).is_none() => return Ok(false),
        refused => {
            let why = refused.err().unwrap_or(Refused::Unsigned);
            let note = visit.refuse(there, entry, why);
            keep_notes(turns, there.place, &[note])?;
            return Ok(true);
        }
    };
    let note = there.note(entry, None);
    let place = &there.place.name;
    let (mut taken, mut in_already) = (Taken::default(), 0);
    // In short turns, which end where somebody comes to the desk. Cut off here, it is read again and goes on.
    let queue = turns.queue();
    let mut rest = &piece.rows[..];
    while !rest.is_empty() {
        let rows = &rest[..rest.len().min(queue.rows_at_once())];
        let some = turns.turn(|programme| {
            let was_in = programme.who_is_in(rows)?;
            let store = &mut programme.reading.store;
            let is_awaited = || queue.is_somebody_there();
            let some = store.take_with(rows, &is_awaited, |some, keeper| {
                // What does not link on is asked again.
                if some.looked_at() < rest.len() || some.not_taken > 0 {
                    return Ok(());
                }
                keeper.head(&head_row(&piece.head))?;
                keeper.object(place, &note)
            })?;
            let was_in = new_among(&was_in[..some.looked_at()], &some);
            in_already += was_in.iter().filter(|it| **it).count() as u32;
            Ok(some)
        })?;
        rest = &rest[some.looked_at()..];
        taken.new += some.new;
        taken.known += some.known;
        taken.not_taken += some.not_taken;
    }
    if taken.not_taken > 0 {
        there.read.remove(&entry.name);
    }
    visit.known += taken.known;
    let new = new_among(&piece.rows, &taken);
    if !new.is_empty() {
        visit.from.entry(*device).or_default().add(Heard {
            amount: amount(new),
            in_already,
        });
        visit.segments += 1;
    }
    Ok(taken.not_taken == 0)
}

/// What was known comes first in a piece, what is new after it, and last what does not link on.
fn new_among<'a, T>(rows: &'a [T], taken: &Taken) -> &'a [T] {
    let new = rows.len().min(taken.new as usize);
    let from = rows.len() - taken.not_taken as usize - new;
    &rows[from..from + new]
}

pub(crate) fn amount(rows: &[LogRow]) -> Amount {
    let of = |kind: fn(u16) -> bool| rows.iter().filter(|it| kind(it.kind)).count() as u32;
    Amount {
        changes: of(|kind| kind != fact::OPERATION_DONE),
        check_ins: of(|kind| kind == fact::CHECKED_IN),
    }
}

pub(crate) fn head_row(head: &SignedHead) -> HeadRow {
    HeadRow {
        device: head.device,
        seq: head.seq,
        hash: head.hash,
        signer: head.by,
        signature: head.signature,
    }
}

impl Programme {
    /// Why places could not be shared this time, for whoever looks at them later.
    fn note_problems(&mut self, places: &[PlaceRow], visits: &[Visit]) -> Result<()> {
        let changed: Vec<(&PlaceRow, Option<&str>)> = places
            .iter()
            .zip(visits)
            .map(|(place, visit)| (place, visit.problem))
            .filter(|(place, problem)| place.problem.as_deref() != *problem)
            .collect();
        if changed.is_empty() || self.is_read_only() {
            return Ok(());
        }
        Ok(self.reading.store.keep(|keeper| {
            let mut changed = changed.iter();
            changed.try_for_each(|(place, problem)| keeper.problem(&place.name, *problem))
        })?)
    }

    /// Of each row, whether it lets in somebody who is in by now.
    fn who_is_in(&self, rows: &[LogRow]) -> Result<Vec<bool>> {
        let is_in = |reader: &Reader, it: &LogRow| -> Result<bool> {
            let who = RegistrationId(it.subject);
            Ok(it.kind == fact::CHECKED_IN && !reader.check_ins_of(who)?.is_empty())
        };
        self.read(|reader| rows.iter().map(|it| is_in(reader, it)).collect())
    }

    /// What a person should look at, each by what tells it from the others.
    fn matters(&self) -> Result<Vec<Matter>> {
        let items = self.attention()?.into_iter();
        Ok(items.map(|it| (it.kind, it.id, it.name)).collect())
    }

    /// What came of all visits, in words' reach.
    /// Where somebody is at the desk, nothing of it reads the whole file or builds it anew.
    fn told(
        &mut self,
        visits: Vec<Visit>,
        before: &[Matter],
        is_quiet: bool,
    ) -> Result<view::Exchanged> {
        let mut from: BTreeMap<DeviceId, Heard> = BTreeMap::new();
        for (device, more) in visits.iter().flat_map(|it| &it.from) {
            from.entry(*device).or_default().add(*more);
        }
        if is_quiet {
            self.build_anew_where_apart()?;
        }
        let matters = self.matters()?;
        let sum = |of: fn(&Visit) -> u32| visits.iter().map(of).sum();
        let heard: Vec<view::HeardFrom> = self.read(|reader| {
            let mut heard = Vec::new();
            for (device, it) in &from {
                heard.push(view::HeardFrom {
                    device: *device,
                    laptop: reader.device_name(*device)?,
                    check_ins: it.amount.check_ins,
                    known: it.in_already,
                    changes: it.amount.changes,
                });
            }
            Ok(heard)
        })?;
        let not_taken = visits.iter().flat_map(|visit| {
            visit.not_taken.iter().map(|(object, why)| view::NotTaken {
                place: visit.place.clone(),
                object: object.clone(),
                reason: why.word().to_owned(),
            })
        });
        let exchanged = view::Exchanged {
            sent: view::ExchangeSent {
                changes: self.read(|reader| left_in_all(reader, &visits))?,
                segments: sum(|it| it.segments_sent),
            },
            received: view::ExchangeReceived {
                changes: heard.iter().map(|it| it.changes).sum(),
                check_ins: heard.iter().map(|it| it.check_ins).sum(),
                segments: sum(|it| it.segments),
                known: sum(|it| it.known),
            },
            not_taken: not_taken.collect(),
            waiting: sum(|it| it.waiting),
            from: heard,
            attention: matters.len() as u32,
            attention_new: matters.iter().filter(|it| !before.contains(it)).count() as u32,
            changes: self.changes_shared()?,
            digest: match is_quiet {
                true => self.store.digest()?,
                false => String::new(),
            },
            places: visits
                .iter()
                .map(|it| view::PlaceVisited {
                    name: it.place.clone(),
                    problem: it.problem.map(str::to_owned),
                    beside_another: it.beside_another,
                    emptied: it.emptied,
                })
                .collect(),
        };
        self.last_shared = Some((self.clock.now(), exchanged.clone()));
        Ok(exchanged)
    }
}

/// How many changes were left: what was left in two places is one.
fn left_in_all(reader: &Reader, visits: &[Visit]) -> Result<u32> {
    let mut left: Vec<Left> = visits.iter().flat_map(|it| it.sent.clone()).collect();
    left.sort_unstable();
    let pieces = reader.pieces()?;
    let (mut changes, mut counted) = (0, BTreeMap::new());
    for it in left {
        let upto: &mut u64 = counted.entry(it.piece).or_default();
        let after = it.after.max(*upto);
        if let Some(piece) = pieces
            .iter()
            .find(|of| of.id == it.piece && it.upto > after)
        {
            changes += reader.amount(piece, after, it.upto)?.changes;
        }
        *upto = it.upto.max(*upto);
    }
    Ok(changes)
}
