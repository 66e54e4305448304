use proptest::prelude::*;
use uuid::Uuid;

use std::cmp::Ordering;
use std::collections::HashMap;

use super::*;

/// The `nth` to apply, for the organisation of this number; none for 0.
fn applicant(nth: u32, organisation: u128) -> Applicant {
    Applicant {
        registration: RegistrationId(Uuid::from_u128(u128::from(nth))),
        category: Category::Participant.into(),
        source: Source::Import.into(),
        selection: Selection::Undecided.into(),
        reasons: Vec::new(),
        reply: Reply::NotAsked.into(),
        withdrawn: false,
        arrived: false,
        companions: 0,
        organisation: (organisation > 0).then(|| OrganisationId(Uuid::from_u128(organisation))),
        group: None,
        sex: None,
        points: None,
        first_time: false,
        same_province: false,
        sent_at: DateTime::from_timestamp(i64::from(nth) * 60, 0),
        received: 0,
        sheet_row: None,
        lot: u64::from(nth),
        same_as: None,
        place: None,
        seat_elsewhere: false,
    }
}

fn rules(capacity: u32, reserve: u32, quotas: &[(&str, u32)]) -> Rules {
    let quota = |(group, seats): &(&str, u32)| Quota {
        group: (*group).to_owned(),
        seats: *seats,
    };
    Rules {
        capacity,
        reserve,
        per_organisation: 1,
        quotas: quotas.iter().map(quota).collect(),
        balance: Vec::new(),
        priorities: Vec::new(),
    }
}

/// `1 order`: who, and why.
fn shown(places: &[Place]) -> Vec<String> {
    let one = |it: &Place| {
        let id = it.registration.0.as_u128();
        format!("{id} {}", reason_text(&it.reasons, None))
    };
    places.iter().map(one).collect()
}

#[test]
fn seats_go_by_application_and_one_to_each_organisation() {
    let all = [
        applicant(3, 7),
        applicant(1, 7),
        applicant(2, 7),
        applicant(4, 8),
        applicant(5, 0),
        applicant(6, 0),
    ];
    let places = select(&all, &rules(4, 1, &[]));
    assert_eq!(shown(&places.selected), ["1 order", "4 order", "5 order"]);
    assert_eq!(
        shown(&places.waiting),
        ["6 full", "2 per_organisation", "3 per_organisation"]
    );
    assert_eq!(places.waiting[0].rank, Some(1));

    let places = select(&all, &rules(5, 0, &[]));
    assert_eq!(
        shown(&places.selected),
        ["1 order", "2 second_seat", "4 order", "5 order", "6 order"],
        "a seat would stay empty"
    );
}

#[test]
fn where_no_time_is_known_the_row_of_the_sheet_decides_after_the_others() {
    let mut all: Vec<Applicant> = (1..=4).map(|nth| applicant(nth, 0)).collect();
    for (at, row) in [(0, 9), (1, 8), (2, 7)] {
        all[at].sent_at = None;
        all[at].sheet_row = Some(row);
    }
    let places = select(&all, &rules(2, 0, &[]));
    assert_eq!(shown(&places.selected), ["4 order", "3 order"]);
    assert_eq!(shown(&places.waiting), ["2 full", "1 full"]);
}

#[test]
fn seats_set_aside_for_a_group_are_filled_first_and_go_to_others_if_nobody_asks() {
    let mut all: Vec<Applicant> = (1..=5).map(|nth| applicant(nth, 0)).collect();
    all[3].group = Some("local".into());
    all[0].group = Some("cso".into());
    let places = select(&all, &rules(3, 0, &[("local", 2), ("cso", 1)]));
    assert_eq!(shown(&places.selected), ["1 order", "2 order", "4 quota"]);
    assert_eq!(shown(&places.waiting), ["3 quota", "5 full"]);
}

#[test]
fn what_weighs_more_comes_before_the_order_of_application() {
    let mut all: Vec<Applicant> = (1..=4).map(|nth| applicant(nth, 0)).collect();
    all[3].points = Some(900);
    all[2].first_time = true;
    all[2].points = Some(350);
    let mut rules = rules(2, 0, &[]);
    rules.priorities = vec![Priority::Points];
    let places = select(&all, &rules);
    assert_eq!(shown(&places.selected), ["4 priority", "3 priority"]);
    assert_eq!(shown(&places.waiting), ["1 priority", "2 priority"]);
    rules.priorities = vec![Priority::FirstTime, Priority::Points];
    assert_eq!(
        shown(&select(&all, &rules).selected),
        ["3 priority", "4 priority"],
        "the first weighs most"
    );
}

