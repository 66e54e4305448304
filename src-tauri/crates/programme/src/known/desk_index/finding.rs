//! Who is found, and in which order: this meeting, those still to be placed on its route, others; among each by rank, then
//! expected before arrived, then the Turkish alphabet.
//!
//! For each word of the query the vocabulary says in which lines it is; what is in all of them is found. That is exact as
//! long as words only begin others, for then counting suffices: where two words of the query begin one word of a name, the
//! name needs two that the shorter begins. Inside words that holds for two words of the query: with a word for each, and two
//! for both together, they have room. Where there are more of them, the lines with a word in which two of the query stand
//! are looked at one by one, by the numbers of their words. The tail is walked.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::cmp::Ordering;
use std::collections::HashSet;
use std::ops::Range;

use domain::ids::{MeetingId, PersonId, RegistrationId};

use super::DeskIndex;
use super::bits::{Bits, Tally};
use super::line::{Line, Place, State};
use super::ranks::{Number, Query, RANKS, Rank, Word};
use super::vocabulary::{Twice, neighbours};

/// Where words begin those of so many at the meeting, nobody looks inside words. It depends on nothing else, so that the
/// counts are the same however many are shown.
const ENOUGH: u32 = 20;
/// Where fewer are found, a letter may be wrong.
const FEW: u32 = 5;
/// To look at a line takes as long as to name so many.
const LOOK: usize = 16;

/// Whom a text finds.
pub(crate) struct Found {
    /// The best first, as many as were asked for: number of the line, and as what it was found.
    pub(crate) lines: Vec<(u32, Rank)>,
    pub(crate) here: u32,
    pub(crate) to_place: u32,
    pub(crate) elsewhere: u32,
    /// Whom Enter lets in: somebody expected here, found by name without a slip, and as nobody else here is.
    pub(crate) preselected: Option<RegistrationId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Here,
    ToPlace,
    Elsewhere,
}

const GROUPS: [Group; 3] = [Group::Here, Group::ToPlace, Group::Elsewhere];

/// Somebody of the tail who is found.
struct Late {
    group: Group,
    rank: Rank,
    line: u32,
}

/// Those in order who are found as one rank, and how many of each group.
#[derive(Default)]
struct Ranked {
    lines: Bits,
    counts: [u32; GROUPS.len()],
}

struct Finding<'a> {
    index: &'a DeskIndex,
    query: &'a Query,
    meeting: MeetingId,
    here: &'a Bits,
    to_place: &'a Bits,
    is_waited: bool,
    /// Who is looked for: everybody registered, and those who wait on this route.
    sought: Bits,
    /// By rank, each line once.
    found: [Ranked; RANKS.len()],
    late: Vec<Late>,
    people_here: OnceCell<HashSet<PersonId>>,
}

impl DeskIndex {
    pub(crate) fn find(&self, meeting: MeetingId, typed: &str, limit: usize) -> Found {
        let Some(query) = Query::read(typed) else {
            return Found {
                lines: Vec::new(),
                here: 0,
                to_place: 0,
                elsewhere: 0,
                preselected: None,
            };
        };
        let nobody = Bits::none(self.built);
        let of = |place| self.of_place.get(&place).unwrap_or(&nobody);
        let route = self.routes.get(&meeting).copied();
        let to_place = route.map_or(&nobody, |it| of(Place::Route(it)));
        let mut finding = Finding {
            index: self,
            query: &query,
            meeting,
            here: of(Place::Meeting(meeting)),
            to_place,
            is_waited: !to_place.is_empty(),
            sought: self.registered.clone().or(to_place),
            found: RANKS.map(|_| Ranked::default()),
            late: Vec::new(),
            people_here: OnceCell::new(),
        };
        finding.find();
        finding.answer(limit)
    }
}

