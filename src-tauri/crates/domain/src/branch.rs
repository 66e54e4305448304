//! Branches and their headquarters: where a chain of branches ends, and what cannot be a branch of what.

use crate::ids::OrganisationId;

/// The organisation at the head of a chain of branches; itself where it is a branch of nobody. Two laptops may have made
/// a circle together, each knowing half of it: then all of the circle count as the one with the smallest id, everywhere.
pub fn headquarters(
    of: OrganisationId,
    branch_of: impl Fn(OrganisationId) -> Option<OrganisationId>,
) -> OrganisationId {
    let mut chain = vec![of];
    let mut at = of;
    while let Some(next) = branch_of(at) {
        if let Some(first) = chain.iter().position(|it| *it == next) {
            return chain[first..].iter().copied().min().unwrap_or(next);
        }
        chain.push(next);
        at = next;
    }
    at
}

/// Why `organisation` cannot become a branch of `head`; a stable word with a text of its own.
pub fn branch_refusal(
    organisation: OrganisationId,
    head: OrganisationId,
    branch_of: impl Fn(OrganisationId) -> Option<OrganisationId>,
) -> Option<&'static str> {
    if organisation == head {
        return Some("branch_of_itself");
    }
    let mut seen = vec![head];
    let mut at = head;
    while let Some(next) = branch_of(at) {
        if next == organisation {
            return Some("branch_circle");
        }
        // A circle further up is not made worse by one more branch below it.
        if seen.contains(&next) {
            return None;
        }
        seen.push(next);
        at = next;
    }
    None
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn id(number: u128) -> OrganisationId {
        OrganisationId(Uuid::from_u128(number))
    }

    /// 3 → 2 → 1; 5 ⇄ 6, and 7 below them.
    fn branch_of(it: OrganisationId) -> Option<OrganisationId> {
        match it.0.as_u128() {
            2 => Some(id(1)),
            3 => Some(id(2)),
            5 => Some(id(6)),
            6 | 7 => Some(id(5)),
            _ => None,
        }
    }

    #[test]
    fn a_chain_ends_at_its_head_and_a_circle_at_one_for_all() {
        for (of, head) in [(1, 1), (2, 1), (3, 1), (4, 4), (5, 5), (6, 5), (7, 5)] {
            assert_eq!(headquarters(id(of), branch_of), id(head), "{of}");
        }
    }

    #[test]
    fn nobody_is_a_branch_of_itself_or_of_its_own_branch() {
        for (organisation, head, expected) in [
            (1, 1, Some("branch_of_itself")),
            (1, 2, Some("branch_circle")),
            (1, 3, Some("branch_circle")),
            (3, 1, None),
            (4, 3, None),
            (4, 7, None),
            (5, 7, Some("branch_circle")),
        ] {
            let refusal = branch_refusal(id(organisation), id(head), branch_of);
            assert_eq!(refusal, expected, "{organisation} of {head}");
        }
    }
}
