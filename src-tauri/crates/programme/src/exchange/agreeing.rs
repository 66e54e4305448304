//! Laptops that hold the same rows, go by the same version and can read all of it have made the same of them. That is looked
//! at by their receipts, which say what each made. Where two differ, what stands here is built anew from the log, once; where
//! that changes nothing, it is the other one that is wrong, or the program, and somebody should know. Nobody's side wins.

use chrono::TimeDelta;

use crate::base::error::Result;
use crate::exchange::leaving::Digest;
use crate::known::read_apart::apart;
use crate::programme::Programme;

/// For so long it is not tried again where it was in vain.
const IN_VAIN: TimeDelta = TimeDelta::days(1);

/// As it stands in a receipt.
pub(crate) fn short(digest: &str) -> String {
    digest.chars().take(32).collect()
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
        self.give_receipt(&me, Digest::Anew)?;
        Ok(())
    }
}
