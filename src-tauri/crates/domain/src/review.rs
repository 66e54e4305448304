//! Reading applications: points by criterion, from several readers, who do not see them added up before they have given theirs.

use std::collections::BTreeMap;

use crate::ids::CriterionId;

/// The most criteria that a call has.
pub const CRITERIA: u32 = 9;

/// The most points of a criterion, and what they are unless the call says otherwise.
pub const LARGEST_POINTS: u32 = 100;
pub const POINTS: u32 = 5;

/// What an application has in hundredths of a point: of each criterion the mean of its readers, added up. A criterion for
/// which nobody gave points adds nothing; nothing at all where nobody gave any.
pub fn total(points: impl IntoIterator<Item = (CriterionId, u32)>) -> Option<u32> {
    let mut criteria: BTreeMap<CriterionId, (u32, u32)> = BTreeMap::new();
    for (criterion, points) in points {
        let (sum, count) = criteria.entry(criterion).or_default();
        *sum += points.min(LARGEST_POINTS);
        *count += 1;
    }
    let mean = |(sum, count): &(u32, u32)| (sum * 100 + count / 2) / count;
    (!criteria.is_empty()).then(|| criteria.values().map(mean).sum())
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn the_readers_of_a_criterion_are_averaged_and_the_criteria_added_up() {
        let of = |it: u128| CriterionId(Uuid::from_u128(it));
        assert_eq!(total([]), None);
        assert_eq!(total([(of(1), 4), (of(1), 5), (of(2), 0)]), Some(450));
        assert_eq!(
            total([(of(1), 1), (of(1), 1), (of(1), 2)]),
            Some(133),
            "rounded to the hundredth"
        );
    }
}
