//! The dossier of a meeting, what was used there to be visible, and the list of those who took part.

use programme::ids::{MeetingId, VisibilityItemId};
use programme::view::{
    Dossier, DossierMarked, Edited, FieldValue, ParticipantsWritten, VisibilityForm,
    VisibilityItem, VisibilityLine, VisibilityTicked,
};
use programme::vocabulary::{DossierItem, Language, ParticipantsEnding};
use programme::{Programme, Reading};

use crate::engine::Engine;
use crate::error::Answer;
use crate::pairs;
use crate::tickets::ToWrite;

#[specta::specta]
pub(crate) fn dossier(reading: &Reading, meeting: MeetingId) -> Answer<Dossier> {
    Ok(reading.dossier(meeting)?)
}

#[specta::specta]
pub(crate) fn mark_not_applicable(
    programme: &mut Programme,
    meeting: MeetingId,
    item: DossierItem,
    reason: String,
) -> Answer<DossierMarked> {
    Ok(programme.mark_not_applicable(meeting, item, &reason)?)
}

#[specta::specta]
pub(crate) fn mark_applicable(
    programme: &mut Programme,
    meeting: MeetingId,
    item: DossierItem,
) -> Answer<DossierMarked> {
    Ok(programme.mark_applicable(meeting, item)?)
}

/// The standing list of the programme.
#[specta::specta]
pub(crate) fn visibility(reading: &Reading) -> Answer<Vec<VisibilityItem>> {
    Ok(reading.visibility()?)
}

/// `which` is an item's id, or `new`; an empty field is emptied.
#[specta::specta]
pub(crate) fn edit_visibility(
    programme: &mut Programme,
    which: String,
    fields: Vec<FieldValue>,
) -> Answer<Edited> {
    Ok(programme.edit("visibility", &which, &pairs(fields), None)?)
}

#[specta::specta]
pub(crate) fn visibility_at(reading: &Reading, meeting: MeetingId) -> Answer<Vec<VisibilityLine>> {
    Ok(reading.visibility_at(meeting)?)
}

#[specta::specta]
pub(crate) fn tick_visibility(
    programme: &mut Programme,
    meeting: MeetingId,
    item: VisibilityItemId,
    form: VisibilityForm,
) -> Answer<VisibilityTicked> {
    Ok(programme.tick_visibility(meeting, item, &form)?)
}

#[specta::specta]
pub(crate) fn untick_visibility(
    programme: &mut Programme,
    meeting: MeetingId,
    item: VisibilityItemId,
) -> Answer<VisibilityTicked> {
    Ok(programme.untick_visibility(meeting, item)?)
}

#[specta::specta]
pub(crate) fn participants_file_name(
    reading: &Reading,
    meeting: MeetingId,
    language: Language,
    ending: ParticipantsEnding,
) -> Answer<String> {
    Ok(reading.participant_list_file_name(meeting, language, ending)?)
}

/// Issues the list under the next number; the ending of the target says in which form.
#[specta::specta]
pub(crate) fn write_participants(
    engine: &Engine,
    meeting: MeetingId,
    target: ToWrite,
    language: Language,
) -> Answer<ParticipantsWritten> {
    let (read, about) = engine
        .study(|reading| Ok(reading.read_participant_list(meeting, &target, language, None)?))?;
    let put = read.put()?;
    let sheet = engine.act(|programme| Ok(programme.note_paper(put)?))?;
    target.written();
    Ok(about.written(sheet))
}
