//! Answers of a form that say yes, no, or nothing of the kind. Unknown is neither yes nor no: nobody has consented by
//! leaving a box empty, and reading a notice is no consent. What a text says of them is read in [`crate::said`].

use crate::turkish::fold;
use crate::words::words;

words! {
    Answer { Yes "yes", No "no", Unknown "unknown" }
}

impl Answer {
    /// What somebody can say.
    pub const SAID: [Answer; 2] = [Answer::Yes, Answer::No];
}

words! {
    /// Never guessed from a first name. The words are those of the programme file.
    Sex { Woman "K", Man "E", NotStated "belirtmedi", NotAsked "sorulmadi" }
}

impl Sex {
    /// What somebody can say to the question.
    pub const SAID: [Sex; 3] = [Sex::Woman, Sex::Man, Sex::NotStated];
}

pub fn sex(text: &str) -> Sex {
    match fold(text).as_str() {
        "k" | "kadin" | "kadinim" | "f" | "female" | "woman" | "bayan" | "kiz" => Sex::Woman,
        "e" | "erkek" | "m" | "male" | "man" | "bay" => Sex::Man,
        _ => Sex::NotStated,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
