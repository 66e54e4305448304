//! Laptops that hold the same rows, go by the same version and can read all of it have made the same of them: what each made
//! stands in its receipt. Where two differ, the program or the other one is wrong, and somebody should know.

use chrono::{DateTime, Datelike, Utc};
use domain::attention::AttentionKind;
use store::Reader;
use sync::{Held, Receipt};

use crate::base::clock::local;
use crate::base::error::Result;
use crate::known::team::team;
use crate::view;

/// The receipt of this laptop, and those of others that have made something else of the same.
pub(crate) fn apart(reader: &Reader) -> Result<Option<(Receipt, Vec<Receipt>)>> {
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

/// Laptops that make something else of the same, also after this one built all of it anew.
pub(crate) fn read_apart(reader: &Reader) -> Result<Vec<view::AttentionItem>> {
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
}

/// As a clock may show it: whatever else another laptop says is none.
pub(crate) fn moment(millis: i64) -> Option<DateTime<Utc>> {
    let at = DateTime::from_timestamp_millis(millis)?;
    (1970..2100).contains(&at.year()).then_some(at)
}
