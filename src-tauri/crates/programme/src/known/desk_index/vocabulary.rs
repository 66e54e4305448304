//! The words of all names and organisations, once and sorted, each with the lines in whose name it stands and those in
//! whose organisation.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memmem::Finder;
use zeroize::Zeroizing;

use super::bits::Bits;
use super::quick::QuickMap;
use super::ranks::is_one_off;

/// Who stands for a word is kept as a set as well where that is one in so many of all lines, or more: to join sets is
/// sooner done than to name the lines of `dernegi`.
const COMMON: usize = 32;
/// The lines of all words that begin alike are kept, where their words are named as often as one in so many of all lines.
const BEGINNING: usize = 16;
const LETTERS: usize = 26;

#[derive(Default)]
pub(super) struct Vocabulary {
    /// Each word between two line feeds.
    text: Zeroizing<String>,
    /// Where the line feed before each word is, and the last one.
    starts: Vec<u32>,
    letters: Vec<u32>,
    /// How long it takes to join the lines of all words before each, counted in lines that are named meanwhile.
    work: Vec<u32>,
    /// The words that have each letter, and their lines.
    with_letter: Lists,
    of_letters: Vec<Twice>,
    /// Common beginnings, in the order of their words.
    beginnings: Vec<(Range<usize>, Beginning)>,
    pub(super) in_names: Postings,
    pub(super) in_organisations: Postings,
    /// The words of each line's name, and of each organisation.
    names: Lists,
    organisations: Lists,
}

/// The lines in which one of some words stands, and those in which two do, or one twice.
#[derive(Default)]
pub(super) struct Twice {
    pub(super) once: Bits,
    pub(super) twice: Bits,
}

/// Who has words that begin so.
pub(super) struct Beginning {
    pub(super) in_names: Twice,
    pub(super) in_any: Twice,
}

/// Numbers in a row, and where those of each begin.
#[derive(Default)]
struct Lists {
    starts: Vec<u32>,
    numbers: Vec<u32>,
}

/// For each word the lines in which it stands, ascending; a line as often as the word stands in it.
#[derive(Default)]
pub(super) struct Postings {
    lines: Lists,
    /// The lines of common words, in the order of the words.
    common: Vec<(usize, Bits)>,
}

/// The words of lines as they are collected: each by its number in the order in which it was met first.
#[derive(Default)]
pub(super) struct Collected<'a> {
    numbers: QuickMap<&'a str, u32>,
}

impl<'a> Collected<'a> {
    pub(super) fn numbers_of(&mut self, words: impl Iterator<Item = &'a str>) -> Vec<u32> {
        words
            .map(|word| {
                let next = self.numbers.len() as u32;
                *self.numbers.entry(word).or_insert(next)
            })
            .collect()
    }

    /// The words of each line's name and of each organisation, and whose organisation is which.
    pub(super) fn into_vocabulary(
        self,
        names: &[Vec<u32>],
        organisations: &[Vec<u32>],
        of_line: impl Iterator<Item = Option<u32>>,
    ) -> Vocabulary {
        let mut words: Vec<(&str, u32)> = self.numbers.into_iter().collect();
        words.sort_unstable();
        let length = words.iter().map(|(word, _)| word.len() + 1).sum::<usize>() + 1;
        let mut text = Zeroizing::new(String::with_capacity(length));
        let mut starts = Vec::with_capacity(words.len() + 1);
        let mut sorted = vec![0; words.len()];
        for (place, (word, number)) in words.iter().enumerate() {
            starts.push(text.len() as u32);
            text.push('\n');
            text.push_str(word);
            sorted[*number as usize] = place as u32;
        }
        starts.push(text.len() as u32);
        text.push('\n');
        let letters: Vec<u32> = words.iter().map(|(word, _)| letters(word)).collect();
        let names = Lists::of(names, &sorted);
        let organisations = Lists::of(organisations, &sorted);
        let of_lines = of_line.map(|it| it.map_or(&[][..], |it| organisations.list(it as usize)));
        let of_lines: Vec<&[u32]> = of_lines.collect();
        let by_name: Vec<&[u32]> = (0..names.len()).map(|it| names.list(it)).collect();
        let mut vocabulary = Vocabulary {
            text,
            starts,
            in_names: Postings::of(&by_name, words.len()),
            in_organisations: Postings::of(&of_lines, words.len()),
            ..Vocabulary::default()
        };
        vocabulary.of_letters = lines_with_letters(&letters, &by_name, &of_lines);
        (vocabulary.names, vocabulary.organisations) = (names, organisations);
        vocabulary.letters = letters;
        vocabulary.know_letters();
        vocabulary.know_work();
        vocabulary.know_beginnings();
        vocabulary
    }
}