#[test]
fn a_quota_that_takes_every_seat_leaves_room_for_the_balance() {
    let all: Vec<Applicant> = (1..=8)
        .map(|nth| Applicant {
            group: Some("cso".to_owned()),
            sex: Some(if nth <= 4 { Sex::Man } else { Sex::Woman }),
            ..applicant(nth, u128::from(nth))
        })
        .collect();
    let rules = Rules {
        balance: vec![Goal {
            sex: Sex::Woman,
            percent: 50,
        }],
        ..rules(4, 0, &[("cso", 4)])
    };
    let places = select(&all, &rules);
    let nths: Vec<u128> = places
        .selected
        .iter()
        .map(|it| it.registration.0.as_u128())
        .collect();
    assert_eq!(nths, [1, 2, 5, 6]);
}

#[test]
fn who_gave_a_seat_up_that_went_on_is_the_next_and_comes_before_everybody() {
    let mut all: Vec<Applicant> = (1..=4).map(|nth| applicant(nth, 0)).collect();
    all[3].selection = Selection::Waiting.into();
    all[3].reasons = vec![Reason::SeatBack];
    all[3].reply = Reply::Coming.into();
    for it in &mut all[..2] {
        it.selection = Selection::Selected.into();
        it.reasons = vec![Reason::Order];
    }
    all[2].selection = Selection::Waiting.into();
    all[2].reasons = vec![Reason::Full];
    let none_free = promote(&all, &rules(2, 0, &[]));
    let waiting: Vec<_> = none_free.waiting.iter().map(|it| it.reasons[0]).collect();
    assert_eq!(waiting, [Reason::SeatBack, Reason::Full]);
    let one_free = promote(&all, &rules(3, 0, &[]));
    let new = one_free
        .selected
        .iter()
        .find(|it| it.registration == all[3].registration);
    assert_eq!(new.map(|it| it.reasons[0]), Some(Reason::SeatBack));
}

#[test]
fn a_goal_of_balance_sets_seats_aside_until_it_is_reached() {
    let mut all: Vec<Applicant> = (1..=6).map(|nth| applicant(nth, 0)).collect();
    for at in [0, 4, 5] {
        all[at].sex = Some(Sex::Woman);
    }
    let mut rules = rules(4, 0, &[]);
    rules.balance = vec![Goal {
        sex: Sex::Woman,
        percent: 40,
    }];
    let places = select(&all, &rules);
    assert_eq!(
        shown(&places.selected),
        ["1 order", "2 order", "3 order", "5 balance"],
        "two of four seats, rounded up"
    );
    assert_eq!(shown(&places.waiting), ["4 balance", "6 full"]);
}

#[test]
fn what_was_decided_by_hand_stands_and_counts_first() {
    let mut all: Vec<Applicant> = (1..=5).map(|nth| applicant(nth, 0)).collect();
    for (at, selection) in [
        (0, Selection::Waiting),
        (1, Selection::NotSelected),
        (4, Selection::Selected),
    ] {
        all[at].selection = selection.into();
        all[at].reasons = vec![Reason::ByHand];
    }
    let places = select(&all, &rules(2, 0, &[]));
    assert_eq!(shown(&places.selected), ["3 order", "5 by_hand"]);
    assert_eq!(shown(&places.waiting), ["1 by_hand", "4 full"]);
    assert_eq!(shown(&places.not_selected), ["2 by_hand"]);
}

#[test]
fn who_has_arrived_or_comes_for_sure_keeps_the_seat() {
    let mut all: Vec<Applicant> = (1..=4).map(|nth| applicant(nth, 0)).collect();
    all[3].arrived = true;
    all[2].selection = Selection::Selected.into();
    all[2].reasons = vec![Reason::Quota];
    all[2].reply = Reply::Coming.into();
    all[0].reply = Reply::NotComing.into();
    let places = select(&all, &rules(2, 0, &[]));
    assert_eq!(shown(&places.selected), ["3 quota", "4 arrived"]);
    assert_eq!(shown(&places.waiting), ["2 full"]);
    assert_eq!(shown(&places.not_selected), ["1 not_coming"]);
}

