//! The list of those who took part (katılımcı listesi): everybody who came, typed, with position and organisation and where
//! that is. It goes to whoever funds the meeting beside the list with the signatures.
//!
//! A plain [`ParticipantList`] becomes a PDF ([`pdf`]), a document of a word processor ([`docx`]) or a workbook ([`xlsx`]), all
//! from the same rows in the same order. Whoever signed on a slip of their own stands here by its number and nothing else:
//! the number of rows is that of the people. Who is no participant stands apart and is not counted.
//!
//! Source: lists of participants in instructions of EU grant programmes (name, name and address of the organisation).

mod description;
mod spread;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::language::Bilingual;

use crate::file_name::OfMeeting;
use crate::frame::Frame;
use crate::identity::Identity;
use crate::lacking::{Lacking, sentence};
use crate::prose::{Band, Block, Paper};
use crate::words::{Language, Words};
use crate::{Rendered, Result, Warning, docx as word, emblem};
use description::{foot, title};

/// Everything that is printed, handed in.
#[derive(Debug, Clone, Default)]
pub struct ParticipantList {
    /// The meeting's id; part of the document's id, not printed.
    pub meeting: String,
    pub language: Language,
    /// `R5.2-TR-1-K7QX`
    pub number: String,
    pub programme: Bilingual,
    pub contract_no: String,
    /// Who carries the programme out.
    pub beneficiary: String,
    pub funding_statement: Bilingual,
    pub disclaimer: Bilingual,
    /// PNG or JPEG files of the team.
    pub emblem: Option<Vec<u8>>,
    pub logo: Option<Vec<u8>>,
    pub activity_code: String,
    pub activity_title: Bilingual,
    pub route: Option<u32>,
    pub stop: Option<u32>,
    pub plate: Option<u8>,
    pub city: String,
    pub venue: String,
    pub address: String,
    pub date: Option<NaiveDate>,
    /// By the clock in Turkey.
    pub start: Option<NaiveTime>,
    pub end: Option<NaiveTime>,
    /// In the order in which they are printed.
    pub participants: Vec<Participant>,
    /// Who came and is no participant.
    pub others: Vec<Other>,
    pub issued_at: DateTime<Utc>,
    /// Of the program.
    pub version: String,
    /// What could not be read of what other laptops wrote.
    pub lacking: Vec<Lacking>,
}

/// Somebody who took part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Participant {
    Named(Named),
    /// Who signed the slip of this number, and is named nowhere else.
    OnSlip(u32),
}

/// What is empty is not known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// Empty: nobody was named for the seat of an institution.
    pub name: String,
    pub position: String,
    pub organisation: String,
    /// Where that is: district and province.
    pub place: String,
    /// Where their signature is; nothing for everybody while none of the meeting is entered.
    pub ink: Option<Ink>,
}

/// Where the signature of somebody is, for whoever goes from a name to the paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ink {
    OnSheet {
        /// The ten letters of the sheet.
        sheet: String,
        /// 0 where the printer decided.
        page: u32,
        row: u32,
    },
    /// On the slip of this number.
    Slip(u32),
    /// There is none. The reasons are counted in the report, and not told of anybody here.
    Missing,
    NotEntered,
    /// A later version knows more.
    Later,
}

/// Who is no participant, and what they are, in the language of the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Other {
    pub who: Named,
    pub category: String,
}

/// A4 upright, to be kept for good and read by everybody: PDF/A-2a and PDF/UA-1.
pub fn pdf(list: &ParticipantList) -> Result<Rendered> {
    let blocks = description::blocks(list);
    let paper = Paper {
        frame: frame(list, &blocks),
        band: band(list),
        foot: foot(list),
    };
    paper.print(&blocks)
}

/// For word processors: the same blocks in named styles.
pub fn docx(list: &ParticipantList) -> Result<Rendered> {
    let blocks = description::blocks(list);
    let mut frame = frame(list, &blocks);
    for (name, picture) in [("emblem", &list.emblem), ("logo", &list.logo)] {
        let is_read = |it: &[u8]| emblem::Emblem::read(it).is_some_and(|it| it.is_whole());
        let picture = picture.as_deref().unwrap_or_default();
        if !picture.is_empty() && !is_read(picture) {
            frame.warnings.push(Warning::Picture(name));
        }
    }
    let about = word::About {
        title: &frame.title,
        author: frame.author,
        language: list.language,
    };
    let made = word::report(&blocks, &about, list.issued_at, &band(list), &foot(list))?;
    Ok(frame.written(made))
}

