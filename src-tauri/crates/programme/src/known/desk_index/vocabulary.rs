//! The words of all names and organisations, once and sorted, each with the lines in whose name it stands and those in
//! whose organisation.

use std::collections::HashMap;
use std::ops::Range;

use super::ranks::is_one_off;
use memchr::memmem::Finder;
use zeroize::Zeroizing;

#[derive(Default)]
pub(super) struct Vocabulary {
    /// Each word between two line feeds.
    text: Zeroizing<String>,
    /// Where the line feed before each word is, and the last one.
    starts: Vec<u32>,
    letters: Vec<u32>,
    pub(super) in_names: Postings,
    pub(super) in_organisations: Postings,
}

/// For each word the lines in which it stands, ascending; a line as often as the word stands in it.
#[derive(Default)]
pub(super) struct Postings {
    starts: Vec<u32>,
    lines: Vec<u32>,
}

/// The words of lines as they are collected: each by its number in the order in which it was met first.
#[derive(Default)]
pub(super) struct Collected<'a> {
    numbers: HashMap<&'a str, u32>,
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

    /// `names` and `organisations` give for each line the words of its name and its organisation.
    pub(super) fn into_vocabulary<'b>(
        self,
        names: &[Vec<u32>],
        organisations: impl Iterator<Item = &'b [u32]> + Clone,
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
        let by_name = names.iter().map(Vec::as_slice);
        Vocabulary {
            text,
            starts,
            letters,
            in_names: Postings::of(by_name, &sorted),
            in_organisations: Postings::of(organisations, &sorted),
        }
    }
}

impl Postings {
    fn of<'b>(lines: impl Iterator<Item = &'b [u32]> + Clone, sorted: &[u32]) -> Postings {
        let mut starts = vec![0u32; sorted.len() + 1];
        for words in lines.clone() {
            for word in words {
                starts[sorted[*word as usize] as usize + 1] += 1;
            }
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut postings = vec![0u32; starts.last().copied().unwrap_or(0) as usize];
        for (line, words) in lines.enumerate() {
            for word in words {
                let place = &mut next[sorted[*word as usize] as usize];
                postings[*place as usize] = line as u32;
                *place += 1;
            }
        }
        Postings {
            starts,
            lines: postings,
        }
    }

    /// The lines of all words of a range.
    pub(super) fn lines(&self, words: &Range<usize>) -> &[u32] {
        if words.is_empty() {
            return &[];
        }
        let (start, end) = (self.starts[words.start], self.starts[words.end]);
        &self.lines[start as usize..end as usize]
    }
}

impl Vocabulary {
    fn len(&self) -> usize {
        self.letters.len()
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

/// Which letters a word has: where it is one letter off, at most two of these differ.
fn letters(word: &str) -> u32 {
    word.chars().fold(0, |bits, c| bits | 1 << (c as u32 % 32))
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
        collected.into_vocabulary(&names, organisations.iter().map(Vec::as_slice))
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
