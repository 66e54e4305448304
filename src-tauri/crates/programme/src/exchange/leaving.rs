//! What a place lacks is left there: pieces of every log, whoever wrote it, keys, and receipts of how far everybody is.

use domain::fact;
use store::{End, HeadRow, PieceRow, PlaceRow, Reader, ReceiptRow};
use sync::segment::{self, MOST_ROWS, Segment};
use sync::trust::SignedHead;
use sync::{Held, Name, Receipt, short};

use crate::base::error::{Result, unreachable};
use crate::exchange::agreeing::short as short_digest;
use crate::exchange::lost;
use crate::exchange::packing;
use crate::exchange::team::Identity;
use crate::exchange::there::{Lying, There, put};
use crate::exchange::turns::Turns;
use crate::exchange::visit::{Left, Visit, head_row};
use crate::programme::Programme;

/// How a receipt comes to what was made of the logs: it reads the whole file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Digest {
    /// As it was, where nothing has come since.
    Known,
    /// All of it was built anew.
    Anew,
    /// Somebody is at the desk: as far as it is known, and the rest with a later receipt.
    Later,
}

/// Leaves what the place lacks: pieces of every log, keys, receipts; then waits for the disk.
pub(crate) fn leave(turns: &mut impl Turns, there: &mut There, visit: &mut Visit) -> Result<()> {
    let place = there.place;
    let failed = |error: &std::io::Error| unreachable(error, &place.name);
    turns
        .turn(|programme| programme.closed_invitations())?
        .iter()
        .for_each(|object| {
            // What cannot be taken away now is another time.
            if there.files.iter().any(|(_, entry)| entry.name == *object) {
                let _ = there.folder.take_away(object);
            }
        });
    lost::leave(there)?;
    let good = there.good();
    let mut lying: Vec<Lying> = good.filter_map(|(name, _)| Lying::of(name)).collect();
    while let Some((piece, said)) = turns.turn(|it| it.next_piece(&there.me, &lying))? {
        let sealed = piece.seal(&there.me.team.key)?;
        put(&*there.folder, &sealed).map_err(|error| failed(&error))?;
        lying.extend(Lying::of(&sealed.name));
        visit.sent.push(said);
        visit.segments_sent += 1;
    }
    for certificate in &there.me.team.certificates {
        let is_there = there.files.iter().any(|(name, entry)| {
            matches!(name, Name::Key { subject, hash, .. }
                if *subject == certificate.subject && *hash == certificate.hash())
                && there.is_good(entry)
        });
        if !is_there {
            let sealed = certificate.seal(&there.me.team.key)?;
            put(&*there.folder, &sealed).map_err(|error| failed(&error))?;
        }
    }
    let digest = match turns.queue().is_quiet() {
        true => Digest::Known,
        false => Digest::Later,
    };
    let receipts = turns.turn(|programme| programme.give_receipt(&there.me, digest))?;
    for receipt in &receipts {
        leave_receipt(there, receipt)?;
    }
    there.folder.flush().map_err(|error| failed(&error))?;
    turns.turn(|programme| programme.left(place, &there.me, &lying))?;
    packing::pack(turns, there, &mut lying)?;
    packing::clear(turns, there)
}

/// The newest of a laptop, and those before it are taken away: they say nothing that it does not.
fn leave_receipt(there: &There, receipt: &Receipt) -> Result<()> {
    let failed = |error: &std::io::Error| unreachable(error, &there.place.name);
    let sealed = receipt.seal(&there.me.team.key)?;
    let there_already = there.files.iter().any(|(name, entry)| {
        *name == sealed.name && (there.is_good(entry) || receipt.device == there.me.device)
    });
    if !there_already {
        put(&*there.folder, &sealed).map_err(|error| failed(&error))?;
    }
    for (name, entry) in &there.files {
        if let Name::Receipt {
            device, counter, ..
        } = name
            && *device == receipt.device
            && *counter < receipt.counter
        {
            // What cannot be taken away harms nobody.
            let _ = there.folder.take_away(&entry.name);
        }
    }
    Ok(())
}

impl Programme {
    /// The next piece that a place lacks, and what of it is left with that. What this laptop wrote it signs, and it vouches
    /// for what is older than its keys; of all else it hands on what was signed.
    fn next_piece(&mut self, me: &Identity, lying: &[Lying]) -> Result<Option<(Segment, Left)>> {
        let trust = &me.team.trust;
        let found = self.read(|reader| {
            for piece in reader.pieces()? {
                let device = piece.written_as;
                let has_key = trust.known(device.0).is_some();
                let from = covered(reader, &piece, lying, has_key)?;
                if from >= piece.last {
                    continue;
                }
                let mut rows = reader.rows_after(&piece, from, MOST_ROWS)?;
                let fitting = segment::fitting(&rows);
                let signer = match (has_key, me.key_of(device)) {
                    (true, Some(key)) => Some((device.0, key)),
                    (true, None) => None,
                    (false, _) => Some((me.device.0, &me.key)),
                };
                let signed = said_of(reader, &piece, from, fitting, |it| {
                    it.signer == device.0 || !has_key
                })?;
                let head = match (signed, signer) {
                    // Older than its keys, and somebody has vouched for it: nobody does so again.
                    (Some(head), None) => head,
                    (Some(head), Some(_)) if !has_key => head,
                    (_, Some((by, key))) => {
                        rows.truncate(fitting);
                        let Some(end) = rows.last() else { continue };
                        SignedHead::sign(me.team.programme, device, end.seq, end.hash, by, key)
                    }
                    (None, None) => continue,
                };
                rows.retain(|it| it.seq <= head.seq);
                if rows.last().map(|it| it.hash) != Some(head.hash) {
                    continue;
                }
                let Some(before) = reader.hash_in(&piece, from)? else {
                    continue;
                };
                let left = Left {
                    piece: piece.id,
                    after: from,
                    upto: head.seq,
                };
                let segment = Segment { before, rows, head };
                return Ok(Some((segment, left)));
            }
            Ok(None)
        })?;
        if let Some((segment, _)) = &found {
            let head = head_row(&segment.head);
            self.reading.store.keep(|keeper| keeper.head(&head))?;
        }
        Ok(found)
    }

