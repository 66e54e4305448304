//! All rounds: what is built for them, on how many threads, and what is said of them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::child::{self, CHILD};
use crate::round::{Kind, Rig};
use crate::shim::Syncs;
use crate::tally::{Tally, line_of};
use crate::{base, disk, fsyncs, refused, shim};

/// Of each kind, when nobody says how many: 288 rounds and the controls, about a minute on two idle cores.
const ROUNDS: u32 = 36;

/// Which kinds have to lose, and how. What NORMAL leaves out is the fsync of a commit, so the others are none of its.
const CONTROLS: [(Syncs, &[Kind]); 2] = [
    (
        Syncs::Normal,
        &[Kind::CheckIn, Kind::WalkIn, Kind::Import, Kind::Undo],
    ),
    (Syncs::Off, &Kind::ALL),
];

type Job = (Kind, Syncs, u32);

pub(crate) fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some((word, rest)) = arguments.split_first()
        && word == CHILD
    {
        return ExitCode::from(child::work(rest) as u8);
    }
    disk::check();
    let one = arguments.iter().find_map(|it| it.split_once('/'));
    let held = match one {
        Some((kind, number)) => again(kind, number),
        None => {
            let rounds = arguments.iter().find_map(|it| it.parse().ok());
            let named = |kind: &Kind| arguments.iter().any(|it| it == kind.word());
            let mut kinds: Vec<Kind> = Kind::ALL.into_iter().filter(named).collect();
            if kinds.is_empty() {
                kinds = Kind::ALL.to_vec();
            }
            all(rounds.unwrap_or(ROUNDS), &kinds)
        }
    };
    if held {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// One round, by the name under which it was told of.
fn again(kind: &str, number: &str) -> bool {
    let (word, syncs) = match kind.split_once(' ') {
        Some((word, "NORMAL")) => (word, Syncs::Normal),
        Some((word, _)) => (word, Syncs::Off),
        None => (kind, Syncs::Kept),
    };
    let known = Kind::ALL.into_iter().find(|it| it.word() == word);
    let kind = known.expect("a kind, as in check-in/12");
    let number = number.parse().expect("a number, as in check-in/12");
    let rig = rig();
    let outcome = rig.round(kind, number, syncs);
    println!(
        "{}\nanswered {}, fired {}",
        outcome.what, outcome.answered, outcome.fired
    );
    println!("{:?}\nin {}", outcome.judged, rig.work.display());
    outcome.judged.is_ok()
}

fn all(rounds: u32, chosen: &[Kind]) -> bool {
    let rig = rig();
    let has_held = fsyncs::count(&rig) & refused::try_all(&rig);
    let state = folder().join("rounds.json");
    let mut jobs: Vec<Job> = Vec::new();
    for number in 0..rounds {
        jobs.extend(chosen.iter().map(|kind| (*kind, Syncs::Kept, number)));
    }
    let build = build(&rig.rota);
    let mut tally = Tally::read(&state, build.clone());
    let done = |(kind, syncs, number): &Job, tally: &Tally| {
        tally.is_done(&line_of(*kind, *syncs), *number)
    };
    if jobs.iter().all(|job| done(job, &tally)) {
        // All that is asked for was done before: it is asked for again.
        tally = Tally::new(build);
    }
    let controls = (rounds / 10).max(12);
    for number in 0..controls {
        for (syncs, kinds) in CONTROLS {
            jobs.extend(kinds.iter().map(|kind| (*kind, syncs, number)));
        }
    }
    jobs.retain(|(kind, ..)| chosen.contains(kind));
    jobs.retain(|job| !done(job, &tally));
    println!(
        "{} rounds to go, {rounds} of each kind, and {controls} of each control",
        jobs.len()
    );

    let begin = Instant::now();
    let tally = Mutex::new((tally, Instant::now()));
    let next = AtomicUsize::new(0);
    let threads = thread::available_parallelism().map_or(2, usize::from);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some((kind, syncs, number)) =
                    jobs.get(next.fetch_add(1, Ordering::Relaxed))
                {
                    let line = line_of(*kind, *syncs);
                    // Enough has been lost under this control; the next may try.
                    if *syncs != Syncs::Kept
                        && rounds <= ROUNDS
                        && tally.lock().unwrap().0.lost(&line) > 0
                    {
                        continue;
                    }
                    let outcome = rig.round(*kind, *number, *syncs);
                    let (tally, written) = &mut *tally.lock().unwrap();
                    if let Some(told) = tally.add(&line, *number, &outcome)
                        && *syncs == Syncs::Kept
                    {
                        println!("{line}/{number}: {told}");
                    }
                    if written.elapsed() > Duration::from_secs(2) {
                        tally.write(&state);
                        *written = Instant::now();
                    }
                }
            });
        }
    });
    let (tally, _) = tally.into_inner().unwrap();
    tally.write(&state);
    println!("{:.0} s\n", begin.elapsed().as_secs_f64());
    let mut held = tally.print() && has_held;
    for (syncs, kinds) in CONTROLS {
        for kind in kinds
            .iter()
            .filter(|kind| tally.lost(&line_of(**kind, syncs)) == 0)
        {
            println!(
                "{} has lost nothing: the rig would not notice a loss",
                line_of(*kind, syncs)
            );
            held = false;
        }
    }
    held
}

fn rig() -> Rig {
    let folder = folder();
    fs::create_dir_all(&folder).unwrap();
    let folder = folder.canonicalize().unwrap();
    // Two at once would take each other's folders away. Held until this program ends.
    let alone = fs::File::create(folder.join("alone")).unwrap();
    alone.try_lock().expect("nobody else tries faults here");
    std::mem::forget(alone);
    let work = folder.join("work");
    let _ = fs::remove_dir_all(&work);
    fs::create_dir_all(&work).unwrap();
    Rig {
        bases: base::make(&folder.join("bases")),
        shim: shim::build(&folder),
        rota: rota(),
        work,
        counts: Mutex::default(),
    }
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("faults")
}

/// The program that is tried: as cargo has built it, beside this one.
fn rota() -> PathBuf {
    let named = std::env::var_os("ROTA_PROGRAM").map(PathBuf::from);
    let beside = || {
        let ourselves = std::env::current_exe().unwrap();
        ourselves.ancestors().nth(2).unwrap().join("rota")
    };
    let rota = named.unwrap_or_else(beside);
    assert!(rota.is_file(), "{} is not built", rota.display());
    rota
}

/// Changes with what is tried, and with the rig itself.
fn build(rota: &Path) -> String {
    let of = |path: &Path| blake3::hash(&fs::read(path).unwrap()).to_hex().to_string();
    format!("{} {}", of(&std::env::current_exe().unwrap()), of(rota))
}
