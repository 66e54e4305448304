//! Several renames that belong together: putting a backup in the place of a programme, or a new programme and its slots in
//! theirs. What is to be renamed is written down beside the file and brought to the disk before the first of them. Whoever
//! opens the file next finds the plan where it was cut off and brings it to its end: a restore is carried out, a programme
//! that nobody has seen yet is taken away again.
//!
//! `NAME.rota.moves` is JSON and says no more than names of files in its own folder.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::file::Lock;
use crate::names::{MOVES, folder_of, keys_path, sibling};
use crate::outgoing::{replace, sync_folder};

#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Plan {
    format: String,
    version: u32,
    purpose: Purpose,
    moves: Vec<Move>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Purpose {
    /// Nobody has seen its recovery key before it is in its place.
    New,
    Restore,
}

/// From one name to another that is free.
#[derive(Debug, Serialize, Deserialize)]
struct Move {
    from: String,
    to: String,
}

const FORMAT: &str = "rota-moves";
const VERSION: u32 = 1;
/// In bytes; six moves are about two thousand.
const LARGEST: u64 = 64 * 1024;

fn plan_path(file: &Path) -> PathBuf {
    sibling(file, MOVES)
}

/// Whether a programme is there, or will be as soon as it is opened: a restore may have been cut off.
pub fn is_there(file: &Path) -> bool {
    file.exists() || plan_path(file).exists()
}

/// Brings a plan to its end that was cut off beside `file`, if there is one.
pub(crate) fn finish(file: &Path) -> Result<()> {
    if !plan_path(file).exists() {
        return Ok(());
    }
    let _alone = Lock::take(file)?;
    finish_alone(file)
}

/// The same for who has the lock already.
pub(crate) fn finish_alone(file: &Path) -> Result<()> {
    match Plan::read(file)? {
        Some(plan) => plan.bring_to_its_end(file),
        None => Ok(()),
    }
}

/// The names that plans in this folder still need.
pub(crate) fn planned_in(folder: &Path) -> Vec<OsString> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let is_plan = path
            .to_str()
            .is_some_and(|it| it.to_ascii_lowercase().ends_with(MOVES));
        if is_plan && let Ok(Some(plan)) = Plan::at(&path) {
            names.extend(plan.moves.into_iter().map(|it| it.from.into()));
        }
    }
    names
}

impl Plan {
    pub(crate) fn new(purpose: Purpose) -> Plan {
        Plan {
            format: FORMAT.into(),
            version: VERSION,
            purpose,
            moves: Vec::new(),
        }
    }

    pub(crate) fn add(&mut self, from: &Path, to: &Path) -> Result<()> {
        let name = |path: &Path| -> Result<String> {
            let name = path.file_name().and_then(|it| it.to_str());
            Ok(name.ok_or(Error::PathWrong)?.to_owned())
        };
        self.moves.push(Move {
            from: name(from)?,
            to: name(to)?,
        });
        Ok(())
    }

    /// From here on it is carried out, whatever happens.
    pub(crate) fn write(&self, file: &Path) -> Result<()> {
        let text = serde_json::to_vec_pretty(self).map_err(|error| Error::Disk(error.into()))?;
        replace(&plan_path(file), &text)
    }

    fn read(file: &Path) -> Result<Option<Plan>> {
        Plan::at(&plan_path(file))
    }

