//! Reports over many meetings: of a route, of some days (the interim report) or of the whole programme, for whoever funds it.
//!
//! What stands of a meeting is taken from the meeting's own report, so that no two papers tell it differently. The order is
//! that of the narrative report of EU grants (Annex VI: activities with topics, reasons for modification and results; target
//! groups; visibility; where records lie), with targets and meetings in front, where readers look first.

mod activities;
mod description;
mod evidence;
mod indicators;
mod map;
#[cfg(test)]
mod tests;
mod together;

use chrono::NaiveDate;
use domain::language::Bilingual;
use domain::written_out::Tier;

use crate::cover::{Cover, Told};
use crate::file_name;
use crate::meeting_report::{
    Counted, Evaluation, MeetingReport, Participation, Recommendation, Sexes, Topic,
};
use crate::words::Words;
use crate::{Rendered, Result};

/// Everything that is printed, handed in.
#[derive(Debug, Clone)]
pub struct TourReport {
    pub cover: Cover,
    /// The id of the route or the programme; part of the document's id, not printed.
    pub subject: String,
    pub of: Of,
    pub texts: Texts,
    pub totals: Totals,
    /// Of some days: the same since the programme began.
    pub cumulative: Option<Totals>,
    /// In the order of their days.
    pub meetings: Vec<Activity>,
    pub targets: Vec<Target>,
    /// Of the logical framework; never of public reports.
    pub indicators: Vec<Indicator>,
    pub participation: Participation,
    /// Who was there and is not counted, by category.
    pub others: Vec<Counted>,
    pub topics: Vec<Topic>,
    /// Those that several cities made are one.
    pub recommendations: Vec<Joint>,
    pub evaluation: Evaluation,
    pub visibility: Vec<UsedOver>,
    /// Provinces where no meeting is planned; of the whole programme.
    pub uncovered: Vec<String>,
    /// In how many places something was left out because it would name somebody.
    pub masked: u32,
    /// Meetings whose people are in no figure, because they are so few that each would be known; of public reports.
    pub left_out: u32,
}

/// Over what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Of {
    /// Its number, and its name where it has one.
    Route(u32, String),
    /// From the first to the last, both with it.
    Days(NaiveDate, NaiveDate),
    Programme,
}

/// What somebody wrote about all of it; never of public reports. What is empty is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Texts {
    pub summary: String,
    pub results: String,
    /// What was difficult, and what was learnt of it.
    pub lessons: String,
    pub cooperation: String,
    /// What follows: the next call, the next period.
    pub next: String,
}

/// What is counted over all of the meetings. Not the sum of them: people and organisations count once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Totals {
    pub held: u32,
    pub cities: u32,
    pub participations: u32,
    /// `None` while nothing is entered.
    pub signed: Option<u32>,
    /// `None` where nobody was asked.
    pub sexes: Option<Sexes>,
    /// Whether different people and organisations may be told; not of public reports of a part.
    pub distinct: bool,
    pub people: u32,
    pub organisations: u32,
    pub by_headquarters: u32,
}

/// One of the meetings.
#[derive(Debug, Clone)]
pub struct Activity {
    pub report: MeetingReport,
    /// Of those who came, whatever of their signatures is entered; `None` where nobody was asked.
    pub sexes: Option<Sexes>,
    /// Different ones that came.
    pub organisations: u32,
    /// Of what is not simply planned or held: `iptal edildi`.
    pub state: String,
    /// Whether it is not going to be.
    pub called_off: bool,
    /// What its dossier lacks, in the language of the report; `None` where it is not due.
    pub lacks: Option<Vec<String>>,
}

/// Something that was promised, and how far it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Target {
    pub name: String,
    pub value: u32,
    pub actual: u32,
    /// Whether it is reached; in the language of the report.
    pub status: String,
}

/// An indicator of the logical framework, with what it was, is to be and is.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Indicator {
    pub code: String,
    /// Where it is not worded in the language of the report, the other one stands in.
    pub wording: Bilingual,
    pub unit: String,
    pub baseline: Option<Measure>,
    pub target: Option<Measure>,
    /// `None` while it is not entered or not known.
    pub value: Option<Measure>,
    /// Of those who came or signed.
    pub sexes: Option<Sexes>,
    pub verification: String,
}

/// A number, and of which day it is.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Measure {
    pub number: f64,
    pub day: Option<NaiveDate>,
}

/// A recommendation with every city that made it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Joint {
    /// As the first of them says it, under its number; where several are one, under the number they have together.
    pub recommendation: Recommendation,
    /// `Tunceli (R5.2-Ö1)`
    pub cities: Vec<String>,
}

/// Something that made the funding visible, or a document, over all of the meetings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UsedOver {
    pub title: Bilingual,
    /// `None` where nobody entered any.
    pub copies: Option<u32>,
    pub cities: Vec<String>,
    /// At how many of them somebody approved it beforehand.
    pub approved: u32,
}

/// A4 upright, to be kept for good and read by everybody: PDF/A-2a and PDF/UA-1.
pub fn pdf(report: &TourReport) -> Result<Rendered> {
    told(report).pdf()
}

/// The same pages without what reads them out, for measuring what that costs; nobody is handed them.
#[doc(hidden)]
pub fn untagged(report: &TourReport) -> Result<Rendered> {
    told(report).untagged()
}

/// For word processors: the same blocks in named styles.
pub fn docx(report: &TourReport) -> Result<Rendered> {
    told(report).docx()
}

/// `R5_guzergah-raporu.pdf`, `2027-01-01_2027-06-30_ara-donem-raporu.docx`
pub fn file_name(report: &TourReport, ending: &str) -> String {
    let words = Words::of(report.cover.language);
    let (about, id) = match &report.of {
        Of::Route(number, _) => (format!("R{number}_"), "tour-report-file-route"),
        Of::Days(from, to) => (format!("{from}_{to}_"), "tour-report-file-days"),
        Of::Programme => (String::new(), "tour-report-file-programme"),
    };
    format!("{about}{}.{}", words.text(id), file_name::plain(ending))
}

/// `Güzergâh Raporu · Güzergâh 5`, in its language.
pub fn title(report: &TourReport) -> String {
    description::title(report)
}

impl TourReport {
    fn is_public(&self) -> bool {
        self.cover.tier == Tier::Public
    }
}

fn told(it: &TourReport) -> Told<'_> {
    Told {
        cover: &it.cover,
        kind: "tour-report",
        subject: &it.subject,
        title: description::title(it),
        blocks: description::blocks(it),
    }
}