/// The same rows, to be counted and filtered.
pub fn xlsx(list: &ParticipantList) -> Result<Rendered> {
    spread::render(list)
}

/// `R5-2_Tunceli_2027-04-14_katilimci-listesi.pdf`
pub fn file_name(list: &ParticipantList, ending: &str) -> String {
    OfMeeting {
        route: list.route,
        stop: list.stop,
        city: &list.city,
        date: list.date,
        language: list.language,
    }
    .file_name(
        &Words::of(list.language).text("participant-list-file"),
        ending,
    )
}

fn frame<'a>(it: &'a ParticipantList, blocks: &[Block]) -> Frame<'a> {
    let identity = identity(it, blocks);
    Frame {
        title: title(it),
        author: &it.beneficiary,
        language: it.language,
        issued_at: it.issued_at,
        version: &it.version,
        id: identity.id(),
        identity: identity.bytes(),
        data_hash: "",
        rows: it.participants.len() as u32,
        warnings: not_set(it),
        lacking: sentence(&it.lacking, Words::of(it.language)),
        foot: Paper::foot(),
    }
}

/// What a donor looks for on every list: which meeting it is of.
fn not_set(it: &ParticipantList) -> Vec<Warning> {
    let facts = [
        ("contract_no", it.contract_no.trim().is_empty()),
        ("date", it.date.is_none()),
        ("venue", it.venue.trim().is_empty()),
    ];
    let facts = facts.into_iter().filter(|(_, is_empty)| *is_empty);
    facts.map(|(name, _)| Warning::NotSet(name)).collect()
}

fn band(it: &ParticipantList) -> Band<'_> {
    Band {
        emblem: it.emblem.as_deref().unwrap_or_default(),
        logo: it.logo.as_deref().unwrap_or_default(),
        statement: it.funding_statement.in_language(it.language),
        second: it.funding_statement.in_language(it.language.other()),
        draft: None,
    }
}

fn identity(it: &ParticipantList, blocks: &[Block]) -> Identity {
    let mut identity = Identity::of("participant-list");
    let picture = |it: &Option<Vec<u8>>| {
        let bytes = it.as_deref().unwrap_or_default();
        blake3::hash(bytes).to_hex().to_string()
    };
    identity.say_all([
        it.meeting.as_str(),
        it.language.word(),
        &title(it),
        &foot(it),
        &it.funding_statement.tr,
        &it.funding_statement.en,
        &picture(&it.emblem),
        &picture(&it.logo),
    ]);
    for block in blocks {
        identity.say(&format!("{block:?}"));
    }
    identity.say_all([it.issued_at.to_rfc3339().as_str(), &it.version]);
    identity
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(participants: Vec<Participant>) -> ParticipantList {
        ParticipantList {
            city: "Tunceli".into(),
            date: NaiveDate::from_ymd_opt(2027, 4, 14),
            participants,
            ..ParticipantList::default()
        }
    }

    #[test]
    fn everybody_is_a_row_and_whoever_signed_a_slip_is_its_number() {
        let ayse = Named {
            name: "Ayşe Işık".into(),
            ..Named::default()
        };
        let it = list(vec![Participant::Named(ayse), Participant::OnSlip(3)]);
        let said = crate::prose::plain_text(&description::blocks(&it), Language::Tr);
        assert!(said.contains("- 1, Ayşe Işık"), "{said}");
        assert!(
            said.contains("- 2, Kişisel imza föyü no. 3, föy no 3\n"),
            "{said}"
        );
        for made in [pdf(&it), docx(&it), xlsx(&it)] {
            assert_eq!(made.unwrap().rows, 2);
        }
    }

    #[test]
    fn the_same_list_is_the_same_file_and_another_has_another_code() {
        let (one, other) = (list(Vec::new()), list(vec![Participant::OnSlip(1)]));
        for make in [pdf, docx, xlsx] {
            let (made, again) = (make(&one).unwrap(), make(&one).unwrap());
            assert_eq!(made, again);
            assert_ne!(made.sheet, make(&other).unwrap().sheet);
        }
        assert_eq!(
            file_name(&one, "pdf"),
            "Tunceli_2027-04-14_katilimci-listesi.pdf"
        );
    }

    #[test]
    fn what_says_which_meeting_it_is_of_is_asked_for() {
        let made = pdf(&list(Vec::new())).unwrap();
        let missing = [Warning::NotSet("contract_no"), Warning::NotSet("venue")];
        assert_eq!(made.warnings, missing);
    }
}