    /// The newest receipt of every laptop, with one of ours that says how far we are now.
    pub(crate) fn give_receipt(&mut self, me: &Identity, digest: Digest) -> Result<Vec<Receipt>> {
        let (pieces, mut kept) = self.read(|reader| Ok((reader.pieces()?, reader.receipts()?)))?;
        let held: Vec<Held> = pieces
            .iter()
            .map(|it| Held {
                device: it.id,
                seq: it.last,
                hash: it.head,
            })
            .collect();
        let before = kept.iter().find(|it| it.device == me.device);
        let before = before.and_then(|it| Receipt::decode(&it.bytes).ok());
        let version = env!("CARGO_PKG_VERSION");
        let digest = self.digest_to_compare(before.as_ref(), &held, digest)?;
        let says_so =
            |it: &Receipt| it.held == held && it.version == version && it.digest == digest;
        if !before.as_ref().is_some_and(says_so) {
            let receipt = Receipt {
                device: me.device,
                counter: before.map_or(1, |it| it.counter + 1),
                at: self.clock.now().timestamp_millis(),
                version: version.to_owned(),
                digest,
                held,
                signature: [0; 64],
            };
            let row = row_of(&receipt.signed(me.team.programme, &me.key));
            self.reading.store.keep(|keeper| keeper.receipt(&row))?;
            kept.retain(|it| it.device != me.device);
            kept.push(row);
        }
        let receipts = kept.iter().filter_map(|it| Receipt::decode(&it.bytes).ok());
        Ok(receipts.collect())
    }

    /// What this laptop has made of what it holds; nothing while it cannot read all of it. Where it holds what it held, it
    /// is what it was.
    fn digest_to_compare(
        &self,
        before: Option<&Receipt>,
        held: &[Held],
        digest: Digest,
    ) -> Result<Option<String>> {
        if !self.read(|it| Ok(it.pending_of()?))?.is_empty() {
            return Ok(None);
        }
        let same = before.filter(|it| it.held == held && it.version == env!("CARGO_PKG_VERSION"));
        let known = same.and_then(|it| it.digest.clone());
        match digest {
            Digest::Known if known.is_some() => Ok(known),
            Digest::Later => Ok(known),
            Digest::Known | Digest::Anew => Ok(Some(short_digest(&self.store.digest()?))),
        }
    }

    /// What lies in a place is on the disk there.
    fn left(&mut self, place: &PlaceRow, me: &Identity, lying: &[Lying]) -> Result<()> {
        let ends = self.read(|reader| {
            let mut ends = Vec::new();
            for piece in reader.pieces()? {
                let has_key = me.team.trust.known(piece.written_as.0).is_some();
                let seq = covered(reader, &piece, lying, has_key)?;
                if seq >= piece.first
                    && let Some(hash) = reader.hash_in(&piece, seq)?
                {
                    ends.push(End {
                        device: piece.written_as,
                        seq,
                        hash,
                    });
                }
            }
            Ok(ends)
        })?;
        let at = fact::time_text(self.clock.now());
        let left = |keeper: &store::Keeper| keeper.left(&place.name, &at, &ends);
        Ok(self.reading.store.keep(left)?)
    }
}

pub(crate) fn row_of(receipt: &Receipt) -> ReceiptRow {
    ReceiptRow {
        device: receipt.device,
        counter: receipt.counter,
        bytes: receipt.encode(),
    }
}

/// How far a place holds a piece without a gap. Of a log whose laptop has a key, only what that one signed counts.
fn covered(reader: &Reader, piece: &PieceRow, lying: &[Lying], has_key: bool) -> Result<u64> {
    let mut of: Vec<&Lying> = lying
        .iter()
        .filter(|it| it.device == piece.written_as && (it.own || !has_key))
        .collect();
    of.sort_by_key(|it| (it.first, it.last));
    let mut covered = piece.first - 1;
    for it in of {
        if it.first <= covered + 1
            && it.last > covered
            && let Some(hash) = reader.hash_in(piece, it.last)?
            && short::<16>(&hash) == it.head
        {
            covered = it.last;
        }
    }
    Ok(covered)
}

/// What is signed of a piece after a row: as much as fits into one file, else the next.
fn said_of(
    reader: &Reader,
    piece: &PieceRow,
    from: u64,
    fitting: usize,
    counts: impl Fn(&HeadRow) -> bool,
) -> Result<Option<SignedHead>> {
    let mut best: Option<HeadRow> = None;
    for head in reader.heads_of(piece.written_as)? {
        let is_of_it =
            head.seq > from && counts(&head) && reader.hash_in(piece, head.seq)? == Some(head.hash);
        let fits = head.seq <= from + fitting as u64;
        if is_of_it && (fits || best.is_none()) {
            best = Some(head);
        }
    }
    Ok(best.map(|it| SignedHead {
        device: it.device,
        seq: it.seq,
        hash: it.hash,
        by: it.signer,
        signature: it.signature,
    }))
}
