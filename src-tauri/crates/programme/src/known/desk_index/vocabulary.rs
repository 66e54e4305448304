//! The words of all names and organisations, once and sorted, each with the lines in whose name it stands and those in
//! whose organisation.

use std::ops::Range;

use memchr::memmem::Finder;
use zeroize::Zeroizing;

use super::bits::Bits;
use super::quick::QuickMap;
use super::ranks::is_one_off;

/// Who stands for a word is kept as a set as well where that is one in so many of all lines, or more: to join sets is
/// sooner done than to name the lines of `dernegi`.
const COMMON: usize = 32;

#[derive(Default)]
pub(super) struct Vocabulary {
    /// Each word between two line feeds.
    text: Zeroizing<String>,
    /// Where the line feed before each word is, and the last one.
    starts: Vec<u32>,
    letters: Vec<u32>,
    pub(super) in_names: Postings,
    pub(super) in_organisations: Postings,
    /// The words of each line's name, and of each organisation.
    names: Lists,
    organisations: Lists,
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
    /// How long it takes to join a set, counted in lines that are named meanwhile.
    joined: usize,
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
        let letters = words.iter().map(|(word, _)| letters(word)).collect();
        let names = Lists::of(names, &sorted);
        let organisations = Lists::of(organisations, &sorted);
        let of_lines = of_line.map(|it| it.map_or(&[][..], |it| organisations.list(it as usize)));
        let of_lines: Vec<&[u32]> = of_lines.collect();
        let by_name: Vec<&[u32]> = (0..names.len()).map(|it| names.list(it)).collect();
        Vocabulary {
            text,
            starts,
            letters,
            in_names: Postings::of(&by_name, words.len()),
            in_organisations: Postings::of(&of_lines, words.len()),
            names,
            organisations,
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
            joined: lines.len().div_ceil(64),
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

    /// How long that takes, counted in lines that are named meanwhile.
    pub(super) fn work(&self, words: &Range<usize>) -> usize {
        let mut work = self.lines(words).len();
        for (word, _) in self.common_of(words) {
            work = work + self.joined - self.lines.list(*word).len();
        }
        work
    }

    fn common_of(&self, words: &Range<usize>) -> &[(usize, Bits)] {
        let start = self.common.partition_point(|(it, _)| *it < words.start);
        let end = self.common.partition_point(|(it, _)| *it < words.end);
        &self.common[start..end]
    }
}

impl Vocabulary {
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
    pub(super) fn containing(&self, text: &str) -> Vec<usize> {
        if let [b'a'..=b'z'] = text.as_bytes() {
            let letter = letters(text);
            let has_it = |at: &usize| self.letters[*at] & letter != 0;
            return (0..self.len()).filter(has_it).collect();
        }
        let finder = Finder::new(text);
        let (mut found, mut from, mut word) = (Vec::new(), 0, 0);
        while let Some(at) = finder.find(&self.text.as_bytes()[from..]) {
            let at = (from + at) as u32;
            while self.starts[word + 1] <= at {
                word += 1;
            }
            found.push(word);
            from = self.starts[word + 1] as usize;
        }
        found
    }

    /// The words that are one letter off, in their order.
    pub(super) fn one_off(&self, text: &str) -> Vec<usize> {
        let typed = letters(text);
        (0..self.len())
            .filter(|at| (self.letters[*at] ^ typed).count_ones() <= 2)
            .filter(|at| is_one_off(self.word(*at), text))
            .collect()
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

    fn said(it: &Vocabulary, words: impl IntoIterator<Item = usize>) -> Vec<&str> {
        words.into_iter().map(|at| it.word(at)).collect()
    }

    #[test]
    fn words_are_found_by_beginning_inside_and_one_letter_off() {
        let it = vocabulary(
            &["ali kaya", "aliye demir", "ali ali", "veli de"],
            &["demokrasi evi", "", "ak dernegi", "kali"],
        );
        assert_eq!(said(&it, it.beginning_with("ali")), ["ali", "aliye"]);
        assert_eq!(
            said(&it, it.beginning_with("de")),
            ["de", "demir", "demokrasi", "dernegi"]
        );
        assert_eq!(said(&it, it.beginning_with("z")), [] as [&str; 0]);
        assert_eq!(said(&it, it.same_as("ali")), ["ali"]);
        assert_eq!(said(&it, it.same_as("al")), [] as [&str; 0]);
        assert_eq!(said(&it, it.containing("ali")), ["ali", "aliye", "kali"]);
        assert_eq!(
            said(&it, it.containing("li")),
            ["ali", "aliye", "kali", "veli"]
        );
        assert_eq!(said(&it, it.containing("v")), ["evi", "veli"]);
        assert_eq!(said(&it, it.containing("yaz")), [] as [&str; 0]);
        assert_eq!(said(&it, it.one_off("demri")), ["demir"]);
        assert_eq!(said(&it, it.one_off("kalli")), ["kali"]);
        assert_eq!(said(&it, it.one_off("demir")), [] as [&str; 0]);
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
        assert_eq!((it.containing("a"), it.one_off("aaaa")), (vec![], vec![]));
    }
}