/// Of many words at once: of each line is said which letters its words have, and which two of them have.
fn lines_with_letters(letters: &[u32], names: &[&[u32]], organisations: &[&[u32]]) -> Vec<Twice> {
    let mut sets: Vec<Twice> = (0..LETTERS)
        .map(|_| Twice {
            once: Bits::none(names.len()),
            twice: Bits::none(names.len()),
        })
        .collect();
    for (line, (name, organisation)) in (0..).zip(names.iter().zip(organisations)) {
        let (mut once, mut twice) = (0, 0);
        for word in name.iter().chain(*organisation) {
            let theirs = letters[*word as usize];
            twice |= once & theirs;
            once |= theirs;
        }
        each(once, |letter| sets[letter].once.add(line));
        each(twice, |letter| sets[letter].twice.add(line));
    }
    sets
}

fn each(letters: u32, mut work: impl FnMut(usize)) {
    let mut left = letters & ((1 << LETTERS) - 1);
    while left != 0 {
        work(left.trailing_zeros() as usize);
        left &= left - 1;
    }
}

impl Twice {
    fn name_all(&mut self, lines: &[u32]) {
        for line in lines {
            if self.once.has(*line) {
                self.twice.add(*line);
            }
            self.once.add(*line);
        }
    }
}

impl Lists {
    fn of(lists: &[Vec<u32>], sorted: &[u32]) -> Lists {
        let mut all = Lists::default();
        all.starts.push(0);
        for list in lists {
            let numbers = list.iter().map(|it| sorted[*it as usize]);
            all.numbers.extend(numbers);
            all.starts.push(all.numbers.len() as u32);
        }
        all
    }

    fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    fn list(&self, at: usize) -> &[u32] {
        self.several(at..at + 1)
    }

    fn several(&self, of: Range<usize>) -> &[u32] {
        if of.is_empty() {
            return &[];
        }
        &self.numbers[self.starts[of.start] as usize..self.starts[of.end] as usize]
    }
}

