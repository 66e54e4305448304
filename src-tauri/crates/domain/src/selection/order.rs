//! Who comes before whom: the order of applications and of the rules, who gets the seats that are free, in which order
//! whoever is left waits, and which rule each place hangs on. Counts no chairs.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use super::best::{Given, best};
use super::seats::{seated, seats};
use super::{Applicant, Place, Places, Reason, Rules};
use crate::answer::Sex;
use crate::call::{Goal, Priority, Quota};
use crate::ids::{OrganisationId, RegistrationId};
use crate::registration::{Reply, Selection, Source};
use crate::words::Word;

impl Applicant {
    /// By the priorities, then by application.
    pub(super) fn by_rules(&self, other: &Applicant, priorities: &[Priority]) -> Ordering {
        self.by_priorities(other, priorities)
            .then_with(|| self.by_application(other))
    }

    pub(super) fn by_priorities(&self, other: &Applicant, priorities: &[Priority]) -> Ordering {
        let weighed = priorities.iter().map(|priority| match priority {
            Priority::Points => other.points.cmp(&self.points),
            Priority::FirstTime => other.first_time.cmp(&self.first_time),
            Priority::SameProvince => other.same_province.cmp(&self.same_province),
        });
        weighed.fold(Ordering::Equal, Ordering::then)
    }

    /// Earlier applications first; those of which no time is known after them, as they came in and stood in their sheet; and
    /// then by lot.
    pub fn by_application(&self, other: &Applicant) -> Ordering {
        self.without_lot(other)
            .then_with(|| (self.lot, self.registration).cmp(&(other.lot, other.registration)))
    }

    /// They wait where the team has put them.
    fn is_placed(&self) -> bool {
        self.place.is_some() && self.is_by_hand() && self.selection == Selection::Waiting
    }

    /// Equal where nothing but the lot tells which of two comes first.
    pub(super) fn without_lot(&self, other: &Applicant) -> Ordering {
        let key = |it: &Applicant| {
            let sent = (it.sent_at.is_none(), it.sent_at);
            (sent, it.received, it.sheet_row)
        };
        key(self).cmp(&key(other))
    }
}

pub(super) fn places(
    applicants: &[Applicant],
    rules: &Rules,
    way: Way,
    stands: impl Fn(&Applicant) -> bool,
    is_candidate: impl Fn(&Applicant) -> bool,
) -> Places {
    let mut all: Vec<&Applicant> = applicants.iter().filter(|it| it.applies()).collect();
    all.sort_by(|a, b| a.by_rules(b, &rules.priorities));
    let in_play: Vec<&Applicant> = all
        .iter()
        .copied()
        .filter(|it| it.arrived || it.may_come())
        .collect();

    let mut taken = Taken::default();
    let mut selected: HashMap<RegistrationId, Vec<Reason>> = HashMap::new();
    let mut sat = 0u32;
    for it in in_play.iter().filter(|it| stands(it)) {
        let reasons = if it.is_selected() {
            it.reasons.clone()
        } else {
            vec![Reason::Arrived]
        };
        selected.insert(it.registration, reasons);
        taken.add(it);
        sat += it.chairs();
    }

    let mut candidates = in_play.clone();
    candidates.retain(|it| !stands(it) && is_candidate(it));
    // Best first: of those who are likely one, whoever comes first stands for all of them.
    // Whoever has a seat keeps it, whatever was found out since.
    let has_seat = |it: &Applicant| selected.contains_key(&it.registration) || it.is_selected();
    let with_seat = in_play.iter().filter(|it| has_seat(it));
    let mut seen: HashSet<RegistrationId> = with_seat.filter_map(|it| it.same_as).collect();
    let mut doubles: HashSet<RegistrationId> = HashSet::new();
    let may_get_one = |it: &Applicant| is_candidate(it) || it.selection == Selection::Waiting;
    for it in in_play.iter().filter(|it| !has_seat(it) && may_get_one(it)) {
        let is_first = it.same_as.is_none_or(|one| seen.insert(one));
        if it.seat_elsewhere || !is_first {
            doubles.insert(it.registration);
        }
    }
    candidates.retain(|it| !doubles.contains(&it.registration));
    let seats = seats(applicants, rules);
    let free = seats.saturating_sub(sat);
    let before = taken.clone();
    let give = |rules: &Rules| way(&candidates, &before, rules, seats, free);
    let given = give(rules);
    let layers = Layers::of(&given, rules, give);
    for (it, reason) in &given {
        let reason = match reason {
            Reason::Order => layers.gave(it),
            other => *other,
        };
        selected.insert(it.registration, vec![reason]);
        taken.add(it);
    }

    let mut rest = in_play;
    rest.retain(|it| !selected.contains_key(&it.registration));
    rest.retain(|it| it.selection == Selection::Waiting || is_candidate(it));
    rest.retain(|it| !doubles.contains(&it.registration));
    let swaps = Swaps {
        given: &given,
        taken: &taken,
        rules,
    };
    let waiting = sequence(&rest, &mut taken.clone(), rules, seats)
        .into_iter()
        .enumerate();
    let waiting: Vec<Place> = waiting
        .map(|(at, (it, reason))| {
            let reason = match reason {
                _ if it.selection == Selection::Waiting && it.is_by_hand() => Reason::ByHand,
                Reason::SeatBack => Reason::SeatBack,
                Reason::SecondSeat => Reason::PerOrganisation,
                _ => swaps.took(it).unwrap_or_else(|| layers.took(it)),
            };
            place(it, Some(at), vec![reason])
        })
        .collect();

    let has_seat = all
        .iter()
        .filter_map(|it| Some((it, selected.get(&it.registration)?.clone())));
    let selected_places: Vec<Place> = has_seat
        .enumerate()
        .map(|(at, (it, reasons))| place(it, Some(at), reasons))
        .collect();
    let wait: HashSet<RegistrationId> = waiting.iter().map(|it| it.registration).collect();
    let waits = |it: &Applicant| wait.contains(&it.registration);
    let not_selected = all
        .iter()
        .filter(|it| !selected.contains_key(&it.registration) && !waits(it))
        .map(|it| match doubles.contains(&it.registration) {
            true => place(it, None, vec![Reason::SamePerson]),
            false => place(it, None, why_not(it)),
        })
        .collect();
    Places {
        selected: selected_places,
        waiting,
        not_selected,
    }
}

