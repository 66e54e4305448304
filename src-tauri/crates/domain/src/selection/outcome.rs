//! What came of the rules: how far each was kept, why it was kept no further, and what it cost those with a better rank.

use serde::{Deserialize, Serialize};

use super::order::{Taken, at_once};
use super::seats::seats;
use super::{Applicant, Place, Places, Reason, Rules};
use crate::answer::Sex;
use crate::call::{Goal, Priority};
use crate::registration::Source;
use crate::words::words;

words! {
    /// Why a goal of the balance was not reached.
    #[serde(rename = "BalanceShort")]
    Short {
        /// It could have been, had no seats been set aside for groups.
        Quotas "quotas",
        /// The seats had been given before, by hand or one by one, or their organisations have their share.
        Given "given",
        /// Nobody else of that sex is in the running.
        Nobody "nobody",
    }
}

/// As it stands when the seats have been given. Of older rounds nothing of it is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Outcome {
    /// For applicants.
    pub seats: u32,
    /// In the order of the rules, as the goals and the priorities.
    pub quotas: Vec<QuotaCame>,
    pub balance: Vec<GoalCame>,
    /// Those priorities in which those who were in the running differ.
    pub priorities: Vec<Priority>,
    /// How many have a seat that they would not have without the priorities.
    pub priorities_cost: u32,
    /// How many wait because their organisation has its seats.
    pub organisations_cost: u32,
    pub second_seats: u32,
    /// Who was given a seat before all others.
    pub invited: u32,
    /// Whether anybody has a seat by their rank alone.
    pub by_rank: bool,
    pub waiting: u32,
    /// Between how many nothing but the lot tells who comes first.
    pub lots: u32,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct QuotaCame {
    pub group: String,
    pub seats: u32,
    /// How many of the group have a seat.
    pub filled: u32,
    /// How many of them would not have one without the quotas: so many with a better rank have none.
    pub cost: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoalCame {
    pub sex: Sex,
    pub percent: u32,
    pub seats: u32,
    pub filled: u32,
    pub cost: u32,
    pub short: Option<Short>,
}

impl Outcome {
    /// How many seats count for the quotas.
    pub fn by_quota(&self) -> u32 {
        self.quotas.iter().map(|it| it.filled.min(it.seats)).sum()
    }
}

/// What came of the rules at a meeting where these places have been given.
pub fn outcome(applicants: &[Applicant], rules: &Rules, places: &Places) -> Outcome {
    let find = |place: &Place| {
        let mut all = applicants.iter();
        all.find(|it| it.registration == place.registration)
    };
    let with_reasons = |places: &'_ [Place]| -> Vec<(Applicant, Vec<Reason>)> {
        let found = places
            .iter()
            .filter_map(|it| Some((find(it)?.clone(), it.reasons.clone())));
        found.collect()
    };
    let selected = with_reasons(&places.selected);
    let waiting = with_reasons(&places.waiting);
    let mut taken = Taken::default();
    selected.iter().for_each(|(it, _)| taken.add(it));
    let by = |reason: Reason| selected.iter().filter(move |(_, it)| it.contains(&reason));
    let quotas = rules.quotas.iter().map(|it| QuotaCame {
        group: it.group.clone(),
        seats: it.seats,
        filled: taken.of_group(&it.group),
        cost: of(by(Reason::Quota), |one| {
            one.group.as_deref() == Some(&it.group)
        }),
    });
    let seats = seats(applicants, rules);
    let reach = Reach::of(&selected, &waiting, rules, seats);
    let balance = rules.balance.iter().map(|it| {
        let filled = taken.of_sex(it.sex);
        let wanted = rules.goal_seats(it, seats);
        GoalCame {
            sex: it.sex,
            percent: it.percent,
            seats: wanted,
            filled,
            cost: of(by(Reason::Balance), |one| one.sex == Some(it.sex)),
            short: (filled < wanted).then(|| reach.short(it, filled)),
        }
    });
    let mut running: Vec<&Applicant> = waiting.iter().map(|(it, _)| it).collect();
    let by_rule = selected.iter().filter(|(_, it)| is_by_rule(it));
    running.extend(by_rule.map(|(it, _)| it));
    let differ = |priority: &&Priority| {
        let alone = [**priority];
        let mut pairs = running.windows(2);
        pairs.any(|pair| pair[0].by_priorities(pair[1], &alone).is_ne())
    };
    Outcome {
        seats,
        quotas: quotas.collect(),
        balance: balance.collect(),
        priorities: rules.priorities.iter().filter(differ).copied().collect(),
        priorities_cost: of(by(Reason::Priority), |_| true),
        organisations_cost: of(
            waiting
                .iter()
                .filter(|(_, it)| it.contains(&Reason::PerOrganisation)),
            |_| true,
        ),
        second_seats: of(by(Reason::SecondSeat), |_| true),
        invited: of(by(Reason::Invited), |it| it.source == Source::Invited),
        by_rank: by(Reason::Order).next().is_some(),
        waiting: waiting.len() as u32,
        lots: lots(running, rules),
    }
}

