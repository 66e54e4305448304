//! The pieces of which known answers are made, and how they add up. A text is taken apart from left to right, the longest
//! piece first; one word that is no piece, and nobody knows what the text says.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::phrases::{AGREED, CONSENTED, EVERYWHERE, READ, REPLIES, RESULTS};
use super::verbs::{Form, Tense, Who, form};
use super::{Meaning, Question};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// Changes nothing: thanks, what it is about, who says it.
    Filler,
    Says(Meaning),
    /// English says no in a word of its own: this one turns what is said, once.
    Not,
    /// What is said in English, and what it is with a "not": nothing, where that could be either of two.
    Verb(Meaning, Option<Meaning>),
    /// "I will", "I do": an answer by itself where no verb follows.
    Helps,
    /// "Cannot", "don't": both.
    HelpsNot,
    /// "Maalesef": goes with a no.
    Regret,
    /// "Gelemiyorum ama teşekkürler": after a no, and before nothing but thanks.
    But,
    Number,
}

/// What the folded text says as a whole.
pub(super) fn meaning(question: Question, folded: &str) -> Option<Meaning> {
    let words: Vec<&str> = folded.split(' ').collect();
    if words.windows(2).any(|it| asks(it[0], it[1])) {
        return None;
    }
    let mut pieces = Vec::with_capacity(words.len());
    let mut rest = &words[..];
    while !rest.is_empty() {
        let (length, piece) = first(question, rest)?;
        pieces.push(piece);
        rest = &rest[length..];
    }
    add_up(question, &pieces)
}

/// Whether a wish that holds these words is one for a person.
pub(super) fn takes_back(folded: &str) -> bool {
    let words: Vec<&str> = folded.split(' ').collect();
    let at_ease = |at: usize| at > 0 && words[at - 1] == "fark" && words[at] == "etmez";
    words.iter().enumerate().any(|(at, word)| {
        TAKE_BACK.contains(word) || (form(word).is_some_and(|it| it.is_negated) && !at_ease(at))
    })
}

/// Which of day, place or person is not meant.
const TAKE_BACK: &[&str] = &[
    "haric",
    "haricinde",
    "disinda",
    "disindaki",
    "degil",
    "degilse",
    "yerine",
    "olmasin",
    "belki",
    "ama",
    "fakat",
    "ancak",
    "mi",
    "mu",
    "not",
    "except",
    "but",
    "instead",
    "without",
    "unless",
    "neither",
    "nor",
    "never",
    "cant",
    "cannot",
    "dont",
    "wont",
    "maybe",
    "henuz",
    "hayir",
    "no",
];

/// A question without its mark, and what is over.
fn asks(first: &str, second: &str) -> bool {
    if matches!((first, second), ("i" | "we", "were" | "was")) {
        // "We were coming", beside "we're coming".
        return true;
    }
    matches!(
        first,
        "will" | "can" | "am" | "are" | "do" | "have" | "has" | "was" | "were" | "is" | "did"
    ) && matches!(second, "i" | "we" | "you" | "the" | "your")
}

fn add_up(question: Question, pieces: &[Piece]) -> Option<Meaning> {
    let count = |piece: Piece| pieces.iter().filter(|it| **it == piece).count();
    let mut said: Vec<Meaning> = Vec::new();
    let mut verbs = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Says(meaning) => said.push(*meaning),
            Piece::Verb(is, is_not) => verbs.push((*is, *is_not)),
            Piece::Filler
            | Piece::Not
            | Piece::Helps
            | Piece::HelpsNot
            | Piece::Regret
            | Piece::But
            | Piece::Number => {}
        }
    }
    let turns = count(Piece::Not) + count(Piece::HelpsNot);
    let helps = count(Piece::Helps) + count(Piece::HelpsNot) > 0;
    match (turns, verbs[..].split_first()) {
        (0, None) if helps => said.push(question.yes()),
        (1, None) if helps => said.push(question.no()),
        (0, None) => {}
        (0, Some(_)) => said.extend(verbs.iter().map(|it| it.0)),
        // Of two verbs, nobody knows which is meant.
        (1, Some(((_, is_not), []))) => said.push((*is_not)?),
        _ => return None,
    }
    let (first, others) = said.split_first()?;
    if others.iter().any(|it| it != first) {
        return None;
    }
    let is_no = *first == question.no();
    let listed = matches!(first, Meaning::Selected | Meaning::Waiting);
    if (count(Piece::Regret) + count(Piece::But) > 0 && !is_no)
        || (count(Piece::Number) > 0 && !listed)
    {
        return None;
    }
    Some(*first)
}

