//! Which of the choices is the best. A choice is made of candidates for whom there are chairs, never more of an organisation
//! than its share. Of all choices the best is the one that
//!
//! 1. fills the quotas the furthest (seats short, added over the groups),
//! 2. of those is the nearest to the balance (seats short, added over its goals),
//! 3. of those has the better ranks: whoever ranks first is in it where a choice so good has them in it, then whoever ranks
//!    next, to the last.
//!
//! There is exactly one. It is found by asking of one candidate after the other, the best rank first, whether the quotas and
//! the balance can still be reached with them. That is a question of flows: from the quotas over the groups, the
//! organisations and the sexes to the goals, where a candidate costs their chairs. Organisations of one make are one node,
//! so that thousands of applicants make no more of a network than dozens do.
//!
//! The group is the organisation's: where its people are of several, that of whoever ranks first is meant.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::order::Taken;
use super::{Applicant, Rules};
use crate::ids::OrganisationId;

/// What is given away, to whom and within which share.
#[derive(Clone, Copy)]
pub(super) struct Given<'a> {
    pub(super) rules: &'a Rules,
    /// Who has a seat already.
    pub(super) taken: &'a Taken,
    /// All seats of the meeting, of which the goals are shares.
    pub(super) seats: u32,
    /// Chairs that nobody sits on.
    pub(super) free: u32,
    /// Of each organisation, with those who have a seat already.
    pub(super) share: u32,
}

/// The best choice, in the order of its ranks. `candidates` come with the best rank first.
pub(super) fn best<'a>(candidates: &[&'a Applicant], given: Given) -> Vec<&'a Applicant> {
    let mut state = State::of(candidates, given);
    state.aim();
    let mut chosen = Vec::new();
    for (at, it) in candidates.iter().enumerate() {
        if state.takes(at) {
            chosen.push(*it);
        }
    }
    chosen
}

/// What of somebody counts in a choice: the goal of their sex, if there is one, and their chairs.
type Make = (Option<usize>, u32);

/// Those of an organisation who may yet be chosen, and how many of them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Unit {
    /// The quota of its group.
    quota: Option<usize>,
    share: u32,
    open: BTreeMap<Make, u32>,
}

struct State {
    /// Of each candidate: the unit and the make; none where they never can be chosen.
    of: Vec<Option<(usize, Make)>>,
    units: Vec<Unit>,
    /// How many organisations are made alike.
    alike: BTreeMap<Unit, u32>,
    /// Seats of each quota and of each goal that nobody has.
    quotas: Vec<u32>,
    goals: Vec<u32>,
    /// How many of those have yet to be filled.
    to_quotas: u32,
    to_goals: u32,
    free: u32,
    /// With no more chairs than this it can be done.
    needs: u32,
    /// Who could not be chosen: nobody of the same make and a unit made alike can from then on.
    refused: HashSet<(Unit, Make)>,
    refused_here: HashSet<(usize, Make)>,
}

impl State {
    fn of(candidates: &[&Applicant], given: Given) -> State {
        let Given { rules, taken, .. } = given;
        let mut units: Vec<Unit> = Vec::new();
        let mut named: HashMap<OrganisationId, usize> = HashMap::new();
        let mut of = Vec::with_capacity(candidates.len());
        for it in candidates {
            let goal = it.sex.and_then(|sex| {
                let mut goals = rules.balance.iter();
                goals.position(|goal| goal.sex == sex)
            });
            let quota = it.group.as_ref().and_then(|group| {
                let mut quotas = rules.quotas.iter();
                quotas.position(|quota| quota.group == *group)
            });
            let mut unit = || {
                units.push(Unit {
                    quota,
                    share: given.share.saturating_sub(taken.of_organisation(it)),
                    open: BTreeMap::new(),
                });
                units.len() - 1
            };
            let unit = match it.organisation {
                Some(organisation) => *named.entry(organisation).or_insert_with(unit),
                None => unit(),
            };
            let make = (goal, it.chairs());
            let can = units[unit].share > 0 && it.chairs() <= given.free;
            if can {
                *units[unit].open.entry(make).or_default() += 1;
            }
            of.push(can.then_some((unit, make)));
        }
        let mut alike: BTreeMap<Unit, u32> = BTreeMap::new();
        for it in &units {
            *alike.entry(it.clone()).or_default() += 1;
        }
        let quotas = rules.quotas.iter().map(|it| {
            let has = taken.of_group(&it.group);
            it.seats.saturating_sub(has)
        });
        let goals = rules.balance.iter().map(|it| {
            let has = taken.of_sex(it.sex);
            rules.goal_seats(it, given.seats).saturating_sub(has)
        });
        State {
            of,
            units,
            alike,
            quotas: quotas.collect(),
            goals: goals.collect(),
            to_quotas: 0,
            to_goals: 0,
            free: given.free,
            needs: 0,
            refused: HashSet::new(),
            refused_here: HashSet::new(),
        }
    }

