//! The meeting report (toplantı raporu): what was planned and what was done, who took part in numbers, and what the team wrote
//! of it, for whoever funds it.
//!
//! A plain [`MeetingReport`] becomes a PDF ([`pdf`]), which is the record, or a document of a word processor ([`docx`]), which
//! is pasted into the funder's own form; both are made from one description. Nothing else flows in. Nobody's name has a field
//! here but of those who answer for the paper. What was never asked is left out; what is not entered yet is said so, and is
//! never 0.

mod description;
mod participation;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::written_out::Tier;

use crate::file_name::OfMeeting;
use crate::frame::Frame;
use crate::identity::Identity;
use crate::prose::{Band, Block, Paper};
use crate::words::{Language, Words};
use crate::{Rendered, Result, docx as word, emblem};
use description::{foot, title};
use domain::language::Bilingual;

pub use participation::{Group, Participation, People, Sexes};

/// Everything that is printed, handed in. Texts that people typed, and words, are in the language of the report.
#[derive(Debug, Clone)]
pub struct MeetingReport {
    /// The meeting's id; part of the document's id, not printed.
    pub meeting: String,
    pub language: Language,
    pub tier: Tier,
    /// `R5.2-TR-1-k7qx`; empty while the report is only looked at.
    pub number: String,
    /// Says TASLAK on its first page.
    pub draft: bool,
    /// Why it is one; listed on it.
    pub missing: Vec<Missing>,

    pub programme: Bilingual,
    pub contract_no: String,
    /// Who carries the programme out.
    pub beneficiary: String,
    pub funding_statement: Bilingual,
    pub disclaimer: Bilingual,
    /// PNG or JPEG files of the team. The emblem stands beside the funding statement; the logo is smaller.
    pub emblem: Option<Vec<u8>>,
    pub logo: Option<Vec<u8>>,
    /// Of the contract's Annex I.
    pub activity_code: String,
    pub activity_title: Bilingual,
    /// The reporting period, from and to.
    pub period: Option<(NaiveDate, NaiveDate)>,

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
    pub texts: Texts,
    pub annexes: Vec<Annex>,

    pub prepared: Signatory,
    pub checked: Signatory,
    /// Whom the funder asks.
    pub contact: Signatory,
    pub issued_at: DateTime<Utc>,
    /// Of the program.
    pub version: String,
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

/// A file that goes with the report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Annex {
    pub file: String,
    /// In bytes.
    pub size: u64,
    /// In hexadecimal digits; the first eight are printed.
    pub hash: String,
}

/// Somebody who answers for the report. What is empty is left to be written by hand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signatory {
    pub name: String,
    pub position: String,
    pub date: Option<NaiveDate>,
}

/// What a report must have before it is more than a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    Emblem,
    FundingStatement,
    Disclaimer,
    ContractNo,
    Beneficiary,
    Activity,
    Period,
    City,
    Date,
    Venue,
    /// When and where it really was.
    Actual,
    /// Why something was done in another way.
    DeviationReason,
    Signatures,
    Summary,
    Topics,
    Results,
    Needs,
    Visibility,
    DataProtection,
    Prepared,
    Checked,
    Contact,
}

impl Missing {
    pub const ALL: [Missing; 22] = [
        Missing::Emblem,
        Missing::FundingStatement,
        Missing::Disclaimer,
        Missing::ContractNo,
        Missing::Beneficiary,
        Missing::Activity,
        Missing::Period,
        Missing::City,
        Missing::Date,
        Missing::Venue,
        Missing::Actual,
        Missing::DeviationReason,
        Missing::Signatures,
        Missing::Summary,
        Missing::Topics,
        Missing::Results,
        Missing::Needs,
        Missing::Visibility,
        Missing::DataProtection,
        Missing::Prepared,
        Missing::Checked,
        Missing::Contact,
    ];

