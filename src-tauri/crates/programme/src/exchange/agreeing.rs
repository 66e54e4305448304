//! Laptops that hold the same rows, go by the same version and can read all of it have made the same of them. That is looked
//! at by their receipts, which say what each made. Where two differ, what stands here is built anew from the log, once; where
//! that changes nothing, it is the other one that is wrong, or the program, and somebody should know. Nobody's side wins.

use chrono::TimeDelta;
use domain::attention::AttentionKind;
use store::Reader;
use sync::{Held, Receipt};

use crate::base::clock::local;
use crate::base::error::Result;
use crate::exchange::standing::moment;
use crate::exchange::team::team;
use crate::programme::{Programme, Reading};
use crate::view;

/// For so long it is not tried again where it was in vain.
const IN_VAIN: TimeDelta = TimeDelta::days(1);

/// As it stands in a receipt.
pub(crate) fn short(digest: &str) -> String {
    digest.chars().take(32).collect()
}

/// The receipt of this laptop, and those of others that have made something else of the same.
fn apart(reader: &Reader) -> Result<Option<(Receipt, Vec<Receipt>)>> {
    let Some(team) = team(reader)? else {
        return Ok(None);
    };
    let this = reader.this_device()?;
    let (mut own, mut others) = (None, Vec::new());
    for row in reader.receipts()? {
        match Receipt::decode(&row.bytes) {
            Ok(receipt) if receipt.device == this => own = Some(receipt),
            Ok(receipt) if !team.is_lost(receipt.device) => others.push(receipt),
            Ok(_) | Err(_) => {}
        }
    }
    let Some(own) = own.filter(|it| it.digest.is_some()) else {
        return Ok(None);
    };
    let held = sorted(&own);
    others.retain(|it| {
        let is_of_the_same = it.version == own.version && sorted(it) == held;
        is_of_the_same && it.digest.is_some() && it.digest != own.digest
    });
    Ok((!others.is_empty()).then_some((own, others)))
}

fn sorted(receipt: &Receipt) -> Vec<Held> {
    let mut held = receipt.held.clone();
    held.sort_unstable_by_key(|it| (it.device, it.seq, it.hash));
    held
}

impl Reading {
    /// Laptops that make something else of the same, also after this one built all of it anew.
    pub(crate) fn read_apart(&self) -> Result<Vec<view::AttentionItem>> {
        self.read(|reader| {
            let mut items = Vec::new();
            for it in apart(reader)?.into_iter().flat_map(|(_, others)| others) {
                items.push(view::AttentionItem {
                    id: Some(it.device.0.into()),
                    device: reader.device_name(it.device)?,
                    at: moment(it.at).map(local),
                    ..view::AttentionItem::of(AttentionKind::ReadApart)
                });
            }
            Ok(items)
        })
    }
}

impl Programme {
    /// Where another laptop has made something else of the same: builds it anew, once, and says from now on what it is. What
    /// that does not help is not tried again at every sharing: whoever stands at the desk would wait for it.
    pub(crate) fn build_anew_where_apart(&mut self) -> Result<()> {
        let found = self.read(apart)?;
        let Some(before) = found.and_then(|(own, _)| own.digest) else {
            return Ok(());
        };
        let at = self.clock.now();
        if let Some((digest, last)) = self.store.rebuilt_as()?
            && (digest == before || (last <= at && at - last < IN_VAIN))
        {
            return Ok(());
        }
        self.reading.store.rebuild_from_log()?;
        let now = short(&self.store.digest()?);
        if now == before {
            self.store.note_rebuilt_as(&now, at)?;
            return Ok(());
        }
        let me = self.identity()?;
        self.give_receipt(&me, true)?;
        Ok(())
    }
}
