//! One meeting made ready: agenda, checklist, staff, files, scans; and what of it goes into its dossier.

pub(crate) mod agenda;
pub(crate) mod attachment;
pub(crate) mod checklist;
pub(crate) mod dossier;
pub(crate) mod meeting_detail;
pub(crate) mod scan;
pub(crate) mod staff;
pub(crate) mod visibility;
