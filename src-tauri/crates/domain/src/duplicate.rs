//! Who looks like somebody else, and why. A suspicion is for a person to decide: nobody is ever joined by it, and neither
//! a telephone number nor an e-mail address is an identity, because whole offices and families share one.
//!
//! Comparing everybody with everybody would take for ever. Only those are compared who share a block: a number, an
//! address, a whole name, a word of the name within one organisation. Blocks are hashes; two things that happen to have
//! one hash are compared for nothing, and that is all.

use crate::noun::Noun;
use crate::words::words;

mod edits;
mod organisation;
mod person;

pub use organisation::{Body, Said};
pub use person::{Folding, Somebody};

words! {
    /// Of which kind two records are.
    DuplicatesOf { People "people", Organisations "organisations" }
}

impl DuplicatesOf {
    pub fn noun(self) -> Noun {
        match self {
            DuplicatesOf::People => Noun::Person,
            DuplicatesOf::Organisations => Noun::Organisation,
        }
    }
}

words! {
    /// What people say of two records that look alike.
    #[serde(rename = "PairDecision")]
    Decision { Joined "joined", Different "different", Later "later" }
}

words! {
    /// By what two look alike.
    #[serde(rename = "Likeness")]
    Reason {
        SameName "same_name",
        SimilarName "similar_name",
        SamePhone "same_phone",
        SameEmail "same_email",
        SameOrganisation "same_organisation",
        SimilarOrganisation "similar_organisation",
        ShortName "short_name",
        Abbreviation "abbreviation",
        Shortened "shortened",
    }
}

/// How much two look alike, from 0 to 1, and by what.
#[derive(Debug, Clone, PartialEq)]
pub struct Likeness {
    pub score: f64,
    pub reasons: Vec<Reason>,
}

/// From here on two are likely to be one; below, all they share is a name that many have.
pub const LIKELY: f64 = 0.75;

/// From here on two are as likely one as those whom people join: one name, and one telephone or one address. Until somebody
/// says that they are two, they count as one where seats are given.
pub const AS_ONE: f64 = 0.95;

/// Two of a crowd who look alike.
#[derive(Debug, Clone, PartialEq)]
pub struct Alike<Id> {
    pub a: Id,
    pub b: Id,
    pub likeness: Likeness,
}

/// What can look like another of its kind.
pub trait Comparable {
    /// The hashes of what another must share to be compared with it.
    fn blocks(&self, into: &mut Vec<u64>);

    /// The same, whichever of the two is asked.
    fn looks_like(&self, other: &Self) -> Option<Likeness>;
}

/// What so many share tells nobody apart, and comparing them all with each other would take for ever.
const MANY: usize = 100;

/// Everybody of the crowd who looks like another of it, the likeliest first, each two once (`a` before `b`). In whatever
/// order the crowd stands, the answer is the same.
pub fn alike<Id: Ord + Copy, T: Comparable>(crowd: &[(Id, T)]) -> Vec<Alike<Id>> {
    let mut found: Vec<Alike<Id>> = Vec::new();
    for (one, other) in near(crowd) {
        let ((a, one), (b, other)) = (&crowd[one], &crowd[other]);
        let Some(likeness) = one.looks_like(other) else {
            continue;
        };
        if a != b {
            let (a, b) = (*a.min(b), *a.max(b));
            found.push(Alike { a, b, likeness });
        }
    }
    found.sort_by(|x, y| {
        let by_score = y.likeness.score.total_cmp(&x.likeness.score);
        by_score.then_with(|| (x.a, x.b).cmp(&(y.a, y.b)))
    });
    found
}

/// The places of those who share a block.
fn near<Id, T: Comparable>(crowd: &[(Id, T)]) -> Vec<(usize, usize)> {
    let mut blocks: Vec<(u64, u32)> = Vec::with_capacity(crowd.len() * 6);
    let mut theirs = Vec::new();
    for (at, (_, it)) in crowd.iter().enumerate() {
        theirs.clear();
        it.blocks(&mut theirs);
        blocks.extend(theirs.iter().map(|block| (*block, at as u32)));
    }
    blocks.sort_unstable();
    // A word that stands twice in a name makes nobody their own double.
    blocks.dedup();
    let mut near: Vec<u64> = Vec::new();
    for block in blocks.chunk_by(|a, b| a.0 == b.0) {
        if block.len() > MANY {
            continue;
        }
        for (nth, (_, one)) in block.iter().enumerate() {
            let others = block[nth + 1..].iter();
            near.extend(others.map(|(_, other)| u64::from(*one) << 32 | u64::from(*other)));
        }
    }
    near.sort_unstable();
    near.dedup();
    let places = |it: u64| ((it >> 32) as usize, (it & 0xffff_ffff) as usize);
    near.into_iter().map(places).collect()
}

/// A hash that is the same on every laptop (FNV-1a): of a kind of block and what stands in it.
fn block(kind: u8, parts: &[&[u8]]) -> u64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut eat = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    eat(kind);
    for part in parts {
        part.iter().for_each(|byte| eat(*byte));
        eat(0xff);
    }
    hash
}

/// The first letters of a key, at most so many; never half a letter.
fn first(text: &str, letters: usize) -> &str {
    let end = text.char_indices().nth(letters);
    end.map_or(text, |(end, _)| &text[..end])
}

/// To the hundredth: a score is no measurement.
fn rounded(score: f64) -> f64 {
    (score * 100.0).round() / 100.0
}