impl Postings {
    fn of(lines: &[&[u32]], words: usize) -> Postings {
        let mut starts = vec![0u32; words + 1];
        for word in lines.iter().copied().flatten() {
            starts[*word as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut numbers = vec![0u32; starts[words] as usize];
        for (line, words) in lines.iter().enumerate() {
            for word in *words {
                let place = &mut next[*word as usize];
                numbers[*place as usize] = line as u32;
                *place += 1;
            }
        }
        let of_words = Lists { starts, numbers };
        let common = (0..words).filter(|word| of_words.list(*word).len() * COMMON > lines.len());
        let common = common.map(|word| {
            let mut set = Bits::none(lines.len());
            set.add_all(of_words.list(word));
            (word, set)
        });
        Postings {
            common: common.collect(),
            lines: of_words,
        }
    }

    /// The lines of all words of a range.
    pub(super) fn lines(&self, words: &Range<usize>) -> &[u32] {
        self.lines.several(words.clone())
    }

    /// The same, where it does not matter how often a line is named.
    pub(super) fn add_to(&self, lines: &mut Bits, words: &Range<usize>) {
        let mut from = words.start;
        for (word, set) in self.common_of(words) {
            lines.add_all(self.lines(&(from..*word)));
            lines.add_set(set);
            from = word + 1;
        }
        lines.add_all(self.lines(&(from..words.end)));
    }

    /// The same of words that are in their order.
    pub(super) fn add_words(&self, lines: &mut Bits, words: &[u32]) {
        let mut common = self.common.iter().peekable();
        for range in neighbours(words) {
            while common.next_if(|it| it.0 < range.start).is_some() {}
            let mut from = range.start;
            while let Some((word, set)) = common.next_if(|it| it.0 < range.end) {
                lines.add_all(self.lines(&(from..*word)));
                lines.add_set(set);
                from = word + 1;
            }
            lines.add_all(self.lines(&(from..range.end)));
        }
    }

    fn common_of(&self, words: &Range<usize>) -> &[(usize, Bits)] {
        let start = self.common.partition_point(|(it, _)| *it < words.start);
        let end = self.common.partition_point(|(it, _)| *it < words.end);
        &self.common[start..end]
    }
}

impl Vocabulary {
    fn know_letters(&mut self) {
        self.with_letter.starts.push(0);
        for letter in 0..LETTERS {
            let with_it = (0..).zip(&self.letters);
            let with_it = with_it.filter(|(_, letters)| *letters & 1 << letter != 0);
            self.with_letter
                .numbers
                .extend(with_it.map(|(word, _)| word));
            self.with_letter
                .starts
                .push(self.with_letter.numbers.len() as u32);
        }
    }

    fn know_work(&mut self) {
        let joined = self.names.len().div_ceil(64) as u32;
        let mut work = 0;
        self.work.push(0);
        for word in 0..self.len() {
            for postings in [&self.in_names, &self.in_organisations] {
                let is_common = postings.common.binary_search_by_key(&word, |it| it.0);
                work += match is_common {
                    Ok(_) => joined,
                    Err(_) => postings.lines.list(word).len() as u32,
                };
            }
            self.work.push(work);
        }
    }

    fn know_beginnings(&mut self) {
        let mut found = Vec::new();
        self.common_beginnings(0..self.len(), 1, &mut found);
        found.sort_unstable_by_key(|it| (it.start, it.end));
        found.dedup();
        let lines = self.names.len();
        let known = found.into_iter().map(|words| {
            let mut in_names = Twice {
                once: Bits::none(lines),
                twice: Bits::none(lines),
            };
            in_names.name_all(self.in_names.lines(&words));
            let mut in_any = Twice {
                once: in_names.once.clone(),
                twice: in_names.twice.clone(),
            };
            in_any.name_all(self.in_organisations.lines(&words));
            (words, Beginning { in_names, in_any })
        });
        self.beginnings = known.collect();
    }

    /// Of words that have all but the last of so many letters alike.
    fn common_beginnings(
        &self,
        words: Range<usize>,
        letters: usize,
        found: &mut Vec<Range<usize>>,
    ) {
        let beginning = |word: usize| self.word(word).as_bytes().get(..letters);
        let mut start = words.start;
        while start < words.end {
            let alike = (start..words.end).take_while(|it| beginning(*it) == beginning(start));
            let range = start..start + alike.count();
            start = range.end;
            if beginning(range.start).is_none() || self.named(&range) * BEGINNING < self.names.len()
            {
                continue;
            }
            self.common_beginnings(range.clone(), letters + 1, found);
            found.push(range);
        }
    }

    /// How many lines are named by these words.
    pub(super) fn named(&self, words: &Range<usize>) -> usize {
        self.in_names.lines(words).len() + self.in_organisations.lines(words).len()
    }

    /// The lines with words that begin so, where these are many.
    pub(super) fn beginning(&self, words: &Range<usize>) -> Option<&Beginning> {
        let place = |it: &(Range<usize>, Beginning)| (it.0.start, it.0.end);
        let at = self
            .beginnings
            .binary_search_by_key(&(words.start, words.end), place);
        Some(&self.beginnings[at.ok()?].1)
    }

    /// The lines with words that have this letter.
    pub(super) fn with_letter(&self, text: &str) -> Option<&Twice> {
        self.of_letters.get(number_of_letter(text)?)
    }

    /// How long it takes to join the lines of these words, counted in lines that are named meanwhile.
    pub(super) fn work(&self, words: &[u32]) -> usize {
        let of_each = words.iter().map(|it| {
            let at = *it as usize;
            self.work[at + 1] - self.work[at]
        });
        of_each.sum::<u32>() as usize
    }

    pub(super) fn len(&self) -> usize {
        self.letters.len()
    }

    /// The words of a line's name.
    pub(super) fn name(&self, line: u32) -> &[u32] {
        self.names.list(line as usize)
    }

    pub(super) fn organisation(&self, number: Option<u32>) -> &[u32] {
        number.map_or(&[], |it| self.organisations.list(it as usize))
    }

    fn word(&self, at: usize) -> &str {
        &self.text[self.starts[at] as usize + 1..self.starts[at + 1] as usize]
    }

    /// The words that begin with `text`.
    pub(super) fn beginning_with(&self, text: &str) -> Range<usize> {
        let start = self.first(|word| word >= text);
        let end = self.first(|word| word >= text && !word.starts_with(text));
        start..end
    }

    /// The word itself, if there is such a one.
    pub(super) fn same_as(&self, text: &str) -> Range<usize> {
        let start = self.first(|word| word >= text);
        let is_there = start < self.len() && self.word(start) == text;
        start..start + usize::from(is_there)
    }

    /// The first word for which this holds; it holds for all that follow.
    fn first(&self, holds: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            match holds(self.word(middle)) {
                true => high = middle,
                false => low = middle + 1,
            }
        }
        low
    }

    /// The words in which `text` stands, in their order.
    pub(super) fn containing(&self, text: &str) -> Cow<'_, [u32]> {
        if let Some(letter) = number_of_letter(text) {
            return Cow::Borrowed(match self.letters.is_empty() {
                true => &[],
                false => self.with_letter.list(letter),
            });
        }
        let finder = Finder::new(text);
        let (mut found, mut from, mut word) = (Vec::new(), 0, 0);
        while let Some(at) = finder.find(&self.text.as_bytes()[from..]) {
            let at = (from + at) as u32;
            while self.starts[word + 1] <= at {
                word += 1;
            }
            found.push(word as u32);
            from = self.starts[word + 1] as usize;
        }
        Cow::Owned(found)
    }

