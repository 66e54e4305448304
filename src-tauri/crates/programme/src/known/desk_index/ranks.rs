//! How well somebody fits what was typed. This is the rule; the index only finds sooner whom it holds for.
//!
//! All words of the query count, and somebody stands as high as the worst of them: each is a whole word of the name, else
//! begins one, else begins one of name or organisation, else stands inside one, else is one letter off. Different words of
//! the query take different words: `ali ali` is somebody with two that begin so. The end of a telephone and the beginning
//! of a code fit as well as a word of the organisation does, and take none.

use domain::turkish;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Rank {
    Whole,
    Begins,
    BeginsAny,
    Inside,
    OneOff,
}

pub(crate) const RANKS: [Rank; 5] = [
    Rank::Whole,
    Rank::Begins,
    Rank::BeginsAny,
    Rank::Inside,
    Rank::OneOff,
];

/// Nobody has so many words; whoever pastes a whole page is looking for nobody.
const MOST_WORDS: usize = 32;
/// Shorter words are a letter away from half of all names.
const LEAST_TO_BE_OFF: usize = 4;
/// A number of so many digits is the end of a telephone.
const PHONE_END: usize = 4;

/// What was typed, folded.
#[derive(Debug, Clone)]
pub(super) struct Query {
    pub(super) words: Vec<Word>,
    /// A code typed in groups, as it is printed: only digits, more than the end of a telephone.
    pub(super) grouped: Option<String>,
}

#[derive(Debug, Clone)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) number: Option<Number>,
    /// How many words of the query are this one, and how many begin with it: so many words of a name they need.
    pub(super) same: u32,
    pub(super) begin: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    PhoneEnd,
    CodeBeginning,
}

/// By what somebody is found: words of name and organisation, folded, and numbers.
pub(super) struct Named<'a> {
    pub(super) name: &'a str,
    pub(super) organisation: &'a str,
    pub(super) code: &'a str,
    pub(super) phone_ends: &'a [String],
}

impl Query {
    /// `None` where nothing was typed that could be looked for.
    pub(super) fn read(typed: &str) -> Option<Query> {
        let folded = turkish::fold(typed);
        let texts: Vec<&str> = words(&folded).take(MOST_WORDS + 1).collect();
        if texts.is_empty() || texts.len() > MOST_WORDS {
            return None;
        }
        let are_words = |it: &&&str| number(it).is_none();
        let count = |fits: &dyn Fn(&str) -> bool| {
            let others = texts.iter().filter(are_words);
            others.filter(|it| fits(it)).count().max(1) as u32
        };
        let all_digits = folded.bytes().all(|it| it.is_ascii_digit() || it == b' ');
        let grouped = texts.concat();
        Some(Query {
            words: texts
                .iter()
                .map(|text| Word {
                    text: (*text).to_owned(),
                    number: number(text),
                    same: count(&|other| other == *text),
                    begin: count(&|other| other.starts_with(text)),
                })
                .collect(),
            grouped: (all_digits && texts.len() > 1 && grouped.len() > PHONE_END)
                .then_some(grouped),
        })
    }

    /// As what somebody is found, no worse than `worst`; `None` where they are not.
    pub(super) fn rank(&self, somebody: &Named, worst: Rank) -> Option<Rank> {
        let best = RANKS.into_iter().take_while(|rank| *rank <= worst);
        best.into_iter().find(|rank| self.fits(somebody, *rank))
    }

    fn fits(&self, somebody: &Named, rank: Rank) -> bool {
        let name = || words(somebody.name);
        let all = || name().chain(words(somebody.organisation));
        match rank {
            Rank::Whole => self.words.iter().all(|word| {
                let count = name().filter(|it| *it == word.text).count();
                count >= word.same as usize
            }),
            Rank::Begins => self.words.iter().all(|word| {
                let count = name().filter(|it| it.starts_with(&word.text)).count();
                count >= word.begin as usize
            }),
            Rank::BeginsAny => {
                let each = self.words.iter().all(|word| {
                    let count = all().filter(|it| it.starts_with(&word.text)).count();
                    count >= word.begin as usize || word.is_number_of(somebody)
                });
                each || self.is_code_of(somebody)
            }
            Rank::Inside | Rank::OneOff => {
                self.fits(somebody, Rank::BeginsAny) || self.fits_inside(somebody, rank)
            }
        }
    }

    fn is_code_of(&self, somebody: &Named) -> bool {
        let grouped = self.grouped.as_deref();
        grouped.is_some_and(|digits| somebody.code.starts_with(digits))
    }

