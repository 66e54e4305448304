//! Passphrases: how strong a new one must be, one that is offered, and how the one in use is changed. Whatever opened a file
//! before goes on opening it.
//!
//! A new one is strong enough if it is as hard to guess as four words that nobody put together: by the estimate of
//! `zxcvbn`, which knows words, names, dates, rows of keys and how people replace letters,
//!
//! | what was typed | guesses |
//! |---|---|
//! | four different words or more | 10^10 |
//! | anything else | 10^13, as many as four words of a list of 2,000 |
//!
//! It knows English only, so it is told what a Turkish guesser tries first (`assets/passphrase/guessed.txt`) and the words
//! that we offer ourselves. Letters count as their plain ones: `ş` is no harder to guess than `s`.
//!
//! The offered one is five words of 1,024, 50 bits: with a guess of 0.13 s and 64 MiB on a laptop, two million years of one;
//! for somebody with a thousand times as much, still thousands. Its words have plain letters only, so that they are typed
//! alike on every keyboard.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use documents::words::Language;
use domain::turkish;

use crate::base::error::{Error, Result};
use crate::programme::Programme;
use crate::view;

const ENOUGH: f64 = 13.0;
const ENOUGH_FOR_WORDS: f64 = 10.0;
const WORDS: usize = 4;
/// Letters that are looked at; more make no difference.
const WEIGHED: usize = 100;
/// Of the offered one: ten bits each.
const OFFERED: usize = 5;

static TURKISH: LazyLock<Vec<&str>> =
    LazyLock::new(|| lines(include_str!("../../../../../assets/passphrase/tr.txt")));
static ENGLISH: LazyLock<Vec<&str>> =
    LazyLock::new(|| lines(include_str!("../../../../../assets/passphrase/en.txt")));
/// In the order in which they are tried.
static GUESSED: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let first = lines(include_str!("../../../../../assets/passphrase/guessed.txt"));
    first.into_iter().chain(TURKISH.iter().copied()).collect()
});

/// Whether a new programme, or a change, would take it.
pub fn weigh(passphrase: &str) -> view::PassphraseWeight {
    let plain = plain(passphrase);
    let estimate = zxcvbn::zxcvbn(&plain, &GUESSED).guesses_log10();
    let words: BTreeSet<&str> = plain.split_whitespace().filter(|it| it.len() > 1).collect();
    let least = if words.len() < WORDS {
        ENOUGH
    } else {
        ENOUGH_FOR_WORDS
    };
    view::PassphraseWeight {
        enough: estimate >= least,
    }
}

/// A fresh one for whoever does not want to think of one. It is kept nowhere.
pub fn offer(language: Language) -> Result<String> {
    let list = match language {
        Language::Tr => &TURKISH,
        Language::En => &ENGLISH,
    };
    let mut words = Vec::with_capacity(OFFERED);
    while words.len() < OFFERED {
        // The lists have a power of two of words, so every one is as likely.
        let number = getrandom::u32().map_err(|_| store::Error::Random)?;
        let word = list[number as usize % list.len()];
        if !words.contains(&word) {
            words.push(word);
        }
    }
    Ok(words.join(" "))
}

/// For every verb that sets one.
pub(crate) fn strong_enough(passphrase: &str) -> Result<()> {
    if passphrase.is_empty() {
        return Err(Error::PassphraseEmpty);
    }
    match weigh(passphrase).enough {
        true => Ok(()),
        false => Err(Error::PassphraseWeak),
    }
}

impl Programme {
    /// For whoever has just opened the file, by a passphrase or the recovery key.
    pub fn set_passphrase(&mut self, passphrase: &str) -> Result<()> {
        strong_enough(passphrase)?;
        let cost = self.cost;
        Ok(self.reading.store.change_passphrase(passphrase, cost)?)
    }

    /// For a programme that has been open for a while: whoever sits in front of it may be somebody else by now.
    pub fn change_passphrase(&mut self, old: &str, passphrase: &str) -> Result<()> {
        self.store.opens_with(old)?;
        self.set_passphrase(passphrase)
    }
}

/// Letter by letter what a guesser writes: without the marks of Turkish, everything else as it stands.
fn plain(passphrase: &str) -> String {
    let composed = turkish::composed(passphrase);
    let mut plain = String::with_capacity(composed.len());
    for c in composed.chars().take(WEIGHED) {
        let folded = match c.is_ascii() {
            true => String::new(),
            false => turkish::fold(c.encode_utf8(&mut [0; 4])),
        };
        if folded.is_empty() {
            plain.push(c);
        } else {
            plain.push_str(&folded);
        }
    }
    plain
}

fn lines(text: &'static str) -> Vec<&'static str> {
    text.lines().filter(|it| !it.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_guessed_first_is_too_weak() {
        for weak in [
            "x",
            "parola",
            "1234567890123",
            "galatasaray1905",
            "Fenerbahçe 1907",
            "aaaaaaaaaaaaaaaaaaaaaaaa",
            "qwertyuiopasdfgh",
            "parola parola parola parola",
            "şifre şifre 2026",
            "ayşe mehmet",
            "trabzon 1461",
            "correct horse",
            "bir iki",
        ] {
            assert!(!weigh(weak).enough, "{weak}");
        }
    }

    #[test]
    fn four_words_are_strong_enough_and_so_is_chance() {
        for strong in [
            "dört kelimelik gizli parola",
            "yepyeni bir parola, gerçekten",
            "correct horse battery staple",
            "kapıda unutulan sarı şemsiye",
            "Vr7#kq2Lw9!xTz",
        ] {
            assert!(weigh(strong).enough, "{strong}");
        }
    }

    #[test]
    fn marks_on_letters_make_nothing_stronger() {
        assert_eq!(plain("Şık çiğ ÖĞÜT!"), "sik cig oguT!");
        assert_eq!(plain("I\u{307}ş"), plain("İş"));
        assert!(!weigh("şşşşşşşşşşşşşşşş").enough);
    }

    #[test]
    fn what_is_offered_has_fifty_bits_and_passes() {
        for (language, list) in [(Language::Tr, &*TURKISH), (Language::En, &*ENGLISH)] {
            let different: BTreeSet<&&str> = list.iter().collect();
            assert_eq!(different.len(), 1024, "ten bits a word");
            let typed_alike = |it: &&&str| it.chars().all(|c| c.is_ascii_lowercase());
            assert_eq!(list.iter().filter(typed_alike).count(), 1024);
            let mut offered = BTreeSet::new();
            for _ in 0..20 {
                let passphrase = offer(language).unwrap();
                assert_eq!(passphrase.split(' ').count(), 5, "{passphrase}");
                assert!(weigh(&passphrase).enough, "{passphrase}");
                offered.insert(passphrase);
            }
            assert_eq!(offered.len(), 20, "never the same twice");
        }
    }

    #[test]
    fn a_passphrase_of_any_length_is_weighed_at_once() {
        let begin = std::time::Instant::now();
        assert!(!weigh(&"a".repeat(1_000_000)).enough);
        assert!(begin.elapsed().as_secs() < 5);
    }
}