/// The longest piece that the words begin with.
fn first(question: Question, words: &[&str]) -> Option<(usize, Piece)> {
    let known = match question {
        Question::Selection => &OF_RESULTS,
        Question::Reply => &OF_REPLIES,
        Question::Notice => &OF_NOTICES,
        _ => &OF_CONSENTS,
    };
    let written = known.get(words[0]).into_iter().flatten();
    let written = written.filter_map(|(phrase, piece)| Some((begins(words, phrase)?, *piece)));
    let spoken = [
        verb_after(question, words),
        reason(question, words),
        number(question, words[0]),
    ];
    written
        .chain(spoken.into_iter().flatten())
        .max_by_key(|(length, _)| *length)
}

/// Phrases by their first word.
type Phrases = LazyLock<HashMap<&'static str, Vec<(&'static str, Piece)>>>;

static OF_RESULTS: Phrases = LazyLock::new(|| by_first_word(&[EVERYWHERE, RESULTS]));
static OF_REPLIES: Phrases = LazyLock::new(|| by_first_word(&[EVERYWHERE, REPLIES]));
static OF_NOTICES: Phrases = LazyLock::new(|| by_first_word(&[EVERYWHERE, AGREED, READ]));
static OF_CONSENTS: Phrases = LazyLock::new(|| by_first_word(&[EVERYWHERE, AGREED, CONSENTED]));

