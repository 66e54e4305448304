//! The sign-in sheet (katılımcı imza listesi): who was expected at a meeting, with a place for every signature.
//!
//! A plain [`SignInSheet`] becomes a PDF ([`pdf`], or many in one [`book`]) or a workbook ([`xlsx`]) with the same rows in
//! the same order. Nothing else flows in, so the same sheet is the same bytes. Nobody's phone or e-mail has a field here.

mod facts;
mod lines;
mod paper;
mod spread;

use crate::Lacking;
use crate::file_name::OfMeeting;
use crate::pdf::Pdf;
use crate::words::{Language, Words};
use crate::{Rendered, Result, Warning};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::ids::RegistrationId;
use domain::language::Bilingual;

/// Everything that is printed, handed in; what is empty is printed as a ruled blank to be filled in by hand.
#[derive(Debug, Clone)]
pub struct SignInSheet {
    /// The meeting's id; part of the sheet's id, not printed.
    pub meeting: String,
    /// The language of the sheet; the other one stands smaller beside every heading.
    pub language: Language,
    pub variant: Variant,

    pub programme: Bilingual,
    pub contract_no: String,
    /// Empty: "half-day meeting".
    pub activity: String,
    /// Who answers for the personal data.
    pub controller: String,
    /// Where people turn to with their rights.
    pub contact: String,
    /// Where the full privacy notice stands, if on the web; else it is at the desk.
    pub notice_address: String,
    pub funding_statement: Bilingual,
    pub disclaimer: Bilingual,
    /// PNG or JPEG files of the team. The emblem stands beside the funding statement; the logo is smaller.
    pub emblem: Option<Vec<u8>>,
    pub logo: Option<Vec<u8>>,

    pub route: Option<u32>,
    pub stop: Option<u32>,
    pub plate: Option<u8>,
    pub city: String,
    pub venue: String,
    pub address: String,
    pub date: Option<NaiveDate>,
    /// Planned, by the clock in Turkey.
    pub start: Option<NaiveTime>,
    pub end: Option<NaiveTime>,

    /// Those to be printed, in any order: expected people on a blank sheet, arrived ones on the others.
    pub rows: Vec<Row>,
    /// Everybody who is not counted: team, speakers, press, guests.
    pub others: Vec<OtherRow>,
    /// What the codes of kinds mean; printed for those who write themselves in.
    pub kinds: Vec<Kind>,
    /// Empty lines for walk-ins. At least eight on every variant but the final one.
    pub blank_lines: u32,
    /// Left open on the blank sheet.
    pub totals: Totals,

    pub issued_at: DateTime<Utc>,
    /// Of the program.
    pub version: String,
    /// What could not be read of what other laptops wrote.
    pub lacking: Vec<Lacking>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Variant {
    /// Before the meeting: nobody has arrived, the totals are filled in by hand.
    Blank,
    /// During or after it: those who arrived.
    Arrived,
    /// After it, with what is known of the signatures.
    Final,
}

impl Variant {
    pub const ALL: [Variant; 3] = [Variant::Blank, Variant::Arrived, Variant::Final];

    pub fn code(self) -> &'static str {
        match self {
            Variant::Blank => "blank",
            Variant::Arrived => "arrived",
            Variant::Final => "final",
        }
    }

    pub fn from_code(code: &str) -> Option<Variant> {
        Variant::ALL
            .into_iter()
            .find(|variant| variant.code() == code)
    }
}

/// One participant.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Whose row it is; not printed.
    pub registration: Option<RegistrationId>,
    /// Empty: a seat of an institution that has not named its representative.
    pub name: String,
    pub organisation: String,
    /// `DER`, `VAK`, …
    pub kind: String,
    pub role: String,
    /// The province of the organisation.
    pub place: String,
    pub arrived_at: Option<DateTime<Utc>>,
    /// Came here and is not registered here.
    pub by_arrival: bool,
    /// What stands in the signature cell instead of white paper: `ıslak imza s. 2/14`, a reason.
    pub signature: Option<String>,
    /// The person signs a slip of their own: its number stands in place of name, organisation and all that points to them.
    pub single_slip: Option<u32>,
    /// Came without being on the list; stands in the block of walk-ins.
    pub walk_in: bool,
}

/// Somebody who is not counted as a participant.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OtherRow {
    pub name: String,
    pub organisation: String,
    /// Facilitator, speaker, press, …, in the sheet's language.
    pub category: String,
    pub arrived_at: Option<DateTime<Utc>>,
    pub by_arrival: bool,
    pub signature: Option<String>,
}

/// A kind of organisation: its code, and its name in the sheet's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    pub code: String,
    pub name: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Totals {
    pub expected: u32,
    pub attended: u32,
    /// None while no signature has been entered: then a word stands in its place, and no zero.
    pub signed: Option<u32>,
    pub walk_ins: u32,
    pub women: u32,
    pub men: u32,
    pub not_stated: u32,
    /// The group's name in the sheet's language, and how many attended.
    pub by_group: Vec<(String, u32)>,
}

/// The sheet as a PDF, A4 landscape.
pub fn pdf(sheet: &SignInSheet) -> Result<Rendered> {
    paper::render(std::slice::from_ref(sheet))
}

/// Many sheets in one PDF, in the order given; every sheet counts its own pages and has an entry in the outline.
pub fn book(sheets: &[SignInSheet]) -> Result<Rendered> {
    paper::render(sheets)
}

/// The pages of the sheet as a part of another paper.
pub(crate) fn add(sheet: &SignInSheet, pdf: &mut Pdf) -> Vec<Warning> {
    paper::add(sheet, pdf)
}

/// The sheet as a workbook with the same rows in the same order.
pub fn xlsx(sheet: &SignInSheet) -> Result<Rendered> {
    spread::render(sheet)
}

/// The sheet's id: ten letters that stand for the kind of document, the meeting, the variant, the language, the options,
/// the rows as printed and the time of issue.
pub fn id(sheet: &SignInSheet) -> String {
    lines::Lines::of(sheet).id
}

/// `R5-2_Tunceli_2027-04-14_imza-listesi_v1.pdf`: letters that every file system takes, at most a hundred.
pub fn file_name(sheet: &SignInSheet, version: u32, ending: &str) -> String {
    let what = format!(
        "{}_v{version}",
        Words::of(sheet.language).text("sign-in-sheet-file")
    );
    OfMeeting {
        route: sheet.route,
        stop: sheet.stop,
        city: &sheet.city,
        date: sheet.date,
        language: sheet.language,
    }
    .file_name(&what, ending)
}

#[cfg(test)]
mod tests;
