//! What reports count, what is written for them, and the report of a meeting as it is issued.

use base64ct::{Base64, Encoding};
use programme::ids::MeetingId;
use programme::view::{
    Edited, FieldValue, Figures, FiguresAsked, IssuedReport, PictureSet, ReportAsked,
    ReportPreview, ReportText, ReportWritten,
};
use programme::vocabulary::{PictureOf, ReportEnding, ReportSection};
use programme::{FiguresOf, Programme, Reading, ReportOptions};

use crate::engine::Engine;
use crate::error::Answer;
use crate::pairs;
use crate::tickets::{ToRead, ToWrite};

#[specta::specta]
pub(crate) fn figures(reading: &Reading, asked: FiguresAsked) -> Answer<Figures> {
    Ok(reading.figures(FiguresOf::asked(&asked)?)?)
}

#[specta::specta]
pub(crate) fn report_texts(reading: &Reading, meeting: MeetingId) -> Answer<Vec<ReportText>> {
    Ok(reading.report_texts(meeting)?)
}

/// `fields` are `tr` and `en`; an empty one empties the section in that language.
#[specta::specta]
pub(crate) fn edit_report_text(
    programme: &mut Programme,
    meeting: MeetingId,
    section: ReportSection,
    fields: Vec<FieldValue>,
) -> Answer<Edited> {
    let which = format!("{meeting}/{}", section.word());
    Ok(programme.edit("report", &which, &pairs(fields), None)?)
}

/// The latest first.
#[specta::specta]
pub(crate) fn issued_reports(reading: &Reading, meeting: MeetingId) -> Answer<Vec<IssuedReport>> {
    Ok(reading.issued_reports(meeting)?)
}

/// The report as it would be issued now; nothing is noted.
#[specta::specta]
pub(crate) fn preview_report(
    reading: &Reading,
    meeting: MeetingId,
    asked: ReportAsked,
) -> Answer<ReportPreview> {
    let (_, preview) = reading.preview_meeting_report(meeting, &asked.into())?;
    Ok(preview)
}

/// Half as large again as on paper: small letters can be read, and a page takes 25 ms.
const SCALE: f32 = 1.5;

/// The pages of the report as it would be issued now, as pictures made of its bytes. None where they cannot be drawn.
#[specta::specta]
pub(crate) fn draw_report(
    reading: &Reading,
    meeting: MeetingId,
    asked: ReportAsked,
) -> Answer<Vec<String>> {
    let (bytes, _) = reading.preview_meeting_report(meeting, &asked.into())?;
    let pages = programme::drawn::pages(bytes, SCALE).into_iter();
    Ok(pages.map(|it| address(&it)).collect())
}

#[specta::specta]
pub(crate) fn report_file_name(
    reading: &Reading,
    meeting: MeetingId,
    asked: ReportAsked,
    ending: ReportEnding,
) -> Answer<String> {
    Ok(reading.report_file_name(meeting, &asked.into(), ending.word())?)
}

/// Issues the report under the next number; the ending of the target says in which form.
#[specta::specta]
pub(crate) fn write_report(
    engine: &Engine,
    meeting: MeetingId,
    target: ToWrite,
    asked: ReportAsked,
) -> Answer<ReportWritten> {
    let options = ReportOptions::from(asked);
    let (read, about) =
        engine.study(|reading| Ok(reading.read_meeting_report(meeting, &target, &options)?))?;
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