    /// Whether somebody in whom words do not begin so is found as this all the same: inside of words, or with a slip.
    fn fits_inside(&self, somebody: &Named, rank: Rank) -> bool {
        let fits = |word: &Word, it: &str| {
            let is_off = rank == Rank::OneOff && word.may_be_off();
            it.contains(&word.text) || is_off && is_one_off(&word.text, it)
        };
        let places = words(somebody.name).chain(words(somebody.organisation));
        let places = places.map(|it| {
            let fitting = (0..).zip(&self.words).filter(|(_, word)| fits(word, it));
            fitting.fold(0, |all, (at, _)| all | 1 << at)
        });
        let places: Vec<u32> = places.collect();
        self.has_room(&places, |word| word.is_number_of(somebody))
    }

    /// Whether the words of the query can be given to different words of somebody, each to one that it fits. Of each of
    /// theirs is said which of the query fit it: a bit for each.
    pub(super) fn has_room(&self, theirs: &[u32], is_number: impl Fn(&Word) -> bool) -> bool {
        let fitting = theirs.iter().fold(0, |all, it| all | it);
        let mut wanted = 0;
        for (at, word) in self.words.iter().enumerate() {
            let bit = 1 << at;
            if fitting & bit == 0 && !is_number(word) {
                return false;
            }
            if word.number.is_none() {
                wanted |= bit;
            }
        }
        // Two have room if each fits one and both together fit two; most queries have no more.
        let places = || theirs.iter().filter(|it| *it & wanted != 0);
        match wanted.count_ones() {
            0 | 1 => true,
            2 => places().count() >= 2,
            many => places().count() >= many as usize && one_each(wanted, theirs),
        }
    }
}

fn one_each(wanted: u32, places: &[u32]) -> bool {
    let mut taken: Vec<Option<u32>> = vec![None; places.len()];
    (0..u32::BITS)
        .filter(|word| wanted & (1 << word) != 0)
        .all(|word| takes_one(word, places, &mut taken, &mut vec![false; places.len()]))
}

/// Finds a place for this word; whoever has it already makes room where there is another one.
fn takes_one(word: u32, places: &[u32], taken: &mut [Option<u32>], asked: &mut [bool]) -> bool {
    for at in 0..places.len() {
        if places[at] & (1 << word) == 0 || std::mem::replace(&mut asked[at], true) {
            continue;
        }
        let is_free = match taken[at] {
            None => true,
            Some(other) => takes_one(other, places, taken, asked),
        };
        if is_free {
            taken[at] = Some(word);
            return true;
        }
    }
    false
}

impl Word {
    pub(super) fn may_be_off(&self) -> bool {
        self.text.chars().count() >= LEAST_TO_BE_OFF
    }

    pub(super) fn is_number_of(&self, somebody: &Named) -> bool {
        match self.number {
            None => false,
            Some(Number::PhoneEnd) => somebody.phone_ends.contains(&self.text),
            Some(Number::CodeBeginning) => somebody.code.starts_with(&self.text),
        }
    }
}

fn number(word: &str) -> Option<Number> {
    if !word.bytes().all(|it| it.is_ascii_digit()) || word.len() < PHONE_END {
        return None;
    }
    Some(match word.len() {
        PHONE_END => Number::PhoneEnd,
        _ => Number::CodeBeginning,
    })
}

pub(super) fn words(folded: &str) -> impl Iterator<Item = &str> {
    // Words are short: to look at each letter is sooner done than to look for the next space.
    folded.split([' ']).filter(|word| !word.is_empty())
}

/// The digits by which a telephone is found; an extension or a short line has no such end.
pub(crate) fn phone_end(phone: &str) -> Option<String> {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    (digits.len() >= 7).then(|| digits[digits.len() - PHONE_END..].to_owned())
}

