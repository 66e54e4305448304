//! One round: a scenario, one thing that goes wrong in it, and a look at what is left. Everything in it comes from its kind
//! and its number, so that it can be had again.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::account::Account;
use crate::base::Base;
use crate::chance::Chance;
use crate::disk::{self, Disk, Found};
use crate::file::Style;
use crate::judge::{Fault, Judged, judge};
use crate::log::{self, Call, Record};
use crate::scenario::{Actor, Scenario, new_sheet};
use crate::shim::{self, Aim, Class, EIO, ENOSPC, Syncs};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    CheckIn,
    WalkIn,
    Import,
    Undo,
    Backup,
    Migration,
    Restore,
    Passphrase,
}

impl Kind {
    pub(crate) const ALL: [Kind; 8] = [
        Kind::CheckIn,
        Kind::WalkIn,
        Kind::Import,
        Kind::Undo,
        Kind::Backup,
        Kind::Migration,
        Kind::Restore,
        Kind::Passphrase,
    ];

    pub(crate) fn word(self) -> &'static str {
        match self {
            Kind::CheckIn => "check-in",
            Kind::WalkIn => "walk-in",
            Kind::Import => "import",
            Kind::Undo => "undo",
            Kind::Backup => "backup",
            Kind::Migration => "migration",
            Kind::Restore => "restore",
            Kind::Passphrase => "passphrase",
        }
    }
}

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mode {
    Kill,
    Power,
    /// An fsync answers EIO.
    Sync,
    /// A write answers EIO.
    Write,
    /// The disk is full, for a while.
    Full,
    /// A file cannot be made, cut, renamed or removed.
    Name,
}

impl Mode {
    pub(crate) const ALL: [Mode; 6] = [
        Mode::Power,
        Mode::Kill,
        Mode::Sync,
        Mode::Write,
        Mode::Full,
        Mode::Name,
    ];

    pub(crate) fn word(self) -> &'static str {
        match self {
            Mode::Kill => "kill",
            Mode::Power => "power",
            Mode::Sync => "fsync",
            Mode::Write => "write",
            Mode::Full => "full",
            Mode::Name => "name",
        }
    }
}

/// What is needed for every round.
pub(crate) struct Rig {
    pub(crate) bases: Vec<Base>,
    pub(crate) shim: PathBuf,
    pub(crate) rota: PathBuf,
    pub(crate) work: PathBuf,
    /// How many calls a scenario makes when nothing goes wrong.
    pub(crate) counts: Mutex<HashMap<String, [i64; 4]>>,
}

pub(crate) struct Outcome {
    pub(crate) mode: Mode,
    pub(crate) fired: bool,
    /// How many deeds were answered well before.
    pub(crate) answered: usize,
    pub(crate) judged: Judged,
    pub(crate) what: String,
}

impl Rig {
    pub(crate) fn round(&self, kind: Kind, number: u32, syncs: Syncs) -> Outcome {
        let mut chance = Chance::of(&format!("{} {syncs:?}", kind.word()), number);
        let mode = match syncs {
            Syncs::Kept => Mode::ALL[number as usize % Mode::ALL.len()],
            Syncs::Normal | Syncs::Off => Mode::Power,
        };
        let scenario = Scenario::of(kind, &self.bases, syncs, &mut chance);
        // Two at once are trouble enough.
        let mode = if scenario.actor == Actor::Two {
            Mode::Power
        } else {
            mode
        };
        let mut outcome = Outcome {
            mode,
            fired: false,
            answered: 0,
            judged: Ok(()),
            what: format!("{} · {}", scenario.name, mode.word()),
        };
        let folder = self
            .work
            .join(format!("{}-{syncs:?}-{number}", kind.word()));
        let done = self.through(kind, &scenario, syncs, &folder, &mut chance, &mut outcome);
        outcome.judged = done.and_then(|()| match outcome.fired {
            true => Ok(()),
            false => Err(Fault::Rig(
                "nothing went wrong: the injector did not fire".into(),
            )),
        });
        if outcome.judged.is_ok() || syncs != Syncs::Kept {
            let _ = fs::remove_dir_all(&folder);
            for ending in ["log", "log.count", "err", "was"] {
                let _ = fs::remove_file(folder.with_extension(ending));
            }
        }
        outcome
    }