fn place(it: &Applicant, at: Option<usize>, reasons: Vec<Reason>) -> Place {
    Place {
        registration: it.registration,
        rank: at.map(|at| at as u32 + 1),
        reasons,
    }
}

fn why_not(it: &Applicant) -> Vec<Reason> {
    let reason = match it.selection {
        _ if it.withdrawn => Reason::Withdrawn,
        _ if it.reply == Reply::NotComing => Reason::NotComing,
        Word::Known(Selection::NotEligible) => Reason::NotEligible,
        Word::Known(Selection::Incomplete) => Reason::Incomplete,
        Word::Known(
            Selection::Undecided
            | Selection::Eligible
            | Selection::Selected
            | Selection::Waiting
            | Selection::NotSelected,
        )
        | Word::Later(_) => Reason::ByHand,
    };
    vec![reason]
}

/// Who would have a seat under the rules with fewer and fewer of them, so that of every seat it can be said which rule it
/// hangs on: by application alone, then with priorities, then with quotas as well.
struct Layers {
    by_application: HashSet<RegistrationId>,
    by_priority: HashSet<RegistrationId>,
    by_quota: HashSet<RegistrationId>,
}

impl Layers {
    fn of<'a>(
        given: &[(&'a Applicant, Reason)],
        rules: &Rules,
        give: impl Fn(&Rules) -> Vec<(&'a Applicant, Reason)>,
    ) -> Layers {
        // Who would only be given a second seat owes it to no rule that is left out.
        let first = |given: &[(&Applicant, Reason)]| {
            let first = given.iter().filter(|(_, it)| *it != Reason::SecondSeat);
            first.map(|(it, _)| it.registration).collect()
        };
        let by_quota = Rules {
            balance: Vec::new(),
            ..rules.clone()
        };
        let by_priority = Rules {
            quotas: Vec::new(),
            ..by_quota.clone()
        };
        let by_application = Rules {
            priorities: Vec::new(),
            ..by_priority.clone()
        };
        // A rule that says nothing changes nothing.
        let with = |fewer: &Rules, more: &HashSet<RegistrationId>, is_same: bool| match is_same {
            true => more.clone(),
            false => first(&give(fewer)),
        };
        let all = first(given);
        let by_quota_given = with(&by_quota, &all, rules.balance.is_empty());
        let by_priority_given = with(&by_priority, &by_quota_given, rules.quotas.is_empty());
        let by_application = with(
            &by_application,
            &by_priority_given,
            rules.priorities.is_empty(),
        );
        Layers {
            by_application,
            by_priority: by_priority_given,
            by_quota: by_quota_given,
        }
    }

    /// The rule without which somebody would not have the seat.
    fn gave(&self, it: &Applicant) -> Reason {
        match it.registration {
            id if self.by_application.contains(&id) => Reason::Order,
            id if self.by_priority.contains(&id) => Reason::Priority,
            id if self.by_quota.contains(&id) => Reason::Quota,
            _ => Reason::Balance,
        }
    }

    /// The rule for which somebody waits who would have had a seat without it.
    fn took(&self, it: &Applicant) -> Reason {
        match it.registration {
            id if self.by_quota.contains(&id) => Reason::Balance,
            id if self.by_priority.contains(&id) => Reason::Quota,
            id if self.by_application.contains(&id) => Reason::Priority,
            _ => Reason::Full,
        }
    }
}

/// Whether somebody who waits ranks before somebody who was given a seat by the rules, and what it would cost to change
/// them round.
struct Swaps<'a> {
    given: &'a [(&'a Applicant, Reason)],
    /// With everybody who has a seat.
    taken: &'a Taken,
    rules: &'a Rules,
}

