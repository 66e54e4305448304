//! Who comes before whom: the order of applications and of the rules, who gets the seats that are free, in which order
//! whoever is left waits, and which rule each place hangs on. Counts no chairs.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use super::seats::{seated, seats};
use super::{Applicant, Place, Places, Reason, Rules};
use crate::answer::Sex;
use crate::call::{Goal, Priority, Quota};
use crate::ids::{OrganisationId, RegistrationId};
use crate::registration::{Reply, Selection, Source};
use crate::words::Word;

impl Applicant {
    /// By the priorities, then by application.
    fn by_rules(&self, other: &Applicant, priorities: &[Priority]) -> Ordering {
        let weighed = priorities.iter().map(|priority| match priority {
            Priority::Points => other.points.cmp(&self.points),
            Priority::FirstTime => other.first_time.cmp(&self.first_time),
            Priority::SameProvince => other.same_province.cmp(&self.same_province),
        });
        weighed
            .fold(Ordering::Equal, Ordering::then)
            .then_with(|| self.by_application(other))
    }

    /// Earlier applications first; those of which no time is known after them, as they came in and stood in their sheet.
    pub fn by_application(&self, other: &Applicant) -> Ordering {
        let key = |it: &Applicant| {
            let id = it.registration.0;
            let received = id.as_u128() >> 80;
            let sent = (it.sent_at.is_none(), it.sent_at);
            (sent, received, it.sheet_row, id)
        };
        key(self).cmp(&key(other))
    }
}

