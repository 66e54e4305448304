//! The one road out. Every file that is written for a person leaves by it, whatever it is: written safely, and noted in the
//! log by its kind, the kind of its place, whom it is for and of how many it speaks. Its path and its name are noted nowhere.

use std::path::{Path, PathBuf};

use domain::fact::Fact;
use domain::verb::Verb;
use domain::written_out::{Thing, Tier, WrittenOut};
use store::Tx;
use uuid::Uuid;

use crate::base::error::Result;
use crate::programme::Programme;

/// What leaves.
pub(crate) struct Leaving {
    /// Whose operation the note is. None of these can be undone: what is out stays out.
    pub(crate) verb: Verb,
    /// A meeting, a route, the programme.
    pub(crate) about: Uuid,
    pub(crate) thing: Thing,
    pub(crate) tier: Tier,
    /// People in it; where it speaks of nobody, files.
    pub(crate) count: u32,
}

impl Programme {
    /// Writes one file to `path`, whose folder is made if it is not there.
    pub(crate) fn write_out(
        &mut self,
        leaving: Leaving,
        path: &Path,
        bytes: &[u8],
        also: impl FnOnce(&mut Tx) -> Result<()>,
    ) -> Result<bool> {
        let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        self.write_all_out(leaving, folder, &[(path.to_owned(), bytes)], also)
    }

    /// Writes files that belong together into `folder`, which is made if it is not there, then notes that they are out,
    /// with what `also` records of it. Answers whether that could be noted: from a medium that cannot be written to, on a
    /// full disk, a paper goes out all the same, and no note is left of it.
    pub(crate) fn write_all_out(
        &mut self,
        leaving: Leaving,
        folder: &Path,
        files: &[(PathBuf, &[u8])],
        also: impl FnOnce(&mut Tx) -> Result<()>,
    ) -> Result<bool> {
        store::make_folder(folder)?;
        // One file notes by itself what a kill would leave of it.
        let several = (files.len() > 1).then(|| store::going_out(folder));
        let _noted = several.transpose()?;
        let mut out = 0;
        let written = files.iter().try_for_each(|(path, bytes)| {
            store::write_beside(path, bytes)?;
            out += 1;
            Ok(())
        });
        if out == 0 {
            return written.map(|()| true);
        }
        let note = Fact::WrittenOut(WrittenOut {
            about: leaving.about,
            thing: leaving.thing.word().into(),
            place: store::place_of(folder).word().into(),
            tier: leaving.tier.word().into(),
            count: leaving.count,
        });
        let is_whole = written.is_ok();
        let noted = self.write(leaving.verb, |tx| {
            if is_whole {
                also(tx)?;
            }
            Ok(tx.record(note)?)
        });
        // What broke off on the way has left some of its files behind; they are noted like the whole.
        written.map(|()| noted.is_ok())
    }
}
