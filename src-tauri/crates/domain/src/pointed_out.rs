//! What should not stand in a note: somebody's whole name, a name with *Bey* or *Hanım* behind it, a telephone number, an
//! address of e-mail. It is pointed out to whoever types, and never refused. A given name alone is never pointed out:
//! Barış, Umut and Deniz are words as well.

use std::collections::HashSet;
use std::ops::Range;

use crate::contact;
use crate::turkish::fold;
use crate::words::words;

words! {
    /// What is pointed out.
    PointedKind {
        /// The whole name of somebody in this programme.
        Name "name",
        /// A name with Bey or Hanım.
        Addressed "addressed",
        Phone "phone",
        Email "email",
    }
}

/// What was found, and where: in characters from the beginning of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointedOut {
    pub kind: PointedKind,
    pub at: Range<usize>,
}

/// The names of the people of a programme, as texts are searched for them.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// Of two words or more; of every name the folded words.
    whole: HashSet<Vec<String>>,
    /// Every word of them: what stands before a Bey or a Hanım in small letters is a name if it is one of these.
    words: HashSet<String>,
    longest: usize,
}

impl Names {
    pub fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Names {
        let mut all = Names::default();
        for name in names {
            let folded = fold(name);
            let words: Vec<String> = folded.split(' ').map(str::to_owned).collect();
            all.words.extend(words.iter().cloned());
            if words.len() > 1 {
                all.longest = all.longest.max(words.len());
                all.whole.insert(words);
            }
        }
        all
    }
}

/// A word of the text and where it stands; a suffix behind an apostrophe is no part of it.
struct Word {
    at: Range<usize>,
    folded: String,
    is_capital: bool,
}

/// In the order in which they stand; no two of them overlap.
pub fn point_out(text: &str, names: &Names) -> Vec<PointedOut> {
    let letters: Vec<char> = text.chars().collect();
    let mut found = emails(&letters);
    found.extend(phones(&letters));
    let words = words(&letters);
    found.extend(whole_names(&words, names));
    found.extend(addressed(&words, names));
    // Of two that overlap the first kind found is told.
    let mut kept: Vec<PointedOut> = Vec::new();
    for it in found {
        let meets = |other: &PointedOut| it.at.start < other.at.end && other.at.start < it.at.end;
        if !kept.iter().any(meets) {
            kept.push(it);
        }
    }
    kept.sort_by_key(|it| it.at.start);
    kept
}

/// The text without what was pointed out in it, for a paper on which nobody is named.
pub fn masked(text: &str, found: &[PointedOut]) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut after = 0;
    let letters: Vec<char> = text.chars().collect();
    for it in found {
        masked.extend(&letters[after..it.at.start]);
        masked.push_str("[…]");
        after = it.at.end;
    }
    masked.extend(&letters[after..]);
    masked
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '`' | '´' | 'ʼ')
}

fn words(letters: &[char]) -> Vec<Word> {
    let mut words = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        if !letters[at].is_alphabetic() {
            at += 1;
            continue;
        }
        let start = at;
        while at < letters.len() && letters[at].is_alphanumeric() {
            at += 1;
        }
        let end = at;
        // `Işık'ın` is one word of which the name is the first part.
        if at < letters.len() && is_apostrophe(letters[at]) {
            at += 1;
            while at < letters.len() && letters[at].is_alphanumeric() {
                at += 1;
            }
        }
        let word: String = letters[start..end].iter().collect();
        words.push(Word {
            at: start..end,
            folded: fold(&word),
            is_capital: letters[start].is_uppercase(),
        });
    }
    words
}

