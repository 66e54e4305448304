//! Lists written out as tables.

use programme::view::{ExportAsked, Exported};
use programme::vocabulary::ExportEnding;
use programme::{ExportOptions, Reading};

use crate::engine::Engine;
use crate::error::Answer;
use crate::tickets::ToWrite;

#[specta::specta]
pub(crate) fn export_file_name(
    reading: &Reading,
    asked: ExportAsked,
    ending: ExportEnding,
) -> Answer<String> {
    Ok(reading.export_file_name(&ExportOptions::from(asked), ending)?)
}

/// The ending of the target says as what it is written.
#[specta::specta]
pub(crate) fn export(engine: &Engine, target: ToWrite, asked: ExportAsked) -> Answer<Exported> {
    let options = ExportOptions::from(asked);
    let read = engine.study(|reading| Ok(reading.read_export(&target, &options)?))?;
    let put = read.put()?;
    let exported = engine.act(|programme| Ok(programme.note_export(put)?))?;
    target.written();
    Ok(exported)
}
