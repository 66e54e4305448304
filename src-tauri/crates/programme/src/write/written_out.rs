//! The one road out. Every file that is written for a person leaves by it, whatever it is: written safely, and noted in the
//! log by its kind, the kind of its place, whom it is for and of how many it speaks. Its path and its name are noted nowhere.

use std::fs;
use std::path::{Path, PathBuf};

use domain::fact::Fact;
use domain::verb::Verb;
use domain::written_out::{Place, Thing, Tier, WrittenOut};
use store::{Noted, Tx};
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
        self.note_out(leaving, put_one_out(path, bytes)?, also)
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
        self.note_out(leaving, put_out(folder, files)?, also)
    }

    /// The note alone, of what lies outside already.
    pub(crate) fn note_out(
        &mut self,
        leaving: Leaving,
        out: Out,
        also: impl FnOnce(&mut Tx) -> Result<()>,
    ) -> Result<bool> {
        if out.files == 0 {
            return out.whole.map(|()| true);
        }
        let note = Fact::WrittenOut(WrittenOut {
            about: leaving.about,
            thing: leaving.thing.word().into(),
            place: out.place.word().into(),
            tier: leaving.tier.word().into(),
            count: leaving.count,
        });
        let is_whole = out.whole.is_ok();
        let noted = self.write(leaving.verb, |tx| {
            if is_whole {
                also(tx)?;
            }
            Ok(tx.record(note)?)
        });
        // What broke off on the way has left some of its files behind; they are noted like the whole.
        out.whole.map(|()| noted.is_ok())
    }
}

/// What lies outside and is still to be noted. Nobody who writes to the file waits while it is put there.
pub(crate) struct Out {
    files: u32,
    place: Place,
    whole: Result<()>,
    _noted: Option<Noted>,
}

/// The first half of the road: one file to `path`, whose folder is made if it is not there.
pub(crate) fn put_one_out(path: &Path, bytes: &[u8]) -> Result<Out> {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
    put_out(
        folder.unwrap_or(Path::new(".")),
        &[(path.to_owned(), bytes)],
    )
}

/// The same for files that are made one after the other, as `all` asks for each to be written: together they are too many to
/// be held at once. Where it breaks off nothing of them stays, and what it broke off with is the answer.
pub(crate) fn put_out_one_by_one(
    folder: &Path,
    all: impl FnOnce(&mut dyn FnMut(&Path, &[u8]) -> Result<()>) -> Result<()>,
) -> Result<Out> {
    let was_there = folder.is_dir();
    store::make_folder(folder)?;
    let noted = Some(store::going_out(folder)?);
    let mut written: Vec<PathBuf> = Vec::new();
    let whole = all(&mut |path, bytes| {
        if let Some(folder) = path.parent() {
            store::make_folder(folder)?;
        }
        store::write_beside(path, bytes)?;
        written.push(path.to_owned());
        Ok(())
    });
    if let Err(error) = whole {
        take_away(folder, &written, was_there);
        return Err(error);
    }
    Ok(Out {
        files: written.len() as u32,
        place: store::place_of(folder),
        whole: Ok(()),
        _noted: noted,
    })
}

/// What was written here and nothing else; folders only where nothing is in them.
fn take_away(folder: &Path, written: &[PathBuf], was_there: bool) {
    for path in written {
        let _ = fs::remove_file(path);
        let inside = path.ancestors().skip(1);
        for empty in inside.take_while(|it| *it != folder && it.starts_with(folder)) {
            let _ = fs::remove_dir(empty);
        }
    }
    if !was_there {
        let _ = fs::remove_dir(folder);
    }
}

/// The same for files that belong together, into a folder that is made if it is not there.
pub(crate) fn put_out(folder: &Path, files: &[(PathBuf, &[u8])]) -> Result<Out> {
    store::make_folder(folder)?;
    // One file notes by itself what a kill would leave of it.
    let several = (files.len() > 1).then(|| store::going_out(folder));
    let noted = several.transpose()?;
    let mut out = 0;
    let whole = files.iter().try_for_each(|(path, bytes)| {
        store::write_beside(path, bytes)?;
        out += 1;
        Ok(())
    });
    Ok(Out {
        files: out,
        place: store::place_of(folder),
        whole,
        _noted: noted,
    })
}
