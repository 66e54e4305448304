//! Application sheets: what one holds, taking it in, and who of it still waits for a meeting.

use programme::ids::{ApplicationId, MeetingId};
use programme::view::{
    FaultsFile, ForgottenColumns, Import, ImportOptions, ImportProgress, Placed, ToPlaceItem,
};
use programme::{Programme, Reading, SheetFile};

use crate::argument::Watching;
use crate::engine::Engine;
use crate::error::Answer;
use crate::here::OfThisLaptop;
use crate::tickets::{ToRead, ToWrite};

#[specta::specta]
pub(crate) fn preview_import(
    reading: &Reading,
    sheet: ToRead,
    options: ImportOptions,
    watch: Watching,
) -> Answer<Import> {
    let sheet = SheetFile::open(&sheet)?;
    Ok(reading.preview_import_watched(&sheet, &options, watch.watch())?)
}

#[specta::specta]
pub(crate) fn import(
    programme: &mut Programme,
    sheet: ToRead,
    options: ImportOptions,
    watch: Watching,
) -> Answer<Import> {
    let sheet = SheetFile::open(&sheet)?;
    Ok(programme.import_watched(&sheet, &options, watch.watch())?)
}

/// How far the sheet is that is being read or taken in.
#[specta::specta]
pub(crate) fn import_progress(engine: &Engine) -> Answer<ImportProgress> {
    Ok(engine.watched().progress())
}

/// Leaves the sheet that is being read or taken in; nothing of it is written.
#[specta::specta]
pub(crate) fn stop_import(engine: &Engine) -> Answer<()> {
    engine.watched().stop();
    Ok(())
}

/// Forgets what was chosen by hand for the columns of the form that this sheet came from.
#[specta::specta]
pub(crate) fn forget_columns(
    programme: &mut Programme,
    sheet: ToRead,
    options: ImportOptions,
) -> Answer<ForgottenColumns> {
    Ok(programme.forget_columns(&SheetFile::open(&sheet)?, &options)?)
}

/// Writes the sheet back with its faults marked.
#[specta::specta]
pub(crate) fn write_faults(
    programme: &mut Programme,
    here: OfThisLaptop,
    sheet: ToRead,
    options: ImportOptions,
    target: ToWrite,
) -> Answer<FaultsFile> {
    let sheet = SheetFile::open(&sheet)?;
    Ok(programme.write_faults(&sheet, &options, here.language(), &target)?)
}

#[specta::specta]
pub(crate) fn to_place(reading: &Reading, route: u32) -> Answer<Vec<ToPlaceItem>> {
    Ok(reading.to_place(route)?)
}

#[specta::specta]
pub(crate) fn place(
    programme: &mut Programme,
    application: ApplicationId,
    meeting: MeetingId,
) -> Answer<Placed> {
    Ok(programme.place(application, meeting)?)
}