    /// How far the quotas can be filled, and how near the balance is then.
    fn aim(&mut self) {
        let most = |it: &[u32], free: u32| it.iter().sum::<u32>().min(free);
        self.to_quotas = last(most(&self.quotas, self.free), |it| self.can(it, 0));
        let quotas = self.to_quotas;
        self.to_goals = last(most(&self.goals, self.free), |it| self.can(quotas, it));
        self.needs = self.chairs(quotas, self.to_goals).unwrap_or(0);
    }

    fn can(&self, quotas: u32, goals: u32) -> bool {
        let chairs = self.chairs(quotas, goals);
        chairs.is_some_and(|it| it <= self.free)
    }

    /// Chooses somebody, where everything can still be reached with them; else they are out of it.
    fn takes(&mut self, at: usize) -> bool {
        let Some((unit, make)) = self.of[at] else {
            return false;
        };
        let (goal, chairs) = make;
        let before = self.units[unit].clone();
        if before.share == 0 || chairs > self.free {
            // They are in nobody's way either.
            return false;
        }
        let mut without = before.clone();
        let left = without.open.entry(make).or_default();
        *left = left.saturating_sub(1);
        without.open.retain(|_, it| *it > 0);
        let is_known = self.refused_here.contains(&(unit, make))
            || self.refused.contains(&(before.clone(), make));
        if is_known {
            self.replace(unit, without);
            return false;
        }
        let chosen = Unit {
            share: without.share - 1,
            ..without.clone()
        };
        let fills = |it: Option<usize>, short: &[u32]| it.filter(|at| short[*at] > 0);
        let (quota, goal) = (fills(before.quota, &self.quotas), fills(goal, &self.goals));
        let stood = (self.to_quotas, self.to_goals);
        if let Some(at) = quota {
            self.quotas[at] -= 1;
            self.to_quotas = self.to_quotas.saturating_sub(1);
        }
        if let Some(at) = goal {
            self.goals[at] -= 1;
            self.to_goals = self.to_goals.saturating_sub(1);
        }
        // Whoever is alone in their organisation stands in no other's way but by their chairs.
        let is_alone = before.open.values().sum::<u32>() == 1;
        let is_roomy = is_alone && self.needs <= self.free - chairs;
        self.replace(unit, chosen);
        self.free -= chairs;
        if is_roomy {
            return true;
        }
        match self.chairs(self.to_quotas, self.to_goals) {
            Some(needs) if needs <= self.free => {
                self.needs = needs;
                true
            }
            _ => {
                self.free += chairs;
                (self.to_quotas, self.to_goals) = stood;
                if let Some(at) = quota {
                    self.quotas[at] += 1;
                }
                if let Some(at) = goal {
                    self.goals[at] += 1;
                }
                self.replace(unit, without);
                self.refused.insert((before, make));
                self.refused_here.insert((unit, make));
                false
            }
        }
    }

    fn replace(&mut self, unit: usize, by: Unit) {
        let before = std::mem::replace(&mut self.units[unit], by.clone());
        if let Some(count) = self.alike.get_mut(&before) {
            *count -= 1;
            if *count == 0 {
                self.alike.remove(&before);
            }
        }
        *self.alike.entry(by).or_default() += 1;
    }

