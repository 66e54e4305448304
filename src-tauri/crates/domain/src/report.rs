//! What a report is made of besides its figures: sections that somebody writes, and the number it goes out
//! under.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::ids::{DeviceId, MeetingId, RouteId, of_its_nature};
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
        /// What was difficult, and what was learnt of it.
        Lessons "lessons",
        /// With partners, public authorities and other organisations.
        Cooperation "cooperation",
        /// What follows from it: the next call, the next period.
        Next "next",
    }
}

/// What texts are written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextsOf {
    Meeting(MeetingId),
    Route(RouteId),
    /// From the first to the last.
    Days(NaiveDate, NaiveDate),
    Programme,
}

impl TextsOf {
    /// The span of days as ISO 8601 writes it: `2027-01-01/2027-06-30`.
    pub fn days(self) -> Option<String> {
        match self {
            TextsOf::Days(from, to) => Some(format!("{from}/{to}")),
            TextsOf::Meeting(_) | TextsOf::Route(_) | TextsOf::Programme => None,
        }
    }

    /// In the order of the paper. What is told meeting by meeting is not written once more over many; what is, follows the
    /// funder's form. Source: interim narrative report of EU grants, Annex VI, 2.1 (summary), 2.2 (results), 2.5 (updated
    /// plan), 3 (cooperation).
    pub fn sections(self) -> &'static [ReportSection] {
        use ReportSection::*;
        match self {
            TextsOf::Meeting(_) => &[Summary, Topics, Results, Needs, Visibility, DataProtection],
            TextsOf::Route(_) | TextsOf::Days(..) | TextsOf::Programme => {
                &[Summary, Results, Lessons, Cooperation, Next]
            }
        }
    }

    /// Without these a report is a draft: the donor's template asks for topics and results, and nobody reads further than a
    /// summary. Source: narrative report templates of EU grants, Annex VI, sections on activities and results.
    pub fn is_mandatory(self, section: ReportSection) -> bool {
        use ReportSection::*;
        match self {
            TextsOf::Meeting(_) => matches!(section, Summary | Topics | Results),
            // The results are told of each meeting by itself.
            TextsOf::Route(_) | TextsOf::Days(..) | TextsOf::Programme => section == Summary,
        }
    }
}

words! {
    /// How a report went out: what lacks something mandatory is a draft, whatever its number.
    ReportState { Draft "draft", Issued "issued" }
}

words! {
    /// How a file agrees with what was issued. Of a paper that is not kept nobody can say whether more than its bytes differ.
    PaperCheck {
        Unaltered "unaltered",
        /// Other bytes, and the same words: another program has written it again.
        Resaved "resaved",
        Altered "altered",
        NotKept "not_kept",
        Unknown "unknown",
    }
}

/// The same section of the same report is the same row, on whichever laptop it was written.
pub fn report_text_id(of: TextsOf, section: ReportSection) -> Uuid {
    let section = section.word();
    let row = match of {
        TextsOf::Meeting(id) => format!("{id}/{section}"),
        TextsOf::Route(id) => format!("{id}/{section}"),
        TextsOf::Days(from, to) => format!("{from}/{to}/{section}"),
        TextsOf::Programme => format!("programme/{section}"),
    };
    of_its_nature(Noun::ReportText, row)
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

/// What a report is about, as its number says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    Meeting(Option<u32>, Option<u32>),
    Route(u32),
    /// From the first to the last. Its numbers run on with those of the programme.
    Days(NaiveDate, NaiveDate),
    Programme,
}

/// The number of a report: `R5.2-TR-1-K7QX`, `R5-TR-1-K7QX`, `P270101.270630-TR-1-K7QX`, `P-TR-1-K7QX`. `running` counts what this laptop knows to be
/// issued about it.
pub fn number(about: About, language: &str, running: u32, mark: &str) -> String {
    let about = match about {
        About::Meeting(Some(route), Some(stop)) => format!("R{route}.{stop}"),
        // A meeting on no route yet.
        About::Meeting(..) => "R0.0".to_owned(),
        About::Route(route) => format!("R{route}"),
        About::Days(from, to) => format!("P{}.{}", from.format("%y%m%d"), to.format("%y%m%d")),
        About::Programme => "P".to_owned(),
    };
    format!("{about}-{}-{running}-{mark}", language.to_ascii_uppercase())
}

/// What a number says of what the report is about and of its language: `R5.2-TR`. A later one of the same replaces it.
pub fn series(number: &str) -> &str {
    let mut parts = number.rmatch_indices('-').map(|it| it.0);
    parts.nth(1).map_or(number, |at| &number[..at])
}

/// The days that the number of an interim report names.
pub fn days(number: &str) -> Option<(NaiveDate, NaiveDate)> {
    let (from, to) = series(number)
        .split('-')
        .next()?
        .strip_prefix('P')?
        .split_once('.')?;
    let day = |text| NaiveDate::parse_from_str(text, "%y%m%d").ok();
    day(from).zip(day(to))
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
            number(About::Meeting(Some(5), Some(2)), "tr", 1, "K7QX"),
            "R5.2-TR-1-K7QX"
        );
        assert_eq!(running("R5.2-TR-12-K7QX"), Some(12));
        assert_eq!(running("R5"), None);
        assert_eq!(
            number(About::Meeting(None, None), "en", 2, "K7QX"),
            "R0.0-EN-2-K7QX"
        );
        assert_eq!(number(About::Route(5), "tr", 1, "K7QX"), "R5-TR-1-K7QX");
        assert_eq!(number(About::Programme, "tr", 3, "K7QX"), "P-TR-3-K7QX");
        assert_eq!(running("P-TR-3-K7QX"), Some(3));
        let day = |month| NaiveDate::from_ymd_opt(2027, month, 1).unwrap();
        let days = number(About::Days(day(1), day(6)), "tr", 4, "K7QX");
        assert_eq!(days, "P270101.270601-TR-4-K7QX");
        assert_eq!(
            (running(&days), series(&days)),
            (Some(4), "P270101.270601-TR")
        );
        assert_eq!(super::days(&days), Some((day(1), day(6))));
        assert_eq!(super::days("P-TR-3-K7QX"), None);
        assert_eq!(super::days("R5.2-TR-1-K7QX"), None);
        assert_eq!(series("R5.2-TR-1-K7QX"), "R5.2-TR");
        assert_eq!(series("R5"), "R5");
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