#[test]
fn a_seat_that_becomes_free_goes_to_the_first_who_waits() {
    let mut all: Vec<Applicant> = (1..=5).map(|nth| applicant(nth, 0)).collect();
    let rules = rules(2, 0, &[]);
    for (at, selection) in [
        (0, Selection::Selected),
        (1, Selection::Selected),
        (2, Selection::Waiting),
        (3, Selection::Waiting),
    ] {
        all[at].selection = selection.into();
        all[at].reasons = vec![Reason::Order];
    }
    assert_eq!(
        shown(&promote(&all, &rules).selected),
        ["1 order", "2 order"]
    );
    all[0].withdrawn = true;
    let places = promote(&all, &rules);
    assert_eq!(shown(&places.selected), ["2 order", "3 order"]);
    assert_eq!(shown(&places.waiting), ["4 full"]);
    assert_eq!(shown(&places.not_selected), ["1 withdrawn"]);
}

#[test]
fn who_came_unannounced_takes_what_was_kept_for_the_door_and_then_more() {
    let mut all: Vec<Applicant> = (1..=4).map(|nth| applicant(nth, 0)).collect();
    let rules = rules(4, 1, &[]);
    assert_eq!(seats(&all, &rules), 3);
    for it in &mut all[..2] {
        it.source = Source::WalkIn.into();
        it.arrived = true;
    }
    assert_eq!((seats(&all, &rules), taken(&all)), (2, 2));
    assert_eq!(
        shown(&select(&all, &rules).selected),
        ["3 order", "4 order"]
    );
}

/// They are counted against the room, and as nobody of an organisation.
#[test]
fn companions_sit_on_chairs_and_take_no_share() {
    let with = |nth, companions| Applicant {
        companions,
        ..applicant(nth, u128::from(nth))
    };
    let all = [with(1, 0), with(2, 2), with(3, 0), with(4, 0)];
    let places = select(&all, &rules(3, 0, &[]));
    assert_eq!(
        shown(&places.selected),
        ["1 order", "3 order", "4 order"],
        "three of them have no room beside the first"
    );
    let places = select(&all, &rules(4, 0, &[]));
    assert_eq!(shown(&places.selected), ["1 order", "2 order"]);
    let speaker = Applicant {
        category: Category::Speaker.into(),
        ..with(9, 1)
    };
    let with_speaker = [with(1, 0), with(2, 0), speaker];
    assert_eq!(seats(&with_speaker, &rules(2, 0, &[])), 1);
    assert_eq!(taken(&with_speaker), 1, "nobody selects a speaker");
}

#[test]
fn who_is_added_by_hand_has_a_seat_only_where_one_is_free() {
    let one = Newcomer {
        seats_given: true,
        takes_seat: true,
        companions: 0,
        waits: false,
    };
    let (with_two, speaker) = (
        Newcomer {
            companions: 2,
            ..one
        },
        Newcomer {
            takes_seat: false,
            ..one
        },
    );
    let may_wait = Newcomer { waits: true, ..one };
    let nobody_has_one = Newcomer {
        seats_given: false,
        ..with_two
    };
    for (newcomer, free, stands) in [
        (one, 1, Some(Selection::Selected)),
        (one, 0, None),
        (may_wait, 0, Some(Selection::Waiting)),
        (may_wait, 1, Some(Selection::Selected)),
        (with_two, 2, None),
        (with_two, 3, Some(Selection::Selected)),
        (speaker, 0, Some(Selection::Undecided)),
        (nobody_has_one, 0, Some(Selection::Undecided)),
    ] {
        assert_eq!(
            super::newcomer(newcomer, free),
            stands,
            "{newcomer:?} {free}"
        );
    }
}

#[test]
fn a_reason_is_read_as_it_was_written() {
    for (reasons, said) in [
        (vec![Reason::Order], None),
        (vec![Reason::ByHand], Some("kurul: oy birliği")),
    ] {
        let text = reason_text(&reasons, said);
        assert_eq!(
            read_reason(Some(&text)),
            (reasons, said.map(str::to_owned)),
            "{text}"
        );
    }
    for text in [None, Some("kura"), Some("")] {
        assert_eq!(read_reason(text).0, [Reason::ByHand], "{text:?}");
    }
}

