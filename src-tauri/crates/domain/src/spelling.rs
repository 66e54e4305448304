//! When two spellings are the same name, and which of them is the better one.
//!
//! Folding makes distinct names equal (Işın, İsin), so it finds candidates and decides nothing. The same name is: equal after
//! blanks, case by Turkish rules, marks between a name and its suffix, and the legal forms written out; or a spelling without
//! any Turkish letter, which says nothing of how the name is written, beside one that folds to the same. Where it folds to
//! several that are known, it is none of them: that is for whoever looks the names up.

use crate::organisation::{WHOLE_WORDS, is_noise};
use crate::turkish::{fold, is_apostrophe, lower, tidied};

/// A name as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelling {
    words: Vec<String>,
    folded: Vec<String>,
    /// No letter of it says how it is written in Turkish.
    is_plain: bool,
}

impl Spelling {
    pub fn of_person(name: &str) -> Spelling {
        let typed = words_of(name);
        Spelling {
            is_plain: typed.iter().all(|word| word.is_ascii()),
            folded: typed.iter().map(|word| fold(word)).collect(),
            words: typed.iter().map(|word| lower(word)).collect(),
        }
    }

    /// The same with the legal forms of organisations written out: Der., Bld., Üni.
    pub fn of_organisation(name: &str) -> Spelling {
        let typed = words_of(name);
        let folded: Vec<String> = typed.iter().map(|word| fold(word)).collect();
        let mut spelling = Spelling {
            words: Vec::with_capacity(typed.len()),
            folded: Vec::with_capacity(typed.len()),
            is_plain: true,
        };
        let mut at = 0;
        while at < typed.len() {
            let noise = is_noise(&folded, at);
            if noise > 0 {
                at += noise;
                continue;
            }
            let whole = WHOLE_WORDS
                .iter()
                .find(|(short, whole)| short.contains(&&*folded[at]) || *whole == folded[at]);
            match whole {
                Some((_, whole)) => {
                    spelling.words.push((*whole).to_owned());
                    spelling.folded.push((*whole).to_owned());
                }
                None => {
                    spelling.is_plain &= typed[at].is_ascii();
                    spelling.words.push(lower(&typed[at]));
                    spelling.folded.push(folded[at].clone());
                }
            }
            at += 1;
        }
        spelling
    }

    /// Whether they are written alike.
    pub fn is_written_as(&self, other: &Spelling) -> bool {
        self.words == other.words
    }

    /// Whether they can be one name: written alike, or one of them says nothing of its Turkish letters.
    pub fn may_be(&self, other: &Spelling) -> bool {
        self.is_written_as(other)
            || ((self.is_plain || other.is_plain) && self.folded == other.folded)
    }

    /// The same, where family and given name may stand in either order.
    pub fn may_be_in_any_order(&self, other: &Spelling) -> bool {
        self.may_be(other) || self.sorted().may_be(&other.sorted())
    }

    /// What tells two names of one folded key apart, as text.
    pub fn key(&self) -> String {
        self.words.join(" ")
    }

    fn sorted(&self) -> Spelling {
        let mut sorted = self.clone();
        sorted.words.sort();
        sorted.folded.sort();
        sorted
    }
}

/// Whether the whole names of two people can be one name.
pub fn may_be_one_person(a: &str, b: &str) -> bool {
    Spelling::of_person(a).may_be(&Spelling::of_person(b))
}

/// Whether `typed` is a better spelling of a name than the one that stands: more Turkish letters, then not all in capitals,
/// then not all in small letters.
pub fn is_better(typed: &str, stands: &str) -> bool {
    rank(typed) > rank(stands)
}

fn rank(name: &str) -> (usize, bool, bool, bool) {
    let name = tidied(name);
    let is_plain = !name.contains(|c| "çğıöşüÇĞİÖŞÜ".contains(c));
    // A capital I is ı where somebody typed Turkish, and an İ is no more than an i.
    let turkish = match is_plain {
        true => 0,
        false => lower(&name)
            .chars()
            .filter(|c| "çğıöşü".contains(*c))
            .count(),
    };
    let letters = || name.chars().filter(|c| c.is_alphabetic());
    let all_capitals = letters().all(char::is_uppercase);
    let all_small = letters().all(char::is_lowercase);
    (turkish, !all_capitals, !is_plain, !all_small)
}

