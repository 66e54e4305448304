//! Letters, the call list and the minutes of a selection.

use programme::ids::{MeetingId, RegistrationId};
use programme::view::{
    Edited, FieldValue, LetterPreview, LetterTextItem, Letters, LettersDue, LettersNotSent,
    LettersWritten, Minutes, Sheet,
};
use programme::vocabulary::{Language, LetterKind, PaperEnding};
use programme::{LetterOptions, Programme, Reading};

use crate::engine::Engine;
use crate::error::Answer;
use crate::pairs;
use crate::tickets::ToWrite;

#[specta::specta]
pub(crate) fn letters(reading: &Reading, meeting: MeetingId) -> Answer<Letters> {
    Ok(reading.letters(meeting)?)
}

#[specta::specta]
pub(crate) fn letter_preview(
    reading: &Reading,
    meeting: MeetingId,
    kind: LetterKind,
    language: Language,
) -> Answer<LetterPreview> {
    Ok(reading.letter_preview(meeting, kind.word(), language)?)
}

#[specta::specta]
pub(crate) fn letter_texts(reading: &Reading) -> Answer<Vec<LetterTextItem>> {
    Ok(reading.letter_texts()?)
}

/// Who waits for which word, at one meeting or at all.
#[specta::specta]
pub(crate) fn letters_due(reading: &Reading, meeting: Option<MeetingId>) -> Answer<LettersDue> {
    Ok(reading.letters_due(meeting)?)
}

/// The letters written last were never sent: of one kind or of all, to those of `only` or to all.
#[specta::specta]
pub(crate) fn letters_not_sent(
    programme: &mut Programme,
    meeting: MeetingId,
    kind: Option<LetterKind>,
    only: Vec<RegistrationId>,
) -> Answer<LettersNotSent> {
    Ok(programme.letters_not_sent(meeting, kind.map(LetterKind::word), &only)?)
}

/// `fields` are `subject` and `body`; an empty one goes back to the bundled text.
#[specta::specta]
pub(crate) fn edit_letter_text(
    programme: &mut Programme,
    kind: LetterKind,
    language: Language,
    fields: Vec<FieldValue>,
) -> Answer<Edited> {
    let which = format!("{}/{}", kind.word(), language.word());
    Ok(programme.edit("letter", &which, &pairs(fields), None)?)
}

/// Writes into a folder; to those of `only`, or to all where it is empty.
#[specta::specta]
pub(crate) fn write_letters(
    engine: &Engine,
    meeting: MeetingId,
    kind: LetterKind,
    language: Language,
    folder: ToWrite,
    only: Vec<RegistrationId>,
) -> Answer<LettersWritten> {
    let put = engine.study(|reading| {
        let options = LetterOptions {
            kind: kind.word().to_owned(),
            language,
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
    language: Language,
) -> Answer<Sheet> {
    let read =
        engine.look(|reading| Ok(reading.read_call_list(meeting, &target, language, None)?))?;
    let put = read.put()?;
    let sheet = engine.act(|programme| Ok(programme.note_paper(put)?))?;
    target.written();
    Ok(sheet)
}

#[specta::specta]
pub(crate) fn call_list_file_name(
    reading: &Reading,
    meeting: MeetingId,
    language: Language,
    ending: PaperEnding,
) -> Answer<String> {
    Ok(reading.call_list_file_name(meeting, language, ending.word())?)
}

/// The minutes as they stand, or the addendum to those that are out.
#[specta::specta]
pub(crate) fn selection_minutes(
    engine: &Engine,
    meeting: MeetingId,
    target: ToWrite,
    language: Language,
) -> Answer<Minutes> {
    let want_round = engine.look(|reading| Ok(reading.minutes_want_round(meeting, &target)?))?;
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
    language: Language,
) -> Answer<String> {
    Ok(reading.minutes_file_name(meeting, language)?)
}
