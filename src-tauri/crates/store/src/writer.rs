//! Who writes in this file: each laptop, at each place where the file lies, under a device id of its own.
//!
//! The file knows them all, so a stick that goes to and fro between two laptops is written under the same two ids for ever.
//! On another laptop, at another place, or after an older state of the file was put back by hand, the next write is the
//! first under a new id; looking changes nothing. So no copy ever goes on with the log of its original.

use std::cell::{Cell, RefCell};
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use domain::ids::DeviceId;
use domain::log_row::Hash;
use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::error::Result;
use crate::laptop::{Laptop, Note};
use crate::log_row::{hash_at, held, is_forked};
use crate::reader::{Reader, Spot};

/// The laptop, and where on it the file lies.
pub(crate) struct Here {
    laptop: Laptop,
    path: PathBuf,
    pub(crate) spot: Spot,
    /// The file goes on from where this laptop left it, or is younger.
    is_as_left: Cell<bool>,
    note: RefCell<Option<Note>>,
}

/// Under what id something is written.
pub(crate) struct Writer {
    pub(crate) device: DeviceId,
    /// How the laptop is called, where the id is new.
    pub(crate) name: Option<String>,
}

impl Here {
    pub(crate) fn new(laptop: Laptop, path: &Path) -> Here {
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let spot = Spot {
            laptop: laptop.id,
            place: laptop.place(&path),
        };
        Here {
            laptop,
            path,
            spot,
            is_as_left: Cell::new(false),
            note: RefCell::new(None),
        }
    }

    /// For another connection to the same file.
    pub(crate) fn again(&self) -> Here {
        let mut again = Here::new(self.laptop.clone(), &self.path);
        again.spot = self.spot;
        again
    }

    /// For the tests of laptops that were copied as a whole, and cannot know it.
    pub(crate) fn set_place(&mut self, place: Uuid) {
        self.spot.place = place;
    }

    pub(crate) fn keeps_notes(&self) -> bool {
        self.laptop.keeps_notes()
    }

    /// Says outside the file how far it has been written. What cannot be noted is not: the write is done.
    pub(crate) fn note(&self, device: DeviceId, seq: u64, hash: &Hash) {
        self.is_as_left.set(true);
        let mut note = self.note.borrow_mut();
        if note.as_ref().is_none_or(|it| it.device != device) {
            *note = self.laptop.note(device, &self.path);
        }
        if let Some(note) = note.as_mut() {
            let _ = note.write(seq, hash);
        }
    }

    /// How many rows this laptop has noted that the file does not hold: an older one was put in its place. What stands
    /// under other names since two wrote as one is not missing.
    pub(crate) fn missing(&self, db: &Connection) -> Result<u64> {
        let mut missing = 0;
        for (device, _) in ours(db, self.spot)? {
            let Some(noted) = self.laptop.noted(device) else {
                continue;
            };
            if !is_forked(db, device)? {
                missing += noted.seq.saturating_sub(held(db, device)?.0);
            }
        }
        Ok(missing)
    }

    /// The file may be another one by now: before the next write it is looked at anew.
    pub(crate) fn look_again(&self) {
        self.is_as_left.set(false);
    }

    /// Whether the file holds all that this laptop has noted of a device.
    fn holds_what_was_noted(&self, db: &Connection, device: DeviceId) -> Result<bool> {
        if self.is_as_left.get() {
            return Ok(true);
        }
        let Some(noted) = self.laptop.noted(device) else {
            return Ok(true);
        };
        // By its hash: what stands at that place may be somebody else's.
        Ok(hash_at(db, device, noted.seq)? == Some(noted.hash))
    }
}

