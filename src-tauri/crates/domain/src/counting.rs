//! Counting, once for all: what a report, a target and a screen say of who came is counted here and nowhere else.
//!
//! Three counters that are never mixed: participations (once for each person and meeting), distinct people, distinct
//! organisations. Only participants count. An organisation counts once, whatever the number of its people and meetings;
//! an independent person is no organisation. With branches apart, and by headquarters.

mod figures;
pub mod small;

use std::collections::{BTreeMap, HashSet};

use crate::ids::{MeetingId, OrganisationId, PersonId, RegistrationId};
use crate::registration::Category;
use crate::words::Word;

pub use figures::{Figures, Listed, OfGroup, Sexes, Signatures, figures};

/// An independent person is registered under this kind, as if they were an organisation of their own.
pub const INDEPENDENT: &str = "BIREY";

/// Somebody came: one registration with an arrival.
#[derive(Debug, Clone)]
pub struct Came {
    pub registration: RegistrationId,
    pub meeting: Option<MeetingId>,
    pub plate: Option<u8>,
    pub person: Option<PersonId>,
    pub category: Word<Category>,
    pub organisation: Option<OrganisationId>,
    pub kind: Option<String>,
    /// In which its kind counts; the kinds are data of the programme.
    pub group: Option<String>,
    pub headquarters: Option<OrganisationId>,
}

/// What has come true.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    pub meetings: HashSet<MeetingId>,
    pub cities: HashSet<u8>,
    pub participations: u32,
    pub people: u32,
    /// Branches apart.
    pub organisations: u32,
    pub by_headquarters: u32,
    /// How many of the organisations are of each group; those without a kind are of none.
    pub by_group: BTreeMap<Option<String>, u32>,
}

pub fn count(came: impl IntoIterator<Item = Came>) -> Counts {
    let mut counts = Counts::default();
    let mut participations = HashSet::new();
    let (mut people, mut organisations) = (HashSet::new(), HashSet::new());
    let mut headquarters = HashSet::new();
    for it in came {
        if !it.category.is(Category::Participant) {
            continue;
        }
        // Somebody without a name yet is a participation of their own, and nobody in particular.
        let who = it.person.map_or(it.registration.0, |person| person.0);
        participations.insert((it.meeting, who));
        people.extend(it.person);
        counts.meetings.extend(it.meeting);
        counts.cities.extend(it.plate);
        let Some(organisation) = it.organisation else {
            continue;
        };
        if it.kind.as_deref() == Some(INDEPENDENT) {
            continue;
        }
        headquarters.insert(it.headquarters.unwrap_or(organisation));
        if organisations.insert(organisation) {
            *counts.by_group.entry(it.group).or_default() += 1;
        }
    }
    counts.participations = participations.len() as u32;
    counts.people = people.len() as u32;
    counts.organisations = organisations.len() as u32;
    counts.by_headquarters = headquarters.len() as u32;
    counts
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    /// `person` of `organisation` came to `meeting`; 0 is none.
    fn came(person: u128, organisation: u128, meeting: u128) -> Came {
        let id = Uuid::from_u128;
        let some = |number| Some(number).filter(|it| *it != 0).map(id);
        Came {
            registration: RegistrationId(id(person * 1000 + meeting)),
            meeting: some(meeting).map(MeetingId),
            plate: Some(meeting as u8),
            person: some(person).map(PersonId),
            category: Category::Participant.into(),
            organisation: some(organisation).map(OrganisationId),
            kind: Some("DER".into()),
            group: Some("cso".into()),
            headquarters: some(organisation).map(OrganisationId),
        }
    }

    fn of_group(counts: &Counts, group: &str) -> u32 {
        let group = Some(group.to_owned());
        counts.by_group.get(&group).copied().unwrap_or(0)
    }

    #[test]
    fn the_three_counters_are_never_mixed() {
        // Two people of one organisation, one of whom came to a second city as well.
        let counts = count([came(1, 7, 61), came(2, 7, 61), came(1, 7, 52)]);
        assert_eq!(
            (counts.participations, counts.people, counts.organisations),
            (3, 2, 1)
        );
        assert_eq!((counts.meetings.len(), counts.cities.len()), (2, 2));
    }

    #[test]
    fn the_same_person_twice_at_one_meeting_is_one_participation() {
        let mut again = came(1, 7, 61);
        again.registration = RegistrationId(Uuid::from_u128(99));
        let counts = count([came(1, 7, 61), again]);
        assert_eq!((counts.participations, counts.people), (1, 1));
    }

    #[test]
    fn branches_count_apart_and_once_by_their_headquarters() {
        let head = Some(OrganisationId(Uuid::from_u128(7)));
        let mut branch = came(2, 8, 52);
        branch.headquarters = head;
        let mut other = came(3, 9, 55);
        other.headquarters = head;
        let counts = count([came(1, 7, 61), branch, other]);
        assert_eq!((counts.organisations, counts.by_headquarters), (3, 1));
    }

    #[test]
    fn an_independent_person_is_no_organisation_and_the_press_is_no_participant() {
        let mut alone = came(1, 7, 61);
        alone.kind = Some(INDEPENDENT.into());
        let mut press = came(2, 8, 61);
        press.category = Category::Press.into();
        let counts = count([alone, press, came(3, 0, 61)]);
        assert_eq!(
            (counts.participations, counts.people, counts.organisations),
            (2, 2, 0)
        );
        assert_eq!((counts.by_headquarters, counts.by_group.len()), (0, 0));
    }

    #[test]
    fn the_groups_of_the_organisations_add_up_to_them() {
        let mut town = came(2, 8, 61);
        town.group = Some("local".into());
        let mut unknown = came(3, 9, 61);
        (unknown.kind, unknown.group) = (None, None);
        let counts = count([came(1, 7, 61), came(4, 7, 61), town, unknown]);
        assert_eq!(
            (of_group(&counts, "cso"), of_group(&counts, "local")),
            (1, 1)
        );
        assert_eq!(counts.by_group.get(&None), Some(&1));
        assert_eq!(counts.by_group.values().sum::<u32>(), counts.organisations);
    }

    #[test]
    fn somebody_who_is_not_named_yet_came_all_the_same() {
        let counts = count([came(0, 7, 61)]);
        assert_eq!(
            (counts.participations, counts.people, counts.organisations),
            (1, 0, 1)
        );
    }
}
