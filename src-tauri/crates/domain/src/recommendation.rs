//! Recommendations: what a meeting asks of somebody, with a number that is given once.
//!
//! # Numbers
//!
//! A recommendation is `R5.2-Ö1`, route, stop and a running number, in both languages; recommendations of several cities
//! that are one are together `G-12`. A number is written when its row is made and never again, so it does not move when the
//! meeting does; the next one counts every row that ever had one, whoever took it out of sight since, so it is not given
//! twice. Two laptops that had not heard of each other may have given the same: then both go on with the mark of the laptop
//! behind it, `R5.2-Ö1-K7QX` and `R5.2-Ö1-M3PA`, and the number without a mark is nobody's any more. A paper that was issued
//! before says which of the two it means, because its own number carries the same mark.

use std::collections::{BTreeSet, HashMap};

use uuid::Uuid;

use crate::duplicate::{Comparable, Likeness};
use crate::ids::{MeetingId, RecommendationId, of_its_nature};
use crate::noun::Noun;
use crate::turkish::fold;

/// A number as it was given, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    pub number: String,
    /// Of the laptop; see [`crate::report::mark`].
    pub mark: String,
}

/// `R5.2-Ö`, what all numbers of a stop begin with; `R0.0-Ö` of a meeting on no route yet.
pub fn series((route, stop): (Option<u32>, Option<u32>)) -> String {
    let (route, stop) = route.zip(stop).unwrap_or_default();
    format!("R{route}.{stop}-Ö")
}

/// What the numbers of joined recommendations begin with.
pub const JOINT_SERIES: &str = "G-";

/// The next number of a series, after all that were ever given.
pub fn next<'a>(series: &str, given: impl IntoIterator<Item = &'a str>) -> String {
    let running = given.into_iter().filter_map(|it| it.strip_prefix(series));
    let running = running.filter_map(|it| it.parse::<u32>().ok());
    let last = running.max().unwrap_or_default();
    format!("{series}{}", last.saturating_add(1))
}

/// What every number is called, in the order in which they are handed in: with the mark where two laptops gave the same.
/// Where not even that tells them apart, because two wrote as one laptop, the letters of the row do.
pub fn called(given: &[(Uuid, Given)]) -> Vec<String> {
    let mut times: HashMap<&str, u32> = HashMap::new();
    let mut marked: HashMap<(&str, &str), Vec<String>> = HashMap::new();
    for (row, it) in given {
        *times.entry(&it.number).or_default() += 1;
        let same = marked.entry((&it.number, &it.mark)).or_default();
        same.push(letters_of(row));
    }
    let called = given.iter().map(|(row, it)| {
        let is_alone = times[&*it.number] == 1;
        let same = &marked[&(&*it.number, &*it.mark)];
        match (is_alone, same.len()) {
            (true, _) => it.number.clone(),
            (false, 1) => format!("{}-{}", it.number, it.mark),
            (false, _) => {
                let own = &letters_of(row)[..enough(same)];
                format!("{}-{}-{own}", it.number, it.mark)
            }
        }
    });
    called.collect()
}

fn letters_of(row: &Uuid) -> String {
    let letters = blake3::hash(row.as_bytes()).to_hex();
    letters.to_ascii_uppercase()
}

/// How many of their first letters tell all of them apart: four, but where two begin alike.
fn enough(all: &[String]) -> usize {
    let tells_apart = |length: &usize| {
        let first: BTreeSet<&str> = all.iter().map(|it| &it[..*length]).collect();
        first.len() == all.len()
    };
    let longest = all.iter().map(String::len).min().unwrap_or(4);
    (4..longest).find(tells_apart).unwrap_or(longest)
}

/// Whether somebody who typed this meant the number: `r5.2-o1` is `R5.2-Ö1`.
pub fn is_number(typed: &str, number: &str) -> bool {
    fold(typed) == fold(number)
}

/// How many were for it, of how many who voted; never more. One value, because of two laptops that count at once one is
/// right, and half of each is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Votes {
    pub votes: u32,
    pub voting: u32,
}

impl Votes {
    pub fn new(votes: u32, voting: u32) -> Option<Votes> {
        (voting > 0 && votes <= voting).then_some(Votes { votes, voting })
    }

    /// `14/17`
    pub fn text(self) -> String {
        format!("{}/{}", self.votes, self.voting)
    }

