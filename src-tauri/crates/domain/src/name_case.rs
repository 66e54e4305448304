//! How a name that was typed in capitals or in small letters only would be written. A proposal and nothing more: what
//! cannot be known from the letters is not proposed, and nothing is changed by itself.

use crate::turkish::{lower, tidy, upper};

/// The name with one capital for each of its words, when a word of it is all capitals or all small letters. `None` when
/// it is written properly, or when only its owner can know: `ALI` may be Ali or Alı where no letter of the name shows
/// that somebody typed Turkish.
pub fn proposed(name: &str) -> Option<String> {
    // Nearly all names are written properly.
    if name
        .split_whitespace()
        .all(|word| matches!(shape(word), Shape::Mixed))
    {
        return None;
    }
    let name = tidy(name);
    let is_turkish = name.contains(|c| "ÇĞİÖŞÜçğıöşü".contains(c));
    let mut words: Vec<String> = Vec::new();
    for word in name.split(' ') {
        match shape(word) {
            Shape::Capitals if word.contains('I') && !is_turkish => return None,
            Shape::Capitals => words.push(capitalised(word)),
            Shape::Small if !is_small_by_nature(word) || words.is_empty() => {
                words.push(capitalised(word));
            }
            Shape::Small | Shape::Mixed => words.push(word.to_owned()),
        }
    }
    let proposed = words.join(" ");
    (proposed != name).then_some(proposed)
}

enum Shape {
    Capitals,
    Small,
    /// Written with a thought, or too short to tell: an initial.
    Mixed,
}

fn shape(word: &str) -> Shape {
    let (mut letters, mut capitals) = (0, 0);
    for c in word.chars() {
        let is_capital = c.is_uppercase();
        capitals += usize::from(is_capital);
        letters += usize::from(is_capital || c.is_alphabetic());
        // Nearly every word has told by its second letter.
        if capitals > 0 && letters > capitals {
            return Shape::Mixed;
        }
    }
    match (letters, capitals) {
        (0 | 1, 1) | (0, _) => Shape::Mixed,
        (_, 0) => Shape::Small,
        _ => Shape::Capitals,
    }
}

/// "Ayşe Kaya ve Ali Can", "Ludwig van B.".
fn is_small_by_nature(word: &str) -> bool {
    matches!(
        word,
        "ve" | "de" | "da" | "van" | "von" | "der" | "bin" | "ibn" | "el" | "al"
    )
}

/// A capital at the start, behind a hyphen, a dot and a bracket; behind an apostrophe the suffix stays small.
fn capitalised(word: &str) -> String {
    let mut capitalised = String::with_capacity(word.len());
    let mut begins = true;
    // A small i with a dot put on it once more is an i.
    let word = word.replace("i\u{307}", "i");
    for c in word.chars() {
        let letter = c.to_string();
        if c.is_alphabetic() {
            capitalised.push_str(&if begins {
                upper(&letter)
            } else {
                lower(&letter)
            });
            begins = false;
        } else {
            capitalised.push(c);
            begins = !matches!(c, '\'' | '\u{2019}') && !c.is_ascii_digit();
        }
    }
    capitalised
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_get_the_capitals_of_their_language() {
        for (typed, proposal) in [
            ("ŞÜKRÜ IŞIK", Some("Şükrü Işık")),
            ("şükrü ışık", Some("Şükrü Işık")),
            ("irem ışık", Some("İrem Işık")),
            ("İLKER ŞAHİN", Some("İlker Şahin")),
            ("i\u{307}brahim çağ", Some("İbrahim Çağ")),
            ("çağ i\u{307}nci", Some("Çağ İnci")),
            ("ayşe YILMAZ", Some("Ayşe Yılmaz")),
            ("Şükrü IŞIK", Some("Şükrü Işık")),
            ("HASAN KAYA", Some("Hasan Kaya")),
            ("PROF. DR. ŞULE ÖZ-ÇELİK", Some("Prof. Dr. Şule Öz-Çelik")),
            (
                "ŞÜKRÜ IŞIK (GENEL SEKRETER)",
                Some("Şükrü Işık (Genel Sekreter)"),
            ),
            ("ayşe kaya ve ali can", Some("Ayşe Kaya ve Ali Can")),
            ("Şükrü Işık", None),
            ("Ayşe K. Işık", None),
            ("D. Öz", None),
            // Nothing shows which i it was.
            ("ALI CAN", None),
            ("ROJIN WELAT", None),
            ("", None),
            ("123", None),
        ] {
            assert_eq!(proposed(typed).as_deref(), proposal, "{typed}");
        }
    }

    #[test]
    fn a_proposal_is_proposed_only_once() {
        for typed in [
            "ŞÜKRÜ IŞIK",
            "irem o'neil",
            "PROF.DR. ŞULE ÖZ",
            "jean-luc şen",
        ] {
            let once = proposed(typed).unwrap();
            assert_eq!(proposed(&once), None, "{once}");
        }
    }
}