    fn through(
        &self,
        kind: Kind,
        scenario: &Scenario,
        syncs: Syncs,
        folder: &Path,
        chance: &mut Chance,
        outcome: &mut Outcome,
    ) -> Judged {
        let base = self.bases.iter().find(|it| it.name == scenario.base);
        let base = base.ok_or(Fault::Rig("no such base".into()))?;
        let mut start = base.found.clone();
        start.insert("liste.csv".into(), Some(new_sheet().into_bytes()));

        let counts = self.counts_of(scenario, &start, folder)?;
        let aim = aim(outcome.mode, counts, chance);
        disk::lay_out(&start, folder).map_err(Fault::Rig)?;
        self.run(scenario, folder, aim, syncs)?;
        let records = log::read(&shim::log_of(folder)).map_err(Fault::Rig)?;
        let fired = records
            .iter()
            .position(|it| matches!(it.call, Call::Fired { .. }));
        if let Some(Call::Fired { at, .. }) = fired.map(|it| &records[it].call) {
            outcome.what += &format!(" at {at}");
        }
        nothing_was_overlooked(&start, &records, folder)?;

        let cut = match outcome.mode {
            Mode::Power if scenario.actor == Actor::Two && chance.once_in(2) => None,
            Mode::Kill => None,
            Mode::Power => Some(0),
            // What a failed fsync means is seen only when the power goes, too.
            Mode::Sync => Some(fired.unwrap_or(0)),
            Mode::Write | Mode::Full | Mode::Name => {
                chance.once_in(2).then_some(fired.unwrap_or(0))
            }
        };
        outcome.fired = fired.is_some() || (cut.is_none() && at_once(&records));
        let known = match cut {
            None => &records[..],
            Some(least) => {
                let (end, lost, style) = power_cut(&start, &records, least, chance, folder)?;
                outcome.fired |= outcome.mode == Mode::Power && lost;
                outcome.what +=
                    &format!(", power cut after {end} of {} ({style:?})", records.len());
                &records[..end]
            }
        };
        let account = Account::read(base, known);
        outcome.answered = account.answered;
        judge(kind, base, &account, folder)
    }

    fn run(&self, scenario: &Scenario, folder: &Path, aim: Aim, syncs: Syncs) -> Judged {
        let tools = (self.shim.as_path(), self.rota.as_path());
        shim::run(scenario, tools, folder, aim, syncs).map_err(Fault::Unclean)
    }

    /// Once through without a fault, to know how many calls there are to choose from.
    fn counts_of(
        &self,
        scenario: &Scenario,
        start: &Found,
        folder: &Path,
    ) -> Result<[i64; 4], Fault> {
        let known = |rig: &Rig| rig.counts.lock().ok()?.get(&scenario.name).copied();
        if let Some(counts) = known(self) {
            return Ok(counts);
        }
        disk::lay_out(start, folder).map_err(Fault::Rig)?;
        self.run(scenario, folder, Aim::Nothing, Syncs::Kept)?;
        let counts = shim::counted(folder).map_err(Fault::Rig)?;
        if let Ok(mut all) = self.counts.lock() {
            all.insert(scenario.name.clone(), counts);
        }
        Ok(counts)
    }
}

/// Whether two processes were at work at the same time: then being two is what may go wrong.
fn at_once(records: &[Record]) -> bool {
    let mut turns: Vec<i32> = records.iter().map(|it| it.process).collect();
    turns.dedup();
    turns.len() > 2
}