    pub fn read(text: &str) -> Option<Votes> {
        let (votes, voting) = text.split_once('/')?;
        Votes::new(votes.trim().parse().ok()?, voting.trim().parse().ok()?)
    }
}

/// In the order of their support: by the share of those who voted, then by how many, then by priority; what nobody voted on
/// comes last, by priority and number. The numbers are told apart by `number`.
pub fn support_key(votes: Option<Votes>, priority: Option<u32>) -> (bool, u64, u32, u32) {
    // Parts of a million, turned round so that the most comes first.
    const WHOLE: u64 = 1_000_000;
    let share = votes.map_or(0, |it| u64::from(it.votes) * WHOLE / u64::from(it.voting));
    let votes_for = votes.map_or(0, |it| it.votes);
    (
        votes.is_none(),
        WHOLE - share,
        u32::MAX - votes_for,
        priority.unwrap_or(u32::MAX),
    )
}

/// The running number in one that was given, for sorting: 12 of `R5.2-Ö12`.
pub fn running(number: &str) -> u32 {
    let digits = number.rsplit(['Ö', '-']).next().unwrap_or_default();
    digits.parse().unwrap_or(u32::MAX)
}

/// That two are different is said of the two once, on whichever laptop.
pub fn apart_id(a: RecommendationId, b: RecommendationId) -> Uuid {
    let (a, b) = (a.min(b), a.max(b));
    of_its_nature(Noun::RecommendationsApart, format!("{a}/{b}"))
}

/// What of a recommendation is compared with those of other cities. Whatever looks alike is proposed to a person, and
/// joined by nobody else.
pub struct Wording {
    pub meeting: MeetingId,
    /// The beginnings of the words of a text that say something, in each language: Turkish puts its endings behind.
    beginnings: [BTreeSet<String>; 2],
}

/// As many letters of a word tell it from another whatever stands behind.
const BEGINNING: usize = 5;

/// Words that stand in every recommendation.
const COMMON: &[&str] = &[
    "icin", "olsun", "daha", "veya", "olan", "gibi", "ile", "edil", "edils", "veril", "yapil",
    "should", "shoul", "that", "with", "from", "more", "must", "the", "and", "for", "are", "not",
    "bir", "cok",
];

impl Wording {
    pub fn of(meeting: MeetingId, tr: &str, en: &str) -> Wording {
        Wording {
            meeting,
            beginnings: [tr, en].map(beginnings),
        }
    }
}

fn beginnings(text: &str) -> BTreeSet<String> {
    let folded = fold(text);
    let words = folded.split(' ').filter(|it| it.chars().count() > 2);
    let beginnings = words.map(|it| it.chars().take(BEGINNING).collect::<String>());
    beginnings
        .filter(|it| !COMMON.contains(&it.as_str()))
        .collect()
}

/// From here on two are proposed.
const ALIKE: f64 = 0.5;

impl Comparable for Wording {
    fn blocks(&self, into: &mut Vec<u64>) {
        for (language, words) in self.beginnings.iter().enumerate() {
            into.extend(words.iter().map(|it| {
                let hash = blake3::hash(format!("{language}{it}").as_bytes());
                let (first, _) = hash.as_bytes().as_chunks::<8>();
                first.first().map_or(0, |it| u64::from_le_bytes(*it))
            }));
        }
    }

