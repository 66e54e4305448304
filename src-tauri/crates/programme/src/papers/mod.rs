//! What is printed and sent: sheets, lists, minutes, letters.

pub(crate) mod badges;
pub(crate) mod call_list;
pub(crate) mod certificates;
pub(crate) mod check_document;
pub(crate) mod export;
pub(crate) mod figures;
pub(crate) mod letter;
pub(crate) mod meeting_report;
pub(crate) mod number;
pub(crate) mod of_room;
pub(crate) mod pack;
pub(crate) mod package;
pub(crate) mod participant_list;
pub(crate) mod picture;
pub(crate) mod report;
pub(crate) mod report_outcome;
pub(crate) mod report_text;
pub(crate) mod report_workbook;
pub(crate) mod selection_minutes;
pub(crate) mod sign_in_sheet;
mod signatures;
pub(crate) mod tour_report;
mod tour_workbook;