fn whole_names(words: &[Word], names: &Names) -> Vec<PointedOut> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let most = names.longest.min(words.len() - at);
        let length = (2..=most).rev().find(|length| {
            let run = words[at..at + length].iter();
            let run: Vec<String> = run.map(|it| it.folded.clone()).collect();
            names.whole.contains(&run)
        });
        match length {
            Some(length) => {
                let last = &words[at + length - 1];
                found.push(PointedOut {
                    kind: PointedKind::Name,
                    at: words[at].at.start..last.at.end,
                });
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// How Bey and Hanım are written, also with an ending.
const BEY: &[&str] = &["bey", "beyi", "beye", "beyin", "beyde", "beyden", "beyle"];
const HANIM: &[&str] = &[
    "hanim", "hanimi", "hanima", "hanimin", "hanimda", "hanimdan", "hanimla",
];

/// What stands before them and is no name, also at the beginning of a sentence.
const NO_NAMES: &[&str] = &[
    "bir", "bu", "su", "o", "her", "hic", "hicbir", "iki", "uc", "kac", "bazi", "genc", "yasli",
    "diger", "baska", "ayni", "muhtar", "vali", "baskan", "ve", "veya", "sayin",
];

fn addressed(words: &[Word], names: &Names) -> Vec<PointedOut> {
    let pairs = words.windows(2).filter(|pair| {
        let (name, title) = (&pair[0], &*pair[1].folded);
        (BEY.contains(&title) || HANIM.contains(&title))
            && (name.is_capital || names.words.contains(&name.folded))
            && !NO_NAMES.contains(&&*name.folded)
            && is_beside(name, &pair[1])
    });
    let found = pairs.map(|pair| PointedOut {
        kind: PointedKind::Addressed,
        at: pair[0].at.start..pair[1].at.end,
    });
    found.collect()
}

/// Whether nothing but a space stands between them: behind a full stop another sentence begins.
fn is_beside(name: &Word, title: &Word) -> bool {
    title.at.start == name.at.end + 1
}

/// An address is what stands around an `@` and has a dot behind it.
fn emails(letters: &[char]) -> Vec<PointedOut> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
    let mut found: Vec<PointedOut> = Vec::new();
    for (at, _) in letters.iter().enumerate().filter(|(_, c)| **c == '@') {
        let before = letters[..at].iter().rev().take_while(|c| is_part(**c));
        let start = at - before.count();
        let after = letters[at + 1..].iter().take_while(|c| is_part(**c));
        let mut end = at + 1 + after.count();
        // The full stop of the sentence.
        while end > at + 1 && matches!(letters[end - 1], '.' | '-' | '_') {
            end -= 1;
        }
        let has_dot = letters[at + 1..end].contains(&'.');
        let is_free = found.last().is_none_or(|it| it.at.end <= start);
        if start < at && has_dot && is_free {
            found.push(PointedOut {
                kind: PointedKind::Email,
                at: start..end,
            });
        }
    }
    found
}

/// Digits in a row, with what people put between them, that are a telephone number and no day or sum.
fn phones(letters: &[char]) -> Vec<PointedOut> {
    let is_between = |c: char| matches!(c, ' ' | '-' | '(' | ')' | '.' | '/');
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let begins = letters[at].is_ascii_digit() || matches!(letters[at], '+' | '(');
        if !begins {
            at += 1;
            continue;
        }
        let run = letters[at..].iter().enumerate().take_while(|(nth, c)| {
            c.is_ascii_digit() || is_between(**c) || (*nth == 0 && **c == '+')
        });
        let mut end = at + run.count();
        while end > at && !letters[end - 1].is_ascii_digit() {
            end -= 1;
        }
        match phone_in(letters, at, end) {
            Some(phone) => {
                at = phone.end;
                found.push(PointedOut {
                    kind: PointedKind::Phone,
                    at: phone,
                });
            }
            None => at = end.max(at + 1),
        }
    }
    found
}

