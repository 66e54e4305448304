//! A shared place as it lies there at one visit, and what this laptop knows of it from before.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher};

use domain::ids::DeviceId;
use store::{ObjectRow, PlaceRow};
use sync::{Entry, Name, Place, Refused, Sealed, Trouble};

use crate::base::error::{Result, problem};
use crate::exchange::team::Identity;
use crate::exchange::turns::Turns;

/// What is looked at again at the next visit, although the file did not change.
const READ_AGAIN: [Refused; 4] = [
    Refused::Later,
    Refused::OtherKey,
    Refused::Torn,
    Refused::Altered,
];

/// What cannot be read by this laptop as it is now: with another version, or more keys, it may be.
const READ_LATER: [Refused; 2] = [Refused::Later, Refused::OtherKey];

/// The place as it lies there, and what this laptop knows of it.
pub(crate) struct There<'a> {
    pub(crate) place: &'a PlaceRow,
    pub(crate) folder: Box<dyn Place>,
    pub(crate) files: Vec<(Name, Entry)>,
    pub(crate) read: HashMap<String, ObjectRow>,
    pub(crate) me: Identity,
    /// Why nothing more is asked of it: a server that did not answer once would be waited for at every file.
    pub(crate) stopped: Cell<Option<&'static str>>,
    /// What it does not give out, although it lists it.
    pub(crate) unreadable: RefCell<Vec<String>>,
    /// Something of a lost laptop was kept, and may count.
    pub(crate) has_kept: bool,
}

impl There<'_> {
    /// The record of a file that has not changed since it was read. What waits for another version, or for joining another
    /// team, is looked at each time; and so is what did not read well, for it may have been the reading: whoever left it
    /// there sees it whole and never leaves it again. Over a network it is not fetched again: there an answer that is cut off
    /// is known for one.
    pub(crate) fn known(&self, entry: &Entry) -> Option<&ObjectRow> {
        let known = self.read.get(&entry.name)?;
        let refused = known.refused.as_deref();
        let asked_again = READ_AGAIN.map(Refused::word);
        let stays = self.folder.is_far() || refused.is_none_or(|it| !asked_again.contains(&it));
        let changed = self.changed(entry, refused);
        (stays && known.size == entry.size && known.changed == changed).then_some(known)
    }

    /// What tells a file from how it was. Of one over a network that cannot be read yet, it is another when this laptop can
    /// read more.
    fn changed(&self, entry: &Entry, refused: Option<&str>) -> u64 {
        let waits = refused.is_some_and(|it| READ_LATER.map(Refused::word).contains(&it));
        if !waits || !self.folder.is_far() {
            return entry.changed;
        }
        let mut able = DefaultHasher::new();
        env!("CARGO_PKG_VERSION").hash(&mut able);
        for key in &self.me.team.keys {
            key.id.hash(&mut able);
        }
        entry.changed ^ (able.finish() >> 1)
    }

    /// Whether this was said of the file before: a bad one is named once.
    pub(crate) fn is_said(&self, entry: &Entry, why: Refused) -> bool {
        matches!(why, Refused::Torn | Refused::Altered | Refused::TooLarge)
            && self.read.get(&entry.name).is_some_and(|it| {
                (it.size, it.changed) == (entry.size, entry.changed)
                    && it.refused.as_deref() == Some(why.word())
            })
    }

    pub(crate) fn is_good(&self, entry: &Entry) -> bool {
        self.known(entry).is_some_and(|it| it.refused.is_none())
    }

    /// Files that were read and taken, or known.
    pub(crate) fn good(&self) -> impl Iterator<Item = &(Name, Entry)> {
        self.files.iter().filter(|(_, it)| self.is_good(it))
    }

    pub(crate) fn note(&mut self, entry: &Entry, refused: Option<Refused>) -> ObjectRow {
        let object = ObjectRow {
            name: entry.name.clone(),
            size: entry.size,
            changed: self.changed(entry, refused.map(Refused::word)),
            refused: refused.map(|it| it.word().to_owned()),
            covered: None,
        };
        self.read.insert(entry.name.clone(), object.clone());
        object
    }

    /// Whether others lie there that say a part of it, by their names.
    pub(crate) fn has_shorter(&self, name: &Name) -> bool {
        let Some(long) = Lying::of(name) else {
            return false;
        };
        let mut others = self.files.iter().filter_map(|(it, _)| Lying::of(it));
        others.any(|it| {
            let is_within = it.first >= long.first && it.last <= long.last;
            it.device == long.device && is_within && it.head != long.head
        })
    }

    /// A longer one there says what it says: it is not read.
    pub(crate) fn note_covered(&mut self, entry: &Entry) -> ObjectRow {
        let mut object = self.note(entry, None);
        object.refused = Some("covered".to_owned());
        self.read.insert(entry.name.clone(), object.clone());
        object
    }

    /// Files of a kind that were not read yet, whole by their length. What goes away meanwhile is not there.
    pub(crate) fn fresh(&self, of: impl Fn(&Name) -> bool) -> Vec<(Name, Entry)> {
        let files = self.files.iter();
        files
            .filter(|(name, entry)| of(name) && self.known(entry).is_none())
            .cloned()
            .collect()
    }

    /// Nothing where it cannot be had: that is remembered, and what went away meanwhile is not there.
    pub(crate) fn get(&self, entry: &Entry, most: u64) -> Option<Vec<u8>> {
        if self.stopped.get().is_some() {
            return None;
        }
        let error = match self.folder.get(&entry.name, most) {
            Ok(bytes) => return Some(bytes),
            Err(error) => error,
        };
        let mut unreadable = self.unreadable.borrow_mut();
        if Trouble::of(&error).is_some_and(Trouble::is_of_all) {
            self.stopped.set(Some(problem(&error)));
        } else if error.kind() != std::io::ErrorKind::NotFound && !unreadable.contains(&entry.name)
        {
            unreadable.push(entry.name.clone());
        }
        None
    }
}

/// A piece that lies in the place whole.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lying {
    pub(crate) own: bool,
    pub(crate) device: DeviceId,
    pub(crate) first: u64,
    pub(crate) last: u64,
    pub(crate) head: [u8; 16],
}

impl Lying {
    pub(crate) fn of(name: &Name) -> Option<Lying> {
        match name {
            Name::Log {
                own,
                device,
                first,
                last,
                head,
                ..
            } => Some(Lying {
                own: *own,
                device: *device,
                first: *first,
                last: *last,
                head: *head,
            }),
            Name::Key { .. }
            | Name::Receipt { .. }
            | Name::Invitation { .. }
            | Name::Word { .. }
            | Name::Wrap { .. } => None,
        }
    }
}

pub(crate) fn keep_notes(
    turns: &mut impl Turns,
    place: &PlaceRow,
    notes: &[ObjectRow],
) -> Result<()> {
    if notes.is_empty() {
        return Ok(());
    }
    turns.turn(|programme| {
        Ok(programme.reading.store.keep(|keeper| {
            notes
                .iter()
                .try_for_each(|it| keeper.object(&place.name, it))
        })?)
    })
}

pub(crate) fn put(folder: &dyn Place, sealed: &Sealed) -> std::io::Result<()> {
    folder.put(&sealed.name.to_string(), &sealed.bytes)
}