impl Finding<'_> {
    fn find(&mut self) {
        self.find_beginnings();
        self.find_late(Rank::BeginsAny);
        // Of no meeting in particular nobody is here.
        let begun = match self.is_at_a_desk() {
            true => self.count(Group::Here) + self.count(Group::ToPlace),
            false => self.count(Group::Elsewhere),
        };
        if begun < ENOUGH {
            self.find_inside(Rank::Inside);
            self.find_late(Rank::Inside);
        }
        let total: u32 = GROUPS.iter().map(|group| self.count(*group)).sum();
        if total < FEW && self.query.words.iter().any(Word::may_be_off) {
            self.find_inside(Rank::OneOff);
            self.find_late(Rank::OneOff);
        }
    }

    fn is_at_a_desk(&self) -> bool {
        self.index.routes.contains_key(&self.meeting)
            || self.here.count() > 0
            || self
                .index
                .tail()
                .any(|(_, it)| it.meeting() == Some(self.meeting))
    }

    fn find_beginnings(&mut self) {
        let index = self.index;
        let vocabulary = &index.vocabulary;
        let mut whole = self.sought.clone();
        let mut begins = self.sought.clone();
        let mut any = self.sought.clone();
        let mut words: Vec<&Word> = self.query.words.iter().collect();
        // Those of which one word is enough, before those that need several.
        words.sort_by_key(|it| it.begin);
        for word in words {
            let same = vocabulary.same_as(&word.text);
            whole = match same.is_empty() {
                true => Bits::default(),
                false => {
                    let mut tally = Tally::new(index.built, word.same);
                    tally.name_all(&vocabulary.in_names, &same);
                    whole.and(&tally.named())
                }
            };
            let range = vocabulary.beginning_with(&word.text);
            if let Some(known) = vocabulary.beginning(&range)
                && let Some(of_any) = often(&known.in_any, word.begin)
                && let Some(of_name) = often(&known.in_names, word.begin)
                && word.number.is_none()
            {
                (begins, any) = (begins.and(of_name), any.and(of_any));
                continue;
            }
            let needs_several = word.begin > 1 && word.number.is_none();
            if needs_several && any.count() as usize * LOOK < vocabulary.named(&range) {
                self.take_out_who_has_too_few(&mut begins, &mut any, &range, word.begin);
                continue;
            }
            let mut tally = Tally::new(index.built, word.begin);
            tally.name_all(&vocabulary.in_names, &range);
            begins = begins.and(tally.so_far());
            tally.name_all(&vocabulary.in_organisations, &range);
            let mut of_any = tally.named();
            of_any.add_all(&self.lines_with_number(word));
            any = any.and(&of_any);
        }
        if let Some(digits) = &self.query.grouped {
            let mut by_code = Bits::none(index.built);
            by_code.add_all(&index.numbers.with_code(digits));
            any = any.or(&by_code.and(&self.sought));
        }
        self.not_twice(&mut any);
        whole = whole.and(&any);
        begins = begins.and(&any);
        self.keep(Rank::BeginsAny, any.without(&begins));
        self.keep(Rank::Begins, begins.without(&whole));
        self.keep(Rank::Whole, whole);
    }

    /// Of few lines, those that have fewer than `least` of these words.
    fn take_out_who_has_too_few(
        &self,
        begins: &mut Bits,
        any: &mut Bits,
        words: &Range<usize>,
        least: u32,
    ) {
        let vocabulary = &self.index.vocabulary;
        let count = |words_of: &[u32]| {
            let is_one = |it: &&u32| words.contains(&(**it as usize));
            words_of.iter().filter(is_one).count() as u32
        };
        for line in any.clone().lines() {
            let in_name = count(vocabulary.name(line));
            let organisation = self.index.lines[line as usize].organisation;
            begins.put(line, begins.has(line) && in_name >= least);
            any.put(
                line,
                in_name + count(vocabulary.organisation(organisation)) >= least,
            );
        }
    }

    fn keep(&mut self, rank: Rank, lines: Bits) {
        let mut counts = [0; GROUPS.len()];
        if !lines.is_empty() {
            let here = lines.count_in(self.here);
            let to_place = match self.is_waited {
                true => lines.count_in(self.to_place),
                false => 0,
            };
            counts = [here, to_place, lines.count() - here - to_place];
        }
        self.found[rank as usize] = Ranked { lines, counts };
    }

    fn lines_with_number(&self, word: &Word) -> Vec<u32> {
        match word.number {
            None => Vec::new(),
            Some(Number::PhoneEnd) => self.index.numbers.with_phone_end(&word.text),
            Some(Number::CodeBeginning) => self.index.numbers.with_code(&word.text),
        }
    }

    /// Of words inside which those of the query stand, or from which they are one letter off. The rarest first; where few
    /// lines are left beside a common word, they are looked at one by one.
    fn find_inside(&mut self, rank: Rank) {
        let mut lines = self.sought.clone();
        for better in &self.found[..rank as usize] {
            lines = lines.without(&better.lines);
        }
        let words = &self.query.words;
        let mut fitting: Vec<Cow<[u32]>> = Vec::with_capacity(words.len());
        for word in words {
            let of_word = self.words_fitting(word, rank);
            if of_word.is_empty() && word.number.is_none() {
                return;
            }
            fitting.push(of_word);
        }
        let letters: Vec<Option<&Twice>> = words
            .iter()
            .map(|it| self.index.vocabulary.with_letter(&it.text))
            .collect();
        let work = |at: usize| match letters[at] {
            Some(_) => self.index.built.div_ceil(64),
            None => self.index.vocabulary.work(&fitting[at]),
        };
        let work: Vec<usize> = (0..words.len()).map(work).collect();
        let mut rarest: Vec<usize> = (0..words.len()).collect();
        rarest.sort_by_key(|at| work[*at]);
        let mut looked_up = 0;
        for at in rarest {
            if looked_up > 0 && lines.count() as usize * LOOK < work[at] {
                break;
            }
            lines = match letters[at] {
                Some(letter) => lines.and(&letter.once),
                None => {
                    let mut of_word = self.lines_of(&fitting[at]);
                    of_word.add_all(&self.lines_with_number(&words[at]));
                    lines.and(&of_word)
                }
            };
            looked_up += 1;
        }
        // With one word, or two of which no word fits both, that was all that was to be asked.
        let twice = fit_twice(&fitting);
        let mut doubtful = match looked_up < words.len() {
            true => lines.clone(),
            false if twice.is_empty() => Bits::default(),
            false => self.lines_of(&twice).and(&lines),
        };
        if let [a, b] = &fitting[..]
            && words.iter().all(|it| it.number.is_none())
            && !doubtful.is_empty()
        {
            if looked_up == 2
                && let Some(letter) = self.letter_in_the_other(rank)
            {
                // Whatever fits the word fits its letter as well: two that have the letter are room for both.
                (lines, doubtful) = (lines.and(&letter.twice), Bits::default());
            } else if work[0] + work[1] < doubtful.count() as usize * LOOK {
                // Somebody has room for both if they have a word for one alone, or two for both.
                let alone = [a, b].map(|it| self.lines_of(&without(it, &twice)));
                let room = self.lines_of_two(&twice).or(&alone[0]).or(&alone[1]);
                (lines, doubtful) = (lines.and(&room), Bits::default());
            }
        }
        self.take_out_who_has_no_room(&mut lines, &doubtful, &fitting);
        self.not_twice(&mut lines);
        self.keep(rank, lines);
    }

    /// Of two words of a query, one that is a letter of the other.
    fn letter_in_the_other(&self, rank: Rank) -> Option<&Twice> {
        let [a, b] = &self.query.words[..] else {
            return None;
        };
        let of = |letter: &Word, other: &Word| {
            let is_in = rank == Rank::Inside && other.text.contains(&letter.text);
            let known = self.index.vocabulary.with_letter(&letter.text);
            known.filter(|_| is_in)
        };
        of(a, b).or_else(|| of(b, a))
    }

    fn take_out_who_has_no_room(&self, lines: &mut Bits, doubtful: &Bits, fitting: &[Cow<[u32]>]) {
        if doubtful.is_empty() {
            return;
        }
        let index = self.index;
        let mut fits = vec![0u32; index.vocabulary.len()];
        for (at, words) in fitting.iter().enumerate() {
            for word in words.iter() {
                fits[*word as usize] |= 1 << at;
            }
        }
        let mut theirs = Vec::new();
        for line in doubtful.lines() {
            let it = &index.lines[line as usize];
            let name = index.vocabulary.name(line).iter();
            let words = name.chain(index.vocabulary.organisation(it.organisation));
            theirs.clear();
            theirs.extend(words.map(|it| fits[*it as usize]).filter(|it| *it != 0));
            let is_number = |word: &Word| word.is_number_of(&it.named(None));
            if !self.query.has_room(&theirs, is_number) {
                lines.take_out(line);
            }
        }
    }

    fn words_fitting(&self, word: &Word, rank: Rank) -> Cow<'_, [u32]> {
        let vocabulary = &self.index.vocabulary;
        let fitting = vocabulary.containing(&word.text);
        if rank != Rank::OneOff || !word.may_be_off() {
            return fitting;
        }
        let mut fitting = fitting.into_owned();
        fitting.extend(vocabulary.one_off(&word.text));
        fitting.sort_unstable();
        fitting.dedup();
        Cow::Owned(fitting)
    }

    /// The lines of words, which are in their order.
    fn lines_of(&self, words: &[u32]) -> Bits {
        let vocabulary = &self.index.vocabulary;
        let mut lines = Bits::none(self.index.built);
        vocabulary.in_names.add_words(&mut lines, words);
        vocabulary.in_organisations.add_words(&mut lines, words);
        lines
    }

    /// The lines in which these words, which are in their order, stand twice or more often.
    fn lines_of_two(&self, words: &[u32]) -> Bits {
        let vocabulary = &self.index.vocabulary;
        let mut tally = Tally::new(self.index.built, 2);
        for range in neighbours(words) {
            tally.name_all(&vocabulary.in_names, &range);
            tally.name_all(&vocabulary.in_organisations, &range);
        }
        tally.named()
    }

    fn find_late(&mut self, worst: Rank) {
        let known: HashSet<u32> = self.late.iter().map(|it| it.line).collect();
        for (line, it) in self.index.tail() {
            let group = match it.place {
                Place::Meeting(meeting) if meeting == self.meeting => Group::Here,
                Place::Meeting(_) | Place::Nowhere => Group::Elsewhere,
                Place::Route(route) => match self.index.routes.get(&self.meeting) {
                    Some(of_meeting) if *of_meeting == route => Group::ToPlace,
                    Some(_) | None => continue,
                },
            };
            if known.contains(&line) {
                continue;
            }
            let Some(rank) = self.index.rank(self.query, line, worst) else {
                continue;
            };
            if group == Group::ToPlace && self.is_here(it.person) {
                continue;
            }
            self.late.push(Late { group, rank, line });
        }
    }

    /// Who is on the list by another application is not to be placed as well.
    fn not_twice(&self, lines: &mut Bits) {
        if !self.is_waited || lines.is_empty() {
            return;
        }
        for (waiting, registered) in &self.index.twins {
            if self.here.has(*registered) && self.to_place.has(*waiting) {
                lines.take_out(*waiting);
            }
        }
        let of_tail = |(_, it): (u32, &Line)| it.person.filter(|_| it.is_at(self.meeting));
        let late: HashSet<PersonId> = self.index.tail().filter_map(of_tail).collect();
        if late.is_empty() {
            return;
        }
        for line in self.to_place.clone().and(lines).lines() {
            let person = self.index.lines[line as usize].person;
            if person.is_some_and(|it| late.contains(&it)) {
                lines.take_out(line);
            }
        }
    }

    fn is_here(&self, person: Option<PersonId>) -> bool {
        let index = self.index;
        let people = self.people_here.get_or_init(|| {
            let here = self.here.lines().map(|line| &index.lines[line as usize]);
            let late = index.tail().map(|(_, it)| it);
            here.chain(late.filter(|it| it.meeting() == Some(self.meeting)))
                .filter_map(|it| it.person)
                .collect()
        });
        person.is_some_and(|it| people.contains(&it))
    }

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

    fn count(&self, group: Group) -> u32 {
        RANKS.iter().map(|rank| self.count_as(group, *rank)).sum()
    }

    fn answer(self, limit: usize) -> Found {
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

/// The lines that have so many of the words, where that is known.
fn often(known: &Twice, least: u32) -> Option<&Bits> {
    match least {
        1 => Some(&known.once),
        2 => Some(&known.twice),
        _ => None,
    }
}

/// The words that more than one of the query fits; each list is in order.
fn fit_twice(fitting: &[Cow<[u32]>]) -> Vec<u32> {
    let mut twice: Vec<u32> = Vec::new();
    for (at, of_one) in fitting.iter().enumerate() {
        for of_other in &fitting[..at] {
            let (few, many) = match of_one.len() < of_other.len() {
                true => (of_one, of_other),
                false => (of_other, of_one),
            };
            twice.extend(few.iter().filter(|it| many.binary_search(it).is_ok()));
        }
    }
    if fitting.len() > 2 {
        twice.sort_unstable();
        twice.dedup();
    }
    twice
}

/// Both lists are in order.
fn without(words: &[u32], others: &[u32]) -> Vec<u32> {
    let is_left = |it: &&u32| others.binary_search(it).is_err();
    words.iter().filter(is_left).copied().collect()
}

#[cfg(test)]
mod tests {
    use domain::ids::{OrganisationId, RouteId};
    use domain::registration::{Selection, Source};
    use proptest::prelude::*;
    use uuid::Uuid;
    use zeroize::Zeroizing;

    use super::super::line::{AtTheDoor, Line, Organisation};
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
                arrived_at: (is_registered && of.door == 0).then(|| "2026-11-24".to_owned()),
                selection: match of.door {
                    1 => Selection::Waiting,
                    2 => Selection::Selected,
                    _ => Selection::Undecided,
                }
                .into(),
                withdrawn: of.door == 3,
                source: Source::Import.into(),
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
    fn by_the_rule(index: &DeskIndex, typed: &str) -> (Vec<u32>, [u32; 3], Option<RegistrationId>) {
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
                    Place::Meeting(of) if of == meeting(HERE) => Group::Here,
                    Place::Meeting(_) | Place::Nowhere => Group::Elsewhere,
                    Place::Route(of) if of.0 == Uuid::from_u128(ROUTE) => Group::ToPlace,
                    Place::Route(_) => return None,
                };
                let is_twice = group == Group::ToPlace
                    && it.person.is_some_and(|it| people_here.contains(&it));
                let rank = index.rank(&query, number, worst).filter(|_| !is_twice)?;
                Some((group, rank, index.state(number), number))
            });
            all.collect()
        };
        let mut all = found(Rank::BeginsAny);
        if (all.iter().filter(|it| it.0 != Group::Elsewhere).count() as u32) < ENOUGH {
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
            let (lines, counts, preselected) = by_the_rule(&index, &typed);
            let found = index.find(meeting(HERE), &typed, limit);
            let shown: Vec<u32> = found.lines.iter().map(|it| it.0).collect();
            prop_assert_eq!(&shown[..], &lines[..lines.len().min(limit)], "{}", typed);
            prop_assert_eq!([found.here, found.to_place, found.elsewhere], counts, "{}", typed);
            prop_assert_eq!(found.preselected, preselected, "{}", typed);
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
                let (lines, counts, preselected) = by_the_rule(&index, typed);
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
}