/// The number that begins earliest in a run of digits: `2027 0532 000 00 00` has a year before it.
fn phone_in(letters: &[char], start: usize, end: usize) -> Option<Range<usize>> {
    let starts_word = |at: usize| at == start || !letters[at - 1].is_ascii_digit();
    let ends_word = |at: usize| at == end || !letters[at].is_ascii_digit();
    let starts = (start..end).filter(|at| starts_word(*at) && letters[*at] != ' ');
    for from in starts {
        for to in (from + 1..=end).rev().filter(|to| ends_word(*to)) {
            let run = &letters[from..to];
            let digits = run.iter().filter(|c| c.is_ascii_digit()).count();
            if !(10..=14).contains(&digits) || !run.last().is_some_and(char::is_ascii_digit) {
                continue;
            }
            let typed: String = run.iter().collect();
            let read = contact::phone(&typed);
            if read.is_some_and(|it| it.e164.is_some() && it.doubt.is_none()) {
                return Some(from..to);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn names() -> Names {
        Names::of([
            "Ayşe Işık",
            "Barış Deniz Umut",
            "Umut Kaya",
            "Zeynep",
            // Who wrote down a given name only, and one that is a word.
            "Deniz",
            "İlker Şahin",
        ])
    }

    fn found(text: &str) -> Vec<(PointedKind, String)> {
        let letters: Vec<char> = text.chars().collect();
        let found = point_out(text, &names()).into_iter();
        found
            .map(|it| (it.kind, letters[it.at].iter().collect()))
            .collect()
    }

    #[test]
    fn names_numbers_and_addresses_are_pointed_out() {
        use PointedKind::*;
        for (text, expected) in [
            ("Ayşe Işık söz aldı.", vec![(Name, "Ayşe Işık")]),
            ("ayse ISIK'ın önerisi", vec![(Name, "ayse ISIK")]),
            ("Barış Deniz Umut anlattı", vec![(Name, "Barış Deniz Umut")]),
            ("Ahmet Bey itiraz etti", vec![(Addressed, "Ahmet Bey")]),
            (
                "zeynep hanımın derneği",
                vec![(Addressed, "zeynep hanımın")],
            ),
            ("Gülsüm Hanım’a göre", vec![(Addressed, "Gülsüm Hanım")]),
            ("Arayın: 0532 123 45 67.", vec![(Phone, "0532 123 45 67")]),
            (
                "+90 (462) 321 00 00 numarası",
                vec![(Phone, "+90 (462) 321 00 00")],
            ),
            ("2027 yılında 05321234567", vec![(Phone, "05321234567")]),
            ("bilgi@example.org.", vec![(Email, "bilgi@example.org")]),
            (
                "İlker Şahin ilker@example.org 0532 123 45 67",
                vec![
                    (Name, "İlker Şahin"),
                    (Email, "ilker@example.org"),
                    (Phone, "0532 123 45 67"),
                ],
            ),
        ] {
            let expected: Vec<_> = expected
                .into_iter()
                .map(|(kind, text)| (kind, text.to_owned()))
                .collect();
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn words_days_and_sums_are_left_alone() {
        for text in [
            "Barış istiyoruz, umut var, deniz kirli.",
            "Barış, Umut ve Deniz",
            "Işık yetersiz, Ayşe kuşu yok",
            "Zeynep",
            "Bir hanım ve bir bey söz aldı. Bu Bey kim?",
            "Beyoğlu Belediyesi",
            "14.04.2027, 12-14 Nisan, 09.30-13.20",
            "5 milyon 250 bin 000 TL, 1.250.000,50",
            "@belediye hesabı, a@b",
            "",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn what_is_masked_is_gone_and_the_rest_stays() {
        let text = "Ayşe Işık’ın numarası 0532 123 45 67’dir.";
        let found = point_out(text, &names());
        assert_eq!(masked(text, &found), "[…]’ın numarası […]’dir.");
        assert_eq!(masked("Barış", &[]), "Barış");
    }

    proptest! {
        /// Given names are words: alone, whatever stands around them, they are nobody.
        #[test]
        fn a_given_name_alone_is_never_pointed_out(
            words in prop::collection::vec(
                prop::sample::select(vec!["Barış", "istiyoruz", "Umut", "var", "Deniz", "kirli", "Ayşe", "ve", "bey"]),
                0..12,
            ),
        ) {
            // One of each name at most beside a word that is none: no two names stand side by side, and nobody is addressed.
            let text = words.join(" gibi ");
            prop_assert_eq!(found(&text), []);
        }

        #[test]
        fn a_whole_name_is_found_wherever_it_stands(before in "[a-zçğış ,.]{0,20}", after in "[ ,.][a-zçğış ,.]{0,20}") {
            let text = format!("{before} Ayşe Işık{after}");
            let start = before.chars().count() + 1;
            let found = point_out(&text, &names());
            prop_assert!(found.iter().any(|it| it.kind == PointedKind::Name && it.at == (start..start + 9)));
        }

        #[test]
        fn what_is_pointed_out_lies_in_the_text_in_order(text in "\\PC{0,60}|[0-9 ()+.@a-z]{0,40}") {
            let found = point_out(&text, &names());
            let length = text.chars().count();
            let mut after = 0;
            for it in &found {
                prop_assert!(it.at.start >= after && it.at.start < it.at.end && it.at.end <= length);
                after = it.at.end;
            }
            masked(&text, &found);
        }
    }
}
