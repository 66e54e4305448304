//! The meeting report (toplantı raporu): what was planned and what was done, who took part in numbers, and what the team wrote
//! of it, for whoever funds it.
//!
//! A plain [`MeetingReport`] becomes a PDF ([`pdf`]), which is the record, or a document of a word processor ([`docx`]), which
//! is pasted into the funder's own form; both are made from one description. Nothing else flows in. Nobody's name has a field
//! here but of those who answer for the paper. What was never asked is left out; what is not entered yet is said so, and is
//! never 0.

pub(crate) mod description;
pub(crate) mod evaluation;
pub(crate) mod participation;
mod recommendations;
mod reconciliation;
pub(crate) mod topics;

use chrono::{NaiveDate, NaiveTime};

use crate::cover::Told;
use crate::file_name::OfMeeting;
use crate::words::Words;
use crate::{Rendered, Result};
use description::title;
use domain::language::Bilingual;

pub use crate::cover::{Amends, Cover, Missing, Signatory};

pub use evaluation::{Evaluation, Question};
pub use participation::{Group, Participation, People, Sexes};
pub use recommendations::{Outcome, Promise, Recommendation};
pub use reconciliation::{Reconciliation, SheetReconciled, SheetScan};
pub use topics::Topic;

/// Everything that is printed, handed in. Texts that people typed, and words, are in the language of the report.
#[derive(Debug, Clone)]
pub struct MeetingReport {
    /// The meeting's id; part of the document's id, not printed.
    pub meeting: String,
    /// What every report says of itself.
    pub cover: Cover,

    /// Of the contract's Annex I.
    pub activity_code: String,
    pub activity_title: Bilingual,
    /// It was called off, or put off: then it is not told as held, unless somebody came.
    pub called_off: Option<CalledOff>,
    pub route: Option<u32>,
    pub stop: Option<u32>,
    pub plate: Option<u8>,
    pub city: String,
    pub planned: Occasion,
    /// None: nothing of it is entered yet.
    pub actual: Option<Occasion>,
    pub deviations: Vec<Deviation>,
    pub participation: Participation,
    /// Who was there and is not counted, by category.
    pub others: Vec<Counted>,
    pub reconciliation: Reconciliation,
    pub texts: Texts,
    /// What was spoken of, in the order of the themes.
    pub topics: Vec<Topic>,
    pub outcome: Outcome,
    pub evaluation: Evaluation,
    /// What made the funding visible and which documents were used, in the order of the programme's list.
    pub visibility: Vec<Used>,
    /// Why nothing had to be visible, as it was agreed with the funder.
    pub derogation: Option<String>,
    pub annexes: Vec<Annex>,
}

/// The meeting as it was planned, or as it was.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Occasion {
    pub date: Option<NaiveDate>,
    /// By the clock in Turkey.
    pub start: Option<NaiveTime>,
    pub end: Option<NaiveTime>,
    pub venue: String,
    pub address: String,
    /// What was spoken.
    pub language: String,
    pub interpretation: String,
    /// By role: `kolaylaştırıcı`, 2.
    pub team: Vec<Counted>,
    /// Ordered of the plan, invoiced of what was done.
    pub meals: Option<u32>,
}

/// Why nobody was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalledOff {
    Cancelled,
    Postponed,
}

/// So many of something that has a name in the language of the report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counted {
    pub name: String,
    pub count: u32,
}

/// What was done in another way than planned.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Deviation {
    pub planned: String,
    pub done: String,
    /// Empty: nobody has written it yet.
    pub reason: String,
}

/// What the team wrote, section by section: paragraphs, and lines that begin with a dash as a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Texts {
    pub summary: String,
    pub topics: String,
    pub results: String,
    pub needs: String,
    pub visibility: String,
    pub data_protection: String,
}

/// Something on the list of visibility and documents that was used at the meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Used {
    pub title: Bilingual,
    pub copies: Option<u32>,
    /// By whom and when it was approved beforehand.
    pub approved_by: String,
    pub approved_on: Option<NaiveDate>,
    pub place: String,
    pub note: String,
}

/// A file that goes with the report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Annex {
    pub file: String,
    /// In bytes.
    pub size: u64,
    /// SHA-256 in hexadecimal digits, of which the first eight are printed; empty where its bytes are on another laptop.
    pub hash: String,
}

/// A4 upright, to be kept for good and read by everybody: PDF/A-2a and PDF/UA-1.
pub fn pdf(report: &MeetingReport) -> Result<Rendered> {
    told(report).pdf()
}

/// For word processors: the same blocks in named styles.
pub fn docx(report: &MeetingReport) -> Result<Rendered> {
    told(report).docx()
}

/// Ten letters that stand for all that the report says.
pub fn id(report: &MeetingReport) -> String {
    told(report).id()
}

/// `R5-2_Tunceli_2027-04-14_toplanti-raporu.pdf`
pub fn file_name(report: &MeetingReport, ending: &str) -> String {
    let language = report.cover.language;
    OfMeeting {
        route: report.route,
        stop: report.stop,
        city: &report.city,
        date: day(report),
        language,
    }
    .file_name(&Words::of(language).text("report-file"), ending)
}

/// The day it was, or is to be.
pub fn day(it: &MeetingReport) -> Option<NaiveDate> {
    let actual = it.actual.as_ref().and_then(|it| it.date);
    actual.or(it.planned.date)
}

fn told(it: &MeetingReport) -> Told<'_> {
    Told {
        cover: &it.cover,
        kind: "meeting-report",
        subject: &it.meeting,
        title: title(it),
        blocks: description::blocks(it),
    }
}

#[cfg(test)]
mod tests;
