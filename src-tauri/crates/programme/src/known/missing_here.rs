//! What cannot be read here of what others wrote, because their program is newer: it is kept, holds nothing else up, and is
//! read after an update. Until then whoever reads a list or a paper has to know that it lacks something.

use documents::Lacking;
use store::Reader;

use crate::base::error::Result;
use crate::view;

/// By laptop, in the order of their names.
pub(crate) fn missing_here(reader: &Reader) -> Result<Vec<view::MissingHere>> {
    let mut missing: Vec<view::MissingHere> = Vec::new();
    for (device, changes) in reader.pending_of()? {
        let laptop = reader.device_name(device)?;
        match missing.iter_mut().find(|it| it.laptop == laptop) {
            Some(of) => of.changes += changes,
            None => missing.push(view::MissingHere { laptop, changes }),
        }
    }
    missing.sort_by(|a, b| a.laptop.cmp(&b.laptop));
    Ok(missing)
}

/// The same, for a paper.
pub(crate) fn lacking(reader: &Reader) -> Result<Vec<Lacking>> {
    let missing = missing_here(reader)?.into_iter();
    Ok(missing
        .map(|it| Lacking {
            laptop: it.laptop.unwrap_or_else(|| "–".to_owned()),
            changes: it.changes,
        })
        .collect())
}