fn by_first_word(
    lists: &[&[(&'static str, Piece)]],
) -> HashMap<&'static str, Vec<(&'static str, Piece)>> {
    let mut all: HashMap<_, Vec<_>> = HashMap::new();
    for (phrase, piece) in lists.iter().copied().flatten() {
        let word = phrase.split(' ').next().unwrap_or_default();
        all.entry(word).or_default().push((*phrase, *piece));
    }
    all
}

/// How many words the phrase is, if the words begin with it.
fn begins(words: &[&str], phrase: &str) -> Option<usize> {
    let mut length = 0;
    for word in phrase.split(' ') {
        if words.get(length) != Some(&word) {
            return None;
        }
        length += 1;
    }
    Some(length)
}

fn number(question: Question, word: &str) -> Option<(usize, Piece)> {
    let is_place = word.len() <= 3 && word.bytes().all(|it| it.is_ascii_digit());
    (question == Question::Selection && is_place).then_some((1, Piece::Number))
}

/// "Sağlık sorunları nedeniyle", "başka bir toplantım olduğu için": why somebody does not come. It says nothing by itself.
fn reason(question: Question, words: &[&str]) -> Option<(usize, Piece)> {
    if question != Question::Reply {
        return None;
    }
    let is_end = |at: &usize| match words[*at] {
        "nedeniyle" | "sebebiyle" | "dolayisiyla" => true,
        "icin" => *at > 1 && matches!(words[at - 1], "oldugu" | "oldugum" | "oldugumuz"),
        _ => false,
    };
    let end = (0..words.len().min(8)).find(is_end)?;
    let says_more = |word: &&str| {
        form(word).is_some() || matches!(*word, "evet" | "hayir" | "degil" | "yes" | "no")
    };
    let is_reason = end > 0 && !words[..end].iter().any(says_more);
    is_reason.then_some((end + 1, Piece::Regret))
}

/// A verb of this question, with the word before it that it needs.
fn verb_after(question: Question, words: &[&str]) -> Option<(usize, Piece)> {
    let (object, length) = OBJECTS
        .iter()
        .filter_map(|object| Some((*object, begins(words, object)?)))
        .max_by_key(|(_, length)| *length)
        .unwrap_or(("", 0));
    let with_object = words.get(length).and_then(|word| {
        let piece = says(question, object, form(word)?)?;
        Some((length + 1, piece))
    });
    // "Yedek olarak kabul edilmiştir".
    with_object.or_else(|| {
        let kept = matches!(object, "yedek olarak" | "asil olarak");
        let (more, piece) = kept.then(|| verb_after(question, &words[length..]))??;
        let meaning = match object {
            "yedek olarak" => Meaning::Waiting,
            _ => Meaning::Selected,
        };
        (piece == Piece::Says(Meaning::Selected)).then_some((length + more, Piece::Says(meaning)))
    })
}

const OBJECTS: &[&str] = &[
    "kabul",
    "uygun",
    "olumlu",
    "olumsuz",
    "yedek olarak",
    "asil olarak",
    "yedek listeye",
    "asil listeye",
    "katilim",
    "katilimimi",
    "katilimimizi",
    "teyit",
    "katilimimi teyit",
    "katilimimizi teyit",
    "orada",
    "toplantida",
    "aranizda",
    "yaninizda",
    "hazir",
    "toplantida hazir",
    "ret",
    "red",
    "izin",
    "onay",
    "riza",
    "acik riza",
    "muvafakat",
    "bilgi",
];

/// What a form of a verb says, after the word that it needs.
fn says(question: Question, object: &str, form: Form) -> Option<Piece> {
    match question {
        Question::Selection => decided(object, form),
        Question::Reply => replied(object, form),
        Question::Notice => agreed(object, form).or_else(|| has_read(object, form)),
        _ => agreed(object, form).or_else(|| {
            // That somebody has read it is no consent, and takes none back.
            let read = has_read(object, form)?;
            (read == Piece::Says(Meaning::Yes)).then_some(Piece::Filler)
        }),
    }
}

/// What was decided about somebody: official letters speak in the past.
fn decided(object: &str, form: Form) -> Option<Piece> {
    let is_done = matches!(form.tense, Tense::Past | Tense::Perfect | Tense::Formal)
        && matches!(form.who, Who::It | Who::You);
    if !is_done {
        return None;
    }
    let meaning = match (object, form.verb, form.is_negated) {
        ("", "secil" | "onaylan", false)
        | ("kabul", "edil", false)
        | ("uygun", "gorul" | "bulun", false)
        | ("olumlu", "sonuclan" | "degerlendiril" | "bulun", false)
        | ("asil listeye", "alin" | "eklen", false)
        | ("asil olarak", "secil" | "belirlen" | "onaylan", false) => Meaning::Selected,
        ("yedek listeye", "alin" | "eklen", false)
        | ("yedek olarak", "secil" | "belirlen", false) => Meaning::Waiting,
        // Not to be refused, and not to stand on one of two lists, is no answer.
        ("", "secil" | "onaylan", true)
        | ("kabul", "edil", true)
        | ("uygun", "gorul" | "bulun", true)
        | ("", "reddedil", false)
        | ("ret" | "red", "edil", false)
        | ("olumsuz", "sonuclan" | "degerlendiril" | "bulun", false) => Meaning::NotSelected,
        _ => return None,
    };
    Some(Piece::Says(meaning))
}

/// What somebody intends, or others intend for them: never what is past.
fn replied(object: &str, form: Form) -> Option<Piece> {
    let is_meant = matches!(
        form.tense,
        Tense::Present | Tense::Future | Tense::Aorist | Tense::Formal
    ) && matches!(form.who, Who::I | Who::We | Who::It);
    if !is_meant {
        return None;
    }
    let meaning = match (object, form.verb, form.is_negated) {
        ("", "gel" | "katil", false)
        | ("katilim", "sagla" | "saglan" | "goster", false)
        | (
            "orada" | "toplantida" | "aranizda" | "yaninizda" | "hazir" | "toplantida hazir",
            "ol" | "bulun",
            false,
        )
        | ("katilimimi" | "katilimimizi" | "", "onayla", false)
        | ("teyit" | "katilimimi teyit" | "katilimimizi teyit", "et", false) => Meaning::Coming,
        ("", "gel" | "katil", true)
        | ("katilim", "sagla" | "saglan" | "goster", true)
        | (
            "orada" | "toplantida" | "aranizda" | "yaninizda" | "hazir" | "toplantida hazir",
            "ol" | "bulun",
            true,
        ) => Meaning::NotComing,
        _ => return None,
    };
    Some(Piece::Says(meaning))
}

fn agreed(object: &str, form: Form) -> Option<Piece> {
    // "İzin vereceğim" is a promise.
    let is_said = matches!(
        form.tense,
        Tense::Present | Tense::Aorist | Tense::Past | Tense::Formal
    ) && matches!(form.who, Who::I | Who::We | Who::It);
    let meaning = match (object, form.verb) {
        ("", "onayla" | "iste") | ("kabul", "et") | ("uygun", "gor" | "bulun") => Meaning::Yes,
        ("" | "izin" | "onay" | "riza" | "acik riza" | "muvafakat", "ver") => Meaning::Yes,
        ("riza" | "acik riza", "goster") => Meaning::Yes,
        ("", "ol") if form.tense == Tense::Aorist && form.who == Who::It => Meaning::Yes,
        ("", "reddet") if !form.is_negated => return is_said.then_some(Piece::Says(Meaning::No)),
        _ => return None,
    };
    let meaning = if form.is_negated {
        Meaning::No
    } else {
        meaning
    };
    is_said.then_some(Piece::Says(meaning))
}

fn has_read(object: &str, form: Form) -> Option<Piece> {
    let is_done =
        matches!(form.tense, Tense::Past) && matches!(form.who, Who::I | Who::We | Who::It);
    let meaning = match (object, form.verb) {
        ("", "oku" | "okun" | "anla" | "bilgilendiril") | ("bilgi", "edin") => {
            match form.is_negated {
                true => Meaning::No,
                false => Meaning::Yes,
            }
        }
        _ => return None,
    };
    is_done.then_some(Piece::Says(meaning))
}