pub(super) fn places(
    applicants: &[Applicant],
    rules: &Rules,
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
    let layers = Layers::of(&candidates, &taken, rules, seats, free);

    for (it, reason) in given(&candidates, &taken, rules, seats, free) {
        let reason = match reason {
            Reason::Order | Reason::Quota | Reason::Balance => layers.gave(it),
            other => other,
        };
        selected.insert(it.registration, vec![reason]);
        taken.add(it);
    }

    let mut rest = in_play;
    rest.retain(|it| !selected.contains_key(&it.registration));
    rest.retain(|it| it.selection == Selection::Waiting || is_candidate(it));
    rest.retain(|it| !doubles.contains(&it.registration));
    let waiting = sequence(&rest, &mut taken, rules, seats, Balanced::AfterQuotas)
        .into_iter()
        .enumerate();
    let waiting: Vec<Place> = waiting
        .map(|(at, (it, reason))| {
            let reason = match reason {
                _ if it.selection == Selection::Waiting && it.is_by_hand() => Reason::ByHand,
                Reason::SeatBack => Reason::SeatBack,
                Reason::SecondSeat => Reason::PerOrganisation,
                _ => layers.took(it),
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
    let waits = |it: &Applicant| waiting.iter().any(|at| at.registration == it.registration);
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
    fn of(
        candidates: &[&Applicant],
        taken: &Taken,
        rules: &Rules,
        seats: u32,
        free: u32,
    ) -> Layers {
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
        // Who would only be given a second seat owes it to no rule that is left out.
        let with = |rules: &Rules| {
            let first = given(candidates, taken, rules, seats, free)
                .into_iter()
                .filter(|(_, it)| *it != Reason::SecondSeat);
            first.map(|(it, _)| it.registration).collect()
        };
        Layers {
            by_application: with(&by_application),
            by_priority: with(&by_priority),
            by_quota: with(&by_quota),
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

/// How many seats organisations, groups and sexes have.
#[derive(Debug, Clone, Default)]
struct Taken {
    organisations: HashMap<OrganisationId, u32>,
    groups: HashMap<String, u32>,
    sexes: HashMap<Sex, u32>,
}

impl Taken {
    fn add(&mut self, it: &Applicant) {
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
    fn of_organisation(&self, it: &Applicant) -> u32 {
        let organisation = it.organisation.and_then(|it| self.organisations.get(&it));
        organisation.copied().unwrap_or(0)
    }

    /// How many seats that are set aside are filled, first by quotas and then by goals.
    fn reached(&self, rules: &Rules, seats: u32) -> (u32, u32) {
        let quotas = rules.quotas.iter().map(|it| {
            let has = self.groups.get(&it.group).copied().unwrap_or(0);
            has.min(it.seats)
        });
        let goals = rules.balance.iter().map(|it| {
            let has = self.sexes.get(&it.sex).copied().unwrap_or(0);
            has.min(rules.goal_seats(it, seats))
        });
        (quotas.sum(), goals.sum())
    }

    fn misses_quota(&self, it: &Applicant, quotas: &[Quota]) -> bool {
        let Some(group) = &it.group else {
            return false;
        };
        let has = self.groups.get(group).copied().unwrap_or(0);
        quotas.iter().any(|it| it.group == *group && has < it.seats)
    }

    fn misses_goal(&self, it: &Applicant, rules: &Rules, seats: u32) -> bool {
        let Some(sex) = it.sex else {
            return false;
        };
        let has = self.sexes.get(&sex).copied().unwrap_or(0);
        let of_sex = |goal: &&Goal| goal.sex == sex;
        let mut goals = rules.balance.iter().filter(of_sex);
        goals.any(|goal| has < rules.goal_seats(goal, seats))
    }
}

/// Whether the balance is looked at among those who fill a quota, too.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Balanced {
    AfterQuotas,
    WithinQuotas,
}

/// Who gets the seats that are free. Where quotas alone would leave the balance further off than they need to, it is looked
/// at among those who fill them: they are as full either way.
fn given<'a>(
    candidates: &[&'a Applicant],
    taken: &Taken,
    rules: &Rules,
    seats: u32,
    free: u32,
) -> Vec<(&'a Applicant, Reason)> {
    let each = [Balanced::AfterQuotas, Balanced::WithinQuotas].map(|balanced| {
        let all = sequence(candidates, &mut taken.clone(), rules, seats, balanced);
        let all = seated(all, free);
        let mut then = taken.clone();
        all.iter().for_each(|(it, _)| then.add(it));
        (then.reached(rules, seats), all)
    });
    let [(after, plain), (within, balanced)] = each;
    match within > after {
        true => balanced,
        false => plain,
    }
}

/// Everybody in the order in which seats are given, if there were enough of them, and why then. `seats` are those of the
/// meeting, of which the goals are shares.
fn sequence<'a>(
    candidates: &[&'a Applicant],
    taken: &mut Taken,
    rules: &Rules,
    seats: u32,
    balanced: Balanced,
) -> Vec<(&'a Applicant, Reason)> {
    let mut left = candidates.to_vec();
    left.sort_by(|a, b| a.by_rules(b, &rules.priorities));
    let mut given = Vec::new();
    let mut give = |taken: &mut Taken, reason, may: &dyn Fn(&Taken, &Applicant) -> bool| {
        left.retain(|it| {
            let gets = may(taken, it);
            if gets {
                taken.add(it);
                given.push((*it, reason));
            }
            !gets
        });
        left.is_empty()
    };
    let share = rules.per_organisation.max(1);
    give(taken, Reason::SeatBack, &|_, it| {
        it.reasons.contains(&Reason::SeatBack)
    });
    give(taken, Reason::Invited, &|_, it| {
        it.source == Source::Invited
    });
    if balanced == Balanced::WithinQuotas {
        give(taken, Reason::Quota, &|taken, it| {
            taken.misses_quota(it, &rules.quotas)
                && taken.misses_goal(it, rules, seats)
                && taken.of_organisation(it) < share
        });
    }
    give(taken, Reason::Quota, &|taken, it| {
        taken.misses_quota(it, &rules.quotas) && taken.of_organisation(it) < share
    });
    give(taken, Reason::Balance, &|taken, it| {
        taken.misses_goal(it, rules, seats) && taken.of_organisation(it) < share
    });
    let mut done = give(taken, Reason::Order, &|taken, it| {
        taken.of_organisation(it) < share
    });
    let mut share = share;
    while !done {
        share += 1;
        done = give(taken, Reason::SecondSeat, &|taken, it| {
            taken.of_organisation(it) < share
        });
    }
    given
}
