//! Records that a person has joined are one from then on. Each join is a decision about two of them; who stands for all
//! follows from the joins together, and is the same on every laptop that knows the same joins, in whatever order it heard
//! of them. A join that is taken back leaves the others standing.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

/// Two records that are one, and whose fields are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Join {
    pub a: Uuid,
    pub b: Uuid,
    pub kept: Option<Uuid>,
}

/// Everybody who is joined with somebody, and who stands for them: who was kept in every join of theirs; of several (two
/// laptops may have kept each another one, or each join another pair) the one made first.
pub fn standing_for(joins: &[Join]) -> Vec<(Uuid, Uuid)> {
    let mut near: BTreeMap<Uuid, BTreeSet<Uuid>> = BTreeMap::new();
    let mut given_up: BTreeSet<Uuid> = BTreeSet::new();
    for Join { a, b, kept } in joins.iter().filter(|it| it.a != it.b) {
        near.entry(*a).or_default().insert(*b);
        near.entry(*b).or_default().insert(*a);
        if *kept == Some(*a) {
            given_up.insert(*b);
        } else if *kept == Some(*b) {
            given_up.insert(*a);
        }
    }
    let mut standing: BTreeMap<Uuid, Uuid> = BTreeMap::new();
    for from in near.keys() {
        if standing.contains_key(from) {
            continue;
        }
        let mut together = BTreeSet::from([*from]);
        let mut next = vec![*from];
        while let Some(it) = next.pop() {
            let others = near.get(&it).into_iter().flatten();
            next.extend(others.filter(|other| together.insert(**other)));
        }
        // An id is made of the time: the smallest is the oldest.
        let kept = together.iter().find(|it| !given_up.contains(it));
        let kept = *kept.unwrap_or(from);
        standing.extend(together.into_iter().map(|it| (it, kept)));
    }
    standing.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joins(list: &[(u128, u128, u128)]) -> Vec<Join> {
        let id = Uuid::from_u128;
        let join = |(a, b, kept): &(u128, u128, u128)| Join {
            a: id(*a),
            b: id(*b),
            kept: Some(id(*kept)),
        };
        list.iter().map(join).collect()
    }

    #[test]
    fn who_was_kept_stands_for_the_others() {
        for (list, expected) in [
            (vec![], vec![]),
            (vec![(1, 2, 2)], vec![(1, 2), (2, 2)]),
            // A chain: 1 gave way to 2, 2 to 3.
            (vec![(1, 2, 2), (2, 3, 3)], vec![(1, 3), (2, 3), (3, 3)]),
            // Two joins that each kept their own: the one made first.
            (vec![(1, 2, 1), (2, 3, 3)], vec![(1, 1), (2, 1), (3, 1)]),
            // A circle of three in which everybody gave way once.
            (
                vec![(1, 2, 2), (2, 3, 3), (1, 3, 1)],
                vec![(1, 1), (2, 1), (3, 1)],
            ),
            // Two who have nothing to do with each other.
            (
                vec![(1, 2, 1), (3, 4, 4)],
                vec![(1, 1), (2, 1), (3, 4), (4, 4)],
            ),
            (vec![(1, 1, 1)], vec![]),
        ] {
            let found: Vec<(u128, u128)> = standing_for(&joins(&list))
                .into_iter()
                .map(|(it, kept)| (it.as_u128(), kept.as_u128()))
                .collect();
            assert_eq!(found, expected, "{list:?}");
        }
    }
}