    /// A short stable word; there is a text for each.
    pub fn code(self) -> &'static str {
        match self {
            Missing::Emblem => "emblem",
            Missing::FundingStatement => "funding_statement",
            Missing::Disclaimer => "disclaimer",
            Missing::ContractNo => "contract_no",
            Missing::Beneficiary => "beneficiary",
            Missing::Activity => "activity",
            Missing::Period => "period",
            Missing::City => "city",
            Missing::Date => "date",
            Missing::Venue => "venue",
            Missing::Actual => "actual",
            Missing::DeviationReason => "deviation_reason",
            Missing::Signatures => "signatures",
            Missing::Summary => "summary",
            Missing::Topics => "topics",
            Missing::Results => "results",
            Missing::Needs => "needs",
            Missing::Visibility => "visibility",
            Missing::DataProtection => "data_protection",
            Missing::Prepared => "prepared",
            Missing::Checked => "checked",
            Missing::Contact => "contact",
        }
    }

    pub fn from_code(code: &str) -> Option<Missing> {
        Missing::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// A4 upright, to be kept for good and read by everybody: PDF/A-2a and PDF/UA-1.
pub fn pdf(report: &MeetingReport) -> Result<Rendered> {
    let blocks = description::blocks(report);
    let paper = Paper {
        frame: frame(report, &blocks),
        band: band(report),
        foot: foot(report),
    };
    paper.print(&blocks)
}

/// For word processors: the same blocks in named styles.
pub fn docx(report: &MeetingReport) -> Result<Rendered> {
    let blocks = description::blocks(report);
    let mut frame = frame(report, &blocks);
    for (name, picture) in [("emblem", &report.emblem), ("logo", &report.logo)] {
        let is_read = |it: &Vec<u8>| emblem::Emblem::read(it).is_some_and(|it| it.is_whole());
        if picture
            .as_ref()
            .is_some_and(|it| !it.is_empty() && !is_read(it))
        {
            frame.warnings.push(crate::Warning::Picture(name));
        }
    }
    let about = word::About {
        title: &frame.title,
        author: frame.author,
        language: report.language,
    };
    let made = word::report(
        &blocks,
        &about,
        report.issued_at,
        &band(report),
        &foot(report),
    )?;
    Ok(frame.written(made))
}

/// Ten letters that stand for all that the report says.
pub fn id(report: &MeetingReport) -> String {
    identity(report, &description::blocks(report)).id()
}

/// `R5-2_Tunceli_2027-04-14_toplanti-raporu.pdf`
pub fn file_name(report: &MeetingReport, ending: &str) -> String {
    OfMeeting {
        route: report.route,
        stop: report.stop,
        city: &report.city,
        date: day(report),
        language: report.language,
    }
    .file_name(&Words::of(report.language).text("report-file"), ending)
}

/// The day it was, or is to be.
fn day(it: &MeetingReport) -> Option<NaiveDate> {
    let actual = it.actual.as_ref().and_then(|it| it.date);
    actual.or(it.planned.date)
}

fn frame<'a>(it: &'a MeetingReport, blocks: &[Block]) -> Frame<'a> {
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
        // It speaks of numbers and of nobody.
        rows: 0,
        warnings: Vec::new(),
        foot: Paper::foot(),
    }
}

fn band(it: &MeetingReport) -> Band<'_> {
    let (first, second) = (it.language, it.language.other());
    let draft = it.draft.then(|| Words::of(first).text("report-draft"));
    Band {
        emblem: it.emblem.as_deref().unwrap_or_default(),
        logo: it.logo.as_deref().unwrap_or_default(),
        statement: it.funding_statement.in_language(first),
        second: it.funding_statement.in_language(second),
        draft,
    }
}

fn identity(it: &MeetingReport, blocks: &[Block]) -> Identity {
    let mut identity = Identity::of("meeting-report");
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
    identity.say_all(
        blocks
            .iter()
            .map(|it| format!("{it:?}"))
            .collect::<Vec<_>>()
            .iter()
            .map(String::as_str),
    );
    identity.say_all([it.issued_at.to_rfc3339().as_str(), &it.version]);
    identity
}

#[cfg(test)]
mod tests;