impl Reader<'_> {
    /// The device whose log this laptop writes here; that of nobody while it has written nothing here.
    pub fn this_device(&self) -> Result<DeviceId> {
        let (of_nobody, ours) = known(self.db, self.spot)?;
        Ok(of_nobody.or(ours).unwrap_or(DeviceId(Uuid::nil())))
    }

    /// Whether this laptop has written under this id, now or once.
    pub fn is_ours(&self, device: DeviceId) -> Result<bool> {
        Ok(self.ours()?.iter().any(|(ours, _)| *ours == device))
    }

    /// The ids under which this laptop has written in this file, the newest first, and how far.
    pub(crate) fn ours(&self) -> Result<Vec<(DeviceId, u64)>> {
        let spot = self.spot.map(|spot| ours(self.db, spot));
        Ok(spot.transpose()?.unwrap_or_default())
    }
}

/// Under which id is written here, from now on. `None` is a file that is being made, before it has a place.
pub(crate) fn writer(db: &Connection, here: Option<&Here>, now: DateTime<Utc>) -> Result<Writer> {
    let Some(here) = here else {
        let (of_nobody, _) = known(db, None)?;
        let device = of_nobody.map_or_else(|| new_id(now), Ok)?;
        return Ok(Writer { device, name: None });
    };
    let (of_nobody, ours) = known(db, Some(here.spot))?;
    if let Some(device) = of_nobody {
        // Whoever goes on from a backup is named by its first rows, also where the restore was finished later.
        let is_named = Reader::of(db).device_name(device)?.is_some();
        let name = name_of(db, here)?.filter(|_| !is_named);
        begin(db)?;
        enter(db, device, here.spot)?;
        return Ok(Writer { device, name });
    }
    if let Some(device) = ours {
        if here.holds_what_was_noted(db, device)? {
            return Ok(Writer { device, name: None });
        }
        leave(db, device)?;
    } else if let Some(device) = same_file_elsewhere(db, here)? {
        let sql = "UPDATE writer SET place = ?2 WHERE device = ?1";
        db.execute(sql, params![device.0, here.spot.place])?;
        return Ok(Writer { device, name: None });
    }
    let name = name_of(db, here)?;
    let device = new_id(now)?;
    enter(db, device, here.spot)?;
    Ok(Writer { device, name })
}