impl Swaps<'_> {
    /// The rule that would be less well kept: then it is that rule for which they wait.
    fn took(&self, it: &Applicant) -> Option<Reason> {
        let limit = self.rules.per_organisation.max(1);
        if self.taken.of_organisation(it) >= limit {
            return None;
        }
        let worse = self.given.iter().filter(|(other, reason)| {
            *reason == Reason::Order
                && other.chairs() >= it.chairs()
                && it.by_rules(other, &self.rules.priorities) == Ordering::Less
        });
        let of_quota = |it: &Applicant| {
            let group = it.group.as_deref()?;
            let mut quotas = self.rules.quotas.iter();
            quotas.find(|quota| quota.group == group)
        };
        let costs_quota = |other: &Applicant| {
            let fills = of_quota(other).filter(|it| self.taken.of_group(&it.group) <= it.seats);
            let would = of_quota(it).is_some_and(|quota| {
                let has = self.taken.of_group(&quota.group);
                has < quota.seats || fills.is_some_and(|it| it.group == quota.group)
            });
            fills.is_some() && !would
        };
        let mut reason = None;
        for (other, _) in worse {
            if !costs_quota(other) {
                return Some(Reason::Balance);
            }
            reason = Some(Reason::Quota);
        }
        reason
    }
}

/// How many seats organisations, groups and sexes have.
#[derive(Debug, Clone, Default)]
pub(super) struct Taken {
    organisations: HashMap<OrganisationId, u32>,
    groups: HashMap<String, u32>,
    sexes: HashMap<Sex, u32>,
}

impl Taken {
    pub(super) fn add(&mut self, it: &Applicant) {
        if let Some(organisation) = it.organisation {
            *self.organisations.entry(organisation).or_default() += 1;
        }
        if let Some(group) = &it.group {
            *self.groups.entry(group.clone()).or_default() += 1;
        }
        if let Some(sex) = it.sex {
            *self.sexes.entry(sex).or_default() += 1;
        }
    }

    /// Somebody without an organisation stands for nobody but themselves.
    pub(super) fn of_organisation(&self, it: &Applicant) -> u32 {
        let organisation = it.organisation.and_then(|it| self.organisations.get(&it));
        organisation.copied().unwrap_or(0)
    }

    pub(super) fn of_group(&self, group: &str) -> u32 {
        self.groups.get(group).copied().unwrap_or(0)
    }

    pub(super) fn of_sex(&self, sex: Sex) -> u32 {
        self.sexes.get(&sex).copied().unwrap_or(0)
    }

    fn misses_quota(&self, it: &Applicant, quotas: &[Quota]) -> bool {
        let Some(group) = &it.group else {
            return false;
        };
        let has = self.of_group(group);
        quotas.iter().any(|it| it.group == *group && has < it.seats)
    }

    fn misses_goal(&self, it: &Applicant, rules: &Rules, seats: u32) -> bool {
        let Some(sex) = it.sex else {
            return false;
        };
        let has = self.of_sex(sex);
        let of_sex = |goal: &&Goal| goal.sex == sex;
        let mut goals = rules.balance.iter().filter(of_sex);
        goals.any(|goal| has < rules.goal_seats(goal, seats))
    }
}

