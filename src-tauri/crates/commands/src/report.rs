//! What reports count, what is written for them, and reports as they are issued.

use base64ct::{Base64, Encoding};
use programme::view::{
    DocumentChecked, Edited, FieldValue, Figures, FiguresAsked, IssuedReport, PackageWritten,
    PictureSet, ReportAsked, ReportPreview, ReportText, ReportWritten,
};
use programme::vocabulary::{Language, PictureOf, ReportEnding, ReportSection};
use programme::{DocumentRead, FiguresOf, Programme, Reading, ReportOptions, report_section};

use crate::argument::Watching;
use crate::engine::Engine;
use crate::error::Answer;
use crate::pairs;
use crate::tickets::{ToRead, ToWrite};

#[specta::specta]
pub(crate) fn figures(reading: &Reading, asked: FiguresAsked) -> Answer<Figures> {
    Ok(reading.figures(FiguresOf::asked(&asked)?)?)
}

#[specta::specta]
pub(crate) fn report_texts(reading: &Reading, of: FiguresAsked) -> Answer<Vec<ReportText>> {
    Ok(reading.report_texts(FiguresOf::asked(&of)?)?)
}

/// `fields` are `tr` and `en`; an empty one empties the section in that language.
#[specta::specta]
pub(crate) fn edit_report_text(
    programme: &mut Programme,
    of: FiguresAsked,
    section: ReportSection,
    fields: Vec<FieldValue>,
) -> Answer<Edited> {
    let which = report_section(FiguresOf::asked(&of)?, section);
    Ok(programme.edit("report", &which, &pairs(fields), None)?)
}

/// Puts the package of a route or of the programme into a new folder within the one that was chosen. How far it is, and that
/// it should stop, is asked as of an import.
#[specta::specta]
pub(crate) fn write_package(
    engine: &Engine,
    of: FiguresAsked,
    folder: ToWrite,
    language: Language,
    watch: Watching,
) -> Answer<PackageWritten> {
    let of = FiguresOf::asked(&of)?;
    let put = engine.study(|reading| {
        let inside = folder.join(reading.package_folder(of, language)?);
        Ok(reading.put_package(of, &inside, language, watch.watch())?)
    })?;
    engine.act(|programme| Ok(programme.note_package(put)?))
}

/// What a file is that was chosen in the dialog, or dropped: one of our papers or not, and as it went out or not.
#[specta::specta]
pub(crate) fn check_document(reading: &Reading, file: ToRead) -> Answer<DocumentChecked> {
    Ok(reading.check_document(&DocumentRead::of(&file)?)?)
}

/// The latest first.
#[specta::specta]
pub(crate) fn issued_reports(reading: &Reading, of: FiguresAsked) -> Answer<Vec<IssuedReport>> {
    Ok(reading.issued_reports(FiguresOf::asked(&of)?)?)
}

/// The report as it would be issued now; nothing is noted.
#[specta::specta]
pub(crate) fn preview_report(
    reading: &Reading,
    of: FiguresAsked,
    asked: ReportAsked,
) -> Answer<ReportPreview> {
    let (_, preview) = reading.preview_report(FiguresOf::asked(&of)?, &asked.into())?;
    Ok(preview)
}

/// Half as large again as on paper: small letters can be read, and a page takes 25 ms.
const SCALE: f32 = 1.5;

/// The pages of the report as it would be issued now, as pictures made of its bytes. None where they cannot be drawn.
#[specta::specta]
pub(crate) fn draw_report(
    reading: &Reading,
    of: FiguresAsked,
    asked: ReportAsked,
) -> Answer<Vec<String>> {
    let (bytes, _) = reading.preview_report(FiguresOf::asked(&of)?, &asked.into())?;
    let pages = programme::drawn::pages(bytes, SCALE).into_iter();
    Ok(pages.map(|it| address(&it)).collect())
}

#[specta::specta]
pub(crate) fn report_file_name(
    reading: &Reading,
    of: FiguresAsked,
    asked: ReportAsked,
    ending: ReportEnding,
) -> Answer<String> {
    let of = FiguresOf::asked(&of)?;
    Ok(reading.report_file_name(of, &asked.into(), ending.word())?)
}

/// Issues the report under the next number; the ending of the target says in which form.
#[specta::specta]
pub(crate) fn write_report(
    engine: &Engine,
    of: FiguresAsked,
    target: ToWrite,
    asked: ReportAsked,
) -> Answer<ReportWritten> {
    let (of, options) = (FiguresOf::asked(&of)?, ReportOptions::from(asked));
    let (read, about) = engine.study(|reading| Ok(reading.read_report(of, &target, &options)?))?;
    let put = read.put()?;
    let sheet = engine.act(|programme| Ok(programme.note_paper(put)?))?;
    target.written();
    Ok(about.written(sheet))
}

/// The picture that is set, as an address that the page can show; null where none is.
#[specta::specta]
pub(crate) fn picture(reading: &Reading, picture: PictureOf) -> Answer<Option<String>> {
    let bytes = reading.picture(picture)?;
    Ok(bytes.map(|it| address(&it)))
}

/// Takes in a file that was chosen in the dialog, in place of the picture that is there.
#[specta::specta]
pub(crate) fn set_picture(
    programme: &mut Programme,
    picture: PictureOf,
    file: ToRead,
) -> Answer<PictureSet> {
    Ok(programme.set_picture(picture, &file)?)
}

#[specta::specta]
pub(crate) fn remove_picture(programme: &mut Programme, picture: PictureOf) -> Answer<PictureSet> {
    Ok(programme.remove_picture(picture)?)
}

/// Only PNG and JPEG are taken in.
fn address(bytes: &[u8]) -> String {
    let kind = match bytes.starts_with(b"\x89PNG") {
        true => "png",
        false => "jpeg",
    };
    format!("data:image/{kind};base64,{}", Base64::encode_string(bytes))
}