/// The id of a file that is nobody's yet, and the one under which this laptop writes here, if it has written here. In one
/// question, because every write asks it.
pub(crate) fn known(
    db: &Connection,
    spot: Option<Spot>,
) -> Result<(Option<DeviceId>, Option<DeviceId>)> {
    let sql = "SELECT
             (SELECT value FROM meta WHERE key = 'of_nobody'),
             (SELECT device FROM writer WHERE place = ?1 AND laptop = ?2 AND upto IS NULL)";
    let spot = spot.map(|it| (it.place, it.laptop)).unzip();
    let known = db
        .prepare_cached(sql)?
        .query_row(params![spot.0, spot.1], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let id = |it: Option<Uuid>| it.map(DeviceId);
    Ok((id(known.0), id(known.1)))
}

/// All ids under which this laptop has ever written here, the newest first, each with how far.
pub(crate) fn ours(db: &Connection, spot: Spot) -> Result<Vec<(DeviceId, u64)>> {
    let sql = "SELECT device, upto
         FROM writer
         WHERE place = ?1 AND laptop = ?2
         ORDER BY upto IS NOT NULL, device DESC";
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map(params![spot.place, spot.laptop], |row| {
        Ok((DeviceId(row.get(0)?), row.get::<_, Option<i64>>(1)?))
    })?;
    let mut ours = Vec::new();
    for row in rows {
        let (device, upto) = row?;
        ours.push((device, upto.map_or(u64::MAX, |it| it as u64)));
    }
    Ok(ours)
}

/// A file that has just been made or restored: whoever has written in it before does so no more, and the id that it was
/// given is given.
fn begin(db: &Connection) -> Result<()> {
    db.execute("DELETE FROM writer", [])?;
    db.execute("DELETE FROM meta WHERE key = 'of_nobody'", [])?;
    Ok(())
}

/// The ids that somebody who has this file may go on writing under.
pub(crate) fn in_use(db: &Connection) -> Result<Vec<DeviceId>> {
    let sql = "SELECT device FROM writer WHERE upto IS NULL
         UNION SELECT value FROM meta WHERE key = 'of_nobody'";
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| row.get(0).map(DeviceId))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Nobody who has this file writes under this id any more.
pub(crate) fn leave(db: &Connection, device: DeviceId) -> Result<()> {
    if known(db, None)?.0 == Some(device) {
        return begin(db);
    }
    let (seq, _) = held(db, device)?;
    let sql = "UPDATE writer SET upto = ?2 WHERE device = ?1 AND upto IS NULL";
    db.prepare_cached(sql)?
        .execute(params![device.0, seq as i64])?;
    Ok(())
}

/// What stood under `device` from `first` on stands under `branch`: so does what was written here of it.
pub(crate) fn follow_branch(
    db: &Connection,
    device: DeviceId,
    branch: DeviceId,
    first: u64,
) -> Result<()> {
    db.execute(
        "INSERT OR REPLACE INTO writer (device, laptop, place, upto)
         SELECT ?2, laptop, place, upto FROM writer WHERE device = ?1 AND upto >= ?3",
        params![device.0, branch.0, first as i64],
    )?;
    db.execute(
        "UPDATE writer SET upto = ?2 WHERE device = ?1 AND upto > ?2",
        params![device.0, first as i64 - 1],
    )?;
    Ok(())
}

/// A new or restored file: the next to write does so under this id, and nobody as before.
pub(crate) fn set_of_nobody(db: &Connection, device: DeviceId) -> Result<()> {
    let sql = "INSERT OR REPLACE INTO meta (key, value) VALUES ('of_nobody', ?1)";
    db.execute(sql, [device.0])?;
    Ok(())
}

fn enter(db: &Connection, device: DeviceId, spot: Spot) -> Result<()> {
    db.execute(
        "INSERT OR REPLACE INTO writer (device, laptop, place) VALUES (?1, ?2, ?3)",
        params![device.0, spot.laptop, spot.place],
    )?;
    Ok(())
}

/// The id that this laptop wrote under at another place, when this is surely the same file: it ends exactly where the
/// laptop noted its end, and the folder where it lay then is gone, as a stick's is that was pulled out. Of two such files
/// the one that is written second ends before the note.
fn same_file_elsewhere(db: &Connection, here: &Here) -> Result<Option<DeviceId>> {
    let sql = "SELECT device FROM writer WHERE laptop = ?1 AND upto IS NULL ORDER BY device DESC";
    let mut statement = db.prepare_cached(sql)?;
    let devices = statement.query_map([here.spot.laptop], |row| row.get(0).map(DeviceId))?;
    for device in devices {
        let device = device?;
        let Some(noted) = here.laptop.noted(device) else {
            continue;
        };
        let folder = Path::new(&noted.path).parent();
        let is_gone = !noted.path.is_empty() && folder.is_some_and(|it| !it.exists());
        if is_gone && (noted.seq, noted.hash) == held(db, device)? {
            return Ok(Some(device));
        }
    }
    Ok(None)
}

/// How this laptop is called in this file: as it was, else as it calls itself.
fn name_of(db: &Connection, here: &Here) -> Result<Option<String>> {
    let before = ours(db, here.spot)?.into_iter().next();
    let named = match before {
        Some((device, _)) => Reader::of(db).device_name(device)?,
        None => None,
    };
    let own = Some(here.laptop.name.clone()).filter(|name| !name.is_empty());
    Ok(named.or(own))
}

/// An id for a device, ordered by time as all are.
pub(crate) fn new_id(now: DateTime<Utc>) -> Result<DeviceId> {
    let mut bytes = [0; 10];
    getrandom::fill(&mut bytes)?;
    let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0);
    let id = uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid();
    Ok(DeviceId(id))
}
