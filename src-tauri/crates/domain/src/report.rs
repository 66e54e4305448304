//! What a report of a meeting is made of besides its figures: sections that somebody writes, and the number it goes out
//! under.

use uuid::Uuid;

use crate::ids::{DeviceId, MeetingId, of_its_nature};
use crate::noun::Noun;
use crate::words::words;

words! {
    /// What somebody writes, in the order of the paper.
    ReportSection {
        Summary "summary",
        Topics "topics",
        Results "results",
        Needs "needs",
        Visibility "visibility",
        DataProtection "data_protection",
    }
}

impl ReportSection {
    /// Without these a report is a draft: the donor's template asks for topics and results, and nobody reads further than
    /// a summary. Source: narrative report templates of EU grants, Annex VI, sections on activities and results.
    pub fn is_mandatory(self) -> bool {
        match self {
            ReportSection::Summary | ReportSection::Topics | ReportSection::Results => true,
            ReportSection::Needs | ReportSection::Visibility | ReportSection::DataProtection => {
                false
            }
        }
    }
}

/// The same section of the same meeting is the same row, on whichever laptop it was written.
pub fn report_text_id(meeting: MeetingId, section: ReportSection) -> Uuid {
    of_its_nature(Noun::ReportText, format!("{meeting}/{}", section.word()))
}

/// Letters that nobody reads for another: no 0, 1, I, L, O, U.
const LETTERS: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The fewest letters of a mark: of ten laptops that never met, two have the same in one case of some 18,000.
const SHORTEST: usize = 4;

/// The mark of a laptop in the numbers it gives: no two laptops that know of each other have the same, and none has to be
/// asked. Made of the whole id, so that it says nothing about when or where; longer where a shorter one is taken.
pub fn mark(device: DeviceId, others: impl IntoIterator<Item = DeviceId>) -> String {
    let own = letters_of(device);
    let others = others.into_iter().filter(|it| *it != device);
    let longest_shared = others
        .map(|it| {
            let pairs = own.chars().zip(letters_of(it).chars().collect::<Vec<_>>());
            pairs.take_while(|(a, b)| a == b).count()
        })
        .max();
    let length = longest_shared.map_or(SHORTEST, |shared| SHORTEST.max(shared + 1));
    own.chars().take(length).collect()
}

fn letters_of(device: DeviceId) -> String {
    let hash = blake3::hash(device.0.as_bytes());
    let letters = hash.as_bytes().iter();
    // A byte that would make some letters likelier than others is left out.
    let letters = letters.filter(|it| **it < 240);
    letters
        .map(|it| char::from(LETTERS[usize::from(*it) % LETTERS.len()]))
        .collect()
}

/// The number of a meeting's report: `R5.2-TR-1-K7QX`. `running` counts what this laptop knows to be issued about it.
pub fn number(
    (route, stop): (Option<u32>, Option<u32>),
    language: &str,
    running: u32,
    mark: &str,
) -> String {
    let place = match (route, stop) {
        (Some(route), Some(stop)) => format!("R{route}.{stop}"),
        // A meeting on no route yet.
        _ => "R0.0".to_owned(),
    };
    format!("{place}-{}-{running}-{mark}", language.to_ascii_uppercase())
}

/// The running number in one that was given: 2 of `R5.2-TR-2-K7QX`.
pub fn running(number: &str) -> Option<u32> {
    number.rsplit('-').nth(1)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn device(number: u128) -> DeviceId {
        DeviceId(Uuid::from_u128(number))
    }

    #[test]
    fn a_number_says_which_meeting_which_language_and_which_laptop() {
        assert_eq!(
            number((Some(5), Some(2)), "tr", 1, "K7QX"),
            "R5.2-TR-1-K7QX"
        );
        assert_eq!(running("R5.2-TR-12-K7QX"), Some(12));
        assert_eq!(running("R5"), None);
        assert_eq!(number((None, None), "en", 2, "K7QX"), "R0.0-EN-2-K7QX");
    }

    proptest! {
        #[test]
        fn laptops_that_know_of_each_other_never_have_the_same_mark(
            ids in prop::collection::hash_set(any::<u128>(), 2..60)
        ) {
            let all: Vec<DeviceId> = ids.into_iter().map(device).collect();
            let marks: std::collections::HashSet<String> =
                all.iter().map(|it| mark(*it, all.iter().copied())).collect();
            prop_assert_eq!(marks.len(), all.len());
        }
    }

    #[test]
    fn a_mark_has_four_letters_until_another_laptop_begins_alike() {
        let own = letters_of(device(1));
        let alike = (2..)
            .map(device)
            .find(|it| letters_of(*it)[..2] == own[..2]);
        assert_eq!(mark(device(1), alike).len(), SHORTEST);
        assert_eq!(mark(device(1), []).len(), SHORTEST);
        assert_eq!(mark(device(1), [device(1)]), own[..SHORTEST]);
    }
}