    /// The fewest chairs on which so many seats of the quotas and of the goals are filled; none where they cannot be.
    fn chairs(&self, quotas: u32, goals: u32) -> Option<u32> {
        if quotas == 0 && goals == 0 {
            return Some(0);
        }
        let mut net = Net::default();
        let (from, to) = (net.node(), net.node());
        let (quota_pool, goal_pool) = (net.node(), net.node());
        net.pipe(from, quota_pool, quotas, 0);
        net.pipe(goal_pool, to, goals, 0);
        let group = |net: &mut Net| {
            let node = net.node();
            net.pipe(from, node, MANY, 0);
            node
        };
        let of_quota: Vec<usize> = self.quotas.iter().map(|_| group(&mut net)).collect();
        let of_none = group(&mut net);
        for (node, short) in of_quota.iter().zip(&self.quotas) {
            net.pipe(quota_pool, *node, *short, -REWARD);
        }
        let sex = |net: &mut Net| {
            let node = net.node();
            net.pipe(node, to, MANY, 0);
            node
        };
        let of_goal: Vec<usize> = self.goals.iter().map(|_| sex(&mut net)).collect();
        let of_no_goal = sex(&mut net);
        for (node, short) in of_goal.iter().zip(&self.goals) {
            net.pipe(*node, goal_pool, *short, -REWARD);
        }
        for (unit, count) in &self.alike {
            if unit.share == 0 || unit.open.is_empty() {
                continue;
            }
            let node = net.node();
            let group = unit.quota.map_or(of_none, |at| of_quota[at]);
            net.pipe(group, node, unit.share * count, 0);
            for ((goal, chairs), people) in &unit.open {
                let sex = goal.map_or(of_no_goal, |at| of_goal[at]);
                net.pipe(node, sex, people * count, i64::from(*chairs));
            }
        }
        let cost = net.cheapest(from, to);
        let wanted = i64::from(quotas) + i64::from(goals);
        u32::try_from(cost + wanted * REWARD).ok()
    }
}

/// The greatest up to `most` for which something holds that holds of none greater than one of which it does not.
fn last(most: u32, holds: impl Fn(u32) -> bool) -> u32 {
    let (mut holding, mut above) = (0, most + 1);
    while above - holding > 1 {
        let middle = holding + (above - holding) / 2;
        match holds(middle) {
            true => holding = middle,
            false => above = middle,
        }
    }
    holding
}

/// More than any chairs together, so that no seat of a quota or a goal is given up for them.
const REWARD: i64 = 1 << 40;
const MANY: u32 = u32::MAX / 4;

/// Pipes between nodes, each with its way back.
#[derive(Default)]
struct Net {
    /// Of each node: the pipes that leave it.
    leaving: Vec<Vec<usize>>,
    /// Where it leads, how much still fits, and what a unit costs. The way back stands beside it.
    pipes: Vec<(usize, u32, i64)>,
}

impl Net {
    fn node(&mut self) -> usize {
        self.leaving.push(Vec::new());
        self.leaving.len() - 1
    }

    fn pipe(&mut self, from: usize, to: usize, fits: u32, cost: i64) {
        if fits == 0 {
            return;
        }
        self.leaving[from].push(self.pipes.len());
        self.pipes.push((to, fits, cost));
        self.leaving[to].push(self.pipes.len());
        self.pipes.push((from, 0, -cost));
    }

    /// What the cheapest flow costs, whatever its size: the cheapest way is taken as long as it costs less than nothing.
    fn cheapest(&mut self, from: usize, to: usize) -> i64 {
        let mut cost = 0;
        loop {
            let (way, each) = match self.way(from, to) {
                Some(way) if way.1 < 0 => way,
                _ => return cost,
            };
            let fits = way.iter().map(|at| self.pipes[*at].1).min().unwrap_or(0);
            for at in way {
                self.pipes[at].1 -= fits;
                self.pipes[at ^ 1].1 += fits;
            }
            cost += each * i64::from(fits);
        }
    }

    /// The cheapest way, as its pipes, and its cost. Costs may be negative; no circle of them is.
    fn way(&self, from: usize, to: usize) -> Option<(Vec<usize>, i64)> {
        let mut costs: Vec<Option<i64>> = vec![None; self.leaving.len()];
        let mut by: Vec<Option<usize>> = vec![None; self.leaving.len()];
        let mut waits = vec![false; self.leaving.len()];
        let mut next = std::collections::VecDeque::from([from]);
        costs[from] = Some(0);
        while let Some(node) = next.pop_front() {
            waits[node] = false;
            let Some(cost) = costs[node] else { continue };
            for at in &self.leaving[node] {
                let (there, fits, each) = self.pipes[*at];
                let better = costs[there].is_none_or(|it| cost + each < it);
                if fits == 0 || !better {
                    continue;
                }
                costs[there] = Some(cost + each);
                by[there] = Some(*at);
                if !waits[there] {
                    waits[there] = true;
                    next.push_back(there);
                }
            }
        }
        let cost = costs[to]?;
        let mut way = Vec::new();
        let mut node = to;
        while let Some(at) = by[node].filter(|_| node != from) {
            way.push(at);
            node = self.pipes[at ^ 1].0;
        }
        Some((way, cost))
    }
}
