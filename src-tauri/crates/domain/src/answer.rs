//! Answers of a form that say yes, no, or nothing of the kind. Unknown is neither yes nor no: nobody has consented by
//! leaving a box empty, and reading a notice is no consent.

use crate::turkish::fold;
use crate::words::words;

words! {
    Answer { Yes "yes", No "no", Unknown "unknown" }
}

words! {
    /// Never guessed from a first name. The words are those of the programme file.
    Sex { Woman "K", Man "E", NotStated "belirtmedi", NotAsked "sorulmadi" }
}

impl Sex {
    /// What somebody can say to the question.
    pub const SAID: [Sex; 3] = [Sex::Woman, Sex::Man, Sex::NotStated];
}

/// Whether somebody consented to the one purpose that the column names.
pub fn consent(text: &str) -> Answer {
    decide(text, &YES, &NO)
}

/// Whether somebody says to have read the notice. "Okudum, onaylıyorum" is read, and no more than that.
pub fn notice(text: &str) -> Answer {
    decide(
        text,
        &[&YES[..], &READ].concat(),
        &[&NO[..], &UNREAD].concat(),
    )
}

pub fn sex(text: &str) -> Sex {
    match fold(text).as_str() {
        "k" | "kadin" | "kadinim" | "f" | "female" | "woman" | "bayan" | "kiz" => Sex::Woman,
        "e" | "erkek" | "m" | "male" | "man" | "bay" => Sex::Man,
        _ => Sex::NotStated,
    }
}

fn decide(text: &str, yes: &[&str], no: &[&str]) -> Answer {
    let mut folded = format!(" {} ", fold(text));
    let ticked = folded.trim().is_empty() && text.contains(['✓', '✔', '☑', '☒', '✅']);
    // A refusal may hold the word of a consent ("I do not agree"): it is taken out before the other is looked for.
    let length = folded.len();
    for words in no {
        folded = folded.replace(&format!(" {words} "), " ");
    }
    let refused = folded.len() != length;
    let agreed = ticked
        || yes
            .iter()
            .any(|words| folded.contains(&format!(" {words} ")));
    match (refused, agreed) {
        (false, true) => Answer::Yes,
        (true, false) => Answer::No,
        // "☐ Evet ☐ Hayır" printed in the cell: both words, no answer.
        (true, true) | (false, false) => Answer::Unknown,
    }
}

const YES: [&str; 20] = [
    "evet",
    "onayliyorum",
    "kabul ediyorum",
    "izin veriyorum",
    "riza veriyorum",
    "riza gosteriyorum",
    "veriyorum",
    "olur",
    "uygundur",
    "istiyorum",
    "isterim",
    "yes",
    "i agree",
    "agree",
    "i consent",
    "true",
    "dogru",
    "1",
    "x",
    "onay veriyorum",
];

const NO: [&str; 16] = [
    "hayir",
    "onaylamiyorum",
    "kabul etmiyorum",
    "izin vermiyorum",
    "riza vermiyorum",
    "riza gostermiyorum",
    "vermiyorum",
    "olmaz",
    "istemiyorum",
    "istemem",
    "no",
    "i do not agree",
    "disagree",
    "false",
    "yanlis",
    "0",
];

const READ: [&str; 7] = [
    "okudum",
    "okudum anladim",
    "anladim",
    "bilgilendirildim",
    "bilgi edindim",
    "read",
    "i have read",
];
const UNREAD: [&str; 3] = ["okumadim", "anlamadim", "not read"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn consents_as_people_type_them() {
        for (text, answer) in [
            ("Evet", Answer::Yes),
            ("EVET", Answer::Yes),
            ("evet onaylıyorum", Answer::Yes),
            ("Onaylıyorum ☑", Answer::Yes),
            ("TRUE", Answer::Yes),
            ("DOĞRU", Answer::Yes),
            ("1", Answer::Yes),
            ("✓", Answer::Yes),
            ("Evet, izin veriyorum", Answer::Yes),
            ("Hayır", Answer::No),
            ("izin vermiyorum", Answer::No),
            ("Onaylamıyorum", Answer::No),
            ("FALSE", Answer::No),
            ("YANLIŞ", Answer::No),
            ("", Answer::Unknown),
            ("okumadım", Answer::Unknown),
            ("Okudum, anladım", Answer::Unknown),
            ("☐ Evet ☐ Hayır", Answer::Unknown),
            ("belki", Answer::Unknown),
            ("I do not agree", Answer::No),
        ] {
            assert_eq!(consent(text), answer, "{text}");
        }
    }

    #[test]
    fn notices_as_people_answer_them() {
        for (text, answer) in [
            ("Evet", Answer::Yes),
            ("Okudum, anladım", Answer::Yes),
            ("Okudum, onaylıyorum", Answer::Yes),
            ("okumadım", Answer::No),
            ("Hayır", Answer::No),
            ("", Answer::Unknown),
        ] {
            assert_eq!(notice(text), answer, "{text}");
        }
    }

    #[test]
    fn sex_is_said_or_not_said() {
        for (text, expected) in [
            ("Kadın", Sex::Woman),
            ("KADIN", Sex::Woman),
            ("k", Sex::Woman),
            ("Erkek", Sex::Man),
            ("Belirtmek istemiyorum", Sex::NotStated),
            ("", Sex::NotStated),
        ] {
            assert_eq!(sex(text), expected, "{text}");
        }
    }
}
