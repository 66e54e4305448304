//! What is printed and sent: sheets, lists, minutes, letters.

pub(crate) mod call_list;
pub(crate) mod figures;
pub(crate) mod letter;
pub(crate) mod meeting_report;
pub(crate) mod picture;
pub(crate) mod report_text;
pub(crate) mod selection_minutes;
pub(crate) mod sign_in_sheet;
