use domain::ids::{OrganisationId, RouteId};
use domain::registration::{Category, Selection, Source};
use proptest::prelude::*;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::super::line::{AtTheDoor, Line, Organisation, State};
use super::super::ranks::words;
use super::*;

const HERE: u128 = 1;
const ROUTE: u128 = 9;

fn meeting(number: u128) -> MeetingId {
    MeetingId(Uuid::from_u128(number))
}

fn line(number: usize, of: &Invented) -> Line {
    let place = match of.place {
        0 | 1 => Place::Meeting(meeting(HERE)),
        2 => Place::Route(RouteId(Uuid::from_u128(ROUTE))),
        3 => Place::Route(RouteId(Uuid::from_u128(ROUTE + 1))),
        _ => Place::Meeting(meeting(HERE + 1)),
    };
    let is_registered = !matches!(place, Place::Route(_));
    Line {
        registration: RegistrationId(Uuid::from_u128(number as u128)),
        place,
        by_arrival: false,
        person: Some(PersonId(Uuid::from_u128(u128::from(of.person)))),
        organisation: Some(u32::from(of.organisation)),
        name: Zeroizing::new(of.name.clone()),
        words: Zeroizing::new(of.name.clone()),
        code: Zeroizing::new(format!("{:016}", u64::from(of.person) * 77_777_777_777_777)),
        phone_ends: Zeroizing::new(vec![format!("00{:02}", of.person % 4)]),
        door: AtTheDoor {
            arrived_at: (is_registered && of.door == 0).then(|| "2026-11-24".into()),
            selection: match of.door {
                1 => Selection::Waiting,
                2 => Selection::Selected,
                _ => Selection::Undecided,
            }
            .into(),
            withdrawn: of.door == 3,
            source: Source::Import.into(),
            category: Category::Participant.into(),
        },
        gone: false,
    }
}

#[derive(Debug, Clone)]
struct Invented {
    name: String,
    place: u8,
    person: u8,
    organisation: u8,
    door: u8,
}

fn somebody() -> impl Strategy<Value = Invented> {
    (
        prop::collection::vec("[abi]{1,3}|alib[ai]{0,3}", 1..4),
        0u8..6,
        0u8..12,
        0u8..4,
        0u8..6,
    )
        .prop_map(|(name, place, person, organisation, door)| Invented {
            name: name.join(" "),
            place,
            person,
            organisation,
            door,
        })
}

fn index(in_order: &[Invented], late: &[Invented], gone: &[prop::sample::Index]) -> DeskIndex {
    let mut index = DeskIndex::default();
    index
        .routes
        .insert(meeting(HERE), RouteId(Uuid::from_u128(ROUTE)));
    for (number, name) in (0..).zip(["", "ali bal", "alibaba", "ab 00 0001"]) {
        index.organisations.push(Organisation {
            id: OrganisationId(Uuid::from_u128(number)),
            name: (!name.is_empty()).then(|| Zeroizing::new(name.to_owned())),
            kind: None,
            words: Zeroizing::new(name.to_owned()),
        });
    }
    let lines = in_order.iter().enumerate();
    index.lines = lines.map(|(at, it)| line(at, it)).collect();
    index.put_in_order();
    for (at, it) in late.iter().enumerate() {
        index.put(None, line(1000 + at, it));
    }
    for it in gone {
        let number = it.index(index.lines.len().max(1)) as u32;
        if index.lines.get(number as usize).is_some_and(|it| !it.gone) {
            index.leave(number);
        }
    }
    index
}