fn of<'a>(
    all: impl Iterator<Item = &'a (Applicant, Vec<Reason>)>,
    is_meant: impl Fn(&Applicant) -> bool,
) -> u32 {
    all.filter(|(it, _)| is_meant(it)).count() as u32
}

fn is_by_rule(reasons: &[Reason]) -> bool {
    let rules = [
        Reason::Order,
        Reason::Priority,
        Reason::Quota,
        Reason::Balance,
        Reason::SecondSeat,
    ];
    reasons.iter().any(|it| rules.contains(it))
}

/// Between how many of them only the lot decides.
fn lots(mut running: Vec<&Applicant>, rules: &Rules) -> u32 {
    running.sort_by(|a, b| a.by_rules(b, &rules.priorities));
    let equal = |a: &Applicant, b: &Applicant| {
        a.by_priorities(b, &rules.priorities).is_eq() && a.without_lot(b).is_eq()
    };
    let next = |at: usize| running.get(at + 1).is_some_and(|it| equal(running[at], it));
    let is_drawn = |at: &usize| next(*at) || at.checked_sub(1).is_some_and(next);
    (0..running.len()).filter(is_drawn).count() as u32
}

/// How near to its balance the meeting could have come, all that was given by the rules given anew.
struct Reach {
    with_quotas: Taken,
    without: Taken,
    waiting: Vec<Applicant>,
}

impl Reach {
    fn of(
        selected: &[(Applicant, Vec<Reason>)],
        waiting: &[(Applicant, Vec<Reason>)],
        rules: &Rules,
        seats: u32,
    ) -> Reach {
        let waiting: Vec<Applicant> = waiting
            .iter()
            .filter(|(_, it)| !it.contains(&Reason::ByHand))
            .map(|(it, _)| it.clone())
            .collect();
        let (given, stand): (Vec<_>, Vec<_>) = selected.iter().partition(|(_, it)| is_by_rule(it));
        let mut taken = Taken::default();
        stand.iter().for_each(|(it, _)| taken.add(it));
        let sat: u32 = stand.iter().map(|(it, _)| it.chairs()).sum();
        let mut candidates: Vec<&Applicant> = given.iter().map(|(it, _)| it).collect();
        candidates.extend(&waiting);
        let without_quotas = Rules {
            quotas: Vec::new(),
            ..rules.clone()
        };
        let given_anew = |rules: &Rules| {
            let mut then = taken.clone();
            let free = seats.saturating_sub(sat);
            let anew = at_once(&candidates, &taken, rules, seats, free);
            anew.iter().for_each(|(it, _)| then.add(it));
            then
        };
        Reach {
            with_quotas: given_anew(rules),
            without: given_anew(&without_quotas),
            waiting,
        }
    }

    fn short(&self, goal: &Goal, filled: u32) -> Short {
        if !self.waiting.iter().any(|it| it.sex == Some(goal.sex)) {
            return Short::Nobody;
        }
        match self.without.of_sex(goal.sex) > filled.max(self.with_quotas.of_sex(goal.sex)) {
            true => Short::Quotas,
            false => Short::Given,
        }
    }
}