/// Whether one letter was left out, put in, put in place of another, or two neighbours were swapped.
pub(super) fn is_one_off(a: &str, b: &str) -> bool {
    // A letter outside ASCII has up to four bytes.
    if a.len().abs_diff(b.len()) > 4 {
        return false;
    }
    if a.is_ascii() && b.is_ascii() {
        return are_one_off(a.as_bytes(), b.as_bytes());
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    are_one_off(&a, &b)
}

fn are_one_off<T: PartialEq>(a: &[T], b: &[T]) -> bool {
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let begin = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[begin..], &b[begin..]);
    let backwards = a.iter().rev().zip(b.iter().rev());
    let end = backwards.take_while(|(x, y)| x == y).count();
    match (&a[..a.len() - end], &b[..b.len() - end]) {
        ([], []) => false,
        ([] | [_], [] | [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rank_of(typed: &str, name: &str, organisation: &str) -> Option<Rank> {
        let (name, organisation) = (turkish::fold(name), turkish::fold(organisation));
        let named = Named {
            name: &name,
            organisation: &organisation,
            code: "1234567890123456",
            phone_ends: &["1301".to_owned()],
        };
        Query::read(typed)?.rank(&named, Rank::OneOff)
    }

    #[test]
    fn somebody_stands_as_high_as_the_worst_of_all_words() {
        let (name, organisation) = ("Volkan Demir", "Mavi Yel Derneği");
        for (typed, rank) in [
            ("VOLKAN", Some(Rank::Whole)),
            ("demir volkan", Some(Rank::Whole)),
            ("volkan de", Some(Rank::Begins)),
            ("volkan der", Some(Rank::BeginsAny)),
            ("olkan", Some(Rank::Inside)),
            ("mavi ernegi", Some(Rank::Inside)),
            ("volkna demir", Some(Rank::OneOff)),
            ("volkn demi", Some(Rank::OneOff)),
            ("dmr", None),
            ("volkan demirci", None),
            ("volkan volkan", None),
            ("1301", Some(Rank::BeginsAny)),
            ("301", None),
            ("demir 1301", Some(Rank::BeginsAny)),
            ("12345", Some(Rank::BeginsAny)),
            ("1234 5678 9012 3456", Some(Rank::BeginsAny)),
            ("23456", None),
            ("1234", None),
            (" ", None),
        ] {
            assert_eq!(rank_of(typed, name, organisation), rank, "{typed}");
        }
    }

    #[test]
    fn different_words_take_different_words() {
        for (typed, name, rank) in [
            ("ali ali", "Ali Kaya", None),
            ("ali ali", "Ali Aliş", Some(Rank::Begins)),
            ("ali ali", "Ali Ali", Some(Rank::Whole)),
            ("al ali", "Ali Alp", Some(Rank::Begins)),
            ("al ali alp", "Ali Alp", None),
            ("ayse se", "Ayşe Kaya", None),
            ("ayse se", "Ayşe Sezen", Some(Rank::Begins)),
            ("se ay", "Ayşe Işay", Some(Rank::Inside)),
            ("sah ahi", "Şahin Kahin", Some(Rank::Inside)),
            ("sah ahi", "Şahin Şahinoğlu", Some(Rank::Inside)),
            ("sah ahi", "Şahin Kaya", None),
        ] {
            assert_eq!(rank_of(typed, name, ""), rank, "{typed} / {name}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            failure_persistence: None,
            ..ProptestConfig::default()
        })]
        /// What the search for room says is what trying everything says.
        #[test]
        fn words_have_room_where_some_order_of_them_fits(
            places in prop::collection::vec(0u32..16, 0..6),
            count in 1usize..5,
        ) {
            fn tried(word: usize, count: usize, places: &[u32], taken: u32) -> bool {
                let fits = |at: &usize| taken & (1 << at) == 0 && places[*at] & (1 << word) != 0;
                let mut free = (0..places.len()).filter(fits);
                word == count || free.any(|at| tried(word + 1, count, places, taken | 1 << at))
            }
            let query = Query::read(&["a", "b", "c", "d"][..count].join(" ")).unwrap();
            let all = tried(0, count, &places, 0);
            prop_assert_eq!(query.has_room(&places, |_| false), all);
        }
    }

    #[test]
    fn one_letter_off_is_one_slip_of_the_fingers() {
        for (a, b, is_off) in [
            ("kirlangic", "kirlngic", true),
            ("kirlangic", "kirrlangic", true),
            ("kirlangic", "kirkangic", true),
            ("kirlangic", "kirlagnic", true),
            ("kirlangic", "kirlangic", false),
            ("kirlangic", "kirlagnci", false),
            ("kirlangic", "kilrangci", false),
            ("ab", "ba", true),
            ("abc", "cba", false),
            ("محمد", "محد", true),
        ] {
            assert_eq!(is_one_off(a, b), is_off, "{a} {b}");
            assert_eq!(is_one_off(b, a), is_off, "{b} {a}");
        }
    }

    #[test]
    fn a_telephone_ends_in_four_digits() {
        assert_eq!(phone_end("+90 532 000 13 01").as_deref(), Some("1301"));
        assert_eq!(phone_end("112"), None);
    }

    #[test]
    fn a_whole_page_looks_for_nobody() {
        assert!(Query::read(&"a ".repeat(20_000)).is_none());
        assert!(Query::read(&"a".repeat(32_768)).is_some());
    }
}