    /// The words that are one letter off, in their order.
    pub(super) fn one_off(&self, text: &str) -> Vec<u32> {
        let typed = letters(text);
        (0..self.len())
            .filter(|at| (self.letters[*at] ^ typed).count_ones() <= 2)
            .filter(|at| is_one_off(self.word(*at), text))
            .map(|at| at as u32)
            .collect()
    }
}

/// Words that stand beside each other are looked up together.
pub(super) fn neighbours(words: &[u32]) -> impl Iterator<Item = Range<usize>> {
    let beside = words.chunk_by(|a, b| a + 1 == *b);
    beside.filter_map(|it| Some(*it.first()? as usize..*it.last()? as usize + 1))
}

fn number_of_letter(text: &str) -> Option<usize> {
    match text.as_bytes() {
        [letter @ b'a'..=b'z'] => Some(usize::from(letter - b'a')),
        _ => None,
    }
}

/// Which letters a word has, each of `a` to `z` for itself: where it is one letter off, at most two of these differ.
fn letters(word: &str) -> u32 {
    word.chars().fold(0, |bits, c| {
        let letter = match c {
            'a'..='z' => c as u32 - 'a' as u32,
            _ => 26 + c as u32 % 6,
        };
        bits | 1 << letter
    })
}

#[cfg(test)]
mod tests {
    use super::super::ranks::words;
    use super::*;

    fn vocabulary(names: &[&str], organisations: &[&str]) -> Vocabulary {
        let mut collected = Collected::default();
        let names: Vec<_> = names
            .iter()
            .map(|it| collected.numbers_of(words(it)))
            .collect();
        let organisations: Vec<_> = organisations
            .iter()
            .map(|it| collected.numbers_of(words(it)))
            .collect();
        let of_line = (0..).take(names.len()).map(Some);
        collected.into_vocabulary(&names, &organisations, of_line)
    }

    fn said<'a>(it: &'a Vocabulary, words: &[u32]) -> Vec<&'a str> {
        words.iter().map(|at| it.word(*at as usize)).collect()
    }

    fn all(words: Range<usize>) -> Vec<u32> {
        words.map(|at| at as u32).collect()
    }

    #[test]
    fn words_are_found_by_beginning_inside_and_one_letter_off() {
        let it = vocabulary(
            &["ali kaya", "aliye demir", "ali ali", "veli de"],
            &["demokrasi evi", "", "ak dernegi", "kali"],
        );
        assert_eq!(said(&it, &all(it.beginning_with("ali"))), ["ali", "aliye"]);
        assert_eq!(
            said(&it, &all(it.beginning_with("de"))),
            ["de", "demir", "demokrasi", "dernegi"]
        );
        assert_eq!(said(&it, &all(it.beginning_with("z"))), [] as [&str; 0]);
        assert_eq!(said(&it, &all(it.same_as("ali"))), ["ali"]);
        assert_eq!(said(&it, &all(it.same_as("al"))), [] as [&str; 0]);
        assert_eq!(said(&it, &it.containing("ali")), ["ali", "aliye", "kali"]);
        assert_eq!(
            said(&it, &it.containing("li")),
            ["ali", "aliye", "kali", "veli"]
        );
        assert_eq!(said(&it, &it.containing("v")), ["evi", "veli"]);
        assert_eq!(said(&it, &it.containing("yaz")), [] as [&str; 0]);
        assert_eq!(said(&it, &it.one_off("demri")), ["demir"]);
        assert_eq!(said(&it, &it.one_off("kalli")), ["kali"]);
        assert_eq!(said(&it, &it.one_off("demir")), [] as [&str; 0]);
    }

    #[test]
    fn a_word_knows_its_lines_as_often_as_it_stands_there() {
        let it = vocabulary(&["ali kaya", "ali ali"], &["ali evi", ""]);
        let ali = it.same_as("ali");
        assert_eq!(it.in_names.lines(&ali), [0, 1, 1]);
        assert_eq!(it.in_organisations.lines(&ali), [0]);
        assert_eq!(it.in_names.lines(&it.same_as("evi")), [] as [u32; 0]);
    }

    #[test]
    fn where_nobody_is_nothing_is_found() {
        let it = vocabulary(&[], &[]);
        assert_eq!(it.beginning_with("a"), 0..0);
        assert_eq!((it.containing("a").len(), it.one_off("aaaa").len()), (0, 0));
    }
}
