//! What may be told to everybody: numbers of so few people that each would be known are told together with others, and so that
//! no paper gives them back when it is taken from another.
//!
//! Source: rules of statistical offices on small cells in published tables (primary and secondary suppression); the least
//! number is the programme's own choice.

/// The fewest people of whom a public paper speaks.
pub const FEWEST: u32 = 5;

/// Nobody, or enough.
pub fn is_safe(count: u32) -> bool {
    count == 0 || count >= FEWEST
}

/// Which groups stand by themselves in all public papers; the others are told as one. `groups[g][p]` is how many of group `g`
/// are in part `p`: the papers speak of single parts and of all of them together. Each part as a whole is safe.
///
/// A group that stands by itself does so in every paper, so that what is told as one is the same groups everywhere: the
/// difference of two papers is a sum of safe numbers, and so never of one person to `FEWEST - 1`.
pub fn apart(groups: &[Vec<u32>]) -> Vec<bool> {
    let mut apart: Vec<bool> = (groups.iter())
        .map(|parts| parts.iter().all(|it| is_safe(*it)))
        .collect();
    let parts = groups.iter().map(Vec::len).max().unwrap_or_default();
    let rest_is_safe = |apart: &[bool]| {
        (0..parts).all(|part| {
            let rest = groups.iter().zip(apart).filter(|(_, apart)| !**apart);
            is_safe(rest.map(|(it, _)| it.get(part).copied().unwrap_or(0)).sum())
        })
    };
    while !rest_is_safe(&apart) {
        // The smallest of those that stand by themselves goes in with the rest.
        let smallest = (0..groups.len())
            .filter(|at| apart[*at])
            .min_by_key(|at| groups[*at].iter().sum::<u32>());
        match smallest {
            Some(at) => apart[at] = false,
            None => return apart,
        }
    }
    apart
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_group_of_a_few_takes_another_with_it() {
        // Of the press there are two on the first route: alone in the rest, they would be known.
        let groups = [vec![11, 20], vec![7, 9], vec![2, 0]];
        assert_eq!(apart(&groups), [true, false, false]);
    }

    #[test]
    fn where_everybody_is_many_everybody_stands_alone() {
        assert_eq!(apart(&[vec![11, 0], vec![5, 9]]), [true, true]);
    }

    proptest! {
        /// Every number that the papers print, and every difference of two papers' numbers of one group, is nobody or enough.
        #[test]
        fn no_subtraction_gives_a_few_people_back(
            groups in prop::collection::vec(prop::collection::vec(0_u32..30, 6), 1..8),
        ) {
            let total = |part: usize| groups.iter().map(|it| it[part]).sum::<u32>();
            // Parts that are not safe as a whole are in no paper.
            let parts: Vec<usize> = (0..6).filter(|it| is_safe(total(*it))).collect();
            let told: Vec<Vec<u32>> = groups
                .iter()
                .map(|it| parts.iter().map(|part| it[*part]).collect())
                .collect();
            let apart = apart(&told);
            let mut rows: Vec<Vec<u32>> = told.iter().zip(&apart).filter(|it| *it.1).map(|it| it.0.clone()).collect();
            let rest = told.iter().zip(&apart).filter(|it| !*it.1);
            let rest = rest.fold(vec![0; parts.len()], |sum, (it, _)| {
                sum.iter().zip(it).map(|(a, b)| a + b).collect()
            });
            rows.push(rest);
            for row in rows {
                // The programme less any choice of its routes.
                for chosen in 0..1_u32 << parts.len() {
                    let left = (0..parts.len()).filter(|it| chosen & (1 << it) == 0);
                    prop_assert!(is_safe(left.map(|it| row[it]).sum()));
                }
            }
        }
    }
}
