//! One meeting made ready: agenda, checklist, staff, files.

pub(crate) mod agenda;
pub(crate) mod attachment;
pub(crate) mod checklist;
pub(crate) mod meeting_detail;
pub(crate) mod staff;
