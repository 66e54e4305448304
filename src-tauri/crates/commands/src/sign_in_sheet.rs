//! The sign-in sheet on paper and as a workbook.

use programme::ids::MeetingId;
use programme::view::Sheet;
use programme::vocabulary::{Language, PaperEnding, SheetVariant};
use programme::{Reading, SheetOptions, Variant};

use crate::engine::Engine;
use crate::error::Answer;
use crate::here::OfThisLaptop;
use crate::known;
use crate::tickets::ToWrite;

#[specta::specta]
pub(crate) fn sign_in_sheet(
    engine: &Engine,
    meeting: MeetingId,
    target: ToWrite,
    variant: SheetVariant,
    language: Language,
) -> Answer<Sheet> {
    let read = engine.look(|reading| {
        let options = SheetOptions {
            variant: known("variant", Variant::from_code(variant.word()))?,
            language,
            issued_at: None,
        };
        Ok(reading.read_sign_in_sheet(meeting, &target, &options)?)
    })?;
    let put = read.put()?;
    let sheet = engine.act(|programme| Ok(programme.note_paper(put)?))?;
    target.written();
    Ok(sheet)
}

/// What the file would be called, in the language of this laptop.
#[specta::specta]
pub(crate) fn sheet_file_name(
    reading: &Reading,
    here: OfThisLaptop,
    meeting: MeetingId,
    ending: PaperEnding,
) -> Answer<String> {
    Ok(reading.sheet_file_name(meeting, here.language(), ending.word())?)
}