/// The words as typed, composed, without apostrophes and without what only stands between words. A circumflex is left out in
/// half of all spellings, and tells no two names apart.
fn words_of(name: &str) -> Vec<String> {
    let mut words = String::with_capacity(name.len());
    for c in tidied(name).chars() {
        match c {
            // What is left of an İ that a program has made small.
            '\u{307}' => {}
            c if is_apostrophe(c) => {}
            'â' => words.push('a'),
            'Â' => words.push('A'),
            'î' => words.push('i'),
            'Î' => words.push('İ'),
            'û' => words.push('u'),
            'Û' => words.push('U'),
            c if c.is_alphanumeric() => words.push(c),
            c if c.is_ascii() || c.is_whitespace() || "–—…“”„«»".contains(c) => {
                words.push(' ')
            }
            c => words.push(c),
        }
    }
    words.split_whitespace().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_in_two_spellings_and_two_names_that_fold_alike() {
        for (a, b, one) in [
            ("Mehmet Yılmaz", "MEHMET YILMAZ", true),
            ("Mehmet Yılmaz", "Mehmet Yilmaz", true),
            ("Ayşe  Işık", "ayşe ışık", true),
            ("Ayşe Işık", "Ays\u{327}e Is\u{327}ık", true),
            ("Şanlı’er Can", "Şanlı'er Can", true),
            ("İlker", "i̇lker", true),
            ("Kâmil Âşık", "Kamil Aşık", true),
            ("Işın Kaya", "İsin Kaya", false),
            ("Sarı", "Şarı", false),
            ("Işın Kaya", "Isin Kaya", true),
            ("Ayşe Işık", "Ayşe Isık", false),
            ("Ayşe Işık", "Ayşe Işıker", false),
        ] {
            assert_eq!(may_be_one_person(a, b), one, "{a} / {b}");
            assert_eq!(may_be_one_person(b, a), one, "{b} / {a}");
        }
    }

    #[test]
    fn legal_forms_are_written_out_and_say_nothing_of_the_rest() {
        for (a, b, one) in [
            ("Umut Der.", "umut derneği", true),
            ("Umut Drn.", "“Umut” Derneği", true),
            (
                "Samsun Büyükşehir Bld.",
                "SAMSUN BÜYÜKŞEHİR BELEDİYESİ",
                true,
            ),
            (
                "Karadeniz Teknik Üni.",
                "Karadeniz Teknik Üniversitesi",
                true,
            ),
            ("Yesil Dernegi", "Yeşil Derneği", true),
            ("Yesil Derneği", "Yeşil Derneği", true),
            ("T.C. Ordu Valiliği", "Ordu Valiliği", true),
            ("Sarı Derneği", "Şarı Derneği", false),
            ("Sari Derneği", "Şarı Derneği", true),
            ("Umut Derneği", "Umut Vakfı", false),
            ("SIVAS KENT KONSEYI", "Sivas Kent Konseyi", true),
        ] {
            let (a_name, b_name) = (Spelling::of_organisation(a), Spelling::of_organisation(b));
            assert_eq!(a_name.may_be(&b_name), one, "{a} / {b}");
        }
    }

    #[test]
    fn the_best_spelling_has_the_most_turkish_letters_and_not_only_capitals() {
        for (better, worse) in [
            ("Mehmet Yılmaz", "Mehmet Yilmaz"),
            ("Mehmet Yılmaz", "MEHMET YILMAZ"),
            ("Ayşe Işık", "AYŞE IŞIK"),
            ("AYŞE IŞIK", "Ayse Isik"),
            ("Yeşil Derneği", "Yeşil Der."),
            ("Ali Can", "ALI CAN"),
            ("Ali Can", "ALİ CAN"),
            ("İlker Can", "Ilker Can"),
            ("Umut Derneği", "UMUT DERNEĞİ"),
            ("Ali Can", "ali can"),
        ] {
            assert!(is_better(better, worse), "{better} / {worse}");
            assert!(!is_better(worse, better), "{worse} / {better}");
        }
        assert!(!is_better("Ali Can", "Ali Can"));
    }

    #[test]
    fn who_writes_the_family_name_first_is_the_same() {
        let [a, b] = ["Ayşe Işık", "ISIK AYSE"].map(Spelling::of_person);
        assert!(a.may_be_in_any_order(&b) && !a.may_be(&b));
        let other = Spelling::of_person("Mehmet Işık");
        assert!(!a.may_be_in_any_order(&other));
    }
}
