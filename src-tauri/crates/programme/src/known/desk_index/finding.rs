//! Who is found, and in which order: this meeting, those still to be placed on its route, others; among each by rank, then
//! expected before arrived, then the Turkish alphabet.
//!
//! For each word of the query the vocabulary says in which lines it is; what is in all of them is found. That is exact as
//! long as words only begin others, for then counting suffices: where two words of the query begin one word of a name, the
//! name needs two that the shorter begins. Inside words that holds for two words of the query: with a word for each, and two
//! for both together, they have room. Where there are more of them, the lines with a word in which two of the query stand
//! are looked at one by one, by the numbers of their words. The tail is walked.

mod answer;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::HashSet;
use std::ops::Range;

use domain::ids::{MeetingId, PersonId, RegistrationId};

use super::DeskIndex;
use super::bits::{Bits, Tally};
use super::line::{Line, Place};
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
    /// The meeting whose desk it is; none for a search everywhere.
    desk: Option<MeetingId>,
    here: &'a Bits,
    to_place: &'a Bits,
    is_waited: bool,
    /// Who is looked for: everybody registered, and those who wait on this route, or on any.
    sought: Bits,
    /// By rank, each line once.
    found: [Ranked; RANKS.len()],
    late: Vec<Late>,
    people_here: OnceCell<HashSet<PersonId>>,
}

impl DeskIndex {
    /// At the desk of a meeting.
    pub(crate) fn find(&self, meeting: MeetingId, typed: &str, limit: usize) -> Found {
        self.found(Some(meeting), typed, limit)
    }

    /// Of no meeting in particular, so none comes before the others: whoever is registered, and whoever waits on a route.
    pub(crate) fn find_everywhere(&self, typed: &str, limit: usize) -> Found {
        self.found(None, typed, limit)
    }

    fn found(&self, desk: Option<MeetingId>, typed: &str, limit: usize) -> Found {
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
        let route = desk.and_then(|it| self.routes.get(&it).copied());
        let to_place = route.map_or(&nobody, |it| of(Place::Route(it)));
        let mut sought = self.registered.clone().or(to_place);
        for (place, lines) in &self.of_place {
            if desk.is_none() && matches!(place, Place::Route(_)) {
                sought = sought.or(lines);
            }
        }
        let mut finding = Finding {
            index: self,
            query: &query,
            desk,
            here: desk.map_or(&nobody, |it| of(Place::Meeting(it))),
            to_place,
            is_waited: !to_place.is_empty(),
            sought,
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
        let Some(meeting) = self.desk else {
            return false;
        };
        self.index.routes.contains_key(&meeting)
            || self.here.count() > 0
            || self.index.tail().any(|(_, it)| it.is_at(meeting))
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
                Place::Meeting(meeting) if Some(meeting) == self.desk => Group::Here,
                Place::Meeting(_) | Place::Nowhere => Group::Elsewhere,
                Place::Route(route) => match self.desk.map(|it| self.index.routes.get(&it)) {
                    None => Group::Elsewhere,
                    Some(Some(of_meeting)) if *of_meeting == route => Group::ToPlace,
                    Some(_) => continue,
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
        let is_here = |it: &Line| it.meeting().is_some_and(|at| Some(at) == self.desk);
        let of_tail = |(_, it): (u32, &Line)| it.person.filter(|_| is_here(it));
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
            here.chain(late.filter(|it| it.meeting().is_some_and(|at| Some(at) == self.desk)))
                .filter_map(|it| it.person)
                .collect()
        });
        person.is_some_and(|it| people.contains(&it))
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
mod tests;
