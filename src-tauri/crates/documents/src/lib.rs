//! Every file format: pages and workbooks out, application sheets in, and the words on them.
//!
//! Turns plain data into bytes and bytes into plain data. Knows no SQL, no path and no clock: the same input gives the
//! same bytes.
//!
//! A crate of its own because what writes PDF and workbooks takes the longest to build of all that we bring in: whoever
//! works on a rule or a question does not wait for it. It does not know the store either; `programme` hands it data.

#![cfg_attr(
    test,
    allow(
        clippy::duplicate_mod,
        reason = "the reports of one and of many meetings are tested with the same invented ones"
    )
)]

// The invented papers are made as from outside, for tests in here too.
#[cfg(test)]
extern crate self as documents;

pub mod application_form;
pub mod badges;
pub mod calendar;
pub mod call;
pub mod call_list;
pub mod certificates;
pub mod drawn;
pub mod export;
pub mod faults;
pub mod figures;
pub mod file_name;
pub mod letter;
pub mod limits;
pub mod mail;
pub mod meeting;
pub mod meeting_report;
pub mod merge_sheet;
pub mod notice_page;
pub mod pack;
pub mod package;
pub mod participant_list;
pub mod photo;
pub mod read_back;
pub mod scan;
pub mod selection_minutes;
pub mod sign_in_sheet;
pub mod spreadsheet;
pub mod tour_report;
pub mod words;

#[cfg(test)]
#[path = "../tests/support/report.rs"]
mod report;
#[cfg(test)]
#[path = "../tests/support/tour.rs"]
mod tour;

mod cover;
mod csv_text;
mod docx;
mod emblem;
mod encoding;
mod file_kind;
mod fitted;
mod flow;
mod font;
mod frame;
mod garbled;
mod headings;
mod identity;
mod lacking;
mod markup;
mod merged;
mod page;
mod pdf;
mod prose;
mod provinces;
mod qr;
mod rows;
mod shape;
mod source;
mod table;
mod vector;
mod workbook;
mod xlsx;

pub use lacking::Lacking;

use domain::signature::PrintedRow;
pub use vector::NotDrawn;

/// A document that is ready to be written to disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    pub bytes: Vec<u8>,
    /// Printed pages; 0 for a workbook, whose pages the printer decides.
    pub pages: u32,
    /// People on it, staff and blank lines not counted.
    pub rows: u32,
    /// What is not as it should be; the document is there all the same.
    pub warnings: Vec<Warning>,
    /// The document's id, printed on it.
    pub sheet: String,
    /// Of a sheet to be signed: whose row is which, those left empty too.
    pub printed: Vec<PrintedRow>,
}

/// Something on a document that a person should look at before printing it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Warning {
    /// These characters are in no font of ours; a mark is printed in their place.
    NoGlyph(String),
    /// Row `row` of the list was too long for its cell in this column and ends in an ellipsis. (The workbook has it whole.)
    Shortened { row: u32, column: &'static str },
    /// A fact of the programme is not set; a ruled blank is printed in its place.
    NotSet(&'static str),
    /// This picture is none that can be read; it is left out.
    Picture(&'static str),
}

impl Warning {
    /// A short stable word; there is a text for each.
    pub fn code(&self) -> &'static str {
        match self {
            Warning::NoGlyph(_) => "no_glyph",
            Warning::Shortened { .. } => "shortened",
            Warning::NotSet(_) => "not_set",
            Warning::Picture(_) => "picture",
        }
    }
}

/// A document could not be made or read.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("could not take the used letters out of the font: {0}")]
    Font(String),
    #[error("could not write the PDF")]
    Pdf(#[source] lopdf::Error),
    #[error("could not write the text document")]
    Docx(#[from] zip::result::ZipError),
    #[error("could not write the workbook")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
}

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A picture that papers can carry, out of a file of the team: PNG and JPEG as they are, a drawing (SVG) drawn.
///
/// # Errors
/// Where it is none, or not all of it would be on the paper.
pub fn picture(bytes: Vec<u8>) -> Result<Vec<u8>, NotDrawn> {
    let bytes = match vector::is_svg(&bytes) {
        true => vector::drawn(&bytes)?,
        false => bytes,
    };
    let is_whole = emblem::Emblem::read(&bytes).is_some_and(|it| it.is_whole());
    is_whole.then_some(bytes).ok_or(NotDrawn::Unreadable)
}