fn aim(mode: Mode, counts: [i64; 4], chance: &mut Chance) -> Aim {
    let one = |class: Class, chance: &mut Chance| {
        1 + chance.below(counts[class as usize] as usize) as i64
    };
    match mode {
        Mode::Power => Aim::Nothing,
        Mode::Kill => {
            // Most calls are writes; between two names there is more to go wrong.
            let class = chance.one_of(&[Class::Any, Class::Name, Class::Sync]);
            let at = one(class, chance);
            Aim::Kill {
                class,
                at,
                half: chance.once_in(2),
            }
        }
        Mode::Sync | Mode::Write | Mode::Name | Mode::Full => {
            let class = match mode {
                Mode::Sync => Class::Sync,
                Mode::Name => Class::Name,
                _ => Class::Write,
            };
            let at = one(class, chance);
            let (number, full) = match mode {
                Mode::Full => (ENOSPC, 1 + chance.below(30)),
                _ => (EIO, 0),
            };
            Aim::Fail {
                class,
                at,
                number,
                full,
            }
        }
    }
}

/// The log played in whole gives what is really there; else a call was not seen, and the disk of a power cut would be a lie.
fn nothing_was_overlooked(start: &Found, records: &[Record], folder: &Path) -> Judged {
    let mut disk = Disk::with(start);
    for record in records {
        disk.play(record).map_err(Fault::Rig)?;
    }
    let played = disk.after(Style::Nothing, &mut Chance::of("all", 0));
    let there = disk::look(folder).map_err(Fault::Rig)?;
    if played == there {
        return Ok(());
    }
    let differs = |path: &&String| played.get(*path) != there.get(*path);
    let path = played.keys().chain(there.keys()).find(differs);
    Err(Fault::Rig(format!(
        "the shim overlooked something at {path:?}"
    )))
}

/// Cuts the power at some call from `least` on and lays out what is left. Says where, whether anything was lost, and how.
fn power_cut(
    start: &Found,
    records: &[Record],
    least: usize,
    chance: &mut Chance,
    folder: &Path,
) -> Result<(usize, bool, Style), Fault> {
    let mut best = None;
    // Where an answer was just given the most was promised; where a name was changed there is the most to lose.
    let at = |is: fn(&Call) -> bool| -> Vec<usize> {
        let moments = least + 1..=records.len();
        moments.filter(|it| is(&records[*it - 1].call)).collect()
    };
    let answers = at(|call| matches!(call, Call::Said(_)));
    let names = at(|call| {
        matches!(
            call,
            Call::Renamed(..) | Call::Linked(..) | Call::Unlinked(_)
        )
    });
    // A moment at which nothing is at risk shows nothing; a few are tried.
    for _ in 0..8 {
        let end = match chance.below(4) {
            0 if !names.is_empty() => chance.one_of(&names),
            0 | 1 if !answers.is_empty() => chance.one_of(&answers),
            _ => least + 1 + chance.below(records.len() - least),
        };
        let end = end.min(records.len());
        let mut disk = Disk::with(start);
        for record in &records[..end] {
            disk.play(record).map_err(Fault::Rig)?;
        }
        let moments = disk.at_risk();
        let style = match chance.below(4) {
            0 => Style::All,
            1 => Style::After(
                moments
                    .get(chance.below(moments.len()))
                    .map_or(0, |it| it - chance.below(2) as u64),
            ),
            2 => Style::Pages,
            _ => Style::Sectors,
        };
        let left = disk.after(style, chance);
        let lost = left != disk.after(Style::Nothing, chance);
        best = Some((end, lost, style, left));
        if lost {
            break;
        }
    }
    let (end, lost, style, left) = best.ok_or(Fault::Rig("nothing was done".into()))?;
    // Kept beside, for who looks at it later: the look itself goes on working with the folder.
    disk::lay_out(&left, folder).map_err(Fault::Rig)?;
    Ok((end, lost, style))
}