/// How the seats that are free are given.
pub(super) type Way =
    for<'a> fn(&[&'a Applicant], &Taken, &Rules, u32, u32) -> Vec<(&'a Applicant, Reason)>;

/// All at once: whoever was asked first, then the best choice of the others, and where seats would stay empty the best choice
/// with a share of one more, and again. `seats` are those of the meeting, of which the goals are shares.
pub(super) fn at_once<'a>(
    candidates: &[&'a Applicant],
    taken: &Taken,
    rules: &Rules,
    seats: u32,
    free: u32,
) -> Vec<(&'a Applicant, Reason)> {
    let (mut taken, mut free) = (taken.clone(), free);
    let (asked, mut left) = before_all(candidates, rules);
    let mut given = seated(asked, free);
    for (it, _) in &given {
        taken.add(it);
        free -= it.chairs();
    }
    let limit = rules.per_organisation.max(1);
    let mut share = limit;
    while left.iter().any(|it| it.chairs() <= free) {
        let state = Given {
            rules,
            taken: &taken,
            seats,
            free,
            share,
        };
        let reason = match share {
            _ if share == limit => Reason::Order,
            _ => Reason::SecondSeat,
        };
        let chosen = best(&left, state);
        let ids: HashSet<RegistrationId> = chosen.iter().map(|it| it.registration).collect();
        left.retain(|it| !ids.contains(&it.registration));
        for it in chosen {
            taken.add(it);
            free -= it.chairs();
            given.push((it, reason));
        }
        share += 1;
    }
    given
}

/// One after the other, from the top of the waiting list: whoever brings more than there is room for goes on waiting.
pub(super) fn in_turn<'a>(
    candidates: &[&'a Applicant],
    taken: &Taken,
    rules: &Rules,
    seats: u32,
    free: u32,
) -> Vec<(&'a Applicant, Reason)> {
    seated(sequence(candidates, &mut taken.clone(), rules, seats), free)
}

/// Whoever has a seat before the others are looked at, and those others.
fn before_all<'a>(
    candidates: &[&'a Applicant],
    rules: &Rules,
) -> (Vec<(&'a Applicant, Reason)>, Vec<&'a Applicant>) {
    let mut left = candidates.to_vec();
    left.sort_by(|a, b| a.by_rules(b, &rules.priorities));
    let mut asked = Vec::new();
    let is_back = |it: &Applicant| it.reasons.contains(&Reason::SeatBack);
    let is_invited = |it: &Applicant| it.source == Source::Invited;
    asked.extend(
        left.extract_if(.., |it| is_back(it))
            .map(|it| (it, Reason::SeatBack)),
    );
    // Whom the team has put in an order stands in it, before whoever it has not.
    let mut placed: Vec<&Applicant> = left.extract_if(.., |it| it.is_placed()).collect();
    placed.sort_by_key(|it| it.place);
    asked.extend(placed.into_iter().map(|it| (it, Reason::ByHand)));
    asked.extend(
        left.extract_if(.., |it| is_invited(it))
            .map(|it| (it, Reason::Invited)),
    );
    (asked, left)
}

/// Whether somebody fills what is still missed.
type Fills = fn(&Taken, &Applicant, &Rules, u32) -> bool;

/// Everybody in the order in which seats are given that become free one by one, and why then: each is the best choice for a
/// single seat.
fn sequence<'a>(
    candidates: &[&'a Applicant],
    taken: &mut Taken,
    rules: &Rules,
    seats: u32,
) -> Vec<(&'a Applicant, Reason)> {
    let (mut given, mut left) = before_all(candidates, rules);
    given.iter().for_each(|(it, _)| taken.add(it));
    let limit = rules.per_organisation.max(1);
    let mut share = limit;
    // Whoever fills a quota or a goal now may not when others have; nobody does who does not now.
    let fills: [Fills; 4] = [
        |taken, it, rules, seats| {
            taken.misses_quota(it, &rules.quotas) && taken.misses_goal(it, rules, seats)
        },
        |taken, it, rules, _| taken.misses_quota(it, &rules.quotas),
        |taken, it, rules, seats| taken.misses_goal(it, rules, seats),
        |_, _, _, _| true,
    ];
    while !left.is_empty() {
        let reason = match share {
            _ if share == limit => Reason::Order,
            _ => Reason::SecondSeat,
        };
        for fills in fills {
            left.retain(|it| {
                let gets = taken.of_organisation(it) < share && fills(taken, it, rules, seats);
                if gets {
                    taken.add(it);
                    given.push((*it, reason));
                }
                !gets
            });
        }
        share += 1;
    }
    given
}
