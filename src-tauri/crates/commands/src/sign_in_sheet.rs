//! The sign-in sheet on paper and as a workbook.

use programme::view::Sheet;
use programme::words::Language;
use programme::{Programme, Reading, SheetOptions, Variant};

use crate::error::Answer;
use crate::here::OfThisLaptop;
use crate::tickets::ToWrite;
use crate::{id, known};

#[specta::specta]
pub(crate) fn sign_in_sheet(
    programme: &mut Programme,
    meeting: String,
    target: ToWrite,
    variant: String,
    language: String,
) -> Answer<Sheet> {
    let options = SheetOptions {
        variant: known("variant", Variant::from_code(&variant))?,
        language: known("language", Language::from_code(&language))?,
        issued_at: None,
    };
    let sheet = programme.sign_in_sheet(id("meeting", &meeting)?, &target, &options)?;
    target.written();
    Ok(sheet)
}

/// What the file would be called, in the language of this laptop; `ending` is `pdf` or `xlsx`.
#[specta::specta]
pub(crate) fn sheet_file_name(
    reading: &Reading,
    here: OfThisLaptop,
    meeting: String,
    ending: String,
) -> Answer<String> {
    Ok(reading.sheet_file_name(id("meeting", &meeting)?, here.language()?, &ending)?)
}