    /// What they share, of all that they say; in the language in which they share more.
    fn looks_like(&self, other: &Wording) -> Option<Likeness> {
        if self.meeting == other.meeting {
            return None;
        }
        let shares = self.beginnings.iter().zip(&other.beginnings);
        let shares = shares.map(|(one, other)| {
            let shared = one.intersection(other).count();
            let all = one.len() + other.len();
            if all == 0 {
                0.0
            } else {
                2.0 * shared as f64 / all as f64
            }
        });
        let score = shares.fold(0.0, f64::max);
        let score = (score * 100.0).round() / 100.0;
        (score >= ALIKE).then_some(Likeness {
            score,
            reasons: Vec::new(),
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::duplicate::alike;

    fn given(row: u128, number: &str, mark: &str) -> (Uuid, Given) {
        let (number, mark) = (number.to_owned(), mark.to_owned());
        (Uuid::from_u128(row), Given { number, mark })
    }

    #[test]
    fn a_number_counts_on_from_all_that_were_given() {
        let at = series((Some(5), Some(2)));
        assert_eq!(next(&at, []), "R5.2-Ö1");
        assert_eq!(
            next(&at, ["R5.2-Ö1", "R5.2-Ö9", "R5.20-Ö30", "R5.2-Öx"]),
            "R5.2-Ö10"
        );
        assert_eq!(next(&series((None, None)), []), "R0.0-Ö1");
        assert_eq!(next(JOINT_SERIES, ["G-11", "R5.2-Ö40"]), "G-12");
        assert_eq!([running("R5.2-Ö12"), running("G-3")], [12, 3]);
    }

    #[test]
    fn only_numbers_that_two_laptops_gave_carry_their_marks() {
        let all = [
            given(1, "R5.2-Ö1", "K7QX"),
            given(2, "R5.2-Ö1", "M3PA"),
            given(3, "R5.2-Ö2", "K7QX"),
        ];
        assert_eq!(called(&all), ["R5.2-Ö1-K7QX", "R5.2-Ö1-M3PA", "R5.2-Ö2"]);
        let by_one = [given(1, "G-1", "K7QX"), given(2, "G-1", "K7QX")];
        let called = called(&by_one);
        assert_ne!(called[0], called[1], "a file that was copied by hand");
        assert!(is_number("r5.2-o1-k7qx", "R5.2-Ö1-K7QX"));
        assert!(!is_number("R5.2-Ö1", "R5.2-Ö11"));
    }

    proptest! {
        #[test]
        fn no_two_are_called_the_same(rows in prop::collection::hash_map(any::<u128>(), (1..4u32, 0..3u32), 0..30)) {
            let all: Vec<(Uuid, Given)> = rows
                .iter()
                .map(|(row, (number, mark))| given(*row, &format!("R1.1-Ö{number}"), &format!("AAA{mark}")))
                .collect();
            let names: std::collections::HashSet<String> = called(&all).into_iter().collect();
            prop_assert_eq!(names.len(), all.len());
        }
    }

    #[test]
    fn nobody_votes_who_is_not_there() {
        assert_eq!(Votes::new(18, 17), None);
        assert_eq!(Votes::new(0, 0), None);
        assert_eq!(Votes::read(" 14 / 17 "), Votes::new(14, 17));
        assert_eq!(
            Votes::new(14, 17).map(Votes::text).as_deref(),
            Some("14/17")
        );
        for text in ["", "14", "18/17", "-1/17", "a/b"] {
            assert_eq!(Votes::read(text), None, "{text}");
        }
    }

    #[test]
    fn the_most_support_comes_first_and_what_was_not_voted_on_last() {
        let votes = |votes, voting| Votes::new(votes, voting);
        let mut keys = [
            support_key(None, None),
            support_key(None, Some(1)),
            support_key(votes(11, 17), None),
            support_key(votes(14, 17), None),
            support_key(votes(7, 7), None),
        ];
        keys.sort_unstable();
        assert_eq!(
            keys,
            [
                support_key(votes(7, 7), None),
                support_key(votes(14, 17), None),
                support_key(votes(11, 17), None),
                support_key(None, Some(1)),
                support_key(None, None),
            ]
        );
    }

    #[test]
    fn what_other_cities_say_in_like_words_is_proposed() {
        let said = |at: u128, meeting: u128, tr: &str| {
            (at, Wording::of(MeetingId(Uuid::from_u128(meeting)), tr, ""))
        };
        let crowd = [
            said(
                1,
                1,
                "Görüş alma süresi en az 15 gün olsun ve gerekçeli yanıt verilsin.",
            ),
            said(
                2,
                2,
                "Görüş alma süreleri uzatılsın, gerekçeli yanıtlar verilsin.",
            ),
            said(3, 3, "Küçük derneklerin bildirim yükü hafifletilsin."),
            said(
                4,
                1,
                "Görüş alma süresi uzun olsun, gerekçeli yanıt verilsin.",
            ),
        ];
        let pairs: Vec<(u128, u128)> = alike(&crowd).iter().map(|it| (it.a, it.b)).collect();
        assert!(
            pairs.contains(&(1, 2)) && pairs.contains(&(2, 4)),
            "{pairs:?}"
        );
        assert!(!pairs.contains(&(1, 4)), "one city says two things");
        assert!(pairs.iter().all(|(a, b)| *a != 3 && *b != 3));
    }
}
