//! What is shown of those who were found: how many there are, who comes first, and whom Enter lets in.

use std::cmp::Ordering;

use domain::ids::RegistrationId;

use super::super::line::State;
use super::super::ranks::{RANKS, Rank};
use super::{Finding, Found, GROUPS, Group, Late};

impl Finding<'_> {
    fn count_as(&self, group: Group, rank: Rank) -> u32 {
        let is_one = |it: &&Late| it.group == group && it.rank == rank;
        let late = self.late.iter().filter(is_one).count() as u32;
        self.found[rank as usize].counts[group as usize] + late
    }

    /// Those in order who are found so and stand so, by the alphabet.
    fn lines_as(&self, group: Group, rank: Rank, state: State) -> impl Iterator<Item = u32> {
        let (expected, arrived) = (&self.index.expected, &self.index.arrived);
        self.found[rank as usize].lines.lines_where(move |at| {
            let of_group = match group {
                Group::Here => self.here.at(at),
                Group::ToPlace => self.to_place.at(at),
                Group::Elsewhere => !self.here.at(at) & !self.to_place.at(at),
            };
            let of_state = match state {
                State::Expected => expected.at(at),
                State::AskedAbout => !expected.at(at) & !arrived.at(at),
                State::Arrived => arrived.at(at),
            };
            of_group & of_state
        })
    }

    pub(super) fn count(&self, group: Group) -> u32 {
        RANKS.iter().map(|rank| self.count_as(group, *rank)).sum()
    }

    pub(super) fn answer(self, limit: usize) -> Found {
        Found {
            here: self.count(Group::Here),
            to_place: self.count(Group::ToPlace),
            elsewhere: self.count(Group::Elsewhere),
            preselected: self.preselected(),
            lines: self.first(limit),
        }
    }

    fn preselected(&self) -> Option<RegistrationId> {
        let best = RANKS
            .into_iter()
            .find(|rank| self.count_as(Group::Here, *rank) > 0)?;
        if best > Rank::Begins || self.count_as(Group::Here, best) != 1 {
            return None;
        }
        let late = self.late.iter();
        let late = late.filter(|it| it.group == Group::Here && it.rank == best);
        let late = late.map(|it| it.line);
        let mut expected = self
            .lines_as(Group::Here, best, State::Expected)
            .chain(late.filter(|it| self.index.state(*it) == State::Expected));
        let line = expected.next()?;
        Some(self.index.lines[line as usize].registration)
    }

    fn first(&self, limit: usize) -> Vec<(u32, Rank)> {
        let mut first: Vec<(Group, Rank, State, u32)> = Vec::new();
        'enough: for group in GROUPS {
            for rank in RANKS {
                if self.found[rank as usize].counts[group as usize] == 0 {
                    continue;
                }
                for state in [State::Expected, State::AskedAbout, State::Arrived] {
                    for line in self.lines_as(group, rank, state) {
                        if first.len() >= limit {
                            break 'enough;
                        }
                        first.push((group, rank, state, line));
                    }
                }
            }
        }
        if !self.late.is_empty() {
            let late = self.late.iter();
            first.extend(late.map(|it| (it.group, it.rank, self.index.state(it.line), it.line)));
            first.sort_by(|a, b| {
                let by_rank = (a.0, a.1, a.2).cmp(&(b.0, b.1, b.2));
                by_rank.then_with(|| self.by_alphabet(a.3, b.3))
            });
            first.truncate(limit);
        }
        let lines = first.into_iter().map(|(_, rank, _, line)| (line, rank));
        lines.collect()
    }

    /// Those that are not of the tail have their order in their numbers.
    fn by_alphabet(&self, a: u32, b: u32) -> Ordering {
        match (a as usize) < self.index.built && (b as usize) < self.index.built {
            true => a.cmp(&b),
            false => self.index.by_alphabet(a, b),
        }
    }
}
