//! What of two records is compared, and what people have decided about them. Nobody is ever joined by a likeness.

use std::collections::{HashMap, HashSet};

use domain::answer::Sex;
use domain::body::Value;
use domain::duplicate::{Folding, Somebody};
use domain::noun::{Column, person};
use domain::words::Word;
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
        Ok(Decided::of(reader.pairs()?, reader.standing()?))
    }

    fn of(pairs: Vec<PairRow>, standing: HashMap<Uuid, Uuid>) -> Decided {
        let mut decided = Decided {
            pairs,
            standing,
            different: HashSet::new(),
            later: HashSet::new(),
        };
        for it in &decided.pairs {
            let both = ordered(decided.standing(it.a), decided.standing(it.b));
            match it.decision.as_ref().and_then(Word::known) {
                Some(Decision::Different) => decided.different.insert(both),
                Some(Decision::Later) => decided.later.insert(both),
                Some(Decision::Joined) | None => false,
            };
        }
        decided
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

pub(crate) fn is_empty(column: Column, value: &Value) -> bool {
    // That nobody asked is no answer.
    *value == Value::Null || (column == person::SEX && *value == Value::from(Sex::NotAsked.word()))
}

pub(crate) fn ordered(a: Uuid, b: Uuid) -> (Uuid, Uuid) {
    (a.min(b), a.max(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u128) -> Uuid {
        Uuid::from_u128(number)
    }

    fn pair(a: u128, b: u128, decision: Option<Decision>) -> PairRow {
        PairRow {
            id: id(a * 1_000 + b),
            of: Some(domain::duplicate::DuplicatesOf::People.into()),
            a: id(a),
            b: id(b),
            decision: decision.map(Word::Known),
            kept: None,
        }
    }

    #[test]
    fn who_is_different_from_one_is_different_from_whoever_they_stand_for() {
        let pairs = vec![
            pair(1, 2, Some(Decision::Joined)),
            pair(2, 3, Some(Decision::Different)),
        ];
        let decided = Decided::of(pairs, HashMap::from([(id(2), id(1))]));
        assert_eq!(decided.standing(id(2)), id(1));
        assert_eq!(decided.standing(id(3)), id(3), "joined with nobody");
        for (a, b) in [(2, 3), (1, 3), (3, 1), (3, 2)] {
            assert!(decided.are_different(id(a), id(b)), "{a} {b}");
        }
        assert!(!decided.are_different(id(1), id(4)));
    }

    #[test]
    fn what_was_put_off_or_taken_back_is_not_decided() {
        let pairs = vec![pair(1, 2, Some(Decision::Later)), pair(3, 4, None)];
        let decided = Decided::of(pairs, HashMap::new());
        assert!(!decided.are_different(id(1), id(2)));
        assert!(!decided.are_different(id(3), id(4)));
        assert_eq!(decided.later, HashSet::from([(id(1), id(2))]));
    }

    #[test]
    fn that_nobody_asked_is_no_answer() {
        assert!(is_empty(person::SEX, &Value::from("sorulmadi")));
        assert!(!is_empty(person::SEX, &Value::from("belirtmedi")));
        assert!(!is_empty(person::NAME, &Value::from("sorulmadi")));
        assert!(is_empty(person::NAME, &Value::Null));
    }
}
