//! What a cell says in answer to a question: that somebody was selected, that somebody comes, that a notice was read, that
//! somebody consents. Three answers: a meaning, nothing (the cell is empty), or *a person must read it*.
//!
//! **A meaning only for a sentence that is known as a whole.** Turkish negates by a suffix and a verb stands last: "Kabul
//! edilmemiştir" begins with the word of a yes. So no word decides by itself: the text is taken apart into pieces that are
//! known, every one of them, and what they say must agree. Whatever is left over (a "belki", a condition, an exception, a
//! question, a name, another language) leaves the whole text to a person. A no is read by the same rule.
//!
//! What a person has said of such words is kept for the same question and the same words: [`Readings`].
//!
//! Wishes for a meeting are read in [`crate::wish`]: they name places and not meanings. What takes a wish back is known here.

use std::collections::HashMap;

use crate::turkish::{fold, tidied};
use crate::words::words;

mod phrases;
mod pieces;
mod verbs;

words! {
    /// What a cell is asked.
    Question {
        Selection "selection",
        Reply "reply",
        Notice "notice",
        Photo "photo",
        Contact "contact",
        Publication "publication",
        Transfer "transfer",
        // Asked of a form and of none of its cells: what is done with rows that its sheets only half show.
        HiddenRows "hidden_rows",
        StruckRows "struck_rows",
        UnsentRows "unsent_rows",
        // What stands first in dates of numbers, asked of a column.
        DateOrder "date_order",
    }
}

words! {
    /// What a cell can say. `Unclear` is what only a person says, who has read the words and does not know either.
    Meaning {
        Selected "selected",
        Waiting "waiting",
        NotSelected "not_selected",
        Coming "coming",
        NotComing "not_coming",
        Yes "yes",
        No "no",
        Unclear "unclear",
        // Rows are taken in, or left out.
        In "in",
        Out "out",
        DayFirst "day_first",
        MonthFirst "month_first",
    }
}

impl Question {
    /// What a person can answer for words that nobody else understands.
    pub fn answers(self) -> &'static [Meaning] {
        match self {
            Question::Selection => &[
                Meaning::Selected,
                Meaning::Waiting,
                Meaning::NotSelected,
                Meaning::Unclear,
            ],
            Question::Reply => &[Meaning::Coming, Meaning::NotComing, Meaning::Unclear],
            Question::Notice
            | Question::Photo
            | Question::Contact
            | Question::Publication
            | Question::Transfer => &[Meaning::Yes, Meaning::No, Meaning::Unclear],
            Question::HiddenRows | Question::StruckRows | Question::UnsentRows => {
                &[Meaning::In, Meaning::Out]
            }
            Question::DateOrder => &[Meaning::DayFirst, Meaning::MonthFirst],
        }
    }

    /// Whether the words of an answer are only to be understood beside the heading of their column. What a team decides and
    /// whether somebody comes is asked in the same way everywhere; a form may ask for an objection or for a consent.
    pub fn is_of_its_heading(self) -> bool {
        !matches!(self, Question::Selection | Question::Reply)
    }

    /// Whether it is asked of all sheets of a form, and no cell answers it.
    pub fn is_of_form(self) -> bool {
        matches!(
            self,
            Question::HiddenRows
                | Question::StruckRows
                | Question::UnsentRows
                | Question::DateOrder
        )
    }

    /// Whether the heading of a column, folded, asks just this.
    pub fn is_asked_by(self, heading: &str) -> bool {
        let known: &[&str] = match self {
            Question::Selection => &[
                "sonuc",
                "secim sonucu",
                "degerlendirme sonucu",
                "basvuru sonucu",
                "karar",
                "komisyon karari",
                "result",
                "selection",
                "decision",
                "outcome",
            ],
            Question::Reply => &[
                "teyit",
                "katilim teyidi",
                "yanit",
                "cevap",
                "katilacak misiniz",
                "gelecek misiniz",
                "toplantiya katilacak misiniz",
                "katilim durumu",
                "reply",
                "rsvp",
                "will you attend",
                "are you coming",
                "attendance",
            ],
            _ => &[],
        };
        known.contains(&heading)
    }

    fn yes(self) -> Meaning {
        match self {
            Question::Selection => Meaning::Selected,
            Question::Reply => Meaning::Coming,
            _ => Meaning::Yes,
        }
    }

    fn no(self) -> Meaning {
        match self {
            Question::Selection => Meaning::NotSelected,
            Question::Reply => Meaning::NotComing,
            _ => Meaning::No,
        }
    }
}

/// What a cell was found to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    Nothing,
    This(Meaning),
    /// Nobody but a person can tell.
    Unknown,
}

impl Said {
    pub fn meaning(self) -> Option<Meaning> {
        match self {
            Said::This(meaning) => Some(meaning),
            Said::Nothing | Said::Unknown => None,
        }
    }
}