/// Of three organisations or none, the group being the organisation's; one in eight has a seat that was given by hand, one in
/// four brings somebody.
fn one_of_few() -> impl Strategy<Value = Applicant> {
    let who = (0..4u128, 0..3usize, 0..3u32, any::<bool>());
    (who, 0..8u8, 0..4u8).prop_map(
        |((organisation, sex, points, same_province), stands, brings)| {
            let is_given = stands == 0;
            Applicant {
                group: (organisation > 0).then(|| format!("g{}", organisation % 2)),
                sex: Some(Sex::ALL[sex]),
                points: Some(points),
                same_province,
                companions: u32::from(brings == 0),
                selection: if is_given {
                    Selection::Selected
                } else {
                    Selection::Undecided
                }
                .into(),
                reasons: if is_given {
                    vec![Reason::ByHand]
                } else {
                    Vec::new()
                },
                ..applicant(0, organisation)
            }
        },
    )
}

fn anybody() -> impl Strategy<Value = Applicant> {
    let choice = (0..7usize, 0..4usize, 0..5usize, 0..6u128, any::<bool>());
    let weighed = (0..4usize, 0..4u32, any::<bool>(), any::<bool>());
    (choice, weighed, 0..40u32, 0..4u8, 0..12u8, 0..12u8).prop_map(
        |(choice, weighed, minute, group, out, came)| {
            let (selection, reply, source, organisation, by_hand) = choice;
            let (sex, points, first_time, same_province) = weighed;
            Applicant {
                selection: Selection::ALL[selection].into(),
                reply: Reply::ALL[reply].into(),
                source: Source::ALL[source].into(),
                reasons: vec![if by_hand {
                    Reason::ByHand
                } else {
                    Reason::Order
                }],
                withdrawn: out == 0,
                arrived: came == 0,
                group: (group > 0).then(|| format!("g{group}")),
                sex: Some(Sex::ALL[sex]),
                points: (points > 0).then_some(points),
                first_time,
                same_province,
                sent_at: (minute > 0)
                    .then(|| DateTime::from_timestamp(i64::from(minute) * 60, 0))
                    .flatten(),
                ..applicant(0, organisation)
            }
        },
    )
}

fn weighed() -> impl Strategy<Value = (Vec<Priority>, Vec<Goal>)> {
    let order = proptest::sample::subsequence(Priority::ALL, 0..=3).prop_shuffle();
    let goal = |sex| move |percent| Goal { sex, percent };
    let goals = (
        proptest::option::of((1..60u32).prop_map(goal(Sex::Woman))),
        proptest::option::of((1..40u32).prop_map(goal(Sex::Man))),
    );
    (
        order,
        goals.prop_map(|(a, b)| a.into_iter().chain(b).collect()),
    )
}

fn everybody() -> impl Strategy<Value = Vec<Applicant>> {
    proptest::collection::vec(anybody(), 0..40).prop_map(|mut all| {
        for (at, it) in all.iter_mut().enumerate() {
            it.registration = RegistrationId(Uuid::from_u128(at as u128 + 1));
        }
        all
    })
}

