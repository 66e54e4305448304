//! Letters, the call list and the minutes of a selection.

use programme::ids::{MeetingId, RegistrationId};
use programme::view::{
    Edited, FieldValue, LetterPreview, LetterTextItem, Letters, LettersWritten, Minutes, Sheet,
};
use programme::words::Language;
use programme::{LetterOptions, Programme, Reading};

use crate::engine::Engine;
use crate::error::Answer;
use crate::tickets::ToWrite;
use crate::{known, pairs};

#[specta::specta]
pub(crate) fn letters(reading: &Reading, meeting: MeetingId) -> Answer<Letters> {
    Ok(reading.letters(meeting)?)
}

#[specta::specta]
pub(crate) fn letter_preview(
    reading: &Reading,
    meeting: MeetingId,
    kind: String,
    language: String,
) -> Answer<LetterPreview> {
    let language = known("language", Language::from_word(&language))?;
    Ok(reading.letter_preview(meeting, &kind, language)?)
}

#[specta::specta]
pub(crate) fn letter_texts(reading: &Reading) -> Answer<Vec<LetterTextItem>> {
    Ok(reading.letter_texts()?)
}

/// `fields` are `subject` and `body`; an empty one goes back to the bundled text.
#[specta::specta]
pub(crate) fn edit_letter_text(
    programme: &mut Programme,
    kind: String,
    language: String,
    fields: Vec<FieldValue>,
) -> Answer<Edited> {
    let which = format!("{kind}/{language}");
    Ok(programme.edit("letter", &which, &pairs(fields), None)?)
}

/// Writes into a folder; to those of `only`, or to all where it is empty.
#[specta::specta]
pub(crate) fn write_letters(
    engine: &Engine,
    meeting: MeetingId,
    kind: String,
    language: String,
    folder: ToWrite,
    only: Vec<RegistrationId>,
) -> Answer<LettersWritten> {
    let put = engine.study(|reading| {
        let options = LetterOptions {
            kind,
            language: known("language", Language::from_word(&language))?,
            only,
            issued_at: None,
        };
        Ok(reading.put_letters(meeting, &folder, &options)?)
    })?;
    engine.act(|programme| Ok(programme.note_letters(put)?))
}

#[specta::specta]
pub(crate) fn call_list(
    engine: &Engine,
    meeting: MeetingId,
    target: ToWrite,
    language: String,
) -> Answer<Sheet> {
    let read = engine.look(|reading| {
        let language = known("language", Language::from_word(&language))?;
        Ok(reading.read_call_list(meeting, &target, language, None)?)
    })?;
    let put = read.put()?;
    let sheet = engine.act(|programme| Ok(programme.note_paper(put)?))?;
    target.written();
    Ok(sheet)
}

/// `ending` is `pdf` or `xlsx`.
#[specta::specta]
pub(crate) fn call_list_file_name(
    reading: &Reading,
    meeting: MeetingId,
    language: String,
    ending: String,
) -> Answer<String> {
    let language = known("language", Language::from_word(&language))?;
    Ok(reading.call_list_file_name(meeting, language, &ending)?)
}

/// The minutes as they stand, or the addendum to those that are out.
#[specta::specta]
pub(crate) fn selection_minutes(
    engine: &Engine,
    meeting: MeetingId,
    target: ToWrite,
    language: String,
) -> Answer<Minutes> {
    let (meeting, language, want_round) = engine.look(|reading| {
        let language = known("language", Language::from_word(&language))?;
        let want_round = reading.minutes_want_round(meeting, &target)?;
        Ok((meeting, language, want_round))
    })?;
    if want_round {
        engine.act(|programme| Ok(programme.note_selection_round(meeting)?))?;
    }
    let (read, addendum) = engine
        .look(|reading| Ok(reading.read_selection_minutes(meeting, &target, language, None)?))?;
    let put = read.put()?;
    let minutes = engine.act(|programme| Ok(programme.note_minutes(put, addendum)?))?;
    target.written();
    Ok(minutes)
}

#[specta::specta]
pub(crate) fn minutes_file_name(
    reading: &Reading,
    meeting: MeetingId,
    language: String,
) -> Answer<String> {
    let language = known("language", Language::from_word(&language))?;
    Ok(reading.minutes_file_name(meeting, language)?)
}
