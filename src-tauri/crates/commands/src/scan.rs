//! Sheets that came back signed, as scans.

use programme::ids::MeetingId;
use programme::view::{SaidPage, Scan, SheetScans};
use programme::{Reading, ScanAsked, ScanRead};

use crate::engine::Engine;
use crate::error::Answer;
use crate::tickets::ToRead;

/// Each sheet of the meeting with the pages that were scanned and those that are missing.
#[specta::specta]
pub(crate) fn scans(reading: &Reading, meeting: MeetingId) -> Answer<Vec<SheetScans>> {
    Ok(reading.scans(meeting)?)
}

/// What would become of a file that was chosen in the dialog, or dropped. Nothing is kept.
#[specta::specta]
pub(crate) fn preview_scan(reading: &Reading, file: ToRead) -> Answer<Scan> {
    Ok(reading.preview_scan(&ScanRead::of(&file)?, &ScanAsked::default())?)
}

/// Files it by its codes; `meeting` and `pages` are what somebody said where they cannot be read.
#[specta::specta]
pub(crate) fn scan(
    engine: &Engine,
    file: ToRead,
    meeting: Option<MeetingId>,
    pages: Vec<SaidPage>,
) -> Answer<Scan> {
    // While it is locked, nothing is read either.
    engine.look(|_| Ok(()))?;
    let read = ScanRead::of(&file)?;
    engine.act(|programme| Ok(programme.file_scan(&read, &ScanAsked { meeting, pages })?))
}