proptest! {
    #[test]
    fn seats_are_given_fairly(
        all in everybody(),
        shuffled in any::<u64>(),
        capacity in 0..25u32,
        reserve in 0..6u32,
        share in 1..3u32,
        quota in 0..8u32,
        weighed in weighed(),
    ) {
        let (priorities, balance) = weighed;
        let rules = Rules {
            per_organisation: share,
            priorities,
            balance,
            ..rules(capacity, reserve, &[("g1", quota), ("g2", 2)])
        };
        for give in [select, promote] {
            let places = give(&all, &rules);
            let mut other = all.clone();
            other.sort_by_key(|it| (it.registration.0.as_u128() as u64).wrapping_mul(shuffled | 1));
            prop_assert_eq!(&give(&other, &rules), &places, "in whatever order they are handed in");

            let lists = [&places.selected, &places.waiting, &places.not_selected];
            let mut seen = HashSet::new();
            for it in lists.into_iter().flatten() {
                prop_assert!(seen.insert(it.registration), "nobody stands twice");
            }

            let by_rule: Vec<&Place> = places.selected.iter()
                .filter(|it| all.iter().any(|a| a.registration == it.registration && !a.arrived && !a.is_selected()))
                .collect();
            let seats = seats(&all, &rules) as usize;
            prop_assert!(by_rule.is_empty() || places.selected.len() <= seats, "never more than seats");
            if places.selected.len() < seats {
                prop_assert!(places.waiting.iter().all(|it| it.reasons == [Reason::ByHand]), "no seat stays empty while somebody waits");
            }

            let mut shares: HashMap<OrganisationId, u32> = HashMap::new();
            let within_share = [Reason::Order, Reason::Priority, Reason::Quota, Reason::Balance];
            for place in by_rule.iter().filter(|it| it.reasons.len() == 1 && within_share.contains(&it.reasons[0])) {
                let it = all.iter().find(|it| it.registration == place.registration);
                if let Some(organisation) = it.and_then(|it| it.organisation) {
                    *shares.entry(organisation).or_default() += 1;
                }
            }
            prop_assert!(shares.values().all(|it| *it <= share), "no organisation has more than its share");
            // More than its share has an organisation only where nobody else was left to have the seat.
            if places.selected.iter().any(|it| it.reasons == [Reason::SecondSeat] && by_rule.contains(&it)) {
                prop_assert!(
                    places.waiting.iter().all(|it| it.reasons != [Reason::Full]),
                    "{places:?}"
                );
            }
        }
    }

    /// Every choice is tried: the best is the one that is given, to the last seat.
    #[test]
    fn the_choice_is_the_best_of_all_that_there_are(
        people in proptest::collection::vec(one_of_few(), 1..13),
        capacity in 1..8u32,
        share in 1..3u32,
        quotas in (0..4u32, 0..4u32),
        percents in (0..61u32, 0..41u32),
        priorities in Just(vec![Priority::Points, Priority::SameProvince]).prop_shuffle(),
    ) {
        let all: Vec<Applicant> = people.into_iter().enumerate().map(|(nth, it)| Applicant {
            registration: RegistrationId(Uuid::from_u128(nth as u128 + 1)),
            sent_at: DateTime::from_timestamp(nth as i64 * 60, 0),
            ..it
        }).collect();
        let goals = [(Sex::Woman, percents.0), (Sex::Man, percents.1)];
        let rules = Rules {
            per_organisation: share,
            balance: goals.map(|(sex, percent)| Goal { sex, percent }).to_vec(),
            priorities,
            ..rules(capacity, 0, &[("g0", quotas.0), ("g1", quotas.1)])
        };
        let places = select(&all, &rules);
        // Whoever has a second seat has it because a seat would stay empty.
        let first = places.selected.iter().filter(|it| it.reasons != [Reason::SecondSeat]);
        let given: HashSet<RegistrationId> = first.map(|it| it.registration).collect();
        let mut ranked: Vec<&Applicant> = all.iter().collect();
        ranked.sort_by(|a, b| a.by_rules(b, &rules.priorities));
        let free = seats(&all, &rules);
        let choices = (0..1u32 << ranked.len()).map(|bits| -> Vec<&Applicant> {
            let at = |at: &usize| bits & (1 << at) != 0;
            (0..ranked.len()).filter(at).map(|at| ranked[at]).collect()
        });
        let stands = |it: &&Applicant| it.is_selected();
        let may = |chosen: &[&Applicant]| {
            let mut of: HashMap<OrganisationId, u32> = HashMap::new();
            for it in chosen.iter().filter_map(|it| it.organisation) {
                *of.entry(it).or_default() += 1;
            }
            let stood = ranked.iter().filter(|it| stands(it));
            chosen.iter().map(|it| it.chairs()).sum::<u32>() <= free
                && of.values().all(|it| *it <= share)
                && chosen.iter().filter(|it| stands(it)).count() == stood.count()
        };
        let worth = |chosen: &[&Applicant]| {
            let of_group = |group: &str| chosen.iter().filter(|it| it.group.as_deref() == Some(group)).count() as u32;
            let of_sex = |sex: Sex| chosen.iter().filter(|it| it.sex == Some(sex)).count() as u32;
            let filled: u32 = rules.quotas.iter().map(|it| of_group(&it.group).min(it.seats)).sum();
            let near: u32 = rules.balance.iter().map(|it| of_sex(it.sex).min(rules.goal_seats(it, free))).sum();
            let ranks: Vec<bool> = ranked.iter().map(|it| chosen.contains(it)).collect();
            (filled, near, ranks)
        };
        let best = choices.filter(|it| may(it)).max_by_key(|it| worth(it));
        // Where who stands takes more than there is, nothing is given.
        prop_assume!(best.is_some());
        let best: HashSet<RegistrationId> = best.unwrap().iter().map(|it| it.registration).collect();
        prop_assert_eq!(given, best);
    }

    /// Whoever ranks before somebody who has a seat by the rules and has none themselves is told for which rule.
    #[test]
    fn a_better_rank_never_loses_without_a_rule_that_is_named(
        all in everybody(),
        capacity in 0..25u32,
        share in 1..3u32,
        quota in 0..8u32,
        weighed in weighed(),
    ) {
        let (priorities, balance) = weighed;
        let rules = Rules {
            per_organisation: share,
            priorities,
            balance,
            ..rules(capacity, 2, &[("g1", quota), ("g2", 2)])
        };
        let places = select(&all, &rules);
        let of = |place: &Place| all.iter().find(|it| it.registration == place.registration).unwrap();
        let by_rule = [Reason::Order, Reason::Priority, Reason::Quota, Reason::Balance];
        let new = places.selected.iter().filter(|it| !of(it).is_selected() && !of(it).arrived);
        for seat in new.filter(|it| by_rule.contains(&it.reasons[0])) {
            for waits in places.waiting.iter().filter(|it| it.reasons == [Reason::Full]) {
                let better = of(waits).by_rules(of(seat), &rules.priorities) == Ordering::Less;
                prop_assert!(!better, "{waits:?} waits, and {seat:?}");
            }
        }
    }

    #[test]
    fn who_is_likely_one_person_gets_one_seat(
        all in everybody(),
        same in proptest::collection::vec(proptest::option::of(0..3u128), 40),
        elsewhere in proptest::collection::vec(any::<bool>(), 40),
        capacity in 0..25u32,
    ) {
        let mut all = all;
        for (at, it) in all.iter_mut().enumerate() {
            let mark = same[at % same.len()];
            it.same_as = mark.map(|it| RegistrationId(Uuid::from_u128(1_000_000 + it)));
            it.seat_elsewhere = elsewhere[at % elsewhere.len()];
        }
        for give in [select, promote] {
            let places = give(&all, &rules(capacity, 0, &[]));
            let of = |place: &Place| all.iter().find(|it| it.registration == place.registration).unwrap();
            let is_new = |it: &&Applicant| !it.is_selected() && !it.arrived;
            let seated: Vec<&Applicant> = places.selected.iter().map(of).collect();
            let new = seated.iter().copied().filter(is_new);
            let mut marks: HashSet<RegistrationId> = HashSet::new();
            for it in new {
                prop_assert!(!it.seat_elsewhere, "a second seat");
                let Some(mark) = it.same_as else { continue };
                prop_assert!(marks.insert(mark), "two of one mark");
                let others = seated.iter().filter(|it| it.same_as == Some(mark));
                prop_assert_eq!(others.count(), 1);
            }
            for it in places.waiting.iter().map(of) {
                prop_assert!(!it.seat_elsewhere || it.is_selected(), "nobody waits for a second seat");
            }
        }
    }

    #[test]
    fn what_was_given_stands_when_it_is_given_again(
        all in everybody(),
        capacity in 0..25u32,
        quota in 0..8u32,
        weighed in weighed(),
    ) {
        let (priorities, balance) = weighed;
        let rules = Rules { priorities, balance, ..rules(capacity, 2, &[("g1", quota)]) };
        let places = select(&all, &rules);
        let mut after = all;
        for it in &mut after {
            let of = |list: &[Place]| list.iter().find(|at| at.registration == it.registration).cloned();
            let (selected, waits) = (of(&places.selected), of(&places.waiting));
            if let Some(place) = &selected {
                it.selection = Selection::Selected.into();
                it.reasons = place.reasons.clone();
            } else if let Some(place) = &waits {
                it.selection = Selection::Waiting.into();
                it.reasons = place.reasons.clone();
            }
        }
        prop_assert_eq!(&select(&after, &rules), &places);
        let selected = promote(&after, &rules).selected;
        prop_assert!(selected.len() >= places.selected.len());
    }
}