    fn at(path: &Path) -> Result<Option<Plan>> {
        let damaged = || Error::Remains(vec![path.to_owned()]);
        match fs::metadata(path) {
            Ok(about) if about.len() <= LARGEST => {}
            Ok(_) => return Err(damaged()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        }
        let plan: Plan = serde_json::from_slice(&fs::read(path)?).map_err(|_| damaged())?;
        let is_name = |it: &str| Path::new(it).file_name() == Some(it.as_ref());
        let is_ours = plan.format == FORMAT
            && plan
                .moves
                .iter()
                .all(|it| is_name(&it.from) && is_name(&it.to));
        if !is_ours {
            return Err(damaged());
        }
        if plan.version > VERSION {
            return Err(Error::FromNewerVersion {
                found: plan.version,
                known: VERSION,
            });
        }
        Ok(Some(plan))
    }

    /// Makes the moves and takes the plan away.
    pub(crate) fn carry_out(&self, file: &Path) -> Result<()> {
        self.first(file, self.moves.len())?;
        remove(file);
        Ok(())
    }

    /// The first few moves, those of them that are not made yet.
    fn first(&self, file: &Path, count: usize) -> Result<()> {
        for (at, (from, to)) in self.paths(file).iter().enumerate().take(count) {
            if self.is_made(file, at) || !from.exists() {
                continue;
            }
            if to.exists() {
                // Somebody has put a file there since. Neither is taken for the other.
                return Err(Error::Remains(vec![plan_path(file), to.clone()]));
            }
            fs::rename(from, to)?;
            // Each by itself: no disk may bring a later one first and forget an earlier.
            sync_folder(to)?;
        }
        Ok(())
    }

    /// One name may be left by what was there and taken by what is put there: then a file under it says nothing by itself.
    fn is_made(&self, file: &Path, at: usize) -> bool {
        let paths = self.paths(file);
        let (from, to) = &paths[at];
        let taken_since = paths[at + 1..]
            .iter()
            .any(|(later, place)| place == from && !later.exists());
        let left_before = paths[..at]
            .iter()
            .all(|(place, earlier)| place != to || earlier.exists());
        to.exists() && (!from.exists() || taken_since) && left_before
    }

    /// What becomes of a plan that was cut off.
    fn bring_to_its_end(&self, file: &Path) -> Result<()> {
        let paths = self.paths(file);
        let mut moves = paths.iter().enumerate();
        let is_lost = moves.any(|(at, (from, _))| !from.exists() && !self.is_made(file, at));
        match self.purpose {
            Purpose::New if file.exists() => remove(file),
            Purpose::New => {
                for (from, to) in &paths {
                    fs::remove_file(if from.exists() { from } else { to }).or_else(if_missing)?;
                }
                remove(file);
            }
            // Somebody has taken away what was to be put in its place: what was there comes back.
            Purpose::Restore if is_lost => {
                let made: Vec<bool> = (0..paths.len()).map(|at| self.is_made(file, at)).collect();
                for (at, (from, to)) in paths.iter().enumerate().rev() {
                    if made[at] && !from.exists() {
                        fs::rename(to, from)?;
                    }
                    if self.is_placed(file, to) {
                        fs::remove_file(from).or_else(if_missing)?;
                    }
                }
                sync_folder(file)?;
                remove(file);
            }
            Purpose::Restore => self.carry_out(file)?,
        }
        Ok(())
    }

    fn paths(&self, file: &Path) -> Vec<(PathBuf, PathBuf)> {
        let folder = folder_of(file);
        let path = |name: &str| folder.join(name);
        let moves = self.moves.iter();
        moves.map(|it| (path(&it.from), path(&it.to))).collect()
    }

    fn is_placed(&self, file: &Path, to: &Path) -> bool {
        to.file_name() == file.file_name() || to.file_name() == keys_path(file).file_name()
    }
}

fn remove(file: &Path) {
    // Found again after a power cut, it is looked at again: all its moves are made.
    let _ = fs::remove_file(plan_path(file));
    let _ = sync_folder(file);
}

fn if_missing(error: io::Error) -> io::Result<()> {
    match error.kind() {
        io::ErrorKind::NotFound => Ok(()),
        _ => Err(error),
    }
}

/// For tests: a plan of which no more was carried out than its first moves.
#[cfg(test)]
impl Plan {
    pub(crate) fn cut_after(&self, file: &Path, count: usize) {
        self.first(file, count).unwrap();
    }

    pub(crate) fn len(&self) -> usize {
        self.moves.len()
    }
}
