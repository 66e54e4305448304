//! What was written by two laptops as one: everything counts, and it is said.

use chrono::{DateTime, Utc};
use store::BranchRow;

use crate::base::clock::local;
use crate::base::error::Result;
use crate::programme::Reading;
use crate::view;

impl Reading {
    /// The laptops that were copied with all that tells them apart, and what each copy wrote since.
    pub fn forks(&self) -> Result<Vec<view::Fork>> {
        self.read(|reader| {
            let forks = reader.forks()?.into_iter().map(|fork| view::Fork {
                device: fork.device,
                laptop: fork.name.unwrap_or_default(),
                branches: fork.branches.iter().map(branch).collect(),
            });
            Ok(forks.collect())
        })
    }

    /// Whether this laptop can note how far it has written: where it cannot, an old file that was put back by hand goes
    /// unnoticed until the laptops compare what they have.
    pub fn keeps_notes(&self) -> bool {
        self.store.keeps_notes()
    }
}

fn branch(row: &BranchRow) -> view::ForkBranch {
    let number = |it: u64| u32::try_from(it).unwrap_or(u32::MAX);
    view::ForkBranch {
        id: row.id,
        first: number(row.first_seq),
        changes: number(row.last_seq.saturating_sub(row.first_seq) + 1),
        check_ins: row.check_ins,
        at: row.at.map(|at: DateTime<Utc>| local(at)),
        here: row.is_ours,
    }
}