/// What the rule says, asked of everybody one by one.
fn by_the_rule(
    index: &DeskIndex,
    is_at_a_desk: bool,
    typed: &str,
) -> (Vec<u32>, [u32; 3], Option<RegistrationId>) {
    let Some(query) = Query::read(typed) else {
        return (vec![], [0; 3], None);
    };
    let people_here: HashSet<PersonId> = index
        .lines
        .iter()
        .filter(|it| !it.gone && it.meeting() == Some(meeting(HERE)))
        .filter_map(|it| it.person)
        .collect();
    let found = |worst: Rank| -> Vec<(Group, Rank, State, u32)> {
        let alive = (0..index.lines.len() as u32).filter(|it| !index.lines[*it as usize].gone);
        let all = alive.filter_map(|number| {
            let it = &index.lines[number as usize];
            let group = match it.place {
                _ if !is_at_a_desk => Group::Elsewhere,
                Place::Meeting(of) if of == meeting(HERE) => Group::Here,
                Place::Meeting(_) | Place::Nowhere => Group::Elsewhere,
                Place::Route(of) if of.0 == Uuid::from_u128(ROUTE) => Group::ToPlace,
                Place::Route(_) => return None,
            };
            let is_twice =
                group == Group::ToPlace && it.person.is_some_and(|it| people_here.contains(&it));
            let rank = index.rank(&query, number, worst).filter(|_| !is_twice)?;
            Some((group, rank, index.state(number), number))
        });
        all.collect()
    };
    let mut all = found(Rank::BeginsAny);
    let is_near = |it: &&(Group, Rank, State, u32)| it.0 != Group::Elsewhere || !is_at_a_desk;
    if (all.iter().filter(is_near).count() as u32) < ENOUGH {
        all = found(Rank::Inside);
    }
    if (all.len() as u32) < FEW {
        all = found(Rank::OneOff);
    }
    all.sort_by(|a, b| {
        let by_rank = (a.0, a.1, a.2).cmp(&(b.0, b.1, b.2));
        by_rank.then_with(|| index.by_alphabet(a.3, b.3))
    });
    let count = |group| all.iter().filter(|it| it.0 == group).count() as u32;
    let counts = GROUPS.map(count);
    let alike = |it: &&(Group, Rank, State, u32)| (it.0, it.1) == (all[0].0, all[0].1);
    let preselected = all.first().filter(|it| {
        it.0 == Group::Here
            && it.1 <= Rank::Begins
            && it.2 == State::Expected
            && all.iter().filter(alike).count() == 1
    });
    (
        all.iter().map(|it| it.3).collect(),
        counts,
        preselected.map(|it| index.lines[it.3 as usize].registration),
    )
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 400,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]
    /// The index finds whom the rule holds for, in its order, however many are shown.
    #[test]
    fn the_index_finds_what_the_rule_says(
        in_order in prop::collection::vec(somebody(), 0..90),
        late in prop::collection::vec(somebody(), 0..12),
        gone in prop::collection::vec(any::<prop::sample::Index>(), 0..6),
        typed in prop::collection::vec("[abi]{1,2}|ali|alib[aib]{0,2}|lib|a|0001|00777", 1..5),
        limit in 0..30usize,
    ) {
        let index = index(&in_order, &late, &gone);
        let typed = typed.join(" ");
        for is_at_a_desk in [true, false] {
            let (lines, counts, preselected) = by_the_rule(&index, is_at_a_desk, &typed);
            let found = match is_at_a_desk {
                true => index.find(meeting(HERE), &typed, limit),
                false => index.find_everywhere(&typed, limit),
            };
            let shown: Vec<u32> = found.lines.iter().map(|it| it.0).collect();
            prop_assert_eq!(&shown[..], &lines[..lines.len().min(limit)], "{}", typed);
            prop_assert_eq!([found.here, found.to_place, found.elsewhere], counts, "{}", typed);
            prop_assert_eq!(found.preselected, preselected, "{}", typed);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 12,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]
    /// Where there are many, few lines beside a common word are looked at one by one, and common words are sets.
    #[test]
    fn the_index_finds_the_same_among_many(
        few in prop::collection::vec(somebody(), 20..60),
        names in prop::collection::vec("[abi]{1,4}|[bcdi]{2,5}", 200),
        rare in prop::collection::vec(("alib[ai]{3}|cab", 0usize..1500), 0..40),
    ) {
        let mut people: Vec<Invented> = few.iter().cycle().take(1500).cloned().collect();
        for (at, it) in people.iter_mut().enumerate() {
            it.name = [&names[at * 7 % 200], &names[at * 31 % 193]].map(String::as_str).join(" ");
            (it.person, it.place) = (at as u8, it.place + u8::from(at % 8 > 0) * 4);
        }
        for (name, at) in rare {
            people[at].name.push(' ');
            people[at].name.push_str(&name);
        }
        let index = index(&people, &[], &[]);
        for typed in ["lib a", "a lib", "ali a", "lib lib", "ab a ba", "cab b", "ibab b", "a b i", "1 ab"] {
            let (lines, counts, preselected) = by_the_rule(&index, true, typed);
            let found = index.find(meeting(HERE), typed, 40);
            let shown: Vec<u32> = found.lines.iter().map(|it| it.0).collect();
            prop_assert_eq!(&shown[..], &lines[..lines.len().min(40)], "{}", typed);
            prop_assert_eq!([found.here, found.to_place, found.elsewhere], counts, "{}", typed);
            prop_assert_eq!(found.preselected, preselected, "{}", typed);
        }
    }
}

#[test]
fn where_many_begin_so_nobody_looks_inside_words_however_many_are_shown() {
    let named = |name: &str, count: usize| -> Vec<Invented> {
        let one = Invented {
            name: name.to_owned(),
            place: 0,
            person: 0,
            organisation: 0,
            door: 5,
        };
        vec![one; count]
    };
    for (beginning, found) in [(19, 21), (20, 20)] {
        let people = [named("ali", beginning), named("veli bali", 2)].concat();
        let index = index(&people, &[], &[]);
        for limit in [0, 1, 100] {
            let here = index.find(meeting(HERE), "ali", limit).here;
            assert_eq!(here, found, "{beginning}, {limit}");
        }
    }
}

#[test]
fn words_that_fit_twice_are_told_once() {
    let fitting = [vec![1, 3, 5], vec![3, 4, 5], vec![5]].map(Cow::Owned);
    assert_eq!(fit_twice(&fitting), [3, 5]);
    assert_eq!(fit_twice(&fitting[..1]), [] as [u32; 0]);
    assert_eq!(without(&[1, 3, 5], &[3, 4]), [1, 5]);
    let beside: Vec<_> = neighbours(&[1, 2, 3, 7, 9, 10]).collect();
    assert_eq!(beside, [1..4, 7..8, 9..11]);
    assert_eq!(words("a  b").count(), 2);
}
