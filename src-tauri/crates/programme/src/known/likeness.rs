//! What of two records is compared, and what people have decided about them. Nobody is ever joined by a likeness.

use std::collections::{HashMap, HashSet};

use domain::body::Value;
use domain::duplicate::{Folding, Reason, Somebody};
use domain::noun::{Column, person};
use store::{Decision, PairRow, PersonRow, Reader};
use uuid::Uuid;

use crate::base::error::Result;

/// Everything that was decided, seen from who stands for whom now.
pub(crate) struct Decided {
    pub(crate) pairs: Vec<PairRow>,
    standing: HashMap<Uuid, Uuid>,
    different: HashSet<(Uuid, Uuid)>,
    pub(crate) later: HashSet<(Uuid, Uuid)>,
}

impl Decided {
    pub(crate) fn read(reader: &Reader) -> Result<Decided> {
        let mut decided = Decided {
            pairs: reader.pairs()?,
            standing: reader.standing()?,
            different: HashSet::new(),
            later: HashSet::new(),
        };
        for it in &decided.pairs {
            let both = ordered(decided.standing(it.a), decided.standing(it.b));
            match it.decision {
                Some(Decision::Different) => decided.different.insert(both),
                Some(Decision::Later) => decided.later.insert(both),
                Some(Decision::Joined) | None => false,
            };
        }
        Ok(decided)
    }

    /// Who stands for a record: itself, where it is joined with nobody.
    pub(crate) fn standing(&self, id: Uuid) -> Uuid {
        self.standing.get(&id).copied().unwrap_or(id)
    }

    /// Whether somebody has said so of the two, or of any two for whom they stand.
    pub(crate) fn are_different(&self, a: Uuid, b: Uuid) -> bool {
        let both = ordered(self.standing(a), self.standing(b));
        self.different.contains(&both)
    }
}

/// What of a known person is compared.
pub(crate) fn likely(folding: &mut Folding, row: &PersonRow) -> Somebody {
    folding.somebody(
        &row.name,
        row.organisation_name.as_deref(),
        row.phone.as_deref(),
        row.email.as_deref(),
    )
}

pub(crate) fn words(reasons: &[Reason]) -> Vec<String> {
    reasons.iter().map(|it| it.word().to_owned()).collect()
}

pub(crate) fn is_empty(column: Column, value: &Value) -> bool {
    // That nobody asked is no answer.
    *value == Value::Null || (column == person::SEX && *value == Value::from("sorulmadi"))
}

pub(crate) fn ordered(a: Uuid, b: Uuid) -> (Uuid, Uuid) {
    (a.min(b), a.max(b))
}