/// Reads one cell. Says of it what everybody would say, or leaves it to a person.
pub fn read(question: Question, text: &str) -> Said {
    let text = tidied(text);
    if text.chars().all(is_blank) {
        return Said::Nothing;
    }
    if question.is_of_form() {
        return Said::Unknown;
    }
    let folded = fold(&text);
    if !text.chars().all(is_plain) {
        return Said::Unknown;
    }
    if folded.is_empty() {
        return match text.contains(TICKS) && question.is_of_its_heading() {
            true => Said::This(question.yes()),
            false => Said::Unknown,
        };
    }
    match pieces::meaning(question, &folded) {
        Some(meaning) => Said::This(meaning),
        None if question == Question::Selection && waiting_place(&text).is_some() => {
            Said::This(Meaning::Waiting)
        }
        None => Said::Unknown,
    }
}

/// Which place on the waiting list a result gives: "Yedek 2", "3. yedek", "Yedek-1", "waiting list 4". Nothing where it says
/// anything more.
pub fn waiting_place(text: &str) -> Option<u32> {
    let folded = fold(text);
    let glued = folded.find(|c: char| c.is_ascii_digit());
    let folded = match glued.filter(|at| *at > 0 && !folded[..*at].ends_with(' ')) {
        Some(at) => format!("{} {}", &folded[..at], &folded[at..]),
        None => folded,
    };
    let (mut words, mut number) = (Vec::new(), None);
    for word in folded.split(' ') {
        match word.parse::<u32>() {
            Ok(place) if number.is_none() && (1..1000).contains(&place) => number = Some(place),
            Ok(_) => return None,
            Err(_) => words.push(word),
        }
    }
    WAITING
        .contains(&words.join(" ").as_str())
        .then_some(number)?
}

const WAITING: [&str; 17] = [
    "yedek",
    "yedek liste",
    "yedek listesi",
    "yedek listede",
    "yedek sira",
    "yedek sirasi",
    "yedek liste sirasi",
    "yedek listesi sirasi",
    "yedekte",
    "sira yedek",
    "sirada yedek",
    "reserve",
    "reserve list",
    "waiting",
    "waiting list",
    "waitlist",
    "alternate",
];

/// Whether somebody says yes or no, where that is all that is asked.
pub fn yes_or_no(text: &str) -> Option<bool> {
    match read(Question::Photo, text).meaning()? {
        Meaning::Yes => Some(true),
        Meaning::No => Some(false),
        _ => None,
    }
}

/// Whether something in a wish takes it back, or makes it depend on something: "hariç", "değil", "gelemem", "not".
pub(crate) fn takes_back(text: &str, folded: &str) -> bool {
    text.contains('?') || pieces::takes_back(folded)
}

const TICKS: [char; 5] = ['✓', '✔', '☑', '☒', '✅'];

/// Nothing is said by a dash or by dots.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '–' | '—' | '.' | '…' | '_')
}

/// What stands in a sentence without turning it around. A question mark asks, an empty box is no answer, a letter may be
/// struck out by a mark of its own, and nobody knows what else there is.
fn is_plain(c: char) -> bool {
    c.is_alphanumeric()
        || c.is_whitespace()
        || TICKS.contains(&c)
        || matches!(
            c,
            '.' | ','
                | ';'
                | ':'
                | '!'
                | '-'
                | '–'
                | '—'
                | '…'
                | '\''
                | '’'
                | '‘'
                | '`'
                | '´'
                | '"'
                | '“'
                | '”'
                | '('
                | ')'
                | '/'
                | '&'
                | '_'
        )
        || matches!(c, '\u{301}' | '\u{302}' | '\u{306}'..='\u{308}' | '\u{327}')
        || matches!(c, '👍' | '🙏' | '🙂' | '😊' | '😀' | '😃')
}

/// The words of a cell as they are remembered: the same for capitals, marks and blanks, and another for a question.
pub fn same_words(text: &str) -> String {
    let text = tidied(text);
    let mut words = fold(&text);
    let without = words.is_empty();
    // What makes it unclear is a part of it.
    for c in text.chars().filter(|c| without || !is_plain(*c)) {
        words.push(' ');
        words.push(c);
    }
    words
}

/// What a person has said of words that only a person could read, question by question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Readings {
    said: HashMap<(Question, String, String), Meaning>,
}

impl Readings {
    /// The later of two for the same words stands. What answers another question is none.
    pub fn add(&mut self, question: Question, heading: &str, words: &str, meaning: Meaning) {
        if question.answers().contains(&meaning) {
            self.said.insert(key(question, heading, words), meaning);
        }
    }

    /// What a person has said of these words.
    pub fn of(&self, question: Question, heading: &str, text: &str) -> Option<Meaning> {
        match self.said.is_empty() {
            true => None,
            false => self.said.get(&key(question, heading, text)).copied(),
        }
    }

    /// Reads a cell as [`read`] does; what it leaves to a person is as a person has said.
    pub fn read(&self, question: Question, heading: &str, text: &str) -> Said {
        let said = read(question, text);
        match said {
            Said::Unknown => self.of(question, heading, text).map_or(said, Said::This),
            Said::Nothing | Said::This(_) => said,
        }
    }
}

fn key(question: Question, heading: &str, text: &str) -> (Question, String, String) {
    let heading = match question.is_of_its_heading() {
        true => fold(heading),
        false => String::new(),
    };
    (question, heading, same_words(text))
}

#[cfg(test)]
mod tests;
